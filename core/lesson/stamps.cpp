#include "core/lesson/stamps.h"

#include "core/lesson/attributes.h"
#include "core/notation/lexical.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ipcscope::lesson
{
namespace
{

std::uint16_t stamp_of(std::string_view text)
{
    std::uint64_t mixed = 0xcbf29ce484222325U;
    for (const char c : text)
    {
        mixed = (mixed ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    }
    return static_cast<std::uint16_t>(mixed ^ (mixed >> 16U) ^ (mixed >> 32U) ^ (mixed >> 48U));
}

/// Empty: the block says nothing.
std::string prose_of(const Block &block)
{
    if (const auto *prose = std::get_if<Prose>(&block.content))
    {
        return prose->text.text;
    }
    if (const auto *notes = std::get_if<NotesBlock>(&block.content))
    {
        return notes->text.text;
    }
    if (const auto *hint = std::get_if<HintBlock>(&block.content))
    {
        return hint->text.text;
    }
    if (const auto *goal = std::get_if<GoalBlock>(&block.content))
    {
        return goal->text.text;
    }
    std::string all;
    if (const auto *prediction = std::get_if<PredictBlock>(&block.content))
    {
        all = prediction->ask.text;
        for (const Passage &option : prediction->options)
        {
            all += "\n- " + option.text;
        }
    }
    return all;
}

} // namespace

std::vector<Stamp16> stamps_of(const Lesson &lesson)
{
    std::vector<Stamp16> stamps{{.value = stamp_of(lesson.front.title), .line = 2}};
    for (std::size_t at = 0; at < lesson.blocks.size(); ++at)
    {
        const std::string prose = prose_of(lesson.blocks[at]);
        if (!prose.empty())
        {
            stamps.push_back(
                {.value = stamp_of(prose), .line = lesson.blocks[at].position.line, .block = at});
        }
    }
    return stamps;
}

std::string print_stamps(const std::vector<Stamp16> &stamps)
{
    std::string text;
    for (const Stamp16 &stamp : stamps)
    {
        text += fmt::format("{}{:04x}", text.empty() ? "" : " ", stamp.value);
    }
    return text;
}

std::optional<std::vector<std::uint16_t>> read_stamps(std::string_view text)
{
    std::vector<std::uint16_t> values;
    while (!text.empty())
    {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        std::uint16_t value = 0;
        const auto [at, error] = std::from_chars(word.data(), word.data() + end, value, 16);
        if (error != std::errc{} || at != word.data() + end)
        {
            return std::nullopt;
        }
        values.push_back(value);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return values;
}

SaidOption said_option(std::string_view text)
{
    SaidOption option;
    text = notation::trim(text);
    const std::size_t end = text.starts_with('"') ? quoted_end(text, 0) : std::string_view::npos;
    if (end == std::string_view::npos)
    {
        return option;
    }
    option.shown = unquoted(text.substr(1, end - 1));
    std::string_view rest = notation::trim(text.substr(end + 1));
    option.good = rest.empty() || rest.starts_with("::");
    if (option.good && !rest.empty())
    {
        option.why = notation::trim(rest.substr(2));
    }
    return option;
}

} // namespace ipcscope::lesson
