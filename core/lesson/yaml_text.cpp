#include "core/lesson/yaml_text.h"
#include "core/told.h"

#include <algorithm>
#include <charconv>

namespace ipcscope::lesson
{

Position YamlText::position_of(const YAML::Mark &mark) const
{
    if (mark.is_null())
    {
        return {.line = first_line, .column = 1};
    }
    return {.line = static_cast<std::uint32_t>(mark.line) + first_line,
            .column = static_cast<std::uint32_t>(mark.column) + 1};
}

// The lines of a block of YAML begin below the '|', behind their indentation.
Passage YamlText::passage_of(const YAML::Node &node) const
{
    Passage passage{.text = node.Scalar(), .start = position_of(node.Mark())};
    if (first_character(node) != '|')
    {
        return passage;
    }
    const std::size_t at = offset_of(passage.start);
    ++passage.start.line;
    const std::size_t next = text.find('\n', at);
    const std::size_t begin = text.find_first_not_of("\n ", std::min(next, text.size()));
    const std::size_t line = text.rfind('\n', begin);
    if (begin != std::string_view::npos && line != std::string_view::npos)
    {
        passage.indent = static_cast<std::uint32_t>(begin - line - 1);
    }
    passage.start.column = 1 + passage.indent;
    return passage;
}

char YamlText::first_character(const YAML::Node &node) const
{
    const std::size_t at = offset_of(position_of(node.Mark()));
    return at < text.size() ? text[at] : '\0';
}

std::size_t YamlText::offset_of(Position position) const
{
    std::size_t at = 0;
    for (std::uint32_t line = first_line; line < position.line && at < text.size(); ++line)
    {
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    return at + position.column - 1;
}

std::string kind_of(const YAML::Node &node)
{
    switch (node.Type())
    {
    case YAML::NodeType::Undefined:
    case YAML::NodeType::Null: return told("nothing");
    case YAML::NodeType::Scalar: return told("a word");
    case YAML::NodeType::Sequence: return told("a list");
    case YAML::NodeType::Map: return told("a table");
    }
    return told("nothing");
}

std::string word_of(const YAML::Node &node)
{
    return node.IsScalar() ? node.Scalar() : std::string();
}

std::optional<std::int64_t> integer_of(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && !text.empty() ? std::optional(value) : std::nullopt;
}

} // namespace ipcscope::lesson
