#include "core/lesson/reader.h"

#include "core/lesson/limits.h"
#include "core/lesson/text_file.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::lesson
{
namespace
{

constexpr std::string_view kDashes = "---";

/// Lines end with a newline here, also where the file was written on Windows.
std::string plain_lines(std::string_view text)
{
    constexpr std::string_view kMark = "\xef\xbb\xbf";
    if (text.starts_with(kMark))
    {
        text.remove_prefix(kMark.size());
    }
    std::string plain;
    plain.reserve(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); ++at)
    {
        const bool before_newline =
            text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
        if (!before_newline)
        {
            plain += text[at];
        }
    }
    if (!plain.empty() && plain.back() != '\n')
    {
        plain += '\n';
    }
    return plain;
}

std::string_view line_at(std::string_view text, std::size_t at)
{
    return text.substr(at, text.find('\n', at) - at);
}

std::string_view without_end_blanks(std::string_view line)
{
    const std::size_t last = line.find_last_not_of(" \t");
    return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

/// Where the closing line of dashes begins; npos when there is none.
std::size_t find_end_of_front(std::string_view text)
{
    std::size_t at = text.find('\n');
    while (at != std::string_view::npos && at + 1 < text.size())
    {
        if (without_end_blanks(line_at(text, at + 1)) == kDashes)
        {
            return at + 1;
        }
        at = text.find('\n', at + 1);
    }
    return std::string_view::npos;
}

} // namespace

Result<Parts, Problem> read_parts(std::string_view raw)
{
    const auto wrong = [](std::string message) { return Problem{.message = std::move(message)}; };
    if (raw.size() > kMostBytes)
    {
        return wrong(told("a lesson of more than {} KiB", kMostBytes >> 10U));
    }
    const std::string text = plain_lines(raw);
    if (auto bad = find_bad_byte(text))
    {
        return std::move(*bad);
    }
    if (without_end_blanks(line_at(text, 0)) != kDashes)
    {
        return wrong(told("a lesson begins with a line '---' and its front matter"));
    }
    const std::size_t end = find_end_of_front(text);
    if (end == std::string_view::npos)
    {
        return wrong(told("no second line '---' ends the front matter"));
    }
    const std::size_t front = text.find('\n') + 1;
    if (end - front > kMostFrontBytes)
    {
        return wrong(told("the front matter has more than {} KiB", kMostFrontBytes >> 10U));
    }
    const auto lines =
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    return Parts{.front = text.substr(front, end - front),
                 .body = text.substr(text.find('\n', end) + 1),
                 .body_line = static_cast<std::uint32_t>(lines) + 2};
}

Result<Lesson, Problems> read_lesson(std::string_view text, std::string_view file)
{
    Problems problems;
    Lesson lesson;
    lesson.file = file;
    if (auto parts = read_parts(text))
    {
        lesson.front = read_front(parts.value().front, problems);
        lesson.blocks = read_blocks(parts.value().body, parts.value().body_line, problems);
    }
    else
    {
        problems.push_back(parts.error());
    }
    if (problems.empty())
    {
        return lesson;
    }
    for (Problem &problem : problems)
    {
        problem.file = file;
    }
    return problems;
}

} // namespace ipcscope::lesson
