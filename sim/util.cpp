#include "sim/util.h"

#include "sim/key_hash.h"
#include "sim/steps.h"

#include <algorithm>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

constexpr int kIpcMinCycle = 64;        // ipc_min_cycle: indices are handed out in rounds of these
constexpr int kIpcidSeqMax = 65535;     // ipcid_seq_max: the sequence number is 0 instead
constexpr std::uint16_t kRwxugo = 0777; // S_IRWXUGO

std::optional<PermRef> ipc_findkey(Kernel &k, IdsRef ids, Key key)
{
    const Frame frame(k, __func__);
    const int idx = key_hash_lookup(*ids, key);
    if (idx < 0)
    {
        STEP_IF("ipc_findkey.miss", "No object of this namespace has the key {}.", print_key(key))
            .read(ids, "key_ht", fmt::format("{} not found", print_key(key)));
        return std::nullopt;
    }
    const PermRef ipcp{ids, idx};
    STEP("ipc_findkey.hit", "The key {} belongs to the object with id {}.", print_key(key),
         ipcp->id.value)
        .read<&KernIpcPerm::key>(ipcp)
        .read<&KernIpcPerm::id>(ipcp);
    return ipcp;
}

/// The id, if the caller may have the access that it asks for.
Result<IpcId, Errno> ipc_check_perms(Kernel &k, NsRef ns, PermRef ipcp, const IpcParams &params)
{
    const Frame frame(k, __func__);
    if (!ipcperms(k, ns, ipcp, params.flg))
    {
        STEP_IF("ipc_check_perms.denied", "The caller may not have the access {:#o}: EACCES.",
                params.flg & kRwxugo);
        return Errno::Eacces;
    }
    const IpcId id = ipcp->id;
    STEP("ipc_check_perms.granted", "The call gives the id {}.", id.value)
        .read<&KernIpcPerm::id>(ipcp);
    return id;
}

Result<IpcId, Errno> ipcget_new(Kernel &k, NsRef ns, const IpcOps &ops, const IpcParams &params)
{
    const Frame frame(k, __func__);
    return ops.getnew(k, ns, params);
}

Result<IpcId, Errno> ipcget_public(Kernel &k, NsRef ns, IdsRef ids, const IpcOps &ops,
                                   const IpcParams &params)
{
    const Frame frame(k, __func__);
    const int flg = params.flg;
    const std::optional<PermRef> ipcp = ipc_findkey(k, ids, params.key);
    // Without IPC_CREAT a key that is not there is an error.
    if (!ipcp && (flg & abi::kIpcCreat) == 0)
    {
        STEP_IF("ipcget_public.no_create", "IPC_CREAT was not asked for: ENOENT.");
        return Errno::Enoent;
    }
    if (!ipcp)
    {
        STEP_IF("ipcget_public.create", "IPC_CREAT is set, so a new object is made.");
        return ops.getnew(k, ns, params);
    }
    // IPC_EXCL counts only together with IPC_CREAT, and before size and permissions.
    if ((flg & abi::kIpcCreat) != 0 && (flg & abi::kIpcExcl) != 0)
    {
        STEP_IF("ipcget_public.exists",
                "The key is taken and IPC_CREAT|IPC_EXCL want a new object: "
                "EEXIST.");
        return Errno::Eexist;
    }
    if (ops.more_checks != nullptr)
    {
        const Errno unfit = ops.more_checks(k, *ipcp, params);
        if (unfit != Errno::Ok)
        {
            return unfit;
        }
    }
    return ipc_check_perms(k, ns, *ipcp, params);
}

/// The index for a new object by ipc_ids' cyclic search, and its sequence number.
int ipc_idr_alloc_cyclic(Kernel &k, IdsRef ids, KernIpcPerm &perm)
{
    const int window =
        std::min(std::max(ids->in_use * 3 / 2, kIpcMinCycle), static_cast<int>(abi::kIpcmni));
    STEP("ipc_idr_alloc.window", "{} objects are in use, so indices below {} are handed out.",
         ids->in_use, window)
        .read<&IpcIds::in_use>(ids);
    const int start = ids->ipcs_idr.idr_next;
    int idx = ids->ipcs_idr.lowest_free(start, window);
    if (idx < 0)
    {
        idx = ids->ipcs_idr.lowest_free(0, window);
        STEP("ipc_idr_alloc.wrap",
             "From index {} on nothing is free below {}; the search starts "
             "again from 0 and finds {}.",
             start, window, idx);
        if (idx < 0)
        {
            return -1;
        }
    }
    IpcIds &table = ids.edit();
    table.ipcs_idr.take(idx);
    table.ipcs_idr.idr_next = idx + 1;
    STEP("ipc_idr_alloc.index", "Index {} is free; the next search starts at {}.", idx, idx + 1)
        .read(ids, "ipcs_idr", fmt::format("{} free", idx))
        .wrote(ids, "idr_next", std::to_string(idx + 1));
    if (idx <= ids->last_idx)
    {
        // The sequence number runs from 0 to 65534.
        ids.edit().seq = static_cast<std::uint16_t>((ids->seq + 1) % kIpcidSeqMax);
        STEP("ipc_idr_alloc.seq",
             "Index {} is not above the last one, {}: a new round begins, "
             "with sequence number {}.",
             idx, ids->last_idx, ids->seq)
            .read<&IpcIds::last_idx>(ids)
            .wrote<&IpcIds::seq>(ids);
    }
    ids.edit().last_idx = idx;
    STEP("ipc_idr_alloc.last_idx", "{} is now the last index handed out.", idx)
        .wrote<&IpcIds::last_idx>(ids);
    perm.seq = ids->seq;
    return idx;
}

/// An index and an id for a new object; -1 when there is none.
int ipc_idr_alloc(Kernel &k, IdsRef ids, KernIpcPerm &perm)
{
    const Frame frame(k, __func__);
    const IpcId next_id{ids->next_id};
    int idx = -1;
    if (next_id.value < 0)
    {
        idx = ipc_idr_alloc_cyclic(k, ids, perm);
    }
    else
    {
        // The request of the next_id setting is used up, whatever comes of it.
        ids.edit().next_id = -1;
        STEP("ipc_idr_alloc.next_id",
             "kernel.{}_next_id asks for the id {}: sequence number {}, "
             "index {}.",
             kind_name(ids), next_id.value, ipcid_to_seqx(next_id), ipcid_to_idx(next_id))
            .wrote<&IpcIds::next_id>(ids);
        perm.seq = ipcid_to_seqx(next_id);
        idx = ids->ipcs_idr.lowest_free(ipcid_to_idx(next_id), abi::kIpcmni);
        STEP("ipc_idr_alloc.from_next_id", "The lowest free index from {} on is {}.",
             ipcid_to_idx(next_id), idx);
        if (idx >= 0)
        {
            ids.edit().ipcs_idr.take(idx);
        }
    }
    if (idx >= 0)
    {
        perm.id = IpcId{(perm.seq << kIpcmniSeqShift) + idx};
        STEP("ipc_idr_alloc.id", "The id is {} << 15 | {} = {}.", perm.seq, idx, perm.id.value);
    }
    return idx;
}

/// The highest index in use below `limit`, after that one has been freed.
int ipc_search_maxidx(Kernel &k, IdsRef ids, int limit)
{
    const Frame frame(k, __func__);
    const int idx = ids->ipcs_idr.highest_taken(limit);
    STEP("ipc_search_maxidx.found", "The highest index in use below {} is {}.", limit, idx);
    return idx;
}

void ipc_kht_remove(Kernel &k, IdsRef ids, PermRef ipcp)
{
    const Frame frame(k, __func__);
    if (ipcp->key != kIpcPrivate)
    {
        key_hash_remove(ids.edit(), ipcp.idx());
        STEP("ipc_kht_remove.done", "The key {} can no longer be found.", print_key(ipcp->key))
            .read<&KernIpcPerm::key>(ipcp)
            .wrote(ids, "key_ht", fmt::format("{} removed", print_key(ipcp->key)));
    }
}

} // namespace

Result<IpcId, Errno> ipcget(Kernel &k, NsRef ns, IdsRef ids, const IpcOps &ops,
                            const IpcParams &params)
{
    const Frame frame(k, __func__);
    if (params.key == kIpcPrivate)
    {
        STEP_IF("ipcget.private",
                "The key is IPC_PRIVATE: always a new object, that no key leads to.");
        return ipcget_new(k, ns, ops, params);
    }
    else
    {
        STEP_IF("ipcget.public", "The key is {}, so the table of {} is searched for it.",
                print_key(params.key), object_name(ns));
        return ipcget_public(k, ns, ids, ops, params);
    }
}

Result<int, Errno> ipc_addid(Kernel &k, IdsRef ids, KernIpcPerm perm, int limit)
{
    const Frame frame(k, __func__);
    limit = std::min(limit, static_cast<int>(abi::kIpcmni));
    // A namespace holds at most as many objects as its limit says.
    if (ids->in_use >= limit)
    {
        STEP_IF("ipc_addid.full", "{} objects are in use and the limit is {}: ENOSPC.", ids->in_use,
                limit)
            .read<&IpcIds::in_use>(ids);
        return Errno::Enospc;
    }
    const Cred &cred = k.current()->cred;
    perm.cuid = perm.uid = cred.euid;
    perm.cgid = perm.gid = cred.egid;
    perm.deleted = false;
    STEP("ipc_addid.owner", "Owner and creator are uid {} and gid {}, the caller's effective ids.",
         perm.uid.value, perm.gid.value);
    const int idx = ipc_idr_alloc(k, ids, perm);
    if (idx < 0)
    {
        STEP_IF("ipc_addid.no_index", "No index is free: ENOSPC.");
        return Errno::Enospc;
    }
    const PermRef ipcp{ids, idx};
    ids.edit().perms.reserve(static_cast<std::size_t>(idx) + 1);
    ipcp.edit() = perm;
    STEP("ipc_addid.placed", "The object with id {} takes its place at index {}.", perm.id.value,
         idx)
        .wrote<&KernIpcPerm::id>(ipcp)
        .wrote<&KernIpcPerm::key>(ipcp)
        .wrote<&KernIpcPerm::uid>(ipcp)
        .wrote<&KernIpcPerm::gid>(ipcp)
        .wrote<&KernIpcPerm::cuid>(ipcp)
        .wrote<&KernIpcPerm::cgid>(ipcp)
        .wrote<&KernIpcPerm::mode>(ipcp)
        .wrote<&KernIpcPerm::seq>(ipcp);
    if (perm.key != kIpcPrivate)
    {
        key_hash_insert(ids.edit(), idx);
        STEP("ipc_addid.hashed", "From now on the key {} leads to it.", print_key(perm.key))
            .wrote(ids, "key_ht", fmt::format("{} added", print_key(perm.key)));
    }
    ids.edit().in_use++;
    STEP("ipc_addid.in_use", "{} objects are in use in this namespace.", ids->in_use)
        .wrote<&IpcIds::in_use>(ids);
    if (idx > ids->max_idx)
    {
        ids.edit().max_idx = idx;
        STEP("ipc_addid.max_idx", "{} is the highest index in use.", idx)
            .wrote<&IpcIds::max_idx>(ids);
    }
    return idx;
}

void ipc_rmid(Kernel &k, IdsRef ids, PermRef ipcp)
{
    const Frame frame(k, __func__);
    const int idx = ipcp.idx();
    ids.edit().ipcs_idr.free(idx);
    STEP("ipc_rmid.index", "Index {} is free again.", idx)
        .wrote(ids, "ipcs_idr", fmt::format("{} free", idx));
    ipc_kht_remove(k, ids, ipcp);
    ids.edit().in_use--;
    STEP("ipc_rmid.in_use", "{} objects are left in this namespace.", ids->in_use)
        .wrote<&IpcIds::in_use>(ids);
    ipcp.edit().deleted = true;
    STEP("ipc_rmid.deleted", "The object is marked deleted; its id {} means nothing any more.",
         ipcp->id.value)
        .wrote<&KernIpcPerm::deleted>(ipcp);
    if (idx == ids->max_idx)
    {
        const int below = ipc_search_maxidx(k, ids, idx);
        ids.edit().max_idx = below;
        STEP("ipc_rmid.max_idx", "It had the highest index; now that is {}.", ids->max_idx)
            .wrote<&IpcIds::max_idx>(ids);
    }
}

void ipc_set_key_private(Kernel &k, IdsRef ids, PermRef ipcp)
{
    const Frame frame(k, __func__);
    ipc_kht_remove(k, ids, ipcp);
    ipcp.edit().key = kIpcPrivate;
    STEP("ipc_set_key_private.key", "Its key becomes IPC_PRIVATE.").wrote<&KernIpcPerm::key>(ipcp);
}

Result<PermRef, Errno> ipc_obtain_object_idr(Kernel &k, IdsRef ids, IpcId id)
{
    const Frame frame(k, __func__);
    const int idx = ipcid_to_idx(id);
    // Only the low 15 bits of the id count here.
    if (!ids->ipcs_idr.taken(idx))
    {
        STEP_IF("ipc_obtain_object_idr.empty", "There is no object at index {}: EINVAL.", idx)
            .read(ids, "ipcs_idr", fmt::format("{} free", idx));
        return Errno::Einval;
    }
    const PermRef ipcp{ids, idx};
    STEP("ipc_obtain_object_idr.found", "Index {} holds the object with id {}.", idx,
         ipcp->id.value)
        .read<&KernIpcPerm::id>(ipcp);
    return ipcp;
}

Result<PermRef, Errno> ipc_obtain_object_check(Kernel &k, IdsRef ids, IpcId id)
{
    const Frame frame(k, __func__);
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_idr(k, ids, id);
    // An id that outlived its object carries an old sequence number: EINVAL, never EIDRM.
    if (ipcp && ipcid_to_seqx(id) != ipcp.value()->seq)
    {
        STEP_IF("ipc_obtain_object_check.stale",
                "The id carries sequence number {}, the object {}: "
                "EINVAL.",
                ipcid_to_seqx(id), ipcp.value()->seq)
            .read<&KernIpcPerm::seq>(ipcp.value());
        return Errno::Einval;
    }
    return ipcp;
}

Result<PermRef, Errno> ipcctl_obtain_check(Kernel &k, NsRef ns, IdsRef ids, IpcId id)
{
    const Frame frame(k, __func__);
    const Result<PermRef, Errno> found = ipc_obtain_object_check(k, ids, id);
    if (!found)
    {
        return found;
    }
    const PermRef ipcp = found.value();
    const Uid euid = k.current()->cred.euid;
    if (euid == ipcp->cuid || euid == ipcp->uid)
    {
        STEP_IF("ipcctl_obtain_check.owner", "The caller, uid {}, is owner or creator.", euid.value)
            .read<&KernIpcPerm::uid>(ipcp)
            .read<&KernIpcPerm::cuid>(ipcp);
        return ipcp;
    }
    if (!ns_capable(k, ns->user_ns, abi::kCapSysAdmin))
    {
        STEP_IF("ipcctl_obtain_check.denied",
                "The caller, uid {}, is neither owner {} nor creator {}: EPERM.", euid.value,
                ipcp->uid.value, ipcp->cuid.value)
            .read<&KernIpcPerm::uid>(ipcp)
            .read<&KernIpcPerm::cuid>(ipcp);
        return Errno::Eperm;
    }
    return ipcp;
}

bool ipcperms(Kernel &k, NsRef ns, PermRef ipcp, int flag)
{
    const Frame frame(k, __func__);
    const int requested_mode = ((flag >> 6) | (flag >> 3) | flag) & 7;
    STEP("ipcperms.requested",
         "The request {:#o} asks for the access {:03b} (read, write, "
         "execute).",
         flag & kRwxugo, requested_mode);
    int granted_mode = ipcp->mode;
    const Uid euid = k.current()->cred.euid;
    // The first class that fits is final, also when it grants less than the next one.
    if (euid == ipcp->cuid || euid == ipcp->uid)
    {
        granted_mode >>= 6;
        STEP("ipcperms.owner", "The caller, uid {}, is owner or creator: {:03b} is granted.",
             euid.value, granted_mode & 7)
            .read<&KernIpcPerm::uid>(ipcp)
            .read<&KernIpcPerm::cuid>(ipcp)
            .read<&KernIpcPerm::mode>(ipcp);
    }
    else if (in_egroup_p(k, ipcp->cgid) || in_egroup_p(k, ipcp->gid))
    {
        granted_mode >>= 3;
        STEP("ipcperms.group", "The caller is in the group {} or {}: {:03b} is granted.",
             ipcp->gid.value, ipcp->cgid.value, granted_mode & 7)
            .read<&KernIpcPerm::gid>(ipcp)
            .read<&KernIpcPerm::cgid>(ipcp)
            .read<&KernIpcPerm::mode>(ipcp);
    }
    else
    {
        STEP_IF("ipcperms.other", "The caller, uid {}, is one of the others: {:03b} is granted.",
                euid.value, granted_mode & 7)
            .read<&KernIpcPerm::mode>(ipcp);
    }
    if ((requested_mode & ~granted_mode & 7) == 0)
    {
        STEP_IF("ipcperms.granted", "Nothing that was asked for is missing.");
        return true;
    }
    const bool owner_cap = ns_capable(k, ns->user_ns, abi::kCapIpcOwner);
    STEP("ipcperms.capability", "{:03b} is missing; CAP_IPC_OWNER over the namespace {}.",
         requested_mode & ~granted_mode & 7,
         owner_cap ? told("stands in for it") : told("would help, and the caller lacks it"));
    return owner_cap;
}

Errno ipc_update_perm(Kernel &k, const ShmSet &in, PermRef ipcp)
{
    const Frame frame(k, __func__);
    const UserNsSlot user_ns = k.current()->cred.user_ns;
    const std::optional<Uid> uid = make_kuid(k.world, user_ns, in.uid);
    const std::optional<Gid> gid = make_kgid(k.world, user_ns, in.gid);
    // The new ids must exist in the caller's user namespace.
    if (!uid || !gid)
    {
        STEP_IF("ipc_update_perm.unmapped",
                "uid {} or gid {} does not exist in the caller's user "
                "namespace: EINVAL.",
                in.uid.value, in.gid.value);
        return Errno::Einval;
    }
    KernIpcPerm &perm = ipcp.edit();
    perm.uid = *uid;
    perm.gid = *gid;
    perm.mode = static_cast<std::uint16_t>((perm.mode & ~unsigned{kRwxugo}) | (in.mode & kRwxugo));
    STEP("ipc_update_perm.set", "The owner is now uid {} and gid {}; the creator stays.",
         ipcp->uid.value, ipcp->gid.value)
        .wrote<&KernIpcPerm::uid>(ipcp)
        .wrote<&KernIpcPerm::gid>(ipcp)
        .wrote<&KernIpcPerm::mode>(ipcp);
    return Errno::Ok;
}

Ipc64Perm kernel_to_ipc64_perm(Kernel &k, PermRef ipcp)
{
    const Frame frame(k, __func__);
    const UserNsSlot reader = k.current()->cred.user_ns;
    const Ipc64Perm out{.key = ipcp->key,
                        .uid = from_kuid_munged(k.world, reader, ipcp->uid),
                        .gid = from_kgid_munged(k.world, reader, ipcp->gid),
                        .cuid = from_kuid_munged(k.world, reader, ipcp->cuid),
                        .cgid = from_kgid_munged(k.world, reader, ipcp->cgid),
                        .mode = ipcp->mode,
                        .seq = ipcp->seq};
    STEP("kernel_to_ipc64_perm.copied",
         "Owner {}, creator {}, as the caller's user namespace "
         "numbers them.",
         out.uid.value, out.cuid.value)
        .read<&KernIpcPerm::key>(ipcp)
        .read<&KernIpcPerm::uid>(ipcp)
        .read<&KernIpcPerm::gid>(ipcp)
        .read<&KernIpcPerm::cuid>(ipcp)
        .read<&KernIpcPerm::cgid>(ipcp)
        .read<&KernIpcPerm::mode>(ipcp)
        .read<&KernIpcPerm::seq>(ipcp);
    return out;
}

int ipc_get_maxidx(IdsRef ids)
{
    return std::max(ids->max_idx, 0);
}

Outcome copy_to_user(Kernel &k, UserPointer buffer, std::int64_t value, Output output)
{
    const Frame frame(k, __func__);
    if (buffer != UserPointer::Valid)
    {
        STEP_IF("copy_to_user.fault", "There is no memory at the caller's address: EFAULT.");
        return failed(Errno::Efault);
    }
    Outcome outcome = returned(value, ValueKind::Number, std::move(output));
    STEP("copy_to_user.done", "The structure is copied to the caller; the call gives {}.", value);
    return outcome;
}

} // namespace ipcscope::sim
