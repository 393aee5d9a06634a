#include "app/cli/export.h"

#include "app/cli/engines.h"
#include "app/cli/export_arguments.h"
#include "app/cli/film.h"
#include "app/cli/json.h"
#include "app/cli/no_kernel.h"
#include "app/cli/scenario_input.h"
#include "core/export/page.h"
#include "core/export/picture.h"
#include "core/export/program.h"
#include "core/export/script.h"
#include "core/lesson/text_file.h"
#include "core/model_facts.h"
#include "core/tools/spell.h"
#include "sim/model_backend.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace ipcscope::cli
{
namespace
{

using Form = Arguments::Export::Form;

/// What is exported, and sentences on it for standard error.
struct Exported
{
    std::string text;
    std::vector<std::string> remarks;
};

using Made = Result<Exported, Exit>;

InputError error_in_scenario(const Scenario &scenario, Position position, std::string message)
{
    return {.file = scenario.file, .position = position, .message = std::move(message)};
}

std::size_t calls_in(const Scenario &scenario)
{
    const auto count = std::count_if(
        scenario.statements.begin(), scenario.statements.end(), [](const Statement &line) {
            return line.kind == Statement::Kind::Call || line.kind == Statement::Kind::Unfinished ||
                   line.kind == Statement::Kind::Resumed;
        });
    return static_cast<std::size_t>(count);
}

Scenario spelled_out(const Scenario &scenario)
{
    sim::ModelBackend model(model_facts(EngineFacts{}));
    return tools::spell_out(scenario, model);
}

Made make_page(const Arguments &arguments, Output &out, const Scenario &scenario)
{
    const Scenario spelled = spelled_out(scenario);
    const std::size_t calls = calls_in(spelled);
    if (calls == 0 || calls > exporting::kMostShots)
    {
        return refuse(arguments, out,
                      error_in_scenario(scenario, {},
                                        calls == 0
                                            ? "there is no call to be shown"
                                            : fmt::format("found {} calls, expected at most {}: a "
                                                          "page holds the tables after each",
                                                          calls, exporting::kMostShots)));
    }
    auto engines = start_engines(arguments.on);
    if (!engines)
    {
        return no_kernel(arguments, out, engines.error().reason, engines.error().fix);
    }
    return Exported{.text =
                        exporting::page(film_of(spelled, std::move(engines).value(), Keep::All)),
                    .remarks = {}};
}

Made make_picture(const Arguments &arguments, Output &out, const Scenario &scenario)
{
    const Scenario spelled = spelled_out(scenario);
    const std::size_t calls = calls_in(spelled);
    const std::uint64_t wanted = arguments.exported.call.value_or(calls);
    if (wanted > calls)
    {
        return refuse(arguments, out,
                      error_in_scenario(
                          scenario, {},
                          fmt::format("there is no call {}: the scenario has {}", wanted, calls)));
    }
    auto engines = start_engines(On::Model);
    if (!engines)
    {
        return no_kernel(arguments, out, engines.error().reason, engines.error().fix);
    }
    const exporting::Film film = film_of(spelled, std::move(engines).value(), Keep::LastTwo,
                                         static_cast<std::size_t>(wanted));
    const exporting::State &now = film.shots.empty() ? *film.start : *film.shots.back().after;
    // Of a certain call the picture shows what it has changed.
    const exporting::State *before = nullptr;
    if (arguments.exported.call && !film.shots.empty())
    {
        before = film.shots.size() < 2 ? film.start.get() : film.shots.front().after.get();
    }
    return Exported{.text = exporting::svg({.now = now, .before = before, .actors = film.actors},
                                           exporting::SvgUse::File),
                    .remarks = {}};
}

Made make_program(const Arguments &arguments, Output &out, const Scenario &scenario)
{
    sim::ModelBackend model(model_facts(EngineFacts{}));
    auto program = exporting::c_program(spelled_out(scenario), model);
    if (!program)
    {
        return refuse(
            arguments, out,
            error_in_scenario(scenario, program.error().position, program.error().message));
    }
    return Exported{.text = program.value().text, .remarks = program.value().remarks};
}

Made make_script(const Arguments &arguments, Output &out, const Scenario &scenario)
{
    auto script = exporting::shell_script(scenario);
    if (!script)
    {
        return refuse(arguments, out,
                      error_in_scenario(scenario, script.error().position, script.error().message));
    }
    return Exported{.text = script.value().text, .remarks = script.value().remarks};
}

Made make(const Arguments &arguments, Output &out, const Scenario &scenario)
{
    switch (*arguments.exported.form)
    {
    case Form::Html: return make_page(arguments, out, scenario);
    case Form::Svg: return make_picture(arguments, out, scenario);
    case Form::C: return make_program(arguments, out, scenario);
    case Form::Sh: return make_script(arguments, out, scenario);
    }
    return Exit::UnusableInput;
}

/// A script is to be started by its name. That it cannot be so marked somewhere is no failure.
void make_executable(const std::string &file)
{
    std::error_code ignored;
    std::filesystem::permissions(file,
                                 std::filesystem::perms::owner_exec |
                                     std::filesystem::perms::group_exec |
                                     std::filesystem::perms::others_exec,
                                 std::filesystem::perm_options::add, ignored);
}

} // namespace

Exit export_scenario(const Arguments &arguments, Output &out)
{
    const auto scenario = load_scenario(arguments.file);
    if (!scenario)
    {
        return refuse(arguments, out, scenario.error());
    }
    const auto made = make(arguments, out, scenario.value());
    if (!made)
    {
        return made.error();
    }
    for (const std::string &remark : made.value().remarks)
    {
        complain(remark);
    }
    const std::string &file = arguments.exported.out;
    if (file == "-")
    {
        out.raw(made.value().text);
        return Exit::AsExpected;
    }
    if (auto problem = lesson::write_text_file(file, made.value().text))
    {
        return refuse(arguments, out,
                      {.file = problem->file, .position = {}, .message = problem->message});
    }
    if (arguments.exported.form == Form::Sh)
    {
        make_executable(file);
    }
    if (arguments.json)
    {
        write_json(Json{{"file", scenario.value().file},
                        {"form", std::string(form_name(*arguments.exported.form))},
                        {"out", file},
                        {"bytes", made.value().text.size()},
                        {"remarks", made.value().remarks}},
                   out);
    }
    return Exit::AsExpected;
}

} // namespace ipcscope::cli
