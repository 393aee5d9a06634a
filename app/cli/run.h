// The verb `run`: a scenario on the chosen engines, told to a reporter.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

[[nodiscard]] Exit run(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
