#include "sim/invariants.h"

#include "sim/msg.h"

#include <map>

namespace ipcscope::sim
{
namespace
{

class Queues
{
  public:
    Queues(const World &world, Findings &findings) : world_(world), findings_(findings) {}

    void check(const IpcNamespace &ns)
    {
        std::uint64_t bytes = 0;
        std::uint64_t messages = 0;
        for (int idx = ns.msg_ids.ipcs_idr.next_taken(0); idx >= 0;
             idx = ns.msg_ids.ipcs_idr.next_taken(idx + 1))
        {
            const MsgQueue &msq = ns.msg[static_cast<std::size_t>(idx)];
            check_queue(msq, ns.msg_ids.perms[static_cast<std::size_t>(idx)].id);
            bytes += msq.q_cbytes;
            messages += msq.q_qnum;
        }
        findings_.require(ns.msg_bytes == bytes && ns.msg_hdrs == messages,
                          "ipc:[{}] counts {} messages of {} bytes, and has {} of {}.",
                          ns.inum.value, ns.msg_hdrs, ns.msg_bytes, messages, bytes);
        messages_ += messages;
    }
    [[nodiscard]] std::uint64_t messages() const { return messages_; }

  private:
    void check_queue(const MsgQueue &msq, IpcId id)
    {
        std::uint64_t bytes = 0;
        std::uint64_t count = 0;
        for (std::uint32_t at = msq.q_messages.first; at != kListEnd;
             at = world_.messages[at].m_list.next)
        {
            bytes += world_.messages[at].m_ts();
            count++;
            findings_.require(!wanted(msq, world_.messages[at]),
                              "Somebody sleeps for a message that is in queue {}.", id.value);
        }
        findings_.require(msq.q_cbytes == bytes && msq.q_qnum == count,
                          "Queue {} counts {} messages of {} bytes, and has {} of {}.", id.value,
                          msq.q_qnum, msq.q_cbytes, count, bytes);
        for (std::uint32_t at = msq.q_senders.first; at != kListEnd;
             at = world_.tasks[at].wait->list.next)
        {
            const Wait &wait = *world_.tasks[at].wait;
            const std::uint64_t size = std::get<MsgSender>(wait.call).text.size();
            const bool fits = size + msq.q_cbytes <= msq.q_qbytes && msq.q_qnum + 1 <= msq.q_qbytes;
            findings_.require(!fits || wait.state == Wait::State::Woken,
                              "Actor {} sleeps for room that queue {} has.", at, id.value);
        }
    }

    [[nodiscard]] bool wanted(const MsgQueue &msq, const MsgMsg &msg) const
    {
        for (std::uint32_t at = msq.q_receivers.first; at != kListEnd;
             at = world_.tasks[at].wait->list.next)
        {
            const Wait &wait = *world_.tasks[at].wait;
            const auto &receiver = std::get<MsgReceiver>(wait.call);
            if (wait.state == Wait::State::Asleep &&
                testmsg(msg, receiver.r_msgtype, receiver.r_mode))
            {
                return true;
            }
        }
        return false;
    }

    const World &world_;
    Findings &findings_;
    std::uint64_t messages_{};
};

std::uint64_t free_places(const World &world)
{
    std::uint64_t count = 0;
    for (std::uint32_t at = world.free_messages; at != kListEnd;
         at = world.messages[at].m_list.next)
    {
        count++;
    }
    return count;
}

/// In which list each actor stands, for all lists that are whole.
class Standing
{
  public:
    Standing(const World &world, Findings &findings) : world_(world), findings_(findings)
    {
        for (const Cow<IpcNamespace> &ns : world.ipc_namespaces.entries())
        {
            if (ns)
            {
                add_sets(*ns);
                add_queues(*ns);
            }
        }
        for (const Cow<MqInode> &mq : world.mq_inodes.entries())
        {
            if (mq)
            {
                add(mq->e_wait_q[kWaitSend]);
                add(mq->e_wait_q[kWaitReceive]);
            }
        }
        for (const auto &[key, queue] : world.futex_queues)
        {
            findings.require(!queue.empty(), "Nobody sleeps at {:#x}, and there is a queue.",
                             key.offset);
            add(queue);
        }
    }
    [[nodiscard]] const ListHead *of(std::uint32_t actor) const
    {
        const auto found = lists_.find(actor);
        return found == lists_.end() ? nullptr : found->second;
    }

  private:
    void add_sets(const IpcNamespace &ns)
    {
        for (int idx = ns.sem_ids.ipcs_idr.next_taken(0); idx >= 0;
             idx = ns.sem_ids.ipcs_idr.next_taken(idx + 1))
        {
            const SemArray &sma = ns.sem[static_cast<std::size_t>(idx)];
            add(sma.pending_alter);
            add(sma.pending_const);
            for (std::size_t num = 0; num < static_cast<std::size_t>(sma.sem_nsems); num++)
            {
                add(sma.sems[num].pending_alter);
                add(sma.sems[num].pending_const);
            }
        }
    }
    void add_queues(const IpcNamespace &ns)
    {
        for (int idx = ns.msg_ids.ipcs_idr.next_taken(0); idx >= 0;
             idx = ns.msg_ids.ipcs_idr.next_taken(idx + 1))
        {
            add(ns.msg[static_cast<std::size_t>(idx)].q_receivers);
            add(ns.msg[static_cast<std::size_t>(idx)].q_senders);
        }
    }
    void add(const ListHead &head)
    {
        std::uint32_t before = kListEnd;
        for (std::uint32_t at = head.first; at != kListEnd;)
        {
            const Cow<Wait> &wait = world_.tasks[at].wait;
            const bool whole = wait && wait->list.prev == before;
            findings_.require(whole, "A queue is torn at actor {}.", at);
            if (!whole)
            {
                return;
            }
            lists_.insert_or_assign(at, &head);
            before = at;
            at = wait->list.next;
        }
        findings_.require(head.last == before, "A queue does not end where it says.");
    }

    const World &world_;
    Findings &findings_;
    std::map<std::uint32_t, const ListHead *> lists_;
};

const ListHead &list_of(const World &world, const Wait &wait)
{
    if (const auto *sender = std::get_if<MqSender>(&wait.call))
    {
        return world.mq_inodes[sender->queue.value].e_wait_q[kWaitSend];
    }
    if (const auto *reader = std::get_if<MqReceiver>(&wait.call))
    {
        return world.mq_inodes[reader->queue.value].e_wait_q[kWaitReceive];
    }
    if (const auto *waiter = std::get_if<SemWaiter>(&wait.call))
    {
        static const ListHead kNowhere;
        const auto queue = world.futex_queues.find(waiter->key);
        return queue != world.futex_queues.end() ? queue->second : kNowhere;
    }
    const IpcNamespace &ns = world.ipc_namespaces[wait.ns.value];
    const auto idx = static_cast<std::size_t>(wait.idx);
    const auto *queue = std::get_if<SemQueue>(&wait.call);
    if (queue == nullptr)
    {
        return std::holds_alternative<MsgReceiver>(wait.call) ? ns.msg[idx].q_receivers
                                                              : ns.msg[idx].q_senders;
    }
    const SemArray &sma = ns.sem[idx];
    const Sem &sem = sma.sems[queue->sops.front().sem_num];
    const bool simple = queue->sops.size() == 1;
    if (!queue->alter)
    {
        return simple ? sem.pending_const : sma.pending_const;
    }
    const bool own = simple && sma.queues == SemArray::AlterQueues::PerSemaphore;
    return own ? sem.pending_alter : sma.pending_alter;
}

} // namespace

void check_messages(const World &world, Findings &findings)
{
    Queues queues(world, findings);
    for (const Cow<IpcNamespace> &ns : world.ipc_namespaces.entries())
    {
        if (ns)
        {
            check_ids(ns->msg_ids, ns->inum, findings);
            queues.check(*ns);
        }
    }
    std::uint64_t posix = 0;
    for (const Cow<MqInode> &mq : world.mq_inodes.entries())
    {
        posix += mq ? static_cast<std::uint64_t>(mq->mq_curmsgs) : 0;
    }
    findings.require(queues.messages() + posix + free_places(world) == world.messages_end,
                     "Of {} places for messages some are lost.", world.messages_end);
}

void check_waits(const World &world, Findings &findings)
{
    const Standing standing(world, findings);
    std::size_t timed = 0;
    std::size_t woken = 0;
    for (std::uint32_t actor = 0; actor < world.actors; actor++)
    {
        if (!world.tasks[actor].wait)
        {
            continue;
        }
        const Wait &wait = *world.tasks[actor].wait;
        findings.require(static_cast<bool>(world.tasks[actor].task),
                         "Actor {} sleeps, and is gone.", actor);
        const bool asleep = wait.state == Wait::State::Asleep;
        const bool queued = wait.queued == Wait::Queued::Yes;
        findings.require(queued || !asleep, "Actor {} sleeps nowhere.", actor);
        findings.require(standing.of(actor) == (queued ? &list_of(world, wait) : nullptr),
                         "Actor {} is not in the queue in which it sleeps.", actor);
        timed += asleep && wait.expires != kNeverExpires ? 1 : 0;
        woken += asleep ? 0 : 1;
    }
    findings.require(world.timers.size() == timed, "{} timers run for {} sleepers.",
                     world.timers.size(), timed);
    findings.require(world.wake_q.size() == woken, "{} actors are to run, {} were woken.",
                     world.wake_q.size(), woken);
    for (const Timer &timer : world.timers)
    {
        findings.require(timer.expires > world.time && world.tasks[timer.actor.value].wait &&
                             world.tasks[timer.actor.value].wait->timer == timer.number,
                         "A timer of actor {} is left over.", timer.actor.value);
    }
}

} // namespace ipcscope::sim
