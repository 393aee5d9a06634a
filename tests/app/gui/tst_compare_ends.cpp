// How the work of the Compare page ends when a person stops it or lets it go on, or when a lab dies
// under it.
#include "app/gui/compare.h"
#include "tests/app/gui/campaign_test.h"
#include "tests/app/gui/gui_test.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

namespace
{

constexpr int kLongMs = 60000;

/// A key that is taken gives another error than in the model.
Reply bent(std::size_t, Reply reply)
{
    const auto *outcome = std::get_if<Outcome>(&reply);
    return outcome != nullptr && outcome->error == Errno::Eexist ? Reply(failed(Errno::Enospc))
                                                                 : reply;
}

/// A lab whose first process is killed at its fourth call.
Reply dying(std::size_t call, Reply reply)
{
    return call < 3 ? std::move(reply) : Reply{EngineLost{"its first process was killed"}};
}

[[nodiscard]] bool ended(const Campaign &campaign)
{
    return QTest::qWaitFor([&] { return !campaign.running(); }, kLongMs);
}

constexpr const char *kShared = "web shmget(0x1, 4096, IPC_CREAT|0600)\n"
                                "web shmget(0x2, 4096, IPC_CREAT|0600)\n"
                                "db shmget(0x3, 4096, IPC_CREAT|0600)\n"
                                "db shmget(0x4, 4096, IPC_CREAT|0600)\n"
                                "db shmget(0x1, 4096, 0)\n";

} // namespace

class TestCompareEnds : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_campaign_goes_on_behind_a_divergence();
    void there_is_nothing_to_go_on_with_otherwise();
    void a_campaign_whose_labs_die_says_so();
    void a_lab_that_was_replaced_is_told();
    void isolation_is_stopped();
    void isolation_whose_lab_dies_says_so();
    void checks_whose_lab_dies_are_not_proved();
};

void TestCompareEnds::a_campaign_goes_on_behind_a_divergence()
{
    Session lab(LabStarter{});
    Compare compare({.one = stand_in(), .one_of_many = stand_in(bent)}, &lab);
    Campaign &campaign = *compare.campaign();
    begin(campaign, 1);
    QVERIFY(!campaign.mayGoOn());
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.ending(), comparing::Ending::Bad);
    QVERIFY(campaign.mayGoOn());
    const double first = campaign.progress();
    QVERIFY(first > 0 && first < 1);
    const QString done = campaign.callsText();
    const auto count = [&](const QString &call) {
        for (const CoverageRow &row : campaign.coverage()->rows())
        {
            if (row.key == call)
            {
                return row.compared;
            }
        }
        return 0.0;
    };
    const double compared = count(QStringLiteral("shmget"));
    QVERIFY2(campaign.goOnText().endsWith("calls with seed 43"), qPrintable(campaign.goOnText()));
    double least = 1;
    connect(&campaign, &Campaign::progressed, &campaign,
            [&] { least = std::min(least, campaign.progress()); });
    campaign.goOn();
    QVERIFY(campaign.running());
    QVERIFY(!campaign.mayGoOn());
    QCOMPARE(campaign.seed(), QStringLiteral("43"));
    QCOMPARE(campaign.callsText(), done); // from there on, not from the beginning
    QVERIFY(ended(campaign));
    QVERIFY(least >= first);
    QVERIFY(campaign.progress() > first);
    QVERIFY(count(QStringLiteral("shmget")) > compared);
    QCOMPARE(campaign.divergences()->count(), 2);
    QVERIFY2(campaign.divergences()->rows()[0].title.startsWith("Seed 43, after"),
             qPrintable(campaign.divergences()->rows()[0].title));
    QVERIFY(campaign.divergences()->rows()[1].title.startsWith("Seed 42, after"));
    QCOMPARE(campaign.foundText(), QStringLiteral("2 divergences"));
    // On to the end: it is reached with fewer and fewer calls left.
    for (int time = 0; campaign.mayGoOn() && time < 1000; ++time)
    {
        campaign.goOn();
        QVERIFY(ended(campaign));
    }
    QCOMPARE(campaign.progress(), 1.0);
}

void TestCompareEnds::there_is_nothing_to_go_on_with_otherwise()
{
    Session lab(LabStarter{});
    Compare compare({.one = stand_in(), .one_of_many = stand_in()}, &lab);
    Campaign &campaign = *compare.campaign();
    QVERIFY(!campaign.mayGoOn());
    begin(campaign, 0);
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.ending(), comparing::Ending::Good);
    QVERIFY(!campaign.mayGoOn());
    campaign.goOn();
    QVERIFY(!campaign.running());
}

void TestCompareEnds::a_campaign_whose_labs_die_says_so()
{
    Session lab(LabStarter{});
    Compare compare({.one = stand_in(), .one_of_many = stand_in(dying)}, &lab);
    Campaign &campaign = *compare.campaign();
    begin(campaign, 2);
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.ending(), comparing::Ending::Failed);
    QVERIFY2(campaign.sentence().contains("its first process was killed"),
             qPrintable(campaign.sentence()));
    QVERIFY2(campaign.fix().contains("ipcscope-cli fuzz --seed 42"), qPrintable(campaign.fix()));
    QVERIFY(campaign.mayStart());
    QVERIFY(!campaign.mayGoOn());
}

void TestCompareEnds::a_lab_that_was_replaced_is_told()
{
    // The second one: the first only shows that there are labs.
    auto labs = std::make_shared<std::atomic<int>>(0);
    Session lab(LabStarter{});
    Compare compare(
        {.one = stand_in(),
         .one_of_many = [labs] { return ++*labs == 2 ? stand_in(dying)() : stand_in()(); }},
        &lab);
    Campaign &campaign = *compare.campaign();
    begin(campaign, 0);
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.ending(), comparing::Ending::Good);
    QVERIFY2(campaign.fix().startsWith("1 lab died") &&
                 campaign.fix().contains("its first process was killed"),
             qPrintable(campaign.fix()));
}

void TestCompareEnds::isolation_is_stopped()
{
    Session lab(LabStarter{});
    auto calls = std::make_shared<std::atomic<int>>(0);
    const auto slow = stand_in([calls](std::size_t, Reply reply) {
        ++*calls;
        QTest::qSleep(300);
        return reply;
    });
    Compare compare({.one = slow, .one_of_many = stand_in()}, &lab);
    Isolation &isolation = *compare.isolation();
    QVERIFY(lab.openText(QStringLiteral("shared.ipc"), QString::fromLatin1(kShared)));
    isolation.stop(); // there is nothing to stop
    QCOMPARE(isolation.ending(), comparing::Ending::None);
    isolation.run();
    QVERIFY(QTest::qWaitFor([&] { return *calls > 0; }, kLongMs));
    isolation.stop();
    QVERIFY(!isolation.busy());
    QCOMPARE(isolation.ending(), comparing::Ending::Stopped);
    QVERIFY2(isolation.sentence().startsWith("Stopped"), qPrintable(isolation.sentence()));
    QTest::qWait(1000);
    const int then = *calls;
    QVERIFY2(then <= 3, qPrintable(QString::number(then))); // of eight
    QTest::qWait(700);
    QCOMPARE(calls->load(), then); // it has really ended
    QCOMPARE(isolation.ending(), comparing::Ending::Stopped);
    isolation.run(); // and can be begun again
    QVERIFY(QTest::qWaitFor([&] { return !isolation.busy(); }, kLongMs));
    QCOMPARE(isolation.ending(), comparing::Ending::Bad);
}

void TestCompareEnds::isolation_whose_lab_dies_says_so()
{
    Session lab(LabStarter{});
    Compare compare({.one = stand_in(dying), .one_of_many = stand_in()}, &lab);
    Isolation &isolation = *compare.isolation();
    QVERIFY(lab.openText(QStringLiteral("shared.ipc"), QString::fromLatin1(kShared)));
    isolation.run();
    QVERIFY(QTest::qWaitFor([&] { return !isolation.busy(); }, kLongMs));
    QCOMPARE(isolation.ending(), comparing::Ending::Bad); // as the model has it
    QVERIFY2(isolation.engines().contains("the model alone") &&
                 isolation.engines().contains("its first process was killed"),
             qPrintable(isolation.engines()));
    for (const InfluenceRow &row : isolation.influences()->rows())
    {
        QCOMPARE(row.engines, QStringLiteral("model"));
    }
}

void TestCompareEnds::checks_whose_lab_dies_are_not_proved()
{
    for (const int survives : {0, 1, 2, 3}) // at the last line of the scene, and before it
    {
        Session lab(LabStarter{});
        auto dead = std::make_shared<std::atomic<bool>>(true);
        Compare compare({.one = stand_in([dead, survives](std::size_t call, Reply reply) {
                             const bool dies = *dead && call >= static_cast<std::size_t>(survives);
                             return dies ? Reply{EngineLost{"its first process was killed"}}
                                         : std::move(reply);
                         }),
                         .one_of_many = stand_in()},
                        &lab);
        CheckOrders &checks = *compare.checks();
        checks.prove();
        QVERIFY(QTest::qWaitFor([&] { return !checks.busy(); }, kLongMs));
        QVERIFY2(checks.ending() == comparing::Ending::Failed,
                 qPrintable(QString::number(survives) + ": " + checks.sentence()));
        QVERIFY2(checks.sentence().contains("its first process was killed"),
                 qPrintable(checks.sentence()));
        QVERIFY2(checks.fix().startsWith("Prove it again"), qPrintable(checks.fix()));
        checks.setCell(1);
        QVERIFY(checks.proof().on_kernel.isEmpty());
        for (const CheckCell &cell : checks.cells()->rows()) // nothing differs from what was lost
        {
            QVERIFY2(cell.agrees && !cell.words.contains("differ"), qPrintable(cell.words));
        }
        *dead = false;
        checks.proveAgain();
        QVERIFY(QTest::qWaitFor([&] { return !checks.busy(); }, kLongMs));
        QCOMPARE(checks.ending(), comparing::Ending::Good);
        QVERIFY(checks.fix().isEmpty());
    }
}

QTEST_MAIN(TestCompareEnds)
#include "tst_compare_ends.moc"
