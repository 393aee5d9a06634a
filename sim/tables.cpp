#include "sim/model_backend.h"
#include "sim/rows.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

IdsRow ids_row(const IpcIds &ids)
{
    return {.in_use = ids.in_use,
            .max_idx = ids.max_idx,
            .next_id = ids.next_id,
            .seq = ids.seq,
            .last_idx = ids.last_idx,
            .idr_next = ids.ipcs_idr.idr_next};
}

/// Calls `visit` with index and perm of every object, by ascending index.
template <class Visit> void each_object(const IpcIds &ids, std::size_t capacity, const Visit &visit)
{
    for (int idx = ids.ipcs_idr.next_taken(0); idx >= 0; idx = ids.ipcs_idr.next_taken(idx + 1))
    {
        const auto place = static_cast<std::size_t>(idx);
        // In the middle of a call an index is taken before its object stands there.
        if (place < ids.perms.capacity() && place < capacity && !ids.perms[place].deleted)
        {
            visit(place, ids.perms[place]);
        }
    }
}

void fill_limits(const IpcNamespace &ns, IpcNamespaceTable &table)
{
    table.limits = {.shmmax = ns.shm_ctlmax,
                    .shmall = ns.shm_ctlall,
                    .shmmni = ns.shm_ctlmni,
                    .shm_rmid_forced = ns.shm_rmid_forced};
    table.shm_tot = ns.shm_tot;
    table.sem_limits = {.semmsl = ns.sem_ctls[kSemmsl],
                        .semmns = ns.sem_ctls[kSemmns],
                        .semopm = ns.sem_ctls[kSemopm],
                        .semmni = ns.sem_ctls[kSemmni]};
    table.used_sems = ns.used_sems;
    table.msg_limits = {.msgmax = ns.msg_ctlmax, .msgmnb = ns.msg_ctlmnb, .msgmni = ns.msg_ctlmni};
    table.msg_bytes = ns.msg_bytes;
    table.msg_hdrs = ns.msg_hdrs;
}

IpcNamespaceTable table_of(const World &world, const IpcNamespace &ns)
{
    IpcNamespaceTable table;
    table.ns = ns.inum;
    table.owner = world.user_namespaces[ns.user_ns.value].inum;
    fill_limits(ns, table);
    table.shm_ids = ids_row(ns.shm_ids);
    table.shm.reserve(static_cast<std::size_t>(ns.shm_ids.in_use));
    each_object(ns.shm_ids, ns.shm.capacity(), [&](std::size_t idx, const KernIpcPerm &perm) {
        table.shm.push_back(shm_row(perm, ns.shm[idx]));
    });
    table.sem_ids = ids_row(ns.sem_ids);
    table.sem.reserve(static_cast<std::size_t>(ns.sem_ids.in_use));
    each_object(ns.sem_ids, ns.sem.capacity(), [&](std::size_t idx, const KernIpcPerm &perm) {
        // A set stands at its index a moment after its perm does.
        if (ns.sem[idx].sem_nsems > 0)
        {
            table.sem.push_back(sem_row(world, perm, ns.sem[idx]));
        }
    });
    table.msg_ids = ids_row(ns.msg_ids);
    table.msg.reserve(static_cast<std::size_t>(ns.msg_ids.in_use));
    each_object(ns.msg_ids, ns.msg.capacity(), [&](std::size_t idx, const KernIpcPerm &perm) {
        table.msg.push_back(msg_row(perm, ns.msg[idx]));
    });
    return table;
}

void fill_alive(const World &world, const TaskStruct &task, ActorRow &row)
{
    row.alive = true;
    row.ipc_ns = world.ipc_namespaces[task.nsproxy.ipc_ns.value].inum;
    row.user_ns = world.user_namespaces[task.cred.user_ns.value].inum;
    row.mnt_ns = world.mnt_namespaces[task.nsproxy.mnt_ns.value].inum;
    row.uid = task.cred.uid;
    row.euid = task.cred.euid;
    row.suid = task.cred.suid;
    row.gid = task.cred.gid;
    row.egid = task.cred.egid;
    row.sgid = task.cred.sgid;
    row.cap_effective = task.cred.cap_effective;
    row.cap_permitted = task.cred.cap_permitted;
    row.groups = task.cred.group_info;
    if (task.mm == kNoMm) // in the middle of its end
    {
        return;
    }
    const std::vector<Vma> &mmap = world.mms[task.mm.value].mmap;
    for (auto vma = mmap.rbegin(); vma != mmap.rend(); ++vma)
    {
        const ShmFileData &file = world.files[vma->vm_file.value];
        const IpcNamespace &ns = world.ipc_namespaces[file.ns.value];
        row.attaches.push_back({.address = Address{vma->vm_start},
                                .length = vma->vm_end - vma->vm_start,
                                .id = ns.shm_ids.perms[static_cast<std::size_t>(file.idx)].id,
                                .writable = vma->vm_page_prot == Vma::Protection::ReadWrite});
    }
}

} // namespace

Tables tables(const World &world)
{
    Tables all;
    for (const Cow<IpcNamespace> &ns : world.ipc_namespaces.entries())
    {
        if (ns)
        {
            all.ipc.push_back(table_of(world, *ns));
        }
    }
    std::sort(all.ipc.begin(), all.ipc.end(),
              [](const IpcNamespaceTable &a, const IpcNamespaceTable &b) { return a.ns < b.ns; });
    for (std::uint32_t actor = 0; actor < world.actors; actor++)
    {
        const TaskSlot &slot = world.tasks[actor];
        if (slot.tgid.value == 0)
        {
            continue;
        }
        ActorRow row;
        row.actor = ActorId{actor};
        row.pid = slot.tgid;
        row.tid = slot.tid;
        if (slot.wait && slot.wait->state == Wait::State::Asleep)
        {
            row.sleeps_in = std::string(sleeping_call(*slot.wait));
        }
        if (slot.task && slot.task->state == TaskStruct::State::Running)
        {
            fill_alive(world, *slot.task, row);
        }
        all.actors.push_back(std::move(row));
    }
    return all;
}

} // namespace ipcscope::sim
