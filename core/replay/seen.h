// What a statement of a log says about the result of a call, and about values that strace leaves
// out.
#pragma once

#include "core/replay/op.h"

#include <optional>

namespace ipcscope::replay
{

[[nodiscard]] Seen read_seen(const Statement &statement);

/// Fills in what strace does not show and the call can be run without: the rest of a message's
/// text or of what is written, as zeros; the values of SETALL, as none. True when SETALL's values,
/// or what is written, are unknown.
[[nodiscard]] bool complete_unknown(Statement &statement);

/// The capability of PR_CAPBSET_DROP.
[[nodiscard]] std::optional<int> capability_of(const Statement &statement);

} // namespace ipcscope::replay
