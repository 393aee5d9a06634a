// Keeps a driving thread on one processor while it has labs, since a message between two processes
// on one processor takes a quarter of the time that it takes between two.
#pragma once

namespace ipcscope::lab
{

/// While one lives, its thread stays where it was when the first one of that thread was made. The
/// last one gives the thread its processors back, also from another thread.
class Pin
{
  public:
    Pin();
    ~Pin();
    Pin(const Pin &) = delete;
    Pin &operator=(const Pin &) = delete;

    /// Whether the kernel let us.
    [[nodiscard]] bool held() const { return held_; }

  private:
    int thread_{};
    bool held_{};
};

} // namespace ipcscope::lab
