#include "sim/fork.h"

#include "sim/cred.h"
#include "sim/files.h"
#include "sim/mm.h"
#include "sim/namespace.h"
#include "sim/nsproxy.h"
#include "sim/pid_namespace.h"
#include "sim/sem.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kCsignal = 0xff;
constexpr std::uint32_t kMaxActors = 1U << 20;
constexpr std::uint64_t kClonePtrace = 0x2000;
constexpr std::uint64_t kCloneParentSettid = 0x100000;
constexpr std::uint64_t kCloneChildCleartid = 0x200000;
constexpr std::uint64_t kCloneDetached = 0x400000;
constexpr std::uint64_t kCloneUntraced = 0x800000;
constexpr std::uint64_t kCloneChildSettid = 0x1000000;
constexpr std::uint64_t kCloneIo = 0x80000000;

/// What changes nothing that any call of the vocabulary can see.
constexpr std::uint64_t kCloneHarmless =
    kCsignal | abi::kCloneFs | abi::kCloneFiles | kClonePtrace | kCloneParentSettid |
    kCloneChildCleartid | kCloneDetached | kCloneUntraced | kCloneChildSettid | kCloneIo;
constexpr std::uint64_t kCloneModelled =
    kCloneHarmless | abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread | abi::kCloneNewns |
    abi::kCloneSysvsem | abi::kCloneNewpid | abi::kCloneNewcgroup | abi::kCloneNewuts |
    abi::kCloneNewipc | abi::kCloneNewuser | abi::kCloneNewnet;

bool has(std::uint64_t flags, std::uint64_t wanted)
{
    return (flags & wanted) != 0;
}

std::string why_refused(const Kernel &k, const Clone &call)
{
    if (has(call.flags, ~kCloneModelled))
    {
        return told("The clone flags {:#x} are not modelled.", call.flags & ~kCloneModelled);
    }
    const std::uint64_t exit_signal = call.flags & kCsignal;
    if (exit_signal != 0 && exit_signal != abi::kSigchld)
    {
        return told("A child whose end sends its parent anything but SIGCHLD is not modelled.");
    }
    if (call.child.value >= kMaxActors)
    {
        return told("There are too many actors.");
    }
    if (call.child.value < k.world.actors && k.world.tasks[call.child.value].tgid.value != 0)
    {
        return told("The child's name belongs to an actor that was made before.");
    }
    return {};
}

Errno check_flags(Kernel &k, std::uint64_t flags)
{
    const Frame frame(k, __func__);
    // One root directory for two mount or user namespaces cannot be.
    if (has(flags, abi::kCloneFs) && has(flags, abi::kCloneNewns | abi::kCloneNewuser))
    {
        STEP_IF("copy_process.shared_fs",
                "CLONE_FS goes with neither CLONE_NEWNS nor CLONE_NEWUSER: "
                "EINVAL.");
        return Errno::Einval;
    }
    // Threads share their signal handlers, and those lie in memory that is shared.
    if ((has(flags, abi::kCloneThread) && !has(flags, abi::kCloneSighand)) ||
        (has(flags, abi::kCloneSighand) && !has(flags, abi::kCloneVm)))
    {
        STEP_IF("copy_process.half_thread",
                "CLONE_THREAD needs CLONE_SIGHAND, and that needs CLONE_VM: EINVAL.");
        return Errno::Einval;
    }
    if (has(flags, abi::kCloneThread) && has(flags, abi::kCloneNewuser | abi::kCloneNewpid))
    {
        STEP_IF("copy_process.thread_user",
                "The threads of a process are all in one user and one pid namespace: EINVAL.");
        return Errno::Einval;
    }
    const TaskRef parent = k.current();
    if (has(flags, abi::kCloneThread) && parent->pid_ns != parent->nsproxy.pid_ns_for_children)
    {
        STEP_IF("copy_process.thread_pid",
                "A child of the caller would begin in {}, and a thread cannot: EINVAL.",
                pid_ns_name(k.world, parent->nsproxy.pid_ns_for_children));
        return Errno::Einval;
    }
    return Errno::Ok;
}

/// A copy of the current task, not yet in any list, and what it has of its own or shares.
TaskStruct dup_task_struct(Kernel &k, std::uint64_t flags)
{
    TaskStruct child = *k.current();
    child.shm_clist = ShmLink{};
    child.undo_list = copy_semundo(k, flags);
    child.files = copy_files(k, flags);
    if (has(flags, abi::kCloneFs))
    {
        k.world.fs.edit(child.fs.value).users++;
    }
    else
    {
        child.fs = copy_fs(k.world, child.fs);
    }
    if (has(flags, abi::kCloneThread))
    {
        k.mm(k.current()).edit().mm_users++;
    }
    else
    {
        Mm copy = *k.mm(k.current());
        copy.mm_users = 1;
        child.mm = MmSlot{k.world.mms.take(std::move(copy))};
    }
    return child;
}

/// A thread joins its process; any other child is a process of its own.
void copy_signal(Kernel &k, TaskRef child, const Clone &call, NewPid number)
{
    const Frame frame(k, __func__);
    const SignalRef parent = k.signal(k.current());
    const Pid pid = number.nr;
    child.edit().tid = pid;
    if (has(call.flags, abi::kCloneThread))
    {
        parent.edit().threads.push_back(child.actor);
        STEP("copy_signal.thread",
             "{} is a thread of pid {}: memory, limits and signal handlers are shared; namespaces, "
             "credentials and created segments are its own.",
             object_name(child), child->tgid.value)
            .wrote(child, "tid", std::to_string(pid.value));
    }
    else
    {
        SignalStruct fresh = *parent;
        fresh.tgid = pid;
        fresh.threads = {child.actor};
        fresh.real_parent = k.current().actor;
        fresh.exit_signal = static_cast<int>(call.flags & kCsignal);
        fresh.flags = SignalStruct::Flags::None;
        child.edit().tgid = pid;
        child.edit().signal = SignalSlot{k.world.processes.take(std::move(fresh))};
        STEP("copy_signal.process", "{} is a process of its own, pid {}.", object_name(child),
             pid.value)
            .wrote(child, "tgid", std::to_string(pid.value));
    }
    TaskSlot &slot = k.world.tasks.edit(child.actor.value);
    slot.tgid = child->tgid;
    slot.tid = child->tid;
    slot.pid_ns = child->pid_ns;
    slot.numbers = std::move(number.numbers);
    slot.signal = child->signal;
}

/// The first process of a pid namespace: orphans become its children, and hardly a signal that it
/// has no handler for reaches it.
void become_child_reaper(Kernel &k, TaskRef child)
{
    const Frame frame(k, "copy_process");
    PidNamespace &ns = k.world.pid_namespaces.edit(child->pid_ns.value);
    if (ns.reaper != PidNamespace::Reaper::None)
    {
        return;
    }
    ns.reaper = PidNamespace::Reaper::Alive;
    ns.child_reaper = child.actor;
    k.signal(child).edit().flags = SignalStruct::Flags::Unkillable;
    STEP("copy_process.reaper",
         "{} is the first process of {}: when it ends, everybody in there ends.",
         object_name(child), pid_ns_name(k.world, child->pid_ns));
}

/// Where the child will stand; a place keeps no process until it has one.
TaskRef place_child(Kernel &k, ActorId child, TaskStruct task)
{
    World &world = k.world;
    world.actors = std::max(world.actors, child.value + 1);
    world.tasks.reserve(world.actors);
    world.tasks.edit(child.value).task = Cow<TaskStruct>(std::move(task));
    return k.task(child);
}

/// The attaches were copied before the namespaces failed: they are detached again by the parent.
Errno bad_fork(Kernel &k, TaskRef child, Errno error)
{
    const Frame frame(k, __func__);
    exit_mm(k, child);
    drop_semundo(k, child->undo_list);
    exit_files(k, child->files);
    exit_fs(k.world, child->fs);
    const UserNsSlot user_ns = child->cred.user_ns;
    k.world.tasks.edit(child.actor.value).task.reset();
    STEP("copy_process.undone", "The half-made child is taken back.");
    put_user_ns(k.world, user_ns);
    return error;
}

Result<Pid, Errno> copy_process(Kernel &k, const Clone &call)
{
    const Frame frame(k, __func__);
    Cred cred = k.current()->cred;
    if (has(call.flags, abi::kCloneNewuser))
    {
        const Errno bad_creds = create_user_ns(k, cred);
        if (bad_creds != Errno::Ok)
        {
            return bad_creds;
        }
    }
    else
    {
        get_user_ns(k.world, cred.user_ns);
    }
    TaskStruct fresh = dup_task_struct(k, call.flags);
    fresh.cred = std::move(cred);
    const TaskRef child = place_child(k, call.child, std::move(fresh));
    if (!has(call.flags, abi::kCloneThread))
    {
        dup_mmap(k, child);
    }
    const Result<Nsproxy, Errno> nsproxy = copy_namespaces(k, call.flags, child->cred.user_ns);
    if (!nsproxy)
    {
        return bad_fork(k, child, nsproxy.error());
    }
    const PidNsSlot pid_ns = nsproxy.value().pid_ns_for_children;
    Result<NewPid, Errno> number = alloc_pid(k, pid_ns);
    if (!number)
    {
        free_nsproxy(k, nsproxy.value());
        return bad_fork(k, child, number.error());
    }
    child.edit().nsproxy = nsproxy.value();
    child.edit().pid_ns = pid_ns;
    get_pid_ns(k.world, pid_ns);
    copy_signal(k, child, call, std::move(number).value());
    become_child_reaper(k, child);
    const NsRef ns = k.ipc_ns(child->nsproxy.ipc_ns);
    STEP("copy_process.born", "The child is pid {}, in {}; it has created no segments.",
         child->tid.value, object_name(ns))
        .wrote(child, "ipc_ns", object_name(ns));
    return pid_vnr(k, child->tid);
}

} // namespace

Reply sys_clone(Kernel &k, const Clone &call)
{
    const Frame frame(k, "kernel_clone");
    std::string refused = why_refused(k, call);
    const Errno bad_flags = refused.empty() ? check_flags(k, call.flags) : Errno::Ok;
    if (refused.empty() && bad_flags != Errno::Ok)
    {
        return failed(bad_flags);
    }
    if (refused.empty() && has(call.flags, abi::kCloneVm) && !has(call.flags, abi::kCloneThread))
    {
        refused = told(
            "Processes that share memory without being threads of one process are not modelled.");
    }
    if (!refused.empty())
    {
        return Refusal{std::move(refused)};
    }
    const Result<Pid, Errno> pid = copy_process(k, call);
    if (!pid)
    {
        return failed(pid.error());
    }
    return returned(pid.value().value, ValueKind::Pid);
}

} // namespace ipcscope::sim
