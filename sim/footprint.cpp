#include "sim/footprint.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::size_t kControlBlock = 16; // of each shared value

/// Chunks that `other` does not share, each given to `more` together with its counterpart.
template <class T, std::size_t N, class More>
std::size_t unshared_chunks(const CowTable<T, N> &table, const CowTable<T, N> &other, More more)
{
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < table.chunks().size(); i++)
    {
        const auto &chunk = table.chunks()[i];
        const bool paired = i < other.chunks().size();
        if (paired && chunk.shares_with(other.chunks()[i]))
        {
            continue;
        }
        bytes += sizeof(*chunk) + kControlBlock;
        for (std::size_t at = 0; at < N; at++)
        {
            bytes += more((*chunk)[at], paired ? &(*other.chunks()[i])[at] : nullptr);
        }
    }
    return bytes;
}

std::size_t file_bytes(const ShmidKernel &shp, const ShmidKernel *other)
{
    if (!shp.shm_file || (other != nullptr && shp.shm_file.shares_with(other->shm_file)))
    {
        return 0;
    }
    return shp.shm_file->unshared_bytes(other != nullptr && other->shm_file ? &*other->shm_file
                                                                            : nullptr);
}

std::size_t wait_bytes(const TaskSlot &slot, const TaskSlot *other)
{
    if (!slot.wait || (other != nullptr && slot.wait.shares_with(other->wait)))
    {
        return 0;
    }
    const auto *queue = std::get_if<SemQueue>(&slot.wait->call);
    const auto *sender = std::get_if<MqSender>(&slot.wait->call);
    return sizeof(Wait) + kControlBlock +
           (queue != nullptr ? queue->sops.capacity() * sizeof(Sembuf) : 0) +
           (sender != nullptr ? sender->call.text.capacity() : 0);
}

std::size_t task_bytes(const TaskSlot &slot, const TaskSlot *other)
{
    const std::size_t asleep = wait_bytes(slot, other);
    if (!slot.task || (other != nullptr && slot.task.shares_with(other->task)))
    {
        return asleep;
    }
    return asleep + sizeof(TaskStruct) + kControlBlock +
           slot.task->cred.group_info.capacity() * sizeof(Gid);
}

template <class T> std::size_t nothing_more(const T &, const T *)
{
    return 0;
}

std::size_t ids_bytes(const IpcIds &ids, const IpcIds &other)
{
    return ids.key_ht.capacity() * sizeof(ids.key_ht[0]) +
           ids.perms.chunks().capacity() * sizeof(Cow<int>) +
           unshared_chunks(ids.perms, other.perms, nothing_more<KernIpcPerm>);
}

std::size_t sems_bytes(const SemArray &sma, const SemArray *other)
{
    static const SemArray kNothing{};
    return sma.sems.chunks().capacity() * sizeof(Cow<int>) +
           unshared_chunks(sma.sems, other != nullptr ? other->sems : kNothing.sems,
                           nothing_more<Sem>);
}

std::size_t text_bytes(const MsgMsg &msg, const MsgMsg *other)
{
    const bool shared = other != nullptr && msg.text.shares_with(other->text);
    return msg.text.is_long() && !shared ? msg.text.size() + kControlBlock : 0;
}

constexpr std::size_t kSlot = sizeof(Cow<int>) + sizeof(std::uint32_t);

/// Values that `other` does not share, each with what `more` adds.
template <class T, class More>
std::size_t slots_bytes(const Slots<T> &slots, const Slots<T> &other, More more)
{
    const auto &entries = slots.entries();
    std::size_t bytes = entries.capacity() * kSlot;
    for (std::size_t slot = 0; slot < entries.size(); slot++)
    {
        const bool shared =
            slot < other.entries().size() && entries[slot].shares_with(other.entries()[slot]);
        bytes += entries[slot] && !shared ? sizeof(T) + kControlBlock + more(*entries[slot]) : 0;
    }
    return bytes;
}

std::size_t undos_bytes(const World &world, const World &other)
{
    return world.undo_lists.entries().capacity() * kSlot +
           slots_bytes(world.undos, other.undos, [](const SemUndo &undo) {
               return undo.semadj.capacity() * sizeof(std::int16_t);
           });
}

/// Of processes, beside what their threads have each.
std::size_t processes_bytes(const World &world, const World &other)
{
    return world.fs.entries().capacity() * kSlot +
           slots_bytes(world.mms, other.mms,
                       [](const Mm &mm) {
                           return mm.mmap.capacity() * sizeof(Vma) +
                                  mm.sem_mappings.capacity() * sizeof(InuseSem);
                       }) +
           slots_bytes(world.processes, other.processes, [](const SignalStruct &process) {
               return process.threads.capacity() * sizeof(ActorId);
           });
}

/// POSIX queues and what leads to them; their messages are counted with all others.
std::size_t mqueues_bytes(const World &world, const World &other)
{
    constexpr std::size_t kTreeNode = 64;
    return slots_bytes(world.mq_inodes, other.mq_inodes,
                       [](const MqInode &mq) {
                           return mq.name.capacity() + mq.msg_tree.size() * kTreeNode;
                       }) +
           slots_bytes(world.mq_sbs, other.mq_sbs,
                       [](const MqSuperBlock &sb) { return sb.s_root.size() * 2 * kTreeNode; }) +
           slots_bytes(world.open_files, other.open_files,
                       [](const OpenFile &) { return std::size_t{0}; }) +
           slots_bytes(world.files_structs, other.files_structs, [](const FilesStruct &files) {
               return files.fdt.capacity() * sizeof(FdEntry);
           });
}

/// Files in /dev/shm. Pages of a file that has changed are counted anew.
std::size_t tmpfs_bytes(const World &world, const World &other)
{
    constexpr std::size_t kTreeNode = 64;
    return slots_bytes(world.tmpfs_inodes, other.tmpfs_inodes,
                       [](const TmpfsInode &inode) {
                           return inode.i_dentry.capacity() * sizeof(Dentry) +
                                  inode.i_mapping.unshared_bytes(nullptr);
                       }) +
           slots_bytes(world.tmpfs_sbs, other.tmpfs_sbs,
                       [](const TmpfsSuperBlock &sb) { return sb.s_root.size() * 2 * kTreeNode; }) +
           slots_bytes(world.mounts, other.mounts, [](const Mount &) { return std::size_t{0}; });
}

std::size_t namespace_bytes(const IpcNamespace &ns, const IpcNamespace *other)
{
    static const IpcNamespace kNothing{};
    const IpcNamespace &before = other != nullptr ? *other : kNothing;
    return sizeof(IpcNamespace) + kControlBlock + 3 * abi::kIpcmni / 8 +
           ids_bytes(ns.shm_ids, before.shm_ids) + ids_bytes(ns.sem_ids, before.sem_ids) +
           ids_bytes(ns.msg_ids, before.msg_ids) +
           (ns.sem.chunks().capacity() + ns.msg.chunks().capacity() + ns.shm.chunks().capacity()) *
               sizeof(Cow<int>) +
           unshared_chunks(ns.sem, before.sem, sems_bytes) +
           unshared_chunks(ns.msg, before.msg, nothing_more<MsgQueue>) +
           unshared_chunks(ns.shm, before.shm, file_bytes);
}

} // namespace

std::size_t unshared_bytes(const World &world, const World &other)
{
    std::size_t bytes = sizeof(World);
    const auto &namespaces = world.ipc_namespaces.entries();
    const auto &others = other.ipc_namespaces.entries();
    for (std::size_t slot = 0; slot < namespaces.size(); slot++)
    {
        const bool paired = slot < others.size() && others[slot];
        bytes += sizeof(Cow<IpcNamespace>);
        if (namespaces[slot] && !(paired && namespaces[slot].shares_with(others[slot])))
        {
            bytes += namespace_bytes(*namespaces[slot], paired ? &*others[slot] : nullptr);
        }
    }
    const auto &users = world.user_namespaces.entries();
    bytes += users.size() * sizeof(Cow<UserNamespace>);
    for (std::size_t slot = 0; slot < users.size(); slot++)
    {
        const bool shared = slot < other.user_namespaces.entries().size() &&
                            users[slot].shares_with(other.user_namespaces.entries()[slot]);
        bytes += users[slot] && !shared
                     ? sizeof(UserNamespace) + users[slot]->ucounts.capacity() * sizeof(Ucounts)
                     : 0;
    }
    bytes += slots_bytes(world.mnt_namespaces, other.mnt_namespaces, [](const MntNamespace &ns) {
        constexpr std::size_t kTreeNode = 128; // with the list of a place
        return ns.mounted.size() * kTreeNode;
    });
    bytes += (world.tasks.chunks().size() + world.files.chunks().size()) * sizeof(Cow<int>);
    bytes += world.free_files.capacity() * sizeof(FileSlot);
    bytes += unshared_chunks(world.tasks, other.tasks, task_bytes);
    bytes += unshared_chunks(world.files, other.files, nothing_more<ShmFileData>);
    bytes += world.messages.chunks().capacity() * sizeof(Cow<int>) +
             unshared_chunks(world.messages, other.messages, text_bytes);
    bytes += undos_bytes(world, other) + processes_bytes(world, other);
    bytes += mqueues_bytes(world, other) + tmpfs_bytes(world, other);
    bytes += world.wake_q.capacity() * sizeof(ActorId) + world.timers.capacity() * sizeof(Timer);
    return bytes;
}

} // namespace ipcscope::sim
