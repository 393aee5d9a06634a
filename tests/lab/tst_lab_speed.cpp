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

class TestLabSpeed : public QObject
{
    Q_OBJECT

  private slots:
    void a_lab_starts_within_a_tenth_of_a_second()
    {
        LAB_OR_SKIP(first);
        const double start = median_us(9, [] { (void)Lab::start(); });
        qInfo("start and end: %.1f ms", start / 1000);
        QVERIFY(start < 100000);
    }

    void a_call_takes_30_microseconds_more_than_the_raw_one()
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
        QVERIFY(call - raw < 30);
        QVERIFY(both - raw < 100);
    }
};

QTEST_GUILESS_MAIN(TestLabSpeed)
#include "tst_lab_speed.moc"
