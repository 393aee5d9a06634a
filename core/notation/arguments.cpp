#include "core/notation/line_parser.h"

#include "core/notation/lexical.h"
#include "core/told.h"

#include <fmt/format.h>

#include <memory>

namespace ipcscope::notation
{
namespace
{

constexpr std::string_view kUnfinished = "<unfinished ...>";
constexpr std::string_view kDetached = "<detached ...>";

bool is_octal(char c)
{
    return c >= '0' && c <= '7';
}

int hex_digit(char c)
{
    if (is_digit(c))
    {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f')
    {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// The value of \n, \t …; nothing for letters that escape nothing.
std::optional<char> simple_escape(char c)
{
    switch (c)
    {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'v': return '\v';
    case 'f': return '\f';
    case 'a': return '\a';
    case 'b': return '\b';
    case 'e': return '\x1b';
    case '"':
    case '\'':
    case '\\': return c;
    default: return std::nullopt;
    }
}

/// A word ends there: strace puts a blank before it, and a line as typed may not.
bool begins_interruption(std::string_view rest)
{
    return rest.starts_with(kUnfinished) || rest.starts_with(kDetached);
}

} // namespace

bool LineParser::at_interruption() const
{
    return looking_at(kUnfinished) || looking_at(kDetached);
}

bool LineParser::ends_here(List list) const
{
    if (list == List::Result)
    {
        return true; // whatever follows is the line's business
    }
    const char c = peek();
    return !at_end() &&
           (c == ',' || c == static_cast<char>(list) || (list == List::Call && at_interruption()));
}

bool LineParser::argument(Argument &out, List list, Names names)
{
    blanks();
    if (budget_ == 0)
    {
        return fail(at_, told("more than {} arguments", kMostArguments), told("a smaller file"));
    }
    --budget_;
    const std::size_t start = at_;
    const std::size_t budget = budget_;
    const int depth = depth_;
    const bool understood = structured(out, list, names) && ends_here(list);
    if (failed())
    {
        return false;
    }
    if (!understood)
    {
        at_ = start;
        budget_ = budget;
        depth_ = depth;
        out = Argument{};
        if (list == List::Result || !raw(out, list))
        {
            return false;
        }
    }
    out.column = position(start).column;
    return true;
}

bool LineParser::structured(Argument &out, List list, Names names)
{
    const char c = peek();
    bool understood = false;
    if (c == '"')
    {
        understood = text(out);
    }
    else if (c == '{')
    {
        understood = structure(out);
    }
    else if (c == '[')
    {
        understood = array(out);
    }
    else if (c == '$')
    {
        understood = variable(out);
    }
    else if (is_digit(c) || (c == '-' && is_digit(peek(1))))
    {
        understood = number(out);
    }
    else if (is_letter(c))
    {
        understood = name(out, list, names);
    }
    if (!understood)
    {
        return false;
    }
    if (list == List::Result)
    {
        return true;
    }
    blanks();
    // A named argument's comment belongs to its value, which has read it already.
    if (looking_at("/*") && !comment(out.comment))
    {
        return false;
    }
    blanks();
    return true;
}

bool LineParser::comment(std::string &out)
{
    const std::size_t end = no_comment_end_ ? std::string_view::npos : line_.find("*/", at_ + 2);
    if (end == std::string_view::npos)
    {
        no_comment_end_ = true;
        return false;
    }
    out = trim(line_.substr(at_ + 2, end - at_ - 2));
    at_ = end + 2;
    return true;
}

bool LineParser::text(Argument &out)
{
    const std::size_t open = at_;
    Text text;
    ++at_;
    while (!at_end() && peek() != '"')
    {
        if (peek() == '\\')
        {
            if (!escape_sequence(text.bytes))
            {
                return false;
            }
            continue;
        }
        const std::size_t plain = line_.find_first_of("\"\\", at_);
        text.bytes += line_.substr(at_, plain == std::string_view::npos ? plain : plain - at_);
        at_ = plain == std::string_view::npos ? line_.size() : plain;
    }
    if (at_end())
    {
        return fail(told("'\"', the end of the string of column {}", position(open).column));
    }
    ++at_;
    text.abbreviated = accept("...");
    out.value = std::move(text);
    return true;
}

bool LineParser::escape_sequence(std::string &bytes)
{
    const char c = peek(1);
    if (is_octal(c))
    {
        unsigned value = 0;
        ++at_;
        for (int digits = 0; digits < 3 && is_octal(peek()); ++digits)
        {
            value = value * 8 + static_cast<unsigned>(peek() - '0');
            ++at_;
        }
        if (value > 0xff)
        {
            return fail(at_ - 4, fmt::format("'{}'", line_.substr(at_ - 4, 4)),
                        told("a byte up to \\377"));
        }
        bytes += static_cast<char>(value);
        return true;
    }
    if (c == 'x' && hex_digit(peek(2)) >= 0)
    {
        int value = hex_digit(peek(2));
        at_ += 3;
        if (hex_digit(peek()) >= 0)
        {
            value = value * 16 + hex_digit(peek());
            ++at_;
        }
        bytes += static_cast<char>(value);
        return true;
    }
    if (const auto simple = simple_escape(c); simple)
    {
        bytes += *simple;
        at_ += 2;
        return true;
    }
    ++at_; // the message is about what follows the backslash
    return fail(told("n, t, r, v, f, \", \\, octal or x and hexadecimal digits after a backslash"));
}

bool LineParser::number(Argument &out)
{
    const std::size_t start = at_;
    const std::size_t end = word_end(line_, at_ + 1);
    const auto value = parse_number(line_.substr(start, end - start));
    if (!value)
    {
        return false;
    }
    if (end < line_.size() && line_[end] == '<' && value->base == Number::Base::Decimal &&
        !begins_interruption(line_.substr(end)))
    {
        if (const std::size_t close = path_end(end); close != 0)
        {
            out.value = Descriptor{.number = value->value,
                                   .path = std::string(line_.substr(end + 1, close - end - 2))};
            // Of a file without a name: 3</dev/shm/x>(deleted).
            constexpr std::string_view kNameless = "(deleted)";
            at_ = close + (line_.substr(close).starts_with(kNameless) ? kNameless.size() : 0);
            return true;
        }
        return false;
    }
    const std::size_t next = blanks_end(line_, end);
    if (next < line_.size() && line_[next] == '|')
    {
        return flags(out);
    }
    out.value = *value;
    at_ = end;
    return true;
}

// A descriptor's path ends at '>'. strace escapes '<' and '>' in file names; "->" stands inside the
// names of sockets, and a device is 0</dev/pts/0<char 136:0>>. Nothing else of strace's has a '<'
// right behind a word.
std::size_t LineParser::path_end(std::size_t open)
{
    if (no_path_end_ || open + 1 >= line_.size() || line_[open + 1] == '<' ||
        line_[open + 1] == '=')
    {
        return 0;
    }
    const bool file = line_[open + 1] == '/';
    for (std::size_t at = line_.find('>', open + 1); at != std::string_view::npos;
         at = line_.find('>', at + 1))
    {
        if (file || line_[at - 1] != '-')
        {
            return at + 1 < line_.size() && line_[at + 1] == '>' ? at + 2 : at + 1;
        }
    }
    no_path_end_ = true;
    return 0;
}

bool LineParser::name(Argument &out, List list, Names names)
{
    const std::size_t start = at_;
    const std::size_t end = word_end(line_, at_);
    const std::string_view word = line_.substr(start, end - start);
    const char next = end < line_.size() ? line_[end] : '\0';
    const char second = end + 1 < line_.size() ? line_[end + 1] : '\0';
    if (names == Names::Allowed && next == '=' && second != '=' && second != '>')
    {
        at_ = end + 1;
        blanks();
        if (peek() == '=' || peek() == '>')
        {
            return false; // without the blank it would be another sign
        }
        auto value = std::make_shared<Argument>();
        if (!argument(*value, list, Names::No))
        {
            return false;
        }
        out.value = Named{.name = std::string(word), .value = std::move(value)};
        return true;
    }
    if (word == "NULL")
    {
        at_ = end;
        out.value = NullPointer{};
        return true;
    }
    return flags(out);
}

bool LineParser::flags(Argument &out)
{
    FlagSet set;
    while (true)
    {
        const std::size_t end = word_end(line_, at_ + (peek() == '-' ? 1 : 0));
        const std::string_view word = line_.substr(at_, end - at_);
        const bool goes_on = end < line_.size() && (line_[end] == '(' || line_[end] == '<') &&
                             !begins_interruption(line_.substr(end));
        if (word.empty() || goes_on)
        {
            return false;
        }
        if (is_letter(word.front()))
        {
            set.parts.emplace_back(std::string(word));
        }
        else if (const auto value = parse_number(word); value)
        {
            set.parts.emplace_back(*value);
        }
        else
        {
            return false;
        }
        set.columns.push_back(position(at_).column);
        at_ = end;
        const std::size_t bar = blanks_end(line_, at_);
        if (bar >= line_.size() || line_[bar] != '|')
        {
            break;
        }
        if (budget_ == 0)
        {
            return fail(at_, told("more than {} arguments", kMostArguments),
                        told("a smaller file"));
        }
        --budget_;
        at_ = blanks_end(line_, bar + 1);
    }
    out.value = std::move(set);
    return true;
}

bool LineParser::variable(Argument &out)
{
    const std::size_t end = word_end(line_, at_ + 1);
    if (end == at_ + 1 || !is_letter(line_[at_ + 1]))
    {
        return false;
    }
    out.value = Variable{std::string(line_.substr(at_ + 1, end - at_ - 1))};
    at_ = end;
    return true;
}

} // namespace ipcscope::notation
