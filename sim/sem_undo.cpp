#include "sim/sem.h"

#include "sim/steps.h"
#include "sim/util.h"

#include <algorithm>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

struct ProcNodes
{
    World *world;
    ListNode &operator()(std::uint32_t undo) const { return world->undos.edit(undo).list_proc; }
};

struct SetNodes
{
    World *world;
    ListNode &operator()(std::uint32_t undo) const { return world->undos.edit(undo).list_id; }
};

/// The current process's undo list; its first SEM_UNDO makes one.
UndoListSlot get_undo_list(Kernel &k)
{
    const TaskRef task = k.current();
    if (task->undo_list != kNoUndoList)
    {
        return task->undo_list;
    }
    const Frame frame(k, __func__);
    const UndoListSlot ulp{k.world.undo_lists.take(SemUndoList{.refcnt = 1, .list_proc = {}})};
    task.edit().undo_list = ulp;
    STEP("get_undo_list.made", "{} begins a list of what to undo when it ends.", object_name(task))
        .wrote(task, "undo_list", "empty");
    return ulp;
}

/// The list's record for a set, moved to the front.
std::optional<UndoSlot> lookup_undo(Kernel &k, UndoListSlot ulp, IpcId semid)
{
    const Frame frame(k, __func__);
    std::uint32_t at = k.world.undo_lists[ulp.value].list_proc.first;
    while (at != kListEnd && k.world.undos[at].semid != semid)
    {
        at = k.world.undos[at].list_proc.next;
        k.world.effort++;
    }
    if (at == kListEnd)
    {
        STEP_IF("lookup_undo.none", "Nothing is to be undone on the set with id {} yet.",
                semid.value);
        return std::nullopt;
    }
    if (k.world.undo_lists[ulp.value].list_proc.first != at)
    {
        ListHead &list = k.world.undo_lists.edit(ulp.value).list_proc;
        list_del(list, at, ProcNodes{&k.world});
        list_add(list, at, ProcNodes{&k.world});
        STEP("lookup_undo.moved", "The record of the set with id {} moves to the front.",
             semid.value);
    }
    return UndoSlot{at};
}

void unlink_undo(Kernel &k, UndoSlot undo)
{
    const SemUndo &record = k.world.undos[undo.value];
    const UndoListSlot ulp = record.ulp;
    const SemaRef sma{.ns = k.ipc_ns(record.ns), .idx = ipcid_to_idx(record.semid)};
    list_del(k.world.undo_lists.edit(ulp.value).list_proc, undo.value, ProcNodes{&k.world});
    list_del(sma.edit().list_id, undo.value, SetNodes{&k.world});
    k.world.undos.release(undo.value);
}

/// Gives one semaphore back what the process took, within 0 and 32767.
void adjust(Kernel &k, SemRef ref, int semadj)
{
    const Frame frame(k, "exit_sem");
    Sem &sem = ref.edit();
    const int wanted = sem.semval + semadj;
    sem.semval = std::clamp(wanted, 0, abi::kSemvmx);
    sem.sempid = k.current()->tgid;
    STEP("exit_sem.adjusted", "Semaphore {} gets {:+d} back; it is {} now{}.", ref.num, semadj,
         ref->semval, ref->semval != wanted ? told(", since it cannot go further") : "")
        .wrote<&Sem::semval>(ref)
        .wrote<&Sem::sempid>(ref);
}

/// Carries out one record, and lets everybody go on who can now.
void undo_one(Kernel &k, UndoSlot undo)
{
    const Frame frame(k, "exit_sem");
    const SemUndo record = k.world.undos[undo.value];
    const SemaRef sma{.ns = k.ipc_ns(record.ns), .idx = ipcid_to_idx(record.semid)};
    k.world.effort += 1 + record.semadj.size() / 8;
    unlink_undo(k, undo);
    STEP("exit_sem.record", "What is left to undo on the set with id {} is undone now.",
         record.semid.value);
    for (std::size_t num = 0; num < record.semadj.size(); num++)
    {
        if (record.semadj[num] != 0)
        {
            adjust(k, SemRef{.sma = sma, .num = static_cast<int>(num)}, record.semadj[num]);
        }
    }
    do_smart_update(k, sma, std::nullopt, Otime::Always);
    unmerge_queues(k, sma);
}

} // namespace

Result<UndoSlot, Errno> find_alloc_undo(Kernel &k, NsRef ns, IpcId semid)
{
    const Frame frame(k, __func__);
    const UndoListSlot ulp = get_undo_list(k);
    if (const std::optional<UndoSlot> known = lookup_undo(k, ulp, semid))
    {
        return *known;
    }
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, sem_ids(ns), semid);
    if (!ipcp)
    {
        return ipcp.error();
    }
    const SemaRef sma{.ns = ns, .idx = ipcp.value().idx()};
    SemUndo record;
    record.ulp = ulp;
    record.ns = ns.slot;
    record.semid = semid;
    record.semadj.resize(static_cast<std::size_t>(sma->sem_nsems));
    const UndoSlot undo{k.world.undos.take(std::move(record))};
    list_add(k.world.undo_lists.edit(ulp.value).list_proc, undo.value, ProcNodes{&k.world});
    list_add(sma.edit().list_id, undo.value, SetNodes{&k.world});
    STEP("find_alloc_undo.made",
         "A record of {} zeros is made: how much to give back to each semaphore.", sma->sem_nsems)
        .wrote(k.current(), "undo_list", fmt::format("set {} first", semid.value));
    return undo;
}

void clear_semadj(Kernel &k, SemaRef sma, std::optional<int> semnum)
{
    const Frame frame(k, __func__);
    int turn = 0;
    for (std::uint32_t at = sma->list_id.first; at != kListEnd;
         at = k.world.undos[at].list_id.next, turn++)
    {
        const Mute mute(k, turn);
        k.world.effort++;
        std::vector<std::int16_t> &semadj = k.world.undos.edit(at).semadj;
        const std::size_t first = semnum ? static_cast<std::size_t>(*semnum) : 0;
        const std::size_t count = semnum ? 1 : semadj.size();
        std::fill_n(semadj.begin() + static_cast<std::ptrdiff_t>(first), count, std::int16_t{0});
        STEP("clear_semadj.cleared", "A value that is set makes earlier changes not to be undone.");
    }
}

void free_undos(Kernel &k, SemaRef sma)
{
    while (!sma->list_id.empty())
    {
        unlink_undo(k, UndoSlot{sma->list_id.first});
    }
}

UndoListSlot copy_semundo(Kernel &k, std::uint64_t clone_flags)
{
    const Frame frame(k, __func__);
    if ((clone_flags & abi::kCloneSysvsem) == 0)
    {
        return kNoUndoList;
    }
    const UndoListSlot ulp = get_undo_list(k);
    k.world.undo_lists.edit(ulp.value).refcnt++;
    STEP("copy_semundo.shared", "With CLONE_SYSVSEM both share one undo list; {} have it now.",
         k.world.undo_lists[ulp.value].refcnt);
    return ulp;
}

void exit_sem(Kernel &k)
{
    const TaskRef task = k.current();
    const UndoListSlot ulp = task->undo_list;
    if (ulp == kNoUndoList)
    {
        return;
    }
    const Frame frame(k, __func__);
    task.edit().undo_list = kNoUndoList;
    const int left = --k.world.undo_lists.edit(ulp.value).refcnt;
    STEP("exit_sem.left", "{} leaves its undo list{}.", object_name(task),
         left > 0 ? told(", which others share: nothing is undone yet")
                  : told(", and what is in it is undone"))
        .wrote(task, "undo_list", "none");
    if (left > 0)
    {
        return;
    }
    // One set after the other, the last used first.
    for (int turn = 0; !k.world.undo_lists[ulp.value].list_proc.empty(); turn++)
    {
        const Mute mute(k, turn);
        undo_one(k, UndoSlot{k.world.undo_lists[ulp.value].list_proc.first});
    }
    k.world.undo_lists.release(ulp.value);
}

void drop_semundo(Kernel &k, UndoListSlot ulp)
{
    if (ulp != kNoUndoList)
    {
        k.world.undo_lists.edit(ulp.value).refcnt--;
        assert(k.world.undo_lists[ulp.value].refcnt > 0);
    }
}

} // namespace ipcscope::sim
