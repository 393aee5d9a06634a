// What the C library makes of the names of POSIX shared memory and semaphores, before it calls the
// kernel.
#pragma once

#include "core/call_file.h"
#include "core/errno.h"

#include <optional>
#include <string>
#include <string_view>

namespace ipcscope
{

/// The name in /dev/shm of what shm_open and shm_unlink know as `name`; nothing where they refuse
/// it: when nothing is left behind its first slashes, when there is another slash, or when it is
/// too long for the library's buffer. Requires: no NUL in it.
[[nodiscard]] std::optional<std::string> shm_file_name(std::string_view name);
/// The error that the library gives then.
[[nodiscard]] Errno error_of(const BadShmName &call);
/// The same of semaphores, whose files are called sem.NAME.
[[nodiscard]] std::optional<std::string> sem_file_name(std::string_view name);
/// shm_unlink says EACCES where the kernel says EPERM, as POSIX wants it.
[[nodiscard]] Errno error_of(const Unlink &call, Errno kernels);

} // namespace ipcscope
