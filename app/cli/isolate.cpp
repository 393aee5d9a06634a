#include "app/cli/isolate.h"

#include "app/cli/did_you_mean.h"
#include "app/cli/json.h"
#include "app/cli/lesson_engines.h"
#include "app/cli/no_kernel.h"
#include "app/cli/scenario_input.h"
#include "core/non_interference/non_interference.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

using non_interference::Finding;
using non_interference::Report;
using non_interference::Side;

void print_side(std::string_view engine, const Side &side, Output &out)
{
    for (const Finding &one : side.findings)
    {
        out.line(fmt::format("  {:<6}  {:<24} alone {}, with the others {}", engine, one.field,
                             one.alone, one.together));
        out.line(out.paint(Tone::Quiet, one.line == 0
                                            ? fmt::format("          at the end, {}", one.source)
                                            : fmt::format("          line {}: {}, {}", one.line,
                                                          one.call, one.source)));
    }
}

void print_text(const Report &report, Output &out)
{
    const std::string what = fmt::format(
        "{} is {}isolated from {} ({})", report.subject, report.isolated() ? "" : "not ",
        fmt::join(report.others, " and "), counted(report.left_out, "line"));
    out.line(out.paint(report.isolated() ? Tone::Good : Tone::Bad, what));
    print_side("model", report.model, out);
    if (report.kernel)
    {
        print_side("kernel", *report.kernel, out);
    }
}

Json side_json(const Side &side)
{
    Json lines = Json::array();
    for (const non_interference::Line &line : side.lines)
    {
        lines.push_back(Json{{"line", line.line},
                             {"call", line.call},
                             {"alone", line.alone},
                             {"together", line.together}});
    }
    Json findings = Json::array();
    for (const Finding &one : side.findings)
    {
        findings.push_back(Json{{"line", one.line},
                                {"call", one.call},
                                {"field", one.field},
                                {"alone", one.alone},
                                {"together", one.together},
                                {"source", one.source}});
    }
    return Json{{"isolated", side.isolated()},
                {"lines", std::move(lines)},
                {"findings", std::move(findings)}};
}

Json report_json(const Report &report)
{
    return Json{{"actor", report.subject},
                {"others", report.others},
                {"left_out", report.left_out},
                {"isolated", report.isolated()},
                {"model", side_json(report.model)},
                {"kernel", report.kernel ? side_json(*report.kernel) : Json(nullptr)}};
}

InputError error_in(const Scenario &scenario, const non_interference::Problem &problem)
{
    return {.file = scenario.file,
            .position = {.line = std::max(1U, problem.line)},
            .message = problem.message};
}

Json problem_json(const std::string &actor, const non_interference::Problem &problem)
{
    return Json{{"actor", actor},
                {"error", Json{{"line", problem.line}, {"message", problem.message}}}};
}

/// The actors that are asked about.
Result<std::vector<std::string>, InputError> subjects(const Arguments &arguments,
                                                      const Scenario &scenario)
{
    std::vector<std::string> actors = non_interference::actors_of(scenario);
    if (arguments.actor.empty())
    {
        return actors;
    }
    if (std::find(actors.begin(), actors.end(), arguments.actor) != actors.end())
    {
        return std::vector<std::string>{arguments.actor};
    }
    const std::vector<std::string_view> known(actors.begin(), actors.end());
    return InputError{.file = scenario.file,
                      .position = {},
                      .message = fmt::format("no line is {}'s.{} Those with lines are: {}",
                                             arguments.actor, did_you_mean(arguments.actor, known),
                                             fmt::join(actors, ", "))};
}

} // namespace

Exit isolate(const Arguments &arguments, Output &out)
{
    const auto scenario = load_written(arguments.file);
    if (!scenario)
    {
        return refuse(arguments, out, scenario.error());
    }
    const auto actors = subjects(arguments, scenario.value());
    if (!actors)
    {
        return refuse(arguments, out, actors.error());
    }
    const auto engines = start_engines(arguments.on == On::Kernel ? On::Both : arguments.on);
    if (!engines)
    {
        return no_kernel(arguments, out, engines.error().reason, engines.error().fix);
    }
    if (!arguments.on && !engines.value().model_only_reason.empty())
    {
        complain(fmt::format("model only: {}", engines.value().model_only_reason));
    }
    const auto make = [&] {
        lesson::Engines made = lesson_engines(arguments.on, lesson::Wanted::All);
        return non_interference::Engines{.model = std::move(made.model),
                                         .kernel = std::move(made.kernel),
                                         .model_only_reason = std::move(made.model_only_reason)};
    };
    bool examined = false;
    Exit exit = Exit::AsExpected;
    Json reports = Json::array();
    for (const std::string &actor : actors.value())
    {
        const auto report = non_interference::examine(scenario.value(), actor, make);
        if (!report && !arguments.actor.empty())
        {
            return refuse(arguments, out, error_in(scenario.value(), report.error()));
        }
        if (!report)
        {
            // Of the others there may be something to say.
            complain_plainly(error_in(scenario.value(), report.error()).text());
            reports.push_back(problem_json(actor, report.error()));
            continue;
        }
        examined = true;
        exit = report.value().isolated() ? exit : Exit::Divergence;
        if (arguments.json)
        {
            reports.push_back(report_json(report.value()));
        }
        else
        {
            print_text(report.value(), out);
        }
    }
    if (!examined)
    {
        exit = Exit::UnusableInput;
        complain(
            fmt::format("{}: no actor could be run without the others", scenario.value().file));
    }
    if (arguments.json)
    {
        write_json(Json{{"actors", std::move(reports)}, {"exit", static_cast<int>(exit)}}, out);
    }
    return exit;
}

} // namespace ipcscope::cli
