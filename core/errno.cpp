#include "core/errno.h"

#include <algorithm>
#include <array>

namespace ipcscope
{
namespace
{

struct Entry
{
    Errno error;
    std::string_view name;
    std::string_view text;
};

constexpr std::array kErrors{
    Entry{Errno::Eperm, "EPERM", "Operation not permitted"},
    Entry{Errno::Enoent, "ENOENT", "No such file or directory"},
    Entry{Errno::Esrch, "ESRCH", "No such process"},
    Entry{Errno::Eintr, "EINTR", "Interrupted system call"},
    Entry{Errno::E2big, "E2BIG", "Argument list too long"},
    Entry{Errno::Ebadf, "EBADF", "Bad file descriptor"},
    Entry{Errno::Echild, "ECHILD", "No child processes"},
    Entry{Errno::Eagain, "EAGAIN", "Resource temporarily unavailable"},
    Entry{Errno::Enomem, "ENOMEM", "Cannot allocate memory"},
    Entry{Errno::Eacces, "EACCES", "Permission denied"},
    Entry{Errno::Efault, "EFAULT", "Bad address"},
    Entry{Errno::Ebusy, "EBUSY", "Device or resource busy"},
    Entry{Errno::Eexist, "EEXIST", "File exists"},
    Entry{Errno::Enodev, "ENODEV", "No such device"},
    Entry{Errno::Enotdir, "ENOTDIR", "Not a directory"},
    Entry{Errno::Eisdir, "EISDIR", "Is a directory"},
    Entry{Errno::Einval, "EINVAL", "Invalid argument"},
    Entry{Errno::Enfile, "ENFILE", "Too many open files in system"},
    Entry{Errno::Emfile, "EMFILE", "Too many open files"},
    Entry{Errno::Efbig, "EFBIG", "File too large"},
    Entry{Errno::Enospc, "ENOSPC", "No space left on device"},
    Entry{Errno::Erofs, "EROFS", "Read-only file system"},
    Entry{Errno::Erange, "ERANGE", "Numerical result out of range"},
    Entry{Errno::Enametoolong, "ENAMETOOLONG", "File name too long"},
    Entry{Errno::Enosys, "ENOSYS", "Function not implemented"},
    Entry{Errno::Enomsg, "ENOMSG", "No message of desired type"},
    Entry{Errno::Eidrm, "EIDRM", "Identifier removed"},
    Entry{Errno::Eoverflow, "EOVERFLOW", "Value too large for defined data type"},
    Entry{Errno::Eusers, "EUSERS", "Too many users"},
    Entry{Errno::Enotsock, "ENOTSOCK", "Socket operation on non-socket"},
    Entry{Errno::Emsgsize, "EMSGSIZE", "Message too long"},
    Entry{Errno::Eopnotsupp, "EOPNOTSUPP", "Operation not supported"},
    Entry{Errno::Etimedout, "ETIMEDOUT", "Connection timed out"},
    Entry{Errno::Sigbus, "SIGBUS", "Bus error"},
};

const Entry *find(Errno error)
{
    const auto *entry = std::find_if(kErrors.begin(), kErrors.end(),
                                     [&](const Entry &e) { return e.error == error; });
    return entry == kErrors.end() ? nullptr : entry;
}

} // namespace

std::string_view errno_name(Errno error)
{
    const Entry *entry = find(error);
    return entry == nullptr ? std::string_view{} : entry->name;
}

std::string_view errno_text(Errno error)
{
    const Entry *entry = find(error);
    return entry == nullptr ? std::string_view{} : entry->text;
}

std::optional<Errno> errno_from_name(std::string_view name)
{
    const auto *entry = std::find_if(kErrors.begin(), kErrors.end(),
                                     [&](const Entry &e) { return e.name == name; });
    return entry == kErrors.end() ? std::nullopt : std::optional{entry->error};
}

} // namespace ipcscope
