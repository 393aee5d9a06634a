// A lab whose first process is killed while nothing is asked of it: the window says so at once, and
// gets another.
#include "tests/app/gui/gui_test.h"
#include "tests/app/gui/lab_test.h"

#include "app/gui/learn.h"
#include "core/lab/lab.h"

#include <QTest>

#include <atomic>
#include <csignal>

using namespace ipcscope;
using namespace ipcscope::gui;

namespace
{

std::atomic<int> first_process{}; // of the lab that was started last

LabStarter watched_labs()
{
    return []() -> std::variant<StartedLab, NoKernel> {
        auto started = machine_lab()();
        if (const auto *lab = std::get_if<StartedLab>(&started))
        {
            first_process = dynamic_cast<const lab::Lab &>(*lab->backend).init_host_pid();
        }
        return started;
    };
}

/// As somebody else on this machine would do it.
bool kill_lab()
{
    return first_process > 1 && ::kill(first_process, SIGKILL) == 0;
}

} // namespace

class TestSessionLab : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void an_idle_lab_that_is_killed_is_told_at_once();
    void a_lab_that_has_run_nothing_yet_is_told_too();
    void a_lesson_says_so_and_goes_on_at_its_place();
    void a_lab_that_is_ended_in_good_order_is_no_news();

  private:
    QTemporaryDir home_;
};

void TestSessionLab::initTestCase()
{
    test::need_lab();
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_SOURCE_DIR "/lessons");
    qputenv("XDG_DATA_HOME", home_.path().toUtf8());
    qputenv("LC_ALL", "C.UTF-8");
}

void TestSessionLab::an_idle_lab_that_is_killed_is_told_at_once()
{
    const test::ScenarioFile file(test::kTwoNamespaces);
    Session session(watched_labs());
    QVERIFY(test::open(session, file));
    QCOMPARE(session.kernelState(), Session::KernelState::Ready);
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
    QVERIFY(kill_lab());
    QTRY_COMPARE_WITH_TIMEOUT(session.kernelState(), Session::KernelState::Lost, 2000);
    QVERIFY2(session.kernelText().contains(QStringLiteral("its first process has ended")),
             qPrintable(session.kernelText()));
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree")); // what it said stays
    const int killed = first_process;
    session.restartKernel();
    QTRY_COMPARE(session.kernelState(), Session::KernelState::Ready);
    QVERIFY(first_process != killed);
    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("msgget(0x5, IPC_CREAT|0600)")).ok);
    QVERIFY(test::settle(session));
    QCOMPARE(session.kernelState(), Session::KernelState::Ready);
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
}

void TestSessionLab::a_lab_that_has_run_nothing_yet_is_told_too()
{
    Session session(watched_labs());
    QVERIFY(test::settle(session));
    QCOMPARE(session.kernelState(), Session::KernelState::Ready);
    for (int time = 0; time < 2; ++time)
    {
        QVERIFY(kill_lab());
        QTRY_COMPARE_WITH_TIMEOUT(session.kernelState(), Session::KernelState::Lost, 2000);
        session.restartKernel();
        QTRY_COMPARE(session.kernelState(), Session::KernelState::Ready);
    }
}

void TestSessionLab::a_lesson_says_so_and_goes_on_at_its_place()
{
    Learn learn(watched_labs());
    OpenLesson &lesson = *learn.lesson();
    const auto waits = [&lesson] {
        return QTest::qWaitFor(
            [&lesson] { return lesson.isOpen() && !lesson.busy() && lesson.rows()->count() > 0; },
            20000);
    };
    learn.openLesson(QStringLiteral("same-key"));
    QVERIFY(waits());
    lesson.answer(0);
    QVERIFY(waits());
    lesson.goOn();
    QVERIFY(waits());
    const auto rows = lesson.rows()->rows();
    QVERIFY(kill_lab());
    QTRY_COMPARE_WITH_TIMEOUT(lesson.session()->kernelState(), Session::KernelState::Lost, 2000);
    QCOMPARE(lesson.rows()->rows(), rows);
    lesson.session()->restartKernel();
    QTRY_COMPARE(lesson.session()->kernelState(), Session::KernelState::Ready);
    QVERIFY(waits());
    QCOMPARE(lesson.rows()->rows(), rows);
    QVERIFY(!lesson.modelOnly());
}

void TestSessionLab::a_lab_that_is_ended_in_good_order_is_no_news()
{
    const test::ScenarioFile file(test::kTwoNamespaces);
    Session session(watched_labs());
    bool lost = false;
    connect(&session, &Session::kernelChanged, this,
            [&] { lost = lost || session.kernelState() == Session::KernelState::Lost; });
    QVERIFY(test::open(session, file));
    const int first = first_process;
    QVERIFY(test::open(session, file)); // by another lab
    QVERIFY(first_process != first);
    session.moment()->goTo(2, 0);
    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("msgget(0x5, IPC_CREAT|0600)")).ok);
    QVERIFY(test::settle(session));
    QTest::qWait(200);
    QVERIFY(!lost);
}

QTEST_MAIN(TestSessionLab)
#include "tst_session_lab.moc"
