// The machine's own switches for user namespaces, which a lab cannot do without.
#pragma once

#include "core/lab/lab.h"

#include <optional>
#include <vector>

namespace ipcscope::lab
{

/// Each switch as doctor shows it, set for this user or against it.
[[nodiscard]] std::vector<Feature> switches();
/// The first one that is set against this user, as the reason why there is no lab.
[[nodiscard]] std::optional<Unavailable> switched_off();

} // namespace ipcscope::lab
