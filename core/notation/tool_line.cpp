// Lines of tools as they are typed into a shell: "A ipcs -m". Words only, which may be quoted; what
// they mean is core/tools' business.
#include "core/notation/docker.h"
#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/notation/names.h"
#include "core/notation/vocabulary.h"
#include "core/told.h"
#include "core/tools/tool.h"

namespace ipcscope::notation
{
namespace
{

/// What a shell would do something with, and nobody does here.
constexpr std::string_view kShellMarks = "|&;<>()`\\";

std::string_view word_at(std::string_view line, std::size_t at)
{
    return line.substr(at, word_end(line, at) - at);
}

bool ends_word(std::string_view line, std::size_t at)
{
    return at >= line.size() || is_blank(line[at]);
}

} // namespace

// A tool's name, and not a call's: no bracket behind it.
bool LineParser::at_tool() const
{
    if (!is_letter(peek()))
    {
        return false;
    }
    const std::string_view word = word_at(line_, at_);
    return ends_word(line_, at_ + word.size()) &&
           (tools::find_tool(word) != nullptr || is_runtime(word));
}

// "ipcs -m" without an actor, and not a call of an actor who is called ipcs.
bool LineParser::at_nameless_tool() const
{
    if (!at_tool())
    {
        return false;
    }
    LineParser behind = *this;
    Statement statement;
    return !behind.actor(statement) || !behind.stamps(statement) || !behind.at_body();
}

// What can only stand behind an actor.
bool LineParser::at_body() const
{
    const std::size_t name_end = word_end(line_, at_);
    const bool call = is_letter(peek()) && name_end < line_.size() && line_[name_end] == '(';
    return call || looking_at("<... ") || looking_at("---") || looking_at("+++") ||
           looking_at("?") || at_tool();
}

bool LineParser::tool(Statement &statement)
{
    statement.kind = Statement::Kind::Tool;
    statement.name = word_at(line_, at_);
    at_ += statement.name.size();
    for (blanks(); !at_end() && peek() != '#'; blanks())
    {
        if (peek() == '=' && ends_word(line_, at_ + 1))
        {
            return result(statement);
        }
        if (budget_ == 0)
        {
            return fail(at_, told("more than {} arguments", kMostArguments),
                        told("a smaller file"));
        }
        --budget_;
        if (!tool_word(statement.arguments.emplace_back()))
        {
            return false;
        }
    }
    return true;
}

// The quotes stay, so that the line can be printed as it was written.
bool LineParser::tool_word(Argument &out)
{
    const std::size_t start = at_;
    char quote = '\0';
    for (; !at_end() && (quote != '\0' || !is_blank(peek())); ++at_)
    {
        const char c = peek();
        if (c == '"' || c == '\'')
        {
            quote = quote == '\0' ? c : quote == c ? '\0' : quote;
        }
        else if ((c < ' ' && c != '\t' && (static_cast<unsigned char>(c) & 0x80U) == 0) ||
                 c == '\x7f')
        {
            return fail(told("a word"));
        }
        else if (quote == '\0' && kShellMarks.find(c) != std::string_view::npos)
        {
            return fail(
                told("a word: there is no shell here, so quote what is meant as it stands"));
        }
    }
    if (quote != '\0')
    {
        return fail(told("a closing {}", quote));
    }
    out.column = position(start).column;
    out.value = Raw{std::string(line_.substr(start, at_ - start))};
    return true;
}

// For a word that stands where a call or a tool should.
std::string tool_hint(std::string_view word)
{
    if (find_call(word) != nullptr)
    {
        return {};
    }
    std::vector<std::string_view> names;
    for (const tools::Tool &tool : tools::tools())
    {
        names.push_back(tool.name);
    }
    names.insert(names.end(), {"docker", "kubectl"});
    return told(", or one of the tools {}, docker, kubectl{}", tools::tool_list(),
                suggestion(nearest(word, names)));
}

} // namespace ipcscope::notation
