#include "sim/mount.h"

#include "sim/cred.h"
#include "sim/steps.h"
#include "sim/tmpfs.h"

#include <charconv>

namespace ipcscope::sim
{
namespace
{

MntNamespace &current_mnt_ns(Kernel &k)
{
    return k.world.mnt_namespaces.edit(k.current()->nsproxy.mnt_ns.value);
}

/// Whoever changes what is mounted rules over the mount namespace.
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

/// memparse: a number with k, m, g and so on behind it; nothing when it is none.
std::optional<std::uint64_t> memparse(std::string_view text)
{
    std::uint64_t value = 0;
    const int base = text.starts_with("0x") ? 16 : text.starts_with('0') ? 8 : 10;
    text.remove_prefix(base == 16 ? 2 : 0);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    constexpr std::string_view kSuffixes = "kmgtpe";
    const std::size_t suffix =
        text.empty() ? 0 : kSuffixes.find(static_cast<char>(text.front() | 0x20));
    if (error != std::errc{} || text.size() > 1 || suffix == kSuffixes.npos)
    {
        return std::nullopt;
    }
    constexpr unsigned kBits = 10;
    return text.empty() ? value : value << (kBits * (suffix + 1));
}

/// Of one option; false when tmpfs does not take it.
bool shmem_parse_one(Kernel &k, std::string_view key, std::string_view value, TmpfsOptions &options)
{
    const std::optional<std::uint64_t> number = memparse(value);
    const UserNsSlot ns = k.current()->cred.user_ns;
    if (key == "size" && number)
    {
        options.blocks = *number / abi::kPageSize + (*number % abi::kPageSize != 0 ? 1U : 0U);
        return true;
    }
    if (key == "nr_blocks" && number)
    {
        options.blocks = *number;
        return true;
    }
    if (key == "nr_inodes" && number)
    {
        options.inodes = *number;
        return true;
    }
    if (key == "mode")
    {
        constexpr std::uint32_t kModeBits = 07777;
        std::uint32_t mode = 0;
        const char *end = value.data() + value.size();
        const auto [at, error] = std::from_chars(value.data(), end, mode, 8);
        options.mode = mode & kModeBits;
        return error == std::errc{} && at == end;
    }
    if (key == "uid" && number)
    {
        const auto uid = make_kuid(k.world, ns, Uid{static_cast<std::uint32_t>(*number)});
        options.uid = uid.value_or(Uid{});
        return uid.has_value();
    }
    if (key == "gid" && number)
    {
        const auto gid = make_kgid(k.world, ns, Gid{static_cast<std::uint32_t>(*number)});
        options.gid = gid.value_or(Gid{});
        return gid.has_value();
    }
    return (key == "inode64" || key == "inode32") && value.empty();
}

/// The options behind "size=64m,mode=1777"; EINVAL for one that tmpfs does not take.
Errno parse_options(Kernel &k, std::string_view data, TmpfsOptions &options)
{
    const Frame frame(k, "shmem_parse_options");
    while (!data.empty())
    {
        const std::string_view option = data.substr(0, data.find(','));
        data.remove_prefix(std::min(option.size() + 1, data.size()));
        const std::size_t equals = std::min(option.find('='), option.size());
        const std::string_view key = option.substr(0, equals);
        const std::string_view value = option.substr(std::min(equals + 1, option.size()));
        if (key == "size" && value.ends_with('%'))
        {
            k.refuse("A size in parts of the machine's memory is not modelled.");
            return Errno::Einval;
        }
        if (!option.empty() && !shmem_parse_one(k, key, value, options))
        {
            STEP_IF("shmem_parse_one.bad", "A tmpfs takes no option \"{}\": EINVAL.", option);
            return Errno::Einval;
        }
    }
    return Errno::Ok;
}

} // namespace

MountSlot clone_mnt(World &world, Mount mount)
{
    world.tmpfs_sbs.edit(mount.mnt_sb.value).s_active++;
    mount.mnt_count = 1;
    return MountSlot{world.mounts.take(mount)};
}

std::vector<MountSlot> copy_tree(World &world, MntNsSlot slot, UserNsSlot user_ns)
{
    const MntNamespace old = world.mnt_namespaces[slot.value];
    std::vector<MountSlot> copies;
    for (const MountSlot original : old.shm_mounts)
    {
        Mount mount = world.mounts[original.value];
        // Less privileged users do not get to see what lies under a mount.
        mount.lock = old.user_ns == user_ns ? mount.lock : Mount::Lock::Locked;
        copies.push_back(clone_mnt(world, mount));
    }
    return copies;
}

void mntput(Kernel &k, MountSlot mount)
{
    if (--k.world.mounts.edit(mount.value).mnt_count > 0)
    {
        return;
    }
    const TmpfsSbRef sb = k.tmpfs_sb(k.world.mounts[mount.value].mnt_sb);
    k.world.mounts.release(mount.value);
    deactivate_super(k, sb);
}

std::optional<TmpfsSbRef> shm_of(Kernel &k, MntNsSlot ns)
{
    const std::vector<MountSlot> &mounts = k.world.mnt_namespaces[ns.value].shm_mounts;
    return mounts.empty() ? std::nullopt
                          : std::optional(k.tmpfs_sb(k.world.mounts[mounts.back().value].mnt_sb));
}

Reply sys_mount(Kernel &k, const MountTmpfs &call)
{
    const Frame frame(k, "path_mount");
    constexpr std::uint64_t kHarmless = 0x1 << 1U | 0x1 << 2U | 0x1 << 3U | 0x1 << 10U |
                                        0x1 << 11U | 0x1 << 15U | 0x1 << 21U | 0x1 << 24U;
    if ((call.flags & ~kHarmless) != 0)
    {
        return Refusal{"Of the flags of mount only those are modelled that change nothing here: "
                       "MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_NOATIME and the like."};
    }
    if (!may_mount(k))
    {
        return failed(Errno::Eperm);
    }
    const Cred &cred = k.current()->cred;
    TmpfsOptions options{.blocks = k.world.facts.tmpfs_blocks,
                         .inodes = k.world.facts.tmpfs_inodes,
                         .uid = cred.euid,
                         .gid = cred.egid};
    const Errno bad = parse_options(k, call.data, options);
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    if (!ns_capable(k, cred.user_ns, abi::kCapSysAdmin))
    {
        STEP_IF("mount_capable.denied", "The new file system belongs to the caller's user "
                                        "namespace, and CAP_SYS_ADMIN over it is wanted: EPERM.");
        return failed(Errno::Eperm);
    }
    const TmpfsSbSlot sb = shmem_fill_super(k.world, options, cred.user_ns);
    current_mnt_ns(k).shm_mounts.push_back(clone_mnt(k.world, {.mnt_sb = sb}));
    STEP("do_add_mount.mounted",
         "{}, empty and new, lies on /dev/shm in mnt:[{}], over what was there; other mount "
         "namespaces do not see it.",
         object_name(k.tmpfs_sb(sb)), current_mnt_ns(k).inum.value)
        .wrote<&TmpfsSuperBlock::max_blocks>(k.tmpfs_sb(sb))
        .wrote<&TmpfsSuperBlock::max_inodes>(k.tmpfs_sb(sb))
        .wrote<&TmpfsSuperBlock::i_mode>(k.tmpfs_sb(sb));
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
        return Refusal{"MNT_FORCE and MNT_EXPIRE are not modelled."};
    }
    if (!may_mount(k))
    {
        return failed(Errno::Eperm);
    }
    if (current_mnt_ns(k).shm_mounts.empty())
    {
        STEP_IF("can_umount.none", "Nothing is mounted on /dev/shm: EINVAL.");
        return failed(Errno::Einval);
    }
    const MountSlot top = current_mnt_ns(k).shm_mounts.back();
    const Mount mount = k.world.mounts[top.value];
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
                print_count(static_cast<std::uint64_t>(mount.mnt_count) - 1, "open file"));
        return failed(Errno::Ebusy);
    }
    current_mnt_ns(k).shm_mounts.pop_back();
    STEP("umount_tree.gone", "/dev/shm in mnt:[{}] shows what was mounted before{}.",
         current_mnt_ns(k).inum.value,
         mount.mnt_count > 1 ? "; who has files open goes on with them" : "");
    mntput(k, top);
    return returned(0);
}

} // namespace ipcscope::sim
