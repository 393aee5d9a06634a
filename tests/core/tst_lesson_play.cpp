// A learner in a lesson, and a file of answers that is graded: goals that stay met and goals that
// must hold, hints one above the other, exams, and limits.

#include <QTest>

#include "core/lesson/grade.h"
#include "core/lesson/limits.h"
#include "core/lesson/player.h"
#include "tests/support/lessons.h"

using namespace ipcscope;
using namespace ipcscope::lesson;
using ipcscope::tests::exercise_of;
using ipcscope::tests::lesson_text;
using ipcscope::tests::told;
using ipcscope::tests::with_model;

namespace
{

constexpr std::string_view kTwoGoals = R"(::do
A shmget(0x1, 4096, IPC_CREAT|0600) = $one
::
::goal{id=made mode=edge text="there was once a segment under 0x2"}
exists shm in A where key == 0x2
::
::goal{id=kept mode=level text="there is no segment under 0x1"}
no shm in A where key == 0x1
::
::hint{goal=made after=1}
Ask for it.
::
::hint{goal=made after=2 when="last.errno == ENOENT"}
Who creates?
::
::hint{goal=made after=3}
IPC_CREAT.
::
::solution{goal=made}
A shmget(0x2, 4096, IPC_CREAT|0600) = $two
::
::solution{goal=kept}
A shmctl($one, IPC_RMID, NULL)
::
The end.
)";

/// A player who has come to the item that the whole lesson is about.
class Sitting final
{
  public:
    explicit Sitting(std::string_view body, std::string_view front = "scene: |\n  %actor A\n",
                     EngineFacts facts = {})
        : exercise(exercise_of(lesson_text(body, front))),
          player(exercise, with_model(facts), record)
    {
        const Ran ran = player.begin();
        if (ran.problem)
        {
            qFatal("%s", ran.problem->text().c_str());
        }
    }

    void go_on(int items)
    {
        for (int i = 0; i < items; ++i)
        {
            (void)player.next();
        }
    }
    [[nodiscard]] QStringList open() const
    {
        QStringList ids;
        for (const Goal *goal : player.open_goals())
        {
            ids += QString::fromStdString(goal->id);
        }
        return ids;
    }
    QString hint()
    {
        const Player::Help help = player.hint();
        return help.hint != nullptr ? QString::fromStdString(help.hint->text)
                                    : QString("%1 more").arg(help.more_tries);
    }

    LessonRecord record;
    Exercise exercise;
    Player player;
};

QString answers(const Exercise &exercise, std::string_view text)
{
    const auto graded = grade(exercise, text, "anna.ipc", with_model());
    if (!graded)
    {
        return QString::fromStdString(told(graded.error()));
    }
    QStringList lines;
    for (const GoalGrade &goal : graded.value().goals)
    {
        lines +=
            QString("%1 %2").arg(QString::fromStdString(goal.id), goal.met() ? "met" : "not met");
    }
    return lines.join(", ");
}

} // namespace

class LessonPlayTest : public QObject
{
    Q_OBJECT

  private slots:
    void a_goal_in_edge_mode_stays_met_and_one_in_level_mode_must_hold()
    {
        Sitting lesson(kTwoGoals);
        lesson.go_on(3);
        QCOMPARE(lesson.open(), (QStringList{"made", "kept"}));
        const Ran made = lesson.player.type("A shmget(0x2, 1, IPC_CREAT|0600) = $x");
        QCOMPARE(made.met.size(), std::size_t{1});
        QCOMPARE(lesson.open(), QStringList{"kept"});
        (void)lesson.player.type("A shmctl($x, IPC_RMID, NULL)"); // gone again
        (void)lesson.player.type("A shmctl($one, IPC_RMID, NULL)");
        QCOMPARE(lesson.open(), QStringList{});
        (void)lesson.player.type("A shmget(0x1, 1, IPC_CREAT|0600)");
        QCOMPARE(lesson.open(), QStringList{"kept"});
    }

    void what_was_so_before_a_goal_was_posed_does_not_meet_it()
    {
        Sitting lesson("::do\nA shmget(0x2, 1, IPC_CREAT|0600) = $x\n"
                       "A shmctl($x, IPC_RMID, NULL)\n::\n"
                       "::goal{id=g text=\"t\"}\nexists shm in A where key == 0x2\n::\n"
                       "::solution{goal=g}\nA shmget(0x2, 1, IPC_CREAT|0600)\n::\n");
        lesson.go_on(2);
        QCOMPARE(lesson.open(), QStringList{"g"});
    }

    void a_goal_that_the_learner_has_reached_before_is_met_when_it_is_posed()
    {
        Sitting lesson("Text.\n\n::goal{id=g text=\"t\"}\nexists shm in A\n::\n"
                       "::solution{goal=g}\nA shmget(0x2, 1, IPC_CREAT|0600)\n::\n");
        lesson.go_on(1);
        (void)lesson.player.type("A shmget(0x2, 1, IPC_CREAT|0600)");
        lesson.go_on(1);
        QCOMPARE(lesson.open(), QStringList{});
        QVERIFY(lesson.record.goals.at("g").met);
        QVERIFY(!lesson.record.goals.at("g").shown);
    }

    void hints_come_after_tries_one_above_the_other()
    {
        Sitting lesson(kTwoGoals);
        lesson.go_on(3);
        QCOMPARE(lesson.hint(), QString("1 more"));
        (void)lesson.player.type("A shmget(0x1, 1, 0)");
        QCOMPARE(lesson.hint(), QString("Ask for it."));
        QCOMPARE(lesson.hint(), QString("1 more"));
        // The second one comes by itself, with the outcome that it waits for.
        const Ran ran = lesson.player.type("A shmget(0x2, 1, 0)");
        QCOMPARE(ran.hints.size(), std::size_t{1});
        QCOMPARE(ran.hints.front()->text, std::string("Who creates?"));
        (void)lesson.player.type("A shmget(0x1, 1, 0)");
        QCOMPARE(lesson.hint(), QString("IPC_CREAT."));
        QCOMPARE(lesson.hint(), QString("0 more"));
        QCOMPARE(lesson.record.goals.at("made").hints, 3);
        QCOMPARE(lesson.record.goals.at("made").tries, 3);
    }

    void a_solution_that_was_shown_is_remembered()
    {
        Sitting lesson(kTwoGoals);
        lesson.go_on(3);
        const Ran ran = lesson.player.solve();
        QCOMPARE(ran.met.size(), std::size_t{1});
        QVERIFY(lesson.record.goals.at("made").shown);
        QVERIFY(lesson.record.goals.at("made").met);
        (void)lesson.player.type("A shmctl($one, IPC_RMID, NULL)");
        QVERIFY(!lesson.record.goals.at("kept").shown);
        lesson.go_on(2);
        QVERIFY(lesson.player.is_over());
        QVERIFY(lesson.record.finished);
    }

    // What follows builds on it.
    void what_is_left_undone_is_done_for_the_learner()
    {
        Sitting lesson(kTwoGoals);
        lesson.go_on(3);
        const Player::Turn turn = lesson.player.next();
        QCOMPARE(turn.ran.played.size(), std::size_t{2});
        QVERIFY(lesson.record.goals.at("made").shown);
        QVERIFY(lesson.record.goals.at("kept").shown);
        QVERIFY(std::holds_alternative<Telling>(turn.item->content));
    }

    void a_right_and_a_wrong_prediction()
    {
        constexpr std::string_view kBody = R"(::predict{id=p ask="?"}
A shmget(0x1, 1, 0)
- ENOENT "nothing"
- 0 "something" :: Nobody has made it.
- sleeps "it waits"
::
)";
        Sitting wrong(kBody);
        wrong.go_on(1);
        QVERIFY(wrong.player.asked() != nullptr);
        const Player::Answer answer = wrong.player.answer(1);
        QVERIFY(!answer.right);
        QCOMPARE(answer.result, std::string("-1 ENOENT (No such file or directory)"));
        QCOMPARE(answer.chosen->why, std::string("Nobody has made it."));
        QCOMPARE(answer.correct->shown, std::string("nothing"));
        QVERIFY(!wrong.record.predictions.at("p").right);
        QVERIFY(wrong.player.asked() == nullptr);

        Sitting right(kBody);
        right.go_on(1);
        QVERIFY(right.player.answer(0).right);
        QVERIFY(right.record.predictions.at("p").right);
        QCOMPARE(right.record.predictions.at("p").tries, 1);
    }

    void an_exam_goes_on_only_when_it_is_answered()
    {
        Sitting exam("::predict{id=p ask=\"?\"}\nA shmget(0x1, 1, 0)\n- ENOENT\n- 0\n::\n"
                     "::goal{id=g text=\"a segment\"}\nexists shm in A\n::\n"
                     "::solution{goal=g}\nA shmget(0x1, 1, IPC_CREAT|0600)\n::\nThe end.\n",
                     "skip: forbidden\nscene: |\n  %actor A\n");
        exam.go_on(1);
        QCOMPARE(exam.player.next().held,
                 std::string("this lesson is an exam: answer the question first"));
        (void)exam.player.answer(1);
        exam.go_on(1);
        QCOMPARE(exam.player.next().held,
                 std::string("this lesson is an exam, and the goal 'g' is not met: a segment"));
        (void)exam.player.type("A shmget(0x1, 1, IPC_CREAT|0600)");
        const Player::Turn turn = exam.player.next();
        QVERIFY(turn.held.empty());
        QVERIFY(std::holds_alternative<Telling>(turn.item->content));
    }

    void calls_that_the_lesson_does_not_offer_do_not_run()
    {
        Sitting lesson(kTwoGoals, "allow: [shmget, shmctl]\nscene: |\n  %actor A\n");
        lesson.go_on(3);
        const Ran ran = lesson.player.type("A semget(0x2, 1, IPC_CREAT|0600)");
        QVERIFY(ran.problem.has_value());
        QCOMPARE(ran.problem->message,
                 std::string("this lesson does not offer 'semget': there are shmget, shmctl"));
        QVERIFY(ran.played.empty());
    }

    void a_line_that_cannot_be_read_is_told_with_its_column()
    {
        Sitting lesson(kTwoGoals);
        const Ran ran = lesson.player.type("A shmget(0x2, 1");
        QVERIFY(ran.problem.has_value());
        QCOMPARE(ran.problem->position.column, std::uint32_t{16});
    }

    void what_a_learner_does_has_an_end_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("calls") << QString("A shmget(0x1, 1, 0)\n").repeated(int(kMostCalls) + 1)
                               << "more than 2000 calls in one lesson";
        QTest::newRow("actors") << "A clone(child_stack=NULL, flags=SIGCHLD) = %1\n"
                                << "more than 40 actors in one lesson";
        QTest::newRow("semaphores") << QString("A semget(IPC_PRIVATE, 32000, 0600)\n").repeated(4)
                                    << "more than 100000 rows in the tables of one lesson";
        QTest::newRow("memory")
            << "A openat(AT_FDCWD, \"/dev/shm/f\", O_RDWR|O_CREAT, 0600) = $fd\n"
               "A fallocate($fd, 0, 0, 68157440)\n"
            << "more than 64 MiB in use by one lesson";
    }
    void what_a_learner_does_has_an_end()
    {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        if (text.contains("%1"))
        {
            const QString one = text;
            text.clear();
            for (int i = 0; i <= int(kMostActors); ++i)
            {
                text += one.arg(QString("child%1").arg(i));
            }
        }
        Sitting lesson("Text.\n", "scene: |\n  %actor A\n", {.shm_blocks = 1U << 16U});
        const Ran ran = lesson.player.type(text.toStdString());
        QVERIFY(ran.problem.has_value());
        QCOMPARE(ran.problem->message, wrong.toStdString());
    }

    // Grading.

    void answers_are_for_the_goal_that_is_named_above_them()
    {
        const Exercise exercise = exercise_of(lesson_text(kTwoGoals, "scene: |\n  %actor A\n"));
        const char *made = "A shmget(0x2, 1, IPC_CREAT|0600)\n";
        const char *kept = "A shmctl($one, IPC_RMID, NULL)\n";
        QCOMPARE(answers(exercise, fmt::format("# goal made\n{}# goal kept: last\n{}", made, kept)),
                 QString("made met, kept met"));
        QCOMPARE(answers(exercise, fmt::format("# goal made\n{}", made)),
                 QString("made met, kept not met"));
        QCOMPARE(answers(exercise, fmt::format("# goal kept\n{}", made)),
                 QString("made met, kept not met"));
        // Without a mark they are for the last one; goals are judged by the tables all the same.
        QCOMPARE(answers(exercise, fmt::format("{}{}", made, kept)), QString("made met, kept met"));
        QCOMPARE(answers(exercise, "A shmget(0x3, 1, 0)\n"), QString("made not met, kept not met"));
    }

    void unusable_answers_are_told_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("empty") << ""
                               << "anna.ipc:1:1: error: holds no line to run: the answers are "
                                  "calls, as in 'db shmget(0x1234, 4096, IPC_CREAT|0600)'\n";
        QTest::newRow("comments only") << "# goal made\n# I do not know\n"
                                       << "anna.ipc:1:1: error: holds no line to run: the answers "
                                          "are calls, as in 'db shmget(0x1234, 4096, "
                                          "IPC_CREAT|0600)'\n";
        QTest::newRow("a goal that is not there")
            << "# goal mede\nA shmget(1, 1, 0)\n"
            << "anna.ipc:1:1: error: the lesson has no goal 'mede'; did you mean made?\n";
        QTest::newRow("a line above the first mark")
            << "A shmget(1, 1, 0)\n# goal made\nA shmget(1, 1, 0)\n"
            << "anna.ipc:1:3: error: this line stands above the first '# goal': say which goal it "
               "is for\n";
        QTest::newRow("a call that is not offered")
            << "A semget(1, 1, 0)\n"
            << "anna.ipc:1:3: error: this lesson does not offer 'semget' (see its allow)\n";
        QTest::newRow("a call outside the vocabulary")
            << "A shmget(1, 1, 0)\nA fchdir(3)\n"
            << "anna.ipc:2:3: error: this lesson does not offer 'fchdir' (see its allow)\n";
        QTest::newRow("a slip of the pen") << "A shmget(1, 1\n"
                                           << "anna.ipc:1:14: error: found the end of the line, "
                                              "expected ')'\n";
        QTest::newRow("far too much")
            << QString(kMostBytes + 1, '#') << "anna.ipc:1:1: error: has more than 1024 KiB\n";
    }
    void unusable_answers_are_told()
    {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        const Exercise exercise =
            exercise_of(lesson_text(kTwoGoals, "allow: [shmget, shmctl]\nscene: |\n  %actor A\n"));
        QCOMPARE(answers(exercise, text.toStdString()), wrong);
    }

    void a_lesson_without_goals_grades_nobody()
    {
        QCOMPARE(answers(exercise_of(lesson_text("Text.\n")), "init getpid()\n"),
                 QString("lesson.md:1:1: error: this lesson has no goal: there is nothing to "
                         "grade\n"));
    }

    void a_grade_says_what_was_expected_and_what_was_found()
    {
        const Exercise exercise = exercise_of(lesson_text(kTwoGoals, "scene: |\n  %actor A\n"));
        const auto graded =
            grade(exercise, "A shmget(0x2, 4096, 0) = $x\n", "anna.ipc", with_model());
        QVERIFY(graded.ok());
        const Grade &result = graded.value();
        QCOMPARE(result.met(), std::size_t{0});
        QCOMPARE(result.goals.front().expected, std::string("exists shm in A where key == 0x2"));
        QCOMPARE(result.goals.front().engines.size(), std::size_t{1});
        QCOMPARE(result.goals.front().engines.front().found,
                 std::string("A has one shared memory segment: {id=0, key=0x1}"));
        // A line that did not do what it says is told, and counts for nothing.
        QCOMPARE(
            QString::fromStdString(told(result.notes)),
            QString("anna.ipc:1:3: warning: A shmget(0x2, 4096, 0) = $x: expected "
                    "success (for $x), got -1 ENOENT (No such file or directory) on the model\n"));
    }
};

QTEST_GUILESS_MAIN(LessonPlayTest)
#include "tst_lesson_play.moc"
