#include "core/tools/tool.h"

#include "core/notation/lexical.h"
#include "core/told.h"
#include "core/tools/all.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace ipcscope::tools
{
namespace
{

/// The word as a shell would hand it on; nothing when `unknown` is a variable without a value.
std::optional<std::string> unquoted(std::string_view written, const Known &known,
                                    std::string_view &unknown)
{
    std::string text;
    char quote = '\0';
    for (std::size_t at = 0; at < written.size(); ++at)
    {
        const char c = written[at];
        if (quote == '\0' ? c == '"' || c == '\'' : c == quote)
        {
            quote = quote == '\0' ? c : '\0';
            continue;
        }
        const std::size_t end = notation::word_end(written, at + 1);
        if (c != '$' || quote == '\'' || end == at + 1)
        {
            text += c;
            continue;
        }
        const std::string_view name = written.substr(at + 1, end - at - 1);
        const auto value = known.value(name);
        if (!value)
        {
            unknown = name;
            return std::nullopt;
        }
        text += std::to_string(*value);
        at = end - 1;
    }
    return text;
}

} // namespace

std::span<const Tool> tools()
{
    static constexpr std::array kTools{kDf,   kIpcmk,   kIpcrm,    kIpcs,   kLsipc,  kLs,
                                       kLsns, kNsenter, kReadlink, kSysctl, kUnshare};
    return kTools;
}

const Tool *find_tool(std::string_view name)
{
    const auto all = tools();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const Tool &tool) { return tool.name == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string tool_list()
{
    std::vector<std::string_view> names;
    for (const Tool &tool : tools())
    {
        names.push_back(tool.name);
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

Result<Words, ParseError> read_words(const Statement &line, const Known &known)
{
    Words words;
    for (const Argument &argument : line.arguments)
    {
        const auto *raw = std::get_if<Raw>(&argument.value);
        const std::string_view written = raw != nullptr ? std::string_view(raw->text) : "";
        const Position at{line.position.line, argument.column};
        std::string_view unknown;
        auto text = unquoted(written, known, unknown);
        if (!text)
        {
            return ParseError{.file = {},
                              .position = at,
                              .found = fmt::format("${}", unknown),
                              .expected = told("a name that a line above has bound")};
        }
        words.push_back({.text = *std::move(text), .position = at});
    }
    return words;
}

ReadCommand read(const Statement &line, const Known &known)
{
    const auto words = read_words(line, known);
    if (!words)
    {
        return words.error();
    }
    const Tool *tool = find_tool(line.name);
    if (tool == nullptr)
    {
        return ParseError{.file = {},
                          .position = line.position,
                          .found = fmt::format("'{}'", line.name),
                          .expected = told("one of the tools {}", tool_list())};
    }
    auto command = tool->read(words.value(), known);
    if (!command && command.error().position.line == 0)
    {
        ParseError error = command.error();
        error.position = line.position;
        error.position.column += static_cast<std::uint32_t>(line.name.size());
        return error;
    }
    return command;
}

} // namespace ipcscope::tools
