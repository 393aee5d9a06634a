// What a learner has done of the course: kept in one file, in the format that export and import
// use too.
#pragma once

#include "core/lesson/problem.h"
#include "core/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace ipcscope::lesson
{

struct PredictionRecord
{
    bool right{};
    int tries{};
};

struct GoalRecord
{
    bool met{};
    bool shown{}; ///< the learner has seen the solution first
    int tries{};  ///< lines until then
    int hints{};
};

struct LessonRecord
{
    std::uint64_t seed{}; ///< of the learner's own values
    bool finished{};
    std::map<std::string, PredictionRecord, std::less<>> predictions{};
    std::map<std::string, GoalRecord, std::less<>> goals{};
};

struct Progress
{
    std::map<std::string, LessonRecord, std::less<>> lessons; ///< by id, also those not here
};

/// Any bytes give a progress or the reason why not; one of a later format is not read.
[[nodiscard]] Result<Progress, Problem> read_progress(std::string_view text, std::string_view file);
[[nodiscard]] std::string print_progress(const Progress &progress);
/// Nothing that was reached in either is lost. Seeds are those of `mine` where both have one.
[[nodiscard]] Progress merged(Progress mine, const Progress &theirs);

/// $XDG_DATA_HOME/ipcscope/progress/NAME.json. The error: no such name can be kept, or there is no
/// home.
[[nodiscard]] Result<std::string, Problem> progress_file(std::string_view learner);
/// Empty where there is no file.
[[nodiscard]] Result<Progress, Problem> load_progress(const std::string &path);
/// Adds to what the file holds; a file that cannot be read is left as it is. Nothing when it is
/// kept.
[[nodiscard]] std::optional<Problem> keep_progress(const std::string &path,
                                                   const Progress &progress);

} // namespace ipcscope::lesson
