// ipcscope-agent: the processes of a lab. Started by the program as "warden", executed in the lab
// by the warden as "init"; every other actor is a copy that clone(2) makes.
#include "core/lab/agent/actor.h"
#include "core/lab/agent/calls.h"
#include "core/lab/agent/warden.h"

#include <cstdlib>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace
{

using namespace ipcscope::lab;

/// Nothing of the program that started us may be held: its terminal, its pipes, its directory.
void detach()
{
    const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int fd : {0, 1, 2})
    {
        if (null < 0 || dup2(null, fd) < 0)
        {
            close(fd);
        }
    }
    syscall(SYS_close_range, agent::kWardenBoard + 1, ~0U, 0);
    for (const int fd : {agent::kWardenSocket, agent::kFirstActorSocket, agent::kWardenBoard})
    {
        fcntl(fd, F_SETFD, FD_CLOEXEC);
    }
    setsid();   // a Ctrl-C in the terminal is for the program
    umask(022); // as in the model; children inherit it
    if (chdir("/") != 0)
    {
        _exit(1);
    }
    // 1 is the one value that keeps the kernel from core files and from core helpers alike.
    const rlimit no_core{.rlim_cur = 1, .rlim_max = 1};
    setrlimit(RLIMIT_CORE, &no_core);
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = kFdLimit;
    if (setrlimit(RLIMIT_NOFILE, &files) != 0)
    {
        _exit(1);
    }
}

} // namespace

int main(int argc, char **argv)
{
    prctl(PR_SET_NAME, "ipcscope-agent");
    const std::string_view role = argc > 1 ? argv[1] : "";
    if (role == "warden" && argc == 3)
    {
        detach();
        return agent::run_warden(std::atoi(argv[2]));
    }
    if (role == "init" && argc == 2)
    {
        fcntl(agent::kActorSocket, F_SETFD, FD_CLOEXEC);
        fcntl(agent::kLifeline, F_SETFD, FD_CLOEXEC);
        const bool mapped = agent::map_board(agent::kBoardFile);
        close(agent::kBoardFile);
        agent::prepare_signals();
        if (mapped)
        {
            agent::Actor(agent::Place::Init, Channel(Fd(agent::kActorSocket), 0), 0).serve({});
        }
        return 0;
    }
    constexpr std::string_view kUsage = "ipcscope-agent is started by ipcscope, not by hand.\n";
    return write(2, kUsage.data(), kUsage.size()) > 0 ? 2 : 2;
}
