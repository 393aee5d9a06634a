#include "core/lesson/passage.h"

#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::lesson
{

std::string Problem::text() const
{
    return fmt::format("{}:{}:{}: {}: {}", file.empty() ? "<input>" : file, position.line,
                       position.column,
                       severity == Severity::Error ? told("error") : told("warning"), message);
}

bool has_errors(const Problems &problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Problem &problem) {
        return problem.severity == Problem::Severity::Error;
    });
}

namespace
{

Position place_in(const Passage &passage, std::size_t offset)
{
    Position at = passage.start;
    const std::size_t end = std::min(offset, passage.text.size());
    for (std::size_t i = 0; i < end; ++i)
    {
        if (passage.text[i] == '\n')
        {
            ++at.line;
            at.column = 1 + passage.indent;
        }
        else
        {
            ++at.column;
        }
    }
    return at;
}

std::string unknown_variable(std::string_view name, const Values &values)
{
    std::vector<std::string_view> known;
    known.reserve(values.size());
    for (const auto &[one, value] : values)
    {
        known.push_back(one);
    }
    return told("'${{{}}}' is not declared under vars in the front matter{}", name,
                notation::suggestion(notation::nearest(name, known)));
}

} // namespace

Position Filled::place(std::size_t offset) const
{
    // How much longer or shorter the text has become before the offset.
    std::size_t original = offset;
    for (const Replaced &one : replaced_)
    {
        if (offset < one.at)
        {
            break;
        }
        original = offset < one.at + one.length
                       ? one.from
                       : one.from + one.from_length + (offset - one.at - one.length);
    }
    return place_in(passage_, original);
}

Position Filled::place(Position in_text) const
{
    std::size_t offset = 0;
    for (std::uint32_t line = 1; line < in_text.line; ++line)
    {
        const std::size_t end = text_.find('\n', offset);
        if (end == std::string::npos)
        {
            return place(text_.size());
        }
        offset = end + 1;
    }
    return place(offset + in_text.column - 1);
}

Result<Filled, Problem> fill(const Passage &passage, const Values &values,
                             std::set<std::string> *used)
{
    Filled filled;
    filled.passage_ = passage;
    const std::string &text = passage.text;
    std::size_t at = 0;
    while (at < text.size())
    {
        const std::size_t begin = std::min(text.find("${", at), text.size());
        filled.text_.append(text, at, begin - at);
        if (begin == text.size())
        {
            break;
        }
        const std::size_t end = text.find_first_of("}\n", begin);
        if (end == std::string::npos || text[end] == '\n')
        {
            return Problem{.position = place_in(passage, begin),
                           .message = told_text("'${' without a '}' in the same line")};
        }
        const std::string name = text.substr(begin + 2, end - begin - 2);
        const auto value = values.find(name);
        if (value == values.end())
        {
            return Problem{.position = place_in(passage, begin),
                           .message = unknown_variable(name, values)};
        }
        if (used != nullptr)
        {
            used->insert(name);
        }
        filled.replaced_.push_back({.at = filled.text_.size(),
                                    .length = value->second.size(),
                                    .from = begin,
                                    .from_length = end + 1 - begin});
        filled.text_ += value->second;
        at = end + 1;
    }
    return filled;
}

} // namespace ipcscope::lesson
