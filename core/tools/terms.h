// The names that this machine has for users and groups, as its tools print them, and those that a
// scenario has for processes and namespaces.
#pragma once

#include "core/notation/notation.h"
#include "core/tools/tool.h"

#include <map>
#include <utility>

namespace ipcscope::tools
{

/// What a printout is made among; everything outlives the Terms.
struct Surroundings
{
    const Tables *tables{}; ///< of the engine; may be null
    const Tables *pids{};   ///< whose pids the answers have; may be null
    const notation::ActorNames *actors{};
    ActorId self;
    using Numbers = std::map<std::pair<NsKind, NsId>, NsId>;
    Numbers numbers{}; ///< namespaces that are called by another number
};

[[nodiscard]] Terms machine_terms(Surroundings surroundings);

} // namespace ipcscope::tools
