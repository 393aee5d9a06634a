#include "app/cli/lesson_engines.h"

#include "app/cli/engines.h"
#include "app/cli/session.h"

namespace ipcscope::cli
{
namespace
{

/// A model whose steps are kept.
class WatchedModel final : public Backend
{
  public:
    explicit WatchedModel(const EngineFacts &facts) : model_(facts) { model_.watch(&steps_); }

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        return model_.execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return model_.observe(); }
    [[nodiscard]] std::vector<Step> take_steps() { return steps_.take(); }

  private:
    sim::ModelBackend model_;
    StepCollector steps_;
};

} // namespace

lesson::Engines lesson_engines(Engines started)
{
    auto model = std::make_unique<WatchedModel>(model_facts(started.facts));
    auto take = [watched = model.get()] { return watched->take_steps(); };
    return {.model = std::move(model),
            .kernel = std::move(started.kernel),
            .model_only_reason = std::move(started.model_only_reason),
            .take_steps = std::move(take)};
}

lesson::Engines lesson_engines(std::optional<On> on, lesson::Wanted wanted)
{
    // That the kernel can be asked was seen before.
    auto started = start_engines(wanted == lesson::Wanted::ModelAlone ? std::optional(On::Model)
                                 : on == On::Kernel                   ? std::optional(On::Both)
                                                                      : on);
    if (started)
    {
        return lesson_engines(std::move(started).value());
    }
    Engines alone;
    alone.model_only_reason = started.error().reason;
    return lesson_engines(std::move(alone));
}

} // namespace ipcscope::cli
