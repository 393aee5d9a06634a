#include "core/export/markup.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace ipcscope::exporting
{
namespace
{

constexpr std::string_view kReplacement = "\xef\xbf\xbd";

/// How many bytes the well-formed character at the front of `text` has; 0: there is none.
std::size_t character_at(std::string_view text)
{
    const auto byte = [&](std::size_t at) -> unsigned {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x80)
    {
        return 1;
    }
    const std::size_t length = first >= 0xc2 && first < 0xe0   ? 2
                               : first >= 0xe0 && first < 0xf0 ? 3
                               : first >= 0xf0 && first < 0xf5 ? 4
                                                               : 0;
    for (std::size_t at = 1; at < length; ++at)
    {
        if ((byte(at) & 0xc0U) != 0x80)
        {
            return 0;
        }
    }
    const unsigned second = byte(1);
    const bool overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    const bool beyond = (first == 0xed && second >= 0xa0) || (first == 0xf4 && second >= 0x90);
    const bool no_character = first == 0xef && second == 0xbf && byte(2) >= 0xbe; // U+FFFE, U+FFFF
    return overlong || beyond || no_character ? 0 : length;
}

void append(std::string &to, std::string_view character)
{
    switch (character[0])
    {
    case '&': to += "&amp;"; return;
    case '<': to += "&lt;"; return;
    case '>': to += "&gt;"; return;
    case '"': to += "&quot;"; return;
    case '\'': to += "&#39;"; return;
    default: break;
    }
    const auto first = static_cast<unsigned char>(character[0]);
    const bool control = first < 0x20 && first != '\n' && first != '\t';
    to += control || first == 0x7f ? kReplacement : character;
}

} // namespace

std::string escaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty())
    {
        const std::size_t length = character_at(text);
        if (length == 0)
        {
            result += kReplacement;
        }
        else
        {
            append(result, text.substr(0, length));
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return result;
}

std::string shortened(std::string_view text, std::size_t characters)
{
    std::size_t count = 0;
    std::size_t cut = 0; // where the last character that may stay would begin
    for (std::size_t at = 0; at < text.size(); ++count)
    {
        if (count + 1 == characters)
        {
            cut = at;
        }
        if (count == characters)
        {
            return std::string(text.substr(0, cut)) + "…";
        }
        const std::size_t length = character_at(text.substr(at));
        at += length == 0 ? 1 : length;
    }
    return std::string(text);
}

std::string bytes_text(std::uint64_t bytes)
{
    constexpr double kKib = 1024;
    if (static_cast<double>(bytes) < kKib)
    {
        return fmt::format("{} B", bytes);
    }
    constexpr std::array<std::string_view, 6> kUnits{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    double value = static_cast<double>(bytes) / kKib;
    std::size_t unit = 0;
    while (value >= kKib && unit + 1 < kUnits.size())
    {
        value /= kKib;
        ++unit;
    }
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return whole ? fmt::format("{:.0f} {}", value, kUnits[unit])
                 : fmt::format("{:.1f} {}", value, kUnits[unit]);
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

} // namespace ipcscope::exporting
