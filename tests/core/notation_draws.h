// Any call and any output, for properties.
#pragma once

#include "core/call.h"
#include "core/notation/notation.h"
#include "core/outcome.h"

#include <array>

namespace ipcscope::test
{

inline constexpr std::array kActors{"A", "web-1", "12345", "A@12", "db.x"};

/// The actors of the calls, by name.
[[nodiscard]] notation::ActorNames actors();

/// For the property that runs: of every kind, with anything in it that a line can say. A failure
/// shows it as it is written.
[[nodiscard]] Call any_call();
[[nodiscard]] Output any_output();

} // namespace ipcscope::test
