#include "core/notation/lexical.h"

#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace ipcscope::notation
{

bool is_actor_name(std::string_view text)
{
    if (text.empty())
    {
        return false;
    }
    if (is_digit(text.front()))
    {
        return std::all_of(text.begin(), text.end(), is_digit);
    }
    return is_letter(text.front()) && std::all_of(text.begin(), text.end(), is_actor_char);
}

std::string_view trim(std::string_view text)
{
    while (!text.empty() && is_blank(text.front()))
    {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back()))
    {
        text.remove_suffix(1);
    }
    return text;
}

std::size_t word_end(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_word(text[at]))
    {
        ++at;
    }
    return at;
}

std::size_t blanks_end(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_blank(text[at]))
    {
        ++at;
    }
    return at;
}

std::optional<Number> parse_number(std::string_view word)
{
    const bool negative = !word.empty() && word.front() == '-';
    const std::string_view digits = negative ? word.substr(1) : word;
    Number number;
    int base = 10;
    std::string_view rest = digits;
    if (digits.size() > 2 && digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X'))
    {
        number.base = Number::Base::Hexadecimal;
        base = 16;
        rest.remove_prefix(2);
    }
    else if (digits.size() > 1 && digits[0] == '0')
    {
        number.base = Number::Base::Octal;
        base = 8;
    }
    if (rest.empty() || !is_word(rest.front()) || (negative && base != 10))
    {
        return std::nullopt;
    }
    std::uint64_t bits{};
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), bits, base);
    if (error != std::errc{} || end != rest.data() + rest.size())
    {
        return std::nullopt;
    }
    constexpr std::uint64_t kTop = std::uint64_t{1} << 63U;
    if (negative && bits > kTop)
    {
        return std::nullopt;
    }
    number.is_unsigned = !negative && bits >= kTop;
    number.value = static_cast<std::int64_t>(negative ? std::uint64_t{0} - bits : bits);
    return number;
}

std::string print_number(const Number &number)
{
    const auto bits = static_cast<std::uint64_t>(number.value);
    switch (number.base)
    {
    case Number::Base::Decimal:
        return number.is_unsigned ? fmt::to_string(bits) : fmt::to_string(number.value);
    case Number::Base::Hexadecimal: return fmt::format("{:#x}", bits);
    case Number::Base::Octal: {
        std::string digits = fmt::format("{:o}", bits);
        // At least three digits, as strace prints permissions: 000, 007, 0600.
        digits.insert(0, digits.size() < 3 ? 3 - digits.size() : 1, '0');
        return digits;
    }
    }
    return {};
}

std::string escape(std::string_view bytes)
{
    std::string result;
    result.reserve(bytes.size());
    for (std::size_t i = 0; i < bytes.size(); ++i)
    {
        const char c = bytes[i];
        switch (c)
        {
        case '\n': result += "\\n"; continue;
        case '\t': result += "\\t"; continue;
        case '\r': result += "\\r"; continue;
        case '\v': result += "\\v"; continue;
        case '\f': result += "\\f"; continue;
        case '"': result += "\\\""; continue;
        case '\\': result += "\\\\"; continue;
        default: break;
        }
        if (c >= ' ' && c <= '~')
        {
            result += c;
            continue;
        }
        // By hand: a log may have millions of these.
        const bool digit_follows = i + 1 < bytes.size() && is_digit(bytes[i + 1]);
        const auto byte = static_cast<unsigned>(static_cast<unsigned char>(c));
        const auto digit = [&](unsigned shift) {
            result += static_cast<char>('0' + (byte >> shift & 7U));
        };
        result += '\\';
        if (digit_follows || byte >= 0100)
        {
            digit(6);
        }
        if (digit_follows || byte >= 010)
        {
            digit(3);
        }
        digit(0);
    }
    return result;
}

std::string describe(std::string_view line, std::size_t at)
{
    constexpr std::size_t kLongest = 40;
    if (at >= line.size())
    {
        return told("the end of the line");
    }
    const std::size_t end = word_end(line, at);
    if (end > at)
    {
        return fmt::format("'{}{}'", line.substr(at, std::min(end - at, kLongest)),
                           end - at > kLongest ? "..." : "");
    }
    const char c = line[at];
    if (c >= ' ' && c <= '~')
    {
        return fmt::format("'{}'", c);
    }
    return told("the byte 0x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
}

} // namespace ipcscope::notation
