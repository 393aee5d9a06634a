#include "core/lab/pin.h"

#include <map>
#include <mutex>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ipcscope::lab
{
namespace
{

struct Pinned
{
    cpu_set_t before{};
    int processor{};
    int count{};
};

struct Registry
{
    std::mutex mutex;
    std::map<int, Pinned> threads; // by thread id
};

Registry &registry()
{
    static Registry all;
    return all;
}

/// Of the processors in `allowed`, the one with the fewest pinned threads; where we are now when
/// that is one of them.
int quietest(const cpu_set_t &allowed, const std::map<int, Pinned> &threads)
{
    const auto load = [&](int processor) {
        int count = 0;
        for (const auto &[thread, pinned] : threads)
        {
            count += pinned.processor == processor ? 1 : 0;
        }
        return count;
    };
    const auto has = [&](int processor) {
        return CPU_ISSET(static_cast<std::size_t>(processor), &allowed) != 0;
    };
    int best = sched_getcpu();
    for (int processor = 0; processor < CPU_SETSIZE; ++processor)
    {
        if (has(processor) && (best < 0 || !has(best) || load(processor) < load(best)))
        {
            best = processor;
        }
    }
    return best;
}

} // namespace

Pin::Pin() : thread_(static_cast<int>(syscall(SYS_gettid)))
{
    const std::lock_guard lock(registry().mutex);
    auto &threads = registry().threads;
    if (const auto known = threads.find(thread_); known != threads.end())
    {
        ++known->second.count;
        held_ = true;
        return;
    }
    Pinned pinned{.count = 1};
    if (sched_getaffinity(0, sizeof pinned.before, &pinned.before) != 0)
    {
        return;
    }
    pinned.processor = quietest(pinned.before, threads);
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<std::size_t>(pinned.processor), &one);
    held_ = sched_setaffinity(0, sizeof one, &one) == 0;
    if (held_)
    {
        threads.emplace(thread_, pinned);
    }
}

Pin::~Pin()
{
    const std::lock_guard lock(registry().mutex);
    auto &threads = registry().threads;
    const auto known = held_ ? threads.find(thread_) : threads.end();
    if (known != threads.end() && --known->second.count == 0)
    {
        sched_setaffinity(thread_, sizeof known->second.before, &known->second.before);
        threads.erase(known);
    }
}

} // namespace ipcscope::lab
