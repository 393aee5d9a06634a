// Touching memory that may not be there, and living on.
#pragma once

#include "core/errno.h"

#include <csignal>
#include <ucontext.h>

namespace ipcscope::lab::agent
{

/// Where to go on behind a fault. Not a sigjmp_buf: a jump out of a function of the C
/// library would have that clean up behind itself, in the memory that is not there.
struct Refuge
{
    ucontext_t context;
    volatile std::sig_atomic_t signal; ///< that of the fault, once there was one
};

/// While it lives, the process goes on at the refuge after a bad access, or when the C library
/// wants to end the program. One at a time. Signals sent by kill(2) do what they would.
class FaultGuard
{
  public:
    explicit FaultGuard(Refuge &refuge);
    ~FaultGuard();
    FaultGuard(const FaultGuard &) = delete;
    FaultGuard &operator=(const FaultGuard &) = delete;

  private:
    struct sigaction segv_
    {
    };
    struct sigaction bus_
    {
    };
    struct sigaction abort_
    {
    };
};

/// Runs `touch`, which owns nothing when it is left in the middle. Efault stands for SIGSEGV.
template <class Touch> [[nodiscard]] Errno guarded(Touch touch)
{
    Refuge refuge{};
    const FaultGuard guard(refuge);
    getcontext(&refuge.context);
    if (refuge.signal != 0)
    {
        return refuge.signal == SIGBUS ? Errno::Sigbus : Errno::Efault;
    }
    touch();
    return Errno::Ok;
}

} // namespace ipcscope::lab::agent
