// The calls of the vocabulary as raw system calls, by family.
#pragma once

#include "core/backend.h"
#include "core/call.h"
#include "core/lab/agent/place.h"
#include "core/mount_place.h"
#include "core/outcome.h"

#include <cerrno>
#include <string>
#include <unistd.h>

namespace ipcscope::lab::agent
{

[[nodiscard]] inline Outcome outcome_of(long result, ValueKind kind = ValueKind::Number)
{
    return result == -1 ? failed(static_cast<Errno>(errno)) : returned(result, kind);
}

/// Through the C library's syscall(): for calls that do not sleep.
template <class... Args> [[nodiscard]] Outcome raw(long number, Args... args)
{
    return outcome_of(syscall(number, args...));
}

/// `valid`, or what stands for it in a call that is given no memory.
template <class T> [[nodiscard]] T *pointer(UserPointer kind, T *valid)
{
    switch (kind)
    {
    case UserPointer::Valid: return valid;
    case UserPointer::Null: return nullptr;
    case UserPointer::Bad:
    case UserPointer::BadText: break;
    }
    return reinterpret_cast<T *>(kBadPointer); // NOLINT: never dereferenced
}

// Semaphores (sem_calls.cpp).
[[nodiscard]] Outcome semget(const Semget &call);
[[nodiscard]] Outcome semop(const Semop &call, BoardSlot &slot);
[[nodiscard]] Outcome semctl(const Semctl &call);

// Named semaphores, which are the C library's (posix_sem_calls.cpp).
[[nodiscard]] Outcome sem_open_of(const SemOpen &call);
[[nodiscard]] Outcome sem_unlink_of(const SemUnlink &call);
[[nodiscard]] Outcome sem_wait_of(const SemWait &call, BoardSlot &slot);
[[nodiscard]] Outcome sem_post_of(const SemPost &call);
[[nodiscard]] Outcome sem_getvalue_of(const SemGetvalue &call);
[[nodiscard]] Outcome sem_close_of(const SemClose &call);

// Messages (msg_calls.cpp).
[[nodiscard]] Outcome msgget(const Msgget &call);
[[nodiscard]] Outcome msgsnd(const Msgsnd &call, BoardSlot &slot);
[[nodiscard]] Outcome msgrcv(const Msgrcv &call, BoardSlot &slot);
[[nodiscard]] Outcome msgctl(const Msgctl &call);

// POSIX message queues, and descriptors (mq_calls.cpp).
[[nodiscard]] Outcome mq_open(const MqOpen &call);
[[nodiscard]] Outcome mq_unlink(const MqUnlink &call);
[[nodiscard]] Outcome mq_timedsend(const MqTimedsend &call, BoardSlot &slot);
[[nodiscard]] Outcome mq_timedreceive(const MqTimedreceive &call, BoardSlot &slot);
[[nodiscard]] Outcome mq_notify(const MqNotify &call);
[[nodiscard]] Outcome mq_getsetattr(const MqGetsetattr &call);
[[nodiscard]] Outcome dup_of(const Dup &call);
[[nodiscard]] Outcome fcntl_of(const Fcntl &call);

// Mounts (mount_calls.cpp). `proc_pid` is what the call's actor is called under /proc.
[[nodiscard]] Outcome mount_of(const MountTmpfs &call);
[[nodiscard]] Outcome mount_of(const MountMqueue &call);
[[nodiscard]] Outcome mount_of(const MountBind &call, Pid proc_pid);
[[nodiscard]] Outcome umount_of(const Umount &call);

// Files, mostly in /dev/shm (file_calls.cpp).
/// Of a call on a name: nothing when it is that of a file in a file system of its own.
[[nodiscard]] std::optional<Refusal> why_not_there(const Call &call);
[[nodiscard]] Outcome openat_of(const Openat &call);
[[nodiscard]] Outcome unlink_of(const Unlink &call);
[[nodiscard]] Outcome link_of(const Link &call);
[[nodiscard]] Outcome bad_shm_name(const BadShmName &call);
[[nodiscard]] Outcome read_of(const Read &call);
[[nodiscard]] Outcome write_of(const Write &call);
[[nodiscard]] Outcome fstat_of(const Fstat &call);
[[nodiscard]] Outcome fstatfs_of(const Fstatfs &call);
[[nodiscard]] Outcome make_file(const MakeFile &call);
[[nodiscard]] Outcome ftok_of(const Ftok &call);

// Signals (signal.cpp).
[[nodiscard]] Outcome sigaction_of(const Sigaction &call);
/// What every actor's process starts with; children inherit it.
void prepare_signals();

// Memory (memory.cpp).
/// How many bytes from `address` on lie in what the scenario has mapped in this process.
[[nodiscard]] std::uint64_t mapped_bytes(std::uint64_t address, std::uint64_t length);
[[nodiscard]] Outcome store(const Store &call);
[[nodiscard]] Outcome load(const Load &call);
/// Whether the call would map or unmap where something of the agent itself lies.
[[nodiscard]] bool would_hit_program(const Call &call);

} // namespace ipcscope::lab::agent
