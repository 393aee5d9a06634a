#include "app/gui/lesson_engines.h"

#include "core/model_facts.h"
#include "sim/stepped_model.h"

#include <QCoreApplication>

#include <utility>

namespace ipcscope::gui
{
namespace
{

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
    auto model = std::make_unique<sim::SteppedModel>(model_facts(made.facts));
    made.engines.take_steps = [watched = model.get()] { return watched->take_steps(); };
    made.engines.model = std::move(model);
    return made;
}

} // namespace ipcscope::gui
