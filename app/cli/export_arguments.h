// What stands behind the verb `export`: one of the forms, and where it goes.
#pragma once

#include "app/cli/arguments.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::cli
{

[[nodiscard]] bool export_takes(std::string_view option);
/// --html and its like. Requires: export_takes() it, and it has no value.
[[nodiscard]] std::optional<UsageError> take_export_flag(Arguments &arguments,
                                                         std::string_view option);
/// -o, --out and --call.
[[nodiscard]] std::optional<UsageError>
take_export_value(Arguments &arguments, std::string_view name, const std::string &value);
/// The words that are no options, when all options are taken.
[[nodiscard]] std::optional<UsageError> take_export_files(Arguments &arguments,
                                                          const std::vector<std::string> &files);

/// "html"
[[nodiscard]] std::string_view form_name(Arguments::Export::Form form);

} // namespace ipcscope::cli
