#include "core/lab/agent/turn.h"

#include "core/lab/agent/raw.h"

#include <atomic>
#include <linux/futex.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent::turn
{
namespace
{

enum : int
{
    kFree,
    kTaken,
    kWaitedFor,
};

bool g_shared = false;          // NOLINT: one for the process, by its nature
std::atomic<int> g_turn{kFree}; // NOLINT

} // namespace

void begin()
{
    if (!g_shared)
    {
        g_shared = true;
        g_turn = kTaken;
    }
}

void alone()
{
    g_shared = false;
    g_turn = kFree;
}

bool shared()
{
    return g_shared;
}

void take()
{
    int seen = kFree;
    if (!g_shared || g_turn.compare_exchange_strong(seen, kTaken))
    {
        return;
    }
    while (g_turn.exchange(kWaitedFor) != kFree)
    {
        raw_syscall(SYS_futex, &g_turn, FUTEX_WAIT_PRIVATE, kWaitedFor, nullptr, nullptr, 0);
    }
}

void give()
{
    if (g_shared && g_turn.exchange(kFree) == kWaitedFor)
    {
        raw_syscall(SYS_futex, &g_turn, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
    }
}

} // namespace ipcscope::lab::agent::turn
