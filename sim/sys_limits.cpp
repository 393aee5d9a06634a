// Limits, nice values and masks. Mirrors kernel/sys.c.
#include "sim/sys.h"

#include "sim/cred.h"
#include "sim/pid_namespace.h"
#include "sim/steps.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

constexpr int kRlimNlimits = 16;
constexpr std::uint64_t kNrOpen = 1048576; // fs.nr_open
constexpr int kMinNice = -20;
constexpr int kMaxNice = 19;

/// Null for a resource that no call here looks at.
Rlimit SignalStruct::*limit_of(int resource)
{
    switch (resource)
    {
    case abi::kRlimitMemlock: return &SignalStruct::rlimit_memlock;
    case abi::kRlimitMsgqueue: return &SignalStruct::rlimit_msgqueue;
    case abi::kRlimitNofile: return &SignalStruct::rlimit_nofile;
    case abi::kRlimitNice: return &SignalStruct::rlimit_nice;
    default: return nullptr;
    }
}

/// Whether the caller may touch the scheduling of that task at all.
bool set_one_prio_perm(Kernel &k, TaskRef task)
{
    const Frame frame(k, __func__);
    const Cred &cred = k.current()->cred;
    const Cred &pcred = task->cred;
    if (pcred.uid == cred.euid || pcred.euid == cred.euid)
    {
        STEP_IF("set_one_prio_perm.same_user", "The process belongs to the caller's user.");
        return true;
    }
    return ns_capable(k, pcred.user_ns, abi::kCapSysNice);
}

/// Whether the task may become that urgent: RLIMIT_NICE counts 20 - nice.
bool can_nice(Kernel &k, TaskRef task, int nice)
{
    const Frame frame(k, __func__);
    const std::uint64_t wanted = static_cast<std::uint64_t>(kMaxNice + 1 - nice);
    if (wanted <= k.signal(task)->rlimit_nice.rlim_cur)
    {
        STEP_IF("can_nice.limit", "RLIMIT_NICE allows the nice value {}.", nice);
        return true;
    }
    return capable(k, abi::kCapSysNice);
}

/// Nobody's nice value is set by a process that could do less than it.
bool cap_safe_nice(Kernel &k, TaskRef task)
{
    const Frame frame(k, __func__);
    const std::uint64_t own = k.current()->cred.cap_permitted;
    const std::uint64_t theirs = task->cred.cap_permitted;
    if ((theirs & ~own) == 0)
    {
        STEP_IF("cap_safe_nice.subset", "The caller may have every capability that {} may have.",
                object_name(task));
        return true;
    }
    return ns_capable(k, task->cred.user_ns, abi::kCapSysNice);
}

} // namespace

Reply sys_prlimit(Kernel &k, const Prlimit &call)
{
    const Frame frame(k, "do_prlimit");
    if (call.resource < 0 || call.resource >= kRlimNlimits || call.soft > call.hard)
    {
        STEP_IF("do_prlimit.invalid",
                "There is no such resource, or the soft limit is above the hard one: "
                "EINVAL.");
        return failed(Errno::Einval);
    }
    Rlimit SignalStruct::*limit = limit_of(call.resource);
    if (limit == nullptr)
    {
        return Refusal{
            told("Only RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE, RLIMIT_NOFILE and RLIMIT_NICE bear "
                 "on IPC and are modelled.")};
    }
    if (call.resource == abi::kRlimitNofile && call.hard > kNrOpen)
    {
        STEP_IF("do_prlimit.nr_open", "No process may have more than {} descriptors: EPERM.",
                kNrOpen);
        return failed(Errno::Eperm);
    }
    const SignalRef process = k.signal(k.current());
    const std::uint64_t old_max = ((*process).*limit).rlim_max;
    if (call.hard > old_max && !capable(k, abi::kCapSysResource))
    {
        STEP_IF("do_prlimit.raise",
                "Raising the hard limit from {} to {} needs CAP_SYS_RESOURCE over the "
                "machine: EPERM.",
                old_max, call.hard);
        return failed(Errno::Eperm);
    }
    process.edit().*limit = Rlimit{.rlim_cur = call.soft, .rlim_max = call.hard};
    STEP("do_prlimit.set", "The limit is {} now, and can be raised to {}.", call.soft, call.hard);
    return returned(0);
}

Errno sys_setpriority(Kernel &k, const Setpriority &call)
{
    const Frame frame(k, __func__);
    if (!k.exists(call.who))
    {
        STEP_IF("sys_setpriority.gone", "There is no such thread: ESRCH.");
        return Errno::Esrch;
    }
    const TaskRef task = k.task(call.who);
    if (pid_vnr(k, task->tid).value == 0)
    {
        STEP_IF("sys_setpriority.not_seen",
                "The thread has no number in {}, where the caller "
                "lives: ESRCH.",
                pid_ns_name(k.world, k.current()->pid_ns));
        return Errno::Esrch;
    }
    const int nice = std::clamp(call.nice, kMinNice, kMaxNice);
    if (!set_one_prio_perm(k, task))
    {
        STEP_IF("sys_setpriority.foreign",
                "The caller has neither the thread's user nor CAP_SYS_NICE: EPERM.");
        return Errno::Eperm;
    }
    if (nice < task->nice && !can_nice(k, task, nice))
    {
        STEP_IF("sys_setpriority.denied",
                "Going from {} to {} makes it more urgent, which takes RLIMIT_NICE or "
                "CAP_SYS_NICE over the machine: EACCES.",
                task->nice, nice);
        return Errno::Eacces;
    }
    if (!cap_safe_nice(k, task))
    {
        STEP_IF("sys_setpriority.mightier",
                "The thread may have capabilities that the caller may not: EPERM.");
        return Errno::Eperm;
    }
    task.edit().nice = nice;
    STEP("sys_setpriority.set", "The nice value of {} is {}.", object_name(task), nice)
        .wrote<&TaskStruct::nice>(task);
    return Errno::Ok;
}

Outcome sys_umask(Kernel &k, const Umask &call)
{
    const Frame frame(k, __func__);
    const FsSlot slot = k.current()->fs;
    const std::uint32_t before = k.world.fs[slot.value].umask;
    k.world.fs.edit(slot.value).umask = call.mask & 0777U;
    STEP("sys_umask.set", "New files lack the permissions {:#o} from now on, {:#o} until now.",
         call.mask & 0777U, before)
        .wrote(k.current(), "umask", fmt::format("{:#o}", call.mask & 0777U));
    return returned(before);
}

} // namespace ipcscope::sim
