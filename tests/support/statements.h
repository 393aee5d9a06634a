// Statements as they are written, for tests that care about what is done with them.
#pragma once

#include "core/notation/notation.h"

#include <string_view>

namespace ipcscope::tests
{

/// The statement of one line; an empty one where it cannot be read, which no test expects.
inline Statement line(std::string_view text)
{
    auto parsed = notation::parse_line(text);
    return parsed ? parsed.value() : Statement{};
}

} // namespace ipcscope::tests
