// Inside the shell script: a call as the command that does it.
#pragma once

#include "core/call.h"
#include "core/export/program_terms.h"

#include <functional>
#include <optional>
#include <string>

namespace ipcscope::exporting
{

/// What the script fills in itself stands between these bytes, as shell text: "${pid[web]}".
inline constexpr char kFilledFrom = '\x01';
inline constexpr char kFilledTo = '\x02';
[[nodiscard]] inline std::string filled_in(const std::string &shell)
{
    return kFilledFrom + shell + kFilledTo;
}

/// A word for the shell, in quotes where it needs them.
[[nodiscard]] std::string shell_word(std::string_view text);

struct Command
{
    std::string text;
    /// How `= $name` takes the result out of what the command printed: nothing, it cannot.
    enum class Gives : std::uint8_t
    {
        Nothing,
        NumberAtEnd, ///< "Shared memory id: 3"
    } gives{Gives::Nothing};
};

/// Nothing: no tool does this. `pid` gives shell text for the pid of an actor. Not for Clone and
/// ExitGroup, which are the script's own affair.
[[nodiscard]] std::optional<Command> command_of(const Resolved &resolved,
                                                const std::function<std::string(ActorId)> &pid);

/// The options of unshare(1) that make these namespaces; nothing where it has none for a flag.
[[nodiscard]] std::optional<std::string> unshare_options(std::uint64_t flags);

} // namespace ipcscope::exporting
