#include "sim/sem.h"

#include "sim/sched.h"
#include "sim/steps.h"
#include "sim/util.h"

#include <algorithm>
#include <limits>

namespace ipcscope::sim
{
namespace
{

constexpr std::size_t kMaskBits = 64; // BITS_PER_LONG

/// What the kernel finds out about the operations before it looks for the set.
struct Survey
{
    int max{};
    bool undos{};
    bool alter{};
    bool dupsop{};
};

Survey survey(Kernel &k, std::span<const Sembuf> sops)
{
    Survey found;
    std::uint64_t dup = 0;
    std::size_t changes = 0;
    for (const Sembuf &sop : sops)
    {
        // One bit for every 64th semaphore: 0 and 64 look the same, which costs time only.
        const std::uint64_t mask = std::uint64_t{1} << (sop.sem_num % kMaskBits);
        found.max = std::max(found.max, int{sop.sem_num});
        found.undos = found.undos || (sop.sem_flg & abi::kSemUndo) != 0;
        found.dupsop = found.dupsop || (dup & mask) != 0;
        dup |= sop.sem_op != 0 ? mask : 0;
        changes += sop.sem_op != 0 ? 1 : 0;
    }
    found.alter = changes > 0;
    STEP("__do_semtimedop.survey", "{}, on semaphores up to {}; {} to change a value{}{}.",
         print_count(sops.size(), told("operation"), told("operations")), found.max, changes,
         found.undos ? told(", with SEM_UNDO") : "",
         found.dupsop ? told("; a semaphore comes twice, so they are tried one by one") : "");
    return found;
}

/// The checks before the kernel has its copy of the operations.
Errno check_sops(Kernel &k, NsRef ns, const Semop &call)
{
    const auto nsops = static_cast<std::uint32_t>(call.nsops);
    const auto semopm = static_cast<std::uint32_t>(ns->sem_ctls[kSemopm]);
    // Too many is its own error, and none is invalid, before any memory is read.
    if (nsops > semopm)
    {
        STEP_IF("do_semtimedop.too_many",
                "{} operations are more than the third value of kernel.sem, {}: E2BIG.", nsops,
                semopm);
        return Errno::E2big;
    }
    if (nsops < 1)
    {
        STEP_IF("do_semtimedop.none", "No operation at all: EINVAL.");
        return Errno::Einval;
    }
    constexpr std::uint64_t kLargest = std::numeric_limits<std::int32_t>::max();
    if (nsops > kLargest / sizeof(Sembuf))
    {
        STEP_IF("do_semtimedop.no_memory",
                "{} operations need more memory than one piece can be: "
                "ENOMEM.",
                nsops);
        return Errno::Enomem;
    }
    if (call.pointer != UserPointer::Valid || nsops > call.sops.size())
    {
        STEP_IF("do_semtimedop.fault",
                "The operations are not where the caller says, or not all of them: EFAULT.");
        return Errno::Efault;
    }
    return Errno::Ok;
}

/// The deadline in logical time; nothing for a time-out that is no time.
std::optional<std::int64_t> deadline(Kernel &k, const std::optional<Timespec> &timeout)
{
    if (!timeout)
    {
        return kNeverExpires;
    }
    const std::optional<std::int64_t> expires = time_after(k.world.time, *timeout);
    // Also when the call would not sleep at all.
    if (!expires)
    {
        STEP_IF("__do_semtimedop.bad_timeout", "{} s and {} ns are no time-out: EINVAL.",
                timeout->sec, timeout->nsec);
    }
    return expires;
}

/// What is found before the operations are tried: the set, and the undo record.
struct Target
{
    SemaRef sma;
    UndoSlot undo{kNoUndo};
};

Errno find_target(Kernel &k, NsRef ns, IpcId semid, const Survey &found, Target &target)
{
    if (found.undos)
    {
        // The record is made before bounds and permissions are looked at, and it stays.
        const Result<UndoSlot, Errno> undo = find_alloc_undo(k, ns, semid);
        if (!undo)
        {
            return undo.error();
        }
        target.undo = undo.value();
    }
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, sem_ids(ns), semid);
    if (!ipcp)
    {
        return ipcp.error();
    }
    target.sma = SemaRef{.ns = ns, .idx = ipcp.value().idx()};
    if (found.max >= target.sma->sem_nsems)
    {
        STEP_IF("__do_semtimedop.beyond",
                "The set has {} semaphores, there is no number {}: EFBIG.", target.sma->sem_nsems,
                found.max)
            .read<&SemArray::sem_nsems>(target.sma);
        return Errno::Efbig;
    }
    // Waiting for zeros needs the right to read, anything else the right to write alone.
    if (!ipcperms(k, ns, ipcp.value(), found.alter ? kIwugo : kIrugo))
    {
        STEP_IF("__do_semtimedop.denied", "The caller may not {} the semaphores: EACCES.",
                found.alter ? told("change") : told("read"));
        return Errno::Eacces;
    }
    return Errno::Ok;
}

/// The operations cannot be done now: the process sleeps, or its time-out is over already.
[[gnu::cold]] Reply sleep_on(Kernel &k, SemaRef sma, SemQueue queue, std::int64_t expires)
{
    const Frame frame(k, "__do_semtimedop");
    enqueue(k, sma,
            Wait{.list = {},
                 .ns = sma.ns.slot,
                 .idx = sma.idx,
                 .expires = expires,
                 .call = std::move(queue)});
    if (expires <= k.world.time)
    {
        STEP_IF("__do_semtimedop.no_time", "There is no time to wait: EAGAIN.");
        abandon_semop(k, k.current().actor);
        k.world.tasks.edit(k.current().actor.value).wait.reset();
        return failed(Errno::Eagain);
    }
    unmerge_queues(k, sma);
    return schedule(k);
}

Reply do_semtimedop(Kernel &k, NsRef ns, const Semop &call, std::span<const Sembuf> sops)
{
    const Frame frame(k, "__do_semtimedop");
    if (call.id.value < 0)
    {
        STEP_IF("__do_semtimedop.negative", "An id is never negative: EINVAL.");
        return failed(Errno::Einval);
    }
    const bool timed = call.timed && call.timeout_pointer == UserPointer::Valid;
    const std::optional<std::int64_t> expires =
        deadline(k, timed ? call.timeout : std::optional<Timespec>{});
    if (!expires)
    {
        return failed(Errno::Einval);
    }
    const Survey found = survey(k, sops);
    Target target;
    const Errno bad = find_target(k, ns, call.id, found, target);
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    const SemaRef sma = target.sma;
    const SemRequest request{
        .sops = sops, .undo = target.undo, .pid = k.current()->tgid, .dupsop = found.dupsop};
    const Attempted tried = perform_atomic_semop(k, sma, request);
    switch (tried.attempt)
    {
    case Attempt::Done: break;
    case Attempt::WouldBlock:
        return sleep_on(k, sma,
                        {.sops = {sops.begin(), sops.end()},
                         .undo = request.undo,
                         .blocking = tried.blocking,
                         .alter = found.alter,
                         .dupsop = found.dupsop,
                         .timed = call.timed},
                        *expires);
    case Attempt::Again:
    case Attempt::Range: return failed(errno_of(tried.attempt));
    }
    if (found.alter)
    {
        do_smart_update(k, sma, sops, Otime::Always);
    }
    else
    {
        set_semotime(k, sma, sops);
    }
    if (sma->queues == SemArray::AlterQueues::Merged)
    {
        unmerge_queues(k, sma);
    }
    return reply_of_zero();
}

} // namespace

Reply ksys_semtimedop(Kernel &k, const Semop &call)
{
    const Frame frame(k, __func__);
    const bool unreadable =
        call.timeout_pointer == UserPointer::Bad || call.timeout_pointer == UserPointer::BadText;
    // A time-out is read before everything else.
    if (call.timed && unreadable)
    {
        STEP_IF("ksys_semtimedop.fault", "There is no time-out at the caller's address: EFAULT.");
        return failed(Errno::Efault);
    }
    const NsRef ns = k.current_ipc_ns();
    const Errno bad = check_sops(k, ns, call);
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    const auto nsops = static_cast<std::uint32_t>(call.nsops);
    return do_semtimedop(k, ns, call, std::span<const Sembuf>(call.sops).first(nsops));
}

Outcome resume_semop(Kernel &k)
{
    const Frame outer(k, "ksys_semtimedop");
    const Frame frame(k, "__do_semtimedop");
    const ActorId self = k.current().actor;
    const WaitRef wait = k.wait(self);
    const Errno status = std::get<SemQueue>(wait->call).status;
    if (wait->queued == Wait::Queued::No)
    {
        STEP_IF("__do_semtimedop.awake", "{} runs again and finds its result: {}.",
                object_name(k.current()), status == Errno::Ok ? "0" : errno_name(status));
        return status == Errno::Ok ? returned(0) : failed(status);
    }
    abandon_semop(k, self);
    const Errno error = wait->alarm == Wait::Alarm::Timeout ? Errno::Eagain : Errno::Eintr;
    STEP("__do_semtimedop.gave_up", "{} gives up: {}.", object_name(k.current()),
         error == Errno::Eagain ? told("its time is over, EAGAIN")
                                : told("a signal has come, EINTR, with SA_RESTART or without"));
    return failed(error);
}

void abandon_semop(Kernel &k, ActorId sleeper)
{
    const Frame frame(k, "__do_semtimedop");
    const SemaRef sma{.ns = k.ipc_ns(k.wait(sleeper)->ns), .idx = k.wait(sleeper)->idx};
    unlink_queue(k, sma, sleeper);
    STEP("__do_semtimedop.left", "{} leaves the queue; nothing was changed, so nobody is woken.",
         object_name(k.task(sleeper)))
        .wrote(sma, "pending_alter", print_waiters(k.world, sma->pending_alter));
    unmerge_queues(k, sma);
}

} // namespace ipcscope::sim
