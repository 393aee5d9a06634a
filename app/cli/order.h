// The verb `order`: which of several errors a call gives, and in which order it looks.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

[[nodiscard]] Exit order(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
