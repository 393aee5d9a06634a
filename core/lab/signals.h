// What a lab's driver and its agents agree upon about signals.
#pragma once

namespace ipcscope::lab
{

/// SIGSTKFLT, which no kernel sends: takes a sleeper out of its call for a moment.
inline constexpr int kHurrySignal = 16;

} // namespace ipcscope::lab
