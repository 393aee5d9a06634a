// Looking into a lab: what is not known any more is asked of the looker.
#include "core/lab/driver.h"

#include <algorithm>
#include <fmt/format.h>

namespace ipcscope::lab
{
namespace
{

bool contains(const std::vector<NsId> &all, NsId one)
{
    return std::find(all.begin(), all.end(), one) != all.end();
}

/// Whether its user pays for something in it until the kernel has taken it apart.
bool costs(const IpcNamespaceTable &table)
{
    const auto is_locked = [](const ShmRow &row) { return (row.mode & abi::kShmLocked) != 0; };
    return !table.mq.empty() || std::any_of(table.shm.begin(), table.shm.end(), is_locked);
}

} // namespace

wire::Look Driver::what_to_look_at(std::vector<ActorId> &asked) const
{
    wire::Look look;
    look.of_new = everything();
    look.of_new.mq.all = has_queues_;
    std::vector<NsId> covered; // namespaces whose table is known, or asked for already
    for (const auto &[ns, cached] : tables)
    {
        if (cached.stale.nothing())
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
        if (member.ids_stale || member.attaches_stale || member.queues_stale)
        {
            look.rows.push_back({.proc_pid = member.proc_pid,
                                 .ids = member.ids_stale,
                                 .attaches = member.attaches_stale,
                                 .queues = member.queues_stale});
            asked.push_back(id);
        }
        if (!member.ids_stale && !contains(covered, member.row.ipc_ns))
        {
            covered.push_back(member.row.ipc_ns);
            const auto known = tables.find(member.row.ipc_ns);
            look.tables.push_back(
                {.proc_pid = member.proc_pid,
                 .pid = member.is_thread() ? Pid{} : member.pid,
                 .ns = known == tables.end() ? NsId{} : known->first,
                 .query = known == tables.end() ? look.of_new : known->second.stale});
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
        const bool sees_queues =
            member.queues_stale ? told.row.sees_queues : member.row.sees_queues;
        std::vector<MqDesRow> queues =
            member.queues_stale ? std::move(told.row.queues) : std::move(member.row.queues);
        if (member.ids_stale)
        {
            member.row = std::move(told.row);
        }
        member.row.attaches = std::move(attaches);
        member.row.sees_queues = sees_queues;
        member.row.queues = std::move(queues);
        member.queue_inodes = member.queues_stale ? std::move(told.inodes) : member.queue_inodes;
        member.ids_stale = false;
        member.attaches_stale = false;
        member.queues_stale = false;
    }
    for (wire::SeenTable &told : seen.tables)
    {
        CachedTable &cached = tables[told.ns];
        cached.table.ns = told.ns;
        cached.table.owner = told.owner ? told.owner : cached.table.owner;
        if (told.parts.mq)
        {
            tell_descriptors(*told.parts.mq);
        }
        merge(cached.table, std::move(told.parts));
        cached.stale = {};
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
        member.queues_stale = true;
    }
}

Result<Tables, EngineLost> Driver::observe()
{
    if (lost)
    {
        return *lost;
    }
    // What has been woken is over before anybody looks.
    if (auto gone = settle())
    {
        return *gone;
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
    auto now = assemble();
    if (now && !let_go())
    {
        return lose("The lab's warden did not let go of a namespace.");
    }
    return now;
}

bool Driver::let_go()
{
    if (over_.empty())
    {
        return true;
    }
    wire::Look look;
    look.over = std::exchange(over_, {});
    return warden.send(look) && warden.expect<wire::Seen>();
}

Result<Tables, EngineLost> Driver::assemble()
{
    Tables now;
    now.actors.reserve(members.size());
    std::vector<NsId> living;
    std::size_t holds = 0;
    for (const auto &[id, member] : members)
    {
        ActorRow &row = now.actors.emplace_back(member.alive ? member.row : ActorRow{});
        row.actor = id;
        row.pid = member.pid;
        row.tid = member.tid;
        row.alive = member.alive;
        row.sleeps_in = member.sleep ? std::optional(sleeps_in(member.sleep->call)) : std::nullopt;
        holds += row.attaches.size();
        if (member.alive && !contains(living, row.ipc_ns))
        {
            living.push_back(row.ipc_ns);
        }
    }
    holds += living.size();
    bool lost = false;
    std::erase_if(tables, [&](const auto &entry) {
        const bool gone = !contains(living, entry.first);
        lost = lost || (gone && costs(entry.second.table));
        if (gone && has_queues_)
        {
            over_.push_back(entry.first);
        }
        return gone;
    });
    charges_lost_ = charges_lost_ || lost;
    // An attach may be the last hold on a namespace that nobody is in any more.
    if (lost || (charges_lost_ && holds < holds_))
    {
        constexpr std::chrono::milliseconds kTakenApart{200}; // after some 10, commonly
        charges_pass_until_ = std::chrono::steady_clock::now() + kTakenApart;
    }
    holds_ = holds;
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
        touched += static_cast<std::uint64_t>(cached.table.used_sems) * kSemBytes;
        touched += cached.table.msg_bytes;
        for (const MqRow &row : cached.table.mq)
        {
            touched += row.qsize;
        }
    }
    return now;
}

} // namespace ipcscope::lab
