#include "app/cli/lesson.h"

#include "app/cli/lesson_parts.h"
#include "core/lesson/translation.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

using lesson::Problem;

template <class Kind> std::size_t count_of(const lesson::Lesson &one)
{
    return static_cast<std::size_t>(
        std::count_if(one.blocks.begin(), one.blocks.end(), [](const lesson::Block &block) {
            return std::holds_alternative<Kind>(block.content);
        }));
}

Exit list(const Arguments &arguments, Output &out)
{
    auto course = open_course({});
    if (!course)
    {
        return refuse(arguments, out, course.error());
    }
    Json lessons = Json::array();
    const std::vector<std::string> wanted = lesson::wanted_languages();
    std::string part;
    Exit exit = Exit::AsExpected;
    for (const lesson::Entry &entry : course.value().entries)
    {
        if (!entry.lesson)
        {
            for (const Problem &problem : entry.problems)
            {
                complain_plainly(problem.text());
            }
            exit = Exit::UnusableInput;
            continue;
        }
        const lesson::Lesson &one = *entry.lesson;
        const std::size_t predictions = count_of<lesson::PredictBlock>(one);
        const std::size_t goals = count_of<lesson::GoalBlock>(one);
        lessons.push_back(Json{{"id", one.front.id.text},
                               {"title", one.front.title},
                               {"part", entry.part},
                               {"minutes", one.front.minutes},
                               {"predictions", predictions},
                               {"goals", goals},
                               {"exam", one.front.skip == lesson::Skip::Forbidden},
                               {"languages", lesson::languages_of(one)},
                               {"file", entry.file}});
        if (arguments.json)
        {
            continue;
        }
        if (entry.part != part)
        {
            part = entry.part;
            out.line(out.paint(Tone::Strong, harmless(part)));
        }
        const auto other = lesson::find_translation(one, wanted);
        out.line(fmt::format("  {} {:>3} min  {}", padded(one.front.id.text, 34), one.front.minutes,
                             harmless(other ? other->title : one.front.title)));
    }
    if (arguments.json)
    {
        write_json(Json{{"lessons", std::move(lessons)}}, out);
    }
    return exit;
}

} // namespace

Exit lesson(const Arguments &arguments, Output &out)
{
    switch (arguments.lesson.action)
    {
    case Arguments::Lesson::Action::List: return list(arguments, out);
    case Arguments::Lesson::Action::Check: return check_lessons(arguments, out);
    case Arguments::Lesson::Action::Run: return run_lesson(arguments, out);
    case Arguments::Lesson::Action::Grade: return grade_lesson(arguments, out);
    case Arguments::Lesson::Action::Progress: return show_progress(arguments, out);
    case Arguments::Lesson::Action::Export: return export_progress(arguments, out);
    case Arguments::Lesson::Action::Import: return import_progress(arguments, out);
    }
    return Exit::UnusableInput;
}

} // namespace ipcscope::cli
