#include "core/lab/agent/calls.h"
#include "core/lab/signals.h"

#include <csignal>
#include <sys/syscall.h>

// Where the kernel returns to after a handler: the C library's own one is not to be had by name.
asm(".pushsection .text\n"
    ".type ipcscope_after_handler, @function\n"
    "ipcscope_after_handler:\n"
    "    movq $15, %rax\n" // rt_sigreturn
    "    syscall\n"
    ".size ipcscope_after_handler, . - ipcscope_after_handler\n"
    ".popsection\n");
extern "C" void ipcscope_after_handler();

namespace ipcscope::lab::agent
{
namespace
{

constexpr unsigned long kSaRestorer = 0x04000000;

/// struct sigaction as the kernel has it: the C library keeps some signals for itself.
struct KernelAction
{
    void (*handler)(int);
    unsigned long flags;
    void (*restorer)();
    unsigned long mask;
};

void do_nothing(int /*signal*/) {}

long install(int signal, void (*handler)(int), unsigned long flags)
{
    // A child that ends is gone at once: nobody may have the time to wait for it. That is no
    // answer of a call.
    const unsigned long always = kSaRestorer | (signal == SIGCHLD ? SA_NOCLDWAIT : 0UL);
    const KernelAction action{
        .handler = handler, .flags = flags | always, .restorer = ipcscope_after_handler, .mask = 0};
    return syscall(SYS_rt_sigaction, signal, &action, nullptr, sizeof action.mask);
}

} // namespace

Outcome sigaction_of(const Sigaction &call)
{
    switch (call.disposition)
    {
    case Sigaction::Disposition::Default: return outcome_of(install(call.signal, SIG_DFL, 0));
    case Sigaction::Disposition::Ignore: return outcome_of(install(call.signal, SIG_IGN, 0));
    case Sigaction::Disposition::Handler: return outcome_of(install(call.signal, do_nothing, 0));
    case Sigaction::Disposition::HandlerRestart:
        return outcome_of(install(call.signal, do_nothing, SA_RESTART));
    }
    return failed(Errno::Einval);
}

void prepare_signals()
{
    install(SIGCHLD, SIG_DFL, 0);
    install(kHurrySignal, do_nothing, 0);
}

} // namespace ipcscope::lab::agent
