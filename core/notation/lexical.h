// The smallest pieces of the notation: characters, numbers, quoted strings, and what is said about
// a place in a line.
#pragma once

#include "core/scenario.h"

#include <optional>
#include <string>
#include <string_view>

namespace ipcscope::notation
{

[[nodiscard]] constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
[[nodiscard]] constexpr bool is_word(char c)
{
    return is_letter(c) || is_digit(c);
}
/// Inside an actor's name: web-1, db.backup, A@12 (the child that A made in line 12).
[[nodiscard]] constexpr bool is_actor_char(char c)
{
    return is_word(c) || c == '-' || c == '.' || c == '@';
}
[[nodiscard]] constexpr bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

/// A name of letters, or a pid.
[[nodiscard]] bool is_actor_name(std::string_view text);
[[nodiscard]] std::string_view trim(std::string_view text);
/// Where the run of characters of one kind that begins at `at` ends.
[[nodiscard]] std::size_t word_end(std::string_view text, std::size_t at);
[[nodiscard]] std::size_t blanks_end(std::string_view text, std::size_t at);

/// 4096, -1, 0x1234, 0600, 000. Nothing when the whole word is not a number of 64 bits.
[[nodiscard]] std::optional<Number> parse_number(std::string_view word);
[[nodiscard]] std::string print_number(const Number &number);

/// As strace escapes: \n \t \" \\ and octal, the shortest that is not ambiguous. Without the
/// quotes.
[[nodiscard]] std::string escape(std::string_view bytes);

/// Behind an error's `expected` where `word` is no call: the tools that there are, and the one that
/// it is most likely a misspelling of. Empty when it is a call.
[[nodiscard]] std::string tool_hint(std::string_view word);

/// For `ParseError::found`: the word, the character or the byte at `at`, or the end of the line.
[[nodiscard]] std::string describe(std::string_view line, std::size_t at);

} // namespace ipcscope::notation
