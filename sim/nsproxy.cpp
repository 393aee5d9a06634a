#include "sim/nsproxy.h"

#include "sim/cred.h"
#include "sim/files.h"
#include "sim/fork.h"
#include "sim/namespace.h"
#include "sim/pid_namespace.h"
#include "sim/ptrace.h"
#include "sim/sem.h"
#include "sim/shm.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kUnshareFlags = kCloneNsproxy | abi::kCloneThread | abi::kCloneFs |
                                        abi::kCloneSighand | abi::kCloneVm | abi::kCloneFiles |
                                        abi::kCloneSysvsem | abi::kCloneNewuser;

/// New members where the flags ask for them, one more reference to the caller's own otherwise.
Result<Nsproxy, Errno> create_new_namespaces(Kernel &k, std::uint64_t flags, UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    Nsproxy fresh;
    fresh.mnt_ns = copy_mnt_ns(k, flags, user_ns);
    const Result<IpcNsSlot, Errno> ipc_ns = copy_ipcs(k, flags, user_ns);
    if (!ipc_ns)
    {
        put_mnt_ns(k, fresh.mnt_ns);
        return ipc_ns.error();
    }
    fresh.ipc_ns = ipc_ns.value();
    const Result<PidNsSlot, Errno> pid_ns = copy_pid_ns(k, flags, user_ns);
    if (!pid_ns)
    {
        put_ipc_ns(k, k.ipc_ns(fresh.ipc_ns));
        put_mnt_ns(k, fresh.mnt_ns);
        return pid_ns.error();
    }
    fresh.pid_ns_for_children = pid_ns.value();
    return fresh;
}

void switch_task_namespaces(Kernel &k, const Nsproxy &fresh)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    const Nsproxy old = task->nsproxy;
    task.edit().nsproxy = fresh;
    STEP("switch_task_namespaces.switched", "The process is in {} now.",
         object_name(k.current_ipc_ns()))
        .wrote(task, "ipc_ns", object_name(k.current_ipc_ns()));
    free_nsproxy(k, old);
}

/// The namespaces that unshare asks for; the caller's nsproxy once more when it asks for none.
Result<Nsproxy, Errno> unshare_nsproxy_namespaces(Kernel &k, std::uint64_t flags,
                                                  UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    // With a new user namespace its creator's rights over it count.
    if ((flags & kCloneNsproxy) != 0 && !ns_capable(k, user_ns, abi::kCapSysAdmin))
    {
        STEP_IF("unshare_nsproxy_namespaces.denied", "New namespaces need CAP_SYS_ADMIN: EPERM.");
        return Errno::Eperm;
    }
    return create_new_namespaces(k, flags, user_ns);
}

/// Whether the current task shares root and working directory with another one.
bool shares_fs(Kernel &k)
{
    return k.world.fs[k.current()->fs.value].users != 1;
}

/// ipcns_install: whether the process may enter, and the change to its nsproxy-to-be.
Errno ipcns_install(Kernel &k, Nsproxy &next, NsRef ns)
{
    const Frame frame(k, __func__);
    if (!ns_capable(k, ns->user_ns, abi::kCapSysAdmin) ||
        !ns_capable(k, k.current()->cred.user_ns, abi::kCapSysAdmin))
    {
        STEP_IF("ipcns_install.denied",
                "Entering {} needs CAP_SYS_ADMIN over its owner and over the "
                "caller's own user namespace: EPERM.",
                object_name(ns));
        return Errno::Eperm;
    }
    get_ipc_ns(ns);
    put_ipc_ns(k, k.ipc_ns(next.ipc_ns));
    next.ipc_ns = ns.slot;
    STEP("ipcns_install.entered", "The caller may enter {}.", object_name(ns));
    return Errno::Ok;
}

Errno mntns_install(Kernel &k, Nsproxy &next, MntNsSlot ns)
{
    const Frame frame(k, __func__);
    const UserNsSlot own = k.current()->cred.user_ns;
    if (!ns_capable(k, k.world.mnt_namespaces[ns.value].user_ns, abi::kCapSysAdmin) ||
        !ns_capable(k, own, kCapSysChroot) || !ns_capable(k, own, abi::kCapSysAdmin))
    {
        STEP_IF("mntns_install.denied",
                "Entering a mount namespace needs CAP_SYS_ADMIN over its owner "
                "and CAP_SYS_ADMIN and CAP_SYS_CHROOT at home: EPERM.");
        return Errno::Eperm;
    }
    if (shares_fs(k))
    {
        STEP_IF("mntns_install.shared", "The caller shares its root directory: EINVAL.");
        return Errno::Einval;
    }
    get_mnt_ns(k, ns);
    put_mnt_ns(k, next.mnt_ns);
    next.mnt_ns = ns;
    STEP("mntns_install.entered", "The caller may enter mnt:[{}].",
         k.world.mnt_namespaces[ns.value].inum.value);
    return Errno::Ok;
}

Errno userns_install(Kernel &k, Cred &next, UserNsSlot ns)
{
    const Frame frame(k, __func__);
    // Entering one's own would give back capabilities that were dropped.
    if (ns == next.user_ns)
    {
        STEP_IF("userns_install.same", "The caller is in that user namespace already: EINVAL.");
        return Errno::Einval;
    }
    // Threads of one process share a user namespace, and so do those of one root directory.
    if (!thread_group_empty(k) || shares_fs(k))
    {
        STEP_IF("userns_install.shared",
                "The caller has other threads, or shares its root directory: EINVAL.");
        return Errno::Einval;
    }
    if (!ns_capable(k, ns, abi::kCapSysAdmin))
    {
        STEP_IF("userns_install.denied", "Entering a user namespace needs CAP_SYS_ADMIN over it: "
                                         "EPERM.");
        return Errno::Eperm;
    }
    set_cred_user_ns(next, ns);
    STEP("userns_install.entered", "Inside user:[{}] the caller will have every capability.",
         k.world.user_namespaces[ns.value].inum.value);
    return Errno::Ok;
}

/// Some things cannot be parted without others.
std::uint64_t with_what_is_implied(std::uint64_t flags)
{
    if ((flags & abi::kCloneNewuser) != 0)
    {
        flags |= abi::kCloneThread | abi::kCloneFs;
    }
    if ((flags & abi::kCloneVm) != 0)
    {
        flags |= abi::kCloneSighand;
    }
    if ((flags & abi::kCloneSighand) != 0)
    {
        flags |= abi::kCloneThread;
    }
    if ((flags & abi::kCloneNewns) != 0)
    {
        flags |= abi::kCloneFs;
    }
    return flags;
}

Errno check_unshare_flags(Kernel &k, std::uint64_t flags)
{
    const Frame frame(k, __func__);
    if ((flags & ~kUnshareFlags) != 0)
    {
        STEP_IF("ksys_unshare.unknown", "{:#x} is nothing that can be unshared: EINVAL.",
                flags & ~kUnshareFlags);
        return Errno::Einval;
    }
    // Threads stay threads: it works only where there is nothing to part.
    if ((flags & abi::kCloneThread) != 0 && !thread_group_empty(k))
    {
        STEP_IF("ksys_unshare.threads",
                "The process has {} threads, which cannot be parted: EINVAL.",
                k.signal(k.current())->threads.size());
        return Errno::Einval;
    }
    return Errno::Ok;
}

/// What the task lets go of besides its namespaces.
void leave_shared(Kernel &k, std::uint64_t flags)
{
    // Leaving the namespace means leaving its semaphores: CLONE_NEWIPC implies CLONE_SYSVSEM.
    if ((flags & (abi::kCloneNewipc | abi::kCloneSysvsem)) != 0)
    {
        exit_sem(k);
    }
    if ((flags & abi::kCloneNewipc) != 0)
    {
        STEP_IF("ksys_unshare.leave", "Leaving its ipc namespace, the process forgets the segments "
                                      "that it created.");
        exit_shm(k);
    }
    if ((flags & abi::kCloneFs) != 0 && shares_fs(k))
    {
        const FsSlot shared = k.current()->fs;
        k.current().edit().fs = copy_fs(k.world, shared);
        exit_fs(k.world, shared);
        STEP("ksys_unshare.fs", "Its root and working directory are its own from now on.");
    }
    if ((flags & abi::kCloneFiles) != 0)
    {
        unshare_files(k);
    }
}

std::uint64_t type_of(NsKind kind)
{
    switch (kind)
    {
    case NsKind::Ipc: return abi::kCloneNewipc;
    case NsKind::User: return abi::kCloneNewuser;
    case NsKind::Mnt: return abi::kCloneNewns;
    case NsKind::Pid: return abi::kCloneNewpid;
    }
    return 0;
}

Errno validate_ns(Kernel &k, const Setns &call, Nsproxy &next, Cred &cred)
{
    const TaskRef target = k.task(call.target);
    switch (call.kind)
    {
    case NsKind::Ipc: return ipcns_install(k, next, k.ipc_ns(target->nsproxy.ipc_ns));
    case NsKind::Mnt: return mntns_install(k, next, target->nsproxy.mnt_ns);
    case NsKind::User: return userns_install(k, cred, target->cred.user_ns);
    case NsKind::Pid: return pidns_install(k, next, target->pid_ns);
    }
    return Errno::Einval;
}

/// open("/proc/<target>/ns/<kind>").
Errno open_ns_file(Kernel &k, ActorId target, NsKind kind)
{
    const Frame frame(k, "proc_ns_get_link");
    // A process that is gone has no directory in /proc.
    if (!k.exists(target))
    {
        STEP_IF("proc_ns_get_link.gone", "The process is gone, and so is its directory: ENOENT.");
        return Errno::Enoent;
    }
    if (!ptrace_may_access(k, target))
    {
        STEP_IF("proc_ns_get_link.denied", "The caller may not look into that process: EACCES.");
        return Errno::Eacces;
    }
    // A first thread that has ended has left its namespaces; who it was is known still, and its
    // number holds.
    if (!k.alive(target) && kind != NsKind::User && kind != NsKind::Pid)
    {
        STEP_IF("proc_ns_get_link.left", "That thread has ended and is in no namespace: ENOENT.");
        return Errno::Enoent;
    }
    return Errno::Ok;
}

} // namespace

Result<Nsproxy, Errno> copy_namespaces(Kernel &k, std::uint64_t flags, UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    if ((flags & kCloneNsproxy) != 0 && !ns_capable(k, user_ns, abi::kCapSysAdmin))
    {
        STEP_IF("copy_namespaces.denied", "New namespaces need CAP_SYS_ADMIN: EPERM.");
        return Errno::Eperm;
    }
    // A child in another ipc namespace cannot share the undo list of semaphores.
    constexpr std::uint64_t kContrary = abi::kCloneNewipc | abi::kCloneSysvsem;
    if ((flags & kContrary) == kContrary)
    {
        STEP_IF("copy_namespaces.contrary", "CLONE_NEWIPC and CLONE_SYSVSEM exclude each other: "
                                            "EINVAL.");
        return Errno::Einval;
    }
    return create_new_namespaces(k, flags, user_ns);
}

void free_nsproxy(Kernel &k, const Nsproxy &nsproxy)
{
    const Frame frame(k, __func__);
    put_ipc_ns(k, k.ipc_ns(nsproxy.ipc_ns));
    put_mnt_ns(k, nsproxy.mnt_ns);
    put_pid_ns(k.world, nsproxy.pid_ns_for_children);
}

Errno ksys_unshare(Kernel &k, std::uint64_t flags)
{
    const Frame frame(k, __func__);
    flags = with_what_is_implied(flags);
    const Errno bad_flags = check_unshare_flags(k, flags);
    if (bad_flags != Errno::Ok)
    {
        return bad_flags;
    }
    Cred next = k.current()->cred;
    const bool new_user_ns = (flags & abi::kCloneNewuser) != 0;
    if (new_user_ns)
    {
        const Errno bad = create_user_ns(k, next);
        if (bad != Errno::Ok)
        {
            return bad;
        }
    }
    const UserNsSlot user_ns = next.user_ns;
    const Result<Nsproxy, Errno> nsproxy = unshare_nsproxy_namespaces(k, flags, user_ns);
    if (nsproxy)
    {
        leave_shared(k, flags);
        switch_task_namespaces(k, nsproxy.value());
    }
    if (nsproxy && new_user_ns)
    {
        commit_creds(k, std::move(next));
    }
    if (new_user_ns)
    {
        put_user_ns(k.world, user_ns);
    }
    return nsproxy ? Errno::Ok : nsproxy.error();
}

Errno sys_setns(Kernel &k, const Setns &call)
{
    const Frame frame(k, __func__);
    const Errno closed = open_ns_file(k, call.target, call.kind);
    if (closed != Errno::Ok)
    {
        return closed;
    }
    // The kernel takes 32 bits of the type; 0 is "any".
    const std::uint64_t nstype = call.nstype & 0xffffffffU;
    if (nstype != 0 && nstype != type_of(call.kind))
    {
        STEP_IF("sys_setns.wrong_type", "The file is of another type than {:#x}: EINVAL.", nstype);
        return Errno::Einval;
    }
    Result<Nsproxy, Errno> next = create_new_namespaces(k, 0, k.current()->cred.user_ns);
    if (!next)
    {
        return next.error();
    }
    Cred cred = k.current()->cred;
    const Errno denied = validate_ns(k, call, next.value(), cred);
    if (denied != Errno::Ok)
    {
        free_nsproxy(k, next.value());
        return denied;
    }
    if (call.kind == NsKind::User)
    {
        commit_creds(k, std::move(cred));
    }
    // What SEM_UNDO lists is undone, also when the namespace is the one that the caller is in.
    if (call.kind == NsKind::Ipc)
    {
        exit_sem(k);
    }
    // exit_shm is not run: the segments keep their creator, unlike with unshare.
    switch_task_namespaces(k, next.value());
    return Errno::Ok;
}

} // namespace ipcscope::sim
