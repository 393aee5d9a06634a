#include "core/lab/agent/actor.h"

#include "core/lab/agent/aside.h"
#include "core/lab/agent/look.h"
#include "core/lab/agent/raw.h"
#include "core/lab/agent/text.h"
#include "core/lab/agent/turn.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/close_range.h>
#include <memory>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

namespace ipcscope::lab::agent
{
namespace
{

// Flags of clone(2) that need pointers of a C library. They change nothing that can be seen from
// outside, and the wrappers of fork(3) set some of them.
constexpr std::uint64_t kUnseen = CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_SETTID |
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

/// Gives the turn away until there is something to read, or the other side is gone.
void wait_for(int socket)
{
    const turn::Elsewhere elsewhere;
    pollfd wait{.fd = socket, .events = POLLIN, .revents = 0};
    while (raw_syscall(SYS_poll, &wait, 1, -1) == -EINTR)
    {
    }
}

/// Of the agent's descriptors, all from `first` on but one.
void close_all_but(int kept, int first = kOwnFds)
{
    syscall(SYS_close_range, first, kept - 1, 0);
    syscall(SYS_close_range, kept + 1, ~0U, 0);
}

bool shares_files(std::uint64_t clone_flags)
{
    return (clone_flags & CLONE_FILES) != 0;
}

bool leaves_files(const Call &call)
{
    const auto *unshare = std::get_if<Unshare>(&call);
    return unshare != nullptr && shares_files(unshare->flags);
}

bool ends_thread(const Call &call)
{
    const auto *exit = std::get_if<ExitGroup>(&call);
    return exit != nullptr && exit->ends == ExitGroup::Ends::Thread;
}

/// What a new thread is given; it owns it.
struct Birth
{
    int socket{};
    bool has_own_files{};
    wire::Execute maker;
    int *stack_taken{};
};

int live(void *given)
{
    turn::take();
    const std::unique_ptr<Birth> birth(static_cast<Birth *>(given));
    if (birth->has_own_files)
    {
        close_all_but(birth->socket);
    }
    Actor(Place::Child, Channel(Fd(birth->socket), 0), birth->maker.slot, birth->stack_taken)
        .serve(birth->maker);
    _exit(0);
}

} // namespace

int proc_directory()
{
    return open("/proc", O_PATH | O_DIRECTORY | O_CLOEXEC);
}

Actor::Actor(Place place, Channel channel, std::size_t slot, const int *stack_taken)
    : place_(place), channel_(std::move(channel)), slot_(slot), stack_taken_(stack_taken)
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

bool Actor::hello(const wire::Execute &maker)
{
    wire::Hello hello{.pid = Pid{static_cast<std::int32_t>(syscall(SYS_getpid))},
                      .tid = Pid{static_cast<std::int32_t>(syscall(SYS_gettid))}};
    look_at_self(maker, hello);
    return channel_.send(hello);
}

void Actor::serve(const wire::Execute &maker)
{
    if (!hello(maker))
    {
        return;
    }
    for (;;)
    {
        if (turn::shared())
        {
            wait_for(channel_.fd());
        }
        auto request = channel_.expect<wire::Execute>();
        if (!request)
        {
            return;
        }
        const auto answer = run(request.value());
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
        answer = clone(request, call->flags);
        if (!answer)
        {
            return answer;
        }
    }
    else if (ends_thread(request.call))
    {
        exit_thread(std::get<ExitGroup>(request.call).status);
    }
    else
    {
        answer = make_call(request, board().slots[slot_]);
        if (leaves_files(request.call))
        {
            close_others();
        }
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
    const auto *outcome = std::get_if<Outcome>(&answer.result);
    const bool succeeded = outcome != nullptr && outcome->error == Errno::Ok;
    // Whoever has slept left a place in a queue, however it ended.
    const bool slept = board().slots[slot_].noticed.exchange(0) != 0;
    if (!request.look.nothing() && (succeeded || request.look_on_error || slept))
    {
        wire::TableQuery query = request.look;
        if (slept)
        {
            query.sems.clear();
            query.sleepers = true;
        }
        const auto id = succeeded ? static_cast<std::int32_t>(outcome->value) : -1;
        answer.parts = table_.read(proc(), query, IpcId{id});
    }
    // Of a clone it is the child that is meant.
    if (succeeded && !std::holds_alternative<Clone>(request.call))
    {
        look_at_self(request, answer);
    }
}

template <class Told> void Actor::look_at_self(const wire::Execute &request, Told &told)
{
    if (request.want_maps)
    {
        if (!maps_)
        {
            // Not of the process: that is its first thread, which may have exited.
            maps_ = aside(Fd(open("/proc/thread-self/maps", O_RDONLY | O_CLOEXEC)));
        }
        std::string text;
        if (maps_ && read_open_file(maps_.get(), text))
        {
            told.maps = parse_maps(text);
        }
    }
    if (request.want_ids)
    {
        told.ids = own_ids();
    }
    if (request.want_spaces)
    {
        told.spaces = read_spaces(proc(), "thread-self");
    }
}

int Actor::proc()
{
    if (!proc_)
    {
        proc_ = aside(Fd(proc_directory()));
    }
    return proc_.get();
}

std::optional<wire::Answer> Actor::clone(const wire::Execute &request, std::uint64_t flags)
{
    int ends[2]{-1, -1};
    (void)socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
    Fd ours = aside(Fd(ends[0]));
    Fd theirs = aside(Fd(ends[1]));
    if (!ours || !theirs)
    {
        return wire::Answer{.result = Refusal{"The actor has no descriptors left."}};
    }
    if ((flags & CLONE_VM) != 0)
    {
        return make_thread(request, flags, std::move(ours), std::move(theirs));
    }
    // A child that is to send no signal at its end would have to be waited for.
    const std::uint64_t real_flags = (flags & ~kUnseen) | CLONE_PIDFD | SIGCHLD;
    int pidfd = -1;
    const long pid = syscall(SYS_clone, real_flags, nullptr, &pidfd, nullptr, nullptr);
    if (pid < 0)
    {
        return wire::Answer{.result = failed(static_cast<Errno>(errno))};
    }
    if (pid == 0)
    {
        become_child(theirs.get(), request);
        (void)ours.release(); // closed there
        (void)theirs.release();
        return std::nullopt;
    }
    going_out_.push_back(std::move(ours));
    going_out_.emplace_back(pidfd);
    return wire::Answer{.result = returned(pid, ValueKind::Pid)};
}

wire::Answer Actor::make_thread(const wire::Execute &request, std::uint64_t flags, Fd ours,
                                Fd theirs)
{
    const Stack stack = new_stack();
    if (stack.top == nullptr)
    {
        return {.result = Refusal{"There is no place for the stack of another thread."}};
    }
    auto birth = std::make_unique<Birth>();
    birth->socket = theirs.get();
    birth->has_own_files = !shares_files(flags);
    birth->maker = request;
    birth->stack_taken = stack.taken;
    turn::begin();
    const auto real_flags = static_cast<int>((flags & ~kUnseen) | CLONE_CHILD_CLEARTID);
    const int tid =
        ::clone(live, stack.top, real_flags, birth.get(), nullptr, nullptr, stack.taken);
    if (tid < 0)
    {
        *stack.taken = 0;
        return {.result = failed(static_cast<Errno>(errno))};
    }
    (void)birth.release(); // the thread's now
    if (shares_files(flags))
    {
        (void)theirs.release(); // this too
    }
    going_out_.push_back(std::move(ours));
    return {.result = returned(tid, ValueKind::Pid)};
}

void Actor::become_child(int socket, const wire::Execute &maker)
{
    turn::alone();
    keep_stack(stack_taken_);
    close_all_but(socket);
    place_ = Place::Child;
    slot_ = maker.slot;
    channel_.release();
    // The kernel has closed them already, and their numbers may be in use again.
    table_.release();
    (void)maps_.release();
    (void)proc_.release();
    going_out_.clear();
    channel_ = Channel(Fd(socket), 0);
    if (!hello(maker))
    {
        _exit(0);
    }
}

void Actor::exit_thread(int status)
{
    table_.forget();
    maps_.reset();
    proc_.reset();
    // Where others share the descriptors, the end of this thread closes none.
    (void)channel_.send(wire::Answer{.result = returned(0, ValueKind::None)});
    channel_.close();
    turn::give(); // for ever
    raw_syscall(SYS_exit, status);
    __builtin_unreachable();
}

void Actor::close_others()
{
    table_.forget();
    maps_.reset();
    proc_.reset();
    close_all_but(channel_.fd(), place_ == Place::Init ? kLifeline + 1 : kOwnFds);
}

} // namespace ipcscope::lab::agent
