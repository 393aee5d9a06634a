#include "sim/sched.h"

#include "sim/futex.h"
#include "sim/mqueue.h"
#include "sim/msg.h"
#include "sim/sem.h"
#include "sim/sem_posix.h"
#include "sim/steps.h"
#include "sim/wait_place.h"

#include <algorithm>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

constexpr std::int64_t kNsecPerSec = 1'000'000'000;

bool earlier(const Timer &a, const Timer &b)
{
    return a.expires != b.expires ? a.expires < b.expires : a.number < b.number;
}

void start_timer(World &world, ActorId sleeper, std::int64_t expires)
{
    const Timer timer{.expires = expires, .number = world.timers_started++, .actor = sleeper};
    const auto at = std::upper_bound(world.timers.begin(), world.timers.end(), timer, earlier);
    world.timers.insert(at, timer);
    world.tasks.edit(sleeper.value).wait.edit().timer = timer.number;
}

void stop_timer(World &world, const Wait &wait)
{
    if (wait.expires == kNeverExpires)
    {
        return;
    }
    const Timer timer{.expires = wait.expires, .number = wait.timer, .actor = {}};
    const auto at = std::lower_bound(world.timers.begin(), world.timers.end(), timer, earlier);
    assert(at != world.timers.end() && at->number == timer.number);
    world.timers.erase(at);
}

bool is_posix(const Wait &wait)
{
    return std::holds_alternative<MqSender>(wait.call) ||
           std::holds_alternative<MqReceiver>(wait.call);
}

std::string waits_for_semaphore(const World &world, const Wait &wait, const SemQueue &queue)
{
    const IpcNamespace &ns = world.ipc_namespaces[wait.ns.value];
    const auto idx = static_cast<std::size_t>(wait.idx);
    const Sembuf &sop = queue.sops[static_cast<std::size_t>(queue.blocking)];
    const std::int32_t id = ns.sem_ids.perms[idx].id.value;
    if (sop.sem_op == 0)
    {
        return told("semaphore {} of set {} to become 0", sop.sem_num, id);
    }
    return told("semaphore {} of set {} to grow by {}", sop.sem_num, id,
                missing_growth(world, wait));
}

std::string waits_for_message(std::int32_t id, const MsgReceiver &receiver)
{
    switch (receiver.r_mode)
    {
    case SearchMode::Any: return told("a message in queue {}", id);
    case SearchMode::Equal: return told("a message of type {} in queue {}", receiver.r_msgtype, id);
    case SearchMode::NotEqual:
        return told("a message of another type than {} in queue {}", receiver.r_msgtype, id);
    case SearchMode::LessEqual:
        return told("a message of a type up to {} in queue {}", receiver.r_msgtype, id);
    case SearchMode::Number: break; // never sleeps
    }
    return {};
}

} // namespace

Asleep schedule(Kernel &k)
{
    const Frame frame(k, __func__);
    const WaitRef wait = k.wait(k.current().actor);
    if (wait->expires != kNeverExpires)
    {
        start_timer(k.world, k.current().actor, wait->expires);
    }
    Asleep asleep{.waits_for = waits_for(k.world, *wait)};
    STEP("schedule.asleep", "{} sleeps. It waits for {}.", object_name(k.current()),
         asleep.waits_for)
        .wrote(k.current(), "state", "sleeping");
    return asleep;
}

void wake_q_add(Kernel &k, ActorId sleeper)
{
    if (k.wait(sleeper)->state == Wait::State::Woken)
    {
        return;
    }
    stop_timer(k.world, *k.wait(sleeper));
    k.wait(sleeper).edit().state = Wait::State::Woken;
    k.world.wake_q.push_back(sleeper);
}

void wake_for(Kernel &k, ActorId sleeper, Wait::Alarm alarm)
{
    const Frame frame(k, "signal_wake_up");
    k.wait(sleeper).edit().alarm = alarm;
    wake_q_add(k, sleeper);
    STEP("signal_wake_up.woken", "{} is woken from its {}.", object_name(k.task(sleeper)),
         sleeping_call(*k.wait(sleeper)))
        .wrote(k.task(sleeper), "state", "running");
}

std::optional<Outcome> resume(Kernel &k)
{
    const ActorId self = k.current().actor;
    assert(k.wait(self)->state == Wait::State::Woken);
    k.world.effort++;
    std::optional<Outcome> outcome;
    switch (k.wait(self)->call.index())
    {
    case 0: outcome = resume_semop(k); break;
    case 1: outcome = resume_msgrcv(k); break;
    case 2: outcome = resume_msgsnd(k); break;
    case 3: outcome = resume_mq_timedsend(k); break;
    case 4: outcome = resume_mq_timedreceive(k); break;
    default: outcome = resume_sem_wait(k); break;
    }
    if (outcome)
    {
        k.world.tasks.edit(self.value).wait.reset();
    }
    return outcome;
}

void abandon(Kernel &k, ActorId sleeper)
{
    const Wait &wait = *k.wait(sleeper);
    if (wait.state == Wait::State::Asleep)
    {
        stop_timer(k.world, wait);
    }
    std::erase(k.world.wake_q, sleeper);
    if (wait.queued == Wait::Queued::Yes)
    {
        if (std::holds_alternative<SemQueue>(wait.call))
        {
            abandon_semop(k, sleeper);
        }
        else if (std::holds_alternative<SemWaiter>(wait.call))
        {
            futex_unqueue(k, sleeper); // nobody takes it off those who wait, the semaphore says
        }
        else if (!is_posix(wait))
        {
            leave_queue(k, sleeper);
        }
    }
    if (is_posix(*k.wait(sleeper)))
    {
        leave_mqueue(k, sleeper);
    }
    k.world.tasks.edit(sleeper.value).wait.reset();
}

std::optional<std::int64_t> time_after(std::int64_t now, const Timespec &time)
{
    if (time.sec < 0 || time.nsec < 0 || time.nsec >= kNsecPerSec)
    {
        return std::nullopt;
    }
    constexpr std::int64_t kLatest = kNeverExpires - 1;
    if (time.sec >= (kLatest - now) / kNsecPerSec)
    {
        return kLatest;
    }
    return now + time.sec * kNsecPerSec + time.nsec;
}

Outcome sys_nanosleep(Kernel &k, const Nanosleep &call)
{
    const Frame frame(k, __func__);
    const std::optional<std::int64_t> until = time_after(k.world.time, call.time);
    if (!until)
    {
        STEP_IF("sys_nanosleep.invalid", "{} s and {} ns are no time: EINVAL.", call.time.sec,
                call.time.nsec);
        return failed(Errno::Einval);
    }
    while (!k.world.timers.empty() && k.world.timers.front().expires <= *until)
    {
        const Timer timer = k.world.timers.front();
        k.world.time = timer.expires;
        STEP("sys_nanosleep.timeout", "At {} ns the time of {} is over.", k.world.time,
             object_name(k.task(timer.actor)));
        wake_for(k, timer.actor, Wait::Alarm::Timeout);
    }
    k.world.time = *until;
    STEP("sys_nanosleep.passed", "It is {} ns after the beginning.", k.world.time);
    return returned(0);
}

std::string_view sleeping_call(const Wait &wait)
{
    switch (wait.call.index())
    {
    case 0: return std::get<SemQueue>(wait.call).timed ? "semtimedop" : "semop";
    case 1: return "msgrcv";
    case 2: return "msgsnd";
    case 3: return "mq_timedsend";
    case 4: return "mq_timedreceive";
    default: return call_name(std::get<SemWaiter>(wait.call).call);
    }
}

std::string waits_for(const World &world, const Wait &wait)
{
    if (const auto *queue = std::get_if<SemQueue>(&wait.call))
    {
        return waits_for_semaphore(world, wait, *queue);
    }
    if (const auto *sender = std::get_if<MqSender>(&wait.call))
    {
        return told("room in queue /{}", world.mq_inodes[sender->queue.value].name);
    }
    if (const auto *reader = std::get_if<MqReceiver>(&wait.call))
    {
        return told("a message in queue /{}", world.mq_inodes[reader->queue.value].name);
    }
    if (const auto *waiter = std::get_if<SemWaiter>(&wait.call))
    {
        return told("a post of semaphore {}", waiter->semaphore);
    }
    const IpcNamespace &ns = world.ipc_namespaces[wait.ns.value];
    const std::int32_t id = ns.msg_ids.perms[static_cast<std::size_t>(wait.idx)].id.value;
    if (const auto *receiver = std::get_if<MsgReceiver>(&wait.call))
    {
        return waits_for_message(id, *receiver);
    }
    return told("room for {} bytes in queue {}", std::get<MsgSender>(wait.call).text.size(), id);
}

} // namespace ipcscope::sim
