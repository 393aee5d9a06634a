// Looking into a lab: what is not known any more is asked of the looker.
#include "core/lab/driver.h"
#include "core/told.h"

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

/// A row without what is read of mappings and descriptors.
ActorRow ids_of(const ActorRow &row)
{
    ActorRow ids = row;
    ids.attaches.clear();
    ids.mappings.clear();
    ids.queues.clear();
    ids.files.clear();
    return ids;
}

std::uint64_t pages_in_use(const TmpfsTable &table)
{
    constexpr std::uint64_t kSectors = abi::kPageSize / 512;
    std::uint64_t sectors = 0;
    for (const TmpfsFileRow &file : table.files)
    {
        sectors += file.blocks;
    }
    return std::max(table.used, sectors / kSectors);
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
    std::vector<NsId> seen_mounts; // mount namespaces that are asked for already
    std::vector<NsId> covered;     // namespaces whose table is known, or asked for already
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
        if (member.ids_stale || member.maps_stale || member.open_stale)
        {
            look.rows.push_back({.proc_pid = member.proc_pid,
                                 .ids = member.ids_stale,
                                 .maps = member.maps_stale,
                                 .open = member.open_stale});
            asked.push_back(id);
        }
        if (own_shm && !member.ids_stale && !mounts.contains(member.row.mnt_ns) &&
            !contains(seen_mounts, member.row.mnt_ns))
        {
            seen_mounts.push_back(member.row.mnt_ns);
            look.mounts.push_back({.proc_pid = member.proc_pid, .ns = member.row.mnt_ns});
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
        return told("answered another question than was asked");
    }
    for (std::size_t i = 0; i < asked.size(); ++i)
    {
        Member &member = members.at(asked[i]);
        wire::SeenRow &heard = seen.rows[i];
        if (heard.error != 0)
        {
            return told("could not look at actor {} (errno {})", asked[i].value, heard.error);
        }
        ActorRow &maps = member.maps_stale ? heard.row : member.row;
        ActorRow &open = member.open_stale ? heard.row : member.row;
        ActorRow row = member.ids_stale ? ids_of(heard.row) : ids_of(member.row);
        row.attaches = std::move(maps.attaches);
        row.mappings = std::move(maps.mappings);
        row.sees_queues = open.sees_queues;
        row.queues = std::move(open.queues);
        row.sees_files = open.sees_files && own_shm;
        row.files = std::move(open.files);
        member.row = std::move(row);
        member.queue_inodes = member.open_stale ? std::move(heard.inodes) : member.queue_inodes;
        member.ids_stale = false;
        member.maps_stale = false;
        member.open_stale = false;
    }
    for (wire::SeenMounts &heard : seen.mounts)
    {
        if (heard.error != 0)
        {
            return told("could not look at a /dev/shm (errno {})", heard.error);
        }
        const NsId ns = heard.table.ns;
        mounts.insert_or_assign(ns, std::move(heard));
    }
    for (wire::SeenTable &heard : seen.tables)
    {
        CachedTable &cached = tables[heard.ns];
        cached.table.ns = heard.ns;
        cached.table.owner = heard.owner ? heard.owner : cached.table.owner;
        if (heard.parts.mq)
        {
            tell_descriptors(*heard.parts.mq);
            cached.mq_device = heard.parts.mq->device ? heard.parts.mq->device : cached.mq_device;
        }
        merge(cached.table, std::move(heard.parts));
        cached.stale = {};
    }
    ask_for_devices();
    return {};
}

std::optional<NsId> Driver::shown_by(std::uint64_t mqueue_device) const
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const auto &entry) {
        return mqueue_device != 0 && entry.second.mq_device == mqueue_device;
    });
    return found == tables.end() ? std::nullopt : std::optional(found->first);
}

void Driver::ask_for_devices()
{
    const bool all_known = std::all_of(mounts.begin(), mounts.end(), [&](const auto &entry) {
        const std::uint64_t device = entry.second.mqueue_device;
        return device == 0 || shown_by(device);
    });
    for (auto &[ns, cached] : tables)
    {
        cached.stale.mq.device = !all_known && !cached.mq_device;
    }
}

void Driver::forget()
{
    tables.clear();
    mounts.clear();
    for (auto &[id, member] : members)
    {
        member.ids_stale = true;
        member.maps_stale = true;
        member.open_stale = true;
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
        mounts.clear();
    }
    // One round, unless the tables are too long for one message.
    for (std::size_t round = 0; round <= 2 * members.size(); ++round)
    {
        std::vector<ActorId> asked;
        const wire::Look look = what_to_look_at(asked);
        if (look.rows.empty() && look.tables.empty() && look.mounts.empty())
        {
            break;
        }
        auto seen = warden.send(look) ? warden.expect<wire::Seen>()
                                      : Result<wire::Seen, Trouble>(Trouble::Closed);
        if (!seen)
        {
            return lose(
                told("The lab's warden {} while it looked into the lab.", describe(seen.error())));
        }
        if (std::string error = apply(asked, std::move(seen).value()); !error.empty())
        {
            return lose(told("The lab's warden {}.", error));
        }
    }
    calls_unseen = 0;
    auto now = assemble();
    if (now && !let_go())
    {
        return lose(told("The lab's warden did not let go of a namespace."));
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

std::vector<MntNamespaceTable> Driver::mounts_of_the_living()
{
    std::vector<NsId> living;
    for (const auto &[id, member] : members)
    {
        if (member.alive)
        {
            living.push_back(member.row.mnt_ns);
        }
    }
    std::erase_if(mounts, [&](const auto &entry) { return !contains(living, entry.first); });
    std::vector<MntNamespaceTable> now;
    std::map<std::uint64_t, std::uint64_t> used; // by device: the same may be seen several times
    for (const auto &[ns, seen] : mounts)
    {
        MntNamespaceTable &table = now.emplace_back(seen.table);
        table.sees_mqueue = own_mqueue;
        table.mqueue = shown_by(seen.mqueue_device);
        if (table.shm)
        {
            used[table.shm->device] = pages_in_use(*table.shm);
        }
    }
    for (const auto &[device, pages] : used)
    {
        touched += pages * abi::kPageSize;
    }
    return now;
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
        row.nspid = member.nspid;
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
        if (gone && (has_queues_ || entry.second.mq_device))
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
        return lose(told("The table of an ipc namespace of the lab could not be read."));
    }
    touched = 0;
    if (own_shm)
    {
        now.mnt = mounts_of_the_living();
    }
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
