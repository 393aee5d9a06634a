#include "sim/mm.h"

#include "sim/files.h"
#include "sim/namespace.h"
#include "sim/shm.h"
#include "sim/steps.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

// Where the kernel starts to look for room, going down.
constexpr std::uint64_t kMmapBase = 0x7f8000000000;

struct Range
{
    std::uint64_t start{};
    std::uint64_t end{};
};

/// What every process has mapped besides attaches: its program, linked to where a lab's actors have
/// it, and its stack.
constexpr std::array<Range, 2> kProgram{
    {{.start = 0x7a000000, .end = 0x7a200000}, {.start = 0x7ffc00000000, .end = 0x7ffc00021000}}};

/// The start of the highest room for `len` bytes, as mmap looks for it: from the top down.
std::optional<std::uint64_t> highest_gap(const Mm &mm, std::uint64_t len, std::uint64_t lowest)
{
    std::uint64_t top = mm.mmap_full != 0 ? mm.mmap_full : kMmapBase;
    const auto below_top = std::partition_point(
        mm.mmap.begin(), mm.mmap.end(), [top](const Vma &vma) { return vma.vm_start >= top; });
    for (auto vma = below_top; vma != mm.mmap.end(); ++vma)
    {
        if (vma->vm_end <= top && top - vma->vm_end >= len)
        {
            break;
        }
        top = vma->vm_start;
    }
    if (top < len || top - len < lowest)
    {
        return std::nullopt;
    }
    return top - len;
}

Result<std::uint64_t, Errno> get_unmapped_area(Kernel &k, std::uint64_t len)
{
    const Frame frame(k, __func__);
    const std::optional<std::uint64_t> gap =
        highest_gap(*k.mm(k.current()), len, k.world.facts.mmap_min_addr);
    // The address space has no room for that much.
    if (!gap)
    {
        STEP_IF("get_unmapped_area.none", "No gap has room for {} bytes: ENOMEM.", len);
        return Errno::Enomem;
    }
    const std::uint64_t addr = *gap;
    STEP("get_unmapped_area.gap", "The highest gap with room for {} bytes is at {:#x}.", len, addr);
    return addr;
}

/// The checks on an address that the caller asked for.
Errno check_fixed_address(Kernel &k, std::uint64_t addr, std::uint64_t len)
{
    const Frame frame(k, __func__);
    // Beyond the end of a process's addresses nothing can be mapped.
    if (len > kTaskSize || addr > kTaskSize - len)
    {
        STEP_IF("check_fixed_address.beyond",
                "{:#x} and {} bytes reach beyond the address space: "
                "ENOMEM.",
                addr, len);
        return Errno::Enomem;
    }
    // cap_mmap_addr: the lowest pages are kept free, since null pointers lead there.
    if (addr < k.world.facts.mmap_min_addr && !capable(k, kCapSysRawio))
    {
        STEP_IF("check_fixed_address.low", "{:#x} is below vm.mmap_min_addr, {}: EPERM.", addr,
                k.world.facts.mmap_min_addr);
        return Errno::Eperm;
    }
    return Errno::Ok;
}

void insert_vma(Mm &mm, const Vma &vma)
{
    const auto at = std::partition_point(mm.mmap.begin(), mm.mmap.end(), [&](const Vma &other) {
        return other.vm_start > vma.vm_start;
    });
    mm.mmap.insert(at, vma);
}

/// A mapping is gone that showed it.
void put_file(Kernel &k, const VmFile &file)
{
    if (const auto *attach = std::get_if<FileSlot>(&file))
    {
        shm_close(k, *attach);
        fput(k, *attach);
    }
    else
    {
        fput(k, std::get<OpenFileSlot>(file));
    }
}

/// Cuts the mapping at `index` in two; both halves of an attach count as attaches from now on.
void split_vma(Kernel &k, std::size_t index, std::uint64_t addr)
{
    const Frame frame(k, __func__);
    Mm &mm = k.mm(k.current()).edit();
    Vma upper = mm.mmap[index];
    upper.vm_pgoff += (addr - upper.vm_start) / abi::kPageSize;
    upper.vm_start = addr;
    mm.mmap[index].vm_end = addr;
    mm.mmap.insert(mm.mmap.begin() + static_cast<long>(index), upper);
    STEP("split_vma.cut", "The mapping is cut in two at {:#x}.", addr);
    get_file(k, upper.vm_file);
}

/// Cuts what sticks out of [start, end), so that whole attaches can go.
void split_borders(Kernel &k, std::uint64_t start, std::uint64_t end)
{
    for (const std::uint64_t border : {start, end})
    {
        const Mm &mm = *k.mm(k.current());
        const std::optional<std::size_t> at = find_vma(mm, border);
        if (at && mm.mmap[*at].vm_start < border)
        {
            split_vma(k, *at, border);
        }
    }
}

/// Keeps mmap_full true when a mapping has come or gone.
void note_mapped(Mm &mm, const Vma &vma)
{
    const std::uint64_t full = mm.mmap_full != 0 ? mm.mmap_full : kMmapBase;
    mm.mmap_full = vma.vm_end == full ? vma.vm_start : full;
}

void note_unmapped(Mm &mm, const Vma &vma)
{
    mm.mmap_full = std::min(std::max(mm.mmap_full, vma.vm_end), kMmapBase);
}

/// Whether `upper` goes on where `lower` ends, in memory and in the file. Attaches never grow
/// together: each of them is counted.
bool goes_on(const Vma &lower, const Vma &upper)
{
    return std::holds_alternative<OpenFileSlot>(lower.vm_file) && lower.vm_file == upper.vm_file &&
           lower.vm_page_prot == upper.vm_page_prot && lower.vm_end == upper.vm_start &&
           lower.vm_pgoff + (lower.vm_end - lower.vm_start) / abi::kPageSize == upper.vm_pgoff;
}

/// The mapping that has come makes one with its neighbours where that is possible.
void merge_vmas(Kernel &k, const Vma &fresh)
{
    if (attach_of(fresh) != nullptr)
    {
        return;
    }
    std::vector<Vma> &mmap = k.mm(k.current()).edit().mmap;
    const std::size_t at = *find_vma(*k.mm(k.current()), fresh.vm_start);
    for (const std::size_t lower : {at + 1, at})
    {
        const std::size_t upper = lower - 1; // addresses descend
        if (lower == 0 || lower >= mmap.size() || !goes_on(mmap[lower], mmap[upper]))
        {
            continue;
        }
        mmap[lower].vm_end = mmap[upper].vm_end;
        mmap.erase(mmap.begin() + static_cast<long>(upper));
        k.file(std::get<OpenFileSlot>(fresh.vm_file)).edit().f_count--;
    }
}

} // namespace

void get_file(Kernel &k, const VmFile &file)
{
    if (const auto *attach = std::get_if<FileSlot>(&file))
    {
        k.world.files.edit(attach->value).refs++;
        shm_open(k, *attach);
    }
    else
    {
        k.file(std::get<OpenFileSlot>(file)).edit().f_count++;
    }
}

bool hits_program(std::uint64_t start, std::uint64_t end)
{
    return std::any_of(kProgram.begin(), kProgram.end(), [start, end](const Range &own) {
        return start < own.end && own.start < end;
    });
}

std::optional<std::size_t> find_vma(const Mm &mm, std::uint64_t addr)
{
    const auto above = std::partition_point(mm.mmap.begin(), mm.mmap.end(),
                                            [addr](const Vma &vma) { return vma.vm_end > addr; });
    if (above == mm.mmap.begin())
    {
        return std::nullopt;
    }
    return static_cast<std::size_t>(above - mm.mmap.begin()) - 1;
}

bool find_vma_intersection(const Mm &mm, std::uint64_t start, std::uint64_t end)
{
    const std::optional<std::size_t> at = find_vma(mm, start);
    const bool attach = at && mm.mmap[*at].vm_start < end;
    return attach || hits_program(start, end);
}

Result<std::uint64_t, Errno> find_place(Kernel &k, std::uint64_t addr, std::uint64_t len,
                                        Placement placement)
{
    if (placement == Placement::Anywhere)
    {
        return get_unmapped_area(k, len);
    }
    const Errno bad = check_fixed_address(k, addr, len);
    if (bad != Errno::Ok)
    {
        return bad;
    }
    if (hits_program(addr, addr + len))
    {
        k.refuse(told("A mapping there would replace the program that makes the call."));
        return Errno::Einval;
    }
    return addr;
}

Result<std::uint64_t, Errno> do_mmap(Kernel &k, FileSlot file, std::uint64_t addr,
                                     std::uint64_t size, Vma::Protection prot, Placement placement)
{
    const Frame frame(k, __func__);
    const std::uint64_t len = page_align(size);
    const Result<std::uint64_t, Errno> place = find_place(k, addr, len, placement);
    if (!place)
    {
        return place.error();
    }
    mmap_region(k,
                {.vm_start = place.value(),
                 .vm_end = place.value() + len,
                 .vm_pgoff = 0,
                 .vm_file = file,
                 .vm_page_prot = prot},
                placement);
    return place;
}

void mmap_region(Kernel &k, const Vma &vma, Placement placement)
{
    const Frame frame(k, "do_mmap");
    const std::uint64_t addr = vma.vm_start;
    const std::uint64_t len = vma.vm_end - addr;
    if (placement == Placement::Fixed)
    {
        do_munmap(k, addr, addr + len);
    }
    get_file(k, vma.vm_file);
    Mm &mm = k.mm(k.current()).edit();
    note_mapped(mm, vma);
    insert_vma(mm, vma);
    merge_vmas(k, vma);
    STEP("do_mmap.mapped", "{} bytes are mapped at {:#x}.", len, addr)
        .wrote(k.current(), "mmap", fmt::format("{:#x}-{:#x}", vma.vm_start, vma.vm_end));
}

void do_munmap(Kernel &k, std::uint64_t start, std::uint64_t end)
{
    const Frame frame(k, __func__);
    split_borders(k, start, end);
    for (int turn = 0;; turn++)
    {
        const Mute mute(k, turn);
        const std::optional<std::size_t> at = find_vma(*k.mm(k.current()), start);
        if (!at || k.mm(k.current())->mmap[*at].vm_start >= end)
        {
            return;
        }
        const Vma vma = k.mm(k.current())->mmap[*at];
        Mm &mm = k.mm(k.current()).edit();
        mm.mmap.erase(mm.mmap.begin() + static_cast<long>(*at));
        note_unmapped(mm, vma);
        STEP("do_munmap.removed", "The mapping {:#x}-{:#x} goes.", vma.vm_start, vma.vm_end)
            .wrote(k.current(), "mmap", fmt::format("{:#x}-{:#x} gone", vma.vm_start, vma.vm_end));
        put_file(k, vma.vm_file);
    }
}

void dup_mmap(Kernel &k, TaskRef child)
{
    const Frame frame(k, __func__);
    const std::vector<Vma> attaches = k.mm(child)->mmap;
    int turn = 0;
    for (auto vma = attaches.rbegin(); vma != attaches.rend(); ++vma, turn++)
    {
        const Mute mute(k, turn);
        STEP("dup_mmap.copied", "The child has the mapping at {:#x}, too.", vma->vm_start)
            .wrote(child, "mmap", fmt::format("{:#x}-{:#x}", vma->vm_start, vma->vm_end));
        get_file(k, vma->vm_file);
    }
}

void exit_mm(Kernel &k, TaskRef task)
{
    const Frame frame(k, __func__);
    const MmRef mm = k.mm(task);
    mm.edit().mm_users--;
    if (mm->mm_users > 0)
    {
        STEP_IF("exit_mm.shared", "{} still in the same memory: nothing is unmapped.",
                print_count(static_cast<std::uint64_t>(mm->mm_users), told("other thread"),
                            told("other threads")));
        task.edit().mm = kNoMm;
        return;
    }
    for (int turn = 0; !mm->mmap.empty(); turn++)
    {
        const Mute mute(k, turn);
        const Vma vma = mm->mmap.back();
        mm.edit().mmap.pop_back();
        STEP("exit_mmap.removed", "The mapping at {:#x} goes with its process.", vma.vm_start)
            .wrote(task, "mmap", fmt::format("{:#x}-{:#x} gone", vma.vm_start, vma.vm_end));
        put_file(k, vma.vm_file);
    }
    task.edit().mm = kNoMm;
    k.world.mms.release(mm.slot.value);
}

FileSlot alloc_file(Kernel &k, NsRef ns, int idx)
{
    World &world = k.world;
    FileSlot slot{world.files_end};
    if (world.free_files.empty())
    {
        world.files_end++;
        world.files.reserve(world.files_end);
    }
    else
    {
        slot = world.free_files.back();
        world.free_files.pop_back();
    }
    get_ipc_ns(ns);
    world.files.edit(slot.value) = ShmFileData{.ns = ns.slot, .idx = idx, .refs = 1};
    return slot;
}

void fput(Kernel &k, FileSlot file)
{
    ShmFileData &data = k.world.files.edit(file.value);
    assert(data.refs > 0);
    if (--data.refs > 0)
    {
        return;
    }
    const Frame frame(k, "shm_release");
    const NsRef ns = k.ipc_ns(data.ns);
    k.world.free_files.push_back(file);
    STEP("shm_release.last", "That was the last piece of this attach; it lets go of {}.",
         object_name(ns));
    put_ipc_ns(k, ns);
}

} // namespace ipcscope::sim
