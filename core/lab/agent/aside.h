// Descriptors of the agent itself, out of the way of those that an actor opens.
#pragma once

#include "core/lab/fd.h"
#include "core/lab/own_fds.h"

#include <fcntl.h>

namespace ipcscope::lab::agent
{

/// The same file at a number of the agent's own; nothing when there is none left.
[[nodiscard]] inline Fd aside(const Fd &fd)
{
    return Fd(fd ? fcntl(fd.get(), F_DUPFD_CLOEXEC, kOwnFds) : -1);
}

} // namespace ipcscope::lab::agent
