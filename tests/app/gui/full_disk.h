// A disk without room: no file of this program may grow beyond a few bytes, so that write() fails
// as it does there.
#pragma once

#include <csignal>
#include <sys/resource.h>

namespace ipcscope::gui::test
{

/// From now on nothing can be written, or it can.
inline bool fill_disk(bool full)
{
    constexpr rlim_t kFew = 16;
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = full ? kFew : limit.rlim_max;
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// As long as it lives.
class FullDisk
{
  public:
    FullDisk() { fill_disk(true); }
    ~FullDisk() { fill_disk(false); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;
};

} // namespace ipcscope::gui::test
