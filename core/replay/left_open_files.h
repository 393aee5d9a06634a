// What the model cannot know of files in /dev/shm: who else makes, changes and removes them, how
// full the file system is, and what a log that was made with strace -e trace=… leaves out.
#pragma once

#include "core/replay/differences.h"
#include "core/replay/log.h"
#include "core/replay/state.h"

#include <optional>
#include <string>

namespace ipcscope::replay
{

/// Whether the call is one on files in /dev/shm.
[[nodiscard]] bool is_file_call(const Op &op);

/// Why a call on such a file may have come out as the log has it; nothing when the model knows
/// better. `before` is the state before it.
[[nodiscard]] std::optional<std::string> of_files(const Log &log, const State &before, const Op &op,
                                                  const Differences &differences);

} // namespace ipcscope::replay
