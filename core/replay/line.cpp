#include "core/replay/line.h"

#include "core/notation/lexical.h"

#include <charconv>

namespace ipcscope::replay
{
namespace
{

using notation::blanks_end;
using notation::is_blank;
using notation::is_digit;
using notation::is_word;

constexpr std::string_view kUnfinished = "<unfinished ...>";
constexpr std::string_view kDetached = "<detached ...>";

std::size_t digits_end(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_digit(text[at]))
    {
        ++at;
    }
    return at;
}

char at_or_nul(std::string_view text, std::size_t at)
{
    return at < text.size() ? text[at] : '\0';
}

// "[pid 12345] ", "12345 ", "12345<bash> ". A number with '.' or ':' in it is a time stamp.
std::size_t read_pid(std::string_view line, std::size_t at, std::uint32_t &pid)
{
    const bool bracket = line.substr(at, 5) == "[pid ";
    const std::size_t start = bracket ? blanks_end(line, at + 5) : at;
    std::size_t end = digits_end(line, start);
    if (end == start || end - start > 9)
    {
        return at;
    }
    const std::size_t number_end = end;
    if (at_or_nul(line, end) == '<')
    {
        const std::size_t close = line.find('>', end);
        if (close == std::string_view::npos)
        {
            return at;
        }
        end = close + 1;
    }
    if (bracket ? at_or_nul(line, end) != ']' : !is_blank(at_or_nul(line, end)))
    {
        return at;
    }
    (void)std::from_chars(line.data() + start, line.data() + number_end, pid);
    return blanks_end(line, end + (bracket ? 1 : 0));
}

// 18:33:38.1, 1795463228.43, (+     0.000053), [00007f8c54a62ad7], [  59]
std::size_t stamp_end(std::string_view line, std::size_t at)
{
    const char c = at_or_nul(line, at);
    if (is_digit(c))
    {
        std::size_t end = at;
        while (end < line.size() && (is_digit(line[end]) || line[end] == ':' || line[end] == '.'))
        {
            ++end;
        }
        return is_blank(at_or_nul(line, end)) ? end : at;
    }
    if (c == '[' || line.substr(at, 2) == "(+")
    {
        const std::size_t close = line.find(c == '[' ? ']' : ')', at);
        return close != std::string_view::npos && close - at < 40 &&
                       is_blank(at_or_nul(line, close + 1))
                   ? close + 1
                   : at;
    }
    return at;
}

std::string_view trimmed(std::string_view line)
{
    while (!line.empty() && (is_blank(line.back()) || line.back() == '\r'))
    {
        line.remove_suffix(1);
    }
    return line;
}

// A process that is killed leaves "exit_group(0 <unfinished ...>) = ?".
bool is_unfinished(std::string_view line)
{
    const char last = line.empty() ? '\0' : line.back();
    if (last == '>')
    {
        return line.ends_with(kUnfinished) || line.ends_with(kDetached);
    }
    if (last != '?')
    {
        return false;
    }
    const std::size_t close = line.rfind(')');
    return close != std::string_view::npos && line.substr(0, close).ends_with(kUnfinished);
}

LineHead marked(std::string_view line, std::size_t at, LineHead head, Form form)
{
    const std::string_view mark = line.substr(at, 3);
    const std::size_t close = line.rfind(mark);
    if (close > at)
    {
        head.form = form;
        head.name = notation::trim(line.substr(at + 3, close - at - 3));
    }
    return head;
}

LineHead resumed(std::string_view line, std::size_t at, LineHead head)
{
    constexpr std::string_view kResumed = " resumed>";
    const std::size_t start = at + 5;
    const std::size_t end = notation::word_end(line, start);
    if (end > start && line.substr(end, kResumed.size()) == kResumed)
    {
        // It may be cut a second time, when its process ends.
        head.form = Form::Resumed;
        head.name = line.substr(start, end - start);
        head.inside = line.substr(end + kResumed.size());
    }
    return head;
}

} // namespace

LineHead read_head(std::string_view line)
{
    LineHead head;
    line = trimmed(line);
    std::size_t at = blanks_end(line, 0);
    if (at == line.size() || line[at] == '#' || line.substr(at, 8) == "strace: ")
    {
        head.form = Form::Remark;
        return head;
    }
    at = read_pid(line, at, head.pid);
    for (std::size_t end = stamp_end(line, at); end != at; end = stamp_end(line, at))
    {
        head.stamp = head.stamp.empty() ? line.substr(at, end - at) : head.stamp;
        at = blanks_end(line, end);
    }
    switch (at_or_nul(line, at))
    {
    case '<': return line.substr(at, 5) == "<... " ? resumed(line, at, head) : head;
    case '-': return line.substr(at, 4) == "--- " ? marked(line, at, head, Form::Signal) : head;
    case '+': return line.substr(at, 4) == "+++ " ? marked(line, at, head, Form::Exit) : head;
    default: break;
    }
    std::size_t end = at;
    while (end < line.size() && (is_word(line[end]) || line[end] == '?'))
    {
        ++end;
    }
    if (end > at && at_or_nul(line, end) == '(' && !is_digit(line[at]))
    {
        head.form = is_unfinished(line) ? Form::Unfinished : Form::Call;
        head.name = line.substr(at, end - at);
        head.inside = line.substr(end + 1);
    }
    return head;
}

std::string_view result_of(std::string_view line)
{
    const std::size_t equals = line.rfind(" = ");
    return equals == std::string_view::npos ? std::string_view{} : line.substr(equals + 3);
}

std::optional<double> seconds_of(std::string_view stamp)
{
    double seconds = 0;
    for (std::size_t at = 0; at < stamp.size(); ++at)
    {
        double part = 0;
        const auto read = std::from_chars(stamp.data() + at, stamp.data() + stamp.size(), part,
                                          std::chars_format::fixed);
        if (read.ec != std::errc{} || !is_digit(stamp[at]))
        {
            return std::nullopt;
        }
        seconds = seconds * 60 + part;
        at = static_cast<std::size_t>(read.ptr - stamp.data());
        if (at < stamp.size() && stamp[at] != ':')
        {
            return std::nullopt;
        }
    }
    return stamp.empty() ? std::nullopt : std::optional(seconds);
}

std::optional<double> duration_of(std::string_view line)
{
    line = trimmed(line);
    const std::size_t open = line.rfind(" <");
    return line.ends_with('>') && open != std::string_view::npos
               ? seconds_of(line.substr(open + 2, line.size() - open - 3))
               : std::nullopt;
}

std::optional<std::int64_t> leading_number(std::string_view text)
{
    const std::size_t end = notation::word_end(text, !text.empty() && text[0] == '-' ? 1 : 0);
    const auto number = notation::parse_number(text.substr(0, end));
    return number ? std::optional(number->value) : std::nullopt;
}

std::string_view argument_of(std::string_view inside, std::size_t index)
{
    for (; index > 0; --index)
    {
        const std::size_t comma = inside.find(", ");
        if (comma == std::string_view::npos)
        {
            return {};
        }
        inside.remove_prefix(comma + 2);
    }
    return inside;
}

std::optional<std::int64_t> number_behind(std::string_view line, std::string_view mark)
{
    const std::size_t at = line.find(mark);
    return at == std::string_view::npos ? std::nullopt
                                        : leading_number(line.substr(at + mark.size()));
}

} // namespace ipcscope::replay
