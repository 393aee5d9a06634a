// What a mistyped word was most likely meant to be.
#pragma once

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::cli
{

/// Levenshtein's distance, for "did you mean".
[[nodiscard]] inline std::size_t distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= from.size(); ++i)
    {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j)
        {
            const std::size_t replaced = diagonal + (from[i - 1] == to[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

/// " Did you mean 'X'?", or nothing.
template <class Words>
[[nodiscard]] std::string did_you_mean(std::string_view typed, const Words &words)
{
    std::string_view best;
    std::size_t best_distance = 1 + std::max<std::size_t>(2, typed.size() / 2);
    for (const std::string_view word : words)
    {
        const std::size_t away = word.starts_with(typed) ? 0 : distance(typed, word);
        if (away < best_distance)
        {
            best = word;
            best_distance = away;
        }
    }
    return best.empty() ? std::string() : fmt::format(" Did you mean '{}'?", best);
}

} // namespace ipcscope::cli
