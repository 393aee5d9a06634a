// Inside the C program: what writes a call as a C expression, one function a call.
#pragma once

#include "core/export/program_calls.h"

#include <fmt/format.h>

namespace ipcscope::exporting
{

class Emitter
{
  public:
    Emitter(const Resolved &resolved, const Recorded &recorded, std::size_t number,
            const std::function<std::string(ActorId)> &actor)
        : terms(resolved, recorded), at(number), name(actor)
    {
    }

    std::string operator()(const Shmget &c);
    std::string operator()(const Shmat &c);
    std::string operator()(const Shmdt &c);
    std::string operator()(const Shmctl &c);
    std::string operator()(const Semget &c);
    std::string operator()(const Semop &c);
    std::string operator()(const Semctl &c);
    std::string operator()(const Msgget &c);
    std::string operator()(const Msgsnd &c);
    std::string operator()(const Msgrcv &c);
    std::string operator()(const Msgctl &c);
    std::string operator()(const Clone &c);
    std::string operator()(const Unshare &c);
    std::string operator()(const Setns &c);
    std::string operator()(const ExitGroup &c);
    std::string operator()(const Kill &c);
    std::string operator()(const Setuid &c);
    std::string operator()(const Setgid &c);
    std::string operator()(const Setgroups &c);
    std::string operator()(const Capset &c);
    std::string operator()(const Prlimit &c);
    std::string operator()(const Prctl &c);
    std::string operator()(const Sysctl &c);
    std::string operator()(const Store &c);
    std::string operator()(const Load &c);
    std::string operator()(const Sigaction &c);
    std::string operator()(const Nanosleep &c);
    std::string operator()(const MqOpen &c);
    std::string operator()(const MqUnlink &c);
    std::string operator()(const MqTimedsend &c);
    std::string operator()(const MqTimedreceive &c);
    std::string operator()(const MqNotify &c);
    std::string operator()(const MqGetsetattr &c);
    std::string operator()(const Close &c);
    std::string operator()(const Dup &c);
    std::string operator()(const Fcntl &c);
    std::string operator()(const Setpriority &c);
    std::string operator()(const Umask &c);
    std::string operator()(const Openat &c);
    std::string operator()(const Unlink &c);
    std::string operator()(const Link &c);
    std::string operator()(const BadShmName &c);
    std::string operator()(const Ftruncate &c);
    std::string operator()(const Fallocate &c);
    std::string operator()(const Mmap &c);
    std::string operator()(const Munmap &c);
    std::string operator()(const Read &c);
    std::string operator()(const Write &c);
    std::string operator()(const Fstat &c);
    std::string operator()(const Fstatfs &c);
    std::string operator()(const MountTmpfs &c);
    std::string operator()(const MountMqueue &c);
    std::string operator()(const MountBind &c);
    std::string operator()(const Umount &c);
    std::string operator()(const MakeFile &c);
    std::string operator()(const Ftok &c);
    std::string operator()(const SemOpen &c);
    std::string operator()(const SemUnlink &c);
    std::string operator()(const SemWait &c);
    std::string operator()(const SemPost &c);
    std::string operator()(const SemGetvalue &c);
    std::string operator()(const SemClose &c);

    Terms terms;
    Parts parts;

  private:
    std::size_t at;
    const std::function<std::string(ActorId)> &name;
};

/// HERE, NOWHERE or WRONG.
[[nodiscard]] std::string pointer_name(UserPointer kind);
/// {1, 0}
[[nodiscard]] std::string time_value(const Timespec &time);
/// "bytes", 5
[[nodiscard]] std::string text_and_length(const std::string &bytes);

} // namespace ipcscope::exporting
