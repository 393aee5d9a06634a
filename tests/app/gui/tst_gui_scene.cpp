// What the isolation diagram shows beside rooms and what is in them: waits, mapped files, and the
// frames of user namespaces.
#include "tests/app/gui/scene_test.h"

#include "app/gui/scene_waits.h"

#include <QDirIterator>
#include <QXmlStreamReader>

#include <set>

using namespace ipcscope;
using namespace ipcscope::gui;
using test::by_key;
using test::titled;
using test::untidy;

namespace
{

constexpr const char *kSleepers = R"(# one sleeper at each kind of object
%actor A
%actor B
%actor C
%actor D
%actor E
A semget(0x51, 2, IPC_CREAT|0600) = $s
A msgget(0x52, IPC_CREAT|0600) = $q
A mq_open("jobs", O_RDWR|O_CREAT, 0600, {mq_maxmsg=2, mq_msgsize=8}) = $m
A sem_open("/lamp", O_CREAT, 0600, 0) = $l
B mq_open("jobs", O_RDWR) = $r
C sem_open("/lamp", 0) = $k
D semop($s, [{sem_num=1, sem_op=-3, sem_flg=0}], 1 <unfinished ...>
E msgrcv($q, ""..., 16, 7, 0 <unfinished ...>
B mq_timedreceive($r, ""..., 8, NULL, NULL <unfinished ...>
C sem_wait($k <unfinished ...>
A semctl($s, 1, SETVAL, 1) = 0
A semctl($s, 0, IPC_RMID) = 0
D <... semop resumed>) = -1 EIDRM
)";

constexpr const char *kUsers = R"(# A is in a user namespace that owns its ipc namespace, B not
%actor A
%actor B
%actor C
A unshare(CLONE_NEWUSER|CLONE_NEWIPC) = 0
B unshare(CLONE_NEWUSER) = 0
C shmget(0x1, 4096, IPC_CREAT|0600) = 0
)";

QString wait_of(const Scene &scene, const QString &actor)
{
    const SceneItem pill = titled(scene.actors, actor);
    for (const SceneLine &wait : scene.waits)
    {
        if (wait.key == pill.key)
        {
            return wait.words;
        }
    }
    return {};
}

} // namespace

class TestScene : public QObject
{
    Q_OBJECT

  private:
    test::Stage stage_;

  private Q_SLOTS:
    void what_is_drawn_as_changed_is_told_to_be()
    {
        stage_.show(kSleepers);
        int marked = 0;
        for (int call = -1; call < stage_.moment().calls(); ++call)
        {
            call < 0 ? stage_.moment().goStart() : stage_.moment().goToEndOf(call);
            const Scene drawn = stage_.scene();
            const QString told = tell_changed(drawn);
            QCOMPARE(stage_.twin().contains(QStringLiteral("Changed: ")), !told.isEmpty());
            QVERIFY(stage_.twin().endsWith(told));
            int changed = 0;
            for (const auto *items : {&drawn.rooms, &drawn.mounts, &drawn.actors, &drawn.objects})
            {
                for (const SceneItem &item : *items)
                {
                    changed += item.changed ? 1 : 0;
                    QVERIFY2(!item.changed || told.contains(item.title), qPrintable(item.title));
                }
            }
            QCOMPARE(told.count(QLatin1Char(';')) + (told.isEmpty() ? 0 : 1), changed);
            marked += changed;
        }
        QVERIFY(marked > 10);
        QVERIFY(stage_.go_to(QStringLiteral("A semctl(0, 1, SETVAL")));
        QVERIFY2(stage_.twin().contains(QStringLiteral("sem 0x00000051 → 0 in ipc namespace 2")),
                 qPrintable(stage_.twin()));
    }

    void a_sleeper_has_an_arrow_to_what_it_waits_for()
    {
        stage_.show(kSleepers);
        QVERIFY(stage_.go_to(QStringLiteral("C sem_wait(")));
        Scene drawn = stage_.scene();
        QCOMPARE(drawn.waits.size(), std::size_t{4});
        QCOMPARE(wait_of(drawn, QStringLiteral("D")),
                 QStringLiteral("waits for semaphore 1 to grow by 3"));
        QCOMPARE(wait_of(drawn, QStringLiteral("E")),
                 QStringLiteral("waits for a message of type 7"));
        QCOMPARE(wait_of(drawn, QStringLiteral("B")), QStringLiteral("waits for a message"));
        QCOMPARE(wait_of(drawn, QStringLiteral("C")), QStringLiteral("waits for a post"));
        const auto cards = by_key(drawn.objects);
        std::set<QString> reached;
        for (const SceneLine &wait : drawn.waits)
        {
            for (const auto &[key, card] : cards)
            {
                if (card.box.adjusted(-1, -1, 1, 1).contains(wait.to))
                {
                    reached.insert(key);
                }
            }
            // The words stand beside the actor and on no card.
            for (const auto &[key, card] : cards)
            {
                QVERIFY2(!card.box.intersects(wait.label), qPrintable(key));
            }
            for (const SceneItem &actor : drawn.actors)
            {
                QVERIFY(!actor.box.intersects(wait.label));
            }
        }
        QCOMPARE(reached, (std::set<QString>{QStringLiteral("2/sem/0"), QStringLiteral("2/msg/0"),
                                             QStringLiteral("mq2/jobs"),
                                             QStringLiteral("tmpfs1/sem.lamp")}));
        QCOMPARE(untidy(drawn), QString());
        QCOMPARE(cards.at(QStringLiteral("mq2/jobs")).detail,
                 QStringLiteral("0 of 2 · waited for"));
        QCOMPARE(cards.at(QStringLiteral("tmpfs1/sem.lamp")).detail,
                 QStringLiteral("= 0 · waited for"));
        // C has the file mapped at which it waits: the two lines can be told apart.
        for (const SceneLine &line : drawn.lines)
        {
            for (const SceneLine &wait : drawn.waits)
            {
                QVERIFY(line.to != wait.to && line.from != wait.from);
            }
        }
        const QString told = stage_.twin();
        for (const char *sentence :
             {"D sleeps in semop: it waits for semaphore 1 to grow by 3, at semaphore set 0 of ipc "
              "namespace 2.",
              "E sleeps in msgrcv: it waits for a message of type 7, at message queue 0 of ipc "
              "namespace 2.",
              "B sleeps in mq_timedreceive: it waits for a message, at POSIX queue /jobs of ipc "
              "namespace 2.",
              "C sleeps in sem_wait: it waits for a post, at sem.lamp on tmpfs 1."})
        {
            QVERIFY2(told.contains(QLatin1String(sentence)), qPrintable(told));
        }

        QVERIFY(stage_.go_to(QStringLiteral("A semctl(0, 1, SETVAL")) ||
                stage_.go_to(QStringLiteral("A semctl(0, 1, SETVAL")));
        drawn = stage_.scene();
        QCOMPARE(wait_of(drawn, QStringLiteral("D")),
                 QStringLiteral("waits for semaphore 1 to grow by 2"));
        stage_.moment().goEnd();
        drawn = stage_.scene();
        QCOMPARE(wait_of(drawn, QStringLiteral("D")), QString());
        QCOMPARE(drawn.waits.size(), std::size_t{3});
    }

    void every_wait_has_its_words_data()
    {
        using At = sim::WaitPlace::At;
        using For = sim::WaitPlace::For;
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("waits_for");
        QTest::addColumn<QString>("words");
        const auto row = [](At at, For what, const char *words) {
            QTest::newRow(words) << static_cast<int>(at) << static_cast<int>(what)
                                 << QString::fromLatin1(words);
        };
        row(At::Set, For::Growth, "waits for semaphore 2 to grow by 5");
        row(At::Set, For::Zero, "waits for semaphore 2 to become 0");
        row(At::Queue, For::Message, "waits for a message");
        row(At::Queue, For::MessageOf, "waits for a message of type 5");
        row(At::Queue, For::MessageNotOf, "waits for a message of another type than 5");
        row(At::Queue, For::MessageUpTo, "waits for a message of a type up to 5");
        row(At::Queue, For::Room, "waits for room for 5 bytes");
        row(At::PosixQueue, For::Room, "waits for room for a message");
        row(At::File, For::Post, "waits for a post");
    }
    void every_wait_has_its_words()
    {
        QFETCH(int, at);
        QFETCH(int, waits_for);
        QFETCH(QString, words);
        sim::WaitPlace place;
        place.at = static_cast<sim::WaitPlace::At>(at);
        place.waits_for = static_cast<sim::WaitPlace::For>(waits_for);
        place.number = 2;
        place.amount = 5;
        QCOMPARE(wait_words(place), words);
    }

    /// In the middle of calls that wake, remove and end things, too.
    void every_arrow_leads_to_something_at_every_step_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("one at each kind of object") << QByteArray(kSleepers);
        QTest::newRow("sleepers that end")
            << QByteArray(kSleepers).replace(
                   "A semctl($s, 0, IPC_RMID) = 0\nD <... semop resumed>) = -1 EIDRM\n", "") +
                   "A kill(D, SIGKILL) = 0\nA kill(E, SIGKILL) = 0\nA kill(B, SIGKILL) = 0\n"
                   "A kill(C, SIGKILL) = 0\n";
        const QString lessons = QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons");
        QDirIterator files(lessons, {QStringLiteral("*.ipc")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
        {
            QFile file(files.next());
            const QByteArray script = file.open(QIODevice::ReadOnly) ? file.readAll() : "";
            if (script.contains("<unfinished"))
            {
                QTest::newRow(qPrintable(files.fileName())) << script;
            }
        }
    }
    void every_arrow_leads_to_something_at_every_step()
    {
        QFETCH(QByteArray, script);
        stage_.show(script);
        Moment &moment = stage_.moment();
        std::size_t seen = 0;
        for (moment.goStart(); !moment.atEnd(); moment.stepForward())
        {
            const Scene drawn = stage_.scene();
            QCOMPARE(untidy(drawn), QString());
            for (const SceneLine &wait : drawn.waits)
            {
                ++seen;
                QVERIFY(std::any_of(drawn.objects.begin(), drawn.objects.end(),
                                    [&](const SceneItem &item) {
                                        return item.box.adjusted(-1, -1, 1, 1).contains(wait.to);
                                    }));
            }
        }
        QVERIFY(seen > 0);
    }

    void a_mapped_file_has_a_line_to_the_tmpfs_that_it_is_of()
    {
        stage_.show("%actor A\n%actor B\n"
                    "A shm_open(\"/x\", O_RDWR|O_CREAT, 0600) = $x\n"
                    "A ftruncate($x, 4096) = 0\n"
                    "A mmap(NULL, 4096, PROT_READ, MAP_SHARED, $x, 0) = $p\n"
                    "A unshare(CLONE_NEWNS) = 0\n"
                    "A mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", 0, \"size=1m,mode=1777\") = 0\n"
                    "A shm_open(\"/x\", O_RDWR|O_CREAT, 0600) = $other\n");
        // B sees still what A has mapped, and A another file of that name.
        const auto lines_to = [](const Scene &drawn, const char *key) {
            const QRectF card = by_key(drawn.objects)[QLatin1String(key)].box;
            return std::count_if(drawn.lines.begin(), drawn.lines.end(), [&](const auto &line) {
                return line.down && card.adjusted(-1, -1, 1, 1).contains(line.to);
            });
        };
        const Scene over = stage_.scene();
        QCOMPARE(lines_to(over, "tmpfs1/x"), 1);
        QVERIFY(by_key(over.objects).contains(QStringLiteral("tmpfs2/x")));
        QCOMPARE(lines_to(over, "tmpfs2/x"), 0);
        QVERIFY(stage_.go_to(QStringLiteral("A mmap(")));
        const Scene drawn = stage_.scene();
        QCOMPARE(lines_to(drawn, "tmpfs1/x"), 1);
        QVERIFY(!drawn.lines[0].writable);
        QVERIFY2(stage_.twin().contains(QStringLiteral("A has mapped x of tmpfs 1, to read only.")),
                 qPrintable(stage_.twin()));
    }

    void user_namespaces_are_frames_around_the_rooms_that_they_own()
    {
        stage_.show(kUsers);
        const Scene drawn = stage_.scene();
        QCOMPARE(untidy(drawn), QString());
        QCOMPARE(drawn.frames.size(), std::size_t{2});
        QVERIFY(drawn.frames[0].title.startsWith(QStringLiteral("user namespace ")));
        QVERIFY(drawn.frames[0].box.contains(drawn.rooms[0].box));
        QVERIFY(drawn.frames[1].box.contains(drawn.rooms[1].box));
        QCOMPARE(titled(drawn.actors, QStringLiteral("A")).note, QString());
        QCOMPARE(titled(drawn.actors, QStringLiteral("C")).note, QString());
        const QString mark = titled(drawn.actors, QStringLiteral("B")).note;
        QVERIFY2(mark.startsWith(QStringLiteral("user ")), qPrintable(mark));
        QVERIFY2(stage_.twin().contains(QStringLiteral("B is in user namespace ")),
                 qPrintable(stage_.twin()));
        QVERIFY(!stage_.twin().contains(QStringLiteral("A is in user namespace ")));
        QVERIFY(
            stage_.twin().contains(QStringLiteral("ipc namespace 2 belongs to user namespace 1.")));
        stage_.moment().goStart();
        QVERIFY(stage_.scene().frames.empty());
        QVERIFY(!stage_.twin().contains(QStringLiteral("user namespace")));
    }

    void a_room_says_that_the_call_changed_it()
    {
        stage_.show(test::kTwoNamespaces);
        QVERIFY(stage_.go_to(QStringLiteral("A unshare(")));
        QVERIFY(stage_.scene().rooms[1].changed); // it is new
        QVERIFY(stage_.go_to(QStringLiteral("A shmget(")));
        const Scene drawn = stage_.scene();
        QVERIFY(drawn.rooms[1].changed && !drawn.rooms[0].changed);
        // A shmat changes a segment, and not the table.
        QVERIFY(stage_.go_to(QStringLiteral("A shmat(")));
        QVERIFY(!stage_.scene().rooms[1].changed);
    }

    void all_of_it_is_in_a_picture_that_is_given_away_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("call");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("sleepers") << QByteArray(kSleepers) << QStringLiteral("C sem_wait(")
                                  << QStringList{
                                         QStringLiteral("/dev/shm: tmpfs 1"),
                                         QStringLiteral("sem.lamp"),
                                         QStringLiteral("mqueue of ipc 2"),
                                         QStringLiteral("/jobs"),
                                         QStringLiteral("waits for semaphore 1 to grow by 3"),
                                         QStringLiteral("waits for a post")};
        QTest::newRow("users") << QByteArray(kUsers) << QStringLiteral("C shmget(")
                               << QStringList{QStringLiteral("user namespace 1"),
                                              QStringLiteral("user namespace 4"),
                                              QStringLiteral("owns 1 ipc namespace"),
                                              QStringLiteral("user 6"),
                                              QStringLiteral("empty, and the same for everybody")};
    }
    void all_of_it_is_in_a_picture_that_is_given_away()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, call);
        QFETCH(QStringList, words);
        stage_.show(script);
        QVERIFY(stage_.go_to(call));
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.svg"));
        QVERIFY2(stage_.session().exportPicture(QUrl::fromLocalFile(path)),
                 qPrintable(stage_.session().openProblem()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QStringList written;
        while (!reader.atEnd())
        {
            if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
            {
                written.push_back(reader.text().toString());
            }
        }
        QVERIFY(!reader.hasError());
        const QString all = written.join(QLatin1Char('\n'));
        for (const QString &word : words)
        {
            QVERIFY2(all.contains(word), qPrintable(all));
        }
    }
};

QTEST_MAIN(TestScene)
#include "tst_gui_scene.moc"
