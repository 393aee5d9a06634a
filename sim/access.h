// A process reading and writing its memory: the page faults behind plain loads and stores.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

inline constexpr std::uint64_t kMaxLoad = 1 << 20; ///< bytes of one load

/// As a loop over the bytes would: what comes before a fault has been done when it is given, as
/// EFAULT (for SIGSEGV) or SIGBUS.
[[nodiscard]] Outcome store(Kernel &k, const Store &call);
[[nodiscard]] Outcome load(Kernel &k, const Load &call);

} // namespace ipcscope::sim
