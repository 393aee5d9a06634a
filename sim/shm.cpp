#include "sim/shm.h"

#include "sim/cred.h"
#include "sim/steps.h"
#include "sim/util.h"

#include <limits>

namespace ipcscope::sim
{
namespace
{

constexpr std::uint64_t kShmmin = 1;
constexpr std::uint64_t kShmmax = ~std::uint64_t{0} - (std::uint64_t{1} << 24);
constexpr std::uint64_t kShmall = ~std::uint64_t{0} - (std::uint64_t{1} << 24);
constexpr int kShmmni = 4096;
constexpr int kOvercommitGuess = 0;
constexpr int kOvercommitAlways = 1;
constexpr int kOvercommitNever = 2;
constexpr std::uint64_t kMaxLfsFilesize = std::numeric_limits<std::int64_t>::max();
constexpr int kShmHugeShift = 26;
constexpr int kShmHugeMask = 0x3f;

/// Whether the machine would promise that much memory (vm_enough_memory). With vm.overcommit_memory
/// 2 the kernel counts all promises of the machine; the model has only its total memory to go by.
Errno shmem_acct_size(Kernel &k, std::uint64_t size)
{
    const Frame frame(k, __func__);
    const EngineFacts &facts = k.world.facts;
    const std::uint64_t pages = pages_of(size);
    // A single promise of more than all memory and swap is refused.
    if (facts.overcommit_mode != kOvercommitAlways && pages > facts.ram_pages)
    {
        STEP_IF("shmem_acct_size.too_much", "{} pages are more than the machine has, {}: ENOMEM.",
                pages, facts.ram_pages);
        return Errno::Enomem;
    }
    return Errno::Ok;
}

/// The file behind a segment of normal pages.
Errno shmem_kernel_file_setup(Kernel &k, std::uint64_t size, int shmflg)
{
    const Frame frame(k, __func__);
    // A file's size is a signed number of 64 bits.
    if (size > kMaxLfsFilesize)
    {
        STEP_IF("shmem_kernel_file_setup.too_big", "No file can have {} bytes: EINVAL.", size);
        return Errno::Einval;
    }
    const bool reserve =
        (shmflg & abi::kShmNoreserve) == 0 || k.world.facts.overcommit_mode == kOvercommitNever;
    STEP("shmem_kernel_file_setup.reserve",
         "The memory is {} now; pages come with the first touch.",
         reserve ? told("promised") : told("not promised"));
    return reserve ? shmem_acct_size(k, size) : Errno::Ok;
}

/// Whether the caller may have huge pages.
bool can_do_hugetlb_shm(Kernel &k)
{
    const Frame frame(k, __func__);
    // vm.hugetlb_shm_group is the machine's group 0.
    const bool group = k.world.facts.root_is_global && in_egroup_p(k, Gid{0});
    return group || capable(k, abi::kCapIpcLock);
}

/// The file behind a segment of huge pages, on a machine that has none to give.
Errno hugetlb_file_setup(Kernel &k, int shmflg)
{
    const Frame frame(k, __func__);
    const int size_log = (shmflg >> kShmHugeShift) & kShmHugeMask;
    // x86-64 has huge pages of 2 MiB (the default) and 1 GiB.
    if (size_log != 0 && size_log != 21 && size_log != 30)
    {
        STEP_IF("hugetlb_file_setup.unknown_size", "There are no pages of 2^{} bytes: EINVAL.",
                size_log);
        return Errno::Einval;
    }
    if (!can_do_hugetlb_shm(k))
    {
        STEP_IF("hugetlb_file_setup.denied", "The caller is not in vm.hugetlb_shm_group and lacks "
                                             "CAP_IPC_LOCK over the machine: EPERM.");
        return Errno::Eperm;
    }
    if ((shmflg & abi::kShmNoreserve) == 0)
    {
        STEP_IF("hugetlb_file_setup.none", "No huge page is free: ENOMEM.");
        return Errno::Enomem;
    }
    k.refuse(told("A segment of huge pages without a reservation is outside the model."));
    return Errno::Enomem;
}

Errno file_setup(Kernel &k, std::uint64_t size, int shmflg)
{
    if ((shmflg & abi::kShmHugetlb) != 0)
    {
        return hugetlb_file_setup(k, shmflg);
    }
    return shmem_kernel_file_setup(k, size, shmflg);
}

/// The limits on size, before anything is made.
Errno check_size(Kernel &k, NsRef ns, std::uint64_t size)
{
    const Frame frame(k, __func__);
    if (size < kShmmin || size > ns->shm_ctlmax)
    {
        STEP_IF("newseg.bad_size", "{} bytes are not between 1 and kernel.shmmax, {}: EINVAL.",
                size, ns->shm_ctlmax)
            .read<&IpcNamespace::shm_ctlmax>(ns);
        return Errno::Einval;
    }
    const std::uint64_t numpages = (size + abi::kPageSize - 1) / abi::kPageSize;
    STEP("newseg.numpages", "{} bytes are {} pages.", size, numpages);
    // The number of pages wrapped around.
    if (numpages * abi::kPageSize < size)
    {
        STEP_IF("newseg.overflow", "{} bytes are more than pages can count: ENOSPC.", size);
        return Errno::Enospc;
    }
    const std::uint64_t total = ns->shm_tot + numpages;
    if (total < ns->shm_tot || total > ns->shm_ctlall)
    {
        STEP_IF("newseg.shmall", "{} pages in use and {} more exceed kernel.shmall, {}: ENOSPC.",
                ns->shm_tot, numpages, ns->shm_ctlall)
            .read<&IpcNamespace::shm_tot>(ns)
            .read<&IpcNamespace::shm_ctlall>(ns);
        return Errno::Enospc;
    }
    return Errno::Ok;
}

Result<IpcId, Errno> newseg(Kernel &k, NsRef ns, const IpcParams &params)
{
    const Frame frame(k, __func__);
    const Errno bad_size = check_size(k, ns, params.size);
    if (bad_size != Errno::Ok)
    {
        return bad_size;
    }
    const Errno no_file = file_setup(k, params.size, params.flg);
    if (no_file != Errno::Ok)
    {
        return no_file;
    }
    KernIpcPerm perm;
    perm.key = params.key;
    perm.mode = static_cast<std::uint16_t>(params.flg & 0777);
    const Result<int, Errno> idx = ipc_addid(k, shm_ids(ns), perm, ns->shm_ctlmni);
    if (!idx)
    {
        return idx.error();
    }
    const ShmRef shp{.ns = ns, .idx = idx.value()};
    ns.edit().shm.reserve(static_cast<std::size_t>(shp.idx) + 1);
    ShmidKernel &seg = shp.edit();
    seg.shm_segsz = params.size;
    seg.shm_nattch = 0;
    seg.shm_cprid = k.current()->tgid;
    seg.shm_lprid = Pid{0};
    seg.shm_atim = seg.shm_dtim = Stamp{0};
    seg.shm_ctim = k.now();
    STEP("newseg.filled", "A segment of {} bytes, made by pid {}, never attached.", shp->shm_segsz,
         shp->shm_cprid.value)
        .wrote<&ShmidKernel::shm_segsz>(shp)
        .wrote<&ShmidKernel::shm_nattch>(shp)
        .wrote<&ShmidKernel::shm_cprid>(shp)
        .wrote<&ShmidKernel::shm_lprid>(shp)
        .wrote<&ShmidKernel::shm_atim>(shp)
        .wrote<&ShmidKernel::shm_dtim>(shp)
        .wrote<&ShmidKernel::shm_ctim>(shp);
    shm_clist_add(k, shp);
    ns.edit().shm_tot += pages_of(params.size);
    STEP("newseg.shm_tot", "The segments of this namespace have {} pages together.", ns->shm_tot)
        .wrote<&IpcNamespace::shm_tot>(ns);
    return shp.shm_perm()->id;
}

Errno shm_more_checks(Kernel &k, PermRef ipcp, const IpcParams &params)
{
    const Frame frame(k, __func__);
    const ShmRef shp{.ns = ipcp.ns(), .idx = ipcp.idx()};
    // A segment never grows: asking for more than it has is an error, for less is fine.
    if (shp->shm_segsz < params.size)
    {
        STEP_IF("shm_more_checks.too_small", "It has {} bytes and {} are asked for: EINVAL.",
                shp->shm_segsz, params.size)
            .read<&ShmidKernel::shm_segsz>(shp);
        return Errno::Einval;
    }
    return Errno::Ok;
}

constexpr IpcOps kShmOps{.getnew = newseg, .more_checks = shm_more_checks};

} // namespace

void shm_init_ns(IpcNamespace &ns)
{
    ns.shm_ctlmax = kShmmax;
    ns.shm_ctlall = kShmall;
    ns.shm_ctlmni = kShmmni;
    ns.shm_rmid_forced = 0;
    ns.shm_tot = 0;
}

Result<IpcId, Errno> ksys_shmget(Kernel &k, Key key, std::uint64_t size, int shmflg)
{
    const Frame frame(k, __func__);
    const NsRef ns = k.current_ipc_ns();
    STEP("ksys_shmget.namespace", "The caller's ipc namespace is {}.", object_name(ns))
        .read(k.current(), "ipc_ns", object_name(ns));
    return ipcget(k, ns, shm_ids(ns), kShmOps, {.key = key, .flg = shmflg, .size = size});
}

} // namespace ipcscope::sim
