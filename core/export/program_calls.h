// Inside the C program: each call of the vocabulary as a C expression that makes it.
#pragma once

#include "core/call.h"
#include "core/export/program_terms.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>

namespace ipcscope::exporting
{

/// How the program treats a call's answer, and the call itself.
enum class Shows : std::uint8_t
{
    Plain,
    Hex,         ///< an address or a key
    MaySleep,    ///< the next call does not wait for it
    TakesTime,   ///< it sleeps, and the next call does wait for it
    EndsProcess, ///< it has no answer
    EndsThread,
};

[[nodiscard]] Shows shows(const Call &call);

/// A part of the program that some calls need: "shm" is program/shm.c.
using Parts = std::set<std::string_view>;

struct CallText
{
    std::string expression; ///< its value is the result, or a negative error number
    Parts parts;
    std::string trouble; ///< the $name that cannot be written; empty: all is well
};

/// `number` is the call's own in the program; `actor` gives the C name of an actor. Requires:
/// why_not() has nothing against it.
[[nodiscard]] CallText write_call(const Resolved &resolved, const Recorded &recorded,
                                  std::size_t number,
                                  const std::function<std::string(ActorId)> &actor);

/// A sentence on why no program is written that makes the call; empty: it can be written.
[[nodiscard]] std::string why_not(ActorId actor, const Call &call);

} // namespace ipcscope::exporting
