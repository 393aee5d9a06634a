#include "core/lab/agent/actor.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace ipcscope::lab::agent
{
namespace
{

// Flags of clone(2) that need pointers of a C library. They change nothing that can be seen from
// outside, and the wrappers of fork(3) set some of them.
constexpr std::uint64_t kPointerFlags = CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID |
                                        CLONE_CHILD_CLEARTID | CLONE_PIDFD | CLONE_DETACHED;

bool changes_credentials(const Call &call)
{
    return std::holds_alternative<Setuid>(call) || std::holds_alternative<Setgid>(call) ||
           std::holds_alternative<Capset>(call) || std::holds_alternative<Unshare>(call) ||
           std::holds_alternative<Setns>(call);
}

bool leaves_namespace(const Call &call)
{
    return std::holds_alternative<Unshare>(call) || std::holds_alternative<Setns>(call) ||
           std::holds_alternative<ExitGroup>(call);
}

} // namespace

int proc_directory()
{
    return open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC);
}

Actor::Actor(Place place, Channel channel) : place_(place), channel_(std::move(channel))
{
    arm_death_signal();
}

void Actor::arm_death_signal() const
{
    // Only the first process needs it: the others die with their pid namespace, and must outlive
    // the actor that made them.
    if (place_ == Place::Init)
    {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        pollfd lifeline{.fd = kLifeline, .events = 0, .revents = 0};
        if (poll(&lifeline, 1, 0) > 0)
        {
            _exit(0);
        }
    }
}

void Actor::serve()
{
    for (;;)
    {
        auto message = channel_.receive();
        if (!message)
        {
            return;
        }
        if (const auto *reap = std::get_if<wire::Reap>(&message.value()))
        {
            siginfo_t info{};
            waitid(P_PID, static_cast<id_t>(reap->pid.value), &info, WEXITED | __WALL);
            if (!channel_.send(wire::Reaped{}))
            {
                return;
            }
            continue;
        }
        const auto *request = std::get_if<wire::Execute>(&message.value());
        if (request == nullptr)
        {
            return;
        }
        const auto answer = run(*request);
        if (!answer)
        {
            continue;
        }
        std::vector<int> fds;
        for (const Fd &fd : going_out_)
        {
            fds.push_back(fd.get());
        }
        if (!channel_.send(*answer, fds))
        {
            return;
        }
        going_out_.clear();
    }
}

std::optional<wire::Answer> Actor::run(const wire::Execute &request)
{
    if (leaves_namespace(request.call))
    {
        table_.forget();
    }
    std::optional<wire::Answer> answer;
    if (const auto *call = std::get_if<Clone>(&request.call))
    {
        answer = clone(call->flags);
        if (!answer)
        {
            return answer;
        }
    }
    else
    {
        answer = make_call(request);
    }
    if (changes_credentials(request.call))
    {
        arm_death_signal(); // the kernel drops it when credentials change
    }
    look(request, *answer);
    return answer;
}

void Actor::look(const wire::Execute &request, wire::Answer &answer)
{
    if (request.want_table)
    {
        if (!proc_)
        {
            proc_ = Fd(proc_directory());
        }
        answer.table = table_.read(proc_.get());
    }
    if (request.want_attaches)
    {
        if (!maps_)
        {
            maps_ = Fd(open("/proc/self/maps", O_RDONLY | O_CLOEXEC));
        }
        std::string text;
        if (maps_ && read_open_file(maps_.get(), text))
        {
            answer.attaches = parse_attaches(text);
        }
    }
}

std::optional<wire::Answer> Actor::clone(std::uint64_t flags)
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
        return wire::Answer{.result = Refusal{"the actor has no descriptors left"}};
    }
    Fd ours(ends[0]);
    Fd theirs(ends[1]);
    int pidfd = -1;
    const std::uint64_t real_flags = (flags & ~kPointerFlags) | CLONE_PIDFD;
    const long pid = syscall(SYS_clone, real_flags, nullptr, &pidfd, nullptr, nullptr);
    if (pid < 0)
    {
        return wire::Answer{.result = failed(static_cast<Errno>(errno))};
    }
    if (pid == 0)
    {
        become_child(theirs.get(), flags);
        return std::nullopt;
    }
    if ((flags & CLONE_FILES) != 0)
    {
        // Until it has said hello, the child uses this process's descriptors.
        std::array<pollfd, 2> waits{pollfd{.fd = ours.get(), .events = POLLIN, .revents = 0},
                                    pollfd{.fd = pidfd, .events = POLLIN, .revents = 0}};
        while (poll(waits.data(), waits.size(), -1) < 0 && errno == EINTR)
        {
        }
    }
    going_out_.push_back(std::move(ours));
    going_out_.emplace_back(pidfd);
    return wire::Answer{.result = returned(pid, ValueKind::Pid)};
}

void Actor::become_child(int socket, std::uint64_t flags)
{
    // A shared descriptor table would mix up the two actors' channels; no call of the vocabulary
    // can see the difference.
    if ((flags & CLONE_FILES) != 0)
    {
        unshare(CLONE_FILES);
    }
    dup3(socket, kActorSocket, O_CLOEXEC);
    syscall(SYS_close_range, kActorSocket + 1, ~0U, 0);
    place_ = Place::Child;
    going_out_.clear();
    channel_.release();
    // The kernel has closed them already, and their numbers may be in use again.
    table_.release();
    (void)maps_.release();
    (void)proc_.release();
    channel_ = Channel(Fd(kActorSocket), 0);
    if (!channel_.send(wire::Hello{.pid = Pid{static_cast<std::int32_t>(syscall(SYS_getpid))}}))
    {
        _exit(0);
    }
}

} // namespace ipcscope::lab::agent
