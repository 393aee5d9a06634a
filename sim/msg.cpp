#include "sim/msg.h"

#include "sim/steps.h"
#include "sim/util.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::uint32_t kMsgmax = 8192;  // bytes of one message
constexpr std::uint32_t kMsgmnb = 16384; // bytes of one queue
constexpr std::uint32_t kMsgmni = 32000; // queues of one namespace

Result<IpcId, Errno> newque(Kernel &k, NsRef ns, const IpcParams &params)
{
    const Frame frame(k, __func__);
    KernIpcPerm perm;
    perm.key = params.key;
    perm.mode = static_cast<std::uint16_t>(params.flg & 0777);
    const Result<int, Errno> idx =
        ipc_addid(k, msg_ids(ns), perm, static_cast<int>(ns->msg_ctlmni));
    if (!idx)
    {
        return idx.error();
    }
    const MsqRef msq{.ns = ns, .idx = idx.value()};
    ns.edit().msg.reserve(static_cast<std::size_t>(msq.idx) + 1);
    MsgQueue &fresh = msq.edit();
    fresh = MsgQueue{};
    fresh.q_ctime = k.now();
    fresh.q_qbytes = ns->msg_ctlmnb;
    STEP("newque.filled", "An empty queue for at most {} bytes, as kernel.msgmnb says now.",
         msq->q_qbytes)
        .wrote<&MsgQueue::q_qbytes>(msq)
        .wrote<&MsgQueue::q_ctime>(msq)
        .wrote<&MsgQueue::q_qnum>(msq)
        .wrote<&MsgQueue::q_cbytes>(msq);
    return msq.q_perm()->id;
}

constexpr IpcOps kMsgOps{.getnew = newque, .more_checks = nullptr};

} // namespace

void msg_init_ns(IpcNamespace &ns)
{
    ns.msg_ctlmax = kMsgmax;
    ns.msg_ctlmnb = kMsgmnb;
    ns.msg_ctlmni = kMsgmni;
    ns.msg_bytes = 0;
    ns.msg_hdrs = 0;
}

Result<IpcId, Errno> ksys_msgget(Kernel &k, Key key, int msgflg)
{
    const Frame frame(k, __func__);
    const NsRef ns = k.current_ipc_ns();
    STEP("ksys_msgget.namespace", "The caller's ipc namespace is {}.", object_name(ns))
        .read(k.current(), "ipc_ns", object_name(ns));
    return ipcget(k, ns, msg_ids(ns), kMsgOps, {.key = key, .flg = msgflg, .size = 0});
}

void freeque(Kernel &k, MsqRef msq)
{
    const Frame frame(k, __func__);
    const NsRef ns = msq.ns;
    wake_all_for_removal(k, msq);
    ipc_rmid(k, msg_ids(ns), msq.q_perm());
    const std::uint64_t messages = msq->q_qnum;
    const std::uint64_t bytes = msq->q_cbytes;
    k.world.effort += 1 + messages / 8;
    for (std::uint32_t at = msq->q_messages.first; at != kListEnd;)
    {
        const std::uint32_t next = k.world.messages[at].m_list.next;
        (void)take_msg(k.world, at);
        at = next;
    }
    IpcNamespace &ipc = ns.edit();
    ipc.msg_hdrs -= messages;
    ipc.msg_bytes -= bytes;
    msq.edit() = MsgQueue{};
    STEP("freeque.freed", "The queue is gone, and {} messages of {} bytes with it.", messages,
         bytes)
        .wrote<&IpcNamespace::msg_hdrs>(ns)
        .wrote<&IpcNamespace::msg_bytes>(ns);
}

void msg_exit_ns(Kernel &k, NsRef ns)
{
    const Frame frame(k, __func__);
    int turn = 0;
    // free_ipcs: by ascending index. Nobody sleeps here: a sleeper would keep the namespace.
    for (int idx = ns->msg_ids.ipcs_idr.next_taken(0); idx >= 0;
         idx = ns->msg_ids.ipcs_idr.next_taken(idx + 1), turn++)
    {
        const Mute mute(k, turn);
        freeque(k, MsqRef{.ns = ns, .idx = idx});
    }
}

} // namespace ipcscope::sim
