#include "sim/futex.h"

#include "sim/sched.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

void unlink_sleeper(Kernel &k, ActorId sleeper)
{
    const FutexKey key = std::get<SemWaiter>(k.wait(sleeper)->call).key;
    const auto queue = k.world.futex_queues.find(key);
    list_del(queue->second, sleeper.value, WaitNodes{&k.world});
    if (queue->second.empty())
    {
        k.world.futex_queues.erase(queue);
    }
    k.wait(sleeper).edit().queued = Wait::Queued::No;
}

} // namespace

FutexKey get_futex_key(Kernel &k, std::uint64_t addr, const Piece &at, FutexScope scope)
{
    const Frame frame(k, __func__);
    if (scope == FutexScope::Private)
    {
        STEP_IF("get_futex_key.private",
                "The word is for the threads of one process only: its address in this memory "
                "stands for it.");
        return {.of = FutexKey::Of::AddressSpace,
                .space = k.current()->mm.value,
                .inode = 0,
                .offset = addr};
    }
    const auto *inode = std::get_if<TmpfsRef>(&at.of);
    STEP("get_futex_key.shared",
         "What counts is the place in {}, wherever other processes have it mapped.",
         object_name(at.of))
        .read(at.of, "offset", std::to_string(at.offset));
    if (inode != nullptr)
    {
        return {.of = FutexKey::Of::File,
                .space = inode->sb()->s_dev,
                .inode = (*inode)->i_ino,
                .offset = at.offset};
    }
    const auto shp = std::get<ShmRef>(at.of);
    return {.of = FutexKey::Of::Segment,
            .space = shp.ns->inum.value,
            .inode = static_cast<std::uint64_t>(shp.shm_perm()->id.value),
            .offset = at.offset};
}

Asleep futex_wait(Kernel &k, const FutexKey &key, Wait wait)
{
    const Frame frame(k, __func__);
    const ActorId self = k.current().actor;
    wait.queued = Wait::Queued::Yes;
    wait.state = Wait::State::Asleep;
    k.world.tasks.edit(self.value).wait = Cow<Wait>(std::move(wait));
    ListHead &queue = k.world.futex_queues[key];
    list_add_tail(queue, self.value, WaitNodes{&k.world});
    STEP("futex_wait.queued",
         "The word is still 0, so {} joins those who sleep at it: {}. The first in the list is the "
         "first to be woken.",
         object_name(k.current()), print_waiters(k.world, queue));
    return schedule(k);
}

void futex_wake(Kernel &k, const FutexKey &key)
{
    const Frame frame(k, __func__);
    const auto queue = k.world.futex_queues.find(key);
    if (queue == k.world.futex_queues.end())
    {
        STEP_IF("futex_wake.nobody", "Nobody sleeps at that word: the call was for nothing.");
        return;
    }
    const ActorId sleeper{queue->second.first};
    unlink_sleeper(k, sleeper);
    wake_q_add(k, sleeper);
    STEP("futex_wake.woken", "{} has slept at that word the longest, and runs again.",
         object_name(k.task(sleeper)))
        .wrote(k.task(sleeper), "state", "running");
}

void futex_unqueue(Kernel &k, ActorId sleeper)
{
    unlink_sleeper(k, sleeper);
}

} // namespace ipcscope::sim
