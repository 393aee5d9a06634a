// The verb `claims`: the experiments behind the verdicts on what the tutorial says.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"

namespace ipcscope::cli
{

Exit claims(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
