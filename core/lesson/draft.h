// Writes down what was done as the draft of a lesson, in the format that the reader reads: the
// scene, the calls, and the last call as a prediction. An author goes on from there.
#pragma once

#include "core/outcome.h"
#include "core/scenario.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

/// One line of what was done, and what came of it.
struct DraftLine
{
    Statement line;
    bool left_out{};                  ///< it has not run: no lesson can hold it
    std::optional<Outcome> outcome{}; ///< of a call that came back
    bool expectation_met{true};       ///< otherwise what the line expects is left out
};

/// "My first lesson" of "my-first-lesson"; of any name.
[[nodiscard]] std::string draft_title(std::string_view name);
/// A lesson's id as near to the name as possible.
[[nodiscard]] std::string draft_id(std::string_view name);

/// `name` is the file's, or its folder's.
[[nodiscard]] std::string print_draft(std::string_view name, const std::vector<DraftLine> &lines);

} // namespace ipcscope::lesson
