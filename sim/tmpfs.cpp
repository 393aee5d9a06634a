#include "sim/tmpfs.h"

#include "sim/cred.h"
#include "sim/mount.h"
#include "sim/namei.h"
#include "sim/shm.h"
#include "sim/steps.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace ipcscope::sim
{
namespace
{

/// Whether new pages find room.
bool shmem_inode_acct_blocks(Kernel &k, TmpfsSbRef sb, std::uint64_t pages)
{
    const Frame frame(k, __func__);
    if (sb->max_blocks != 0 && sb->used_blocks + pages > sb->max_blocks)
    {
        STEP_IF("shmem_inode_acct_blocks.full",
                "All {} pages of {}'s size are in use: there is no room for one more.",
                sb->max_blocks, object_name(sb))
            .read<&TmpfsSuperBlock::used_blocks>(sb)
            .read<&TmpfsSuperBlock::max_blocks>(sb);
        return false;
    }
    sb.edit().used_blocks += pages;
    return true;
}

/// Whether there is an inode for one file more, or one name more of a file.
bool shmem_reserve_inode(Kernel &k, TmpfsSbRef sb)
{
    const Frame frame(k, __func__);
    if (sb->max_inodes != 0 && sb->free_inodes == 0)
    {
        STEP_IF("shmem_reserve_inode.none",
                "All {} inodes of {} are in use, one of them by its directory: ENOSPC.",
                sb->max_inodes, object_name(sb))
            .read<&TmpfsSuperBlock::max_inodes>(sb);
        return false;
    }
    sb.edit().free_inodes -= sb->max_inodes != 0 ? 1U : 0U;
    return true;
}

void shmem_free_inode(TmpfsSbRef sb)
{
    sb.edit().free_inodes += sb->max_inodes != 0 ? 1U : 0U;
}

/// Names that lead to the file no more, and by which nobody has it open, are forgotten.
void forget_names(TmpfsRef inode)
{
    std::vector<Dentry> &names = inode.edit().i_dentry;
    while (names.size() > 1 && names.back().state == Dentry::State::Unhashed &&
           names.back().d_count == 0)
    {
        names.pop_back();
    }
}

/// The file goes, with its pages.
void shmem_evict_inode(Kernel &k, TmpfsRef inode)
{
    const Frame frame(k, __func__);
    const TmpfsSbRef sb = inode.sb();
    const std::uint64_t pages = inode->i_mapping.nrpages();
    k.world.effort += 1 + pages / 8;
    sb.edit().used_blocks -= pages;
    shmem_free_inode(sb);
    STEP("shmem_evict_inode.freed", "{} is gone: {} and an inode of {} are free again.",
         object_name(inode), print_count(pages, told("page"), told("pages")), object_name(sb))
        .wrote<&TmpfsSuperBlock::used_blocks>(sb)
        .wrote<&TmpfsSuperBlock::free_inodes>(sb);
    k.world.tmpfs_inodes.release(inode.slot.value);
}

/// inode_init_owner: a directory with the set-group-id bit gives its group to its files.
void set_owner(Kernel &k, TmpfsSbRef sb, TmpfsInode &fresh)
{
    const Cred &cred = k.current()->cred;
    fresh.i_uid = cred.euid;
    fresh.i_gid = cred.egid;
    if ((sb->i_mode & abi::kSIsgid) == 0)
    {
        return;
    }
    fresh.i_gid = sb->i_gid;
    constexpr std::uint32_t kGroupExec = 010;
    const std::uint32_t both = abi::kSIsgid | kGroupExec;
    if ((fresh.i_mode & both) == both && !in_egroup_p(k, sb->i_gid) &&
        !capable_wrt_inode_uidgid(k, sb->i_uid, sb->i_gid, abi::kCapFsetid))
    {
        fresh.i_mode &= ~abi::kSIsgid;
    }
}

} // namespace

void deactivate_super(Kernel &k, TmpfsSbRef sb)
{
    const Frame frame(k, __func__);
    sb.edit().s_active--;
    if (sb->s_active > 0)
    {
        return;
    }
    std::set<TmpfsSlot> files;
    for (const auto &[name, slot] : sb->s_root)
    {
        files.insert(slot);
    }
    const UserNsSlot owner = sb->s_user_ns;
    STEP("kill_litter_super.gone", "Nothing leads to {} any more; its {} go.", object_name(sb),
         print_count(files.size(), told("file"), told("files")));
    for (const TmpfsSlot slot : files)
    {
        k.world.tmpfs_inodes.release(slot.value);
    }
    k.world.tmpfs_sbs.release(sb.slot.value);
    put_user_ns(k.world, owner);
}

TmpfsSbSlot shmem_fill_super(World &world, const TmpfsOptions &options, UserNsSlot user_ns)
{
    TmpfsSuperBlock sb;
    sb.s_dev = world.next_dev++;
    sb.s_user_ns = user_ns;
    sb.max_blocks = options.blocks;
    sb.max_inodes = options.inodes;
    sb.free_inodes = options.inodes != 0 ? options.inodes - 1 : 0; // the directory has one
    sb.i_mode = options.mode;
    sb.i_uid = options.uid;
    sb.i_gid = options.gid;
    get_user_ns(world, user_ns);
    return TmpfsSbSlot{world.tmpfs_sbs.take(std::move(sb))};
}

Result<TmpfsSlot, Errno> shmem_mknod(Kernel &k, TmpfsSbRef sb, const std::string &name,
                                     std::uint32_t mode)
{
    const Frame frame(k, __func__);
    if (!shmem_reserve_inode(k, sb))
    {
        return Errno::Enospc;
    }
    TmpfsInode fresh;
    fresh.i_sb = sb.slot;
    fresh.i_ino = sb.edit().next_ino++;
    fresh.i_dentry.push_back({.d_name = name});
    fresh.i_mode = mode;
    set_owner(k, sb, fresh);
    const TmpfsRef inode = k.tmpfs(TmpfsSlot{k.world.tmpfs_inodes.take(std::move(fresh))});
    sb.edit().s_root.emplace(name, inode.slot);
    STEP("shmem_mknod.made", "{} is there now, with 0 bytes and the permissions {:#o}.",
         object_name(inode), inode->i_mode)
        .wrote<&TmpfsInode::i_mode>(inode)
        .wrote<&TmpfsInode::i_uid>(inode)
        .wrote<&TmpfsInode::i_gid>(inode)
        .wrote<&TmpfsInode::i_size>(inode)
        .wrote<&TmpfsSuperBlock::free_inodes>(sb);
    return inode.slot;
}

const std::string &TmpfsInode::name() const
{
    const auto leads = std::find_if(i_dentry.begin(), i_dentry.end(), [](const Dentry &dentry) {
        return dentry.state == Dentry::State::Hashed;
    });
    return leads != i_dentry.end() ? leads->d_name : i_dentry.back().d_name;
}

std::uint32_t TmpfsInode::dentry(const std::string &d_name) const
{
    const auto found = std::find_if(i_dentry.begin(), i_dentry.end(), [&](const Dentry &dentry) {
        return dentry.state == Dentry::State::Hashed && dentry.d_name == d_name;
    });
    assert(found != i_dentry.end());
    return static_cast<std::uint32_t>(found - i_dentry.begin());
}

std::uint32_t dget(TmpfsRef inode, const std::string &name)
{
    const std::uint32_t dentry = inode->dentry(name);
    inode.edit().i_dentry[dentry].d_count++;
    return dentry;
}

Errno shmem_link(Kernel &k, TmpfsRef inode, const std::string &name)
{
    const Frame frame(k, __func__);
    // A name costs as much memory as a file, so it takes an inode of the limit like one.
    if (!shmem_reserve_inode(k, inode.sb()))
    {
        return Errno::Enospc;
    }
    inode.sb().edit().s_root.emplace(name, inode.slot);
    TmpfsInode &edited = inode.edit();
    edited.i_dentry.push_back({.d_name = name});
    edited.i_nlink++;
    STEP("shmem_link.linked", "The name {} leads to the file, too.", name)
        .wrote<&TmpfsInode::i_nlink>(inode)
        .wrote<&TmpfsSuperBlock::free_inodes>(inode.sb());
    return Errno::Ok;
}

void shmem_unlink(Kernel &k, TmpfsRef inode, const std::string &name)
{
    const Frame frame(k, __func__);
    if (inode->i_nlink > 1)
    {
        shmem_free_inode(inode.sb());
    }
    inode.sb().edit().s_root.erase(name);
    inode.edit().i_dentry[inode->dentry(name)].state = Dentry::State::Unhashed;
    inode.edit().i_nlink--;
    forget_names(inode);
    STEP("shmem_unlink.nameless", "The name is free; {}.",
         inode->i_nlink > 0    ? told("another one leads to the file")
         : inode->i_count == 0 ? told("nobody has the file open")
                               : told("whoever has the file open or mapped goes on with it"))
        .wrote<&TmpfsInode::i_nlink>(inode);
    if (inode->i_nlink == 0 && inode->i_count == 0)
    {
        shmem_evict_inode(k, inode);
    }
}

void put_tmpfs_file(Kernel &k, const OpenFile &file)
{
    const TmpfsRef inode = k.tmpfs(std::get<TmpfsSlot>(file.f_inode));
    inode.edit().i_count--;
    inode.edit().i_dentry[file.f_path_dentry].d_count--;
    forget_names(inode);
    if (inode->i_nlink == 0 && inode->i_count == 0)
    {
        shmem_evict_inode(k, inode);
    }
    mntput(k, file.f_path_mnt);
}

Errno shmem_get_folio(Kernel &k, TmpfsRef inode, std::uint64_t page)
{
    const Frame frame(k, __func__);
    if (inode->i_mapping.holds(page))
    {
        return Errno::Ok;
    }
    // The size of a tmpfs counts pages that somebody has touched, not what files could hold.
    if (!shmem_inode_acct_blocks(k, inode.sb(), 1))
    {
        return Errno::Enospc;
    }
    inode.edit().i_mapping.reserve(page);
    STEP("shmem_get_folio.new", "Page {} of the file is new; {} has {} now.", page,
         object_name(inode.sb()), print_count(inode.sb()->used_blocks, told("page"), told("pages")))
        .wrote<&TmpfsSuperBlock::used_blocks>(inode.sb());
    return Errno::Ok;
}

Errno shmem_fault(Kernel &k, TmpfsRef inode, std::uint64_t page)
{
    const Frame frame(k, __func__);
    const std::uint64_t pages = pages_of(static_cast<std::uint64_t>(inode->i_size));
    // A mapping may be longer than its file, which may have shrunk since.
    if (page >= pages)
    {
        STEP_IF("shmem_fault.beyond", "Page {} lies behind the file's end, {} bytes: SIGBUS.", page,
                inode->i_size)
            .read<&TmpfsInode::i_size>(inode);
        return Errno::Sigbus;
    }
    if (shmem_get_folio(k, inode, page) != Errno::Ok)
    {
        STEP_IF("shmem_fault.full", "A touch has no error to give, so a full tmpfs is SIGBUS.");
        return Errno::Sigbus;
    }
    return Errno::Ok;
}

void shmem_truncate_range(Kernel &k, TmpfsRef inode, std::uint64_t begin, std::uint64_t end)
{
    const Frame frame(k, __func__);
    const std::uint64_t before = inode->i_mapping.nrpages();
    if (before == 0)
    {
        return;
    }
    k.world.effort += 1 + before / 8;
    inode.edit().i_mapping.punch(begin, end);
    const std::uint64_t gone = before - inode->i_mapping.nrpages();
    inode.sb().edit().used_blocks -= gone;
    STEP("shmem_truncate_range.freed", "{} of the file are free again.",
         print_count(gone, told("page"), told("pages")))
        .wrote<&TmpfsSuperBlock::used_blocks>(inode.sb());
}

void file_remove_privs(Kernel &k, TmpfsRef inode)
{
    const Frame frame(k, __func__);
    constexpr std::uint32_t kGroupExec = 010;
    const bool group = (inode->i_mode & abi::kSIsgid) != 0 &&
                       ((inode->i_mode & kGroupExec) != 0 || !in_egroup_p(k, inode->i_gid));
    const std::uint32_t lost =
        (inode->i_mode & abi::kSIsuid) | (group ? abi::kSIsgid : std::uint32_t{0});
    if (lost == 0 || capable(k, abi::kCapFsetid))
    {
        return;
    }
    inode.edit().i_mode &= ~lost;
    STEP("file_remove_privs.lost", "With the change the file loses the mode bits {:#o}.", lost)
        .wrote<&TmpfsInode::i_mode>(inode);
}

void shmem_setattr_size(Kernel &k, TmpfsRef inode, std::int64_t size)
{
    const Frame frame(k, "shmem_setattr");
    const std::int64_t before = inode->i_size;
    inode.edit().i_size = size;
    STEP("shmem_setattr.size", "The file has {} bytes now; no page comes with them.", size)
        .wrote<&TmpfsInode::i_size>(inode);
    // Also for the size that it has: bytes that were stored behind the end are gone then.
    if (size <= before)
    {
        shmem_truncate_range(k, inode, static_cast<std::uint64_t>(size),
                             static_cast<std::uint64_t>(kMaxLfsFilesize) + 1);
    }
}

} // namespace ipcscope::sim
