// Where attached segments live: a mapping outlives unshare and setns, and its row in the tables
// tells only the id, as the kernel's does.
#pragma once

#include "core/ids.h"
#include "sim/world.h"

#include <map>
#include <utility>

namespace ipcscope::sim
{

/// The ipc namespace of the segment that each mapping shows, by actor and address.
[[nodiscard]] std::map<std::pair<ActorId, Address>, NsId> attach_homes(const World &world);

/// The tmpfs of the file that each mapping of one shows, by actor and address: one that was mounted
/// over, or taken away, is mapped still.
[[nodiscard]] std::map<std::pair<ActorId, Address>, std::uint64_t> file_homes(const World &world);

} // namespace ipcscope::sim
