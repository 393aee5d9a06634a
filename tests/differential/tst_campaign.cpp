// The model's answers and tables equal the kernel's over random calls.
#include "tests/differential/campaign_run.h"

#include <QTest>

using ipcscope::tests::CampaignRun;
using ipcscope::tests::run_campaign;

namespace
{

void prove(const CampaignRun &run, int calls)
{
    if (!run.missing.empty() && qEnvironmentVariable("IPCSCOPE_REQUIRE_LAB") != "1")
    {
        QSKIP(run.missing.c_str());
    }
    QVERIFY2(run.missing.empty(), run.missing.c_str());
    if (!run.failure.empty())
    {
        qWarning("%s", run.failure.c_str());
    }
    QVERIFY(run.failure.empty());
    QVERIFY(run.calls >= std::uint64_t(calls));
    qInfo("%s", run.tally.c_str());
}

} // namespace

class CampaignTest : public QObject
{
    Q_OBJECT
  private slots:
    void model_equals_kernel_data();
    void model_equals_kernel();
    void model_equals_kernel_for_a_minute();
};

void CampaignTest::model_equals_kernel_data()
{
    QTest::addColumn<int>("calls");
    QTest::newRow("churn") << 30000;
    QTest::newRow("attach") << 12000;
    QTest::newRow("namespaces") << 8000;
    QTest::newRow("users") << 8000;
    QTest::newRow("limits") << 8000;
    QTest::newRow("everything") << 8000;
    QTest::newRow("semaphores") << 16000;
    QTest::newRow("messages") << 16000;
    QTest::newRow("queues") << 8000;
    QTest::newRow("files") << 8000;
    QTest::newRow("mixed") << 16000;
}

void CampaignTest::model_equals_kernel()
{
    QFETCH(int, calls);
    prove(run_campaign(QTest::currentDataTag(), std::uint64_t(calls)), calls);
}

void CampaignTest::model_equals_kernel_for_a_minute()
{
    // The slowest build, under a sanitizer on a busy machine, compares far more.
    prove(run_campaign(std::chrono::seconds(60)), 10000);
}

QTEST_GUILESS_MAIN(CampaignTest)
#include "tst_campaign.moc"
