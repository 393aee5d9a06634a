// Options as getopt_long(3) has them: -ms, -i5, -i 5, --id=5, --id 5, unique beginnings of long
// names, and "--" before words that are no options.
#pragma once

#include "core/tools/tool.h"

#include <span>
#include <string_view>
#include <vector>

namespace ipcscope::tools
{

struct Option
{
    char letter{}; ///< '\0': it has only a name
    std::string_view name;
    std::string_view value{};    ///< what it takes, "an id"; empty: nothing
    std::string_view optional{}; ///< what it may take right behind it
};

struct Given
{
    std::string_view name; ///< of the option
    Word value;            ///< its position is the option's where it takes none
};

struct OptionLine
{
    std::vector<Given> options; ///< in the order written
    Words operands;
};

enum class Operands : std::uint8_t
{
    Anywhere,
    Last, ///< behind the first one, all words are
};

[[nodiscard]] Result<OptionLine, ParseError> read_options(std::string_view tool, const Words &words,
                                                          std::span<const Option> options,
                                                          Operands operands = Operands::Anywhere);

/// The first operand, unless it is the shell that people start in a new namespace: that stands for
/// the actor itself. Null: there is none.
[[nodiscard]] const Word *other_program(const Words &operands);
[[nodiscard]] ParseError error_at(const Word &word, std::string expected);
/// Behind the last word `expected` is missing.
[[nodiscard]] ParseError missing_words(const Words &words, std::string expected);

enum class Base : std::uint8_t
{
    Decimal,
    Any, ///< 0x… and 0… too
};
/// The number that the whole word is, with a sign or without.
[[nodiscard]] std::optional<std::int64_t> number_in(std::string_view word, Base base);

} // namespace ipcscope::tools
