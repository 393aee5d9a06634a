// Reads what the kernel shows of the files in /dev/shm: a tmpfs is an ordinary file system, so this
// is what statfs, stat and readdir tell.
#pragma once

#include "core/tables.h"

#include <optional>
#include <string>

namespace ipcscope::lab::agent
{

/// What the thread `pid` has on /dev/shm; nothing when nothing is mounted there. 0 or errno.
[[nodiscard]] int read_shm(int proc, const std::string &pid, std::optional<TmpfsTable> &table);

/// Whether the caller has a /dev/shm with nothing mounted on it.
[[nodiscard]] bool is_shm_bare();

} // namespace ipcscope::lab::agent
