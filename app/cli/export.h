// The verb `export`: a scenario as a page that steps, a picture, a C program or a shell script.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

[[nodiscard]] Exit export_scenario(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
