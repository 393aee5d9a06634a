// One line of the timeline: a scenario, its calls run on the model with time travel, and what the
// kernel answered so far.
#pragma once

#include "app/gui/kernel_answer.h"
#include "app/gui/samples.h"
#include "app/gui/tables_log.h"
#include "core/lane.h"
#include "core/notation/notation.h"
#include "core/tools/talk.h"
#include "sim/history.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace ipcscope::gui
{

/// A model behind the port that remembers every call for time travel.
class HistoryBackend final : public Backend
{
  public:
    explicit HistoryBackend(const EngineFacts &facts) : history_(facts) {}
    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;
    [[nodiscard]] const sim::History &history() const { return history_; }
    Samples samples;

  private:
    sim::History history_;
};

/// One call of the timeline.
struct CallRecord
{
    std::size_t statement{};            ///< in Branch::statements()
    std::size_t source{};               ///< in Branch::source().statements
    bool implied{};                     ///< not written as such: from a scene line or a first use
    std::string actor;                  ///< name
    LaneRecord model;                   ///< what the model's lane made of it
    std::vector<Completion> woken;      ///< calls of others that came back with it, on the model
    std::vector<ActorId> cut_short;     ///< who slept and ended with it, without an answer
    std::optional<std::size_t> history; ///< in the history, when the model ran it
    std::optional<std::pair<std::string, std::int64_t>> bound; ///< $name = value, by this call
    std::string printout; ///< of the tool whose last call this is, on the model
};

class Branch
{
  public:
    /// Expands the scenario; the error names its place.
    [[nodiscard]] static Result<std::unique_ptr<Branch>, ParseError> make(Scenario source,
                                                                          const EngineFacts &facts);

    /// Runs calls on the model until all are run or the time is over; true when all are.
    bool run(std::chrono::milliseconds budget);
    /// Adds one statement at the end. Nothing changes when it cannot be expanded.
    [[nodiscard]] std::optional<ParseError> append(Statement statement);

    /// Tells it from every other one of this process.
    [[nodiscard]] std::uint64_t number() const { return number_; }
    [[nodiscard]] const Scenario &source() const { return source_; }
    [[nodiscard]] const std::vector<Statement> &statements() const { return expanded_; }
    [[nodiscard]] const std::vector<CallRecord> &calls() const { return calls_; }
    [[nodiscard]] const notation::ActorNames &names() const { return *names_; }
    [[nodiscard]] const sim::History &history() const { return model_->history(); }
    /// Of every call that has run.
    [[nodiscard]] const Samples &samples() const { return model_->samples; }
    [[nodiscard]] const EngineFacts &facts() const { return facts_; }
    /// Calls of the scenario, also those not run yet.
    [[nodiscard]] std::size_t planned() const { return planned_; }
    /// The values of $names after the first `calls` calls.
    [[nodiscard]] notation::Bindings bindings(std::size_t calls) const;
    /// Where the history stands after the first `calls` calls.
    [[nodiscard]] std::size_t history_calls(std::size_t calls) const;

    /// The source up to and with the statement of call number `calls` - 1.
    [[nodiscard]] Scenario source_until(std::size_t calls) const;

    /// By call; grows as the kernel answers. Whoever shows an answer keeps it alive.
    std::vector<std::shared_ptr<const KernelAnswer>> kernel;
    TablesLog kernel_tables; ///< by call
    QString recorded;        ///< the day on which those were recorded; empty: a kernel gave them

  private:
    explicit Branch(const EngineFacts &facts);
    void plan();
    void spell_tools_again();
    void begin_tool(const Statement &line);
    bool next_of_tool();
    [[nodiscard]] std::int64_t began(Stamp call) const;
    void print_tool(CallRecord &last);
    void note_ended(CallRecord &record);

    std::uint64_t number_;
    EngineFacts facts_;
    Scenario source_;
    std::vector<Statement> expanded_;
    std::unique_ptr<notation::ActorNames> names_;
    std::unique_ptr<HistoryBackend> model_;
    std::unique_ptr<Lane> lane_;
    std::vector<CallRecord> calls_;
    std::size_t next_{};              // statement to run next
    std::set<ActorId> ended_;         // asleep
    std::optional<tools::Talk> talk_; // the tool whose calls are being made
    /// Calls of tools that have run, by the line: they stand behind it in expanded_.
    std::map<std::uint32_t, std::vector<Statement>> spelled_;
    std::size_t planned_{};
};

/// Whether a statement is a call of the timeline.
[[nodiscard]] bool is_call(const Statement &statement);

} // namespace ipcscope::gui
