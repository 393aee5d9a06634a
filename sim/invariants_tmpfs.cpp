#include "sim/invariants.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ipcscope::sim
{
namespace
{

/// Files in /dev/shm, and what keeps them and their file systems.
class TmpfsFiles
{
  public:
    TmpfsFiles(const World &world, Findings &findings) : world_(world), findings_(findings) {}

    void check()
    {
        count_places();
        for (const Cow<OpenFile> &file : world_.open_files.entries())
        {
            const auto *inode = file ? std::get_if<TmpfsSlot>(&file->f_inode) : nullptr;
            if (inode != nullptr)
            {
                opens_[inode->value]++;
                opens_by_name_[{inode->value, file->f_path_dentry}]++;
                mount_refs_[file->f_path_mnt.value]++;
            }
        }
        for (std::uint32_t slot = 0; slot < world_.mounts.end(); slot++)
        {
            check_mount(slot);
        }
        for (std::uint32_t slot = 0; slot < world_.tmpfs_inodes.end(); slot++)
        {
            if (world_.tmpfs_inodes.used(slot))
            {
                check_file(slot, world_.tmpfs_inodes[slot]);
            }
        }
        for (std::uint32_t slot = 0; slot < world_.tmpfs_sbs.end(); slot++)
        {
            if (world_.tmpfs_sbs.used(slot))
            {
                check_super_block(slot, world_.tmpfs_sbs[slot]);
            }
        }
    }

  private:
    void count_places()
    {
        for (const Cow<MntNamespace> &ns : world_.mnt_namespaces.entries())
        {
            for (const auto &[place, mounts] : ns ? ns->mounted : decltype(ns->mounted){})
            {
                findings_.require(!mounts.empty(), "mnt:[{}] keeps an empty {}.", ns->inum.value,
                                  place);
                for (const MountSlot mount : mounts)
                {
                    mount_refs_[mount.value]++;
                }
            }
        }
    }

    void check_mount(std::uint32_t slot)
    {
        const int refs = world_.mounts.used(slot) ? world_.mounts[slot].mnt_count : 0;
        findings_.require(refs == mount_refs_[slot], "Mount {} counts {} users and has {}.", slot,
                          refs, mount_refs_[slot]);
        const auto *sb = world_.mounts.used(slot)
                             ? std::get_if<TmpfsSbSlot>(&world_.mounts[slot].mnt_sb)
                             : nullptr;
        if (sb != nullptr)
        {
            mounts_[sb->value]++;
        }
    }

    void check_file(std::uint32_t slot, const TmpfsInode &inode)
    {
        const std::string &name = inode.name();
        findings_.require(inode.i_count == opens_[slot], "File {} counts {} open files and has {}.",
                          name, inode.i_count, opens_[slot]);
        findings_.require(inode.i_nlink > 0 || inode.i_count > 0, "File {} is kept by nobody.",
                          name);
        findings_.require(inode.i_size >= 0, "File {} has {} bytes.", name, inode.i_size);
        check_names(slot, inode);
        pages_[inode.i_sb.value] += inode.i_mapping.nrpages();
        files_[inode.i_sb.value]++;
        names_[inode.i_sb.value] += inode.i_nlink;
        more_names_[inode.i_sb.value] += inode.i_nlink > 1 ? inode.i_nlink - 1 : 0;
    }

    void check_names(std::uint32_t slot, const TmpfsInode &inode)
    {
        std::uint32_t leading = 0;
        for (std::uint32_t at = 0; at < inode.i_dentry.size(); at++)
        {
            const Dentry &dentry = inode.i_dentry[at];
            findings_.require(dentry.d_count == opens_by_name_[{slot, at}],
                              "The name {} counts {} open files and has {}.", dentry.d_name,
                              dentry.d_count, opens_by_name_[{slot, at}]);
            leading += dentry.state == Dentry::State::Hashed ? 1U : 0U;
        }
        findings_.require(leading == inode.i_nlink, "File {} counts {} names and has {}.",
                          inode.name(), inode.i_nlink, leading);
    }

    void check_super_block(std::uint32_t slot, const TmpfsSuperBlock &sb)
    {
        findings_.require(sb.s_active == mounts_[slot] && sb.s_active > 0,
                          "tmpfs:[{}] counts {} mounts and has {}.", sb.s_dev, sb.s_active,
                          mounts_[slot]);
        findings_.require(sb.used_blocks == pages_[slot], "tmpfs:[{}] counts {} pages and has {}.",
                          sb.s_dev, sb.used_blocks, pages_[slot]);
        findings_.require(sb.max_blocks == 0 || sb.used_blocks <= sb.max_blocks,
                          "tmpfs:[{}] is overfull.", sb.s_dev);
        // One for the directory; and one for every name of a file but the first.
        const std::uint64_t inodes = files_[slot] + more_names_[slot] + 1;
        findings_.require(sb.max_inodes == 0 || sb.max_inodes - sb.free_inodes == inodes,
                          "tmpfs:[{}] counts {} inodes and has {}.", sb.s_dev,
                          sb.max_inodes - sb.free_inodes, inodes);
        findings_.require(names_[slot] == sb.s_root.size(),
                          "The files of tmpfs:[{}] have {} names, and it knows {}.", sb.s_dev,
                          names_[slot], sb.s_root.size());
        for (const auto &[name, file] : sb.s_root)
        {
            const bool fits = world_.tmpfs_inodes.used(file.value) &&
                              leads_to(world_.tmpfs_inodes[file.value], name);
            findings_.require(fits, "The name {} leads to no file of that name.", name);
        }
    }

    [[nodiscard]] static bool leads_to(const TmpfsInode &inode, const std::string &name)
    {
        return std::any_of(inode.i_dentry.begin(), inode.i_dentry.end(), [&](const Dentry &dentry) {
            return dentry.state == Dentry::State::Hashed && dentry.d_name == name;
        });
    }

    const World &world_;
    Findings &findings_;
    std::map<std::uint32_t, int> opens_;                                   // by file
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> opens_by_name_; // by file and name
    std::map<std::uint32_t, int> mount_refs_;                              // by mount
    std::map<std::uint32_t, int> mounts_; // by file system, like what follows
    std::map<std::uint32_t, std::uint64_t> pages_;
    std::map<std::uint32_t, std::uint64_t> files_;
    std::map<std::uint32_t, std::uint64_t> names_;
    std::map<std::uint32_t, std::uint64_t> more_names_;
};

} // namespace

void check_tmpfs(const World &world, Findings &findings)
{
    TmpfsFiles(world, findings).check();
}

} // namespace ipcscope::sim
