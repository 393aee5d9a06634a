// A POSIX message queue and the file system of an ipc namespace in which it has its name. Mirrors
// the structures of ipc/mqueue.c.
#pragma once

#include "core/call.h"
#include "core/ids.h"
#include "sim/msg_queue.h"
#include "sim/open_file.h"
#include "sim/process.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace ipcscope::sim
{

using MqSbSlot = Strong<struct MqSbTag, std::uint32_t>;

/// Places in e_wait_q.
inline constexpr std::size_t kWaitSend = 0;
inline constexpr std::size_t kWaitReceive = 1;

/// struct mqueue_inode_info with its inode and name.
/// The lists of a queue's messages by priority, ascending. There are few at a time, and mostly one
/// that comes and goes with its message: side by side they cost no memory anew.
class MsgTree
{
  public:
    using Lists = std::vector<std::pair<std::uint32_t, ListHead>>;

    [[nodiscard]] bool empty() const { return lists_.empty(); }
    [[nodiscard]] std::size_t size() const { return lists_.size(); }
    [[nodiscard]] Lists::const_iterator begin() const { return lists_.begin(); }
    [[nodiscard]] Lists::const_iterator end() const { return lists_.end(); }
    /// Requires: there is one.
    [[nodiscard]] Lists::iterator highest() { return std::prev(lists_.end()); }
    /// Requires: it is there.
    [[nodiscard]] Lists::iterator find(std::uint32_t priority) { return from(priority); }
    /// An empty one where there is none.
    ListHead &operator[](std::uint32_t priority)
    {
        const auto at = from(priority);
        const bool there = at != lists_.end() && at->first == priority;
        return there ? at->second : lists_.emplace(at, priority, ListHead{})->second;
    }
    void erase(Lists::iterator list) { lists_.erase(list); }

  private:
    Lists::iterator from(std::uint32_t priority)
    {
        return std::partition_point(lists_.begin(), lists_.end(),
                                    [priority](const auto &list) { return list.first < priority; });
    }
    Lists lists_;
};

struct MqInode
{
    MqSbSlot i_sb;
    std::string name; ///< also when it has lost it
    enum class Nlink : std::uint8_t
    {
        Unlinked, ///< lives as long as somebody has it open
        Linked,
    } i_nlink{Nlink::Linked};
    std::uint32_t i_mode{};
    Uid i_uid;
    Gid i_gid;
    Stamp i_mtime;
    int i_count{}; ///< open files
    std::int64_t mq_maxmsg{};
    std::int64_t mq_msgsize{};
    std::int64_t mq_curmsgs{};
    std::uint64_t qsize{}; ///< bytes of all messages
    MsgTree msg_tree;      ///< oldest first; none is empty
    /// Who sleep for room and for a message; the first is served first (the kernel's lists run the
    /// other way).
    std::array<ListHead, 2> e_wait_q;
    Pid notify_owner; ///< who waits for news; 0: nobody
    int sigev_notify{};
    int sigev_signo{};
    std::uint64_t sigev_value{};
    std::uint32_t notify_self_exec_id{}; ///< the program that asked for the signal
    Uid ucounts_uid;                     ///< who pays for it, where
    UserNsSlot ucounts_ns;
};

/// struct super_block of the mqueue file system that a namespace mounts for itself.
struct MqSuperBlock
{
    enum class Namespace : std::uint8_t
    {
        Gone,
        There,
    } ns{Namespace::There};
    IpcNsSlot s_fs_info; ///< means something only while it is there
    Uid i_uid;           ///< the root directory's owner: who made the namespace
    int s_active{1};     ///< mounts, the namespace's own among them, and open files
    std::map<std::string, MqSlot> s_root; ///< the queues that have a name
};

/// A mq_timedsend that sleeps: struct ext_wait_queue with all that is needed to begin again.
struct MqSender
{
    MqTimedsend call;
    OpenFileSlot file;
    MqSlot queue;
    enum class State : std::uint8_t
    {
        None,
        Ready, ///< somebody has put its message into the queue
    } state{State::None};
};

/// A mq_timedreceive that sleeps.
struct MqReceiver
{
    MqTimedreceive call;
    OpenFileSlot file;
    MqSlot queue;
    enum class State : std::uint8_t
    {
        None,
        Ready, ///< somebody has given it a message
    } state{State::None};
    MsgMsg msg;
};

} // namespace ipcscope::sim
