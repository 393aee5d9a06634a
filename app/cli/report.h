// What a run tells, call by call, to whoever prints it: as text for people or as JSON.
#pragma once

#include "app/cli/engines.h"
#include "app/cli/exit.h"
#include "core/export/wording.h"
#include "core/run.h"
#include "core/step.h"
#include "core/tools/tool.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::cli
{

/// A call that slept and came back, on one engine or both.
struct WokenReport
{
    std::optional<Completion> model{};
    std::optional<Completion> kernel{};
    /// Requires: one of them.
    [[nodiscard]] const Statement &statement() const
    {
        return model ? model->statement : kernel->statement;
    }
    [[nodiscard]] bool expectation_met() const
    {
        return (!model || model->expectation_met) && (!kernel || kernel->expectation_met);
    }
};

/// A call that has not come back when the scenario ends.
struct StillAsleep
{
    Statement statement;
    std::string waits_for;
    bool expected_back{}; ///< the scenario says what it returns
};

/// One call of the scenario, with everything that is known of it.
struct CallReport
{
    const Statement &statement;
    std::optional<LaneRecord> model{}; ///< nothing: this engine was not asked
    std::optional<LaneRecord> kernel{};
    Verdict verdict{Verdict::Agree};
    std::vector<WokenReport> woken{};             ///< calls of others that came back with this one
    std::vector<Difference> answer_differences{}; ///< also of those that came back
    std::vector<Difference> state_differences{};  ///< all that there are after the call
    std::string reason{};                         ///< of model_only and allowed
    std::vector<Step> steps{};                    ///< of the model, with --steps
    bool of_tool{};                               ///< one of the calls of a tool's line

    [[nodiscard]] bool expectation_met() const
    {
        return (!model || model->expectation_met) && (!kernel || kernel->expectation_met);
    }
};

/// What a tool has printed on each engine, when its calls have been made.
struct ToolReport
{
    const Statement &line;
    std::size_t calls{};
    Verdict verdict{Verdict::Agree};        ///< the gravest of its calls'
    std::optional<tools::Printout> model{}; ///< nothing: not asked, or it did not do all calls
    std::optional<tools::Printout> kernel{};
    std::string model_note{}; ///< how the exit status is not the expected one
    std::string kernel_note{};
};

struct Summary
{
    std::size_t calls{};
    std::size_t agree{};
    std::size_t allowed{};
    std::size_t differ{};
    std::size_t model_only{};
    std::size_t failed_expectations{};
    std::size_t not_ipc{}; ///< outside the vocabulary: kept, and not asked of anyone
    std::size_t not_run{}; ///< the scenario asks for something that cannot be run
    std::size_t checked{}; ///< compared between the engines, or with what the scenario says
    bool kernel_refused{}; ///< a call that cannot be done here
    bool kernel_lost{};
    bool interrupted{};
};

/// The state at the end.
struct FinalTables
{
    std::optional<Tables> model;
    std::optional<Tables> kernel;
    bool compared{};
    bool equal{};
    std::map<NsId, NsId> kernel_to_model; ///< namespaces that have met
};

struct RunEnd
{
    const Summary &summary;
    const FinalTables &tables;
    const notation::ActorNames &actors;
    const std::vector<StillAsleep> &asleep;
    Exit exit{};
    std::string conclusion; ///< one sentence
};

class Reporter
{
  public:
    Reporter() = default;
    Reporter(const Reporter &) = delete;
    Reporter &operator=(const Reporter &) = delete;
    virtual ~Reporter() = default;

    /// `actors` lives as long as the run, and grows with it.
    virtual void begin(const Scenario &expanded, const Engines &engines,
                       const notation::ActorNames &actors) = 0;
    virtual void call(const CallReport &report) = 0;
    /// A tool's line: its calls follow, then what it prints.
    virtual void tool_begins(const Statement &line) = 0;
    virtual void tool_ends(const ToolReport &report) = 0;
    /// A call outside the vocabulary.
    virtual void not_ipc(const Statement &statement) = 0;
    /// Any other line: a comment, a signal, an exit.
    virtual void other(const Statement &statement) = 0;
    virtual void end(const RunEnd &end) = 0;
};

using exporting::named_field;
using exporting::short_answer;
using exporting::written_call;
using exporting::written_expectation;

} // namespace ipcscope::cli
