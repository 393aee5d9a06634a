// A learner's way through a lesson, from place to place, without a window and without a thread.
#include "app/gui/lesson_engines.h"
#include "app/gui/lesson_play.h"
#include "core/lesson/reader.h"
#include "tests/app/gui/gui_test.h"

#include <QTest>

#include <algorithm>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;
using learning::Kind;
using learning::Standing;
using learning::Stop;

namespace
{

const std::string kFront = R"(---
format: 1
id: two-rooms
title: Two rooms
minutes: 5
scene: |
  %container web ipc=private
  %container db ipc=private
skip: allowed
---
)";

const std::string kBody = R"(Web makes a segment.

::do
web shmget(0x1234, 4096, IPC_CREAT|0600) = $segment
::

::predict{id=p1 ask="And db?"}
db shmget(0x1234, 4096, 0)
- ENOENT "not found"
- succeeds "the same one" :: It looks in its own table.
::

::step{until=ipc_findkey.miss}
::

That was the lookup.

::do
web shmctl($segment, IPC_STAT, {...})
::

::goal{id=g1 text="db has one of its own"}
exists shm in db where key == 0x1234
::
::hint{goal=g1 after=1}
Which flag creates?
::
::solution{goal=g1}
db shmget(0x1234, 4096, IPC_CREAT|0600)
::

::notes
Say: two tables.
::

The end.
)";

std::shared_ptr<const lesson::Exercise> exercise(const std::string &body, bool exam = false)
{
    std::string text = kFront + body;
    if (exam)
    {
        text.replace(text.find("skip: allowed"), 13, "skip: forbidden");
    }
    auto read = lesson::read_lesson(text, "lesson.md");
    if (!read)
    {
        qFatal("%s", read.error()[0].text().c_str());
    }
    auto made = lesson::make_exercise(read.value(), 1);
    return std::make_shared<const lesson::Exercise>(std::move(made).value());
}

struct Learner
{
    explicit Learner(const std::string &body = kBody, const LabStarter &starter = stand_in(),
                     bool exam = false)
        : play(exercise(body, exam), start_lesson_engines(starter).engines, {})
    {
        play.begin();
        state = play.take_state();
    }
    template <class... What, class... Given>
    const LessonState &does(void (LessonPlay::*what)(What...), Given... given)
    {
        (play.*what)(given...);
        LessonState next = play.take_state();
        answers += next.answers.size();
        state = std::move(next);
        return state;
    }
    [[nodiscard]] const LessonRow &row(Kind kind) const
    {
        const auto found = std::find_if(state.rows.rbegin(), state.rows.rend(),
                                        [kind](const LessonRow &one) { return one.kind == kind; });
        if (found == state.rows.rend())
        {
            qFatal("no such row");
        }
        return *found;
    }
    [[nodiscard]] bool has(Kind kind) const
    {
        return std::any_of(state.rows.begin(), state.rows.end(),
                           [kind](const LessonRow &one) { return one.kind == kind; });
    }

    LessonPlay play;
    LessonState state;
    std::size_t answers{};
};

} // namespace

class TestLessonPlay : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_lesson_goes_to_its_first_question_and_runs_what_comes_before();
    void a_wrong_answer_runs_the_call_and_tells_the_misconception();
    void a_right_answer_tells_none();
    void the_stage_stands_at_an_anchor_until_the_learner_goes_on();
    void a_goal_stands_on_both_engines_and_is_met_by_what_is_typed();
    void hints_come_by_and_by_and_the_solution_after_them();
    void what_is_skipped_is_shown();
    void an_exam_does_not_go_on_and_has_no_solutions();
    void the_model_alone_says_so();
    void a_line_that_cannot_be_run_is_told();
    void every_call_has_its_answer();
    void notes_are_rows_of_their_own();
    void a_way_is_gone_again_and_counts_once();
    void a_place_that_is_new_does_not_stop_the_way();
};

void TestLessonPlay::a_lesson_goes_to_its_first_question_and_runs_what_comes_before()
{
    const Learner learner;
    QCOMPARE(learner.state.stop, Stop::Answering);
    QCOMPARE(learner.state.rows.size(), std::size_t{3});
    QCOMPARE(learner.state.rows[0].text, QStringLiteral("Web makes a segment."));
    QCOMPARE(learner.state.rows[1].lines,
             QStringList{QStringLiteral("web shmget(0x1234, 4096, IPC_CREAT|0600) = $segment")});
    QCOMPARE(learner.row(Kind::Question).options,
             (QStringList{QStringLiteral("not found"), QStringLiteral("the same one")}));
    QVERIFY(learner.row(Kind::Question).asked);
    QCOMPARE(learner.state.lines.size(), std::size_t{3}); // the scene and the call
}

void TestLessonPlay::a_wrong_answer_runs_the_call_and_tells_the_misconception()
{
    Learner learner;
    learner.does(&LessonPlay::answer, std::size_t{1});
    const LessonRow &row = learner.row(Kind::Question);
    QVERIFY(!row.asked);
    QCOMPARE(row.chosen, 1);
    QCOMPARE(row.correct, 0);
    QCOMPARE(row.why, QStringLiteral("It looks in its own table."));
    QVERIFY2(row.result.contains(QStringLiteral("The kernel answers: -1 ENOENT")),
             qPrintable(row.result));
    QCOMPARE(learner.state.lines.size(), std::size_t{1});
    QVERIFY(!learner.state.record.predictions.at("p1").right);
    learner.does(&LessonPlay::answer, std::size_t{0}); // nobody asks any more
    QCOMPARE(learner.row(Kind::Question).chosen, 1);
}

void TestLessonPlay::a_right_answer_tells_none()
{
    Learner learner;
    learner.does(&LessonPlay::answer, std::size_t{0});
    QVERIFY(learner.row(Kind::Question).why.isEmpty());
    QVERIFY(learner.state.record.predictions.at("p1").right);
}

void TestLessonPlay::the_stage_stands_at_an_anchor_until_the_learner_goes_on()
{
    Learner learner;
    learner.does(&LessonPlay::answer, std::size_t{0});
    learner.does(&LessonPlay::go_on);
    QCOMPARE(learner.state.step, std::string("ipc_findkey.miss"));
    QCOMPARE(learner.state.stop, Stop::Reading);
    QCOMPARE(learner.state.rows.back().text, QStringLiteral("That was the lookup."));
    QVERIFY(learner.state.lines.empty()); // the next call waits
    learner.does(&LessonPlay::go_on);
    QCOMPARE(learner.state.lines.size(), std::size_t{1});
    QVERIFY(learner.state.step.empty());
    QCOMPARE(learner.state.stop, Stop::Working);
}

void TestLessonPlay::a_goal_stands_on_both_engines_and_is_met_by_what_is_typed()
{
    Learner learner;
    while (learner.state.stop != Stop::Working)
    {
        learner.does(&LessonPlay::go_on);
    }
    QCOMPARE(learner.row(Kind::Goal).on_model, Standing::Open);
    QCOMPARE(learner.row(Kind::Goal).on_kernel, Standing::Open);
    QVERIFY(!learner.row(Kind::Goal).found.isEmpty());
    learner.does(&LessonPlay::type, std::string("db shmget(0x1234, 1, IPC_CREAT|0600)"));
    QCOMPARE(learner.row(Kind::Goal).on_model, Standing::Met);
    QCOMPARE(learner.row(Kind::Goal).on_kernel, Standing::Met);
    QVERIFY(learner.row(Kind::Goal).found.isEmpty());
    QVERIFY(!learner.state.goals_open);
    QVERIFY(learner.state.record.goals.at("g1").met);
}

void TestLessonPlay::hints_come_by_and_by_and_the_solution_after_them()
{
    Learner learner;
    while (learner.state.stop != Stop::Working)
    {
        learner.does(&LessonPlay::go_on);
    }
    QVERIFY(learner.state.hints_left);
    QVERIFY(!learner.state.may_solve);
    learner.does(&LessonPlay::hint);
    QVERIFY(!learner.has(Kind::Hint)); // it comes after a try
    QVERIFY(learner.state.help.contains(QStringLiteral("1")));
    learner.does(&LessonPlay::type, std::string("db shmget(0x1234, 1, 0)"));
    learner.does(&LessonPlay::hint);
    QCOMPARE(learner.row(Kind::Hint).text, QStringLiteral("Which flag creates?"));
    QVERIFY(!learner.state.hints_left);
    QVERIFY(learner.state.may_solve);
    learner.does(&LessonPlay::solve);
    QCOMPARE(learner.row(Kind::Solution).lines,
             QStringList{QStringLiteral("db shmget(0x1234, 4096, IPC_CREAT|0600)")});
    QCOMPARE(learner.row(Kind::Goal).on_kernel, Standing::Met);
    QVERIFY(learner.state.record.goals.at("g1").shown);
    QVERIFY(!learner.state.may_solve);
}

void TestLessonPlay::what_is_skipped_is_shown()
{
    Learner learner;
    while (learner.state.stop != Stop::Over)
    {
        learner.does(&LessonPlay::go_on);
    }
    QVERIFY(!learner.row(Kind::Question).asked);
    QCOMPARE(learner.row(Kind::Question).chosen, -1);
    QCOMPARE(learner.row(Kind::Goal).on_model, Standing::Met);
    QVERIFY(learner.has(Kind::Solution));
    QVERIFY(learner.state.record.goals.at("g1").shown);
}

void TestLessonPlay::an_exam_does_not_go_on_and_has_no_solutions()
{
    Learner learner(kBody, stand_in(), true);
    learner.does(&LessonPlay::go_on);
    QVERIFY2(learner.state.held.contains(QStringLiteral("exam")), qPrintable(learner.state.held));
    QCOMPARE(learner.state.stop, Stop::Answering);
    learner.does(&LessonPlay::answer, std::size_t{0});
    learner.does(&LessonPlay::go_on);
    learner.does(&LessonPlay::go_on);
    QCOMPARE(learner.state.stop, Stop::Working);
    learner.does(&LessonPlay::type, std::string("db shmget(0x1, 1, 0)"));
    learner.does(&LessonPlay::hint);
    learner.does(&LessonPlay::hint);
    QVERIFY(!learner.state.may_solve);
    learner.does(&LessonPlay::solve);
    QVERIFY(learner.state.goals_open);
    learner.does(&LessonPlay::go_on);
    QVERIFY(!learner.state.held.isEmpty());
    QCOMPARE(learner.state.stop, Stop::Working);
}

void TestLessonPlay::the_model_alone_says_so()
{
    Learner learner(kBody, {});
    QVERIFY(!learner.state.model_only_reason.empty());
    learner.does(&LessonPlay::answer, std::size_t{0});
    QVERIFY(learner.row(Kind::Question).result.startsWith(QStringLiteral("The model answers")));
    while (learner.state.stop != Stop::Working)
    {
        learner.does(&LessonPlay::go_on);
    }
    QCOMPARE(learner.row(Kind::Goal).on_kernel, Standing::NotAsked);
    QCOMPARE(learner.row(Kind::Goal).on_model, Standing::Open);
}

void TestLessonPlay::a_line_that_cannot_be_run_is_told()
{
    Learner learner;
    learner.does(&LessonPlay::type, std::string("db shmctl($nothing, IPC_RMID, NULL)"));
    QVERIFY2(learner.state.problem.contains(QStringLiteral("nothing")),
             qPrintable(learner.state.problem));
    learner.does(&LessonPlay::go_on);
    QVERIFY(learner.state.problem.isEmpty());
}

void TestLessonPlay::every_call_has_its_answer()
{
    Learner learner;
    const std::size_t before = learner.state.answers.size();
    std::vector<Statement> lines = learner.state.lines;
    while (learner.state.stop != Stop::Over)
    {
        learner.does(&LessonPlay::go_on);
        lines.insert(lines.end(), learner.state.lines.begin(), learner.state.lines.end());
    }
    auto branch = Branch::make(Scenario{.file = {}, .statements = lines}, {});
    QVERIFY(branch.ok());
    QVERIFY(branch.value()->run(std::chrono::seconds(5)));
    QCOMPARE(before + learner.answers, branch.value()->calls().size());
}

void TestLessonPlay::notes_are_rows_of_their_own()
{
    Learner learner;
    while (learner.state.stop != Stop::Over)
    {
        learner.does(&LessonPlay::go_on);
    }
    QCOMPARE(learner.row(Kind::Notes).text, QStringLiteral("Say: two tables."));
    QCOMPARE(learner.state.rows.back().text, QStringLiteral("The end."));
}

void TestLessonPlay::a_way_is_gone_again_and_counts_once()
{
    Learner learner;
    learner.does(&LessonPlay::answer, std::size_t{1});
    while (learner.state.stop != Stop::Working)
    {
        learner.does(&LessonPlay::go_on);
    }
    learner.does(&LessonPlay::type, std::string("db shmget(0x1234, 1, 0)"));
    learner.does(&LessonPlay::hint);

    LessonPlay again(exercise(kBody), start_lesson_engines(stand_in()).engines,
                     learner.state.record);
    again.begin();
    again.retrace(learner.play.visits());
    const LessonState state = again.take_state();
    QCOMPARE(state.rows, learner.state.rows);
    QCOMPARE(state.stop, learner.state.stop);
    QCOMPARE(state.record.predictions.at("p1").tries, 1);
    QCOMPARE(state.record.goals.at("g1").tries, 1);
    QCOMPARE(state.record.goals.at("g1").hints, 1);
}

void TestLessonPlay::a_place_that_is_new_does_not_stop_the_way()
{
    Learner learner;
    learner.does(&LessonPlay::answer, std::size_t{0});
    while (learner.state.stop != Stop::Working)
    {
        learner.does(&LessonPlay::go_on);
    }
    const std::string more = "::try\nweb ipcs -m\n::\n\nSome words.\n\n" + kBody;
    LessonPlay again(exercise(more), start_lesson_engines(stand_in()).engines, {});
    again.begin();
    again.retrace(learner.play.visits());
    QCOMPARE(again.take_state().stop, Stop::Working);
    // What has not been reached stays so.
    LessonPlay fresh(exercise(more), start_lesson_engines(stand_in()).engines, {});
    fresh.begin();
    fresh.retrace({});
    QCOMPARE(fresh.take_state().stop, Stop::Reading);
}

QTEST_GUILESS_MAIN(TestLessonPlay)
#include "tst_learn_play.moc"
