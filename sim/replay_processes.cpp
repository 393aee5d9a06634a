#include "core/told.h"
#include "sim/cred.h"
#include "sim/files.h"
#include "sim/fork.h"
#include "sim/mm.h"
#include "sim/model_backend.h"
#include "sim/replay_engine.h"
#include "sim/replay_mappings.h"
#include "sim/replay_tasks.h"
#include "sim/replay_waits.h"
#include "sim/sched.h"
#include "sim/sys.h"
#include "sim/util.h"

#include <algorithm>
#include <type_traits>

namespace ipcscope::sim
{
namespace
{

using replay::Birth;
using replay::Death;
using replay::Hold;
using replay::Unmap;

// What the model takes of the flags of clone; the rest changes nothing here.
constexpr std::uint64_t kNamespaceFlags = abi::kCloneNewns | abi::kCloneNewcgroup |
                                          abi::kCloneNewuts | abi::kCloneNewipc |
                                          abi::kCloneNewuser | abi::kCloneNewnet;
constexpr std::uint64_t kThreadFlags =
    abi::kCloneThread | abi::kCloneVm | abi::kCloneSighand | abi::kCloneFs;

template <class Kind, class... Others>
constexpr bool IsOneOf = (std::is_same_v<Kind, Others> || ...);

} // namespace

Reply ReplayModel::give_birth(ActorId parent, const Birth &birth, Stamp now)
{
    const bool thread = (birth.flags & abi::kCloneThread) != 0;
    const bool shares_memory = (birth.flags & abi::kCloneVm) != 0 && !thread;
    std::uint64_t flags = birth.flags & (kNamespaceFlags | abi::kCloneSysvsem | abi::kCloneFiles);
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
        return Refusal{told("The parent has ended, or was never made.")};
    }
    Kernel k = kernel(parent, now);
    const WithoutAttaches borrowed(k.mm(k.current()));
    return sys_clone(k, call);
}

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

void ReplayModel::hold(const Hold &hold)
{
    make_holder(hold.of, hold.holder, 0);
}

void ReplayModel::hold_unknown(ActorId holder)
{
    make_holder(kInitActor, holder, abi::kCloneNewipc);
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

void ReplayModel::drop_bound(ActorId actor, int capability)
{
    if (alive(actor))
    {
        task(actor).edit().cred.cap_bset &=
            ~(std::uint64_t{1} << static_cast<unsigned>(capability));
    }
}

// What was attached before the log belongs to nobody in it.
void ReplayModel::appear(ActorId actor, Pid tid)
{
    world_.next_pid = tid;
    Kernel k = kernel(kInitActor, world_.clock);
    const WithoutAttaches none(k.mm(k.current()));
    (void)sys_clone(k, Clone{.child = actor});
    fresh_.push_back(actor);
}

void ReplayModel::give_up(ActorId actor, GivesUp why, Stamp now)
{
    if (asleep(actor))
    {
        Kernel k = kernel(actor, now);
        wake_for(k, actor, why == GivesUp::TimedOut ? Wait::Alarm::Timeout : Wait::Alarm::Signal);
    }
}

bool ReplayModel::asleep(ActorId actor) const
{
    return actor.value < world_.actors && world_.tasks[actor.value].wait;
}

bool ReplayModel::alive(ActorId actor) const
{
    return actor.value < world_.actors && world_.tasks[actor.value].task &&
           world_.tasks[actor.value].task->state == TaskStruct::State::Running;
}

std::optional<replay::WaitsFor> ReplayModel::blocked_by(ActorId actor, const Call &call) const
{
    if (!alive(actor))
    {
        return std::nullopt;
    }
    return std::visit(
        [&](const auto &it) -> std::optional<replay::WaitsFor> {
            using Kind = std::decay_t<decltype(it)>;
            if constexpr (IsOneOf<Kind, Semop, Msgsnd, Msgrcv>)
            {
                return sim::blocked_by(world_, ns_of(actor), it);
            }
            else if constexpr (IsOneOf<Kind, MqTimedsend, MqTimedreceive>)
            {
                return sim::blocked_by(world_, *world_.tasks[actor.value].task, it);
            }
            else
            {
                return std::nullopt;
            }
        },
        call);
}

std::int64_t ReplayModel::sleepers(ActorId actor, const Semctl &count) const
{
    return alive(actor) ? count_sleepers(world_, ns_of(actor), count) : 0;
}

void ReplayModel::unmap(ActorId actor, const Unmap &what, Stamp now)
{
    const std::uint64_t start = what.start & ~(abi::kPageSize - 1);
    const std::uint64_t end = page_align(what.start + what.length);
    if (alive(actor) && end > start)
    {
        Kernel k = kernel(actor, now);
        do_munmap(k, start, end);
    }
}

void ReplayModel::cut(ActorId actor, const replay::Cut &what, Stamp now)
{
    if (!alive(actor))
    {
        return;
    }
    Kernel k = kernel(actor, now);
    const auto contains = [](const auto &list, const auto &object) {
        return std::find(list.begin(), list.end(), object) != list.end();
    };
    for (const ShmRef &segment : cut_attaches(k, what))
    {
        // What a part was changed to before is not kept: the second change may be none.
        const std::pair object{segment.ns.slot, segment.shm_perm()->id};
        const bool changed = contains(changed_, object);
        if (what.becomes == replay::Cut::Becomes::Unknown || changed)
        {
            unsure_.push_back(object);
        }
        else if (what.becomes == replay::Cut::Becomes::Other)
        {
            changed_.push_back(object);
        }
    }
}

void ReplayModel::remap(ActorId actor, const replay::Remap &what, Stamp now)
{
    if (alive(actor))
    {
        Kernel k = kernel(actor, now);
        remap_attach(k, what);
    }
}

replay::Attaches ReplayModel::attaches(ActorId actor, IpcId id) const
{
    if (!alive(actor))
    {
        return {};
    }
    const std::pair object{ns_of(actor), id};
    return {.pages = attached_pages(world_, object.first, id),
            .unsure = std::find(unsure_.begin(), unsure_.end(), object) != unsure_.end()};
}

std::optional<IpcId> ReplayModel::attached_at(ActorId actor, std::uint64_t address) const
{
    return alive(actor) ? sim::attached_at(world_, *world_.tasks[actor.value].task, address)
                        : std::nullopt;
}

} // namespace ipcscope::sim
