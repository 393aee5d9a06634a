// The settings of a namespace under /proc/sys/kernel. Mirrors ipc/ipc_sysctl.c and what
// kernel/sysctl.c makes of the text.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

/// Reads or writes one setting of the caller's ipc namespace. A setting that the model does not
/// have is refused.
[[nodiscard]] Reply sys_sysctl(Kernel &k, const Sysctl &call);

} // namespace ipcscope::sim
