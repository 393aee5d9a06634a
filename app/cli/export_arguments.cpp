#include "app/cli/export_arguments.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace ipcscope::cli
{
namespace
{

using Form = Arguments::Export::Form;

struct FormOption
{
    std::string_view option;
    Form form{Form::Html};
};

constexpr std::array<FormOption, 4> kForms{
    {{"--html", Form::Html}, {"--svg", Form::Svg}, {"--c", Form::C}, {"--sh", Form::Sh}}};

constexpr std::string_view kForm = "export needs one of --html, --svg, --c and --sh";

} // namespace

std::string_view form_name(Form form)
{
    for (const FormOption &one : kForms)
    {
        if (one.form == form)
        {
            return one.option.substr(2);
        }
    }
    return {};
}

bool export_takes(std::string_view option)
{
    for (const FormOption &one : kForms)
    {
        if (one.option == option)
        {
            return true;
        }
    }
    return option == "-o" || option == "--out" || option == "--call" || option == "--on" ||
           option == "--json";
}

std::optional<UsageError> take_export_flag(Arguments &arguments, std::string_view option)
{
    for (const FormOption &one : kForms)
    {
        if (one.option != option)
        {
            continue;
        }
        if (arguments.exported.form && *arguments.exported.form != one.form)
        {
            return UsageError{fmt::format("{}, not two of them.", kForm)};
        }
        arguments.exported.form = one.form;
    }
    return std::nullopt;
}

std::optional<UsageError> take_export_value(Arguments &arguments, std::string_view name,
                                            const std::string &value)
{
    if (name != "--call")
    {
        arguments.exported.out = value;
        return value.empty() ? std::optional(UsageError{
                                   fmt::format("{} takes a file, or - for standard output.", name)})
                             : std::nullopt;
    }
    std::uint64_t call = 0;
    const char *end = value.data() + value.size();
    const auto [at, error] = std::from_chars(value.data(), end, call);
    if (error != std::errc{} || at != end)
    {
        return UsageError{fmt::format("--call takes a number from 0 on, not '{}'.", value)};
    }
    arguments.exported.call = call;
    return std::nullopt;
}

std::optional<UsageError> take_export_files(Arguments &arguments,
                                            const std::vector<std::string> &files)
{
    Arguments::Export &wanted = arguments.exported;
    if (files.empty())
    {
        return UsageError{"export needs a FILE, or - for standard input."};
    }
    arguments.file = files[0];
    if (files.size() > 2 || (files.size() == 2 && !wanted.out.empty()))
    {
        return UsageError{fmt::format("'{}' is one argument too many.", files.back())};
    }
    if (files.size() == 2)
    {
        wanted.out = files[1];
    }
    if (wanted.out.empty())
    {
        wanted.out = "-";
    }
    if (!wanted.form)
    {
        return UsageError{fmt::format("{}.", kForm)};
    }
    if (wanted.call && *wanted.form != Form::Svg)
    {
        return UsageError{"--call says after which call the picture is taken: it goes with --svg."};
    }
    if (arguments.on && *wanted.form != Form::Html)
    {
        return UsageError{"--on says whose answers a page shows: it goes with --html."};
    }
    if (arguments.on == On::Kernel)
    {
        return UsageError{"A page steps through the model: --on takes model or both here."};
    }
    if (arguments.json && wanted.out == "-")
    {
        return UsageError{"With --json standard output is taken: say with -o FILE where the export "
                          "goes."};
    }
    return std::nullopt;
}

} // namespace ipcscope::cli
