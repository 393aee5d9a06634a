// Paths behind /dev/shm, for the calls on names in namei.cpp and namei_link.cpp. Mirrors the walk
// of fs/namei.c.
#pragma once

#include "core/result.h"
#include "sim/kernel.h"

#include <optional>
#include <string>
#include <string_view>

namespace ipcscope::sim
{

/// A path behind /dev/shm, as far as it was followed.
struct Path
{
    TmpfsSbRef sb;
    std::string last; ///< the last name; empty: the directory itself
    bool dot{};       ///< as "."
    enum class Slash : std::uint8_t
    {
        None,
        Behind, ///< name/
    } slash{Slash::None};
};

/// The directory that is mounted on /dev/shm, and what of the path is left there.
[[nodiscard]] Result<Path, Errno> path_parentat(Kernel &k, std::string_view name);
/// The file of that name; nothing when there is none.
[[nodiscard]] Result<std::optional<TmpfsRef>, Errno> lookup_dcache(Kernel &k, const Path &path);
/// may_create, for a name that is not there yet.
[[nodiscard]] Errno may_create(Kernel &k, TmpfsSbRef sb);

} // namespace ipcscope::sim
