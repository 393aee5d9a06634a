// The body of a lesson cut into prose and blocks, '::name{…}' to '::'. What a block means is looked
// at by the readers of lessons and of translations.
#pragma once

#include "core/lesson/attributes.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

struct BlockKind
{
    std::string_view name;
    std::vector<AttributeRule> attributes;
};

/// Of lessons.
[[nodiscard]] std::span<const BlockKind> block_kinds();

struct Line
{
    std::string_view text; ///< without blanks at the end
    std::uint32_t number{};
};

/// Lines as one passage; without any it stands at `otherwise`.
[[nodiscard]] Passage passage_of(std::span<const Line> lines, std::uint32_t otherwise);
[[nodiscard]] bool is_blank(const Passage &passage);

struct Piece
{
    std::string_view kind; ///< empty: prose
    std::uint32_t line{};  ///< its first one
    Attributes attributes;
    std::vector<Line> lines; ///< of the prose, or between the fences
};

/// `text` outlives the pieces, and its first line is `first_line` of the file. Blocks that are of
/// no kind, or are not closed, are told and left out; so are attributes that a kind has not.
[[nodiscard]] std::vector<Piece> cut(std::string_view text, std::uint32_t first_line,
                                     std::span<const BlockKind> kinds, Problems &problems);

/// Of a prediction, each "- VALUE" without its "- ".
[[nodiscard]] std::vector<Passage> read_options(std::span<const Line> lines, Problems &problems);

} // namespace ipcscope::lesson
