// Plain files, as far as ftok(3) needs them: where they are, and their inode numbers.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

/// The scene's `file(path)`: mknod and rename, with the directories above. Refused to all but init
/// while it is root, whose file system this is.
[[nodiscard]] Reply sys_make_file(Kernel &k, const MakeFile &call);
/// The C library's ftok: stat, and a key made of its answer. ENOENT, ENOTDIR.
[[nodiscard]] Reply sys_ftok(Kernel &k, const Ftok &call);

} // namespace ipcscope::sim
