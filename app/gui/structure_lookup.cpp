// Boxes of the structure view: how the lookup went, and what it went by.
#include "app/gui/structure_maker.h"
#include "app/gui/text.h"
#include "core/abi.h"
#include "sim/key_hash.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

using structure::Found;
using structure::Words;

QString own_ns(const StructureInput &in)
{
    const sim::TaskStruct &task = *task_of(*in.world, in.actor);
    return QStringLiteral("ipc:[%1]")
        .arg(in.world->ipc_namespaces[task.nsproxy.ipc_ns.value].inum.value);
}

LookupTold told_by_key(const StructureInput &in)
{
    const Walk &walk = in.walk;
    const QString key = printed_key(in.sought.key);
    QString made;
    if (walk.placed >= 0)
    {
        made = QLatin1Char(' ') + Words::tr("A new object takes the index %1.").arg(walk.placed);
    }
    if (walk.private_key)
    {
        return {Found::Nothing,
                Words::tr("IPC_PRIVATE is no key: nothing is looked up, a new object is made.") +
                    made};
    }
    if (walk.by_key == Found::Awaited)
    {
        return {Found::Awaited, Words::tr("The key %1 has not been looked up yet.").arg(key)};
    }
    if (walk.by_key == Found::Nothing || in.at_lookup == nullptr)
    {
        return {Found::Nothing, Words::tr("This call does not come to looking the key up.")};
    }
    const sim::TaskStruct &task = *task_of(*in.at_lookup, in.actor);
    const sim::IpcNamespace &ns = in.at_lookup->ipc_namespaces[task.nsproxy.ipc_ns.value];
    const Compared compared = compared_keys(ids_of(ns, in.sought.kind), in.sought.key);
    const auto before = static_cast<int>(compared.indices.size()) - (compared.found ? 1 : 0);
    if (walk.by_key == Found::Hit)
    {
        const QString passed =
            before == 0 ? Words::tr("the first one in its bucket")
                        : Words::tr("behind %1 in its bucket")
                              .arg(counted(before, Words::tr("other"), Words::tr("others")));
        const int idx = compared.indices.empty() ? -1 : compared.indices.back();
        return {Found::Hit, Words::tr("✓ Hit: in %1 the key %2 leads to index %3, %4.")
                                .arg(own_ns(in), key, QString::number(idx), passed)};
    }
    const QString passed =
        before == 0
            ? Words::tr("its bucket is empty")
            : Words::tr("%1 in its bucket")
                  .arg(counted(before, Words::tr("other key is"), Words::tr("other keys are")));
    return {
        Found::Miss,
        Words::tr("✗ Miss: %1 has no object with the key %2; %3.").arg(own_ns(in), key, passed) +
            made};
}

LookupTold told_by_id(const StructureInput &in)
{
    const Walk &walk = in.walk;
    const std::int32_t id = in.sought.id.value;
    const QString place = QString::number(id & (abi::kIpcmni - 1));
    if (walk.by_id == Found::Awaited)
    {
        return {Found::Awaited,
                Words::tr("The id %1 has not been looked up yet: it is index %2 and sequence %3.")
                    .arg(QString::number(id), place, QString::number(id / abi::kIpcmni))};
    }
    if (walk.by_id == Found::Nothing)
    {
        return {Found::Nothing, Words::tr("This call looks up no object by its id.")};
    }
    if (walk.stale)
    {
        return {Found::Miss,
                Words::tr("✗ Miss: index %1 holds another object; the sequence number "
                          "%2 of the id %3 is an old one.")
                    .arg(place, QString::number(id / abi::kIpcmni), QString::number(id))};
    }
    if (walk.by_id == Found::Miss)
    {
        return {Found::Miss,
                Words::tr("✗ Miss: in %1 the index %2 is free, so nothing has the id %3.")
                    .arg(own_ns(in), place, QString::number(id))};
    }
    const sim::TaskStruct &task = *task_of(*in.world, in.actor);
    const sim::IpcIds &ids =
        ids_of(in.world->ipc_namespaces[task.nsproxy.ipc_ns.value], in.sought.kind);
    const auto idx = static_cast<std::size_t>(std::max(0, walk.looked_at));
    const std::int32_t there = idx < ids.perms.capacity() ? ids.perms[idx].id.value : id;
    return {Found::Hit, Words::tr("✓ Hit: in %1 the id %2 leads to index %3, where the object with "
                                  "the id %4 is.")
                            .arg(own_ns(in), QString::number(id), QString::number(idx),
                                 QString::number(there))};
}

LookupTold told_by_name(const StructureInput &in)
{
    if (!in.walk.ns)
    {
        return {Found::Awaited, Words::tr("The queue has not been looked up yet.")};
    }
    const QueueFound queue = queue_sought(in);
    if (queue.inode == nullptr)
    {
        return {Found::Miss,
                Words::tr("✗ Miss: %1 has no POSIX queue /%2.").arg(own_ns(in), text(queue.name))};
    }
    return {Found::Hit, in.sought.by == Sought::By::Name
                            ? Words::tr("✓ Hit: in the mqueue file system of %1 the name /%2 leads "
                                        "to a queue.")
                                  .arg(own_ns(in), text(queue.name))
                            : Words::tr("✓ Hit: the descriptor %1 leads to the queue /%2.")
                                  .arg(QString::number(in.sought.fd.value), text(queue.name))};
}

} // namespace

Compared compared_keys(const sim::IpcIds &ids, Key key)
{
    Compared compared{.indices = sim::key_hash_chain(ids, key), .found = false};
    const auto is_it = [&](int idx) { return ids.perms[static_cast<std::size_t>(idx)].key == key; };
    const auto found = std::find_if(compared.indices.begin(), compared.indices.end(), is_it);
    if (found != compared.indices.end())
    {
        compared.found = true;
        compared.indices.erase(found + 1, compared.indices.end());
    }
    return compared;
}

const sim::IpcIds &ids_of(const sim::IpcNamespace &ns, TableKind kind)
{
    switch (kind)
    {
    case TableKind::Sem: return ns.sem_ids;
    case TableKind::Msg: return ns.msg_ids;
    case TableKind::Shm: break;
    }
    return ns.shm_ids;
}

const sim::TaskStruct *task_of(const sim::World &world, ActorId actor)
{
    const bool there = actor.value < world.actors && world.tasks[actor.value].task;
    const sim::TaskStruct *task = there ? &*world.tasks[actor.value].task : nullptr;
    // In the middle of its end a task has left its namespaces already.
    const bool lives = task != nullptr && task->state == sim::TaskStruct::State::Running &&
                       world.ipc_namespaces.used(task->nsproxy.ipc_ns.value) &&
                       world.mnt_namespaces.used(task->nsproxy.mnt_ns.value) &&
                       world.pid_namespaces.used(task->nsproxy.pid_ns_for_children.value) &&
                       world.files_structs.used(task->files.value);
    return lives ? task : nullptr;
}

const sim::IpcNamespace *namespace_of(const sim::World &world, NsId ns)
{
    for (std::uint32_t slot = 0; slot < world.ipc_namespaces.end(); ++slot)
    {
        if (world.ipc_namespaces.used(slot) && world.ipc_namespaces[slot].inum == ns)
        {
            return &world.ipc_namespaces[slot];
        }
    }
    return nullptr;
}

QueueFound queue_sought(const StructureInput &in)
{
    const sim::World &world = *in.world;
    const sim::TaskStruct &task = *task_of(world, in.actor);
    QueueFound queue{.name = in.sought.name};
    if (in.sought.by == Sought::By::Name)
    {
        const sim::IpcNamespace &ns = world.ipc_namespaces[task.nsproxy.ipc_ns.value];
        const auto &names = world.mq_sbs[ns.mq_mnt.value].s_root;
        const auto found = names.find(queue.name);
        queue.inode = found == names.end() ? nullptr : &world.mq_inodes[found->second.value];
        return queue;
    }
    for (const sim::FdEntry &entry : world.files_structs[task.files.value].fdt)
    {
        const auto *slot = std::get_if<sim::MqSlot>(&world.open_files[entry.file.value].f_inode);
        if (entry.fd == in.sought.fd && slot != nullptr)
        {
            queue.inode = &world.mq_inodes[slot->value];
            queue.name = queue.inode->name;
        }
    }
    return queue;
}

LookupTold lookup_told(const StructureInput &in)
{
    switch (in.sought.by)
    {
    case Sought::By::Key: return told_by_key(in);
    case Sought::By::Id: return told_by_id(in);
    case Sought::By::Name:
    case Sought::By::Descriptor: return told_by_name(in);
    case Sought::By::Address:
        return {Found::Nothing,
                Words::tr("shmdt looks up neither key nor id: the address leads to the segment, "
                          "in whichever namespace it is.")};
    case Sought::By::Nothing: break;
    }
    return {Found::Nothing, Words::tr("This call looks up no IPC object. The view shows the way "
                                      "from the caller to what it would find.")};
}

} // namespace ipcscope::gui
