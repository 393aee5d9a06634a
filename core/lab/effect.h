// What a call may change, as far as it is observed: which rows are to be read again after it, and
// which sleepers it may wake.
#pragma once

#include "core/lab/wire.h"

namespace ipcscope::lab
{

/// What of the caller matters for it.
struct EffectContext
{
    bool next_id_set[3]{};  ///< of shm, sem, msg: an attempt to create may use it up
    bool sleepers{};        ///< some actor sleeps at a semaphore
    bool sleepers_on_set{}; ///< some sleep at the set that the call names
    bool undo_used{};       ///< somebody may have something to undo
    bool key_in_use{};      ///< the call's key is that of an object, which it will find
    bool rmid_forced{};     ///< segments may go with their creator
    bool asked_for_news{};  ///< the caller's process may wait for news of some POSIX queue
    /// The segments that the caller has attached; nothing: not known.
    std::optional<std::vector<IpcId>> attached{};
    bool touches_nothing_new{}; ///< of load and store: all pages that there can be are there
    IpcId detached{-1};         ///< of shmdt: the segment that is attached there, if known
};

struct Effect
{
    wire::TableQuery own; ///< of the caller's ipc namespace
    bool also_on_error{}; ///< otherwise a call that fails changes nothing
    bool leaves{};        ///< the caller may be in another namespace afterwards
    bool everywhere{};    ///< also on namespaces that the caller's memory came from
};

[[nodiscard]] Effect effect_of(const Call &call, const EffectContext &context);
/// Of a process or thread that ends.
[[nodiscard]] Effect effect_of_end(const EffectContext &context);

/// All of `more` is to be read as well.
void add(wire::TableQuery &to, const wire::TableQuery &more);
/// Every table whole.
[[nodiscard]] wire::TableQuery everything();

/// Puts what was read in its place.
void merge(IpcNamespaceTable &table, wire::Parts parts);

/// Whether a call of that kind and with these flags can sleep in the kernel at all.
[[nodiscard]] bool may_sleep(const Call &call);
/// Whether `call`, which gave `outcome`, may have woken somebody who sleeps in `sleeper`. Signals
/// and deaths wake too, and are not seen here.
[[nodiscard]] bool may_wake(const Call &call, const Outcome &outcome, const Call &sleeper);
/// What a call that sleeps waits for: "a message of type 3 in queue 0".
[[nodiscard]] std::string waits_for(const Call &call);
/// The name of the call in which an actor sleeps, as tables show it.
[[nodiscard]] std::string sleeps_in(const Call &call);

} // namespace ipcscope::lab
