// The timeline's models: sleeps, bookmarks, branches beside each other, places as shares.
#include "tests/app/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

class TestTime : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_sleep_reaches_from_its_call_to_the_one_that_wakes();
    void a_sleep_that_nothing_ends_goes_on();
    void a_killed_sleeper_sleeps_no_longer();
    void calls_that_come_later_end_a_sleep();
    void every_share_leads_back_to_its_step();
    void a_bookmark_is_set_found_and_taken_away();
    void bookmarks_lead_to_other_branches_and_are_kept();
    void bookmarks_of_nonsense_are_left_out();
    void branches_beside_each_other_tell_both_answers();
    void the_timeline_is_told_in_sentences();
};

namespace
{

const QByteArray kSleep = "%actor B\n"
                          "A semget(IPC_PRIVATE, 1, 0600) = $set\n"
                          "B semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1) = 0\n"
                          "A shmget(1, 4096, IPC_CREAT|0600) = 0\n"
                          "A shmget(2, 4096, IPC_CREAT|0600) = 1\n";

QVariant told(const Timeline &timeline, int call, Timeline::Role role)
{
    return timeline.index(call).data(static_cast<int>(role));
}

/// "B ends" or "B" for each who sleeps across each of the last calls.
QStringList sleeps(const Timeline &timeline, int last)
{
    QStringList columns;
    for (int call = timeline.rowCount() - last; call < timeline.rowCount(); ++call)
    {
        QStringList pieces;
        for (const QVariant &one : told(timeline, call, Timeline::Role::Sleeping).toList())
        {
            const auto piece = one.value<SleepPiece>();
            pieces.push_back(timeline.lanes()[piece.lane] +
                             (piece.ends ? QStringLiteral(" ends") : QString()));
        }
        columns.push_back(pieces.join(QLatin1Char(',')));
    }
    return columns;
}

QString first_words(const Timeline &timeline, int call)
{
    return told(timeline, call, Timeline::Role::Sleeping)
        .toList()
        .value(0)
        .value<SleepPiece>()
        .told;
}

} // namespace

void TestTime::a_sleep_reaches_from_its_call_to_the_one_that_wakes()
{
    Session session(nullptr);
    const ScenarioFile file(kSleep + "A semctl($set, 0, SETVAL, 1) = 0\nA shmget(1, 0, 0) = 0\n");
    QVERIFY(open(session, file));
    const Timeline &timeline = *session.timeline();
    QCOMPARE(sleeps(timeline, 5), (QStringList{{}, "B", "B", "B ends", {}}));
    const int last = timeline.rowCount() - 1;
    QCOMPARE(first_words(timeline, last - 2),
             QStringLiteral("B sleeps in semop from call %1 until call %2 wakes it")
                 .arg(last - 3)
                 .arg(last));
}

void TestTime::a_sleep_that_nothing_ends_goes_on()
{
    Session session(nullptr);
    const ScenarioFile file(kSleep);
    QVERIFY(open(session, file));
    QCOMPARE(sleeps(*session.timeline(), 3), (QStringList{{}, "B", "B"}));
    QVERIFY2(first_words(*session.timeline(), session.timeline()->rowCount() - 1)
                 .contains(QStringLiteral("waits for semaphore 0")),
             qPrintable(first_words(*session.timeline(), session.timeline()->rowCount() - 1)));
}

void TestTime::a_killed_sleeper_sleeps_no_longer()
{
    Session session(nullptr);
    const ScenarioFile file(kSleep + "A kill(B, SIGKILL) = 0\nA shmget(1, 0, 0) = 0\n");
    QVERIFY2(open(session, file), qPrintable(session.openProblem()));
    QCOMPARE(sleeps(*session.timeline(), 5), (QStringList{{}, "B", "B", "B ends", {}}));
    const QString words = first_words(*session.timeline(), session.timeline()->rowCount() - 2);
    QVERIFY2(words.endsWith(QStringLiteral("ends it")), qPrintable(words));
}

void TestTime::calls_that_come_later_end_a_sleep()
{
    Session session(nullptr);
    const ScenarioFile file(kSleep);
    QVERIFY(open(session, file));
    Timeline &timeline = *session.timeline();
    QAbstractItemModelTester tester(&timeline,
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    session.moment()->goEnd();
    QSignalSpy changed(&timeline, &QAbstractItemModel::dataChanged);
    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("semctl(0, 0, SETVAL, 1)")).ok);
    QVERIFY(settle(session));
    QCOMPARE(sleeps(timeline, 3), (QStringList{"B", "B", "B ends"}));
    // Its words have changed in the columns before.
    const int first = timeline.rowCount() - 3;
    QVERIFY(std::any_of(changed.begin(), changed.end(), [first](const auto &signal) {
        return signal[0].toModelIndex().row() == first &&
               signal[1].toModelIndex().row() == first + 1;
    }));
}

void TestTime::every_share_leads_back_to_its_step()
{
    Session session(nullptr);
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(open(session, file));
    Moment &moment = *session.moment();
    moment.goStart();
    QCOMPARE(moment.share(), 0.0);
    double before = -1;
    for (; !moment.atEnd(); moment.stepForward())
    {
        const std::pair here(moment.call(), moment.step());
        const double share = moment.share();
        QVERIFY(share > before);
        before = share;
        moment.goEnd();
        moment.goToShare(share);
        QCOMPARE(std::pair(moment.call(), moment.step()), here);
    }
    QCOMPARE(moment.share(), 1.0);
    moment.goToShare(-3);
    QVERIFY(moment.atStart());
    moment.goToShare(7);
    QVERIFY(moment.atEnd());
}

void TestTime::the_timeline_is_told_in_sentences()
{
    Session session(stand_in());
    const ScenarioFile file(kSleep + "A shmget(9, 0, 0) = 7\n");
    QVERIFY(open(session, file));
    session.moment()->goTo(session.moment()->calls() - 1, 0);
    session.bookmarks()->toggle();
    const QStringList told = session.timeline()->twin().split(QLatin1Char('\n'));
    QCOMPARE(told.size(), session.timeline()->rowCount());
    for (int call = 0; call < told.size(); ++call)
    {
        QVERIFY2(told[call].startsWith(QStringLiteral("Call %1: ").arg(call + 1)),
                 qPrintable(told[call]));
        QVERIFY2(told[call].contains(QStringLiteral("the kernel agrees")), qPrintable(told[call]));
    }
    const QString last = told.back();
    QVERIFY2(last.contains(QStringLiteral("A shmget(9, 0, 0) = -1 ENOENT")), qPrintable(last));
    QVERIFY2(last.contains(QStringLiteral("not what the scenario says")), qPrintable(last));
    QVERIFY2(last.contains(QStringLiteral("with a bookmark")), qPrintable(last));
    QVERIFY2(told[told.size() - 2].contains(QStringLiteral("B sleeps")),
             qPrintable(told[told.size() - 2]));
}

void TestTime::a_bookmark_is_set_found_and_taken_away()
{
    Session session(nullptr);
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(open(session, file));
    Moment &moment = *session.moment();
    Bookmarks &marks = *session.bookmarks();
    QAbstractItemModelTester tester(&marks, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const int call : {4, 1, 3})
    {
        moment.goTo(call, 1);
        QVERIFY(!marks.here());
        marks.toggle();
        QVERIFY(marks.here());
    }
    QCOMPARE(marks.count(), 3);
    const auto title = [&](int row) {
        return marks.index(row).data(static_cast<int>(Bookmarks::Role::Title)).toString();
    };
    QVERIFY2(title(1).startsWith(QStringLiteral("call 4, step 2: ")), qPrintable(title(1)));
    QVERIFY(told(*session.timeline(), 3, Timeline::Role::Marked).toBool());
    QVERIFY(!told(*session.timeline(), 2, Timeline::Role::Marked).toBool());
    moment.goStart();
    QList<int> way;
    for (int jump = 0; jump < 4; ++jump)
    {
        marks.goNext();
        QCOMPARE(moment.step(), 1);
        way.push_back(moment.call());
    }
    QCOMPARE(way, (QList<int>{1, 3, 4, 1}));
    marks.goPrevious();
    QCOMPARE(moment.call(), 4);
    marks.goPrevious();
    QCOMPARE(moment.call(), 3);
    marks.toggle();
    QCOMPARE(marks.count(), 2);
    QVERIFY(!told(*session.timeline(), 3, Timeline::Role::Marked).toBool());
    QVERIFY(open(session, file));
    QCOMPARE(marks.count(), 0);
}

void TestTime::bookmarks_lead_to_other_branches_and_are_kept()
{
    Session session(nullptr);
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(open(session, file));
    session.moment()->goTo(3, 0);
    session.bookmarks()->toggle();
    session.moment()->goToEndOf(2);
    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("shmget(7, 1, IPC_CREAT)")).ok);
    QVERIFY(settle(session));
    QCOMPARE(session.branch(), 1);
    session.moment()->goTo(3, 1);
    session.bookmarks()->toggle();
    session.bookmarks()->goNext();
    QCOMPARE(session.branch(), 0);
    QCOMPARE(session.moment()->call(), 3);
    QCOMPARE(session.moment()->step(), 0);

    const auto read = read_saved(print_saved(session.saved()));
    QVERIFY(read);
    QCOMPARE(read.value().bookmarks.size(), std::size_t{2});
    Session again(nullptr);
    QCOMPARE(again.restore(read.value()), QString());
    QVERIFY(settle(again));
    QCOMPARE(again.bookmarks()->count(), 2);
    again.bookmarks()->goTo(1);
    QCOMPARE(again.branch(), 1);
    QCOMPARE(again.moment()->call(), 3);
    QCOMPARE(again.moment()->step(), 1);
    QVERIFY(told(*again.timeline(), 3, Timeline::Role::Marked).toBool());
}

void TestTime::bookmarks_of_nonsense_are_left_out()
{
    Session session(nullptr);
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(open(session, file));
    SavedSession saved = session.saved();
    saved.bookmarks = {{.branch = -1, .call = 1, .step = 0},
                       {.branch = 5, .call = 1, .step = 0},
                       {.branch = 0, .call = 100000, .step = -7},
                       {.branch = 0, .call = 2, .step = 0},
                       {.branch = 0, .call = 2, .step = 0}};
    QCOMPARE(session.restore(saved), QString());
    QVERIFY(settle(session));
    QCOMPARE(session.bookmarks()->count(), 2);
    session.bookmarks()->goTo(1);
    QVERIFY(session.moment()->call() == session.moment()->calls() - 1);
}

void TestTime::branches_beside_each_other_tell_both_answers()
{
    Session session(nullptr);
    const ScenarioFile file("A shmget(1, 4096, IPC_CREAT|0600) = 0\n"
                            "A shmget(1, 0, 0) = 0\n"
                            "A shmget(2, 0, 0) = -1 ENOENT\n");
    QVERIFY(open(session, file));
    const int first = session.moment()->calls() - 3;
    const Timeline &before = *session.timeline();
    QCOMPARE(session.edit(first, QStringLiteral("A shmget(2, 4096, IPC_CREAT|0600)")), QString());
    QVERIFY(settle(session));
    QCOMPARE(session.branches()->count(), 2);
    const auto kin = [&](int call) {
        return static_cast<beside::Kin>(told(before, call, Timeline::Role::Kin).toInt());
    };
    QCOMPARE(kin(first - 1), beside::Kin::Same);
    QCOMPARE(kin(first), beside::Kin::OtherCall);
    QCOMPARE(kin(first + 1), beside::Kin::OtherAnswer);
    QCOMPARE(told(before, first + 1, Timeline::Role::Answer).toString(), QStringLiteral("0"));
    QVERIFY(told(before, first + 1, Timeline::Role::OtherAnswer)
                .toString()
                .startsWith(QStringLiteral("-1 ENOENT")));
    // Seen from the other side it is the other way round.
    const Timeline &other = *session.timeline();
    QCOMPARE(told(other, first + 1, Timeline::Role::Kin).toInt(),
             static_cast<int>(beside::Kin::Same));
    session.chooseBranch(0);
    QVERIFY(settle(session));
    QCOMPARE(told(other, first + 1, Timeline::Role::OtherAnswer).toString(), QStringLiteral("0"));
    QCOMPARE(kin(first + 1), beside::Kin::Same);
}

QTEST_GUILESS_MAIN(TestTime)
#include "tst_gui_time.moc"
