// What is mounted where in the caller's mount namespace.
#include "core/lab/agent/calls.h"

#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

/// There is a directory /mnt/NAME of every name, as far as a scenario goes.
void make_if_of_mnt(const std::string &place)
{
    if (mount_place(place) == MountPlace::Mnt)
    {
        mkdir(place.c_str(), 0755); // it may be there
    }
}

const char *or_null(const std::string &text)
{
    return text.empty() ? nullptr : text.c_str();
}

} // namespace

Outcome mount_of(const MountTmpfs &call)
{
    make_if_of_mnt(call.target);
    return raw(SYS_mount, "tmpfs", call.target.c_str(), "tmpfs", call.flags, or_null(call.data));
}

Outcome mount_of(const MountMqueue &call)
{
    return raw(SYS_mount, "mqueue", std::string(kMqueuePlace).c_str(), "mqueue", call.flags,
               or_null(call.data));
}

Outcome mount_of(const MountBind &call, Pid proc_pid)
{
    make_if_of_mnt(call.source);
    make_if_of_mnt(call.target);
    const std::string root =
        call.root ? "/proc/" + std::to_string(proc_pid.value) + "/root" : std::string{};
    return raw(SYS_mount, or_null(root + call.source), call.target.c_str(), nullptr, call.flags,
               nullptr);
}

Outcome umount_of(const Umount &call)
{
    make_if_of_mnt(call.target);
    return raw(SYS_umount2, call.target.c_str(), call.flags);
}

} // namespace ipcscope::lab::agent
