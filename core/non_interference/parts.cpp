#include "core/non_interference/parts.h"

#include "core/notation/notation.h"
#include "core/notation/run_lines.h"
#include "core/notation/scene.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace ipcscope::non_interference
{
namespace
{

constexpr std::string_view kInit = "init";

using Names = std::set<std::string, std::less<>>;

/// The $names in what is kept as it was written: an expression, the words of a tool.
void variables_in(std::string_view text, Names &names)
{
    const auto is_part = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_';
    };
    for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at))
    {
        std::size_t end = ++at;
        while (end < text.size() && is_part(text[end]))
        {
            ++end;
        }
        if (end > at)
        {
            names.emplace(text.substr(at, end - at));
        }
    }
}

void variables_of(const Argument &argument, Names &names)
{
    if (const auto *variable = std::get_if<Variable>(&argument.value))
    {
        names.insert(variable->name);
    }
    else if (const auto *structure = std::get_if<Struct>(&argument.value))
    {
        for (const Field &field : structure->fields)
        {
            variables_of(field.value, names);
        }
    }
    else if (const auto *array = std::get_if<Array>(&argument.value))
    {
        for (const Argument &element : array->elements)
        {
            variables_of(element, names);
        }
    }
    else if (const auto *named = std::get_if<Named>(&argument.value))
    {
        variables_of(*named->value, names);
    }
    else if (const auto *raw = std::get_if<Raw>(&argument.value))
    {
        variables_in(raw->text, names);
    }
}

/// The $names that a line needs.
Names needed_by(const Statement &statement)
{
    Names names;
    for (const Argument &argument : statement.arguments)
    {
        variables_of(argument, names);
    }
    return names;
}

class Divider
{
  public:
    Divider(const Scenario &source, std::string_view subject)
        : party_{std::string(subject), std::string(kInit)}, subject_(subject)
    {
        for (const Statement &statement : source.statements)
        {
            source_[statement.position.line] = &statement;
        }
    }

    [[nodiscard]] std::optional<Problem> take(const Statement &statement)
    {
        parts_.together.push_back(statement);
        if (!belongs(statement))
        {
            leave_out(statement);
            return std::nullopt;
        }
        parts_.alone.push_back(statement);
        if (statement.expectation.kind == Expectation::Kind::Actor && statement.actor != kInit)
        {
            party_.insert(statement.expectation.name);
        }
        if (statement.expectation.kind == Expectation::Kind::Bind)
        {
            bound_.insert(statement.expectation.name);
        }
        has_lines_ = has_lines_ || statement.actor == subject_;
        return unbound(statement);
    }

    [[nodiscard]] Result<Parts, Problem> finish()
    {
        if (const auto birth = born_of_others_.find(subject_); birth != born_of_others_.end())
        {
            return Problem{birth->second.position.line,
                           told("{} is made by {} in line {}, so there is no {} without {}. "
                                "Give it lines before, or declare it with %actor.",
                                subject_, birth->second.actor, birth->second.position.line,
                                subject_, birth->second.actor)};
        }
        if (!has_lines_)
        {
            return Problem{0,
                           told("{} makes no call, so there is nothing that it sees.", subject_)};
        }
        if (parts_.left_out == 0)
        {
            return Problem{0, told("Nobody but {} makes a call: there is nothing to leave "
                                   "out.",
                                   subject_)};
        }
        return std::move(parts_);
    }

  private:
    // What a scene line stands for belongs to the world, also where the others do it; but a limit
    // that one of them sets is something that it does.
    [[nodiscard]] bool belongs(const Statement &statement) const
    {
        if (statement.actor.empty() || party_.contains(statement.actor))
        {
            return true;
        }
        const auto written = source_.find(statement.position.line);
        if (written == source_.end() || written->second->kind != Statement::Kind::Scene)
        {
            return false;
        }
        if (written->second->name != "limit")
        {
            return true;
        }
        const auto limit = notation::read_limit_line(*written->second);
        return !limit || limit.value().actor.empty() || party_.contains(limit.value().actor);
    }

    void leave_out(const Statement &statement)
    {
        if (std::find(parts_.others.begin(), parts_.others.end(), statement.actor) ==
            parts_.others.end())
        {
            parts_.others.push_back(statement.actor);
        }
        parts_.left_out += is_run(statement) ? 1U : 0U;
        if (statement.expectation.kind == Expectation::Kind::Bind)
        {
            binders_.emplace(statement.expectation.name, statement);
        }
        if (statement.expectation.kind == Expectation::Kind::Actor)
        {
            born_of_others_.emplace(statement.expectation.name, statement);
        }
    }

    [[nodiscard]] std::optional<Problem> unbound(const Statement &statement) const
    {
        for (const std::string &name : needed_by(statement))
        {
            const auto binder = binders_.find(name);
            if (!bound_.contains(name) && binder != binders_.end())
            {
                const std::uint32_t line = binder->second.position.line;
                return Problem{
                    statement.position.line,
                    told("{0} cannot be run alone: in line {1} it needs ${2}, which only "
                         "{3} binds, in line {4}. Let {0} find the object by itself, by its "
                         "key or its name.",
                         statement.actor, statement.position.line, name, binder->second.actor,
                         line)};
            }
        }
        return std::nullopt;
    }

    std::map<std::uint32_t, const Statement *> source_; // as written, by line
    Names party_;
    std::string subject_;
    bool has_lines_{};
    Parts parts_;
    Names bound_; // by the party
    std::map<std::string, Statement, std::less<>> binders_;
    std::map<std::string, Statement, std::less<>> born_of_others_;
};

} // namespace

Result<Parts, Problem> divide(const Scenario &scenario, std::string_view subject)
{
    const auto expanded = notation::expand(scenario);
    if (!expanded)
    {
        const ParseError &error = expanded.error();
        return Problem{error.position.line,
                       told("The scenario cannot be run: in line {} there is {}, expected "
                            "was {}.",
                            error.position.line, error.found, error.expected)};
    }
    Divider divider(scenario, subject);
    std::optional<Problem> first;
    for (const Statement &statement : expanded.value().statements)
    {
        auto problem = divider.take(statement);
        first = first ? first : problem;
    }
    auto parts = divider.finish();
    return parts && first ? Result<Parts, Problem>(*first) : std::move(parts);
}

std::vector<std::string> actors_of(const Scenario &scenario)
{
    std::vector<std::string> all;
    for (const Statement &statement : scenario.statements)
    {
        const bool theirs =
            is_run(statement) && !statement.actor.empty() && statement.actor != kInit;
        if (theirs && std::find(all.begin(), all.end(), statement.actor) == all.end())
        {
            all.push_back(statement.actor);
        }
    }
    return all;
}

} // namespace ipcscope::non_interference
