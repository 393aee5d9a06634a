// Descriptors: numbers by which a process knows what it has open. Mirrors fs/file.c, fs/fcntl.c and
// the end of fs/open.c.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

/// The first number that a program can get: it has its input and its two outputs.
inline constexpr std::int32_t kFirstFd = 3;

/// The lowest free number of the current process from `from` on; EMFILE at RLIMIT_NOFILE.
[[nodiscard]] Result<Fd, Errno> get_unused_fd(Kernel &k, std::int32_t from = kFirstFd);
/// Puts an open file there. Requires: the number is free.
void fd_install(Kernel &k, const FdEntry &entry);
[[nodiscard]] const FdEntry *find_fd(const FilesStruct &files, Fd fd);
/// The current process closes it, as far as the file goes: it waits for no news any more.
void filp_close(Kernel &k, OpenFileSlot file);
/// One reference less.
void fput(Kernel &k, OpenFileSlot file);

[[nodiscard]] Reply sys_close(Kernel &k, const Close &call);
[[nodiscard]] Reply sys_dup(Kernel &k, const Dup &call);
[[nodiscard]] Reply sys_fcntl(Kernel &k, const Fcntl &call);

/// What the child of a clone has: a copy, or the same.
[[nodiscard]] FilesSlot copy_files(Kernel &k, std::uint64_t flags);
/// unshare(CLONE_FILES): a table of its own.
void unshare_files(Kernel &k);
/// The current process lets go of its table; the last one closes all.
void exit_files(Kernel &k, FilesSlot files);
/// execve: the current process closes what is to be closed then.
void do_close_on_exec(Kernel &k);

} // namespace ipcscope::sim
