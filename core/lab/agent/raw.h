// System calls without the C library, which would write errno: the threads of an agent share one.
#pragma once

namespace ipcscope::lab::agent
{

/// The kernel's own answer: negative errno on failure.
template <class... Args> inline long raw_syscall(long number, Args... args)
{
    static_assert(sizeof...(Args) <= 6);
    const auto word = [](auto value) -> long {
        if constexpr (sizeof value == sizeof(long))
        {
            return (long)value; // NOLINT: a pointer or a number, as the kernel takes it
        }
        else
        {
            return static_cast<long>(value);
        }
    };
    const long words[6 + 1]{word(args)...};
    register long r10 asm("r10") = words[3]; // NOLINT: the calling convention
    register long r8 asm("r8") = words[4];   // NOLINT
    register long r9 asm("r9") = words[5];   // NOLINT
    long result = 0;
    asm volatile("syscall"
                 : "=a"(result)
                 : "a"(number), "D"(words[0]), "S"(words[1]), "d"(words[2]), "r"(r10), "r"(r8),
                   "r"(r9)
                 : "rcx", "r11", "memory");
    return result;
}

} // namespace ipcscope::lab::agent
