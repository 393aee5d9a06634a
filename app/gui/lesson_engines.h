// Fresh engines for a lesson or a claim that is played in the window.
#pragma once

#include "app/gui/kernel_runner.h"
#include "core/lesson/stage.h"

#include <QString>

namespace ipcscope::gui
{

struct LessonEngines
{
    lesson::Engines engines;
    EngineFacts facts;
    /// When there is no kernel: why, and what to change.
    QString reason;
    QString fix;
};

/// Starts a lab; without one the model is alone. `starter` null: nobody wants the kernel. Takes as
/// long as a lab takes: never on the window's thread.
[[nodiscard]] LessonEngines start_lesson_engines(const LabStarter &starter);

} // namespace ipcscope::gui
