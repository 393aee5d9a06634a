#include "core/lesson/located.h"

#include "core/notation/notation.h"
#include "core/told.h"

#include <fmt/format.h>

#include <memory>

namespace ipcscope::lesson
{
namespace
{

/// Moves the places in what was read from a passage to where they are in the lesson's file.
class Relocator
{
  public:
    explicit Relocator(const Filled &filled) : filled_(filled) {}

    void move(Statement &statement)
    {
        line_ = statement.position.line;
        for (Argument &argument : statement.arguments)
        {
            move(argument);
        }
        if (statement.expectation.value)
        {
            move(*statement.expectation.value);
        }
        statement.position = filled_.place(statement.position);
    }

  private:
    [[nodiscard]] std::uint32_t moved(std::uint32_t column) const
    {
        return column == 0 ? 0 : filled_.place(Position{line_, column}).column;
    }
    void move(Argument &argument)
    {
        argument.column = moved(argument.column);
        if (auto *flags = std::get_if<FlagSet>(&argument.value))
        {
            for (std::uint32_t &column : flags->columns)
            {
                column = moved(column);
            }
        }
        else if (auto *structure = std::get_if<Struct>(&argument.value))
        {
            for (Field &field : structure->fields)
            {
                move(field.value);
            }
        }
        else if (auto *array = std::get_if<Array>(&argument.value))
        {
            for (Argument &element : array->elements)
            {
                move(element);
            }
        }
        else if (auto *named = std::get_if<Named>(&argument.value); named && named->value)
        {
            Argument inner = *named->value;
            move(inner);
            named->value = std::make_shared<const Argument>(std::move(inner));
        }
    }

    const Filled &filled_;
    std::uint32_t line_{1};
};

} // namespace

Result<std::vector<Statement>, Problem> read_statements(const Filled &source,
                                                        const std::string &file)
{
    auto scenario = notation::parse(source.text(), file);
    if (!scenario)
    {
        const ParseError &error = scenario.error();
        return Problem{.file = file,
                       .position = source.place(error.position),
                       .message = told("found {}, expected {}", error.found, error.expected)};
    }
    std::vector<Statement> lines;
    for (Statement &statement : scenario.value().statements)
    {
        if (statement.kind != Statement::Kind::Comment)
        {
            Relocator(source).move(statement);
            lines.push_back(std::move(statement));
        }
    }
    return lines;
}

} // namespace ipcscope::lesson
