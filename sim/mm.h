// The address space of a process: where shared memory lies, and what splitting and removing its
// mappings does. Mirrors mm/mmap.c. Besides these the model knows only where a program and its
// stack lie.
#pragma once

#include "core/errno.h"
#include "core/result.h"
#include "sim/kernel.h"

#include <optional>

namespace ipcscope::sim
{

/// 47 bits, less one page: the end of a process's addresses.
inline constexpr std::uint64_t kTaskSize = 0x7ffffffff000;

/// The file of an attach; null when the mapping is of another kind.
[[nodiscard]] inline const FileSlot *attach_of(const Vma &vma)
{
    return std::get_if<FileSlot>(&vma.vm_file);
}

/// The next whole page border.
[[nodiscard]] constexpr std::uint64_t page_align(std::uint64_t bytes)
{
    return (bytes + abi::kPageSize - 1) & ~(abi::kPageSize - 1);
}

/// One mapping more shows it.
void get_file(Kernel &k, const VmFile &file);

/// Where the mappings of an address space lie, as places in its list.
/// The mapping with the lowest end above `addr`.
[[nodiscard]] std::optional<std::size_t> find_vma(const Mm &mm, std::uint64_t addr);
/// Whether the program itself, or its stack, lies in [start, end).
[[nodiscard]] bool hits_program(std::uint64_t start, std::uint64_t end);
/// Whether anything lies in [start, end).
[[nodiscard]] bool find_vma_intersection(const Mm &mm, std::uint64_t start, std::uint64_t end);

enum class Placement : std::uint8_t
{
    Anywhere,
    Fixed, ///< MAP_FIXED: exactly there, in place of what was there
};

/// Where a mapping can lie: `addr` itself, or the highest gap.
[[nodiscard]] Result<std::uint64_t, Errno> find_place(Kernel &k, std::uint64_t addr,
                                                      std::uint64_t len, Placement placement);
/// The current process has that mapping from now on.
void mmap_region(Kernel &k, const Vma &vma, Placement placement);
/// Maps a segment's whole file into the current process.
[[nodiscard]] Result<std::uint64_t, Errno> do_mmap(Kernel &k, FileSlot file, std::uint64_t addr,
                                                   std::uint64_t size, Vma::Protection prot,
                                                   Placement placement);
/// Removes everything in [start, end) from the current process; what sticks out stays as fragments.
void do_munmap(Kernel &k, std::uint64_t start, std::uint64_t end);
/// The attaches of the child's copy of an address space count from now on.
void dup_mmap(Kernel &k, TaskRef child);
/// `task` no longer uses its address space; the last one to leave detaches everything, in the name
/// of the current process.
void exit_mm(Kernel &k, TaskRef task);

/// A new open file of the segment at `idx` of `ns`, with one reference; it keeps `ns` alive.
[[nodiscard]] FileSlot alloc_file(Kernel &k, NsRef ns, int idx);
/// Drops one reference to an attach's file; the last one lets go of the namespace.
void fput(Kernel &k, FileSlot file);

} // namespace ipcscope::sim
