// Runs a scenario on the engines that there are and keeps everything that is to be shown of it.
#pragma once

#include "app/cli/engines.h"
#include "core/export/film.h"
#include "core/scenario.h"

#include <cstddef>
#include <cstdint>
#include <limits>

namespace ipcscope::cli
{

/// Of a long scenario all states together take more memory than one picture needs.
enum class Keep : std::uint8_t
{
    All,
    LastTwo,
};

/// Requires: an expanded scenario without tools. Stops after the first `calls` calls.
[[nodiscard]] exporting::Film film_of(const Scenario &scenario, Engines engines, Keep keep,
                                      std::size_t calls = std::numeric_limits<std::size_t>::max());

} // namespace ipcscope::cli
