// The course's suspects: each answers as the model with its mutant does, and in nothing else
// otherwise than the model.

#include <QTest>

#include "core/lesson/course.h"
#include "core/lesson/measure.h"
#include "core/lesson/suspects.h"
#include "core/suspect/suspect.h"
#include "tests/support/lessons.h"

#include <set>

using namespace ipcscope;
using namespace ipcscope::lesson;
using ipcscope::tests::lines_of;

namespace
{

lesson::Engines beside_the_model(const std::string &name)
{
    return {.model = std::make_unique<suspect::Suspect>(suspect::SuspectOptions{.name = name},
                                                        EngineFacts{}),
            .kernel = std::make_unique<Measure>(std::make_unique<sim::ModelBackend>()),
            .model_only_reason = "this test measures by the true model",
            .cast = Cast::SuspectAndModel};
}

const std::string kUsers = "%actor a uid=1000 gid=1000\n%actor b uid=2000 gid=2000\n";

} // namespace

class SuspectTest : public QObject
{
    Q_OBJECT

  private slots:
    void a_suspect_answers_as_its_mutant_does_data()
    {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<QString>("told");
        QTest::newRow("bug-01") << "init shmget(0x1, 8192, IPC_CREAT|0600) = $s\n"
                                   "init shmget(0x1, 4096, 0)"
                                << "suspect -1 EINVAL, true model 0";
        QTest::newRow("bug-02") << "init msgget(0x1, IPC_CREAT|0600) = $q\n"
                                   "init msgsnd($q, {mtype=0, mtext=\"x\"}, 1, 0)"
                                << "suspect 0, true model -1 EINVAL";
        QTest::newRow("bug-03") << "init shmget(0x1, 4096, IPC_CREAT|0600) = $s\n"
                                   "init shmat($s, NULL, 0) = $at\n"
                                   "init shmctl($s, IPC_RMID, NULL)"
                                << "key: suspect 0x00000001, true model 0x00000000";
        QTest::newRow("bug-04") << "init shmget(0x1, 4096, IPC_CREAT|0600) = $s\n"
                                   "init shmget(0x1, 8192, IPC_CREAT|IPC_EXCL|0600)"
                                << "suspect -1 EINVAL, true model -1 EEXIST";
        QTest::newRow("bug-05") << "init sysctl(\"kernel.shmmni\", \"7\")\n"
                                   "init unshare(CLONE_NEWIPC)"
                                << "shmmni: suspect 7, true model 4096";
        QTest::newRow("bug-06") << "%actor a\n"
                                   "init semget(0x1, 1, IPC_CREAT|0600) = $s\n"
                                   "init semctl($s, 0, SETVAL, 1)\n"
                                   "a semop($s, [{sem_num=0, sem_op=-1, sem_flg=SEM_UNDO}], 1)\n"
                                   "a exit_group(0)"
                                << "semval: suspect 0, true model 1";
        QTest::newRow("bug-07") << "init msgget(0x1, IPC_CREAT|0600) = $q\n"
                                   "init msgsnd($q, {mtype=4, mtext=\"four\"}, 4, 0)\n"
                                   "init msgsnd($q, {mtype=2, mtext=\"two\"}, 3, 0)\n"
                                   "init msgrcv($q, {...}, 100, -5, 0)"
                                << "suspect 4, true model 3";
        QTest::newRow("bug-08") << "init umask(077)\n"
                                   "init mq_open(\"q\", O_RDWR|O_CREAT, 0666, NULL)"
                                << "suspect 0666, true model 0600";
        QTest::newRow("bug-09") << QString::fromStdString(kUsers) +
                                       "a shmget(0x1, 4096, IPC_CREAT|0600) = $s\n"
                                       "a shmctl($s, IPC_SET, {shm_perm={uid=2000, gid=2000, "
                                       "mode=0600}})\n"
                                       "a shmctl($s, IPC_RMID, NULL)"
                                << "suspect -1 EPERM, true model 0";
        QTest::newRow("bug-10") << "%actor a\n"
                                   "init semget(0x1, 1, IPC_CREAT|0600) = $s\n"
                                   "init semctl($s, 0, SETVAL, 3)\n"
                                   "a semop($s, [{sem_num=0, sem_op=-1, sem_flg=SEM_UNDO}], 1)\n"
                                   "init semctl($s, 0, SETVAL, 5)\n"
                                   "a exit_group(0)"
                                << "semval: suspect 6, true model 5";
    }
    void a_suspect_answers_as_its_mutant_does()
    {
        QFETCH(QString, lines);
        QFETCH(QString, told);
        Stage stage(beside_the_model(QTest::currentDataTag()));
        std::vector<Played> all;
        const auto problem = stage.run(lines_of(lines.toStdString()),
                                       [&](const Played &played) { all.push_back(played); });
        QVERIFY2(!problem, problem ? problem->message.c_str() : "");
        for (std::size_t i = 0; i + 1 < all.size(); ++i)
        {
            QVERIFY2(all[i].verdict == Verdict::Agree, difference_text(all[i]).c_str());
        }
        QCOMPARE(all.back().verdict, Verdict::Differ);
        const QString seen =
            QString::fromStdString(difference_text(all.back(), Cast::SuspectAndModel));
        QVERIFY2(seen.startsWith("the suspect and the true model differ: "), qPrintable(seen));
        QVERIFY2(seen.contains(told), qPrintable(seen));
    }

    void a_suspect_that_is_not_provoked_agrees_in_calls_sleepers_and_tables_data()
    {
        QTest::addColumn<int>("unused");
        for (const std::string_view name : kSuspects)
        {
            QTest::newRow(std::string(name).c_str()) << 0;
        }
    }
    void a_suspect_that_is_not_provoked_agrees_in_calls_sleepers_and_tables()
    {
        Stage stage(beside_the_model(QTest::currentDataTag()));
        std::size_t ran = 0;
        const auto problem = stage.run(
            lines_of(kUsers + "init shmget(0x1, 4096, IPC_CREAT|0644) = $s\n"
                              "init shmat($s, NULL, 0) = $at\n"
                              "a shmat($s, NULL, SHM_RDONLY) = $as\n"
                              "a shmctl($s, IPC_STAT, {...})\n"
                              "init semget(0x1, 2, IPC_CREAT|0666) = $set\n"
                              "a semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1 "
                              "<unfinished ...>\n"
                              "init semctl($set, 0, SETVAL, 1)\n"
                              "a <... semop resumed>) = 0\n"
                              "init msgget(0x1, IPC_CREAT|0600) = $q\n"
                              "init msgsnd($q, {mtype=1, mtext=\"one\"}, 3, 0)\n"
                              "init msgrcv($q, {...}, 100, 0, 0)\n"
                              "init mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = $mq\n"
                              "b unshare(CLONE_NEWIPC)\n"
                              "b shmget(0x1, 4096, IPC_CREAT|0600)\n"),
            [&](const Played &played) {
                ++ran;
                QVERIFY2(played.verdict == Verdict::Agree, difference_text(played).c_str());
            });
        QVERIFY2(!problem, problem ? problem->message.c_str() : "");
        QVERIFY(ran >= 14);
    }

    void every_suspect_has_a_lesson()
    {
        const auto course = load_course("lessons/");
        QVERIFY(course.ok());
        std::multiset<std::string_view> used;
        for (const Entry &entry : course.value().entries)
        {
            if (entry.lesson && entry.lesson->front.engine)
            {
                used.insert(entry.lesson->front.engine->text);
            }
        }
        QVERIFY(used == std::multiset<std::string_view>(kSuspects.begin(), kSuspects.end()));
    }
};

QTEST_GUILESS_MAIN(SuspectTest)
#include "tst_suspect.moc"
