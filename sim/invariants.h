// What must hold of a world between two calls, whatever was called.
#pragma once

#include "sim/world.h"

#include <string>
#include <vector>

namespace ipcscope::sim
{

/// One sentence for each rule that is broken; none for a world that calls have led to.
[[nodiscard]] std::vector<std::string> invariants(const World &world);

} // namespace ipcscope::sim
