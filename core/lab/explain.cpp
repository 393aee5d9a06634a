// Why a lab cannot be: from the step that failed and the machine's switches to a sentence.
#include "core/lab/driver.h"
#include "core/lab/switches.h"
#include "core/told.h"

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
        return Unavailable{
            told("A seccomp filter of this container or sandbox forbids namespaces."),
            told("Start the container with --security-opt seccomp=unconfined, or run "
                 "outside of it.")};
    }
    return std::nullopt;
}

std::string stage_name(wire::Stage stage)
{
    switch (stage)
    {
    case wire::Stage::UserNamespace: return told("making a user namespace");
    case wire::Stage::BecomeRoot: return told("becoming root in the user namespace");
    case wire::Stage::IpcNamespace: return told("making an ipc namespace");
    case wire::Stage::LabNamespaces: return told("making the lab's namespaces");
    case wire::Stage::LabMaps: return told("mapping the lab's ids");
    case wire::Stage::Mounts: return told("mounting inside the lab");
    case wire::Stage::PivotRoot: return told("giving the lab a root directory of its own");
    case wire::Stage::Proc: return told("mounting /proc");
    case wire::Stage::Shm: return told("mounting a tmpfs on /dev/shm");
    case wire::Stage::Mqueue: return told("mounting /dev/mqueue");
    case wire::Stage::Looker: return told("entering the lab's pid namespace");
    case wire::Stage::Exec: return told("executing the agent inside the lab");
    }
    return told("starting the lab");
}

} // namespace

std::string describe(Trouble trouble)
{
    switch (trouble)
    {
    case Trouble::Closed: return told("closed its socket");
    case Trouble::Late: return told("did not answer in time");
    case Trouble::Garbage: return told("sent something that is not part of the protocol");
    case Trouble::Failed: return told("could not be read");
    }
    return told("failed");
}

Unavailable explain(const wire::StageResult &failure)
{
    const std::string what =
        told("{} gave: {}.", stage_name(failure.stage), std::strerror(failure.error));
    if (failure.stage == wire::Stage::Exec && failure.error == EACCES)
    {
        return {told("This user may run the lab's agent program, but not read it."),
                told("As its owner: chmod a+r ipcscope-agent")};
    }
    switch (failure.error)
    {
    case ENOSPC:
        if (auto known = by_switches())
        {
            return *known;
        }
        return {told("There can be no more namespaces: {}", what),
                told("As root: raise user.max_user_namespaces, user.max_ipc_namespaces, "
                     "user.max_pid_namespaces and user.max_mnt_namespaces.")};
    case EUSERS:
        return {told("User namespaces are nested too deeply: {}", what),
                told("Run further outside.")};
    case EINVAL:
    case ENOSYS:
        return {told("This kernel lacks a kind of namespace: {}", what),
                told("Use a kernel built with CONFIG_USER_NS, CONFIG_IPC_NS and CONFIG_PID_NS.")};
    case EPERM:
    case EACCES:
        if (auto known = by_switches())
        {
            return *known;
        }
        return {told("This user or container may not do it: {}", what),
                told("Run as root, or outside of the container or chroot.")};
    default:
        return {told("The lab could not be set up: {}", what),
                told("Run outside of this container.")};
    }
}

} // namespace ipcscope::lab
