#include "sim/fork.h"

#include "sim/cred.h"
#include "sim/mm.h"
#include "sim/nsproxy.h"
#include "sim/shm.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

/// The parent gets the child's exit signal; init, which inherits orphans, gets SIGCHLD.
void exit_notify(Kernel &k, ActorId parent, int exit_signal)
{
    const Frame frame(k, __func__);
    const bool orphan = !k.alive(parent);
    const int signal = orphan ? abi::kSigchld : exit_signal;
    STEP("exit_notify.parent", "{} is told with signal {}.",
         object_name(k.task(orphan ? kInitActor : parent)), signal);
    const bool lethal = signal >= 1 && signal <= kMaxSignal && parent != kInitActor &&
                        default_action(signal) == SignalAction::Terminate;
    if (lethal && !orphan)
    {
        STEP_IF("exit_notify.lethal", "That signal ends the parent, too.");
        const CurrentTask dying(k, parent);
        do_exit(k);
    }
}

} // namespace

void do_exit(Kernel &k)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    exit_mmap(k, task);
    exit_shm(k);
    const ActorId parent = task->real_parent;
    const int exit_signal = task->exit_signal;
    const UserNsSlot user_ns = task->cred.user_ns;
    free_nsproxy(k, task->nsproxy);
    k.world.tasks.edit(task.actor.value).task.reset();
    STEP("do_exit.gone", "{} is gone.", object_name(task));
    put_user_ns(k.world, user_ns);
    exit_notify(k, parent, exit_signal);
}

Reply sys_exit_group(Kernel &k, const ExitGroup &call)
{
    const Frame frame(k, "do_group_exit");
    if (k.current().actor == kInitActor)
    {
        return Refusal{"init is the lab's first process: its end would be the end of the lab."};
    }
    STEP("do_group_exit.status", "The process ends with status {}.", call.status);
    do_exit(k);
    return returned(0, ValueKind::None);
}

} // namespace ipcscope::sim
