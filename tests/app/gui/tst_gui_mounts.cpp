// The floor of the isolation diagram: what is mounted on /dev/shm and /dev/mqueue, and who sees it.
#include "tests/app/gui/scene_test.h"

#include <set>

using namespace ipcscope;
using namespace ipcscope::gui;
using test::by_key;
using test::titled;
using test::untidy;

namespace
{

/// Tables with a mount namespace for each of `files`, which has a tmpfs with so many files.
struct Mounts
{
    explicit Mounts(const std::vector<int> &files)
    {
        now.ipc.resize(1);
        now.ipc[0].ns = NsId{1};
        now.mnt.emplace();
        std::uint64_t number = 0;
        for (const int count : files)
        {
            MntNamespaceTable mnt;
            mnt.ns = NsId{++number};
            mnt.shm = TmpfsTable{.device = number, .size = 16, .files = {}};
            for (int file = 0; file < count; ++file)
            {
                mnt.shm->files.push_back(
                    {.name = QStringLiteral("f%1").arg(file, 5, 10, QLatin1Char('0')).toStdString(),
                     .size = 10});
            }
            now.mnt->push_back(std::move(mnt));
            ActorRow actor;
            actor.actor = names.id("P" + std::to_string(number));
            actor.alive = true;
            actor.ipc_ns = NsId{1};
            actor.mnt_ns = NsId{number};
            now.actors.push_back(actor);
        }
        before = now;
        input.now = &now;
        input.before = &before;
        input.names = &names;
        input.view = QSizeF(1300, 300);
    }
    Mounts(const Mounts &) = delete;
    Mounts &operator=(const Mounts &) = delete;
    ~Mounts() = default;

    Tables now;
    Tables before;
    notation::ActorNames names;
    SceneInput input;
};

QByteArray lesson_text(const QString &path)
{
    QFile file(QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons/") + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestMounts : public QObject
{
    Q_OBJECT

  private:
    test::Stage stage_;

  private Q_SLOTS:
    void an_empty_floor_is_a_line_of_words()
    {
        stage_.show(test::kTwoNamespaces);
        const Scene drawn = stage_.scene();
        QCOMPARE(drawn.floor.size(), std::size_t{1});
        QVERIFY(drawn.floor[0].box.height() < 30);
        QVERIFY(drawn.floor[0].box.top() > drawn.rooms[1].box.bottom());
        QVERIFY(drawn.mounts.empty() && drawn.frames.empty() && drawn.waits.empty());
        QVERIFY2(stage_.twin().contains(QStringLiteral(
                     "/dev/shm and /dev/mqueue are empty, and the same for everybody.")),
                 qPrintable(stage_.twin()));
        QCOMPARE(untidy(drawn), QString());
    }

    void a_tmpfs_is_one_tile_however_many_mount_namespaces_see_it()
    {
        stage_.show(lesson_text("04-dev-shm/04-whose-dev-shm/whose-dev-shm.ipc"));
        QVERIFY(stage_.go_to(QStringLiteral("C openat(AT_FDCWD, \"/dev/shm/y\"")));
        const Scene shared = stage_.scene();
        QCOMPARE(shared.mounts.size(), std::size_t{1});
        const SceneItem tile = shared.mounts[0];
        QCOMPARE(tile.title, QStringLiteral("/dev/shm: tmpfs 1"));
        QCOMPARE(tile.detail, QStringLiteral("seen by everybody, from 2 mount namespaces"));
        QVERIFY(titled(shared.objects, QStringLiteral("x")).box.isValid());
        QVERIFY(titled(shared.objects, QStringLiteral("y")).changed);
        QVERIFY(!titled(shared.objects, QStringLiteral("x")).changed);

        QVERIFY(stage_.go_to(QStringLiteral("C mount(")));
        const Scene apart = stage_.scene();
        QCOMPARE(untidy(apart), QString());
        QCOMPARE(apart.mounts.size(), std::size_t{2});
        QVERIFY2(apart.mounts[0].detail.startsWith(QStringLiteral("seen by init, A, B (mnt ")),
                 qPrintable(apart.mounts[0].detail));
        QVERIFY2(apart.mounts[1].detail.startsWith(QStringLiteral("seen by C (mnt ")),
                 qPrintable(apart.mounts[1].detail));
        QVERIFY(apart.mounts[1].changed && apart.mounts[1].lit && !apart.mounts[0].lit);
        QCOMPARE(apart.mounts[1].note, QStringLiteral("0 B of 1 MiB"));
        QVERIFY(apart.mounts[0].box.contains(titled(apart.objects, QStringLiteral("x")).box));
        QVERIFY2(stage_.twin().contains(QStringLiteral("tmpfs 2 is on /dev/shm, seen by C (mnt ")),
                 qPrintable(stage_.twin()));
        QVERIFY(stage_.twin().contains(QStringLiteral("It holds the file x, 0 B, mode 0600.")));

        QVERIFY(stage_.go_to(QStringLiteral("C umount2(")));
        QCOMPARE(stage_.scene().mounts.size(), std::size_t{1});
    }

    void the_queues_of_each_ipc_namespace_are_a_tile()
    {
        stage_.show(
            lesson_text("03-namespaces/05-queues-apart/queues-apart.ipc")
                .replace("%actor worker\n",
                         "%actor worker\n"
                         "A mount(\"mqueue\", \"/dev/mqueue\", \"mqueue\", 0, NULL) = 0\n"));
        QVERIFY(stage_.go_to(QStringLiteral("worker mq_timedsend(4")));
        const Scene drawn = stage_.scene();
        QCOMPARE(untidy(drawn), QString());
        QCOMPARE(drawn.mounts.size(), std::size_t{3}); // a tmpfs, and the queues of each namespace
        const auto cards = by_key(drawn.objects);
        const SceneItem &old = drawn.mounts[1];
        const SceneItem &own = drawn.mounts[2];
        QCOMPARE(old.title, QStringLiteral("mqueue of ipc 2"));
        QCOMPARE(old.detail, QStringLiteral("/dev/mqueue of everybody"));
        QCOMPARE(old.note, QStringLiteral("1 of 256 queues"));
        QCOMPARE(own.detail, QStringLiteral("mounted nowhere"));
        const SceneItem first = cards.at(old.key + QStringLiteral("/jobs"));
        const SceneItem second = cards.at(own.key + QStringLiteral("/jobs"));
        QCOMPARE(first.detail, QStringLiteral("1 of 4 messages"));
        QCOMPARE(second.detail, QStringLiteral("1 of 1 messages"));
        QVERIFY(old.box.contains(first.box));
        QVERIFY(own.box.contains(second.box));
        QVERIFY(!first.lit && second.lit); // mq_open goes by the caller's ipc namespace
        QVERIFY2(stage_.twin().contains(QStringLiteral("are mounted nowhere")),
                 qPrintable(stage_.twin()));
        QVERIFY(stage_.twin().contains(
            QStringLiteral("It holds the POSIX queue /jobs with 1 of 1 messages, mode 0600.")));
    }

    void nothing_mounted_is_drawn_as_that()
    {
        stage_.show(lesson_text("05-practice/04-container-modes/none.ipc"));
        const SceneItem none =
            titled(stage_.scene().mounts, QStringLiteral("/dev/shm: nothing is mounted"));
        QVERIFY(none.faded);
        QVERIFY2(none.detail.startsWith(QStringLiteral("for alone (mnt ")),
                 qPrintable(none.detail));
        QVERIFY2(stage_.twin().contains(QStringLiteral("Nothing is mounted on /dev/shm for alone")),
                 qPrintable(stage_.twin()));
    }

    void a_mount_draws_at_most_eight_cards_and_what_has_changed_first()
    {
        const Mounts few({8});
        QCOMPARE(lay_out(few.input).objects.size(), kFilesPerMount);
        Mounts many({3000});
        many.now.mnt->front().shm->files[2222].size = 11;
        const Scene drawn = lay_out(many.input);
        QCOMPARE(drawn.objects.size(), kFilesPerMount);
        QCOMPARE(drawn.objects.back().title, QStringLiteral("%L1 more").arg(2993));
        QVERIFY(titled(drawn.objects, QStringLiteral("f02222")).changed);
        QCOMPARE(std::count_if(drawn.objects.begin(), drawn.objects.end(),
                               [](const SceneItem &item) { return item.changed; }),
                 1);
        QCOMPARE(untidy(drawn), QString());
        QVERIFY(tell(many.input)
                    .join(QLatin1Char(' '))
                    .contains(QStringLiteral("And %L1 more.").arg(2992)));
    }

    void many_mounts_are_told_as_a_number_and_those_with_files_are_drawn()
    {
        std::vector<int> files(100, 0);
        files[77] = 2;
        const Mounts many(files);
        const Scene drawn = lay_out(many.input);
        QCOMPARE(drawn.mounts.size(), kMountsOnFloor);
        QCOMPARE(drawn.mounts.back().title, QStringLiteral("85 more"));
        QVERIFY(by_key(drawn.mounts).contains(QStringLiteral("tmpfs78")));
        QCOMPARE(untidy(drawn), QString());
        std::set<QString> keys;
        for (const SceneItem &mount : drawn.mounts)
        {
            keys.insert(mount.key);
        }
        QCOMPARE(keys.size(), kMountsOnFloor);
    }

    void without_tables_of_mounts_there_is_no_floor()
    {
        Mounts blind({2});
        blind.now.mnt.reset();
        QVERIFY(lay_out(blind.input).floor.empty());
        QVERIFY(!tell(blind.input).join(QLatin1Char(' ')).contains(QStringLiteral("/dev/shm")));
    }
};

QTEST_MAIN(TestMounts)
#include "tst_gui_mounts.moc"
