// Arguments made from values: what writes calls and outputs down is put together from these.
#pragma once

#include "core/call.h"
#include "core/notation/names.h"
#include "core/notation/notation.h"
#include "core/scenario.h"

#include <string_view>
#include <vector>

namespace ipcscope::notation
{

using Arguments = std::vector<Argument>;

/// Below everything that a program can map.
inline constexpr std::uint64_t kNoAddress = 1;

[[nodiscard]] Argument decimal(std::uint64_t value);
[[nodiscard]] Argument signed_decimal(std::int64_t value);
[[nodiscard]] Argument hexadecimal(std::uint64_t value, std::string_view comment = {});
/// As strace prints permissions: 000, 0600.
[[nodiscard]] Argument octal(std::uint32_t mode);
[[nodiscard]] Argument word(std::string_view name);
[[nodiscard]] Argument text(std::string_view bytes);
[[nodiscard]] Argument named(std::string_view name, Argument value);
[[nodiscard]] Argument address(Address at);
/// A uid or gid; kNoId is -1.
[[nodiscard]] Argument owner(std::uint32_t id);
[[nodiscard]] Argument choice(const NameSet &set, std::uint64_t value);
[[nodiscard]] Argument bits(const NameSet &set, std::uint64_t value);
[[nodiscard]] Argument structure(std::vector<Field> fields);
/// {...}, [...]: something is there, and nobody says what.
[[nodiscard]] Argument unknown_structure();
[[nodiscard]] Argument unknown_list();
[[nodiscard]] Argument timespec(const Timespec &time);
[[nodiscard]] Argument message(std::int64_t type, std::string_view bytes);
[[nodiscard]] Argument null();
/// NULL, an address where nothing is, or `valid`.
[[nodiscard]] Argument pointer(UserPointer pointer, Argument valid);
/// ""...: a text is there, and nobody says which.
[[nodiscard]] Argument unknown_text();
/// struct mq_attr.
[[nodiscard]] Argument attributes(const MqAttr &attr);
[[nodiscard]] Argument descriptor(Fd fd);
/// The access mode is always there, and stands first.
[[nodiscard]] Argument open_flags(std::uint32_t flags);

/// The 32 bits of an int argument, as flags are.
[[nodiscard]] constexpr std::uint64_t unsigned_bits(int value)
{
    return static_cast<std::uint32_t>(value);
}

// write_objects.cpp: the arguments of the calls that work on objects.
[[nodiscard]] Arguments arguments_of(const Shmget &call);
[[nodiscard]] Arguments arguments_of(const Shmat &call);
[[nodiscard]] Arguments arguments_of(const Shmdt &call);
[[nodiscard]] Arguments arguments_of(const Shmctl &call);
[[nodiscard]] Arguments arguments_of(const Semget &call);
[[nodiscard]] Arguments arguments_of(const Semop &call);
[[nodiscard]] Arguments arguments_of(const Semctl &call);
[[nodiscard]] Arguments arguments_of(const Msgget &call);
[[nodiscard]] Arguments arguments_of(const Msgsnd &call);
[[nodiscard]] Arguments arguments_of(const Msgrcv &call);
[[nodiscard]] Arguments arguments_of(const Msgctl &call);

// write_mqueue.cpp
[[nodiscard]] Arguments arguments_of(const MqOpen &call);
[[nodiscard]] Arguments arguments_of(const MqUnlink &call);
[[nodiscard]] Arguments arguments_of(const MqTimedsend &call);
[[nodiscard]] Arguments arguments_of(const MqTimedreceive &call);
[[nodiscard]] Arguments arguments_of(const MqNotify &call);
[[nodiscard]] Arguments arguments_of(const MqGetsetattr &call);
[[nodiscard]] Arguments arguments_of(const Close &call);
[[nodiscard]] Arguments arguments_of(const Dup &call);
[[nodiscard]] Arguments arguments_of(const Fcntl &call);
[[nodiscard]] Arguments arguments_of(const Umask &call);

// write_files.cpp
[[nodiscard]] Arguments arguments_of(const Openat &call);
[[nodiscard]] Arguments arguments_of(const Unlink &call);
[[nodiscard]] Arguments arguments_of(const BadShmName &call);
[[nodiscard]] Arguments arguments_of(const Ftruncate &call);
[[nodiscard]] Arguments arguments_of(const Fallocate &call);
[[nodiscard]] Arguments arguments_of(const Mmap &call);
[[nodiscard]] Arguments arguments_of(const Munmap &call);
[[nodiscard]] Arguments arguments_of(const Read &call);
[[nodiscard]] Arguments arguments_of(const Write &call);
[[nodiscard]] Arguments arguments_of(const Fstat &call);
[[nodiscard]] Arguments arguments_of(const Fstatfs &call);
[[nodiscard]] Arguments arguments_of(const MakeFile &call);
[[nodiscard]] Arguments arguments_of(const Ftok &call);

// write_mounts.cpp
[[nodiscard]] Arguments arguments_of(const MountTmpfs &call);
[[nodiscard]] Arguments arguments_of(const MountMqueue &call);
[[nodiscard]] Arguments arguments_of(const MountBind &call, const ActorNames &actors);
[[nodiscard]] Arguments arguments_of(const Umount &call);
[[nodiscard]] Arguments arguments_of(const Link &call);
[[nodiscard]] Arguments arguments_of(const SemOpen &call);
[[nodiscard]] Arguments arguments_of(const SemUnlink &call);
[[nodiscard]] Arguments arguments_of(const SemWait &call);
[[nodiscard]] Arguments arguments_of(const SemPost &call);
[[nodiscard]] Arguments arguments_of(const SemGetvalue &call);
[[nodiscard]] Arguments arguments_of(const SemClose &call);

} // namespace ipcscope::notation
