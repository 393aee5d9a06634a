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

/// With the id that the call has given.
wire::TableQuery resolved(wire::TableQuery query, const Outcome &outcome)
{
    for (wire::KindQuery *kind : {&query.shm, &query.sem, &query.msg})
    {
        if (outcome.error != Errno::Ok)
        {
            std::erase(kind->rows, wire::kReturned);
            continue;
        }
        const IpcId id{static_cast<std::int32_t>(outcome.value)};
        std::replace(kind->rows.begin(), kind->rows.end(), wire::kReturned, id);
    }
    return query;
}

bool changes_attaches(const Call &call)
{
    return std::holds_alternative<Shmat>(call) || std::holds_alternative<Shmdt>(call);
}

} // namespace

namespace
{

struct KeyOf
{
    const IpcNamespaceTable &table;
    const wire::TableQuery &stale;

    /// Whether a table that is known well shows an object of that key.
    template <class Row>
    static bool shows(const std::vector<Row> &rows, const wire::KindQuery &unknown, Key key)
    {
        return !unknown.all && unknown.rows.empty() &&
               std::any_of(rows.begin(), rows.end(),
                           [&](const Row &row) { return row.key == key; });
    }
    bool operator()(const Shmget &c) const { return shows(table.shm, stale.shm, c.key); }
    bool operator()(const Semget &c) const { return shows(table.sem, stale.sem, c.key); }
    bool operator()(const Msgget &c) const { return shows(table.msg, stale.msg, c.key); }
    template <class Other> bool operator()(const Other & /*no key*/) const { return false; }
};

} // namespace

EffectContext Driver::context_of(const Member &member, const Call &call) const
{
    EffectContext context{.undo_used = undo_used_, .rmid_forced = true};
    if (const auto *known = known_table(member))
    {
        const IpcNamespaceTable &table = known->table;
        const auto set = [](const IdsRow &ids) { return ids.next_id.value_or(-1) != -1; };
        context.next_id_set[0] = set(table.shm_ids) || known->stale.shm.settings;
        context.next_id_set[1] = set(table.sem_ids) || known->stale.sem.settings;
        context.next_id_set[2] = set(table.msg_ids) || known->stale.msg.settings;
        context.key_in_use = std::visit(KeyOf{table, known->stale}, call);
        context.rmid_forced = member.moved || known->stale.shm.all || known->stale.shm.settings ||
                              table.limits.shm_rmid_forced != 0;
    }
    else
    {
        std::fill(std::begin(context.next_id_set), std::end(context.next_id_set), true);
    }
    const auto *semop = std::get_if<Semop>(&call);
    const auto *semctl = std::get_if<Semctl>(&call);
    const IpcId named = semop != nullptr ? semop->id : semctl != nullptr ? semctl->id : IpcId{-1};
    for (const auto &[id, other] : members)
    {
        const auto *sleeper = other.sleep ? std::get_if<Semop>(&other.sleep->call) : nullptr;
        context.sleepers = context.sleepers || sleeper != nullptr;
        context.sleepers_on_set =
            context.sleepers_on_set || (sleeper != nullptr && sleeper->id == named);
    }
    if (member.attaches_stale)
    {
        return context;
    }
    const auto *shmdt = std::get_if<Shmdt>(&call);
    context.attached.emplace();
    for (const AttachRow &attach : member.row.attaches)
    {
        if (std::find(context.attached->begin(), context.attached->end(), attach.id) ==
            context.attached->end())
        {
            context.attached->push_back(attach.id);
        }
        if (shmdt != nullptr && attach.address == shmdt->address)
        {
            context.detached = attach.id;
        }
    }
    return context;
}

void Driver::mark(Member &member, const Call &call, const Outcome &outcome, const Effect &effect,
                  bool seen)
{
    const bool succeeded = outcome.error == Errno::Ok;
    if (const auto *semop = std::get_if<Semop>(&call))
    {
        undo_used_ = undo_used_ ||
                     std::any_of(semop->sops.begin(), semop->sops.end(), [](const Sembuf &sop) {
                         return (sop.sem_flg & abi::kSemUndo) != 0;
                     });
    }
    if (!seen && (succeeded || effect.also_on_error))
    {
        mark_tables(member, resolved(effect.own, outcome), effect.everywhere);
    }
    const auto *shmat = std::get_if<Shmat>(&call);
    const bool remaps = shmat != nullptr && (shmat->flags & abi::kShmRemap) != 0;
    for (auto &[id, other] : members)
    {
        other.attaches_stale =
            other.attaches_stale ||
            (other.process == member.process && changes_attaches(call) && (succeeded || remaps));
    }
    if (!succeeded)
    {
        return;
    }
    member.ids_stale = member.ids_stale || changes_ids(call); // or until its answer is taken
    const auto *sysctl = std::get_if<Sysctl>(&call);
    has_own_limits =
        has_own_limits || (sysctl != nullptr && sysctl->value && sysctl->name.starts_with("user"));
    const auto *unshare = std::get_if<Unshare>(&call);
    const auto *setns = std::get_if<Setns>(&call);
    const bool moves = (unshare != nullptr && (unshare->flags & abi::kCloneNewipc) != 0) ||
                       (setns != nullptr && setns->kind == NsKind::Ipc);
    for (auto &[id, other] : members)
    {
        other.moved = other.moved || (moves && other.process == member.process);
    }
    // From the lab's user namespace there is no other way than down.
    member.own_user_ns = member.own_user_ns ||
                         (unshare != nullptr && (unshare->flags & abi::kCloneNewuser) != 0) ||
                         (setns != nullptr && setns->kind == NsKind::User);
}

void Driver::mark_tables(const Member &member, const wire::TableQuery &changed, bool everywhere)
{
    if (changed.nothing())
    {
        return;
    }
    for (auto &[ns, cached] : tables)
    {
        if ((everywhere && member.moved) || member.ids_stale || ns == member.row.ipc_ns)
        {
            add(cached.stale, changed);
        }
    }
}

void Driver::take(Member &member, wire::Answer &answer)
{
    if (answer.ids)
    {
        ActorRow &row = member.row;
        std::tie(row.uid, row.euid, row.suid) =
            std::tie(answer.ids->uid, answer.ids->euid, answer.ids->suid);
        std::tie(row.gid, row.egid, row.sgid) =
            std::tie(answer.ids->gid, answer.ids->egid, answer.ids->sgid);
        row.cap_effective = answer.ids->cap_effective;
        row.cap_permitted = answer.ids->cap_permitted;
        row.groups = std::move(answer.ids->groups);
        member.ids_stale = false;
    }
    if (answer.spaces)
    {
        member.row.ipc_ns = answer.spaces->ipc;
        member.row.user_ns = answer.spaces->user;
        member.row.mnt_ns = answer.spaces->mnt;
        member.ids_stale = false;
    }
    const auto known = tables.find(member.row.ipc_ns);
    if (answer.parts && known != tables.end())
    {
        wire::TableQuery hidden;
        hidden.sem.rows = answer.parts->hidden;
        hidden.sleepers = true;
        add(known->second.stale, hidden);
        merge(known->second.table, std::move(*answer.parts));
    }
    if (!answer.attaches)
    {
        return;
    }
    for (auto &[id, other] : members)
    {
        if (other.process == member.process)
        {
            other.row.attaches = *answer.attaches;
            other.attaches_stale = false;
        }
    }
}

wire::Look Driver::what_to_look_at(std::vector<ActorId> &asked) const
{
    wire::Look look;
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
            const auto known = tables.find(member.row.ipc_ns);
            look.tables.push_back(
                {.proc_pid = member.proc_pid,
                 .pid = member.is_thread() ? Pid{} : member.pid,
                 .ns = known == tables.end() ? NsId{} : known->first,
                 .query = known == tables.end() ? everything() : known->second.stale});
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
    for (wire::SeenTable &told : seen.tables)
    {
        CachedTable &cached = tables[told.ns];
        cached.table.ns = told.ns;
        cached.table.owner = told.owner ? told.owner : cached.table.owner;
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
        row.tid = member.tid;
        row.alive = member.alive;
        row.sleeps_in = member.sleep ? std::optional(sleeps_in(member.sleep->call)) : std::nullopt;
        if (member.alive && !contains(living, row.ipc_ns))
        {
            living.push_back(row.ipc_ns);
        }
    }
    std::erase_if(tables, [&](const auto &entry) {
        const bool gone = !contains(living, entry.first);
        const auto &segments = entry.second.table.shm;
        if (gone && std::any_of(segments.begin(), segments.end(), [](const ShmRow &row) {
                return (row.mode & abi::kShmLocked) != 0;
            }))
        {
            locks_pass_until_ = std::chrono::steady_clock::now() + std::chrono::seconds(1);
        }
        return gone;
    });
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
    }
    return now;
}

} // namespace ipcscope::lab
