// A scenario with the calls of its tools written out.
#pragma once

#include "core/backend.h"
#include "core/scenario.h"

namespace ipcscope::tools
{

/// Every tool's line becomes a comment, and the calls that it makes follow. Which they are depends
/// on what is there then, so all lines are run on `engine`, a fresh model. Requires: an expanded
/// scenario.
[[nodiscard]] Scenario spell_out(const Scenario &expanded, Backend &engine);

} // namespace ipcscope::tools
