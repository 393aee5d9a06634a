// What replay found out about a log.
#pragma once

#include "core/replay/log.h"

#include <cstdint>
#include <string>
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

struct Report
{
    Summary summary;
    /// The first of them; the summary counts all.
    static constexpr std::size_t kMost = 1000;
    std::vector<Divergence> divergences;
    std::vector<Explained> unsupported;
    std::vector<Explained> allowed;
    Remarkables unreadable;
    Remarkables contradictions;
};

} // namespace ipcscope::replay
