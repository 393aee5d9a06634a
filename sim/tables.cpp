#include "sim/model_backend.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

IpcNamespaceTable table_of(const World &world, const IpcNamespace &ns)
{
    IpcNamespaceTable table;
    table.ns = ns.inum;
    table.owner = world.user_namespaces[ns.user_ns.value].inum;
    const IpcIds &ids = ns.shm_ids;
    table.shm_ids = {.in_use = ids.in_use,
                     .max_idx = ids.max_idx,
                     .next_id = ids.next_id,
                     .seq = ids.seq,
                     .last_idx = ids.last_idx,
                     .idr_next = ids.ipcs_idr.idr_next};
    table.limits = {.shmmax = ns.shm_ctlmax,
                    .shmall = ns.shm_ctlall,
                    .shmmni = ns.shm_ctlmni,
                    .shm_rmid_forced = ns.shm_rmid_forced};
    table.shm_tot = ns.shm_tot;
    table.shm.reserve(static_cast<std::size_t>(ids.in_use));
    for (int idx = ids.ipcs_idr.next_taken(0); idx >= 0; idx = ids.ipcs_idr.next_taken(idx + 1))
    {
        const auto place = static_cast<std::size_t>(idx);
        // In the middle of a call an index is taken before its object stands there.
        if (place >= ids.perms.capacity() || place >= ns.shm.capacity() || ids.perms[place].deleted)
        {
            continue;
        }
        const KernIpcPerm &perm = ids.perms[place];
        const ShmidKernel &shp = ns.shm[place];
        table.shm.push_back({.id = perm.id,
                             .key = perm.key,
                             .mode = perm.mode,
                             .uid = perm.uid,
                             .gid = perm.gid,
                             .cuid = perm.cuid,
                             .cgid = perm.cgid,
                             .segsz = shp.shm_segsz,
                             .nattch = shp.shm_nattch,
                             .cpid = shp.shm_cprid,
                             .lpid = shp.shm_lprid,
                             .atime = shp.shm_atim,
                             .dtime = shp.shm_dtim,
                             .ctime = shp.shm_ctim,
                             .rss = (shp.shm_file ? shp.shm_file->nrpages() : 0) * abi::kPageSize,
                             .swap = 0});
    }
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
    for (auto vma = task.mm.mmap.rbegin(); vma != task.mm.mmap.rend(); ++vma)
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
        if (slot.task)
        {
            fill_alive(world, *slot.task, row);
        }
        all.actors.push_back(std::move(row));
    }
    return all;
}

} // namespace ipcscope::sim
