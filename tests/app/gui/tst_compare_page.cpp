// The Compare page without its window: campaigns on stand-ins, logs that are none, isolation of the
// scenario that is open, and the order of checks.
#include "app/gui/compare.h"
#include "app/gui/learn.h"
#include "app/gui/pages.h"
#include "tests/app/gui/campaign_test.h"
#include "tests/app/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

namespace
{

constexpr int kLongMs = 60000;

Compare::Labs stand_ins(const Bend &bend = {})
{
    return {.one = stand_in(), .one_of_many = stand_in(bend)};
}

std::variant<StartedLab, NoKernel> no_lab()
{
    return NoKernel{QStringLiteral("user namespaces are switched off"),
                    QStringLiteral("sysctl user.max_user_namespaces=10000")};
}

Compare::Labs no_labs()
{
    return {.one = no_lab, .one_of_many = no_lab};
}

[[nodiscard]] bool ended(const Campaign &campaign)
{
    return QTest::qWaitFor([&] { return !campaign.running(); }, kLongMs);
}

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_campaign_without_a_difference_says_so();
    void a_divergence_is_cut_down_and_opened_in_the_lab();
    void a_campaign_is_stopped_at_any_time();
    void a_campaign_without_a_lab_says_why();
    void a_campaign_on_the_model_alone_says_why();
    void what_cannot_be_started_is_told();
    void closing_the_window_ends_a_campaign();
    void the_order_of_checks_is_proved_cell_by_cell();
    void checks_without_a_kernel_are_shown_on_the_model();
    void a_proof_is_opened_in_the_lab();
    void isolation_is_that_of_the_open_scenario();
    void isolation_that_cannot_be_found_out_is_told();
    void another_scenario_takes_the_finding_away();
};

void TestCompare::a_campaign_without_a_difference_says_so()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins(), &lab);
    Campaign &campaign = *compare.campaign();
    const QAbstractItemModelTester coverage(campaign.coverage(),
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy progressed(&campaign, &Campaign::progressed);
    begin(campaign, 1);
    QVERIFY(campaign.running());
    QVERIFY(compare.busy());
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.ending(), comparing::Ending::Good);
    QVERIFY2(campaign.sentence().contains("calls compared with seed 42"),
             qPrintable(campaign.sentence()));
    QVERIFY(campaign.sentence().endsWith("no difference."));
    QCOMPARE(campaign.progress(), 1.0);
    QVERIFY(progressed.count() > 1);
    QCOMPARE(campaign.divergences()->count(), 0);
    const auto &rows = campaign.coverage()->rows();
    const auto shmget = std::find_if(rows.begin(), rows.end(),
                                     [](const CoverageRow &one) { return one.key == "shmget"; });
    QVERIFY(shmget != rows.end());
    QVERIFY(shmget->compared > 100);
    QVERIFY(shmget->reached_text.contains("EINVAL"));
    QVERIFY(shmget->reached <= shmget->possible);
    // A chosen family leaves the others out.
    QVERIFY(std::none_of(rows.begin(), rows.end(),
                         [](const CoverageRow &one) { return one.key.startsWith("mq_"); }));
    QVERIFY2(campaign.errorsText().contains(" of "), qPrintable(campaign.errorsText()));
}

void TestCompare::a_divergence_is_cut_down_and_opened_in_the_lab()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins([](std::size_t, Reply reply) {
                        auto *outcome = std::get_if<Outcome>(&reply);
                        const bool exists = outcome && outcome->error == Errno::Eexist;
                        return exists ? Reply(failed(Errno::Enospc)) : reply;
                    }),
                    &lab);
    Learn learn(LabStarter{});
    Pages pages(&lab, &learn, &compare);
    pages.setPage(Pages::Page::Compare);
    Campaign &campaign = *compare.campaign();
    begin(campaign, 2);
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.ending(), comparing::Ending::Bad);
    QCOMPARE(campaign.divergences()->count(), 1);
    const DivergenceRow found = campaign.divergences()->rows().front();
    QCOMPARE(found.field, QStringLiteral("result"));
    QCOMPARE(found.on_model, QStringLiteral("-1 EEXIST"));
    QCOMPARE(found.on_kernel, QStringLiteral("-1 ENOSPC"));
    QVERIFY2(found.lines.size() <= 3, qPrintable(found.lines.join('\n')));
    QVERIFY2(campaign.sentence().contains("the model has -1 EEXIST, the kernel -1 ENOSPC"),
             qPrintable(campaign.sentence()));
    campaign.open(found.key);
    QVERIFY(settle(lab));
    QCOMPARE(pages.page(), Pages::Page::Lab);
    QVERIFY2(lab.openProblem().isEmpty(), qPrintable(lab.openProblem()));
    QCOMPARE(lab.title(), QStringLiteral("divergence-42.ipc"));
    QVERIFY(lab.moment()->calls() >= found.lines.size());
    lab.moment()->goEnd();
    QVERIFY2(lab.moment()->modelResult().contains("EEXIST"),
             qPrintable(lab.moment()->modelResult()));
    // The same seed finds the same, listed on top of the first one.
    begin(campaign, 2);
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.divergences()->count(), 2);
    QCOMPARE(campaign.divergences()->rows().front().key, 2);
    QCOMPARE(campaign.divergences()->rows().front().lines, found.lines);
}

void TestCompare::a_campaign_is_stopped_at_any_time()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins(), &lab);
    Campaign &campaign = *compare.campaign();
    begin(campaign, 5);
    QVERIFY(QTest::qWaitFor([&] { return campaign.progress() > 0; }, kLongMs));
    QElapsedTimer clock;
    clock.start();
    campaign.stop();
    QCOMPARE(campaign.stage(), comparing::Stage::Stopping);
    QVERIFY(ended(campaign));
    QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(campaign.ending(), comparing::Ending::Stopped);
    QVERIFY2(campaign.sentence().startsWith("Stopped."), qPrintable(campaign.sentence()));
    QVERIFY(campaign.mayStart());
}

void TestCompare::a_campaign_without_a_lab_says_why()
{
    Session lab(LabStarter{});
    Compare compare(no_labs(), &lab);
    Campaign &campaign = *compare.campaign();
    begin(campaign, 0);
    QVERIFY(ended(campaign));
    QCOMPARE(campaign.ending(), comparing::Ending::Failed);
    QCOMPARE(campaign.sentence(), QStringLiteral("There is no kernel to compare with: user "
                                                 "namespaces are switched off"));
    QCOMPARE(campaign.fix(), QStringLiteral("sysctl user.max_user_namespaces=10000"));
    QCOMPARE(campaign.coverage()->count(), 0);
}

void TestCompare::a_campaign_on_the_model_alone_says_why()
{
    Session lab(LabStarter{});
    Compare compare({}, &lab);
    begin(*compare.campaign(), 0);
    QVERIFY(ended(*compare.campaign()));
    QVERIFY2(compare.campaign()->sentence().contains("--model-only"),
             qPrintable(compare.campaign()->sentence()));
}

void TestCompare::what_cannot_be_started_is_told()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins(), &lab);
    Campaign &campaign = *compare.campaign();
    QVERIFY(campaign.mayStart());
    for (const char *seed : {"", "x", "-1", "99999999999999999999999"})
    {
        campaign.setSeed(QString::fromLatin1(seed));
        QVERIFY2(!campaign.mayStart(), seed);
        QVERIFY2(!campaign.seedProblem().isEmpty(), seed);
        campaign.start();
        QVERIFY(!campaign.running());
    }
    campaign.drawSeed();
    QVERIFY(campaign.mayStart());
    for (const FamilyRow &family : std::vector<FamilyRow>(campaign.families()->rows()))
    {
        campaign.choose(family.key, false);
    }
    QVERIFY(!campaign.mayStart());
    campaign.choose(QStringLiteral("sem"), true);
    QVERIFY(campaign.mayStart());
}

void TestCompare::closing_the_window_ends_a_campaign()
{
    Session lab(LabStarter{});
    QElapsedTimer clock;
    {
        Compare compare(stand_ins(), &lab);
        begin(*compare.campaign(), 5);
        QVERIFY(QTest::qWaitFor([&] { return compare.campaign()->progress() > 0; }, kLongMs));
        clock.start();
    }
    QVERIFY2(clock.elapsed() < 10000, qPrintable(QString::number(clock.elapsed())));
}

void TestCompare::the_order_of_checks_is_proved_cell_by_cell()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins(), &lab);
    CheckOrders &checks = *compare.checks();
    QVERIFY(!checks.known());
    checks.prove();
    QVERIFY(QTest::qWaitFor([&] { return !checks.busy(); }, kLongMs));
    QCOMPARE(checks.ending(), comparing::Ending::Good);
    QCOMPARE(checks.sequence(), (QStringList{"EEXIST", "EINVAL", "EACCES", "success"}));
    const int size = static_cast<int>(checks.breaches().size());
    QCOMPARE(size, 3);
    QCOMPARE(checks.cells()->count(), 9);
    const CheckCell pair = checks.cells()->rows()[1]; // the first two
    QCOMPARE(pair.error, QStringLiteral("EEXIST"));
    QCOMPARE(pair.winner, winner::Of::Row);
    QCOMPARE(checks.cells()->rows()[3].winner, winner::Of::Column); // the same from below
    QVERIFY(pair.agrees);
    checks.setCell(1);
    const CheckProof proof = checks.proof();
    QVERIFY2(proof.sentence.contains("is looked at before"), qPrintable(proof.sentence));
    QCOMPARE(proof.call, QStringLiteral("B shmget(0x1234, 8192, 0600|IPC_CREAT|IPC_EXCL)"));
    QCOMPARE(proof.on_model, QStringLiteral("EEXIST"));
    QCOMPARE(proof.on_kernel, QStringLiteral("EEXIST"));
    QVERIFY(!proof.scene.isEmpty());
    checks.setCell(99);
    QCOMPARE(checks.cell(), 1);
}

void TestCompare::checks_without_a_kernel_are_shown_on_the_model()
{
    Session lab(LabStarter{});
    Compare compare(no_labs(), &lab);
    CheckOrders &checks = *compare.checks();
    checks.setCall(1);
    QVERIFY(QTest::qWaitFor([&] { return !checks.busy(); }, kLongMs));
    QCOMPARE(checks.ending(), comparing::Ending::Failed);
    QVERIFY2(checks.sentence().contains("user namespaces are switched off"),
             qPrintable(checks.sentence()));
    QVERIFY(checks.fix().contains("sysctl"));
    QVERIFY(checks.proof().on_kernel.isEmpty());
    QVERIFY(!checks.proof().on_model.isEmpty());
}

void TestCompare::a_proof_is_opened_in_the_lab()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins(), &lab);
    CheckOrders &checks = *compare.checks();
    checks.prove();
    QVERIFY(QTest::qWaitFor([&] { return !checks.busy(); }, kLongMs));
    checks.setCell(1);
    checks.open();
    QVERIFY(settle(lab));
    QCOMPARE(lab.title(), QStringLiteral("shmget-existing.ipc"));
    lab.moment()->goEnd();
    QVERIFY2(lab.moment()->modelResult().contains("EEXIST"),
             qPrintable(lab.moment()->modelResult()));
}

void TestCompare::isolation_is_that_of_the_open_scenario()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins(), &lab);
    Isolation &isolation = *compare.isolation();
    QVERIFY(lab.openText(QStringLiteral("shared.ipc"),
                         QStringLiteral("web shmget(0x1, 4096, IPC_CREAT|0600)\n"
                                        "db shmget(0x1, 4096, 0)\n")));
    QCOMPARE(isolation.title(), QStringLiteral("shared.ipc"));
    QCOMPARE(isolation.actors(), (QStringList{"web", "db"}));
    QCOMPARE(isolation.subject(), 1);
    isolation.run();
    QVERIFY(QTest::qWaitFor([&] { return !isolation.busy(); }, kLongMs));
    QCOMPARE(isolation.ending(), comparing::Ending::Bad);
    QVERIFY2(isolation.sentence().startsWith("db is not isolated from web"),
             qPrintable(isolation.sentence()));
    const InfluenceRow &first = isolation.influences()->rows().front();
    QCOMPARE(first.field, QStringLiteral("result"));
    QCOMPARE(first.alone, QStringLiteral("-1 ENOENT"));
    QCOMPARE(first.together, QStringLiteral("0"));
    QCOMPARE(first.engines, QStringLiteral("model and kernel"));
    QVERIFY(isolation.lines()->rows().front().differs);
    isolation.setSubject(0); // who made it sees nothing of who looks for it
    QCOMPARE(isolation.ending(), comparing::Ending::None);
    QCOMPARE(isolation.influences()->count(), 0);
    isolation.run();
    QVERIFY(QTest::qWaitFor([&] { return !isolation.busy(); }, kLongMs));
    QCOMPARE(isolation.ending(), comparing::Ending::Good);
    QVERIFY2(isolation.sentence().startsWith("web is isolated from db"),
             qPrintable(isolation.sentence()));
    QVERIFY(!isolation.lines()->rows().front().differs);
}

void TestCompare::isolation_that_cannot_be_found_out_is_told()
{
    Session lab(LabStarter{});
    Compare compare(no_labs(), &lab);
    Isolation &isolation = *compare.isolation();
    isolation.run();
    QVERIFY2(isolation.sentence().contains("no scenario in the Lab"),
             qPrintable(isolation.sentence()));
    QVERIFY(lab.openText(QStringLiteral("a.ipc"),
                         QStringLiteral("web shmget(0x1, 4096, IPC_CREAT|0600) = $seg\n"
                                        "db shmat($seg, NULL, 0)\n")));
    isolation.run();
    QVERIFY(QTest::qWaitFor([&] { return !isolation.busy(); }, kLongMs));
    QCOMPARE(isolation.ending(), comparing::Ending::Failed);
    QVERIFY2(isolation.sentence().contains("db cannot be run alone: in line 2 it needs $seg"),
             qPrintable(isolation.sentence()));
    isolation.setSubject(0);
    isolation.run();
    QVERIFY(QTest::qWaitFor([&] { return !isolation.busy(); }, kLongMs));
    QVERIFY2(isolation.engines().contains("user namespaces are switched off"),
             qPrintable(isolation.engines()));
    QVERIFY(isolation.engines().contains("sysctl"));
}

void TestCompare::another_scenario_takes_the_finding_away()
{
    Session lab(LabStarter{});
    Compare compare(stand_ins(), &lab);
    Isolation &isolation = *compare.isolation();
    QVERIFY(lab.openText(QStringLiteral("a.ipc"), QStringLiteral("a umask(022)\nb umask(022)\n")));
    isolation.run();
    QVERIFY(lab.openText(QStringLiteral("b.ipc"), QStringLiteral("c umask(022)\nd umask(022)\n")));
    QVERIFY(!isolation.busy());
    QTest::qWait(300); // what was under way has ended by now, and is not shown
    QCOMPARE(isolation.ending(), comparing::Ending::None);
    QCOMPARE(isolation.actors(), (QStringList{"c", "d"}));
}

QTEST_MAIN(TestCompare)
#include "tst_compare_page.moc"
