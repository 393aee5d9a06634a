// Objects that a log shows: looked up, and put into the tables as they are, without a call.
#pragma once

#include "core/replay/port.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

/// The place of the object with exactly this id.
[[nodiscard]] std::optional<std::size_t> place_of(const IpcIds &ids, IpcId id);
[[nodiscard]] std::optional<replay::ObjectRow> get_object(const World &world, IpcNsSlot ns,
                                                          replay::Family family, IpcId id);
[[nodiscard]] std::optional<IpcId> find_object(const World &world, IpcNsSlot ns,
                                               replay::Family family, Key key);

/// Makes the object in the current process's namespace if it is not there, in place of one at the
/// same index, and sets what the row says; kNoId as owner or creator is the current process. Later
/// ids follow on this one.
void put_object(Kernel &k, const replay::ObjectRow &row);
/// The oldest message of unknown content in the queue is this one.
void reveal_message(Kernel &k, IpcId id, const Message &message);

} // namespace ipcscope::sim
