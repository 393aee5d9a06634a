// Fresh engines for one play of a lesson or a claim.
#pragma once

#include "app/cli/engines.h"
#include "core/lesson/check.h"

#include <optional>

namespace ipcscope::cli
{

/// The model keeps its steps. Where the kernel was asked for and cannot be had, the model is alone
/// and says why.
[[nodiscard]] lesson::Engines lesson_engines(std::optional<On> on, lesson::Wanted wanted);
[[nodiscard]] lesson::Engines lesson_engines(Engines started);

} // namespace ipcscope::cli
