// Runs the experiment of one row of the claims ledger on the engines that there are.
#pragma once

#include "core/lesson/claim.h"
#include "core/lesson/stage.h"

#include <array>
#include <string>
#include <vector>

namespace ipcscope::lesson
{

/// What was seen, line by line and condition by condition; per engine.
struct ClaimRun
{
    struct Line
    {
        Statement line;
        std::array<std::string, 2> result; ///< by Engine; empty: it was not asked
        Verdict verdict{Verdict::Agree};
    };
    struct Condition
    {
        const ClaimCondition *condition{};
        std::array<std::optional<Judgement>, 2> judged; ///< by Engine
    };
    std::vector<Line> lines;
    std::vector<Condition> conditions;
    /// Why the experiment does not show what the row says, by Engine.
    std::array<Problems, 2> failures;
    std::array<bool, 2> asked{}; ///< to the end, by Engine
    std::string model_only_reason;
};

/// Requires: the row has an experiment. The claim outlives what is returned.
[[nodiscard]] ClaimRun run_claim(const Claim &claim, Engines engines);

} // namespace ipcscope::lesson
