// Scene lines as text: %name, words and key=value. What they mean is expand.cpp's business.
#include "core/notation/scene.h"
#include "core/notation/lexical.h"
#include "core/notation/line_parser.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <algorithm>
#include <memory>

namespace ipcscope::notation
{
namespace
{

// A key is a word, and may have dots: kernel.shmmni=2.
std::size_t key_end(std::string_view word)
{
    std::size_t at = 0;
    while (at < word.size() && (is_word(word[at]) || word[at] == '.'))
    {
        ++at;
    }
    return at > 0 && at < word.size() && word[at] == '=' ? at : 0;
}

} // namespace

bool LineParser::scene(Statement &statement)
{
    statement.kind = Statement::Kind::Scene;
    const std::size_t start = ++at_;
    at_ = word_end(line_, at_);
    statement.name = line_.substr(start, at_ - start);
    const auto known = scene_names();
    if (std::find(known.begin(), known.end(), statement.name) == known.end())
    {
        at_ = start;
        return fail(told("actor, container, file or limit behind '%'") +
                    suggestion(nearest(statement.name, known)));
    }
    for (blanks(); !at_end() && peek() != '#'; blanks())
    {
        const std::size_t word_start = at_;
        while (!at_end() && !is_blank(peek()))
        {
            if (peek() < '!' || peek() == '\x7f')
            {
                if ((static_cast<unsigned char>(peek()) & 0x80U) == 0)
                {
                    return fail(told("a word"));
                }
            }
            ++at_;
        }
        if (budget_ == 0)
        {
            return fail(at_, told("more than {} arguments", kMostArguments),
                        told("a smaller file"));
        }
        --budget_;
        const std::string_view word = line_.substr(word_start, at_ - word_start);
        const std::size_t key = key_end(word);
        Argument argument;
        argument.column = position(word_start).column;
        if (key == 0)
        {
            argument.value = Raw{std::string(word)};
        }
        else
        {
            auto value = std::make_shared<Argument>();
            value->value = Raw{std::string(word.substr(key + 1))};
            value->column = position(word_start + key + 1).column;
            argument.value =
                Named{.name = std::string(word.substr(0, key)), .value = std::move(value)};
        }
        statement.arguments.push_back(std::move(argument));
    }
    return true;
}

} // namespace ipcscope::notation
