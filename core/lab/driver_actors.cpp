// How a lab's actors come and go.
#include "core/lab/driver.h"

#include "core/lab/patience.h"
#include "core/told.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <limits>
#include <sched.h>
#include <sstream>
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

/// The numbers of the field in a file of /proc: of a pid those in all namespaces, outermost first.
std::vector<int> numbers_in(const std::string &path, std::string_view field)
{
    std::ifstream in(path);
    std::string line;
    std::vector<int> numbers;
    while (numbers.empty() && std::getline(in, line))
    {
        std::istringstream rest(line.starts_with(field) ? line.substr(field.size()) : "");
        numbers.assign(std::istream_iterator<int>(rest), {});
    }
    return numbers;
}

/// The pid outside of the lab that a pidfd stands for.
int pid_behind(const Fd &pidfd)
{
    const auto pid = numbers_in(fmt::format("/proc/self/fdinfo/{}", pidfd.get()), "Pid:");
    return pid.empty() ? 0 : pid.front();
}

/// By which numbers a thread is known, from this program's /proc on inwards.
struct Numbers
{
    int outside{};
    std::vector<int> nspid{};
};

/// Of the thread of the process behind `pidfd` that calls itself `own`.
Numbers numbers_of(const Fd &pidfd, Pid own)
{
    const std::string tasks = fmt::format("/proc/{}/task", pid_behind(pidfd));
    DIR *directory = opendir(tasks.c_str());
    Numbers found;
    while (const dirent *entry = directory == nullptr ? nullptr : readdir(directory))
    {
        auto nspid = numbers_in(fmt::format("{}/{}/status", tasks, entry->d_name), "NSpid:");
        if (!nspid.empty() && nspid.back() == own.value)
        {
            found = {.outside = std::atoi(entry->d_name), .nspid = std::move(nspid)};
        }
    }
    if (directory != nullptr)
    {
        closedir(directory);
    }
    return found;
}

/// A number that no process has: there are fewer.
constexpr Pid kNobody{std::numeric_limits<std::int32_t>::max()};

bool is_within(const PidNs *ns, const Process *first)
{
    while (ns != nullptr && ns->first.get() != first)
    {
        ns = ns->parent.get();
    }
    return ns != nullptr;
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

void Driver::number(Member &child, Pid own) const
{
    const std::size_t below = child.pid_ns->level;
    child.tid = own;
    child.proc_pid = own;
    // Only below the lab's pid namespace, or where the lab has to use an outer /proc, is anybody
    // called otherwise than by itself.
    if (below > 0 || !own_proc)
    {
        const Numbers numbers = numbers_of(child.process->pidfd, own);
        if (numbers.nspid.size() > below)
        {
            const auto in_lab = numbers.nspid.end() - static_cast<std::ptrdiff_t>(below) - 1;
            child.tid = Pid{*in_lab};
            std::transform(in_lab + 1, numbers.nspid.end(), std::back_inserter(child.nspid),
                           [](int number) { return Pid{number}; });
        }
        child.proc_pid = own_proc ? child.tid : Pid{numbers.outside};
    }
}

Pid Driver::number_for(const Member &caller, const Member &target)
{
    const std::size_t level = caller.pid_ns->level;
    const PidNs *ns = target.pid_ns.get();
    while (ns->level > level)
    {
        ns = ns->parent.get();
    }
    if (ns != caller.pid_ns.get())
    {
        return kNobody;
    }
    return level == 0 ? target.tid : target.nspid[level - 1];
}

void Driver::settle_in(Member &maker, Member &child, const Clone &call)
{
    const bool fresh = (call.flags & abi::kCloneNewpid) != 0;
    child.pid_ns = fresh ? std::make_shared<PidNs>(PidNs{.parent = maker.for_children,
                                                         .level = maker.for_children->level + 1})
                         : maker.for_children;
    child.for_children = child.pid_ns;
    if (child.pid_ns->first == nullptr)
    {
        child.pid_ns->first = child.process;
        for (auto &[id, other] : members)
        {
            // From now on the kernel tells where its children begin.
            other.ids_stale = other.ids_stale || other.for_children == child.pid_ns;
        }
    }
}

Reply Driver::add_actor(ActorId id, const Clone &call, Outcome outcome, std::vector<Fd> fds)
{
    const bool thread = (call.flags & abi::kCloneThread) != 0;
    if (fds.size() != (thread ? 1U : 2U))
    {
        return broken(id, call, Trouble::Garbage);
    }
    Member &maker = members.at(id);
    Member child;
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
    settle_in(maker, child, call);
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
    number(child, hello.value().tid);
    child.pid = thread ? maker.pid : child.tid;
    take(child, std::move(hello).value());
    child.row.pid_ns = maker.row.pid_ns;
    child.row.pid_ns_for_children = maker.row.pid_ns;
    child.ids_stale = child.ids_stale || child.pid_ns != maker.pid_ns || maker.row.pid_ns == NsId{};
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

std::optional<EngineLost> Driver::after_kill(ActorId id, const Kill &call)
{
    const Member &target = members.at(call.target);
    const std::shared_ptr<Process> process = target.process;
    // The kernel keeps the first process of a pid namespace from the signals that it does not
    // handle, but for SIGKILL from outside.
    const bool from_outside = members.at(id).pid_ns != target.pid_ns;
    const bool shielded =
        process == target.pid_ns->first && !(from_outside && call.signal == SIGKILL);
    const Sigaction::Disposition what = disposition(*process, call.signal);
    const bool handled =
        what == Sigaction::Disposition::Handler || what == Sigaction::Disposition::HandlerRestart;
    for (auto &[other, member] : members)
    {
        if (!member.alive || member.process != process)
        {
            continue;
        }
        if (what == Sigaction::Disposition::Default && ends_a_process(call.signal) && !shielded)
        {
            return settle_end(other, ExitGroup::Ends::Process);
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
            return lose(told("Actor {} of the lab (thread {}) did not end in time.", id.value,
                             member.tid.value));
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
            return lose(told("Actor {} of the lab (pid {}) did not die in time.", id.value,
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
    return thread_only ? std::nullopt : settle_orphans(process);
}

std::optional<EngineLost> Driver::settle_orphans(const std::shared_ptr<Process> &first)
{
    for (auto &[id, member] : members)
    {
        if (member.alive && is_within(member.pid_ns.get(), first.get()))
        {
            if (auto gone = settle_end(id, ExitGroup::Ends::Process))
            {
                return gone;
            }
        }
    }
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
