// A strace log as a row of events: the lines that matter, who they belong to, which two halves make
// one call, and when processes are known to be gone. Views into the text, which outlives the log.
#pragma once

#include "core/replay/kinds.h"
#include "core/replay/line.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::replay
{

inline constexpr std::uint32_t kNone = 0xffffffffU;

/// One life of one process or thread: a pid is used again when its process is gone.
struct Life
{
    std::uint32_t tid{};   ///< as the log numbers it; 0: the log has no numbers
    std::uint32_t alias{}; ///< what clone called it, where that is another pid namespace's number
    std::uint32_t born{kNone};  ///< the event of the clone that made it
    std::uint32_t first{kNone}; ///< its first event, or where it would stand
    std::uint32_t gone{kNone};  ///< the event by which it has given back everything
    std::uint32_t lines{};
    std::uint32_t merged_into{kNone}; ///< the same process under its other number
};

struct Event
{
    std::string_view text; ///< the whole line
    std::uint32_t line{};  ///< 1-based
    std::uint32_t life{};
    std::uint32_t partner{kNone}; ///< the other half of an interrupted call
    /// Call, Unfinished, Resumed; Dying: `life` begins to end here, and Exit: it is gone by now.
    Form form{};
    Kind kind{};
};

/// Something in the log that could not be used, with its line.
struct Remarkable
{
    std::uint32_t line{};
    std::string what;
    friend bool operator==(const Remarkable &, const Remarkable &) = default;
};

/// How often, and the first of them.
struct Remarkables
{
    static constexpr std::size_t kMost = 100;
    std::uint64_t count{};
    std::vector<Remarkable> first;
    void add(std::uint32_t line, std::string what)
    {
        if (++count <= kMost)
        {
            first.push_back({line, std::move(what)});
        }
    }
};

struct Log
{
    std::vector<Event> events;
    std::vector<Life> lives;
    std::uint64_t lines{};
    std::uint64_t not_ipc{}; ///< calls without IPC in them; not those of Namespace and Clone
    bool shows_files{};      ///< calls that open files were recorded: writes to sysctls are there
    bool shows_memory{};     ///< calls that change mappings were recorded
    bool shows_closes{};     ///< calls that close descriptors were recorded
    bool shows_unlinks{};    ///< calls that take names away were recorded
    bool shows_all{};        ///< nothing was left out: what every program does first is there
    bool hides_processes{};  ///< children of whom it shows nothing: made without strace -f
    Remarkables unreadable;
    Remarkables contradictions;
    std::deque<std::string> joined; ///< lines that strace's own words had cut in two
};

/// Any bytes are a log.
[[nodiscard]] Log read_log(std::string_view text);

} // namespace ipcscope::replay
