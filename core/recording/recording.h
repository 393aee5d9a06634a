// A run of the real kernel that was kept, so that it can be shown where there is none: what was
// asked, what came back, how long it took, and the tables after every call.
#pragma once

#include "core/backend.h"
#include "core/recording/tables_delta.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::recording
{

/// A call, and all that came of it before the next.
struct Exchange
{
    ActorId actor;
    Call call;
    Reply reply;
    std::optional<std::int64_t> took_ns; ///< until the answer was there; nothing: the call slept
    std::vector<Woken> woken;
    // By the clock that the kernel stamps objects with.
    std::int64_t began{}; ///< seconds
    std::int64_t ended{};
    std::optional<TablesDelta> seen; ///< since the tables were seen last; nothing: nobody looked
};

/// Why something is no recording, or cannot be one.
struct Unfit
{
    std::string message; ///< a sentence; without the file's name where none is known
};

struct Recording
{
    std::string date; ///< of the recording: "2026-11-30"
    EngineFacts facts;
    std::uint64_t seed{};            ///< that the lesson's values were drawn with; 0: no lesson
    std::vector<std::string> actors; ///< their names, by number
    std::int64_t began{};            ///< seconds
    std::optional<TablesDelta> seen; ///< before the first call
    std::vector<Exchange> exchanges;
};

} // namespace ipcscope::recording
