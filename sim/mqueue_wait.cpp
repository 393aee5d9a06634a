// The messages of a queue, and who sleeps at it.
#include "sim/mqueue.h"

#include "sim/files.h"
#include "sim/msg.h"
#include "sim/sched.h"
#include "sim/steps.h"

#include <cassert>

namespace ipcscope::sim
{
namespace
{

bool is_sender(const Wait &wait)
{
    return std::holds_alternative<MqSender>(wait.call);
}

MqSlot queue_of(const Wait &wait)
{
    return is_sender(wait) ? std::get<MqSender>(wait.call).queue
                           : std::get<MqReceiver>(wait.call).queue;
}

OpenFileSlot file_of(const Wait &wait)
{
    return is_sender(wait) ? std::get<MqSender>(wait.call).file
                           : std::get<MqReceiver>(wait.call).file;
}

void unlink_waiter(Kernel &k, MqRef mq, std::size_t sr, ActorId sleeper)
{
    list_del(mq.edit().e_wait_q[sr], sleeper.value, WaitNodes{&k.world});
    k.wait(sleeper).edit().queued = Wait::Queued::No;
}

/// Its place is behind all who are at least as urgent as it.
void wq_add(Kernel &k, MqRef mq, std::size_t sr)
{
    const Frame frame(k, __func__);
    const ActorId self = k.current().actor;
    std::uint32_t before = mq->e_wait_q[sr].last;
    while (before != kListEnd && k.task(ActorId{before})->nice > k.current()->nice)
    {
        before = k.wait(ActorId{before})->list.prev;
        k.world.effort++;
    }
    list_insert(mq.edit().e_wait_q[sr], self.value, before, WaitNodes{&k.world});
    STEP("wq_add.queued",
         "{} (nice {}) joins those who sleep for {}, who are served in this "
         "order: {}.",
         object_name(k.current()), k.current()->nice,
         sr == kWaitSend ? told("room") : told("a message"),
         print_waiters(k.world, mq->e_wait_q[sr]))
        .wrote(mq, "e_wait_q", print_waiters(k.world, mq->e_wait_q[sr]));
}

} // namespace

void msg_insert(Kernel &k, MqRef mq, MsgMsg msg)
{
    const Frame frame(k, __func__);
    const std::uint64_t size = msg.m_ts();
    const auto priority = static_cast<std::uint32_t>(msg.m_type);
    const std::uint32_t at = alloc_msg(k.world, std::move(msg));
    MqInode &inode = mq.edit();
    list_add_tail(inode.msg_tree[priority], at, MessageNodes{&k.world});
    inode.mq_curmsgs++;
    inode.qsize += size;
    STEP("msg_insert.inserted",
         "It is the last of those of priority {}; the queue has {} messages of {} bytes.", priority,
         mq->mq_curmsgs, mq->qsize)
        .wrote<&MqInode::mq_curmsgs>(mq)
        .wrote<&MqInode::qsize>(mq);
}

MsgMsg msg_get(Kernel &k, MqRef mq)
{
    const Frame frame(k, __func__);
    MqInode &inode = mq.edit();
    const auto highest = inode.msg_tree.highest();
    const std::uint32_t at = highest->second.first;
    list_del(highest->second, at, MessageNodes{&k.world});
    if (highest->second.empty())
    {
        inode.msg_tree.erase(highest);
    }
    MsgMsg msg = take_msg(k.world, at);
    inode.mq_curmsgs--;
    inode.qsize -= msg.m_ts();
    STEP("msg_get.taken",
         "The oldest message of the highest priority, {}, leaves the queue, which has {} left.",
         msg.m_type, mq->mq_curmsgs)
        .wrote<&MqInode::mq_curmsgs>(mq)
        .wrote<&MqInode::qsize>(mq);
    return msg;
}

Result<std::int64_t, Errno> prepare_timeout(Kernel &k, const std::optional<Timespec> &deadline,
                                            UserPointer pointer)
{
    const Frame frame(k, __func__);
    if (pointer != UserPointer::Valid)
    {
        STEP_IF("prepare_timeout.fault", "There is no time at the caller's address: EFAULT.");
        return Errno::Efault;
    }
    if (!deadline)
    {
        return kNeverExpires;
    }
    const std::optional<std::int64_t> until = time_after(0, *deadline);
    if (!until)
    {
        STEP_IF("prepare_timeout.invalid", "{} s and {} ns are no time: EINVAL.", deadline->sec,
                deadline->nsec);
        return Errno::Einval;
    }
    return *until;
}

Reply wq_sleep(Kernel &k, MqRef mq, std::size_t sr, Wait wait)
{
    const Frame frame(k, __func__);
    if (wait.expires <= k.world.time)
    {
        STEP_IF("wq_sleep.late", "The deadline, {} ns, is over already, at {} ns: ETIMEDOUT.",
                wait.expires, k.world.time);
        return failed(Errno::Etimedout);
    }
    wait.queued = Wait::Queued::Yes;
    wait.state = Wait::State::Asleep;
    // The file stays open for the call, whoever closes the descriptor.
    k.file(file_of(wait)).edit().f_count++;
    k.world.tasks.edit(k.current().actor.value).wait = Cow<Wait>(std::move(wait));
    wq_add(k, mq, sr);
    return schedule(k);
}

std::optional<ActorId> wq_get_first_waiter(MqRef mq, std::size_t sr)
{
    const ListHead &list = mq->e_wait_q[sr];
    return list.empty() ? std::nullopt : std::optional(ActorId{list.first});
}

void pipelined_op(Kernel &k, MqRef mq, std::size_t sr, ActorId sleeper)
{
    unlink_waiter(k, mq, sr, sleeper);
    wake_q_add(k, sleeper);
}

void leave_mqueue(Kernel &k, ActorId sleeper)
{
    const WaitRef wait = k.wait(sleeper);
    const OpenFileSlot file = file_of(*wait);
    if (wait->queued == Wait::Queued::Yes)
    {
        unlink_waiter(k, k.mqueue(queue_of(*wait)), is_sender(*wait) ? kWaitSend : kWaitReceive,
                      sleeper);
    }
    fput(k, file);
}

std::optional<Errno> gave_up(Kernel &k)
{
    const Frame frame(k, "wq_sleep");
    const ActorId self = k.current().actor;
    const WaitRef wait = k.wait(self);
    assert(wait->alarm != Wait::Alarm::None);
    const bool late = wait->alarm == Wait::Alarm::Timeout;
    const bool restarts = wait->handler == Wait::Handler::Restarts;
    leave_mqueue(k, self);
    STEP("wq_sleep.gave_up", "{} leaves the queue: {}.", object_name(k.current()),
         late       ? told("its time is over, ETIMEDOUT")
         : restarts ? told("a handler runs, and with SA_RESTART the call begins again behind it")
                    : told("a handler runs first, EINTR"));
    if (late)
    {
        return Errno::Etimedout;
    }
    return restarts ? std::nullopt : std::optional(Errno::Eintr);
}

} // namespace ipcscope::sim
