// A tool at work: its calls one after the other as statements for the engines, and their answers
// put together to what the tool prints on each engine.
#pragma once

#include "core/compare.h"
#include "core/lane.h"
#include "core/tools/tool.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace ipcscope::tools
{

class Talk
{
  public:
    /// When the model's call with this number was made, in seconds since 1970.
    using SecondsOf = std::function<std::int64_t(Stamp)>;

    /// `line` is of the kind Tool, in an expanded scenario. The error has no file name.
    [[nodiscard]] static Result<Talk, ParseError> begin(const Statement &line,
                                                        const notation::ActorNames &actors,
                                                        const notation::Bindings &bindings,
                                                        SecondsOf seconds_of);

    /// The next call, with the position and the actor of the line; nothing when all are made.
    [[nodiscard]] std::optional<Statement> next();
    /// What the engines gave for the last one; null for an engine that is not asked. `verdict` is
    /// of the two answers. An engine that has carried it out is the condition of going on.
    void answered(const LaneRecord *model, const LaneRecord *kernel, Verdict verdict);

    [[nodiscard]] std::size_t calls() const { return model_.size(); }
    /// What the tool prints; nothing where the engine did not carry out all of its calls. Where the
    /// answers agreed, the model's printout has the kernel's pids and times, which are the same
    /// through the mapping between the engines.
    [[nodiscard]] std::optional<Printout> model(const Terms &terms) const;
    [[nodiscard]] std::optional<Printout> kernel(const Terms &terms) const;

  private:
    Talk(const Statement &line, const notation::ActorNames &actors, SecondsOf seconds_of,
         std::shared_ptr<const Command> command)
        : line_(line), actors_(&actors), seconds_of_(std::move(seconds_of)),
          command_(std::move(command))
    {
    }
    void ask_more();

    Statement line_;
    const notation::ActorNames *actors_;
    SecondsOf seconds_of_;
    std::shared_ptr<const Command> command_;
    std::deque<Call> to_ask_;
    std::optional<Call> asked_;
    Answers model_;
    Answers kernel_;
    bool refused_{}; // no engine carried the last call out
};

/// Whether a tool that has printed `printout` has done what `line` expects of it, and what to tell
/// when not.
[[nodiscard]] bool meets(const Statement &line, const Printout &printout, std::string &note);

} // namespace ipcscope::tools
