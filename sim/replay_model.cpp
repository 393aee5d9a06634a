#include "sim/replay_model.h"

#include "sim/cred.h"
#include "sim/files.h"
#include "sim/fork.h"
#include "sim/mm.h"
#include "sim/model_backend.h"
#include "sim/replay_objects.h"
#include "sim/replay_tasks.h"
#include "sim/sched.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace ipcscope::sim
{
namespace
{

using replay::Birth;
using replay::Death;
using replay::Family;
using replay::Hold;
using replay::ObjectRow;
using replay::Place;
using replay::Unmap;

// Of the first process, which no log has.
constexpr Pid kOutside{std::numeric_limits<std::int32_t>::max()};

// What the model takes of the flags of clone; the rest changes nothing here.
constexpr std::uint64_t kNamespaceFlags = abi::kCloneNewns | abi::kCloneNewcgroup |
                                          abi::kCloneNewuts | abi::kCloneNewipc |
                                          abi::kCloneNewuser | abi::kCloneNewnet;
constexpr std::uint64_t kThreadFlags =
    abi::kCloneThread | abi::kCloneVm | abi::kCloneSighand | abi::kCloneFs;

class ReplayModel final : public replay::Model
{
  public:
    explicit ReplayModel(const ReplayStart &start) : world_(facts_of(start))
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

    [[nodiscard]] std::unique_ptr<Model> copy() const override
    {
        return std::unique_ptr<Model>(new ReplayModel(*this));
    }

    Reply execute(ActorId actor, const Call &call, Stamp now, const Place &at) override
    {
        set_clock(now);
        if (const auto *attach = std::get_if<Shmat>(&call);
            attach != nullptr && at.address.value != 0)
        {
            Shmat there = *attach;
            there.address = at.address;
            return sim::execute_first(world_, actor, there);
        }
        if (at.fd && alive(actor))
        {
            return open_at(actor, call, now, *at.fd);
        }
        if (const auto *enter = std::get_if<Setns>(&call); enter != nullptr)
        {
            open_holder(actor, *enter);
        }
        return sim::execute_first(world_, actor, call);
    }

    std::vector<Woken> woken(std::span<const ActorId> order, std::span<const ActorId> held) override
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

    Reply give_birth(ActorId parent, const Birth &birth, Stamp now) override
    {
        const bool thread = (birth.flags & abi::kCloneThread) != 0;
        const bool shares_memory = (birth.flags & abi::kCloneVm) != 0 && !thread;
        std::uint64_t flags =
            birth.flags & (kNamespaceFlags | abi::kCloneSysvsem | abi::kCloneFiles);
        flags |= thread ? birth.flags & kThreadFlags : std::uint64_t{abi::kSigchld};
        const Clone call{.flags = flags, .child = birth.child};
        set_clock(now);
        world_.next_pid = birth.tid;
        if (!shares_memory)
        {
            return sim::execute_first(world_, parent, call);
        }
        // A child that borrows the memory (vfork) mostly runs another program next, and gives the
        // memory back as it was.
        if (!alive(parent))
        {
            return Refusal{"The parent has ended, or was never made."};
        }
        Kernel k = kernel(parent, now);
        const WithoutAttaches borrowed(k.mm(k.current()));
        return sys_clone(k, call);
    }

    void exec(ActorId actor, Stamp now) override;
    void die(ActorId actor, Death::Of of, Stamp now) override;

    void unmap(ActorId actor, const Unmap &what, Stamp now) override
    {
        const std::uint64_t start = what.start & ~(abi::kPageSize - 1);
        const std::uint64_t end = page_align(what.start + what.length);
        if (alive(actor) && end > start)
        {
            Kernel k = kernel(actor, now);
            do_munmap(k, start, end);
        }
    }

    bool cut(ActorId actor, const replay::Cut &what, Stamp now) override
    {
        if (!alive(actor))
        {
            return false;
        }
        Kernel k = kernel(actor, now);
        const std::uint64_t start = what.start & ~(abi::kPageSize - 1);
        const std::uint64_t end = page_align(what.start + what.length);
        const auto &attaches = k.mm(k.current())->mmap;
        const bool hit = std::any_of(attaches.begin(), attaches.end(), [&](const Vma &vma) {
            return vma.vm_start < end && start < vma.vm_end;
        });
        cut_attaches(k, start);
        cut_attaches(k, end);
        return hit;
    }
    void hold(const Hold &hold) override { make_holder(hold.of, hold.holder, 0); }
    void hold_unknown(ActorId holder) override
    {
        make_holder(kInitActor, holder, abi::kCloneNewipc);
    }

    void drop_bound(ActorId actor, int capability) override
    {
        if (alive(actor))
        {
            task(actor).edit().cred.cap_bset &=
                ~(std::uint64_t{1} << static_cast<unsigned>(capability));
        }
    }

    void appear(ActorId actor, Pid tid) override
    {
        // What was attached before the log belongs to nobody in it.
        world_.next_pid = tid;
        Kernel k = kernel(kInitActor, world_.clock);
        const WithoutAttaches none(k.mm(k.current()));
        (void)sys_clone(k, Clone{.child = actor});
        fresh_.push_back(actor);
    }

    void give_up(ActorId actor, GivesUp why, Stamp now) override
    {
        if (asleep(actor))
        {
            Kernel k = kernel(actor, now);
            wake_for(k, actor,
                     why == GivesUp::TimedOut ? Wait::Alarm::Timeout : Wait::Alarm::Signal);
        }
    }
    [[nodiscard]] bool asleep(ActorId actor) const override
    {
        return actor.value < world_.actors && world_.tasks[actor.value].wait;
    }
    [[nodiscard]] bool alive(ActorId actor) const override
    {
        return actor.value < world_.actors && world_.tasks[actor.value].task &&
               world_.tasks[actor.value].task->state == TaskStruct::State::Running;
    }
    [[nodiscard]] NsId ipc_ns(ActorId actor) const override
    {
        return alive(actor) ? world_.ipc_namespaces[ns_of(actor).value].inum : NsId{};
    }

    [[nodiscard]] std::optional<ObjectRow> get(ActorId actor, Family family,
                                               IpcId id) const override
    {
        return alive(actor) ? get_object(world_, ns_of(actor), family, id) : std::nullopt;
    }
    [[nodiscard]] std::optional<IpcId> find_key(ActorId actor, Family family,
                                                Key key) const override
    {
        return alive(actor) ? find_object(world_, ns_of(actor), family, key) : std::nullopt;
    }
    void put(ActorId actor, const ObjectRow &row) override
    {
        if (alive(actor))
        {
            Kernel k = kernel(actor, world_.clock);
            put_object(k, row);
        }
    }
    void drop(ActorId actor, Family family, IpcId id) override;
    void put_message(ActorId actor, IpcId id, const Message &message) override;
    void take_message(ActorId actor, IpcId id, const Message &message) override;
    void reveal_message(ActorId actor, IpcId id, const Message &message) override
    {
        if (alive(actor))
        {
            Kernel k = kernel(actor, world_.clock);
            sim::reveal_message(k, id, message);
        }
    }
    Reply force(ActorId actor, const Call &call, Stamp now, const Place &at) override;

    [[nodiscard]] bool has_queue(ActorId actor, Fd fd) const override;
    void forget_notification(ActorId actor, Fd fd) override
    {
        if (alive(actor))
        {
            Kernel k = kernel(actor, world_.clock);
            forget_news(k, fd);
        }
    }
    void take_queued(ActorId actor, Fd fd, const std::optional<MqReceived> &message) override
    {
        if (alive(actor))
        {
            Kernel k = kernel(actor, world_.clock);
            sim::take_queued(k, fd, message);
            (void)woken({}, {});
        }
    }

  private:
    ReplayModel(const ReplayModel &) = default;

    static EngineFacts facts_of(const ReplayStart &start)
    {
        EngineFacts facts = start.facts;
        facts.init_pid = kOutside;
        return facts;
    }
    // Whom the log has first, else who was woken first.
    [[nodiscard]] std::optional<ActorId> next_to_run(std::span<const ActorId> order,
                                                     std::span<const ActorId> held) const
    {
        const auto may_run = [&](ActorId actor) {
            return std::find(held.begin(), held.end(), actor) == held.end();
        };
        const std::vector<ActorId> &queue = world_.wake_q;
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
    void set_clock(Stamp now) { world_.clock.value = now.value - 1; }
    [[nodiscard]] TaskRef task(ActorId actor) { return {.world = &world_, .actor = actor}; }
    [[nodiscard]] IpcNsSlot ns_of(ActorId actor) const
    {
        return world_.tasks[actor.value].task->nsproxy.ipc_ns;
    }
    [[nodiscard]] Kernel kernel(ActorId actor, Stamp now)
    {
        world_.clock = now;
        return {world_, actor, nullptr};
    }
    void make_holder(ActorId of, ActorId holder, std::uint64_t flags);
    void open_holder(ActorId actor, const Setns &call);
    Reply open_at(ActorId actor, const Call &call, Stamp now, Fd fd);

    World world_;
    std::vector<ActorId> fresh_;   ///< have not run a program since they appeared
    std::vector<ActorId> holders_; ///< stand for descriptors
};

// The identity that the first process is given from outside is that of its program.
void ReplayModel::exec(ActorId actor, Stamp now)
{
    if (!alive(actor))
    {
        return;
    }
    Kernel k = kernel(actor, now);
    const bool keeps = std::erase(fresh_, actor) != 0 || k.current()->cred.user_ns != kFirstUserNs;
    run_other_program(k, keeps ? KeepsPowers::Yes : KeepsPowers::No);
}

void ReplayModel::die(ActorId actor, Death::Of of, Stamp now)
{
    if (!alive(actor))
    {
        return;
    }
    Kernel k = kernel(actor, now);
    if (of == Death::Of::Thread)
    {
        do_exit(k);
    }
    else
    {
        do_group_exit(k, k.current()->signal);
    }
}

// It is in the namespaces that `of` is in now, and has attached nothing.
void ReplayModel::make_holder(ActorId of, ActorId holder, std::uint64_t flags)
{
    if (!alive(of))
    {
        return;
    }
    Kernel k = kernel(of, world_.clock);
    const WithoutAttaches bare(k.mm(k.current()));
    const WithoutFiles closed(k.files(k.current()));
    const Pid next = world_.next_pid;
    const Cred before = task(of)->cred;
    task(of).edit().cred.cap_effective = abi::kAllCaps; // who opens a file makes no namespace
    world_.next_pid = kOutside;
    (void)sys_clone(k, Clone{.flags = flags | abi::kSigchld, .child = holder});
    task(of).edit().cred = before;
    world_.next_pid = next;
    holders_.push_back(holder);
}

// The descriptor was opened before, by somebody who might.
void ReplayModel::open_holder(ActorId actor, const Setns &call)
{
    const bool holder = std::find(holders_.begin(), holders_.end(), call.target) != holders_.end();
    if (holder && alive(actor) && alive(call.target))
    {
        Kernel k(world_, actor, nullptr);
        let_in(k, call.target, call.kind);
    }
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

bool ReplayModel::has_queue(ActorId actor, Fd fd) const
{
    return alive(actor) &&
           find_fd(world_.files_structs[world_.tasks[actor.value].task->files.value], fd) !=
               nullptr;
}

Reply ReplayModel::force(ActorId actor, const Call &call, Stamp now, const Place &at)
{
    if (!alive(actor))
    {
        return Refusal{"This actor has ended."};
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

} // namespace

Result<std::unique_ptr<replay::Model>, Refusal> make_replay_model(const ReplayStart &start)
{
    auto model = std::make_unique<ReplayModel>(start);
    for (const Sysctl &sysctl : start.sysctls)
    {
        const Reply reply = model->force(kInitActor, sysctl, {}, {});
        const auto *outcome = std::get_if<Outcome>(&reply);
        if (outcome == nullptr || outcome->error != Errno::Ok)
        {
            return Refusal{fmt::format("the kernel takes no {} for {}", sysctl.value.value_or(""),
                                       sysctl.name)};
        }
    }
    for (const ObjectRow &row : start.objects)
    {
        model->put(kInitActor, row);
    }
    return std::unique_ptr<replay::Model>(std::move(model));
}

} // namespace ipcscope::sim
