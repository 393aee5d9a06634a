#include "app/cli/scenario_input.h"

#include "app/cli/json.h"
#include "core/notation/notation.h"

#include <fmt/format.h>

namespace ipcscope::cli
{
namespace
{

InputError as_input_error(const ParseError &error)
{
    return {.file = error.file,
            .position = error.position,
            .message = fmt::format("found {}, expected {}", error.found, error.expected)};
}

} // namespace

Result<Scenario, InputError> load_written(const std::string &file)
{
    const auto text = read_scenario(file);
    if (!text)
    {
        return text.error();
    }
    auto parsed = notation::parse(text.value(), display_name(file));
    if (!parsed)
    {
        return as_input_error(parsed.error());
    }
    return std::move(parsed).value();
}

Result<Scenario, InputError> load_scenario(const std::string &file)
{
    const auto written = load_written(file);
    if (!written)
    {
        return written.error();
    }
    auto expanded = notation::expand(written.value());
    if (!expanded)
    {
        return as_input_error(expanded.error());
    }
    return std::move(expanded).value();
}

Exit refuse(const Arguments &arguments, Output &out, const InputError &error)
{
    complain_plainly(error.text());
    if (arguments.json)
    {
        write_json(Json{{"error", Json{{"file", error.file},
                                       {"line", error.position.line},
                                       {"column", error.position.column},
                                       {"message", error.message}}}},
                   out);
    }
    return Exit::UnusableInput;
}

} // namespace ipcscope::cli
