// What an actor sees, field by field, in words that mean the same in every run: pids are told as
// actors and times as lines.
#pragma once

#include "core/call.h"
#include "core/notation/notation.h"
#include "core/outcome.h"
#include "core/tables.h"

#include <functional>
#include <map>
#include <string>

namespace ipcscope::non_interference
{

struct Sighting
{
    std::string value;
    std::string source; ///< what shows it
    friend bool operator==(const Sighting &, const Sighting &) = default;
};
/// By field. Where something is there or is not, its own fields are named "its name.field".
using Sight = std::map<std::string, Sighting>;

/// One engine at one moment; everything outlives the Lens.
struct Lens
{
    const Tables *tables{};
    const notation::ActorNames *actors{};
    std::function<std::string(Stamp)> when; ///< a moment in words
    /// A key that ftok made, in words: it is another one in every run. Empty: no ftok made it.
    std::function<std::string(std::uint32_t)> key;
    bool kernel{}; ///< which may swap, and tells seconds
};

/// The tables of the namespaces that the actor is in, and what the engine shows of itself.
[[nodiscard]] Sight tables_seen_by(ActorId actor, const Lens &lens);
/// What a call came to.
[[nodiscard]] Sight answer_seen(const Call &call, const Outcome &outcome, const Lens &lens);
/// The same in short: "0", "-1 ENOENT", "a pid: db".
[[nodiscard]] std::string answer_text(const Outcome &outcome, const Lens &lens);

struct Other
{
    std::string field;
    std::string alone;
    std::string together;
    std::string source;
};
/// The fields in which two sights differ. Of what is not there in one of them only that is told.
[[nodiscard]] std::vector<Other> differences(const Sight &alone, const Sight &together);

} // namespace ipcscope::non_interference
