#include "core/comparer.h"

#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

namespace ipcscope
{
namespace
{

constexpr std::int32_t kIndexMask = abi::kIpcmni - 1;

/// What each kind of object is called.
template <class Row> struct KindOf;
template <> struct KindOf<ShmRow>
{
    static constexpr std::string_view kName = "shm";
    static constexpr std::string_view kId = "shmid";
    static constexpr std::string_view kNone = IPCSCOPE_TOLD("no segment");
    static constexpr std::string_view kSource = "/proc/sysvipc/shm";
};
template <> struct KindOf<SemRow>
{
    static constexpr std::string_view kName = "sem";
    static constexpr std::string_view kId = "semid";
    static constexpr std::string_view kNone = IPCSCOPE_TOLD("no semaphore set");
    static constexpr std::string_view kSource = "/proc/sysvipc/sem";
};
template <> struct KindOf<MsgRow>
{
    static constexpr std::string_view kName = "msg";
    static constexpr std::string_view kId = "msqid";
    static constexpr std::string_view kNone = IPCSCOPE_TOLD("no message queue");
    static constexpr std::string_view kSource = "/proc/sysvipc/msg";
};

template <class Row> int index_of(const Row &row)
{
    return row.id.value & kIndexMask;
}

template <class Row> std::string print_row(const Row &row)
{
    return told("{} {} key 0x{:08x}", KindOf<Row>::kId, row.id.value,
                static_cast<std::uint32_t>(row.key.value));
}

std::string print_groups(const std::vector<Gid> &groups)
{
    std::vector<std::uint32_t> numbers;
    numbers.reserve(groups.size());
    for (const Gid gid : groups)
    {
        numbers.push_back(gid.value);
    }
    return fmt::format("[{}]", fmt::join(numbers, " "));
}

std::string print_numbers(const std::vector<Pid> &pids)
{
    std::vector<std::int32_t> numbers;
    numbers.reserve(pids.size());
    for (const Pid pid : pids)
    {
        numbers.push_back(pid.value);
    }
    return fmt::format("[{}]", fmt::join(numbers, " "));
}

std::string print_attaches(const std::vector<AttachRow> &rows)
{
    std::vector<std::string> texts;
    texts.reserve(rows.size());
    for (const AttachRow &row : rows)
    {
        texts.push_back(
            told("shmid {}: {} bytes {}", row.id.value, row.length, row.writable ? "rw" : "ro"));
    }
    return texts.empty() ? told("none") : fmt::format("{}", fmt::join(texts, ", "));
}

/// What can be compared of a mapping; each engine chooses the address.
auto without_address(const AttachRow &row)
{
    return std::make_tuple(row.id, row.length, row.writable);
}

bool same_attaches(const std::vector<AttachRow> &model, const std::vector<AttachRow> &kernel)
{
    const auto same = [](const AttachRow &lhs, const AttachRow &rhs) {
        return without_address(lhs) == without_address(rhs);
    };
    if (std::equal(model.begin(), model.end(), kernel.begin(), kernel.end(), same))
    {
        return true;
    }
    if (model.size() != kernel.size())
    {
        return false;
    }
    // One engine maps upwards and the other downwards, so the order of addresses says nothing.
    return std::is_permutation(model.begin(), model.end(), kernel.begin(), same);
}

template <class Row> const Row *by_number(const std::vector<Row> &rows, NsId Row::*member, NsId ns)
{
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), ns,
                         [member](const Row &row, NsId wanted) { return row.*member < wanted; });
    return found != rows.end() && (*found).*member == ns ? &*found : nullptr;
}

bool uses_user_ns(const Tables &model, NsId ns)
{
    return std::any_of(model.actors.begin(), model.actors.end(),
                       [ns](const ActorRow &row) { return row.alive && row.user_ns == ns; }) ||
           std::any_of(model.ipc.begin(), model.ipc.end(),
                       [ns](const IpcNamespaceTable &table) { return table.owner == ns; });
}

bool uses_mnt_ns(const Tables &model, NsId ns)
{
    return std::any_of(model.actors.begin(), model.actors.end(),
                       [ns](const ActorRow &row) { return row.alive && row.mnt_ns == ns; });
}

bool uses_pid_ns(const Tables &model, NsId ns)
{
    return std::any_of(model.actors.begin(), model.actors.end(), [ns](const ActorRow &row) {
        return row.alive && (row.pid_ns == ns || row.pid_ns_for_children == ns);
    });
}

} // namespace

std::string Comparer::Place::field(std::string_view name) const
{
    std::string text =
        table == "actor" ? fmt::format("actor[{}]", number) : fmt::format("{}:[{}]", table, number);
    if (index >= 0)
    {
        text += fmt::format(".{}[{}]", kind, index);
    }
    if (sem_num >= 0)
    {
        text += fmt::format(".sems[{}]", sem_num);
    }
    if (!this->name.empty())
    {
        text += fmt::format(".{}[{}]", kind, this->name);
    }
    return name.empty() ? text : fmt::format("{}.{}", text, name);
}

void Comparer::forget_gone(const Tables &model)
{
    Namespaces &map = map_.ipc_;
    if (map.to_kernel.size() <= model.ipc.size())
    {
        return;
    }
    std::erase_if(map.to_kernel, [&](const auto &pair) {
        const bool gone = by_number(model.ipc, &IpcNamespaceTable::ns, pair.first) == nullptr;
        if (gone)
        {
            map.to_model.erase(pair.second);
        }
        return gone;
    });
}

void Comparer::bind_actors(const Tables &model, const Tables &kernel)
{
    const auto has_ipc = [&](NsId ns) {
        return by_number(model.ipc, &IpcNamespaceTable::ns, ns) != nullptr;
    };
    const auto has_user = [&](NsId ns) { return uses_user_ns(model, ns); };
    const auto has_mnt = [&](NsId ns) { return uses_mnt_ns(model, ns); };
    const auto has_pid = [&](NsId ns) { return uses_pid_ns(model, ns); };
    auto other = kernel.actors.begin();
    for (const ActorRow &actor : model.actors)
    {
        while (other != kernel.actors.end() && other->actor < actor.actor)
        {
            ++other;
        }
        if (other == kernel.actors.end())
        {
            break;
        }
        if (other->actor != actor.actor)
        {
            continue;
        }
        for (const Pid ActorRow::*id : {&ActorRow::pid, &ActorRow::tid})
        {
            if (!map_.pid_to_kernel_.contains(actor.*id))
            {
                bind_pid(actor.*id, (*other).*id);
            }
        }
        if (actor.alive && other->alive)
        {
            bind(map_.ipc_, actor.ipc_ns, other->ipc_ns, has_ipc);
            bind(map_.user_, actor.user_ns, other->user_ns, has_user);
            bind(map_.mnt_, actor.mnt_ns, other->mnt_ns, has_mnt);
            bind(map_.pid_, actor.pid_ns, other->pid_ns, has_pid);
            if (actor.pid_ns_for_children && other->pid_ns_for_children)
            {
                bind(map_.pid_, *actor.pid_ns_for_children, *other->pid_ns_for_children, has_pid);
            }
        }
    }
    for (const IpcNamespaceTable &table : kernel.ipc)
    {
        const auto ns = map_.ipc_.to_model.find(table.ns);
        const IpcNamespaceTable *ours =
            ns == map_.ipc_.to_model.end()
                ? nullptr
                : by_number(model.ipc, &IpcNamespaceTable::ns, ns->second);
        if (ours != nullptr && ours->owner && table.owner)
        {
            bind(map_.user_, *ours->owner, *table.owner, has_user);
        }
    }
}

template <class Row> bool Comparer::same_perm(const Row &model, const Row &kernel)
{
    return model.id == kernel.id && model.key == kernel.key && model.mode == kernel.mode &&
           model.uid == kernel.uid && model.gid == kernel.gid && model.cuid == kernel.cuid &&
           model.cgid == kernel.cgid;
}

bool Comparer::same(const ShmRow &model, const ShmRow &kernel) const
{
    return same_perm(model, kernel) && model.segsz == kernel.segsz &&
           model.nattch == kernel.nattch && model.rss == kernel.rss && model.swap == kernel.swap &&
           same_pid(model.cpid, kernel.cpid) && same_pid(model.lpid, kernel.lpid) &&
           same_stamp(model.atime, kernel.atime) && same_stamp(model.dtime, kernel.dtime) &&
           same_stamp(model.ctime, kernel.ctime);
}

bool Comparer::same(const SemRow &model, const SemRow &kernel) const
{
    const auto same_sem = [this](const SemState &ours, const SemState &theirs) {
        return ours.semval == theirs.semval && ours.semncnt == theirs.semncnt &&
               ours.semzcnt == theirs.semzcnt && same_pid(ours.sempid, theirs.sempid);
    };
    return same_perm(model, kernel) && same_stamp(model.otime, kernel.otime) &&
           same_stamp(model.ctime, kernel.ctime) &&
           std::equal(model.sems.begin(), model.sems.end(), kernel.sems.begin(), kernel.sems.end(),
                      same_sem);
}

bool Comparer::same(const MsgRow &model, const MsgRow &kernel) const
{
    return same_perm(model, kernel) && model.cbytes == kernel.cbytes && model.qnum == kernel.qnum &&
           model.qbytes == kernel.qbytes && same_pid(model.lspid, kernel.lspid) &&
           same_pid(model.lrpid, kernel.lrpid) && same_stamp(model.stime, kernel.stime) &&
           same_stamp(model.rtime, kernel.rtime) && same_stamp(model.ctime, kernel.ctime);
}

void Comparer::object(const Place &place, const ShmRow &model, const ShmRow &kernel)
{
    ShmRow seen = kernel;
    if (same_but_for_reclaim({model.rss, model.swap, model.never_written}, {seen.rss, seen.swap}))
    {
        seen.rss = model.rss;
        seen.swap = model.swap;
    }
    row(shm_fields(), place, model, seen);
}

void Comparer::object(const Place &place, const SemRow &model, const SemRow &kernel)
{
    row(sem_fields(), place, model, kernel);
    for (std::size_t i = 0; i < std::min(model.sems.size(), kernel.sems.size()); ++i)
    {
        Place semaphore = place;
        semaphore.sem_num = static_cast<int>(i);
        row(sem_state_fields(), semaphore, model.sems[i], kernel.sems[i]);
    }
}

void Comparer::object(const Place &place, const MsgRow &model, const MsgRow &kernel)
{
    row(msg_fields(), place, model, kernel);
}

template <class Row>
void Comparer::rows(NsId ns, const std::vector<Row> &model, const std::vector<Row> &kernel)
{
    using Kind = KindOf<Row>;
    const auto place = [&](const Row &row) {
        return Place{
            .table = "ipc", .number = ns.value, .kind = Kind::kName, .index = index_of(row)};
    };
    side_by_side(
        model, kernel, [](const Row &row) { return index_of(row); },
        [&](const Row &ours, const Row &theirs) {
            if (!same(ours, theirs))
            {
                object(place(ours), ours, theirs);
            }
        },
        [&](const Row *ours, const Row *theirs) {
            const std::string none = told_text(Kind::kNone);
            differ(place(ours != nullptr ? *ours : *theirs).field({}),
                   ours != nullptr ? print_row(*ours) : none,
                   theirs != nullptr ? print_row(*theirs) : none, Kind::kSource);
        });
}

void Comparer::ipc_tables(const Tables &model, const Tables &kernel)
{
    for (const IpcNamespaceTable &table : kernel.ipc)
    {
        const auto bound = map_.ipc_.to_model.find(table.ns);
        const IpcNamespaceTable *ours =
            bound == map_.ipc_.to_model.end()
                ? nullptr
                : by_number(model.ipc, &IpcNamespaceTable::ns, bound->second);
        if (ours == nullptr)
        {
            differ(fmt::format("ipc:[inode {}]", table.ns.value), told("no such namespace"),
                   told("{} segments, {} semaphore sets, {} message queues", table.shm.size(),
                        table.sem.size(), table.msg.size()),
                   "/proc/PID/ns/ipc");
            continue;
        }
        row(namespace_fields(), Place{.table = "ipc", .number = ours->ns.value}, *ours, table);
        rows(ours->ns, ours->shm, table.shm);
        rows(ours->ns, ours->sem, table.sem);
        rows(ours->ns, ours->msg, table.msg);
        if (ours->mq_limits && table.mq_limits)
        {
            posix_queues(ours->ns, ours->mq, table.mq);
        }
    }
}

void Comparer::actor(const ActorRow &model, const ActorRow &kernel)
{
    const Place place{.table = "actor", .number = model.actor.value};
    if (!model.alive || !kernel.alive)
    {
        if (model.alive != kernel.alive)
        {
            differ(place.field("alive"), model.alive ? told("alive") : told("ended"),
                   kernel.alive ? told("alive") : told("ended"), "/proc/PID/stat");
        }
        return;
    }
    row(actor_fields(), place, model, kernel);
    if (model.sleeps_in != kernel.sleeps_in)
    {
        differ(place.field("sleeps_in"), model.sleeps_in.value_or(told("awake")),
               kernel.sleeps_in.value_or(told("awake")), "/proc/PID/stat");
    }
    // The last number has a column.
    if (model.nspid != kernel.nspid && !model.nspid.empty() && !kernel.nspid.empty() &&
        model.nspid.back() == kernel.nspid.back())
    {
        differ(place.field("nspid"), print_numbers(model.nspid), print_numbers(kernel.nspid),
               "/proc/PID/status");
    }
    if (model.groups.size() == kernel.groups.size() && model.groups != kernel.groups)
    {
        differ(place.field("groups"), print_groups(model.groups), print_groups(kernel.groups),
               "/proc/PID/status");
    }
    if (model.attaches.size() == kernel.attaches.size() &&
        !same_attaches(model.attaches, kernel.attaches))
    {
        differ(place.field("attaches"), print_attaches(model.attaches),
               print_attaches(kernel.attaches), "/proc/PID/maps");
    }
    if (model.sees_queues && kernel.sees_queues)
    {
        descriptors(model.actor, model.queues, kernel.queues);
    }
    if (model.sees_files && kernel.sees_files)
    {
        file_descriptors(model.actor, model.files, kernel.files);
        file_mappings(model.actor, model.mappings, kernel.mappings);
    }
}

void Comparer::actors(const Tables &model, const Tables &kernel)
{
    const auto there = [](const ActorRow *row) {
        return row != nullptr ? fmt::format("pid {}", row->pid.value) : told("no such process");
    };
    side_by_side(
        model.actors, kernel.actors, [](const ActorRow &row) { return row.actor; },
        [&](const ActorRow &ours, const ActorRow &theirs) { actor(ours, theirs); },
        [&](const ActorRow *ours, const ActorRow *theirs) {
            const ActorId who = ours != nullptr ? ours->actor : theirs->actor;
            differ(Place{.table = "actor", .number = who.value}.field({}), there(ours),
                   there(theirs), "clone()");
        });
}

void Comparer::tables(const Tables &model, const Tables &kernel)
{
    forget_gone(model);
    bury(model);
    bind_actors(model, kernel);
    ipc_tables(model, kernel);
    files(model, kernel);
    actors(model, kernel);
}

} // namespace ipcscope
