// Whose progress is kept, and where.
#pragma once

#include "app/cli/arguments.h"
#include "core/lesson/progress.h"

#include <string>

namespace ipcscope::cli
{

/// --learner NAME; without it the one learner that an account usually has.
[[nodiscard]] Result<std::string, lesson::Problem> learner_file(const Arguments &arguments);

} // namespace ipcscope::cli
