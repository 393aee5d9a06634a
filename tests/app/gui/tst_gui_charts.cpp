// What charts and slot map say of a run: the numbers of the model after each call, their limits,
// and every place of a table.
#include "tests/app/gui/chart_test.h"
#include "tests/app/gui/gui_test.h"

#include "app/gui/chart_data.h"
#include "app/gui/chart_picture.h"
#include "app/gui/charts.h"
#include "app/gui/slot_map.h"
#include "core/abi.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>

using namespace ipcscope;
using namespace ipcscope::gui;
using test::branch_of;
using test::series;
using test::value_at;

class TestCharts : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void objects_are_counted_per_namespace_and_kind()
    {
        const auto branch = branch_of("A shmget(1, 4096, IPC_CREAT|0600) = $a\n"
                                      "A semget(1, 3, IPC_CREAT|0600)\n"
                                      "A shmget(2, 4096, IPC_CREAT|0600)\n"
                                      "A shmctl($a, IPC_RMID, NULL)\n");
        const double first = static_cast<double>(branch->calls().size()) - 3;
        const ChartData chart = chart_of(ChartOf::Objects, *branch);
        const ChartSeries *segments = series(chart, QStringLiteral("ipc 2 segments"));
        QVERIFY2(segments, qPrintable(chart.sentences.join(QLatin1Char('\n'))));
        QCOMPARE(value_at(segments, first - 1), 0);
        QCOMPARE(value_at(segments, first), 1);
        QCOMPARE(value_at(segments, first + 2), 2);
        QCOMPARE(value_at(segments, first + 3), 1);
        QCOMPARE(value_at(series(chart, QStringLiteral("ipc 2 semaphores")), first + 1), 3);
        QVERIFY(!series(chart, QStringLiteral("ipc 2 queues"))); // there never was one
        QVERIFY2(chart.note.contains(QStringLiteral("SHMMNI 4,096")), qPrintable(chart.note));
    }

    void memory_counts_pages_and_messages()
    {
        const auto branch = branch_of("A shmget(1, 5000, IPC_CREAT|0600)\n"
                                      "A msgget(1, IPC_CREAT|0600) = $q\n"
                                      "A msgsnd($q, {1, \"0123456789\"}, 10, 0)\n");
        const ChartData chart = chart_of(ChartOf::Memory, *branch);
        QCOMPARE(value_at(series(chart, QStringLiteral("ipc 2 segments")), 99), 8);
        QCOMPARE(value_at(series(chart, QStringLiteral("ipc 2 messages")), 99), 10.0 / 1024);
        QVERIFY(chart.sentences.join(QLatin1Char('\n')).contains(QStringLiteral("8 KiB")));
    }

    void indices_go_on_and_the_sequence_grows_when_they_start_again()
    {
        std::string text;
        for (int round = 0; round < 70; ++round)
        {
            const std::string name = "$s" + std::to_string(round);
            text += "A shmget(IPC_PRIVATE, 1, 0600) = " + name + "\nA shmctl(" + name +
                    ", IPC_RMID, NULL)\n";
        }
        const auto branch = branch_of(text);
        const ChartData chart = chart_of(ChartOf::Indices, *branch);
        const ChartSeries *index = series(chart, QStringLiteral("ipc 2 segments: index"));
        const ChartSeries *seq = series(chart, QStringLiteral("ipc 2 segments: sequence"));
        QVERIFY(index && seq);
        QCOMPARE(index->points.size(), std::size_t{70});
        QCOMPARE(index->points[63].y(), 63); // ipc_min_cycle
        QCOMPARE(index->points[64].y(), 0);
        QCOMPARE(value_at(seq, index->points[63].x()), 0);
        QCOMPARE(value_at(seq, index->points[64].x()), 1);
    }

    void depths_and_waits_are_shown_as_they_grow_and_shrink()
    {
        const auto branch = branch_of("A msgget(1, IPC_CREAT|0600) = $q\n"
                                      "A msgsnd($q, {1, \"a\"}, 1, 0)\n"
                                      "A msgsnd($q, {1, \"b\"}, 1, 0)\n"
                                      "A msgrcv($q, NULL, 10, 0, 0)\n"
                                      "A msgrcv($q, NULL, 10, 0, 0)\n"
                                      "B msgrcv($q, NULL, 10, 0, 0 <unfinished ...>\n"
                                      "A msgsnd($q, {1, \"c\"}, 1, 0)\n");
        const double last = static_cast<double>(branch->calls().size());
        const ChartData depth = chart_of(ChartOf::Queues, *branch);
        QCOMPARE(depth.series.size(), std::size_t{1});
        const ChartData waiting = chart_of(ChartOf::Waiting, *branch);
        QCOMPARE(waiting.series.size(), std::size_t{1});
        double most = 0;
        for (const QPointF &point : depth.series[0].points)
        {
            most = std::max(most, point.y());
        }
        QCOMPARE(most, 2);
        QCOMPARE(value_at(&depth.series[0], last), 0);
        QCOMPARE(value_at(&waiting.series[0], last - 1), 1);
        QCOMPARE(value_at(&waiting.series[0], last), 0);
    }

    void a_lookup_costs_what_its_chain_is_long()
    {
        std::string text;
        for (int key = 1; key <= 2000; ++key)
        {
            text += "A shmget(" + std::to_string(key) + ", 1, IPC_CREAT|0600)\n";
        }
        text += "A shmget(77, 0, 0)\nA shmget(9999, 0, 0)\n";
        const auto branch = branch_of(text);
        const auto &lookups = branch->samples().lookups();
        QCOMPARE(lookups.size(), std::size_t{2002});
        QVERIFY(lookups[2000].found && !lookups[2001].found);
        QCOMPARE(lookups[2000].objects, 2000);
        QVERIFY(lookups[2000].compared >= 1);
        for (const KeyLookup &lookup : lookups)
        {
            QVERIFY2(lookup.compared < 12, qPrintable(QString::number(lookup.compared)));
        }
        const ChartData chart = chart_of(ChartOf::Lookups, *branch);
        QVERIFY(!chart.over_time);
        QCOMPARE(series(chart, QStringLiteral("key found"))->points.size(), std::size_t{1});
        QCOMPARE(chart.x_end, 2000);
    }

    void without_numbers_a_chart_says_what_to_do()
    {
        const auto branch = branch_of("A getpid()\n");
        for (int of = 0; of <= static_cast<int>(ChartOf::Lookups); ++of)
        {
            const ChartData chart = chart_of(static_cast<ChartOf>(of), *branch);
            QVERIFY(chart.series.empty());
            QVERIFY(chart.empty.size() > 20);
            QCOMPARE(chart.sentences.size(), 1);
        }
    }

    void a_thinned_line_keeps_its_ends_and_extremes()
    {
        std::vector<QPointF> points;
        for (int x = 0; x < 10000; ++x)
        {
            points.emplace_back(x, x == 7777 ? 500 : x % 10);
        }
        const auto kept = thinned(points, 400);
        QVERIFY(kept.size() <= 400);
        QCOMPARE(kept.front(), std::size_t{0});
        QCOMPARE(kept.back(), std::size_t{9999});
        QVERIFY(std::find(kept.begin(), kept.end(), std::size_t{7777}) != kept.end());
        QVERIFY(std::is_sorted(kept.begin(), kept.end()));
        QCOMPARE(thinned({points.begin(), points.begin() + 10}, 400).size(), std::size_t{10});
    }

    void a_chart_grows_with_a_typed_call_and_times_the_kernel()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Session session(test::stand_in());
        QVERIFY(test::open(session, file));
        Charts &charts = *session.charts();
        QVERIFY(charts.data().series.empty()); // nobody looks
        charts.setActive(true);
        QVERIFY(!charts.data().series.empty());
        session.moment()->goEnd();
        const double end = charts.data().x_end;
        QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("shmget(0x9, 1, IPC_CREAT)")).ok);
        QCOMPARE(charts.data().x_end, end + 1);
        charts.setChosen(static_cast<int>(ChartOf::Answers));
        QVERIFY(test::settle(session));
        QTRY_VERIFY(!charts.data().series.empty());
        QVERIFY(charts.twin().contains(QStringLiteral("shmget")));
        QVERIFY(chart_table(charts.data()).startsWith(QStringLiteral("series\tafter call\t")));
    }

    void keys_go_from_point_to_point()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Session session{LabStarter{}};
        QVERIFY(test::open(session, file));
        Charts &charts = *session.charts();
        charts.setActive(true);
        session.moment()->goStart();
        charts.nextPoint(1);
        const int first = session.moment()->call();
        QVERIFY(first >= 0);
        charts.nextPoint(1);
        QVERIFY(session.moment()->call() > first);
        charts.nextPoint(-1);
        QCOMPARE(session.moment()->call(), first);
        const QString before = charts.sentence();
        charts.nextSeries(1);
        QVERIFY(charts.sentence() != before);
    }

    void points_are_hit_where_they_are_drawn()
    {
        const auto branch = branch_of("A shmget(1, 1, IPC_CREAT)\nA shmget(2, 1, IPC_CREAT)\n");
        const ChartData chart = chart_of(ChartOf::Objects, *branch);
        ChartPicture picture;
        picture.show(chart, Theme(nullptr), 1);
        picture.resize({800, 300});
        const ChartSeries &line = chart.series.front();
        const std::size_t last = line.points.size() - 1;
        const QPointF place = picture.place(line.points[last]);
        QVERIFY(picture.plot_area().contains(place));
        const auto hit = picture.hit(chart, place + QPointF(3, -2), 10);
        QVERIFY(hit);
        QCOMPARE(hit->point, last);
        QVERIFY(!picture.hit(chart, {place.x(), place.y() + 60}, 10));
        QImage image(800, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        picture.paint(painter);
        painter.end();
        // What Qt Charts has drawn there is where we look for it.
        const QColor drawn = image.pixelColor(place.toPoint());
        QVERIFY2(drawn != QColor(Qt::white), qPrintable(drawn.name()));
    }

    void a_slot_tells_id_key_and_sequence()
    {
        const test::ScenarioFile file("A shmget(0x1234, 1, IPC_CREAT|0600) = $a\n"
                                      "A shmget(0x5, 1, IPC_CREAT|0600)\n"
                                      "A shmctl($a, IPC_RMID, NULL)\n");
        Session session{LabStarter{}};
        QVERIFY(test::open(session, file));
        SlotMap &map = *session.slotMap();
        map.setActive(true);
        Moment &moment = *session.moment();
        moment.goEnd();
        QCOMPARE(map.now().in_use, 1);
        QVERIFY(!map.now().taken[0] && map.now().taken[1]);
        QCOMPARE(map.now().last, 1);
        QCOMPARE(map.now().next, 2);
        QCOMPARE(map.now().window, 64);
        QCOMPARE(map.now().called, std::vector<int>{0});
        QCOMPARE(map.cursor(), 0);
        QVERIFY2(map.sentence().contains(QStringLiteral("free")), qPrintable(map.sentence()));
        map.nextTaken(1);
        QCOMPARE(map.cursor(), 1);
        QVERIFY2(map.sentence().contains(QStringLiteral("0x00000005")), qPrintable(map.sentence()));
        QVERIFY(map.sentence().contains(QStringLiteral("last one given")));
        moment.callBack();
        QVERIFY(map.now().taken[0]);
        QVERIFY(map.sentence_of(0).contains(QStringLiteral("0x00001234")));
        QVERIFY(map.sentence_of(2).contains(QStringLiteral("next search starts here")));
        map.setCursor(1 << 20);
        QCOMPARE(map.cursor(), abi::kIpcmni - 1);
        QVERIFY(map.twin().contains(QStringLiteral("2 of 32,768 places taken")));
    }

    void the_slot_map_follows_kind_and_namespace_of_the_call()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Session session{LabStarter{}};
        QVERIFY(test::open(session, file));
        SlotMap &map = *session.slotMap();
        map.setActive(true);
        session.moment()->goEnd(); // of A, in its own namespace
        const QString own = map.namespaces().value(map.chosenNamespace());
        QVERIFY2(own.contains(QLatin1Char('A')), qPrintable(own));
        QVERIFY(session.enter(QStringLiteral("B"), QStringLiteral("msgget(1, IPC_CREAT)")).ok);
        QCOMPARE(map.kind(), static_cast<int>(TableKind::Msg));
        const QString other = map.namespaces().value(map.chosenNamespace());
        QVERIFY2(other != own && other.contains(QLatin1Char('B')), qPrintable(other));
        QCOMPARE(map.now().called, std::vector<int>{0});
    }
};

QTEST_MAIN(TestCharts)
#include "tst_gui_charts.moc"
