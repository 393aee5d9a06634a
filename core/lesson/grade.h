// Grades a learner's answers, a file of the notation, by the goals of a lesson: what was expected,
// what was found, and on which engine.
#pragma once

#include "core/lesson/exercise.h"
#include "core/lesson/stage.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

struct GoalGrade
{
    struct Found
    {
        Engine engine{Engine::Model};
        bool met{};
        std::string found; ///< "db has no shared memory segment"; empty when it is met
    };
    std::string id;
    std::string text;
    GoalBlock::Mode mode{GoalBlock::Mode::Edge};
    std::string expected; ///< the predicate
    std::vector<Found> engines;

    /// On every engine that was asked.
    [[nodiscard]] bool met() const;
};

struct Grade
{
    std::string lesson;
    std::string title;
    std::uint64_t seed{};
    std::vector<GoalGrade> goals; ///< at least one
    std::size_t lines{};          ///< of the answers, that were run
    /// What else was seen: lines that did not do what they say. They do not count.
    Problems notes;
    bool on_kernel{};
    std::string model_only_reason;
    Cast cast{Cast::ModelAndKernel};

    [[nodiscard]] std::size_t met() const;
};

/// The lesson's own calls run as they stand, and the learner's where the goals are solved: behind a
/// comment "# goal ID" those for that goal, without any such comment all of them for the last goal.
/// The error: the answers are empty or unusable, or the lesson has no goal.
[[nodiscard]] Result<Grade, Problems> grade(const Exercise &exercise, std::string_view answers,
                                            std::string_view file, Engines engines);

/// Who was asked: "model and kernel".
[[nodiscard]] std::string engines_text(const Grade &grade);

/// As JUnit XML: one test case a goal.
[[nodiscard]] std::string junit(const Grade &grade);
/// Answers that could not be graded: one test case with an error.
[[nodiscard]] std::string junit(const std::string &lesson, const Problems &problems);

} // namespace ipcscope::lesson
