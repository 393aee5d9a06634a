// Where a process has files in /dev/shm mapped, as far as a log shows it: that makes a munmap one
// of IPC's.
#pragma once

#include <cstdint>
#include <map>

namespace ipcscope::replay
{

class Mappings
{
  public:
    // [start, start + length)
    void map(std::uint64_t start, std::uint64_t length);
    void unmap(std::uint64_t start, std::uint64_t length);
    [[nodiscard]] bool any(std::uint64_t start, std::uint64_t length) const;

  private:
    std::map<std::uint64_t, std::uint64_t> ends_; ///< by start; they do not overlap
};

} // namespace ipcscope::replay
