// The wish to stop: set by a signal, looked at between calls.
#pragma once

#include <atomic>

namespace ipcscope::cli
{

/// Asks whatever runs to stop after the call that is under way. Callable from a signal handler.
void interrupt();
[[nodiscard]] const std::atomic<bool> &interrupted();

} // namespace ipcscope::cli
