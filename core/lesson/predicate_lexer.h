// Inside predicates: their words.
#pragma once

#include "core/lesson/predicate.h"

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

struct Token
{
    enum class Kind : std::uint8_t
    {
        Word,     ///< a name, a path, a keyword, a number
        Text,     ///< between quotes; `text` is without them
        Variable, ///< $name; `text` is without the '$'
        Sign,     ///< ( ) [ ] == != < <= > >=
        End,
    };
    Kind kind{Kind::End};
    std::string text;
    std::size_t offset{};
};

/// The last one is an End.
[[nodiscard]] Result<std::vector<Token>, PredicateError> tokens_of(std::string_view text);

} // namespace ipcscope::lesson
