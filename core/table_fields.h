// The fields of tables, and of what a Backend answers, as tuples of references; those of calls and
// outcomes are in core/call_fields.h. Left out is what the model alone knows: pages that were only
// read.
#pragma once

#include "core/backend.h"
#include "core/call_fields.h"
#include "core/tables.h"

#include <tuple>

namespace ipcscope
{

template <Like<Refusal> T> auto fields(T &v)
{
    return std::tie(v.reason);
}
template <Like<ShmRow> T> auto fields(T &v)
{
    return std::tie(v.id, v.key, v.mode, v.uid, v.gid, v.cuid, v.cgid, v.segsz, v.nattch, v.cpid,
                    v.lpid, v.atime, v.dtime, v.ctime, v.rss, v.swap);
}
template <Like<IdsRow> T> auto fields(T &v)
{
    return std::tie(v.in_use, v.max_idx, v.next_id, v.seq, v.last_idx, v.idr_next);
}
template <Like<ShmLimits> T> auto fields(T &v)
{
    return std::tie(v.shmmax, v.shmall, v.shmmni, v.shm_rmid_forced);
}
template <Like<SemState> T> auto fields(T &v)
{
    return std::tie(v.semval, v.sempid, v.semncnt, v.semzcnt);
}
template <Like<SemRow> T> auto fields(T &v)
{
    return std::tie(v.id, v.key, v.mode, v.uid, v.gid, v.cuid, v.cgid, v.otime, v.ctime, v.sems);
}
template <Like<MsgRow> T> auto fields(T &v)
{
    return std::tie(v.id, v.key, v.mode, v.uid, v.gid, v.cuid, v.cgid, v.cbytes, v.qnum, v.qbytes,
                    v.lspid, v.lrpid, v.stime, v.rtime, v.ctime);
}
template <Like<SemLimits> T> auto fields(T &v)
{
    return std::tie(v.semmsl, v.semmns, v.semopm, v.semmni);
}
template <Like<MsgLimits> T> auto fields(T &v)
{
    return std::tie(v.msgmax, v.msgmnb, v.msgmni);
}
template <Like<MqRow> T> auto fields(T &v)
{
    return std::tie(v.name, v.mode, v.uid, v.gid, v.maxmsg, v.msgsize, v.curmsgs, v.qsize, v.notify,
                    v.signo, v.notify_pid, v.mtime, v.senders, v.receivers);
}
template <Like<MqLimits> T> auto fields(T &v)
{
    return std::tie(v.queues_max, v.msg_max, v.msgsize_max, v.msg_default, v.msgsize_default);
}
template <Like<MqDesRow> T> auto fields(T &v)
{
    return std::tie(v.fd, v.queue, v.unlinked, v.flags, v.maxmsg, v.msgsize, v.curmsgs);
}
template <Like<AttachRow> T> auto fields(T &v)
{
    return std::tie(v.address, v.length, v.id, v.writable);
}
template <Like<SemFile> T> auto fields(T &v)
{
    return std::tie(v.value, v.nwaiters);
}
template <Like<TmpfsFileRow> T> auto fields(T &v)
{
    return std::tie(v.name, v.mode, v.uid, v.gid, v.nlink, v.size, v.blocks, v.semaphore);
}
template <Like<TmpfsTable> T> auto fields(T &v)
{
    return std::tie(v.device, v.size, v.used, v.inodes, v.free_inodes, v.mode, v.uid, v.gid,
                    v.files);
}
template <Like<MntNamespaceTable> T> auto fields(T &v)
{
    return std::tie(v.ns, v.shm, v.sees_mqueue, v.mqueue);
}
template <Like<FileDesRow> T> auto fields(T &v)
{
    return std::tie(v.fd, v.file, v.unlinked, v.flags, v.position);
}
template <Like<FileMapRow> T> auto fields(T &v)
{
    return std::tie(v.address, v.length, v.file, v.unlinked, v.offset, v.access);
}
template <Like<ActorRow> T> auto fields(T &v)
{
    return std::tie(v.actor, v.pid, v.tid, v.nspid, v.alive, v.sleeps_in, v.ipc_ns, v.user_ns,
                    v.mnt_ns, v.pid_ns, v.pid_ns_for_children, v.uid, v.euid, v.suid, v.gid, v.egid,
                    v.sgid, v.cap_effective, v.cap_permitted, v.groups, v.attaches, v.nice,
                    v.sees_queues, v.queues, v.sees_files, v.files, v.mappings);
}
template <Like<EngineLost> T> auto fields(T &v)
{
    return std::tie(v.reason);
}
template <Like<Asleep> T> auto fields(T &v)
{
    return std::tie(v.waits_for);
}
template <Like<Woken> T> auto fields(T &v)
{
    return std::tie(v.actor, v.outcome);
}
template <Like<EngineFacts> T> auto fields(T &v)
{
    return std::tie(v.kernel_release, v.init_user_ns, v.uid_count, v.gid_count, v.setgroups_allowed,
                    v.root_is_global, v.exec_inside, v.init_caps, v.memlock_soft, v.memlock_hard,
                    v.msgqueue_soft, v.msgqueue_hard, v.mqueue_mounted, v.ram_pages,
                    v.overcommit_mode, v.mmap_min_addr, v.shm_blocks, v.tmpfs_blocks,
                    v.tmpfs_inodes, v.protected_regular, v.file_device, v.first_inode,
                    v.protected_hardlinks, v.max_ipc_namespaces, v.init_nice, v.init_pid,
                    v.first_actor_pid);
}
template <Like<IpcNamespaceTable> T> auto fields(T &v)
{
    return std::tie(v.ns, v.owner, v.shm_ids, v.limits, v.shm_tot, v.shm, v.sem_ids, v.sem_limits,
                    v.used_sems, v.sem, v.msg_ids, v.msg_limits, v.msg_bytes, v.msg_hdrs, v.msg,
                    v.mq_limits, v.mq_queues_count, v.mq);
}
template <Like<Tables> T> auto fields(T &v)
{
    return std::tie(v.ipc, v.mnt, v.actors);
}

} // namespace ipcscope
