#include "core/sysctl_name.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ipcscope
{

bool is_namespaced(std::string name)
{
    std::replace(name.begin(), name.end(), '/', '.');
    constexpr std::array<std::string_view, 12> kKernel{
        "kernel.shmmax",          "kernel.shmall", "kernel.shmmni",      "kernel.shm_next_id",
        "kernel.shm_rmid_forced", "kernel.sem",    "kernel.sem_next_id", "kernel.msgmax",
        "kernel.msgmnb",          "kernel.msgmni", "kernel.msg_next_id", "kernel.auto_msgmni"};
    return std::find(kKernel.begin(), kKernel.end(), name) != kKernel.end() ||
           name.starts_with("fs.mqueue.") || name.starts_with("user.max_");
}

} // namespace ipcscope
