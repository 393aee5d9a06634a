// Named semaphores of POSIX: what the C library makes of a file in /dev/shm and a word in shared
// memory. None of these is a system call; most of them make some. Plain values, as in call.h.
#pragma once

#include "core/call_parts.h"
#include "core/ids.h"

#include <cstdint>
#include <string>

namespace ipcscope
{

/// The name as a program gives it, with its slashes: two spellings are two mappings.
struct SemOpen
{
    std::string name;
    std::int32_t oflag{};
    std::uint32_t mode{};  ///< read with O_CREAT only
    std::uint32_t value{}; ///< likewise
    friend bool operator==(const SemOpen &, const SemOpen &) = default;
};

struct SemUnlink
{
    std::string name;
    friend bool operator==(const SemUnlink &, const SemUnlink &) = default;
};

/// May sleep. Like every call that follows it works on any memory, whoever has made it what it is:
/// EFAULT stands for the SIGSEGV that a program would get, and SIGBUS for itself.
struct SemWait
{
    enum class Form : std::uint8_t
    {
        Wait,
        Trywait,   ///< never sleeps
        Timedwait, ///< has a deadline, by CLOCK_REALTIME as mq_timedsend has
    };
    Address address;
    Form form{Form::Wait};
    Timespec deadline{};
    UserPointer deadline_pointer{UserPointer::Valid};
    friend bool operator==(const SemWait &, const SemWait &) = default;
};

struct SemPost
{
    Address address;
    friend bool operator==(const SemPost &, const SemPost &) = default;
};

/// Gives the value itself.
struct SemGetvalue
{
    Address address;
    friend bool operator==(const SemGetvalue &, const SemGetvalue &) = default;
};

struct SemClose
{
    Address address;
    friend bool operator==(const SemClose &, const SemClose &) = default;
};

/// The greatest value that sem_open gives and sem_post makes.
inline constexpr std::uint32_t kSemValueMax = 0x7fffffff;

} // namespace ipcscope
