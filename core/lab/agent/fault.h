// Touching memory that may not be there, and living on.
#pragma once

#include "core/errno.h"

#include <csetjmp>
#include <csignal>

namespace ipcscope::lab::agent
{

/// Where to go on behind a fault.
[[nodiscard]] sigjmp_buf &after_fault();

/// Catches the two signals of a bad access while it lives. Sent by kill(2), they do what they
/// would.
class FaultGuard
{
  public:
    FaultGuard();
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
    const FaultGuard guard;
    const int signal = sigsetjmp(after_fault(), 1);
    if (signal != 0)
    {
        return signal == SIGBUS ? Errno::Sigbus : Errno::Efault;
    }
    touch();
    return Errno::Ok;
}

} // namespace ipcscope::lab::agent
