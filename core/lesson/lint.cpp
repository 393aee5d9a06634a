#include "core/lesson/lint.h"

#include "core/notation/names.h"
#include "core/notation/vocabulary.h"
#include "core/tools/tool.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace ipcscope::lesson
{
namespace
{

using Names = std::set<std::string, std::less<>>;

std::string maybe(std::string_view name, const Names &known)
{
    const std::vector<std::string_view> names(known.begin(), known.end());
    return notation::suggestion(notation::nearest(name, names));
}

bool is_known_call(std::string_view name)
{
    return notation::find_call(name) != nullptr || tools::find_tool(name) != nullptr;
}

Names call_names()
{
    Names names;
    for (const notation::CallInfo &info : notation::calls())
    {
        names.emplace(info.name);
    }
    for (const tools::Tool &tool : tools::tools())
    {
        names.emplace(tool.name);
    }
    return names;
}

class Linter
{
  public:
    Linter(const Exercise &exercise, std::span<const std::string_view> step_names)
        : exercise_(exercise), step_names_(step_names)
    {
    }

    Problems run()
    {
        survey();
        for (const std::string &name : exercise_.unused)
        {
            const auto &vars = exercise_.front.vars;
            const auto at = std::find_if(vars.begin(), vars.end(),
                                         [&](const Variable &one) { return one.name == name; });
            complain(at->position, fmt::format("the variable {} is used nowhere", name),
                     Problem::Severity::Warning);
        }
        for (const Word &word : exercise_.front.allow)
        {
            if (!is_known_call(word.text))
            {
                complain(word.position, fmt::format("allow: '{}' is no call of the vocabulary{}",
                                                    word.text, maybe(word.text, call_names())));
            }
            allowed_.insert(word.text);
        }
        for (const Item &item : exercise_.items)
        {
            at_ = item.position;
            std::visit([this](const auto &content) { look(content); }, item.content);
        }
        goals();
        suspect();
        return std::move(problems_);
    }

  private:
    void complain(Position at, std::string message,
                  Problem::Severity severity = Problem::Severity::Error)
    {
        problems_.push_back({.severity = severity,
                             .file = exercise_.file,
                             .position = at,
                             .message = std::move(message)});
    }

    // Which actors and $names the lesson has. What a solution binds, a learner need not bind.
    void survey()
    {
        actors_.insert("init");
        note(exercise_.scene, true);
        for (const Item &item : exercise_.items)
        {
            if (const auto *calls = std::get_if<Calls>(&item.content))
            {
                note(calls->lines, calls->who == Calls::Who::Lesson);
            }
            else if (const auto *prediction = std::get_if<Prediction>(&item.content))
            {
                note(prediction->lines, true);
            }
            else if (const auto *solution = std::get_if<Solution>(&item.content))
            {
                note(solution->lines, false);
            }
        }
    }
    void note(const std::vector<Statement> &lines, bool by_lesson)
    {
        for (const Statement &line : lines)
        {
            if (line.kind == Statement::Kind::Scene)
            {
                for (const Argument &argument : line.arguments)
                {
                    if (const auto *word = std::get_if<Raw>(&argument.value))
                    {
                        actors_.insert(word->text);
                    }
                }
            }
            if (!line.actor.empty())
            {
                actors_.insert(line.actor);
            }
            const Expectation &expected = line.expectation;
            const notation::CallInfo *info = notation::find_call(line.name);
            if (info != nullptr && info->makes_actor && !expected.name.empty())
            {
                actors_.insert(expected.name);
            }
            if (expected.kind == Expectation::Kind::Bind)
            {
                (by_lesson ? bound_ : bound_by_learner_).insert(expected.name);
            }
        }
    }

    void check(const Predicate &predicate, std::string_view where)
    {
        if (predicate.asks_whether_engines_differ() && !exercise_.front.engine)
        {
            complain(at_, fmt::format("{}: last.differs never holds in a lesson without a suspect "
                                      "(see engine)",
                                      where));
        }
        for (const Mention &actor : predicate.actors())
        {
            if (!actors_.contains(actor.name))
            {
                complain(at_, fmt::format("{}: the lesson has no actor '{}'{}", where, actor.name,
                                          maybe(actor.name, actors_)));
            }
        }
        for (const Mention &variable : predicate.variables())
        {
            if (bound_.contains(variable.name))
            {
                continue;
            }
            complain(at_,
                     bound_by_learner_.contains(variable.name)
                         ? fmt::format("{}: ${} is bound only by what the learner does, who may "
                                       "give it another name",
                                       where, variable.name)
                         : fmt::format("{}: no line of the lesson binds ${}{}", where,
                                       variable.name, maybe(variable.name, bound_)));
        }
        for (const Mention &call : predicate.last_calls())
        {
            if (!is_known_call(call.name))
            {
                complain(at_, fmt::format("{}: '{}' is no call of the vocabulary, so this never "
                                          "holds{}",
                                          where, call.name, maybe(call.name, call_names())));
            }
            else if (!allowed_.empty() && !allowed_.contains(call.name))
            {
                complain(at_, fmt::format("{}: the learner is not offered '{}' (see allow), so "
                                          "this never holds",
                                          where, call.name));
            }
        }
    }

    void look(const Telling & /*content*/) {}
    void look(const Notes & /*content*/) {}
    void look(const Calls &calls)
    {
        if (calls.who == Calls::Who::Learner)
        {
            offered(calls.lines, "'::try' offers");
        }
    }

    /// What the learner is to type must be among what may be typed.
    void offered(const std::vector<Statement> &lines, std::string_view who)
    {
        for (const Statement &line : lines)
        {
            const bool call = line.kind == Statement::Kind::Call ||
                              line.kind == Statement::Kind::Unfinished ||
                              line.kind == Statement::Kind::Tool;
            if (call && !allowed_.empty() && !allowed_.contains(line.name))
            {
                complain(line.position,
                         fmt::format("{} {}, which the learner is not offered: add it to allow",
                                     who, line.name));
            }
        }
    }

    void look(const Prediction &prediction)
    {
        std::set<std::string> shown;
        for (const Option &option : prediction.options)
        {
            if (option.predicate)
            {
                const Position at = std::exchange(at_, option.position);
                check(*option.predicate, "option");
                at_ = at;
            }
            if (option.kind == Option::Kind::Bound && !bound_.contains(option.text))
            {
                complain(option.position, fmt::format("no line of the lesson binds ${}{}",
                                                      option.text, maybe(option.text, bound_)));
            }
            if (!shown.insert(option.shown).second)
            {
                complain(option.position,
                         fmt::format("two options read the same: {}", option.shown));
            }
        }
    }

    void look(const StepAnchor &step)
    {
        if (exercise_.front.engine)
        {
            complain(at_, "a suspect shows no steps: take this '::step' out");
        }
        if (std::find(step_names_.begin(), step_names_.end(), step.until) == step_names_.end())
        {
            complain(at_,
                     fmt::format("the model has no step '{}'{}", step.until,
                                 notation::suggestion(notation::nearest(step.until, step_names_))));
        }
        const std::string actor = step.highlight.substr(0, step.highlight.find('.'));
        if (!step.highlight.empty() && !actors_.contains(actor))
        {
            complain(at_, fmt::format("highlight: the lesson has no actor '{}'{}", actor,
                                      maybe(actor, actors_)));
        }
    }

    void look(const Goal &goal)
    {
        check(goal.predicate, "goal");
        asks_for_bug_ = asks_for_bug_ || goal.predicate.asks_whether_engines_differ();
        goals_.emplace(goal.id, at_);
    }

    void look(const Hint &hint)
    {
        if (hint.when)
        {
            check(*hint.when, "when");
        }
        if (!goals_.contains(hint.goal))
        {
            complain(at_, no_goal("this hint never comes: it", hint.goal));
            return;
        }
        auto &highest = ladder_[hint.goal];
        if (!hint.when && hint.after < highest)
        {
            complain(at_, fmt::format("this hint comes after={}, and the one above it after={}: a "
                                      "ladder goes up",
                                      hint.after, highest));
        }
        highest = hint.when ? highest : std::max(highest, hint.after);
    }

    void look(const Solution &solution)
    {
        if (!goals_.contains(solution.goal))
        {
            complain(at_, no_goal("this solution", solution.goal));
            return;
        }
        solved_.insert(solution.goal);
        offered(solution.lines, "the solution uses");
    }

    [[nodiscard]] std::string no_goal(std::string_view what, std::string_view id) const
    {
        Names names;
        for (const auto &[name, at] : goals_)
        {
            names.insert(name);
        }
        return fmt::format("{} is of the goal '{}', and no such goal stands above it{}", what, id,
                           maybe(id, names));
    }

    void goals()
    {
        for (const auto &[id, at] : goals_)
        {
            if (!solved_.contains(id))
            {
                complain(at, fmt::format("the goal '{}' has no '::solution': nobody knows whether "
                                         "it can be met",
                                         id));
            }
        }
    }

    void suspect()
    {
        if (exercise_.front.engine && !asks_for_bug_)
        {
            complain(exercise_.front.engine->position,
                     "engine: the lesson has a suspect, and no goal asks for last.differs");
        }
    }

    const Exercise &exercise_;
    std::span<const std::string_view> step_names_;
    bool asks_for_bug_{};
    Problems problems_;
    Position at_;
    Names actors_;
    Names bound_;
    Names bound_by_learner_;
    Names allowed_;
    std::map<std::string, Position, std::less<>> goals_;
    std::map<std::string, int, std::less<>> ladder_;
    Names solved_;
};

} // namespace

Problems lint(const Exercise &exercise, std::span<const std::string_view> step_names)
{
    return Linter(exercise, step_names).run();
}

} // namespace ipcscope::lesson
