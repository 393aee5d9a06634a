// The lab from inside, before anything runs in it: ids, mounts, and the agent executed anew.
#include "core/lab/agent/warden.h"

#include "core/lab/agent/actor.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <grp.h>
#include <string>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/personality.h>
#include <sys/prctl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

using wire::Stage;

class Room
{
  public:
    [[nodiscard]] const wire::Report &report() const { return report_; }

    /// False when there can be no lab without this step.
    bool become_root()
    {
        syscall(SYS_setgroups, 0, nullptr); // refused without root: then there is nothing to drop
        return note(Stage::BecomeRoot,
                    syscall(SYS_setresgid, 0, 0, 0) == 0 && syscall(SYS_setresuid, 0, 0, 0) == 0);
    }
    bool mounts()
    {
        if (!note(Stage::Mounts, mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0))
        {
            return false;
        }
        const std::string base = mount_base();
        if (base.empty())
        {
            return note(Stage::Mounts, false);
        }
        for (const char *directory : {"/mnt", "/proc", "/dev", "/dev/shm", "/dev/mqueue"})
        {
            mkdir((base + directory).c_str(), 0755);
        }
        struct stat last
        {
        };
        if (stat((base + "/dev/mqueue").c_str(), &last) == 0)
        {
            report_.file_device = static_cast<std::uint32_t>(last.st_dev & 0xffU);
            report_.last_inode = static_cast<std::uint32_t>(last.st_ino & 0xffffU);
        }
        furnish(base);
        return enter(base);
    }

  private:
    bool note(Stage stage, bool fine)
    {
        report_.stages.push_back({.stage = stage, .error = fine ? 0 : errno});
        return fine;
    }
    /// A small tmpfs over some directory that every system has: nothing else of the machine's
    /// files is to be seen in the lab, and none of its mounts is kept busy.
    static std::string mount_base()
    {
        for (const char *place : {"/tmp", "/dev", "/run", "/mnt", "/proc"})
        {
            if (mount("ipcscope", place, "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=1m") == 0)
            {
                return place;
            }
        }
        return {};
    }
    void furnish(const std::string &base)
    {
        constexpr unsigned long kFlags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
        const std::string proc = base + "/proc";
        if (!note(Stage::Proc, mount("proc", proc.c_str(), "proc", kFlags, nullptr) == 0))
        {
            // The kernel gives no new /proc where parts of the old one are covered, as containers
            // do it. The old one serves, with the pids of outside.
            mount("/proc", proc.c_str(), nullptr, MS_BIND | MS_REC, nullptr);
        }
        // Whoever may mount something there may make the directory for it.
        mount("mnt", (base + "/mnt").c_str(), "tmpfs", kFlags, "mode=1777,size=64k");
        note(Stage::Shm, mount("tmpfs", (base + "/dev/shm").c_str(), "tmpfs", kFlags,
                               "mode=1777,size=64m") == 0);
        note(Stage::Mqueue,
             mount("mqueue", (base + "/dev/mqueue").c_str(), "mqueue", kFlags, nullptr) == 0);
    }
    bool enter(const std::string &base)
    {
        return note(Stage::PivotRoot, chdir(base.c_str()) == 0 &&
                                          syscall(SYS_pivot_root, ".", ".") == 0 &&
                                          umount2(".", MNT_DETACH) == 0 && chdir("/") == 0);
    }

    wire::Report report_;
};

} // namespace

Fd agent_image()
{
    Fd program(open("/proc/self/exe", O_RDONLY | O_CLOEXEC));
    struct stat info
    {
    };
    if (!program || fstat(program.get(), &info) != 0 || (info.st_mode & 05U) == 05U)
    {
        return program;
    }
    // The kernel puts the memory of a program that its user may not read under an outer user
    // namespace, out of reach for the lab's own root. A memory file is readable to all.
    Fd copy(memfd_create("ipcscope-agent", 0));
    for (off_t done = 0; copy && done < info.st_size;)
    {
        const ssize_t count = sendfile(copy.get(), program.get(), &done,
                                       static_cast<std::size_t>(info.st_size - done));
        if (count <= 0)
        {
            return program;
        }
    }
    fcntl(copy.get(), F_SETFD, FD_CLOEXEC);
    return copy ? std::move(copy) : std::move(program);
}

void furnish_and_exec(Channel lifeline, int image)
{
    Room room;
    const bool fine = room.become_root() && room.mounts();
    wire::Report report = room.report();
    report.init_host_pid = Pid{fine ? 1 : 0};
    const Fd proc(open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC));
    const std::array<int, 1> fds{proc.get()};
    if (!lifeline.send(report, fine ? std::span<const int>(fds) : std::span<const int>{}) || !fine)
    {
        return;
    }
    // The same addresses in every run, and the usual ones of scenarios left free.
    personality(ADDR_NO_RANDOMIZE);
    for (const int fd : {kActorSocket, kLifeline, kBoardFile})
    {
        fcntl(fd, F_SETFD, 0);
    }
    std::array<char *, 3> arguments{const_cast<char *>("ipcscope-agent"),
                                    const_cast<char *>("init"), nullptr};
    syscall(SYS_execveat, image, "", arguments.data(), environ, AT_EMPTY_PATH);
}

} // namespace ipcscope::lab::agent
