// How much memory a checkpoint costs: what one world has that another one does not share.
#pragma once

#include "sim/world.h"

#include <cstddef>

namespace ipcscope::sim
{

/// Bytes of `world` that `other` does not share, in the parts that can grow large.
[[nodiscard]] std::size_t unshared_bytes(const World &world, const World &other);

} // namespace ipcscope::sim
