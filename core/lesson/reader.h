// Reads a lesson's text. Any bytes give a lesson or the list of what is wrong with them.
#pragma once

#include "core/lesson/lesson.h"
#include "core/result.h"

#include <string_view>

namespace ipcscope::lesson
{

[[nodiscard]] Result<Lesson, Problems> read_lesson(std::string_view text, std::string_view file);

// Inside the reader.

/// `text` is what stands between the two lines of dashes; it begins in line 2 of the file.
[[nodiscard]] Front read_front(std::string_view text, Problems &problems);
/// `text` is what follows, from line `first_line` on.
[[nodiscard]] std::vector<Block> read_blocks(std::string_view text, std::uint32_t first_line,
                                             Problems &problems);

} // namespace ipcscope::lesson
