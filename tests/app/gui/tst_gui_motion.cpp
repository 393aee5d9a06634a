// The isolation diagram between two states, the size at which it is shown, and how soon a large one
// is laid out.
#include "app/gui/motion.h"
#include "app/gui/scene_motion.h"
#include "app/gui/view_zoom.h"
#include "tests/app/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <ctime>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

class TestMotion : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void the_way_begins_where_things_were_and_ends_where_they_are();
    void what_is_gone_keeps_its_place_in_the_order();
    void what_is_seen_does_not_jump_when_the_whole_drawing_shrinks();
    void what_moves_never_resets_a_model();
    void the_choice_of_motion_is_kept_for_the_next_start();
    void a_place_under_the_pointer_stays_there();
    void a_step_among_thousands_of_namespaces_is_soon_laid_out();

  private:
    QTemporaryDir home_;
};

namespace
{

SceneItem item(const QString &key, double x)
{
    SceneItem one;
    one.key = key;
    one.box = QRectF(x, 0, 10, 10);
    return one;
}

QStringList keys(const std::vector<SceneItem> &items)
{
    QStringList all;
    for (const SceneItem &one : items)
    {
        all.push_back(one.key);
    }
    return all;
}

double processor_ms()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

} // namespace

void TestMotion::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", home_.path().toUtf8());
}

void TestMotion::the_way_begins_where_things_were_and_ends_where_they_are()
{
    Scene before;
    before.actors = {item(QStringLiteral("stays"), 0), item(QStringLiteral("goes"), 20)};
    Scene after;
    after.actors = {item(QStringLiteral("stays"), 100), item(QStringLiteral("comes"), 40)};
    const Scene begin = between(before, after, 0);
    QCOMPARE(begin.actors[0].box.x(), 0.0);
    QCOMPARE(begin.actors[0].presence, 1.0);
    QCOMPARE(begin.actors[1].key, QStringLiteral("goes"));
    QCOMPARE(begin.actors[1].presence, 1.0);
    QCOMPARE(begin.actors[2].presence, 0.0);
    const Scene middle = between(before, after, 0.25);
    QCOMPARE(middle.actors[0].box.x(), 25.0);
    QCOMPARE(middle.actors[1].box.x(), 20.0);
    QCOMPARE(middle.actors[1].presence, 0.75);
    QCOMPARE(middle.actors[2].box.x(), 40.0);
    QCOMPARE(middle.actors[2].presence, 0.25);
    const Scene end = between(before, after, 1);
    QCOMPARE(end.actors[0], after.actors[0]);
    QCOMPARE(end.actors[2], after.actors[1]);
}

void TestMotion::what_is_gone_keeps_its_place_in_the_order()
{
    Scene before;
    Scene after;
    for (const char *key : {"a", "b", "c", "d", "e"})
    {
        before.objects.push_back(item(QLatin1String(key), 0));
    }
    for (const char *key : {"n", "b", "d", "m"})
    {
        after.objects.push_back(item(QLatin1String(key), 0));
    }
    QCOMPARE(keys(between(before, after, 0.5).objects).join(QString()), QStringLiteral("anbcdem"));
}

void TestMotion::what_is_seen_does_not_jump_when_the_whole_drawing_shrinks()
{
    ViewZoom zoom(0.5);
    zoom.setRoom({400, 200});
    Scene before;
    before.size = {300, 150};
    before.actors = {item(QStringLiteral("A"), 30)};
    const Footing was = zoom.standing(before.size);
    const Footing now = zoom.standing({600, 150});
    QVERIFY(now.scale < was.scale);
    const Scene moved = moved_to(before, was, now);
    const auto pixel = [](double place, const Footing &at) {
        return place * at.scale + at.offset.x();
    };
    QCOMPARE(pixel(moved.actors[0].box.x(), now), pixel(30, was));
}

void TestMotion::what_moves_never_resets_a_model()
{
    const ScenarioFile file(QByteArray(kTwoNamespaces) + "A shmctl($seg, IPC_RMID, NULL)\n");
    Session session(nullptr);
    QVERIFY(open(session, file));
    Diagram &diagram = *session.diagram();
    diagram.setAnimated(true);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    std::vector<std::unique_ptr<QSignalSpy>> resets;
    for (QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(diagram.rooms()),
                                      static_cast<QAbstractItemModel *>(diagram.actors()),
                                      static_cast<QAbstractItemModel *>(diagram.objects()),
                                      static_cast<QAbstractItemModel *>(diagram.lines())})
    {
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        resets.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::modelReset));
    }
    int moved = 0;
    for (int call = -1; call < session.moment()->calls(); ++call)
    {
        session.moment()->goToEndOf(call);
        moved += diagram.moving() ? 1 : 0;
        if (call % 2 == 0) // every other one is seen to its end
        {
            QTRY_VERIFY(!diagram.moving());
        }
    }
    QVERIFY2(moved >= 5, qPrintable(QString::number(moved)));
    QTRY_VERIFY(!diagram.moving());
    for (const auto &spy : resets)
    {
        QCOMPARE(spy->count(), 0);
    }
    const Scene end = diagram.scene();
    QCOMPARE(diagram.objects()->count(), static_cast<int>(end.objects.size()));
    QCOMPARE(diagram.lines()->count(), static_cast<int>(end.lines.size()));
}

void TestMotion::the_choice_of_motion_is_kept_for_the_next_start()
{
    Motion first(nullptr);
    QVERIFY(first.on());
    first.still();
    QVERIFY(Motion(nullptr).on()); // that was for one time
    first.setOn(true);
    first.setOn(false);
    QVERIFY(!Motion(nullptr).on());
    first.setOn(true);
    QVERIFY(Motion(nullptr).on());
}

void TestMotion::a_place_under_the_pointer_stays_there()
{
    ViewZoom zoom(0.5);
    zoom.setRoom({400, 200});
    zoom.setDrawing({4000, 3000});
    QCOMPARE(zoom.scale(), 0.5); // no smaller than can be read
    const QPointF pointer(123, 77);
    const auto place = [&] { return (pointer + zoom.scroll() - zoom.origin()) / zoom.scale(); };
    zoom.setScroll({800, 500});
    const QPointF before = place();
    zoom.turn(240, pointer);
    QCOMPARE(zoom.scale(), 0.5 * 1.25 * 1.25);
    QCOMPARE(place(), before);
    zoom.turn(1e6, pointer);
    QCOMPARE(zoom.scale(), 6.0);
    zoom.fit();
    QVERIFY(zoom.shown().width() <= 400.01 && zoom.shown().height() <= 200.01);
    QCOMPARE(zoom.scroll(), QPointF(0, 0));
    QVERIFY(!zoom.hears(Qt::Key_Right, Qt::NoModifier));
    zoom.setDrawing({0, 0}); // nothing is drawn: any size is as good as another
    zoom.turn(-1e6, pointer);
    QVERIFY(zoom.scale() > 0);
}

void TestMotion::a_step_among_thousands_of_namespaces_is_soon_laid_out()
{
    Tables now;
    notation::ActorNames names;
    for (std::uint64_t ns = 1; ns <= 5000; ++ns)
    {
        IpcNamespaceTable table;
        table.ns = NsId{ns};
        now.ipc.push_back(table);
        ActorRow actor;
        actor.actor = names.id("a" + std::to_string(ns));
        actor.alive = true;
        actor.ipc_ns = NsId{ns};
        now.actors.push_back(actor);
    }
    const Tables before = now;
    now.ipc[4321].shm_ids.in_use = 1;
    SceneInput input;
    input.now = &now;
    input.before = &before;
    input.names = &names;
    input.selected = now.actors[1234].actor;
    input.view = QSizeF(1300, 300);
    const double begin = processor_ms();
    const Scene scene = lay_out(input);
    const double took = processor_ms() - begin;
    QCOMPARE(scene.rooms.size(), kRoomsToRead);
    QStringList rooms = keys(scene.rooms);
    QVERIFY(rooms.contains(QStringLiteral("1235")) && rooms.contains(QStringLiteral("4322")));
    QCOMPARE(scene.rests.size(), std::size_t{1});
    QVERIFY2(took < 50, qPrintable(QString::number(took)));
    input.all_rooms = true;
    QCOMPARE(lay_out(input).rooms.size(), kRoomsToDraw);
    QCOMPARE(lay_out(input).rests.size(), std::size_t{1});
}

QTEST_MAIN(TestMotion)
#include "tst_gui_motion.moc"
