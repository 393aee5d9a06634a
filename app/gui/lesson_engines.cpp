#include "app/gui/lesson_engines.h"

#include "core/model_facts.h"
#include "sim/model_backend.h"

#include <QCoreApplication>

#include <utility>

namespace ipcscope::gui
{
namespace
{

/// Keeps the steps of the last call.
class StepKeeper final : public sim::Observer
{
  public:
    void on_step(const Step &step, const sim::World & /*world*/) override
    {
        steps_.push_back(step);
    }
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
    [[nodiscard]] std::vector<Step> take_steps() { return steps_.take(); }

  private:
    sim::ModelBackend model_;
    StepKeeper steps_;
};

QString switched_off()
{
    return QCoreApplication::translate("LessonEngines",
                                       "The kernel was switched off with --model-only.");
}

} // namespace

LessonEngines start_lesson_engines(const LabStarter &starter)
{
    LessonEngines made;
    if (starter)
    {
        auto started = starter();
        if (auto *lab = std::get_if<StartedLab>(&started))
        {
            made.facts = lab->facts;
            made.engines.kernel = std::move(lab->backend);
        }
        else
        {
            made.reason = std::get<NoKernel>(started).reason;
            made.fix = std::get<NoKernel>(started).fix;
        }
    }
    else
    {
        made.reason = switched_off();
    }
    made.engines.model_only_reason = made.reason.toStdString();
    auto model = std::make_unique<SteppedModel>(model_facts(made.facts));
    made.engines.take_steps = [watched = model.get()] { return watched->take_steps(); };
    made.engines.model = std::move(model);
    return made;
}

} // namespace ipcscope::gui
