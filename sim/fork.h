// Making and ending processes, and signals between them. Mirrors kernel/fork.c, kernel/exit.c and
// kernel/signal.c. A dead process is reaped at once: the lab waits for it.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

/// clone, clone3, fork. Threads, shared address spaces and new pid namespaces are refused.
[[nodiscard]] Reply sys_clone(Kernel &k, const Clone &call);
/// The end of the current process, for whatever reason.
void do_exit(Kernel &k);
[[nodiscard]] Reply sys_exit_group(Kernel &k, const ExitGroup &call);
[[nodiscard]] Reply sys_kill(Kernel &k, const Kill &call);

/// What a signal does to a process that has not asked for anything else.
enum class SignalAction : std::uint8_t
{
    Terminate,
    Ignore,
    Stop,
};
/// Requires: 1 <= signal <= 64.
[[nodiscard]] SignalAction default_action(int signal);
inline constexpr int kMaxSignal = 64;

} // namespace ipcscope::sim
