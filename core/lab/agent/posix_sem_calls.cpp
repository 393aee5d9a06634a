// The C library's semaphores, by the C library: what is a system call of them is its own affair.
#include "core/lab/agent/fault.h"
#include "core/lab/agent/inside.h"

#include <semaphore.h>

namespace ipcscope::lab::agent
{
namespace
{

// What of a semaphore is touched: the value with those who wait, and whether it is shared.
constexpr std::uint64_t kTouched = 16;

sem_t *at(Address address)
{
    return reinterpret_cast<sem_t *>(address.value); // NOLINT: the address is the call's argument
}

bool is_mapped(Address address)
{
    return mapped_bytes(address.value, kTouched) == kTouched;
}

/// A function of the C library that gives 0, or -1 and errno; `call` may be left by a fault. Gives
/// 0 or a negative error number.
template <class Call> long guarded_call(Call call)
{
    long result = 0;
    const Errno fault = guarded([&] { result = call() == 0 ? 0 : -static_cast<long>(errno); });
    return fault != Errno::Ok ? -static_cast<long>(fault) : result;
}

template <class Call> Outcome touching(Address address, Call call)
{
    return is_mapped(address) ? inside_outcome(guarded_call(call)) : failed(Errno::Efault);
}

} // namespace

Outcome sem_open_of(const SemOpen &call)
{
    const sem_t *made = sem_open(call.name.c_str(), call.oflag, call.mode, call.value);
    // NOLINTNEXTLINE: a number from here on
    return made == SEM_FAILED ? failed(static_cast<Errno>(errno))
                              : returned(reinterpret_cast<std::int64_t>(made), ValueKind::Address);
}

Outcome sem_unlink_of(const SemUnlink &call)
{
    return outcome_of(sem_unlink(call.name.c_str()));
}

Outcome sem_wait_of(const SemWait &call, BoardSlot &slot)
{
    sem_t *sem = at(call.address);
    if (call.form == SemWait::Form::Trywait)
    {
        return touching(call.address, [sem] { return sem_trywait(sem); });
    }
    if (call.form == SemWait::Form::Timedwait && call.deadline_pointer != UserPointer::Valid)
    {
        return failed(Errno::Efault); // read by the C library itself
    }
    timespec deadline{.tv_sec = call.deadline.sec, .tv_nsec = call.deadline.nsec};
    const auto wait = [&] {
        return guarded_call([&] {
            return call.form == SemWait::Form::Wait ? sem_wait(sem) : sem_timedwait(sem, &deadline);
        });
    };
    const bool reads_time_only = call.form == SemWait::Form::Timedwait &&
                                 (deadline.tv_nsec < 0 || deadline.tv_nsec >= 1'000'000'000);
    if (!reads_time_only && !is_mapped(call.address))
    {
        return failed(Errno::Efault);
    }
    return inside_outcome(inside(slot, [&] {
        const long ended = wait();
        if (ended != -EINTR || slot.hurried.exchange(0) == 0)
        {
            return ended;
        }
        // As far as the scenario goes its time is over, and the kernel shall say so. The C library
        // looks at no word again then; called anew it would take what was posted in vain.
        int value = 0;
        if (guarded_call([&] { return sem_getvalue(sem, &value); }) == 0 && value > 0)
        {
            return long{-ETIMEDOUT};
        }
        deadline = {};
        return wait();
    }));
}

Outcome sem_post_of(const SemPost &call)
{
    return touching(call.address, [&] { return sem_post(at(call.address)); });
}

Outcome sem_getvalue_of(const SemGetvalue &call)
{
    int value = 0;
    Outcome result = touching(call.address, [&] { return sem_getvalue(at(call.address), &value); });
    result.value = result.error == Errno::Ok ? value : result.value;
    return result;
}

Outcome sem_close_of(const SemClose &call)
{
    return outcome_of(sem_close(at(call.address)));
}

} // namespace ipcscope::lab::agent
