// Making and ending threads and processes. Mirrors kernel/fork.c and kernel/exit.c. A dead process
// is reaped at once: the lab waits for it.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

// fork.cpp
/// clone, clone3, fork. Processes that share memory without being threads of one are refused.
[[nodiscard]] Reply sys_clone(Kernel &k, const Clone &call);

// exit.cpp
/// The end of the current thread, for whatever reason.
void do_exit(Kernel &k);
/// The end of a process: all its threads end, the current one first if it is one of them.
void do_group_exit(Kernel &k, SignalSlot process);
[[nodiscard]] Reply sys_exit_group(Kernel &k, const ExitGroup &call);

/// Whether the current thread is alone in its process; a first thread that has ended counts.
[[nodiscard]] bool thread_group_empty(Kernel &k);
/// One task less has this fs_struct.
void exit_fs(World &world, FsSlot fs);
/// One of its own for somebody, with the same umask.
[[nodiscard]] FsSlot copy_fs(World &world, FsSlot fs);

} // namespace ipcscope::sim
