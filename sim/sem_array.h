// struct sem_array and what belongs to it: semaphores, undo records, sleeping operations. Mirrors
// the structures of ipc/sem.c; the locks have no counterpart here, since calls run one at a time.
#pragma once

#include "core/call.h"
#include "core/errno.h"
#include "core/ids.h"
#include "sim/cow.h"
#include "sim/list.h"
#include "sim/process.h"

#include <cstdint>
#include <vector>

namespace ipcscope::sim
{

/// struct sem: one semaphore of a set.
struct Sem
{
    int semval{};
    Pid sempid;             ///< the last process that a semop or SETVAL was done for
    Stamp sem_otime;        ///< the last semop whose first operation was on this semaphore
    ListHead pending_alter; ///< sleepers with one operation, on this semaphore, that changes it
    ListHead pending_const; ///< sleepers with one operation that wait for this semaphore to be 0
};

/// struct sem_array. Its sem_perm lies at the same index of the table's perms.
struct SemArray
{
    /// Where the sleepers with one operation that changes something stand.
    enum class AlterQueues : std::uint8_t
    {
        PerSemaphore,
        Merged, ///< in the set's own list, with those of several operations, in one order
    };
    Stamp sem_ctime;
    int sem_nsems{};
    int sleepers{};         ///< in all queues of the set together
    int complex_count{};    ///< sleepers with several operations
    ListHead pending_alter; ///< sleepers with several operations, some of which change something
    ListHead pending_const; ///< sleepers with several operations that all wait for 0
    ListHead list_id;       ///< undo records of this set, newest first
    AlterQueues queues{AlterQueues::PerSemaphore};
    CowTable<Sem, 8> sems;
};

/// struct sem_undo: what one undo list will add to the semaphores of one set.
struct SemUndo
{
    ListNode list_proc; ///< in its undo list, last used first
    ListNode list_id;   ///< in its set
    UndoListSlot ulp;
    IpcNsSlot ns;
    IpcId semid;
    std::vector<std::int16_t> semadj;
};

/// struct sem_undo_list: the undo records of a thread, or of all that share them by CLONE_SYSVSEM.
struct SemUndoList
{
    int refcnt{};
    ListHead list_proc;
};

using UndoSlot = Strong<struct UndoTag, std::uint32_t>;
inline constexpr UndoSlot kNoUndo{kListEnd};

/// struct sem_queue: a semop that sleeps.
struct SemQueue
{
    std::vector<Sembuf> sops;
    UndoSlot undo{kNoUndo};
    int blocking{}; ///< the operation that stood in the way when it was last tried
    bool alter{};   ///< some operation changes a semaphore
    bool dupsop{};  ///< some semaphore is used again after a change: tried one by one
    bool timed{};   ///< semtimedop
    Errno status{Errno::Eintr};
};

} // namespace ipcscope::sim
