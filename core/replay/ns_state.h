// The objects of a namespace as /proc/sysvipc/{shm,sem,msg} show them, one file after the other.
#pragma once

#include "core/replay/port.h"
#include "core/result.h"
#include "core/scenario.h"

#include <string_view>
#include <utility>
#include <vector>

namespace ipcscope::replay
{

struct NsState
{
    std::vector<ObjectRow> objects;
    /// The times in the rows are stamps before every line of a log; this is what they stand for.
    std::vector<std::pair<Stamp, std::int64_t>> seconds;
};

/// A table begins with its line of titles. A line that is no row is an error.
[[nodiscard]] Result<NsState, ParseError> read_ns_state(std::string_view text,
                                                        std::string_view file);

} // namespace ipcscope::replay
