// The world in which a log begins when nothing is said of it.
#pragma once

#include "sim/replay_model.h"

namespace ipcscope
{

/// Root of the machine, with all ids and no object: options may still change it.
[[nodiscard]] sim::ReplayStart usual_replay_start();

} // namespace ipcscope
