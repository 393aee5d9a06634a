// JSON as the program writes it: keys in the order given, 64-bit numbers exact, always valid UTF-8.
#pragma once

#include "app/cli/output.h"

#include <nlohmann/json.hpp>

namespace ipcscope::cli
{

using Json = nlohmann::ordered_json;

/// Bytes that are no UTF-8 become U+FFFD.
void write_json(const Json &json, Output &out);

} // namespace ipcscope::cli
