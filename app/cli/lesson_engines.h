// Fresh engines for one play of a lesson or a claim.
#pragma once

#include "app/cli/engines.h"
#include "app/cli/exit.h"
#include "app/cli/output.h"
#include "core/lesson/check.h"

#include <optional>
#include <string>

namespace ipcscope::cli
{

/// Tried before many plays: nothing where the engines that were asked for can be had here. Tells
/// why they cannot, or why the model is alone where nobody asked for more.
[[nodiscard]] std::optional<Exit> cannot_start(const Arguments &arguments, Output &out);

/// The model keeps its steps. Where the kernel was asked for and cannot be had, the model is alone
/// and says why.
[[nodiscard]] lesson::Engines lesson_engines(std::optional<On> on, lesson::Wanted wanted);
[[nodiscard]] lesson::Engines lesson_engines(Engines started);
/// With the lesson's suspect in the model's place, where it has one. The error: it cannot be asked.
[[nodiscard]] Result<lesson::Engines, lesson::Problem>
lesson_engines(Engines started, const lesson::Exercise &exercise);

/// Whether this build has suspects.
[[nodiscard]] bool has_suspects();
/// Where no kernel can be asked, the true model takes its place beside the suspect.
[[nodiscard]] lesson::Engines suspect_engines(std::optional<On> on, lesson::Wanted wanted,
                                              const std::string &suspect);

} // namespace ipcscope::cli
