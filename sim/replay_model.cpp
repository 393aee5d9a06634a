#include "sim/replay_engine.h"

#include "core/told.h"
#include "sim/cred.h"
#include "sim/files.h"
#include "sim/mm.h"
#include "sim/model_backend.h"
#include "sim/replay_objects.h"
#include "sim/replay_tasks.h"
#include "sim/sched.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

using replay::Family;
using replay::ObjectRow;
using replay::Place;

bool is_on_file(const Call &call)
{
    return std::holds_alternative<Openat>(call) || std::holds_alternative<Unlink>(call) ||
           std::holds_alternative<Mmap>(call) || std::holds_alternative<Read>(call);
}

EngineFacts facts_of(const ReplayStart &start)
{
    EngineFacts facts = start.facts;
    facts.init_pid = kOutside;
    // How large a file system is that is not made in the log, nobody knows.
    facts.shm_blocks = facts.tmpfs_blocks = facts.tmpfs_inodes = 0;
    return facts;
}

} // namespace

ReplayModel::ReplayModel(const ReplayStart &start) : world_(facts_of(start))
{
    Cred &cred = task(kInitActor).edit().cred;
    cred.uid = cred.euid = cred.suid = start.identity.uid;
    cred.gid = cred.egid = cred.sgid = start.identity.gid;
    cred.cap_permitted = cred.cap_effective = start.identity.capabilities;
    // What root leaves out it can never get again; others may still run programs of root's.
    cred.cap_bset = start.identity.uid.value == 0 ? start.identity.capabilities : abi::kAllCaps;
    Kernel k(world_, kInitActor, nullptr);
    SignalStruct &process = k.signal(k.current()).edit();
    process.rlimit_msgqueue = {.rlim_cur = start.msgqueue, .rlim_max = start.msgqueue};
    // What else is open, and how much is allowed, only the log's own results tell.
    process.rlimit_nofile = {.rlim_cur = abi::kRlimInfinity, .rlim_max = abi::kRlimInfinity};
    world_.signals_from = World::SignalsFrom::Outside;
}

std::unique_ptr<replay::Model> ReplayModel::copy() const
{
    return std::unique_ptr<Model>(new ReplayModel(*this));
}

Reply ReplayModel::execute(ActorId actor, const Call &call, Stamp now, const Place &at)
{
    set_clock(now);
    if (const auto *attach = std::get_if<Shmat>(&call); attach != nullptr && at.address.value != 0)
    {
        Shmat there = *attach;
        there.address = at.address;
        // The kernel has chosen the place: nothing is there any more.
        there.flags |= attach->address.value == 0 ? abi::kShmRemap : 0;
        return sim::execute_first(world_, actor, there);
    }
    if (alive(actor) && is_on_file(call))
    {
        return on_file(actor, call, now, at);
    }
    if (at.fd && alive(actor))
    {
        return open_at(actor, call, now, *at.fd);
    }
    const auto *unshare = std::get_if<Unshare>(&call);
    const auto *enter = std::get_if<Setns>(&call);
    if ((unshare != nullptr && (unshare->flags & abi::kCloneNewpid) != 0) ||
        (enter != nullptr && enter->kind == NsKind::Pid))
    {
        return Refusal{
            told("Which numbers processes have in another pid namespace, a log shows itself.")};
    }
    if (enter != nullptr)
    {
        open_holder(actor, *enter);
    }
    return sim::execute_first(world_, actor, call);
}

Reply ReplayModel::open_at(ActorId actor, const Call &call, Stamp now, Fd fd)
{
    Kernel k = kernel(actor, now);
    // dup2 closes by itself.
    const auto *dup = std::get_if<Dup>(&call);
    if (dup == nullptr || dup->form == Dup::Form::Dup)
    {
        make_way(k, fd);
    }
    set_clock(now);
    Reply reply = sim::execute_first(world_, actor, call);
    auto *outcome = std::get_if<Outcome>(&reply);
    if (outcome != nullptr && outcome->error == Errno::Ok)
    {
        renumber(k, Fd{static_cast<std::int32_t>(outcome->value)}, fd);
        outcome->value = fd.value;
    }
    return reply;
}

std::vector<Woken> ReplayModel::woken(std::span<const ActorId> order, std::span<const ActorId> held)
{
    std::vector<Woken> ended;
    while (const auto actor = next_to_run(order, held))
    {
        if (std::optional<Outcome> outcome = run_woken(world_, *actor))
        {
            ended.push_back({.actor = *actor, .outcome = *std::move(outcome)});
        }
    }
    return ended;
}

// Whom the log has first, else who was woken first.
std::optional<ActorId> ReplayModel::next_to_run(std::span<const ActorId> order,
                                                std::span<const ActorId> held) const
{
    const auto may_run = [&](ActorId actor) {
        return std::find(held.begin(), held.end(), actor) == held.end();
    };
    const std::vector<ActorId> &queue = world_.wake_q;
    if (queue.empty())
    {
        return std::nullopt;
    }
    for (const ActorId wanted : order)
    {
        if (std::find(queue.begin(), queue.end(), wanted) != queue.end() && may_run(wanted))
        {
            return wanted;
        }
    }
    const auto first = std::find_if(queue.begin(), queue.end(), may_run);
    return first == queue.end() ? std::nullopt : std::optional(*first);
}

Reply ReplayModel::force(ActorId actor, const Call &call, Stamp now, const Place &at)
{
    if (!alive(actor))
    {
        return Refusal{told("This actor has ended.")};
    }
    const Cred before = task(actor)->cred;
    Cred &almighty = task(actor).edit().cred;
    almighty.cap_effective = almighty.cap_permitted = abi::kAllCaps;
    // /proc/sys asks for an owner, not for a capability.
    if (std::holds_alternative<Sysctl>(call))
    {
        almighty.euid = Uid{0};
    }
    Reply reply = execute(actor, call, now, at);
    if (!alive(actor))
    {
        return reply;
    }
    const bool identity =
        std::holds_alternative<Setuid>(call) || std::holds_alternative<Setgid>(call) ||
        std::holds_alternative<Setgroups>(call) || std::holds_alternative<Capset>(call);
    Cred &after = task(actor).edit().cred;
    if (!identity && after.user_ns == before.user_ns)
    {
        after = before;
    }
    else if (!std::holds_alternative<Capset>(call))
    {
        after.cap_effective &= before.cap_effective | after.cap_bset;
        after.cap_permitted &= before.cap_permitted | after.cap_bset;
    }
    return reply;
}

NsId ReplayModel::ipc_ns(ActorId actor) const
{
    return alive(actor) ? world_.ipc_namespaces[ns_of(actor).value].inum : NsId{};
}

std::optional<ObjectRow> ReplayModel::get(ActorId actor, Family family, IpcId id) const
{
    return alive(actor) ? get_object(world_, ns_of(actor), family, id) : std::nullopt;
}

std::optional<IpcId> ReplayModel::find_key(ActorId actor, Family family, Key key) const
{
    return alive(actor) ? find_object(world_, ns_of(actor), family, key) : std::nullopt;
}

void ReplayModel::put(ActorId actor, const ObjectRow &row)
{
    if (alive(actor))
    {
        Kernel k = kernel(actor, world_.clock);
        put_object(k, row);
    }
}

void ReplayModel::drop(ActorId actor, Family family, IpcId id)
{
    const Stamp now = world_.clock;
    switch (family)
    {
    case Family::Shm:
        (void)force(actor, Shmctl{.id = id, .command = abi::kIpcRmid, .set = {}}, now, {});
        break;
    case Family::Sem:
        (void)force(actor, Semctl{.id = id, .command = abi::kIpcRmid, .values = {}, .set = {}}, now,
                    {});
        break;
    case Family::Msg:
        (void)force(actor, Msgctl{.id = id, .command = abi::kIpcRmid, .set = {}}, now, {});
        break;
    }
}

// Somebody has sent it, whether the model thinks that there is room or not.
void ReplayModel::put_message(ActorId actor, IpcId id, const Message &message)
{
    const auto row = get(actor, Family::Msg, id);
    if (!row)
    {
        return;
    }
    MsgRow roomy = std::get<MsgRow>(*row);
    const std::uint64_t qbytes = std::exchange(roomy.qbytes, 1U << 30U);
    put(actor, roomy);
    (void)force(actor,
                Msgsnd{.id = id,
                       .mtype = std::max<std::int64_t>(message.mtype, 1),
                       .text = message.text,
                       .size = static_cast<std::int64_t>(message.text.size()),
                       .flags = abi::kIpcNowait},
                world_.clock, {});
    (void)woken({}, {});
    if (auto after = get(actor, Family::Msg, id))
    {
        std::get<MsgRow>(*after).qbytes = qbytes;
        put(actor, *after);
    }
}

void ReplayModel::take_message(ActorId actor, IpcId id, const Message &message)
{
    (void)force(actor,
                Msgrcv{.id = id,
                       .size = 1 << 30,
                       .type = message.mtype,
                       .flags = abi::kIpcNowait | abi::kMsgNoerror},
                world_.clock, {});
    (void)woken({}, {});
}

void ReplayModel::reveal_message(ActorId actor, IpcId id, const Message &message)
{
    if (alive(actor))
    {
        Kernel k = kernel(actor, world_.clock);
        sim::reveal_message(k, id, message);
    }
}

bool ReplayModel::has_queue(ActorId actor, Fd fd) const
{
    return alive(actor) &&
           find_fd(world_.files_structs[world_.tasks[actor.value].task->files.value], fd) !=
               nullptr;
}

void ReplayModel::forget_notification(ActorId actor, Fd fd)
{
    if (alive(actor))
    {
        Kernel k = kernel(actor, world_.clock);
        forget_news(k, fd);
    }
}

void ReplayModel::take_queued(ActorId actor, Fd fd, const std::optional<MqReceived> &message)
{
    if (alive(actor))
    {
        Kernel k = kernel(actor, world_.clock);
        sim::take_queued(k, fd, message);
        (void)woken({}, {});
    }
}

Result<std::unique_ptr<replay::Model>, Refusal> make_replay_model(const ReplayStart &start)
{
    auto model = std::make_unique<ReplayModel>(start);
    for (const Sysctl &sysctl : start.sysctls)
    {
        const Reply reply = model->force(kInitActor, sysctl, {}, {});
        const auto *outcome = std::get_if<Outcome>(&reply);
        if (outcome == nullptr || outcome->error != Errno::Ok)
        {
            return Refusal{
                told("the kernel takes no {} for {}", sysctl.value.value_or(""), sysctl.name)};
        }
    }
    for (const ObjectRow &row : start.objects)
    {
        model->put(kInitActor, row);
    }
    return std::unique_ptr<replay::Model>(std::move(model));
}

} // namespace ipcscope::sim
