#include "sim/replay_waits.h"

#include "sim/files.h"
#include "sim/msg.h"
#include "sim/replay_objects.h"
#include "sim/sem.h"

#include <limits>
#include <map>
#include <utility>

namespace ipcscope::sim
{
namespace
{

using replay::WaitsFor;

struct Wish
{
    std::int64_t type{};
    SearchMode mode{SearchMode::Any};
};

Wish wish_of(const Msgrcv &call)
{
    if (call.type == 0)
    {
        return {};
    }
    if (call.type < 0)
    {
        constexpr std::int64_t kLowest = std::numeric_limits<std::int64_t>::min();
        constexpr std::int64_t kHighest = std::numeric_limits<std::int64_t>::max();
        return {.type = call.type == kLowest ? kHighest : -call.type,
                .mode = SearchMode::LessEqual};
    }
    const bool except = (call.flags & abi::kMsgExcept) != 0;
    return {.type = call.type, .mode = except ? SearchMode::NotEqual : SearchMode::Equal};
}

// The queue behind a descriptor that can do that; null when it leads to none.
const MqInode *queue_behind(const World &world, const TaskStruct &task, Fd fd, std::uint32_t mode)
{
    const FdEntry *entry = find_fd(world.files_structs[task.files.value], fd);
    if (entry == nullptr)
    {
        return nullptr;
    }
    const OpenFile &file = world.open_files[entry->file.value];
    return (file.f_mode & mode) != 0 ? &world.mq_inodes[std::get<MqSlot>(file.f_inode).value]
                                     : nullptr;
}

} // namespace

std::optional<WaitsFor> blocked_by(const World &world, IpcNsSlot ns, const Semop &call)
{
    const IpcNamespace &ipc = world.ipc_namespaces[ns.value];
    const auto place = place_of(ipc.sem_ids, call.id);
    if (!place)
    {
        return std::nullopt;
    }
    const SemArray &sma = ipc.sem[*place];
    std::map<std::uint16_t, int> moved; // by the operations so far
    for (const Sembuf &sop : call.sops)
    {
        if (sop.sem_num >= sma.sem_nsems)
        {
            return std::nullopt;
        }
        const int value = sma.sems[sop.sem_num].semval + moved[sop.sem_num];
        if (sop.sem_op == 0 ? value != 0 : value + sop.sem_op < 0)
        {
            return WaitsFor{.semnum = sop.sem_num, .for_zero = sop.sem_op == 0};
        }
        moved[sop.sem_num] += sop.sem_op;
    }
    return std::nullopt;
}

std::optional<WaitsFor> blocked_by(const World &world, IpcNsSlot ns, const Msgsnd &call)
{
    const IpcNamespace &ipc = world.ipc_namespaces[ns.value];
    const auto place = place_of(ipc.msg_ids, call.id);
    if (!place || call.size < 0 || static_cast<std::uint64_t>(call.size) > ipc.msg_ctlmax)
    {
        return std::nullopt;
    }
    const bool fits = msg_fits_inqueue(ipc.msg[*place], static_cast<std::uint64_t>(call.size));
    return fits ? std::nullopt : std::optional(WaitsFor{});
}

std::optional<WaitsFor> blocked_by(const World &world, IpcNsSlot ns, const Msgrcv &call)
{
    const IpcNamespace &ipc = world.ipc_namespaces[ns.value];
    const auto place = place_of(ipc.msg_ids, call.id);
    if (!place || (call.flags & abi::kMsgCopy) != 0 || call.size < 0)
    {
        return std::nullopt;
    }
    const Wish wish = wish_of(call);
    for (std::uint32_t at = ipc.msg[*place].q_messages.first; at != kListEnd;
         at = world.messages[at].m_list.next)
    {
        if (testmsg(world.messages[at], wish.type, wish.mode))
        {
            return std::nullopt;
        }
    }
    return WaitsFor{};
}

std::optional<WaitsFor> blocked_by(const World &world, const TaskStruct &task,
                                   const MqTimedsend &call)
{
    const MqInode *mq = queue_behind(world, task, call.mqdes, kFmodeWrite);
    const bool full = mq != nullptr && call.priority < std::uint32_t{abi::kMqPrioMax} &&
                      std::cmp_less_equal(call.size, mq->mq_msgsize) &&
                      mq->mq_curmsgs == mq->mq_maxmsg;
    return full ? std::optional(WaitsFor{}) : std::nullopt;
}

std::optional<WaitsFor> blocked_by(const World &world, const TaskStruct &task,
                                   const MqTimedreceive &call)
{
    const MqInode *mq = queue_behind(world, task, call.mqdes, kFmodeRead);
    const bool empty =
        mq != nullptr && std::cmp_greater_equal(call.size, mq->mq_msgsize) && mq->mq_curmsgs == 0;
    return empty ? std::optional(WaitsFor{}) : std::nullopt;
}

int count_sleepers(const World &world, IpcNsSlot ns, const Semctl &call)
{
    const IpcNamespace &ipc = world.ipc_namespaces[ns.value];
    const auto place = place_of(ipc.sem_ids, call.id);
    if (!place || call.semnum < 0 || call.semnum >= ipc.sem[*place].sem_nsems)
    {
        return 0;
    }
    return count_semcnt(world, ipc.sem[*place], call.semnum,
                        call.command == abi::kGetzcnt ? Count::Zcnt : Count::Ncnt);
}

} // namespace ipcscope::sim
