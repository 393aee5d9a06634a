#include "sim/fork.h"

#include "sim/cred.h"
#include "sim/mm.h"
#include "sim/nsproxy.h"
#include "sim/sched.h"
#include "sim/sem.h"
#include "sim/shm.h"
#include "sim/steps.h"

namespace ipcscope::sim
{

void do_exit(Kernel &k)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    if (k.in_call(task.actor))
    {
        abandon(k, task.actor);
    }
    exit_mmap(k, task);
    exit_sem(k);
    exit_shm(k);
    const UserNsSlot user_ns = task->cred.user_ns;
    free_nsproxy(k, task->nsproxy);
    k.world.tasks.edit(task.actor.value).task.reset();
    STEP("do_exit.gone", "{} is gone.", object_name(task));
    put_user_ns(k.world, user_ns);
}

Reply sys_exit_group(Kernel &k, const ExitGroup &call)
{
    const Frame frame(k, "do_group_exit");
    if (k.current().actor == kInitActor)
    {
        return Refusal{"init is the lab's first process: its end would be the end of the lab."};
    }
    const int status = call.status & 0xff;
    STEP("do_group_exit.status", "The process ends with status {}.", status);
    do_exit(k);
    return returned(0, ValueKind::None);
}

} // namespace ipcscope::sim
