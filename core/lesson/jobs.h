// Plays that run at the same time: lessons and claims, each in a lab of its own.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <vector>

namespace ipcscope::lesson
{

/// Calls `work(i)` for each i below `count`, from up to `jobs` threads.
template <class Work> void in_parallel(std::size_t count, unsigned jobs, const Work &work)
{
    std::atomic<std::size_t> next{0};
    const auto loop = [&] {
        for (std::size_t at = next++; at < count; at = next++)
        {
            work(at);
        }
    };
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < std::min<std::size_t>(std::max(jobs, 1U), count); ++i)
    {
        threads.emplace_back(loop);
    }
    loop();
    threads.clear(); // waits for them
}

/// POSIX queues of all labs count against one limit of the user, RLIMIT_MSGQUEUE: plays that make
/// any run one after the other.
class QueueTurns
{
  public:
    enum class Makes : bool
    {
        NoQueues,
        Queues,
    };
    template <class Work> void run(Makes makes, const Work &work)
    {
        if (makes == Makes::Queues)
        {
            const std::unique_lock alone(mutex_);
            work();
        }
        else
        {
            const std::shared_lock among_others(mutex_);
            work();
        }
    }

  private:
    std::shared_mutex mutex_;
};

} // namespace ipcscope::lesson
