// How each call of the vocabulary is read from its arguments.
#pragma once

#include "core/call.h"
#include "core/notation/reader.h"

#include <optional>

namespace ipcscope::notation
{

using Maybe = std::optional<Call>;

inline Maybe checked(const ArgumentReader &reader, Call call)
{
    return reader.ok() ? Maybe{std::move(call)} : std::nullopt;
}

// read_memory.cpp
/// The uid, gid and mode that IPC_SET reads from the structure `perm_name` in the argument.
ShmSet read_ipc_set(ArgumentReader &r, std::size_t index, std::string_view perm_name,
                    std::string_view example);
/// An error where a finished call lacks the argument that this command needs.
void require_argument(ArgumentReader &r, std::size_t index, std::string_view list,
                      std::string_view name);
Maybe read_shmget(ArgumentReader &r);
Maybe read_shmat(ArgumentReader &r);
Maybe read_shmdt(ArgumentReader &r);
Maybe read_shmctl(ArgumentReader &r);
Maybe read_store(ArgumentReader &r);
Maybe read_load(ArgumentReader &r);
Maybe read_sysctl(ArgumentReader &r);

// read_semaphores.cpp
Maybe read_semget(ArgumentReader &r);
Maybe read_semop(ArgumentReader &r);
Maybe read_semtimedop(ArgumentReader &r);
Maybe read_semctl(ArgumentReader &r);

// read_messages.cpp
Maybe read_msgget(ArgumentReader &r);
Maybe read_msgsnd(ArgumentReader &r);
Maybe read_msgrcv(ArgumentReader &r);
Maybe read_msgctl(ArgumentReader &r);

// read_mqueue.cpp
/// A number, or one with its path: 3</queue>.
Fd read_fd(ArgumentReader &r, std::size_t index);
Maybe read_mq_open(ArgumentReader &r);
Maybe read_mq_unlink(ArgumentReader &r);
Maybe read_mq_timedsend(ArgumentReader &r);
Maybe read_mq_timedreceive(ArgumentReader &r);
Maybe read_mq_notify(ArgumentReader &r);
Maybe read_mq_getsetattr(ArgumentReader &r);
Maybe read_close(ArgumentReader &r);
Maybe read_dup(ArgumentReader &r);
Maybe read_dup2(ArgumentReader &r);
Maybe read_dup3(ArgumentReader &r);
Maybe read_fcntl(ArgumentReader &r);
Maybe read_setpriority(ArgumentReader &r);
Maybe read_umask(ArgumentReader &r);

// read_files.cpp
Maybe read_openat(ArgumentReader &r);
Maybe read_open(ArgumentReader &r);
Maybe read_creat(ArgumentReader &r);
Maybe read_unlink(ArgumentReader &r);
Maybe read_unlinkat(ArgumentReader &r);
Maybe read_file(ArgumentReader &r);
Maybe read_ftok(ArgumentReader &r);
Maybe read_link(ArgumentReader &r);
Maybe read_linkat(ArgumentReader &r);
Maybe read_shm_open(ArgumentReader &r);
Maybe read_shm_unlink(ArgumentReader &r);
Maybe read_ftruncate(ArgumentReader &r);
Maybe read_fallocate(ArgumentReader &r);
Maybe read_mmap(ArgumentReader &r);
Maybe read_munmap(ArgumentReader &r);
Maybe read_read(ArgumentReader &r);
Maybe read_pread(ArgumentReader &r);
Maybe read_write(ArgumentReader &r);
Maybe read_pwrite(ArgumentReader &r);
Maybe read_fstat(ArgumentReader &r);
Maybe read_newfstatat(ArgumentReader &r);
Maybe read_fstatfs(ArgumentReader &r);

// read_mounts.cpp
Maybe read_mount(ArgumentReader &r);
Maybe read_umount(ArgumentReader &r);

// read_sem_posix.cpp
Maybe read_sem_open(ArgumentReader &r);
Maybe read_sem_unlink(ArgumentReader &r);
Maybe read_sem_wait(ArgumentReader &r);
Maybe read_sem_trywait(ArgumentReader &r);
Maybe read_sem_timedwait(ArgumentReader &r);
Maybe read_sem_post(ArgumentReader &r);
Maybe read_sem_getvalue(ArgumentReader &r);
Maybe read_sem_close(ArgumentReader &r);

// read_signals.cpp
Maybe read_sigaction(ArgumentReader &r);
Maybe read_nanosleep(ArgumentReader &r);
Maybe read_clock_nanosleep(ArgumentReader &r);
/// {tv_sec=1, tv_nsec=0}; nothing, with an error, when it is none.
std::optional<Timespec> read_timespec(ArgumentReader &r, std::size_t index);

// read_process.cpp
Maybe read_clone(ArgumentReader &r);
Maybe read_clone3(ArgumentReader &r);
Maybe read_fork(ArgumentReader &r);
Maybe read_vfork(ArgumentReader &r);
Maybe read_unshare(ArgumentReader &r);
/// Who /proc/`who`/… is about; nothing, with an error, when there is no such actor.
std::optional<ActorId> actor_in_proc(ArgumentReader &r, const Argument &argument,
                                     std::string_view who);
Maybe read_setns(ArgumentReader &r);
Maybe read_exit_group(ArgumentReader &r);
Maybe read_exit(ArgumentReader &r);
Maybe read_kill(ArgumentReader &r);

// read_identity.cpp
Maybe read_setuid(ArgumentReader &r);
Maybe read_setreuid(ArgumentReader &r);
Maybe read_setresuid(ArgumentReader &r);
Maybe read_setgid(ArgumentReader &r);
Maybe read_setregid(ArgumentReader &r);
Maybe read_setresgid(ArgumentReader &r);
Maybe read_setgroups(ArgumentReader &r);
Maybe read_capset(ArgumentReader &r);
Maybe read_prlimit(ArgumentReader &r);
Maybe read_setrlimit(ArgumentReader &r);
Maybe read_prctl(ArgumentReader &r);

} // namespace ipcscope::notation
