// What every verb says when the real kernel was asked for and is not available here.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

#include <string>

namespace ipcscope::cli
{

/// Tells the reason and the remedy (which may be empty), as JSON too where that was asked for.
[[nodiscard]] Exit no_kernel(const Arguments &arguments, Output &out, const std::string &reason,
                             const std::string &fix);

} // namespace ipcscope::cli
