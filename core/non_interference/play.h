// One run of a scenario on fresh engines, and what one actor saw in it.
#pragma once

#include "core/non_interference/non_interference.h"
#include "core/non_interference/sight.h"

#include <array>
#include <optional>
#include <vector>

namespace ipcscope::non_interference
{

/// What the actor saw of one of its lines, on one engine.
struct SeenLine
{
    std::uint32_t line{};
    std::string call;
    std::string text; ///< the answer in short
    bool asleep{};    ///< it has not returned yet
    Sight answer;
    Sight tables; ///< right after it
};

/// On one engine.
struct SeenSide
{
    bool whole{true}; ///< the engine was asked to the end
    std::vector<SeenLine> lines;
    Sight at_the_end;
};

struct Seen
{
    SeenSide model;
    SeenSide kernel;
    std::string model_only_reason;
};

/// `stop` may be null; true: what is seen ends at the next line.
[[nodiscard]] Seen play(const std::vector<Statement> &statements, std::string_view subject,
                        Engines engines, const std::atomic<bool> *stop);

} // namespace ipcscope::non_interference
