// A scenario as a shell script: one shell per actor, which util-linux's tools put into its
// namespaces, and each line as the command that a person would type.
#pragma once

#include "core/export/program.h"
#include "core/result.h"
#include "core/scenario.h"

namespace ipcscope::exporting
{

/// Requires: an expanded scenario; lines of tools stay what they are. What no tool does is an error
/// that names the form that can do it.
[[nodiscard]] Result<Program, CannotWrite> shell_script(const Scenario &scenario);

} // namespace ipcscope::exporting
