// Tools in the window: lines of a scenario, and of the command bar.
#include "tests/app/gui/gui_test.h"

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

namespace
{

int tick_count(Session &session)
{
    return session.timeline()->rowCount();
}

} // namespace

class TestSessionTools : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_tool_makes_its_calls_and_prints();
};

// The calls that ipcs makes are ticks of the timeline; the last one has the printout.
void TestSessionTools::a_tool_makes_its_calls_and_prints()
{
    const ScenarioFile file("A shmget(0x1234, 100, IPC_CREAT|0640) = $seg\nA ipcs -m\n");
    Session session(stand_in());
    QVERIFY(open(session, file));
    QCOMPARE(tick_count(session), 4); // clone, shmget, SHM_INFO, SHM_STAT_ANY
    session.moment()->goEnd();
    QCOMPARE(session.moment()->callText(), QStringLiteral("shmctl(0, SHM_STAT_ANY, {...})"));
    QVERIFY(session.moment()->printout().contains(
        QStringLiteral("\n0x00001234 0          root       640        100 ")));
    QCOMPARE(session.written(session.moment()->call()), QStringLiteral("A ipcs -m"));

    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("ipcrm -m $seg")).ok);
    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("ipcmk -Q = $queue")).ok);
    QVERIFY(settle(session));
    QCOMPARE(tick_count(session), 6);
    QCOMPARE(session.moment()->printout(), QStringLiteral("Message queue id: 0\n"));
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
    session.moment()->goToEndOf(4);
    QVERIFY(session.moment()->printout().isEmpty()); // ipcrm is silent
    QCOMPARE(session.moment()->callText(), QStringLiteral("shmctl(0, IPC_RMID, NULL)"));

    // In the past, and with an unknown option or a name that is not bound.
    session.moment()->goToEndOf(1);
    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("ipcs -mt")).ok);
    QCOMPARE(session.branches()->count(), 2);
    QCOMPARE(tick_count(session), 4);
    const auto wrong = session.enter(QStringLiteral("A"), QStringLiteral("ipcs -mx"));
    QVERIFY(!wrong.ok);
    QCOMPARE(wrong.column, 8);
    QVERIFY(wrong.problem.contains(QStringLiteral("an option of ipcs")));
    QVERIFY(!session.enter(QStringLiteral("A"), QStringLiteral("ipcrm -q $queue")).ok);
}

QTEST_GUILESS_MAIN(TestSessionTools)
#include "tst_session_tools.moc"
