// Message queues: sending, receiving, msgctl. Mirrors ipc/msg.c and ipc/msgutil.c. A message for
// somebody who sleeps goes straight to him; a sender who sleeps for room tries again when he is
// woken, and may find that somebody else was quicker.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

// msg.cpp: creating and removing
void msg_init_ns(IpcNamespace &ns);
[[nodiscard]] Result<IpcId, Errno> ksys_msgget(Kernel &k, Key key, int msgflg);
/// Removes a queue: its messages go, its sleepers get EIDRM.
void freeque(Kernel &k, MsqRef msq);
/// Removes every queue of a namespace that ends.
void msg_exit_ns(Kernel &k, NsRef ns);

// msg_send.cpp
[[nodiscard]] Reply ksys_msgsnd(Kernel &k, const Msgsnd &call);
/// The current process, woken for room or because the queue is gone, tries again.
[[nodiscard]] std::optional<Outcome> resume_msgsnd(Kernel &k);

// msg_receive.cpp
[[nodiscard]] Reply ksys_msgrcv(Kernel &k, const Msgrcv &call);
/// The current process, woken, finds what was left for it, or looks again.
[[nodiscard]] std::optional<Outcome> resume_msgrcv(Kernel &k);

// msg_wake.cpp: sleeping receivers and senders
[[nodiscard]] inline bool testmsg(const MsgMsg &msg, std::int64_t type, SearchMode mode)
{
    switch (mode)
    {
    case SearchMode::Any:
    case SearchMode::Number: return true;
    case SearchMode::LessEqual: return msg.m_type <= type;
    case SearchMode::Equal: return msg.m_type == type;
    case SearchMode::NotEqual: return msg.m_type != type;
    }
    return false;
}
[[nodiscard]] bool msg_fits_inqueue(const MsgQueue &msq, std::uint64_t msgsz);
enum class Handed : std::uint8_t
{
    No,
    Yes,
};
/// Gives the message to the first sleeping receiver that takes it, if there is one.
[[nodiscard]] Handed pipelined_send(Kernel &k, MsqRef msq, MsgMsg &msg);
/// Wakes the senders whose messages fit now.
void ss_wakeup(Kernel &k, MsqRef msq);
/// Wakes all senders and receivers for good: the queue goes.
void wake_all_for_removal(Kernel &k, MsqRef msq);
/// Tells all receivers to look again.
void retry_receivers(Kernel &k, MsqRef msq);
/// The current process joins the receivers or the senders of the queue, at the end.
void join_queue(Kernel &k, MsqRef msq, Wait wait);
/// The actor leaves the list that it sleeps in. Requires: it is in it.
void leave_queue(Kernel &k, ActorId sleeper);

// msg_ctl.cpp
[[nodiscard]] Outcome ksys_msgctl(Kernel &k, const Msgctl &call);

// msgutil.cpp: messages
/// The nodes of message lists, by place, for the functions of list.h.
struct MessageNodes
{
    World *world;
    ListNode &operator()(std::uint32_t at) const { return world->messages.edit(at).m_list; }
};
/// A place for a message that is in no queue yet.
[[nodiscard]] std::uint32_t alloc_msg(World &world, MsgMsg msg);
/// Takes the message out of its place, which is free then.
[[nodiscard]] MsgMsg take_msg(World &world, std::uint32_t at);

} // namespace ipcscope::sim
