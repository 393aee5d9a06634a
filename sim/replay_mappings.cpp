#include "sim/replay_mappings.h"

#include "sim/mm.h"
#include "sim/shm.h"
#include "sim/util.h"

#include <algorithm>

namespace ipcscope::sim
{
namespace
{

bool maps(const World &world, const Vma &vma, ShmRef shp)
{
    const FileSlot *attach = attach_of(vma);
    return attach != nullptr && world.files[attach->value].ns == shp.ns.slot &&
           world.files[attach->value].idx == shp.idx;
}

/// Requires: the mapping is an attach, like what follows.
ShmRef segment_of(Kernel &k, const Vma &vma)
{
    const ShmFileData &data = k.world.files[attach_of(vma)->value];
    return {.ns = k.ipc_ns(data.ns), .idx = data.idx};
}

IpcId id_of(const World &world, const Vma &vma)
{
    const ShmFileData &data = world.files[attach_of(vma)->value];
    return world.ipc_namespaces[data.ns.value].shm_ids.perms[static_cast<std::size_t>(data.idx)].id;
}

// Each part counts as an attach from now on.
void cut_at(Kernel &k, std::size_t at, std::uint64_t border)
{
    std::vector<Vma> &mmap = k.mm(k.current()).edit().mmap;
    Vma upper = mmap[at];
    upper.vm_pgoff += (border - upper.vm_start) / abi::kPageSize;
    upper.vm_start = border;
    mmap[at].vm_end = border;
    mmap.insert(mmap.begin() + static_cast<long>(at), upper);
    k.world.files.edit(attach_of(upper)->value).refs++;
    shm_open(k, *attach_of(upper));
}

// Somebody has cut a mapping where the log does not show it.
bool cut_attach(Kernel &k, ShmRef shp)
{
    const std::vector<Vma> &all = k.mm(k.current())->mmap;
    for (std::size_t at = 0; at < all.size(); at++)
    {
        const std::uint64_t pages = (all[at].vm_end - all[at].vm_start) / abi::kPageSize;
        if (pages < 2 || !maps(k.world, all[at], shp))
        {
            continue;
        }
        cut_at(k, at, all[at].vm_start + pages / 2 * abi::kPageSize);
        return true;
    }
    return false;
}

void cut_until(Kernel &k, ShmRef shp, std::uint64_t wanted)
{
    while (shp->shm_nattch < wanted && cut_attach(k, shp))
    {
    }
}

// The first process stands for all that a log does not show. It may attach what it likes.
class Outside
{
  public:
    Outside(World &world, IpcNsSlot ns) : k_(world, kInitActor, nullptr), before_(*k_.current())
    {
        TaskStruct &task = k_.current().edit();
        task.nsproxy.ipc_ns = ns;
        task.cred.cap_effective = abi::kAllCaps;
    }
    ~Outside()
    {
        TaskStruct &task = k_.current().edit();
        task.nsproxy = before_.nsproxy;
        task.cred = before_.cred;
    }
    Outside(const Outside &) = delete;
    Outside &operator=(const Outside &) = delete;

    [[nodiscard]] bool attach(ShmRef shp) { return do_shmat(k_, shp.shm_perm()->id, 0, 0).ok(); }
    [[nodiscard]] bool detach(ShmRef shp)
    {
        for (const Vma &vma : k_.mm(k_.current())->mmap)
        {
            if (maps(k_.world, vma, shp))
            {
                do_munmap(k_, vma.vm_start, vma.vm_end);
                return true;
            }
        }
        return false;
    }

    void lock(ShmRef shp, int command)
    {
        (void)ksys_shmctl(k_, {.id = shp.shm_perm()->id, .command = command, .set = {}});
    }

  private:
    Kernel k_;
    TaskStruct before_;
};

// Pages that are protected as they were stay one mapping with those beside them.
bool stays_whole(const Vma &vma, const replay::Cut &what)
{
    using Becomes = replay::Cut::Becomes;
    const bool read_only = vma.vm_page_prot == Vma::Protection::ReadOnly;
    return what.becomes == Becomes::Unknown || (what.becomes == Becomes::ReadOnly && read_only) ||
           (what.becomes == Becomes::ReadWrite && !read_only);
}

} // namespace

void set_attaches(Kernel &k, ShmRef shp, std::uint64_t wanted)
{
    constexpr std::uint64_t kMost = 4096;
    wanted = std::min(wanted, kMost);
    // Of those who have it attached, the caller first, then the younger ones.
    cut_until(k, shp, wanted);
    constexpr std::uint32_t kMostAsked = 1000;
    for (std::uint32_t i = 1; i <= std::min(k.world.actors, kMostAsked); i++)
    {
        const ActorId actor{k.world.actors - i};
        if (shp->shm_nattch < wanted && k.alive(actor) && actor != kInitActor)
        {
            Kernel other(k.world, actor, nullptr);
            cut_until(other, shp, wanted);
        }
    }
    Outside outside(k.world, shp.ns.slot);
    while (shp->shm_nattch < wanted && outside.attach(shp))
    {
    }
    while (shp->shm_nattch > wanted && shp->shm_nattch > 1 && outside.detach(shp))
    {
    }
}

void lock_from_outside(Kernel &k, ShmRef shp, int command)
{
    Outside outside(k.world, shp.ns.slot);
    outside.lock(shp, command);
}

std::vector<ShmRef> cut_attaches(Kernel &k, const replay::Cut &what)
{
    const std::uint64_t start = what.start & ~(abi::kPageSize - 1);
    const std::uint64_t end = page_align(what.start + what.length);
    const MmRef mm = k.mm(k.current());
    std::vector<ShmRef> touched;
    if (end <= start)
    {
        return touched;
    }
    for (const std::uint64_t border : {start, end})
    {
        const std::optional<std::size_t> at = find_vma(*mm, border);
        // Into how many pieces a file's mapping is cut shows nowhere.
        if (at && mm->mmap[*at].vm_start < border && attach_of(mm->mmap[*at]) != nullptr &&
            !stays_whole(mm->mmap[*at], what))
        {
            cut_at(k, *at, border);
        }
    }
    for (std::size_t at = 0; at < mm->mmap.size(); at++)
    {
        const Vma &vma = mm->mmap[at];
        if (vma.vm_start >= end || vma.vm_end <= start || attach_of(vma) == nullptr)
        {
            continue;
        }
        touched.push_back(segment_of(k, vma));
        const bool inside = vma.vm_start >= start && vma.vm_end <= end;
        if (inside && what.becomes == replay::Cut::Becomes::ReadOnly)
        {
            mm.edit().mmap[at].vm_page_prot = Vma::Protection::ReadOnly;
        }
        else if (inside && what.becomes == replay::Cut::Becomes::ReadWrite)
        {
            mm.edit().mmap[at].vm_page_prot = Vma::Protection::ReadWrite;
        }
    }
    return touched;
}

void remap_attach(Kernel &k, const replay::Remap &what)
{
    const MmRef mm = k.mm(k.current());
    const std::optional<std::size_t> at = find_vma(*mm, what.from);
    if (!at || mm->mmap[*at].vm_start > what.from || what.to % abi::kPageSize != 0)
    {
        return;
    }
    const std::uint64_t before = page_align(what.length);
    const std::uint64_t after = page_align(what.new_length);
    Vma moved = mm->mmap[*at];
    if (what.to == what.from)
    {
        if (after < before)
        {
            do_munmap(k, what.from + after, what.from + before);
        }
        else if (moved.vm_end == what.from + before)
        {
            mm.edit().mmap[*at].vm_end = what.from + after;
        }
        return;
    }
    moved.vm_pgoff += (what.from - moved.vm_start) / abi::kPageSize;
    moved.vm_start = what.to;
    moved.vm_end = what.to + after;
    do_munmap(k, moved.vm_start, moved.vm_end);
    get_file(k, moved.vm_file);
    std::vector<Vma> &mmap = mm.edit().mmap;
    mmap.insert(
        std::partition_point(mmap.begin(), mmap.end(),
                             [&](const Vma &other) { return other.vm_start > moved.vm_start; }),
        moved);
    // A length of 0 is a second mapping of the same pages.
    if (before > 0)
    {
        do_munmap(k, what.from, what.from + before);
    }
}

std::optional<IpcId> attached_at(const World &world, const TaskStruct &task, std::uint64_t address)
{
    const Mm &mm = world.mms[task.mm.value];
    const std::optional<std::size_t> at = find_vma(mm, address);
    const bool there = at && mm.mmap[*at].vm_start <= address && attach_of(mm.mmap[*at]) != nullptr;
    return there ? std::optional(id_of(world, mm.mmap[*at])) : std::nullopt;
}

std::uint64_t attached_pages(const World &world, IpcNsSlot ns, IpcId id)
{
    std::uint64_t pages = 0;
    for (std::uint32_t slot = 0; slot < world.mms.end(); slot++)
    {
        if (!world.mms.used(slot))
        {
            continue;
        }
        for (const Vma &vma : world.mms[slot].mmap)
        {
            const FileSlot *attach = attach_of(vma);
            const bool same =
                attach != nullptr && world.files[attach->value].ns == ns && id_of(world, vma) == id;
            pages += same ? (vma.vm_end - vma.vm_start) / abi::kPageSize : 0;
        }
    }
    return pages;
}

} // namespace ipcscope::sim
