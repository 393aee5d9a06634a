// The Compare page with the real kernel: a campaign, isolation and the order of checks in labs.
#include "app/common/campaign_start.h"
#include "app/gui/compare.h"
#include "tests/app/gui/gui_test.h"
#include "tests/app/gui/lab_test.h"

#include <QTest>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

class TestCompareLab : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void a_campaign_compares_with_the_kernel();
    void namespaces_isolate_in_the_kernel_data();
    void namespaces_isolate_in_the_kernel();
    void every_order_of_checks_is_proved();

  private:
    static Compare::Labs labs()
    {
        return {.one = machine_lab(), .one_of_many = machine_lab(labs_at_once(1))};
    }
};

void TestCompareLab::initTestCase()
{
    test::need_lab();
}

void TestCompareLab::a_campaign_compares_with_the_kernel()
{
    Session lab(LabStarter{});
    Compare compare(labs(), &lab);
    Campaign &campaign = *compare.campaign();
    campaign.setLength(1);
    campaign.setLabChoice(1);
    campaign.start();
    QVERIFY(QTest::qWaitFor([&] { return !campaign.running(); }, 100000));
    QVERIFY2(campaign.ending() == comparing::Ending::Good, qPrintable(campaign.sentence()));
    qInfo("%s, %s", qPrintable(campaign.sentence()), qPrintable(campaign.rateText()));
    QCOMPARE(campaign.progress(), 1.0);
    QVERIFY(campaign.coverage()->count() > 20);
}

void TestCompareLab::namespaces_isolate_in_the_kernel_data()
{
    QTest::addColumn<QString>("modes");
    QTest::addColumn<bool>("isolated");
    QTest::newRow("own") << "%container web ipc=private\n%container db ipc=private\n" << true;
    QTest::newRow("shared") << "%container web ipc=shareable\n%container db ipc=container:web\n"
                            << false;
}

void TestCompareLab::namespaces_isolate_in_the_kernel()
{
    QFETCH(const QString, modes);
    QFETCH(const bool, isolated);
    Session lab(LabStarter{});
    Compare compare(labs(), &lab);
    Isolation &isolation = *compare.isolation();
    QVERIFY(lab.openText(QStringLiteral("case.ipc"),
                         modes + QStringLiteral("web shmget(0x1, 4096, IPC_CREAT|0600)\n"
                                                "web msgget(0x1, IPC_CREAT|0600)\n"
                                                "db shmget(0x1, 100, IPC_CREAT|0600) = $s\n"
                                                "db shmat($s, NULL, 0)\n"
                                                "db shmctl($s, IPC_STAT, {...})\n"
                                                "db ipcs -q\n")));
    QCOMPARE(isolation.actors().value(isolation.subject()), QStringLiteral("db"));
    isolation.run();
    QVERIFY(QTest::qWaitFor([&] { return !isolation.busy(); }, 60000));
    QVERIFY2(isolation.engines().contains("twice in fresh labs"), qPrintable(isolation.engines()));
    const auto ending = isolated ? comparing::Ending::Good : comparing::Ending::Bad;
    QStringList found;
    for (const InfluenceRow &row : isolation.influences()->rows())
    {
        found.push_back(row.field + " alone " + row.alone + " together " + row.together + " on " +
                        row.engines);
    }
    QVERIFY2(isolation.ending() == ending, qPrintable(found.join('\n')));
    QCOMPARE(found.filter("on model and kernel").isEmpty(), isolated);
}

void TestCompareLab::every_order_of_checks_is_proved()
{
    Session lab(LabStarter{});
    Compare compare(labs(), &lab);
    CheckOrders &checks = *compare.checks();
    for (int call = 0; call < 3; ++call)
    {
        checks.setCall(call);
        checks.prove();
        QVERIFY(QTest::qWaitFor([&] { return !checks.busy(); }, 60000));
        QVERIFY2(checks.ending() == comparing::Ending::Good, qPrintable(checks.sentence()));
        QVERIFY(!checks.proof().on_kernel.isEmpty());
    }
}

QTEST_MAIN(TestCompareLab)
#include "tst_compare_lab.moc"
