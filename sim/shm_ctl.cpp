#include "sim/cred.h"
#include "sim/pid_namespace.h"
#include "sim/shm.h"
#include "sim/steps.h"
#include "sim/util.h"

namespace ipcscope::sim
{
namespace
{

Outcome shmctl_ipc_info(Kernel &k, NsRef ns, UserPointer buffer)
{
    const Frame frame(k, __func__);
    const Shminfo info{.shmmax = ns->shm_ctlmax,
                       .shmmin = 1,
                       .shmmni = static_cast<std::uint64_t>(ns->shm_ctlmni),
                       .shmseg = static_cast<std::uint64_t>(ns->shm_ctlmni),
                       .shmall = ns->shm_ctlall};
    STEP("shmctl_ipc_info.limits", "The limits of {}: shmmni {}, shmmax {}, shmall {}.",
         object_name(ns), info.shmmni, info.shmmax, info.shmall)
        .read<&IpcNamespace::shm_ctlmax>(ns)
        .read<&IpcNamespace::shm_ctlmni>(ns)
        .read<&IpcNamespace::shm_ctlall>(ns)
        .read<&IpcIds::max_idx>(shm_ids(ns));
    return copy_to_user(k, buffer, ipc_get_maxidx(shm_ids(ns)), info);
}

struct ShmStat
{
    std::uint64_t rss{};   ///< pages in memory
    std::uint64_t clean{}; ///< of them never written; the kernel's own function does not ask
};

/// Of all segments together, by ascending index.
ShmStat shm_get_stat(Kernel &k, NsRef ns)
{
    ShmStat total;
    for (int idx = ns->shm_ids.ipcs_idr.next_taken(0); idx >= 0;
         idx = ns->shm_ids.ipcs_idr.next_taken(idx + 1))
    {
        const Cow<ShmemFile> &file = ns->shm[static_cast<std::size_t>(idx)].shm_file;
        if (file)
        {
            total.rss += file->nrpages();
            total.clean += file->clean_pages();
        }
    }
    k.world.effort += static_cast<std::uint64_t>(ns->shm_ids.in_use) / 16;
    return total;
}

Outcome shmctl_shm_info(Kernel &k, NsRef ns, UserPointer buffer)
{
    const Frame frame(k, __func__);
    const ShmStat total = shm_get_stat(k, ns);
    STEP("shm_get_stat.sum", "{} pages of the {} segments are in memory.", total.rss,
         ns->shm_ids.in_use);
    const ShmInfo info{.used_ids = static_cast<std::uint32_t>(ns->shm_ids.in_use),
                       .shm_tot = ns->shm_tot,
                       .shm_rss = total.rss,
                       .shm_swp = 0,
                       .shm_never_written = total.clean};
    STEP("shmctl_shm_info.totals", "{} segments with {} pages, {} of them in memory.",
         info.used_ids, info.shm_tot, info.shm_rss)
        .read<&IpcIds::in_use>(shm_ids(ns))
        .read<&IpcNamespace::shm_tot>(ns)
        .read<&IpcIds::max_idx>(shm_ids(ns));
    return copy_to_user(k, buffer, ipc_get_maxidx(shm_ids(ns)), info);
}

/// Everything that IPC_STAT shows of a segment.
ShmidDs shmid_ds(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    ShmidDs out;
    set_ipc64_perm(out, kernel_to_ipc64_perm(k, shp.shm_perm()));
    out.segsz = shp->shm_segsz;
    out.atime = shp->shm_atim;
    out.dtime = shp->shm_dtim;
    out.ctime = shp->shm_ctim;
    out.cpid = pid_vnr(k, shp->shm_cprid);
    out.lpid = pid_vnr(k, shp->shm_lprid);
    out.nattch = shp->shm_nattch;
    STEP("shmctl_stat.filled", "{} bytes, {} attaches, made by pid {}, last used by pid {}.",
         out.segsz, out.nattch, out.cpid.value, out.lpid.value)
        .read<&ShmidKernel::shm_segsz>(shp)
        .read<&ShmidKernel::shm_nattch>(shp)
        .read<&ShmidKernel::shm_atim>(shp)
        .read<&ShmidKernel::shm_dtim>(shp)
        .read<&ShmidKernel::shm_ctim>(shp)
        .read<&ShmidKernel::shm_cprid>(shp)
        .read<&ShmidKernel::shm_lprid>(shp);
    return out;
}

Outcome shmctl_stat(Kernel &k, NsRef ns, const Shmctl &call)
{
    const Frame frame(k, __func__);
    const bool by_index = call.command != abi::kIpcStat;
    const Result<PermRef, Errno> ipcp = by_index ? ipc_obtain_object_idr(k, shm_ids(ns), call.id)
                                                 : ipc_obtain_object_check(k, shm_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    // SHM_STAT_ANY shows to everybody what /proc/sysvipc/shm shows.
    if (call.command != abi::kShmStatAny && !ipcperms(k, ns, ipcp.value(), kIrugo))
    {
        STEP_IF("shmctl_stat.denied", "The caller may not read the segment: EACCES.");
        return failed(Errno::Eacces);
    }
    const ShmRef shp{.ns = ns, .idx = ipcp.value().idx()};
    const std::int64_t value = by_index ? ipcp.value()->id.value : 0;
    return copy_to_user(k, call.buffer, value, shmid_ds(k, shp));
}

/// IPC_SET and IPC_RMID: what only owner, creator and CAP_SYS_ADMIN may do.
Outcome shmctl_down(Kernel &k, NsRef ns, const Shmctl &call)
{
    const Frame frame(k, __func__);
    const Result<PermRef, Errno> ipcp = ipcctl_obtain_check(k, ns, shm_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    const ShmRef shp{.ns = ns, .idx = ipcp.value().idx()};
    if (call.command == abi::kIpcRmid)
    {
        do_shm_rmid(k, shp);
        return returned(0);
    }
    const Errno bad = ipc_update_perm(k, call.set, ipcp.value());
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    shp.edit().shm_ctim = k.now();
    STEP("shmctl_down.ctime", "The segment was changed just now.")
        .wrote<&ShmidKernel::shm_ctim>(shp);
    return returned(0);
}

/// Whether the caller may lock or unlock the segment at all.
Errno may_lock(Kernel &k, ShmRef shp, int command)
{
    const Frame frame(k, __func__);
    if (ns_capable(k, shp.ns->user_ns, abi::kCapIpcLock))
    {
        STEP_IF("shmctl_do_lock.capable", "CAP_IPC_LOCK over the namespace allows it.");
        return Errno::Ok;
    }
    const PermRef ipcp = shp.shm_perm();
    const TaskRef task = k.current();
    if (task->cred.euid != ipcp->uid && task->cred.euid != ipcp->cuid)
    {
        STEP_IF("shmctl_do_lock.not_owner",
                "The caller, uid {}, is neither owner nor creator: EPERM.", task->cred.euid.value)
            .read<&KernIpcPerm::uid>(ipcp)
            .read<&KernIpcPerm::cuid>(ipcp);
        return Errno::Eperm;
    }
    if (command == abi::kShmLock && k.signal(task)->rlimit_memlock.rlim_cur == 0)
    {
        STEP_IF("shmctl_do_lock.rlimit_zero", "RLIMIT_MEMLOCK is 0: EPERM.");
        return Errno::Eperm;
    }
    return Errno::Ok;
}

/// Charges the segment's pages to the caller's real uid, within RLIMIT_MEMLOCK.
Errno user_shm_lock(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    const TaskRef task = k.current();
    const UserNsSlot user_ns = task->cred.user_ns;
    const Uid uid = task->cred.uid;
    const auto pages = static_cast<std::int64_t>(pages_of(shp->shm_segsz));
    const std::uint64_t bytes = k.signal(task)->rlimit_memlock.rlim_cur;
    const std::uint64_t limit =
        bytes == abi::kRlimInfinity ? abi::kRlimInfinity : bytes / abi::kPageSize;
    const std::optional<std::int64_t> sum = inc_rlimit_memlock(k.world, user_ns, uid, pages);
    STEP("user_shm_lock.charged", "uid {} has {} locked pages with these {}; the limit is {}.",
         uid.value, sum.value_or(-1), pages, limit);
    const bool over = !sum || static_cast<std::uint64_t>(*sum) > limit;
    if (over && !capable(k, abi::kCapIpcLock))
    {
        dec_rlimit_memlock(k.world, user_ns, uid, pages);
        STEP("user_shm_lock.over", "That is over RLIMIT_MEMLOCK: ENOMEM.");
        return Errno::Enomem;
    }
    get_user_ns(k.world, user_ns);
    ShmidKernel &seg = shp.edit();
    seg.mlock_uid = uid;
    seg.mlock_ns = user_ns;
    return Errno::Ok;
}

Outcome shmctl_do_lock(Kernel &k, NsRef ns, const Shmctl &call)
{
    const Frame frame(k, __func__);
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, shm_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    const ShmRef shp{.ns = ns, .idx = ipcp.value().idx()};
    const Errno denied = may_lock(k, shp, call.command);
    if (denied != Errno::Ok)
    {
        return failed(denied);
    }
    if (call.command == abi::kShmUnlock)
    {
        shmem_unlock(k, shp);
        return returned(0);
    }
    if ((shp.shm_perm()->mode & abi::kShmLocked) != 0)
    {
        STEP_IF("shmctl_do_lock.again", "It is locked already.")
            .read<&KernIpcPerm::mode>(shp.shm_perm());
        return returned(0);
    }
    const Errno over = user_shm_lock(k, shp);
    if (over != Errno::Ok)
    {
        return failed(over);
    }
    shp.shm_perm().edit().mode |= abi::kShmLocked;
    STEP("shmctl_do_lock.locked", "The segment's pages are never swapped out from now on.")
        .wrote<&KernIpcPerm::mode>(shp.shm_perm());
    return returned(0);
}

} // namespace

Outcome ksys_shmctl(Kernel &k, const Shmctl &call)
{
    const Frame frame(k, __func__);
    if (call.command < 0 || call.id.value < 0)
    {
        STEP_IF("ksys_shmctl.negative", "Neither the command nor the id may be negative: EINVAL.");
        return failed(Errno::Einval);
    }
    const NsRef ns = k.current_ipc_ns();
    switch (call.command)
    {
    case abi::kIpcInfo: return shmctl_ipc_info(k, ns, call.buffer);
    case abi::kShmInfo: return shmctl_shm_info(k, ns, call.buffer);
    case abi::kIpcStat:
    case abi::kShmStat:
    case abi::kShmStatAny: return shmctl_stat(k, ns, call);
    case abi::kIpcSet:
        // The input is read before the segment is looked for, so EFAULT comes first here.
        if (call.buffer != UserPointer::Valid)
        {
            STEP_IF("ksys_shmctl.set_fault", "There is no memory at the caller's address: EFAULT.");
            return failed(Errno::Efault);
        }
        return shmctl_down(k, ns, call);
    case abi::kIpcRmid: return shmctl_down(k, ns, call);
    case abi::kShmLock:
    case abi::kShmUnlock: return shmctl_do_lock(k, ns, call);
    default:
        STEP("ksys_shmctl.unknown", "There is no command {}: EINVAL.", call.command);
        return failed(Errno::Einval);
    }
}

} // namespace ipcscope::sim
