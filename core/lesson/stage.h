// A stage: where a lesson's and its learner's calls are run, one after the other, on the model and
// on the real kernel where there is one.
#pragma once

#include "core/lesson/predicate.h"
#include "core/lesson/problem.h"
#include "core/run.h"
#include "core/step.h"
#include "core/tools/tool.h"

#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::lesson
{

/// Who plays the two parts. A suspect's part is the model's, and whom it is measured by has the
/// kernel's.
enum class Cast : std::uint8_t
{
    ModelAndKernel,
    SuspectAndKernel,
    SuspectAndModel, ///< no kernel can be asked here: the true model is the measure
};

/// Fresh engines for one play.
struct Engines
{
    std::unique_ptr<Backend> model;
    std::unique_ptr<Backend> kernel; ///< null: the model is alone
    std::string model_only_reason;   ///< why there is no real kernel; empty: there is one
    Cast cast{Cast::ModelAndKernel};
    /// The model's steps since it was last asked; may be empty.
    std::function<std::vector<Step>()> take_steps{};
    /// Is told what every call gave, those of tools too; may be empty.
    std::function<void(const RunRecord &, const Correspondence &)> heard{};
};

enum class Engine : std::uint8_t
{
    Model,
    Kernel,
};
inline constexpr std::array<Engine, 2> kBothEngines{Engine::Model, Engine::Kernel};
[[nodiscard]] constexpr std::size_t index_of(Engine engine)
{
    return static_cast<std::size_t>(engine);
}
/// "the model", "the kernel", "the suspect", "the true model".
[[nodiscard]] std::string engine_text(Engine engine, Cast cast = Cast::ModelAndKernel);

/// What one line came to: a call, or a tool with all of its calls.
struct Played
{
    Statement line;
    bool tool{};
    LaneRecord model; ///< of the last call
    std::optional<LaneRecord> kernel;
    std::vector<Completion> model_woken;
    std::vector<Completion> kernel_woken;
    Verdict verdict{Verdict::Agree};
    std::vector<Difference> differences;
    std::optional<tools::Printout> model_printout;
    std::optional<tools::Printout> kernel_printout;
    std::vector<Step> steps; ///< of the model

    [[nodiscard]] const LaneRecord *on(Engine engine) const
    {
        return engine == Engine::Model ? &model : kernel ? &*kernel : nullptr;
    }
};

/// A line that did not do what it says.
struct Unmet
{
    Position position;
    std::string message; ///< "expected 0, got -1 EINVAL"
};
/// Of the line itself, and of the lines whose calls it woke.
[[nodiscard]] std::vector<Unmet> unmet_expectations(const Played &played, Engine engine);
/// "the model and the kernel differ: …".
[[nodiscard]] std::string difference_text(const Played &played, Cast cast = Cast::ModelAndKernel);

class Stage
{
  public:
    explicit Stage(Engines engines);

    /// Is told of each line when it has run; the state is as it is right after it.
    using Watch = std::function<void(const Played &)>;
    /// Runs lines. Stops at the first that cannot be run at all: it has no place in the vocabulary
    /// or the scene, or breaks a limit.
    [[nodiscard]] std::optional<Problem> run(const std::vector<Statement> &lines,
                                             const Watch &watch = {});
    /// What has been called so far does not count as the learner's last call.
    void forget_last();

    [[nodiscard]] bool has(Engine engine) const;
    [[nodiscard]] Cast cast() const { return engines_.cast; }
    /// Whether the real kernel is asked.
    [[nodiscard]] bool on_kernel() const;
    [[nodiscard]] const std::string &model_only_reason() const;
    /// Requires: has(engine).
    [[nodiscard]] View view(Engine engine) const;
    [[nodiscard]] const notation::ActorNames &actors() const { return actors_; }
    /// All lines so far, as written.
    [[nodiscard]] const Scenario &source() const { return source_; }
    /// Lines whose calls still sleep although they say what they return.
    [[nodiscard]] std::vector<Unmet> overdue(Engine engine) const;

  private:
    [[nodiscard]] std::optional<Problem> expand(const std::vector<Statement> &lines,
                                                std::vector<Statement> &fresh);
    [[nodiscard]] std::optional<Problem> play(const Statement &line, const Watch &watch);
    [[nodiscard]] std::optional<Problem> play_tool(const Statement &line, Played &played);
    [[nodiscard]] std::optional<Problem> play_call(const Statement &line, Played &played);
    void keep(const Statement &line, RunRecord &record);
    [[nodiscard]] std::optional<Problem> over_limits(const Statement &line) const;
    void note_last(LastCall &last, const Statement &line, const LaneRecord &record) const;

    Engines engines_;
    notation::ActorNames actors_;
    Run run_;
    Scenario source_; ///< all lines so far, as written
    std::size_t expanded_{};
    std::size_t calls_{};
    std::chrono::steady_clock::duration spent_{}; ///< in calls
    Tables model_tables_;
    std::optional<Tables> kernel_tables_;
    LastCall model_last_;
    LastCall kernel_last_;
    std::vector<std::int64_t> began_; ///< the seconds in which the model's calls began
};

} // namespace ipcscope::lesson
