// The head of one line of a strace log: who, what, in which of strace's forms. Looks at no
// argument, so that the many lines which do not matter cost little.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace ipcscope::replay
{

enum class Form : std::uint8_t
{
    Call,       ///< shmget(…) = 0
    Unfinished, ///< shmget(… <unfinished ...>
    Resumed,    ///< <... shmget resumed>…) = 0
    Signal,     ///< --- SIGCHLD {…} ---
    Exit,       ///< +++ exited with 0 +++
    Dying,      ///< exit_group(0) = ?, and any other call that never returns
    Remark,     ///< an empty line, a comment, strace's own words
    Unreadable, ///< none of these
};

struct LineHead
{
    Form form{Form::Unreadable};
    std::uint32_t pid{};    ///< 0: the line has none
    std::string_view stamp; ///< the first of its time stamps, as written
    std::string_view name;  ///< of the call; the text between the marks of Signal and Exit
    std::string_view
        inside; ///< behind the call's '(', or behind "resumed>"; up to the end of the line
};

[[nodiscard]] LineHead read_head(std::string_view line);

[[nodiscard]] inline bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// What stands behind the last " = " of a finished call, without strace's <0.000012>; empty when
/// there is none.
[[nodiscard]] std::string_view result_of(std::string_view line);
/// A time of day or since 1970 in seconds; nothing for what else strace puts there.
[[nodiscard]] std::optional<double> seconds_of(std::string_view stamp);
/// What strace -T puts at the end of a line: <0.000012>.
[[nodiscard]] std::optional<double> duration_of(std::string_view line);
/// The whole number that `text` begins with, decimal, octal or hexadecimal.
[[nodiscard]] std::optional<std::int64_t> leading_number(std::string_view text);
/// The argument with that index, and what follows it; empty when there are not so many. `inside` is
/// that of a LineHead.
[[nodiscard]] std::string_view argument_of(std::string_view inside, std::size_t index);
/// The number behind `mark`: si_pid=8.
[[nodiscard]] std::optional<std::int64_t> number_behind(std::string_view line,
                                                        std::string_view mark);

} // namespace ipcscope::replay
