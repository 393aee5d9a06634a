// What the driver knows of a lab after a call: what the call may have changed is not known any
// more, and what its answer tells is known again.
#include "core/lab/driver.h"

#include <algorithm>

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
    return std::holds_alternative<Shmat>(call) || std::holds_alternative<Shmdt>(call) ||
           std::holds_alternative<Mmap>(call) || std::holds_alternative<Munmap>(call);
}

void set_ids(ActorRow &row, wire::Ids ids)
{
    row.uid = ids.uid;
    row.euid = ids.euid;
    row.suid = ids.suid;
    row.gid = ids.gid;
    row.egid = ids.egid;
    row.sgid = ids.sgid;
    row.cap_effective = ids.cap_effective;
    row.cap_permitted = ids.cap_permitted;
    row.groups = std::move(ids.groups);
}

void set_spaces(ActorRow &row, const wire::Spaces &spaces)
{
    row.ipc_ns = spaces.ipc;
    row.user_ns = spaces.user;
    row.mnt_ns = spaces.mnt;
}

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

/// The bytes that a call touches in its caller's memory.
struct Touched
{
    std::uint64_t begin{};
    std::uint64_t end{};
};

/// The word of a semaphore of the C library, and the flag behind it.
Touched touched_by(Address semaphore)
{
    return {semaphore.value, semaphore.value + 16};
}

Touched touched_by(const Call &call)
{
    if (const auto *wait = std::get_if<SemWait>(&call))
    {
        return touched_by(wait->address);
    }
    if (const auto *post = std::get_if<SemPost>(&call))
    {
        return touched_by(post->address);
    }
    if (const auto *look = std::get_if<SemGetvalue>(&call))
    {
        return touched_by(look->address);
    }
    if (const auto *store = std::get_if<Store>(&call))
    {
        return {store->address.value, store->address.value + store->bytes.size()};
    }
    const auto *load = std::get_if<Load>(&call);
    return load == nullptr ? Touched{}
                           : Touched{load->address.value, load->address.value + load->length};
}

/// Whether all pages are in memory of every segment that can be the one attached there: an id may
/// be used in several namespaces.
bool all_present(const std::map<NsId, CachedTable> &tables, const AttachRow &attach)
{
    bool found = false;
    for (const auto &[ns, cached] : tables)
    {
        if (cached.stale.shm.all || !cached.stale.shm.rows.empty())
        {
            return false;
        }
        for (const ShmRow &row : cached.table.shm)
        {
            if (row.id == attach.id && (row.swap != 0 || row.rss < row.segsz))
            {
                return false;
            }
            found = found || row.id == attach.id;
        }
    }
    return found;
}

bool overlap(const AttachRow &attach, Touched bytes)
{
    return attach.address.value < bytes.end && bytes.begin < attach.address.value + attach.length;
}

} // namespace

EffectContext Driver::context_of(const Member &member, const Call &call) const
{
    EffectContext context{.undo_used = undo_used_,
                          .rmid_forced = true,
                          .asked_for_news = member.process->asked_for_news};
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
    if (member.maps_stale)
    {
        return context;
    }
    const Touched bytes = touched_by(call);
    context.touches_nothing_new =
        bytes.begin <= bytes.end &&
        std::all_of(member.row.attaches.begin(), member.row.attaches.end(),
                    [&](const AttachRow &attach) {
                        return !overlap(attach, bytes) || all_present(tables, attach);
                    });
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
    has_queues_ = has_queues_ || (std::holds_alternative<MqOpen>(call) && succeeded);
    if (succeeded || effect.also_on_error)
    {
        // No actor tells of POSIX queues.
        mark_tables(member,
                    seen ? wire::TableQuery{.mq = effect.own.mq} : resolved(effect.own, outcome),
                    effect.everywhere);
        mark_queues(member, call);
    }
    mark_files(member, call, outcome);
    const auto *shmat = std::get_if<Shmat>(&call);
    const bool remaps = shmat != nullptr && (shmat->flags & abi::kShmRemap) != 0;
    for (auto &[id, other] : members)
    {
        other.maps_stale = other.maps_stale || (other.process == member.process &&
                                                changes_attaches(call) && (succeeded || remaps));
    }
    if (!succeeded)
    {
        return;
    }
    member.ids_stale = member.ids_stale || changes_ids(call); // or until its answer is taken
    if (const auto *nice = std::get_if<Setpriority>(&call))
    {
        members.at(nice->who).ids_stale = true;
    }
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

void Driver::take(Member &child, wire::Hello hello)
{
    if (hello.maps && hello.ids && hello.spaces)
    {
        child.row.attaches = std::move(hello.maps->attaches);
        child.row.mappings = std::move(hello.maps->files);
        set_ids(child.row, std::move(*hello.ids));
        set_spaces(child.row, *hello.spaces);
        child.maps_stale = false;
        child.ids_stale = false;
    }
}

void Driver::take(Member &member, wire::Answer &answer)
{
    if (answer.ids)
    {
        set_ids(member.row, std::move(*answer.ids));
        member.ids_stale = false;
    }
    if (answer.spaces)
    {
        set_spaces(member.row, *answer.spaces);
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
    if (!answer.maps)
    {
        return;
    }
    for (auto &[id, other] : members)
    {
        if (other.process == member.process)
        {
            other.row.attaches = answer.maps->attaches;
            other.row.mappings = answer.maps->files;
            other.maps_stale = false;
        }
    }
}

} // namespace ipcscope::lab
