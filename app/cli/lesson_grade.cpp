#include "app/cli/input.h"
#include "app/cli/lesson_engines.h"
#include "app/cli/lesson_parts.h"
#include "app/cli/no_kernel.h"
#include "core/lesson/grade.h"
#include "core/lesson/text_file.h"

#include <fmt/format.h>

namespace ipcscope::cli
{
namespace
{

using lesson::Engine;
using lesson::GoalGrade;
using lesson::Grade;
using lesson::Problem;

std::string_view engine_word(Engine engine, lesson::Cast cast)
{
    const bool suspect = cast != lesson::Cast::ModelAndKernel;
    return engine == Engine::Model                 ? (suspect ? "suspect" : "model")
           : cast == lesson::Cast::SuspectAndModel ? "model"
                                                   : "kernel";
}

std::string_view where(const Grade &grade)
{
    switch (grade.cast)
    {
    case lesson::Cast::ModelAndKernel: break;
    case lesson::Cast::SuspectAndKernel: return "by the suspect beside the kernel";
    case lesson::Cast::SuspectAndModel: return "by the suspect beside the true model";
    }
    return grade.on_kernel ? "on the model and the kernel" : "on the model alone";
}

Json grade_json(const Grade &grade, const std::string &file, Exit exit)
{
    Json goals = Json::array();
    for (const GoalGrade &goal : grade.goals)
    {
        Json engines = Json::array();
        for (const GoalGrade::Found &found : goal.engines)
        {
            engines.push_back(Json{{"engine", engine_word(found.engine, grade.cast)},
                                   {"met", found.met},
                                   {"found", found.met ? Json(nullptr) : Json(found.found)}});
        }
        goals.push_back(
            Json{{"id", goal.id},
                 {"text", goal.text},
                 {"mode", goal.mode == lesson::GoalBlock::Mode::Edge ? "edge" : "level"},
                 {"met", goal.met()},
                 {"expected", goal.expected},
                 {"engines", std::move(engines)}});
    }
    return Json{
        {"lesson", grade.lesson},
        {"title", grade.title},
        {"answers", file},
        {"seed", grade.seed},
        {"on", grade.on_kernel ? "both" : "model"},
        {"model_only_reason", grade.on_kernel ? Json(nullptr) : Json(grade.model_only_reason)},
        {"goals", std::move(goals)},
        {"notes", to_json(grade.notes)},
        {"summary", Json{{"goals", grade.goals.size()},
                         {"met", grade.met()},
                         {"lines", grade.lines},
                         {"exit", static_cast<int>(exit)}}}};
}

void tell(const Grade &grade, Output &out)
{
    out.line(fmt::format("{}  {}", out.paint(Tone::Strong, grade.lesson), harmless(grade.title)));
    for (const GoalGrade &goal : grade.goals)
    {
        out.line(fmt::format("  {}  {}: {}",
                             goal.met() ? out.paint(Tone::Good, "met    ")
                                        : out.paint(Tone::Bad, "NOT MET"),
                             goal.id, harmless(goal.text)));
        if (goal.met())
        {
            continue;
        }
        out.line(fmt::format("    expected: {}", harmless(goal.expected)));
        for (const GoalGrade::Found &found : goal.engines)
        {
            out.line(fmt::format("    found on {}: {}",
                                 lesson::engine_text(found.engine, grade.cast),
                                 found.met ? "what is expected" : harmless(found.found)));
        }
    }
    for (const Problem &note : grade.notes)
    {
        out.line("  " + harmless(note.text()));
    }
    out.line(fmt::format("{} of {} goals met, {}", grade.met(), grade.goals.size(), where(grade)));
}

/// False: it could not be written, and that was told.
bool write_junit(const Arguments &arguments, const std::string &text)
{
    if (arguments.lesson.junit.empty())
    {
        return true;
    }
    const auto failed = lesson::write_text_file(arguments.lesson.junit, text);
    if (failed)
    {
        complain_plainly(failed->text());
    }
    return !failed;
}

} // namespace

Exit grade_lesson(const Arguments &arguments, Output &out)
{
    const auto lesson = find_lesson(arguments.lesson.path);
    if (!lesson)
    {
        return refuse(arguments, out, lesson.error());
    }
    const auto exercise = lesson::make_exercise(lesson.value(), arguments.lesson.seed.value_or(1));
    if (!exercise)
    {
        return refuse(arguments, out, exercise.error());
    }
    const std::string id = lesson.value().front.id.text;
    const auto text = read_scenario(arguments.lesson.file);
    if (!text)
    {
        const lesson::Problems unusable{{.file = text.error().file,
                                         .position = text.error().position,
                                         .message = text.error().message}};
        (void)write_junit(arguments, lesson::junit(id, unusable));
        return refuse(arguments, out, unusable);
    }
    auto engines = start_engines(arguments.on == On::Kernel ? On::Both : arguments.on);
    if (!engines)
    {
        return no_kernel(arguments, out, engines.error().reason, engines.error().fix);
    }
    auto cast = lesson_engines(std::move(engines).value(), exercise.value());
    if (!cast)
    {
        (void)write_junit(arguments, lesson::junit(id, lesson::Problems{cast.error()}));
        return refuse(arguments, out, cast.error());
    }
    auto grade = lesson::grade(exercise.value(), text.value(), display_name(arguments.lesson.file),
                               std::move(cast).value());
    if (!grade)
    {
        (void)write_junit(arguments, lesson::junit(id, grade.error()));
        return refuse(arguments, out, grade.error());
    }
    const Grade &result = grade.value();
    const bool kernel_lost = arguments.on && *arguments.on != On::Model && !result.on_kernel;
    Exit exit = result.met() < result.goals.size() ? Exit::Divergence
                : kernel_lost                      ? Exit::NoKernel
                                                   : Exit::AsExpected;
    if (!write_junit(arguments, lesson::junit(result)))
    {
        exit = Exit::UnusableInput;
    }
    if (arguments.json)
    {
        write_json(grade_json(result, display_name(arguments.lesson.file), exit), out);
    }
    else
    {
        tell(result, out);
    }
    return exit;
}

} // namespace ipcscope::cli
