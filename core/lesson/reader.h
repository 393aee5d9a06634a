// Reads a lesson's text. Any bytes give a lesson or the list of what is wrong with them.
#pragma once

#include "core/lesson/lesson.h"
#include "core/result.h"

#include <span>
#include <string>
#include <string_view>

namespace ipcscope::lesson
{

[[nodiscard]] Result<Lesson, Problems> read_lesson(std::string_view text, std::string_view file);

// Inside the readers of lessons and of translations.

/// A text in its two parts, with plain ends of lines.
struct Parts
{
    std::string front;         ///< between the two lines of dashes; it begins in line 2
    std::string body;          ///< what follows
    std::uint32_t body_line{}; ///< of the file, in which the body begins
};
/// The error: it has no such parts, is too long, or is no UTF-8. Without a file.
[[nodiscard]] Result<Parts, Problem> read_parts(std::string_view raw);

/// What the front matter can hold.
[[nodiscard]] std::span<const std::string_view> front_keys();

/// `text` begins in line 2 of the file.
[[nodiscard]] Front read_front(std::string_view text, Problems &problems);
/// `text` begins in line `first_line` of the file.
[[nodiscard]] std::vector<Block> read_blocks(std::string_view text, std::uint32_t first_line,
                                             Problems &problems);

} // namespace ipcscope::lesson
