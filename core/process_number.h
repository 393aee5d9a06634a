// What processes are called by each other: a process has a number in every pid namespace from the
// lab's own down to the one that it lives in, and none in any other.
#pragma once

#include "core/tables.h"

namespace ipcscope
{

/// The process that `from` calls `number`; null when no row says so. Numbers of processes that live
/// further below than `from` itself are known to the lab's own namespace only.
[[nodiscard]] const ActorRow *process_called(const Tables &tables, ActorId from, Pid number);

} // namespace ipcscope
