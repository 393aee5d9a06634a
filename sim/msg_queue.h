// struct msg_queue and what belongs to it: messages, sleeping receivers and senders. Mirrors the
// structures of ipc/msg.c and ipc/msgutil.c.
#pragma once

#include "core/call.h"
#include "core/errno.h"
#include "core/ids.h"
#include "sim/list.h"

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <variant>

namespace ipcscope::sim
{

/// The text of a message, which never changes: short ones in place, longer ones shared by copies.
class MsgText
{
  public:
    MsgText() = default;
    /// The first `size` bytes of `text`, with zeros behind its end.
    MsgText(std::string_view text, std::size_t size);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::string_view view() const
    {
        return {shared_ ? shared_.get() : short_.data(), size_};
    }
    /// Whether the bytes lie outside of this object.
    [[nodiscard]] bool is_long() const { return shared_ != nullptr; }
    [[nodiscard]] bool shares_with(const MsgText &other) const { return shared_ == other.shared_; }

  private:
    std::size_t size_{};
    std::array<char, 24> short_{};
    std::shared_ptr<const char[]> shared_;
};

/// struct msg_msg; m_ts is the size of its text.
struct MsgMsg
{
    ListNode m_list; ///< in its queue, oldest first
    std::int64_t m_type{};
    MsgText text;
    [[nodiscard]] std::uint64_t m_ts() const { return text.size(); }
};

/// struct msg_queue. Its q_perm lies at the same index of the table's perms.
struct MsgQueue
{
    Stamp q_stime;
    Stamp q_rtime;
    Stamp q_ctime;
    std::uint64_t q_cbytes{};
    std::uint64_t q_qnum{};
    std::uint64_t q_qbytes{}; ///< the most bytes, and the most messages
    Pid q_lspid;
    Pid q_lrpid;
    ListHead q_messages; ///< oldest first
    ListHead q_receivers;
    ListHead q_senders;
};

/// Which messages a receiver takes.
enum class SearchMode : std::uint8_t
{
    Any,
    Equal,
    NotEqual,
    LessEqual, ///< the lowest type up to a bound
    Number,    ///< MSG_COPY: by place in the queue
};

/// What a msgrcv asks for.
struct MsgWanted
{
    SearchMode r_mode{SearchMode::Any};
    std::int64_t r_msgtype{};
    std::int64_t r_maxsize{}; ///< a longer message is E2BIG
    std::int64_t bufsz{};
    int msgflg{};
    UserPointer buffer{UserPointer::Valid};
};

/// struct msg_receiver: a msgrcv that sleeps.
struct MsgReceiver : MsgWanted
{
    std::int64_t rejoined{}; ///< the call that made it look again and go to the end; 0: none

    struct Waiting
    {
    };
    struct Retry ///< IPC_SET: look again, with the permissions of now
    {
    };
    /// What a waker left for it: a message, or an error.
    std::variant<Waiting, Retry, MsgMsg, Errno> r_msg;
};

/// struct msg_sender: a msgsnd that sleeps, with the message that it has read already.
struct MsgSender
{
    std::int64_t m_type{};
    MsgText text;
    int msgflg{};
    Errno status{Errno::Ok}; ///< EIDRM: the queue is gone, nothing is left to try
};

} // namespace ipcscope::sim
