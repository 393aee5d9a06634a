#include "sim/sem.h"

#include "sim/sched.h"
#include "sim/steps.h"
#include "sim/util.h"

#include <limits>

namespace ipcscope::sim
{
namespace
{

// The defaults of kernel.sem.
constexpr std::array<int, 4> kSemDefaults{32000, 1024000000, 500, 32000};
/// Bytes of a struct sem in the kernel, which a set is mostly made of, and of its head.
constexpr std::uint64_t kSemBytes = 64;
constexpr std::uint64_t kSemArrayBytes = 320;
/// Larger sets are legal, and more than anybody looks at.
constexpr int kModelledSems = 1'000'000;

/// sem_alloc: whether the machine has room for so many semaphores.
Errno sem_alloc(Kernel &k, int nsems)
{
    const Frame frame(k, __func__);
    const std::uint64_t bytes = kSemArrayBytes + kSemBytes * static_cast<std::uint64_t>(nsems);
    constexpr std::uint64_t kLargest = std::numeric_limits<std::int32_t>::max();
    if (bytes > kLargest || bytes / abi::kPageSize > k.world.facts.ram_pages)
    {
        STEP_IF("sem_alloc.no_memory", "{} semaphores need {} bytes, which nobody has: ENOMEM.",
                nsems, bytes);
        return Errno::Enomem;
    }
    if (nsems > kModelledSems)
    {
        k.refuse(told("A set of more than a million semaphores is outside the model."));
        return Errno::Enomem;
    }
    return Errno::Ok;
}

/// The set at its index, before anybody has used it.
void fill(Kernel &k, SemaRef sma, int nsems)
{
    SemArray fresh;
    fresh.sem_nsems = nsems;
    fresh.sem_ctime = k.now();
    fresh.sems.reserve(static_cast<std::size_t>(nsems));
    sma.ns.edit().sem.reserve(static_cast<std::size_t>(sma.idx) + 1);
    sma.edit() = std::move(fresh);
    k.world.effort += static_cast<std::uint64_t>(nsems) / 8;
}

Result<IpcId, Errno> newary(Kernel &k, NsRef ns, const IpcParams &params)
{
    const Frame frame(k, __func__);
    const int nsems = static_cast<int>(params.size);
    // A set without semaphores cannot be made; asking for an existing one with 0 is fine.
    if (nsems == 0)
    {
        STEP_IF("newary.none", "A new set needs at least one semaphore: EINVAL.");
        return Errno::Einval;
    }
    if (ns->used_sems + nsems > ns->sem_ctls[kSemmns])
    {
        STEP_IF("newary.semmns",
                "{} semaphores exist, and {} more are over the second value of "
                "kernel.sem, {}: ENOSPC.",
                ns->used_sems, nsems, ns->sem_ctls[kSemmns])
            .read<&IpcNamespace::used_sems>(ns);
        return Errno::Enospc;
    }
    const Errno no_memory = sem_alloc(k, nsems);
    if (no_memory != Errno::Ok)
    {
        return no_memory;
    }
    KernIpcPerm perm;
    perm.key = params.key;
    perm.mode = static_cast<std::uint16_t>(params.flg & 0777);
    const Result<int, Errno> idx = ipc_addid(k, sem_ids(ns), perm, ns->sem_ctls[kSemmni]);
    if (!idx)
    {
        return idx.error();
    }
    const SemaRef sma{.ns = ns, .idx = idx.value()};
    fill(k, sma, nsems);
    STEP("newary.filled", "A set of {} semaphores, all 0: nothing initialises them but the user.",
         nsems)
        .wrote<&SemArray::sem_nsems>(sma)
        .wrote<&SemArray::sem_ctime>(sma)
        .wrote<&Sem::semval>(SemRef{.sma = sma, .num = 0});
    ns.edit().used_sems += nsems;
    STEP("newary.used_sems", "The sets of this namespace have {} semaphores together.",
         ns->used_sems)
        .wrote<&IpcNamespace::used_sems>(ns);
    return sma.sem_perm()->id;
}

Errno sem_more_checks(Kernel &k, PermRef ipcp, const IpcParams &params)
{
    const Frame frame(k, __func__);
    const SemaRef sma{.ns = ipcp.ns(), .idx = ipcp.idx()};
    // A set never grows: asking for more semaphores than it has is an error.
    if (static_cast<int>(params.size) > sma->sem_nsems)
    {
        STEP_IF("sem_more_checks.too_small", "It has {} semaphores and {} are asked for: EINVAL.",
                sma->sem_nsems, params.size)
            .read<&SemArray::sem_nsems>(sma);
        return Errno::Einval;
    }
    return Errno::Ok;
}

constexpr IpcOps kSemOps{.getnew = newary, .more_checks = sem_more_checks};

/// Every sleeper of one list gets EIDRM.
void remove_sleepers(Kernel &k, SemaRef sma, const ListHead &head)
{
    std::uint32_t at = head.first;
    for (int turn = 0; at != kListEnd; turn++)
    {
        const Mute mute(k, turn);
        const ActorId sleeper{at};
        at = k.wait(sleeper)->list.next;
        unlink_queue(k, sma, sleeper);
        std::get<SemQueue>(k.wait(sleeper).edit().call).status = Errno::Eidrm;
        STEP("freeary.sleeper", "{} slept on this set: its semop gives EIDRM.",
             object_name(k.task(sleeper)));
        wake_q_add(k, sleeper);
    }
}

} // namespace

void sem_init_ns(IpcNamespace &ns)
{
    ns.sem_ctls = kSemDefaults;
    ns.used_sems = 0;
}

Result<IpcId, Errno> ksys_semget(Kernel &k, Key key, int nsems, int semflg)
{
    const Frame frame(k, __func__);
    const NsRef ns = k.current_ipc_ns();
    STEP("ksys_semget.namespace", "The caller's ipc namespace is {}.", object_name(ns))
        .read(k.current(), "ipc_ns", object_name(ns));
    // The number is looked at before the key, also when the set exists.
    if (nsems < 0 || nsems > ns->sem_ctls[kSemmsl])
    {
        STEP_IF("ksys_semget.bad_nsems",
                "{} semaphores are not between 0 and the first value of "
                "kernel.sem, {}: EINVAL.",
                nsems, ns->sem_ctls[kSemmsl]);
        return Errno::Einval;
    }
    return ipcget(k, ns, sem_ids(ns), kSemOps,
                  {.key = key, .flg = semflg, .size = static_cast<std::uint64_t>(nsems)});
}

void freeary(Kernel &k, SemaRef sma)
{
    const Frame frame(k, __func__);
    const NsRef ns = sma.ns;
    k.world.effort++;
    free_undos(k, sma);
    remove_sleepers(k, sma, sma->pending_const);
    remove_sleepers(k, sma, sma->pending_alter);
    for (int num = 0; num < sma->sem_nsems; num++)
    {
        const SemRef sem{.sma = sma, .num = num};
        if (!sem->pending_const.empty() || !sem->pending_alter.empty())
        {
            remove_sleepers(k, sma, sem->pending_const);
            remove_sleepers(k, sma, sem->pending_alter);
        }
    }
    const int nsems = sma->sem_nsems;
    ipc_rmid(k, sem_ids(ns), sma.sem_perm());
    ns.edit().used_sems -= nsems;
    sma.edit() = SemArray{};
    STEP("freeary.freed", "The set and its {} semaphores are gone; {} are left in the namespace.",
         nsems, ns->used_sems)
        .wrote<&IpcNamespace::used_sems>(ns);
}

void sem_exit_ns(Kernel &k, NsRef ns)
{
    const Frame frame(k, __func__);
    int turn = 0;
    // free_ipcs: by ascending index. Nobody sleeps here: a sleeper would keep the namespace.
    for (int idx = ns->sem_ids.ipcs_idr.next_taken(0); idx >= 0;
         idx = ns->sem_ids.ipcs_idr.next_taken(idx + 1), turn++)
    {
        const Mute mute(k, turn);
        freeary(k, SemaRef{.ns = ns, .idx = idx});
    }
}

} // namespace ipcscope::sim
