#include "sim/fork.h"

#include "sim/cred.h"
#include "sim/files.h"
#include "sim/mm.h"
#include "sim/nsproxy.h"
#include "sim/pid_namespace.h"
#include "sim/sched.h"
#include "sim/sem.h"
#include "sim/shm.h"
#include "sim/signal.h"
#include "sim/steps.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

/// release_task: nothing is left of the thread, and its pid leads nowhere.
void release_task(Kernel &k, ActorId actor)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.task(actor);
    const UserNsSlot user_ns = task->cred.user_ns;
    const PidNsSlot pid_ns = task->pid_ns;
    std::erase(k.signal(task).edit().threads, actor);
    k.world.tasks.edit(actor.value).task.reset();
    STEP("do_exit.gone", "{} is gone.", object_name(task));
    put_user_ns(k.world, user_ns);
    put_pid_ns(k.world, pid_ns);
}

/// Who reaps the orphans of a pid namespace ends: another thread of its process does so from now
/// on, or the namespace is over.
void find_child_reaper(Kernel &k)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    const PidNsSlot ns = task->pid_ns;
    if (k.world.pid_namespaces[ns.value].child_reaper != task.actor)
    {
        return;
    }
    const std::vector<ActorId> &threads = k.signal(task)->threads;
    const auto other = std::find_if(threads.begin(), threads.end(), [&](ActorId thread) {
        return thread != task.actor && k.alive(thread);
    });
    if (other == threads.end())
    {
        zap_pid_ns_processes(k, ns);
        return;
    }
    k.world.pid_namespaces.edit(ns.value).child_reaper = *other;
    STEP("find_child_reaper.thread", "Orphans of {} belong to {} from now on.",
         pid_ns_name(k.world, ns), object_name(k.task(*other)));
}

/// The last thread has gone: so has the process, and its parent learns of it.
void end_process(Kernel &k, SignalSlot slot)
{
    const SignalStruct gone = k.world.processes[slot.value];
    k.world.processes.release(slot.value);
    do_notify_parent(k, gone);
}

/// exit_notify: a first thread stays as a zombie until all others have gone.
void exit_notify(Kernel &k)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    const SignalRef process = k.signal(task);
    const SignalSlot slot = process.slot;
    find_child_reaper(k);
    const bool first = process->threads.front() == task.actor;
    if (first && process->threads.size() > 1)
    {
        task.edit().state = TaskStruct::State::Zombie;
        STEP(
            "exit_notify.zombie",
            "{} was the first thread of its process: its pid stays until the {} others have ended.",
            object_name(task), process->threads.size() - 1);
        return;
    }
    release_task(k, task.actor);
    const std::vector<ActorId> &left = k.world.processes[slot.value].threads;
    if (left.size() == 1 && !k.alive(left.front()))
    {
        release_task(k, ActorId{left.front()});
    }
    if (k.world.processes[slot.value].threads.empty())
    {
        end_process(k, slot);
    }
}

} // namespace

bool thread_group_empty(Kernel &k)
{
    return k.signal(k.current())->threads.size() == 1;
}

FsSlot copy_fs(World &world, FsSlot fs)
{
    const FsStruct own{.umask = world.fs[fs.value].umask};
    return FsSlot{world.fs.take(own)};
}

void exit_fs(World &world, FsSlot fs)
{
    if (--world.fs.edit(fs.value).users == 0)
    {
        world.fs.release(fs.value);
    }
}

void do_exit(Kernel &k)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    if (k.in_call(task.actor))
    {
        abandon(k, task.actor);
    }
    exit_mm(k, task);
    exit_sem(k);
    exit_shm(k);
    exit_files(k, task->files);
    exit_fs(k.world, task->fs);
    free_nsproxy(k, task->nsproxy);
    exit_notify(k);
}

void do_group_exit(Kernel &k, SignalSlot process)
{
    const Frame frame(k, __func__);
    std::vector<ActorId> threads = k.world.processes[process.value].threads;
    // Whoever ends its own process does not wait for the others.
    std::stable_partition(threads.begin(), threads.end(),
                          [&](ActorId thread) { return thread == k.current().actor; });
    for (const ActorId thread : threads)
    {
        if (k.alive(thread))
        {
            const CurrentTask dying(k, thread);
            do_exit(k);
        }
    }
}

Reply sys_exit_group(Kernel &k, const ExitGroup &call)
{
    const Frame frame(k, call.ends == ExitGroup::Ends::Process ? "do_group_exit" : "do_exit");
    const TaskRef task = k.current();
    const bool alone = call.ends == ExitGroup::Ends::Thread && task.actor != kInitActor;
    if (task->signal == k.task(kInitActor)->signal && !alone)
    {
        return Refusal{
            told("init is the lab's first process: its end would be the end of the lab.")};
    }
    const int status = call.status & 0xff;
    STEP("do_group_exit.status", "The {} ends with status {}.",
         call.ends == ExitGroup::Ends::Process ? told("process") : told("thread"), status);
    if (call.ends == ExitGroup::Ends::Process)
    {
        do_group_exit(k, task->signal);
    }
    else
    {
        do_exit(k);
    }
    return returned(0, ValueKind::None);
}

} // namespace ipcscope::sim
