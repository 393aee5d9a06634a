#include "sim/invariants.h"

#include "sim/sem.h"

#include <map>
#include <set>

namespace ipcscope::sim
{
namespace
{

/// Whether all operations of a sleeper could be done now.
bool could_go_on(const World &world, const SemArray &sma, const SemQueue &queue)
{
    std::map<std::uint16_t, int> values;
    std::map<std::uint16_t, int> adjusts;
    for (const Sembuf &sop : queue.sops)
    {
        const int start = sma.sems[sop.sem_num].semval;
        int &value = values.try_emplace(sop.sem_num, start).first->second;
        if (sop.sem_op == 0 ? value != 0 : value + sop.sem_op < 0)
        {
            return false;
        }
        value += sop.sem_op;
        if ((sop.sem_flg & abi::kSemUndo) != 0)
        {
            const int semadj = world.undos[queue.undo.value].semadj[sop.sem_num];
            adjusts.try_emplace(sop.sem_num, semadj).first->second -= sop.sem_op;
        }
        const bool undoable = !adjusts.contains(sop.sem_num) ||
                              (adjusts[sop.sem_num] >= -32768 && adjusts[sop.sem_num] <= 32767);
        if (value > abi::kSemvmx || !undoable)
        {
            return false;
        }
    }
    return true;
}

struct Expected
{
    int sops{}; // 1, or more
    bool alter{};
};

class Sets
{
  public:
    Sets(const World &world, Findings &findings) : world_(world), findings_(findings) {}

    void check(const IpcNamespace &ns)
    {
        int used = 0;
        for (int idx = ns.sem_ids.ipcs_idr.next_taken(0); idx >= 0;
             idx = ns.sem_ids.ipcs_idr.next_taken(idx + 1))
        {
            const auto place = static_cast<std::size_t>(idx);
            used += ns.sem[place].sem_nsems;
            check_set(ns.sem[place], ns.sem_ids.perms[place].id);
        }
        findings_.require(ns.used_sems == used, "ipc:[{}] counts {} semaphores and has {}.",
                          ns.inum.value, ns.used_sems, used);
    }

  private:
    void check_set(const SemArray &sma, IpcId id)
    {
        findings_.require(sma.sem_nsems > 0, "Set {} is empty.", id.value);
        sleepers_ = 0;
        int complex = check_list(sma, sma.pending_const, {.sops = 2, .alter = false});
        const bool merged = sma.queues == SemArray::AlterQueues::Merged;
        complex += check_list(sma, sma.pending_alter, {.sops = merged ? 0 : 2, .alter = true});
        findings_.require(sma.complex_count == complex,
                          "Set {} counts {} complex sleepers, not {}.", id.value, sma.complex_count,
                          complex);
        findings_.require(merged == (complex > 0), "The queues of set {} are not as they should.",
                          id.value);
        for (std::size_t num = 0; num < static_cast<std::size_t>(sma.sem_nsems); num++)
        {
            const Sem &sem = sma.sems[num];
            findings_.require(sem.semval >= 0 && sem.semval <= abi::kSemvmx,
                              "Semaphore {} of set {} is {}.", num, id.value, sem.semval);
            findings_.require(!merged || sem.pending_alter.empty(),
                              "Semaphore {} of set {} has a queue of its own.", num, id.value);
            check_list(sma, sem.pending_alter, {.sops = 1, .alter = true});
            check_list(sma, sem.pending_const, {.sops = 1, .alter = false});
        }
        findings_.require(sma.sleepers == sleepers_, "Set {} counts {} sleepers, not {}.", id.value,
                          sma.sleepers, sleepers_);
        for (std::uint32_t at = sma.list_id.first; at != kListEnd;
             at = world_.undos[at].list_id.next)
        {
            findings_.require(world_.undos[at].semid == id, "Set {} has another set's record.",
                              id.value);
            findings_.require(world_.undos[at].semadj.size() ==
                                  static_cast<std::size_t>(sma.sem_nsems),
                              "A record of set {} has the wrong size.", id.value);
            records_++;
        }
    }

    /// The number of its sleepers with several operations.
    int check_list(const SemArray &sma, const ListHead &head, Expected expected)
    {
        int complex = 0;
        for (std::uint32_t at = head.first; at != kListEnd; at = world_.tasks[at].wait->list.next)
        {
            const auto *queue = std::get_if<SemQueue>(&world_.tasks[at].wait->call);
            findings_.require(queue != nullptr, "Actor {} is in the queue of a set.", at);
            if (queue == nullptr)
            {
                break;
            }
            sleepers_++;
            const int sops = queue->sops.size() > 1 ? 2 : 1;
            complex += sops == 2 ? 1 : 0;
            findings_.require(queue->alter == expected.alter &&
                                  (expected.sops == 0 || expected.sops == sops),
                              "Actor {} sleeps in the wrong queue.", at);
            findings_.require(!could_go_on(world_, sma, *queue),
                              "Actor {} sleeps, and its semop could be done.", at);
        }
        return complex;
    }

  public:
    std::size_t records_{};

  private:
    const World &world_;
    Findings &findings_;
    int sleepers_{}; // of the set at hand
};

void check_undo_lists(const World &world, std::size_t records, Findings &findings)
{
    std::map<std::uint32_t, int> sharers;
    for (std::uint32_t actor = 0; actor < world.actors; actor++)
    {
        const Cow<TaskStruct> &task = world.tasks[actor].task;
        if (task && task->undo_list != kNoUndoList)
        {
            sharers[task->undo_list.value]++;
        }
    }
    std::size_t listed = 0;
    for (std::uint32_t slot = 0; slot < world.undo_lists.end(); slot++)
    {
        const int refcnt = world.undo_lists.used(slot) ? world.undo_lists[slot].refcnt : 0;
        findings.require(refcnt == sharers[slot], "Undo list {} counts {} sharers and has {}.",
                         slot, refcnt, sharers[slot]);
        std::uint32_t at =
            world.undo_lists.used(slot) ? world.undo_lists[slot].list_proc.first : kListEnd;
        for (; at != kListEnd; at = world.undos[at].list_proc.next)
        {
            findings.require(world.undos[at].ulp.value == slot, "Undo list {} is torn.", slot);
            listed++;
        }
    }
    findings.require(listed == records, "{} undo records are in lists, {} in sets.", listed,
                     records);
}

} // namespace

void check_semaphores(const World &world, Findings &findings)
{
    Sets sets(world, findings);
    for (const Cow<IpcNamespace> &ns : world.ipc_namespaces.entries())
    {
        if (ns)
        {
            check_ids(ns->sem_ids, ns->inum, findings);
            sets.check(*ns);
        }
    }
    check_undo_lists(world, sets.records_, findings);
}

} // namespace ipcscope::sim
