// What a learner did at one place of a lesson, so that the way can be gone again.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::gui
{

struct LessonVisit
{
    std::string place; ///< "question:p1"
    std::optional<std::size_t> answer{};
    std::vector<std::string> typed{};
    int hints{};
    bool solved{};
    bool passed{};
    friend bool operator==(const LessonVisit &, const LessonVisit &) = default;
};

} // namespace ipcscope::gui
