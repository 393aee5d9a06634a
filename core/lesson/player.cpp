#include "core/lesson/player.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ipcscope::lesson
{
namespace
{

bool holds(const std::vector<const Goal *> &goals, const Goal *goal)
{
    return std::find(goals.begin(), goals.end(), goal) != goals.end();
}

/// Belongs to a goal or to the speaker, and is not shown in its turn.
bool is_apart(const Item &item)
{
    return std::holds_alternative<Hint>(item.content) ||
           std::holds_alternative<Solution>(item.content) ||
           std::holds_alternative<Notes>(item.content);
}

void append(Ran &ran, Ran more)
{
    std::move(more.played.begin(), more.played.end(), std::back_inserter(ran.played));
    ran.met.insert(ran.met.end(), more.met.begin(), more.met.end());
    ran.hints.insert(ran.hints.end(), more.hints.begin(), more.hints.end());
    ran.problem = ran.problem ? std::move(ran.problem) : std::move(more.problem);
}

} // namespace

Player::Player(const Exercise &exercise, Engines engines, LessonRecord &record)
    : exercise_(exercise), record_(record), stage_(std::move(engines))
{
    record_.seed = exercise.seed;
}

Ran Player::begin()
{
    Ran ran = run(exercise_.scene);
    stage_.forget_last();
    return ran;
}

Player::Turn Player::next()
{
    Turn turn;
    if (exercise_.front.skip == Skip::Forbidden)
    {
        turn.held = why_held();
        if (!turn.held.empty())
        {
            return turn;
        }
    }
    turn.ran = leave();
    while (at_ < exercise_.items.size())
    {
        const Item &item = exercise_.items[at_++];
        if (is_apart(item))
        {
            continue;
        }
        turn.item = &item;
        if (const auto *calls = std::get_if<Calls>(&item.content);
            calls != nullptr && calls->who == Calls::Who::Lesson)
        {
            append(turn.ran, run(calls->lines));
        }
        else if (const auto *prediction = std::get_if<Prediction>(&item.content))
        {
            asked_ = prediction;
        }
        else if (const auto *goal = std::get_if<Goal>(&item.content))
        {
            posed_.push_back(goal);
            watch_.open(*goal, stage_);
            if (watch_.is_met(*goal, stage_))
            {
                // By what the learner did before it was asked for.
                met_.push_back(goal);
                record_.goals[goal->id].met = true;
            }
        }
        return turn;
    }
    finish();
    return turn;
}

bool Player::goal_follows() const
{
    const auto next =
        std::find_if(exercise_.items.begin() + static_cast<std::ptrdiff_t>(at_),
                     exercise_.items.end(), [](const Item &item) { return !is_apart(item); });
    return next != exercise_.items.end() && std::holds_alternative<Goal>(next->content);
}

std::string Player::why_held() const
{
    if (asked_ != nullptr)
    {
        return told("this lesson is an exam: answer the question first");
    }
    const std::vector<const Goal *> open = open_goals();
    return open.empty() || goal_follows()
               ? std::string()
               : told("this lesson is an exam, and the goal '{}' is not met: {}", open.front()->id,
                      open.front()->text);
}

/// What the learner leaves undone is done for what follows.
Ran Player::leave()
{
    Ran ran;
    if (asked_ != nullptr)
    {
        append(ran, run(std::exchange(asked_, nullptr)->lines));
    }
    for (const Goal *goal : goal_follows() ? std::vector<const Goal *>{} : open_goals())
    {
        record_.goals[goal->id].shown = true;
        append(ran, run(solution_of(*goal)));
        if (!watch_.is_met(*goal, stage_))
        {
            // Nobody is asked for it again.
            posed_.erase(std::find(posed_.begin(), posed_.end(), goal));
        }
    }
    return ran;
}

Ran Player::run(const std::vector<Statement> &lines)
{
    Ran ran;
    ran.problem = stage_.run(lines, [&](const Played &played) {
        ran.played.push_back(played);
        watch_.look(stage_);
    });
    for (const Goal *goal : posed_)
    {
        if (!holds(met_, goal) && watch_.is_met(*goal, stage_))
        {
            met_.push_back(goal);
            ran.met.push_back(goal);
            record_.goals[goal->id].met = true;
        }
    }
    return ran;
}

Player::Answer Player::answer(std::size_t option)
{
    const Prediction &prediction = *std::exchange(asked_, nullptr);
    Answer answer{.ran = run(prediction.lines), .chosen = &prediction.options.at(option)};
    if (answer.ran.problem || answer.ran.played.empty())
    {
        return answer;
    }
    // The kernel decides, where there is one.
    const Engine engine = stage_.has(Engine::Kernel) ? Engine::Kernel : Engine::Model;
    const Played &last = answer.ran.played.back();
    answer.result = result_text(last, engine);
    for (const Option &one : prediction.options)
    {
        if (is_right(one, last, stage_, engine))
        {
            answer.correct = &one;
        }
    }
    answer.right = answer.correct == answer.chosen;
    PredictionRecord &record = record_.predictions[prediction.id];
    ++record.tries;
    record.right = record.right || answer.right;
    return answer;
}

std::vector<const Goal *> Player::open_goals() const
{
    std::vector<const Goal *> open;
    std::copy_if(posed_.begin(), posed_.end(), std::back_inserter(open),
                 [this](const Goal *goal) { return !watch_.is_met(*goal, stage_); });
    return open;
}

std::optional<GoalWatch::Standing> Player::standing(const Goal &goal, Engine engine) const
{
    if (!watch_.is_open(goal.id) || !stage_.has(engine))
    {
        return std::nullopt;
    }
    return watch_.standing(goal, stage_, engine);
}

std::vector<const Goal *> Player::all_goals() const
{
    std::vector<const Goal *> goals;
    for (const Item &item : exercise_.items)
    {
        if (const auto *goal = std::get_if<Goal>(&item.content))
        {
            goals.push_back(goal);
        }
    }
    return goals;
}

Ran Player::type(std::string_view text)
{
    Ran ran;
    auto lines = read_lines(text, {});
    if (!lines)
    {
        ran.problem = lines.error();
        return ran;
    }
    for (const Statement &line : lines.value())
    {
        if (line.kind != Statement::Kind::Comment && !is_offered(exercise_.front, line))
        {
            std::vector<std::string_view> offered;
            for (const Word &word : exercise_.front.allow)
            {
                offered.push_back(word.text);
            }
            ran.problem = Problem{.position = line.position,
                                  .message = told("this lesson does not offer '{}': there "
                                                  "are {}",
                                                  line.name, fmt::join(offered, ", "))};
            return ran;
        }
    }
    const std::vector<const Goal *> open = open_goals();
    ran = run(lines.value());
    for (const Goal *goal : open)
    {
        const int tries = ++tries_[goal->id];
        GoalRecord &record = record_.goals[goal->id];
        record.tries = std::max(record.tries, tries);
        if (holds(ran.met, goal))
        {
            continue;
        }
        for (const Hint *hint : hints_of(*goal))
        {
            // Only those that this outcome brings; the others are asked for.
            if (hint->when && is_due(*hint, tries))
            {
                ran.hints.push_back(hint);
                ++record.hints;
            }
        }
    }
    return ran;
}

bool Player::is_due(const Hint &hint, int tries) const
{
    return tries >= hint.after && (!hint.when || hint.when->holds(stage_.view(Engine::Model)));
}

std::vector<const Hint *> Player::hints_of(const Goal &goal) const
{
    std::vector<const Hint *> hints;
    for (const Item &item : exercise_.items)
    {
        const auto *hint = std::get_if<Hint>(&item.content);
        if (hint != nullptr && hint->goal == goal.id)
        {
            hints.push_back(hint);
        }
    }
    return hints;
}

Player::Help Player::hint()
{
    const std::vector<const Goal *> open = open_goals();
    if (open.empty())
    {
        return {};
    }
    const Goal &goal = *open.front();
    const std::vector<const Hint *> ladder = hints_of(goal);
    const int tries = tries_[goal.id];
    std::size_t &told = told_[goal.id];
    Help help;
    for (std::size_t at = told; at < ladder.size(); ++at)
    {
        if (is_due(*ladder[at], tries))
        {
            told = at + 1;
            ++record_.goals[goal.id].hints;
            return {.hint = ladder[at]};
        }
        const int more = ladder[at]->after - tries;
        help.more_tries = help.more_tries == 0 ? std::max(more, 0) : help.more_tries;
    }
    return help;
}

std::vector<Statement> Player::solution_of(const Goal &goal) const
{
    std::vector<Statement> lines;
    for (const Item &item : exercise_.items)
    {
        const auto *solution = std::get_if<Solution>(&item.content);
        if (solution != nullptr && solution->goal == goal.id)
        {
            lines.insert(lines.end(), solution->lines.begin(), solution->lines.end());
        }
    }
    return lines;
}

Ran Player::solve()
{
    const Goal &goal = *open_goals().front();
    record_.goals[goal.id].shown = true;
    return run(solution_of(goal));
}

void Player::finish()
{
    over_ = true;
    const std::vector<const Goal *> goals = all_goals();
    record_.finished =
        record_.finished || std::all_of(goals.begin(), goals.end(), [this](const Goal *goal) {
            const auto found = record_.goals.find(goal->id);
            return found != record_.goals.end() && found->second.met;
        });
}

} // namespace ipcscope::lesson
