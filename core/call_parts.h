// What the arguments of several calls are made of.
#pragma once

#include <cstdint>

namespace ipcscope
{

/// What a pointer argument points at, as far as the kernel can tell the difference.
enum class UserPointer : std::uint8_t
{
    Valid,
    Null,
    Bad,     ///< an address that is not mapped: EFAULT when touched
    BadText, ///< msgsnd, msgrcv: mtype is mapped, the text behind it is not
};

struct Timespec
{
    std::int64_t sec{};
    std::int64_t nsec{};
    friend bool operator==(const Timespec &, const Timespec &) = default;
};

} // namespace ipcscope
