#include "sim/msg.h"

#include "sim/sched.h"
#include "sim/steps.h"
#include "sim/util.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kTextEffort = 2048; // bytes that are as much work as one small call

/// The checks on the arguments, then the text: all before the queue is looked for.
Errno check_arguments(Kernel &k, NsRef ns, const Msgsnd &call)
{
    // The type is read first of all.
    if (call.buffer == UserPointer::Null || call.buffer == UserPointer::Bad)
    {
        STEP_IF("ksys_msgsnd.fault", "There is no message at the caller's address: EFAULT.");
        return Errno::Efault;
    }
    // A negative size is a huge one here.
    if (static_cast<std::uint64_t>(call.size) > ns->msg_ctlmax || call.id.value < 0)
    {
        STEP_IF("do_msgsnd.bad_size",
                "{} bytes are more than kernel.msgmax, {}, or the id is negative: EINVAL.",
                call.size, ns->msg_ctlmax)
            .read<&IpcNamespace::msg_ctlmax>(ns);
        return Errno::Einval;
    }
    if (call.mtype < 1)
    {
        STEP_IF("do_msgsnd.bad_type", "The type of a message is at least 1, not {}: EINVAL.",
                call.mtype);
        return Errno::Einval;
    }
    if (call.buffer == UserPointer::BadText && call.size > 0)
    {
        STEP_IF("load_msg.fault", "The text is not all readable: EFAULT.");
        return Errno::Efault;
    }
    return Errno::Ok;
}

/// One look at the queue: an error, Ok when there is room, nothing when the sender has to sleep.
std::optional<Errno> look(Kernel &k, MsqRef msq, std::uint64_t msgsz, int msgflg)
{
    if (!ipcperms(k, msq.ns, msq.q_perm(), kIwugo))
    {
        STEP_IF("do_msgsnd.denied", "The caller may not write to the queue: EACCES.");
        return Errno::Eacces;
    }
    if (msg_fits_inqueue(*msq, msgsz))
    {
        STEP_IF("msg_fits_inqueue.fits", "{} of {} bytes are taken, {} more fit.", msq->q_cbytes,
                msq->q_qbytes, msgsz)
            .read<&MsgQueue::q_cbytes>(msq)
            .read<&MsgQueue::q_qnum>(msq)
            .read<&MsgQueue::q_qbytes>(msq);
        return Errno::Ok;
    }
    const bool nowait = (msgflg & abi::kIpcNowait) != 0;
    STEP("msg_fits_inqueue.full",
         "{} bytes in {} messages of at most {} (bytes, and messages): {} more do not fit{}.",
         msq->q_cbytes, msq->q_qnum, msq->q_qbytes, msgsz,
         nowait ? told(", and IPC_NOWAIT makes that EAGAIN") : "")
        .read<&MsgQueue::q_cbytes>(msq)
        .read<&MsgQueue::q_qnum>(msq)
        .read<&MsgQueue::q_qbytes>(msq);
    return nowait ? std::optional(Errno::Eagain) : std::nullopt;
}

/// The message goes to a sleeping receiver, or to the end of the queue.
Outcome deliver(Kernel &k, MsqRef msq, MsgMsg msg)
{
    const std::uint64_t msgsz = msg.m_ts();
    MsgQueue &queue = msq.edit();
    queue.q_lspid = k.current()->tgid;
    queue.q_stime = k.now();
    STEP("do_msgsnd.sender", "The last sender is pid {}, now.", msq->q_lspid.value)
        .wrote<&MsgQueue::q_lspid>(msq)
        .wrote<&MsgQueue::q_stime>(msq);
    if (pipelined_send(k, msq, msg) == Handed::Yes)
    {
        return returned(0);
    }
    const std::uint32_t at = alloc_msg(k.world, std::move(msg));
    MsgQueue &longer = msq.edit();
    list_add_tail(longer.q_messages, at, MessageNodes{&k.world});
    longer.q_cbytes += msgsz;
    longer.q_qnum++;
    IpcNamespace &ipc = msq.ns.edit();
    ipc.msg_bytes += msgsz;
    ipc.msg_hdrs++;
    STEP("do_msgsnd.queued", "Nobody sleeps for it: it is the last of {} messages of {} bytes.",
         msq->q_qnum, msq->q_cbytes)
        .wrote<&MsgQueue::q_qnum>(msq)
        .wrote<&MsgQueue::q_cbytes>(msq)
        .wrote<&IpcNamespace::msg_hdrs>(msq.ns)
        .wrote<&IpcNamespace::msg_bytes>(msq.ns);
    return returned(0);
}

void ss_add(Kernel &k, MsqRef msq, Wait wait)
{
    const Frame frame(k, __func__);
    join_queue(k, msq, std::move(wait));
    STEP("ss_add.queued", "{} joins those who sleep for room: {}.", object_name(k.current()),
         print_waiters(k.world, msq->q_senders))
        .wrote(msq, "q_senders", print_waiters(k.world, msq->q_senders));
}

} // namespace

Reply ksys_msgsnd(Kernel &k, const Msgsnd &call)
{
    const Frame outer(k, __func__);
    const Frame frame(k, "do_msgsnd");
    const NsRef ns = k.current_ipc_ns();
    const Errno bad = check_arguments(k, ns, call);
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    const auto msgsz = static_cast<std::uint64_t>(call.size);
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, msg_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    k.world.effort += msgsz / kTextEffort;
    const MsqRef msq{.ns = ns, .idx = ipcp.value().idx()};
    const std::optional<Errno> verdict = look(k, msq, msgsz, call.flags);
    if (verdict == Errno::Ok)
    {
        return deliver(
            k, msq, MsgMsg{.m_list = {}, .m_type = call.mtype, .text = MsgText(call.text, msgsz)});
    }
    if (verdict)
    {
        return failed(*verdict);
    }
    ss_add(k, msq,
           Wait{.list = {},
                .ns = ns.slot,
                .idx = msq.idx,
                .call = MsgSender{.m_type = call.mtype,
                                  .text = MsgText(call.text, msgsz),
                                  .msgflg = call.flags}});
    return schedule(k);
}

std::optional<Outcome> resume_msgsnd(Kernel &k)
{
    const Frame outer(k, "ksys_msgsnd");
    const Frame frame(k, "do_msgsnd");
    const ActorId self = k.current().actor;
    const WaitRef wait = k.wait(self);
    const MsgSender &sender = std::get<MsgSender>(wait->call);
    if (sender.status != Errno::Ok)
    {
        STEP_IF("do_msgsnd.removed", "{} runs again, and the queue is gone: EIDRM.",
                object_name(k.current()));
        return failed(sender.status);
    }
    leave_queue(k, self);
    STEP("ss_del.left", "{} runs again and looks whether there is room.", object_name(k.current()));
    if (wait->alarm == Wait::Alarm::Signal)
    {
        STEP_IF("do_msgsnd.signal", "A signal has come, and its handler runs first: EINTR.");
        return failed(Errno::Eintr);
    }
    const MsqRef msq{.ns = k.ipc_ns(wait->ns), .idx = wait->idx};
    const MsgSender &mine = std::get<MsgSender>(wait->call);
    const std::optional<Errno> verdict = look(k, msq, mine.text.size(), mine.msgflg);
    if (verdict == Errno::Ok)
    {
        MsgMsg msg{.m_list = {}, .m_type = mine.m_type, .text = mine.text};
        return deliver(k, msq, std::move(msg));
    }
    if (verdict)
    {
        return failed(*verdict);
    }
    ss_add(k, msq, *wait);
    return std::nullopt;
}

} // namespace ipcscope::sim
