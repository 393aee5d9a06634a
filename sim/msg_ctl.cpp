#include "sim/cred.h"
#include "sim/msg.h"
#include "sim/pid_namespace.h"
#include "sim/steps.h"
#include "sim/util.h"

#include <algorithm>
#include <limits>

namespace ipcscope::sim
{
namespace
{

// What IPC_INFO gives for numbers that mean nothing any more.
constexpr int kMsgpool = 512000; // MSGMNI * MSGMNB / 1024
constexpr int kMsgmap = 16384;
constexpr int kMsgtql = 16384;
constexpr int kMsgssz = 16;
constexpr std::uint16_t kMsgseg = 0xffff;

int as_int(std::uint64_t value)
{
    constexpr std::uint64_t kIntMax = std::numeric_limits<int>::max();
    return static_cast<int>(std::min(value, kIntMax));
}

Outcome msgctl_info(Kernel &k, NsRef ns, const Msgctl &call)
{
    const Frame frame(k, __func__);
    const bool usage = call.command == abi::kMsgInfo;
    const Msginfo info{.msgpool = usage ? ns->msg_ids.in_use : kMsgpool,
                       .msgmap = usage ? as_int(ns->msg_hdrs) : kMsgmap,
                       .msgmax = static_cast<int>(ns->msg_ctlmax),
                       .msgmnb = static_cast<int>(ns->msg_ctlmnb),
                       .msgmni = static_cast<int>(ns->msg_ctlmni),
                       .msgssz = kMsgssz,
                       .msgtql = usage ? as_int(ns->msg_bytes) : kMsgtql,
                       .msgseg = kMsgseg};
    STEP("msgctl_info.limits", "The limits of {}: msgmax {}, msgmnb {}, msgmni {}{}.",
         object_name(ns), info.msgmax, info.msgmnb, info.msgmni,
         usage ? told("; {} messages of {} bytes in {} queues", info.msgmap, info.msgtql,
                      info.msgpool)
               : "")
        .read<&IpcNamespace::msg_ctlmax>(ns)
        .read<&IpcNamespace::msg_ctlmnb>(ns)
        .read<&IpcNamespace::msg_ctlmni>(ns)
        .read<&IpcNamespace::msg_hdrs>(ns)
        .read<&IpcNamespace::msg_bytes>(ns)
        .read<&IpcIds::max_idx>(msg_ids(ns));
    return copy_to_user(k, call.buffer, ipc_get_maxidx(msg_ids(ns)), info);
}

/// Everything that IPC_STAT shows of a queue.
MsqidDs msqid_ds(Kernel &k, MsqRef msq)
{
    const Frame frame(k, __func__);
    MsqidDs out;
    set_ipc64_perm(out, kernel_to_ipc64_perm(k, msq.q_perm()));
    out.stime = msq->q_stime;
    out.rtime = msq->q_rtime;
    out.ctime = msq->q_ctime;
    out.cbytes = msq->q_cbytes;
    out.qnum = msq->q_qnum;
    out.qbytes = msq->q_qbytes;
    out.lspid = pid_vnr(k, msq->q_lspid);
    out.lrpid = pid_vnr(k, msq->q_lrpid);
    STEP("msgctl_stat.filled",
         "{} messages of {} bytes, at most {}; last sent by {}, received by {}.", out.qnum,
         out.cbytes, out.qbytes, out.lspid.value, out.lrpid.value)
        .read<&MsgQueue::q_qnum>(msq)
        .read<&MsgQueue::q_cbytes>(msq)
        .read<&MsgQueue::q_qbytes>(msq)
        .read<&MsgQueue::q_lspid>(msq)
        .read<&MsgQueue::q_lrpid>(msq)
        .read<&MsgQueue::q_stime>(msq)
        .read<&MsgQueue::q_rtime>(msq)
        .read<&MsgQueue::q_ctime>(msq);
    return out;
}

Outcome msgctl_stat(Kernel &k, NsRef ns, const Msgctl &call)
{
    const Frame frame(k, __func__);
    const bool by_index = call.command != abi::kIpcStat;
    const Result<PermRef, Errno> ipcp = by_index ? ipc_obtain_object_idr(k, msg_ids(ns), call.id)
                                                 : ipc_obtain_object_check(k, msg_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    // MSG_STAT_ANY shows to everybody what /proc/sysvipc/msg shows.
    if (call.command != abi::kMsgStatAny && !ipcperms(k, ns, ipcp.value(), kIrugo))
    {
        STEP_IF("msgctl_stat.denied", "The caller may not read the queue: EACCES.");
        return failed(Errno::Eacces);
    }
    const MsqRef msq{.ns = ns, .idx = ipcp.value().idx()};
    const std::int64_t value = by_index ? ipcp.value()->id.value : 0;
    return copy_to_user(k, call.buffer, value, msqid_ds(k, msq));
}

/// IPC_SET behind the right to it.
Errno set_queue(Kernel &k, MsqRef msq, const MsgSet &set)
{
    const Frame frame(k, "msgctl_down");
    // On its way in the number passes through an int, and is compared as an unsigned one.
    const auto msg_qbytes = static_cast<std::int32_t>(set.qbytes);
    if (static_cast<std::uint32_t>(msg_qbytes) > msq.ns->msg_ctlmnb &&
        !capable(k, abi::kCapSysResource))
    {
        STEP_IF("msgctl_down.qbytes",
                "{} bytes are more than kernel.msgmnb, {}, which takes CAP_SYS_RESOURCE over the "
                "machine: EPERM.",
                static_cast<std::uint32_t>(msg_qbytes), msq.ns->msg_ctlmnb)
            .read<&IpcNamespace::msg_ctlmnb>(msq.ns);
        return Errno::Eperm;
    }
    const Errno bad =
        ipc_update_perm(k, {.uid = set.uid, .gid = set.gid, .mode = set.mode}, msq.q_perm());
    if (bad != Errno::Ok)
    {
        return bad;
    }
    MsgQueue &queue = msq.edit();
    queue.q_qbytes = static_cast<std::uint64_t>(std::int64_t{msg_qbytes});
    queue.q_ctime = k.now();
    STEP("msgctl_down.set", "At most {} bytes from now on; whoever sleeps here is asked again.",
         msq->q_qbytes)
        .wrote<&MsgQueue::q_qbytes>(msq)
        .wrote<&MsgQueue::q_ctime>(msq);
    retry_receivers(k, msq);
    ss_wakeup(k, msq);
    return Errno::Ok;
}

/// IPC_SET and IPC_RMID: what only owner, creator and CAP_SYS_ADMIN may do.
Outcome msgctl_down(Kernel &k, NsRef ns, const Msgctl &call)
{
    const Frame frame(k, __func__);
    const Result<PermRef, Errno> ipcp = ipcctl_obtain_check(k, ns, msg_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    const MsqRef msq{.ns = ns, .idx = ipcp.value().idx()};
    if (call.command == abi::kIpcRmid)
    {
        freeque(k, msq);
        return returned(0);
    }
    const Errno bad = set_queue(k, msq, call.set);
    return bad == Errno::Ok ? returned(0) : failed(bad);
}

} // namespace

Outcome ksys_msgctl(Kernel &k, const Msgctl &call)
{
    const Frame frame(k, __func__);
    if (call.id.value < 0 || call.command < 0)
    {
        STEP_IF("ksys_msgctl.negative", "Neither the command nor the id may be negative: EINVAL.");
        return failed(Errno::Einval);
    }
    const NsRef ns = k.current_ipc_ns();
    switch (call.command)
    {
    case abi::kIpcInfo:
    case abi::kMsgInfo: return msgctl_info(k, ns, call);
    case abi::kIpcStat:
    case abi::kMsgStat:
    case abi::kMsgStatAny: return msgctl_stat(k, ns, call);
    case abi::kIpcSet:
        // The input is read before the queue is looked for, so EFAULT comes first here.
        if (call.buffer != UserPointer::Valid)
        {
            STEP_IF("ksys_msgctl.set_fault", "There is no memory at the caller's address: EFAULT.");
            return failed(Errno::Efault);
        }
        return msgctl_down(k, ns, call);
    case abi::kIpcRmid: return msgctl_down(k, ns, call);
    default:
        STEP("ksys_msgctl.unknown", "There is no command {}: EINVAL.", call.command);
        return failed(Errno::Einval);
    }
}

} // namespace ipcscope::sim
