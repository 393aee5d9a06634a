// The verb `replay`: a strace log of a real program, explained by the model.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

[[nodiscard]] Exit replay(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
