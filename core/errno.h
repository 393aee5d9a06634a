// The error numbers that a call can give, with Linux's values, names and texts, without <cerrno>'s
// macros.
#pragma once

#include <optional>
#include <string_view>

namespace ipcscope
{

/// Values are those of Linux on x86-64. A number outside the list is kept as it is.
enum class Errno : int
{
    Ok = 0,
    Eperm = 1,
    Enoent = 2,
    Esrch = 3,
    Eintr = 4,
    E2big = 7,
    Ebadf = 9,
    Echild = 10,
    Eagain = 11,
    Enomem = 12,
    Eacces = 13,
    Efault = 14,
    Ebusy = 16,
    Eexist = 17,
    Enodev = 19,
    Enotdir = 20,
    Eisdir = 21,
    Einval = 22,
    Enfile = 23,
    Emfile = 24,
    Efbig = 27,
    Enospc = 28,
    Erofs = 30,
    Erange = 34,
    Enametoolong = 36,
    Enosys = 38,
    Enomsg = 42,
    Eidrm = 43,
    Eoverflow = 75,
    Enotsock = 88,
    Emsgsize = 90,
    Eopnotsupp = 95,
    Etimedout = 110,
    Eusers = 87,
    /// The signal that a store or load is hit by, instead of an error number of the kernel.
    Sigbus = 0x10007,
};

/// "ENOENT" for Enoent; "E<number>" is never made up: an unknown number gives an empty view.
[[nodiscard]] std::string_view errno_name(Errno error);
/// The text of strerror(3) in the C locale ("No such file or directory"); empty when unknown.
[[nodiscard]] std::string_view errno_text(Errno error);
/// The error called `name` ("ENOENT"), if Linux has one of that name in the list above.
[[nodiscard]] std::optional<Errno> errno_from_name(std::string_view name);

} // namespace ipcscope
