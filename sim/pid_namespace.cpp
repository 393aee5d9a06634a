#include "sim/pid_namespace.h"

#include "sim/cred.h"
#include "sim/fork.h"
#include "sim/steps.h"

#include <algorithm>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

constexpr unsigned kMaxPidNsLevel = 32;

bool in_userns(const World &world, UserNsSlot ancestor, UserNsSlot child)
{
    while (child != ancestor && child != kFirstUserNs)
    {
        child = world.user_namespaces[child.value].parent;
    }
    return child == ancestor;
}

Result<PidNsSlot, Errno> create_pid_namespace(Kernel &k, UserNsSlot user_ns, PidNsSlot parent)
{
    const Frame frame(k, __func__);
    const PidNamespace &above = k.world.pid_namespaces[parent.value];
    if (!in_userns(k.world, above.user_ns, user_ns))
    {
        STEP_IF("create_pid_namespace.owner",
                "The owner of {} is not above the user namespace of the caller: EINVAL.",
                pid_ns_name(k.world, parent));
        return Errno::Einval;
    }
    if (above.level >= kMaxPidNsLevel)
    {
        STEP_IF("create_pid_namespace.too_deep", "{} is at level {} already: ENOSPC.",
                pid_ns_name(k.world, parent), above.level);
        return Errno::Enospc;
    }
    const PidNamespace fresh{.inum = k.world.next_pid_ns,
                             .user_ns = user_ns,
                             .parent = parent,
                             .level = above.level + 1,
                             .refs = 1,
                             .child_reaper = {}};
    k.world.next_pid_ns.value++;
    get_pid_ns(k.world, parent);
    get_user_ns(k.world, user_ns);
    const PidNsSlot slot{k.world.pid_namespaces.take(fresh)};
    STEP("create_pid_namespace.made",
         "{} is new and empty; the next child is its first process, number 1. Its maker stays "
         "where it is.",
         pid_ns_name(k.world, slot));
    return slot;
}

} // namespace

std::string pid_ns_name(const World &world, PidNsSlot ns)
{
    return fmt::format("pid:[{}]", world.pid_namespaces[ns.value].inum.value);
}

void get_pid_ns(World &world, PidNsSlot ns)
{
    world.pid_namespaces.edit(ns.value).refs++;
}

void put_pid_ns(World &world, PidNsSlot ns)
{
    while (--world.pid_namespaces.edit(ns.value).refs == 0)
    {
        assert(ns != kFirstPidNs);
        const PidNamespace gone = world.pid_namespaces[ns.value];
        world.pid_namespaces.release(ns.value);
        put_user_ns(world, gone.user_ns);
        ns = gone.parent;
    }
}

Result<PidNsSlot, Errno> copy_pid_ns(Kernel &k, std::uint64_t flags, UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    const PidNsSlot old_ns = k.current()->nsproxy.pid_ns_for_children;
    if ((flags & abi::kCloneNewpid) == 0)
    {
        get_pid_ns(k.world, old_ns);
        return old_ns;
    }
    if (k.current()->pid_ns != old_ns)
    {
        STEP_IF("copy_pid_ns.twice",
                "The caller's children begin in {} already, while it lives in {} itself: EINVAL.",
                pid_ns_name(k.world, old_ns), pid_ns_name(k.world, k.current()->pid_ns));
        return Errno::Einval;
    }
    return create_pid_namespace(k, user_ns, old_ns);
}

Errno pidns_install(Kernel &k, Nsproxy &next, PidNsSlot ns)
{
    const Frame frame(k, __func__);
    if (!ns_capable(k, k.world.pid_namespaces[ns.value].user_ns, abi::kCapSysAdmin) ||
        !ns_capable(k, k.current()->cred.user_ns, abi::kCapSysAdmin))
    {
        STEP_IF("pidns_install.denied", "Entering a pid namespace needs CAP_SYS_ADMIN over its "
                                        "owner and at home: EPERM.");
        return Errno::Eperm;
    }
    const PidNsSlot active = k.current()->pid_ns;
    const unsigned level = k.world.pid_namespaces[active.value].level;
    PidNsSlot ancestor = ns;
    while (k.world.pid_namespaces[ancestor.value].level > level)
    {
        ancestor = k.world.pid_namespaces[ancestor.value].parent;
    }
    if (ancestor != active)
    {
        STEP_IF("pidns_install.not_below",
                "From {} the way leads down only, and {} is not below it: EINVAL.",
                pid_ns_name(k.world, active), pid_ns_name(k.world, ns));
        return Errno::Einval;
    }
    get_pid_ns(k.world, ns);
    put_pid_ns(k.world, next.pid_ns_for_children);
    next.pid_ns_for_children = ns;
    STEP("pidns_install.entered",
         "The caller's children will begin in {}; it keeps its own number itself.",
         pid_ns_name(k.world, ns));
    return Errno::Ok;
}

Result<NewPid, Errno> alloc_pid(Kernel &k, PidNsSlot ns)
{
    const Frame frame(k, __func__);
    NewPid fresh{.nr = k.world.next_pid, .numbers = {}};
    k.world.next_pid.value++;
    for (PidNsSlot at = ns; at != kFirstPidNs; at = k.world.pid_namespaces[at.value].parent)
    {
        PidNamespace &level = k.world.pid_namespaces.edit(at.value);
        fresh.numbers.insert(fresh.numbers.begin(), {.ns = level.inum, .nr = level.next});
        level.next.value++;
    }
    if (k.world.pid_namespaces[ns.value].reaper == PidNamespace::Reaper::Gone)
    {
        STEP_IF("alloc_pid.over",
                "The first process of {} has ended; nobody is made in there any more: ENOMEM.",
                pid_ns_name(k.world, ns));
        return Errno::Enomem;
    }
    if (!fresh.numbers.empty())
    {
        STEP_IF("alloc_pid.below", "In {} the child is number {}, in the first pid namespace {}.",
                pid_ns_name(k.world, ns), fresh.numbers.back().nr.value, fresh.nr.value);
    }
    return fresh;
}

Pid pid_nr_ns(const World &world, Pid pid, PidNsSlot ns)
{
    if (ns == kFirstPidNs || pid.value == 0)
    {
        return pid;
    }
    const NsId inum = world.pid_namespaces[ns.value].inum;
    for (std::uint32_t actor = 0; actor < world.actors; ++actor)
    {
        const TaskSlot &slot = world.tasks[actor];
        if (slot.tid != pid)
        {
            continue;
        }
        const auto number = std::find_if(slot.numbers.begin(), slot.numbers.end(),
                                         [inum](const Upid &upid) { return upid.ns == inum; });
        return number == slot.numbers.end() ? Pid{} : number->nr;
    }
    return Pid{};
}

Pid pid_vnr(Kernel &k, Pid pid)
{
    const Frame frame(k, __func__);
    const PidNsSlot ns = k.current()->pid_ns;
    const Pid seen = pid_nr_ns(k.world, pid, ns);
    if (seen != pid)
    {
        STEP_IF("pid_vnr.translated", "Pid {} is {} from {}.", pid.value,
                seen.value == 0 ? told("not seen, 0,") : told("called {}", seen.value),
                pid_ns_name(k.world, ns));
    }
    return seen;
}

void zap_pid_ns_processes(Kernel &k, PidNsSlot ns)
{
    const Frame frame(k, __func__);
    k.world.pid_namespaces.edit(ns.value).reaper = PidNamespace::Reaper::Gone;
    STEP("zap_pid_ns_processes.begin",
         "The first process of {} has ended: every other process in there gets SIGKILL.",
         pid_ns_name(k.world, ns));
    const SignalRef own = k.signal(k.current());
    // It learns of no end any more.
    own.edit().action[abi::kSigchld] = Sigaction::Disposition::Ignore;
    const NsId inum = k.world.pid_namespaces[ns.value].inum;
    std::vector<std::pair<Pid, ActorId>> inside;
    for (std::uint32_t actor = 0; actor < k.world.actors; ++actor)
    {
        const TaskSlot &slot = k.world.tasks[actor];
        for (const Upid &upid : slot.numbers)
        {
            if (upid.ns == inum && slot.task)
            {
                inside.emplace_back(upid.nr, ActorId{actor});
            }
        }
    }
    std::sort(inside.begin(), inside.end());
    for (const auto &[nr, actor] : inside)
    {
        if (k.alive(actor) && k.task(actor)->signal != own.slot)
        {
            do_group_exit(k, k.task(actor)->signal);
        }
    }
}

} // namespace ipcscope::sim
