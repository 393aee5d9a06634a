#include "core/lab/agent/warden.h"

#include "core/lab/agent/actor.h"
#include "core/lab/agent/looker.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <string>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace ipcscope::lab::agent
{
namespace
{

using wire::Stage;

constexpr int kStartDeadlineMs = 5000;

/// 0 or errno.
int write_file(const std::string &path, const std::string &text)
{
    const Fd out(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    return out && write(out.get(), text.data(), text.size()) >= 0 ? 0 : errno;
}

/// The limit is as high as it can be while this lives.
class Unlimited
{
  public:
    explicit Unlimited(__rlimit_resource resource) : resource_(resource)
    {
        getrlimit(resource_, &own_);
        const rlimit none{.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
        const rlimit highest{.rlim_cur = own_.rlim_max, .rlim_max = own_.rlim_max};
        if (setrlimit(resource_, &none) != 0)
        {
            setrlimit(resource_, &highest);
        }
    }
    ~Unlimited()
    {
        const int error = errno;
        setrlimit(resource_, &own_);
        errno = error;
    }
    Unlimited(const Unlimited &) = delete;
    Unlimited &operator=(const Unlimited &) = delete;

  private:
    __rlimit_resource resource_;
    rlimit own_{};
};

class Warden
{
  public:
    Warden(Channel driver, Fd first_actor, int driver_pid)
        : driver_(std::move(driver)), first_actor_(std::move(first_actor)),
          driver_pidfd_(static_cast<int>(syscall(SYS_pidfd_open, driver_pid, 0)))
    {
    }

    /// The lab's first process when there is a lab, 0 otherwise; the driver knows why.
    bool set_up()
    {
        wire::Report report;
        errno = EACCES;
        const bool fine = note(report, Stage::Exec, static_cast<bool>(image_)) &&
                          enter_user_namespace(report) && make_lab(report);
        report.init_host_pid = Pid{fine ? init_ : 0};
        // With the lab's /proc the driver sees how the actors' calls stand.
        const std::array<int, 2> fds{init_pidfd_.get(), proc_.get()};
        return driver_.send(report, fine ? std::span<const int>(fds) : std::span<const int>{}) &&
               fine;
    }

    /// Waits until the driver, the lab or the looker is gone.
    void guard()
    {
        // The looker reads what the driver says; here only the end of it counts.
        std::array<pollfd, 4> waits{
            pollfd{.fd = driver_.fd(), .events = POLLRDHUP, .revents = 0},
            pollfd{.fd = driver_pidfd_.get(), .events = POLLIN, .revents = 0},
            pollfd{.fd = init_pidfd_.get(), .events = POLLIN, .revents = 0},
            pollfd{.fd = looker_pidfd_.get(), .events = POLLIN, .revents = 0}};
        while (poll(waits.data(), waits.size(), -1) < 0 && errno == EINTR)
        {
        }
    }

    void end_lab()
    {
        if (init_ > 0)
        {
            kill(init_, SIGKILL);
            // The first process of a pid namespace is gone only when all others in it are, and
            // the looker is ours to wait for.
            while (waitpid(-1, nullptr, __WALL) > 0 || errno == EINTR)
            {
            }
        }
    }

  private:
    static bool note(wire::Report &report, Stage stage, bool fine)
    {
        report.stages.push_back({.stage = stage, .error = fine ? 0 : errno});
        return fine;
    }

    // What a lab locks in memory, and what its queues may hold, counts for its user outside as
    // well, together with all other labs, up to the limit that the creator of this namespace had.
    // Whoever may have no limit takes none, so that one lab cannot use up what another one needs.
    static bool unshare_user_namespace()
    {
        const Unlimited memory(RLIMIT_MEMLOCK);
        const Unlimited queues(RLIMIT_MSGQUEUE);
        return unshare(CLONE_NEWUSER) == 0;
    }

    bool enter_user_namespace(wire::Report &report)
    {
        if (!note(report, Stage::UserNamespace, unshare_user_namespace()))
        {
            return false;
        }
        if (!driver_.send(wire::NeedMaps{}))
        {
            return false;
        }
        auto mapped = driver_.expect<wire::Mapped>();
        if (!mapped)
        {
            return false;
        }
        mapped_ = mapped.value();
        limit_queues(mapped_.msgqueue);
        if (mapped_.setgroups_allowed)
        {
            syscall(SYS_setgroups, 0, nullptr);
        }
        if (!note(report, Stage::BecomeRoot,
                  syscall(SYS_setresgid, 0, 0, 0) == 0 && syscall(SYS_setresuid, 0, 0, 0) == 0))
        {
            return false;
        }
        // A change of ids hides a process's files under /proc even from itself; the child inherits
        // that, and its id maps are to be written.
        prctl(PR_SET_DUMPABLE, 1);
        if (!note(report, Stage::IpcNamespace, unshare(CLONE_NEWIPC) == 0))
        {
            return false;
        }
        home_ = Fd(open("/proc/self/ns/ipc", O_RDONLY | O_CLOEXEC));
        // Attaches keep namespaces alive that no actor is in any more: without a limit, a scenario
        // could use up the machine's.
        write_file("/proc/sys/user/max_ipc_namespaces", std::to_string(wire::kMaxIpcNamespaces));
        return true;
    }

    /// Of all users of the lab together, since this is who makes its user namespace.
    static void limit_queues(std::uint64_t bytes)
    {
        rlimit own{};
        getrlimit(RLIMIT_MSGQUEUE, &own);
        own.rlim_cur = bytes;
        setrlimit(RLIMIT_MSGQUEUE, &own);
    }

    bool make_lab(wire::Report &report)
    {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        {
            return note(report, Stage::LabNamespaces, false);
        }
        Fd outside(ends[0]);
        Fd inside(ends[1]);
        constexpr unsigned long kFlags =
            CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWIPC | CLONE_PIDFD | SIGCHLD;
        int pidfd = -1;
        const long pid = syscall(SYS_clone, kFlags, nullptr, &pidfd, nullptr, nullptr);
        if (!note(report, Stage::LabNamespaces, pid >= 0))
        {
            return false;
        }
        if (pid == 0)
        {
            enter_lab(inside.get());
        }
        init_ = static_cast<int>(pid);
        init_pidfd_ = Fd(pidfd);
        first_actor_.reset();
        board_.reset();
        inside.reset();
        Channel lifeline(std::move(outside), kStartDeadlineMs);
        if (!note(report, Stage::LabMaps, write_maps()) || !lifeline.send(wire::NeedMaps{}))
        {
            return false;
        }
        std::vector<Fd> fds;
        auto told = lifeline.expect<wire::Report>(&fds);
        if (!told)
        {
            errno = EPIPE;
            return note(report, Stage::Mounts, false);
        }
        for (const wire::StageResult &stage : told.value().stages)
        {
            report.stages.push_back(stage);
        }
        report.file_device = told.value().file_device;
        report.last_inode = told.value().last_inode;
        if (told.value().init_host_pid.value == 0 || fds.empty())
        {
            return false;
        }
        proc_ = std::move(fds.front());
        lifeline_ = std::move(lifeline); // stays open as long as the warden lives
        return note(report, Stage::Looker, start_looker());
    }

    /// The looker is a process of the lab's pid namespace, since the kernel shows the pids of the
    /// System V tables as those of the reader, and of the warden's user namespace.
    bool start_looker()
    {
        if (setns(init_pidfd_.get(), CLONE_NEWPID) != 0)
        {
            return false;
        }
        int pidfd = -1;
        const long pid =
            syscall(SYS_clone, CLONE_PIDFD | SIGCHLD, nullptr, &pidfd, nullptr, nullptr);
        if (pid == 0)
        {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            // Without mounts of its own it could not mount the queues of the lab's namespaces.
            unshare(CLONE_NEWNS);
            look_on();
        }
        looker_pidfd_ = Fd(pidfd);
        return pid > 0;
    }

    /// Answers the driver. The warden's death ends it in any case, with the lab.
    [[noreturn]] void look_on()
    {
        lifeline_.close();
        Looker(std::move(driver_), std::move(home_), std::move(proc_)).serve();
        _exit(0);
    }

    /// In the new process: its channels get the numbers that an actor expects.
    [[noreturn]] void enter_lab(int inside)
    {
        // Above all numbers in use.
        constexpr int kImage = kBoardFile + 1;
        dup3(first_actor_.get(), kActorSocket, O_CLOEXEC);
        dup3(inside, kLifeline, O_CLOEXEC);
        dup3(image_.get(), kImage, O_CLOEXEC);
        dup3(board_.get(), kBoardFile, O_CLOEXEC);
        syscall(SYS_close_range, STDERR_FILENO + 1, kOwnFds - 1, 0);
        driver_.release();
        Channel lifeline(Fd(kLifeline), 0);
        if (lifeline.expect<wire::NeedMaps>())
        {
            furnish_and_exec(std::move(lifeline), kImage);
        }
        _exit(1);
    }

    bool write_maps()
    {
        const std::string files = "/proc/" + std::to_string(init_);
        errno = write_file(files + "/gid_map", "0 0 " + std::to_string(mapped_.gid_count));
        if (errno == 0)
        {
            errno = write_file(files + "/uid_map", "0 0 " + std::to_string(mapped_.uid_count));
        }
        return errno == 0;
    }

    Channel driver_;
    Fd first_actor_;
    Fd driver_pidfd_;
    wire::Mapped mapped_;
    Fd image_{agent_image()};
    Fd board_{kWardenBoard};
    Fd home_; ///< the ipc namespace to rest in
    Fd proc_; ///< the lab's /proc
    Channel lifeline_;
    int init_{};
    Fd init_pidfd_;
    Fd looker_pidfd_;
};

} // namespace

int run_warden(int driver_pid)
{
    Warden warden(Channel(Fd(kWardenSocket), 0), Fd(kFirstActorSocket), driver_pid);
    // The driver may have died before we could watch it.
    if (getppid() == driver_pid && warden.set_up())
    {
        warden.guard();
    }
    warden.end_lab();
    return 0;
}

} // namespace ipcscope::lab::agent
