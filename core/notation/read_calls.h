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
Maybe read_shmget(ArgumentReader &r);
Maybe read_shmat(ArgumentReader &r);
Maybe read_shmdt(ArgumentReader &r);
Maybe read_shmctl(ArgumentReader &r);
Maybe read_store(ArgumentReader &r);
Maybe read_load(ArgumentReader &r);
Maybe read_sysctl(ArgumentReader &r);

// read_process.cpp
Maybe read_clone(ArgumentReader &r);
Maybe read_clone3(ArgumentReader &r);
Maybe read_fork(ArgumentReader &r);
Maybe read_vfork(ArgumentReader &r);
Maybe read_unshare(ArgumentReader &r);
Maybe read_setns(ArgumentReader &r);
Maybe read_exit_group(ArgumentReader &r);
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
