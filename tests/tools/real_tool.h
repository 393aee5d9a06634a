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

/// The same of ls, which is no file of the lab: it stands in the actor's /dev, and finds the
/// folders of `words`, which begin with /dev/, from there.
[[nodiscard]] tools::Printout list_inside(int host_pid, const lab::Lab &lab, const ActorRow &actor,
                                          const QStringList &words);

/// A shell's script as root of a user and a mount namespace of its own.
[[nodiscard]] tools::Printout run_apart(const QString &script);

} // namespace ipcscope::tests
