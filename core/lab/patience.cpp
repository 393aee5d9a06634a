#include "core/lab/patience.h"

#include "core/lab/driver.h"

#include <algorithm>
#include <poll.h>
#include <sched.h>

namespace ipcscope::lab
{

bool Patience::wait(int socket)
{
    // Agents share our processor: giving it away is enough for them to go on, unless somebody else
    // is after it as well.
    constexpr int kYields = 3;
    constexpr long kFirstNs = 20'000;
    constexpr long kLastNs = 1'000'000;
    timespec time{};
    if (++turns_ <= kYields)
    {
        sched_yield();
    }
    else
    {
        time.tv_nsec = std::min(kFirstNs << std::min(turns_ - kYields, 16), kLastNs);
    }
    pollfd wait{.fd = socket, .events = POLLIN, .revents = 0};
    return ppoll(&wait, 1, &time, nullptr) > 0;
}

bool Patience::over() const
{
    return std::chrono::steady_clock::now() - began_ > std::chrono::milliseconds(kDeadlineMs);
}

} // namespace ipcscope::lab
