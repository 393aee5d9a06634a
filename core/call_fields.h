// The fields of every call, and of what calls give back, as tuples of references: once for all who
// write them down and read them again.
#pragma once

#include "core/call.h"
#include "core/outcome.h"

#include <concepts>
#include <tuple>
#include <type_traits>

namespace ipcscope
{

/// T is Plain or const Plain.
template <class T, class Plain>
concept Like = std::same_as<std::remove_const_t<T>, Plain>;

// The fields of every structure, once for both directions.
template <Like<Shmget> T> auto fields(T &v)
{
    return std::tie(v.key, v.size, v.flags);
}
template <Like<Shmat> T> auto fields(T &v)
{
    return std::tie(v.id, v.address, v.flags);
}
template <Like<Shmdt> T> auto fields(T &v)
{
    return std::tie(v.address);
}
template <Like<ShmSet> T> auto fields(T &v)
{
    return std::tie(v.uid, v.gid, v.mode);
}
template <Like<Shmctl> T> auto fields(T &v)
{
    return std::tie(v.id, v.command, v.buffer, v.set);
}
template <Like<Clone> T> auto fields(T &v)
{
    return std::tie(v.flags, v.child);
}
template <Like<Unshare> T> auto fields(T &v)
{
    return std::tie(v.flags);
}
template <Like<Setns> T> auto fields(T &v)
{
    return std::tie(v.target, v.kind, v.nstype);
}
template <Like<ExitGroup> T> auto fields(T &v)
{
    return std::tie(v.status, v.ends);
}
template <Like<Kill> T> auto fields(T &v)
{
    return std::tie(v.target, v.signal);
}
template <Like<Setuid> T> auto fields(T &v)
{
    return std::tie(v.form, v.real, v.effective, v.saved);
}
template <Like<Setgid> T> auto fields(T &v)
{
    return std::tie(v.form, v.real, v.effective, v.saved);
}
template <Like<Setgroups> T> auto fields(T &v)
{
    return std::tie(v.groups);
}
template <Like<Capset> T> auto fields(T &v)
{
    return std::tie(v.effective, v.permitted, v.inheritable);
}
template <Like<Prlimit> T> auto fields(T &v)
{
    return std::tie(v.resource, v.soft, v.hard);
}
template <Like<Prctl> T> auto fields(T &v)
{
    return std::tie(v.option, v.argument);
}
template <Like<Sysctl> T> auto fields(T &v)
{
    return std::tie(v.name, v.value);
}
template <Like<Store> T> auto fields(T &v)
{
    return std::tie(v.address, v.bytes);
}
template <Like<Load> T> auto fields(T &v)
{
    return std::tie(v.address, v.length);
}

template <Like<Semget> T> auto fields(T &v)
{
    return std::tie(v.key, v.nsems, v.flags);
}
template <Like<Sembuf> T> auto fields(T &v)
{
    return std::tie(v.sem_num, v.sem_op, v.sem_flg);
}
template <Like<Timespec> T> auto fields(T &v)
{
    return std::tie(v.sec, v.nsec);
}
template <Like<Semop> T> auto fields(T &v)
{
    return std::tie(v.id, v.sops, v.nsops, v.pointer, v.timed, v.timeout, v.timeout_pointer);
}
template <Like<Semctl> T> auto fields(T &v)
{
    return std::tie(v.id, v.semnum, v.command, v.value, v.values, v.set, v.buffer);
}
template <Like<Msgget> T> auto fields(T &v)
{
    return std::tie(v.key, v.flags);
}
template <Like<Msgsnd> T> auto fields(T &v)
{
    return std::tie(v.id, v.mtype, v.text, v.size, v.flags, v.buffer);
}
template <Like<Msgrcv> T> auto fields(T &v)
{
    return std::tie(v.id, v.size, v.type, v.flags, v.buffer);
}
template <Like<MsgSet> T> auto fields(T &v)
{
    return std::tie(v.uid, v.gid, v.mode, v.qbytes);
}
template <Like<Msgctl> T> auto fields(T &v)
{
    return std::tie(v.id, v.command, v.buffer, v.set);
}
template <Like<Sigaction> T> auto fields(T &v)
{
    return std::tie(v.signal, v.disposition);
}
template <Like<Nanosleep> T> auto fields(T &v)
{
    return std::tie(v.time);
}

template <Like<MqAttr> T> auto fields(T &v)
{
    return std::tie(v.flags, v.maxmsg, v.msgsize, v.curmsgs);
}
template <Like<MqOpen> T> auto fields(T &v)
{
    return std::tie(v.name, v.name_pointer, v.oflag, v.mode, v.attr, v.attr_pointer);
}
template <Like<MqUnlink> T> auto fields(T &v)
{
    return std::tie(v.name, v.name_pointer);
}
template <Like<MqTimedsend> T> auto fields(T &v)
{
    return std::tie(v.mqdes, v.text, v.size, v.priority, v.buffer, v.deadline, v.deadline_pointer);
}
template <Like<MqTimedreceive> T> auto fields(T &v)
{
    return std::tie(v.mqdes, v.size, v.buffer, v.priority, v.deadline, v.deadline_pointer);
}
template <Like<Sigevent> T> auto fields(T &v)
{
    return std::tie(v.notify, v.signo, v.value);
}
template <Like<MqNotify> T> auto fields(T &v)
{
    return std::tie(v.mqdes, v.event, v.event_pointer);
}
template <Like<MqGetsetattr> T> auto fields(T &v)
{
    return std::tie(v.mqdes, v.attr, v.attr_pointer, v.old_attr);
}
template <Like<Close> T> auto fields(T &v)
{
    return std::tie(v.fd);
}
template <Like<Dup> T> auto fields(T &v)
{
    return std::tie(v.form, v.fd, v.to, v.flags);
}
template <Like<Fcntl> T> auto fields(T &v)
{
    return std::tie(v.fd, v.command, v.argument);
}
template <Like<Setpriority> T> auto fields(T &v)
{
    return std::tie(v.who, v.nice);
}
template <Like<Umask> T> auto fields(T &v)
{
    return std::tie(v.mask);
}

template <Like<Openat> T> auto fields(T &v)
{
    return std::tie(v.name, v.flags, v.mode);
}
template <Like<Unlink> T> auto fields(T &v)
{
    return std::tie(v.name, v.form);
}
template <Like<BadShmName> T> auto fields(T &v)
{
    return std::tie(v.function, v.name);
}
template <Like<Ftruncate> T> auto fields(T &v)
{
    return std::tie(v.fd, v.length);
}
template <Like<Fallocate> T> auto fields(T &v)
{
    return std::tie(v.fd, v.mode, v.offset, v.length);
}
template <Like<Mmap> T> auto fields(T &v)
{
    return std::tie(v.address, v.length, v.prot, v.flags, v.fd, v.offset);
}
template <Like<Munmap> T> auto fields(T &v)
{
    return std::tie(v.address, v.length);
}
template <Like<Read> T> auto fields(T &v)
{
    return std::tie(v.fd, v.size, v.buffer, v.offset);
}
template <Like<Write> T> auto fields(T &v)
{
    return std::tie(v.fd, v.bytes, v.size, v.buffer, v.offset);
}
template <Like<Fstat> T> auto fields(T &v)
{
    return std::tie(v.fd, v.buffer);
}
template <Like<Fstatfs> T> auto fields(T &v)
{
    return std::tie(v.fd, v.buffer);
}
template <Like<MountTmpfs> T> auto fields(T &v)
{
    return std::tie(v.target, v.flags, v.data);
}
template <Like<MountMqueue> T> auto fields(T &v)
{
    return std::tie(v.flags, v.data);
}
template <Like<MountBind> T> auto fields(T &v)
{
    return std::tie(v.root, v.source, v.target, v.flags);
}
template <Like<Umount> T> auto fields(T &v)
{
    return std::tie(v.target, v.flags);
}
template <Like<MakeFile> T> auto fields(T &v)
{
    return std::tie(v.path);
}
template <Like<Ftok> T> auto fields(T &v)
{
    return std::tie(v.path, v.id);
}
template <Like<Link> T> auto fields(T &v)
{
    return std::tie(v.from, v.to);
}
template <Like<SemOpen> T> auto fields(T &v)
{
    return std::tie(v.name, v.oflag, v.mode, v.value);
}
template <Like<SemUnlink> T> auto fields(T &v)
{
    return std::tie(v.name);
}
template <Like<SemWait> T> auto fields(T &v)
{
    return std::tie(v.address, v.form, v.deadline, v.deadline_pointer);
}
template <Like<SemPost> T> auto fields(T &v)
{
    return std::tie(v.address);
}
template <Like<SemGetvalue> T> auto fields(T &v)
{
    return std::tie(v.address);
}
template <Like<SemClose> T> auto fields(T &v)
{
    return std::tie(v.address);
}
template <Like<FileStat> T> auto fields(T &v)
{
    return std::tie(v.mode, v.nlink, v.uid, v.gid, v.size, v.blocks);
}
template <Like<TmpfsStat> T> auto fields(T &v)
{
    return std::tie(v.blocks, v.bfree, v.files, v.ffree);
}

template <Like<ShmidDs> T> auto fields(T &v)
{
    return std::tie(v.key, v.uid, v.gid, v.cuid, v.cgid, v.mode, v.seq, v.segsz, v.atime, v.dtime,
                    v.ctime, v.cpid, v.lpid, v.nattch);
}
template <Like<Shminfo> T> auto fields(T &v)
{
    return std::tie(v.shmmax, v.shmmin, v.shmmni, v.shmseg, v.shmall);
}
template <Like<ShmInfo> T> auto fields(T &v)
{
    return std::tie(v.used_ids, v.shm_tot, v.shm_rss, v.shm_swp);
}
template <Like<Outcome> T> auto fields(T &v)
{
    return std::tie(v.value, v.error, v.kind, v.output);
}
template <Like<SemidDs> T> auto fields(T &v)
{
    return std::tie(v.key, v.uid, v.gid, v.cuid, v.cgid, v.mode, v.seq, v.otime, v.ctime, v.nsems);
}
template <Like<Seminfo> T> auto fields(T &v)
{
    return std::tie(v.semmap, v.semmni, v.semmns, v.semmnu, v.semmsl, v.semopm, v.semume, v.semusz,
                    v.semvmx, v.semaem);
}
template <Like<MsqidDs> T> auto fields(T &v)
{
    return std::tie(v.key, v.uid, v.gid, v.cuid, v.cgid, v.mode, v.seq, v.stime, v.rtime, v.ctime,
                    v.cbytes, v.qnum, v.qbytes, v.lspid, v.lrpid);
}
template <Like<Msginfo> T> auto fields(T &v)
{
    return std::tie(v.msgpool, v.msgmap, v.msgmax, v.msgmnb, v.msgmni, v.msgssz, v.msgtql,
                    v.msgseg);
}
template <Like<Message> T> auto fields(T &v)
{
    return std::tie(v.mtype, v.text);
}
template <Like<MqReceived> T> auto fields(T &v)
{
    return std::tie(v.text, v.priority);
}

} // namespace ipcscope
