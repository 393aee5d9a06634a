#include "sim/mm.h"
#include "sim/shm.h"
#include "sim/steps.h"
#include "sim/util.h"

#include <cassert>

namespace ipcscope::sim
{
namespace
{

/// What shmat's address and flags come to.
struct Wish
{
    std::uint64_t addr{};
    Placement placement{Placement::Anywhere};
    Vma::Protection prot{Vma::Protection::ReadWrite};
    int acc_mode{}; ///< permission bits to ask for
};

constexpr int kIxugo = 0111; // S_IXUGO

Result<std::uint64_t, Errno> round_address(Kernel &k, std::uint64_t addr, int shmflg)
{
    const Frame frame(k, __func__);
    if ((addr & (abi::kShmlba - 1)) == 0)
    {
        return addr;
    }
    // An address inside a page needs SHM_RND, which rounds it down.
    if ((shmflg & abi::kShmRnd) == 0)
    {
        STEP_IF("do_shmat.unaligned",
                "{:#x} is not at a page border and SHM_RND is not set: EINVAL.", addr);
        return Errno::Einval;
    }
    addr &= ~(abi::kShmlba - 1);
    STEP("do_shmat.rounded", "SHM_RND rounds the address down to {:#x}.", addr);
    // Nothing may be replaced at address 0.
    if (addr == 0 && (shmflg & abi::kShmRemap) != 0)
    {
        STEP_IF("do_shmat.remap_null", "SHM_REMAP cannot replace what is at address 0: EINVAL.");
        return Errno::Einval;
    }
    return addr;
}

/// SHM_REMAP says "in place of what is there", so it needs a "there".
Result<Wish, Errno> parse_wish(Kernel &k, std::uint64_t shmaddr, int shmflg)
{
    const Frame frame(k, __func__);
    Wish wish;
    if (shmaddr != 0)
    {
        const Result<std::uint64_t, Errno> addr = round_address(k, shmaddr, shmflg);
        if (!addr)
        {
            return addr.error();
        }
        wish.addr = addr.value();
        wish.placement = Placement::Fixed;
    }
    else if ((shmflg & abi::kShmRemap) != 0)
    {
        STEP_IF("do_shmat.remap_anywhere", "SHM_REMAP needs an address: EINVAL.");
        return Errno::Einval;
    }
    const bool rdonly = (shmflg & abi::kShmRdonly) != 0;
    wish.prot = rdonly ? Vma::Protection::ReadOnly : Vma::Protection::ReadWrite;
    wish.acc_mode = kIrugo | (rdonly ? 0 : kIwugo) | ((shmflg & abi::kShmExec) != 0 ? kIxugo : 0);
    STEP("do_shmat.acc_mode", "The access asked for is {:#o}.", wish.acc_mode);
    return wish;
}

/// Finds room and maps: what can still fail when the segment has been found and may be used.
Result<std::uint64_t, Errno> map_segment(Kernel &k, ShmRef shp, const Wish &wish, int shmflg)
{
    const Frame frame(k, __func__);
    const std::uint64_t size = shp->shm_segsz;
    if (wish.addr != 0 && (shmflg & abi::kShmRemap) == 0)
    {
        // Without SHM_REMAP the place must be free.
        const std::uint64_t end = wish.addr + size;
        if (end < wish.addr || find_vma_intersection(*k.mm(k.current()), wish.addr, end))
        {
            STEP_IF("do_shmat.overlap",
                    "Something is mapped at {:#x} already, or it wraps around: "
                    "EINVAL.",
                    wish.addr);
            return Errno::Einval;
        }
    }
    const FileSlot file = alloc_file(k, shp.ns, shp.idx);
    STEP("do_shmat.file", "A new file of the segment is opened; it keeps {} alive.",
         object_name(shp.ns));
    const Result<std::uint64_t, Errno> addr =
        do_mmap(k, file, wish.addr, size, wish.prot, wish.placement);
    fput(k, file);
    return addr;
}

/// Whether the fragment came from an attach at `addr`: its start fits its offset in the segment.
bool started_at(const Vma &vma, std::uint64_t addr)
{
    return (vma.vm_start - addr) / abi::kPageSize == vma.vm_pgoff;
}

ShmRef segment_of(Kernel &k, FileSlot file)
{
    const ShmFileData &data = k.world.files[file.value];
    return {.ns = k.ipc_ns(data.ns), .idx = data.idx};
}

/// Unmaps one fragment of the attach at `shmaddr`.
void unmap_fragment(Kernel &k, const Vma &vma)
{
    do_munmap(k, vma.vm_start, vma.vm_end);
}

} // namespace

Result<std::uint64_t, Errno> do_shmat(Kernel &k, IpcId shmid, std::uint64_t shmaddr, int shmflg)
{
    const Frame frame(k, __func__);
    if (shmid.value < 0)
    {
        STEP_IF("do_shmat.negative", "An id is never negative: EINVAL.");
        return Errno::Einval;
    }
    const Result<Wish, Errno> wish = parse_wish(k, shmaddr, shmflg);
    if (!wish)
    {
        return wish.error();
    }
    const NsRef ns = k.current_ipc_ns();
    const Result<PermRef, Errno> ipcp = ipc_obtain_object_check(k, shm_ids(ns), shmid);
    if (!ipcp)
    {
        return ipcp.error();
    }
    if (!ipcperms(k, ns, ipcp.value(), wish.value().acc_mode))
    {
        STEP_IF("do_shmat.denied", "The caller may not attach it like that: EACCES.");
        return Errno::Eacces;
    }
    const ShmRef shp{.ns = ns, .idx = ipcp.value().idx()};
    shp.edit().shm_nattch++;
    STEP("do_shmat.hold", "While the mapping is made, the segment counts one attach more: {}.",
         shp->shm_nattch)
        .wrote<&ShmidKernel::shm_nattch>(shp);
    const Result<std::uint64_t, Errno> addr = map_segment(k, shp, wish.value(), shmflg);
    shp.edit().shm_nattch--;
    STEP("do_shmat.release", "That extra attach is taken back: {}.", shp->shm_nattch)
        .wrote<&ShmidKernel::shm_nattch>(shp);
    // Also after a failure: with shm_rmid_forced an unattached segment dies here.
    if (shm_may_destroy(shp))
    {
        shm_destroy(k, shp);
    }
    return addr;
}

Errno ksys_shmdt(Kernel &k, std::uint64_t shmaddr)
{
    const Frame frame(k, __func__);
    if ((shmaddr & (abi::kPageSize - 1)) != 0)
    {
        STEP_IF("ksys_shmdt.unaligned", "{:#x} is not at a page border: EINVAL.", shmaddr);
        return Errno::Einval;
    }
    std::optional<FileSlot> file;
    std::uint64_t size = 0;
    // Upwards from the address: the first fragment tells how far the attach reached.
    std::optional<std::size_t> at = find_vma(*k.mm(k.current()), shmaddr);
    while (at)
    {
        const Vma vma = k.mm(k.current())->mmap[*at];
        if (file && vma.vm_end - shmaddr > size)
        {
            break;
        }
        const FileSlot *attach = attach_of(vma);
        if (attach != nullptr && started_at(vma, shmaddr) && (!file || *attach == *file))
        {
            if (!file)
            {
                size = page_align(segment_of(k, *attach)->shm_segsz);
            }
            file = *attach;
            STEP("ksys_shmdt.fragment", "{:#x}-{:#x} belongs to the attach at {:#x}.", vma.vm_start,
                 vma.vm_end, shmaddr);
            unmap_fragment(k, vma);
        }
        at = find_vma(*k.mm(k.current()), vma.vm_end);
    }
    // Only the address that shmat gave works.
    if (!file)
    {
        STEP_IF("ksys_shmdt.none", "No segment is attached at {:#x}: EINVAL.", shmaddr);
        return Errno::Einval;
    }
    return Errno::Ok;
}

void shm_open(Kernel &k, FileSlot file)
{
    const Frame frame(k, __func__);
    const ShmRef shp = segment_of(k, file);
    k.world.effort++;
    ShmidKernel &seg = shp.edit();
    seg.shm_atim = k.now();
    seg.shm_lprid = k.current()->tgid;
    seg.shm_nattch++;
    STEP("shm_open.attached", "The segment with id {} has {} attaches; the last one was by pid {}.",
         shp.shm_perm()->id.value, shp->shm_nattch, shp->shm_lprid.value)
        .wrote<&ShmidKernel::shm_atim>(shp)
        .wrote<&ShmidKernel::shm_lprid>(shp)
        .wrote<&ShmidKernel::shm_nattch>(shp);
}

void shm_close(Kernel &k, FileSlot file)
{
    const Frame frame(k, __func__);
    const ShmRef shp = segment_of(k, file);
    k.world.effort++;
    ShmidKernel &seg = shp.edit();
    assert(seg.shm_nattch > 0);
    seg.shm_lprid = k.current()->tgid;
    seg.shm_dtim = k.now();
    seg.shm_nattch--;
    STEP("shm_close.detached",
         "The segment with id {} has {} attaches left; the last detach was by "
         "pid {}.",
         shp.shm_perm()->id.value, shp->shm_nattch, shp->shm_lprid.value)
        .wrote<&ShmidKernel::shm_lprid>(shp)
        .wrote<&ShmidKernel::shm_dtim>(shp)
        .wrote<&ShmidKernel::shm_nattch>(shp);
    if (shm_may_destroy(shp))
    {
        shm_destroy(k, shp);
    }
}

} // namespace ipcscope::sim
