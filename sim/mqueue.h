// POSIX message queues: opening, sending, receiving, notification. Mirrors ipc/mqueue.c. A message
// for somebody who sleeps goes straight to it, and whoever takes one out of a full queue puts in
// that of the first who sleeps for room: nobody who is woken has to try again.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

/// What no queue has more of, HARD_MSGMAX messages and HARD_MSGSIZEMAX bytes in each.
inline constexpr std::int64_t kHardMsgmax = 65536;
inline constexpr std::int64_t kHardMsgsizemax = 16 * 1024 * 1024;

// mqueue_inode.cpp: file systems and queues, as far as they are files
/// The limits of a new namespace.
void mq_init_ns(IpcNamespace &ns);
/// The file system of a namespace that stands at its place already.
void mq_create_mount(World &world, IpcNsSlot ns, Uid owner);
/// One mount or open file less; the last one to keep it lets go: what still has a name in it loses
/// that.
void deactivate_super(Kernel &k, MqSbRef sb);
/// The namespace ends: what is open goes on without it.
void mq_put_mnt(Kernel &k, MqSbSlot sb);
/// One file less leads to the queue.
void put_mq_file(Kernel &k, MqRef mq);
struct NewQueue
{
    std::string name;
    std::uint32_t mode{};
    std::optional<MqAttr> attr;
};
/// A queue with that name in the current process's namespace. Requires: there is none.
[[nodiscard]] Result<MqSlot, Errno> mqueue_create_attr(Kernel &k, const NewQueue &wanted);
/// The queue has no name any more, and goes unless somebody has it open.
void mqueue_unlink(Kernel &k, MqRef mq);
/// Bytes that a queue is charged with.
[[nodiscard]] std::int64_t mq_bytes(std::int64_t maxmsg, std::int64_t msgsize);

// mqueue_open.cpp
[[nodiscard]] Outcome sys_mq_open(Kernel &k, const MqOpen &call);
[[nodiscard]] Outcome sys_mq_unlink(Kernel &k, const MqUnlink &call);

// mqueue_send.cpp
[[nodiscard]] MsgMsg load_msg(const MqTimedsend &call);
[[nodiscard]] Reply sys_mq_timedsend(Kernel &k, const MqTimedsend &call);
/// The current process, woken, comes back from its sleep.
[[nodiscard]] std::optional<Outcome> resume_mq_timedsend(Kernel &k);

// mqueue_receive.cpp
/// There is a free place now: the first who sleeps for one has its message put there.
void pipelined_receive(Kernel &k, MqRef mq);
[[nodiscard]] Reply sys_mq_timedreceive(Kernel &k, const MqTimedreceive &call);
[[nodiscard]] std::optional<Outcome> resume_mq_timedreceive(Kernel &k);

// mqueue_notify.cpp
[[nodiscard]] Reply sys_mq_notify(Kernel &k, const MqNotify &call);
[[nodiscard]] Outcome sys_mq_getsetattr(Kernel &k, const MqGetsetattr &call);
/// A message has come into a queue, and nobody slept for it: who waits for news gets it, once.
void do_notify(Kernel &k, MqRef mq);
void remove_notification(Kernel &k, MqRef mq);

// mqueue_wait.cpp: messages, and who sleeps at a queue
void msg_insert(Kernel &k, MqRef mq, MsgMsg msg);
/// The oldest message of the highest priority. Requires: there is one.
[[nodiscard]] MsgMsg msg_get(Kernel &k, MqRef mq);
/// The current process sleeps at the queue, behind all who are at least as urgent; ETIMEDOUT when
/// its time is over already.
[[nodiscard]] Reply wq_sleep(Kernel &k, MqRef mq, std::size_t sr, Wait wait);
/// Who is served first of those who sleep there.
[[nodiscard]] std::optional<ActorId> wq_get_first_waiter(MqRef mq, std::size_t sr);
/// Takes it off the list and lets it run.
void pipelined_op(Kernel &k, MqRef mq, std::size_t sr, ActorId sleeper);
/// The actor leaves the queue at which it sleeps, and its file. Requires: it is a sleeper there.
void leave_mqueue(Kernel &k, ActorId sleeper);
/// The deadline in logical ns, kNeverExpires for none; EFAULT or EINVAL when it is none.
[[nodiscard]] Result<std::int64_t, Errno>
prepare_timeout(Kernel &k, const std::optional<Timespec> &deadline, UserPointer pointer);
/// What a sleeper that nobody has served gives: EINTR or ETIMEDOUT; nothing when its handler lets
/// the call begin again. It has left the queue then.
[[nodiscard]] std::optional<Errno> gave_up(Kernel &k);
/// The current process's call begins again behind a handler; nothing when it sleeps again.
template <class Call> [[nodiscard]] std::optional<Outcome>
begin_again(Kernel &k, Reply (*sys)(Kernel &, const Call &), const Call &call)
{
    k.world.tasks.edit(k.current().actor.value).wait.reset();
    Reply reply = sys(k, call);
    auto *outcome = std::get_if<Outcome>(&reply);
    return outcome != nullptr ? std::optional(std::move(*outcome)) : std::nullopt;
}

[[nodiscard]] inline bool is_nonblocking(const OpenFile &file)
{
    return (file.f_flags & std::uint32_t{abi::kONonblock}) != 0;
}

/// The queue behind a descriptor of the current process, with the right to do `f_mode`; EBADF.
struct MqFile
{
    OpenFileSlot file;
    MqRef mq;
};
[[nodiscard]] Result<MqFile, Errno> mq_fdget(Kernel &k, Fd fd, std::uint32_t f_mode);

} // namespace ipcscope::sim
