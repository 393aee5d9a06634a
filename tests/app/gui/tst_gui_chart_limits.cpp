// What charts say of limits: of which there are, what each of them counts, and how they are drawn
// however far above all values they lie.
#include "tests/app/gui/chart_test.h"

#include "app/gui/chart_picture.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace ipcscope;
using namespace ipcscope::gui;
using test::branch_of;
using test::series;
using test::value_at;

namespace
{

const ChartWish kAllLimits{.limits = ChartWish::Limits::All, .lines = ChartWish::Lines::Highest};

} // namespace

class TestChartLimits : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_near_limit_is_drawn()
    {
        const auto branch = branch_of("A sysctl(\"kernel.shmmni\", \"3\")\n"
                                      "A shmget(1, 4096, IPC_CREAT|0600)\n"
                                      "A shmget(2, 4096, IPC_CREAT|0600)\n");
        const ChartData chart = chart_of(ChartOf::Objects, *branch);
        const ChartSeries *limit = series(chart, QStringLiteral("SHMMNI"));
        QVERIFY2(limit, qPrintable(chart.note));
        QVERIFY(limit->look == ChartSeries::Look::Limit);
        QCOMPARE(value_at(limit, 99), 3);
        QCOMPARE(limit->points.front().y(), 4096); // until then
        QVERIFY(!chart.note.contains(QStringLiteral("SHMMNI")));
        QCOMPARE(chart.y_end, 3);
    }

    void the_limit_of_messages_is_the_room_of_the_queues_that_there_are()
    {
        const auto branch = branch_of(
            "A msgget(1, IPC_CREAT|0600) = $q\n"
            "A msgget(2, IPC_CREAT|0600) = $r\n"
            "A msgsnd($q, {1, \"0123456789\"}, 10, 0)\n"
            "A msgctl($q, IPC_SET, {msg_perm={uid=0, gid=0, mode=0600}, msg_qbytes=1024})\n"
            "A msgctl($r, IPC_RMID, NULL)\n"
            "A msgctl($r, IPC_RMID, NULL)\n");
        const double end = static_cast<double>(branch->calls().size());
        const ChartData chart = chart_of(ChartOf::Memory, *branch, kAllLimits);
        const ChartSeries *room = series(chart, QStringLiteral("room of the queues of ipc 2"));
        QVERIFY2(room, qPrintable(chart.sentences.join(QLatin1Char('\n'))));
        QVERIFY(room->look == ChartSeries::Look::Limit);
        QCOMPARE(value_at(room, end - 6), 0);
        QCOMPARE(value_at(room, end - 5), 16);
        QCOMPARE(value_at(room, end - 4), 32);
        QCOMPARE(value_at(room, end - 2), 17);
        QCOMPARE(value_at(room, end - 1), 1);
        QCOMPARE(value_at(room, end), 1); // gone already
        QVERIFY2(room->what.contains(QStringLiteral("the kernel has none for all")),
                 qPrintable(room->what));
        QVERIFY(chart.sentences.contains(room->what));
    }

    void posix_queues_count_as_if_they_were_full_until_they_are_unlinked_and_closed()
    {
        const auto branch = branch_of(
            "A mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = $q\n"
            "A mq_timedsend($q, \"hello\", 5, 0, NULL)\n"
            "A mq_unlink(\"q\")\n"
            "A close($q)\n");
        const double end = static_cast<double>(branch->calls().size());
        const ChartData chart = chart_of(ChartOf::Memory, *branch);
        const ChartSeries *queues = series(chart, QStringLiteral("ipc 2 POSIX queues"));
        QVERIFY2(queues, qPrintable(chart.sentences.join(QLatin1Char('\n'))));
        QCOMPARE(value_at(queues, end - 4), 0);
        for (const double before : {3, 2, 1})
        {
            QCOMPARE(value_at(queues, end - before), 1960.0 / 1024); // 10 * (100 + 2 * 48)
        }
        QCOMPARE(value_at(queues, end), 0);
        QVERIFY2(chart.note.contains(QStringLiteral("RLIMIT_MSGQUEUE 800 KiB")),
                 qPrintable(chart.note));
        QVERIFY(chart.sentences.join(QLatin1Char('\n'))
                    .contains(QStringLiteral("all POSIX queues of")));
    }

    void queues_of_several_namespaces_are_added_up_against_the_limit_of_their_user()
    {
        const std::string open =
            "mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=10, mq_msgsize=100}) = ";
        const auto branch = branch_of("B unshare(CLONE_NEWIPC)\nA " + open + "$q\nB " + open +
                                      "$r\nA prlimit64(0, RLIMIT_MSGQUEUE, {rlim_cur=4096, "
                                      "rlim_max=4096}, NULL)\nB prlimit64(0, RLIMIT_MSGQUEUE, "
                                      "{rlim_cur=3072, rlim_max=3072}, NULL)\n");
        const ChartData chart = chart_of(ChartOf::Memory, *branch);
        QCOMPARE(value_at(series(chart, QStringLiteral("all POSIX queues")), 99),
                 2 * 1960.0 / 1024);
        const ChartSeries *limit = series(chart, QStringLiteral("RLIMIT_MSGQUEUE"));
        QVERIFY2(limit, qPrintable(chart.note));
        QVERIFY(value_at(limit, 99) < limit->points.front().y());
    }

    void dev_shm_counts_the_pages_that_were_touched_against_its_size()
    {
        const auto branch =
            branch_of("A unshare(CLONE_NEWNS)\n"
                      "A mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", 0, \"size=16k,mode=1777\")\n"
                      "A shm_open(\"/f\", O_RDWR|O_CREAT, 0600) = $f\n"
                      "A ftruncate($f, 100000)\n"
                      "A write($f, \"x\", 5000)\n"
                      "A umount2(\"/dev/shm\", MNT_DETACH)\n");
        const double end = static_cast<double>(branch->calls().size());
        const ChartData chart = chart_of(ChartOf::Memory, *branch);
        const QString told = chart.sentences.join(QLatin1Char('\n'));
        QCOMPARE(chart.series.size(), std::size_t{2});
        const ChartSeries &files = chart.series[0];
        const ChartSeries &size = chart.series[1];
        QVERIFY2(files.name.startsWith(QStringLiteral("/dev/shm, tmpfs ")), qPrintable(told));
        QCOMPARE(value_at(&files, end - 2), 0); // long, and empty
        QCOMPARE(value_at(&files, end - 1), 8);
        QVERIFY(size.name.startsWith(QStringLiteral("size of tmpfs ")));
        QCOMPARE(value_at(&size, end), 16);
        QVERIFY2(told.contains(QStringLiteral("pages that somebody has touched count")),
                 qPrintable(told));
    }

    void limits_of_namespaces_that_differ_are_told_apart()
    {
        const auto branch = branch_of("B unshare(CLONE_NEWIPC)\n"
                                      "B sysctl(\"kernel.shmmni\", \"3\")\n"
                                      "A shmget(1, 4096, IPC_CREAT|0600)\n"
                                      "B shmget(2, 4096, IPC_CREAT|0600)\n");
        const ChartData chart = chart_of(ChartOf::Objects, *branch, kAllLimits);
        const QString told = chart.sentences.join(QLatin1Char('\n'));
        QVERIFY2(told.contains(QStringLiteral("SHMMNI (ipc 2) is 4,096.")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("SHMMNI (ipc 4) is 3.")), qPrintable(told));
    }

    void with_limits_the_scale_goes_up_to_them_and_leaves_the_values_their_height()
    {
        const auto branch = branch_of("A shmget(1, 4096, IPC_CREAT|0600)\n"
                                      "A semget(1, 3, IPC_CREAT|0600)\n"
                                      "A shmget(2, 4096, IPC_CREAT|0600)\n");
        const ChartData near = chart_of(ChartOf::Objects, *branch);
        QVERIFY(near.limited);
        QVERIFY(near.scale == ChartData::Scale::Even);
        const ChartData all = chart_of(ChartOf::Objects, *branch, kAllLimits);
        QVERIFY(all.scale == ChartData::Scale::PowersFromZero);
        QVERIFY(all.y_end >= 1e9); // SEMMNS
        QVERIFY2(all.note.isEmpty(), qPrintable(all.note));
        QCOMPARE(all.sentences, near.sentences);
        ChartPicture picture;
        picture.show(all, Theme(nullptr), 1);
        picture.resize({800, 300});
        const auto height = [&](double value) { return picture.place({0, value}).y(); };
        QVERIFY(picture.plot_area().contains(picture.place({0, all.y_end})));
        QVERIFY(height(0) - height(1) >= 25);
        QVERIFY(height(1) - height(2) >= 4);
        QVERIFY(height(32000) - height(1e9) >= 40);
    }

    void a_limit_that_is_none_is_only_told()
    {
        const auto branch = branch_of("A shmget(1, 4096, IPC_CREAT|0600)\n");
        const ChartData chart = chart_of(ChartOf::Memory, *branch, kAllLimits);
        QVERIFY(!chart.limited);
        QCOMPARE(chart.series.size(), std::size_t{1});
        QVERIFY2(chart.note.contains(QStringLiteral("SHMALL (no limit)")), qPrintable(chart.note));
        QVERIFY(!chart_of(ChartOf::Waiting, *branch, kAllLimits).limited);
    }

    void a_limit_s_line_carries_its_name_and_value()
    {
        const auto branch = branch_of("A shmget(1, 4096, IPC_CREAT|0600)\n");
        const ChartData chart = chart_of(ChartOf::Objects, *branch, kAllLimits);
        const Theme theme(nullptr);
        ChartPicture picture;
        picture.show(chart, theme, 1);
        picture.resize({800, 300});
        QImage image(800, 300, QImage::Format_RGB32);
        image.fill(theme.surface);
        QPainter painter(&image);
        picture.paint(painter);
        painter.end();
        const double line = picture.place({0, 4096}).y();
        const QRectF area = picture.plot_area();
        int inked = 0;
        for (int x = static_cast<int>(area.left()) + 4; x < static_cast<int>(area.center().x());
             ++x)
        {
            for (int y = static_cast<int>(line) - 11; y < static_cast<int>(line) - 3; ++y)
            {
                const QColor colour = image.pixelColor(x, y);
                inked += colour.red() - colour.green() > 60 ? 1 : 0;
            }
        }
        QVERIFY2(inked > 10, qPrintable(QString::number(inked)));
        const auto limit = picture.limit_at(chart, {area.center().x(), line - 3}, 14);
        QVERIFY(limit);
        QCOMPARE(chart.series[*limit].what, QStringLiteral("SHMMNI is 4,096."));
        QVERIFY(!picture.limit_at(chart, {area.center().x(), line + 40}, 14));
    }

    void the_numbers_have_every_line_and_every_limit()
    {
        std::string text;
        for (const char *actor : {"A", "B", "C", "D"})
        {
            const std::string who(actor);
            text += who + " unshare(CLONE_NEWIPC)\n" + who + " shmget(1, 1, IPC_CREAT)\n" + who +
                    " semget(1, 1, IPC_CREAT)\n";
        }
        const auto branch = branch_of(text);
        QCOMPARE(chart_of(ChartOf::Objects, *branch).series.size(), kMostSeries);
        const ChartWish all{.limits = ChartWish::Limits::All, .lines = ChartWish::Lines::All};
        const QString table = chart_table(chart_of(ChartOf::Objects, *branch, all));
        for (const char *name : {"ipc 4 segments", "ipc 7 semaphores", "SHMMNI", "SEMMNS"})
        {
            QVERIFY2(table.contains(QLatin1Char('\n') + QLatin1String(name) + QLatin1Char('\t')),
                     qPrintable(table));
        }
    }
};

QTEST_MAIN(TestChartLimits)
#include "tst_gui_chart_limits.moc"
