// The verb `lesson`: the course's lessons, listed and checked.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

Exit lesson(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
