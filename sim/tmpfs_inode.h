// Files of a tmpfs and what leads to them. Mirrors the structures of mm/shmem.c, linux/dcache.h
// as far as /dev/shm goes: a tmpfs here is one directory of regular files. Times of
// files are left out: a store through a mapping moves them only at the first touch.
#pragma once

#include "core/ids.h"
#include "sim/memory.h"
#include "sim/open_file.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ipcscope::sim
{

using TmpfsSbSlot = Strong<struct TmpfsSbTag, std::uint32_t>;

/// struct dentry: a name of a file.
struct Dentry
{
    std::string d_name;
    enum class State : std::uint8_t
    {
        Hashed,   ///< it leads to the file
        Unhashed, ///< it has led there, and is what its open files are called by still
    } state{State::Hashed};
    int d_count{}; ///< open files that were reached by it
};

/// struct shmem_inode_info with its inode and names.
struct TmpfsInode
{
    TmpfsSbSlot i_sb;
    std::uint64_t i_ino{};        ///< never used again in its file system
    std::vector<Dentry> i_dentry; ///< oldest first; never empty
    std::uint32_t i_nlink{1};
    std::uint32_t i_mode{}; ///< permission bits
    Uid i_uid;
    Gid i_gid;
    std::int64_t i_size{};
    int i_count{};       ///< open files
    ShmemFile i_mapping; ///< the pages that it has

    /// A name that leads to it, or the last one that did.
    [[nodiscard]] const std::string &name() const;
    /// Which of its names that is. Requires: it leads to it.
    [[nodiscard]] std::uint32_t dentry(const std::string &d_name) const;
};

/// struct super_block with its shmem_sb_info and root directory. A limit of 0 is none.
struct TmpfsSuperBlock
{
    std::uint64_t s_dev{}; ///< a number of its own among all that ever were
    UserNsSlot s_user_ns;
    int s_active{}; ///< mounts
    std::uint64_t max_blocks{};
    std::uint64_t used_blocks{};
    std::uint64_t max_inodes{};
    std::uint64_t free_inodes{};
    std::uint64_t next_ino{2}; ///< the directory is number 1
    std::uint32_t i_mode{};    ///< of the directory, like what follows
    Uid i_uid;
    Gid i_gid;
    std::map<std::string, TmpfsSlot> s_root; ///< the files by their names
};

} // namespace ipcscope::sim
