#include "core/lesson/options.h"

#include "core/lesson/attributes.h"
#include "core/notation/lexical.h"
#include "core/notation/names.h"
#include "core/notation/notation.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::lesson
{
namespace
{

constexpr std::string_view kForms = IPCSCOPE_TOLD(
    "an error (ENOENT), a number, \"bytes\", $name, sleeps, succeeds, or a predicate between "
    "backquotes");

/// Everything but a predicate. Nothing when `word` is no such value.
std::optional<Option> plain_value(std::string_view word)
{
    Option option{.shown = std::string(word)};
    if (word == "sleeps" || word == "succeeds")
    {
        option.kind = word == "sleeps" ? Option::Kind::Sleeps : Option::Kind::Succeeds;
        return option;
    }
    if (notation::is_errno_name(word))
    {
        option.kind = Option::Kind::Error;
        option.text = word;
        return option;
    }
    if (const auto number = notation::parse_number(word))
    {
        option.kind = Option::Kind::Number;
        option.number = number->value;
        return option;
    }
    if (word.size() > 1 && word.front() == '$' &&
        std::all_of(word.begin() + 1, word.end(), notation::is_word))
    {
        option.kind = Option::Kind::Bound;
        option.text = word.substr(1);
        return option;
    }
    return std::nullopt;
}

/// With the notation's escapes: \0, \n, \", \x41.
std::optional<std::string> bytes_between(std::string_view quoted)
{
    const auto line = notation::parse_line(fmt::format("A load(0, 1) = {}", quoted));
    const auto *text = line && line.value().expectation.value
                           ? std::get_if<Text>(&line.value().expectation.value->value)
                           : nullptr;
    return text == nullptr ? std::nullopt : std::optional(text->bytes);
}

class OptionReader
{
  public:
    explicit OptionReader(std::string_view text) : text_(text) {}

    Result<Option, PredicateError> read()
    {
        auto value = read_value();
        if (!value)
        {
            return value;
        }
        Option option = std::move(value).value();
        at_ = notation::blanks_end(text_, at_);
        if (at_ < text_.size() && text_[at_] == '"')
        {
            const std::size_t end = quoted_end(text_, at_);
            if (end == std::string_view::npos)
            {
                return wrong(at_, told("no '\"' ends this text"));
            }
            option.shown = unquoted(text_.substr(at_ + 1, end - at_ - 1));
            at_ = notation::blanks_end(text_, end + 1);
        }
        if (text_.substr(at_).starts_with("::"))
        {
            option.why = notation::trim(text_.substr(at_ + 2));
            at_ = text_.size();
        }
        if (at_ < text_.size())
        {
            return wrong(at_, told("found '{}', expected a \"shown text\" between quotes, "
                                   "or ':: why it is wrong'",
                                   text_.substr(at_, 30)));
        }
        return option;
    }

  private:
    static PredicateError wrong(std::size_t offset, std::string message)
    {
        return {.offset = offset, .message = std::move(message)};
    }

    Result<Option, PredicateError> read_value()
    {
        at_ = notation::blanks_end(text_, 0);
        if (at_ < text_.size() && text_[at_] == '`')
        {
            return between_backquotes();
        }
        if (at_ < text_.size() && text_[at_] == '"')
        {
            const std::size_t end = quoted_end(text_, at_);
            if (end == std::string_view::npos)
            {
                return wrong(at_, told("no '\"' ends these bytes"));
            }
            const std::string_view quoted = text_.substr(at_, end + 1 - at_);
            auto bytes = bytes_between(quoted);
            if (!bytes)
            {
                return wrong(at_, told("these bytes are not written as the notation writes them"));
            }
            Option option{.kind = Option::Kind::Text,
                          .text = std::move(*bytes),
                          .shown = std::string(quoted)};
            at_ = end + 1;
            return option;
        }
        const std::size_t end = std::min(text_.find_first_of(" \t", at_), text_.size());
        const std::string_view word = text_.substr(at_, end - at_);
        if (auto option = plain_value(word))
        {
            at_ = end;
            return std::move(*option);
        }
        const std::string_view near = notation::nearest(word, notation::errno_names());
        return wrong(at_, told("'{}' is no answer that can be computed: expected {}{}", word,
                               told_text(kForms), notation::suggestion(near)));
    }

    Result<Option, PredicateError> between_backquotes()
    {
        const std::size_t end = text_.find('`', at_ + 1);
        if (end == std::string_view::npos)
        {
            return wrong(at_, told("no '`' ends this predicate"));
        }
        const std::size_t begin = at_ + 1;
        const std::string_view inside = text_.substr(begin, end - begin);
        at_ = end + 1;
        const std::string_view trimmed = notation::trim(inside);
        if (auto option = plain_value(trimmed))
        {
            return std::move(*option);
        }
        auto predicate = Predicate::parse(inside);
        if (!predicate)
        {
            return wrong(begin + predicate.error().offset, predicate.error().message);
        }
        return Option{.kind = Option::Kind::Holds,
                      .predicate = std::move(predicate).value(),
                      .shown = std::string(trimmed)};
    }

    std::string_view text_;
    std::size_t at_{};
};

} // namespace

Result<Option, PredicateError> read_option(std::string_view text)
{
    return OptionReader(text).read();
}

} // namespace ipcscope::lesson
