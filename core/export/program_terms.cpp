#include "core/export/program_terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace ipcscope::exporting
{
namespace
{

/// Made-up values for names. The first are addresses of pages, and ids; where a number has to be
/// small, the second are.
struct Scale
{
    std::int64_t first{};
    std::int64_t apart{};
    std::int64_t shift{};
};
constexpr std::array<Scale, 2> kScales{{{.first = 0x100000, .apart = 0x10000, .shift = 0x1000},
                                        {.first = 64, .apart = 64, .shift = 8}}};

/// Names of the kernel's that the C library has not, or for another number.
constexpr std::array<std::string_view, 11> kNotInC{
    "SHM_HUGE_",         "IPC_64",        "SIGRT",
    "O_LARGEFILE",       "O_TMPFILE",     "CLONE_CLEAR_SIGHAND",
    "CLONE_INTO_CGROUP", "PROT_SEM",      "MAP_FILE",
    "MAP_DENYWRITE",     "MAP_EXECUTABLE"};

Result<Resolved, notation::BindError> resolve_at(const Scale &scale, const Statement &statement,
                                                 const std::vector<std::string> &variables,
                                                 notation::ActorNames &actors)
{
    notation::Bindings bindings;
    for (std::size_t at = 0; at < variables.size(); ++at)
    {
        bindings[variables[at]] = scale.first + static_cast<std::int64_t>(at) * scale.apart;
    }
    auto call = notation::to_call(statement, bindings, actors);
    if (!call)
    {
        return call.error();
    }
    Resolved resolved{.call = std::move(call).value(), .variants = {}, .printed = {}};
    for (const std::string &variable : variables)
    {
        notation::Bindings other = bindings;
        other[variable] += scale.shift;
        auto shifted = notation::to_call(statement, other, actors);
        if (!shifted)
        {
            return shifted.error();
        }
        if (!(shifted.value() == resolved.call))
        {
            resolved.variants.push_back({.variable = variable,
                                         .value = bindings[variable],
                                         .shift = scale.shift,
                                         .shifted = std::move(shifted).value()});
        }
    }
    const Statement printed = notation::to_statement(kInitActor, resolved.call, actors);
    for (const Argument &argument : printed.arguments)
    {
        resolved.printed.push_back(notation::print(argument));
    }
    return resolved;
}

} // namespace

std::string c_string(std::string_view bytes)
{
    std::string text = "\"";
    for (const char c : bytes)
    {
        const auto byte = static_cast<unsigned char>(c);
        // A question mark could begin a trigraph.
        const bool plain = byte >= 0x20 && byte < 0x7f && c != '"' && c != '\\' && c != '?';
        text += plain ? std::string(1, c) : fmt::format("\\{:03o}", byte);
    }
    return text + '"';
}

std::string c_name(std::string_view prefix, std::string_view name)
{
    std::string text(prefix);
    for (const char c : name)
    {
        text += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    }
    return text;
}

std::string c_number(std::int64_t value)
{
    constexpr std::int64_t kInt = 0x7fffffff;
    if (value >= -kInt && value <= kInt)
    {
        return fmt::to_string(value);
    }
    return fmt::format("{:#x}UL", static_cast<std::uint64_t>(value));
}

Result<Resolved, notation::BindError> resolve(const Statement &statement,
                                              const std::vector<std::string> &variables,
                                              notation::ActorNames &actors)
{
    auto resolved = resolve_at(kScales[0], statement, variables, actors);
    if (resolved)
    {
        return resolved;
    }
    auto again = resolve_at(kScales[1], statement, variables, actors);
    return again ? std::move(again) : std::move(resolved);
}

std::string Terms::sum(const Resolved::Variant &variant, std::int64_t base)
{
    const std::int64_t added = base - variant.value;
    const std::string name = fmt::format("V({})", c_name("V_", variant.variable));
    return added == 0  ? name
           : added > 0 ? fmt::format("{} + {}", name, added)
                       : fmt::format("{} - {}", name, -added);
}

std::string Terms::names_or(std::size_t argument, const std::string &otherwise) const
{
    if (argument >= resolved_.printed.size())
    {
        return otherwise;
    }
    const std::string &text = resolved_.printed[argument];
    const bool foreign = std::any_of(kNotInC.begin(), kNotInC.end(), [&](std::string_view name) {
        return text.find(name) != std::string::npos;
    });
    // Beside names there are only octal and hexadecimal numbers of 32 bits.
    const bool letters =
        std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return foreign || !letters ? otherwise : text;
}

std::optional<std::string> Terms::recorded_address(std::uint64_t address) const
{
    constexpr std::uint64_t kFar = std::uint64_t{1} << 30U;
    auto above = recorded_.addresses.upper_bound(address);
    if (above == recorded_.addresses.begin())
    {
        return std::nullopt;
    }
    const auto &[begin, name] = *--above;
    if (address - begin >= kFar)
    {
        return std::nullopt;
    }
    return address == begin ? name : fmt::format("{} + {}", name, address - begin);
}

} // namespace ipcscope::exporting
