// Files in /dev/shm where a log, and not the model, decides what becomes of them.
#pragma once

#include "core/replay/port.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

/// The file behind a descriptor of the task.
[[nodiscard]] std::optional<TmpfsSlot> file_behind(const World &world, const TaskStruct &task,
                                                   Fd fd);
/// The file of that name in the task's /dev/shm.
[[nodiscard]] std::optional<TmpfsSlot> file_named(const World &world, const TaskStruct &task,
                                                  const std::string &name);
/// The file system on the task's /dev/shm; nothing when none is mounted.
[[nodiscard]] std::optional<TmpfsSbSlot> shm_of(const World &world, const TaskStruct &task);

/// A file of the current process that everybody may use; nothing when there is no /dev/shm.
[[nodiscard]] std::optional<TmpfsSlot> make_file(Kernel &k, const std::string &name);
void set_stat(Kernel &k, TmpfsRef inode, const FileStat &stat);
/// The file has that name from now on, and whatever had it has lost it.
void rename_file(Kernel &k, TmpfsRef inode, const std::string &to);
/// The open file's position and its file are as after that.
void touch_file(Kernel &k, const replay::Touch &what);

} // namespace ipcscope::sim
