// Sysctls that somebody may have written where the log does not show it: logs that were made with
// strace -e trace=ipc,process have no open and no write.
#pragma once

#include "core/replay/state.h"

#include <optional>
#include <string>

namespace ipcscope::replay
{

/// With one setting changed the call gives what the log has: the state after it, and the name of
/// the setting.
struct OtherSetting
{
    State state;
    std::string name; ///< "kernel.shmmax"
};
/// `before` is the state before the call; `judged` is what the model made of it.
[[nodiscard]] std::optional<OtherSetting> explain_by_setting(const State &before,
                                                             const Live &judged);

} // namespace ipcscope::replay
