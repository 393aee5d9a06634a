// The tools that people type (ipcs, ipcrm): each is a sequence of calls of the vocabulary and a
// printout made of their answers, in the layout of util-linux 2.38. One file a tool; adding one
// is that file and a line in tool.cpp.
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "core/result.h"
#include "core/scenario.h"
#include "core/tables.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::tools
{

/// A word behind a tool's name, without its quotes.
struct Word
{
    std::string text;
    Position position;
};
using Words = std::vector<Word>;

/// A call that a tool made, and what one engine answered. Stamps are seconds since 1970.
struct Answer
{
    Call call;
    std::optional<Outcome> outcome; ///< nothing: the engine did not carry it out
};
using Answers = std::vector<Answer>;

struct Printout
{
    std::string out; ///< standard output
    std::string err; ///< standard error
    int status{};    ///< with which the tool exits
    friend bool operator==(const Printout &, const Printout &) = default;
};

/// What a printout calls by names, where engines have numbers.
struct Terms
{
    std::function<std::string(Uid)> user; ///< the number where it has no name
    std::function<std::string(Gid)> group;
    std::function<std::string(Pid)> command; ///< of a live process: its actor's name
    std::function<std::string(ActorId)> name;
    std::function<std::uint64_t(NsKind, NsId)> ns; ///< the number that stands for a namespace
    const Tables *tables{};                        ///< the state now; may be null
    ActorId self;                                  ///< who runs the tool
};

/// A tool with its options. Immutable: what has happened so far is in the answers.
class Command
{
  public:
    Command() = default;
    Command(const Command &) = delete;
    Command &operator=(const Command &) = delete;
    virtual ~Command() = default;

    /// The calls to be made now that all of `answers` have come back. None: the tool is through.
    [[nodiscard]] virtual std::vector<Call> next(const Answers &answers) const = 0;
    [[nodiscard]] virtual Printout print(const Answers &answers, const Terms &terms) const = 0;
    /// Its only call returns what `= $name` behind the line binds.
    [[nodiscard]] virtual bool gives_a_value() const { return false; }
};

using ReadCommand = Result<std::shared_ptr<const Command>, ParseError>;

/// What the words of a line may name.
struct Known
{
    /// The number that `$name` is bound to; nothing: to none.
    std::function<std::optional<std::int64_t>(std::string_view name)> value;
    /// The actor of a name or pid; "self" is the line's own. Nothing: there is none.
    std::function<std::optional<ActorId>(std::string_view name)> actor;
};

struct Tool
{
    std::string_view name;
    std::string_view usage; ///< "ipcs [-m] [-q] [-s] [-t|-p|-c|-l|-u] …"
    ReadCommand (*read)(const Words &words, const Known &known);
};

/// By name.
[[nodiscard]] std::span<const Tool> tools();
[[nodiscard]] const Tool *find_tool(std::string_view name);
/// "ipcmk, ipcrm, ipcs", for messages.
[[nodiscard]] std::string tool_list();

/// The words behind a tool's name as a shell would hand them on. The error has no file name.
[[nodiscard]] Result<Words, ParseError> read_words(const Statement &line, const Known &known);
/// The command that a line of the kind Tool stands for, or what is wrong with its words. The error
/// has no file name.
[[nodiscard]] ReadCommand read(const Statement &line, const Known &known);

} // namespace ipcscope::tools
