// Brings the model in line with a log that it cannot explain, so that one difference does not make
// all later ones differ.
#pragma once

#include "core/replay/ns_state.h"
#include "core/replay/state.h"

namespace ipcscope::replay
{

/// The world has the objects of `before`. What /proc/sysvipc does not show of them is not known:
/// values of semaphores, messages, the limit of a queue.
void begin_with(State &state, const NsState &before);

/// `state` is that after the call, as the model has it; `before` the one before it, where there is
/// one.
void adopt(State &state, const State *before, const Live &call);
/// The same of a call on files in /dev/shm.
void adopt_file(State &state, const State *before, const Live &call);

} // namespace ipcscope::replay
