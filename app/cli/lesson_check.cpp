#include "app/cli/lesson_engines.h"
#include "app/cli/lesson_parts.h"
#include "core/lesson/check.h"
#include "sim/step_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace ipcscope::cli
{

using lesson::Problem;

namespace
{

void tell(const lesson::Checked &checked, Output &out)
{
    const std::string name = checked.id.empty() ? checked.file : checked.id;
    const std::string what = fmt::format(
        "{} prediction{}, {} goal{}{}", checked.predictions, checked.predictions == 1 ? "" : "s",
        checked.goals, checked.goals == 1 ? "" : "s",
        checked.on_kernel ? ", on the model and the kernel" : ", on the model alone");
    out.line(checked.ok() ? fmt::format("{}  {}  {}", out.paint(Tone::Good, "ok    "),
                                        padded(harmless(name), 34), what)
                          : fmt::format("{}  {}", out.paint(Tone::Bad, "WRONG "), harmless(name)));
    for (const Problem &problem : checked.problems)
    {
        out.line("  " + harmless(problem.text()));
    }
}

} // namespace

Exit check_lessons(const Arguments &arguments, Output &out)
{
    auto course = open_course(arguments.lesson.path);
    if (!course)
    {
        return refuse(arguments, out, course.error());
    }
    if (const auto failure = cannot_start(arguments, out))
    {
        return *failure;
    }
    lesson::check_needs(course.value());
    lesson::CheckOptions options{
        .engines = [on =
                        arguments.on](lesson::Wanted wanted) { return lesson_engines(on, wanted); },
        .step_names = sim::kStepNames,
        .jobs = arguments.lesson.jobs.value_or(std::max(1U, std::thread::hardware_concurrency()))};
    if (has_suspects())
    {
        options.suspects = [on = arguments.on](lesson::Wanted wanted, const std::string &suspect) {
            return suspect_engines(on, wanted, suspect);
        };
    }
    const std::vector<lesson::Checked> all = lesson::check(course.value(), options);
    Json lessons = Json::array();
    std::size_t wrong = 0;
    for (const lesson::Checked &checked : all)
    {
        wrong += checked.ok() ? 0U : 1U;
        lessons.push_back(Json{{"id", checked.id},
                               {"file", checked.file},
                               {"ok", checked.ok()},
                               {"predictions", checked.predictions},
                               {"goals", checked.goals},
                               {"on_kernel", checked.on_kernel},
                               {"problems", to_json(checked.problems)}});
        if (!arguments.json)
        {
            tell(checked, out);
        }
    }
    if (arguments.json)
    {
        write_json(Json{{"lessons", std::move(lessons)}}, out);
    }
    else
    {
        out.line("");
        out.line(fmt::format("{} lesson{}, {} of them wrong", all.size(),
                             all.size() == 1 ? "" : "s", wrong));
    }
    return wrong > 0 ? Exit::Divergence : Exit::AsExpected;
}

} // namespace ipcscope::cli
