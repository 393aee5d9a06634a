#include "sim/mqueue.h"

#include "sim/files.h"
#include "sim/sched.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

/// store_msg: the last thing that happens; a message that cannot be copied out is lost.
Outcome copy_out(Kernel &k, const MqTimedreceive &call, const MsgMsg &msg)
{
    const Frame frame(k, "store_msg");
    const bool no_text = call.buffer != UserPointer::Valid && msg.m_ts() > 0;
    const bool wants_priority = call.priority != UserPointer::Null;
    if (no_text || (wants_priority && call.priority != UserPointer::Valid))
    {
        STEP_IF("store_msg.fault",
                "There is no memory at the caller's address: EFAULT, and the message is lost.");
        return failed(Errno::Efault);
    }
    const auto priority = static_cast<std::uint32_t>(msg.m_type);
    MqReceived received{.text = std::string(msg.text.view()),
                        .priority = wants_priority ? std::optional(priority) : std::nullopt};
    STEP("store_msg.copied", "{} bytes are copied to the caller.", msg.m_ts());
    return returned(static_cast<std::int64_t>(msg.m_ts()), ValueKind::Number, std::move(received));
}

} // namespace

void pipelined_receive(Kernel &k, MqRef mq)
{
    const std::optional<ActorId> sender = wq_get_first_waiter(mq, kWaitSend);
    if (!sender)
    {
        return;
    }
    const Frame frame(k, __func__);
    auto &waiting = std::get<MqSender>(k.wait(*sender).edit().call);
    waiting.state = MqSender::State::Ready;
    MsgMsg msg = load_msg(waiting.call);
    STEP("pipelined_receive.direct",
         "{} sleeps for room and is the first to be served: its message, of priority {}, takes the "
         "free place at once.",
         object_name(k.task(*sender)), msg.m_type);
    msg_insert(k, mq, std::move(msg));
    pipelined_op(k, mq, kWaitSend, *sender);
}

Reply sys_mq_timedreceive(Kernel &k, const MqTimedreceive &call)
{
    const Frame outer(k, __func__);
    const Result<std::int64_t, Errno> expires =
        prepare_timeout(k, call.deadline, call.deadline_pointer);
    if (!expires)
    {
        return failed(expires.error());
    }
    const Frame frame(k, "do_mq_timedreceive");
    const Result<MqFile, Errno> file = mq_fdget(k, call.mqdes, kFmodeRead);
    if (!file)
    {
        return failed(file.error());
    }
    const MqRef mq = file.value().mq;
    // Whatever may come must fit.
    if (std::cmp_less(call.size, mq->mq_msgsize))
    {
        STEP_IF("do_mq_timedreceive.small",
                "A buffer of {} bytes is less than a message of this queue may have, {}: EMSGSIZE.",
                call.size, mq->mq_msgsize)
            .read<&MqInode::mq_msgsize>(mq);
        return failed(Errno::Emsgsize);
    }
    if (mq->mq_curmsgs > 0)
    {
        const MsgMsg msg = msg_get(k, mq);
        mq.edit().i_mtime = k.now();
        pipelined_receive(k, mq);
        return copy_out(k, call, msg);
    }
    const bool nonblock = is_nonblocking(*k.file(file.value().file));
    STEP("do_mq_timedreceive.empty", "The queue is empty{}.",
         nonblock ? told(", and O_NONBLOCK makes that EAGAIN") : "")
        .read<&MqInode::mq_curmsgs>(mq);
    if (nonblock)
    {
        return failed(Errno::Eagain);
    }
    Wait wait;
    wait.expires = expires.value();
    wait.call = MqReceiver{.call = call, .file = file.value().file, .queue = mq.slot, .msg = {}};
    return wq_sleep(k, mq, kWaitReceive, std::move(wait));
}

std::optional<Outcome> resume_mq_timedreceive(Kernel &k)
{
    const ActorId self = k.current().actor;
    const MqReceiver receiver = std::get<MqReceiver>(k.wait(self)->call);
    {
        const Frame outer(k, "sys_mq_timedreceive");
        const Frame frame(k, "do_mq_timedreceive");
        if (receiver.state == MqReceiver::State::Ready)
        {
            STEP_IF("do_mq_timedreceive.handed",
                    "{} runs again with a message of priority {} in its hand.",
                    object_name(k.current()), receiver.msg.m_type);
            Outcome outcome = copy_out(k, receiver.call, receiver.msg);
            fput(k, receiver.file);
            return outcome;
        }
        if (const std::optional<Errno> error = gave_up(k))
        {
            return failed(*error);
        }
    }
    return begin_again(k, sys_mq_timedreceive, receiver.call);
}

} // namespace ipcscope::sim
