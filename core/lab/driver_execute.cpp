#include "core/lab/driver.h"

#include <algorithm>
#include <csignal>
#include <fmt/format.h>
#include <fstream>

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

/// The pid outside of the lab that a pidfd stands for.
int pid_behind(const Fd &pidfd)
{
    std::ifstream in(fmt::format("/proc/self/fdinfo/{}", pidfd.get()));
    std::string name;
    int value = 0;
    std::string rest;
    while (in >> name)
    {
        if (name == "Pid:" && in >> value)
        {
            return value;
        }
        std::getline(in, rest);
    }
    return 0;
}

/// The actor that a call names as its target.
const ActorId *target_of(const Call &call)
{
    if (const auto *kill = std::get_if<Kill>(&call))
    {
        return &kill->target;
    }
    const auto *setns = std::get_if<Setns>(&call);
    return setns == nullptr ? nullptr : &setns->target;
}

bool makes_ipc_namespace(const Call &call)
{
    const auto *unshare = std::get_if<Unshare>(&call);
    const auto *clone = std::get_if<Clone>(&call);
    return (unshare != nullptr && (unshare->flags & abi::kCloneNewipc) != 0) ||
           (clone != nullptr && (clone->flags & abi::kCloneNewipc) != 0);
}

std::uint64_t bytes_touched(const Call &call)
{
    const auto pages = [](std::uint64_t bytes) {
        return (bytes / abi::kPageSize + 1) * abi::kPageSize;
    };
    if (const auto *store = std::get_if<Store>(&call))
    {
        return pages(store->bytes.size());
    }
    const auto *load = std::get_if<Load>(&call);
    return load == nullptr ? 0 : pages(load->length);
}

} // namespace

EngineLost Driver::broken(ActorId id, const Call &call, Trouble trouble)
{
    const Member &init = members.at(kInitActor);
    if (id == kInitActor && std::holds_alternative<ExitGroup>(call))
    {
        return lose("The lab ended with its first process, which called exit_group.");
    }
    if (is_over(init.pidfd, 0))
    {
        return lose(fmt::format("The lab's first process died during {} by actor {}.",
                                call_name(call), id.value));
    }
    return lose(fmt::format("Actor {} of the lab (pid {}) {} during {}.", id.value,
                            members.at(id).pid.value, describe(trouble), call_name(call)));
}

Reply Driver::execute(ActorId id, const Call &call)
{
    if (lost)
    {
        return *lost;
    }
    const auto known = members.find(id);
    if (known == members.end())
    {
        return Refusal{"That actor was never made."};
    }
    Member &member = known->second;
    if (!member.alive)
    {
        return Refusal{"That actor is dead."};
    }
    touched += bytes_touched(call);
    if (touched > kMaxTouched && bytes_touched(call) > 0)
    {
        // The sum is an upper bound, since memory touched twice counts twice; the tables know.
        if (auto tables_now = observe(); !tables_now)
        {
            return tables_now.error();
        }
        touched += bytes_touched(call);
    }
    if (std::string reason = refusal(member, call); !reason.empty())
    {
        return Refusal{std::move(reason)};
    }
    wire::Execute request{.call = call};
    if (const ActorId *target = target_of(call))
    {
        request.target_pid = members.at(*target).pid;
        request.proc_pid = members.at(*target).proc_pid;
    }
    const bool foresee = calls_unseen == 0 && !member.own_user_ns && !member.ids_stale &&
                         reach_of(member, call) == Reach::OwnTable &&
                         !std::holds_alternative<Unshare>(call);
    ++calls_unseen;
    request.want_table = foresee;
    request.want_attaches =
        foresee && (std::holds_alternative<Shmat>(call) || std::holds_alternative<Shmdt>(call));
    if (!member.channel.send(request))
    {
        return broken(id, call, Trouble::Closed);
    }
    std::vector<Fd> fds;
    const bool makes_actor = std::holds_alternative<Clone>(call);
    auto answer = member.channel.expect<wire::Answer>(makes_actor ? &fds : nullptr);
    if (!answer)
    {
        const auto *kill = std::get_if<Kill>(&call);
        const bool meant_to_die =
            std::holds_alternative<ExitGroup>(call) || (kill != nullptr && kill->target == id);
        if (answer.error() != Trouble::Closed || !meant_to_die || id == kInitActor)
        {
            return broken(id, call, answer.error());
        }
        mark_tables(member, member.moved ? Reach::AllTables : Reach::OwnTable);
        if (auto gone = settle_death(id))
        {
            return *gone;
        }
        return returned(0, ValueKind::None);
    }
    if (auto *refused = std::get_if<Refusal>(&answer.value().result))
    {
        return std::move(*refused);
    }
    Outcome outcome = std::get<Outcome>(std::move(answer.value().result));
    if (outcome.error == Errno::Enospc && makes_ipc_namespace(call) && !has_own_limits)
    {
        return Refusal{
            fmt::format("A lab has at most {} ipc namespaces.", wire::kMaxIpcNamespaces)};
    }
    mark(id, call, outcome);
    take(member, answer.value());
    const bool succeeded = outcome.error == Errno::Ok;
    if (const auto *clone_call = std::get_if<Clone>(&call); clone_call != nullptr && succeeded)
    {
        return clone(id, *clone_call, std::move(outcome), std::move(fds));
    }
    const auto *kill = std::get_if<Kill>(&call);
    if (kill != nullptr && succeeded && ends_a_process(kill->signal) && kill->target != kInitActor)
    {
        Member &target = members.at(kill->target);
        if (target.alive)
        {
            mark_tables(target, target.moved ? Reach::AllTables : Reach::OwnTable);
            if (auto gone = settle_death(kill->target))
            {
                return *gone;
            }
        }
    }
    return outcome;
}

Reply Driver::clone(ActorId id, const Clone &call, Outcome outcome, std::vector<Fd> fds)
{
    if (fds.size() != 2)
    {
        return broken(id, call, Trouble::Garbage);
    }
    const Member &parent = members.at(id);
    Member child{.pid = Pid{static_cast<std::int32_t>(outcome.value)}};
    child.parent = id;
    child.channel = Channel(std::move(fds[0]), kDeadlineMs);
    child.pidfd = std::move(fds[1]);
    child.proc_pid = own_proc ? child.pid : Pid{pid_behind(child.pidfd)};
    child.moved = parent.moved || (call.flags & abi::kCloneNewipc) != 0;
    child.own_user_ns = parent.own_user_ns || (call.flags & abi::kCloneNewuser) != 0;
    // Only after this has it let go of its parent's channel.
    if (auto hello = child.channel.expect<wire::Hello>(); !hello)
    {
        return broken(id, call, hello.error());
    }
    members.emplace(call.child, std::move(child));
    return outcome;
}

std::optional<EngineLost> Driver::settle_death(ActorId id)
{
    Member &dead = members.at(id);
    // A readable pidfd comes after the release of memory, System V state and namespaces, unlike
    // the end of the socket.
    if (!is_over(dead.pidfd, kDeadlineMs))
    {
        return lose(fmt::format("Actor {} of the lab (pid {}) did not die in time.", id.value,
                                dead.pid.value));
    }
    Member &reaper = members.at(members.at(dead.parent).alive ? dead.parent : kInitActor);
    const bool asked = reaper.channel.send(wire::Reap{dead.pid});
    if (!asked || !reaper.channel.expect<wire::Reaped>())
    {
        return lose(fmt::format("Nobody waited for actor {} of the lab (pid {}).", id.value,
                                dead.pid.value));
    }
    dead.alive = false;
    dead.channel.close();
    dead.pidfd.reset();
    for (auto &[other, member] : members)
    {
        if (member.parent == id)
        {
            member.parent = kInitActor; // as the kernel gives orphans away
        }
    }
    return std::nullopt;
}

} // namespace ipcscope::lab
