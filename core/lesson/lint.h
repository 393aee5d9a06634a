// What can be said of an exercise without running it: names that nothing has, steps that the model
// does not have, goals without a solution, hints that never come.
#pragma once

#include "core/lesson/exercise.h"

#include <span>
#include <string_view>

namespace ipcscope::lesson
{

[[nodiscard]] Problems lint(const Exercise &exercise, std::span<const std::string_view> step_names);

} // namespace ipcscope::lesson
