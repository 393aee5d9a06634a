#include "sim/sem.h"

#include "sim/sched.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

enum class Completed : std::uint8_t
{
    None,
    Some,
};

Completed operator|(Completed a, Completed b)
{
    return a == Completed::Some ? a : b;
}

enum class Restart : std::uint8_t
{
    No,
    Yes,
};

const SemQueue &queue_at(Kernel &k, ActorId sleeper)
{
    return std::get<SemQueue>(k.wait(sleeper)->call);
}

/// Tries the operation of a sleeper with the values of now.
Attempted try_sleeper(Kernel &k, SemaRef sma, ActorId sleeper)
{
    const SemQueue &queue = queue_at(k, sleeper);
    const SemRequest request{.sops = queue.sops,
                             .undo = queue.undo,
                             .pid = k.task(sleeper)->tgid,
                             .dupsop = queue.dupsop};
    const int before = queue.blocking;
    const Attempted result = perform_atomic_semop(k, sma, request);
    const bool blocked = result.attempt == Attempt::WouldBlock || result.attempt == Attempt::Again;
    if (blocked && result.blocking != before)
    {
        std::get<SemQueue>(k.wait(sleeper).edit().call).blocking = result.blocking;
    }
    return result;
}

/// The operation of a sleeper has been settled: its result waits for it.
void wake_up_sem_queue_prepare(Kernel &k, ActorId sleeper, Attempt attempt)
{
    const Frame frame(k, __func__);
    const Errno status = errno_of(attempt);
    std::get<SemQueue>(k.wait(sleeper).edit().call).status = status;
    STEP("wake_up_sem_queue_prepare.status", "{} will wake up with {}.",
         object_name(k.task(sleeper)), status == Errno::Ok ? "0" : errno_name(status))
        .wrote(k.task(sleeper), "status",
               std::string(status == Errno::Ok ? "0" : errno_name(status)));
    wake_q_add(k, sleeper);
}

/// Completes the sleepers of one list that wait for nothing but zeros.
Completed wake_const_list(Kernel &k, SemaRef sma, const ListHead &head)
{
    Completed completed = Completed::None;
    std::uint32_t at = head.first;
    for (int turn = 0; at != kListEnd; turn++)
    {
        const Mute mute(k, turn);
        const ActorId sleeper{at};
        at = k.wait(sleeper)->list.next;
        const Attempt attempt = try_sleeper(k, sma, sleeper).attempt;
        if (attempt == Attempt::WouldBlock)
        {
            STEP_IF("wake_const_ops.asleep", "{} goes on sleeping.", object_name(k.task(sleeper)));
            continue;
        }
        unlink_queue(k, sma, sleeper);
        STEP("wake_const_ops.settled", "{} has waited long enough.", object_name(k.task(sleeper)));
        wake_up_sem_queue_prepare(k, sleeper, attempt);
        completed = attempt == Attempt::Done ? Completed::Some : completed;
    }
    return completed;
}

/// The sleepers that wait for this semaphore, and nothing else, to be 0.
Completed wake_const_ops(Kernel &k, SemRef sem)
{
    if (sem->pending_const.empty())
    {
        return Completed::None;
    }
    const Frame frame(k, __func__);
    const ListHead head = sem->pending_const;
    STEP("wake_const_ops.walk", "Semaphore {} is 0, and these wait for that: {}.", sem.num,
         print_waiters(k.world, head))
        .read<&Sem::semval>(sem)
        .read(sem, "pending_const", print_waiters(k.world, head));
    return wake_const_list(k, sem.sma, head);
}

/// The sleepers that wait for several semaphores to be 0.
Completed wake_complex_const_ops(Kernel &k, SemaRef sma)
{
    if (sma->pending_const.empty())
    {
        return Completed::None;
    }
    const Frame frame(k, "wake_const_ops");
    const ListHead head = sma->pending_const;
    STEP("wake_const_ops.walk_set", "These wait for several semaphores to be 0: {}.",
         print_waiters(k.world, head))
        .read(sma, "pending_const", print_waiters(k.world, head));
    return wake_const_list(k, sma, head);
}

/// The semaphores that may have changed: those of some operations, or all.
using Touched = std::optional<std::span<const Sembuf>>;

/// Zero first: whoever waits for a 0 must see it before someone else changes it again.
Completed do_smart_wakeup_zero(Kernel &k, SemaRef sma, const Touched &touched)
{
    const Frame frame(k, __func__);
    Completed completed = Completed::None;
    bool got_zero = false;
    const auto look = [&](int num) {
        const SemRef sem{.sma = sma, .num = num};
        if (sem->semval == 0)
        {
            got_zero = true;
            completed = completed | wake_const_ops(k, sem);
        }
    };
    if (touched)
    {
        for (const Sembuf &sop : *touched)
        {
            look(sop.sem_num);
        }
    }
    else
    {
        for (int num = 0; num < sma->sem_nsems; num++)
        {
            look(num);
        }
    }
    if (got_zero)
    {
        completed = completed | wake_complex_const_ops(k, sma);
    }
    return completed;
}

/// Whether one that stands further ahead may be able to go on, now that this sleeper has.
Restart check_restart(SemaRef sma, const SemQueue &queue)
{
    const bool complex = !sma->pending_alter.empty() || queue.sops.size() > 1;
    return complex ? Restart::Yes : Restart::No;
}

/// One sleeper of an alter list is tried: nothing when it sleeps on.
std::optional<Restart> update_one(Kernel &k, SemaRef sma, ActorId sleeper, Completed &completed)
{
    const Attempt attempt = try_sleeper(k, sma, sleeper).attempt;
    if (attempt == Attempt::WouldBlock)
    {
        STEP_IF("update_queue.asleep", "{} goes on sleeping; the next in the queue is not held up.",
                object_name(k.task(sleeper)));
        return std::nullopt;
    }
    unlink_queue(k, sma, sleeper);
    Restart restart = Restart::No;
    if (attempt == Attempt::Done)
    {
        STEP_IF("update_queue.completed",
                "The operation of {} was done in its name; it leaves the queue.",
                object_name(k.task(sleeper)));
        completed = Completed::Some;
        const SemQueue &queue = queue_at(k, sleeper);
        (void)do_smart_wakeup_zero(k, sma, std::span<const Sembuf>(queue.sops));
        restart = check_restart(sma, queue);
    }
    else
    {
        STEP_IF("update_queue.failed", "{} leaves the queue with an error; nothing was changed.",
                object_name(k.task(sleeper)));
    }
    wake_up_sem_queue_prepare(k, sleeper, attempt);
    return restart;
}

/// Walks a list of sleepers that want to change something: of one semaphore, or (none) of the set.
Completed update_queue(Kernel &k, SemaRef sma, std::optional<int> semnum)
{
    const Frame frame(k, __func__);
    Completed completed = Completed::None;
    const auto first = [&] {
        return semnum ? SemRef
        {
            .sma = sma, .num = *semnum
            } -> pending_alter : sma->pending_alter;
    };
    std::uint32_t at = first().first;
    STEP("update_queue.walk", "The sleepers that may be able to go on, oldest first: {}.",
         print_waiters(k.world, first()))
        .read(sma, "pending_alter", print_waiters(k.world, first()));
    for (int turn = 0; at != kListEnd; turn++)
    {
        const Mute mute(k, turn);
        if (semnum && SemRef { .sma = sma, .num = *semnum } -> semval == 0)
        {
            STEP_IF("update_queue.empty",
                    "Semaphore {} is 0: nobody of this queue can take anything from it.", *semnum);
            break;
        }
        const ActorId sleeper{at};
        at = k.wait(sleeper)->list.next;
        const std::optional<Restart> settled = update_one(k, sma, sleeper, completed);
        if (settled == Restart::Yes)
        {
            at = first().first;
            STEP("update_queue.again", "Someone further ahead may fit now: again from the start.");
        }
    }
    return completed;
}

/// Walks the queues of those who want to change something and may be able to now.
Completed update_queues(Kernel &k, SemaRef sma, const Touched &touched)
{
    Completed completed = Completed::None;
    const auto grown = [&](int num) {
        if (!SemRef { .sma = sma, .num = num } -> pending_alter.empty())
        {
            completed = completed | update_queue(k, sma, num);
        }
    };
    if (!sma->pending_alter.empty())
    {
        return update_queue(k, sma, std::nullopt);
    }
    if (!touched)
    {
        for (int num = 0; num < sma->sem_nsems; num++)
        {
            grown(num);
        }
        return completed;
    }
    for (const Sembuf &sop : *touched)
    {
        // Nobody who waits for more can be helped by a semaphore that has shrunk.
        if (sop.sem_op > 0)
        {
            grown(sop.sem_num);
        }
    }
    return completed;
}

/// Every semaphore's sleepers, from semaphore 0 up, go into the one list of the set.
void merge_queues(Kernel &k, SemaRef sma)
{
    const Frame frame(k, __func__);
    for (int num = 0; num < sma->sem_nsems; num++)
    {
        const SemRef sem{.sma = sma, .num = num};
        if (!sem->pending_alter.empty())
        {
            list_splice_tail(sma.edit().pending_alter, sem.edit().pending_alter,
                             WaitNodes{&k.world});
        }
    }
    sma.edit().queues = SemArray::AlterQueues::Merged;
    STEP("merge_queues.merged",
         "An operation on several semaphores will sleep: from now on all that want to change "
         "something stand in one queue: {}.",
         print_waiters(k.world, sma->pending_alter))
        .wrote(sma, "pending_alter", print_waiters(k.world, sma->pending_alter));
}

/// Whoever stands in the one list goes into the queue of its semaphore, in the same order.
void deal_out(Kernel &k, SemaRef sma)
{
    ListHead all = sma->pending_alter;
    sma.edit().pending_alter = ListHead{};
    sma.edit().queues = SemArray::AlterQueues::PerSemaphore;
    const WaitNodes nodes{&k.world};
    while (!all.empty())
    {
        const std::uint32_t at = all.first;
        list_del(all, at, nodes);
        list_add_tail(queue_of(sma, queue_at(k, ActorId{at})), at, nodes);
    }
}

} // namespace

ListHead &queue_of(SemaRef sma, const SemQueue &queue)
{
    const int num = queue.sops.front().sem_num;
    const bool simple = queue.sops.size() == 1;
    if (!queue.alter)
    {
        return simple ? SemRef{.sma = sma, .num = num}.edit().pending_const
                      : sma.edit().pending_const;
    }
    return simple && sma->queues == SemArray::AlterQueues::PerSemaphore
               ? SemRef{.sma = sma, .num = num}.edit().pending_alter
               : sma.edit().pending_alter;
}

void enqueue(Kernel &k, SemaRef sma, Wait wait)
{
    const Frame frame(k, "__do_semtimedop");
    const SemQueue &queue = std::get<SemQueue>(wait.call);
    const bool complex = queue.sops.size() > 1;
    if (complex && sma->complex_count == 0)
    {
        merge_queues(k, sma);
    }
    if (complex)
    {
        sma.edit().complex_count++;
        STEP("__do_semtimedop.complex", "{} with several operations on this set.",
             print_count(static_cast<std::uint64_t>(sma->complex_count), told("sleeper"),
                         told("sleepers")))
            .wrote<&SemArray::complex_count>(sma);
    }
    const std::uint32_t self = k.current().actor.value;
    sma.edit().sleepers++;
    wait.queued = Wait::Queued::Yes;
    k.world.tasks.edit(self).wait = Cow<Wait>(std::move(wait));
    ListHead &head = queue_of(sma, queue_at(k, ActorId{self}));
    list_add_tail(head, self, WaitNodes{&k.world});
    STEP("__do_semtimedop.queued", "{} goes to the end of the queue: {}.", object_name(k.current()),
         print_waiters(k.world, head))
        .wrote(sma, queue_at(k, ActorId{self}).alter ? "pending_alter" : "pending_const",
               print_waiters(k.world, head));
}

void unlink_queue(Kernel &k, SemaRef sma, ActorId sleeper)
{
    const Frame frame(k, __func__);
    ListHead &head = queue_of(sma, queue_at(k, sleeper));
    list_del(head, sleeper.value, WaitNodes{&k.world});
    sma.edit().sleepers--;
    k.wait(sleeper).edit().queued = Wait::Queued::No;
    if (queue_at(k, sleeper).sops.size() > 1)
    {
        sma.edit().complex_count--;
        STEP("unlink_queue.complex",
             "{} operations on several semaphores are left asleep on this set.", sma->complex_count)
            .wrote<&SemArray::complex_count>(sma);
    }
}

void unmerge_queues(Kernel &k, SemaRef sma)
{
    if (sma->complex_count != 0 || sma->queues == SemArray::AlterQueues::PerSemaphore)
    {
        return;
    }
    const Frame frame(k, __func__);
    deal_out(k, sma);
    STEP("unmerge_queues.apart",
         "No operation on several semaphores sleeps any more: each semaphore has its own queue "
         "again.")
        .wrote(sma, "pending_alter", "none");
}

void set_semotime(Kernel &k, SemaRef sma, const std::optional<std::span<const Sembuf>> sops)
{
    const Frame frame(k, __func__);
    const SemRef sem{.sma = sma, .num = sops ? int{sops->front().sem_num} : 0};
    sem.edit().sem_otime = k.now();
    STEP("set_semotime.set", "The last semop on this set was just now.")
        .wrote<&Sem::sem_otime>(sem);
}

void do_smart_update(Kernel &k, SemaRef sma, const std::optional<std::span<const Sembuf>> sops,
                     Otime otime)
{
    const Frame frame(k, __func__);
    // Where nobody sleeps there is nobody to look for.
    if (sma->sleepers == 0)
    {
        if (otime == Otime::Always)
        {
            set_semotime(k, sma, sops);
        }
        return;
    }
    Completed completed = do_smart_wakeup_zero(k, sma, sops);
    completed = completed | update_queues(k, sma, sops);
    if (otime == Otime::Always || completed == Completed::Some)
    {
        set_semotime(k, sma, sops);
    }
}

} // namespace ipcscope::sim
