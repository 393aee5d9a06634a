#include "sim/msg.h"

#include "sim/sched.h"
#include "sim/steps.h"
#include "sim/util.h"

#include <algorithm>
#include <limits>

namespace ipcscope::sim
{
namespace
{

constexpr std::int64_t kTypeBytes = 8; // mtype, in front of the text

/// What msgtyp and the flags come to.
SearchMode convert_mode(Kernel &k, std::int64_t &msgtyp, int msgflg)
{
    const Frame frame(k, __func__);
    if ((msgflg & abi::kMsgCopy) != 0)
    {
        STEP_IF("convert_mode.number", "MSG_COPY: a copy of message number {} of the queue.",
                msgtyp);
        return SearchMode::Number;
    }
    if (msgtyp == 0)
    {
        STEP_IF("convert_mode.any", "Type 0: the first message, whatever it is.");
        return SearchMode::Any;
    }
    if (msgtyp < 0)
    {
        constexpr auto kLongMin = std::numeric_limits<std::int64_t>::min();
        constexpr auto kLongMax = std::numeric_limits<std::int64_t>::max();
        msgtyp = msgtyp == kLongMin ? kLongMax : -msgtyp;
        STEP("convert_mode.lessequal", "A negative type: the lowest type up to {}.", msgtyp);
        return SearchMode::LessEqual;
    }
    const bool except = (msgflg & abi::kMsgExcept) != 0;
    const SearchMode mode = except ? SearchMode::NotEqual : SearchMode::Equal;
    STEP("convert_mode.equal", "The first message {} type {}.",
         except ? told("not of") : told("of"), msgtyp);
    return mode;
}

/// The checks before the queue is looked for.
Errno check_arguments(Kernel &k, NsRef ns, const Msgrcv &call)
{
    if (call.id.value < 0 || call.size < 0)
    {
        STEP_IF("do_msgrcv.negative", "Neither the id nor the size may be negative: EINVAL.");
        return Errno::Einval;
    }
    if ((call.flags & abi::kMsgCopy) == 0)
    {
        return Errno::Ok;
    }
    // A copy never sleeps, and a place in the queue is no type.
    if ((call.flags & abi::kMsgExcept) != 0 || (call.flags & abi::kIpcNowait) == 0)
    {
        STEP_IF("do_msgrcv.copy_flags",
                "MSG_COPY goes with IPC_NOWAIT, and not with MSG_EXCEPT: EINVAL.");
        return Errno::Einval;
    }
    // prepare_copy reads as much from the buffer as it will write to it later.
    const std::int64_t reads = std::min(call.size, std::int64_t{ns->msg_ctlmax});
    const std::int64_t readable = call.buffer == UserPointer::BadText ? kTypeBytes : 0;
    if (call.buffer != UserPointer::Valid && reads > readable)
    {
        STEP_IF("prepare_copy.fault", "MSG_COPY reads the caller's buffer first: EFAULT.");
        return Errno::Efault;
    }
    return Errno::Ok;
}

void tell_passed_over(Kernel &k, const MsgMsg &msg)
{
    const std::int64_t type = msg.m_type;
    STEP("find_msg.passed_over", "A message of type {} with {} bytes is not what is asked for.",
         type, msg.m_ts());
}

/// The first message from `at` on that testmsg takes, or the end of the list. For when nobody is
/// told of those passed over: a loop with a step in it is five times as slow.
[[gnu::noinline]] std::uint32_t pass_over(const World &world, std::uint32_t at, std::int64_t type,
                                          SearchMode mode, int &turn)
{
    decltype(world.messages)::Walk messages(world.messages);
    int passed = 0;
    while (at != kListEnd && !testmsg(messages[at], type, mode))
    {
        at = messages[at].m_list.next;
        passed++;
    }
    turn += passed;
    return at;
}

/// The place of the message that is asked for; the end of the list when the queue has none.
std::uint32_t find_msg(Kernel &k, MsqRef msq, std::int64_t type, SearchMode mode)
{
    const Frame frame(k, __func__);
    std::uint32_t found = kListEnd;
    std::int64_t count = 0;
    int turn = 0;
    decltype(k.world.messages)::Walk messages(k.world.messages);
    for (std::uint32_t at = msq->q_messages.first; at != kListEnd; turn++)
    {
        if (!k.watched())
        {
            at = pass_over(k.world, at, type, mode, turn);
            if (at == kListEnd)
            {
                break;
            }
        }
        const Mute mute(k, turn);
        const MsgMsg &msg = messages[at];
        const std::uint32_t here = at;
        at = msg.m_list.next;
        if (!testmsg(msg, type, mode) || (mode == SearchMode::Number && type != count++))
        {
            tell_passed_over(k, msg);
            continue;
        }
        if (mode != SearchMode::LessEqual || msg.m_type == 1)
        {
            STEP_IF("find_msg.found", "A message of type {} with {} bytes: that one.", msg.m_type,
                    msg.m_ts());
            return here;
        }
        found = here;
        type = msg.m_type - 1;
        STEP("find_msg.lowest", "A message of type {}: the lowest so far, a lower one is better.",
             msg.m_type);
    }
    k.world.effort += static_cast<std::uint64_t>(turn) / 16;
    return found;
}

/// do_msg_fill: the last thing that happens; a message that cannot be copied out is lost.
Outcome do_msg_fill(Kernel &k, const MsgWanted &receiver, const MsgMsg &msg)
{
    const Frame frame(k, __func__);
    const auto bufsz = static_cast<std::uint64_t>(receiver.bufsz);
    const std::uint64_t msgsz = std::min(bufsz, msg.m_ts());
    const bool no_text = receiver.buffer == UserPointer::BadText && msgsz > 0;
    if (no_text ||
        (receiver.buffer != UserPointer::Valid && receiver.buffer != UserPointer::BadText))
    {
        STEP_IF("do_msg_fill.fault",
                "There is no memory at the caller's address: EFAULT, and the message is lost.");
        return failed(Errno::Efault);
    }
    Message out{.mtype = msg.m_type, .text = std::string(msg.text.view().substr(0, msgsz))};
    STEP("do_msg_fill.copied", "{} of {} bytes are copied to the caller.", msgsz, msg.m_ts());
    return returned(static_cast<std::int64_t>(msgsz), ValueKind::Number, std::move(out));
}

/// MSG_COPY: the queue stays as it is.
Outcome copy_msg(Kernel &k, NsRef ns, const MsgWanted &receiver, const MsgMsg &msg)
{
    const Frame frame(k, __func__);
    const std::int64_t room = std::min(receiver.bufsz, std::int64_t{ns->msg_ctlmax});
    // There is no such thing as part of a copy.
    if (std::cmp_greater(msg.m_ts(), room))
    {
        STEP_IF("copy_msg.no_room", "{} bytes are not copied into {}: EINVAL.", msg.m_ts(), room);
        return failed(Errno::Einval);
    }
    return do_msg_fill(k, receiver, msg);
}

/// Takes a message out of the queue, which makes room for senders.
Outcome take(Kernel &k, MsqRef msq, const MsgWanted &receiver, std::uint32_t at)
{
    MsgQueue &queue = msq.edit();
    list_del(queue.q_messages, at, MessageNodes{&k.world});
    const MsgMsg msg = take_msg(k.world, at);
    queue.q_qnum--;
    queue.q_rtime = k.now();
    queue.q_lrpid = k.current()->tgid;
    queue.q_cbytes -= msg.m_ts();
    IpcNamespace &ipc = msq.ns.edit();
    ipc.msg_bytes -= msg.m_ts();
    ipc.msg_hdrs--;
    STEP("do_msgrcv.taken", "It leaves the queue, which has {} messages of {} bytes now.",
         msq->q_qnum, msq->q_cbytes)
        .wrote<&MsgQueue::q_qnum>(msq)
        .wrote<&MsgQueue::q_cbytes>(msq)
        .wrote<&MsgQueue::q_lrpid>(msq)
        .wrote<&MsgQueue::q_rtime>(msq)
        .wrote<&IpcNamespace::msg_hdrs>(msq.ns)
        .wrote<&IpcNamespace::msg_bytes>(msq.ns);
    ss_wakeup(k, msq);
    return do_msg_fill(k, receiver, msg);
}

enum class Look : std::uint8_t
{
    Ended,
    Sleep,
};

Look ended(Outcome &outcome, Errno error)
{
    outcome.value = -1;
    outcome.error = error;
    return Look::Ended;
}

/// One look at the queue: what msgrcv gives, unless it has to sleep.
Look look(Kernel &k, MsqRef msq, const MsgWanted &receiver, Outcome &outcome)
{
    if (!ipcperms(k, msq.ns, msq.q_perm(), kIrugo))
    {
        STEP_IF("do_msgrcv.denied", "The caller may not read the queue: EACCES.");
        return ended(outcome, Errno::Eacces);
    }
    const std::uint32_t at = find_msg(k, msq, receiver.r_msgtype, receiver.r_mode);
    if (at == kListEnd)
    {
        const bool nowait = (receiver.msgflg & abi::kIpcNowait) != 0;
        STEP("do_msgrcv.none", "None of the {} messages is what is asked for{}.", msq->q_qnum,
             nowait ? told(", and IPC_NOWAIT makes that ENOMSG") : "")
            .read<&MsgQueue::q_qnum>(msq);
        return nowait ? ended(outcome, Errno::Enomsg) : Look::Sleep;
    }
    const MsgMsg &msg = k.world.messages[at];
    if (std::cmp_less(receiver.bufsz, msg.m_ts()) && (receiver.msgflg & abi::kMsgNoerror) == 0)
    {
        STEP_IF("do_msgrcv.too_long",
                "It has {} bytes and the caller takes {}; without MSG_NOERROR that is E2BIG, and "
                "the message stays.",
                msg.m_ts(), receiver.bufsz);
        return ended(outcome, Errno::E2big);
    }
    outcome = receiver.r_mode == SearchMode::Number ? copy_msg(k, msq.ns, receiver, msg)
                                                    : take(k, msq, receiver, at);
    return Look::Ended;
}

void sleep_for_message(Kernel &k, MsqRef msq, Wait wait)
{
    join_queue(k, msq, std::move(wait));
    STEP("do_msgrcv.queued", "{} joins those who sleep for a message: {}.",
         object_name(k.current()), print_waiters(k.world, msq->q_receivers))
        .wrote(msq, "q_receivers", print_waiters(k.world, msq->q_receivers));
}

/// A msgrcv up to its first look at the queue.
Look receive(Kernel &k, const Msgrcv &call, MsqRef &msq, MsgWanted &wanted, Outcome &outcome)
{
    const NsRef ns = k.current_ipc_ns();
    const Errno bad = check_arguments(k, ns, call);
    if (bad != Errno::Ok)
    {
        return ended(outcome, bad);
    }
    wanted.r_mode = convert_mode(k, wanted.r_msgtype, call.flags);
    wanted.r_maxsize =
        (call.flags & abi::kMsgNoerror) != 0 ? std::numeric_limits<std::int32_t>::max() : call.size;
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, msg_ids(ns), call.id);
    if (!ipcp)
    {
        return ended(outcome, ipcp.error());
    }
    msq = MsqRef{.ns = ns, .idx = ipcp.value().idx()};
    return look(k, msq, wanted, outcome);
}

[[gnu::cold]] Reply sleep_first_time(Kernel &k, MsqRef msq, const MsgWanted &wanted)
{
    MsgReceiver receiver;
    static_cast<MsgWanted &>(receiver) = wanted;
    sleep_for_message(
        k, msq, Wait{.list = {}, .ns = msq.ns.slot, .idx = msq.idx, .call = std::move(receiver)});
    return schedule(k);
}

} // namespace

Reply ksys_msgrcv(Kernel &k, const Msgrcv &call)
{
    const Frame outer(k, __func__);
    const Frame frame(k, "do_msgrcv");
    Reply reply = reply_of_zero();
    MsqRef msq;
    MsgWanted wanted{
        .r_msgtype = call.type, .bufsz = call.size, .msgflg = call.flags, .buffer = call.buffer};
    if (receive(k, call, msq, wanted, std::get<Outcome>(reply)) == Look::Sleep)
    {
        reply = sleep_first_time(k, msq, wanted);
    }
    return reply;
}

std::optional<Outcome> resume_msgrcv(Kernel &k)
{
    const Frame outer(k, "ksys_msgrcv");
    const Frame frame(k, "do_msgrcv");
    const ActorId self = k.current().actor;
    const WaitRef wait = k.wait(self);
    const MsgReceiver &receiver = std::get<MsgReceiver>(wait->call);
    if (const auto *msg = std::get_if<MsgMsg>(&receiver.r_msg))
    {
        STEP_IF("do_msgrcv.handed", "{} runs again with a message of type {} in its hand.",
                object_name(k.current()), msg->m_type);
        return do_msg_fill(k, receiver, *msg);
    }
    if (const auto *error = std::get_if<Errno>(&receiver.r_msg))
    {
        STEP_IF("do_msgrcv.error", "{} runs again and finds an error: {}.",
                object_name(k.current()), errno_name(*error));
        return failed(*error);
    }
    leave_queue(k, self);
    STEP("do_msgrcv.again", "{} runs again, without a message.", object_name(k.current()));
    if (wait->alarm == Wait::Alarm::Signal)
    {
        STEP_IF("do_msgrcv.signal", "A signal has come, and its handler runs first: EINTR.");
        return failed(Errno::Eintr);
    }
    const MsqRef msq{.ns = k.ipc_ns(wait->ns), .idx = wait->idx};
    Outcome outcome;
    if (look(k, msq, std::get<MsgReceiver>(wait->call), outcome) == Look::Sleep)
    {
        Wait again = *wait;
        std::get<MsgReceiver>(again.call).r_msg = MsgReceiver::Waiting{};
        std::get<MsgReceiver>(again.call).rejoined = k.now().value;
        sleep_for_message(k, msq, std::move(again));
        return std::nullopt;
    }
    return outcome;
}

} // namespace ipcscope::sim
