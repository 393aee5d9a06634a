#include "sim/pid_namespace.h"
#include "sim/sem.h"

#include "sim/steps.h"
#include "sim/util.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

// What IPC_INFO gives for numbers that mean nothing any more.
constexpr int kSemmap = 1024000000;
constexpr int kSemmnu = 1024000000;
constexpr int kSemume = 500;
constexpr int kSemusz = 20;
constexpr int kSemaem = abi::kSemvmx;

Outcome semctl_info(Kernel &k, NsRef ns, const Semctl &call)
{
    const Frame frame(k, __func__);
    const bool usage = call.command == abi::kSemInfo;
    const Seminfo info{.semmap = kSemmap,
                       .semmni = ns->sem_ctls[kSemmni],
                       .semmns = ns->sem_ctls[kSemmns],
                       .semmnu = kSemmnu,
                       .semmsl = ns->sem_ctls[kSemmsl],
                       .semopm = ns->sem_ctls[kSemopm],
                       .semume = kSemume,
                       .semusz = usage ? ns->sem_ids.in_use : kSemusz,
                       .semvmx = abi::kSemvmx,
                       .semaem = usage ? ns->used_sems : kSemaem};
    STEP("semctl_info.limits", "The limits of {}: {} {} {} {}{}.", object_name(ns), info.semmsl,
         info.semmns, info.semopm, info.semmni,
         usage ? told("; {} sets with {} semaphores", info.semusz, info.semaem) : "")
        .read<&IpcIds::in_use>(sem_ids(ns))
        .read<&IpcNamespace::used_sems>(ns)
        .read<&IpcIds::max_idx>(sem_ids(ns));
    return copy_to_user(k, call.buffer, ipc_get_maxidx(sem_ids(ns)), info);
}

/// Everything that IPC_STAT shows of a set.
SemidDs semid_ds(Kernel &k, SemaRef sma)
{
    const Frame frame(k, __func__);
    SemidDs out;
    set_ipc64_perm(out, kernel_to_ipc64_perm(k, sma.sem_perm()));
    out.otime = get_semotime(*sma);
    out.ctime = sma->sem_ctime;
    out.nsems = static_cast<std::uint64_t>(sma->sem_nsems);
    STEP("semctl_stat.filled", "{} semaphores; the last semop was {}.", out.nsems,
         out.otime.value == 0 ? told("never") : told("at call {}", out.otime.value))
        .read<&SemArray::sem_nsems>(sma)
        .read<&SemArray::sem_ctime>(sma);
    return out;
}

Outcome semctl_stat(Kernel &k, NsRef ns, const Semctl &call)
{
    const Frame frame(k, __func__);
    const bool by_index = call.command != abi::kIpcStat;
    const Result<PermRef, Errno> ipcp = by_index ? ipc_obtain_object_idr(k, sem_ids(ns), call.id)
                                                 : ipc_obtain_object_check(k, sem_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    // SEM_STAT_ANY shows to everybody what /proc/sysvipc/sem shows.
    if (call.command != abi::kSemStatAny && !ipcperms(k, ns, ipcp.value(), kIrugo))
    {
        STEP_IF("semctl_stat.denied", "The caller may not read the set: EACCES.");
        return failed(Errno::Eacces);
    }
    const SemaRef sma{.ns = ns, .idx = ipcp.value().idx()};
    const std::int64_t value = by_index ? ipcp.value()->id.value : 0;
    return copy_to_user(k, call.buffer, value, semid_ds(k, sma));
}

/// After values were set: what was to be undone on them is void, and sleepers may go on.
void values_were_set(Kernel &k, SemaRef sma, std::optional<int> semnum)
{
    clear_semadj(k, sma, semnum);
    sma.edit().sem_ctime = k.now();
    do_smart_update(k, sma, std::nullopt, Otime::IfCompleted);
    unmerge_queues(k, sma);
}

void set_value(Kernel &k, SemRef ref, int value)
{
    const Frame frame(k, "semctl");
    Sem &sem = ref.edit();
    sem.semval = value;
    sem.sempid = k.current()->tgid;
    STEP("semctl.set_value", "Semaphore {} is {} now, set by pid {}.", ref.num, value,
         ref->sempid.value)
        .wrote<&Sem::semval>(ref)
        .wrote<&Sem::sempid>(ref);
}

Outcome semctl_setval(Kernel &k, NsRef ns, const Semctl &call)
{
    const Frame frame(k, __func__);
    // The value is looked at before everything else, the id included.
    if (call.value > abi::kSemvmx || call.value < 0)
    {
        STEP_IF("semctl_setval.range", "{} is not between 0 and 32767: ERANGE.", call.value);
        return failed(Errno::Erange);
    }
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, sem_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    const SemaRef sma{.ns = ns, .idx = ipcp.value().idx()};
    // Here the number comes before the permission; where values are read it is the other way round.
    if (call.semnum < 0 || call.semnum >= sma->sem_nsems)
    {
        STEP_IF("semctl_setval.beyond", "The set has {} semaphores, there is no number {}: EINVAL.",
                sma->sem_nsems, call.semnum)
            .read<&SemArray::sem_nsems>(sma);
        return failed(Errno::Einval);
    }
    if (!ipcperms(k, ns, ipcp.value(), kIwugo))
    {
        STEP_IF("semctl_setval.denied", "The caller may not change the set: EACCES.");
        return failed(Errno::Eacces);
    }
    set_value(k, SemRef{.sma = sma, .num = call.semnum}, call.value);
    values_were_set(k, sma, call.semnum);
    return returned(0);
}

Outcome get_all(Kernel &k, SemaRef sma, UserPointer buffer)
{
    const Frame frame(k, "semctl_main");
    Semvals values(static_cast<std::size_t>(sma->sem_nsems));
    const SemArray &set = *sma;
    for (std::size_t num = 0; num < values.size(); num++)
    {
        values[num] = static_cast<std::uint16_t>(set.sems[num].semval);
    }
    k.world.effort += values.size() / 64;
    STEP("semctl_main.values", "The values of all {} semaphores, at one moment.", values.size());
    return copy_to_user(k, buffer, 0, std::move(values));
}

Outcome set_all(Kernel &k, SemaRef sma, const Semctl &call)
{
    const Frame frame(k, "semctl_main");
    if (call.buffer != UserPointer::Valid)
    {
        STEP_IF("semctl_main.fault", "There is no memory at the caller's address: EFAULT.");
        return failed(Errno::Efault);
    }
    const auto nsems = static_cast<std::size_t>(sma->sem_nsems);
    const auto value = [&](std::size_t num) {
        return num < call.values.size() ? int{call.values[num]} : 0;
    };
    for (std::size_t num = 0; num < nsems; num++)
    {
        if (value(num) > abi::kSemvmx)
        {
            STEP_IF("semctl_main.range", "{} is over 32767, so nothing is set at all: ERANGE.",
                    value(num));
            return failed(Errno::Erange);
        }
    }
    for (std::size_t num = 0; num < nsems; num++)
    {
        const Mute mute(k, static_cast<int>(num));
        set_value(k, SemRef{.sma = sma, .num = static_cast<int>(num)}, value(num));
    }
    k.world.effort += nsems / 16;
    values_were_set(k, sma, std::nullopt);
    return returned(0);
}

/// GETVAL, GETPID, GETNCNT, GETZCNT.
Outcome value_of(Kernel &k, SemRef sem, int command)
{
    switch (command)
    {
    case abi::kGetval: return returned(sem->semval);
    case abi::kGetpid: return returned(pid_vnr(k, sem->sempid).value, ValueKind::Pid);
    case abi::kGetncnt: return returned(count_semcnt(k.world, *sem.sma, sem.num, Count::Ncnt));
    default: return returned(count_semcnt(k.world, *sem.sma, sem.num, Count::Zcnt));
    }
}

Outcome get_one(Kernel &k, SemaRef sma, const Semctl &call)
{
    const Frame frame(k, "semctl_main");
    const SemRef sem{.sma = sma, .num = call.semnum};
    Outcome outcome = value_of(k, sem, call.command);
    STEP("semctl_main.value", "The call gives {}.", outcome.value)
        .read<&Sem::semval>(sem)
        .read<&Sem::sempid>(sem);
    return outcome;
}

Outcome semctl_main(Kernel &k, NsRef ns, const Semctl &call)
{
    const Frame frame(k, __func__);
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, sem_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    const SemaRef sma{.ns = ns, .idx = ipcp.value().idx()};
    if (!ipcperms(k, ns, ipcp.value(), call.command == abi::kSetall ? kIwugo : kIrugo))
    {
        STEP_IF("semctl_main.denied", "The caller may not {} the set: EACCES.",
                call.command == abi::kSetall ? told("change") : told("read"));
        return failed(Errno::Eacces);
    }
    if (call.command == abi::kGetall)
    {
        return get_all(k, sma, call.buffer);
    }
    if (call.command == abi::kSetall)
    {
        return set_all(k, sma, call);
    }
    if (call.semnum < 0 || call.semnum >= sma->sem_nsems)
    {
        STEP_IF("semctl_main.beyond", "The set has {} semaphores, there is no number {}: EINVAL.",
                sma->sem_nsems, call.semnum)
            .read<&SemArray::sem_nsems>(sma);
        return failed(Errno::Einval);
    }
    return get_one(k, sma, call);
}

/// IPC_SET and IPC_RMID: what only owner, creator and CAP_SYS_ADMIN may do.
Outcome semctl_down(Kernel &k, NsRef ns, const Semctl &call)
{
    const Frame frame(k, __func__);
    const Result<PermRef, Errno> ipcp = ipcctl_obtain_check(k, ns, sem_ids(ns), call.id);
    if (!ipcp)
    {
        return failed(ipcp.error());
    }
    const SemaRef sma{.ns = ns, .idx = ipcp.value().idx()};
    if (call.command == abi::kIpcRmid)
    {
        freeary(k, sma);
        return returned(0);
    }
    const Errno bad = ipc_update_perm(k, call.set, ipcp.value());
    if (bad != Errno::Ok)
    {
        return failed(bad);
    }
    sma.edit().sem_ctime = k.now();
    STEP("semctl_down.ctime", "The set was changed just now; its sleepers are not asked again.")
        .wrote<&SemArray::sem_ctime>(sma);
    return returned(0);
}

/// A sleeper counts for the semaphore that stood in its way when it was last tried.
int count_blocked(const World &world, const ListHead &head, int semnum, Count which)
{
    int count = 0;
    for (std::uint32_t at = head.first; at != kListEnd; at = world.tasks[at].wait->list.next)
    {
        const auto &queue = std::get<SemQueue>(world.tasks[at].wait->call);
        const Sembuf &sop = queue.sops[static_cast<std::size_t>(queue.blocking)];
        const bool counts = which == Count::Zcnt ? sop.sem_op == 0 : sop.sem_op < 0;
        count += sop.sem_num == semnum && counts ? 1 : 0;
    }
    return count;
}

} // namespace

int count_semcnt(const World &world, const SemArray &sma, int semnum, Count which)
{
    const Sem &sem = sma.sems[static_cast<std::size_t>(semnum)];
    int count = 0;
    // Whoever stands in a queue of one semaphore waits for that one.
    const ListHead &own = which == Count::Zcnt ? sem.pending_const : sem.pending_alter;
    for (std::uint32_t at = own.first; at != kListEnd; at = world.tasks[at].wait->list.next)
    {
        count++;
    }
    count += count_blocked(world, sma.pending_alter, semnum, which);
    return which == Count::Zcnt ? count + count_blocked(world, sma.pending_const, semnum, which)
                                : count;
}

Stamp get_semotime(const SemArray &sma)
{
    Stamp latest{0};
    for (std::size_t num = 0; num < static_cast<std::size_t>(sma.sem_nsems); num++)
    {
        latest = std::max(latest, sma.sems[num].sem_otime);
    }
    return latest;
}

Outcome ksys_semctl(Kernel &k, const Semctl &call)
{
    const Frame frame(k, __func__);
    if (call.id.value < 0)
    {
        STEP_IF("ksys_semctl.negative", "An id is never negative: EINVAL.");
        return failed(Errno::Einval);
    }
    const NsRef ns = k.current_ipc_ns();
    switch (call.command)
    {
    case abi::kIpcInfo:
    case abi::kSemInfo: return semctl_info(k, ns, call);
    case abi::kIpcStat:
    case abi::kSemStat:
    case abi::kSemStatAny: return semctl_stat(k, ns, call);
    case abi::kGetall:
    case abi::kGetval:
    case abi::kGetpid:
    case abi::kGetncnt:
    case abi::kGetzcnt:
    case abi::kSetall: return semctl_main(k, ns, call);
    case abi::kSetval: return semctl_setval(k, ns, call);
    case abi::kIpcSet:
        // The input is read before the set is looked for, so EFAULT comes first here.
        if (call.buffer != UserPointer::Valid)
        {
            STEP_IF("ksys_semctl.set_fault", "There is no memory at the caller's address: EFAULT.");
            return failed(Errno::Efault);
        }
        return semctl_down(k, ns, call);
    case abi::kIpcRmid: return semctl_down(k, ns, call);
    default:
        STEP("ksys_semctl.unknown", "There is no command {}: EINVAL.", call.command);
        return failed(Errno::Einval);
    }
}

} // namespace ipcscope::sim
