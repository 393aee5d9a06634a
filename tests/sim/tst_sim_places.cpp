// Where those are who sleep, and where what is mapped is at home: what tables do not tell.
#include "tests/sim/scene.h"

#include "sim/attach_homes.h"
#include "sim/model_backend.h"
#include "sim/wait_place.h"

#include <QTest>

#include <set>

using namespace ipcscope;
using namespace ipcscope::sim;

using At = WaitPlace::At;
using For = WaitPlace::For;
Q_DECLARE_METATYPE(ipcscope::sim::WaitPlace)

class SimPlaces final : public QObject
{
    Q_OBJECT

  private slots:
    void a_sleeper_is_at_its_object_and_waits_for_what_is_missing_data()
    {
        QTest::addColumn<QString>("script"); // the only sleeper in it is found
        QTest::addColumn<WaitPlace>("place");
        const NsId first = tables(World{}).ipc.front().ns;
        QTest::newRow("growth") << "A semget(0x1, 3, IPC_CREAT|0600) = 0\n"
                                   "A semctl(0, 2, SETVAL, 1) = 0\n"
                                   "A semop(0, [{2, -5, 0}], 1 <unfinished ...>\n"
                                << WaitPlace{.at = At::Set,
                                             .waits_for = For::Growth,
                                             .ns = first,
                                             .id = IpcId{0},
                                             .number = 2,
                                             .amount = 4};
        QTest::newRow("growth behind another operation on the same one")
            << "A semget(0x1, 1, IPC_CREAT|0600) = 0\n"
               "A semop(0, [{0, 3, 0}, {0, -5, 0}], 2 <unfinished ...>\n"
            << WaitPlace{.at = At::Set,
                         .waits_for = For::Growth,
                         .ns = first,
                         .id = IpcId{0},
                         .number = 0,
                         .amount = 2};
        QTest::newRow("zero") << "A semget(0x1, 2, IPC_CREAT|0600) = 0\n"
                                 "A semctl(0, 1, SETVAL, 1) = 0\n"
                                 "A semop(0, [{1, 0, 0}], 1 <unfinished ...>\n"
                              << WaitPlace{.at = At::Set,
                                           .waits_for = For::Zero,
                                           .ns = first,
                                           .id = IpcId{0},
                                           .number = 1};
        const auto receiver = [&](const char *name, const char *type, For what, int amount) {
            QTest::newRow(name) << QStringLiteral("A msgget(0x1, IPC_CREAT|0600) = 0\n"
                                                  "A msgrcv(0, \"\"..., 8, %1 <unfinished ...>\n")
                                       .arg(QLatin1String(type))
                                << WaitPlace{.at = At::Queue,
                                             .waits_for = what,
                                             .ns = first,
                                             .id = IpcId{0},
                                             .amount = amount};
        };
        receiver("any message", "0, 0", For::Message, 0);
        receiver("a type", "7, 0", For::MessageOf, 7);
        receiver("any other type", "7, MSG_EXCEPT", For::MessageNotOf, 7);
        receiver("a type up to", "-7, 0", For::MessageUpTo, 7);
        QTest::newRow("room") << "A msgget(0x1, IPC_CREAT|0600) = 0\n"
                                 "A sysctl(\"kernel.msgmax\", \"16384\") = 0\n"
                                 "A msgsnd(0, {1, \"x\"}, 16384, 0) = 0\n"
                                 "A msgsnd(0, {1, \"abc\"}, 3, 0 <unfinished ...>\n"
                              << WaitPlace{.at = At::Queue,
                                           .waits_for = For::Room,
                                           .ns = first,
                                           .id = IpcId{0},
                                           .amount = 3};
        // A descriptor leads to the queue of the namespace that its process has left.
        QTest::newRow("a message in a queue of another namespace")
            << "B semget(0x1, 1, IPC_CREAT|0600) = 0\n"
               "A mq_open(\"jobs\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=8}) = 3\n"
               "A unshare(CLONE_NEWIPC) = 0\n"
               "A mq_timedreceive(3, \"\"..., 8, NULL, NULL <unfinished ...>\n"
            << WaitPlace{
                   .at = At::PosixQueue, .waits_for = For::Message, .ns = first, .name = "jobs"};
        QTest::newRow("room in a POSIX queue")
            << "A mq_open(\"jobs\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=1, mq_msgsize=8}) = 3\n"
               "A mq_timedsend(3, \"a\", 1, 0, NULL) = 0\n"
               "A mq_timedsend(3, \"b\", 1, 0, NULL <unfinished ...>\n"
            << WaitPlace{.at = At::PosixQueue, .waits_for = For::Room, .ns = first, .name = "jobs"};
        QTest::newRow("a post") << "A sem_open(\"/lamp\", O_CREAT, 0600, 0) = $l\n"
                                   "A sem_wait($l <unfinished ...>\n"
                                << WaitPlace{.at = At::File,
                                             .waits_for = For::Post,
                                             .device = 1,
                                             .name = "sem.lamp"};
    }
    void a_sleeper_is_at_its_object_and_waits_for_what_is_missing()
    {
        QFETCH(QString, script);
        QFETCH(WaitPlace, place);
        const tests::Played played = tests::play(script.toStdString());
        QVERIFY2(played.trouble.empty(), played.trouble.c_str());
        const auto places = wait_places(played.world);
        QCOMPARE(places.size(), std::size_t{1});
        QVERIFY(places.begin()->second == place);
    }

    void nobody_waits_who_was_woken()
    {
        const tests::Played played = tests::play("A semget(0x1, 1, IPC_CREAT|0600) = 0\n"
                                                 "B semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
                                                 "A semctl(0, 0, SETVAL, 1) = 0\n");
        QVERIFY2(played.trouble.empty(), played.trouble.c_str());
        QVERIFY(wait_places(played.world).empty());
    }

    void a_mapped_file_is_at_home_on_the_tmpfs_that_was_mounted_then()
    {
        const tests::Played played =
            tests::play("A openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 3\n"
                        "A ftruncate(3, 4096) = 0\n"
                        "A mmap(NULL, 4096, PROT_READ, MAP_SHARED, 3, 0) = $p\n"
                        "A mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", 0, NULL) = 0\n"
                        "A openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600) = 4\n"
                        "A ftruncate(4, 4096) = 0\n"
                        "A mmap(NULL, 4096, PROT_READ, MAP_SHARED, 4, 0) = $q\n"
                        "A shmget(0x1, 4096, IPC_CREAT|0600) = 0\n"
                        "A shmat(0, NULL, 0) = $r\n");
        QVERIFY2(played.trouble.empty(), played.trouble.c_str());
        std::multiset<std::uint64_t> devices;
        for (const auto &[mapping, device] : file_homes(played.world))
        {
            devices.insert(device);
        }
        QCOMPARE(devices, (std::multiset<std::uint64_t>{1, 2}));
        QCOMPARE(attach_homes(played.world).size(), std::size_t{1}); // a segment is no file
    }
};

QTEST_APPLESS_MAIN(SimPlaces)
#include "tst_sim_places.moc"
