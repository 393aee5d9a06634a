#include "sim/replay_objects.h"

#include "sim/key_hash.h"
#include "sim/msg.h"
#include "sim/replay_mappings.h"
#include "sim/rows.h"
#include "sim/sem.h"
#include "sim/shm.h"
#include "sim/util.h"

#include <algorithm>
#include <limits>

namespace ipcscope::sim
{
namespace
{

using replay::Family;
using replay::ObjectRow;

IpcIds IpcNamespace::*table_of(Family family)
{
    switch (family)
    {
    case Family::Shm: return &IpcNamespace::shm_ids;
    case Family::Sem: return &IpcNamespace::sem_ids;
    case Family::Msg: return &IpcNamespace::msg_ids;
    }
    return nullptr;
}

// An index that another object has taken is freed; the next object gets the id.
void make_room(Kernel &k, IdsRef ids, IpcId id)
{
    const int idx = ipcid_to_idx(id);
    if (ids->ipcs_idr.taken(idx))
    {
        const NsRef ns = ids.ns;
        if (ids.kind == IdsKind::Shm)
        {
            do_shm_rmid(k, ShmRef{.ns = ns, .idx = idx});
        }
        else if (ids.kind == IdsKind::Sem)
        {
            freeary(k, SemaRef{.ns = ns, .idx = idx});
        }
        else
        {
            freeque(k, MsqRef{.ns = ns, .idx = idx});
        }
    }
    ids.edit().next_id = id.value;
}

// The kernel counts on from here, as if it had given this id by itself. The highest sequence number
// is one that it never gives by itself.
void go_on_from(IdsRef ids, IpcId id)
{
    constexpr int kHighest = 65535;
    IpcIds &table = ids.edit();
    const int idx = ipcid_to_idx(id);
    table.next_id = -1;
    table.seq = ipcid_to_seqx(id) == kHighest ? table.seq : ipcid_to_seqx(id);
    table.last_idx = idx;
    table.ipcs_idr.idr_next = idx + 1;
}

template <class Row> void set_perm(Kernel &k, PermRef perm, const Row &row)
{
    const Cred &cred = k.current()->cred;
    KernIpcPerm &it = perm.edit();
    const bool has_lost_key = (it.mode & abi::kShmDest) != 0;
    if (it.key != row.key && !has_lost_key)
    {
        IpcIds &ids = perm.ids().edit();
        if (it.key != kIpcPrivate)
        {
            key_hash_remove(ids, perm.idx());
        }
        // An older object of this key is one that only the model has.
        if (const int older = row.key == kIpcPrivate ? -1 : key_hash_lookup(ids, row.key);
            older >= 0)
        {
            key_hash_remove(ids, older);
            ids.perms.edit(static_cast<std::size_t>(older)).key = kIpcPrivate;
        }
        perm.edit().key = row.key;
        if (row.key != kIpcPrivate)
        {
            key_hash_insert(perm.ids().edit(), perm.idx());
        }
    }
    KernIpcPerm &edited = perm.edit();
    edited.mode = static_cast<std::uint16_t>((edited.mode & ~0777U) | (row.mode & 0777U));
    edited.uid = row.uid.value == kNoId ? cred.euid : row.uid;
    edited.gid = row.gid.value == kNoId ? cred.egid : row.gid;
    edited.cuid = row.cuid.value == kNoId ? cred.euid : row.cuid;
    edited.cgid = row.cgid.value == kNoId ? cred.egid : row.cgid;
}

// Whoever has locked it has paid for the size that it had.
void set_size(Kernel &k, ShmRef shp, std::uint64_t size)
{
    if (pages_of(size) == pages_of(shp->shm_segsz))
    {
        shp.edit().shm_segsz = size;
        return;
    }
    const bool locked = (shp.shm_perm()->mode & std::uint32_t{abi::kShmLocked}) != 0;
    if (locked)
    {
        lock_from_outside(k, shp, abi::kShmUnlock);
    }
    shp.ns.edit().shm_tot += pages_of(size) - pages_of(shp->shm_segsz);
    shp.edit().shm_segsz = size;
    if (locked)
    {
        lock_from_outside(k, shp, abi::kShmLock);
    }
}

// The permission bits; those that say more follow from what is done.
void set_state_bits(Kernel &k, ShmRef shp, std::uint32_t mode)
{
    if ((mode & abi::kShmLocked) != 0)
    {
        lock_from_outside(k, shp, abi::kShmLock);
    }
    if ((mode & abi::kShmDest) != 0 && shp->shm_nattch > 0)
    {
        do_shm_rmid(k, shp);
    }
}

void put_row(Kernel &k, const ShmRow &row)
{
    const NsRef ns = k.current_ipc_ns();
    const IdsRef ids = shm_ids(ns);
    if (!place_of(*ids, row.id))
    {
        make_room(k, ids, row.id);
        constexpr int kFlags = abi::kIpcCreat | abi::kShmNoreserve;
        (void)ksys_shmget(k, kIpcPrivate, std::max<std::uint64_t>(row.segsz, 1), kFlags);
        go_on_from(ids, row.id);
    }
    const auto place = place_of(*ids, row.id);
    if (!place)
    {
        return;
    }
    const ShmRef shp{.ns = ns, .idx = static_cast<int>(*place)};
    set_perm(k, shp.shm_perm(), row);
    set_attaches(k, shp, row.nattch);
    set_size(k, shp, std::max<std::uint64_t>(row.segsz, 1));
    set_state_bits(k, shp, row.mode);
    ShmidKernel &it = shp.edit();
    it.shm_cprid = row.cpid;
    it.shm_lprid = row.lpid;
    it.shm_atim = row.atime;
    it.shm_dtim = row.dtime;
    it.shm_ctim = row.ctime;
}

void put_row(Kernel &k, const SemRow &row)
{
    const NsRef ns = k.current_ipc_ns();
    const IdsRef ids = sem_ids(ns);
    auto place = place_of(*ids, row.id);
    const int nsems = static_cast<int>(std::max<std::size_t>(row.sems.size(), 1));
    if (!place || ns->sem[*place].sem_nsems != nsems)
    {
        make_room(k, ids, row.id);
        (void)ksys_semget(k, kIpcPrivate, nsems, abi::kIpcCreat);
        go_on_from(ids, row.id);
        place = place_of(*ids, row.id);
    }
    if (!place)
    {
        return;
    }
    const SemaRef sma{.ns = ns, .idx = static_cast<int>(*place)};
    set_perm(k, sma.sem_perm(), row);
    sma.edit().sem_ctime = row.ctime;
    for (std::size_t num = 0; num < row.sems.size(); num++)
    {
        Sem &sem = SemRef{.sma = sma, .num = static_cast<int>(num)}.edit();
        sem.semval = std::clamp(row.sems[num].semval, 0, abi::kSemvmx);
        sem.sempid = row.sems[num].sempid;
    }
    do_smart_update(k, sma, std::nullopt, Otime::IfCompleted);
    unmerge_queues(k, sma);
}

// Of a message whose content nobody knows.
constexpr std::int64_t kUnknownType = std::numeric_limits<std::int64_t>::max();

// Only their number and the sum of their sizes are known: the oldest one has all bytes.
void add_unknown_messages(Kernel &k, MsqRef msq, std::uint64_t count, std::uint64_t bytes)
{
    constexpr std::uint64_t kMost = 100'000;
    constexpr std::uint64_t kMostBytes = 1U << 28U;
    count = std::min(count, kMost);
    bytes = std::min(bytes, count == 0 ? 0 : kMostBytes);
    for (std::uint64_t i = 0; i < count; i++)
    {
        const std::size_t size = i == 0 ? static_cast<std::size_t>(bytes) : 0;
        const std::uint32_t at =
            alloc_msg(k.world, {.m_list = {}, .m_type = kUnknownType, .text = {{}, size}});
        list_add_tail(msq.edit().q_messages, at, MessageNodes{&k.world});
    }
    MsgQueue &queue = msq.edit();
    queue.q_qnum += count;
    queue.q_cbytes += bytes;
    IpcNamespace &ns = msq.ns.edit();
    ns.msg_hdrs += count;
    ns.msg_bytes += bytes;
}

// Somebody who sleeps for such a message would have got it.
void set_message(Kernel &k, MsqRef msq, std::uint32_t at, MsgMsg known)
{
    MsgQueue &queue = msq.edit();
    IpcNamespace &ns = msq.ns.edit();
    const std::uint64_t before = k.world.messages[at].m_ts();
    queue.q_cbytes -= before;
    ns.msg_bytes -= before;
    if (pipelined_send(k, msq, known) == Handed::Yes)
    {
        list_del(msq.edit().q_messages, at, MessageNodes{&k.world});
        (void)take_msg(k.world, at);
        msq.edit().q_qnum--;
        msq.ns.edit().msg_hdrs--;
        return;
    }
    MsgMsg &it = k.world.messages.edit(at);
    it.m_type = known.m_type;
    it.text = std::move(known.text);
    msq.edit().q_cbytes += it.m_ts();
    msq.ns.edit().msg_bytes += it.m_ts();
}

void put_row(Kernel &k, const MsgRow &row)
{
    const NsRef ns = k.current_ipc_ns();
    const IdsRef ids = msg_ids(ns);
    if (!place_of(*ids, row.id))
    {
        make_room(k, ids, row.id);
        (void)ksys_msgget(k, kIpcPrivate, abi::kIpcCreat);
        go_on_from(ids, row.id);
        if (const auto fresh = place_of(*ids, row.id))
        {
            const MsqRef msq{.ns = ns, .idx = static_cast<int>(*fresh)};
            add_unknown_messages(k, msq, row.qnum, row.cbytes);
        }
    }
    const auto place = place_of(*ids, row.id);
    if (!place)
    {
        return;
    }
    const MsqRef msq{.ns = ns, .idx = static_cast<int>(*place)};
    set_perm(k, msq.q_perm(), row);
    MsgQueue &it = msq.edit();
    it.q_qbytes = row.qbytes;
    it.q_lspid = row.lspid;
    it.q_lrpid = row.lrpid;
    it.q_stime = row.stime;
    it.q_rtime = row.rtime;
    it.q_ctime = row.ctime;
    ss_wakeup(k, msq);
}

} // namespace

std::optional<std::size_t> place_of(const IpcIds &ids, IpcId id)
{
    const int idx = ipcid_to_idx(id);
    const auto place = static_cast<std::size_t>(idx);
    return id.value >= 0 && ids.ipcs_idr.taken(idx) && ids.perms[place].id == id
               ? std::optional(place)
               : std::nullopt;
}

std::optional<ObjectRow> get_object(const World &world, IpcNsSlot slot, Family family, IpcId id)
{
    const IpcNamespace &ns = world.ipc_namespaces[slot.value];
    const IpcIds &ids = ns.*table_of(family);
    const auto place = place_of(ids, id);
    if (!place)
    {
        return std::nullopt;
    }
    const KernIpcPerm &perm = ids.perms[*place];
    switch (family)
    {
    case Family::Shm: return shm_row(perm, ns.shm[*place]);
    case Family::Sem: return sem_row(world, perm, ns.sem[*place]);
    case Family::Msg: return msg_row(perm, ns.msg[*place]);
    }
    return std::nullopt;
}

std::optional<IpcId> find_object(const World &world, IpcNsSlot ns, Family family, Key key)
{
    const IpcIds &ids = world.ipc_namespaces[ns.value].*table_of(family);
    const int idx = key == kIpcPrivate ? -1 : key_hash_lookup(ids, key);
    return idx < 0 ? std::nullopt : std::optional(ids.perms[static_cast<std::size_t>(idx)].id);
}

void reveal_message(Kernel &k, IpcId id, const Message &message)
{
    const NsRef ns = k.current_ipc_ns();
    const auto place = place_of(ns->msg_ids, id);
    if (!place)
    {
        return;
    }
    const MsqRef msq{.ns = ns, .idx = static_cast<int>(*place)};
    for (std::uint32_t at = msq->q_messages.first; at != kListEnd;
         at = k.world.messages[at].m_list.next)
    {
        if (k.world.messages[at].m_type != kUnknownType)
        {
            continue;
        }
        MsgMsg known{.m_list = {},
                     .m_type = message.mtype,
                     .text = MsgText(message.text, message.text.size())};
        set_message(k, msq, at, std::move(known));
        ss_wakeup(k, msq);
        return;
    }
}

// No object has a negative id, whatever a log says.
void put_object(Kernel &k, const ObjectRow &row)
{
    std::visit(
        [&k](const auto &it) {
            if (it.id.value >= 0)
            {
                put_row(k, it);
            }
        },
        row);
}

} // namespace ipcscope::sim
