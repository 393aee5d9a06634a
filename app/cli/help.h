// The help texts, each with an example that works as it stands.
#pragma once

#include "app/cli/arguments.h"

#include <optional>
#include <string>

namespace ipcscope::cli
{

[[nodiscard]] std::string help_text(std::optional<Verb> topic);
[[nodiscard]] std::string version_text();

} // namespace ipcscope::cli
