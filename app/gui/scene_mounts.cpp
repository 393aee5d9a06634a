#include "app/gui/scene_mounts.h"

#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

struct MountWords
{
    Q_DECLARE_TR_FUNCTIONS(MountWords)
};

const std::vector<MntNamespaceTable> &mounts_in(const Tables *tables)
{
    static const std::vector<MntNamespaceTable> none;
    return tables && tables->mnt ? *tables->mnt : none;
}

/// What a device has at a moment: any of the namespaces that see it tells the same.
std::map<std::uint64_t, SeenTmpfs> tmpfs_by_device(const Tables *tables)
{
    std::map<std::uint64_t, SeenTmpfs> seen;
    for (const MntNamespaceTable &mnt : mounts_in(tables))
    {
        if (mnt.shm)
        {
            SeenTmpfs &tmpfs = seen[mnt.shm->device];
            tmpfs.table = &*mnt.shm;
            tmpfs.by.push_back(mnt.ns);
        }
    }
    return seen;
}

std::map<NsId, SeenQueues> queues_by_namespace(const Tables *tables)
{
    std::map<NsId, SeenQueues> seen;
    if (!tables)
    {
        return seen;
    }
    for (const IpcNamespaceTable &table : tables->ipc)
    {
        seen[table.ns].table = &table;
    }
    for (const MntNamespaceTable &mnt : mounts_in(tables))
    {
        const auto found = mnt.mqueue ? seen.find(*mnt.mqueue) : seen.end();
        if (found != seen.end())
        {
            found->second.by.push_back(mnt.ns);
        }
    }
    return seen;
}

/// Takes over from `old` what was there before.
template <class Key, class Seen> void compare(std::map<Key, Seen> &now, std::map<Key, Seen> old)
{
    for (auto &[key, seen] : now)
    {
        if (const auto found = old.find(key); found != old.end())
        {
            seen.before = found->second.table;
            seen.by_before = std::move(found->second.by);
        }
    }
}

} // namespace

bool SeenMounts::plain() const
{
    return shm.size() <= 1 && queues.size() <= 1 && without_shm.empty() &&
           (shm.empty() || shm.front().table->files.empty()) &&
           (queues.empty() || queues.front().table->mq.empty());
}

SeenMounts mounts_of(const SceneInput &input)
{
    SeenMounts mounts;
    if (!input.now->mnt)
    {
        return mounts;
    }
    mounts.compared = input.before && input.before->mnt;
    auto shm = tmpfs_by_device(input.now);
    auto queues = queues_by_namespace(input.now);
    compare(shm, tmpfs_by_device(input.before));
    compare(queues, queues_by_namespace(input.before));
    for (auto &[device, seen] : shm)
    {
        mounts.shm.push_back(std::move(seen));
    }
    for (auto &[ns, seen] : queues)
    {
        if (!seen.by.empty() || !seen.table->mq.empty())
        {
            mounts.queues.push_back(std::move(seen));
        }
    }
    for (const MntNamespaceTable &mnt : *input.now->mnt)
    {
        if (!mnt.shm)
        {
            mounts.without_shm.push_back(mnt.ns);
        }
        if (mnt.sees_mqueue && !mnt.mqueue)
        {
            mounts.without_mqueue.push_back(mnt.ns);
        }
    }
    return mounts;
}

Seers::Seers(const SceneInput &input)
{
    constexpr int kNamed = 8;
    for (const ActorRow &actor : input.now->actors)
    {
        if (!actor.alive)
        {
            continue;
        }
        ++living_;
        if (++counts_[actor.mnt_ns] <= kNamed)
        {
            members_[actor.mnt_ns].push_back(text(input.names->name(actor.actor)));
        }
    }
    for (auto &[ns, names] : members_)
    {
        if (const int more = counts_[ns] - static_cast<int>(names.size()); more > 0)
        {
            names.push_back(MountWords::tr("%L1 more").arg(more));
        }
    }
}

QString Seers::names(const std::vector<NsId> &namespaces) const
{
    int here = 0;
    QStringList groups;
    for (const NsId ns : namespaces)
    {
        const auto found = members_.find(ns);
        if (found != members_.end())
        {
            here += counts_.at(ns);
            groups.push_back(MountWords::tr("%1 (mnt %2)")
                                 .arg(found->second.join(QLatin1String(", ")))
                                 .arg(ns.value));
        }
    }
    if (here == 0)
    {
        return MountWords::tr("nobody");
    }
    if (here < living_)
    {
        return groups.join(QLatin1String(", "));
    }
    return groups.size() == 1
               ? MountWords::tr("everybody")
               : MountWords::tr("everybody, from %1 mount namespaces").arg(groups.size());
}

QString filled_text(const TmpfsTable &table)
{
    return table.size == 0 ? MountWords::tr("no limit")
                           : MountWords::tr("%1 of %2")
                                 .arg(bytes_text(table.used * abi::kPageSize),
                                      bytes_text(table.size * abi::kPageSize));
}

} // namespace ipcscope::gui
