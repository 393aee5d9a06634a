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

std::size_t task_bytes(const TaskSlot &slot, const TaskSlot *other)
{
    if (!slot.task || (other != nullptr && slot.task.shares_with(other->task)))
    {
        return 0;
    }
    return sizeof(TaskStruct) + kControlBlock + slot.task->mm.mmap.capacity() * sizeof(Vma) +
           slot.task->cred.group_info.capacity() * sizeof(Gid);
}

std::size_t namespace_bytes(const IpcNamespace &ns, const IpcNamespace *other)
{
    static const IpcNamespace kNothing{};
    const IpcNamespace &before = other != nullptr ? *other : kNothing;
    const auto none = [](const KernIpcPerm &, const KernIpcPerm *) { return std::size_t{0}; };
    return sizeof(IpcNamespace) + kControlBlock + abi::kIpcmni / 8 +
           ns.shm_ids.key_ht.capacity() * sizeof(ns.shm_ids.key_ht[0]) +
           (ns.shm_ids.perms.chunks().capacity() + ns.shm.chunks().capacity()) * sizeof(Cow<int>) +
           unshared_chunks(ns.shm_ids.perms, before.shm_ids.perms, none) +
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
    bytes += world.mnt_namespaces.entries().size() * sizeof(Cow<MntNamespace>);
    bytes += (world.tasks.chunks().size() + world.files.chunks().size()) * sizeof(Cow<int>);
    bytes += world.free_files.capacity() * sizeof(FileSlot);
    bytes += unshared_chunks(world.tasks, other.tasks, task_bytes);
    bytes +=
        unshared_chunks(world.files, other.files,
                        [](const ShmFileData &, const ShmFileData *) { return std::size_t{0}; });
    return bytes;
}

} // namespace ipcscope::sim
