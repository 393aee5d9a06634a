// The parts of a line: who, when, what, what came of it.
#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>

namespace ipcscope::notation
{
namespace
{

bool is_call_char(char c)
{
    return is_word(c) || c == '?'; // ????(…) is a call that strace has no name for
}

std::size_t digits_end(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_digit(text[at]))
    {
        ++at;
    }
    return at;
}

// 18:33:38, 18:33:38.136901, 1795463228.432141, 0.000045; 0 when there is none at `at`.
std::size_t clock_end(std::string_view line, std::size_t at)
{
    std::size_t end = digits_end(line, at);
    if (end == at)
    {
        return 0;
    }
    for (int part = 0; part < 2 && end < line.size() && line[end] == ':'; ++part)
    {
        const std::size_t next = digits_end(line, end + 1);
        if (next == end + 1)
        {
            return 0;
        }
        end = next;
    }
    if (end < line.size() && line[end] == '.')
    {
        const std::size_t next = digits_end(line, end + 1);
        end = next == end + 1 ? end : next;
    }
    return end;
}

// [  59] of -n, [00007f8c54a62ad7] of -i, (+     0.000123) of -r beside -t.
std::size_t bracket_end(std::string_view line, std::size_t at)
{
    const bool relative = line.substr(at, 2) == "(+";
    if (!relative && (at >= line.size() || line[at] != '['))
    {
        return 0;
    }
    const std::size_t start = blanks_end(line, at + (relative ? 2 : 1));
    std::size_t end = start;
    while (end < line.size() && (is_word(line[end]) || line[end] == '?' || line[end] == '.'))
    {
        ++end;
    }
    return end > start && end < line.size() && line[end] == (relative ? ')' : ']') ? end + 1 : 0;
}

} // namespace

LineParser::LineParser(std::string_view line, Position at, std::size_t &budget)
    : line_(line), base_(at), budget_(budget)
{
    while (!line_.empty() && line_.back() == '\r')
    {
        line_.remove_suffix(1);
    }
}

char LineParser::peek(std::size_t ahead) const
{
    return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0';
}

bool LineParser::accept(std::string_view text)
{
    if (!looking_at(text))
    {
        return false;
    }
    at_ += text.size();
    return true;
}

void LineParser::blanks()
{
    at_ = blanks_end(line_, at_);
}

Position LineParser::position(std::size_t at) const
{
    return {base_.line, base_.column + static_cast<std::uint32_t>(at)};
}

bool LineParser::fail(std::size_t at, std::string found, std::string expected)
{
    if (!error_)
    {
        error_ = ParseError{.file = {},
                            .position = position(at),
                            .found = std::move(found),
                            .expected = std::move(expected)};
    }
    return false;
}

bool LineParser::fail(std::string expected)
{
    at_ = at_ > line_.size() ? line_.size() : at_;
    return fail(at_, describe(line_, at_), std::move(expected));
}

std::optional<Statement> LineParser::statement(std::string_view default_actor)
{
    Statement statement;
    blanks();
    prompt();
    statement.position = position(at_);
    if (at_end())
    {
        return statement;
    }
    if (peek() == '#' || looking_at("strace: "))
    {
        statement.comment = line_;
        return statement;
    }
    const bool read =
        peek() == '%' ? scene(statement) : prefix(statement, default_actor) && body(statement);
    if (!read || !tail(statement))
    {
        return std::nullopt;
    }
    return statement;
}

// "$ sudo ", as people copy it with a command.
void LineParser::prompt()
{
    if (accept("$ "))
    {
        blanks();
    }
    const std::size_t start = at_;
    if (accept("sudo "))
    {
        blanks();
        at_ = at_tool() ? at_ : start;
    }
}

std::optional<Argument> LineParser::whole_argument()
{
    Argument result;
    if (!argument(result, List::Result, Names::No))
    {
        (void)fail(told("an argument"));
        return std::nullopt;
    }
    blanks();
    if (!at_end())
    {
        (void)fail(told("the end of the argument"));
        return std::nullopt;
    }
    return result;
}

bool LineParser::prefix(Statement &statement, std::string_view default_actor)
{
    if (at_nameless_tool())
    {
        statement.actor = default_actor;
        return true;
    }
    if (!actor(statement) || !stamps(statement))
    {
        return false;
    }
    if (statement.actor.empty())
    {
        statement.actor = default_actor;
    }
    return true;
}

// "A ", "12345 ", "12345<bash> " (-Y) or "[pid 12345] "; none is no error.
bool LineParser::actor(Statement &statement)
{
    const bool bracket = looking_at("[pid ");
    const std::size_t start = bracket ? blanks_end(line_, at_ + 5) : at_;
    std::size_t end = start;
    while (end < line_.size() && is_actor_char(line_[end]))
    {
        ++end;
    }
    const std::string_view word = line_.substr(start, end - start);
    if (end < line_.size() && line_[end] == '<' && !word.empty() && is_digit(word.front()))
    {
        const std::size_t close = path_end(end);
        end = close == 0 ? end : close;
    }
    const char behind = end < line_.size() ? line_[end] : '\0';
    if (bracket)
    {
        if (behind != ']' || digits_end(word, 0) != word.size() || word.empty())
        {
            at_ = end;
            return fail(told("a pid and ']'"));
        }
        ++end;
    }
    else if (!is_blank(behind) || !is_actor_name(word))
    {
        return true;
    }
    statement.actor = word;
    at_ = end;
    blanks();
    return true;
}

bool LineParser::stamps(Statement &statement)
{
    while (!at_end())
    {
        const std::size_t clock = clock_end(line_, at_);
        const std::size_t end = clock != 0 ? clock : bracket_end(line_, at_);
        if (end == 0 || end >= line_.size() || !is_blank(line_[end]))
        {
            break;
        }
        statement.timestamp += statement.timestamp.empty() ? "" : " ";
        statement.timestamp += line_.substr(at_, end - at_);
        at_ = end;
        blanks();
    }
    return true;
}

bool LineParser::body(Statement &statement)
{
    statement.position = position(at_);
    if (looking_at("<... "))
    {
        return resumed(statement);
    }
    if (looking_at("---"))
    {
        statement.kind = Statement::Kind::Signal;
        return marked(statement, "---");
    }
    if (looking_at("+++"))
    {
        statement.kind = Statement::Kind::Exit;
        return marked(statement, "+++");
    }
    if (!is_letter(peek()) && peek() != '?')
    {
        return fail(
            statement.actor.empty()
                ? told("an actor, a call, a tool, '%', '#' or the end of the line")
                : told("a call, a tool, '<... name resumed>', '--- signal ---' or '+++ exit "
                       "+++'"));
    }
    return at_tool() ? tool(statement) : call(statement);
}

// --- SIGINT {…} ---
bool LineParser::marked(Statement &statement, std::string_view mark)
{
    const std::size_t close = line_.find(mark, at_ + mark.size());
    if (close == std::string_view::npos)
    {
        at_ = line_.size();
        return fail(fmt::format("'{}'", mark));
    }
    statement.name = trim(line_.substr(at_ + mark.size(), close - at_ - mark.size()));
    at_ = close + mark.size();
    return true;
}

bool LineParser::resumed(Statement &statement)
{
    statement.kind = Statement::Kind::Resumed;
    resumed_ = true;
    at_ += 5;
    const std::size_t start = at_;
    while (is_call_char(peek()))
    {
        ++at_;
    }
    statement.name = line_.substr(start, at_ - start);
    if (statement.name.empty())
    {
        return fail(told("a call's name"));
    }
    if (!accept(" resumed>"))
    {
        return fail("' resumed>'");
    }
    return call_arguments(statement) && result(statement);
}

bool LineParser::call(Statement &statement)
{
    statement.kind = Statement::Kind::Call;
    const std::size_t start = at_;
    while (is_call_char(peek()))
    {
        ++at_;
    }
    statement.name = line_.substr(start, at_ - start);
    if (!accept("("))
    {
        return fail(told("'(' right behind the call's name") + tool_hint(statement.name));
    }
    return call_arguments(statement) && result(statement);
}

bool LineParser::call_arguments(Statement &statement)
{
    blanks();
    if (resumed_ && accept(",")) // the first half ended before the comma
    {
        blanks();
    }
    bool more = peek() != ')' && !at_interruption();
    constexpr std::size_t kUsual = 4;
    statement.arguments.reserve(kUsual);
    while (more)
    {
        if (!argument(statement.arguments.emplace_back(), List::Call, Names::Allowed))
        {
            return false;
        }
        more = accept(",");
        blanks();
        more = more && !at_interruption(); // the first half may end behind a comma
    }
    if (accept("<unfinished ...>") || accept("<detached ...>"))
    {
        statement.kind = resumed_ ? statement.kind : Statement::Kind::Unfinished;
        blanks();
        (void)accept(")");
        return true;
    }
    return accept(")") ? true : fail(told("',' or ')'"));
}

// <0.000012> of -T, then a comment.
bool LineParser::tail(Statement &statement)
{
    blanks();
    if (peek() == '<' && is_digit(peek(1)))
    {
        const std::size_t end = clock_end(line_, at_ + 1);
        if (end >= line_.size() || line_[end] != '>')
        {
            at_ = end;
            return fail("'>'");
        }
        statement.trailer = line_.substr(at_, end + 1 - at_);
        at_ = end + 1;
        blanks();
    }
    if (accept("#"))
    {
        statement.comment = line_.substr(at_);
        return true;
    }
    if (at_end())
    {
        return true;
    }
    const bool may_have_result = statement.expectation.kind == Expectation::Kind::None &&
                                 statement.kind != Statement::Kind::Scene;
    return fail(may_have_result ? told("'=', '#' or the end of the line")
                                : told("'#' or the end of the line"));
}

} // namespace ipcscope::notation
