// What may have been done to descriptors of queues where the log does not show it: logs that were
// made with strace -e trace=ipc,process have no close and no fcntl.
#pragma once

#include "core/replay/state.h"

#include <optional>
#include <string>

namespace ipcscope::replay
{

/// With one call on a descriptor that is not shown, this one gives what the log has: the state
/// after it, and what may have happened.
struct OtherDescriptors
{
    State state;
    std::string why;
};
/// `before` is the state before the call; `judged` is what the model made of it.
[[nodiscard]] std::optional<OtherDescriptors> explain_by_descriptors(const State &before,
                                                                     const Live &judged);

/// Whether the model knows nothing of the descriptor on which the call is made.
[[nodiscard]] bool is_unknown_descriptor(const Model &model, const Op &op);

} // namespace ipcscope::replay
