#include "core/notation/cast.h"

#include "core/told.h"

#include <fmt/format.h>

namespace ipcscope::notation
{

Cast::Cast()
{
    since_.emplace(kInit, 0);
}

std::string Cast::fresh(std::string_view name) const
{
    std::string candidate(name);
    for (int number = 2; knows(candidate); ++number)
    {
        candidate = fmt::format("{}-{}", name, number);
    }
    return candidate;
}

bool Cast::claim(const std::string &name, Position position, std::uint32_t column)
{
    const auto [entry, is_new] = since_.emplace(name, position.line);
    if (is_new)
    {
        return true;
    }
    const std::uint32_t since = entry->second;
    return fail({position.line, column},
                since == 0 ? told("'{}', which exists from the start", name)
                           : told("'{}', which exists since line {}", name, since),
                told("a name that is not taken"));
}

void Cast::make_if_new(const std::string &name, Position position)
{
    if (!knows(name) && claim(name, position, position.column))
    {
        emit(kInit, Clone{.flags = std::uint64_t{abi::kSigchld}, .child = names_.id(name)},
             position);
    }
}

void Cast::emit(std::string_view actor, const Call &call, Position position)
{
    Statement made = to_statement(names_.id(actor), call, names_);
    made.position = position;
    if (std::holds_alternative<ExitGroup>(call))
    {
        made.expectation.kind = Expectation::Kind::Unknown; // it never returns
    }
    else if (made.expectation.kind == Expectation::Kind::None)
    {
        made.expectation.kind = Expectation::Kind::Value;
        made.expectation.value = Argument{.value = Number{}};
    }
    statements_.push_back(std::move(made));
}

void Cast::remark(std::string text, Position position)
{
    Statement made;
    made.position = position;
    made.comment = "# " + std::move(text);
    statements_.push_back(std::move(made));
}

bool Cast::fail(Position position, std::string found, std::string expected)
{
    return fail(ParseError{.file = {},
                           .position = position,
                           .found = std::move(found),
                           .expected = std::move(expected)});
}

bool Cast::fail(ParseError error)
{
    if (!error_)
    {
        error_ = std::move(error);
    }
    return false;
}

} // namespace ipcscope::notation
