// What stands behind an actor's name and a dot: db.shm.in_use, web.limits.shmmni, web.ipc_ns.
#include "core/lesson/fields.h"
#include "core/told.h"

#include <algorithm>
#include <array>
#include <concepts>

namespace ipcscope::lesson
{
namespace
{

template <class Int> Value count_of(Int value)
{
    if constexpr (std::unsigned_integral<Int>)
    {
        return here(Integer{.negative = false, .magnitude = value});
    }
    else
    {
        return here(Integer::of(value));
    }
}

constexpr std::string_view kHidden = IPCSCOPE_TOLD("this engine does not show it");

template <class Int> Value count_of(const std::optional<Int> &value)
{
    return value ? count_of(*value) : unseen(told_text(kHidden));
}

template <class Ask> Value in_namespace(const Tables &tables, const ActorRow &actor, Ask ask)
{
    const IpcNamespaceTable *table = ipc_of(tables, actor);
    return table == nullptr ? unseen(told_text(kHidden)) : ask(*table);
}

/// The member of a member of the actor's ipc namespace.
template <auto Part, auto Member> Value nested(const Tables &tables, const ActorRow &actor)
{
    return in_namespace(tables, actor, [](const IpcNamespaceTable &table) {
        return count_of(table.*Part.*Member);
    });
}

template <auto Member> Value direct(const Tables &tables, const ActorRow &actor)
{
    return in_namespace(tables, actor,
                        [](const IpcNamespaceTable &table) { return count_of(table.*Member); });
}

template <auto Member> Value queue_limit(const Tables &tables, const ActorRow &actor)
{
    return in_namespace(tables, actor, [](const IpcNamespaceTable &table) {
        return table.mq_limits ? count_of(*table.mq_limits.*Member) : unseen(told_text(kHidden));
    });
}

template <auto Member> Value of_dev_shm(const Tables &tables, const ActorRow &actor)
{
    if (!tables.mnt)
    {
        return unseen(told("this engine sees no files"));
    }
    const TmpfsTable *shm = shm_of(tables, actor);
    return shm == nullptr ? absent(told("no tmpfs is mounted there")) : count_of(shm->*Member);
}

template <auto Member> Value own(const Tables & /*tables*/, const ActorRow &actor)
{
    return count_of((actor.*Member).value);
}

Value alive(const Tables & /*tables*/, const ActorRow &actor)
{
    return here(Integer::of(actor.alive ? 1 : 0));
}
Value nice(const Tables & /*tables*/, const ActorRow &actor)
{
    return count_of(actor.nice);
}
Value own_number(const Tables & /*tables*/, const ActorRow &actor)
{
    return here(Integer::of(actor.nspid.empty() ? actor.pid.value : actor.nspid.back().value));
}
Value sleeps_in(const Tables & /*tables*/, const ActorRow &actor)
{
    return here(std::string_view(actor.sleeps_in ? *actor.sleeps_in : std::string()));
}

using Table = IpcNamespaceTable;

constexpr std::array<PathInfo, 45> kPaths{{
    {"ipc_ns", Type::IpcNs, false, own<&ActorRow::ipc_ns>},
    {"user_ns", Type::UserNs, false, own<&ActorRow::user_ns>},
    {"mnt_ns", Type::MntNs, false, own<&ActorRow::mnt_ns>},
    {"pid", Type::Pid, true, own<&ActorRow::pid>},
    {"nspid", Type::Number, true, own_number},
    {"uid", Type::Number, false, own<&ActorRow::uid>},
    {"euid", Type::Number, false, own<&ActorRow::euid>},
    {"gid", Type::Number, false, own<&ActorRow::gid>},
    {"egid", Type::Number, false, own<&ActorRow::egid>},
    {"alive", Type::Bool, true, alive},
    {"sleeps_in", Type::Text, false, sleeps_in},
    {"nice", Type::Number, false, nice},
    {"limits.shmmni", Type::Number, false, nested<&Table::limits, &ShmLimits::shmmni>},
    {"limits.shmmax", Type::Number, false, nested<&Table::limits, &ShmLimits::shmmax>},
    {"limits.shmall", Type::Number, false, nested<&Table::limits, &ShmLimits::shmall>},
    {"limits.shm_rmid_forced", Type::Number, false,
     nested<&Table::limits, &ShmLimits::shm_rmid_forced>},
    {"limits.semmsl", Type::Number, false, nested<&Table::sem_limits, &SemLimits::semmsl>},
    {"limits.semmns", Type::Number, false, nested<&Table::sem_limits, &SemLimits::semmns>},
    {"limits.semopm", Type::Number, false, nested<&Table::sem_limits, &SemLimits::semopm>},
    {"limits.semmni", Type::Number, false, nested<&Table::sem_limits, &SemLimits::semmni>},
    {"limits.msgmax", Type::Number, false, nested<&Table::msg_limits, &MsgLimits::msgmax>},
    {"limits.msgmnb", Type::Number, false, nested<&Table::msg_limits, &MsgLimits::msgmnb>},
    {"limits.msgmni", Type::Number, false, nested<&Table::msg_limits, &MsgLimits::msgmni>},
    {"limits.queues_max", Type::Number, false, queue_limit<&MqLimits::queues_max>},
    {"limits.msg_max", Type::Number, false, queue_limit<&MqLimits::msg_max>},
    {"limits.msgsize_max", Type::Number, false, queue_limit<&MqLimits::msgsize_max>},
    {"limits.msg_default", Type::Number, false, queue_limit<&MqLimits::msg_default>},
    {"limits.msgsize_default", Type::Number, false, queue_limit<&MqLimits::msgsize_default>},
    {"shm.in_use", Type::Number, false, nested<&Table::shm_ids, &IdsRow::in_use>},
    {"shm.max_idx", Type::Number, false, nested<&Table::shm_ids, &IdsRow::max_idx>},
    {"shm.tot", Type::Number, false, direct<&Table::shm_tot>},
    {"sem.in_use", Type::Number, false, nested<&Table::sem_ids, &IdsRow::in_use>},
    {"sem.max_idx", Type::Number, false, nested<&Table::sem_ids, &IdsRow::max_idx>},
    {"sem.used", Type::Number, false, direct<&Table::used_sems>},
    {"msg.in_use", Type::Number, false, nested<&Table::msg_ids, &IdsRow::in_use>},
    {"msg.max_idx", Type::Number, false, nested<&Table::msg_ids, &IdsRow::max_idx>},
    {"msg.bytes", Type::Number, false, direct<&Table::msg_bytes>},
    {"msg.hdrs", Type::Number, false, direct<&Table::msg_hdrs>},
    {"mq.count", Type::Number, false, direct<&Table::mq_queues_count>},
    {"dev_shm.size", Type::Number, false, of_dev_shm<&TmpfsTable::size>},
    {"dev_shm.used", Type::Number, false, of_dev_shm<&TmpfsTable::used>},
    {"dev_shm.inodes", Type::Number, false, of_dev_shm<&TmpfsTable::inodes>},
    {"dev_shm.free_inodes", Type::Number, false, of_dev_shm<&TmpfsTable::free_inodes>},
    {"dev_shm.device", Type::Device, false, of_dev_shm<&TmpfsTable::device>},
    {"suid", Type::Number, false, own<&ActorRow::suid>},
}};

} // namespace

std::span<const PathInfo> paths()
{
    return kPaths;
}

const PathInfo *find_path(std::string_view name)
{
    const auto found = std::find_if(kPaths.begin(), kPaths.end(),
                                    [name](const PathInfo &path) { return path.name == name; });
    return found == kPaths.end() ? nullptr : &*found;
}

} // namespace ipcscope::lesson
