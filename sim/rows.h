// What can be seen of one object, as a row of the kernel's tables has it.
#pragma once

#include "core/tables.h"
#include "sim/world.h"

namespace ipcscope::sim
{

[[nodiscard]] ShmRow shm_row(const KernIpcPerm &perm, const ShmidKernel &shp);
[[nodiscard]] SemRow sem_row(const World &world, const KernIpcPerm &perm, const SemArray &sma);
[[nodiscard]] MsgRow msg_row(const KernIpcPerm &perm, const MsgQueue &msq);

// tmpfs_rows.cpp
/// What every mount namespace has on /dev/shm, by `ns`.
[[nodiscard]] std::vector<MntNamespaceTable> mnt_tables(const World &world);
/// The descriptors of a table that lead to files there.
[[nodiscard]] std::vector<FileDesRow> file_rows(const World &world, const FilesStruct &files);
/// Requires: the mapping is of such a file.
[[nodiscard]] FileMapRow mapping_row(const World &world, const Vma &vma);

} // namespace ipcscope::sim
