// Inside translations: what a lesson's prose was when it was translated, in a few letters a piece,
// so that a later change shows where it is.
#pragma once

#include "core/lesson/lesson.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

/// Of one piece of prose. Two pieces in 65,536 are taken for the same.
struct Stamp16
{
    std::uint16_t value{};
    std::uint32_t line{};               ///< of lesson.md
    std::optional<std::size_t> block{}; ///< nothing: the title
};

/// Of the title, and of each block that says something.
[[nodiscard]] std::vector<Stamp16> stamps_of(const Lesson &lesson);
/// "3f2a 99c1 …"
[[nodiscard]] std::string print_stamps(const std::vector<Stamp16> &stamps);
/// Nothing when that is no row of stamps.
[[nodiscard]] std::optional<std::vector<std::uint16_t>> read_stamps(std::string_view text);

/// An option in a translation: "shown text" :: why it is wrong.
struct SaidOption
{
    bool good{};
    std::string shown;
    std::string why;
};
[[nodiscard]] SaidOption said_option(std::string_view text);

} // namespace ipcscope::lesson
