// Queues as files: the file system that each ipc namespace mounts for itself, and what a queue
// costs whom.
#include "sim/mqueue.h"

#include "sim/cred.h"
#include "sim/msg.h"
#include "sim/steps.h"

#include <algorithm>
#include <cassert>
#include <limits>

namespace ipcscope::sim
{
namespace
{

constexpr int kQueuesMax = 256;
constexpr int kMsgMax = 10;
constexpr int kMsgsizeMax = 8192;
// struct msg_msg, and struct posix_msg_tree_node: one of each per message at worst.
constexpr std::int64_t kMsgBytes = 48;
constexpr std::int64_t kNodeBytes = 48;

bool is_there(MqSbRef sb)
{
    return sb->ns == MqSuperBlock::Namespace::There;
}

NsRef ns_of(MqSbRef sb)
{
    return {.world = sb.world, .slot = sb->s_fs_info};
}

/// The queue goes, with its messages: room and money are there again.
void mqueue_evict_inode(Kernel &k, MqRef mq)
{
    const Frame frame(k, __func__);
    assert(mq->e_wait_q[kWaitSend].empty() && mq->e_wait_q[kWaitReceive].empty());
    k.world.effort += 1 + static_cast<std::uint64_t>(mq->mq_curmsgs) / 8;
    while (mq->mq_curmsgs > 0)
    {
        (void)msg_get(k, mq);
    }
    const std::int64_t bytes = mq_bytes(mq->mq_maxmsg, mq->mq_msgsize);
    dec_rlimit_msgqueue(k.world, mq->ucounts_ns, mq->ucounts_uid, bytes);
    STEP("mqueue_evict_inode.freed",
         "{} is gone with all that is in it; uid {} is charged {} bytes less.", object_name(mq),
         mq->ucounts_uid.value, bytes);
    const MqSbRef sb = mq.sb();
    const UserNsSlot payer = mq->ucounts_ns;
    if (is_there(sb))
    {
        ns_of(sb).edit().mq_queues_count--;
        STEP("mqueue_evict_inode.count", "{} has {} POSIX queues left.", object_name(sb),
             ns_of(sb)->mq_queues_count)
            .wrote<&IpcNamespace::mq_queues_count>(ns_of(sb));
    }
    k.world.mq_inodes.release(mq.slot.value);
    put_user_ns(k.world, payer);
}

/// mqueue_get_inode's checks on the attributes.
Errno check_attr(Kernel &k, NsRef ns, std::int64_t maxmsg, std::int64_t msgsize)
{
    if (maxmsg <= 0 || msgsize <= 0)
    {
        STEP_IF("mqueue_get_inode.nothing",
                "A queue holds at least one message of at least one byte: EINVAL.");
        return Errno::Einval;
    }
    const bool mighty = capable(k, abi::kCapSysResource);
    const std::int64_t most = mighty ? kHardMsgmax : std::int64_t{ns->mq_msg_max};
    const std::int64_t longest = mighty ? kHardMsgsizemax : std::int64_t{ns->mq_msgsize_max};
    if (maxmsg > most || msgsize > longest)
    {
        STEP_IF("mqueue_get_inode.too_large",
                "{} messages of {} bytes are more than {} of {} bytes allow, {}: EINVAL.", maxmsg,
                msgsize, most, longest,
                mighty ? told("the kernel's own bounds")
                       : told("fs.mqueue.msg_max and msgsize_max"))
            .read<&IpcNamespace::mq_msg_max>(ns)
            .read<&IpcNamespace::mq_msgsize_max>(ns);
        return Errno::Einval;
    }
    return Errno::Ok;
}

/// Charges the current process's user, in all levels of user namespaces.
Errno charge(Kernel &k, std::int64_t bytes)
{
    const Cred &cred = k.current()->cred;
    const std::uint64_t limit = k.signal(k.current())->rlimit_msgqueue.rlim_cur;
    const std::optional<std::int64_t> sum =
        inc_rlimit_msgqueue(k.world, cred.user_ns, cred.uid, bytes);
    const bool fits = sum && static_cast<std::uint64_t>(*sum) <= limit;
    STEP("mqueue_get_inode.charged",
         "The queue costs {} bytes; all queues of uid {} together may cost {}, RLIMIT_MSGQUEUE: "
         "that is {}.",
         bytes, cred.uid.value, limit, fits ? told("enough") : told("too little, EMFILE"));
    if (!fits)
    {
        dec_rlimit_msgqueue(k.world, cred.user_ns, cred.uid, bytes);
    }
    return fits ? Errno::Ok : Errno::Emfile;
}

Result<MqSlot, Errno> mqueue_get_inode(Kernel &k, NsRef ns, const NewQueue &wanted)
{
    const Frame frame(k, __func__);
    const Cred &cred = k.current()->cred;
    MqInode fresh;
    fresh.i_sb = ns->mq_mnt;
    fresh.name = wanted.name;
    fresh.i_mode = wanted.mode;
    fresh.i_uid = cred.euid;
    fresh.i_gid = cred.egid;
    fresh.i_mtime = k.now();
    fresh.mq_maxmsg =
        wanted.attr ? wanted.attr->maxmsg : std::min(ns->mq_msg_max, ns->mq_msg_default);
    fresh.mq_msgsize =
        wanted.attr ? wanted.attr->msgsize : std::min(ns->mq_msgsize_max, ns->mq_msgsize_default);
    const Errno bad = check_attr(k, ns, fresh.mq_maxmsg, fresh.mq_msgsize);
    if (bad != Errno::Ok)
    {
        return bad;
    }
    const Errno poor = charge(k, mq_bytes(fresh.mq_maxmsg, fresh.mq_msgsize));
    if (poor != Errno::Ok)
    {
        return poor;
    }
    fresh.ucounts_uid = cred.uid;
    fresh.ucounts_ns = cred.user_ns;
    get_user_ns(k.world, cred.user_ns);
    const MqRef mq = k.mqueue(MqSlot{k.world.mq_inodes.take(std::move(fresh))});
    STEP("mqueue_get_inode.made", "{} is for {} messages of {} bytes, with the permissions {:#o}.",
         object_name(mq), mq->mq_maxmsg, mq->mq_msgsize, mq->i_mode)
        .wrote<&MqInode::mq_maxmsg>(mq)
        .wrote<&MqInode::mq_msgsize>(mq)
        .wrote<&MqInode::mq_curmsgs>(mq)
        .wrote<&MqInode::i_uid>(mq)
        .wrote<&MqInode::i_gid>(mq);
    return mq.slot;
}

} // namespace

void mq_init_ns(IpcNamespace &ns)
{
    ns.mq_queues_max = kQueuesMax;
    ns.mq_msg_max = kMsgMax;
    ns.mq_msgsize_max = kMsgsizeMax;
    ns.mq_msg_default = kMsgMax;
    ns.mq_msgsize_default = kMsgsizeMax;
}

void mq_create_mount(World &world, IpcNsSlot ns, Uid owner)
{
    MqSuperBlock sb;
    sb.s_fs_info = ns;
    sb.i_uid = owner;
    world.ipc_namespaces.edit(ns.value).mq_mnt = MqSbSlot{world.mq_sbs.take(std::move(sb))};
}

void deactivate_super(Kernel &k, MqSbRef sb)
{
    const Frame frame(k, __func__);
    sb.edit().s_active--;
    if (sb->s_active > 0)
    {
        return;
    }
    const std::map<std::string, MqSlot> names = sb->s_root;
    int turn = 0;
    for (const auto &[name, slot] : names)
    {
        const Mute mute(k, turn++);
        mqueue_evict_inode(k, k.mqueue(slot));
    }
    k.world.mq_sbs.release(sb.slot.value);
}

void mq_put_mnt(Kernel &k, MqSbSlot slot)
{
    const Frame frame(k, __func__);
    const MqSbRef sb = k.mq_sb(slot);
    k.world.mq_sbs.edit(slot.value).ns = MqSuperBlock::Namespace::Gone;
    const std::size_t names = sb->s_root.size();
    STEP("mq_clear_sbinfo.cleared",
         "The namespace leaves {} POSIX queues; those that somebody has open go on without it.",
         names);
    deactivate_super(k, sb);
}

std::int64_t mq_bytes(std::int64_t maxmsg, std::int64_t msgsize)
{
    const std::int64_t nodes = std::min<std::int64_t>(maxmsg, abi::kMqPrioMax);
    return maxmsg * msgsize + maxmsg * kMsgBytes + nodes * kNodeBytes;
}

void put_mq_file(Kernel &k, MqRef mq)
{
    const MqSbRef sb = mq.sb();
    mq.edit().i_count--;
    if (mq->i_count == 0 && mq->i_nlink == MqInode::Nlink::Unlinked)
    {
        mqueue_evict_inode(k, mq);
    }
    deactivate_super(k, sb);
}

Result<MqSlot, Errno> mqueue_create_attr(Kernel &k, const NewQueue &wanted)
{
    const Frame frame(k, __func__);
    const NsRef ns = k.current_ipc_ns();
    const auto count = static_cast<std::uint32_t>(ns->mq_queues_count);
    if (count >= static_cast<std::uint32_t>(ns->mq_queues_max) && !capable(k, abi::kCapSysResource))
    {
        STEP_IF("mqueue_create_attr.full",
                "{} queues are as many as fs.mqueue.queues_max, {}, allows: ENOSPC.", count,
                ns->mq_queues_max)
            .read<&IpcNamespace::mq_queues_count>(ns)
            .read<&IpcNamespace::mq_queues_max>(ns);
        return Errno::Enospc;
    }
    const Result<MqSlot, Errno> made = mqueue_get_inode(k, ns, wanted);
    if (!made)
    {
        return made.error();
    }
    ns.edit().mq_queues_count++;
    k.mq_sb(ns->mq_mnt).edit().s_root.emplace(wanted.name, made.value());
    STEP("mqueue_create_attr.named", "/{} is its name in {}, which has {} POSIX queues.",
         wanted.name, object_name(ns), ns->mq_queues_count)
        .wrote<&IpcNamespace::mq_queues_count>(ns);
    return made.value();
}

void mqueue_unlink(Kernel &k, MqRef mq)
{
    const Frame frame(k, __func__);
    mq.sb().edit().s_root.erase(mq->name);
    mq.edit().i_nlink = MqInode::Nlink::Unlinked;
    STEP("mqueue_unlink.nameless", "The name is free; {}.",
         mq->i_count == 0 ? told("nobody has the queue open")
                          : told("whoever has the queue open goes on with it"));
    if (mq->i_count == 0)
    {
        mqueue_evict_inode(k, mq);
    }
}

} // namespace ipcscope::sim
