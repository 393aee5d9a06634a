// Semaphores: sets, semop with its sleepers, undo records, semctl. Mirrors ipc/sem.c. Whoever
// changes a semaphore carries out the operations of the sleepers that can go on now, so a sleeper's
// result is settled before it runs again.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <optional>
#include <span>

namespace ipcscope::sim
{

// sem.cpp: creating and removing
void sem_init_ns(IpcNamespace &ns);
[[nodiscard]] Result<IpcId, Errno> ksys_semget(Kernel &k, Key key, int nsems, int semflg);
/// Removes a set: its undo records go, its sleepers get EIDRM.
void freeary(Kernel &k, SemaRef sma);
/// Removes every set of a namespace that ends.
void sem_exit_ns(Kernel &k, NsRef ns);

// sem_op.cpp: semop and semtimedop
[[nodiscard]] Reply ksys_semtimedop(Kernel &k, const Semop &call);
/// The current process runs again after its semop: what the call gives.
[[nodiscard]] Outcome resume_semop(Kernel &k);
/// Takes a sleeping operation out of its queue without a result: a signal, a time-out, death.
void abandon_semop(Kernel &k, ActorId sleeper);

// sem_atomic.cpp: one request
/// Several operations that are done together or not at all.
struct SemRequest
{
    std::span<const Sembuf> sops;
    UndoSlot undo;
    Pid pid;
    bool dupsop{};
};
enum class Attempt : std::uint8_t
{
    Done,
    WouldBlock,
    Again, ///< EAGAIN: the operation that stands in the way carries IPC_NOWAIT
    Range, ///< ERANGE: beyond 32767, or beyond what can be undone
};
struct Attempted
{
    Attempt attempt{Attempt::Done};
    int blocking{}; ///< the operation that stands in the way
};
[[nodiscard]] Attempted perform_atomic_semop(Kernel &k, SemaRef sma, const SemRequest &request);
[[nodiscard]] Errno errno_of(Attempt attempt);

// sem_update.cpp: what a change means for the sleepers
/// The list in which this sleeping operation stands.
[[nodiscard]] ListHead &queue_of(SemaRef sma, const SemQueue &queue);
/// Puts the current process's wait at the end of the queue that it belongs to.
void enqueue(Kernel &k, SemaRef sma, Wait wait);
/// Takes a sleeper out of its queue.
void unlink_queue(Kernel &k, SemaRef sma, ActorId sleeper);
enum class Otime : std::uint8_t
{
    IfCompleted, ///< only when some sleeper's operation was done
    Always,
};
/// After a change by `sops`, or (nothing) of unknown semaphores: completes what can go on now.
void do_smart_update(Kernel &k, SemaRef sma, std::optional<std::span<const Sembuf>> sops,
                     Otime otime);
void set_semotime(Kernel &k, SemaRef sma, std::optional<std::span<const Sembuf>> sops);
/// The end of every locked stretch: without sleepers of several operations each semaphore has its
/// own queue again.
void unmerge_queues(Kernel &k, SemaRef sma);

// sem_ctl.cpp: asking and setting
[[nodiscard]] Outcome ksys_semctl(Kernel &k, const Semctl &call);
enum class Count : std::uint8_t
{
    Ncnt, ///< sleepers that wait for a larger value
    Zcnt, ///< sleepers that wait for 0
};
[[nodiscard]] int count_semcnt(const World &world, const SemArray &sma, int semnum, Count which);
/// When a semop was last done on the set.
[[nodiscard]] Stamp get_semotime(const SemArray &sma);

// sem_undo.cpp: SEM_UNDO
/// The current process's record for the set, made if there is none, and moved to the front.
[[nodiscard]] Result<UndoSlot, Errno> find_alloc_undo(Kernel &k, NsRef ns, IpcId semid);
/// Forgets what was to be undone on one semaphore, or on all, in every record of the set.
void clear_semadj(Kernel &k, SemaRef sma, std::optional<int> semnum);
/// Removes every record of a set.
void free_undos(Kernel &k, SemaRef sma);
/// The child's undo list: shared with CLONE_SYSVSEM, none otherwise.
[[nodiscard]] UndoListSlot copy_semundo(Kernel &k, std::uint64_t clone_flags);
/// The current process leaves its undo list; the last one to leave undoes what it lists.
void exit_sem(Kernel &k);
/// Drops a reference that copy_semundo took for a child that is not to be.
void drop_semundo(Kernel &k, UndoListSlot ulp);

} // namespace ipcscope::sim
