// Arguments that are kept as they are written: anything balanced that no other form fits.
#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/told.h"

#include <fmt/format.h>

namespace ipcscope::notation
{
namespace
{

char closing(char open)
{
    switch (open)
    {
    case '(': return ')';
    case '[': return ']';
    default: return '}';
    }
}

} // namespace

bool LineParser::skip_string()
{
    const std::size_t open = at_;
    for (++at_; !at_end(); ++at_)
    {
        if (peek() == '\\')
        {
            ++at_;
        }
        else if (peek() == '"')
        {
            ++at_;
            return true;
        }
    }
    at_ = line_.size();
    return fail(told("'\"', the end of the string of column {}", position(open).column));
}

// At a bracket. `open` has the brackets that are open; `ends` is set when this one closes the list
// around the argument. In the second half of an interrupted call, closing brackets may belong to
// the first half.
bool LineParser::raw_bracket(std::string &open, List list, bool &ends)
{
    const char c = peek();
    if (c == '(' || c == '[' || c == '{')
    {
        open += c;
        if (static_cast<int>(open.size()) + depth_ > kDeepestNesting)
        {
            return fail(at_, told("brackets more than 64 deep"), told("fewer"));
        }
        return true;
    }
    if (open.empty())
    {
        ends = c == static_cast<char>(list);
        if (ends || (list == List::Call && resumed_))
        {
            return true;
        }
        return list == List::Call ? fail(told("',' or ')'")) : false;
    }
    if (closing(open.back()) != c)
    {
        return list == List::Call ? fail(fmt::format("'{}'", closing(open.back()))) : false;
    }
    open.pop_back();
    return true;
}

bool LineParser::raw(Argument &out, List list)
{
    const std::size_t start = at_;
    std::string open;
    bool ends = false;
    while (!ends)
    {
        if (at_end())
        {
            if (list != List::Call)
            {
                return false;
            }
            return fail(fmt::format("'{}'", open.empty() ? ')' : closing(open.back())));
        }
        const char c = peek();
        if (c == '"')
        {
            if (!skip_string())
            {
                return false;
            }
            continue;
        }
        if (c == '<' && at_interruption())
        {
            // The second half of a call is printed closed, so nothing may be open in it.
            if (resumed_ && !open.empty())
            {
                return fail(fmt::format("'{}'", closing(open.back())));
            }
            break;
        }
        if (std::string ignored; looking_at("/*") && comment(ignored))
        {
            continue;
        }
        if (c == '<' && at_ > start && is_word(line_[at_ - 1]))
        {
            const std::size_t close = path_end(at_);
            at_ = close == 0 ? at_ + 1 : close;
            continue;
        }
        if (c == ',' && open.empty())
        {
            break;
        }
        if (std::string_view("()[]{}").find(c) != std::string_view::npos &&
            !raw_bracket(open, list, ends))
        {
            return false;
        }
        at_ += ends ? 0 : 1;
    }
    const std::string_view text = trim(line_.substr(start, at_ - start));
    if (text.empty())
    {
        return list == List::Call ? fail(told("an argument")) : false;
    }
    out.value = Raw{std::string(text)};
    return true;
}

} // namespace ipcscope::notation
