// Each call of the vocabulary as the raw system call that it stands for.
#include "core/lab/agent/calls.h"

#include "core/lab/agent/actor.h"
#include "core/lab/agent/text.h"

#include <array>
#include <ctime>
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/ipc.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

union ShmctlBuffer
{
    shmid_ds ds;
    struct shminfo limits;
    struct shm_info totals;
    std::array<char, 512> space;
};

ShmidDs to_output(const shmid_ds &ds)
{
    return ShmidDs{.key = Key{ds.shm_perm.__key},
                   .uid = Uid{ds.shm_perm.uid},
                   .gid = Gid{ds.shm_perm.gid},
                   .cuid = Uid{ds.shm_perm.cuid},
                   .cgid = Gid{ds.shm_perm.cgid},
                   .mode = ds.shm_perm.mode,
                   .seq = ds.shm_perm.__seq,
                   .segsz = ds.shm_segsz,
                   .atime = Stamp{ds.shm_atime},
                   .dtime = Stamp{ds.shm_dtime},
                   .ctime = Stamp{ds.shm_ctime},
                   .cpid = Pid{ds.shm_cpid},
                   .lpid = Pid{ds.shm_lpid},
                   .nattch = ds.shm_nattch};
}

Output shmctl_output(int command, const ShmctlBuffer &buffer)
{
    switch (command)
    {
    case abi::kIpcStat:
    case abi::kShmStat:
    case abi::kShmStatAny: return to_output(buffer.ds);
    case abi::kIpcInfo:
        return Shminfo{.shmmax = buffer.limits.shmmax,
                       .shmmin = buffer.limits.shmmin,
                       .shmmni = buffer.limits.shmmni,
                       .shmseg = buffer.limits.shmseg,
                       .shmall = buffer.limits.shmall};
    case abi::kShmInfo:
        return ShmInfo{.used_ids = static_cast<std::uint32_t>(buffer.totals.used_ids),
                       .shm_tot = buffer.totals.shm_tot,
                       .shm_rss = buffer.totals.shm_rss,
                       .shm_swp = buffer.totals.shm_swp};
    default: return {};
    }
}

Outcome sysctl(const Sysctl &call)
{
    std::string path = "/proc/sys/" + call.name;
    for (char &c : path)
    {
        c = c == '.' ? '/' : c;
    }
    if (!call.value)
    {
        auto text = read_file(AT_FDCWD, path.c_str());
        if (!text)
        {
            return failed(static_cast<Errno>(errno));
        }
        if (text->ends_with('\n'))
        {
            text->pop_back();
        }
        return returned(0, ValueKind::Number, std::move(*text));
    }
    const Fd file(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file || write(file.get(), call.value->data(), call.value->size()) < 0)
    {
        return failed(static_cast<Errno>(errno));
    }
    return returned(0);
}

const char *ns_name(NsKind kind)
{
    switch (kind)
    {
    case NsKind::Ipc: return "ipc";
    case NsKind::User: return "user";
    case NsKind::Mnt: return "mnt";
    case NsKind::Pid: return "pid";
    }
    return "";
}

Outcome setns_of(const Setns &call, Pid proc_pid)
{
    const std::string path =
        "/proc/" + std::to_string(proc_pid.value) + "/ns/" + ns_name(call.kind);
    const Fd ns(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!ns)
    {
        return failed(static_cast<Errno>(errno));
    }
    return raw(SYS_setns, ns.get(), call.nstype);
}

struct Maker
{
    const wire::Execute &request;
    BoardSlot &slot;

    Outcome operator()(const Shmget &c) const
    {
        return raw(SYS_shmget, c.key.value, c.size, c.flags);
    }
    Outcome operator()(const Shmat &c) const
    {
        return outcome_of(syscall(SYS_shmat, c.id.value, c.address.value, c.flags),
                          ValueKind::Address);
    }
    Outcome operator()(const Shmdt &c) const { return raw(SYS_shmdt, c.address.value); }
    Outcome operator()(const Shmctl &c) const
    {
        ShmctlBuffer buffer{};
        if (c.command == abi::kIpcSet)
        {
            buffer.ds.shm_perm.uid = c.set.uid.value;
            buffer.ds.shm_perm.gid = c.set.gid.value;
            buffer.ds.shm_perm.mode = c.set.mode;
        }
        Outcome result = raw(SYS_shmctl, c.id.value, c.command, pointer(c.buffer, &buffer));
        if (result.error == Errno::Ok && c.buffer == UserPointer::Valid)
        {
            result.output = shmctl_output(c.command, buffer);
        }
        return result;
    }
    Outcome operator()(const Clone & /*made elsewhere*/) const { return failed(Errno::Enosys); }
    Outcome operator()(const Unshare &c) const { return raw(SYS_unshare, c.flags); }
    Outcome operator()(const Setns &c) const { return setns_of(c, request.proc_pid); }
    Outcome operator()(const ExitGroup &c) const { return raw(SYS_exit_group, c.status); }
    Outcome operator()(const Kill &c) const
    {
        return raw(SYS_kill, request.target_pid.value, c.signal);
    }
    Outcome operator()(const Setuid &c) const
    {
        switch (c.form)
        {
        case Setuid::Form::Setuid: return raw(SYS_setuid, c.real.value);
        case Setuid::Form::Setreuid: return raw(SYS_setreuid, c.real.value, c.effective.value);
        case Setuid::Form::Setresuid:
            return raw(SYS_setresuid, c.real.value, c.effective.value, c.saved.value);
        }
        return failed(Errno::Einval);
    }
    Outcome operator()(const Setgid &c) const
    {
        switch (c.form)
        {
        case Setuid::Form::Setuid: return raw(SYS_setgid, c.real.value);
        case Setuid::Form::Setreuid: return raw(SYS_setregid, c.real.value, c.effective.value);
        case Setuid::Form::Setresuid:
            return raw(SYS_setresgid, c.real.value, c.effective.value, c.saved.value);
        }
        return failed(Errno::Einval);
    }
    Outcome operator()(const Setgroups &c) const
    {
        return raw(SYS_setgroups, c.groups.size(), c.groups.data());
    }
    Outcome operator()(const Capset &c) const
    {
        __user_cap_header_struct header{.version = _LINUX_CAPABILITY_VERSION_3, .pid = 0};
        std::array<__user_cap_data_struct, 2> data{};
        for (unsigned i = 0; i < 2; ++i)
        {
            data[i].effective = static_cast<std::uint32_t>(c.effective >> (32 * i));
            data[i].permitted = static_cast<std::uint32_t>(c.permitted >> (32 * i));
            data[i].inheritable = static_cast<std::uint32_t>(c.inheritable >> (32 * i));
        }
        return raw(SYS_capset, &header, data.data());
    }
    Outcome operator()(const Prlimit &c) const
    {
        const rlimit limit{.rlim_cur = c.soft, .rlim_max = c.hard};
        return raw(SYS_prlimit64, 0, c.resource, &limit, nullptr);
    }
    Outcome operator()(const Prctl &c) const
    {
        return raw(SYS_prctl, c.option, c.argument, 0, 0, 0);
    }
    Outcome operator()(const Sysctl &c) const { return sysctl(c); }
    Outcome operator()(const Store &c) const { return store(c); }
    Outcome operator()(const Load &c) const { return load(c); }
    Outcome operator()(const Semget &c) const { return semget(c); }
    Outcome operator()(const Semop &c) const { return semop(c, slot); }
    Outcome operator()(const Semctl &c) const { return semctl(c); }
    Outcome operator()(const Msgget &c) const { return msgget(c); }
    Outcome operator()(const Msgsnd &c) const { return msgsnd(c, slot); }
    Outcome operator()(const Msgrcv &c) const { return msgrcv(c, slot); }
    Outcome operator()(const Msgctl &c) const { return msgctl(c); }
    Outcome operator()(const Sigaction &c) const { return sigaction_of(c); }
    Outcome operator()(const Nanosleep &c) const
    {
        const timespec time{.tv_sec = c.time.sec, .tv_nsec = c.time.nsec};
        return raw(SYS_nanosleep, &time, nullptr);
    }
    Outcome operator()(const MqOpen &c) const { return mq_open(c); }
    Outcome operator()(const MqUnlink &c) const { return mq_unlink(c); }
    Outcome operator()(const MqTimedsend &c) const { return mq_timedsend(c, slot); }
    Outcome operator()(const MqTimedreceive &c) const { return mq_timedreceive(c, slot); }
    Outcome operator()(const MqNotify &c) const { return mq_notify(c); }
    Outcome operator()(const MqGetsetattr &c) const { return mq_getsetattr(c); }
    Outcome operator()(const Close &c) const { return raw(SYS_close, c.fd.value); }
    Outcome operator()(const Dup &c) const { return dup_of(c); }
    Outcome operator()(const Fcntl &c) const { return fcntl_of(c); }
    Outcome operator()(const Setpriority &c) const
    {
        return raw(SYS_setpriority, PRIO_PROCESS, request.target_pid.value, c.nice);
    }
    Outcome operator()(const Umask &c) const { return raw(SYS_umask, c.mask); }
    Outcome operator()(const Openat &c) const { return openat_of(c); }
    Outcome operator()(const Unlink &c) const { return unlink_of(c); }
    Outcome operator()(const BadShmName &c) const { return bad_shm_name(c); }
    Outcome operator()(const Ftruncate &c) const
    {
        return raw(SYS_ftruncate, c.fd.value, c.length);
    }
    Outcome operator()(const Fallocate &c) const
    {
        return raw(SYS_fallocate, c.fd.value, c.mode, c.offset, c.length);
    }
    Outcome operator()(const Mmap &c) const
    {
        return outcome_of(
            syscall(SYS_mmap, c.address.value, c.length, c.prot, c.flags, c.fd.value, c.offset),
            ValueKind::Address);
    }
    Outcome operator()(const Munmap &c) const { return raw(SYS_munmap, c.address.value, c.length); }
    Outcome operator()(const Read &c) const { return read_of(c); }
    Outcome operator()(const Write &c) const { return write_of(c); }
    Outcome operator()(const Fstat &c) const { return fstat_of(c); }
    Outcome operator()(const Fstatfs &c) const { return fstatfs_of(c); }
    Outcome operator()(const MountTmpfs &c) const { return mount_of(c); }
    Outcome operator()(const Link &c) const { return link_of(c); }
    Outcome operator()(const SemOpen &c) const { return sem_open_of(c); }
    Outcome operator()(const SemUnlink &c) const { return sem_unlink_of(c); }
    Outcome operator()(const SemWait &c) const { return sem_wait_of(c, slot); }
    Outcome operator()(const SemPost &c) const { return sem_post_of(c); }
    Outcome operator()(const SemGetvalue &c) const { return sem_getvalue_of(c); }
    Outcome operator()(const SemClose &c) const { return sem_close_of(c); }
    Outcome operator()(const MakeFile &c) const { return make_file(c); }
    Outcome operator()(const Ftok &c) const { return ftok_of(c); }
    Outcome operator()(const MountMqueue &c) const { return mount_of(c); }
    Outcome operator()(const MountBind &c) const { return mount_of(c, request.proc_pid); }
    Outcome operator()(const Umount &c) const { return umount_of(c); }
};

} // namespace

wire::Answer make_call(const wire::Execute &request, BoardSlot &slot)
{
    if (would_hit_program(request.call))
    {
        return {.result = Refusal{"That would take away memory of the program that acts here."}};
    }
    if (auto refusal = why_not_there(request.call))
    {
        return {.result = std::move(*refusal)};
    }
    return {.result = std::visit(Maker{request, slot}, request.call)};
}

} // namespace ipcscope::lab::agent
