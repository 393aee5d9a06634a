// A film as one HTML file that steps through it, forwards and backwards, with keys and buttons.
#pragma once

#include "core/export/film.h"

#include <cstddef>
#include <string>

namespace ipcscope::exporting
{

/// Needs nothing but the file itself: no network, no other file. Every text in it is escaped.
[[nodiscard]] std::string page(const Film &film);

/// A page holds a picture and the tables for each call: of more, no browser would show it.
inline constexpr std::size_t kMostShots = 2000;

} // namespace ipcscope::exporting
