// Reads the kernel's own tables of the caller's ipc namespace and of a process under /proc.
#pragma once

#include "core/lab/fd.h"
#include "core/tables.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lab::agent
{

/// Reads the shared memory table of the ipc namespace that the calling process is in, as often as
/// wanted: opening the files costs more than reading them. An open table keeps its namespace
/// alive, so whoever leaves a namespace makes the reader forget it first.
class TableReader
{
  public:
    /// `proc` is a directory descriptor of a /proc. Nothing when the table cannot be read.
    [[nodiscard]] std::optional<IpcNamespaceTable> read(int proc);
    void forget();
    /// Forgets descriptors that something else has closed.
    void release();

  private:
    Fd rows_;
    Fd rmid_forced_;
    Fd next_id_;
    std::string text_;
};

/// The System V mappings in the text of a /proc/PID/maps.
[[nodiscard]] std::vector<AttachRow> parse_attaches(std::string_view maps);

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
/// The same of an open file, from its start, into a buffer that is used again.
[[nodiscard]] bool read_open_file(int file, std::string &text);

/// Inode of the user namespace that owns the namespace behind `ns_fd`.
[[nodiscard]] std::optional<NsId> owner_of(int ns_fd);

} // namespace ipcscope::lab::agent
