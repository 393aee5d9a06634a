// Counting in shared memory, and sleeping when there is nothing left to count down.
#include "sim/sem_posix.h"

#include "sim/futex.h"
#include "sim/mm.h"
#include "sim/sched.h"
#include "sim/steps.h"

#include <cstring>

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kOneWaiter = std::uint64_t{1} << 32;
constexpr std::int64_t kNsecPerSec = 1'000'000'000;

// The lower half of the word that is counted in is the value, the upper half says how many wait.
constexpr std::uint32_t value_of(std::uint64_t data)
{
    return static_cast<std::uint32_t>(data);
}

constexpr std::uint64_t waiters_of(std::uint64_t data)
{
    return data >> 32;
}

/// The word of a semaphore, once its memory can be touched so.
struct Word
{
    Piece at;
    std::uint64_t data{};
};

Result<Word, Errno> word_at(Kernel &k, Address sem, Want want)
{
    const Result<Piece, Errno> piece = handle_mm_fault(k, sem.value, sizeof(std::uint64_t), want);
    if (!piece)
    {
        return piece.error();
    }
    k.world.effort++;
    std::string bytes;
    memory_behind(piece.value()).read(piece.value().offset, sizeof(std::uint64_t), bytes);
    Word word{.at = piece.value()};
    std::memcpy(&word.data, bytes.data(), sizeof(word.data));
    return word;
}

/// Adds to the word as one atomic change; what it is then.
std::uint64_t add(const Word &word, std::uint64_t change)
{
    const std::uint64_t data = word.data + change;
    char bytes[sizeof(data)];
    std::memcpy(bytes, &data, sizeof(data));
    memory_behind(word.at).write(word.at.offset, {bytes, sizeof(bytes)});
    return data;
}

/// Who may sleep there, as the semaphore itself says; nothing, and the call is refused, for memory
/// that says neither.
std::optional<FutexScope> scope_of(Kernel &k, const Piece &sem)
{
    std::string bytes;
    memory_behind(sem).read(sem.offset + kSemPrivate, sizeof(std::uint32_t), bytes);
    std::uint32_t flag = 0;
    std::memcpy(&flag, bytes.data(), sizeof(flag));
    if (flag != kSemShared && flag != 0)
    {
        k.refuse(
            told("Behind that value stands no flag of a semaphore: the C library would ask the "
                 "kernel for something else than to sleep or to wake, and end the program."));
        return std::nullopt;
    }
    return flag == kSemShared ? FutexScope::Shared : FutexScope::Private;
}

/// Whether a semaphore can lie there, or nothing does: then touching it is an error.
bool can_lie_at(Kernel &k, Address sem)
{
    const Mm &mm = *k.mm(k.current());
    const std::optional<std::size_t> at = find_vma(mm, sem.value);
    const bool mapped = at && mm.mmap[*at].vm_start <= sem.value;
    const std::uint64_t within = sem.value % abi::kPageSize;
    const bool whole = within % sizeof(std::uint64_t) == 0 &&
                       within <= abi::kPageSize - kSemPrivate - sizeof(std::uint64_t);
    if (mapped && !whole)
    {
        k.refuse(
            told("A semaphore lies at a multiple of 8, and in one page: elsewhere the model does "
                 "not follow how it is counted."));
        return false;
    }
    return true;
}

std::string_view name_of(SemWait::Form form)
{
    switch (form)
    {
    case SemWait::Form::Wait: return "sem_wait";
    case SemWait::Form::Trywait: return "sem_trywait";
    case SemWait::Form::Timedwait: return "sem_timedwait";
    }
    return {};
}

/// Requires: the value is not 0.
Outcome take(Kernel &k, Address sem)
{
    const Result<Word, Errno> word = word_at(k, sem, Want::Write);
    if (!word)
    {
        return failed(word.error());
    }
    const std::uint64_t after = add(word.value(), ~std::uint64_t{0});
    STEP("sem_wait.taken", "The value was {} and is {} now; the kernel was not asked.",
         value_of(word.value().data), value_of(after))
        .wrote(word.value().at.of, "value", std::to_string(value_of(after)));
    return returned(0);
}

/// What sem_timedwait asks of its deadline, whatever the semaphore says.
Errno check_deadline(Kernel &k, const SemWait &call)
{
    if (call.form != SemWait::Form::Timedwait)
    {
        return Errno::Ok;
    }
    if (call.deadline_pointer != UserPointer::Valid)
    {
        STEP_IF("sem_timedwait.fault", "The C library itself reads the deadline, and there is none "
                                       "at that address: SIGSEGV, shown as EFAULT.");
        return Errno::Efault;
    }
    if (call.deadline.nsec < 0 || call.deadline.nsec >= kNsecPerSec)
    {
        STEP_IF("sem_timedwait.invalid",
                "{} ns are no part of a second: EINVAL, even if nobody would have to wait.",
                call.deadline.nsec);
        return Errno::Einval;
    }
    return Errno::Ok;
}

std::int64_t expires_of(const SemWait &call)
{
    if (call.form != SemWait::Form::Timedwait)
    {
        return kNeverExpires;
    }
    return time_after(0, call.deadline).value_or(0); // nothing: before the beginning
}

/// The current process waits no more, and has not got what it waited for.
Outcome give_up(Kernel &k, const SemWait &call, Errno error)
{
    const Frame frame(k, name_of(call.form));
    const Result<Word, Errno> word = word_at(k, call.address, Want::Write);
    if (!word)
    {
        return failed(word.error());
    }
    const std::uint64_t after = add(word.value(), ~kOneWaiter + 1);
    STEP("sem_wait.gave_up", "It does not wait any more: {} left who do. {}.", waiters_of(after),
         errno_name(error))
        .wrote(word.value().at.of, "nwaiters", std::to_string(waiters_of(after)));
    return failed(error);
}

/// do_futex_wait: sleeps, unless the deadline is over. Requires: the value is 0.
Reply sleep_at(Kernel &k, const SemWait &call, const Word &word, FutexScope scope)
{
    const std::int64_t expires = expires_of(call);
    if (expires <= k.world.time)
    {
        STEP_IF("sem_timedwait.late", "The deadline, {} s, is over already, at {} ns: ETIMEDOUT.",
                call.deadline.sec, k.world.time);
        return give_up(k, call, Errno::Etimedout);
    }
    Wait wait;
    wait.expires = expires;
    const FutexKey key = get_futex_key(k, call.address.value, word.at, scope);
    const auto *inode = std::get_if<TmpfsRef>(&word.at.of);
    wait.call = SemWaiter{.call = call,
                          .key = key,
                          .semaphore = inode != nullptr ? (*inode)->name()
                                                        : told("at {:#x}", call.address.value)};
    return futex_wait(k, key, std::move(wait));
}

/// The part of sem_wait behind its being counted as somebody who waits: takes one when there is
/// one, and sleeps when there is none.
Reply take_or_sleep(Kernel &k, const SemWait &call, FutexScope scope)
{
    const Frame frame(k, name_of(call.form));
    const Result<Word, Errno> word = word_at(k, call.address, Want::Write);
    if (!word)
    {
        return failed(word.error());
    }
    if (value_of(word.value().data) == 0)
    {
        return sleep_at(k, call, word.value(), scope);
    }
    const std::uint64_t after = add(word.value(), ~kOneWaiter);
    STEP("sem_wait.taken_awake",
         "The value is not 0: it takes one, and is not among those who wait any more. {} left, {} "
         "waiting.",
         value_of(after), waiters_of(after))
        .wrote(word.value().at.of, "value", std::to_string(value_of(after)))
        .wrote(word.value().at.of, "nwaiters", std::to_string(waiters_of(after)));
    return returned(0);
}

/// __new_sem_wait_slow64: says that it waits, so that whoever posts knows that the kernel is to be
/// asked.
Reply wait_slowly(Kernel &k, const SemWait &call)
{
    const Result<Word, Errno> word = word_at(k, call.address, Want::Write);
    if (!word)
    {
        return failed(word.error());
    }
    const std::optional<FutexScope> scope = scope_of(k, word.value().at);
    if (!scope)
    {
        return failed(Errno::Einval);
    }
    const std::uint64_t after = add(word.value(), kOneWaiter);
    STEP("sem_wait.waiter",
         "The value is 0: before it sleeps it says so in the semaphore: {} wait.",
         waiters_of(after))
        .wrote(word.value().at.of, "nwaiters", std::to_string(waiters_of(after)));
    return take_or_sleep(k, call, *scope);
}

FutexScope scope_of(const SemWaiter &waiter)
{
    return waiter.key.of == FutexKey::Of::AddressSpace ? FutexScope::Private : FutexScope::Shared;
}

/// Nothing when it sleeps again.
std::optional<Outcome> outcome_of(Reply reply)
{
    auto *outcome = std::get_if<Outcome>(&reply);
    return outcome != nullptr ? std::optional(std::move(*outcome)) : std::nullopt;
}

/// What a sleeper comes back with whom nobody has woken.
std::optional<Outcome> gave_up_sleeping(Kernel &k, const SemWaiter &waiter, const Wait &wait)
{
    const bool late = wait.alarm == Wait::Alarm::Timeout;
    // The kernel begins a sleep again that has no deadline; one with a deadline never.
    const bool restarts =
        !late && wait.handler == Wait::Handler::Restarts && waiter.call.form == SemWait::Form::Wait;
    STEP("futex_wait.gave_up", "Nobody has woken {}: {}.", object_name(k.current()),
         late       ? told("its time is over")
         : restarts ? told("a handler runs, and with SA_RESTART the sleep begins again behind it")
                    : told("a handler runs first"));
    if (!restarts)
    {
        return give_up(k, waiter.call, late ? Errno::Etimedout : Errno::Eintr);
    }
    if (!word_at(k, waiter.call.address, Want::Read))
    {
        STEP_IF("futex_wait.fault", "The kernel finds no memory there any more, and the C library "
                                    "ends the program: shown as EFAULT.");
        return failed(Errno::Efault);
    }
    return outcome_of(take_or_sleep(k, waiter.call, scope_of(waiter)));
}

} // namespace

Reply sem_wait(Kernel &k, const SemWait &call)
{
    const Frame frame(k, name_of(call.form));
    if (!can_lie_at(k, call.address))
    {
        return failed(Errno::Einval);
    }
    const Errno bad = check_deadline(k, call);
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    const Result<Word, Errno> word = word_at(k, call.address, Want::Read);
    if (!word)
    {
        return failed(word.error());
    }
    if (value_of(word.value().data) != 0)
    {
        return take(k, call.address);
    }
    if (call.form == SemWait::Form::Trywait)
    {
        STEP_IF("sem_trywait.zero", "The value is 0: EAGAIN, and the kernel was not asked.")
            .read(word.value().at.of, "value", "0");
        return failed(Errno::Eagain);
    }
    return wait_slowly(k, call);
}

std::optional<Outcome> resume_sem_wait(Kernel &k)
{
    const ActorId self = k.current().actor;
    const Wait wait = *k.wait(self);
    const SemWaiter waiter = std::get<SemWaiter>(wait.call);
    const Frame frame(k, name_of(waiter.call.form));
    const bool woken = wait.queued == Wait::Queued::No;
    if (!woken)
    {
        futex_unqueue(k, self);
    }
    k.world.tasks.edit(self.value).wait.reset();
    if (!woken)
    {
        return gave_up_sleeping(k, waiter, wait);
    }
    const FutexScope scope = scope_of(waiter);
    STEP("sem_wait.woken", "{} runs again, and looks whether there is something to take.",
         object_name(k.current()));
    return outcome_of(take_or_sleep(k, waiter.call, scope));
}

Outcome sem_post(Kernel &k, const SemPost &call)
{
    const Frame frame(k, __func__);
    if (!can_lie_at(k, call.address))
    {
        return failed(Errno::Einval);
    }
    const Result<Word, Errno> seen = word_at(k, call.address, Want::Read);
    if (!seen)
    {
        return failed(seen.error());
    }
    if (value_of(seen.value().data) == kSemValueMax)
    {
        STEP_IF("sem_post.overflow", "The value is SEM_VALUE_MAX already: EOVERFLOW.")
            .read(seen.value().at.of, "value", std::to_string(kSemValueMax));
        return failed(Errno::Eoverflow);
    }
    const Result<Word, Errno> word = word_at(k, call.address, Want::Write);
    if (!word)
    {
        return failed(word.error());
    }
    const std::uint64_t waiters = waiters_of(word.value().data);
    const std::optional<FutexScope> scope =
        waiters != 0 ? scope_of(k, word.value().at) : FutexScope::Shared;
    if (!scope)
    {
        return failed(Errno::Einval);
    }
    const std::uint64_t after = add(word.value(), 1);
    STEP("sem_post.counted", "The value was {} and is {} now.", value_of(word.value().data),
         value_of(after))
        .wrote(word.value().at.of, "value", std::to_string(value_of(after)));
    if (waiters == 0)
    {
        STEP_IF("sem_post.no_call", "Nobody waits, the semaphore says: the kernel is not asked.")
            .read(word.value().at.of, "nwaiters", "0");
        return returned(0);
    }
    const FutexKey key = get_futex_key(k, call.address.value, word.value().at, *scope);
    STEP("sem_post.wakes", "{} wait, the semaphore says: the kernel is asked to wake one.", waiters)
        .read(word.value().at.of, "nwaiters", std::to_string(waiters));
    futex_wake(k, key);
    return returned(0);
}

Outcome sem_getvalue(Kernel &k, const SemGetvalue &call)
{
    const Frame frame(k, __func__);
    if (!can_lie_at(k, call.address))
    {
        return failed(Errno::Einval);
    }
    const Result<Word, Errno> word = word_at(k, call.address, Want::Read);
    if (!word)
    {
        return failed(word.error());
    }
    const auto value = static_cast<std::int32_t>(value_of(word.value().data));
    STEP("sem_getvalue.read", "The value is {}; how many wait it does not tell.", value)
        .read(word.value().at.of, "value", std::to_string(value));
    return returned(value);
}

} // namespace ipcscope::sim
