#include "app/cli/lesson_parts.h"

#include "core/notation/names.h"

#include <fmt/format.h>

namespace ipcscope::cli
{

using ipcscope::lesson::Course;
using ipcscope::lesson::Problem;

Exit refuse(const Arguments &arguments, Output &out, const lesson::Problems &problems)
{
    for (const Problem &problem : problems)
    {
        complain_plainly(problem.text());
    }
    if (arguments.json)
    {
        const Problem first = problems.empty() ? Problem{} : problems.front();
        write_json(Json{{"error", Json{{"file", first.file},
                                       {"line", first.position.line},
                                       {"column", first.position.column},
                                       {"message", first.message}}}},
                   out);
    }
    return Exit::UnusableInput;
}

Exit refuse(const Arguments &arguments, Output &out, const Problem &problem)
{
    return refuse(arguments, out, lesson::Problems{problem});
}

Result<Course, Problem> open_course(const std::string &path)
{
    if (!path.empty())
    {
        return lesson::load_lessons(path);
    }
    const std::string root = lesson::find_course();
    if (root.empty())
    {
        return Problem{.file = "lessons",
                       .message = "no course was found: say where it is with IPCSCOPE_LESSONS"};
    }
    return lesson::load_course(root);
}

Result<lesson::Lesson, lesson::Problems> find_lesson(const std::string &id)
{
    const bool path = id.find('/') != std::string::npos || id.ends_with(".md");
    auto course = open_course(path ? id : std::string());
    if (!course)
    {
        return lesson::Problems{course.error()};
    }
    std::vector<lesson::Entry> &entries = course.value().entries;
    if (path)
    {
        if (entries.size() != 1)
        {
            return lesson::Problems{{.file = id, .message = "is not one lesson, but several"}};
        }
        return entries.front().lesson
                   ? Result<lesson::Lesson, lesson::Problems>(std::move(*entries.front().lesson))
                   : entries.front().problems;
    }
    if (const lesson::Entry *entry = course.value().find(id))
    {
        return *entry->lesson;
    }
    std::vector<std::string_view> ids;
    lesson::Problems problems;
    for (const lesson::Entry &entry : entries)
    {
        if (entry.lesson)
        {
            ids.push_back(entry.lesson->front.id.text);
        }
        problems.insert(problems.end(), entry.problems.begin(), entry.problems.end());
    }
    problems.insert(problems.begin(),
                    {.file = course.value().root,
                     .message = fmt::format("no lesson has the id '{}'{}", id,
                                            notation::suggestion(notation::nearest(id, ids)))});
    return problems;
}

Json to_json(const lesson::Problems &problems)
{
    Json list = Json::array();
    for (const Problem &problem : problems)
    {
        const bool error = problem.severity == Problem::Severity::Error;
        list.push_back(Json{{"severity", error ? "error" : "warning"},
                            {"file", problem.file},
                            {"line", problem.position.line},
                            {"column", problem.position.column},
                            {"message", problem.message}});
    }
    return list;
}

} // namespace ipcscope::cli
