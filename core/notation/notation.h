// The notation: text to scenario and back, and statements to calls that an engine can run.
// Follows strace(1)'s output; the pseudo-calls and scene lines are ours.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "core/result.h"
#include "core/scenario.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::notation
{

/// Reads a whole file's text. Any bytes give a scenario or the first error.
[[nodiscard]] Result<Scenario, ParseError> parse(std::string_view text, std::string_view file = {});
/// Reads one line, as typed into a command bar; `actor` is taken where the line names none.
[[nodiscard]] Result<Statement, ParseError>
parse_line(std::string_view line, std::string_view actor = {}, Position at = {});

/// Printing a parsed scenario and parsing it again gives the same scenario.
[[nodiscard]] std::string print(const Scenario &scenario);
[[nodiscard]] std::string print(const Statement &statement);
[[nodiscard]] std::string print(const Argument &argument);
/// "0", "-1 ENOENT (No such file or directory)", "0x7f0000000000", "?" and the output structure, as
/// strace has it.
[[nodiscard]] std::string print(const Outcome &outcome);

/// The structure that a call filled in, as strace has it; nothing when it filled in none.
[[nodiscard]] std::optional<Argument> to_argument(const Output &output);

/// Actor names to numbers, the same for both engines. "init" is 0.
class ActorNames
{
  public:
    ActorNames();
    [[nodiscard]] ActorId id(std::string_view name); ///< makes a new number on first sight
    [[nodiscard]] std::optional<ActorId> find(std::string_view name) const;
    [[nodiscard]] const std::string &name(ActorId id) const; ///< "?" for an unknown id
    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::vector<std::string_view> names() const; ///< by number

  private:
    std::vector<std::string> names_;
    std::map<std::string, ActorId, std::less<>> ids_;
};

/// The values of $names in one engine.
using Bindings = std::map<std::string, std::int64_t, std::less<>>;

/// A statement that cannot be made a call: where, and what to do. `not_ipc` when the call is
/// simply outside the vocabulary (shown grey and counted, not an error).
struct BindError
{
    Position position;
    std::string message;
    bool not_ipc{};
};

/// Resolves a Call or Unfinished statement for one engine.
[[nodiscard]] Result<Call, BindError> to_call(const Statement &statement, const Bindings &bindings,
                                              ActorNames &actors);
/// The statement that says `call`; `to_call` of it gives the call back.
[[nodiscard]] Statement to_statement(ActorId actor, const Call &call, const ActorNames &actors);
/// The call with symbolic flags, without actor and result: "shmget(0x1234, 4096, IPC_CREAT|0600)".
[[nodiscard]] std::string print_call(const Call &call, const ActorNames &actors);

/// Scene lines replaced by the calls that they stand for, and undeclared actors created by `init`
/// before their first line. The statements keep the position of the line that they come from.
/// Requires nothing; a scene line that cannot be expanded (unknown option, container:X of a private
/// X) is an error.
[[nodiscard]] Result<Scenario, ParseError> expand(const Scenario &scenario);

/// What can be typed next, for completion: names of calls, flags, actors, variables that begin with
/// the last word of `line`. Sorted, without duplicates.
[[nodiscard]] std::vector<std::string> complete(std::string_view line, const ActorNames &actors,
                                                const Bindings &bindings);

} // namespace ipcscope::notation
