// Mappings of files in a tmpfs. Mirrors mm/mmap.c's way from the arguments to a place.
#include "sim/tmpfs.h"

#include "sim/files.h"
#include "sim/mm.h"
#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

// What a shared mapping is made of here.
constexpr std::int32_t kMapNoreserve = 0x4000;
constexpr std::int32_t kMapStack = 0x20000;
constexpr std::int32_t kMapDenywrite = 0x800;
constexpr std::int32_t kMapExecutable = 0x1000;
constexpr std::int32_t kMapModelled = abi::kMapType | abi::kMapFixed | abi::kMapFixedNoreplace |
                                      kMapNoreserve | kMapStack | kMapDenywrite | kMapExecutable;
constexpr std::int32_t kProtModelled = abi::kProtRead | abi::kProtWrite;

/// Why the model does not follow that call.
std::optional<std::string> why_refused(const Mmap &call)
{
    if ((call.flags & abi::kMapType) == abi::kMapPrivate)
    {
        return told(
            "A private mapping shares nothing that is written: MAP_PRIVATE is not modelled.");
    }
    if ((call.prot & ~kProtModelled) != 0)
    {
        return told("Of the protections only PROT_READ and PROT_WRITE are modelled.");
    }
    return (call.flags & ~kMapModelled) != 0
               ? told("Of the flags of mmap only MAP_SHARED, MAP_SHARED_VALIDATE, MAP_FIXED, "
                      "MAP_FIXED_NOREPLACE and those that change nothing are modelled.")
               : std::optional<std::string>();
}

Errno invalid(Kernel &k, std::string_view why, Errno error)
{
    STEP_IF("do_mmap.invalid", "{}: {}.", why, errno_name(error));
    return error;
}

/// The place that was asked for, where nobody is in the way, or the highest gap.
Result<std::uint64_t, Errno> place_for(Kernel &k, const Mmap &call, std::uint64_t len)
{
    const Frame frame(k, "__get_unmapped_area");
    const bool noreplace = (call.flags & abi::kMapFixedNoreplace) != 0;
    if (!noreplace && (call.flags & abi::kMapFixed) == 0)
    {
        const std::uint64_t page = call.address.value & ~(abi::kPageSize - 1);
        const std::uint64_t hint =
            page == 0 ? 0 : std::max(page, page_align(k.world.facts.mmap_min_addr));
        const bool free = hint != 0 && hint < kTaskSize && len <= kTaskSize - hint &&
                          !find_vma_intersection(*k.mm(k.current()), hint, hint + len);
        return free ? hint : find_place(k, 0, len, Placement::Anywhere);
    }
    if (len > kTaskSize || call.address.value > kTaskSize - len)
    {
        return invalid(k, told("That reaches beyond the address space"), Errno::Enomem);
    }
    if (call.address.value % abi::kPageSize != 0)
    {
        return invalid(k, told("The address is not at a page border"), Errno::Einval);
    }
    const std::uint64_t addr = call.address.value;
    if (noreplace && addr >= k.world.facts.mmap_min_addr &&
        find_vma_intersection(*k.mm(k.current()), addr, addr + len))
    {
        return invalid(k, told("Something is mapped there already"), Errno::Eexist);
    }
    return find_place(k, addr, len, Placement::Fixed);
}

/// What do_mmap asks of the file, the place being found.
Errno check_file(Kernel &k, FileRef file, const Mmap &call, std::uint64_t len)
{
    const Frame frame(k, "do_mmap");
    const auto longest = static_cast<std::uint64_t>(kMaxLfsFilesize);
    if (len > longest || call.offset > longest - len)
    {
        return invalid(k, told("No file is that long"), Errno::Eoverflow);
    }
    const std::int32_t type = call.flags & abi::kMapType;
    if (type != abi::kMapShared && type != abi::kMapSharedValidate)
    {
        return invalid(k, told("A mapping is shared or private"), Errno::Einval);
    }
    const bool writes = (call.prot & abi::kProtWrite) != 0;
    if ((writes && (file->f_mode & kFmodeWrite) == 0) || (file->f_mode & kFmodeRead) == 0)
    {
        return invalid(k, told("The file was not opened for what the mapping is to allow"),
                       Errno::Eacces);
    }
    return Errno::Ok;
}

Vma::Protection protection_of(std::int32_t prot)
{
    if (prot == 0)
    {
        return Vma::Protection::None;
    }
    // What can be written can be read, too, on this processor.
    return (prot & abi::kProtWrite) != 0 ? Vma::Protection::ReadWrite : Vma::Protection::ReadOnly;
}

Result<std::uint64_t, Errno> vm_mmap(Kernel &k, OpenFileSlot slot, const Mmap &call)
{
    const Frame frame(k, "do_mmap");
    if (call.length == 0)
    {
        return invalid(k, told("There is nothing to map"), Errno::Einval);
    }
    const std::uint64_t len = page_align(call.length);
    if (len == 0)
    {
        return invalid(k, told("That is more than there are addresses"), Errno::Enomem);
    }
    if (call.offset / abi::kPageSize + len / abi::kPageSize < call.offset / abi::kPageSize)
    {
        return invalid(k, told("The end is behind the last page of all"), Errno::Eoverflow);
    }
    const Result<std::uint64_t, Errno> addr = place_for(k, call, len);
    if (!addr)
    {
        return addr.error();
    }
    const Errno bad = check_file(k, k.file(slot), call, len);
    if (bad != Errno::Ok)
    {
        return bad;
    }
    const bool fixed = (call.flags & (abi::kMapFixed | abi::kMapFixedNoreplace)) != 0;
    mmap_region(k,
                {.vm_start = addr.value(),
                 .vm_end = addr.value() + len,
                 .vm_pgoff = call.offset / abi::kPageSize,
                 .vm_file = slot,
                 .vm_page_prot = protection_of(call.prot)},
                fixed ? Placement::Fixed : Placement::Anywhere);
    return addr;
}

} // namespace

Reply sys_mmap(Kernel &k, const Mmap &call)
{
    const Frame frame(k, "ksys_mmap_pgoff");
    if (call.offset % abi::kPageSize != 0)
    {
        return failed(invalid(k, told("The offset is not at a page border"), Errno::Einval));
    }
    const FdEntry *entry = find_fd(*k.files(k.current()), call.fd);
    if (entry == nullptr || (k.file(entry->file)->f_mode & kFmodePath) != 0)
    {
        return failed(invalid(k, told("The descriptor leads to no file"), Errno::Ebadf));
    }
    if (k.file(entry->file).queue() != nullptr)
    {
        return Refusal{
            told("Of a POSIX queue's descriptor only the calls on queues are modelled.")};
    }
    if (const std::optional<std::string> why = why_refused(call))
    {
        return Refusal{*why};
    }
    const Result<std::uint64_t, Errno> addr = vm_mmap(k, entry->file, call);
    return addr ? returned(static_cast<std::int64_t>(addr.value()), ValueKind::Address)
                : failed(addr.error());
}

Reply sys_munmap(Kernel &k, const Munmap &call)
{
    const Frame frame(k, "__vm_munmap");
    const std::uint64_t start = call.address.value;
    const bool inside = start <= kTaskSize && call.length <= kTaskSize - start;
    if (start % abi::kPageSize != 0 || !inside || call.length == 0)
    {
        STEP_IF("do_munmap.invalid",
                "{:#x} and {} bytes are no whole pages of the address space: EINVAL.", start,
                call.length);
        return failed(Errno::Einval);
    }
    const std::uint64_t end = start + page_align(call.length);
    if (hits_program(start, end))
    {
        return Refusal{told("That would take the program away that makes the call.")};
    }
    do_munmap(k, start, end);
    return returned(0);
}

} // namespace ipcscope::sim
