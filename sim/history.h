// Time travel: a run of the model as calls and checkpoints. Any past world is the nearest
// checkpoint and a replay; nothing is ever undone by hand.
#pragma once

#include "core/backend.h"
#include "core/step.h"
#include "sim/world.h"

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace ipcscope::sim
{

class History
{
  public:
    explicit History(const EngineFacts &facts = {});

    /// Runs and keeps the call.
    Reply append(ActorId actor, Call call);

    [[nodiscard]] std::size_t size() const; ///< calls kept
    [[nodiscard]] ActorId actor(std::size_t call) const;
    [[nodiscard]] const Call &call(std::size_t call) const;

    /// The world before call number `call` (0-based); size() gives the present one. Requires: call
    /// <= size().
    [[nodiscard]] World at(std::size_t call) const;
    /// The steps of a call, and what it gave. Requires: call < size().
    [[nodiscard]] std::pair<std::vector<Step>, Reply> steps(std::size_t call) const;
    /// The world right after step number `step` of a call. Requires: call < size(); a step past the
    /// end is the world after the call.
    [[nodiscard]] World at(std::size_t call, std::size_t step) const;
    [[nodiscard]] const World &present() const;

    /// A history of the first `calls` calls, to go another way from there.
    [[nodiscard]] History fork(std::size_t calls) const;

    /// Memory kept for calls and checkpoints, in bytes, the present world excepted.
    [[nodiscard]] std::size_t bytes() const;

  private:
    struct Entry
    {
        ActorId actor;
        Call call;
    };
    struct Checkpoint
    {
        std::size_t call; // the world before this call
        std::shared_ptr<const World> world;
    };
    std::vector<Entry> entries_;
    std::vector<Checkpoint> checkpoints_;
    World present_;
    std::size_t bytes_since_checkpoint_{};
    std::size_t replay_limit_{};
};

} // namespace ipcscope::sim
