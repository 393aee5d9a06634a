// The page that a lab's driver and its actors share. It shows without a message whether an actor is
// inside a call that may sleep, and in which order such calls ended.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

namespace ipcscope::lab
{

inline constexpr std::size_t kMaxActors = 64; ///< living ones
inline constexpr std::size_t kBoardSize = 4096;

struct BoardSlot
{
    // Written by the actor.
    std::atomic<std::uint32_t> entered; ///< calls begun
    std::atomic<std::uint32_t> left;    ///< calls ended: less than `entered` while in one
    std::atomic<std::uint64_t> when;    ///< the board's clock when the last one ended
    // Written by the driver, taken back by the actor.
    std::atomic<std::uint32_t> noticed; ///< it was seen asleep in the call
    std::atomic<std::uint32_t> hurried; ///< its time-out is over as far as the scenario goes
};

struct Board
{
    /// Counts the ends of calls. The actors of a lab share a processor, so that the order in which
    /// they take a number here is the one in which the kernel let them go on.
    std::atomic<std::uint64_t> clock;
    std::array<BoardSlot, kMaxActors> slots;
};

static_assert(sizeof(Board) <= kBoardSize);
static_assert(std::atomic<std::uint64_t>::is_always_lock_free);

} // namespace ipcscope::lab
