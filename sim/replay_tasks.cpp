#include "sim/replay_tasks.h"

#include "sim/cred.h"
#include "sim/files.h"
#include "sim/fork.h"
#include "sim/mm.h"
#include "sim/mqueue.h"
#include "sim/msg.h"

#include <algorithm>
#include <utility>

namespace ipcscope::sim
{
namespace
{

void end_other_threads(Kernel &k)
{
    const ActorId self = k.current().actor;
    const std::vector<ActorId> threads = k.signal(k.current())->threads;
    for (const ActorId thread : threads)
    {
        if (thread != self && k.alive(thread))
        {
            const CurrentTask dying(k, thread);
            do_exit(k);
        }
    }
}

/// The queue behind a descriptor of the current process; nothing when it leads to none.
std::optional<MqRef> queue_behind(Kernel &k, Fd fd)
{
    const FdEntry *entry = find_fd(*k.files(k.current()), fd);
    const MqSlot *queue = entry == nullptr ? nullptr : k.file(entry->file).queue();
    return queue == nullptr ? std::nullopt : std::optional(k.mqueue(*queue));
}

/// Puts the message that is wanted in front of all others of the highest priority: that is the next
/// one. False when there is none like it.
bool put_in_front(World &world, MqRef mq, const MqReceived &wanted)
{
    for (const auto &[priority, head] : mq->msg_tree)
    {
        for (std::uint32_t at = head.first; at != kListEnd; at = world.messages[at].m_list.next)
        {
            const bool same = world.messages[at].text.view() == wanted.text &&
                              wanted.priority.value_or(priority) == priority;
            if (!same)
            {
                continue;
            }
            MqInode &inode = mq.edit();
            const auto own = inode.msg_tree.find(priority);
            list_del(own->second, at, MessageNodes{&world});
            if (own->second.empty())
            {
                inode.msg_tree.erase(own);
            }
            const std::uint32_t highest =
                inode.msg_tree.empty() ? 0 : inode.msg_tree.highest()->first;
            world.messages.edit(at).m_type = highest;
            list_add(inode.msg_tree[highest], at, MessageNodes{&world});
            return true;
        }
    }
    return false;
}

} // namespace

void WithoutAttaches::swap()
{
    std::swap(attaches_, mm_.edit().mmap);
    std::swap(full_, mm_.edit().mmap_full);
}

void WithoutFiles::swap()
{
    std::swap(fdt_, files_.edit().fdt);
}

void run_other_program(Kernel &k, KeepsPowers keeps)
{
    end_other_threads(k);
    exit_mm(k, k.current());
    do_close_on_exec(k);
    k.signal(k.current()).edit().self_exec_id++;
    TaskStruct &it = k.current().edit();
    it.mm = MmSlot{k.world.mms.take(Mm{})};
    it.tid = it.tgid;
    Cred &cred = it.cred;
    cred.suid = cred.euid;
    cred.sgid = cred.egid;
    cred.securebits = Cred::KeepCaps::No;
    if (keeps == KeepsPowers::No)
    {
        const bool root = cred.uid.value == 0 || cred.euid.value == 0;
        cred.cap_permitted = root ? cred.cap_bset | cred.cap_inheritable : 0;
        cred.cap_effective = cred.euid.value == 0 ? cred.cap_permitted : 0;
    }
}

void let_in(Kernel &k, ActorId target, NsKind kind)
{
    const Cred &caller = k.current()->cred;
    TaskStruct &it = k.task(target).edit();
    k.mm(k.task(target)).edit().dumpable = Mm::Dumpable::Yes;
    it.cred.uid = it.cred.euid = it.cred.suid = caller.euid;
    it.cred.gid = it.cred.egid = it.cred.sgid = caller.egid;
    it.cred.cap_permitted = 0;
    if (kind != NsKind::User && it.cred.user_ns != caller.user_ns)
    {
        get_user_ns(k.world, caller.user_ns);
        put_user_ns(k.world, it.cred.user_ns);
        it.cred.user_ns = caller.user_ns;
    }
}

void make_way(Kernel &k, Fd fd)
{
    if (find_fd(*k.files(k.current()), fd) != nullptr)
    {
        (void)sys_close(k, Close{fd});
    }
}

void renumber(Kernel &k, Fd from, Fd to)
{
    std::vector<FdEntry> &fdt = k.files(k.current()).edit().fdt;
    const auto at = std::find_if(fdt.begin(), fdt.end(),
                                 [from](const FdEntry &entry) { return entry.fd == from; });
    if (at == fdt.end() || from == to)
    {
        return;
    }
    FdEntry entry = *at;
    fdt.erase(at);
    entry.fd = to;
    fd_install(k, entry);
}

void forget_news(Kernel &k, Fd fd)
{
    if (const std::optional<MqRef> mq = queue_behind(k, fd))
    {
        remove_notification(k, *mq);
    }
}

void take_queued(Kernel &k, Fd fd, const std::optional<MqReceived> &message)
{
    const std::optional<MqRef> mq = queue_behind(k, fd);
    if (!mq || (*mq)->mq_curmsgs == 0 || (message && !put_in_front(k.world, *mq, *message)))
    {
        return;
    }
    (void)msg_get(k, *mq);
    pipelined_receive(k, *mq);
}

} // namespace ipcscope::sim
