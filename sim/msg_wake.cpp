#include "sim/msg.h"

#include "sim/sched.h"
#include "sim/steps.h"

#include <cassert>

namespace ipcscope::sim
{
namespace
{

ListHead &list_of(MsqRef msq, const Wait &wait)
{
    return std::holds_alternative<MsgReceiver>(wait.call) ? msq.edit().q_receivers
                                                          : msq.edit().q_senders;
}

int has_rejoined(const Wait &wait)
{
    const auto *receiver = std::get_if<MsgReceiver>(&wait.call);
    return receiver != nullptr && receiver->rejoined != 0 ? 1 : 0;
}

MsgReceiver &receiver_at(Kernel &k, ActorId sleeper)
{
    return std::get<MsgReceiver>(k.wait(sleeper).edit().call);
}

const MsgReceiver &look_at(Kernel &k, ActorId sleeper)
{
    return std::get<MsgReceiver>(k.wait(sleeper)->call);
}

std::string wish(const MsgWanted &receiver)
{
    switch (receiver.r_mode)
    {
    case SearchMode::Any: return told("any message");
    case SearchMode::Equal: return told("type {}", receiver.r_msgtype);
    case SearchMode::NotEqual: return told("any type but {}", receiver.r_msgtype);
    case SearchMode::LessEqual: return told("a type up to {}", receiver.r_msgtype);
    case SearchMode::Number: break; // never sleeps
    }
    return "nothing";
}

/// The receiver has asked for this message: it gets it, or learns that it is too long.
Handed hand_over(Kernel &k, MsqRef msq, ActorId sleeper, MsgMsg &msg)
{
    const Frame frame(k, "pipelined_send");
    leave_queue(k, sleeper);
    wake_q_add(k, sleeper);
    if (std::cmp_less(look_at(k, sleeper).r_maxsize, msg.m_ts()))
    {
        receiver_at(k, sleeper).r_msg = Errno::E2big;
        STEP(
            "pipelined_send.too_long",
            "{} asked for at most {} bytes, and these are {}: it wakes up with E2BIG, and the next "
            "receiver is looked at.",
            object_name(k.task(sleeper)), look_at(k, sleeper).r_maxsize, msg.m_ts());
        return Handed::No;
    }
    MsgQueue &queue = msq.edit();
    queue.q_lrpid = k.task(sleeper)->tid;
    queue.q_rtime = k.now();
    STEP("pipelined_send.handed",
         "{} gets the message in its hand; it never enters the queue. The last receiver is the "
         "thread {}.",
         object_name(k.task(sleeper)), msq->q_lrpid.value)
        .wrote<&MsgQueue::q_lrpid>(msq)
        .wrote<&MsgQueue::q_rtime>(msq);
    receiver_at(k, sleeper).r_msg = std::move(msg);
    return Handed::Yes;
}

} // namespace

bool msg_fits_inqueue(const MsgQueue &msq, std::uint64_t msgsz)
{
    return msgsz + msq.q_cbytes <= msq.q_qbytes && 1 + msq.q_qnum <= msq.q_qbytes;
}

Handed pipelined_send(Kernel &k, MsqRef msq, MsgMsg &msg)
{
    if (msq->q_receivers.empty())
    {
        return Handed::No;
    }
    const Frame frame(k, __func__);
    std::uint32_t at = msq->q_receivers.first;
    STEP("pipelined_send.walk", "The sleeping receivers, the longest asleep first: {}.",
         print_waiters(k.world, msq->q_receivers))
        .read(msq, "q_receivers", print_waiters(k.world, msq->q_receivers));
    for (int turn = 0; at != kListEnd; turn++)
    {
        const Mute mute(k, turn);
        const ActorId sleeper{at};
        at = k.wait(sleeper)->list.next;
        k.world.effort++;
        const MsgReceiver &receiver = look_at(k, sleeper);
        if (!testmsg(msg, receiver.r_msgtype, receiver.r_mode))
        {
            STEP_IF("pipelined_send.not_asked", "{} sleeps for {}, not for type {}: it sleeps on.",
                    object_name(k.task(sleeper)), wish(receiver), msg.m_type);
            continue;
        }
        if (hand_over(k, msq, sleeper, msg) == Handed::Yes)
        {
            return Handed::Yes;
        }
    }
    return Handed::No;
}

void ss_wakeup(Kernel &k, MsqRef msq)
{
    if (msq->q_senders.empty())
    {
        return;
    }
    const Frame frame(k, __func__);
    std::uint32_t at = msq->q_senders.first;
    std::uint32_t stop = kListEnd;
    STEP("ss_wakeup.walk", "{} of {} bytes are taken, and these sleep for room: {}.", msq->q_cbytes,
         msq->q_qbytes, print_waiters(k.world, msq->q_senders))
        .read<&MsgQueue::q_cbytes>(msq)
        .read(msq, "q_senders", print_waiters(k.world, msq->q_senders));
    for (int turn = 0; at != kListEnd && at != stop; turn++)
    {
        const Mute mute(k, turn);
        const ActorId sleeper{at};
        at = k.wait(sleeper)->list.next;
        k.world.effort++;
        const std::uint64_t size = std::get<MsgSender>(k.wait(sleeper)->call).text.size();
        if (!msg_fits_inqueue(*msq, size))
        {
            STEP_IF("ss_wakeup.no_room", "{} has {} bytes, for which there is no room yet.",
                    object_name(k.task(sleeper)), size);
            stop = stop == kListEnd ? sleeper.value : stop;
            ListHead &senders = msq.edit().q_senders;
            list_del(senders, sleeper.value, WaitNodes{&k.world});
            list_add_tail(senders, sleeper.value, WaitNodes{&k.world});
            STEP("ss_wakeup.moved", "It moves to the end of the queue: {}.",
                 print_waiters(k.world, msq->q_senders))
                .wrote(msq, "q_senders", print_waiters(k.world, msq->q_senders));
            continue;
        }
        wake_q_add(k, sleeper);
        STEP("ss_wakeup.woken",
             "{} has {} bytes, which fit now: it is woken to try again; the room is not kept for "
             "it.",
             object_name(k.task(sleeper)), size);
    }
}

void wake_all_for_removal(Kernel &k, MsqRef msq)
{
    const Frame frame(k, "expunge_all");
    int turn = 0;
    while (!msq->q_receivers.empty())
    {
        const Mute mute(k, turn++);
        const ActorId sleeper{msq->q_receivers.first};
        leave_queue(k, sleeper);
        receiver_at(k, sleeper).r_msg = Errno::Eidrm;
        STEP("expunge_all.removed", "{} slept for a message: its msgrcv gives EIDRM.",
             object_name(k.task(sleeper)));
        wake_q_add(k, sleeper);
    }
    while (!msq->q_senders.empty())
    {
        const Mute mute(k, turn++);
        const ActorId sleeper{msq->q_senders.first};
        leave_queue(k, sleeper);
        std::get<MsgSender>(k.wait(sleeper).edit().call).status = Errno::Eidrm;
        STEP("ss_wakeup.removed", "{} slept for room: its msgsnd gives EIDRM.",
             object_name(k.task(sleeper)));
        wake_q_add(k, sleeper);
    }
}

void retry_receivers(Kernel &k, MsqRef msq)
{
    const Frame frame(k, "expunge_all");
    int turn = 0;
    for (std::uint32_t at = msq->q_receivers.first; at != kListEnd; turn++)
    {
        const Mute mute(k, turn);
        const ActorId sleeper{at};
        at = k.wait(sleeper)->list.next;
        receiver_at(k, sleeper).r_msg = MsgReceiver::Retry{};
        STEP("expunge_all.retry",
             "{} sleeps for {}: it is told to look again, with the permissions of now.",
             object_name(k.task(sleeper)), wish(look_at(k, sleeper)));
        wake_q_add(k, sleeper);
    }
}

void join_queue(Kernel &k, MsqRef msq, Wait wait)
{
    const std::uint32_t self = k.current().actor.value;
    wait.queued = Wait::Queued::Yes;
    wait.state = Wait::State::Asleep;
    k.world.rejoined += has_rejoined(wait);
    k.world.tasks.edit(self).wait = Cow<Wait>(std::move(wait));
    list_add_tail(list_of(msq, *k.wait(ActorId{self})), self, WaitNodes{&k.world});
}

void leave_queue(Kernel &k, ActorId sleeper)
{
    const WaitRef wait = k.wait(sleeper);
    assert(wait->queued == Wait::Queued::Yes);
    const MsqRef msq{.ns = k.ipc_ns(wait->ns), .idx = wait->idx};
    list_del(list_of(msq, *wait), sleeper.value, WaitNodes{&k.world});
    k.world.rejoined -= has_rejoined(*wait);
    wait.edit().queued = Wait::Queued::No;
}

} // namespace ipcscope::sim
