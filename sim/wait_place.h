// At which object a sleeping call waits and for what, as values: the model's own queues know it,
// and nobody has to read it out of a sentence or of the call's arguments.
#pragma once

#include "core/ids.h"

#include <cstdint>
#include <map>
#include <string>

namespace ipcscope::sim
{

struct World;
struct Wait;

struct WaitPlace
{
    enum class At : std::uint8_t
    {
        Set,        ///< of semaphores: `ns`, `id`
        Queue,      ///< of System V: `ns`, `id`
        PosixQueue, ///< `ns`, `name`
        File,       ///< a named semaphore's, on the tmpfs `device`: `name`
        Segment,    ///< in which a semaphore lies: `ns`, `id`
        Memory,     ///< of one process, in which a semaphore lies
    } at{At::Memory};
    enum class For : std::uint8_t
    {
        Growth, ///< of semaphore `number` by `amount`
        Zero,   ///< of semaphore `number`
        Message,
        MessageOf,    ///< type `amount`
        MessageNotOf, ///< type `amount`
        MessageUpTo,  ///< type `amount`
        Room,         ///< for `amount` bytes; of a POSIX queue: for one message
        Post,
    } waits_for{For::Post};
    NsId ns;                ///< 0: its ipc namespace has ended
    IpcId id;               ///< of a set, queue or segment of System V
    std::uint64_t device{}; ///< of the tmpfs
    std::string name;
    int number{};
    std::int64_t amount{};
    friend bool operator==(const WaitPlace &, const WaitPlace &) = default;
};

[[nodiscard]] WaitPlace wait_place(const World &world, const Wait &wait);
/// Of everybody who sleeps.
[[nodiscard]] std::map<ActorId, WaitPlace> wait_places(const World &world);

/// By how much the semaphore that stands in the way of a semop must grow. Requires: the wait is a
/// semop's, and what stands in the way takes something.
[[nodiscard]] int missing_growth(const World &world, const Wait &wait);

} // namespace ipcscope::sim
