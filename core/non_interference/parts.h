// A scenario in two: the lines that an actor can be run with alone, and those of the others.
#pragma once

#include "core/non_interference/non_interference.h"

#include <vector>

namespace ipcscope::non_interference
{

struct Parts
{
    std::vector<Statement> together; ///< expanded: all lines
    std::vector<Statement> alone;    ///< without those of the others
    std::vector<std::string> others;
    std::size_t left_out{};
};

[[nodiscard]] Result<Parts, Problem> divide(const Scenario &scenario, std::string_view subject);

} // namespace ipcscope::non_interference
