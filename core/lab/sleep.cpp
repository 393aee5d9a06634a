// Which calls sleep, what for, and what wakes them.
#include "core/lab/effect.h"
#include "core/told.h"

#include <algorithm>
#include <fmt/format.h>

namespace ipcscope::lab
{
namespace
{

bool set_or_removed(int command)
{
    return command == abi::kIpcSet || command == abi::kIpcRmid;
}

std::string waits_of(const Semop &c)
{
    const auto blocks = [](const Sembuf &sop) { return sop.sem_op <= 0; };
    const auto first = std::find_if(c.sops.begin(), c.sops.end(), blocks);
    if (first == c.sops.end() || std::find_if(first + 1, c.sops.end(), blocks) != c.sops.end())
    {
        return told("all {} operations on set {} to be possible at once", c.sops.size(),
                    c.id.value);
    }
    return first->sem_op == 0
               ? told("semaphore {} of set {} to become 0", first->sem_num, c.id.value)
               : told("semaphore {} of set {} to be {} or more", first->sem_num, c.id.value,
                      -first->sem_op);
}

std::string waits_of(const Msgrcv &c)
{
    if (c.type == 0)
    {
        return told("a message in queue {}", c.id.value);
    }
    if (c.type < 0)
    {
        // Of the most negative number there is no positive one.
        return told("a message of a type up to {} in queue {}",
                    std::uint64_t{0} - static_cast<std::uint64_t>(c.type), c.id.value);
    }
    return (c.flags & abi::kMsgExcept) != 0
               ? told("a message of another type than {} in queue {}", c.type, c.id.value)
               : told("a message of type {} in queue {}", c.type, c.id.value);
}

} // namespace

bool may_sleep(const Call &call)
{
    if (const auto *semop = std::get_if<Semop>(&call))
    {
        // With no time at all it does, for as long as it takes the kernel to notice.
        const bool no_time = semop->timed && semop->timeout == Timespec{};
        return !no_time &&
               std::any_of(semop->sops.begin(), semop->sops.end(), [](const Sembuf &sop) {
                   return sop.sem_op <= 0 && (sop.sem_flg & abi::kIpcNowait) == 0;
               });
    }
    if (const auto *msgsnd = std::get_if<Msgsnd>(&call))
    {
        return (msgsnd->flags & abi::kIpcNowait) == 0;
    }
    if (const auto *send = std::get_if<MqTimedsend>(&call))
    {
        return send->deadline != Timespec{};
    }
    if (const auto *receive = std::get_if<MqTimedreceive>(&call))
    {
        return receive->deadline != Timespec{};
    }
    if (const auto *wait = std::get_if<SemWait>(&call))
    {
        const bool timed = wait->form == SemWait::Form::Timedwait;
        return wait->form == SemWait::Form::Wait || (timed && wait->deadline != Timespec{});
    }
    const auto *msgrcv = std::get_if<Msgrcv>(&call);
    return msgrcv != nullptr && (msgrcv->flags & abi::kIpcNowait) == 0;
}

bool may_wake(const Call &call, const Outcome &outcome, const Call &sleeper)
{
    const bool succeeded = outcome.error == Errno::Ok;
    const auto *asleep_semop = std::get_if<Semop>(&sleeper);
    const auto *asleep_msgsnd = std::get_if<Msgsnd>(&sleeper);
    const auto *asleep_msgrcv = std::get_if<Msgrcv>(&sleeper);
    const auto on_set = [&](IpcId id) { return asleep_semop != nullptr && asleep_semop->id == id; };
    const auto sends_to = [&](IpcId id) {
        return asleep_msgsnd != nullptr && asleep_msgsnd->id == id;
    };
    const auto receives_from = [&](IpcId id) {
        return asleep_msgrcv != nullptr && asleep_msgrcv->id == id;
    };
    if (const auto *semop = std::get_if<Semop>(&call))
    {
        return succeeded && on_set(semop->id);
    }
    if (const auto *semctl = std::get_if<Semctl>(&call))
    {
        return succeeded && on_set(semctl->id) &&
               (semctl->command == abi::kSetval || semctl->command == abi::kSetall ||
                semctl->command == abi::kIpcRmid);
    }
    if (const auto *msgsnd = std::get_if<Msgsnd>(&call))
    {
        return succeeded && receives_from(msgsnd->id);
    }
    if (const auto *msgrcv = std::get_if<Msgrcv>(&call))
    {
        // A message that could not be copied out has made room all the same.
        return (succeeded || outcome.error == Errno::Efault) && sends_to(msgrcv->id);
    }
    if (const auto *msgctl = std::get_if<Msgctl>(&call))
    {
        return succeeded && set_or_removed(msgctl->command) &&
               (sends_to(msgctl->id) || receives_from(msgctl->id));
    }
    // Nor is who has the same word of memory mapped.
    if (std::holds_alternative<SemPost>(call))
    {
        return succeeded && std::holds_alternative<SemWait>(sleeper);
    }
    // Whose descriptors lead to the same queue is not known here.
    if (std::holds_alternative<MqTimedsend>(call))
    {
        return succeeded && std::holds_alternative<MqTimedreceive>(sleeper);
    }
    if (std::holds_alternative<MqTimedreceive>(call))
    {
        return (succeeded || outcome.error == Errno::Efault) &&
               std::holds_alternative<MqTimedsend>(sleeper);
    }
    // Leaving a namespace, and undoing at the end of it.
    return succeeded && asleep_semop != nullptr &&
           (std::holds_alternative<Unshare>(call) || std::holds_alternative<Setns>(call));
}

std::string waits_for(const Call &call)
{
    if (const auto *semop = std::get_if<Semop>(&call))
    {
        return waits_of(*semop);
    }
    if (const auto *msgrcv = std::get_if<Msgrcv>(&call))
    {
        return waits_of(*msgrcv);
    }
    if (const auto *send = std::get_if<MqTimedsend>(&call))
    {
        return told("room in the queue behind descriptor {}", send->mqdes.value);
    }
    if (const auto *receive = std::get_if<MqTimedreceive>(&call))
    {
        return told("a message in the queue behind descriptor {}", receive->mqdes.value);
    }
    if (const auto *wait = std::get_if<SemWait>(&call))
    {
        return told("the semaphore at {:#x} to be 1 or more", wait->address.value);
    }
    const auto *msgsnd = std::get_if<Msgsnd>(&call);
    return msgsnd == nullptr
               ? std::string{}
               : told("room for {} bytes in queue {}", msgsnd->size, msgsnd->id.value);
}

std::string sleeps_in(const Call &call)
{
    return std::string(call_name(call));
}

} // namespace ipcscope::lab
