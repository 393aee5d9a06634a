#include "core/lab/driver.h"

#include <algorithm>
#include <fmt/format.h>

namespace ipcscope::lab
{
namespace
{

bool changes_ids(const Call &call)
{
    return std::holds_alternative<Setuid>(call) || std::holds_alternative<Setgid>(call) ||
           std::holds_alternative<Setgroups>(call) || std::holds_alternative<Capset>(call) ||
           std::holds_alternative<Unshare>(call) || std::holds_alternative<Setns>(call);
}

bool contains(const std::vector<NsId> &all, NsId one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool changes_attaches(const Call &call)
{
    return std::holds_alternative<Shmat>(call) || std::holds_alternative<Shmdt>(call);
}

} // namespace

Reach Driver::reach_of(const Member &member, const Call &call) const
{
    if (std::holds_alternative<Setuid>(call) || std::holds_alternative<Setgid>(call) ||
        std::holds_alternative<Setgroups>(call) || std::holds_alternative<Capset>(call) ||
        std::holds_alternative<Prlimit>(call) || std::holds_alternative<Prctl>(call))
    {
        return Reach::Nothing;
    }
    if (std::holds_alternative<Shmget>(call) || std::holds_alternative<Shmctl>(call) ||
        std::holds_alternative<Sysctl>(call))
    {
        return Reach::OwnTable;
    }
    // A kill by itself changes nothing; a death is marked where it is settled.
    if (std::holds_alternative<Kill>(call))
    {
        return Reach::Nothing;
    }
    // It moves the actor and leaves both tables alone, unlike unshare, which takes its segments
    // from their creator.
    if (std::holds_alternative<Setns>(call))
    {
        return Reach::Nothing;
    }
    // What is left works on attaches and on segments that the actor made: also on those of
    // namespaces that it has left.
    return member.moved ? Reach::AllTables : Reach::OwnTable;
}

void Driver::mark(ActorId id, const Call &call, const Outcome &outcome)
{
    Member &member = members.at(id);
    mark_tables(member, reach_of(member, call)); // of the namespace that it was in
    member.ids_stale = member.ids_stale || changes_ids(call);
    member.attaches_stale = member.attaches_stale || changes_attaches(call);
    if (outcome.error != Errno::Ok)
    {
        return;
    }
    const auto *sysctl = std::get_if<Sysctl>(&call);
    has_own_limits =
        has_own_limits || (sysctl != nullptr && sysctl->value && sysctl->name.starts_with("user"));
    const auto *unshare = std::get_if<Unshare>(&call);
    const auto *setns = std::get_if<Setns>(&call);
    if (unshare != nullptr)
    {
        member.moved = member.moved || (unshare->flags & abi::kCloneNewipc) != 0;
        member.own_user_ns = member.own_user_ns || (unshare->flags & abi::kCloneNewuser) != 0;
    }
    else if (setns != nullptr)
    {
        member.moved = member.moved || setns->kind == NsKind::Ipc;
        // From the lab's user namespace there is no other way than down.
        member.own_user_ns = member.own_user_ns || setns->kind == NsKind::User;
    }
}

void Driver::mark_tables(const Member &member, Reach reach)
{
    if (reach == Reach::Nothing)
    {
        return;
    }
    for (auto &[ns, cached] : tables)
    {
        cached.stale = cached.stale || reach == Reach::AllTables || member.ids_stale ||
                       ns == member.row.ipc_ns;
    }
}

void Driver::take(Member &member, wire::Answer &answer)
{
    if (answer.table)
    {
        const auto known = tables.find(member.row.ipc_ns);
        if (known != tables.end())
        {
            answer.table->ns = known->first;
            answer.table->owner = known->second.table.owner;
            known->second = CachedTable{.table = std::move(*answer.table), .stale = false};
        }
    }
    if (answer.attaches)
    {
        member.row.attaches = std::move(*answer.attaches);
        member.attaches_stale = false;
    }
}

wire::Look Driver::what_to_look_at(std::vector<ActorId> &asked) const
{
    wire::Look look;
    std::vector<NsId> covered; // namespaces whose table is known, or asked for already
    for (const auto &[ns, cached] : tables)
    {
        if (!cached.stale)
        {
            covered.push_back(ns);
        }
    }
    look.known = covered;
    for (const auto &[id, member] : members)
    {
        if (!member.alive)
        {
            continue;
        }
        if (member.ids_stale || member.attaches_stale)
        {
            look.rows.push_back({.proc_pid = member.proc_pid,
                                 .ids = member.ids_stale,
                                 .attaches = member.attaches_stale});
            asked.push_back(id);
        }
        if (!member.ids_stale && !contains(covered, member.row.ipc_ns))
        {
            covered.push_back(member.row.ipc_ns);
            look.tables.push_back(member.proc_pid);
        }
    }
    return look;
}

std::string Driver::apply(const std::vector<ActorId> &asked, wire::Seen seen)
{
    if (seen.rows.size() != asked.size())
    {
        return "answered another question than was asked";
    }
    for (std::size_t i = 0; i < asked.size(); ++i)
    {
        Member &member = members.at(asked[i]);
        wire::SeenRow &told = seen.rows[i];
        if (told.error != 0)
        {
            return fmt::format("could not look at actor {} (errno {})", asked[i].value, told.error);
        }
        std::vector<AttachRow> attaches =
            member.attaches_stale ? std::move(told.row.attaches) : std::move(member.row.attaches);
        if (member.ids_stale)
        {
            member.row = std::move(told.row);
        }
        member.row.attaches = std::move(attaches);
        member.ids_stale = false;
        member.attaches_stale = false;
    }
    for (IpcNamespaceTable &table : seen.tables)
    {
        const NsId ns = table.ns;
        tables[ns] = CachedTable{.table = std::move(table), .stale = false};
    }
    return {};
}

void Driver::forget()
{
    tables.clear();
    for (auto &[id, member] : members)
    {
        member.ids_stale = true;
        member.attaches_stale = true;
    }
}

Result<Tables, EngineLost> Driver::observe()
{
    if (lost)
    {
        return *lost;
    }
    // Within one call no namespace can end and leave its number to a new one; within several, what
    // is known by that number may be of another.
    if (calls_unseen > 1 && std::any_of(members.begin(), members.end(),
                                        [](const auto &m) { return m.second.ids_stale; }))
    {
        tables.clear();
    }
    // One round, unless the tables are too long for one message.
    for (std::size_t round = 0; round <= members.size(); ++round)
    {
        std::vector<ActorId> asked;
        const wire::Look look = what_to_look_at(asked);
        if (look.rows.empty() && look.tables.empty())
        {
            break;
        }
        auto seen = warden.send(look) ? warden.expect<wire::Seen>()
                                      : Result<wire::Seen, Trouble>(Trouble::Closed);
        if (!seen)
        {
            return lose(fmt::format("The lab's warden {} while it looked into the lab.",
                                    describe(seen.error())));
        }
        if (std::string error = apply(asked, std::move(seen).value()); !error.empty())
        {
            return lose("The lab's warden " + error + ".");
        }
    }
    calls_unseen = 0;
    return assemble();
}

Result<Tables, EngineLost> Driver::assemble()
{
    Tables now;
    now.actors.reserve(members.size());
    std::vector<NsId> living;
    for (const auto &[id, member] : members)
    {
        ActorRow &row = now.actors.emplace_back(member.alive ? member.row : ActorRow{});
        row.actor = id;
        row.pid = member.pid;
        row.alive = member.alive;
        if (member.alive && !contains(living, row.ipc_ns))
        {
            living.push_back(row.ipc_ns);
        }
    }
    std::erase_if(tables, [&](const auto &entry) { return !contains(living, entry.first); });
    if (tables.size() != living.size())
    {
        return lose("The table of an ipc namespace of the lab could not be read.");
    }
    touched = 0;
    now.ipc.reserve(tables.size());
    for (const auto &[ns, cached] : tables)
    {
        now.ipc.push_back(cached.table);
        for (const ShmRow &row : cached.table.shm)
        {
            touched += row.rss;
        }
    }
    return now;
}

} // namespace ipcscope::lab
