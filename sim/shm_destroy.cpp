#include "sim/shm.h"

#include "sim/cred.h"
#include "sim/steps.h"
#include "sim/util.h"

namespace ipcscope::sim
{
namespace
{

ShmRef segment_at(Kernel &k, ShmLink link)
{
    return {.ns = k.ipc_ns(IpcNsSlot{link.ns}), .idx = link.idx};
}

/// Takes the segment off its creator's list: it is an orphan from now on.
void shm_clist_rm(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    if (shp->shm_clist == ShmidKernel::Creator::Gone)
    {
        return;
    }
    const ShmLink prev = shp->shm_clist_prev;
    const ShmLink next = shp->shm_clist_next;
    if (prev.empty())
    {
        k.task(shp->shm_creator).edit().shm_clist = next;
    }
    else
    {
        segment_at(k, prev).edit().shm_clist_next = next;
    }
    if (!next.empty())
    {
        segment_at(k, next).edit().shm_clist_prev = prev;
    }
    ShmidKernel &seg = shp.edit();
    seg.shm_clist = ShmidKernel::Creator::Gone;
    seg.shm_clist_prev = seg.shm_clist_next = ShmLink{};
    STEP("shm_clist_rm.unlinked", "The segment leaves the list of its creator, {}.",
         object_name(k.task(shp->shm_creator)))
        .wrote(shp, "shm_creator", "none");
}

void shm_rmid(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    shm_clist_rm(k, shp);
    ipc_rmid(k, shm_ids(shp.ns), shp.shm_perm());
}

void shm_try_destroy_orphaned(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    if (shp->shm_clist == ShmidKernel::Creator::Gone && shm_may_destroy(shp))
    {
        STEP_IF("shm_try_destroy_orphaned.orphan",
                "The segment with id {} has no creator and no "
                "attach.",
                shp.shm_perm()->id.value)
            .read<&ShmidKernel::shm_nattch>(shp);
        shm_destroy(k, shp);
    }
}

} // namespace

bool shm_may_destroy(ShmRef shp)
{
    return shp->shm_nattch == 0 &&
           (shp.ns->shm_rmid_forced != 0 || (shp.shm_perm()->mode & abi::kShmDest) != 0);
}

void shm_destroy(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    const NsRef ns = shp.ns;
    k.world.effort++;
    ns.edit().shm_tot -= pages_of(shp->shm_segsz);
    STEP("shm_destroy.shm_tot", "Its {} pages no longer count; {} are left.",
         pages_of(shp->shm_segsz), ns->shm_tot)
        .wrote<&IpcNamespace::shm_tot>(ns);
    shm_rmid(k, shp);
    shmem_unlock(k, shp);
    shp.edit() = ShmidKernel{};
    STEP("shm_destroy.freed", "The segment and its memory are gone.")
        .wrote(shp, "shm_file", "none");
}

void do_shm_rmid(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    if (shp->shm_nattch != 0)
    {
        // The key is free at once, the segment lives until its last detach.
        shp.shm_perm().edit().mode |= abi::kShmDest;
        STEP("do_shm_rmid.dest", "{} attaches are left, so it is only marked SHM_DEST.",
             shp->shm_nattch)
            .read<&ShmidKernel::shm_nattch>(shp)
            .wrote<&KernIpcPerm::mode>(shp.shm_perm());
        ipc_set_key_private(k, shm_ids(shp.ns), shp.shm_perm());
    }
    else
    {
        STEP_IF("do_shm_rmid.unattached", "Nobody has it attached, so it goes at once.")
            .read<&ShmidKernel::shm_nattch>(shp);
        shm_destroy(k, shp);
    }
}

void shm_clist_add(Kernel &k, ShmRef shp)
{
    const Frame frame(k, __func__);
    const TaskRef creator = k.current();
    const ShmLink first = creator->shm_clist;
    const ShmLink self{.ns = shp.ns.slot.value, .idx = shp.idx};
    if (!first.empty())
    {
        segment_at(k, first).edit().shm_clist_prev = self;
    }
    ShmidKernel &seg = shp.edit();
    seg.shm_creator = creator.actor;
    seg.shm_clist = ShmidKernel::Creator::Linked;
    seg.shm_clist_prev = ShmLink{};
    seg.shm_clist_next = first;
    creator.edit().shm_clist = self;
    STEP("shm_clist_add.linked", "{} remembers the segment as created by it.", object_name(creator))
        .wrote(shp, "shm_creator", object_name(creator));
}

void exit_shm(Kernel &k)
{
    const Frame frame(k, __func__);
    for (int turn = 0; !k.current()->shm_clist.empty(); turn++)
    {
        const Mute mute(k, turn);
        const ShmRef shp = segment_at(k, k.current()->shm_clist);
        shm_clist_rm(k, shp);
        const bool forced = shp.ns->shm_rmid_forced != 0;
        STEP("exit_shm.creator_leaves", "kernel.shm_rmid_forced is {}: the segment with id {} {}.",
             shp.ns->shm_rmid_forced, shp.shm_perm()->id.value,
             forced ? told("may not outlive its creator unattached") : told("stays as an orphan"))
            .read<&IpcNamespace::shm_rmid_forced>(shp.ns);
        if (forced && shm_may_destroy(shp))
        {
            shm_destroy(k, shp);
        }
    }
}

void shm_exit_ns(Kernel &k, NsRef ns)
{
    const Frame frame(k, __func__);
    int turn = 0;
    // free_ipcs: by ascending index. Nothing can be attached, since an attach keeps the namespace.
    for (int idx = ns->shm_ids.ipcs_idr.next_taken(0); idx >= 0;
         idx = ns->shm_ids.ipcs_idr.next_taken(idx + 1), turn++)
    {
        const Mute mute(k, turn);
        do_shm_rmid(k, ShmRef{.ns = ns, .idx = idx});
    }
}

void shm_destroy_orphaned(Kernel &k, NsRef ns)
{
    const Frame frame(k, __func__);
    int turn = 0;
    for (int idx = ns->shm_ids.ipcs_idr.next_taken(0); idx >= 0;
         idx = ns->shm_ids.ipcs_idr.next_taken(idx + 1), turn++)
    {
        const Mute mute(k, turn);
        shm_try_destroy_orphaned(k, ShmRef{.ns = ns, .idx = idx});
    }
}

void shmem_unlock(Kernel &k, ShmRef shp)
{
    if ((shp.shm_perm()->mode & abi::kShmLocked) == 0)
    {
        return;
    }
    const Frame frame(k, __func__);
    const std::uint64_t pages = pages_of(shp->shm_segsz);
    dec_rlimit_memlock(k.world, shp->mlock_ns, shp->mlock_uid, static_cast<std::int64_t>(pages));
    put_user_ns(k.world, shp->mlock_ns);
    shp.shm_perm().edit().mode &= static_cast<std::uint16_t>(~abi::kShmLocked);
    STEP("shmem_unlock.uncharged", "{} locked pages no longer count for uid {}.", pages,
         shp->mlock_uid.value)
        .wrote<&KernIpcPerm::mode>(shp.shm_perm());
}

} // namespace ipcscope::sim
