#include "app/gui/lesson_play.h"

#include "app/gui/lesson_text.h"
#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ipcscope::gui
{
namespace
{

using learning::Kind;
using learning::Stop;

} // namespace

LessonPlay::LessonPlay(std::shared_ptr<const lesson::Exercise> exercise, lesson::Engines engines,
                       lesson::LessonRecord record, PlayedKernel kernel)
    : exercise_(std::move(exercise)), record_(std::move(record)), kernel_(kernel),
      player_(*exercise_, heard(std::move(engines)), record_)
{
}

lesson::Engines LessonPlay::heard(lesson::Engines engines)
{
    engines.heard = [this](const RunRecord &record, const Correspondence &correspondence) {
        answers_.push_back(maker_.make(record, correspondence));
        answers_.back().took = kernel_.timed != nullptr ? kernel_.timed->took() : std::nullopt;
    };
    return engines;
}

void LessonPlay::begin()
{
    note(player_.begin());
    while (problem_.isEmpty() && advance())
    {
    }
}

void LessonPlay::begin_turn()
{
    held_.clear();
    problem_.clear();
    help_.clear();
}

void LessonPlay::go_on()
{
    begin_turn();
    while (stop_ != Stop::Over && advance())
    {
    }
}

/// One item further; false where the learner has something to do, or something is wrong.
bool LessonPlay::advance()
{
    if (anchored_ && runs_next())
    {
        // What an anchor points at is looked at before other calls move the stage.
        stop_at(Stop::Reading, "step:" + std::to_string(shown_));
        return false;
    }
    const auto left =
        player_.goal_follows() ? std::vector<const lesson::Goal *>{} : player_.open_goals();
    const lesson::Player::Turn turn = player_.next();
    if (!turn.held.empty())
    {
        held_ = text(turn.held);
        return false;
    }
    if (LessonRow *asked = question())
    {
        asked->asked = false; // it was skipped
    }
    for (const lesson::Goal *goal : left)
    {
        add_solution(*goal);
    }
    note(turn.ran);
    const std::size_t index = turn.item == nullptr ? exercise_->items.size() : index_of(*turn.item);
    add_notes_until(index);
    shown_ = index + 1;
    if (turn.item == nullptr)
    {
        stop_at(Stop::Over, "over");
        return false;
    }
    return show(*turn.item) && problem_.isEmpty();
}

/// True: the lesson goes on by itself.
bool LessonPlay::show(const lesson::Item &item)
{
    const std::size_t number = index_of(item);
    const QString key = QString::number(number);
    if (const auto *telling = std::get_if<lesson::Telling>(&item.content))
    {
        const QString words = trimmed_markdown(telling->text);
        if (!words.isEmpty())
        {
            rows_.push_back({.key = row_key("text", key.toStdString()), .text = words});
        }
    }
    else if (const auto *calls = std::get_if<lesson::Calls>(&item.content))
    {
        const bool offer = calls->who == lesson::Calls::Who::Learner;
        rows_.push_back({.key = row_key(offer ? "offer" : "calls", key.toStdString()),
                         .kind = offer ? Kind::Offer : Kind::Calls,
                         .lines = lines_text(calls->lines)});
        if (offer)
        {
            stop_at(Stop::Reading, "offer:" + lines_text(calls->lines).join(u'\n').toStdString());
        }
        return !offer;
    }
    else if (const auto *anchor = std::get_if<lesson::StepAnchor>(&item.content))
    {
        stand_at(anchor->until);
    }
    else if (const auto *prediction = std::get_if<lesson::Prediction>(&item.content))
    {
        add_question(*prediction);
        stop_at(Stop::Answering, "question:" + prediction->id);
        return false;
    }
    else if (const auto *goal = std::get_if<lesson::Goal>(&item.content))
    {
        rows_.push_back(
            {.key = row_key("goal", goal->id), .kind = Kind::Goal, .text = text(goal->text)});
        if (ladder(goal->id).empty())
        {
            exhausted_.insert(goal->id);
        }
        if (!player_.goal_follows())
        {
            stop_at(Stop::Working, "goal:" + goal->id);
            return false;
        }
    }
    return true;
}

void LessonPlay::stop_at(Stop stop, std::string place)
{
    if (!visits_.empty())
    {
        visits_.back().passed = true;
    }
    visits_.push_back({.place = std::move(place)});
    stop_ = stop;
    anchored_ = false;
}

/// An anchor belongs to the calls before it, or to those after it.
void LessonPlay::stand_at(const std::string &step)
{
    const bool taken = last_steps_.contains(step);
    step_ = taken ? step : std::string();
    awaited_ = taken ? std::string() : step;
    anchored_ = taken;
}

void LessonPlay::note(const lesson::Ran &ran)
{
    if (!ran.played.empty())
    {
        last_steps_.clear();
        step_.clear();
        anchored_ = false;
    }
    for (const lesson::Played &played : ran.played)
    {
        for (const Step &step : played.steps)
        {
            last_steps_.emplace(step.name);
        }
    }
    if (!ran.played.empty() && !awaited_.empty())
    {
        stand_at(std::exchange(awaited_, {}));
        awaited_.clear();
    }
    if (ran.problem)
    {
        problem_ = text(ran.problem->message);
    }
    for (const lesson::Hint *hint : ran.hints)
    {
        add_hint(*hint);
    }
}

void LessonPlay::answer(std::size_t option)
{
    begin_turn();
    LessonRow *asked = question();
    const lesson::Prediction *prediction = player_.asked();
    if (asked == nullptr || prediction == nullptr || option >= prediction->options.size())
    {
        return;
    }
    const lesson::Player::Answer answer = player_.answer(option);
    const auto number = [&](const lesson::Option *one) {
        return one == nullptr ? -1 : static_cast<int>(one - prediction->options.data());
    };
    asked->asked = false;
    asked->chosen = number(answer.chosen);
    asked->correct = number(answer.correct);
    asked->why =
        answer.right || answer.chosen == nullptr ? QString() : trimmed_markdown(answer.chosen->why);
    asked->result = answerer().arg(text(answer.result));
    visits_.back().answer = option;
    stop_ = Stop::Reading;
    note(answer.ran);
}

QString LessonPlay::answerer() const
{
    if (!player_.stage().has(lesson::Engine::Kernel))
    {
        return LessonPlay::tr("The model answers: %1");
    }
    return kernel_.recorded ? LessonPlay::tr("The kernel answered, when it was recorded: %1")
                            : LessonPlay::tr("The kernel answers: %1");
}

void LessonPlay::type(const std::string &line)
{
    begin_turn();
    note(player_.type(line));
    if (!visits_.empty())
    {
        visits_.back().typed.push_back(line);
    }
}

void LessonPlay::hint()
{
    begin_turn();
    const auto open = player_.open_goals();
    if (open.empty())
    {
        return;
    }
    const lesson::Player::Help help = player_.hint();
    if (help.hint != nullptr)
    {
        add_hint(*help.hint);
    }
    else if (help.more_tries > 0)
    {
        help_ = LessonPlay::tr("The next hint comes after %1.")
                    .arg(counted(help.more_tries, LessonPlay::tr("more try"),
                                 LessonPlay::tr("more tries")));
    }
    else
    {
        exhausted_.insert(open.front()->id);
        help_ = LessonPlay::tr("There is no other hint now.");
    }
    ++visits_.back().hints;
}

void LessonPlay::solve()
{
    begin_turn();
    const auto open = player_.open_goals();
    if (open.empty() || exercise_->front.skip == lesson::Skip::Forbidden)
    {
        return;
    }
    add_solution(*open.front());
    note(player_.solve());
    visits_.back().solved = true;
}

void LessonPlay::retrace(const std::vector<LessonVisit> &visits)
{
    const lesson::LessonRecord reached = record_;
    std::size_t gone = 0; // visits that were met again
    for (std::size_t guard = 0; guard <= exercise_->items.size(); ++guard)
    {
        const auto same = [this](const LessonVisit &visit) {
            return visit.place == visits_.back().place;
        };
        const auto from = visits.begin() + static_cast<std::ptrdiff_t>(gone);
        const auto met = visits_.empty() ? visits.end() : std::find_if(from, visits.end(), same);
        bool passed = gone < visits.size(); // a place that is new: the learner was further
        if (met != visits.end())
        {
            gone = static_cast<std::size_t>(met - visits.begin()) + 1;
            repeat(*met);
            passed = met->passed;
        }
        const std::size_t places = visits_.size();
        if (passed)
        {
            go_on();
        }
        if (visits_.size() == places)
        {
            break;
        }
    }
    record_ = reached;
}

void LessonPlay::repeat(const LessonVisit &visit)
{
    if (visit.answer)
    {
        answer(*visit.answer);
    }
    for (const std::string &line : visit.typed)
    {
        type(line);
    }
    for (int asked = 0; asked < visit.hints; ++asked)
    {
        hint();
    }
    if (visit.solved)
    {
        solve();
    }
}

LessonState LessonPlay::take_state()
{
    look_at_goals();
    const auto open = player_.open_goals();
    const bool hints_end = open.empty() || exhausted_.contains(open.front()->id);
    const std::vector<Statement> &all = player_.stage().source().statements;
    LessonState state{.rows = rows_,
                      .stop = stop_,
                      .held = held_,
                      .problem = problem_,
                      .help = help_,
                      .goals_open = !open.empty(),
                      .hints_left = !open.empty() && !hints_end,
                      .may_solve = !open.empty() && hints_end &&
                                   exercise_->front.skip == lesson::Skip::Allowed,
                      .lines = {all.begin() + static_cast<std::ptrdiff_t>(told_), all.end()},
                      .answers = std::exchange(answers_, {}),
                      .step = std::exchange(step_, {}),
                      .record = record_,
                      .visits = visits_,
                      .model_only_reason = player_.stage().model_only_reason(),
                      .notes = speaker_notes(),
                      .next = what_comes(),
                      .solution = open.empty() ? QStringList{} : solution_lines(open.front()->id)};
    told_ = all.size();
    return state;
}

bool LessonPlay::runs_next() const
{
    for (std::size_t at = shown_; at < exercise_->items.size(); ++at)
    {
        const auto &content = exercise_->items[at].content;
        if (const auto *calls = std::get_if<lesson::Calls>(&content))
        {
            return calls->who == lesson::Calls::Who::Lesson;
        }
        if (std::holds_alternative<lesson::Telling>(content) ||
            std::holds_alternative<lesson::Prediction>(content) ||
            std::holds_alternative<lesson::Goal>(content))
        {
            return false;
        }
    }
    return false;
}

std::size_t LessonPlay::index_of(const lesson::Item &item) const
{
    return static_cast<std::size_t>(&item - exercise_->items.data());
}

} // namespace ipcscope::gui
