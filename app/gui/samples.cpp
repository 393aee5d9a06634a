#include "app/gui/samples.h"

#include "sim/key_hash.h"
#include "sim/mount.h"
#include "sim/mqueue.h"
#include "sim/util.h"

#include <algorithm>
#include <set>

namespace ipcscope::gui
{
namespace
{

const sim::IpcIds &ids_of(const sim::IpcNamespace &ns, TableKind kind)
{
    switch (kind)
    {
    case TableKind::Shm: return ns.shm_ids;
    case TableKind::Sem: return ns.sem_ids;
    case TableKind::Msg: return ns.msg_ids;
    }
    return ns.shm_ids;
}

int limit_of(const sim::IpcNamespace &ns, TableKind kind)
{
    switch (kind)
    {
    case TableKind::Shm: return ns.shm_ctlmni;
    case TableKind::Sem: return ns.sem_ctls[sim::kSemmni];
    case TableKind::Msg: return static_cast<int>(ns.msg_ctlmni);
    }
    return 0;
}

/// What the message queue with that id takes at most; 0 when there is none.
std::uint64_t room_of(const sim::IpcNamespace &ns, IpcId id)
{
    const auto at = static_cast<std::size_t>(sim::ipcid_to_idx(id));
    const bool there = id.value >= 0 && at < ns.msg_ids.perms.capacity() &&
                       !ns.msg_ids.perms[at].deleted && ns.msg_ids.perms[at].id == id;
    return there ? ns.msg[at].q_qbytes : 0;
}

std::uint64_t posix_bytes(const sim::World &world, sim::MqSbSlot sb)
{
    std::uint64_t bytes = 0;
    for (std::uint32_t slot = 0; slot < world.mq_inodes.end(); ++slot)
    {
        if (world.mq_inodes.used(slot) && world.mq_inodes[slot].i_sb == sb)
        {
            const sim::MqInode &mq = world.mq_inodes[slot];
            bytes += static_cast<std::uint64_t>(sim::mq_bytes(mq.mq_maxmsg, mq.mq_msgsize));
        }
    }
    return bytes;
}

/// What stands on /dev/shm in any mount namespace.
std::vector<sim::TmpfsSbSlot> on_dev_shm(const sim::World &world)
{
    std::vector<sim::TmpfsSbSlot> seen;
    for (std::uint32_t slot = 0; slot < world.mnt_namespaces.end(); ++slot)
    {
        if (world.mnt_namespaces.used(slot))
        {
            if (const auto sb = sim::shm_of(world, sim::MntNsSlot{slot}))
            {
                seen.push_back(*sb);
            }
        }
    }
    return seen;
}

/// What a call of the xxxget family asks for.
struct Asked
{
    TableKind kind{TableKind::Shm};
    Key key;
};

struct AskedOf
{
    std::optional<Asked> operator()(const Shmget &c) const { return Asked{TableKind::Shm, c.key}; }
    std::optional<Asked> operator()(const Semget &c) const { return Asked{TableKind::Sem, c.key}; }
    std::optional<Asked> operator()(const Msgget &c) const { return Asked{TableKind::Msg, c.key}; }
    template <class Other> std::optional<Asked> operator()(const Other &) const { return {}; }
};

template <class T>
void change(std::vector<From<std::optional<T>>> &track, std::size_t call, std::optional<T> value)
{
    if (track.empty() || track.back().value != value)
    {
        track.push_back({.call = call, .value = std::move(value)});
    }
}

bool lives(const sim::World &world, ActorId actor)
{
    return actor.value < world.actors && world.tasks[actor.value].task;
}

} // namespace

void Samples::before(const sim::World &world, ActorId actor, const Call &call)
{
    get_.reset();
    set_.reset();
    if (std::holds_alternative<MqOpen>(call) || std::holds_alternative<Prlimit>(call))
    {
        opener_ = actor;
    }
    const std::optional<Asked> asked = std::visit(AskedOf{}, call);
    const auto *msgctl = std::get_if<Msgctl>(&call);
    if ((!asked && msgctl == nullptr) || !lives(world, actor))
    {
        return;
    }
    const sim::IpcNsSlot slot = world.tasks[actor.value].task->nsproxy.ipc_ns;
    if (!world.ipc_namespaces.used(slot.value))
    {
        return;
    }
    const sim::IpcNamespace &ns = world.ipc_namespaces[slot.value];
    if (msgctl != nullptr)
    {
        set_ = Set{.ns = ns.inum, .slot = slot, .id = msgctl->id, .room = room_of(ns, msgctl->id)};
        return;
    }
    const sim::IpcIds &ids = ids_of(ns, asked->kind);
    get_ = Get{.ns = ns.inum,
               .slot = slot,
               .kind = asked->kind,
               .key = asked->key,
               .objects = ids.in_use,
               .compared = sim::key_hash_compared(ids, asked->key),
               .found = sim::key_hash_lookup(ids, asked->key) >= 0};
}

void Samples::answered(const sim::World &world, const Reply &reply)
{
    if (set_ && world.ipc_namespaces.used(set_->slot.value))
    {
        std::uint64_t &room = rooms_[set_->ns];
        room = room - set_->room + room_of(world.ipc_namespaces[set_->slot.value], set_->id);
    }
    if (!get_ || !world.ipc_namespaces.used(get_->slot.value))
    {
        return;
    }
    // IPC_PRIVATE is no key: nothing is looked up.
    if (get_->key != kIpcPrivate)
    {
        looked_up_.push_back({.ns = get_->ns,
                              .kind = get_->kind,
                              .objects = get_->objects,
                              .compared = get_->compared,
                              .found = get_->found});
    }
    const auto *outcome = std::get_if<Outcome>(&reply);
    const sim::IpcNamespace &ns = world.ipc_namespaces[get_->slot.value];
    const sim::IpcIds &ids = ids_of(ns, get_->kind);
    if (outcome != nullptr && outcome->error == Errno::Ok && ids.in_use > get_->objects)
    {
        const IpcId id{static_cast<std::int32_t>(outcome->value)};
        made_.push_back({.ns = get_->ns,
                         .kind = get_->kind,
                         .index = sim::ipcid_to_idx(id),
                         .seq = sim::ipcid_to_seqx(id)});
        if (get_->kind == TableKind::Msg)
        {
            rooms_[get_->ns] += room_of(ns, id);
        }
    }
}

void Samples::after(std::size_t call, const sim::World &world)
{
    for (KeyLookup &lookup : looked_up_)
    {
        lookup.call = call;
        lookups_.push_back(lookup);
    }
    looked_up_.clear();
    for (IndexGiven &made : made_)
    {
        made.call = call;
        given_.push_back(made);
    }
    made_.clear();
    for (std::uint32_t slot = 0; slot < world.ipc_namespaces.end(); ++slot)
    {
        if (!world.ipc_namespaces.used(slot))
        {
            continue;
        }
        const sim::IpcNamespace &ns = world.ipc_namespaces[slot];
        const auto [known, is_new] = versions_.try_emplace(ns.inum, ns.version);
        if (is_new || known->second != ns.version)
        {
            known->second = ns.version;
            change(namespaces_[ns.inum], call, std::optional(sample_of(world, ns)));
            look_at_queues(call, world, ns);
        }
    }
    look_at_ends(call, world);
    look_at_posix(call, world);
    look_at_tmpfs(call, world);
    int asleep = 0;
    for (std::uint32_t actor = 0; actor < world.actors; ++actor)
    {
        asleep += world.tasks[actor].wait ? 1 : 0;
    }
    if (asleep_.empty() ? asleep > 0 : asleep_.back().value != asleep)
    {
        asleep_.push_back({.call = call, .value = asleep});
    }
}

NamespaceSample Samples::sample_of(const sim::World &world, const sim::IpcNamespace &ns) const
{
    NamespaceSample sample{.shm_pages = ns.shm_tot,
                           .shm_most_pages = ns.shm_ctlall,
                           .msg_bytes = ns.msg_bytes,
                           .msg_room = 0,
                           .semaphores = ns.used_sems,
                           .most_semaphores = ns.sem_ctls[sim::kSemmns],
                           .posix_queues = ns.mq_queues_count,
                           .most_posix_queues = ns.mq_queues_max,
                           .posix_bytes = 0};
    for (const TableKind kind : kTableKinds)
    {
        const sim::IpcIds &ids = ids_of(ns, kind);
        sample.ids[static_cast<std::size_t>(kind)] = {
            .in_use = ids.in_use, .limit = limit_of(ns, kind), .seq = ids.seq};
    }
    if (const auto room = rooms_.find(ns.inum); room != rooms_.end())
    {
        sample.msg_room = room->second;
    }
    // What a queue costs is settled when it is made.
    const auto known = namespaces_.find(ns.inum);
    const bool as_before = known != namespaces_.end() && known->second.back().value &&
                           known->second.back().value->posix_queues == sample.posix_queues;
    sample.posix_bytes =
        as_before ? known->second.back().value->posix_bytes : posix_bytes(world, ns.mq_mnt);
    return sample;
}

void Samples::look_at_queues(std::size_t call, const sim::World &world, const sim::IpcNamespace &ns)
{
    std::set<QueueName> there;
    const auto look = [&](QueueName name, QueueSample sample) {
        change(queues_[name], call, std::optional(sample));
        there.insert(std::move(name));
    };
    if (ns.msg_ids.in_use <= kMostQueues)
    {
        const sim::Idr &idr = ns.msg_ids.ipcs_idr;
        for (int idx = idr.next_taken(0); idx >= 0; idx = idr.next_taken(idx + 1))
        {
            const auto at = static_cast<std::size_t>(idx);
            look({.ns = ns.inum, .id = ns.msg_ids.perms[at].id, .name = {}},
                 {.messages = ns.msg[at].q_qnum, .most = 0});
        }
    }
    if (ns.mq_queues_count <= kMostQueues && world.mq_sbs.used(ns.mq_mnt.value))
    {
        for (const auto &[name, slot] : world.mq_sbs[ns.mq_mnt.value].s_root)
        {
            if (!world.mq_inodes.used(slot.value))
            {
                continue;
            }
            const sim::MqInode &mq = world.mq_inodes[slot.value];
            look({.ns = ns.inum, .id = {}, .name = name},
                 {.messages = static_cast<std::uint64_t>(mq.mq_curmsgs),
                  .most = static_cast<std::uint64_t>(mq.mq_maxmsg)});
        }
    }
    for (auto queue = queues_.lower_bound({.ns = ns.inum, .id = {}, .name = {}});
         queue != queues_.end() && queue->first.ns == ns.inum; ++queue)
    {
        if (!there.contains(queue->first))
        {
            change(queue->second, call, std::optional<QueueSample>{});
        }
    }
}

void Samples::look_at_posix(std::size_t call, const sim::World &world)
{
    PosixSample sample{.bytes = static_cast<std::uint64_t>(world.msgqueue_above),
                       .most =
                           posix_.empty() ? world.facts.msgqueue_soft : posix_.back().value.most};
    if (opener_ && lives(world, *opener_))
    {
        const sim::SignalSlot process = world.tasks[opener_->value].signal;
        sample.most = world.processes[process.value].rlimit_msgqueue.rlim_cur;
    }
    opener_.reset();
    if (posix_.empty() || posix_.back().value != sample)
    {
        posix_.push_back({.call = call, .value = sample});
    }
}

void Samples::look_at_tmpfs(std::size_t call, const sim::World &world)
{
    using Place = TmpfsSample::Place;
    const std::vector<sim::TmpfsSbSlot> seen = on_dev_shm(world);
    std::set<std::uint64_t> there;
    for (std::uint32_t slot = 0; slot < world.tmpfs_sbs.end(); ++slot)
    {
        if (!world.tmpfs_sbs.used(slot))
        {
            continue;
        }
        const sim::TmpfsSuperBlock &sb = world.tmpfs_sbs[slot];
        const bool on_shm =
            std::find(seen.begin(), seen.end(), sim::TmpfsSbSlot{slot}) != seen.end();
        change(tmpfs_[sb.s_dev], call,
               std::optional(TmpfsSample{.pages = sb.used_blocks,
                                         .most_pages = sb.max_blocks,
                                         .place = on_shm ? Place::DevShm : Place::Elsewhere}));
        there.insert(sb.s_dev);
    }
    for (auto &[device, track] : tmpfs_)
    {
        if (!there.contains(device))
        {
            change(track, call, std::optional<TmpfsSample>{});
        }
    }
}

void Samples::look_at_ends(std::size_t call, const sim::World &world)
{
    if (versions_.size() == sim::namespace_versions(world).size())
    {
        return;
    }
    std::set<NsId> there;
    for (const sim::NamespaceVersion &version : sim::namespace_versions(world))
    {
        there.insert(version.ns);
    }
    for (auto known = versions_.begin(); known != versions_.end();)
    {
        if (there.contains(known->first))
        {
            ++known;
            continue;
        }
        change(namespaces_[known->first], call, std::optional<NamespaceSample>{});
        for (auto &[name, track] : queues_)
        {
            if (name.ns == known->first)
            {
                change(track, call, std::optional<QueueSample>{});
            }
        }
        rooms_.erase(known->first);
        known = versions_.erase(known);
    }
}

} // namespace ipcscope::gui
