// Waiting for what is about to happen: short at first, and not for ever.
#pragma once

#include <chrono>

namespace ipcscope::lab
{

class Patience
{
  public:
    /// Lets others run. True when the socket has something to read; -1 is no socket.
    bool wait(int socket = -1);
    /// A lab's deadline has passed.
    [[nodiscard]] bool over() const;

  private:
    int turns_{};
    std::chrono::steady_clock::time_point began_{std::chrono::steady_clock::now()};
};

} // namespace ipcscope::lab
