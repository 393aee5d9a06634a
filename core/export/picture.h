// The isolation diagram as SVG, and the same state as sentences: who is in which namespace, what it
// holds, who has it attached and who waits at it. Functions of the tables; they decide nothing.
#pragma once

#include "core/export/film.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace ipcscope::exporting
{

struct PictureInput
{
    const State &now;
    const State *before{}; ///< what differs from it is marked; null: nothing is
    const notation::ActorNames &actors;
};

enum class SvgUse : std::uint8_t
{
    File,   ///< a document of its own, with its colours
    Inside, ///< an element of a page whose style sheet has them
};

/// Well-formed for all input. What is more than can be read is drawn as "12 more".
[[nodiscard]] std::string svg(const PictureInput &input, SvgUse use);

/// One sentence a line.
[[nodiscard]] std::vector<std::string> tell(const PictureInput &input);

/// What is drawn one by one in each room; the rest is one box.
inline constexpr std::size_t kObjectsPerRoom = 12;
inline constexpr std::size_t kActorsPerRoom = 12;
inline constexpr std::size_t kFilesPerMount = 8;

} // namespace ipcscope::exporting
