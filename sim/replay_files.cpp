#include "sim/replay_files.h"

#include "sim/cred.h"
#include "sim/files.h"
#include "sim/mount.h"
#include "sim/tmpfs.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

constexpr std::uint32_t kPermissionBits = 07777;

} // namespace

std::optional<TmpfsSlot> file_behind(const World &world, const TaskStruct &task, Fd fd)
{
    const FdEntry *entry = find_fd(world.files_structs[task.files.value], fd);
    const auto *file = entry == nullptr
                           ? nullptr
                           : std::get_if<TmpfsSlot>(&world.open_files[entry->file.value].f_inode);
    return file == nullptr ? std::nullopt : std::optional(*file);
}

std::optional<TmpfsSbSlot> shm_of(const World &world, const TaskStruct &task)
{
    return shm_of(world, task.nsproxy.mnt_ns);
}

std::optional<TmpfsSlot> file_named(const World &world, const TaskStruct &task,
                                    const std::string &name)
{
    const std::optional<TmpfsSbSlot> sb = shm_of(world, task);
    if (!sb)
    {
        return std::nullopt;
    }
    const std::map<std::string, TmpfsSlot> &root = world.tmpfs_sbs[sb->value].s_root;
    const auto found = root.find(name);
    return found == root.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TmpfsSlot> make_file(Kernel &k, const std::string &name)
{
    constexpr std::uint32_t kForAll = 0666;
    const std::optional<TmpfsSbSlot> sb = shm_of(k.world, *k.current());
    if (!sb || file_named(k.world, *k.current(), name))
    {
        return std::nullopt;
    }
    const Result<TmpfsSlot, Errno> made = shmem_mknod(k, k.tmpfs_sb(*sb), name, kForAll);
    return made ? std::optional(made.value()) : std::nullopt;
}

void set_stat(Kernel &k, TmpfsRef inode, const FileStat &stat)
{
    const UserNsSlot reader = k.current()->cred.user_ns;
    TmpfsInode &it = inode.edit();
    it.i_mode = stat.mode & kPermissionBits;
    it.i_uid = make_kuid(k.world, reader, stat.uid).value_or(it.i_uid);
    it.i_gid = make_kgid(k.world, reader, stat.gid).value_or(it.i_gid);
    if (stat.size >= 0 && stat.size != inode->i_size)
    {
        shmem_setattr_size(k, inode, stat.size);
    }
    while (stat.nlink == 0 && inode->i_nlink != 0) // somebody has it open: it stays
    {
        shmem_unlink(k, inode, std::string(inode->name()));
    }
}

void rename_file(Kernel &k, TmpfsRef inode, const std::string &to)
{
    const std::string from = inode->name();
    if (inode->i_nlink == 0 || from == to)
    {
        return;
    }
    const auto before = inode.sb()->s_root.find(to);
    if (before != inode.sb()->s_root.end())
    {
        shmem_unlink(k, k.tmpfs(before->second), to);
    }
    inode.sb().edit().s_root.erase(from);
    inode.edit().i_dentry[inode->dentry(from)].d_name = to;
    inode.sb().edit().s_root.emplace(to, inode.slot);
}

void touch_file(Kernel &k, const replay::Touch &what)
{
    using What = replay::Touch::What;
    const FdEntry *entry = find_fd(*k.files(k.current()), what.fd);
    if (entry == nullptr || k.file(entry->file).tmpfs() == nullptr || what.value < 0)
    {
        return;
    }
    const FileRef file = k.file(entry->file);
    const TmpfsRef inode = k.tmpfs(*file.tmpfs());
    if (what.what == What::Moved)
    {
        file.edit().f_pos = what.value;
        return;
    }
    if (what.what == What::Mode)
    {
        inode.edit().i_mode = static_cast<std::uint32_t>(what.value) & kPermissionBits;
        return;
    }
    if (what.what == What::Owned || what.value > kMaxLfsFilesize - file->f_pos)
    {
        return;
    }
    file.edit().f_pos += what.value;
    if (file->f_pos > inode->i_size)
    {
        inode.edit().i_size = file->f_pos;
    }
}

} // namespace ipcscope::sim
