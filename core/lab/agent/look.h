// Reads the kernel's own tables of the caller's ipc namespace and of a process under /proc.
#pragma once

#include "core/tables.h"

#include <optional>
#include <string>
#include <vector>

namespace ipcscope::lab::agent
{

/// The shared memory table of the ipc namespace that the calling process is in. `proc` is a
/// directory descriptor of a /proc; pids in the rows are those of its pid namespace. Nothing when
/// the table cannot be read.
[[nodiscard]] std::optional<IpcNamespaceTable> read_table(int proc);

/// The System V mappings of the process `pid` ("self" too).
[[nodiscard]] std::optional<std::vector<AttachRow>> read_attaches(int proc, const std::string &pid);

/// A mapping of the calling process.
struct Mapping
{
    std::uint64_t begin{};
    std::uint64_t end{};
    bool sysv{};
};
[[nodiscard]] std::vector<Mapping> own_mappings(int proc);

/// Namespaces, ids, groups and capabilities of the process `pid`; 0 or errno.
[[nodiscard]] int read_ids(int proc, const std::string &pid, ActorRow &row);

/// The whole text of a file, or nothing with errno set.
[[nodiscard]] std::optional<std::string> read_file(int directory, const char *path);

/// Inode of the user namespace that owns the namespace behind `ns_fd`.
[[nodiscard]] std::optional<NsId> owner_of(int ns_fd);

} // namespace ipcscope::lab::agent
