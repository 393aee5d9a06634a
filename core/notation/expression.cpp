#include "core/notation/expression.h"

#include "core/notation/lexical.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace ipcscope::notation
{
namespace
{

struct Context
{
    const Evaluation &how;
    const Bindings &bindings;
    std::uint32_t line;
};

BindError error(const Context &context, std::uint32_t column, std::string message)
{
    return BindError{
        .position = {context.line, column}, .message = std::move(message), .not_ipc = false};
}

Result<std::uint64_t, BindError> lookup_variable(const Context &context, std::string_view name,
                                                 std::uint32_t column)
{
    const auto found = context.bindings.find(name);
    if (found != context.bindings.end())
    {
        return static_cast<std::uint64_t>(found->second);
    }
    std::vector<std::string_view> names;
    names.reserve(context.bindings.size());
    for (const auto &[bound, value] : context.bindings)
    {
        names.push_back(bound);
    }
    const std::string_view near = nearest(name, names);
    return error(context, column,
                 told("nothing has bound ${} yet{}", name,
                      suggestion(near.empty() ? std::string{} : fmt::format("${}", near))));
}

Result<std::uint64_t, BindError> lookup_name(const Context &context, std::string_view name,
                                             std::uint32_t column, bool as_number)
{
    if (context.how.names == nullptr)
    {
        return error(context, column, told("expected a number, found '{}'", name));
    }
    const auto value = find_name(*context.how.names, name);
    if (!value)
    {
        return error(context, column,
                     told("'{}' is not {}{}", name, told_text(context.how.names->what),
                          suggestion(nearest(name, *context.how.names))));
    }
    return context.how.meaning == NameMeaning::Bit && !as_number ? std::uint64_t{1} << *value
                                                                 : *value;
}

// Precedence climbing over the text of a Raw argument: '|', "<<", '+' '-', '*', '~' and '-' before
// a value, parentheses.
class Evaluator
{
  public:
    Evaluator(std::string_view text, std::uint32_t column, const Context &context)
        : text_(text), column_(column), context_(context)
    {
    }

    Result<std::uint64_t, BindError> run()
    {
        const std::uint64_t value = binary(0);
        blanks();
        if (!error_ && at_ < text_.size())
        {
            fail(told("expected a number, found {}", describe(text_, at_)));
        }
        return error_ ? Result<std::uint64_t, BindError>(*error_)
                      : Result<std::uint64_t, BindError>(value);
    }

  private:
    enum class Operator : std::uint8_t
    {
        Or,
        Shift,
        Add,
        Subtract,
        Multiply,
        None,
    };

    // strace -X verbose has comments in the middle: 0x200 /* IPC_CREAT */|0600.
    void blanks()
    {
        at_ = blanks_end(text_, at_);
        while (text_.substr(at_, 2) == "/*")
        {
            const std::size_t end = text_.find("*/", at_ + 2);
            at_ = blanks_end(text_, end == std::string_view::npos ? text_.size() : end + 2);
        }
    }

    std::uint64_t fail(std::string message)
    {
        if (!error_)
        {
            error_ = error(context_, column_ + static_cast<std::uint32_t>(at_), std::move(message));
        }
        return 0;
    }

    [[nodiscard]] std::pair<Operator, std::size_t> peek_operator() const
    {
        const std::string_view rest = text_.substr(at_);
        switch (rest.empty() ? '\0' : rest.front())
        {
        case '|': return {Operator::Or, 1};
        case '+': return {Operator::Add, 1};
        case '-': return {Operator::Subtract, 1};
        case '*': return {Operator::Multiply, 1};
        case '<':
            return rest.substr(0, 2) == "<<" ? std::pair{Operator::Shift, std::size_t{2}}
                                             : std::pair{Operator::None, std::size_t{0}};
        default: return {Operator::None, 0};
        }
    }

    static int level(Operator op)
    {
        switch (op)
        {
        case Operator::Or: return 1;
        case Operator::Shift: return 2;
        case Operator::Add:
        case Operator::Subtract: return 3;
        case Operator::Multiply: return 4;
        case Operator::None: return -1;
        }
        return -1;
    }

    std::uint64_t binary(int lowest)
    {
        std::uint64_t left = unary();
        while (!error_)
        {
            blanks();
            const auto [op, length] = peek_operator();
            if (op == Operator::None || level(op) <= lowest)
            {
                break;
            }
            at_ += length;
            const bool outer = shifting_;
            shifting_ = op == Operator::Shift;
            const std::uint64_t right = binary(level(op));
            shifting_ = outer;
            left = apply(op, left, right);
        }
        return left;
    }

    std::uint64_t apply(Operator op, std::uint64_t left, std::uint64_t right)
    {
        switch (op)
        {
        case Operator::Or: return left | right;
        case Operator::Shift:
            return right < 64 ? left << right : fail(told("a shift by 64 or more"));
        case Operator::Add: return left + right;
        case Operator::Subtract: return left - right;
        case Operator::Multiply: return left * right;
        case Operator::None: break;
        }
        return left;
    }

    std::uint64_t unary()
    {
        blanks();
        bool complement = false;
        bool negate = false;
        // A sign has nothing to say after a '~' but once: more is not worth a recursion.
        if (at_ < text_.size() && text_[at_] == '~')
        {
            complement = true;
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '-')
        {
            negate = true;
            ++at_;
        }
        std::uint64_t value = primary();
        value = negate ? std::uint64_t{0} - value : value;
        return complement ? ~value : value;
    }

    std::uint64_t primary()
    {
        blanks();
        const char c = at_ < text_.size() ? text_[at_] : '\0';
        if (c == '(' && ++nesting_ <= 64)
        {
            ++at_;
            const bool outer = shifting_;
            shifting_ = false;
            const std::uint64_t value = binary(0);
            shifting_ = outer;
            blanks();
            if (at_ >= text_.size() || text_[at_] != ')')
            {
                return fail(told("expected ')', found {}", describe(text_, at_)));
            }
            ++at_;
            --nesting_;
            return value;
        }
        const std::size_t start = c == '$' ? at_ + 1 : at_;
        const std::size_t end = word_end(text_, start);
        const std::string_view word = text_.substr(start, end - start);
        if (word.empty() || (c == '$' && !is_letter(word.front())))
        {
            return fail(told("expected a number, found {}", describe(text_, at_)));
        }
        return take(word, c == '$', end);
    }

    std::uint64_t take(std::string_view word, bool variable, std::size_t end)
    {
        const auto column = column_ + static_cast<std::uint32_t>(at_);
        if (is_letter(word.front()))
        {
            const auto value = variable ? lookup_variable(context_, word, column)
                               : word == "SHM_HUGE_SHIFT"
                                   ? Result<std::uint64_t, BindError>(std::uint64_t{26})
                                   : lookup_name(context_, word, column, shifting_);
            if (!value)
            {
                error_ = error_ ? error_ : value.error();
                return 0;
            }
            at_ = end;
            return value.value();
        }
        const auto number = parse_number(word);
        if (!number)
        {
            return fail(told("'{}' is not a number of 64 bits", word));
        }
        at_ = end;
        return static_cast<std::uint64_t>(number->value);
    }

    std::string_view text_;
    std::uint32_t column_;
    const Context &context_;
    std::size_t at_{};
    int nesting_{};
    bool shifting_{}; // the operand behind "<<"
    std::optional<BindError> error_;
};

Result<std::uint64_t, BindError> evaluate_flags(const FlagSet &set, const Context &context,
                                                std::uint32_t column)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < set.parts.size(); ++i)
    {
        if (const auto *number = std::get_if<Number>(&set.parts[i]); number != nullptr)
        {
            bits |= static_cast<std::uint64_t>(number->value);
            continue;
        }
        const auto value = lookup_name(context, std::get<std::string>(set.parts[i]),
                                       i < set.columns.size() ? set.columns[i] : column, false);
        if (!value)
        {
            return value;
        }
        bits |= value.value();
    }
    return bits;
}

std::string shorten(std::string text)
{
    constexpr std::size_t kLongest = 60;
    if (text.size() > kLongest)
    {
        text.resize(kLongest);
        text += "...";
    }
    return text;
}

} // namespace

std::string describe(const Argument &argument)
{
    struct Described
    {
        std::string text;
        std::string operator()(const Number &) const { return told("the number {}", text); }
        std::string operator()(const FlagSet &) const { return text; }
        std::string operator()(const Text &) const { return told("the string {}", text); }
        std::string operator()(const Variable &) const { return text; }
        std::string operator()(const NullPointer &) const { return text; }
        std::string operator()(const Struct &) const { return told("the structure {}", text); }
        std::string operator()(const Array &) const { return told("the list {}", text); }
        std::string operator()(const Named &) const { return told("the named argument {}", text); }
        std::string operator()(const Descriptor &) const { return told("the descriptor {}", text); }
        std::string operator()(const Raw &) const { return text; }
    };
    return std::visit(Described{shorten(print(argument))}, argument.value);
}

Result<std::uint64_t, BindError> evaluate(const Argument &argument, const Evaluation &how,
                                          const Bindings &bindings, std::uint32_t line)
{
    const Context context{how, bindings, line};
    if (const auto *number = std::get_if<Number>(&argument.value); number != nullptr)
    {
        return static_cast<std::uint64_t>(number->value);
    }
    if (const auto *flags = std::get_if<FlagSet>(&argument.value); flags != nullptr)
    {
        return evaluate_flags(*flags, context, argument.column);
    }
    if (std::holds_alternative<NullPointer>(argument.value))
    {
        return std::uint64_t{0};
    }
    if (const auto *variable = std::get_if<Variable>(&argument.value); variable != nullptr)
    {
        return lookup_variable(context, variable->name, argument.column);
    }
    if (const auto *raw = std::get_if<Raw>(&argument.value); raw != nullptr)
    {
        return Evaluator(raw->text, argument.column, context).run();
    }
    return error(context, argument.column,
                 told("expected {}, found {}",
                      how.names != nullptr ? told_text(how.names->what) : told("a number"),
                      describe(argument)));
}

} // namespace ipcscope::notation
