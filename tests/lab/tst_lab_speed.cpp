// How long a lab takes, against its bounds: started in under 100 ms, a call in under 30 µs above
// the raw one. Medians, since other work on the machine must not decide.
#include <QTest>

#include "tests/lab/lab_test.h"

#include <algorithm>
#include <chrono>
#include <sys/shm.h>

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

/// Median of `count` runs, in microseconds.
template <class Work> double median_us(int count, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i)
    {
        const auto began = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - began)
                .count());
    }
    std::nth_element(times.begin(), times.begin() + count / 2, times.end());
    return times[static_cast<std::size_t>(count) / 2];
}

} // namespace

// The bounds are ten times what is measured where nothing else runs: they tell a wait from a call.
// The figures themselves are the benchmarks' to tell.
class TestLabSpeed : public QObject
{
    Q_OBJECT

  private slots:
    void a_lab_starts_at_once()
    {
        LAB_OR_SKIP(first);
        const double start = median_us(9, [] { (void)Lab::start(); });
        qInfo("start and end: %.1f ms", start / 1000);
        QVERIFY(start < 1000 * 1000);
    }

    void a_call_takes_little_more_than_the_raw_one()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Shmget({.key = Key{1}, .size = 4096, .flags = 01600}), "0");
        // The cheapest raw call there is, so that nearly all of the time is the lab's.
        struct shminfo limits
        {
        };
        const double raw = median_us(
            5000, [&] { shmctl(0, IPC_INFO, reinterpret_cast<shmid_ds *>(&limits)); }); // NOLINT
        const Shmctl info{.command = abi::kIpcInfo};
        const double call = median_us(5000, [&] { (void)lab.execute(kInitActor, info); });
        const double both = median_us(5000, [&] {
            (void)lab.execute(kInitActor, info);
            (void)lab.observe();
        });
        qInfo("raw %.2f us, call %.2f us, call and tables %.2f us", raw, call, both);
        QVERIFY(call - raw < 300);
        QVERIFY(both - raw < 1000);
    }

    void calls_that_change_something_are_seen_at_little_cost_data()
    {
        QTest::addColumn<QVector<Call>>("calls");
        QTest::addColumn<bool>("sleeper"); ///< one sleeps elsewhere meanwhile
        const QVector<Call> semops{change(+1), change(-1)};
        const QVector<Call> messages{send(1, "hello"), receive(0)};
        const QVector<Call> segments{Shmget{.key = Key{7}, .size = 4096, .flags = 01600},
                                     Shmctl{.id = {0}, .command = abi::kIpcSet},
                                     Shmget{.key = Key{1}}};
        QTest::newRow("shm") << segments << false;
        QTest::newRow("semop") << semops << false;
        QTest::newRow("semop, a sleeper on another set") << semops << true;
        QTest::newRow("messages") << messages << false;
        QTest::newRow("messages, a sleeper on a set") << messages << true;
    }
    void calls_that_change_something_are_seen_at_little_cost()
    {
        QFETCH(QVector<Call>, calls);
        QFETCH(bool, sleeper);
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Shmget({.key = Key{1}, .size = 4096, .flags = 01600}), "0");
        EXPECT_CALL(lab, kInitActor, Semget({.key = Key{1}, .nsems = 3, .flags = 01600}), "0");
        EXPECT_CALL(lab, kInitActor, Semget({.key = Key{2}, .nsems = 3, .flags = 01600}), "1");
        EXPECT_CALL(lab, kInitActor, Msgget({.key = Key{1}, .flags = 01600}), "0");
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(ActorId{1}))).error, Errno::Ok);
        if (sleeper)
        {
            EXPECT_CALL(lab, ActorId{1}, semop_on(1, {{.sem_op = -1}}), "asleep");
        }
        qsizetype next = 0;
        const double us = median_us(5000, [&] {
            (void)lab.execute(kInitActor, calls[next++ % calls.size()]);
            (void)lab.woken({});
            (void)lab.observe();
        });
        qInfo("%.2f us, %.0f calls in a second", us, 1e6 / us);
        QVERIFY(us < 1000);
    }

    void falling_asleep_and_waking_take_little_more()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Semget({.key = Key{1}, .nsems = 3, .flags = 01600}), "0");
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(ActorId{1}))).error, Errno::Ok);
        const double asleep = median_us(2000, [&] {
            (void)lab.execute(ActorId{1}, change(-1));
            (void)lab.execute(kInitActor, change(+1));
            (void)lab.woken({});
        });
        const double seen = median_us(2000, [&] {
            (void)lab.execute(ActorId{1}, change(-1));
            (void)lab.woken({});
            (void)lab.observe();
            (void)lab.execute(kInitActor, change(+1));
            (void)lab.woken({});
            (void)lab.observe();
        });
        qInfo("asleep and woken: %.2f us, with tables %.2f us", asleep, seen);
        QVERIFY(asleep < 2000);
        QVERIFY(seen < 4000);
    }
};

QTEST_GUILESS_MAIN(TestLabSpeed)
#include "tst_lab_speed.moc"
