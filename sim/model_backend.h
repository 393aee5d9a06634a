// The model behind the port: a world and the clock that counts its calls.
#pragma once

#include "core/backend.h"
#include "sim/observer.h"
#include "sim/races.h"
#include "sim/world.h"

#include <optional>
#include <span>
#include <vector>

namespace ipcscope::sim
{

/// Runs one call on a world: a deterministic function of both. Advances the world's clock by one
/// call. `watcher` may be null; then a step costs one test.
[[nodiscard]] Reply execute(World &world, ActorId actor, const Call &call,
                            Observer *watcher = nullptr);

/// The same while those who were woken have not run yet: in the kernel a call of somebody else may
/// come in between.
[[nodiscard]] Reply execute_first(World &world, ActorId actor, const Call &call,
                                  Observer *watcher = nullptr);

/// Lets one of the woken run on: what its call gives, or nothing when it sleeps again. Requires: it
/// is in world.wake_q.
std::optional<Outcome> run_woken(World &world, ActorId actor, Observer *watcher = nullptr);
/// Lets all the woken run, and those whom they wake in turn, in the order of their waking: what
/// their calls gave. execute() does it first when nobody has.
std::vector<Woken> woken(World &world, Observer *watcher = nullptr);

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
    [[nodiscard]] const World &world() const { return live_.world(); }

  private:
    LiveWorld live_;
    Observer *watcher_{};
};

} // namespace ipcscope::sim
