// Options of predictions: VALUE "shown text" :: why it is wrong.
#pragma once

#include "core/lesson/exercise.h"
#include "core/result.h"

#include <string_view>

namespace ipcscope::lesson
{

/// `text` is without the "- ". The option's position is not set.
[[nodiscard]] Result<Option, PredicateError> read_option(std::string_view text);

} // namespace ipcscope::lesson
