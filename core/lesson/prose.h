// What a lesson's Markdown may hold: text, no HTML, and nothing that is fetched from elsewhere.
#pragma once

#include "core/lesson/lesson.h"
#include "core/lesson/translation.h"

namespace ipcscope::lesson
{

[[nodiscard]] Problems check_prose(const Lesson &lesson);
[[nodiscard]] Problems check_prose(const Translation &translation);

} // namespace ipcscope::lesson
