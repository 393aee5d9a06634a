// What is wrong with a lesson: where, and what to do about it.
#pragma once

#include "core/scenario.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ipcscope::lesson
{

struct Problem
{
    enum class Severity : std::uint8_t
    {
        Error,
        Warning, ///< the lesson can be used, but not all of it is proved or up to date
    };
    Severity severity{Severity::Error};
    std::string file;
    Position position;
    std::string message;

    /// "lesson.md:12:3: error: …"
    [[nodiscard]] std::string text() const;
    friend bool operator==(const Problem &, const Problem &) = default;
};

using Problems = std::vector<Problem>;

[[nodiscard]] bool has_errors(const Problems &problems);

} // namespace ipcscope::lesson
