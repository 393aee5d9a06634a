// Whether one process may look into another. Mirrors kernel/ptrace.c.
#pragma once

#include "sim/kernel.h"

namespace ipcscope::sim
{

/// The check behind opening /proc/<target>/ns/*. Requires: the target is alive.
[[nodiscard]] bool ptrace_may_access(Kernel &k, ActorId target);

} // namespace ipcscope::sim
