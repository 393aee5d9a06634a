#include "app/gui/lesson_engines.h"

#include "app/gui/text.h"
#include "core/model_facts.h"
#include "core/recording/file.h"
#include "core/recording/played_run.h"
#include "sim/stepped_model.h"

#include <QCoreApplication>
#include <QFileInfo>

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

void take_lab(LessonEngines &made, StartedLab lab, bool recorded)
{
    made.facts = lab.facts;
    made.end = std::move(lab.end);
    if (!recorded)
    {
        made.engines.kernel = std::move(lab.backend);
        return;
    }
    auto recorder = std::make_unique<recording::Recorder>(std::move(lab.backend));
    made.timed = recorder.get();
    made.recorder = recorder.get();
    made.engines.kernel = std::move(recorder);
}

void take_recording(LessonEngines &made, const std::string &file)
{
    if (!QFileInfo::exists(text(file)))
    {
        return;
    }
    auto read = recording::read_file(file);
    if (!read)
    {
        made.reason += QLatin1Char(' ') + text(read.error().message);
        return;
    }
    const auto recorded = std::make_shared<const recording::Recording>(std::move(read).value());
    auto played = std::make_unique<recording::PlayedRun>(recorded);
    made.facts = recorded->facts;
    made.recorded = text(recorded->date);
    made.seed = recorded->seed;
    made.timed = played.get();
    made.engines.kernel = std::move(played);
    made.reason.clear();
    made.fix.clear();
}

} // namespace

LessonEngines start_lesson_engines(const LabStarter &starter, const std::string &file)
{
    LessonEngines made;
    if (starter)
    {
        auto started = starter();
        if (auto *lab = std::get_if<StartedLab>(&started))
        {
            take_lab(made, std::move(*lab), !file.empty());
        }
        else
        {
            made.reason = std::get<NoKernel>(started).reason;
            made.fix = std::get<NoKernel>(started).fix;
            if (!file.empty())
            {
                take_recording(made, recording::file_beside(file));
            }
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
