// Structures, arrays and sets.
#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/told.h"

namespace ipcscope::notation
{

bool LineParser::at_last_dots(char close) const
{
    if (!looking_at("..."))
    {
        return false;
    }
    const std::size_t next = blanks_end(line_, at_ + 3);
    return next < line_.size() && line_[next] == close;
}

bool LineParser::structure(Argument &out)
{
    if (++depth_ > kDeepestNesting)
    {
        return fail(at_, told("brackets more than 64 deep"), told("fewer"));
    }
    Struct result;
    ++at_;
    blanks();
    bool open = peek() != '}';
    while (open)
    {
        blanks();
        if (at_last_dots('}'))
        {
            at_ += 3;
            blanks();
            result.abbreviated = true;
            break;
        }
        auto &[field, value] = result.fields.emplace_back();
        const std::size_t end = is_letter(peek()) ? word_end(line_, at_) : at_;
        if (end > at_ && end + 1 < line_.size() && line_[end] == '=' && line_[end + 1] != '=' &&
            line_[end + 1] != '>')
        {
            field = line_.substr(at_, end - at_);
            at_ = end + 1;
        }
        if (!argument(value, List::Struct, Names::No))
        {
            return false;
        }
        open = accept(",");
    }
    if (!accept("}"))
    {
        return false;
    }
    --depth_;
    out.value = std::move(result);
    return true;
}

// [A B]: the first element is a bare word and another one follows behind a blank.
bool LineParser::at_bitset() const
{
    const std::size_t first = blanks_end(line_, at_ + 1);
    const std::size_t end = word_end(line_, first);
    const std::size_t second = blanks_end(line_, end);
    return end > first && second > end && second < line_.size() && is_word(line_[second]);
}

bool LineParser::bitset(Argument &out)
{
    Array result;
    result.bitset = true;
    ++at_;
    while (true)
    {
        blanks();
        if (accept("]"))
        {
            break;
        }
        if (!is_word(peek()) || budget_ == 0)
        {
            return false;
        }
        --budget_;
        Argument element;
        element.column = position(at_).column;
        const std::size_t end = word_end(line_, at_);
        const std::string_view word = line_.substr(at_, end - at_);
        if (is_letter(word.front()))
        {
            element.value =
                FlagSet{.parts = {std::string(word)}, .columns = {position(at_).column}};
        }
        else if (const auto value = parse_number(word); value)
        {
            element.value = *value;
        }
        else
        {
            return false;
        }
        at_ = end;
        if (!at_end() && !is_blank(peek()) && peek() != ']')
        {
            return false;
        }
        result.elements.push_back(std::move(element));
    }
    out.value = std::move(result);
    return true;
}

bool LineParser::array(Argument &out)
{
    if (at_bitset())
    {
        return bitset(out);
    }
    if (++depth_ > kDeepestNesting)
    {
        return fail(at_, told("brackets more than 64 deep"), told("fewer"));
    }
    Array result;
    ++at_;
    blanks();
    bool open = peek() != ']';
    while (open)
    {
        blanks();
        if (at_last_dots(']'))
        {
            at_ += 3;
            blanks();
            result.abbreviated = true;
            break;
        }
        if (!argument(result.elements.emplace_back(), List::Array, Names::Allowed))
        {
            return false;
        }
        open = accept(",");
    }
    if (!accept("]"))
    {
        return false;
    }
    --depth_;
    out.value = std::move(result);
    return true;
}

} // namespace ipcscope::notation
