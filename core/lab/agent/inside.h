// A system call that may sleep, shown on the board.
#pragma once

#include "core/lab/agent/calls.h"
#include "core/lab/agent/raw.h"
#include "core/lab/agent/turn.h"

namespace ipcscope::lab::agent
{

/// Runs `call`, which makes system calls through raw_syscall() and touches nothing else, and gives
/// its result: negative errno on failure.
template <class Call> [[nodiscard]] long inside(BoardSlot &slot, Call call)
{
    const turn::Elsewhere elsewhere;
    const std::uint32_t number = slot.entered + 1;
    slot.entered = number;
    const long result = call();
    slot.when = ++board().clock;
    slot.left = number;
    return result;
}

[[nodiscard]] inline Outcome inside_outcome(long result)
{
    return result < 0 ? failed(static_cast<Errno>(-result)) : returned(result);
}

} // namespace ipcscope::lab::agent
