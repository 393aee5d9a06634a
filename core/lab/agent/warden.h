// The warden: the process between the program and a lab. It makes the lab, looks into it when
// asked, and ends it when the program is gone.
//
// It lives in a user namespace of its own around the lab's, so that it has every capability over
// the lab whatever the actors do, and so that the ipc namespace in which it rests between two
// looks counts against no limit of the lab. Its ids and the lab's are the same numbers.
#pragma once

#include "core/lab/channel.h"

namespace ipcscope::lab::agent
{

/// Descriptors that a warden is started with.
inline constexpr int kWardenSocket = 3;
inline constexpr int kFirstActorSocket = 4; ///< the first actor's end
inline constexpr int kWardenBoard = 5;      ///< the memory of the board

/// Never returns to the caller's work: the exit status of the process.
[[nodiscard]] int run_warden(int driver_pid);

/// Runs in the lab's first process, between clone(2) and the execution of the agent in the lab:
/// makes the mounts, tells how it went over `lifeline`, and executes `image`. Returns on failure
/// only.
void furnish_and_exec(Channel lifeline, int image);

/// This program, opened so that it can be executed and read by whoever the lab's root is.
[[nodiscard]] Fd agent_image();

} // namespace ipcscope::lab::agent
