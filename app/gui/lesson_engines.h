// Fresh engines for a lesson or a claim that is played in the window.
#pragma once

#include "app/gui/kernel_runner.h"
#include "core/lesson/stage.h"
#include "core/recording/recorder.h"

#include <QString>

#include <cstdint>
#include <string>

namespace ipcscope::gui
{

struct LessonEngines
{
    lesson::Engines engines;
    EngineFacts facts;
    /// When there is no kernel: why, and what to change.
    QString reason;
    QString fix;
    QString recorded;     ///< the day on which the kernel was recorded; empty: it runs now
    std::uint64_t seed{}; ///< that the recorded lesson's values were drawn with
    LabEnd end;           ///< of the lab, if there is one
    // The kernel among the engines, as long as they live: null when it cannot do that.
    recording::TimedBackend *timed{};
    recording::Recorder *recorder{};
};

/// Starts a lab; without one the model is alone, or the recording beside `file` has the kernel's
/// part. `starter` null: nobody wants the kernel. `file` empty: nothing is recorded. Takes as long
/// as a lab takes: never on the window's thread.
[[nodiscard]] LessonEngines start_lesson_engines(const LabStarter &starter,
                                                 const std::string &file = {});

} // namespace ipcscope::gui
