#include "core/tools/options.h"

#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace ipcscope::tools
{
namespace
{

std::string spelled(const Option &option)
{
    return option.letter != '\0' ? fmt::format("-{}", option.letter)
                                 : fmt::format("--{}", option.name);
}

// "an option of ipcs: -m, -q, … ; did you mean --shmems?"
std::string expected_option(std::string_view tool, std::span<const Option> options,
                            std::string_view written)
{
    std::vector<std::string> all;
    std::vector<std::string_view> names;
    for (const Option &option : options)
    {
        all.push_back(spelled(option));
        names.push_back(option.name);
    }
    const std::string_view near = written.empty() ? "" : notation::nearest(written, names);
    return told("an option of {}: {}{}", tool, fmt::join(all, ", "),
                near.empty() ? "" : notation::suggestion(fmt::format("--{}", near)));
}

class OptionReader
{
  public:
    OptionReader(std::string_view tool, const Words &words, std::span<const Option> options,
                 Operands operands)
        : tool_(tool), words_(words), options_(options), operands_(operands)
    {
    }

    Result<OptionLine, ParseError> read()
    {
        bool options_end = false;
        for (; at_ < words_.size() && !error_; ++at_)
        {
            const Word &word = words_[at_];
            if (options_end || word.text.size() < 2 || word.text.front() != '-')
            {
                line_.operands.push_back(word);
                options_end = options_end || operands_ == Operands::Last;
            }
            else if (word.text == "--")
            {
                options_end = true;
            }
            else if (word.text[1] == '-')
            {
                by_name(word);
            }
            else
            {
                by_letters(word);
            }
        }
        if (error_)
        {
            return *error_;
        }
        return std::move(line_);
    }

  private:
    void by_name(const Word &word)
    {
        const std::size_t equals = word.text.find('=');
        const std::string_view name = std::string_view(word.text).substr(
            2, equals == std::string::npos ? equals : equals - 2);
        std::vector<const Option *> found;
        for (const Option &option : options_)
        {
            if (option.name == name)
            {
                found.assign(1, &option);
                break;
            }
            if (option.name.starts_with(name))
            {
                found.push_back(&option);
            }
        }
        if (found.size() != 1)
        {
            error_ = error_at(word, expected_option(tool_, options_, name));
            return;
        }
        if (equals == std::string::npos)
        {
            take(*found.front(), word, word.text.size());
        }
        else if (found.front()->value.empty() && found.front()->optional.empty())
        {
            error_ = error_at(word, told("--{} without a value", found.front()->name));
        }
        else
        {
            take(*found.front(), word, equals + 1);
        }
    }

    void by_letters(const Word &word)
    {
        for (std::size_t i = 1; i < word.text.size() && !error_; ++i)
        {
            const auto option =
                std::find_if(options_.begin(), options_.end(),
                             [&](const Option &one) { return one.letter == word.text[i]; });
            if (option == options_.end())
            {
                error_ = error_at({.text = fmt::format("-{}", word.text[i]),
                                   .position = shifted(word.position, i)},
                                  expected_option(tool_, options_, {}));
                return;
            }
            take(*option, word, i + 1);
            if (!option->value.empty() || !option->optional.empty())
            {
                return;
            }
        }
    }

    /// The value begins at `rest` of the word, or is the next word.
    void take(const Option &option, const Word &word, std::size_t rest)
    {
        Given given{.name = option.name, .value = {.text = {}, .position = word.position}};
        if (!option.optional.empty())
        {
            given.value = {.text = word.text.substr(rest),
                           .position = shifted(word.position, rest)};
        }
        else if (!option.value.empty())
        {
            if (rest < word.text.size() || (rest > 0 && word.text[rest - 1] == '='))
            {
                given.value = {.text = word.text.substr(rest),
                               .position = shifted(word.position, rest)};
            }
            else if (at_ + 1 < words_.size())
            {
                given.value = words_[++at_];
            }
            else
            {
                error_ = error_at(word, told("{} behind {}", told_text(option.value), word.text));
                error_->found = told("the end of the line");
                error_->position = shifted(word.position, word.text.size());
                return;
            }
        }
        line_.options.push_back(std::move(given));
    }

    static Position shifted(Position position, std::size_t by)
    {
        position.column += static_cast<std::uint32_t>(by);
        return position;
    }

    std::string_view tool_;
    const Words &words_;
    std::span<const Option> options_;
    Operands operands_;
    OptionLine line_;
    std::size_t at_{};
    std::optional<ParseError> error_;
};

} // namespace

Result<OptionLine, ParseError> read_options(std::string_view tool, const Words &words,
                                            std::span<const Option> options, Operands operands)
{
    return OptionReader(tool, words, options, operands).read();
}

const Word *other_program(const Words &operands)
{
    const bool shell =
        operands.size() == 1 && (operands[0].text == "bash" || operands[0].text == "sh");
    return operands.empty() || shell ? nullptr : &operands.front();
}

ParseError error_at(const Word &word, std::string expected)
{
    return ParseError{.file = {},
                      .position = word.position,
                      .found = fmt::format("'{}'", word.text),
                      .expected = std::move(expected)};
}

ParseError missing_words(const Words &words, std::string expected)
{
    Position at{0, 0}; // behind the tool's name: read() knows where that is
    if (!words.empty())
    {
        at = words.back().position;
        at.column += static_cast<std::uint32_t>(words.back().text.size());
    }
    return ParseError{.file = {},
                      .position = at,
                      .found = told("the end of the line"),
                      .expected = std::move(expected)};
}

std::optional<std::int64_t> number_in(std::string_view word, Base base)
{
    const bool negative = word.starts_with('-');
    std::string_view digits = word.substr(negative || word.starts_with('+') ? 1 : 0);
    int radix = 10;
    if (base == Base::Any && digits.size() > 1 && digits.front() == '0')
    {
        const bool hexadecimal = digits[1] == 'x' || digits[1] == 'X';
        radix = hexadecimal ? 16 : 8;
        digits.remove_prefix(hexadecimal ? 2 : 1);
    }
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, radix);
    if (error != std::errc{} || digits.empty() || digits.front() == '-' ||
        end != digits.data() + digits.size())
    {
        return std::nullopt;
    }
    return negative ? -value : value;
}

} // namespace ipcscope::tools
