// The benchmarks' common ground: one list of measured calls, made once on the model and once as raw
// system calls, so that every row has its twin.
#pragma once

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ipcscope::bench
{

/// How many segments the namespace holds while a call is measured.
inline constexpr std::array<std::int64_t, 3> kObjects{1, 1000, 32000};

/// What is measured. A pair that undoes itself is one row.
enum class Measured : std::uint8_t
{
    Lookup,       ///< shmget of a key that exists
    Miss,         ///< shmget of a key that does not
    CreateRemove, ///< shmget(IPC_PRIVATE) and IPC_RMID
    CreateRemoveKey,
    AttachDetach,
    Stat,
    StatIndex, ///< SHM_STAT
    Set,
    Info, ///< IPC_INFO
    LockUnlock,
    Unshare,
    Setns, ///< opening the /proc file included
    CloneExit,
};
inline constexpr std::array<std::pair<Measured, std::string_view>, 13> kMeasured{{
    {Measured::Lookup, "shmget lookup"},
    {Measured::Miss, "shmget miss"},
    {Measured::CreateRemove, "create+remove private"},
    {Measured::CreateRemoveKey, "create+remove key"},
    {Measured::AttachDetach, "shmat+shmdt"},
    {Measured::Stat, "IPC_STAT"},
    {Measured::StatIndex, "SHM_STAT"},
    {Measured::Set, "IPC_SET"},
    {Measured::Info, "IPC_INFO"},
    {Measured::LockUnlock, "SHM_LOCK+SHM_UNLOCK"},
    {Measured::Unshare, "unshare(NEWIPC)"},
    {Measured::Setns, "setns"},
    {Measured::CloneExit, "clone+exit"},
}};

/// "model/shmget lookup/1000"
[[nodiscard]] std::string row_name(std::string_view side, std::string_view call,
                                   std::int64_t objects);

void register_model_calls();
/// Needs an ipc namespace of this program's own, which it enters at first use.
void register_kernel_calls();
/// Start of a lab, round trips above the raw call, observing, and jumping in a long run.
void register_lab_and_history();

} // namespace ipcscope::bench
