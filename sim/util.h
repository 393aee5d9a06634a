// What all System V objects share: ids, keys, permissions. Mirrors ipc/util.c.
#pragma once

#include "core/call.h"
#include "core/errno.h"
#include "core/outcome.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

/// struct ipc_params: the arguments of an xxxget call.
struct IpcParams
{
    Key key;
    int flg{};
    std::uint64_t size{}; ///< u.size: bytes of a segment; u.nsems: semaphores of a set
};

/// struct ipc_ops: what differs between the kinds of objects.
struct IpcOps
{
    Result<IpcId, Errno> (*getnew)(Kernel &, NsRef, const IpcParams &);
    Errno (*more_checks)(Kernel &, PermRef, const IpcParams &); ///< may be null
};

/// Access that is asked for, for all three classes: S_IRUGO, S_IWUGO.
inline constexpr int kIrugo = 0444;
inline constexpr int kIwugo = 0222;

inline constexpr int kIpcmniSeqShift = 15; ///< an id is its sequence number << 15 | its index
[[nodiscard]] constexpr int ipcid_to_idx(IpcId id)
{
    return id.value & (abi::kIpcmni - 1);
}
[[nodiscard]] constexpr std::uint16_t ipcid_to_seqx(IpcId id)
{
    return static_cast<std::uint16_t>(id.value >> kIpcmniSeqShift);
}

/// The whole of shmget, semget or msgget behind the arguments.
[[nodiscard]] Result<IpcId, Errno> ipcget(Kernel &k, NsRef ns, IdsRef ids, const IpcOps &ops,
                                          const IpcParams &params);

/// Gives `perm` an id, the caller as owner and a place in the table: its index, or ENOSPC.
[[nodiscard]] Result<int, Errno> ipc_addid(Kernel &k, IdsRef ids, KernIpcPerm perm, int limit);
/// Takes the object off the table and the key hash.
void ipc_rmid(Kernel &k, IdsRef ids, PermRef perm);
/// Unhashes the object and makes its key 0: nobody finds it by key any more.
void ipc_set_key_private(Kernel &k, IdsRef ids, PermRef perm);

/// The object at the id's index, whatever its sequence number; EINVAL when the place is empty.
[[nodiscard]] Result<PermRef, Errno> ipc_obtain_object_idr(Kernel &k, IdsRef ids, IpcId id);
/// The object of exactly this id; EINVAL otherwise.
[[nodiscard]] Result<PermRef, Errno> ipc_obtain_object_check(Kernel &k, IdsRef ids, IpcId id);
/// The same for the owner, the creator, or CAP_SYS_ADMIN over the namespace; EPERM otherwise.
[[nodiscard]] Result<PermRef, Errno> ipcctl_obtain_check(Kernel &k, NsRef ns, IdsRef ids, IpcId id);

/// Whether the current process has the access that the permission bits of `flag` ask for.
[[nodiscard]] bool ipcperms(Kernel &k, NsRef ns, PermRef perm, int flag);
/// IPC_SET's owner and mode; EINVAL for an id without a mapping.
[[nodiscard]] Errno ipc_update_perm(Kernel &k, const ShmSet &in, PermRef perm);
/// struct ipc64_perm.
struct Ipc64Perm
{
    Key key;
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    std::uint32_t mode{};
    std::uint32_t seq{};
};
/// Owner, creator, key, mode and sequence number as the current process sees them.
[[nodiscard]] Ipc64Perm kernel_to_ipc64_perm(Kernel &k, PermRef perm);
/// Copies them into a shmid_ds, semid_ds or msqid_ds.
template <class Ds> void set_ipc64_perm(Ds &ds, const Ipc64Perm &perm)
{
    ds.key = perm.key;
    ds.uid = perm.uid;
    ds.gid = perm.gid;
    ds.cuid = perm.cuid;
    ds.cgid = perm.cgid;
    ds.mode = perm.mode;
    ds.seq = perm.seq;
}

/// max_idx as a return value: 0 also when the table is empty.
[[nodiscard]] int ipc_get_maxidx(IdsRef ids);
/// The last check of a call that fills in a structure: EFAULT comes after all others.
[[nodiscard]] Outcome copy_to_user(Kernel &k, UserPointer buffer, std::int64_t value,
                                   Output output);

} // namespace ipcscope::sim
