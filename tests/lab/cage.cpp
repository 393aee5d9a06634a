#include "tests/lab/cage.h"

#include "core/lab/fd.h"

#include <QFile>
#include <QStringList>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <sys/wait.h>

namespace ipcscope::lab::test
{

bool write_file(const char *path, const char *text)
{
    const Fd file(open(path, O_WRONLY | O_CLOEXEC));
    const auto size = static_cast<ssize_t>(std::strlen(text));
    return file && write(file.get(), text, std::strlen(text)) == size;
}

bool enter_cage()
{
    const std::string uids = fmt::format("0 {} 1", geteuid());
    const std::string gids = fmt::format("0 {} 1", getegid());
    return unshare(CLONE_NEWUSER | CLONE_NEWNS | CLONE_NEWIPC) == 0 &&
           write_file("/proc/self/setgroups", "deny") &&
           write_file("/proc/self/gid_map", gids.c_str()) &&
           write_file("/proc/self/uid_map", uids.c_str());
}

Finished run_prepared(const std::function<bool()> &prepare, const QString &program,
                      const QStringList &arguments)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
    {
        return {};
    }
    Fd reading(ends[0]);
    Fd writing(ends[1]);
    std::vector<QByteArray> words{program.toLocal8Bit()};
    for (const QString &argument : arguments)
    {
        words.push_back(argument.toLocal8Bit());
    }
    std::vector<char *> argv;
    for (QByteArray &word : words)
    {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0)
    {
        dup2(writing.get(), 1);
        if (prepare())
        {
            execv(argv.front(), argv.data());
        }
        _exit(111);
    }
    writing.reset();
    Finished finished;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 0; (count = read(reading.get(), buffer.data(), buffer.size())) > 0;)
    {
        finished.output.append(buffer.data(), count);
    }
    int status = 0;
    if (child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status))
    {
        finished.status = WEXITSTATUS(status);
    }
    return finished;
}

} // namespace ipcscope::lab::test
