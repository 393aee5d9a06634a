// Which lines of a scenario are run.
#pragma once

#include "core/scenario.h"

namespace ipcscope
{

/// Whether a line is run: it is a call or a tool, neither a comment nor a line of the scene.
[[nodiscard]] bool is_run(const Statement &statement);

} // namespace ipcscope
