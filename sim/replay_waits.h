// What calls have to wait for, and who sleeps: looked up in a world that stays as it is.
#pragma once

#include "core/replay/port.h"
#include "sim/world.h"

#include <optional>

namespace ipcscope::sim
{

[[nodiscard]] std::optional<replay::WaitsFor> blocked_by(const World &world, IpcNsSlot ns,
                                                         const Semop &call);
[[nodiscard]] std::optional<replay::WaitsFor> blocked_by(const World &world, IpcNsSlot ns,
                                                         const Msgsnd &call);
[[nodiscard]] std::optional<replay::WaitsFor> blocked_by(const World &world, IpcNsSlot ns,
                                                         const Msgrcv &call);
[[nodiscard]] std::optional<replay::WaitsFor> blocked_by(const World &world, const TaskStruct &task,
                                                         const MqTimedsend &call);
[[nodiscard]] std::optional<replay::WaitsFor> blocked_by(const World &world, const TaskStruct &task,
                                                         const MqTimedreceive &call);
/// What GETNCNT or GETZCNT would give.
[[nodiscard]] int count_sleepers(const World &world, IpcNsSlot ns, const Semctl &call);

} // namespace ipcscope::sim
