// Inside the wire: the fields of what only travels there, as tuples of references; those of calls
// and outcomes come from core/call_fields.h.
#pragma once

#include "core/call_fields.h"
#include "core/lab/wire.h"

#include <tuple>

namespace ipcscope::lab::wire
{

using ipcscope::fields;

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
template <class T>
concept AnyPart = Like<T, ShmPart> || Like<T, SemPart> || Like<T, MsgPart>;
template <AnyPart T> auto fields(T &v)
{
    return std::tie(v.all, v.totals, v.uncounted, v.settings, v.ids, v.limits, v.amount, v.count,
                    v.rows, v.gone);
}
template <Like<Parts> T> auto fields(T &v)
{
    return std::tie(v.shm, v.sem, v.msg, v.mq, v.sems, v.hidden);
}
template <Like<KindQuery> T> auto fields(T &v)
{
    return std::tie(v.all, v.totals, v.totals_if_gone, v.settings, v.rows);
}
template <Like<TableQuery> T> auto fields(T &v)
{
    return std::tie(v.shm, v.sem, v.msg, v.mq, v.sems, v.sleepers);
}
template <Like<MqQuery> T> auto fields(T &v)
{
    return std::tie(v.all, v.settings, v.names, v.device);
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
template <Like<MqPart> T> auto fields(T &v)
{
    return std::tie(v.all, v.settings, v.limits, v.rows, v.inodes, v.gone, v.device);
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
    return std::tie(v.ns, v.shm);
}
template <Like<FileDesRow> T> auto fields(T &v)
{
    return std::tie(v.fd, v.file, v.unlinked, v.flags, v.position);
}
template <Like<FileMapRow> T> auto fields(T &v)
{
    return std::tie(v.address, v.length, v.file, v.unlinked, v.offset, v.access);
}
template <Like<Maps> T> auto fields(T &v)
{
    return std::tie(v.attaches, v.files);
}
template <Like<ActorRow> T> auto fields(T &v)
{
    return std::tie(v.actor, v.pid, v.tid, v.nspid, v.alive, v.sleeps_in, v.ipc_ns, v.user_ns,
                    v.mnt_ns, v.pid_ns, v.pid_ns_for_children, v.uid, v.euid, v.suid, v.gid, v.egid,
                    v.sgid, v.cap_effective, v.cap_permitted, v.groups, v.attaches, v.nice,
                    v.sees_queues, v.queues, v.sees_files, v.files, v.mappings);
}

template <Like<Execute> T> auto fields(T &v)
{
    return std::tie(v.call, v.target_pid, v.proc_pid, v.look, v.look_on_error, v.want_maps,
                    v.want_ids, v.want_spaces, v.slot);
}
template <Like<Ids> T> auto fields(T &v)
{
    return std::tie(v.uid, v.euid, v.suid, v.gid, v.egid, v.sgid, v.cap_effective, v.cap_permitted,
                    v.groups);
}
template <Like<Spaces> T> auto fields(T &v)
{
    return std::tie(v.ipc, v.user, v.mnt);
}
template <Like<Answer> T> auto fields(T &v)
{
    return std::tie(v.result, v.parts, v.maps, v.ids, v.spaces);
}
template <Like<Hello> T> auto fields(T &v)
{
    return std::tie(v.pid, v.tid, v.maps, v.ids, v.spaces);
}
template <Like<RowQuery> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.ids, v.maps, v.open);
}
template <Like<TableLook> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.pid, v.ns, v.query);
}
template <Like<MountLook> T> auto fields(T &v)
{
    return std::tie(v.proc_pid, v.ns);
}
template <Like<Look> T> auto fields(T &v)
{
    return std::tie(v.rows, v.tables, v.mounts, v.known, v.of_new, v.over);
}
template <Like<SeenRow> T> auto fields(T &v)
{
    return std::tie(v.error, v.row, v.inodes);
}
template <Like<SeenTable> T> auto fields(T &v)
{
    return std::tie(v.ns, v.owner, v.parts);
}
template <Like<SeenMounts> T> auto fields(T &v)
{
    return std::tie(v.error, v.table, v.mqueue_device);
}
template <Like<Seen> T> auto fields(T &v)
{
    return std::tie(v.rows, v.mounts, v.tables);
}
template <Like<Hurry> T> auto fields(T &v)
{
    return std::tie(v.pid, v.tid);
}
template <Like<Hurried> T> auto fields(T &v)
{
    return std::tie(v.error);
}
template <Like<NeedMaps> T> auto fields(T & /*unused*/)
{
    return std::tuple<>{};
}
template <Like<Mapped> T> auto fields(T &v)
{
    return std::tie(v.uid_count, v.gid_count, v.setgroups_allowed, v.msgqueue);
}
template <Like<StageResult> T> auto fields(T &v)
{
    return std::tie(v.stage, v.error);
}
template <Like<Report> T> auto fields(T &v)
{
    return std::tie(v.stages, v.init_host_pid, v.file_device, v.last_inode);
}

// Of a suspect.

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
template <Like<Begin> T> auto fields(T &v)
{
    return std::tie(v.facts);
}
template <Like<AskReply> T> auto fields(T &v)
{
    return std::tie(v.actor, v.call);
}
template <Like<TellReply> T> auto fields(T &v)
{
    return std::tie(v.reply);
}
template <Like<AskWoken> T> auto fields(T &v)
{
    return std::tie(v.order);
}
template <Like<TellWoken> T> auto fields(T &v)
{
    return std::tie(v.woken);
}
template <Like<AskTables> T> auto fields(T & /*unused*/)
{
    return std::tuple<>{};
}
template <Like<TellTables> T> auto fields(T &v)
{
    return std::tie(v.tables);
}

} // namespace ipcscope::lab::wire
