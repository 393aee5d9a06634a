#include "app/cli/lesson.h"

#include "app/cli/engines.h"
#include "app/cli/json.h"
#include "app/cli/no_kernel.h"
#include "app/cli/session.h"
#include "core/lesson/check.h"
#include "core/lesson/exercise.h"
#include "sim/step_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

namespace ipcscope::cli
{
namespace
{

using ipcscope::lesson::Course;
using ipcscope::lesson::Problem;

/// A model whose steps are kept.
class WatchedModel final : public Backend
{
  public:
    explicit WatchedModel(const EngineFacts &facts) : model_(facts) { model_.watch(&steps_); }

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        return model_.execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return model_.observe(); }
    [[nodiscard]] std::vector<Step> take_steps() { return steps_.take(); }

  private:
    sim::ModelBackend model_;
    StepCollector steps_;
};

lesson::Engines lesson_engines(std::optional<On> on, lesson::Wanted wanted)
{
    // That the kernel can be asked was seen before.
    auto started = start_engines(wanted == lesson::Wanted::ModelAlone ? std::optional(On::Model)
                                 : on == On::Kernel                   ? std::optional(On::Both)
                                                                      : on);
    Engines engines = started ? std::move(started).value() : Engines{};
    auto model = std::make_unique<WatchedModel>(model_facts(engines.facts));
    auto take = [watched = model.get()] { return watched->take_steps(); };
    return {.model = std::move(model),
            .kernel = std::move(engines.kernel),
            .model_only_reason =
                started ? std::move(engines.model_only_reason) : started.error().reason,
            .take_steps = std::move(take)};
}

Exit refuse(const Arguments &arguments, Output &out, const Problem &problem)
{
    complain_plainly(problem.text());
    if (arguments.json)
    {
        write_json(Json{{"error", Json{{"file", problem.file}, {"message", problem.message}}}},
                   out);
    }
    return Exit::UnusableInput;
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
        out.line(fmt::format("  {} {:>3} min  {}", padded(one.front.id.text, 34), one.front.minutes,
                             harmless(one.front.title)));
    }
    if (arguments.json)
    {
        write_json(Json{{"lessons", std::move(lessons)}}, out);
    }
    return exit;
}

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

Exit check(const Arguments &arguments, Output &out)
{
    auto course = open_course(arguments.lesson.path);
    if (!course)
    {
        return refuse(arguments, out, course.error());
    }
    const auto engines = start_engines(arguments.on == On::Kernel ? On::Both : arguments.on);
    if (!engines)
    {
        return no_kernel(arguments, out, engines.error().reason, engines.error().fix);
    }
    const std::string &alone = engines.value().model_only_reason;
    if (!arguments.on && !alone.empty())
    {
        complain(fmt::format("model only: {}", alone));
    }
    lesson::check_needs(course.value());
    const lesson::CheckOptions options{
        .engines = [on =
                        arguments.on](lesson::Wanted wanted) { return lesson_engines(on, wanted); },
        .step_names = sim::kStepNames,
        .jobs = arguments.lesson.jobs.value_or(std::max(1U, std::thread::hardware_concurrency()))};
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

} // namespace

Exit lesson(const Arguments &arguments, Output &out)
{
    switch (arguments.lesson.action)
    {
    case Arguments::Lesson::Action::List: return list(arguments, out);
    case Arguments::Lesson::Action::Check: return check(arguments, out);
    }
    return Exit::UnusableInput;
}

} // namespace ipcscope::cli
