#include "sim/model_backend.h"
#include "sim/rows.h"
#include "sim/sched.h"

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

int count_waiters(const World &world, const ListHead &head)
{
    int count = 0;
    for (std::uint32_t at = head.first; at != kListEnd; at = world.tasks[at].wait->list.next)
    {
        count++;
    }
    return count;
}

MqRow mq_row(const World &world, const MqInode &mq)
{
    MqRow row;
    row.name = mq.name;
    row.mode = mq.i_mode;
    row.uid = mq.i_uid;
    row.gid = mq.i_gid;
    row.maxmsg = mq.mq_maxmsg;
    row.msgsize = mq.mq_msgsize;
    row.curmsgs = mq.mq_curmsgs;
    row.qsize = mq.qsize;
    row.notify = mq.sigev_notify;
    row.signo = mq.sigev_signo;
    row.notify_pid = mq.notify_owner;
    row.mtime = mq.i_mtime;
    row.senders = count_waiters(world, mq.e_wait_q[kWaitSend]);
    row.receivers = count_waiters(world, mq.e_wait_q[kWaitReceive]);
    return row;
}

std::vector<MqDesRow> descriptors_of(const World &world, const FilesStruct &files)
{
    std::vector<MqDesRow> rows;
    for (const FdEntry &entry : files.fdt)
    {
        const OpenFile &file = world.open_files[entry.file.value];
        const auto *queue = std::get_if<MqSlot>(&file.f_inode);
        if (queue == nullptr)
        {
            continue;
        }
        const MqInode &mq = world.mq_inodes[queue->value];
        const bool closes = entry.on_exec == FdEntry::OnExec::Close;
        rows.push_back({.fd = entry.fd,
                        .queue = mq.name,
                        .unlinked = mq.i_nlink == MqInode::Nlink::Unlinked,
                        .flags = file.f_flags | (closes ? std::uint32_t{abi::kOCloexec} : 0),
                        .maxmsg = mq.mq_maxmsg,
                        .msgsize = mq.mq_msgsize,
                        .curmsgs = mq.mq_curmsgs});
    }
    return rows;
}

void fill_posix_queues(const World &world, const IpcNamespace &ns, IpcNamespaceTable &table)
{
    table.mq_limits = MqLimits{.queues_max = ns.mq_queues_max,
                               .msg_max = ns.mq_msg_max,
                               .msgsize_max = ns.mq_msgsize_max,
                               .msg_default = ns.mq_msg_default,
                               .msgsize_default = ns.mq_msgsize_default};
    table.mq_queues_count = ns.mq_queues_count;
    // At its end a namespace has lost them before it is gone.
    if (!world.mq_sbs.used(ns.mq_mnt.value))
    {
        return;
    }
    for (const auto &[name, slot] : world.mq_sbs[ns.mq_mnt.value].s_root)
    {
        if (world.mq_inodes.used(slot.value))
        {
            table.mq.push_back(mq_row(world, world.mq_inodes[slot.value]));
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
    fill_posix_queues(world, ns, table);
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
    // In the middle of its end it has left one after the other.
    const auto &[ipc_ns, mnt_ns, pid_ns] = task.nsproxy;
    row.ipc_ns =
        world.ipc_namespaces.used(ipc_ns.value) ? world.ipc_namespaces[ipc_ns.value].inum : NsId{};
    row.user_ns = world.user_namespaces[task.cred.user_ns.value].inum;
    row.mnt_ns =
        world.mnt_namespaces.used(mnt_ns.value) ? world.mnt_namespaces[mnt_ns.value].inum : NsId{};
    row.pid_ns = world.pid_namespaces[task.pid_ns.value].inum;
    if (world.pid_namespaces.used(pid_ns.value))
    {
        row.pid_ns_for_children = world.pid_namespaces[pid_ns.value].inum;
    }
    row.uid = task.cred.uid;
    row.euid = task.cred.euid;
    row.suid = task.cred.suid;
    row.gid = task.cred.gid;
    row.egid = task.cred.egid;
    row.sgid = task.cred.sgid;
    row.cap_effective = task.cred.cap_effective;
    row.cap_permitted = task.cred.cap_permitted;
    row.groups = task.cred.group_info;
    row.nice = task.nice;
    row.sees_queues = true;
    row.sees_files = true;
    if (world.files_structs.used(task.files.value)) // else in the middle of its end
    {
        row.queues = descriptors_of(world, world.files_structs[task.files.value]);
        row.files = file_rows(world, world.files_structs[task.files.value]);
    }
    if (task.mm == kNoMm) // in the middle of its end
    {
        return;
    }
    const std::vector<Vma> &mmap = world.mms[task.mm.value].mmap;
    for (auto vma = mmap.rbegin(); vma != mmap.rend(); ++vma)
    {
        const auto *attach = std::get_if<FileSlot>(&vma->vm_file);
        if (attach == nullptr)
        {
            row.mappings.push_back(mapping_row(world, *vma));
            continue;
        }
        const ShmFileData &file = world.files[attach->value];
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
    all.mnt = mnt_tables(world);
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
        for (const Upid &number : slot.numbers)
        {
            row.nspid.push_back(number.nr);
        }
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
