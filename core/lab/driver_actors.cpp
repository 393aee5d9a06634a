// How a lab's actors come and go.
#include "core/lab/driver.h"

#include "core/lab/patience.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace ipcscope::lab
{
namespace
{

/// What a signal does to a process that handles none.
bool ends_a_process(int signal)
{
    switch (signal)
    {
    case 0:
    case SIGCHLD:
    case SIGCONT:
    case SIGURG:
    case SIGWINCH: return false;
    default: return true;
    }
}

/// The last number of the field in a file of /proc: of a pid the one in the innermost namespace.
int last_number(const std::string &path, std::string_view field)
{
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line))
    {
        if (line.starts_with(field))
        {
            return std::atoi(line.c_str() + line.find_last_of(" \t") + 1);
        }
    }
    return 0;
}

/// The pid outside of the lab that a pidfd stands for.
int pid_behind(const Fd &pidfd)
{
    return last_number(fmt::format("/proc/self/fdinfo/{}", pidfd.get()), "Pid:");
}

bool has_reaped(const Fd &pidfd)
{
    return syscall(SYS_pidfd_send_signal, pidfd.get(), 0, nullptr, 0) != 0 && errno == ESRCH;
}

} // namespace

Sigaction::Disposition Driver::disposition(const Process &process, int signal) const
{
    const auto known = process.dispositions.find(signal);
    return known == process.dispositions.end() ? Sigaction::Disposition::Default : known->second;
}

bool Driver::has_other_threads(ActorId id) const
{
    const auto &process = members.at(id).process;
    return std::any_of(members.begin(), members.end(), [&](const auto &m) {
        return m.first != id && m.second.alive && m.second.process == process;
    });
}

/// Only where the lab has to use an outer /proc is a thread called otherwise there.
Pid Driver::thread_in_proc(const Member &thread) const
{
    if (own_proc)
    {
        return thread.tid;
    }
    const std::string tasks = fmt::format("/proc/{}/task", pid_behind(thread.process->pidfd));
    DIR *directory = opendir(tasks.c_str());
    Pid found{};
    while (const dirent *entry = directory == nullptr ? nullptr : readdir(directory))
    {
        const std::string status = fmt::format("{}/{}/status", tasks, entry->d_name);
        if (last_number(status, "NSpid:") == thread.tid.value)
        {
            found = Pid{std::atoi(entry->d_name)};
        }
    }
    if (directory != nullptr)
    {
        closedir(directory);
    }
    return found;
}

Reply Driver::add_actor(ActorId id, const Clone &call, Outcome outcome, std::vector<Fd> fds)
{
    const bool thread = (call.flags & abi::kCloneThread) != 0;
    if (fds.size() != (thread ? 1U : 2U))
    {
        return broken(id, call, Trouble::Garbage);
    }
    const Member &maker = members.at(id);
    const Pid tid{static_cast<std::int32_t>(outcome.value)};
    Member child{.pid = thread ? maker.pid : tid, .tid = tid};
    child.channel = Channel(std::move(fds[0]), kDeadlineMs);
    if (thread)
    {
        child.process = maker.process;
    }
    else
    {
        child.process = std::make_shared<Process>();
        child.process->pidfd = std::move(fds[1]);
        child.process->dispositions = maker.process->dispositions;
        child.process->silent = (call.flags & CSIGNAL) == 0;
    }
    child.moved = maker.moved || (call.flags & abi::kCloneNewipc) != 0;
    child.own_user_ns = maker.own_user_ns || (call.flags & abi::kCloneNewuser) != 0;
    child.row.nice = maker.row.nice;
    child.row.queues = maker.row.queues;
    child.row.sees_queues = maker.row.sees_queues;
    child.row.files = maker.row.files;
    child.row.sees_files = maker.row.sees_files;
    child.open_stale = maker.open_stale;
    child.queue_inodes = maker.queue_inodes;
    // Only after this has it let go of its maker's channel.
    auto hello = child.channel.expect<wire::Hello>();
    if (!hello)
    {
        return broken(id, call, hello.error());
    }
    take(child, std::move(hello).value());
    child.proc_pid = thread     ? thread_in_proc(child)
                     : own_proc ? child.tid
                                : Pid{pid_behind(child.process->pidfd)};
    child.slot = free_slot();
    slots_.set(child.slot);
    members.emplace(call.child, std::move(child));
    return outcome;
}

std::size_t Driver::free_slot() const
{
    std::size_t slot = 0;
    while (slot + 1 < slots_.size() && slots_.test(slot))
    {
        ++slot;
    }
    return slot;
}

std::optional<EngineLost> Driver::after_kill(const Kill &call)
{
    const std::shared_ptr<Process> process = members.at(call.target).process;
    const bool first = process == members.at(kInitActor).process;
    const Sigaction::Disposition what = disposition(*process, call.signal);
    const bool handled =
        what == Sigaction::Disposition::Handler || what == Sigaction::Disposition::HandlerRestart;
    for (auto &[id, member] : members)
    {
        if (!member.alive || member.process != process)
        {
            continue;
        }
        // Its own kernel keeps the first process from the signals that it does not handle.
        if (what == Sigaction::Disposition::Default && ends_a_process(call.signal) && !first)
        {
            return settle_end(id, ExitGroup::Ends::Process);
        }
        if (member.sleep)
        {
            member.sleep->suspect = true;
            restless_ = true;
            continue;
        }
        // Until its handler has run, a thread would not be given the next signal.
        Patience patience;
        while (handled && state_of(member) != 'S' && !patience.over())
        {
            patience.wait();
        }
    }
    return std::nullopt;
}

std::optional<EngineLost> Driver::after_news()
{
    for (auto &[id, member] : members)
    {
        if (!member.alive || !member.process->listens)
        {
            continue;
        }
        // Whoever got a signal runs before it sleeps again, if it still can.
        const Process &process = *member.process;
        bool over = is_over(process.pidfd, 0);
        Patience patience;
        while (!over && state_of(member) != 'S' && !(member.sleep && has_ended(member)) &&
               !patience.over())
        {
            patience.wait();
            over = is_over(process.pidfd, 0);
        }
        if (over)
        {
            if (auto gone = settle_end(id, ExitGroup::Ends::Process))
            {
                return gone;
            }
        }
        else if (member.sleep)
        {
            member.sleep->suspect = true;
            restless_ = true;
        }
    }
    return std::nullopt;
}

std::optional<EngineLost> Driver::await_end_of_thread(ActorId id)
{
    Member &member = members.at(id);
    Patience patience;
    for (;;)
    {
        // A first thread stays as long as the others.
        const char state = state_of(member);
        if (state == '\0' || state == 'Z' || state == 'X')
        {
            return std::nullopt;
        }
        if (patience.over())
        {
            return lose(fmt::format("Actor {} of the lab (thread {}) did not end in time.",
                                    id.value, member.tid.value));
        }
        patience.wait();
    }
}

std::optional<EngineLost> Driver::settle_end(ActorId id, ExitGroup::Ends ends)
{
    const std::shared_ptr<Process> process = members.at(id).process;
    const bool thread_only = ends == ExitGroup::Ends::Thread && has_other_threads(id);
    if (thread_only)
    {
        if (auto gone = await_end_of_thread(id))
        {
            return gone;
        }
    }
    else
    {
        // A readable pidfd comes after the release of memory, System V state and namespaces,
        // unlike the end of the socket. The pid is free a moment later.
        bool over = is_over(process->pidfd, kDeadlineMs);
        Patience patience;
        while (over && !has_reaped(process->pidfd))
        {
            patience.wait();
            over = !patience.over();
        }
        if (!over)
        {
            return lose(fmt::format("Actor {} of the lab (pid {}) did not die in time.", id.value,
                                    members.at(id).pid.value));
        }
        process->pidfd.reset();
    }
    for (auto &[other, member] : members)
    {
        if (member.alive && (thread_only ? other == id : member.process == process))
        {
            Effect effect = effect_of_end(context_of(member, ExitGroup{}));
            if (const auto *semop =
                    member.sleep ? std::get_if<Semop>(&member.sleep->call) : nullptr)
            {
                effect.own.sem.rows.push_back(semop->id); // it is no longer counted there
            }
            mark_tables(member, effect.own, effect.everywhere);
            bury(member);
        }
    }
    mark_all_files(); // what only it had open, or was alone to see
    suspect_all();    // what it undid, and the signal of its end
    return std::nullopt;
}

void Driver::bury(Member &member)
{
    member.alive = false;
    member.channel.close();
    member.stat.reset();
    member.sleep.reset();
    slots_.reset(member.slot);
}

} // namespace ipcscope::lab
