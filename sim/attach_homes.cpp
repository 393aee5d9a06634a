#include "sim/attach_homes.h"

namespace ipcscope::sim
{

namespace
{

/// Calls `visit` with the actor, the mapping and what it shows, for all mappings of that sort.
template <class File, class Visit> void each_mapping(const World &world, const Visit &visit)
{
    for (std::uint32_t actor = 0; actor < world.actors; ++actor)
    {
        const TaskSlot &slot = world.tasks[actor];
        if (!slot.task || !world.mms.used(slot.task->mm.value))
        {
            continue;
        }
        for (const Vma &vma : world.mms[slot.task->mm.value].mmap)
        {
            if (const auto *file = std::get_if<File>(&vma.vm_file))
            {
                visit(std::pair{ActorId{actor}, Address{vma.vm_start}}, *file);
            }
        }
    }
}

} // namespace

std::map<std::pair<ActorId, Address>, NsId> attach_homes(const World &world)
{
    std::map<std::pair<ActorId, Address>, NsId> homes;
    each_mapping<FileSlot>(world, [&](const auto &mapping, FileSlot file) {
        homes.emplace(mapping, world.ipc_namespaces[world.files[file.value].ns.value].inum);
    });
    return homes;
}

std::map<std::pair<ActorId, Address>, std::uint64_t> file_homes(const World &world)
{
    std::map<std::pair<ActorId, Address>, std::uint64_t> homes;
    each_mapping<OpenFileSlot>(world, [&](const auto &mapping, OpenFileSlot file) {
        const auto inode = std::get<TmpfsSlot>(world.open_files[file.value].f_inode);
        const TmpfsSbSlot sb = world.tmpfs_inodes[inode.value].i_sb;
        homes.emplace(mapping, world.tmpfs_sbs[sb.value].s_dev);
    });
    return homes;
}

} // namespace ipcscope::sim
