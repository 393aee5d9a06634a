// Replay: a strace log of a real program, explained by the model. The log is the truth; every IPC
// call in it is compared, and what the model cannot explain is a divergence. This is the way in.
#pragma once

#include "core/replay/ns_state.h"
#include "core/replay/port.h"
#include "core/replay/report.h"

#include <memory>
#include <string_view>

namespace ipcscope::replay
{

/// The world before a log.
struct Start
{
    std::unique_ptr<Model> model; ///< with the identity of the log's first process
    NsState before;               ///< what was put into it from outside
};

/// Any bytes are a log: what can be read is read, the rest is counted.
[[nodiscard]] Report replay(std::string_view log, Start start);

} // namespace ipcscope::replay
