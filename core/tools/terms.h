// The names that this machine has for users and groups, as its tools print them.
#pragma once

#include "core/tools/tool.h"

namespace ipcscope::tools
{

[[nodiscard]] Terms machine_terms();

} // namespace ipcscope::tools
