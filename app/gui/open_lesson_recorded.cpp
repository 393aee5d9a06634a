// OpenLesson: keeping what the kernel says, and going on with that where there is no kernel.
#include "app/gui/open_lesson.h"
#include "app/gui/text.h"
#include "core/recording/file.h"

#include <QDate>
#include <QFileInfo>

namespace ipcscope::gui
{

/// The problem; empty when it is written.
QString OpenLesson::write_recording(const Slot &there, const QString &file)
{
    if (!there.play || there.recorder == nullptr || !there.recorder->whole())
    {
        return tr("There is no kernel to be recorded. Start it again first.");
    }
    recording::Recording recorded = there.recorder->so_far();
    recorded.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
    recorded.facts = there.facts;
    recorded.seed = there.exercise->seed;
    for (const std::string_view name : there.play->actors().names())
    {
        recorded.actors.emplace_back(name);
    }
    const auto problem = recording::write_file(file.toStdString(), recorded);
    return problem ? text(problem->message) : QString();
}

/// The lesson as far as it has been played.
void OpenLesson::record()
{
    if (!open_)
    {
        return;
    }
    const QString file = text(recording::file_beside(start_.lesson.file));
    thread_.run([there = there_, file] { return write_recording(*there, file); },
                [this, file](const QString &problem) { Q_EMIT relay_.kept(file, problem); });
}

/// Nothing was asked of it. The play learns it from the next call, which the model then answers
/// alone.
void OpenLesson::lab_ended()
{
    const QString reason = tr("its first process has ended");
    relay_.lose(reason);
    play_recording(reason);
}

/// When the kernel was lost in the middle: the same way again, with the recording, if there is one.
void OpenLesson::play_recording(const QString &lost_because)
{
    const std::string file = recording::file_beside(start_.lesson.file);
    if (!std::exchange(live_, false) || !QFileInfo::exists(text(file)))
    {
        return;
    }
    ++waiting_;
    const NoKernel none{.reason = lost_because, .fix = tr("Start the kernel again to go on.")};
    thread_.run(
        [there = there_, none, what = start_] {
            const auto visits = there->play ? there->play->visits() : std::vector<LessonVisit>{};
            return begin(
                *there, [none] { return none; }, what, visits);
        },
        [this, play = play_](const Begun &begun) {
            if (play == play_)
            {
                --waiting_;
                show_begun(begun);
                Q_EMIT changed();
            }
        });
}

} // namespace ipcscope::gui
