#include "sim/fork.h"

#include "sim/cred.h"
#include "sim/mm.h"
#include "sim/namespace.h"
#include "sim/nsproxy.h"
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
constexpr std::uint64_t kCloneModelled = kCloneHarmless | abi::kCloneNewns | abi::kCloneSysvsem |
                                         abi::kCloneNewcgroup | abi::kCloneNewuts |
                                         abi::kCloneNewipc | abi::kCloneNewuser | abi::kCloneNewnet;

std::string why_refused(const Kernel &k, const Clone &call)
{
    constexpr std::uint64_t kShared = abi::kCloneVm | abi::kCloneThread | abi::kCloneVfork |
                                      abi::kCloneParent | abi::kCloneSighand;
    if ((call.flags & kShared) != 0)
    {
        return "Threads and processes that share memory or parent with their maker are not "
               "modelled.";
    }
    if ((call.flags & abi::kCloneNewpid) != 0)
    {
        return "The actors of a scenario all live in one pid namespace.";
    }
    if ((call.flags & ~kCloneModelled) != 0)
    {
        return fmt::format("The clone flags {:#x} are not modelled.", call.flags & ~kCloneModelled);
    }
    const std::uint64_t exit_signal = call.flags & kCsignal;
    if (exit_signal != 0 && exit_signal != abi::kSigchld)
    {
        return "A child whose end sends its parent anything but SIGCHLD is not modelled.";
    }
    if (call.child.value >= kMaxActors)
    {
        return "There are too many actors.";
    }
    if (call.child.value < k.world.actors && k.world.tasks[call.child.value].tgid.value != 0)
    {
        return "The child's name belongs to an actor that was made before.";
    }
    return {};
}

Errno check_flags(Kernel &k, std::uint64_t flags)
{
    const Frame frame(k, __func__);
    // One root directory for two mount or user namespaces cannot be.
    if ((flags & abi::kCloneFs) != 0 && (flags & (abi::kCloneNewns | abi::kCloneNewuser)) != 0)
    {
        STEP_IF("copy_process.shared_fs",
                "CLONE_FS goes with neither CLONE_NEWNS nor CLONE_NEWUSER: "
                "EINVAL.");
        return Errno::Einval;
    }
    return Errno::Ok;
}

/// A copy of the current process, not yet in any list.
TaskStruct dup_task_struct(Kernel &k)
{
    TaskStruct child = *k.current();
    child.shm_clist = ShmLink{};
    child.undo_list = kNoUndoList;
    return child;
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
    exit_mmap(k, child);
    drop_semundo(k, child->undo_list);
    const UserNsSlot user_ns = child->cred.user_ns;
    k.world.tasks.edit(child.actor.value).task.reset();
    STEP("copy_process.undone", "The half-made child is taken back.");
    put_user_ns(k.world, user_ns);
    return error;
}

Result<Pid, Errno> copy_process(Kernel &k, const Clone &call)
{
    const Frame frame(k, __func__);
    const Errno bad_flags = check_flags(k, call.flags);
    if (bad_flags != Errno::Ok)
    {
        return bad_flags;
    }
    TaskStruct fresh = dup_task_struct(k);
    if ((call.flags & abi::kCloneNewuser) != 0)
    {
        const Errno bad_creds = create_user_ns(k, fresh.cred);
        if (bad_creds != Errno::Ok)
        {
            return bad_creds;
        }
    }
    else
    {
        get_user_ns(k.world, fresh.cred.user_ns);
    }
    fresh.undo_list = copy_semundo(k, call.flags);
    const TaskRef child = place_child(k, call.child, std::move(fresh));
    dup_mmap(k, child);
    const Result<Nsproxy, Errno> nsproxy = copy_namespaces(k, call.flags, child->cred.user_ns);
    if (!nsproxy)
    {
        return bad_fork(k, child, nsproxy.error());
    }
    TaskStruct &task = child.edit();
    task.nsproxy = nsproxy.value();
    task.tgid = k.world.next_pid;
    task.tid = k.world.next_pid;
    k.world.tasks.edit(child.actor.value).tgid = task.tgid;
    k.world.tasks.edit(child.actor.value).tid = task.tid;
    k.world.next_pid.value++;
    STEP("copy_process.born", "The child is pid {}, in {}; it has created no segments.",
         child->tgid.value, object_name(k.ipc_ns(child->nsproxy.ipc_ns)))
        .wrote(child, "tgid", std::to_string(child->tgid.value))
        .wrote(child, "ipc_ns", object_name(k.ipc_ns(child->nsproxy.ipc_ns)));
    return child->tgid;
}

} // namespace

Reply sys_clone(Kernel &k, const Clone &call)
{
    const Frame frame(k, "kernel_clone");
    std::string refused = why_refused(k, call);
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
