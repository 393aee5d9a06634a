// Computed answers: which options of a prediction are right on one engine.
#pragma once

#include "core/lesson/exercise.h"
#include "core/lesson/stage.h"

namespace ipcscope::lesson
{

/// Whether the option says what `played`, the last line of the prediction, gave on that engine.
/// Requires: stage.has(engine), and nothing has run since.
[[nodiscard]] bool is_right(const Option &option, const Played &played, const Stage &stage,
                            Engine engine);

/// What the line gave: "-1 ENOENT (…)", "sleeps", "0".
[[nodiscard]] std::string result_text(const Played &played, Engine engine);

} // namespace ipcscope::lesson
