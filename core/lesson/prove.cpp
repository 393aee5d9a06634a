#include "core/lesson/prove.h"

#include "core/lesson/answers.h"
#include "core/lesson/goals.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace ipcscope::lesson
{
namespace
{

class Prover
{
  public:
    Prover(const Exercise &exercise, Engines engines, Play play)
        : exercise_(exercise), stage_(std::move(engines)), play_(play),
          had_kernel_(stage_.has(Engine::Kernel))
    {
    }

    Proof run()
    {
        bool going = run_lines(exercise_.scene);
        stage_.forget_last();
        for (const Item &item : exercise_.items)
        {
            if (!going)
            {
                break;
            }
            at_ = item.position;
            going = std::visit([this](const auto &content) { return go(content); }, item.content);
        }
        if (going)
        {
            end();
        }
        return {.problems = std::move(problems_),
                .on_kernel = stage_.on_kernel(),
                .model_only_reason = stage_.model_only_reason()};
    }

  private:
    /// A goal that stands above.
    struct Open
    {
        const Goal *goal{};
        Position at;
    };

    void complain(Position at, std::string message,
                  Problem::Severity severity = Problem::Severity::Error)
    {
        problems_.push_back({.severity = severity,
                             .file = exercise_.file,
                             .position = at,
                             .message = std::move(message)});
    }

    /// False: the lesson cannot go on.
    bool run_lines(const std::vector<Statement> &lines)
    {
        ++part_;
        const auto problem = stage_.run(lines, [this](const Played &played) { watch(played); });
        if (problem && play_ != Play::Idle)
        {
            complain(problem->position, problem->message);
        }
        return !problem;
    }

    void watch(const Played &played)
    {
        last_ = played;
        for (const Step &step : played.steps)
        {
            steps_.emplace(part_, step.name);
        }
        goals_.look(stage_);
        if (play_ == Play::Idle)
        {
            return;
        }
        if (played.verdict == Verdict::Differ)
        {
            differ(played);
        }
        for (const Engine engine : kBothEngines)
        {
            // What a suspect does once it is exposed is no matter.
            if (!exposed_ || engine == Engine::Kernel)
            {
                expectations(played, engine);
            }
        }
        if (had_kernel_ && !told_alone_ && !stage_.has(Engine::Kernel))
        {
            told_alone_ = true;
            complain(played.line.position, stage_.model_only_reason(), Problem::Severity::Warning);
        }
    }

    /// A suspect may be told from the kernel by a solution, and by nothing else.
    void differ(const Played &played)
    {
        const std::string told = difference_text(played, stage_.cast());
        if (stage_.cast() == Cast::ModelAndKernel)
        {
            complain(played.line.position,
                     play_ == Play::Innocent
                         ? fmt::format("this exposes the model itself, not the suspect: {}", told)
                         : told);
            return;
        }
        if (!solving_ && !exposed_)
        {
            complain(played.line.position,
                     fmt::format("the lesson itself exposes its suspect: {}", told));
        }
        exposed_ = true;
    }

    void expectations(const Played &played, Engine engine)
    {
        for (const Unmet &unmet : unmet_expectations(played, engine))
        {
            complain(unmet.position, fmt::format("{} on {}", unmet.message, name(engine)));
        }
    }

    [[nodiscard]] std::string_view name(Engine engine) const
    {
        return engine_text(engine, stage_.cast());
    }

    bool go(const Telling & /*content*/) { return true; }
    bool go(const Notes & /*content*/) { return true; }
    bool go(const Calls &calls)
    {
        const bool offered = calls.who == Calls::Who::Learner;
        return (offered && !plays_all()) || run_lines(calls.lines);
    }

    [[nodiscard]] bool plays_all() const { return play_ == Play::Whole || play_ == Play::Innocent; }

    bool go(const Prediction &prediction)
    {
        if (!run_lines(prediction.lines))
        {
            return false;
        }
        if (play_ != Play::Idle)
        {
            options(prediction);
        }
        return true;
    }

    void options(const Prediction &prediction)
    {
        std::vector<std::vector<const Option *>> right;
        std::vector<std::string> found;
        for (const Engine engine : kBothEngines)
        {
            if (!stage_.has(engine))
            {
                continue;
            }
            std::vector<const Option *> &on_engine = right.emplace_back();
            for (const Option &option : prediction.options)
            {
                if (is_right(option, last_, stage_, engine))
                {
                    on_engine.push_back(&option);
                }
            }
            found.push_back(fmt::format("{} gives {}", name(engine), result_text(last_, engine)));
        }
        const std::string seen = fmt::format("{}", fmt::join(found, ", "));
        if (right.size() == 2 && right[0] != right[1])
        {
            complain(at_,
                     fmt::format("the right options are not the same on both engines: {}", seen));
        }
        else if (right[0].size() != 1)
        {
            std::vector<std::string> shown;
            for (const Option *option : right[0])
            {
                shown.push_back("'" + option->shown + "'");
            }
            complain(at_, right[0].empty()
                              ? fmt::format("no option is right: {}", seen)
                              : fmt::format("{} options are right ({}): {}", shown.size(),
                                            fmt::join(shown, ", "), seen));
        }
        else if (!right[0].front()->why.empty() && !varies(exercise_.front.vars))
        {
            complain(
                right[0].front()->position,
                fmt::format("this option says why it is wrong, and it is the right one: {}", seen));
        }
    }

    bool go(const StepAnchor &step)
    {
        if (play_ == Play::Whole)
        {
            anchors_.push_back({&step, at_, part_});
        }
        return true;
    }

    bool go(const Goal &goal)
    {
        open_.push_back({.goal = &goal, .at = at_});
        goals_.open(goal, stage_);
        if (play_ == Play::Idle)
        {
            return true;
        }
        for (const Engine engine : kBothEngines)
        {
            if (!stage_.has(engine))
            {
                continue;
            }
            const Judgement start = goal.predicate.judge(stage_.view(engine));
            if (start.truth == Truth::True)
            {
                complain(at_, fmt::format("the goal '{}' is met on {} before the learner does "
                                          "anything",
                                          goal.id, name(engine)));
            }
            else if (start.truth == Truth::Unknown)
            {
                complain(at_, fmt::format("the goal '{}' cannot be judged on {}: {}", goal.id,
                                          name(engine), start.found));
            }
        }
        return true;
    }

    bool go(const Hint &hint)
    {
        if (!hint.when || play_ == Play::Idle)
        {
            return true;
        }
        for (const Engine engine : kBothEngines)
        {
            const bool unknown =
                stage_.has(engine) && hint.when->judge(stage_.view(engine)).truth == Truth::Unknown;
            if (unknown)
            {
                complain(at_, fmt::format("{} cannot judge when this hint comes", name(engine)));
            }
        }
        return true;
    }

    bool go(const Solution &solution)
    {
        if (play_ == Play::Idle)
        {
            return true;
        }
        solving_ = true;
        const bool ran = run_lines(solution.lines);
        solving_ = false;
        if (!ran || play_ == Play::Innocent)
        {
            return ran;
        }
        const auto open = std::find_if(open_.begin(), open_.end(), [&](const Open &one) {
            return one.goal->id == solution.goal;
        });
        if (open == open_.end())
        {
            return true; // lint tells
        }
        unmet(*open, at_, "the solution does not meet the goal");
        return true;
    }

    void unmet(const Open &open, Position at, std::string_view message)
    {
        for (const Engine engine : kBothEngines)
        {
            if (!stage_.has(engine))
            {
                continue;
            }
            const GoalWatch::Standing standing = goals_.standing(*open.goal, stage_, engine);
            if (!standing.met)
            {
                complain(at, fmt::format("{} '{}' on {}: expected {}; found {}", message,
                                         open.goal->id, name(engine), open.goal->predicate.text(),
                                         standing.now.found));
            }
        }
    }

    void end()
    {
        for (const Open &open : open_)
        {
            if (play_ == Play::Idle)
            {
                if (goals_.was_met(*open.goal, Engine::Model))
                {
                    complain(open.at, fmt::format("the goal '{}' is met by the lesson itself, "
                                                  "further down, when the learner does nothing",
                                                  open.goal->id));
                }
            }
            else if (play_ == Play::Innocent)
            {
                if (open.goal->predicate.asks_whether_engines_differ() &&
                    goals_.was_met(*open.goal, Engine::Model))
                {
                    complain(open.at, fmt::format("the goal '{}' is met by the true model, too: it "
                                                  "does not ask for the bug",
                                                  open.goal->id));
                }
            }
            else if (open.goal->mode == GoalBlock::Mode::Level)
            {
                unmet(open, open.at, "at the end of the lesson nothing is left of the goal");
            }
        }
        for (const Engine engine : kBothEngines)
        {
            for (const Unmet &unmet :
                 play_ == Play::Whole ? stage_.overdue(engine) : std::vector<Unmet>{})
            {
                complain(unmet.position, fmt::format("{} on {}", unmet.message, name(engine)));
            }
        }
        for (const Anchor &anchor : anchors_)
        {
            reached(anchor);
        }
    }

    struct Anchor
    {
        const StepAnchor *step{};
        Position at;
        int part{}; // the calls that ran last before it
    };

    /// An anchor belongs to the calls right before it, or right after.
    void reached(const Anchor &anchor)
    {
        for (const int part : {anchor.part, anchor.part + 1})
        {
            if (steps_.contains({part, anchor.step->until}))
            {
                return;
            }
        }
        std::vector<std::string_view> taken;
        for (const auto &[part, name] : steps_)
        {
            if (part == anchor.part)
            {
                taken.push_back(name);
            }
        }
        complain(anchor.at, fmt::format("the calls beside this '::step' never come to {}; those "
                                        "before it take {}",
                                        anchor.step->until, fmt::join(taken, ", ")));
    }

    const Exercise &exercise_;
    Stage stage_;
    Play play_;
    bool had_kernel_;
    bool told_alone_{};
    bool solving_{}; // a solution runs
    bool exposed_{}; // the suspect has been told from the kernel
    Problems problems_;
    Position at_;
    Played last_;
    int part_{}; // pieces of calls that have run
    std::set<std::pair<int, std::string>, std::less<>> steps_;
    std::vector<Anchor> anchors_;
    std::vector<Open> open_;
    GoalWatch goals_;
};

} // namespace

Proof prove(const Exercise &exercise, Engines engines, Play play)
{
    return Prover(exercise, std::move(engines), play).run();
}

} // namespace ipcscope::lesson
