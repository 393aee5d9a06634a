// Sleeping and waking: the wake-up queue, time-outs, and how a woken call goes on. Mirrors what
// kernel/sched, hrtimers and signal delivery do for a call that sleeps interruptibly.
#pragma once

#include "core/backend.h"
#include "sim/kernel.h"

#include <optional>
#include <string>
#include <string_view>

namespace ipcscope::sim
{

/// The nodes of wait queues, by actor, for the functions of list.h.
struct WaitNodes
{
    World *world;
    ListNode &operator()(std::uint32_t actor) const
    {
        return world->tasks.edit(actor).wait.edit().list;
    }
};

/// The current process goes to sleep; its wait stands in its queue already.
[[nodiscard]] Asleep schedule(Kernel &k);
/// Marks a sleeper as runnable, once; the woken run in the order of their waking.
void wake_q_add(Kernel &k, ActorId sleeper);
/// A signal with a handler has come, or the time is over: the sleeper runs and gives up, unless
/// what it waits for is settled before.
void wake_for(Kernel &k, ActorId sleeper, Wait::Alarm alarm);
/// The current process, woken, goes on with its call: what it gives, or nothing when it sleeps
/// again. Requires: it was woken.
[[nodiscard]] std::optional<Outcome> resume(Kernel &k);
/// The sleeper, which dies, leaves its queue and its call.
void abandon(Kernel &k, ActorId sleeper);
/// nanosleep: lets logical time pass, and with it every time-out that is over then.
[[nodiscard]] Outcome sys_nanosleep(Kernel &k, const Nanosleep &call);

/// The call in which an actor sleeps: "semop", "msgrcv", "mq_timedsend".
[[nodiscard]] std::string_view sleeping_call(const Wait &wait);
/// What a sleeping call waits for: "semaphore 0 of set 3 to grow by 1".
[[nodiscard]] std::string waits_for(const World &world, const Wait &wait);

/// seconds and nanoseconds from `now` on, in ns; nothing when they are no time.
[[nodiscard]] std::optional<std::int64_t> time_after(std::int64_t now, const Timespec &time);

} // namespace ipcscope::sim
