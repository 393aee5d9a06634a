#include "core/notation/lexical.h"
#include "core/notation/notation.h"

#include <fmt/format.h>

#include <iterator>

namespace ipcscope::notation
{
namespace
{

// Appends to one string, since a line may be as long as a file.
struct ArgumentPrinter
{
    std::string &out;

    void operator()(const Number &number) const { out += print_number(number); }
    void operator()(const FlagSet &flags) const
    {
        const char *bar = "";
        for (const auto &part : flags.parts)
        {
            out += bar;
            if (const auto *name = std::get_if<std::string>(&part); name != nullptr)
            {
                out += *name;
            }
            else
            {
                out += print_number(std::get<Number>(part));
            }
            bar = "|";
        }
    }
    void operator()(const Text &text) const
    {
        out += '"';
        out += escape(text.bytes);
        out += text.abbreviated ? "\"..." : "\"";
    }
    void operator()(const Variable &variable) const
    {
        out += '$';
        out += variable.name;
    }
    void operator()(const NullPointer &) const { out += "NULL"; }
    void operator()(const Struct &structure) const
    {
        out += '{';
        const char *comma = "";
        for (const auto &[name, value] : structure.fields)
        {
            out += comma;
            if (!name.empty())
            {
                out += name;
                out += '=';
            }
            print(value);
            comma = ", ";
        }
        out += structure.abbreviated ? (structure.fields.empty() ? "...}" : ", ...}") : "}";
    }
    void operator()(const Array &array) const
    {
        out += '[';
        const char *comma = "";
        for (const Argument &element : array.elements)
        {
            out += comma;
            print(element);
            comma = array.bitset ? " " : ", ";
        }
        out += array.abbreviated ? (array.elements.empty() ? "...]" : ", ...]") : "]";
    }
    void operator()(const Named &named) const
    {
        out += named.name;
        out += '=';
        if (named.value != nullptr)
        {
            print(*named.value);
        }
    }
    void operator()(const Descriptor &descriptor) const
    {
        fmt::format_to(std::back_inserter(out), "{}<{}>", descriptor.number, descriptor.path);
    }
    void operator()(const Raw &raw) const { out += raw.text; }

    void print(const Argument &argument) const
    {
        std::visit(*this, argument.value);
        if (!argument.comment.empty())
        {
            out += " /* ";
            out += argument.comment;
            out += " */";
        }
    }
};

void print_arguments(const Statement &statement, std::string &out, std::string_view between)
{
    bool first = true;
    for (const Argument &argument : statement.arguments)
    {
        if (!first || between == " ")
        {
            out += between;
        }
        ArgumentPrinter{out}.print(argument);
        first = false;
    }
}

void print_expectation(const Expectation &expectation, std::string &out)
{
    const auto remark = [&] {
        if (!expectation.text.empty())
        {
            fmt::format_to(std::back_inserter(out), " ({})", expectation.text);
        }
    };
    switch (expectation.kind)
    {
    case Expectation::Kind::None: return;
    case Expectation::Kind::Value:
        out += " = ";
        if (expectation.value)
        {
            ArgumentPrinter{out}.print(*expectation.value);
        }
        remark();
        return;
    case Expectation::Kind::Error:
        fmt::format_to(std::back_inserter(out), " = -1 {}", expectation.name);
        remark();
        return;
    case Expectation::Kind::Bind: out += " = $" + expectation.name; return;
    case Expectation::Kind::Actor: out += " = " + expectation.name; return;
    case Expectation::Kind::Unknown:
        out += " = ?";
        if (expectation.name.empty() && !expectation.text.empty())
        {
            fmt::format_to(std::back_inserter(out), " <{}>", expectation.text);
            return;
        }
        out += expectation.name.empty() ? "" : " " + expectation.name;
        remark();
        return;
    }
}

void print_body(const Statement &statement, std::string &out)
{
    switch (statement.kind)
    {
    case Statement::Kind::Call:
        out += statement.name + "(";
        print_arguments(statement, out, ", ");
        out += ')';
        return;
    case Statement::Kind::Unfinished:
        out += statement.name + "(";
        print_arguments(statement, out, ", ");
        out += " <unfinished ...>";
        out += statement.expectation.kind == Expectation::Kind::None ? "" : ")";
        return;
    case Statement::Kind::Resumed:
        out += "<... " + statement.name + " resumed>";
        print_arguments(statement, out, ", ");
        out += ')';
        return;
    case Statement::Kind::Signal: out += "--- " + statement.name + " ---"; return;
    case Statement::Kind::Exit: out += "+++ " + statement.name + " +++"; return;
    case Statement::Kind::Scene:
        out += '%' + statement.name;
        print_arguments(statement, out, " ");
        return;
    case Statement::Kind::Tool:
        out += statement.name;
        print_arguments(statement, out, " ");
        return;
    case Statement::Kind::Comment: out += statement.comment; return;
    }
}

void print_statement(const Statement &statement, std::string &out)
{
    for (const std::string *prefix : {&statement.actor, &statement.timestamp})
    {
        if (!prefix->empty())
        {
            out += *prefix;
            out += ' ';
        }
    }
    print_body(statement, out);
    if (statement.kind == Statement::Kind::Comment)
    {
        return;
    }
    print_expectation(statement.expectation, out);
    if (!statement.trailer.empty())
    {
        out += ' ' + statement.trailer;
    }
    if (!statement.comment.empty())
    {
        out += " #" + statement.comment;
    }
}

} // namespace

std::string print(const Argument &argument)
{
    std::string out;
    ArgumentPrinter{out}.print(argument);
    return out;
}

std::string print(const Statement &statement)
{
    std::string out;
    print_statement(statement, out);
    return out;
}

std::string print(const Scenario &scenario)
{
    std::string out;
    for (const Statement &statement : scenario.statements)
    {
        print_statement(statement, out);
        out += '\n';
    }
    return out;
}

std::string print(const Outcome &outcome)
{
    if (outcome.error != Errno::Ok)
    {
        const std::string_view name = errno_name(outcome.error);
        return name.empty() ? fmt::format("-1 (errno {})", static_cast<int>(outcome.error))
                            : fmt::format("-1 {} ({})", name, errno_text(outcome.error));
    }
    if (outcome.kind == ValueKind::None)
    {
        return "?";
    }
    const auto written = to_argument(outcome.output);
    const std::string output = written ? print(*written) : std::string{};
    if (std::holds_alternative<Bytes>(outcome.output))
    {
        return output; // what was read is the result: load($p, 5) = "Hello"
    }
    const std::string value = outcome.kind == ValueKind::Address
                                  ? fmt::format("{:#x}", static_cast<std::uint64_t>(outcome.value))
                              : outcome.kind == ValueKind::Key
                                  ? fmt::format("{:#x}", static_cast<std::uint32_t>(outcome.value))
                                  : fmt::to_string(outcome.value);
    return output.empty() ? value : value + " " + output;
}

} // namespace ipcscope::notation
