// Whose turn it is among the threads of one agent process.
#pragma once

namespace ipcscope::lab::agent::turn
{

// Threads are made by clone(2) with just the flags of the scenario, so the C library knows nothing
// of them, and they share its errno, its heap and its thread-local memory. So only one of them runs
// outside of the kernel at a time: whoever waits in a system call gives its turn away. Before the
// first thread is made, all of this does nothing.

/// From now on there are threads; the caller has its turn.
void begin();
/// In a new process: the caller is its only thread.
void alone();
[[nodiscard]] bool shared();
void take();
void give();

/// Gives the turn away while it lives.
class Elsewhere
{
  public:
    Elsewhere() { give(); }
    ~Elsewhere() { take(); }
    Elsewhere(const Elsewhere &) = delete;
    Elsewhere &operator=(const Elsewhere &) = delete;
};

} // namespace ipcscope::lab::agent::turn
