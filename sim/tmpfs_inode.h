// Files of a tmpfs and what leads to them. Mirrors the structures of mm/shmem.c as far as
// /dev/shm goes: a tmpfs here is one directory of regular files, without links to other
// names but those that a file has had. Times of files are left out: a store through a mapping moves
// them only at the first touch.
#pragma once

#include "core/ids.h"
#include "sim/memory.h"
#include "sim/open_file.h"

#include <cstdint>
#include <map>
#include <string>

namespace ipcscope::sim
{

using TmpfsSbSlot = Strong<struct TmpfsSbTag, std::uint32_t>;

/// struct shmem_inode_info with its inode and name.
struct TmpfsInode
{
    TmpfsSbSlot i_sb;
    std::string name; ///< also when it has lost it
    std::uint32_t i_nlink{1};
    std::uint32_t i_mode{}; ///< permission bits
    Uid i_uid;
    Gid i_gid;
    std::int64_t i_size{};
    int i_count{};       ///< open files
    ShmemFile i_mapping; ///< the pages that it has
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
    std::uint32_t i_mode{}; ///< of the directory, like what follows
    Uid i_uid;
    Gid i_gid;
    std::map<std::string, TmpfsSlot> s_root; ///< the files that have a name
};

} // namespace ipcscope::sim
