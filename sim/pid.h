// struct pid and struct pid_namespace: by which numbers a process is known, and where. Every
// process has one number in the first pid namespace, by which the model itself knows it, and one
// more in every namespace below that it lives in.
#pragma once

#include "core/ids.h"
#include "sim/cred.h"

namespace ipcscope::sim
{

using PidNsSlot = Strong<struct PidNsTag, std::uint32_t>;
inline constexpr PidNsSlot kFirstPidNs{0};

/// struct upid: a number, and where it holds.
struct Upid
{
    NsId ns; ///< also when that namespace is over
    Pid nr;
};

/// struct pid_namespace.
struct PidNamespace
{
    NsId inum;
    UserNsSlot user_ns; ///< its owner
    PidNsSlot parent;
    unsigned level{}; ///< the machine's own is 0
    int refs{};       ///< threads inside, nsproxies whose children begin there, namespaces below
    Pid next{1};
    enum class Reaper : std::uint8_t
    {
        None, ///< nobody was ever made in it
        Alive,
        Gone, ///< and with it all others: nobody can be made in it any more
    } reaper{Reaper::None};
    ActorId child_reaper; ///< the thread that orphans belong to
};

} // namespace ipcscope::sim
