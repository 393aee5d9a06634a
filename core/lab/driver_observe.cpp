#include "core/lab/driver.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

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
    if (std::holds_alternative<Unshare>(call) || std::holds_alternative<Setns>(call))
    {
        return Reach::AllTables;
    }
    // What is left works on attaches: also on those that were brought from another namespace.
    return member.moved ? Reach::AllTables : Reach::OwnTable;
}

void Driver::mark(ActorId id, const Call &call, const Outcome &outcome)
{
    Member &member = members.at(id);
    member.ids_stale = member.ids_stale || changes_ids(call);
    member.attaches_stale = member.attaches_stale || changes_attaches(call);
    mark_tables(member, reach_of(member, call));
    if (outcome.error != Errno::Ok)
    {
        return;
    }
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
    std::set<NsId> fresh; // namespaces whose table is known, or asked for already
    for (const auto &[ns, cached] : tables)
    {
        if (!cached.stale)
        {
            fresh.insert(ns);
        }
    }
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
            look.tables_of_rows = look.tables_of_rows || member.ids_stale;
            asked.push_back(id);
        }
        if (!member.ids_stale && fresh.insert(member.row.ipc_ns).second)
        {
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

Result<Tables, EngineLost> Driver::observe()
{
    if (lost)
    {
        return *lost;
    }
    std::vector<ActorId> asked;
    const wire::Look look = what_to_look_at(asked);
    if (!look.rows.empty() || !look.tables.empty())
    {
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
    observed = true;
    Tables now;
    std::set<NsId> living;
    for (auto &[id, member] : members)
    {
        ActorRow row = member.alive ? member.row : ActorRow{};
        row.actor = id;
        row.pid = member.pid;
        row.alive = member.alive;
        if (member.alive)
        {
            living.insert(row.ipc_ns);
        }
        now.actors.push_back(std::move(row));
    }
    std::erase_if(tables, [&](const auto &entry) { return !living.contains(entry.first); });
    touched = 0;
    for (const NsId ns : living)
    {
        const auto cached = tables.find(ns);
        if (cached == tables.end())
        {
            return lose(fmt::format("The table of ipc namespace {} could not be read.", ns.value));
        }
        now.ipc.push_back(cached->second.table);
        for (const ShmRow &row : cached->second.table.shm)
        {
            touched += row.rss;
        }
    }
    return now;
}

} // namespace ipcscope::lab
