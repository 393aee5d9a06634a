// Mounting something new: a tmpfs with its options, or the queues of an ipc namespace.
#include "sim/cred.h"
#include "sim/mount.h"
#include "sim/mqueue.h"
#include "sim/steps.h"
#include "sim/tmpfs.h"

#include <charconv>

namespace ipcscope::sim
{
namespace
{

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
            k.refuse(told("A size in parts of the machine's memory is not modelled."));
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

/// Flags of mount that change nothing of what is modelled: MS_NOSUID, MS_NODEV, MS_NOEXEC,
/// MS_NOATIME and the like.
constexpr std::uint64_t kHarmless = 0x1 << 1U | 0x1 << 2U | 0x1 << 3U | 0x1 << 10U | 0x1 << 11U |
                                    0x1 << 15U | 0x1 << 21U | 0x1 << 24U;

/// What path_mount looks at before anything else.
Reply path_mount(Kernel &k, std::string_view place, std::uint64_t flags)
{
    const Frame frame(k, __func__);
    if ((flags & ~kHarmless) != 0)
    {
        return Refusal{
            told("Of the flags of mount only those are modelled that change nothing here, as "
                 "MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_NOATIME, and MS_BIND.")};
    }
    const Errno unreachable = user_path_at(k, k.current()->nsproxy.mnt_ns, place);
    if (unreachable != Errno::Ok)
    {
        return failed(unreachable);
    }
    return may_mount(k) ? returned(0) : failed(Errno::Eperm);
}

bool goes_on(const Reply &reply)
{
    const auto *outcome = std::get_if<Outcome>(&reply);
    return outcome != nullptr && outcome->error == Errno::Ok;
}

/// Whose the file system would be decides whether the caller may mount it.
bool mount_capable(Kernel &k, UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    const bool may = ns_capable(k, user_ns, abi::kCapSysAdmin);
    if (!may)
    {
        STEP_IF("mount_capable.denied",
                "It takes CAP_SYS_ADMIN over the user namespace that the file system belongs to: "
                "EPERM.");
    }
    return may;
}

} // namespace

Reply sys_mount(Kernel &k, const MountTmpfs &call)
{
    Reply begun = path_mount(k, call.target, call.flags);
    if (!goes_on(begun))
    {
        return begun;
    }
    const Frame frame(k, "do_new_mount");
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
    // A tmpfs belongs to the user namespace of whoever mounts it.
    if (!mount_capable(k, cred.user_ns))
    {
        return failed(Errno::Eperm);
    }
    const TmpfsSbSlot sb = shmem_fill_super(k.world, options, cred.user_ns);
    graft_tree(k, call.target, clone_mnt(k.world, {.mnt_sb = sb}));
    STEP("do_add_mount.mounted",
         "{}, empty and new, lies on {} in mnt:[{}], over what was there; other mount namespaces "
         "do not see it.",
         object_name(k.tmpfs_sb(sb)), call.target, current_mnt_ns(k).inum.value)
        .wrote<&TmpfsSuperBlock::max_blocks>(k.tmpfs_sb(sb))
        .wrote<&TmpfsSuperBlock::max_inodes>(k.tmpfs_sb(sb))
        .wrote<&TmpfsSuperBlock::i_mode>(k.tmpfs_sb(sb));
    return returned(0);
}

Reply sys_mount(Kernel &k, const MountMqueue &call)
{
    Reply begun = path_mount(k, kMqueuePlace, call.flags);
    if (!goes_on(begun))
    {
        return begun;
    }
    const Frame frame(k, "do_new_mount");
    if (call.data.find_first_not_of(',') != call.data.npos)
    {
        STEP_IF("vfs_parse_fs_param.unknown", "The file system of queues has no options: EINVAL.");
        return failed(Errno::Einval);
    }
    const NsRef ns = k.current_ipc_ns();
    if (!mount_capable(k, ns->user_ns))
    {
        return failed(Errno::Eperm);
    }
    const std::optional<MountSlot> there =
        mount_at(k.world, k.current()->nsproxy.mnt_ns, kMqueuePlace);
    if (there && k.world.mounts[there->value].mnt_sb == decltype(Mount::mnt_sb)(ns->mq_mnt))
    {
        STEP_IF("do_add_mount.same", "/dev/mqueue shows these very queues already: EBUSY.");
        return failed(Errno::Ebusy);
    }
    graft_tree(k, kMqueuePlace, clone_mnt(k.world, {.mnt_sb = ns->mq_mnt}));
    STEP("mqueue_get_tree.shown",
         "/dev/mqueue in mnt:[{}] shows the POSIX queues of {}, and goes on to do so whatever "
         "namespaces its processes enter.",
         current_mnt_ns(k).inum.value, object_name(ns));
    return returned(0);
}

} // namespace ipcscope::sim
