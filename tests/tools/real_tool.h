// The machine's own tools, started inside the namespaces of a lab's actor.
#pragma once

#include "core/lab/lab.h"
#include "core/tools/tool.h"

#include <QString>

namespace ipcscope::tests
{

/// Pid of the actor in this program's pid namespace; 0 when it is not found.
[[nodiscard]] int host_pid(const lab::Lab &lab, Pid inside);

/// Runs `words` with the namespaces and ids of an actor whose pid is `host_pid` out here.
[[nodiscard]] tools::Printout run_inside(int host_pid, const lab::Lab &lab, const ActorRow &actor,
                                         const QStringList &words);

} // namespace ipcscope::tests
