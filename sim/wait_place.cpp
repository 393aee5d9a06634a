#include "sim/wait_place.h"

#include "sim/world.h"

namespace ipcscope::sim
{
namespace
{

using At = WaitPlace::At;
using For = WaitPlace::For;

/// What each kind of sleeping call says of itself.
struct PlaceOf
{
    const World &world;
    const Wait &wait;

    [[nodiscard]] WaitPlace system_v(At at, const IpcIds IpcNamespace::*ids) const
    {
        WaitPlace place;
        place.at = at;
        const IpcNamespace &ns = world.ipc_namespaces[wait.ns.value];
        place.ns = ns.inum;
        place.id = (ns.*ids).perms[static_cast<std::size_t>(wait.idx)].id;
        return place;
    }

    [[nodiscard]] WaitPlace posix(MqSlot queue) const
    {
        WaitPlace place;
        place.at = At::PosixQueue;
        const MqInode &mq = world.mq_inodes[queue.value];
        place.name = mq.name;
        const MqSuperBlock &sb = world.mq_sbs[mq.i_sb.value];
        if (sb.ns == MqSuperBlock::Namespace::There)
        {
            place.ns = world.ipc_namespaces[sb.s_fs_info.value].inum;
        }
        return place;
    }

    WaitPlace operator()(const SemQueue &queue) const
    {
        WaitPlace place = system_v(At::Set, &IpcNamespace::sem_ids);
        const Sembuf &sop = queue.sops[static_cast<std::size_t>(queue.blocking)];
        place.number = sop.sem_num;
        place.waits_for = sop.sem_op == 0 ? For::Zero : For::Growth;
        place.amount = sop.sem_op == 0 ? 0 : missing_growth(world, wait);
        return place;
    }

    WaitPlace operator()(const MsgReceiver &receiver) const
    {
        WaitPlace place = system_v(At::Queue, &IpcNamespace::msg_ids);
        place.amount = receiver.r_msgtype;
        switch (receiver.r_mode)
        {
        case SearchMode::Any:
        case SearchMode::Number: // never sleeps
            place.waits_for = For::Message;
            place.amount = 0;
            break;
        case SearchMode::Equal: place.waits_for = For::MessageOf; break;
        case SearchMode::NotEqual: place.waits_for = For::MessageNotOf; break;
        case SearchMode::LessEqual: place.waits_for = For::MessageUpTo; break;
        }
        return place;
    }

    WaitPlace operator()(const MsgSender &sender) const
    {
        WaitPlace place = system_v(At::Queue, &IpcNamespace::msg_ids);
        place.waits_for = For::Room;
        place.amount = static_cast<std::int64_t>(sender.text.size());
        return place;
    }

    WaitPlace operator()(const MqSender &sender) const
    {
        WaitPlace place = posix(sender.queue);
        place.waits_for = For::Room;
        return place;
    }

    WaitPlace operator()(const MqReceiver &receiver) const
    {
        WaitPlace place = posix(receiver.queue);
        place.waits_for = For::Message;
        return place;
    }

    WaitPlace operator()(const SemWaiter &waiter) const
    {
        WaitPlace place;
        place.name = waiter.semaphore;
        if (waiter.key.of == FutexKey::Of::File)
        {
            place.at = At::File;
            place.device = waiter.key.space;
        }
        if (waiter.key.of == FutexKey::Of::Segment)
        {
            place.at = At::Segment;
            place.ns = NsId{waiter.key.space};
            place.id = IpcId{static_cast<std::int32_t>(waiter.key.inode)};
        }
        return place;
    }
};

} // namespace

int missing_growth(const World &world, const Wait &wait)
{
    const auto &queue = std::get<SemQueue>(wait.call);
    const auto blocking = static_cast<std::size_t>(queue.blocking);
    const Sembuf &sop = queue.sops[blocking];
    const SemArray &set =
        world.ipc_namespaces[wait.ns.value].sem[static_cast<std::size_t>(wait.idx)];
    // With a semaphore in it twice, the earlier operations count.
    int value = set.sems[sop.sem_num].semval;
    for (std::size_t at = 0; at < blocking; at++)
    {
        value += queue.sops[at].sem_num == sop.sem_num ? queue.sops[at].sem_op : 0;
    }
    return -sop.sem_op - value;
}

WaitPlace wait_place(const World &world, const Wait &wait)
{
    return std::visit(PlaceOf{world, wait}, wait.call);
}

std::map<ActorId, WaitPlace> wait_places(const World &world)
{
    std::map<ActorId, WaitPlace> places;
    for (std::uint32_t actor = 0; actor < world.actors; ++actor)
    {
        const TaskSlot &slot = world.tasks[actor];
        if (slot.wait && slot.wait->state == Wait::State::Asleep)
        {
            places.emplace(ActorId{actor}, wait_place(world, *slot.wait));
        }
    }
    return places;
}

} // namespace ipcscope::sim
