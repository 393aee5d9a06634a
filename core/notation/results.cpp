// What stands behind '=': the result that was recorded or is expected.
#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/notation/names.h"
#include "core/notation/vocabulary.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::notation
{

bool LineParser::result(Statement &statement)
{
    blanks();
    if (!accept("="))
    {
        return true;
    }
    blanks();
    return result_value(statement);
}

bool LineParser::result_value(Statement &statement)
{
    Expectation &expectation = statement.expectation;
    const CallInfo *info = find_call(statement.name);
    if (peek() == '?')
    {
        return unknown_result(expectation);
    }
    const std::size_t behind = blanks_end(line_, at_ + 2);
    if (looking_at("-1") && behind > at_ + 2 && behind < line_.size() && is_letter(line_[behind]))
    {
        return error_result(expectation);
    }
    if (info != nullptr && info->makes_actor && is_letter(peek()))
    {
        const std::size_t start = at_;
        while (is_actor_char(peek()))
        {
            ++at_;
        }
        expectation.kind = Expectation::Kind::Actor;
        expectation.name = line_.substr(start, at_ - start);
        return true;
    }
    const auto forms = [] { return told("a value, '-1 ERROR', '$name' or '?'"); };
    const std::size_t start = at_;
    Argument value;
    if (!argument(value, List::Result, Names::No))
    {
        return fail(forms());
    }
    if (const auto *variable = std::get_if<Variable>(&value.value); variable != nullptr)
    {
        expectation.kind = Expectation::Kind::Bind;
        expectation.name = variable->name;
        return true;
    }
    if (const auto *flags = std::get_if<FlagSet>(&value.value); flags != nullptr && info != nullptr)
    {
        const std::string_view bare = line_.substr(start, word_end(line_, start) - start);
        return fail(start, describe(line_, start),
                    is_errno_name(bare) ? fmt::format("'-1 {}'", bare)
                                        : told("{}; '${}' would bind it", forms(), bare));
    }
    expectation.kind = Expectation::Kind::Value;
    expectation.value = std::move(value);
    return remark(expectation.text);
}

// ?, ? ERESTARTSYS (To be restarted …), ? <unavailable>
bool LineParser::unknown_result(Expectation &expectation)
{
    expectation.kind = Expectation::Kind::Unknown;
    ++at_;
    blanks();
    if (peek() == '<' && !is_digit(peek(1)))
    {
        const std::size_t close = line_.find('>', at_);
        if (close == std::string_view::npos)
        {
            at_ = line_.size();
            return fail("'>'");
        }
        expectation.text = line_.substr(at_ + 1, close - at_ - 1);
        at_ = close + 1;
        return true;
    }
    const std::size_t end = word_end(line_, at_);
    if (end == at_)
    {
        return true;
    }
    expectation.name = line_.substr(at_, end - at_);
    at_ = end;
    return remark(expectation.text);
}

// -1 ENOENT (No such file or directory). Requires: a letter behind the -1.
bool LineParser::error_result(Expectation &expectation)
{
    at_ = blanks_end(line_, at_ + 2);
    const std::size_t end = word_end(line_, at_);
    const std::string_view name = line_.substr(at_, end - at_);
    if (!is_errno_name(name))
    {
        return fail(told("the name of an error") + suggestion(nearest(name, errno_names())));
    }
    expectation.kind = Expectation::Kind::Error;
    expectation.name = name;
    at_ = end;
    return remark(expectation.text);
}

// What stands in parentheses, from the first to the last: (No such file or directory) (INJECTED)
bool LineParser::remark(std::string &text)
{
    blanks();
    const std::size_t start = at_ + 1;
    std::size_t end = start;
    while (peek() == '(')
    {
        int open = 0;
        do
        {
            if (at_end())
            {
                return fail("')'");
            }
            if (peek() == '"')
            {
                if (!skip_string())
                {
                    return false;
                }
                continue;
            }
            open += peek() == '(' ? 1 : 0;
            open -= peek() == ')' ? 1 : 0;
            ++at_;
        } while (open > 0);
        end = at_ - 1;
        blanks();
    }
    text = line_.substr(std::min(start, line_.size()), end - start);
    return true;
}

} // namespace ipcscope::notation
