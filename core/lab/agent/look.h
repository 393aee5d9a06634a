// Reads what the kernel shows of a process under /proc.
#pragma once

#include "core/lab/wire.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lab::agent
{

/// What a scenario has mapped, by the text of a /proc/PID/maps.
[[nodiscard]] wire::Maps parse_maps(std::string_view maps);

/// A mapping of the calling thread's process.
struct Mapping
{
    std::uint64_t begin{};
    std::uint64_t end{};
    enum class Of : std::uint8_t
    {
        Program, ///< this one
        Segment,
        File,
    } of{Of::Program};
};
[[nodiscard]] std::vector<Mapping> own_mappings(int proc);

/// Namespaces, ids, groups and capabilities of the process `pid`; 0 or errno.
[[nodiscard]] int read_ids(int proc, const std::string &pid, ActorRow &row);

/// The namespaces of a process or thread, by its name under /proc.
[[nodiscard]] std::optional<wire::Spaces> read_spaces(int proc, const std::string &pid);

/// Of the calling thread. The kernel tells them faster than the text of a file is made.
[[nodiscard]] std::optional<wire::Ids> own_ids();

/// Inode of the user namespace that owns the namespace behind `ns_fd`.
[[nodiscard]] std::optional<NsId> owner_of(int ns_fd);

} // namespace ipcscope::lab::agent
