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
    std::string_view value{}; ///< what it takes, "ID"; empty: nothing
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

[[nodiscard]] Result<OptionLine, ParseError> read_options(std::string_view tool, const Words &words,
                                                          std::span<const Option> options);

[[nodiscard]] ParseError error_at(const Word &word, std::string expected);

/// A number of `word` from `lowest` to `highest`, decimal; 0x… and 0… only with `any_base`.
enum class Base : std::uint8_t
{
    Decimal,
    Any,
};
[[nodiscard]] std::optional<std::int64_t> number_in(std::string_view word, Base base);

} // namespace ipcscope::tools
