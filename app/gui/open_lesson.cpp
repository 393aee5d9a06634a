#include "app/gui/open_lesson.h"

#include "app/gui/language.h"
#include "app/gui/text.h"
#include "core/lesson/limits.h"
#include "core/lesson/reader.h"
#include "core/lesson/text_file.h"
#include "core/lesson/translation.h"

#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

/// So many problems of a file are told; the rest is seen when those are mended.
constexpr std::size_t kProblemsTold = 3;

QString problems_text(const lesson::Problems &problems)
{
    QStringList all;
    for (const lesson::Problem &problem : problems)
    {
        all.push_back(text(problem.text()));
        if (static_cast<std::size_t>(all.size()) == kProblemsTold)
        {
            break;
        }
    }
    return all.join(QLatin1Char('\n'));
}

} // namespace

OpenLesson::OpenLesson(LabStarter starter, QObject *parent)
    : QObject(parent), starter_(std::move(starter)), there_(std::make_shared<Slot>())
{
    session_.setTaker([this](const Statement &line) { return enter(line); });
    connect(&relay_, &RelayedKernel::wanted, this, &OpenLesson::go_the_same_way_again);
    connect(&watch_, &LabWatch::ended, this, &OpenLesson::lab_ended);
    connect(&relay_, &RelayedKernel::recordingWanted, this, &OpenLesson::record);
    connect(&file_, &FileWatch::changed, this, &OpenLesson::readAgain);
}

OpenLesson::Begun OpenLesson::begin(Slot &there, const LabStarter &starter, const Start &what,
                                    const std::vector<LessonVisit> &visits)
{
    Begun begun{.start = what};
    auto exercise = lesson::make_exercise(what.lesson, what.seed);
    if (!exercise)
    {
        begun.problems = problems_text(exercise.error());
        return begun;
    }
    there.play.reset(); // with its lab
    there.recorder = nullptr;
    const auto other = lesson::find_translation(what.lesson, languages_of_lessons());
    begun.translated = other.has_value();
    begun.title = text(other ? other->title : what.lesson.front.title);
    if (exercise.value().front.engine)
    {
        // The window shows the model from inside, which a suspect does not.
        begun.problems = tr("In this lesson a suspect stands in the model's place, which only the "
                            "terminal shows: ipcscope-cli lesson run %1")
                             .arg(text(what.lesson.front.id.text));
        return begun;
    }
    LessonEngines made = start_lesson_engines(starter, what.lesson.file);
    if (made.seed != 0 && made.seed != what.seed)
    {
        // The kernel was asked with the values of who recorded it.
        begun.start.seed = made.seed;
        exercise = lesson::make_exercise(what.lesson, made.seed);
        if (!exercise)
        {
            begun.problems = problems_text(exercise.error());
            return begun;
        }
    }
    auto shared = std::make_shared<const lesson::Exercise>(
        other ? lesson::translated(std::move(exercise).value(), *other)
              : std::move(exercise).value());
    begun.varies = lesson::varies(shared->front.vars);
    for (const lesson::Item &item : shared->items)
    {
        begun.goals += std::holds_alternative<lesson::Goal>(item.content) ? 1 : 0;
        begun.questions += std::holds_alternative<lesson::Prediction>(item.content) ? 1 : 0;
    }
    begun.facts = made.facts;
    begun.reason = made.reason;
    begun.fix = made.fix;
    begun.recorded = made.recorded;
    begun.end = made.end;
    there.exercise = shared;
    there.facts = made.facts;
    there.recorder = made.recorder;
    const PlayedKernel kernel{.timed = made.timed, .recorded = !made.recorded.isEmpty()};
    there.play = std::make_unique<LessonPlay>(std::move(shared), std::move(made.engines),
                                              what.record, kernel);
    there.play->begin();
    there.play->retrace(visits);
    begun.state = there.play->take_state();
    return begun;
}

OpenLesson::Begun OpenLesson::begin_again(Slot &there, const LabStarter &starter, Start what)
{
    const std::string file = what.lesson.file;
    const auto text = lesson::read_text_file(file, lesson::kMostBytes);
    if (!text)
    {
        return {.problems = problems_text({text.error()}), .start = std::move(what)};
    }
    if (text.value() == there.text)
    {
        return {.same = true};
    }
    there.text = text.value();
    auto read = lesson::read_lesson(there.text, file);
    if (!read)
    {
        return {.problems = problems_text(read.error()), .start = std::move(what)};
    }
    what.lesson = std::move(read).value();
    const auto visits = there.play ? there.play->visits() : what.visits;
    return begin(there, starter, what, visits);
}

void OpenLesson::start(Start what)
{
    ++play_;
    waiting_ = 1;
    start_ = std::move(what);
    open_ = true;
    state_ = {};
    state_.visits = start_.visits;
    new_row_ = 0;
    class_plays_ = presented_;
    foretold_.clear();
    hands_.clear();
    raised_.clear();
    rows_.show({});
    file_problem_.clear();
    title_ = text(start_.lesson.front.title);
    file_.watch(text(start_.lesson.file));
    watch_.watch(nullptr); // it makes room for the next
    session_.begin(title());
    Q_EMIT changed();
    Q_EMIT went();
    thread_.run(
        [there = there_, starter = starter_, what = start_] {
            const auto text = lesson::read_text_file(what.lesson.file, lesson::kMostBytes);
            there->text = text ? text.value() : std::string();
            return begin(*there, starter, what, what.visits);
        },
        [this, play = play_](const Begun &begun) {
            if (play == play_)
            {
                --waiting_;
                show_begun(begun);
                Q_EMIT arrived();
            }
        });
}

void OpenLesson::readAgain()
{
    if (!open_)
    {
        return;
    }
    ++waiting_;
    watch_.watch(nullptr); // it may make room for another
    thread_.run([there = there_, starter = starter_,
                 what = start_] { return begin_again(*there, starter, what); },
                [this, play = play_](const Begun &begun) {
                    if (play != play_)
                    {
                        return;
                    }
                    --waiting_;
                    watch_.watch(end_);
                    if (!begun.same)
                    {
                        show_begun(begun);
                    }
                    Q_EMIT changed();
                });
}

void OpenLesson::show_begun(const Begun &begun)
{
    file_problem_ = begun.problems;
    if (!begun.problems.isEmpty())
    {
        Q_EMIT changed();
        return; // the last good text stays
    }
    start_.lesson = begun.start.lesson;
    start_.seed = begun.start.seed;
    title_ = begun.title;
    translated_ = begun.translated;
    session_.begin(title_);
    varies_ = begun.varies;
    goals_ = begun.goals;
    questions_ = begun.questions;
    live_ = begun.reason.isEmpty() && begun.recorded.isEmpty();
    end_ = begun.end;
    watch_.watch(end_);
    if (begun.reason.isEmpty())
    {
        relay_.begin(begun.facts, begun.recorded);
    }
    else
    {
        relay_.begin_alone(begun.reason, begun.fix);
    }
    show(begun.state);
    foretell();
    Q_EMIT reread(start_.lesson);
}

void OpenLesson::close()
{
    ++play_;
    waiting_ = 0;
    open_ = false;
    state_ = {};
    rows_.show({});
    file_problem_.clear();
    file_.watch({});
    watch_.watch(nullptr);
    session_.begin({});
    thread_.run(
        [there = there_] {
            there->play.reset();
            there->recorder = nullptr;
            return true;
        },
        [](bool) {});
    Q_EMIT changed();
    Q_EMIT went();
}

void OpenLesson::act(Action action)
{
    if (!open_)
    {
        return;
    }
    ++waiting_;
    Q_EMIT changed();
    thread_.run(
        [there = there_, action = std::move(action)] {
            if (!there->play)
            {
                return LessonState{};
            }
            action(*there->play);
            return there->play->take_state();
        },
        [this, play = play_](const LessonState &state) {
            if (play == play_)
            {
                --waiting_;
                const int rows = rows_.count();
                const learning::Stop stop = state_.stop;
                show(state);
                if (rows_.count() != rows || state_.stop != stop)
                {
                    new_row_ = std::min(rows, rows_.count() - 1);
                    Q_EMIT changed();
                    Q_EMIT arrived();
                }
            }
        });
}

void OpenLesson::show(const LessonState &state)
{
    state_ = state;
    start_.record = state.record;
    show_rows();
    relay_.add(state.answers);
    session_.follow(state.lines);
    if (modelOnly())
    {
        relay_.lose(modelOnlyReason());
        watch_.watch(nullptr);
        play_recording(modelOnlyReason());
    }
    if (!state.step.empty())
    {
        session_.moment()->goToLast(text(state.step));
    }
    state_.lines.clear();
    state_.answers.clear();
    Q_EMIT changed();
    Q_EMIT went();
    if (!class_plays_)
    {
        Q_EMIT reached(id(), state.record);
    }
}

Entered OpenLesson::enter(const Statement &line)
{
    const lesson::Front &front = start_.lesson.front;
    if (!open_)
    {
        return {.ok = false, .problem = tr("No lesson is open.")};
    }
    if (line.kind != Statement::Kind::Comment && !lesson::is_offered(front, line))
    {
        QStringList offered;
        for (const lesson::Word &word : front.allow)
        {
            offered.push_back(text(word.text));
        }
        return {.ok = false,
                .problem = tr("this lesson does not offer %1; there are %2")
                               .arg(text(line.name), offered.join(QStringLiteral(", "))),
                .column = static_cast<int>(line.position.column)};
    }
    act([typed = notation::print(line)](LessonPlay &play) { play.type(typed); });
    return {.ok = true};
}

void OpenLesson::goOn()
{
    act([](LessonPlay &play) { play.go_on(); });
}

void OpenLesson::answer(int option)
{
    if (option >= 0)
    {
        act([option](LessonPlay &play) { play.answer(static_cast<std::size_t>(option)); });
    }
}

void OpenLesson::hint()
{
    act([](LessonPlay &play) { play.hint(); });
}

void OpenLesson::solve()
{
    act([](LessonPlay &play) { play.solve(); });
}

void OpenLesson::again()
{
    if (open_)
    {
        Start anew = start_;
        anew.visits.clear();
        start(std::move(anew));
    }
}

/// A new lab has to run all of it; what the learner has done in the one before stays done.
void OpenLesson::go_the_same_way_again()
{
    if (open_)
    {
        Start same = start_;
        same.visits = state_.visits;
        start(std::move(same));
    }
}

void OpenLesson::another()
{
    if (open_)
    {
        Start other = start_;
        other.seed = QRandomGenerator::global()->generate() | 1U;
        other.visits.clear();
        start(std::move(other));
    }
}

void OpenLesson::take(const QString &line)
{
    const auto read = notation::parse_line(line.toStdString());
    if (!read)
    {
        return;
    }
    Statement bare = read.value();
    CommandEntry &command = *session_.command();
    command.setActor(text(bare.actor));
    bare.actor.clear();
    command.setText(text(notation::print(bare)).trimmed());
}

QString OpenLesson::id() const
{
    return text(start_.lesson.front.id.text);
}

QString OpenLesson::title() const
{
    return title_;
}

QString OpenLesson::length() const
{
    return tr("%1 min").arg(start_.lesson.front.minutes);
}

bool OpenLesson::exam() const
{
    return start_.lesson.front.skip == lesson::Skip::Forbidden;
}

bool OpenLesson::varies() const
{
    return varies_;
}

QString OpenLesson::modelOnlyReason() const
{
    return text(state_.model_only_reason);
}

QString OpenLesson::goOnText() const
{
    if (exam())
    {
        return tr("Continue"); // and if it does not, the lesson says why
    }
    switch (state_.stop)
    {
    case learning::Stop::Reading: return tr("Continue");
    case learning::Stop::Answering: return tr("Skip the question");
    case learning::Stop::Working: return state_.goals_open ? tr("Skip: show how") : tr("Continue");
    case learning::Stop::Over: return {};
    }
    return {};
}

QString OpenLesson::problem() const
{
    return state_.held.isEmpty() ? state_.problem : state_.held;
}

QString OpenLesson::summary() const
{
    const auto &record = state_.record;
    const auto met = std::count_if(record.goals.begin(), record.goals.end(),
                                   [](const auto &one) { return one.second.met; });
    const auto right = std::count_if(record.predictions.begin(), record.predictions.end(),
                                     [](const auto &one) { return one.second.right; });
    return tr("%1 of %2 goals met, %3 of %4 predictions right")
        .arg(met)
        .arg(goals_)
        .arg(right)
        .arg(questions_);
}

} // namespace ipcscope::gui
