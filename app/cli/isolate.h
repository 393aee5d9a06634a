// The verb `isolate`: whether what an actor sees depends on what the others do.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

[[nodiscard]] Exit isolate(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
