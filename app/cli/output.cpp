#include "app/cli/output.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace ipcscope::cli
{
namespace
{

constexpr char kEscape = '\x1b';

bool is_continuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

std::string_view code(Tone tone)
{
    switch (tone)
    {
    case Tone::Plain: return {};
    case Tone::Good: return "32";
    case Tone::Bad: return "1;31";
    case Tone::Odd: return "33";
    case Tone::Quiet: return "2";
    case Tone::Strong: return "1";
    }
    return {};
}

/// Control characters out, save for the colours that paint() put in.
std::string cleaned(std::string_view text, bool colours)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i)
    {
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool colour =
            colours && text[i] == kEscape && i + 1 < text.size() && text[i + 1] == '[';
        result += (byte < 0x20 || byte == 0x7f) && !colour ? '?' : text[i];
    }
    return result;
}

} // namespace

Output::Output()
{
    const char *no_color = std::getenv("NO_COLOR");
    const char *term = std::getenv("TERM");
    colours_ = isatty(STDOUT_FILENO) == 1 && (no_color == nullptr || *no_color == '\0') &&
               term != nullptr && std::strcmp(term, "dumb") != 0;
}

void Output::write(std::string_view text)
{
    if (closed_ || text.empty())
    {
        return;
    }
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
    {
        closed_ = true;
        if (errno != EPIPE)
        {
            failed_ = std::strerror(errno);
        }
    }
}

void Output::line(std::string_view text)
{
    write(cleaned(text, colours_));
    write("\n");
}

void Output::raw(std::string_view text)
{
    write(text);
}

void Output::flush()
{
    if (!closed_ && std::fflush(stdout) != 0)
    {
        closed_ = true;
        if (errno != EPIPE)
        {
            failed_ = std::strerror(errno);
        }
    }
}

std::string Output::paint(Tone tone, std::string_view text) const
{
    const std::string safe = harmless(text);
    if (!colours_ || tone == Tone::Plain)
    {
        return safe;
    }
    std::string painted;
    painted += kEscape;
    painted += '[';
    painted += code(tone);
    painted += 'm';
    painted += safe;
    painted += kEscape;
    painted += "[0m";
    return painted;
}

void complain(std::string_view message)
{
    complain_plainly("ipcscope-cli: " + std::string(message));
}

void complain_plainly(std::string_view message)
{
    const std::string text = harmless(message) + "\n";
    (void)std::fwrite(text.data(), 1, text.size(), stderr);
}

std::size_t columns(std::string_view text)
{
    std::size_t count = 0;
    for (const char byte : text)
    {
        count += is_continuation(byte) ? 0U : 1U;
    }
    return count;
}

std::string padded(std::string_view text, std::size_t width)
{
    const std::size_t taken = columns(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string shortened(std::string_view text, std::size_t width)
{
    constexpr std::string_view kCut = "...";
    if (columns(text) <= width || width <= kCut.size())
    {
        return std::string(text);
    }
    std::size_t kept = 0;
    std::size_t end = 0;
    while (end < text.size())
    {
        if (!is_continuation(text[end]))
        {
            if (kept == width - kCut.size())
            {
                break;
            }
            ++kept;
        }
        ++end;
    }
    return std::string(text.substr(0, end)) + std::string(kCut);
}

std::string counted(std::uint64_t number, std::string_view noun)
{
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string harmless(std::string_view text)
{
    return cleaned(text, false);
}

} // namespace ipcscope::cli
