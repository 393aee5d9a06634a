#include "core/lab/agent/fault.h"

#include <unistd.h>

namespace ipcscope::lab::agent
{
namespace
{

Refuge *g_refuge = nullptr; // NOLINT: a signal handler can reach nothing else

void on_fault(int signal, siginfo_t *info, void * /*unused*/)
{
    // The C library ends the program by itself where the kernel finds no semaphore any more.
    const bool own_end = signal == SIGABRT && info->si_pid == getpid();
    if (info->si_code > 0 || own_end)
    {
        g_refuge->signal = signal;
        setcontext(&g_refuge->context);
    }
    // Somebody has sent it.
    struct sigaction usual
    {
    };
    usual.sa_handler = SIG_DFL;
    sigaction(signal, &usual, nullptr);
    raise(signal);
}

} // namespace

FaultGuard::FaultGuard(Refuge &refuge)
{
    g_refuge = &refuge;
    struct sigaction action
    {
    };
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGSEGV, &action, &segv_);
    sigaction(SIGBUS, &action, &bus_);
    sigaction(SIGABRT, &action, &abort_);
}

FaultGuard::~FaultGuard()
{
    sigaction(SIGSEGV, &segv_, nullptr);
    sigaction(SIGBUS, &bus_, nullptr);
    sigaction(SIGABRT, &abort_, nullptr);
}

} // namespace ipcscope::lab::agent
