// Breakpoints, the runs that stop at them, and where the kernel does what the running line does.
#include "app/gui/saved_session.h"
#include "app/gui/step_lines.h"
#include "app/gui/text.h"
#include "tests/app/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

namespace
{

const QString kMiss = QStringLiteral("ipc_findkey.miss");

/// Where all steps of a name are made, as "call:step".
QStringList places(Session &session, const QString &name)
{
    Moment &moment = *session.moment();
    QStringList found;
    for (int call = 0; call < moment.calls(); ++call)
    {
        moment.goTo(call, 0);
        for (int step = 0; step < moment.steps(); ++step)
        {
            if (text(moment.all_steps()[static_cast<std::size_t>(step)].name) == name)
            {
                found.push_back(QStringLiteral("%1:%2").arg(call).arg(step));
            }
        }
    }
    return found;
}

QString here(Session &session)
{
    return QStringLiteral("%1:%2").arg(session.moment()->call()).arg(session.moment()->step());
}

} // namespace

class TestBreakpoints : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_line_that_a_step_lights_is_known_from_the_source()
    {
        const ScenarioFile file(kTwoNamespaces);
        Session session(nullptr);
        QVERIFY(open(session, file));
        int seen = 0;
        for (int call = 0; call < session.moment()->calls(); ++call)
        {
            session.moment()->goTo(call, 0);
            for (const Step &step : session.moment()->all_steps())
            {
                const auto &lines = step_lines(text(step.file));
                const StepLine wanted{step.line, text(step.name)};
                QVERIFY2(std::find(lines.begin(), lines.end(), wanted) != lines.end(),
                         step.name.data());
                ++seen;
            }
        }
        QVERIFY(seen > 40);
        QVERIFY(step_lines(QStringLiteral("sim/never.cpp")).empty());
        QVERIFY(step_lines(QStringLiteral("../sim/util.cpp")).empty());
    }

    void a_run_stops_at_every_step_of_a_name_forwards_and_back()
    {
        const ScenarioFile file(kTwoNamespaces);
        Session session(nullptr);
        QVERIFY(open(session, file));
        const QStringList wanted = places(session, kMiss);
        QVERIFY(wanted.size() >= 3);
        QCOMPARE(session.breakpoints()->addStep(kMiss), QString());
        session.moment()->goStart();
        for (const QString &place : wanted)
        {
            session.runner()->toNext();
            QCOMPARE(here(session), place);
        }
        QSignalSpy told(session.runner(), &Runner::told);
        session.runner()->toNext();
        QVERIFY(session.moment()->atEnd());
        QVERIFY(told.takeLast()[0].toString().contains(QStringLiteral("end")));
        for (auto place = wanted.rbegin(); place != wanted.rend(); ++place)
        {
            session.runner()->toPrevious();
            QCOMPARE(here(session), *place);
        }
        session.runner()->toPrevious();
        QVERIFY(session.moment()->atStart());
        QCOMPARE(session.notice(), told.takeLast()[0].toString());
        session.moment()->refresh(); // an answer of the kernel takes nothing away
        QVERIFY(!session.notice().isEmpty());
        session.moment()->stepForward();
        QCOMPARE(session.notice(), QString());
    }

    void a_run_stops_at_a_line_of_the_source()
    {
        const ScenarioFile file(kTwoNamespaces);
        Session session(nullptr);
        QVERIFY(open(session, file));
        QVERIFY(session.moment()->goToStep(kMiss));
        const QString where = session.moment()->where();
        session.runner()->toggleHere();
        QCOMPARE(session.breakpoints()->saved(), QStringList{where});
        session.moment()->goStart();
        session.runner()->toNext();
        QCOMPARE(session.moment()->stepName(), kMiss);
        session.runner()->toggleHere();
        QCOMPARE(session.breakpoints()->count(), 0);
        const QString before = here(session);
        session.runner()->toNext(); // none is set: nothing moves, and why is told
        QCOMPARE(here(session), before);
        QVERIFY(session.notice().contains(QStringLiteral("F9")));
    }

    void a_breakpoint_goes_to_the_next_line_that_makes_a_step()
    {
        Session session(nullptr);
        Breakpoints &stops = *session.breakpoints();
        const QString util = QStringLiteral("sim/util.cpp");
        const int first = step_lines(util).front().line;
        QVERIFY(first > 1);
        stops.toggleLine(util, 1);
        QCOMPARE(stops.saved(), QStringList{QStringLiteral("%1:%2").arg(util).arg(first)});
        stops.toggleLine(util, first);
        QCOMPARE(stops.count(), 0);
        stops.toggleLine(util, 1 << 20);
        stops.toggleLine(QStringLiteral("sim/never.cpp"), 1);
        stops.toggleLine(util, -5); // as from the beginning
        QCOMPARE(stops.count(), 1);
        QVERIFY(session.notice().contains(QStringLiteral("sim/never.cpp")));
    }

    void names_are_completed_and_wrong_ones_told()
    {
        Session session(nullptr);
        Breakpoints &stops = *session.breakpoints();
        QVERIFY(!stops.addStep(QStringLiteral("ipc_findkey.mis")).isEmpty());
        QVERIFY(!stops.addStep(QString()).isEmpty());
        QCOMPARE(stops.count(), 0);
        const QStringList found = Breakpoints::completions(QStringLiteral("findkey"));
        QVERIFY(found.contains(kMiss));
        QVERIFY(found.size() <= 12);
        QVERIFY(Breakpoints::completions(QString()).isEmpty());
        QVERIFY(Breakpoints::completions(kMiss).isEmpty());
        QVERIFY(Breakpoints::completions(QStringLiteral("nowhere at all")).isEmpty());
        QCOMPARE(stops.addStep(QStringLiteral(" ") + kMiss), QString());
        QCOMPARE(stops.addStep(kMiss), QString()); // once is enough
        QCOMPARE(stops.count(), 1);
    }

    void the_list_tells_its_changes_and_clears_one_and_all()
    {
        Session session(nullptr);
        Breakpoints &stops = *session.breakpoints();
        const QAbstractItemModelTester tester(&stops);
        const QSignalSpy resets(&stops, &QAbstractItemModel::modelReset);
        stops.toggleLine(QStringLiteral("sim/util.cpp"), 1);
        QCOMPARE(stops.addStep(kMiss), QString());
        const auto said = [&stops](int row, Breakpoints::Role role) {
            return stops.data(stops.index(row), static_cast<int>(role)).toString();
        };
        QCOMPARE(said(1, Breakpoints::Role::Words), kMiss);
        QVERIFY(said(1, Breakpoints::Role::Code).startsWith(QStringLiteral("sim/util.cpp:")));
        QVERIFY(!said(0, Breakpoints::Role::Code).isEmpty());
        stops.remove(0);
        stops.remove(7);
        QCOMPARE(stops.saved(), QStringList{kMiss});
        stops.clear();
        QCOMPARE(stops.count(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void the_gutter_shows_both_kinds()
    {
        const ScenarioFile file(kTwoNamespaces);
        Session session(nullptr);
        QVERIFY(open(session, file));
        QVERIFY(session.moment()->goToStep(kMiss));
        SourceLines &source = *session.source();
        const int line = source.line();
        const auto mark = [&](int number) {
            return source.data(source.index(number - 1), static_cast<int>(SourceLines::Role::Stop))
                .toInt();
        };
        QCOMPARE(mark(line), int{Breakpoints::None});
        QCOMPARE(session.breakpoints()->addStep(kMiss), QString());
        QCOMPARE(mark(line), int{Breakpoints::ByStep});
        QSignalSpy changes(&source, &QAbstractItemModel::dataChanged);
        session.runner()->toggleHere();
        QCOMPARE(mark(line), int{Breakpoints::ByLine});
        QCOMPARE(changes.count(), 1); // of one line
        session.breakpoints()->clear();
        QCOMPARE(mark(line), int{Breakpoints::None});
    }

    void playing_stops_at_a_breakpoint_at_any_speed()
    {
        const ScenarioFile file(kTwoNamespaces);
        Session session(nullptr);
        QVERIFY(open(session, file));
        QCOMPARE(session.breakpoints()->addStep(kMiss), QString());
        Player &player = *session.player();
        const int undrawn = static_cast<int>(player.speeds().size()) - 1;
        for (const int speed : {undrawn - 1, undrawn})
        {
            session.moment()->goStart();
            player.setSpeed(speed);
            player.toggle();
            QTRY_VERIFY_WITH_TIMEOUT(!player.playing(), 60000);
            QCOMPARE(session.moment()->stepName(), kMiss);
        }
        // Going by calls and to the end does not stop.
        const int call = session.moment()->call();
        session.moment()->callForward();
        QCOMPARE(session.moment()->call(), call);
        QVERIFY(session.moment()->done());
        session.moment()->goStart();
        session.moment()->goEnd();
        QVERIFY(session.moment()->atEnd());
    }

    void a_run_to_a_line_goes_there_or_says_so()
    {
        const ScenarioFile file(kTwoNamespaces);
        Session session(nullptr);
        QVERIFY(open(session, file));
        const QStringList wanted = places(session, kMiss);
        QVERIFY(session.moment()->goToStep(kMiss));
        const QString source = session.source()->file();
        const int line = session.source()->line();
        session.runner()->toLine(source, line); // from here on: the next time
        QCOMPARE(here(session), wanted[1]);
        session.moment()->goEnd();
        const QString end = here(session);
        session.runner()->toLine(source, line);
        QCOMPARE(here(session), end);
        QVERIFY(session.notice().contains(QStringLiteral("%1 of %2").arg(line).arg(source)));
        session.runner()->toLine(source, 0);
        QVERIFY(session.notice().contains(QStringLiteral("Choose")));
    }

    void a_long_search_lets_the_window_live_and_ends_when_one_goes_elsewhere()
    {
        const ScenarioFile file(QByteArray("A shmget(0x2, 4096, 0)\n").repeated(8000) +
                                "A shmget(0x1, 4096, IPC_CREAT|0600)\n");
        const QString made = QStringLiteral("newseg.numpages");
        Session session(nullptr);
        QVERIFY(open(session, file));
        QCOMPARE(session.breakpoints()->addStep(made), QString());
        session.moment()->goStart();
        session.runner()->toNext();
        QVERIFY(session.runner()->searching());
        session.moment()->goTo(5, 0);
        QVERIFY(!session.runner()->searching());
        QTest::qWait(50);
        QCOMPARE(session.moment()->call(), 5);
        session.runner()->toNext();
        QTRY_VERIFY_WITH_TIMEOUT(!session.runner()->searching(), 60000);
        QCOMPARE(session.moment()->stepName(), made);
    }

    void breakpoints_are_kept_and_come_back()
    {
        const ScenarioFile file(kTwoNamespaces);
        Session session(nullptr);
        QVERIFY(open(session, file));
        session.breakpoints()->toggleLine(QStringLiteral("sim/util.cpp"), 1);
        QCOMPARE(session.breakpoints()->addStep(kMiss), QString());
        const auto read = read_saved(print_saved(session.saved()));
        QVERIFY(read);
        QCOMPARE(read.value().breakpoints, session.breakpoints()->saved());
        Session other(nullptr);
        QCOMPARE(other.restore(read.value()), QString());
        QCOMPARE(other.breakpoints()->saved(), session.breakpoints()->saved());
        // What another version of the model has, or nobody, is left out.
        other.breakpoints()->restore({kMiss, QStringLiteral("sim/util.cpp:1"), QString(),
                                      QStringLiteral("never.step"), QStringLiteral("../x:7"),
                                      QStringLiteral("sim/util.cpp:-3"), kMiss});
        QCOMPARE(other.breakpoints()->saved(), QStringList{kMiss});
    }

    void the_place_in_the_kernel_is_named()
    {
        const ScenarioFile file(QByteArray(kTwoNamespaces) +
                                "A sem_open(\"/s\", O_CREAT, 0600, 1) = $sem\n");
        Session session(nullptr);
        QVERIFY(open(session, file));
        Moment &moment = *session.moment();
        moment.goStart();
        QCOMPARE(moment.kernelPlace(), QString());
        QVERIFY(moment.goToStep(kMiss));
        QCOMPARE(moment.kernelPlace(), QStringLiteral("In the kernel: ipc_findkey in ipc/util.c"));
        QVERIFY(moment.goToStep(QStringLiteral("newseg.numpages")));
        QCOMPARE(moment.kernelPlace(), QStringLiteral("In the kernel: newseg in ipc/shm.c"));
        QVERIFY(moment.goToStep(QStringLiteral("sem_open.known")));
        QCOMPARE(moment.kernelPlace(), QStringLiteral("In the C library: __sem_check_add_mapping"));
    }
};

QTEST_MAIN(TestBreakpoints)
#include "tst_breakpoints.moc"
