#include "sim/attach_homes.h"

namespace ipcscope::sim
{

std::map<std::pair<ActorId, Address>, NsId> attach_homes(const World &world)
{
    std::map<std::pair<ActorId, Address>, NsId> homes;
    for (std::uint32_t actor = 0; actor < world.actors; ++actor)
    {
        const TaskSlot &slot = world.tasks[actor];
        if (!slot.task || !world.mms.used(slot.task->mm.value))
        {
            continue;
        }
        for (const Vma &vma : world.mms[slot.task->mm.value].mmap)
        {
            const auto *attach = std::get_if<FileSlot>(&vma.vm_file);
            if (attach == nullptr)
            {
                continue; // a file of /dev/shm is at home in no ipc namespace
            }
            const ShmFileData &file = world.files[attach->value];
            homes.emplace(std::pair{ActorId{actor}, Address{vma.vm_start}},
                          world.ipc_namespaces[file.ns.value].inum);
        }
    }
    return homes;
}

} // namespace ipcscope::sim
