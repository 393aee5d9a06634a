// Time travel: a run of the model as calls and checkpoints. Any past world is the nearest
// checkpoint and a replay; nothing is ever undone by hand.
#pragma once

#include "core/backend.h"
#include "core/step.h"
#include "sim/call_log.h"
#include "sim/races.h"
#include "sim/world.h"

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace ipcscope::sim
{

/// Not thread-safe, reading included: the worlds near the last one that was asked for are kept, so
/// that stepping backwards is as quick as forwards.
class History
{
  public:
    explicit History(const EngineFacts &facts = {});

    /// Runs and keeps the call.
    Reply append(ActorId actor, Call call);
    /// Lets those run whom the last call has woken, and keeps the order; see Backend::woken.
    /// Without it they run when the next call comes, in the model's own order.
    std::vector<Woken> woken(std::span<const ActorId> order);

    [[nodiscard]] std::size_t size() const { return log_.size(); } ///< calls kept
    /// Requires: call < size().
    [[nodiscard]] ActorId actor(std::size_t call) const;
    [[nodiscard]] Call call(std::size_t call) const;

    /// The world before call number `call` (0-based); size() gives the present one. Requires: call
    /// <= size().
    [[nodiscard]] World at(std::size_t call) const;
    /// The steps of a call and of those whom it woke, and what it gave. Requires: call < size().
    [[nodiscard]] std::pair<std::vector<Step>, Reply> steps(std::size_t call) const;
    /// The sleeping calls that ended because of a call. Requires: call < size().
    [[nodiscard]] std::vector<Woken> woken_by(std::size_t call) const;
    /// The world right after step number `step` of a call. Requires: call < size(); a step past the
    /// end is the world after the call.
    [[nodiscard]] World at(std::size_t call, std::size_t step) const;
    /// The worlds right after each step of a call, and behind them the one after the call: all that
    /// stepping inside it shows, in one replay. Requires: call < size().
    [[nodiscard]] std::vector<World> worlds(std::size_t call) const;
    [[nodiscard]] const World &present() const { return present_.world(); }

    /// A history of the first `calls` calls, to go another way from there. Requires: calls <=
    /// size().
    [[nodiscard]] History fork(std::size_t calls) const;

    /// The effort of replaying up to `call` from its checkpoint; it never exceeds kLongestReplay by
    /// more than the effort of one call. Requires: call <= size().
    [[nodiscard]] std::uint64_t replay_effort(std::size_t call) const;
    static constexpr std::uint64_t kLongestReplay = 80'000;

    /// Memory kept for calls and checkpoints, in bytes, the present world excepted.
    [[nodiscard]] std::size_t bytes() const;

  private:
    struct Checkpoint
    {
        std::size_t call; // the world before this call
        std::shared_ptr<const World> world;
        std::size_t bytes; // of checkpoints before this one, kept for them alone
    };
    [[nodiscard]] static const Checkpoint *last_up_to(const std::vector<Checkpoint> &all,
                                                      std::size_t call);
    void consider_checkpoint();
    void remember(std::size_t call, const World &world) const;

    CallLog log_;
    std::vector<Checkpoint> checkpoints_; // ascending; the first is the beginning
    LiveWorld present_;
    std::uint64_t next_look_{};              // effort at which a checkpoint is considered
    mutable std::vector<Checkpoint> recent_; // ascending, denser towards the last one asked for
};

} // namespace ipcscope::sim
