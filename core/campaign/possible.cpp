#include "core/campaign/possible.h"

#include <algorithm>
#include <array>

namespace ipcscope::campaign
{
namespace
{

/// A call, and its errors with a blank between two.
struct Possible
{
    std::string_view call;
    std::string_view errors;
};

constexpr std::array<Possible, 71> kPossible{{
    {"capset", "EPERM"},
    {"clone", "EINVAL ENOMEM ENOSPC EPERM"},
    {"close", "EBADF"},
    {"dup", "EBADF"},
    {"dup2", "EBADF"},
    {"dup3", "EBADF EINVAL"},
    {"exit", ""},
    {"exit_group", ""},
    {"fallocate", "EBADF EFBIG EINVAL ENOSPC EOPNOTSUPP"},
    {"fcntl", "EBADF EINVAL"},
    {"file", "EISDIR ENOTDIR"},
    {"fstat", "EBADF EFAULT"},
    {"fstatfs", "EBADF EFAULT"},
    {"ftok", "ENOENT ENOTDIR"},
    {"ftruncate", "EBADF EINVAL"},
    {"kill", "EINVAL EPERM ESRCH"},
    {"link", "EACCES EEXIST ENAMETOOLONG ENOENT ENOSPC ENOTDIR EPERM"},
    {"load", "EFAULT SIGBUS"},
    {"mmap", "EACCES EBADF EEXIST EINVAL ENOMEM EOVERFLOW EPERM"},
    {"mount", "EACCES EBUSY EINVAL ENOENT EPERM"},
    {"mq_getsetattr", "EBADF EFAULT EINVAL"},
    {"mq_notify", "EBADF EBUSY EFAULT EINVAL"},
    {"mq_open", "EACCES EEXIST EFAULT EINVAL EMFILE ENAMETOOLONG ENOENT ENOSPC EOVERFLOW"},
    {"mq_timedreceive", "EAGAIN EBADF EFAULT EINTR EINVAL EMSGSIZE ETIMEDOUT"},
    {"mq_timedsend", "EAGAIN EBADF EFAULT EINTR EINVAL EMSGSIZE ETIMEDOUT"},
    {"mq_unlink", "EACCES EFAULT ENAMETOOLONG ENOENT EPERM"},
    {"msgctl", "EACCES EFAULT EINVAL EPERM"},
    {"msgget", "EACCES EEXIST ENOENT ENOSPC"},
    {"msgrcv", "E2BIG EACCES EFAULT EIDRM EINTR EINVAL ENOMSG"},
    {"msgsnd", "EACCES EAGAIN EFAULT EIDRM EINTR EINVAL"},
    {"munmap", "EINVAL"},
    {"nanosleep", ""},
    {"openat", "EACCES EEXIST EISDIR ENAMETOOLONG ENOENT ENOSPC ENOTDIR EOVERFLOW"},
    {"prctl", "EINVAL"},
    {"pread64", "EBADF EFAULT EINVAL"},
    {"prlimit64", "EPERM"},
    {"pwrite64", "EBADF EFAULT EINVAL ENOSPC"},
    {"read", "EBADF EFAULT"},
    {"rt_sigaction", "EINVAL"},
    {"sem_close", "EINVAL"},
    {"sem_getvalue", "EFAULT SIGBUS"},
    {"sem_open", "EACCES EEXIST EINVAL ENAMETOOLONG ENOENT ENOSPC EOVERFLOW"},
    {"sem_post", "EFAULT EOVERFLOW SIGBUS"},
    {"sem_timedwait", "EFAULT EINTR EINVAL ETIMEDOUT SIGBUS"},
    {"sem_trywait", "EAGAIN EFAULT SIGBUS"},
    {"sem_unlink", "EACCES ENAMETOOLONG ENOENT"},
    {"sem_wait", "EFAULT EINTR SIGBUS"},
    {"semctl", "EACCES EFAULT EINVAL EPERM ERANGE"},
    {"semget", "EACCES EEXIST EINVAL ENOENT ENOSPC"},
    {"semop", "E2BIG EACCES EAGAIN EFAULT EFBIG EIDRM EINTR EINVAL ENOMEM ERANGE"},
    {"semtimedop", "E2BIG EACCES EAGAIN EFAULT EFBIG EIDRM EINTR EINVAL ERANGE"},
    {"setgid", "EINVAL EPERM"},
    {"setgroups", "EPERM"},
    {"setns", "EACCES EINVAL EPERM"},
    {"setpriority", "EACCES EPERM ESRCH"},
    {"setregid", "EINVAL EPERM"},
    {"setresgid", "EINVAL EPERM"},
    {"setresuid", "EINVAL EPERM"},
    {"setreuid", "EINVAL EPERM"},
    {"setuid", "EINVAL EPERM"},
    {"shmat", "EACCES EINVAL ENOMEM EPERM"},
    {"shmctl", "EACCES EFAULT EINVAL ENOMEM EPERM"},
    {"shmdt", "EINVAL"},
    {"shmget", "EACCES EEXIST EINVAL ENOENT ENOMEM ENOSPC"},
    {"store", "EFAULT SIGBUS"},
    {"sysctl", "EACCES EINVAL ERANGE"},
    {"umask", ""},
    {"umount2", "EACCES EBUSY EINVAL ENOENT EPERM"},
    {"unlink", "EACCES EISDIR ENAMETOOLONG ENOENT ENOTDIR EPERM"},
    {"unshare", "EINVAL ENOSPC EPERM"},
    {"write", "EBADF EFAULT ENOSPC"},
}};

} // namespace

std::vector<std::string_view> possible_errors(std::string_view call)
{
    const auto found = std::find_if(kPossible.begin(), kPossible.end(),
                                    [&](const Possible &one) { return one.call == call; });
    std::vector<std::string_view> all;
    std::string_view rest = found == kPossible.end() ? std::string_view{} : found->errors;
    while (!rest.empty())
    {
        const std::size_t blank = std::min(rest.find(' '), rest.size());
        all.push_back(rest.substr(0, blank));
        rest.remove_prefix(std::min(blank + 1, rest.size()));
    }
    return all;
}

} // namespace ipcscope::campaign
