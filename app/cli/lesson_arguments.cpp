#include "app/cli/lesson_arguments.h"

#include "app/cli/did_you_mean.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ipcscope::cli
{
namespace
{

using Action = Arguments::Lesson::Action;

constexpr std::array<LessonAction, 7> kActions{
    {{"list", Action::List, 0, 0, "", {"--json"}},
     {"check", Action::Check, 0, 1, "", {"--json", "--jobs", "--on"}},
     {"run", Action::Run, 1, 1, "the ID of a lesson", {"--on", "--seed", "--learner"}},
     {"grade",
      Action::Grade,
      2,
      2,
      "the ID of a lesson and a file of answers",
      {"--json", "--on", "--seed", "--junit"}},
     {"progress", Action::Progress, 0, 0, "", {"--json", "--learner"}},
     {"export", Action::Export, 1, 1, "a FILE, or - for standard output", {"--learner"}},
     {"import", Action::Import, 1, 1, "a FILE", {"--learner"}}}};

} // namespace

const LessonAction &lesson_action(Arguments::Lesson::Action action)
{
    return *std::find_if(kActions.begin(), kActions.end(),
                         [action](const LessonAction &one) { return one.action == action; });
}

std::optional<UsageError> take_lesson_action(Arguments &arguments,
                                             const std::vector<std::string> &words)
{
    const auto *const found = std::find_if(kActions.begin(), kActions.end(), [&](const auto &one) {
        return words.size() > 1 && one.name == words[1];
    });
    if (found != kActions.end())
    {
        arguments.lesson.action = found->action;
        return std::nullopt;
    }
    std::vector<std::string_view> names;
    for (const LessonAction &action : kActions)
    {
        names.push_back(action.name);
    }
    return UsageError{words.size() > 1
                          ? fmt::format("lesson does not know '{}'.{} It takes {}.", words[1],
                                        did_you_mean(words[1], names), fmt::join(names, ", "))
                          : fmt::format("lesson needs one of {}.", fmt::join(names, ", "))};
}

std::optional<UsageError> take_lesson_files(Arguments &arguments,
                                            const std::vector<std::string> &files)
{
    const LessonAction &action = lesson_action(arguments.lesson.action);
    if (files.size() < action.least)
    {
        return UsageError{fmt::format("lesson {} needs {}.", action.name, action.needs)};
    }
    if (files.size() > action.most)
    {
        return UsageError{fmt::format("'{}' is one argument too many.", files[action.most])};
    }
    const bool of_progress = action.action == Action::Export || action.action == Action::Import;
    for (std::size_t at = 0; at < files.size(); ++at)
    {
        (of_progress || at > 0 ? arguments.lesson.file : arguments.lesson.path) = files[at];
    }
    return std::nullopt;
}

} // namespace ipcscope::cli
