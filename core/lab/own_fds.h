// Which descriptors of an actor are its own, and which those of the agent that acts for it.
#pragma once

namespace ipcscope::lab
{

/// The agent's begin here. An actor's own begin at 3, as in every program, and so have the numbers
/// that they have in the model.
inline constexpr int kOwnFds = 700;
/// RLIMIT_NOFILE of everything in a lab, soft.
inline constexpr int kFdLimit = 1024;

} // namespace ipcscope::lab
