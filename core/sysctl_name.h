// Which settings under /proc/sys are those of a namespace, by their names.
#pragma once

#include <string>

namespace ipcscope
{

/// A setting of an ipc or of a user namespace, "kernel.shmmax" or "kernel/shmmax". All others
/// belong to the whole machine.
[[nodiscard]] bool is_namespaced(std::string name);

} // namespace ipcscope
