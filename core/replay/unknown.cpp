#include "core/replay/unknown.h"

#include "core/replay/rows.h"

#include <algorithm>

namespace ipcscope::replay
{

void Unknown::forget_object(NsId ns, Family family, IpcId id)
{
    objects_.erase({ns, family, id});
}

bool Unknown::object(NsId ns, Family family, IpcId id) const
{
    return objects_.contains({ns, family, id});
}

void Unknown::add_values(NsId ns, IpcId id, std::size_t count)
{
    std::set<std::size_t> &open = semaphores_[{ns, id}];
    for (std::size_t i = 0; i < count; ++i)
    {
        open.insert(i);
    }
}

void Unknown::add_messages(NsId ns, IpcId id, std::uint64_t count)
{
    if (count > 0)
    {
        messages_[{ns, id}] += count;
    }
}

bool Unknown::choose(Model &model, const Op &op)
{
    const auto *call = std::get_if<Call>(&op.action);
    if (call == nullptr)
    {
        return false;
    }
    if (const auto *semop = std::get_if<Semop>(call))
    {
        return choose_for(model, op, *semop);
    }
    if (const auto *semctl = std::get_if<Semctl>(call))
    {
        return choose_for(model, op, *semctl);
    }
    if (const auto *msgrcv = std::get_if<Msgrcv>(call))
    {
        return choose_for(model, op, *msgrcv);
    }
    return false;
}

// The oldest message that nobody knows is the one that was received.
bool Unknown::choose_for(Model &model, const Op &op, const Msgrcv &call)
{
    const auto open = messages_.find({model.ipc_ns(op.actor), call.id});
    if (open == messages_.end() || op.seen.kind != Seen::Kind::Value || !op.seen.output)
    {
        return false;
    }
    if (--open->second == 0)
    {
        messages_.erase(open);
    }
    model.reveal_message(op.actor, call.id, message_of(*op.seen.output, op.seen.value));
    return true;
}

bool Unknown::choose_for(Model &model, const Op &op, const Semctl &call)
{
    const auto open = semaphores_.find({model.ipc_ns(op.actor), call.id});
    if (open == semaphores_.end() || op.seen.kind != Seen::Kind::Value)
    {
        return false;
    }
    const auto num = static_cast<std::size_t>(call.semnum);
    if (call.command == abi::kIpcRmid || (call.command == abi::kSetall && !op.values_unknown))
    {
        semaphores_.erase(open);
        return false;
    }
    if (call.command == abi::kSetval)
    {
        open->second.erase(num);
        return false;
    }
    if (call.command != abi::kGetval || !open->second.contains(num))
    {
        return false;
    }
    open->second.erase(num);
    auto row = model.get(op.actor, Family::Sem, call.id);
    auto *set = row ? std::get_if<SemRow>(&*row) : nullptr;
    if (set == nullptr || num >= set->sems.size())
    {
        return false;
    }
    set->sems[num].semval = static_cast<int>(op.seen.value);
    model.put(op.actor, *row);
    return true;
}

// Goes through the operations as the kernel does and moves a value where it is open: up, so that
// the call succeeds, or down, so that it does not.
bool Unknown::choose_for(Model &model, const Op &op, const Semop &call)
{
    const auto open = semaphores_.find({model.ipc_ns(op.actor), call.id});
    if (open == semaphores_.end() || op.seen.kind == Seen::Kind::Nothing)
    {
        return false;
    }
    auto row = model.get(op.actor, Family::Sem, call.id);
    auto *set = row ? std::get_if<SemRow>(&*row) : nullptr;
    if (set == nullptr)
    {
        return false;
    }
    const bool succeeds = op.seen.kind == Seen::Kind::Value;
    bool depends = false;
    std::map<std::size_t, int> moved; // by the operations so far
    for (const Sembuf &sop : call.sops)
    {
        const std::size_t num = sop.sem_num;
        if (num >= set->sems.size() || !open->second.contains(num))
        {
            continue;
        }
        depends = true;
        int &value = set->sems[num].semval;
        const int now = value + moved[num];
        moved[num] += sop.sem_op;
        if (succeeds && (sop.sem_op == 0 ? now != 0 : now + sop.sem_op < 0))
        {
            value -= sop.sem_op == 0 ? now : now + sop.sem_op;
        }
        else if (!succeeds && sop.sem_op <= 0)
        {
            value = sop.sem_op == 0 ? std::max(value, 1) : 0;
        }
        value = std::clamp(value, 0, abi::kSemvmx);
    }
    if (depends)
    {
        model.put(op.actor, *row);
    }
    return depends;
}

} // namespace ipcscope::replay
