// Files of the course and of its learners: read whole, with an end to their size, and written aside
// and renamed, so that nobody ever sees half of one.
#pragma once

#include "core/lesson/problem.h"
#include "core/result.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ipcscope::lesson
{

[[nodiscard]] Result<std::string, Problem> read_text_file(const std::string &path,
                                                          std::size_t most_bytes);
/// Nothing when it is written.
[[nodiscard]] std::optional<Problem> write_text_file(const std::string &path,
                                                     std::string_view text);
/// What no text of ours holds: bytes that are no UTF-8, control characters. Without a file.
[[nodiscard]] std::optional<Problem> find_bad_byte(std::string_view text);

} // namespace ipcscope::lesson
