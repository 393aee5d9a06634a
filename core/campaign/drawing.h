// Drawing a call's arguments from small pools, so that calls collide.
#pragma once

#include "core/campaign/action.h"
#include "core/campaign/mixture.h"

#include <array>
#include <cstddef>
#include <utility>

namespace ipcscope::campaign
{

// Pools are ordered from the plainest to the oddest: genes shrink towards the front.
inline constexpr std::array<std::int32_t, 6> kKeys{1, 2, 3, 0, 0x7fffffff, -1};
inline constexpr std::array<int, 10> kModes{0600, 0666, 0644, 0400, 0640,
                                            0060, 0006, 0,    0200, 0777};
inline constexpr std::array<std::uint32_t, 6> kUids{0, 1000, 2000, 65534, 3000, kNoId};

template <class T, std::size_t N> T pick(const std::array<T, N> &pool, std::uint32_t place)
{
    return pool[place % N];
}

[[nodiscard]] inline UserPointer pointer_at(std::uint32_t place)
{
    switch (place % 12)
    {
    case 10: return UserPointer::Null;
    case 11: return UserPointer::Bad;
    default: return UserPointer::Valid;
    }
}

/// Numbers that a program's first descriptors have.
[[nodiscard]] inline Fd descriptor_at(std::uint32_t place)
{
    constexpr std::array<std::int32_t, 6> kUsual{3, 3, 4, 3, 4, 5};
    constexpr std::array<std::int32_t, 4> kOdd{6, 7, -1, 99};
    return Fd{place % 16 == 15 ? pick(kOdd, place / 16) : pick(kUsual, place)};
}

// Mostly the slot's id as it is; sometimes a stale or impossible one.
[[nodiscard]] inline std::int32_t id_offset_at(std::uint32_t place)
{
    constexpr std::array<std::int32_t, 4> kOdd{32768, 1, -32768, -0x7fffffff};
    return place % 16 == 15 ? pick(kOdd, place / 16) : 0;
}

[[nodiscard]] inline Action with_target(const Gene &gene, Call call, std::uint32_t target)
{
    Action action{.actor = gene.actor, .call = std::move(call)};
    action.target = target;
    return action;
}

/// A call on an object of the gene's id slot.
[[nodiscard]] inline Action on_object(const Gene &gene, Call call)
{
    Action action{.actor = gene.actor, .call = std::move(call), .id = gene.a % kIdSlots};
    action.id_offset = id_offset_at(gene.a / kIdSlots);
    return action;
}

/// What xxxget of sets and queues is called with, and the mode of a gene's creation.
inline constexpr std::array<int, 4> kGetObjectFlags{abi::kIpcCreat, 0,
                                                    abi::kIpcCreat | abi::kIpcExcl, abi::kIpcExcl};
[[nodiscard]] inline int get_flags_at(const Gene &gene)
{
    return pick(kGetObjectFlags, gene.c / kIdSlots) |
           pick(kModes, gene.a / 8 % 3 == 0 ? gene.a / 24 : 0);
}

/// A write to kernel.sem_next_id or kernel.msg_next_id.
[[nodiscard]] inline Action set_next_id(const Gene &gene, const char *name)
{
    constexpr std::array<const char *, 6> kNext{"0", "5", "32773", "65", "2147483647", "-1"};
    return {.actor = gene.actor, .call = Sysctl{.name = name, .value = pick(kNext, gene.b)}};
}

/// The calls of the kinds Sem…, Msg… and of threads, signals and time.
[[nodiscard]] std::vector<Action> sem_actions(Kind kind, const Gene &gene);
[[nodiscard]] std::vector<Action> msg_actions(Kind kind, const Gene &gene);
/// `target` is the actor whose nice value may be set.
[[nodiscard]] std::vector<Action> mq_actions(Kind kind, const Gene &gene, std::uint32_t target);
/// Of named semaphores.
[[nodiscard]] std::vector<Action> posix_sem_actions(Kind kind, const Gene &gene);
/// `target` is the actor whose mount namespace may be entered.
[[nodiscard]] std::vector<Action> file_actions(Kind kind, const Gene &gene, std::uint32_t target);

} // namespace ipcscope::campaign
