// Attaches as a log shows them: cut, moved, and as many as it says, without a shmat or shmdt.
#pragma once

#include "core/replay/port.h"
#include "sim/kernel.h"

#include <optional>
#include <vector>

namespace ipcscope::sim
{

/// The segment gets so many attaches: pieces of those that there are, then ones of the first
/// process, which stands for all that a log does not show.
void set_attaches(Kernel &k, ShmRef shp, std::uint64_t wanted);
/// SHM_LOCK or SHM_UNLOCK by the first process.
void lock_from_outside(Kernel &k, ShmRef shp, int command);

/// Cuts the current process's attaches at the borders of the range, where they are not what they
/// become inside of it. Gives the segments that it has attached there.
[[nodiscard]] std::vector<ShmRef> cut_attaches(Kernel &k, const replay::Cut &what);
/// Moves the current process's attach, or part of it.
void remap_attach(Kernel &k, const replay::Remap &what);
/// The segment that the process has attached at the address.
[[nodiscard]] std::optional<IpcId> attached_at(const World &world, const TaskStruct &task,
                                               std::uint64_t address);
/// The pages of all attaches of the segment: into no more pieces can they be cut.
[[nodiscard]] std::uint64_t attached_pages(const World &world, IpcNsSlot ns, IpcId id);

} // namespace ipcscope::sim
