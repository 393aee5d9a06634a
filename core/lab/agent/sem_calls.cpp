#include "core/lab/agent/inside.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <sys/sem.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

static_assert(sizeof(sembuf) == sizeof(Sembuf));

union SemctlBuffer
{
    semid_ds ds;
    struct seminfo info;
    std::array<char, 512> space;
};

SemidDs to_output(const semid_ds &ds)
{
    return SemidDs{.key = Key{ds.sem_perm.__key},
                   .uid = Uid{ds.sem_perm.uid},
                   .gid = Gid{ds.sem_perm.gid},
                   .cuid = Uid{ds.sem_perm.cuid},
                   .cgid = Gid{ds.sem_perm.cgid},
                   .mode = ds.sem_perm.mode,
                   .seq = ds.sem_perm.__seq,
                   .otime = Stamp{ds.sem_otime},
                   .ctime = Stamp{ds.sem_ctime},
                   .nsems = ds.sem_nsems};
}

Seminfo to_output(const struct seminfo &info)
{
    return Seminfo{.semmap = info.semmap,
                   .semmni = info.semmni,
                   .semmns = info.semmns,
                   .semmnu = info.semmnu,
                   .semmsl = info.semmsl,
                   .semopm = info.semopm,
                   .semume = info.semume,
                   .semusz = info.semusz,
                   .semvmx = info.semvmx,
                   .semaem = info.semaem};
}

/// How many semaphores the set has whose index that is: what GETALL and SETALL need memory for.
std::size_t nsems_at(IpcId id)
{
    semid_ds ds{};
    const long got = syscall(SYS_semctl, id.value % abi::kIpcmni, 0, SEM_STAT_ANY, &ds);
    return id.value < 0 || got < 0 ? 0 : ds.sem_nsems;
}

Outcome semctl_values(const Semctl &call)
{
    std::vector<std::uint16_t> values(std::max(nsems_at(call.id), call.values.size()));
    if (call.command == SETALL)
    {
        std::copy(call.values.begin(), call.values.end(), values.begin());
    }
    values.reserve(1); // so that there is memory even for none
    Outcome result = raw(SYS_semctl, call.id.value, call.semnum, call.command,
                         pointer(call.buffer, values.data()));
    if (call.command == GETALL && result.error == Errno::Ok)
    {
        values.resize(nsems_at(call.id));
        result.output = std::move(values);
    }
    return result;
}

Outcome semctl_structure(const Semctl &call)
{
    SemctlBuffer buffer{};
    if (call.command == IPC_SET)
    {
        buffer.ds.sem_perm.uid = call.set.uid.value;
        buffer.ds.sem_perm.gid = call.set.gid.value;
        buffer.ds.sem_perm.mode = static_cast<mode_t>(call.set.mode);
    }
    Outcome result =
        raw(SYS_semctl, call.id.value, call.semnum, call.command, pointer(call.buffer, &buffer));
    if (result.error != Errno::Ok || call.buffer != UserPointer::Valid)
    {
        return result;
    }
    switch (call.command)
    {
    case IPC_STAT:
    case SEM_STAT:
    case SEM_STAT_ANY: result.output = to_output(buffer.ds); break;
    case IPC_INFO:
    case SEM_INFO: result.output = to_output(buffer.info); break;
    default: break;
    }
    return result;
}

} // namespace

Outcome semget(const Semget &call)
{
    return raw(SYS_semget, call.key.value, call.nsems, call.flags);
}

Outcome semctl(const Semctl &call)
{
    switch (call.command)
    {
    case SETVAL: return raw(SYS_semctl, call.id.value, call.semnum, call.command, call.value);
    case GETALL:
    case SETALL: return semctl_values(call);
    case GETPID: {
        Outcome result = raw(SYS_semctl, call.id.value, call.semnum, call.command, 0);
        result.kind = result.error == Errno::Ok ? ValueKind::Pid : result.kind;
        return result;
    }
    default: return semctl_structure(call);
    }
}

Outcome semop(const Semop &call, BoardSlot &slot)
{
    std::vector<sembuf> sops(call.sops.size() + 1); // one more, so that there is memory for none
    std::transform(call.sops.begin(), call.sops.end(), sops.begin(), [](const Sembuf &sop) {
        return sembuf{sop.sem_num, sop.sem_op, sop.sem_flg};
    });
    sembuf *array = sops.data();
    const std::size_t bytes = call.sops.size() * sizeof(sembuf);
    // The kernel takes 32 bits of the number.
    if (static_cast<std::uint32_t>(call.nsops) > call.sops.size())
    {
        char *place = edge(std::min(bytes, kEdgeSize));
        std::memcpy(place, sops.data(), std::min(bytes, kEdgeSize));
        array = reinterpret_cast<sembuf *>(place); // NOLINT: bytes for the kernel
    }
    array = pointer(call.pointer, array);
    timespec limit{};
    timespec *timeout = nullptr;
    if (call.timeout)
    {
        limit = {.tv_sec = call.timeout->sec, .tv_nsec = call.timeout->nsec};
        timeout = &limit;
    }
    timeout = call.timeout_pointer == UserPointer::Valid ? timeout
                                                         : pointer(call.timeout_pointer, timeout);
    const long result = inside(slot, [&] {
        if (!call.timed)
        {
            return raw_syscall(SYS_semop, call.id.value, array, call.nsops);
        }
        const long ended = raw_syscall(SYS_semtimedop, call.id.value, array, call.nsops, timeout);
        if (ended != -EINTR || slot.hurried.exchange(0) == 0)
        {
            return ended;
        }
        // As far as the scenario goes, the time is over. The kernel shall say so itself, so the
        // call goes to sleep once more, where it was, with as little time as there can be. The
        // record for SEM_UNDO is there already, and is not to count as used again.
        for (sembuf &sop : sops)
        {
            sop.sem_flg = static_cast<short>(sop.sem_flg & ~SEM_UNDO);
        }
        limit = {.tv_sec = 0, .tv_nsec = 1};
        return raw_syscall(SYS_semtimedop, call.id.value, array, call.nsops, &limit);
    });
    return inside_outcome(result);
}

} // namespace ipcscope::lab::agent
