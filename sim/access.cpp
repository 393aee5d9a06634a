#include "sim/access.h"

#include "sim/mm.h"
#include "sim/steps.h"
#include "sim/tmpfs.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

/// Where a program would get SIGSEGV the answer is EFAULT.
Errno check_access(Kernel &k, const Vma *vma, std::uint64_t addr, Want want)
{
    if (vma == nullptr || vma->vm_start > addr)
    {
        STEP_IF("handle_mm_fault.unmapped", "Nothing is mapped at {:#x}: EFAULT.", addr);
        return Errno::Efault;
    }
    if (want == Want::Write && vma->vm_page_prot == Vma::Protection::ReadOnly)
    {
        STEP_IF("handle_mm_fault.read_only", "The mapping at {:#x} is read-only: EFAULT.", addr);
        return Errno::Efault;
    }
    if (vma->vm_page_prot == Vma::Protection::None)
    {
        STEP_IF("handle_mm_fault.none", "The mapping at {:#x} allows nothing: EFAULT.", addr);
        return Errno::Efault;
    }
    return Errno::Ok;
}

/// "the segment" or the file's name, and how many of its pages are in memory.
struct Backing
{
    std::string name;
    std::string nrpages;
};
Backing backing_of(const Piece &piece)
{
    if (const auto *inode = std::get_if<TmpfsRef>(&piece.of))
    {
        return {.name = told("the file {}", (*inode)->name()),
                .nrpages = std::to_string((*inode)->i_mapping.nrpages())};
    }
    const auto shp = std::get<ShmRef>(piece.of);
    return {.name = told("the segment"), .nrpages = std::to_string(shp->shm_file->nrpages())};
}

} // namespace

Result<Piece, Errno> handle_mm_fault(Kernel &k, std::uint64_t addr, std::uint64_t length, Want want)
{
    const Frame frame(k, __func__);
    const Mm &mm = *k.mm(k.current());
    const std::optional<std::size_t> at = find_vma(mm, addr);
    const Errno bad = check_access(k, at ? &mm.mmap[*at] : nullptr, addr, want);
    if (bad != Errno::Ok)
    {
        return bad;
    }
    const Vma &vma = mm.mmap[*at];
    const std::uint64_t offset = vma.vm_pgoff * abi::kPageSize + (addr - vma.vm_start);
    Piece piece{.of = {},
                .offset = offset,
                .length = std::min(length, abi::kPageSize - offset % abi::kPageSize)};
    if (const FileSlot *attach = attach_of(vma))
    {
        const ShmFileData &data = k.world.files[attach->value];
        piece.of = ShmRef{.ns = k.ipc_ns(data.ns), .idx = data.idx};
        return piece;
    }
    const TmpfsRef inode = k.tmpfs(*k.file(std::get<OpenFileSlot>(vma.vm_file)).tmpfs());
    const Errno fault = shmem_fault(k, inode, offset / abi::kPageSize);
    piece.of = inode;
    return fault == Errno::Ok ? Result<Piece, Errno>(piece) : fault;
}

ShmemFile &memory_behind(const Piece &piece)
{
    if (const auto *inode = std::get_if<TmpfsRef>(&piece.of))
    {
        return inode->edit().i_mapping;
    }
    ShmidKernel &seg = std::get<ShmRef>(piece.of).edit();
    if (!seg.shm_file)
    {
        seg.shm_file = Cow<ShmemFile>(ShmemFile{});
    }
    return seg.shm_file.edit();
}

Outcome store(Kernel &k, const Store &call)
{
    const Frame frame(k, __func__);
    std::string_view left = call.bytes;
    std::uint64_t addr = call.address.value;
    for (int turn = 0; !left.empty(); turn++)
    {
        const Mute mute(k, turn);
        const Result<Piece, Errno> piece = handle_mm_fault(k, addr, left.size(), Want::Write);
        if (!piece)
        {
            return failed(piece.error());
        }
        const auto &[of, offset, length] = piece.value();
        k.world.effort++;
        memory_behind(piece.value()).write(offset, left.substr(0, length));
        STEP("store.page", "{} bytes go to offset {} of {}; pages of it in memory: {}.", length,
             offset, backing_of(piece.value()).name, backing_of(piece.value()).nrpages)
            .wrote(of, "nrpages", backing_of(piece.value()).nrpages);
        left.remove_prefix(length);
        addr += length;
    }
    return returned(0);
}

Outcome load(Kernel &k, const Load &call)
{
    const Frame frame(k, __func__);
    std::uint64_t left = call.length;
    std::uint64_t addr = call.address.value;
    std::string bytes;
    for (int turn = 0; left != 0; turn++)
    {
        const Mute mute(k, turn);
        const Result<Piece, Errno> piece = handle_mm_fault(k, addr, left, Want::Read);
        if (!piece)
        {
            return failed(piece.error());
        }
        const auto &[of, offset, length] = piece.value();
        k.world.effort++;
        memory_behind(piece.value()).read(offset, length, bytes);
        STEP("load.page", "{} bytes come from offset {} of {}; pages of it in memory: {}.", length,
             offset, backing_of(piece.value()).name, backing_of(piece.value()).nrpages)
            .read(of, "nrpages", backing_of(piece.value()).nrpages);
        left -= length;
        addr += length;
    }
    return returned(0, ValueKind::Number, std::move(bytes));
}

} // namespace ipcscope::sim
