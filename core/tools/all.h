// The tools that there are, each in a file of its own name.
#pragma once

#include "core/tools/tool.h"

namespace ipcscope::tools
{

[[nodiscard]] ReadCommand read_ipcs(const Words &words);

inline constexpr Tool kIpcs{.name = "ipcs",
                            .usage = "ipcs [-m] [-q] [-s] [-t|-p|-c|-l|-u] [-b|--human] [-i ID]",
                            .read = read_ipcs};

} // namespace ipcscope::tools
