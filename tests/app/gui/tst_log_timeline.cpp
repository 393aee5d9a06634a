// The timeline of a log without its window: lanes, stretches and times, what is drawn where there
// is no room for everything, and how long that takes.
#include "app/gui/log_replay.h"
#include "app/gui/log_timeline.h"

#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace ipcscope;
using namespace ipcscope::gui;

namespace
{

constexpr int kLongMs = 60000;

// 7 sleeps for a semaphore from line 2 to line 5; 8 only begins a call that is cut in two.
constexpr const char *kWaits = "7 semget(0x1, 1, IPC_CREAT|0600) = 0\n"
                               "7 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
                               "8 semget(0x1, 1, 0) = 0\n"
                               "8 semop(0, [{0, 1, 0}], 1 <unfinished ...>\n"
                               "7 <... semop resumed>) = 0\n"
                               "8 <... semop resumed>) = 0\n"
                               "8 shmget(0x99, 1, 0 <unfinished ...>\n"
                               "7 semctl(0, 0, IPC_RMID) = 0\n"
                               "8 <... shmget resumed>) = 5\n";

/// The calls of a log, explained.
class Explained
{
  public:
    explicit Explained(const QByteArray &text)
    {
        QFile file(dir_.filePath(QStringLiteral("trace.log")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        {
            qFatal("no temporary file");
        }
        file.close();
        log_.openFile(file.fileName());
        if (!QTest::qWaitFor([&] { return !log_.busy(); }, kLongMs) || !log_.problem().isEmpty())
        {
            qFatal("%s", qPrintable(log_.problem()));
        }
    }
    [[nodiscard]] LogCalls *calls() { return log_.calls(); }
    [[nodiscard]] const std::vector<replay::Listed> &listed() { return *log_.calls()->all(); }

  private:
    QTemporaryDir dir_;
    LogReplay log_;
};

/// As wide and high as in a window.
class Shown
{
  public:
    explicit Shown(LogCalls *calls, QSizeF size = {})
    {
        item.setTheme(&theme);
        item.setCalls(calls);
        item.setSize(size.isEmpty() ? QSizeF(1000, item.implicitHeight()) : size);
    }
    [[nodiscard]] QImage picture()
    {
        QImage image(item.size().toSize(), QImage::Format_RGB32);
        image.fill(theme.surface);
        QPainter painter(&image);
        item.paint(&painter);
        return image;
    }
    Theme theme{nullptr};
    LogTimeline item;
};

int pixels_of(const QImage &image, const QRect &room, const QColor &colour)
{
    int found = 0;
    for (int y = std::max(0, room.top()); y <= std::min(image.height() - 1, room.bottom()); ++y)
    {
        for (int x = std::max(0, room.left()); x <= std::min(image.width() - 1, room.right()); ++x)
        {
            found += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        }
    }
    return found;
}

QRect around(const QPointF &middle)
{
    return QRect(middle.toPoint() - QPoint(9, 9), QSize(19, 19));
}

double thread_ms()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// A long log without a model: what is drawn of it is all that matters.
std::shared_ptr<std::vector<replay::Listed>> long_log(std::uint32_t calls, std::uint32_t processes)
{
    auto all = std::make_shared<std::vector<replay::Listed>>();
    for (std::uint32_t call = 0; call < calls; ++call)
    {
        replay::Listed one;
        one.line = one.last_line = 2 * call + 1;
        one.last_line += call % 7 == 0 ? 2 * processes - 1 : 0;
        one.pid = 100 + call % processes;
        one.may_sleep = true;
        one.found = call == calls / 2 ? replay::Found::Differ : replay::Found::Agree;
        one.call = "semop(0, [{0, -1, 0}], 1)";
        one.observed = "0";
        all->push_back(one);
    }
    return all;
}

} // namespace

class TestLogTimeline : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void each_process_has_a_lane();
    void what_waits_goes_over_the_lines_of_others();
    void times_are_told_where_the_log_has_them_data();
    void times_are_told_where_the_log_has_them();
    void a_place_leads_to_its_call();
    void verdicts_are_shapes_and_waits_are_hatched();
    void what_has_no_room_is_drawn_as_one();
    void what_agrees_can_be_left_out();
    void closer_and_back_again();
    void a_log_of_the_greatest_length_is_drawn_in_time_data();
    void a_log_of_the_greatest_length_is_drawn_in_time();
    void words_tell_what_is_seen();
};

void TestLogTimeline::each_process_has_a_lane()
{
    Explained log(kWaits);
    const LogLanes lanes(log.listed(), LogLanes::Scale::Order);
    QCOMPARE(lanes.lanes().size(), std::size_t{2});
    QCOMPARE(lanes.lanes()[0].pid, 7U);
    QCOMPARE(lanes.lanes()[0].calls.size(), std::size_t{3});
    QCOMPARE(lanes.lanes()[1].pid, 8U);
    QCOMPARE(lanes.length(), 9.0); // lines in which a call begins or comes back
    Explained alone("shmget(0x1, 1, 0) = -1 ENOENT (No such file or directory)\n");
    const LogLanes one(alone.listed(), LogLanes::Scale::Order);
    QCOMPARE(one.lanes().size(), std::size_t{1});
    QCOMPARE(one.lanes()[0].pid, 0U);
}

void TestLogTimeline::what_waits_goes_over_the_lines_of_others()
{
    Explained log(kWaits);
    const LogLanes lanes(log.listed(), LogLanes::Scale::Order);
    const auto &semop = lanes.lanes()[0].calls[1];
    QCOMPARE(log.listed()[semop.call].last_line, 5U);
    QCOMPARE(semop.from, 1.0);
    QCOMPARE(semop.to, 5.0); // behind the line in which it comes back
    QVERIFY(semop.waits);
    QVERIFY(!lanes.lanes()[0].calls[0].under_way);
    const auto &cut = lanes.lanes()[1].calls[2]; // shmget sleeps for nobody
    QVERIFY(cut.under_way && !cut.waits);
    // A log that ends first, and one that has lost an end.
    Explained open("7 semget(0x1, 1, IPC_CREAT|0600) = 0\n"
                   "7 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
                   "8 semget(0x1, 1, 0) = 0\n"
                   "8 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
                   "8 semget(0x1, 1, 0) = 0\n"
                   "8 semop(0, [{0, -1, IPC_NOWAIT}], 1) = -1 EAGAIN (Resource temporarily "
                   "unavailable)\n");
    const LogLanes ends(open.listed(), LogLanes::Scale::Order);
    QCOMPARE(ends.lanes()[0].calls[1].to, ends.length());
    QCOMPARE(ends.lanes()[1].calls[1].to, ends.lanes()[1].calls[2].from);
    QVERIFY(!ends.lanes()[1].calls[3].waits);
}

void TestLogTimeline::times_are_told_where_the_log_has_them_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<bool>("times");
    QTest::addColumn<double>("length");
    QTest::newRow("none") << QByteArray("7 semget(0x1, 1, 0) = -1 ENOENT (No)\n") << false << 1.0;
    QTest::newRow("-ttt") << QByteArray("7 100.5 semget(0x1, 1, 0) = -1 ENOENT (No)\n"
                                        "7 102.75 semget(0x1, 1, 0) = -1 ENOENT (No)\n")
                          << true << 2.25;
    QTest::newRow("-tt over midnight")
        << QByteArray("7 23:59:59.5 semget(0x1, 1, 0) = -1 ENOENT (No)\n"
                      "7 00:00:01.0 semget(0x1, 1, 0) = -1 ENOENT (No)\n")
        << true << 1.5;
    QTest::newRow("-ttt -T") << QByteArray(
                                    "7 100.5 semget(0x1, 1, 0) = -1 ENOENT (No) <0.250000>\n")
                             << true << 0.25;
    QTest::newRow("-ttt, asleep") << QByteArray("7 10.0 semget(0x1, 1, IPC_CREAT|0600) = 0\n"
                                                "7 11.0 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
                                                "8 12.0 semop(0, [{0, 1, 0}], 1) = 0\n"
                                                "7 14.0 <... semop resumed>) = 0\n")
                                  << true << 4.0;
    QTest::newRow("-r, since the line before")
        << QByteArray("7      0.000000 semget(0x1, 1, 0) = -1 ENOENT (No)\n"
                      "7 (+     0.000053) semget(0x1, 1, 0) = -1 ENOENT (No)\n")
        << false << 2.0;
}

void TestLogTimeline::times_are_told_where_the_log_has_them()
{
    QFETCH(const QByteArray, log);
    QFETCH(const bool, times);
    QFETCH(const double, length);
    Explained explained(log);
    Shown shown(explained.calls());
    QCOMPARE(shown.item.hasTimes(), times);
    shown.item.setByTime(true);
    QCOMPARE(shown.item.byTime(), times);
    QVERIFY2(std::abs(shown.item.length() - length) < 1e-6,
             qPrintable(QString::number(shown.item.length())));
    shown.item.setByTime(false);
    QVERIFY(!shown.item.byTime());
}

void TestLogTimeline::a_place_leads_to_its_call()
{
    Explained log(kWaits);
    Shown shown(log.calls());
    for (int row = 0; row < log.calls()->count(); ++row)
    {
        QCOMPARE(shown.item.rowAt(shown.item.placeOf(row)), row);
    }
    // Also from the middle of a stretch.
    const QPointF begin = shown.item.placeOf(1);
    QCOMPARE(shown.item.rowAt(begin + QPointF(200, 0)), 1);
    QCOMPARE(shown.item.rowAt(QPointF(2, 2)), -1); // a name
    QCOMPARE(shown.item.rowAt(QPointF(500, shown.item.height() - 1)), -1);
}

void TestLogTimeline::verdicts_are_shapes_and_waits_are_hatched()
{
    Explained log(kWaits);
    Shown shown(log.calls());
    const QImage image = shown.picture();
    int differ = 0;
    for (int row = 0; row < log.calls()->count(); ++row)
    {
        const bool differs =
            log.listed()[static_cast<std::size_t>(row)].found == replay::Found::Differ;
        const QRect room = around(shown.item.placeOf(row));
        QCOMPARE(pixels_of(image, room, shown.theme.bad) > 20, differs);
        QCOMPARE(pixels_of(image, room, shown.theme.good) > 10, !differs);
        differ += differs ? 1 : 0;
    }
    QCOMPARE(differ, 1);
    // Hatched: both inks of the pattern, some way off the marks; a call that is only cut is not.
    const QPointF slept = shown.item.placeOf(1) + QPointF(150, 0);
    QVERIFY(pixels_of(image, around(slept), shown.theme.sunken) > 30);
    QVERIFY(pixels_of(image, around(slept), shown.theme.softText) > 10);
    const QPointF cut = shown.item.placeOf(4) + QPointF(90, 0);
    QVERIFY(pixels_of(image, around(cut), shown.theme.sunken) > 10);
    QCOMPARE(pixels_of(image, around(cut), shown.theme.softText), 0);
}

void TestLogTimeline::what_has_no_room_is_drawn_as_one()
{
    LogCalls calls;
    calls.show(long_log(1000, 40));
    Shown shown(&calls);
    QCOMPARE(shown.item.laneCount(), 40);
    QCOMPARE(shown.item.lanesInSight(), 6);
    QVERIFY(shown.item.implicitHeight() < 200);
    // The line of all processes leads to the one call that differs among a thousand.
    const double x = shown.item.placeOf(500).x();
    QCOMPARE(shown.item.rowAt(QPointF(x, 5)), 500);
    QVERIFY(pixels_of(shown.picture(), QRect(0, 0, 1000, 20), shown.theme.bad) > 20);
    // Where the current call is, is in sight.
    QCOMPARE(shown.item.firstLane(), 0);
    shown.item.setCurrent(39);
    QCOMPARE(shown.item.firstLane(), 34);
    QCOMPARE(shown.item.rowAt(shown.item.placeOf(39)), 39);
}

void TestLogTimeline::what_agrees_can_be_left_out()
{
    Explained log(kWaits);
    Shown shown(log.calls());
    const QPointF place = shown.item.placeOf(2);
    QCOMPARE(shown.item.rowAt(place), 2);
    const int lanes = shown.item.laneCount();
    log.calls()->setDiffering(true);
    QCOMPARE(log.calls()->count(), 1);
    QCOMPARE(shown.item.laneCount(), lanes); // of the whole log
    QCOMPARE(shown.item.rowAt(place), -1);   // not listed
    QCOMPARE(shown.item.rowAt(shown.item.placeOf(0)), 0);
}

void TestLogTimeline::closer_and_back_again()
{
    LogCalls calls;
    calls.show(long_log(1000, 2));
    Shown shown(&calls);
    const double whole = shown.item.span();
    QCOMPARE(whole, shown.item.length());
    shown.item.setCurrent(700);
    const double x = shown.item.placeOf(700).x();
    shown.item.zoomHere(0.1);
    QVERIFY(shown.item.span() < whole / 9);
    QVERIFY(std::abs(shown.item.placeOf(700).x() - x) < 20); // stays where it is
    shown.item.setCurrent(10);
    QVERIFY(shown.item.from() <= 20); // and what is walked to comes into sight
    shown.item.zoom(1e-9, x);
    QVERIFY(shown.item.span() >= 8);
    shown.item.zoomAll();
    QCOMPARE(shown.item.span(), whole);
    shown.item.setFrom(1e9);
    QCOMPARE(shown.item.from(), 0.0);
}

void TestLogTimeline::a_log_of_the_greatest_length_is_drawn_in_time_data()
{
    QTest::addColumn<int>("processes");
    QTest::newRow("one") << 1;
    QTest::newRow("some") << 8;
    QTest::newRow("thousands") << 5000;
}

void TestLogTimeline::a_log_of_the_greatest_length_is_drawn_in_time()
{
    QFETCH(const int, processes);
    LogCalls calls;
    calls.show(long_log(replay::Report::kMostListed, static_cast<std::uint32_t>(processes)));
    Shown shown(&calls);
    (void)shown.picture(); // fonts
    double best = 1e9;
    for (int time = 0; time < 3; ++time)
    {
        const double before = thread_ms();
        (void)shown.picture();
        best = std::min(best, thread_ms() - before);
    }
    QVERIFY2(best < 33, qPrintable(QString::number(best)));
}

void TestLogTimeline::words_tell_what_is_seen()
{
    Explained log(kWaits);
    Shown shown(log.calls());
    QCOMPARE(shown.item.words(), QStringLiteral("The log from its beginning to its end: 6 calls of "
                                                "2 processes, 1 differs, 2 wait for others"));
    QVERIFY(shown.item.here().isEmpty());
    shown.item.setCurrent(1);
    QVERIFY2(shown.item.here().startsWith("process 7, lines 2 to 5: semop("),
             qPrintable(shown.item.here()));
    QVERIFY2(shown.item.here().endsWith("= 0: waits for others, agrees"),
             qPrintable(shown.item.here()));
}

QTEST_MAIN(TestLogTimeline)
#include "tst_log_timeline.moc"
