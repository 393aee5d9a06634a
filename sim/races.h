// Where the kernel is free: several woken senders race for the room, receivers that look again join
// the queue in the order in which they happen to run. Another engine has seen who came back; here
// the order of running is looked for that leads to the same.
#pragma once

#include "core/backend.h"
#include "sim/observer.h"
#include "sim/world.h"

#include <optional>
#include <span>
#include <vector>

namespace ipcscope::sim
{

/// A world that calls are made on, one after the other, each followed by those whom it wakes.
class LiveWorld
{
  public:
    explicit LiveWorld(World world) : world_(std::move(world)) {}

    [[nodiscard]] Reply execute(ActorId actor, const Call &call, Observer *watcher = nullptr);
    /// As Backend::woken. When no order of running leads to exactly those of `order`, they run in
    /// that order, and the others as they were woken.
    std::vector<Woken> woken(std::span<const ActorId> order, Observer *watcher = nullptr);
    [[nodiscard]] const World &world() const { return world_; }
    [[nodiscard]] World take() { return std::move(world_); }

  private:
    struct Before
    {
        World world;
        ActorId actor;
        Call call;
        Reply reply;
    };
    World world_;
    /// Before the last call, where the order of those who slept already is open.
    std::optional<Before> before_;
};

/// A call with all that it led to.
struct CallRun
{
    Reply reply;
    std::vector<Woken> woken;
};

/// Runs a call as LiveWorld would; with the right order of sleepers from its first step on.
CallRun run_call(World &world, ActorId actor, const Call &call, std::span<const ActorId> order,
                 Observer *watcher = nullptr);

} // namespace ipcscope::sim
