// Proves a lesson by playing it on fresh engines: its calls do what they say, exactly one option of
// each prediction is right, no goal is met at the start, and each solution meets its goal.
#pragma once

#include "core/lesson/exercise.h"
#include "core/lesson/stage.h"

#include <cstdint>
#include <string>

namespace ipcscope::lesson
{

/// What of the learner's part is played.
enum class Play : std::uint8_t
{
    Whole,   ///< what is offered is done, and each goal is solved
    Briefly, ///< only the goals are solved
    Idle,    ///< nothing: no goal may be met at the end. Nothing else is looked at
    /// What Whole plays, with the true model in the suspect's place: no line may tell them apart.
    Innocent,
};

struct Proof
{
    Problems problems;
    bool on_kernel{};              ///< to the end
    std::string model_only_reason; ///< otherwise
};

[[nodiscard]] Proof prove(const Exercise &exercise, Engines engines, Play play);

} // namespace ipcscope::lesson
