// Shared memory: segments, attaches, shmctl. Mirrors ipc/shm.c. Segments of huge pages are left
// out: where the kernel would make one, the call is refused.
#pragma once

#include "core/call.h"
#include "core/errno.h"
#include "core/outcome.h"
#include "core/result.h"
#include "sim/kernel.h"

namespace ipcscope::sim
{

// shm.cpp: creating
void shm_init_ns(IpcNamespace &ns);
[[nodiscard]] Result<IpcId, Errno> ksys_shmget(Kernel &k, Key key, std::uint64_t size, int shmflg);

// shm_attach.cpp: mapping
[[nodiscard]] Result<std::uint64_t, Errno> do_shmat(Kernel &k, IpcId shmid, std::uint64_t shmaddr,
                                                    int shmflg);
[[nodiscard]] Errno ksys_shmdt(Kernel &k, std::uint64_t shmaddr);
/// One attach more (a mapping, a fork, a fragment) and one less of the segment behind `file`.
void shm_open(Kernel &k, FileSlot file);
void shm_close(Kernel &k, FileSlot file);

// shm_ctl.cpp: asking and changing
[[nodiscard]] Outcome ksys_shmctl(Kernel &k, const Shmctl &call);

// shm_destroy.cpp: ends of segments and of their creators
[[nodiscard]] bool shm_may_destroy(ShmRef shp);
void shm_destroy(Kernel &k, ShmRef shp);
/// IPC_RMID: destroys the segment, or marks it for the last detach.
void do_shm_rmid(Kernel &k, ShmRef shp);
/// Puts a new segment on the list of what the current process created.
void shm_clist_add(Kernel &k, ShmRef shp);
/// The current process forgets the segments that it created.
void exit_shm(Kernel &k);
/// Removes every segment of a namespace that ends.
void shm_exit_ns(Kernel &k, NsRef ns);
/// Removes what has neither attaches nor creator: kernel.shm_rmid_forced became 1.
void shm_destroy_orphaned(Kernel &k, NsRef ns);
/// Undoes the charge of locked pages.
void shmem_unlock(Kernel &k, ShmRef shp);

/// Pages of 4,096 bytes that `bytes` need.
[[nodiscard]] constexpr std::uint64_t pages_of(std::uint64_t bytes)
{
    return bytes / abi::kPageSize + (bytes % abi::kPageSize != 0 ? 1 : 0);
}

} // namespace ipcscope::sim
