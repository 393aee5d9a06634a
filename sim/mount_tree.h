// What is mounted in which mount namespace, at the few places that IPC is about. Mirrors the
// structures of fs/mount.h.
#pragma once

#include "core/ids.h"
#include "sim/mqueue_inode.h"
#include "sim/tmpfs_inode.h"

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::sim
{

/// struct mount.
struct Mount
{
    std::variant<TmpfsSbSlot, MqSbSlot> mnt_sb;
    enum class Lock : std::uint8_t
    {
        Free,
        Locked, ///< whoever has it may not take it away
    } lock{Lock::Free};
    int mnt_count{1}; ///< its place in a namespace, and open files
};

/// struct mnt_namespace, as far as entering it and those places go.
struct MntNamespace
{
    NsId inum;
    UserNsSlot user_ns;
    int refs{};
    /// By place: what is mounted there, one on the other; the last one is seen. No list is empty.
    std::map<std::string, std::vector<MountSlot>, std::less<>> mounted;
};

} // namespace ipcscope::sim
