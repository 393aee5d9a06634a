// The window's pure parts: the log of tables, the diagram's layout, the colouring of source, the
// command line.
#include "app/gui/options.h"
#include "app/gui/scene.h"
#include "app/gui/source_lines.h"
#include "app/gui/tables_log.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ipcscope;
using namespace ipcscope::gui;

class TestValues : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void the_log_gives_back_every_state();
    void a_log_of_small_changes_is_small();
    void every_actor_is_drawn_in_its_own_room();
    void a_room_draws_at_most_twelve_tiles_and_counts_the_rest();
    void what_the_call_changed_is_drawn_before_what_it_left();
    void nothing_drawn_leaves_its_room_or_overlaps();
    void a_line_leads_to_the_segment_of_the_namespace_that_it_was_attached_in();
    void the_text_twin_tells_what_the_picture_shows();
    void tokens_cover_a_line_and_find_its_parts();
    void bytes_are_told_in_the_largest_unit_data();
    void bytes_are_told_in_the_largest_unit();
    void options_are_read_or_refused_data();
    void options_are_read_or_refused();
    void a_name_is_a_scenario_or_a_lesson_or_its_file();
};

namespace
{

ShmRow segment(int index, std::uint64_t nattch = 0)
{
    ShmRow row;
    row.id = IpcId{index};
    row.key = Key{index + 1};
    row.segsz = 4096;
    row.nattch = nattch;
    return row;
}

std::vector<MntNamespaceTable> random_mounts(QRandomGenerator &random)
{
    std::vector<MntNamespaceTable> mounts;
    for (std::uint64_t ns = 1; ns <= 3; ++ns)
    {
        MntNamespaceTable table{
            .ns = NsId{ns}, .shm = {}, .sees_mqueue = true, .mqueue = NsId{random.bounded(3U)}};
        if (random.bounded(4) != 0)
        {
            table.shm.emplace();
            table.shm->device = 1 + random.bounded(2U);
            table.shm->used = random.bounded(9U);
            for (const char *name : {"f", "g", "sem.x"})
            {
                if (random.bounded(2) == 0)
                {
                    table.shm->files.push_back({.name = name, .size = random.bounded(3)});
                }
            }
        }
        if (random.bounded(3) != 0)
        {
            mounts.push_back(std::move(table));
        }
    }
    return mounts;
}

Tables random_tables(QRandomGenerator &random)
{
    Tables tables;
    for (std::uint64_t ns = 1; ns <= 3; ++ns)
    {
        if (random.bounded(5) == 0)
        {
            continue;
        }
        IpcNamespaceTable table;
        table.ns = NsId{ns};
        table.shm_tot = random.bounded(3U);
        for (int index = 0; index < 40; ++index)
        {
            if (random.bounded(3) != 0)
            {
                table.shm.push_back(segment(index, random.bounded(2U)));
            }
        }
        table.mq_queues_count = random.bounded(4);
        table.mq_limits = MqLimits{.queues_max = random.bounded(2)};
        for (const char *name : {"a", "b", "q"})
        {
            if (random.bounded(2) == 0)
            {
                table.mq.push_back({.name = name, .curmsgs = random.bounded(3)});
            }
        }
        tables.ipc.push_back(std::move(table));
    }
    if (random.bounded(6) != 0)
    {
        tables.mnt = random_mounts(random);
    }
    for (std::uint32_t actor = 0; actor < random.bounded(4U); ++actor)
    {
        tables.actors.push_back({.actor = ActorId{actor}, .pid = Pid{1}});
    }
    return tables;
}

/// Two namespaces, actors A (1) and B (2), `segments` segments in A's.
struct World
{
    explicit World(int segments)
    {
        (void)names.id("A");
        (void)names.id("B");
        for (std::uint64_t ns = 1; ns <= 2; ++ns)
        {
            IpcNamespaceTable table;
            table.ns = NsId{ns};
            table.limits.shmmni = 4096;
            now.ipc.push_back(table);
            ActorRow actor;
            actor.actor = ActorId{static_cast<std::uint32_t>(ns)};
            actor.alive = true;
            actor.ipc_ns = NsId{ns};
            now.actors.push_back(actor);
        }
        for (int index = 0; index < segments; ++index)
        {
            now.ipc[0].shm.push_back(segment(index));
        }
        input.now = &now;
        input.before = &now;
        input.names = &names;
        input.homes = &homes;
        input.selected = ActorId{1};
        input.view = QSizeF(1300, 300);
    }
    World(const World &) = delete;
    World &operator=(const World &) = delete;
    ~World() = default;

    Tables now;
    notation::ActorNames names;
    AttachHomes homes;
    SceneInput input;
};

} // namespace

void TestValues::the_log_gives_back_every_state()
{
    QRandomGenerator random(7);
    TablesLog log;
    std::vector<Tables> states{Tables{}};
    for (int call = 0; call < 200; ++call)
    {
        states.push_back(random.bounded(3) == 0 ? states.back() : random_tables(random));
        log.append(std::make_shared<const recording::TablesDelta>(
            recording::difference(states[states.size() - 2], states.back())));
    }
    for (int look = 0; look < 400; ++look)
    {
        const auto at = random.bounded(static_cast<quint32>(states.size()));
        QVERIFY(*log.at(at) == states[at]);
    }
}

void TestValues::a_log_of_small_changes_is_small()
{
    Tables before = World(4096).now;
    Tables after = before;
    after.ipc[0].shm[17].nattch = 1;
    QCOMPARE(recording::difference(before, after).rows(), std::size_t{2});
    QVERIFY(recording::difference(before, before).empty());
}

void TestValues::every_actor_is_drawn_in_its_own_room()
{
    const World world(3);
    const Scene scene = lay_out(world.input);
    QCOMPARE(scene.rooms.size(), std::size_t{2});
    QCOMPARE(scene.actors.size(), std::size_t{2});
    for (std::size_t at = 0; at < 2; ++at)
    {
        QVERIFY(scene.rooms[at].box.contains(scene.actors[at].box));
    }
    QVERIFY(scene.rooms[0].lit && scene.actors[0].selected);
    QVERIFY(!scene.rooms[1].lit && !scene.actors[1].selected);
}

void TestValues::a_room_draws_at_most_twelve_tiles_and_counts_the_rest()
{
    QCOMPARE(lay_out(World(12).input).objects.size(), std::size_t{12});
    const Scene scene = lay_out(World(4095).input);
    QCOMPARE(scene.objects.size(), kObjectsPerRoom);
    QCOMPARE(scene.objects.back().title, QStringLiteral("%L1 more").arg(4084));
}

void TestValues::what_the_call_changed_is_drawn_before_what_it_left()
{
    World world(4095);
    Tables before = world.now;
    world.now.ipc[0].shm[3000].mode = 0600;
    world.input.before = &before;
    const Scene scene = lay_out(world.input);
    const auto changed = std::find_if(scene.objects.begin(), scene.objects.end(),
                                      [](const SceneItem &item) { return item.changed; });
    QVERIFY(changed != scene.objects.end());
    QCOMPARE(changed->reference, 3000);
}

void TestValues::nothing_drawn_leaves_its_room_or_overlaps()
{
    for (const int segments : {0, 1, 4, 5, 8, 9, 12, 13, 500})
    {
        const World world(segments);
        const Scene scene = lay_out(world.input);
        QVERIFY(!scene.rooms[0].box.intersects(scene.rooms[1].box));
        QVERIFY(scene.size.width() >= scene.rooms[1].box.right());
        for (std::size_t at = 0; at < scene.objects.size(); ++at)
        {
            QVERIFY(scene.rooms[0].box.contains(scene.objects[at].box));
            QVERIFY(!scene.objects[at].box.intersects(scene.actors[0].box));
            for (std::size_t other = 0; other < at; ++other)
            {
                QVERIFY(!scene.objects[at].box.intersects(scene.objects[other].box));
            }
        }
    }
}

void TestValues::a_line_leads_to_the_segment_of_the_namespace_that_it_was_attached_in()
{
    World world(1);
    world.now.ipc[1].shm.push_back(segment(0, 1)); // the same id in the other namespace
    world.now.actors[0].attaches.push_back({.address = Address{0x1000}, .id = IpcId{0}});
    world.homes[{ActorId{1}, Address{0x1000}}] = NsId{2};
    const Scene scene = lay_out(world.input);
    QCOMPARE(scene.lines.size(), std::size_t{1});
    QVERIFY(scene.rooms[1].box.contains(scene.lines[0].to));
    QVERIFY(tell(world.input)
                .join(QLatin1Char(' '))
                .contains(QStringLiteral("A has mapped id 0 of ipc namespace 2")));
}

void TestValues::the_text_twin_tells_what_the_picture_shows()
{
    const World world(20);
    const QString twin = tell(world.input).join(QLatin1Char('\n'));
    QVERIFY(twin.contains(QStringLiteral("There are 2 ipc namespaces.")));
    QVERIFY(twin.contains(QStringLiteral("In ipc namespace 1: A (pid 0, uid 0).")));
    QVERIFY(twin.contains(QStringLiteral("0x00000001 → id 0, 4 KiB")));
    QVERIFY(twin.contains(QStringLiteral("And 8 more.")));
    QVERIFY(twin.contains(QStringLiteral("It holds no shared memory.")));
    QVERIFY(twin.contains(QStringLiteral("A reaches the objects of ipc namespace 1")));
}

void TestValues::tokens_cover_a_line_and_find_its_parts()
{
    bool in_remark = false;
    const QString line = QStringLiteral("    const Frame frame(k, \"a\\\"b\"); // why 0x10");
    const auto found = tokens(line, in_remark);
    int end = 0;
    QStringList parts;
    for (const Token &token : found)
    {
        QCOMPARE(token.begin, end);
        end += token.length;
        if (token.kind != TokenKind::Plain)
        {
            parts.push_back(line.mid(token.begin, token.length));
        }
    }
    QCOMPARE(end, static_cast<int>(line.size()));
    QCOMPARE(parts,
             (QStringList{QStringLiteral("const"), QStringLiteral("Frame"), QStringLiteral("frame"),
                          QStringLiteral("\"a\\\"b\""), QStringLiteral("// why 0x10")}));
    (void)tokens(QStringLiteral("int a; /* open"), in_remark);
    QVERIFY(in_remark);
    QCOMPARE(tokens(QStringLiteral("still */ int"), in_remark).front().kind, TokenKind::Remark);
    QVERIFY(!in_remark);
}

void TestValues::bytes_are_told_in_the_largest_unit_data()
{
    QTest::addColumn<quint64>("bytes");
    QTest::addColumn<QString>("words");
    QTest::newRow("bytes") << quint64{1023} << "1023 B";
    QTest::newRow("a page") << quint64{4096} << "4 KiB";
    QTest::newRow("one and a half") << quint64{1536} << "1.5 KiB";
    QTest::newRow("mega") << quint64{64} * 1024 * 1024 << "64 MiB";
    QTest::newRow("all") << ~quint64{0} << "16 EiB";
}

void TestValues::bytes_are_told_in_the_largest_unit()
{
    QFETCH(const quint64, bytes);
    QFETCH(const QString, words);
    QCOMPARE(bytes_text(bytes), words);
}

void TestValues::options_are_read_or_refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit_code"); // -1: a window opens
    QTest::newRow("nothing") << QStringList{} << -1;
    QTest::newRow("all") << QStringList{"a.ipc",  "--theme", "dark",   "--goto", "call:3",
                                        "--size", "800x600", "--zoom", "2",      "--model-only"}
                         << -1;
    QTest::newRow("a page") << QStringList{"--page", "claims"} << -1;
    QTest::newRow("a lesson") << QStringList{"same-key"} << -1;
    QTest::newRow("no such page") << QStringList{"--page", "pub"} << 2;
    QTest::newRow("a lesson and a page") << QStringList{"same-key", "--page", "lab"} << 2;
    QTest::newRow("help") << QStringList{"--help"} << 0;
    QTest::newRow("no such option") << QStringList{"--fly"} << 2;
    QTest::newRow("no such theme") << QStringList{"--theme", "pink"} << 2;
    QTest::newRow("no size") << QStringList{"--size", "big"} << 2;
    QTest::newRow("no zoom") << QStringList{"--zoom", "99"} << 2;
    QTest::newRow("two files") << QStringList{"a.ipc", "b.ipc"} << 2;
}

void TestValues::options_are_read_or_refused()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exit_code);
    const auto read = read_options(QStringList{"ipcscope"} + arguments);
    const auto *told = std::get_if<Told>(&read);
    QCOMPARE(told ? told->exit_code : -1, exit_code);
    QVERIFY(!told || !told->text.isEmpty());
}

void TestValues::a_name_is_a_scenario_or_a_lesson_or_its_file()
{
    const auto shown = [](const QStringList &arguments) {
        return std::get<Options>(read_options(QStringList{"ipcscope"} + arguments)).show;
    };
    QCOMPARE(shown({}), Options::Show::Lab);
    QCOMPARE(shown({"a.ipc"}), Options::Show::Lab);
    QCOMPARE(shown({"./trace"}), Options::Show::Lab);
    QCOMPARE(shown({"README.md"}), Options::Show::LessonFile);
    QCOMPARE(shown({"same-key"}), Options::Show::Lesson);
    QCOMPARE(shown({"--page", "course"}), Options::Show::Course);
    QCOMPARE(shown({"--page", "claims"}), Options::Show::Claims);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_gui_values.moc"
