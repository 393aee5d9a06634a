// A scenario as the verbs take it: read, parsed and expanded, or the error that names the place.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/exit.h"
#include "app/cli/input.h"
#include "app/cli/output.h"
#include "core/result.h"
#include "core/scenario.h"

#include <string>

namespace ipcscope::cli
{

/// As it is written. `file` "-" is standard input.
[[nodiscard]] Result<Scenario, InputError> load_written(const std::string &file);
/// `file` "-" is standard input. Scene lines are replaced by their calls; tools are not.
[[nodiscard]] Result<Scenario, InputError> load_scenario(const std::string &file);

/// An error before anything ran, in both forms.
[[nodiscard]] Exit refuse(const Arguments &arguments, Output &out, const InputError &error);

} // namespace ipcscope::cli
