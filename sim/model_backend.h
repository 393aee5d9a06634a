// The model behind the port: a world and the clock that counts its calls.
#pragma once

#include "core/backend.h"
#include "sim/observer.h"
#include "sim/world.h"

#include <span>
#include <vector>

namespace ipcscope::sim
{

/// Runs one call on a world: a deterministic function of both. Advances the world's clock by one
/// call. `watcher` may be null; then a step costs one test.
[[nodiscard]] Reply execute(World &world, ActorId actor, const Call &call,
                            Observer *watcher = nullptr);

/// Lets the sleepers run that calls have woken, and those that they wake in turn: what their calls
/// gave, in the order of `order` where it names them. Who has first to run is free in the kernel;
/// `order` decides it as far as that is possible. execute() does it first when nobody has.
std::vector<Woken> woken(World &world, std::span<const ActorId> order, Observer *watcher = nullptr);

/// What can be seen of a world, in the form that the kernel's tables have. All fields are present.
[[nodiscard]] Tables tables(const World &world);

class ModelBackend final : public Backend
{
  public:
    explicit ModelBackend(const EngineFacts &facts = {});
    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;

    void watch(Observer *watcher) { watcher_ = watcher; }
    [[nodiscard]] const World &world() const { return world_; }

  private:
    World world_;
    Observer *watcher_{};
};

} // namespace ipcscope::sim
