// Who may do what with a file, and finding files by name. Mirrors fs/namei.c for POSIX queues and
// for files in /dev/shm.
#pragma once

#include "core/call.h"
#include "core/errno.h"
#include "core/outcome.h"
#include "sim/cred.h"
#include "sim/steps.h"

namespace ipcscope::sim
{

// What is asked for: MAY_EXEC, MAY_WRITE, MAY_READ.
inline constexpr std::uint32_t kMayExec = 1;
inline constexpr std::uint32_t kMayWrite = 2;
inline constexpr std::uint32_t kMayRead = 4;

/// The longest name in a directory.
inline constexpr std::size_t kNameMax = 255;

/// What an open with these flags asks for.
[[nodiscard]] constexpr std::uint32_t may_of(std::int32_t flags)
{
    const int access = flags & abi::kOAccmode;
    return (access != abi::kOWronly ? kMayRead : 0) | (access != 0 ? kMayWrite : 0);
}

/// Which of the three classes of permissions counts for the caller: how far to the right it is.
template <class Inode> [[nodiscard]] std::uint32_t class_shift(Kernel &k, Inode inode)
{
    constexpr std::uint32_t kOwner = 6;
    constexpr std::uint32_t kGroup = 3;
    if (k.current()->cred.euid == inode->i_uid)
    {
        return kOwner;
    }
    return in_egroup_p(k, inode->i_gid) ? kGroup : 0;
}

/// Whether the permissions of a file, or a capability, let the caller in.
template <class Inode>
[[nodiscard]] bool inode_permission(Kernel &k, Inode inode, std::uint32_t mask)
{
    const Frame frame(k, __func__);
    const std::uint32_t granted = (inode->i_mode >> class_shift(k, inode)) & 7U;
    STEP("inode_permission.bits", "Of {:#o} the bits {:o} are for the caller, who wants {:o}.",
         inode->i_mode & 0777U, granted, mask)
        .read(inode, "i_uid", std::to_string(inode->i_uid.value))
        .read(inode, "i_gid", std::to_string(inode->i_gid.value));
    if ((mask & ~granted) == 0)
    {
        return true;
    }
    const auto mighty = [&](int cap) {
        return capable_wrt_inode_uidgid(k, inode->i_uid, inode->i_gid, cap);
    };
    return (mask == kMayRead && mighty(abi::kCapDacReadSearch)) || mighty(abi::kCapDacOverride);
}

/// check_sticky: in a directory that is everybody's, a name belongs to the file's owner.
template <class Inode> [[nodiscard]] bool sticky_allows(Kernel &k, Inode inode, Uid directory)
{
    const Frame frame(k, "may_delete");
    const Uid self = k.current()->cred.euid;
    if (self == inode->i_uid || self == directory)
    {
        STEP_IF("may_delete.owner", "The caller owns the file, or the directory.");
        return true;
    }
    return capable_wrt_inode_uidgid(k, inode->i_uid, inode->i_gid, abi::kCapFowner);
}

[[nodiscard]] Outcome sys_openat(Kernel &k, const Openat &call);
[[nodiscard]] Outcome sys_unlink(Kernel &k, const Unlink &call);
[[nodiscard]] Outcome sys_link(Kernel &k, const Link &call);
/// Whether there is a file of that name, and the caller may know of it: the error of lstat.
[[nodiscard]] Errno vfs_lstat(Kernel &k, const std::string &name);

} // namespace ipcscope::sim
