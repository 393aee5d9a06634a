// What the actions of the verb `lesson` share: finding lessons, and telling what is wrong with
// them.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/json.h"
#include "app/cli/output.h"
#include "core/lesson/course.h"
#include "core/lesson/exercise.h"

#include <cstdint>
#include <string>

namespace ipcscope::cli
{

/// Tells the problem, as JSON too where that was asked for.
Exit refuse(const Arguments &arguments, Output &out, const lesson::Problem &problem);
Exit refuse(const Arguments &arguments, Output &out, const lesson::Problems &problems);

/// What stands at `path`; without one the whole course.
[[nodiscard]] Result<lesson::Course, lesson::Problem> open_course(const std::string &path);
/// The lesson with that id, or in that file or folder.
[[nodiscard]] Result<lesson::Lesson, lesson::Problems> find_lesson(const std::string &id);

[[nodiscard]] Json to_json(const lesson::Problems &problems);

// The actions.

Exit check_lessons(const Arguments &arguments, Output &out);
Exit grade_lesson(const Arguments &arguments, Output &out);
Exit run_lesson(const Arguments &arguments, Output &out);
Exit show_progress(const Arguments &arguments, Output &out);
Exit export_progress(const Arguments &arguments, Output &out);
Exit import_progress(const Arguments &arguments, Output &out);

} // namespace ipcscope::cli
