// Who waits for news of a queue without sleeping, and the attributes of an open one.
#include "sim/mqueue.h"

#include "sim/files.h"
#include "sim/signal.h"
#include "sim/steps.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

/// Where no program can have memory.
bool is_nowhere(std::uint64_t address)
{
    constexpr std::uint64_t kHighest = 0x7fffffffefff;
    return address < 0x10000 || address > kHighest;
}

/// SIGEV_THREAD: 32 bytes are read, and are to be sent to a netlink socket, by which the library's
/// helper thread learns of the news. Every number that is no queue's stands for such a socket.
Errno check_thread(Kernel &k, const Sigevent &event)
{
    if (is_nowhere(event.value))
    {
        STEP_IF("do_mq_notify.no_cookie",
                "For SIGEV_THREAD the value is the address of 32 bytes, and there are none: "
                "EFAULT.");
        return Errno::Efault;
    }
    if (event.signo < 0)
    {
        STEP_IF("do_mq_notify.no_socket", "Descriptor {} leads to nothing: EBADF.", event.signo);
        return Errno::Ebadf;
    }
    if (find_fd(*k.files(k.current()), Fd{event.signo}) != nullptr)
    {
        STEP_IF("do_mq_notify.not_socket",
                "Descriptor {} leads to a queue, not to a socket: ENOTSOCK.", event.signo);
        return Errno::Enotsock;
    }
    return Errno::Ok;
}

/// The checks before the queue is looked for.
Errno check_event(Kernel &k, const Sigevent &event)
{
    switch (event.notify)
    {
    case abi::kSigevNone: return Errno::Ok;
    case abi::kSigevThread: return check_thread(k, event);
    case abi::kSigevSignal: break;
    default:
        STEP("do_mq_notify.unknown", "{} is no way to be told: EINVAL.", event.notify);
        return Errno::Einval;
    }
    if (event.signo < 0 || event.signo > kMaxSignal)
    {
        STEP_IF("do_mq_notify.no_signal", "There is no signal {}: EINVAL.", event.signo);
        return Errno::Einval;
    }
    return Errno::Ok;
}

Outcome unregister(Kernel &k, MqRef mq)
{
    const bool own = mq->notify_owner == k.current()->tgid;
    STEP("do_mq_notify.cancel", "{}.",
         own ? told("The caller's process waits for news, and does so no more")
             : told("The caller's process does not wait for news: nothing happens"));
    if (own)
    {
        remove_notification(k, mq);
    }
    return returned(0);
}

Outcome register_owner(Kernel &k, MqRef mq, const Sigevent &event)
{
    if (mq->notify_owner.value != 0)
    {
        STEP_IF("do_mq_notify.busy", "Pid {} waits for news already: EBUSY.",
                mq->notify_owner.value)
            .read<&MqInode::notify_owner>(mq);
        return failed(Errno::Ebusy);
    }
    MqInode &inode = mq.edit();
    inode.sigev_notify = event.notify;
    inode.sigev_signo = event.notify == abi::kSigevSignal ? event.signo : 0;
    inode.sigev_value = event.value;
    inode.notify_self_exec_id = k.signal(k.current())->self_exec_id;
    inode.notify_owner = k.current()->tgid;
    STEP("do_mq_notify.registered",
         "Pid {} waits for news: it is told once, of the next message that comes into the empty "
         "queue while nobody sleeps for one.",
         mq->notify_owner.value)
        .wrote<&MqInode::notify_owner>(mq)
        .wrote<&MqInode::sigev_notify>(mq)
        .wrote<&MqInode::sigev_signo>(mq);
    return returned(0);
}

/// The process with that pid, as long as it runs the program that asked.
std::optional<SignalSlot> process_of(Kernel &k, Pid tgid, std::uint32_t self_exec_id)
{
    for (std::uint32_t slot = 0; slot < k.world.processes.end(); slot++)
    {
        if (k.world.processes.used(slot) && k.world.processes[slot].tgid == tgid)
        {
            const bool same = k.world.processes[slot].self_exec_id == self_exec_id;
            return same ? std::optional(SignalSlot{slot}) : std::nullopt;
        }
    }
    return std::nullopt;
}

void send_news(Kernel &k, Pid owner, int signal, std::uint32_t self_exec_id)
{
    const std::optional<SignalSlot> process = process_of(k, owner, self_exec_id);
    const bool reaches = process && signal != 0;
    STEP("__do_notify.signal", "Pid {} is told by signal {}{}.", owner.value, signal,
         reaches ? "" : told(", which reaches nobody"));
    if (reaches && k.world.signals_from == World::SignalsFrom::Model)
    {
        send_signal(k, *process, signal);
    }
}

} // namespace

void remove_notification(Kernel &k, MqRef mq)
{
    const Frame frame(k, __func__);
    MqInode &inode = mq.edit();
    inode.notify_owner = Pid{};
    inode.sigev_notify = 0;
    inode.sigev_signo = 0;
    inode.sigev_value = 0;
    STEP("remove_notification.removed", "Nobody waits for news of {}.", object_name(mq))
        .wrote<&MqInode::notify_owner>(mq);
}

void do_notify(Kernel &k, MqRef mq)
{
    const Frame frame(k, "__do_notify");
    const Pid owner = mq->notify_owner;
    if (owner.value == 0 || mq->mq_curmsgs != 1)
    {
        STEP_IF("__do_notify.nobody", "{}: no news is told.",
                owner.value == 0 ? told("Nobody waits for it")
                                 : told("The queue was not empty before"));
        return;
    }
    const MqInode news = *mq;
    remove_notification(k, mq);
    STEP("__do_notify.once", "Pid {} waited for this, and is told once: it waits no more.",
         owner.value);
    if (news.sigev_notify == abi::kSigevSignal)
    {
        send_news(k, owner, news.sigev_signo, news.notify_self_exec_id);
    }
}

Reply sys_mq_notify(Kernel &k, const MqNotify &call)
{
    const Frame outer(k, __func__);
    if (call.event_pointer != UserPointer::Valid)
    {
        STEP_IF("sys_mq_notify.fault", "There is no sigevent at the caller's address: EFAULT.");
        return failed(Errno::Efault);
    }
    const Frame frame(k, "do_mq_notify");
    const Errno bad = call.event ? check_event(k, *call.event) : Errno::Ok;
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    const bool by_signal = call.event && call.event->notify == abi::kSigevSignal;
    if (by_signal && call.event->signo > 0 && k.world.signals_from == World::SignalsFrom::Model &&
        default_action(call.event->signo) == SignalAction::Stop)
    {
        return Refusal{told("A stopped process would answer no further call.")};
    }
    const Result<MqFile, Errno> file = mq_fdget(k, call.mqdes, 0);
    if (!file)
    {
        return failed(file.error());
    }
    const MqRef mq = file.value().mq;
    return call.event ? register_owner(k, mq, *call.event) : unregister(k, mq);
}

Outcome sys_mq_getsetattr(Kernel &k, const MqGetsetattr &call)
{
    const Frame outer(k, __func__);
    if (call.attr_pointer != UserPointer::Valid)
    {
        STEP_IF("sys_mq_getsetattr.fault", "There are no attributes at the caller's address: "
                                           "EFAULT.");
        return failed(Errno::Efault);
    }
    const Frame frame(k, "do_mq_getsetattr");
    if (call.attr && (call.attr->flags & ~std::int64_t{abi::kONonblock}) != 0)
    {
        STEP_IF("do_mq_getsetattr.unknown", "O_NONBLOCK is all that can be changed: EINVAL.");
        return failed(Errno::Einval);
    }
    const Result<MqFile, Errno> found = mq_fdget(k, call.mqdes, 0);
    if (!found)
    {
        return failed(found.error());
    }
    const MqRef mq = found.value().mq;
    const FileRef file = k.file(found.value().file);
    constexpr std::uint32_t kNonblock = abi::kONonblock;
    const MqAttr old{.flags = file->f_flags & kNonblock,
                     .maxmsg = mq->mq_maxmsg,
                     .msgsize = mq->mq_msgsize,
                     .curmsgs = mq->mq_curmsgs};
    STEP("do_mq_getsetattr.old", "{} of {} messages of at most {} bytes; O_NONBLOCK is {}.",
         old.curmsgs, old.maxmsg, old.msgsize, old.flags != 0 ? told("set") : told("not set"))
        .read<&MqInode::mq_curmsgs>(mq)
        .read<&MqInode::mq_maxmsg>(mq)
        .read<&MqInode::mq_msgsize>(mq);
    if (call.attr)
    {
        const bool nonblock = call.attr->flags != 0;
        file.edit().f_flags = (file->f_flags & ~kNonblock) | (nonblock ? kNonblock : 0);
        STEP("do_mq_getsetattr.set", "O_NONBLOCK is {} for this open file; nothing else changes.",
             nonblock ? told("set") : told("not set"))
            .wrote(mq, "f_flags", fmt::format("{:#o}", file->f_flags));
    }
    if (call.old_attr == UserPointer::Null)
    {
        return returned(0);
    }
    if (call.old_attr != UserPointer::Valid)
    {
        STEP_IF("sys_mq_getsetattr.no_place", "There is no place for the old attributes: EFAULT; "
                                              "the new ones stay.");
        return failed(Errno::Efault);
    }
    return returned(0, ValueKind::Number, old);
}

} // namespace ipcscope::sim
