#include "core/lesson/text_file.h"
#include "core/told.h"

#include <fmt/format.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ipcscope::lesson
{
namespace fs = std::filesystem;
namespace
{

Problem about_file(const std::string &path, std::string message)
{
    return {.file = path, .message = std::move(message)};
}

/// The length of the UTF-8 sequence at the beginning of `text`; 0 when there is none.
std::size_t utf8_length(std::string_view text)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    std::size_t length = 1;
    if (first >= 0x80)
    {
        length = first >= 0xc2 && first <= 0xdf   ? 2
                 : (first & 0xf0U) == 0xe0        ? 3
                 : first >= 0xf0 && first <= 0xf4 ? 4
                                                  : 0;
    }
    if (length == 0 || length > text.size())
    {
        return 0;
    }
    for (std::size_t at = 1; at < length; ++at)
    {
        if ((byte(at) & 0xc0U) != 0x80)
        {
            return 0;
        }
    }
    return length;
}

} // namespace

std::optional<Problem> find_bad_byte(std::string_view text)
{
    Position at;
    std::size_t offset = 0;
    while (offset < text.size())
    {
        const std::size_t length = utf8_length(text.substr(offset));
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (length == 0)
        {
            return Problem{.position = at,
                           .message = told("byte 0x{:02x} is no UTF-8: save the file as "
                                           "UTF-8",
                                           byte)};
        }
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f)
        {
            return Problem{.position = at,
                           .message = told("a control character, byte 0x{:02x}", byte)};
        }
        offset += length;
        at.column += static_cast<std::uint32_t>(length);
        if (byte == '\n')
        {
            ++at.line;
            at.column = 1;
        }
    }
    return std::nullopt;
}

Result<std::string, Problem> read_text_file(const std::string &path, std::size_t most_bytes)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
    {
        return about_file(path, error || !fs::exists(path, error) ? told("no such file")
                                                                  : told("is not a file of text"));
    }
    if (fs::file_size(path, error) > most_bytes)
    {
        return about_file(path, told("has more than {} KiB", most_bytes >> 10U));
    }
    std::ifstream in(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (!in)
    {
        return about_file(path, told("cannot be read"));
    }
    return text;
}

std::optional<Problem> write_text_file(const std::string &path, std::string_view text)
{
    static std::atomic<unsigned> count{0};
    std::error_code error;
    // Beside the file, under a name that no other writer takes.
    const std::string own = fs::path(fs::read_symlink("/proc/self", error)).string();
    const std::string aside = fmt::format("{}.{}-{}.part", path, own, ++count);
    // A pipe or a device is written to: a file would take its place.
    const bool in_place = fs::exists(path, error) && !fs::is_regular_file(path, error);
    std::ofstream file(in_place ? path : aside, std::ios::binary | std::ios::trunc);
    file << text;
    file.close();
    error.clear();
    if (file && !in_place)
    {
        fs::rename(aside, path, error);
    }
    if (!file || error)
    {
        std::error_code ignored;
        fs::remove(aside, ignored);
        return about_file(path, told("cannot be written"));
    }
    return std::nullopt;
}

} // namespace ipcscope::lesson
