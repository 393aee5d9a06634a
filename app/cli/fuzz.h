// `ipcscope-cli fuzz`: a random campaign of the model against the real kernel.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

[[nodiscard]] Exit fuzz(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
