// Reading the text files of /proc: lines, numbers, whole files, and what is in a directory.
#pragma once

#include "core/ids.h"
#include "core/lab/fd.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lab::agent
{

/// Takes one line off the front of `text`, without its end.
std::string_view next_line(std::string_view &text);

/// Takes the number that follows the blanks at the front of `line`.
template <class Int> Int next_number(std::string_view &line, int base = 10)
{
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    Int value{};
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), value, base);
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    return value;
}

template <class Tag, class Int> void next_number(std::string_view &line, Strong<Tag, Int> &value)
{
    value.value = next_number<Int>(line);
}

/// The whole text of a file, or nothing with errno set.
[[nodiscard]] std::optional<std::string> read_file(int directory, const char *path);
/// The same of an open file, from its start, into a buffer that is used again.
[[nodiscard]] bool read_open_file(int file, std::string &text);
/// What a directory holds, ascending, without "." and ".."; or nothing with errno set.
[[nodiscard]] std::optional<std::vector<std::string>> names_in(int directory, const char *path);
/// The number that an open file holds.
[[nodiscard]] std::optional<int> read_int(const Fd &file);

} // namespace ipcscope::lab::agent
