// Sleeping at an address until somebody wakes whoever sleeps there. Mirrors kernel/futex as far as
// the C library's semaphores go. Left out: priorities of real-time threads, who would be served
// first; nice values do not matter here.
#pragma once

#include "core/backend.h"
#include "sim/access.h"
#include "sim/wait.h"

namespace ipcscope::sim
{

enum class FutexScope : std::uint8_t
{
    Shared,  ///< by what lies at the address, wherever others have mapped it
    Private, ///< by the address, within one address space
};

/// By what sleepers at that address are found. Requires: something is mapped there.
[[nodiscard]] FutexKey get_futex_key(Kernel &k, std::uint64_t addr, const Piece &at,
                                     FutexScope scope);
/// The current process sleeps there, behind all who do already.
[[nodiscard]] Asleep futex_wait(Kernel &k, const FutexKey &key, Wait wait);
/// Whoever sleeps there the longest runs again, if there is one.
void futex_wake(Kernel &k, const FutexKey &key);
/// The sleeper, whom nobody has woken, leaves its place.
void futex_unqueue(Kernel &k, ActorId sleeper);

} // namespace ipcscope::sim
