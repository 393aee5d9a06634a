// The order of a call's checks: proved on the model and on the kernel, pair by pair.
#include "core/check_order/order.h"
#include "tests/support/engines.h"

#include <QTest>

using namespace ipcscope;
using namespace ipcscope::check_order;
using namespace ipcscope::tests;

namespace
{

/// What a trial is refused for, and what it was broken by, for messages.
QString told(const Trial &trial)
{
    return QString("%1%2 | %3 %4")
        .arg(QString::fromStdString(trial.scenario), QString::fromStdString(trial.model),
             QString::fromStdString(trial.kernel.value_or("not asked")),
             QString::fromStdString(trial.trouble));
}

/// The errors of a sequence of trials: "EEXIST, EINVAL, success".
QString answers(const std::vector<Trial> &trials)
{
    QStringList all;
    for (const Trial &trial : trials)
    {
        all << QString::fromStdString(trial.model);
    }
    return all.join(", ");
}

lesson::Engines model_alone()
{
    return {.model = std::make_unique<sim::ModelBackend>(EngineFacts{}),
            .kernel = nullptr,
            .model_only_reason = "no kernel in this test",
            .take_steps = {}};
}

} // namespace

class CheckOrderTest : public QObject
{
    Q_OBJECT

  private slots:
    void every_trial_is_proved_on_the_kernel_data();
    void every_trial_is_proved_on_the_kernel();
    void come_in_the_kernels_order_data();
    void come_in_the_kernels_order();
    void words_at_one_place_do_not_fit_together();
};

void CheckOrderTest::every_trial_is_proved_on_the_kernel_data()
{
    QTest::addColumn<QString>("id");
    for (const CheckedCall &call : checked_calls())
    {
        const QString id = QString::fromUtf8(call.id.data(), qsizetype(call.id.size()));
        QTest::newRow(qPrintable(id)) << id;
    }
}

void CheckOrderTest::every_trial_is_proved_on_the_kernel()
{
    QFETCH(QString, id);
    std::string why_not;
    const Order order = order_of(*find_checked_call(id.toStdString()), [&] {
        auto fresh = fresh_engines();
        if (const auto *why = std::get_if<std::string>(&fresh))
        {
            why_not = *why;
            return model_alone();
        }
        auto &made = std::get<campaign::Engines>(fresh);
        return lesson::Engines{.model = std::move(made.model),
                               .kernel = std::move(made.kernel),
                               .model_only_reason = {},
                               .take_steps = {}};
    });
    QVERIFY2(why_not.empty() || !lab_required(), why_not.c_str());
    for (const Trial &trial : order.alone)
    {
        QVERIFY2(trial.agrees(), qPrintable(told(trial)));
    }
    for (std::size_t at = 0; at < order.alone.size(); ++at)
    {
        QCOMPARE(order.alone[at].model, std::string(order.call->breaches[at].error));
    }
    for (const auto &row : order.pairs)
    {
        for (const auto &trial : row)
        {
            if (trial)
            {
                QVERIFY2(trial->agrees(), qPrintable(told(*trial)));
            }
        }
    }
    QVERIFY(order.proved());
    if (!why_not.empty())
    {
        QSKIP(why_not.c_str());
    }
}

void CheckOrderTest::come_in_the_kernels_order_data()
{
    QTest::addColumn<QString>("order");
    QTest::newRow("shmget-existing") << "EEXIST, EINVAL, EACCES, success";
    QTest::newRow("shmget-new") << "ENOENT, EINVAL, ENOSPC, success";
    QTest::newRow("shmctl-stat") << "EINVAL, EACCES, EFAULT, success";
    QTest::newRow("shmctl-set") << "EFAULT, EINVAL, EPERM, success";
    QTest::newRow("shmat") << "EINVAL, EACCES, success";
    QTest::newRow("semctl-setval") << "ERANGE, EINVAL, EACCES, success";
    QTest::newRow("msgctl-set") << "EFAULT, EINVAL, EPERM, success";
    QTest::newRow("unshare") << "EINVAL, EPERM, success";
    QTest::newRow("semget-too-many") << "EINVAL, EEXIST, EACCES, success";
    QTest::newRow("semop") << "E2BIG, EINVAL, EFBIG, EACCES, EAGAIN, ERANGE, success";
}

void CheckOrderTest::come_in_the_kernels_order()
{
    QFETCH(QString, order);
    const Order found = order_of(*find_checked_call(QTest::currentDataTag()), model_alone);
    QCOMPARE(answers(found.sequence), order);
}

void CheckOrderTest::words_at_one_place_do_not_fit_together()
{
    const CheckedCall &call = *find_checked_call("msgsnd");
    QVERIFY(!fit_together(call, Broken(0b11)));
    QVERIFY(fit_together(call, Broken(0b101)));
    QCOMPARE(QString::fromStdString(scenario_of(call, Broken(0b100))),
             QString("A msgget(0x1234, IPC_CREAT|0600) = $q\n"
                     "B setresuid(1000, 1000, 1000)\n"
                     "B msgsnd($q, {mtype=1, mtext=\"hello\"}, 5, IPC_NOWAIT)\n"));
}

QTEST_GUILESS_MAIN(CheckOrderTest)
#include "tst_check_order.moc"
