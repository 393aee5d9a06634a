// Replay: a strace log of a real program, explained by the model. The log is the truth; every IPC
// call in it is compared, and what the model cannot explain is a divergence. This is the way in.
#pragma once

#include "core/replay/ns_state.h"
#include "core/replay/port.h"
#include "core/replay/report.h"

#include <atomic>
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

struct Wishes
{
    bool all_calls{};                ///< also those that agree are listed
    const std::atomic<bool> *stop{}; ///< may be null; true: the report ends where it is
};

/// Any bytes are a log: what can be read is read, the rest is counted.
[[nodiscard]] Report replay(std::string_view log, Start start, const Wishes &wishes = {});

} // namespace ipcscope::replay
