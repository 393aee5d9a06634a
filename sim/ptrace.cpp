#include "sim/ptrace.h"

#include "sim/cred.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

bool same_ids(const Cred &caller, const Cred &target)
{
    const Uid uid = caller.euid;
    const Gid gid = caller.egid;
    return uid == target.uid && uid == target.euid && uid == target.suid && gid == target.gid &&
           gid == target.egid && gid == target.sgid;
}

/// A process that is not dumpable is open only to CAP_SYS_PTRACE over the user namespace that its
/// program was started in.
bool task_still_dumpable(Kernel &k, TaskRef target)
{
    const Frame frame(k, __func__);
    const bool has_memory = target->state == TaskStruct::State::Running;
    if (!has_memory || k.mm(target)->dumpable == Mm::Dumpable::Yes)
    {
        return true;
    }
    const bool held = k.world.facts.exec_inside && ns_capable(k, kFirstUserNs, abi::kCapSysPtrace);
    STEP("task_still_dumpable.not",
         "The process has changed its ids and is not dumpable; the caller "
         "{} look into it.",
         held ? told("may still") : told("may not"));
    return held;
}

/// Nobody may look into a process with more capabilities than it has itself.
bool cap_ptrace_access_check(Kernel &k, const Cred &target)
{
    const Frame frame(k, __func__);
    const Cred &caller = k.current()->cred;
    if (caller.user_ns == target.user_ns && (target.cap_permitted & ~caller.cap_effective) == 0)
    {
        return true;
    }
    return ns_capable(k, target.user_ns, abi::kCapSysPtrace);
}

} // namespace

bool ptrace_may_access(Kernel &k, ActorId target)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.task(target);
    // Threads of one process keep nothing from each other.
    if (task->signal == k.current()->signal)
    {
        return true;
    }
    const bool same = same_ids(k.current()->cred, task->cred);
    STEP("ptrace_may_access.ids",
         "The caller's effective ids are {} the process's real, effective and "
         "saved ones.",
         same ? told("all") : told("not all"));
    if (!same && !ns_capable(k, task->cred.user_ns, abi::kCapSysPtrace))
    {
        return false;
    }
    return task_still_dumpable(k, task) && cap_ptrace_access_check(k, task->cred);
}

} // namespace ipcscope::sim
