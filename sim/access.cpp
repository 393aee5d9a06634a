#include "sim/access.h"

#include "sim/mm.h"
#include "sim/steps.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

enum class Want : std::uint8_t
{
    Read,
    Write,
};

/// Part of an access that lies in one page of one segment.
struct Piece
{
    ShmRef shp;
    std::uint64_t offset{}; ///< into the segment
    std::uint64_t length{};
};

/// What `addr` leads to; nothing where a program would get SIGSEGV.
std::optional<Piece> resolve(Kernel &k, std::uint64_t addr, std::uint64_t length, Want want)
{
    const Frame frame(k, "handle_mm_fault");
    const Mm &mm = *k.mm(k.current());
    const std::optional<std::size_t> at = find_vma(mm, addr);
    if (!at || mm.mmap[*at].vm_start > addr)
    {
        STEP_IF("handle_mm_fault.unmapped", "Nothing is mapped at {:#x}: EFAULT.", addr);
        return std::nullopt;
    }
    const Vma &vma = mm.mmap[*at];
    if (want == Want::Write && vma.vm_page_prot == Vma::Protection::ReadOnly)
    {
        STEP_IF("handle_mm_fault.read_only", "The mapping at {:#x} is read-only: EFAULT.", addr);
        return std::nullopt;
    }
    const ShmFileData &data = k.world.files[vma.vm_file.value];
    const std::uint64_t offset = vma.vm_pgoff * abi::kPageSize + (addr - vma.vm_start);
    return Piece{.shp = {.ns = k.ipc_ns(data.ns), .idx = data.idx},
                 .offset = offset,
                 .length = std::min(length, abi::kPageSize - offset % abi::kPageSize)};
}

ShmemFile &file_of(ShmRef shp)
{
    ShmidKernel &seg = shp.edit();
    if (!seg.shm_file)
    {
        seg.shm_file = Cow<ShmemFile>(ShmemFile{});
    }
    return seg.shm_file.edit();
}

} // namespace

Outcome store(Kernel &k, const Store &call)
{
    const Frame frame(k, __func__);
    std::string_view left = call.bytes;
    std::uint64_t addr = call.address.value;
    for (int turn = 0; !left.empty(); turn++)
    {
        const Mute mute(k, turn);
        const std::optional<Piece> piece = resolve(k, addr, left.size(), Want::Write);
        if (!piece)
        {
            return failed(Errno::Efault);
        }
        k.world.effort++;
        file_of(piece->shp).write(piece->offset, left.substr(0, piece->length));
        STEP("store.page", "{} bytes go to offset {} of the segment; pages of it in memory: {}.",
             piece->length, piece->offset, piece->shp->shm_file->nrpages())
            .wrote(piece->shp, "nrpages", std::to_string(piece->shp->shm_file->nrpages()));
        left.remove_prefix(piece->length);
        addr += piece->length;
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
        const std::optional<Piece> piece = resolve(k, addr, left, Want::Read);
        if (!piece)
        {
            return failed(Errno::Efault);
        }
        k.world.effort++;
        file_of(piece->shp).read(piece->offset, piece->length, bytes);
        STEP("load.page", "{} bytes come from offset {} of the segment; pages of it in memory: {}.",
             piece->length, piece->offset, piece->shp->shm_file->nrpages())
            .read(piece->shp, "nrpages", std::to_string(piece->shp->shm_file->nrpages()));
        left -= piece->length;
        addr += piece->length;
    }
    return returned(0, ValueKind::Number, std::move(bytes));
}

} // namespace ipcscope::sim
