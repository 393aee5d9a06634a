// What stands behind the verb `lesson`: an action, with words and options of its own.
#pragma once

#include "app/cli/arguments.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::cli
{

struct LessonAction
{
    std::string_view name;
    Arguments::Lesson::Action action{Arguments::Lesson::Action::List};
    std::size_t least{}; ///< words that are no options
    std::size_t most{};
    std::string_view needs; ///< for the message
    std::array<std::string_view, 4> options{};
};

[[nodiscard]] const LessonAction &lesson_action(Arguments::Lesson::Action action);
/// Takes the second of `words`.
[[nodiscard]] std::optional<UsageError> take_lesson_action(Arguments &arguments,
                                                           const std::vector<std::string> &words);
/// Takes the words that are no options.
[[nodiscard]] std::optional<UsageError> take_lesson_files(Arguments &arguments,
                                                          const std::vector<std::string> &files);

} // namespace ipcscope::cli
