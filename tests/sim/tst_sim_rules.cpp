// Every rule of the kernel holds in the model.
#include <QTest>

#include "tests/sim/rules.h"
#include "tests/sim/scene.h"

using namespace ipcscope;
using namespace ipcscope::tests;

class SimRules final : public QObject
{
    Q_OBJECT

  private slots:
    void rule_data()
    {
        QTest::addColumn<QString>("script");
        for (const Rule &rule : all_rules())
        {
            QTest::newRow(rule.name.data()) << QString::fromUtf8(rule.script.data());
        }
    }
    void rule()
    {
        QFETCH(QString, script);
        PLAY(script.toStdString());
    }

    void a_script_that_expects_the_wrong_thing_fails_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("result") << "A shmget(0x1, 1, 0600) = 0";
        QTest::newRow("field") << "A shmget(0x1, 1, IPC_CREAT|0600) = 0\n#segment A 0: nattch=1";
        QTest::newRow("no such field") << "A shmdt(NULL) = -1 EINVAL\n#actor A: nonsense=1";
        QTest::newRow("segment is there") << "A shmget(0x1, 1, IPC_CREAT|0600) = 0\n#gone A 0";
        QTest::newRow("no segment") << "A shmdt(NULL) = -1 EINVAL\n#segment A 0: nattch=0";
    }
    void a_script_that_expects_the_wrong_thing_fails()
    {
        QFETCH(QString, script);
        QVERIFY(!play(script.toStdString()).trouble.empty());
    }

    void an_ipc_namespace_more_than_allowed_is_enospc()
    {
        EngineFacts facts;
        facts.max_ipc_namespaces = 2; // one is there from the start
        PLAY("A unshare(CLONE_NEWIPC) = 0\n"
             "B unshare(CLONE_NEWIPC) = -1 ENOSPC\n"
             "A setns(\"/proc/B/ns/ipc\", 0) = 0\n"
             "B unshare(CLONE_NEWIPC) = 0\n",
             facts);
    }

    void where_the_actors_are_the_machines_own_root_they_have_its_rights()
    {
        EngineFacts facts;
        facts.init_user_ns = true;
        facts.root_is_global = true;
        PLAY("A shmget(IPC_PRIVATE, 4096, SHM_HUGETLB|0600) = -1 ENOMEM\n"
             "A shmget(0x1, 4096, IPC_CREAT|0600) = $s\n"
             "A shmat($s, 0x64, SHM_RND) = 0\n"
             "A prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=1, rlim_max=99999999}, NULL) = 0\n"
             "A shmctl($s, SHM_LOCK, NULL) = 0\n",
             facts);
    }

    void what_is_outside_of_the_model_is_refused_with_a_reason_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("a process that shares memory") << "A clone(flags=CLONE_VM|SIGCHLD)";
        QTest::newRow("the end of init") << "init exit_group(0)";
        QTest::newRow("a stopped actor") << "A shmdt(NULL)\ninit kill(A, SIGSTOP)";
        QTest::newRow("another setting") << "A sysctl(\"kernel.pid_max\")";
        QTest::newRow("another limit")
            << "A prlimit64(0, RLIMIT_CPU, {rlim_cur=1, rlim_max=1}, NULL)";
        QTest::newRow("a dead caller") << "A exit_group(0)\nA shmdt(NULL)";
        QTest::newRow("huge pages") << "A setgroups(1, [0])\nA shmget(0, 1, 014000)";
    }
    void what_is_outside_of_the_model_is_refused_with_a_reason()
    {
        QFETCH(QString, script);
        EngineFacts facts;
        facts.root_is_global = true;
        const Played played = play(script.toStdString(), facts);
        QVERIFY2(!played.replies.empty(), played.trouble.c_str());
        const auto *refusal = std::get_if<Refusal>(&played.replies.back());
        QVERIFY2(refusal != nullptr && refusal->reason.ends_with('.'), played.trouble.c_str());
    }
};

QTEST_APPLESS_MAIN(SimRules)
#include "tst_sim_rules.moc"
