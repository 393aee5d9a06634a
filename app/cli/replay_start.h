// What the options of `replay` say about the world before the log.
#pragma once

#include "app/cli/arguments.h"
#include "core/replay/replay.h"

namespace ipcscope::cli
{

/// The model with the identity, limits, sysctls and objects of the options; a sentence when an
/// option cannot be understood or carried out.
[[nodiscard]] Result<replay::Start, std::string> replay_start(const Arguments::Replay &options);

} // namespace ipcscope::cli
