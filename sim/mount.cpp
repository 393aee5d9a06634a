#include "sim/mount.h"

#include "sim/cred.h"
#include "sim/mqueue.h"
#include "sim/namei.h"
#include "sim/ptrace.h"
#include "sim/steps.h"
#include "sim/tmpfs.h"

namespace ipcscope::sim
{
namespace
{

bool is_hidden(const MntNamespace &ns, std::string_view place)
{
    return place.starts_with("/dev/") && ns.mounted.contains(kDevPlace);
}

std::string name_of(Kernel &k, const Mount &mount)
{
    const auto *queues = std::get_if<MqSbSlot>(&mount.mnt_sb);
    return queues != nullptr ? told("mqueue of {}", object_name(k.mq_sb(*queues)))
                             : object_name(k.tmpfs_sb(std::get<TmpfsSbSlot>(mount.mnt_sb)));
}

/// The uppermost mount at the place goes. Requires: there is one.
void umount_tree(MntNamespace &ns, std::string_view place)
{
    const auto found = ns.mounted.find(place);
    found->second.pop_back();
    if (found->second.empty())
    {
        ns.mounted.erase(found);
    }
}

/// Follows /proc/<target>/root to the mount namespace that it leads into.
Result<MntNsSlot, Errno> proc_pid_get_link(Kernel &k, ActorId target)
{
    const Frame frame(k, __func__);
    if (!k.exists(target))
    {
        STEP_IF("proc_pid_get_link.gone", "The process is gone, and so is its directory: ENOENT.");
        return Errno::Enoent;
    }
    if (!ptrace_may_access(k, target))
    {
        STEP_IF("proc_pid_get_link.denied", "The caller may not look into that process: EACCES.");
        return Errno::Eacces;
    }
    if (!k.alive(target))
    {
        STEP_IF("proc_pid_get_link.left", "That thread has ended and has no root any more: "
                                          "ENOENT.");
        return Errno::Enoent;
    }
    return k.task(target)->nsproxy.mnt_ns;
}

} // namespace

MntNamespace &current_mnt_ns(Kernel &k)
{
    return k.world.mnt_namespaces.edit(k.current()->nsproxy.mnt_ns.value);
}

bool may_mount(Kernel &k)
{
    const Frame frame(k, __func__);
    const bool may = ns_capable(k, current_mnt_ns(k).user_ns, abi::kCapSysAdmin);
    if (!may)
    {
        STEP_IF("may_mount.denied",
                "It takes CAP_SYS_ADMIN over the owner of the mount namespace: EPERM.");
    }
    return may;
}

Errno user_path_at(Kernel &k, MntNsSlot ns, std::string_view place)
{
    const Frame frame(k, __func__);
    if (!is_hidden(k.world.mnt_namespaces[ns.value], place))
    {
        return Errno::Ok;
    }
    const MountSlot over = *mount_at(k.world, ns, kDevPlace);
    const TmpfsSbRef dev = k.tmpfs_sb(std::get<TmpfsSbSlot>(k.world.mounts[over.value].mnt_sb));
    const Errno error = inode_permission(k, dev, kMayExec) ? Errno::Enoent : Errno::Eacces;
    STEP("user_path_at.hidden", "A tmpfs lies on /dev in mnt:[{}], {}: {}.",
         k.world.mnt_namespaces[ns.value].inum.value,
         error == Errno::Enoent ? told("and has no {}", place)
                                : told("in which the caller may not search"),
         errno_name(error));
    return error;
}

MountSlot clone_mnt(World &world, Mount mount)
{
    if (const auto *queues = std::get_if<MqSbSlot>(&mount.mnt_sb))
    {
        world.mq_sbs.edit(queues->value).s_active++;
    }
    else
    {
        world.tmpfs_sbs.edit(std::get<TmpfsSbSlot>(mount.mnt_sb).value).s_active++;
    }
    mount.mnt_count = 1;
    return MountSlot{world.mounts.take(mount)};
}

decltype(MntNamespace::mounted) copy_tree(World &world, MntNsSlot slot, UserNsSlot user_ns)
{
    const MntNamespace old = world.mnt_namespaces[slot.value];
    decltype(MntNamespace::mounted) copies;
    for (const auto &[place, mounts] : old.mounted)
    {
        for (const MountSlot original : mounts)
        {
            Mount mount = world.mounts[original.value];
            // Less privileged users do not get to see what lies under a mount.
            mount.lock = old.user_ns == user_ns ? mount.lock : Mount::Lock::Locked;
            copies[place].push_back(clone_mnt(world, mount));
        }
    }
    return copies;
}

void mntput(Kernel &k, MountSlot slot)
{
    if (--k.world.mounts.edit(slot.value).mnt_count > 0)
    {
        return;
    }
    const Mount mount = k.world.mounts[slot.value];
    k.world.mounts.release(slot.value);
    if (const auto *queues = std::get_if<MqSbSlot>(&mount.mnt_sb))
    {
        deactivate_super(k, k.mq_sb(*queues));
    }
    else
    {
        deactivate_super(k, k.tmpfs_sb(std::get<TmpfsSbSlot>(mount.mnt_sb)));
    }
}

std::optional<MountSlot> mount_at(const World &world, MntNsSlot slot, std::string_view place)
{
    const MntNamespace &ns = world.mnt_namespaces[slot.value];
    const auto found = ns.mounted.find(place);
    return found == ns.mounted.end() || is_hidden(ns, place) ? std::nullopt
                                                             : std::optional(found->second.back());
}

std::optional<TmpfsSbSlot> shm_of(const World &world, MntNsSlot ns)
{
    const std::optional<MountSlot> mount = mount_at(world, ns, kShmPlace);
    return mount ? std::optional(std::get<TmpfsSbSlot>(world.mounts[mount->value].mnt_sb))
                 : std::nullopt;
}

void graft_tree(Kernel &k, std::string_view place, MountSlot mount)
{
    current_mnt_ns(k).mounted[std::string(place)].push_back(mount);
}

Reply sys_mount(Kernel &k, const MountBind &call)
{
    const Frame frame(k, "do_loopback");
    constexpr std::uint64_t kKnown =
        0x1ffffff; // what MS_ names: none of them changes anything here
    if ((call.flags & ~kKnown) != 0)
    {
        return Refusal{told("There is a flag of mount that is not modelled.")};
    }
    const MntNsSlot own = k.current()->nsproxy.mnt_ns;
    const Errno unreachable = user_path_at(k, own, call.target);
    if (unreachable != Errno::Ok)
    {
        return failed(unreachable);
    }
    if (!may_mount(k))
    {
        return failed(Errno::Eperm);
    }
    if (call.source.empty())
    {
        STEP_IF("do_loopback.nothing", "There is nothing to be bound: EINVAL.");
        return failed(Errno::Einval);
    }
    const Result<MntNsSlot, Errno> from = call.root ? proc_pid_get_link(k, *call.root) : own;
    const Errno missing = from ? user_path_at(k, from.value(), call.source) : from.error();
    if (missing != Errno::Ok)
    {
        return failed(missing);
    }
    // Else a process could bring out of a namespace what its owner has put there for itself.
    if (from.value() != own)
    {
        STEP_IF("do_loopback.foreign",
                "What lies there is mounted in mnt:[{}], and the caller is in mnt:[{}]: nothing is "
                "bound across mount namespaces: EINVAL.",
                k.world.mnt_namespaces[from.value().value].inum.value,
                current_mnt_ns(k).inum.value);
        return failed(Errno::Einval);
    }
    const std::optional<MountSlot> source = mount_at(k.world, own, call.source);
    if (!source)
    {
        return Refusal{told("Nothing is mounted on {}, and binding a directory of the file "
                            "system under it is not modelled.",
                            call.source)};
    }
    Mount bound = k.world.mounts[source->value];
    bound.lock = Mount::Lock::Free;
    graft_tree(k, call.target, clone_mnt(k.world, bound));
    STEP("do_loopback.bound",
         "{} in mnt:[{}] shows {} now, the same files and the same size as {}.", call.target,
         current_mnt_ns(k).inum.value, name_of(k, bound), call.source);
    return returned(0);
}

Reply sys_umount(Kernel &k, const Umount &call)
{
    const Frame frame(k, "path_umount");
    constexpr std::int32_t kForce = 1;
    constexpr std::int32_t kExpire = 4;
    constexpr std::int32_t kKnown = kForce | abi::kMntDetach | kExpire | 8;
    if ((call.flags & ~kKnown) != 0)
    {
        STEP_IF("path_umount.flags", "There are flags that umount2 does not know: EINVAL.");
        return failed(Errno::Einval);
    }
    if ((call.flags & (kForce | kExpire)) != 0)
    {
        return Refusal{told("MNT_FORCE and MNT_EXPIRE are not modelled.")};
    }
    const Errno unreachable = user_path_at(k, k.current()->nsproxy.mnt_ns, call.target);
    if (unreachable != Errno::Ok)
    {
        return failed(unreachable);
    }
    if (!may_mount(k))
    {
        return failed(Errno::Eperm);
    }
    const std::optional<MountSlot> top =
        mount_at(k.world, k.current()->nsproxy.mnt_ns, call.target);
    if (!top)
    {
        STEP_IF("can_umount.none", "Nothing is mounted on {}: EINVAL.", call.target);
        return failed(Errno::Einval);
    }
    const Mount mount = k.world.mounts[top->value];
    if (mount.lock == Mount::Lock::Locked)
    {
        STEP_IF("can_umount.locked",
                "The mount came from a mount namespace of other owners, and hides what they may "
                "want hidden: EINVAL.");
        return failed(Errno::Einval);
    }
    if (mount.mnt_count > 1 && (call.flags & abi::kMntDetach) == 0)
    {
        STEP_IF("do_umount.busy", "{} reached through it: EBUSY.",
                print_count(static_cast<std::uint64_t>(mount.mnt_count) - 1, told("open file"),
                            told("open files")));
        return failed(Errno::Ebusy);
    }
    umount_tree(current_mnt_ns(k), call.target);
    STEP("umount_tree.gone", "{} in mnt:[{}] shows what was there before {}{}.", call.target,
         current_mnt_ns(k).inum.value, name_of(k, mount),
         mount.mnt_count > 1 ? told("; who has files open goes on with them") : "");
    mntput(k, *top);
    return returned(0);
}

} // namespace ipcscope::sim
