#include "sim/mqueue.h"

#include "sim/files.h"
#include "sim/sched.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kTextEffort = 2048; // bytes that are as much work as one small call

/// The checks on what is to be sent, once the queue is known.
Errno check_message(Kernel &k, MqRef mq, const MqTimedsend &call)
{
    if (std::cmp_greater(call.size, mq->mq_msgsize))
    {
        STEP_IF("do_mq_timedsend.too_long",
                "{} bytes are more than one message of this queue may have, {}: EMSGSIZE.",
                call.size, mq->mq_msgsize)
            .read<&MqInode::mq_msgsize>(mq);
        return Errno::Emsgsize;
    }
    if (call.buffer != UserPointer::Valid && call.size > 0)
    {
        STEP_IF("do_mq_timedsend.fault", "There is no message at the caller's address: EFAULT.");
        return Errno::Efault;
    }
    return Errno::Ok;
}

/// There is room: the message goes to whoever sleeps for one, or into the queue.
Outcome deliver(Kernel &k, MqRef mq, MsgMsg msg)
{
    mq.edit().i_mtime = k.now();
    const std::optional<ActorId> receiver = wq_get_first_waiter(mq, kWaitReceive);
    if (!receiver)
    {
        msg_insert(k, mq, std::move(msg));
        do_notify(k, mq);
        // News of its own message may have been the sender's end.
        return returned(0, k.alive(k.current().actor) ? ValueKind::Number : ValueKind::None);
    }
    const Frame frame(k, "pipelined_send");
    auto &waiting = std::get<MqReceiver>(k.wait(*receiver).edit().call);
    waiting.msg = std::move(msg);
    waiting.state = MqReceiver::State::Ready;
    pipelined_op(k, mq, kWaitReceive, *receiver);
    STEP("pipelined_send.direct",
         "{} sleeps for a message and is the first to be served: it gets this one in its hand, "
         "which never enters the queue; nobody who waits for news hears of it.",
         object_name(k.task(*receiver)))
        .wrote(mq, "e_wait_q", print_waiters(k.world, mq->e_wait_q[kWaitReceive]));
    return returned(0);
}

} // namespace

MsgMsg load_msg(const MqTimedsend &call)
{
    return {.m_list = {},
            .m_type = call.priority,
            .text = MsgText(call.text, static_cast<std::size_t>(call.size))};
}

Reply sys_mq_timedsend(Kernel &k, const MqTimedsend &call)
{
    const Frame outer(k, __func__);
    const Result<std::int64_t, Errno> expires =
        prepare_timeout(k, call.deadline, call.deadline_pointer);
    if (!expires)
    {
        return failed(expires.error());
    }
    const Frame frame(k, "do_mq_timedsend");
    if (call.priority >= std::uint32_t{abi::kMqPrioMax})
    {
        STEP_IF("do_mq_timedsend.bad_priority", "Priorities go from 0 to {}, not to {}: EINVAL.",
                abi::kMqPrioMax - 1, call.priority);
        return failed(Errno::Einval);
    }
    const Result<MqFile, Errno> file = mq_fdget(k, call.mqdes, kFmodeWrite);
    if (!file)
    {
        return failed(file.error());
    }
    const MqRef mq = file.value().mq;
    const Errno bad = check_message(k, mq, call);
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    k.world.effort += call.size / kTextEffort;
    if (mq->mq_curmsgs != mq->mq_maxmsg)
    {
        STEP_IF("do_mq_timedsend.room", "The queue has {} of {} messages: there is room.",
                mq->mq_curmsgs, mq->mq_maxmsg)
            .read<&MqInode::mq_curmsgs>(mq)
            .read<&MqInode::mq_maxmsg>(mq);
        return deliver(k, mq, load_msg(call));
    }
    const bool nonblock = is_nonblocking(*k.file(file.value().file));
    STEP("do_mq_timedsend.full", "The queue is full, with {} messages{}.", mq->mq_curmsgs,
         nonblock ? told(", and O_NONBLOCK makes that EAGAIN") : "")
        .read<&MqInode::mq_curmsgs>(mq);
    if (nonblock)
    {
        return failed(Errno::Eagain);
    }
    Wait wait;
    wait.expires = expires.value();
    wait.call = MqSender{.call = call, .file = file.value().file, .queue = mq.slot};
    return wq_sleep(k, mq, kWaitSend, std::move(wait));
}

std::optional<Outcome> resume_mq_timedsend(Kernel &k)
{
    const ActorId self = k.current().actor;
    const MqSender sender = std::get<MqSender>(k.wait(self)->call);
    {
        const Frame outer(k, "sys_mq_timedsend");
        const Frame frame(k, "do_mq_timedsend");
        if (sender.state == MqSender::State::Ready)
        {
            STEP_IF("do_mq_timedsend.served", "{} runs again: its message is in the queue.",
                    object_name(k.current()));
            fput(k, sender.file);
            return returned(0);
        }
        if (const std::optional<Errno> error = gave_up(k))
        {
            return failed(*error);
        }
    }
    return begin_again(k, sys_mq_timedsend, sender.call);
}

} // namespace ipcscope::sim
