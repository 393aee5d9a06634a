// A sleeping call: on which object it sleeps, in which list, until when, and what was asked.
#pragma once

#include "core/call_sem.h"
#include "sim/mqueue_inode.h"
#include "sim/msg_queue.h"
#include "sim/sem_array.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <string>
#include <variant>

namespace ipcscope::sim
{

inline constexpr std::int64_t kNeverExpires = std::numeric_limits<std::int64_t>::max();

/// union futex_key: what a word of memory is known by to all who sleep at it.
struct FutexKey
{
    enum class Of : std::uint8_t
    {
        File,
        Segment,
        AddressSpace, ///< FUTEX_PRIVATE_FLAG: the threads of one process only
    } of{Of::File};
    std::uint64_t space{};  ///< which file system, ipc namespace or address space
    std::uint64_t inode{};  ///< which file or segment there
    std::uint64_t offset{}; ///< where in it
    friend auto operator<=>(const FutexKey &, const FutexKey &) = default;
};

/// A sem_wait or sem_timedwait that sleeps.
struct SemWaiter
{
    SemWait call;
    FutexKey key;
    std::string semaphore; ///< its file's name, or where it lies
};

struct Wait
{
    enum class State : std::uint8_t
    {
        Asleep,
        Woken, ///< in World::wake_q: it runs before the next call
    };
    ListNode list; ///< in the queue of the object, by actor; unlinked: not in it any more
    enum class Queued : std::uint8_t
    {
        No,
        Yes,
    } queued{Queued::No};
    State state{State::Asleep};
    enum class Alarm : std::uint8_t
    {
        None,
        Signal, ///< a handler has to run
        Timeout,
    } alarm{Alarm::None}; ///< why it gives up when it runs, should nothing be settled by then
    enum class Handler : std::uint8_t
    {
        Returns,
        Restarts, ///< SA_RESTART: a call that allows it begins again
    } handler{Handler::Returns};
    IpcNsSlot ns; ///< with idx: of System V objects only
    int idx{-1};
    std::int64_t expires{kNeverExpires}; ///< logical time, ns
    std::uint64_t timer{};               ///< the number of its timer, if it has one
    std::variant<SemQueue, MsgReceiver, MsgSender, MqSender, MqReceiver, SemWaiter> call;
};

} // namespace ipcscope::sim
