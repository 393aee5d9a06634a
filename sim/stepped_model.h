// The model with the steps of its calls kept, for who shows them call by call.
#pragma once

#include "sim/model_backend.h"

#include <utility>
#include <vector>

namespace ipcscope::sim
{

/// Keeps steps until they are taken.
class StepCollector final : public Observer
{
  public:
    void on_step(const Step &step, const World & /*world*/) override { steps_.push_back(step); }
    [[nodiscard]] std::vector<Step> take() { return std::exchange(steps_, {}); }

  private:
    std::vector<Step> steps_;
};

class SteppedModel final : public Backend
{
  public:
    explicit SteppedModel(const EngineFacts &facts) : model_(facts) { model_.watch(&steps_); }

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        return model_.execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return model_.observe(); }
    /// Those since it was last asked.
    [[nodiscard]] std::vector<Step> take_steps() { return steps_.take(); }

  private:
    ModelBackend model_;
    StepCollector steps_;
};

} // namespace ipcscope::sim
