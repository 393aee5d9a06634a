// What is seen of files in /dev/shm, as rows.
#include "sim/mount.h"
#include "sim/rows.h"
#include "sim/sem_posix.h"

#include <algorithm>
#include <cstring>

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kSectorsOfPage = abi::kPageSize / 512;

/// What the file counts, if it is a semaphore by its name and size.
std::optional<SemFile> semaphore_in(const std::string &name, const TmpfsInode &inode)
{
    if (!name.starts_with("sem.") || inode.i_size != static_cast<std::int64_t>(kSizeofSem))
    {
        return std::nullopt;
    }
    std::string bytes;
    inode.i_mapping.peek(0, sizeof(SemFile), bytes);
    SemFile semaphore;
    std::memcpy(&semaphore.value, bytes.data(), sizeof(semaphore.value));
    std::memcpy(&semaphore.nwaiters, bytes.data() + sizeof(semaphore.value),
                sizeof(semaphore.nwaiters));
    return semaphore;
}

TmpfsTable table_of(const World &world, const TmpfsSuperBlock &sb)
{
    TmpfsTable table{.device = sb.s_dev,
                     .size = sb.max_blocks,
                     .used = sb.max_blocks != 0 ? sb.used_blocks : 0,
                     .inodes = sb.max_inodes,
                     .free_inodes = sb.free_inodes,
                     .mode = sb.i_mode,
                     .uid = sb.i_uid,
                     .gid = sb.i_gid,
                     .files = {}};
    for (const auto &[name, slot] : sb.s_root)
    {
        if (!world.tmpfs_inodes.used(slot.value)) // in the middle of its end
        {
            continue;
        }
        const TmpfsInode &inode = world.tmpfs_inodes[slot.value];
        table.files.push_back({.name = name,
                               .mode = inode.i_mode,
                               .uid = inode.i_uid,
                               .gid = inode.i_gid,
                               .nlink = inode.i_nlink,
                               .size = inode.i_size,
                               .blocks = inode.i_mapping.nrpages() * kSectorsOfPage,
                               .semaphore = semaphore_in(name, inode)});
    }
    return table;
}

/// The ipc namespace whose queues /dev/mqueue shows.
std::optional<NsId> shown_queues(const World &world, MntNsSlot ns)
{
    const std::optional<MountSlot> mount = mount_at(world, ns, kMqueuePlace);
    if (!mount)
    {
        return std::nullopt;
    }
    const MqSuperBlock &sb =
        world.mq_sbs[std::get<MqSbSlot>(world.mounts[mount->value].mnt_sb).value];
    return sb.ns == MqSuperBlock::Namespace::There
               ? std::optional(world.ipc_namespaces[sb.s_fs_info.value].inum)
               : std::nullopt;
}

} // namespace

std::vector<MntNamespaceTable> mnt_tables(const World &world)
{
    std::vector<MntNsSlot> namespaces;
    for (std::uint32_t slot = 0; slot < world.mnt_namespaces.end(); slot++)
    {
        if (world.mnt_namespaces.used(slot))
        {
            namespaces.push_back(MntNsSlot{slot});
        }
    }
    std::sort(namespaces.begin(), namespaces.end(), [&](MntNsSlot a, MntNsSlot b) {
        return world.mnt_namespaces[a.value].inum < world.mnt_namespaces[b.value].inum;
    });
    std::vector<MntNamespaceTable> tables;
    for (const MntNsSlot slot : namespaces)
    {
        MntNamespaceTable &table = tables.emplace_back();
        table.ns = world.mnt_namespaces[slot.value].inum;
        if (const std::optional<TmpfsSbSlot> sb = shm_of(world, slot))
        {
            table.shm = table_of(world, world.tmpfs_sbs[sb->value]);
        }
        table.sees_mqueue = true;
        table.mqueue = shown_queues(world, slot);
    }
    return tables;
}

std::vector<FileDesRow> file_rows(const World &world, const FilesStruct &files)
{
    std::vector<FileDesRow> rows;
    for (const FdEntry &entry : files.fdt)
    {
        const OpenFile &file = world.open_files[entry.file.value];
        const auto *slot = std::get_if<TmpfsSlot>(&file.f_inode);
        if (slot == nullptr)
        {
            continue;
        }
        const Dentry &dentry = world.tmpfs_inodes[slot->value].i_dentry[file.f_path_dentry];
        const bool closes = entry.on_exec == FdEntry::OnExec::Close;
        rows.push_back({.fd = entry.fd,
                        .file = dentry.d_name,
                        .unlinked = dentry.state == Dentry::State::Unhashed,
                        .flags = (file.f_flags & ~std::uint32_t{abi::kOCloexec}) |
                                 (closes ? std::uint32_t{abi::kOCloexec} : 0),
                        .position = file.f_pos});
    }
    return rows;
}

FileMapRow mapping_row(const World &world, const Vma &vma)
{
    using Access = FileMapRow::Access;
    const OpenFile &file = world.open_files[std::get<OpenFileSlot>(vma.vm_file).value];
    const TmpfsInode &inode = world.tmpfs_inodes[std::get<TmpfsSlot>(file.f_inode).value];
    const Dentry &dentry = inode.i_dentry[file.f_path_dentry];
    const Access access = vma.vm_page_prot == Vma::Protection::None       ? Access::None
                          : vma.vm_page_prot == Vma::Protection::ReadOnly ? Access::Read
                                                                          : Access::ReadWrite;
    return {.address = Address{vma.vm_start},
            .length = vma.vm_end - vma.vm_start,
            .file = dentry.d_name,
            .unlinked = dentry.state == Dentry::State::Unhashed,
            .offset = vma.vm_pgoff * abi::kPageSize,
            .access = access};
}

} // namespace ipcscope::sim
