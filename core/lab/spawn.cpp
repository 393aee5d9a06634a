#include "core/lab/spawn.h"

#include "core/lab/fd.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>

namespace ipcscope::lab
{
namespace
{

/// As exec takes it: it writes to none of them.
std::vector<char *> null_terminated(const std::vector<std::string> &words)
{
    std::vector<char *> pointers;
    for (const std::string &word : words)
    {
        pointers.push_back(const_cast<char *>(word.c_str()));
    }
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

int spawn(const Program &program)
{
    // Out of the way of the target numbers, so that no dup2 overwrites another one's source.
    int last = STDERR_FILENO;
    for (const Program::Descriptor &one : program.descriptors)
    {
        last = std::max(last, one.number);
    }
    std::vector<Fd> sources;
    for (const Program::Descriptor &one : program.descriptors)
    {
        sources.emplace_back(fcntl(one.fd, F_DUPFD_CLOEXEC, last + 1));
        if (!sources.back())
        {
            return 0; // it would take what we have at that number for its own
        }
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (std::size_t i = 0; i < sources.size(); ++i)
    {
        posix_spawn_file_actions_adddup2(&actions, sources[i].get(), program.descriptors[i].number);
    }
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t all;
    sigset_t none;
    sigfillset(&all);
    sigemptyset(&none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    pid_t pid = 0;
    const int error = posix_spawn(&pid, program.path.c_str(), &actions, &attributes,
                                  null_terminated(program.arguments).data(),
                                  null_terminated(program.environment).data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    errno = error;
    return error == 0 ? pid : 0;
}

} // namespace ipcscope::lab
