// Signals between processes. Mirrors kernel/signal.c: what a signal does to a process, and which of
// its threads a handler interrupts.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

[[nodiscard]] Reply sys_kill(Kernel &k, const Kill &call);
[[nodiscard]] Outcome sys_rt_sigaction(Kernel &k, const Sigaction &call);
/// A signal that the kernel itself sends to a process: nobody's permission is asked. Requires: it
/// does not stop the process.
void send_signal(Kernel &k, SignalSlot process, int signal);
/// Tells the parent of a process that has ended, by the signal that it asked for.
void do_notify_parent(Kernel &k, const SignalStruct &gone);

/// What a signal does to a process that has not asked for anything else.
enum class SignalAction : std::uint8_t
{
    Terminate,
    Ignore,
    Stop,
};
/// Requires: 1 <= signal <= kMaxSignal.
[[nodiscard]] SignalAction default_action(int signal);

} // namespace ipcscope::sim
