// What the model cannot know: other things may be mapped at an address, mappings may have been cut
// or be gone, descriptors may lead to what was opened before, and objects from before the log are
// as the log shows them.
#pragma once

#include "core/replay/log.h"
#include "core/replay/state.h"

#include <optional>
#include <string>

namespace ipcscope::replay
{

/// Why a call may have come out as the log has it and not as in the model; nothing when the model
/// knows better. `before` is the state before it.
[[nodiscard]] std::optional<std::string> left_open(const Log &log, const State &state,
                                                   const Live &call);

} // namespace ipcscope::replay
