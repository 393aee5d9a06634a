// The search for another order of calls that overlap. Contradictions say which calls to swap.
#pragma once

#include "core/replay/rerun.h"

namespace ipcscope::replay
{

/// An order for the marks that `base` leads on to: the state after the last one. The order that
/// gets furthest is followed first. `orders` is where the search begins, and then what it has
/// found. `budget` counts down by one for every rerun. What the last call gave on the way is put
/// into `given`.
[[nodiscard]] std::optional<State> find_order(const State &base, const std::deque<Mark> &marks,
                                              Sleep sleep, std::vector<Before> &orders,
                                              std::uint64_t &budget,
                                              std::vector<std::string> &given);

} // namespace ipcscope::replay
