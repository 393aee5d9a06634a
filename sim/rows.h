// What can be seen of one object, as a row of the kernel's tables has it.
#pragma once

#include "core/tables.h"
#include "sim/world.h"

namespace ipcscope::sim
{

[[nodiscard]] ShmRow shm_row(const KernIpcPerm &perm, const ShmidKernel &shp);
[[nodiscard]] SemRow sem_row(const World &world, const KernIpcPerm &perm, const SemArray &sma);
[[nodiscard]] MsgRow msg_row(const KernIpcPerm &perm, const MsgQueue &msq);

} // namespace ipcscope::sim
