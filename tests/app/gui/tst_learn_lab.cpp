// The Learn page with the real kernel: what its lessons and claims show comes from a lab.
#include "app/gui/learn.h"
#include "core/lesson/check.h"
#include "sim/step_names.h"
#include "tests/app/gui/gui_test.h"
#include "tests/app/gui/lab_test.h"

#include <QTest>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

class TestLearnLab : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void a_lesson_is_answered_by_the_kernel();
    void a_lesson_with_a_tool_shows_every_call();
    void a_lesson_is_recorded_and_played_without_a_lab();
    void a_claim_is_shown_on_both_engines();
    void what_was_done_is_a_lesson_on_both_engines();

  private:
    static bool waits(Learn &learn)
    {
        return QTest::qWaitFor([&] { return learn.lesson()->isOpen() && !learn.lesson()->busy(); },
                               20000);
    }
    /// Answers rightly, runs what is offered, and shows how the goals are met.
    static void play(Learn &learn);
    QTemporaryDir home_;
};

void TestLearnLab::initTestCase()
{
    test::need_lab();
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_SOURCE_DIR "/lessons");
    qputenv("XDG_DATA_HOME", home_.path().toUtf8());
    qputenv("LC_ALL", "C.UTF-8");
}

void TestLearnLab::play(Learn &learn)
{
    OpenLesson &lesson = *learn.lesson();
    while (!lesson.over())
    {
        const LessonRow last = lesson.rows()->rows().back();
        if (last.asked)
        {
            lesson.answer(0);
            QVERIFY(waits(learn));
        }
        else if (last.kind == learning::Kind::Offer)
        {
            for (const QString &line : last.lines)
            {
                QVERIFY(lesson.session()->enter({}, line).ok);
                QVERIFY(waits(learn));
            }
        }
        lesson.goOn();
        QVERIFY(waits(learn));
        QCOMPARE(lesson.problem(), QString());
    }
}

void TestLearnLab::a_lesson_is_answered_by_the_kernel()
{
    Learn learn(machine_lab());
    learn.openLesson(QStringLiteral("same-key"));
    QVERIFY(waits(learn));
    QVERIFY2(!learn.lesson()->modelOnly(), qPrintable(learn.lesson()->modelOnlyReason()));
    QCOMPARE(learn.lesson()->session()->kernelState(), Session::KernelState::Ready);
    learn.lesson()->answer(0);
    QVERIFY(waits(learn));
    const auto answered = learn.lesson()->rows()->rows().back();
    QVERIFY2(answered.result.startsWith(QStringLiteral("The kernel answers: -1 ENOENT")),
             qPrintable(answered.result));
    play(learn);
    for (const LessonRow &row : learn.lesson()->rows()->rows())
    {
        if (row.kind == learning::Kind::Goal)
        {
            QCOMPARE(row.on_model, learning::Standing::Met);
            QCOMPARE(row.on_kernel, learning::Standing::Met);
        }
    }
}

void TestLearnLab::a_lesson_with_a_tool_shows_every_call()
{
    Learn learn(machine_lab());
    learn.openLesson(QStringLiteral("same-key")); // offers ipcs
    QVERIFY(waits(learn));
    play(learn);
    Session &session = *learn.lesson()->session();
    QTRY_VERIFY(!session.busy());
    QCOMPARE(session.timeline()->trouble(), QString());
    for (int call = 0; call < session.moment()->calls(); ++call)
    {
        session.moment()->goToEndOf(call);
        QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
        QVERIFY(session.tables()->kernelKnown());
    }
}

void TestLearnLab::a_lesson_is_recorded_and_played_without_a_lab()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(QStringLiteral("lesson.md"));
    QVERIFY(QFile::copy(
        QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons/03-namespaces/01-same-key/lesson.md"), file));
    QStringList results;
    {
        Learn learn(machine_lab());
        learn.openFile(file);
        QVERIFY(waits(learn));
        play(learn);
        for (const LessonRow &row : learn.lesson()->rows()->rows())
        {
            results.push_back(row.result.mid(row.result.indexOf(u':')));
        }
        Session &session = *learn.lesson()->session();
        session.recordKernel();
        QTRY_VERIFY2(session.notice().contains(QStringLiteral("lesson.kernel")),
                     qPrintable(session.openProblem()));
    }
    Learn learn([]() -> std::variant<StartedLab, NoKernel> {
        return NoKernel{QStringLiteral("A switch is off."), {}};
    });
    learn.openFile(file);
    QVERIFY(waits(learn));
    play(learn);
    QVERIFY2(!learn.lesson()->modelOnly(), qPrintable(learn.lesson()->modelOnlyReason()));
    QStringList played;
    for (const LessonRow &row : learn.lesson()->rows()->rows())
    {
        played.push_back(row.result.mid(row.result.indexOf(u':')));
        QVERIFY(row.kind != learning::Kind::Goal || row.on_kernel == learning::Standing::Met);
    }
    QCOMPARE(played, results);
    Session &session = *learn.lesson()->session();
    QTRY_VERIFY(!session.busy());
    QVERIFY(session.recorded());
    QCOMPARE(session.timeline()->trouble(), QString());
    for (int call = 0; call < session.moment()->calls(); ++call)
    {
        session.moment()->goToEndOf(call);
        QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
        QVERIFY(session.tables()->kernelKnown());
    }
}

void TestLearnLab::a_claim_is_shown_on_both_engines()
{
    auto ledger = lesson::load_claims(IPCSCOPE_SOURCE_DIR "/lessons/claims/C12.yaml");
    QVERIFY(ledger.ok());
    ClaimList claims(machine_lab());
    claims.show(std::move(ledger).value(), {});
    claims.run(QStringLiteral("C12"));
    QTRY_VERIFY(!claims.running());
    const auto row =
        claims.data(claims.index(0), static_cast<int>(ClaimList::Role::Claim)).value<ClaimRow>();
    QVERIFY2(row.shown == learning::Shown::Shown, qPrintable(row.failures.join(QLatin1Char('\n'))));
    QCOMPARE(row.on_kernel, learning::Standing::Met);
}

void TestLearnLab::what_was_done_is_a_lesson_on_both_engines()
{
    const ScenarioFile file(kTwoNamespaces);
    const QTemporaryDir dir;
    Session session(nullptr);
    QVERIFY(open(session, file));
    const QString path = dir.filePath(QStringLiteral("mine.md"));
    QVERIFY(session.saveAsLesson(QUrl::fromLocalFile(path)));
    const auto course = lesson::load_lessons(path.toStdString());
    QVERIFY(course.ok());
    const auto checked = lesson::check(
        course.value(),
        {.engines = [](lesson::Wanted) { return start_lesson_engines(machine_lab()).engines; },
         .step_names = sim::kStepNames});
    QStringList problems;
    for (const lesson::Problem &problem : checked.front().problems)
    {
        problems.push_back(QString::fromStdString(problem.text()));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    QVERIFY(checked.front().on_kernel);
}

QTEST_GUILESS_MAIN(TestLearnLab)
#include "tst_learn_lab.moc"
