// The verb `doctor`: what this machine and user can do with the real kernel.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

[[nodiscard]] Exit doctor(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
