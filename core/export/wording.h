// How calls, their answers and what came of them are worded: the same in films, on the terminal and
// in the window's exports.
#pragma once

#include "core/export/film.h"
#include "core/lane.h"

#include <array>
#include <string>
#include <vector>

namespace ipcscope::exporting
{

/// "-1 ENOENT", "0x7f0000000000", "\"Hello\"", "does not return".
[[nodiscard]] std::string short_answer(const Outcome &outcome);
/// The same; "sleeps" or "not run" when there is no outcome.
[[nodiscard]] std::string short_answer(const LaneRecord &record);
/// The answer as strace prints it: "-1 ENOENT (No such file or directory)".
[[nodiscard]] std::string told_answer(const LaneRecord &record);
/// The call as it is written, without actor, result and remarks.
[[nodiscard]] std::string written_call(const Statement &statement);
/// What the scenario expects, as it is written; empty when it says nothing.
[[nodiscard]] std::string written_expectation(const Statement &statement);
/// "actor[1].euid" with the actor's name in place of the number: "db.euid".
[[nodiscard]] std::string named_field(const std::string &field, const notation::ActorNames &actors);
/// A comment's words.
[[nodiscard]] std::string remark_text(std::string comment);

/// Where a sleeping call sleeps; of a POSIX queue the name that its descriptor leads to. `actor`
/// may be null.
[[nodiscard]] Wait wait_of(const Call &call, const std::string &reason, const ActorRow *actor);

/// What the engines made of one call.
struct Told
{
    const LaneRecord &model;
    const LaneRecord *kernel{};                   ///< null: it was not asked
    const std::vector<Completion> &woken;         ///< on the model
    std::array<const Comparison *, 3> compared{}; ///< answer, wakes, state; null: there is none
};

/// Fills in the kernel's answer, notes and differences of a shot.
void describe(const Told &found, const notation::ActorNames &actors, Shot &shot);

} // namespace ipcscope::exporting
