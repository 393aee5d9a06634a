// Named semaphores of POSIX. Mirrors what glibc 2.36 does on x86-64: it makes a file with the right
// content under another name and gives it its name when all is ready; it counts in the memory of
// the file, and asks the kernel only to sleep and to wake. Left out: cancellation of threads.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

// sem_posix_open.cpp
[[nodiscard]] Outcome sem_open(Kernel &k, const SemOpen &call);
[[nodiscard]] Outcome sem_close(Kernel &k, const SemClose &call);
[[nodiscard]] Outcome sem_unlink(Kernel &k, const SemUnlink &call);

// sem_posix.cpp
[[nodiscard]] Reply sem_wait(Kernel &k, const SemWait &call);
/// The current process, woken, comes back from its sleep.
[[nodiscard]] std::optional<Outcome> resume_sem_wait(Kernel &k);
[[nodiscard]] Outcome sem_post(Kernel &k, const SemPost &call);
[[nodiscard]] Outcome sem_getvalue(Kernel &k, const SemGetvalue &call);

/// sem_t as the C library lays it out: 32 bytes, of which it uses 12.
inline constexpr std::uint64_t kSizeofSem = 32;
inline constexpr std::uint64_t kSemPrivate = 8; ///< where it says who may wait: after the counters
/// What stands there for a semaphore that all may use who have it mapped; 0 is one process only.
inline constexpr std::uint32_t kSemShared = 0x80;

} // namespace ipcscope::sim
