#include "core/lesson/predicate_lexer.h"

#include "core/lesson/attributes.h"
#include "core/notation/lexical.h"
#include "core/told.h"

#include <fmt/format.h>

#include <array>

namespace ipcscope::lesson
{
namespace
{

/// The longer ones first.
constexpr std::array<std::string_view, 10> kSigns{"==", "!=", "<=", ">=", "<",
                                                  ">",  "(",  ")",  "[",  "]"};

PredicateError unreadable(std::string_view text, std::size_t at)
{
    const char c = text[at];
    std::string what = told("'{}' has no meaning here", c);
    if (c == '=')
    {
        what = told("'=' is written '=='");
    }
    else if (c == '&' || c == '|')
    {
        what = told("'{}' is written '{}'", c, c == '&' ? "and" : "or");
    }
    else if (c == '!')
    {
        what = told("'!' is written 'not'");
    }
    else if (static_cast<unsigned char>(c) >= 0x80)
    {
        what = told("a predicate is written in ASCII, outside of texts");
    }
    return {.offset = at, .message = std::move(what)};
}

} // namespace

Result<std::vector<Token>, PredicateError> tokens_of(std::string_view text)
{
    std::vector<Token> tokens;
    std::size_t at = 0;
    while (true)
    {
        at = std::min(text.find_first_not_of(" \t\n", at), text.size());
        if (at == text.size())
        {
            tokens.push_back({.kind = Token::Kind::End, .text = {}, .offset = at});
            return tokens;
        }
        Token token{.kind = Token::Kind::Sign, .text = {}, .offset = at};
        const bool negative =
            text[at] == '-' && at + 1 < text.size() && notation::is_digit(text[at + 1]);
        if (notation::is_word(text[at]) || negative)
        {
            std::size_t end = at + 1;
            while (end < text.size() && notation::is_actor_char(text[end]))
            {
                ++end;
            }
            token.kind = Token::Kind::Word;
            token.text = text.substr(at, end - at);
            at = end;
        }
        else if (text[at] == '$')
        {
            const std::size_t end = notation::word_end(text, at + 1);
            if (end == at + 1)
            {
                return PredicateError{.offset = at,
                                      .message = told("'$' without a name behind it")};
            }
            token.kind = Token::Kind::Variable;
            token.text = text.substr(at + 1, end - at - 1);
            at = end;
        }
        else if (text[at] == '"')
        {
            const std::size_t end = quoted_end(text, at);
            if (end == std::string_view::npos)
            {
                return PredicateError{.offset = at, .message = told("no '\"' ends this text")};
            }
            token.kind = Token::Kind::Text;
            token.text = unquoted(text.substr(at + 1, end - at - 1));
            at = end + 1;
        }
        else
        {
            for (const std::string_view sign : kSigns)
            {
                if (token.text.empty() && text.substr(at).starts_with(sign))
                {
                    token.text = sign;
                }
            }
            if (token.text.empty())
            {
                return unreadable(text, at);
            }
            at += token.text.size();
        }
        tokens.push_back(std::move(token));
    }
}

} // namespace ipcscope::lesson
