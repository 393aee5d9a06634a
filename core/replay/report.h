// What replay found out about a log.
#pragma once

#include "core/replay/log.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::replay
{

struct Summary
{
    std::uint64_t calls{}; ///< IPC calls: the sum of the next four
    std::uint64_t agree{};
    std::uint64_t allowed{};
    std::uint64_t differ{};
    std::uint64_t unsupported{};
    std::uint64_t not_ipc{};
    std::uint64_t lines{};
};

/// A call whose result the model cannot explain.
struct Divergence
{
    std::uint32_t line{};
    std::string call;
    std::string observed;
    std::vector<std::string> allowed; ///< what the model would give, in the orders that were tried
    std::string because;
};

/// A call with something to say: why it is unsupported, or why its result is only one of several.
struct Explained
{
    std::uint32_t line{};
    std::string call;
    std::string because;
};

enum class Found : std::uint8_t
{
    Agree,
    Allowed,
    Differ,
    Unsupported,
};
[[nodiscard]] std::string_view found_name(Found found); ///< "agree", "allowed", …

/// One IPC call of the log, with what was made of it.
struct Listed
{
    std::uint32_t line{};
    std::uint32_t pid{}; ///< as the log numbers it; 0: the log has no numbers
    Found found{Found::Agree};
    std::string call;
    std::string observed;             ///< its result, as the log has it
    std::vector<std::string> allowed; ///< of Differ: what the model would give
    std::string because;              ///< empty for Agree
    /// The line in which it comes back: its own where nobody else's stands in between; 0: in none.
    std::uint32_t last_line{};
    bool may_sleep{}; ///< it waits for others, unless what it wants is there
    /// In the log's seconds; nothing where it has no times, or only those since the line before.
    std::optional<double> began{};
    std::optional<double> ended{};
};

struct Report
{
    Summary summary;
    /// Every call by its line, if that was wished for; the first of them, the summary counts all.
    static constexpr std::size_t kMostListed = 100'000;
    std::vector<Listed> calls;
    /// The first of them; the summary counts all.
    static constexpr std::size_t kMost = 1000;
    std::vector<Divergence> divergences;
    std::vector<Explained> unsupported;
    std::vector<Explained> allowed;
    Remarkables unreadable;
    Remarkables contradictions;
};

/// What the log comes to, in a sentence: "the model cannot explain 3 calls".
[[nodiscard]] std::string conclusion(const Summary &summary);

} // namespace ipcscope::replay
