// A file system in memory: what is mounted on /dev/shm. Mirrors mm/shmem.c. Left out: directories
// below the first one, huge pages, swap, seals, quotas and the times of files.
#pragma once

#include "core/call.h"
#include "core/errno.h"
#include "core/outcome.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <string>

namespace ipcscope::sim
{

/// The largest size and offset of a file.
inline constexpr std::int64_t kMaxLfsFilesize = 0x7fffffffffffffff;

// tmpfs.cpp: file systems, files and their pages
/// What mount is told of a new tmpfs.
struct TmpfsOptions
{
    std::uint64_t blocks{}; ///< of 4,096 bytes; 0: no limit
    std::uint64_t inodes{}; ///< 0: no limit
    std::uint32_t mode{01777};
    Uid uid;
    Gid gid;
};
/// A tmpfs that nothing leads to yet.
[[nodiscard]] TmpfsSbSlot shmem_fill_super(World &world, const TmpfsOptions &options,
                                           UserNsSlot user_ns);
/// One mount less; with the last one all files go: nobody has one of them open.
void deactivate_super(Kernel &k, TmpfsSbRef sb);

/// A new file with that name, which is free; ENOSPC without an inode.
[[nodiscard]] Result<TmpfsSlot, Errno> shmem_mknod(Kernel &k, TmpfsSbRef sb,
                                                   const std::string &name, std::uint32_t mode);
/// The file has one name more, which is free; ENOSPC without an inode.
[[nodiscard]] Errno shmem_link(Kernel &k, TmpfsRef inode, const std::string &name);
/// The file loses that name; with the last one it goes, unless somebody has it open.
void shmem_unlink(Kernel &k, TmpfsRef inode, const std::string &name);
/// One more open file of it that was reached by a name; which one that is.
[[nodiscard]] std::uint32_t dget(TmpfsRef inode, const std::string &name);
/// An open file of it is gone, which was this one.
void put_tmpfs_file(Kernel &k, const OpenFile &file);

/// A page for somebody who writes to it or has it mapped; ENOSPC when the tmpfs is full.
[[nodiscard]] Errno shmem_get_folio(Kernel &k, TmpfsRef inode, std::uint64_t page);
/// The page fault at a page of a mapping: SIGBUS beyond the file's end, and on a full tmpfs.
[[nodiscard]] Errno shmem_fault(Kernel &k, TmpfsRef inode, std::uint64_t page);
/// Who changes a file that runs as its owner takes that away from it: the set-id bits.
void file_remove_privs(Kernel &k, TmpfsRef inode);
/// The file has that size now; what lies behind it is gone.
void shmem_setattr_size(Kernel &k, TmpfsRef inode, std::int64_t size);
/// The pages of [begin, end) go, and what is a part of a page becomes 0.
void shmem_truncate_range(Kernel &k, TmpfsRef inode, std::uint64_t begin, std::uint64_t end);

// tmpfs_file.cpp: calls on descriptors
[[nodiscard]] Reply sys_ftruncate(Kernel &k, const Ftruncate &call);
[[nodiscard]] Reply sys_fallocate(Kernel &k, const Fallocate &call);
[[nodiscard]] Reply sys_read(Kernel &k, const Read &call);
[[nodiscard]] Reply sys_write(Kernel &k, const Write &call);
[[nodiscard]] Reply sys_fstat(Kernel &k, const Fstat &call);
[[nodiscard]] Reply sys_fstatfs(Kernel &k, const Fstatfs &call);

// tmpfs_map.cpp
[[nodiscard]] Reply sys_mmap(Kernel &k, const Mmap &call);
[[nodiscard]] Reply sys_munmap(Kernel &k, const Munmap &call);

} // namespace ipcscope::sim
