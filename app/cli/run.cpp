#include "app/cli/run.h"

#include "app/cli/json.h"
#include "app/cli/no_kernel.h"
#include "app/cli/report_json.h"
#include "app/cli/report_text.h"
#include "app/cli/scenario_input.h"
#include "app/cli/session.h"
#include "core/tools/spell.h"

#include <fmt/format.h>

#include <memory>

namespace ipcscope::cli
{
namespace
{

Exit print_expanded(const Arguments &arguments, Output &out, const Scenario &scenario)
{
    if (!arguments.json)
    {
        out.raw(notation::print(scenario));
        return Exit::AsExpected;
    }
    Json statements = Json::array();
    for (const Statement &statement : scenario.statements)
    {
        statements.push_back(Json{{"line", statement.position.line},
                                  {"actor", statement.actor},
                                  {"text", notation::print(statement)}});
    }
    write_json(Json{{"file", scenario.file}, {"statements", std::move(statements)}}, out);
    return Exit::AsExpected;
}

std::string conclude(const Summary &summary, const std::string &kernel_end, Exit exit)
{
    switch (exit)
    {
    case Exit::AsExpected:
        return kernel_end.empty() ? "all as expected"
                                  : fmt::format("all as expected, but {}", kernel_end);
    case Exit::Divergence:
        return fmt::format("{} differ, {} failed", counted(summary.differ, "call"),
                           counted(summary.failed_expectations, "expectation"));
    case Exit::UnusableInput:
        if (summary.not_run > 0)
        {
            return fmt::format("{} could not be run", counted(summary.not_run, "call"));
        }
        return summary.calls == 0
                   ? "no IPC call was run, so nothing was checked"
                   : "nothing was checked: one engine ran alone, and no line says what it "
                     "expects (= 0, = -1 ENOENT, = $name)";
    case Exit::NoKernel: return kernel_end.empty() ? "the real kernel refused a call" : kernel_end;
    }
    return {};
}

// A real difference outweighs everything; then an input that cannot be run, since what follows it
// may be its fault; then a kernel that was asked for and fell short.
Exit judge(const Arguments &arguments, const Summary &summary)
{
    if (summary.differ > 0 || summary.failed_expectations > 0)
    {
        return Exit::Divergence;
    }
    if (summary.not_run > 0)
    {
        return Exit::UnusableInput;
    }
    const bool asked_for = arguments.on == On::Kernel || arguments.on == On::Both;
    if (summary.kernel_lost || (summary.kernel_refused && asked_for))
    {
        return Exit::NoKernel;
    }
    return summary.checked == 0 ? Exit::UnusableInput : Exit::AsExpected;
}

Exit run_scenario(const Arguments &arguments, Output &out, const Scenario &scenario)
{
    auto engines = start_engines(arguments.on);
    if (!engines)
    {
        return no_kernel(arguments, out, engines.error().reason, engines.error().fix);
    }
    if (!arguments.on && engines.value().on == On::Model)
    {
        complain(fmt::format("model only: {}", engines.value().model_only_reason));
    }
    std::unique_ptr<Reporter> reporter;
    if (arguments.json)
    {
        reporter = std::make_unique<JsonReporter>(out);
    }
    else
    {
        reporter = std::make_unique<TextReporter>(out);
    }
    Session session(scenario, std::move(engines).value(),
                    arguments.steps ? Watch::Steps : Watch::Calls, *reporter);
    session.run();
    const Summary &summary = session.summary();
    const Exit exit = judge(arguments, summary);
    const FinalTables tables = session.final_tables();
    const std::string conclusion = conclude(summary, session.kernel_end(), exit);
    reporter->end({.summary = summary,
                   .tables = tables,
                   .actors = session.actors(),
                   .asleep = session.asleep(),
                   .exit = exit,
                   .conclusion = summary.interrupted ? "interrupted; " + conclusion : conclusion});
    const bool fell_short = !session.kernel_end().empty() && exit == Exit::AsExpected;
    if (exit == Exit::UnusableInput || exit == Exit::NoKernel || fell_short)
    {
        complain(conclusion);
    }
    return exit;
}

} // namespace

Exit run(const Arguments &arguments, Output &out)
{
    const auto expanded = load_scenario(arguments.file);
    if (!expanded)
    {
        return refuse(arguments, out, expanded.error());
    }
    if (arguments.expand)
    {
        sim::ModelBackend model(model_facts(EngineFacts{}));
        return print_expanded(arguments, out, tools::spell_out(expanded.value(), model));
    }
    return run_scenario(arguments, out, expanded.value());
}

} // namespace ipcscope::cli
