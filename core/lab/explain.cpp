// Why a lab cannot be: from the step that failed and the machine's switches to a sentence.
#include "core/lab/driver.h"
#include "core/lab/switches.h"

#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <fstream>

namespace ipcscope::lab
{
namespace
{

bool seccomp_is_on()
{
    std::ifstream in("/proc/self/status");
    std::string line;
    while (std::getline(in, line))
    {
        if (line.starts_with("Seccomp:"))
        {
            return line.find('2') != std::string::npos;
        }
    }
    return false;
}

std::optional<Unavailable> by_switches()
{
    if (auto off = switched_off())
    {
        return off;
    }
    if (seccomp_is_on())
    {
        return Unavailable{"A seccomp filter of this container or sandbox forbids namespaces.",
                           "Start the container with --security-opt seccomp=unconfined, or run "
                           "outside of it."};
    }
    return std::nullopt;
}

std::string_view stage_name(wire::Stage stage)
{
    switch (stage)
    {
    case wire::Stage::UserNamespace: return "making a user namespace";
    case wire::Stage::BecomeRoot: return "becoming root in the user namespace";
    case wire::Stage::IpcNamespace: return "making an ipc namespace";
    case wire::Stage::LabNamespaces: return "making the lab's namespaces";
    case wire::Stage::LabMaps: return "mapping the lab's ids";
    case wire::Stage::Mounts: return "mounting inside the lab";
    case wire::Stage::PivotRoot: return "giving the lab a root directory of its own";
    case wire::Stage::Proc: return "mounting /proc";
    case wire::Stage::Shm: return "mounting a tmpfs on /dev/shm";
    case wire::Stage::Mqueue: return "mounting /dev/mqueue";
    case wire::Stage::Looker: return "entering the lab's pid namespace";
    case wire::Stage::Exec: return "executing the agent inside the lab";
    }
    return "starting the lab";
}

} // namespace

Unavailable explain(const wire::StageResult &failure)
{
    const std::string what =
        fmt::format("{} gave: {}.", stage_name(failure.stage), std::strerror(failure.error));
    if (failure.stage == wire::Stage::Exec && failure.error == EACCES)
    {
        return {"This user may run the lab's agent program, but not read it.",
                "As its owner: chmod a+r ipcscope-agent"};
    }
    switch (failure.error)
    {
    case ENOSPC:
        if (auto known = by_switches())
        {
            return *known;
        }
        return {"There can be no more namespaces: " + what,
                "As root: raise user.max_user_namespaces, user.max_ipc_namespaces, "
                "user.max_pid_namespaces and user.max_mnt_namespaces."};
    case EUSERS: return {"User namespaces are nested too deeply: " + what, "Run further outside."};
    case EINVAL:
    case ENOSYS:
        return {"This kernel lacks a kind of namespace: " + what,
                "Use a kernel built with CONFIG_USER_NS, CONFIG_IPC_NS and CONFIG_PID_NS."};
    case EPERM:
    case EACCES:
        if (auto known = by_switches())
        {
            return *known;
        }
        return {"This user or container may not do it: " + what,
                "Run as root, or outside of the container or chroot."};
    default: return {"The lab could not be set up: " + what, "Run outside of this container."};
    }
}

} // namespace ipcscope::lab
