#include "sim/namespace.h"

#include "sim/cred.h"
#include "sim/mount.h"
#include "sim/mqueue.h"
#include "sim/msg.h"
#include "sim/sem.h"
#include "sim/shm.h"
#include "sim/steps.h"

#include <cassert>

namespace ipcscope::sim
{
namespace
{

void free_ipc_ns(Kernel &k, NsRef ns)
{
    const Frame frame(k, __func__);
    mq_put_mnt(k, ns->mq_mnt);
    sem_exit_ns(k, ns);
    msg_exit_ns(k, ns);
    shm_exit_ns(k, ns);
    const UserNsSlot owner = ns->user_ns;
    dec_ipc_namespaces(k.world, owner, ns->ucounts);
    STEP("free_ipc_ns.end", "{} ends; one ipc namespace less counts for uid {}.", object_name(ns),
         ns->ucounts.value);
    k.world.ipc_namespaces.release(ns.slot.value);
    put_user_ns(k.world, owner);
}

} // namespace

Result<IpcNsSlot, Errno> create_ipc_ns(Kernel &k, UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    const Uid creator = k.current()->cred.euid;
    const Errno full = inc_ipc_namespaces(k, user_ns, creator);
    if (full != Errno::Ok)
    {
        return full;
    }
    IpcNamespace fresh;
    fresh.inum = k.world.next_ns;
    fresh.user_ns = user_ns;
    fresh.ucounts = creator;
    fresh.refs = 1;
    mq_init_ns(fresh);
    msg_init_ns(fresh);
    sem_init_ns(fresh);
    shm_init_ns(fresh);
    k.world.next_ns.value++;
    get_user_ns(k.world, user_ns);
    const NsRef ns = k.ipc_ns(IpcNsSlot{k.world.ipc_namespaces.take(std::move(fresh))});
    mq_create_mount(k.world, ns.slot, creator);
    STEP("create_ipc_ns.made",
         "{} is new and empty, with the kernel's own limits; nothing is "
         "inherited.",
         object_name(ns))
        .wrote<&IpcNamespace::shm_ctlmax>(ns)
        .wrote<&IpcNamespace::shm_ctlall>(ns)
        .wrote<&IpcNamespace::shm_ctlmni>(ns)
        .wrote<&IpcNamespace::shm_rmid_forced>(ns)
        .wrote<&IpcNamespace::shm_tot>(ns)
        .wrote<&IpcNamespace::used_sems>(ns)
        .wrote<&IpcNamespace::msg_ctlmax>(ns)
        .wrote<&IpcNamespace::msg_ctlmnb>(ns)
        .wrote<&IpcNamespace::msg_ctlmni>(ns)
        .wrote<&IpcNamespace::mq_queues_max>(ns)
        .wrote<&IpcNamespace::mq_msg_max>(ns)
        .wrote<&IpcNamespace::mq_msgsize_max>(ns)
        .wrote<&IpcIds::in_use>(shm_ids(ns))
        .wrote<&IpcIds::seq>(shm_ids(ns))
        .wrote<&IpcIds::max_idx>(shm_ids(ns))
        .wrote<&IpcIds::last_idx>(shm_ids(ns))
        .wrote<&IpcIds::next_id>(shm_ids(ns));
    return ns.slot;
}

Result<IpcNsSlot, Errno> copy_ipcs(Kernel &k, std::uint64_t flags, UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    if ((flags & abi::kCloneNewipc) != 0)
    {
        return create_ipc_ns(k, user_ns);
    }
    const NsRef ns = k.current_ipc_ns();
    get_ipc_ns(ns);
    STEP("copy_ipcs.shared", "{} stays the ipc namespace; it has one reference more, {}.",
         object_name(ns), ns->refs);
    return ns.slot;
}

void get_ipc_ns(NsRef ns)
{
    ns.edit().refs++;
}

void put_ipc_ns(Kernel &k, NsRef ns)
{
    const Frame frame(k, __func__);
    ns.edit().refs--;
    STEP("put_ipc_ns.put", "{} has {} references left.", object_name(ns), ns->refs);
    assert(ns->refs >= 0);
    if (ns->refs == 0)
    {
        free_ipc_ns(k, ns);
    }
}

MntNsSlot copy_mnt_ns(Kernel &k, std::uint64_t flags, UserNsSlot user_ns)
{
    const Frame frame(k, __func__);
    if ((flags & abi::kCloneNewns) == 0)
    {
        const MntNsSlot same = k.current()->nsproxy.mnt_ns;
        get_mnt_ns(k, same);
        return same;
    }
    const MntNamespace fresh{.inum = k.world.next_ns,
                             .user_ns = user_ns,
                             .refs = 1,
                             .mounted = copy_tree(k.world, k.current()->nsproxy.mnt_ns, user_ns)};
    k.world.next_ns.value++;
    get_user_ns(k.world, user_ns);
    const MntNsSlot slot{k.world.mnt_namespaces.take(fresh)};
    STEP("copy_mnt_ns.made",
         "mnt:[{}] is a copy of the caller's mount namespace: the same file systems at the same "
         "places.",
         fresh.inum.value);
    return slot;
}

void get_mnt_ns(Kernel &k, MntNsSlot ns)
{
    k.world.mnt_namespaces.edit(ns.value).refs++;
}

void put_mnt_ns(Kernel &k, MntNsSlot ns)
{
    MntNamespace &mnt = k.world.mnt_namespaces.edit(ns.value);
    assert(mnt.refs > 0);
    if (--mnt.refs == 0)
    {
        const UserNsSlot owner = mnt.user_ns;
        decltype(mnt.mounted) mounted;
        std::swap(mounted, mnt.mounted);
        for (const auto &[place, mounts] : mounted)
        {
            for (auto mount = mounts.rbegin(); mount != mounts.rend(); ++mount)
            {
                mntput(k, *mount);
            }
        }
        k.world.mnt_namespaces.release(ns.value);
        put_user_ns(k.world, owner);
    }
}

} // namespace ipcscope::sim
