#include "core/replay/kinds.h"

#include <unordered_map>

namespace ipcscope::replay
{

Kind kind_of(std::string_view call)
{
    static const std::unordered_map<std::string_view, Kind> kKinds{
        {"shmget", Kind::SystemV},     {"shmat", Kind::SystemV},
        {"shmdt", Kind::SystemV},      {"shmctl", Kind::SystemV},
        {"semget", Kind::SystemV},     {"semop", Kind::SystemV},
        {"semtimedop", Kind::SystemV}, {"semctl", Kind::SystemV},
        {"msgget", Kind::SystemV},     {"msgsnd", Kind::SystemV},
        {"msgrcv", Kind::SystemV},     {"msgctl", Kind::SystemV},
        {"mq_open", Kind::Posix},      {"mq_unlink", Kind::Posix},
        {"mq_timedsend", Kind::Posix}, {"mq_timedreceive", Kind::Posix},
        {"mq_notify", Kind::Posix},    {"mq_getsetattr", Kind::Posix},
        {"unshare", Kind::Namespace},  {"setns", Kind::Namespace},
        {"clone", Kind::Clone},        {"clone3", Kind::Clone},
        {"fork", Kind::Clone},         {"vfork", Kind::Clone},
        {"execve", Kind::Exec},        {"execveat", Kind::Exec},
        {"exit_group", Kind::Exit},    {"exit", Kind::Exit},
        {"wait4", Kind::Wait},         {"waitid", Kind::Wait},
        {"waitpid", Kind::Wait},       {"setuid", Kind::Identity},
        {"setreuid", Kind::Identity},  {"setresuid", Kind::Identity},
        {"setgid", Kind::Identity},    {"setregid", Kind::Identity},
        {"setresgid", Kind::Identity}, {"setgroups", Kind::Identity},
        {"capset", Kind::Identity},    {"prctl", Kind::Identity},
        {"prlimit64", Kind::Identity}, {"setrlimit", Kind::Identity},
        {"umask", Kind::Identity},     {"setpriority", Kind::Identity},
        {"unlink", Kind::Unlink},      {"unlinkat", Kind::Unlink},
        {"open", Kind::Open},          {"openat", Kind::Open},
        {"openat2", Kind::Open},       {"creat", Kind::Open},
        {"close", Kind::File},         {"dup", Kind::File},
        {"dup2", Kind::File},          {"dup3", Kind::File},
        {"fcntl", Kind::File},         {"write", Kind::File},
        {"pwrite64", Kind::File},      {"pidfd_open", Kind::Pidfd},
        {"munmap", Kind::Unmap},       {"mmap", Kind::Unmap},
        {"mprotect", Kind::Memory},    {"madvise", Kind::Memory},
        {"mlock", Kind::Memory},       {"mlock2", Kind::Memory},
        {"munlock", Kind::Memory},     {"mremap", Kind::Memory},
        {"mbind", Kind::Memory},       {"pkey_mprotect", Kind::Memory},
        {"getpid", Kind::Myself},      {"gettid", Kind::Myself},
    };
    const auto found = kKinds.find(call);
    return found == kKinds.end() ? Kind::Other : found->second;
}

} // namespace ipcscope::replay
