// Actors that are threads of one process, and processes that share what they have to undo.
#include <QTest>

#include "tests/lab/lab_test.h"

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr ActorId kA{1};
constexpr ActorId kT{2}; // a thread of A
constexpr ActorId kU{3}; // another one
constexpr ActorId kB{4}; // another process

constexpr std::uint64_t kThread = abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread;
constexpr std::uint64_t kPthread = kThread | abi::kCloneFs | abi::kCloneFiles | abi::kCloneSysvsem;

Clone new_thread(ActorId child, std::uint64_t flags = kPthread)
{
    return Clone{.flags = flags, .child = child};
}

} // namespace

/// A lab with A, its threads T and U, and B; one set of one semaphore and one queue.
#define SCENE_OR_SKIP(name)                                                                        \
    LAB_OR_SKIP(name);                                                                             \
    QCOMPARE(outcome_of((name).execute(kInitActor, clone_of(kA))).error, Errno::Ok);               \
    QCOMPARE(outcome_of((name).execute(kInitActor, clone_of(kB))).error, Errno::Ok);               \
    QCOMPARE(outcome_of((name).execute(kA, new_thread(kT))).error, Errno::Ok);                     \
    QCOMPARE(outcome_of((name).execute(kT, new_thread(kU))).error, Errno::Ok);                     \
    EXPECT_CALL(name, kInitActor, Semget({.key = {1}, .nsems = 1, .flags = 01666}), "0");          \
    EXPECT_CALL(name, kInitActor, Msgget({.key = {1}, .flags = 01666}), "0")

class TestLabThreads : public QObject
{
    Q_OBJECT

  private slots:
    void threads_share_a_pid_and_memory_and_have_their_own_tids()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kT, Shmget({.key = {1}, .size = 4096, .flags = 01600}), "0");
        EXPECT_CALL(lab, kT, Shmat({.address = Address{0x10000000}}), QString::number(0x10000000));
        EXPECT_CALL(lab, kU, Store({.address = Address{0x10000000}, .bytes = "x"}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const ActorRow *a = row_of(tables.value(), kA);
        const ActorRow *t = row_of(tables.value(), kT);
        QCOMPARE(t->pid, a->pid);
        QVERIFY(t->tid != a->tid);
        QCOMPARE(a->tid, a->pid);
        QCOMPARE(a->attaches.size(), 1U);
        QCOMPARE(t->attaches, a->attaches);
        QCOMPARE(tables.value().ipc.front().shm.front().nattch, 1U);
    }

    void a_thread_moves_alone()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kT, Unshare({.flags = abi::kCloneNewipc}), "0");
        EXPECT_CALL(lab, kT, Semget({.key = {1}, .nsems = 0, .flags = 0}), "ENOENT");
        EXPECT_CALL(lab, kA, Semget({.key = {1}, .nsems = 0, .flags = 0}), "0");
        EXPECT_CALL(lab, kU, Semget({.key = {1}, .nsems = 0, .flags = 0}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(row_of(tables.value(), kT)->ipc_ns != row_of(tables.value(), kA)->ipc_ns);
        QCOMPARE(row_of(tables.value(), kU)->ipc_ns, row_of(tables.value(), kA)->ipc_ns);
        EXPECT_CALL(lab, kU, Setns({.target = kT}), "0");
        EXPECT_CALL(lab, kU, Semget({.key = {1}, .nsems = 0, .flags = 0}), "ENOENT");
    }

    void credentials_are_a_threads_own()
    {
        SCENE_OR_SKIP(lab);
        if (lab.facts().uid_count < 65536)
        {
            QSKIP("this lab has one uid");
        }
        EXPECT_CALL(lab, kT, Setuid({.real = Uid{1000}}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(row_of(tables.value(), kT)->euid.value, 1000U);
        QCOMPARE(row_of(tables.value(), kA)->euid.value, 0U);
        EXPECT_CALL(lab, kT, Semctl({.command = abi::kIpcRmid}), "EPERM");
        EXPECT_CALL(lab, kA, Semctl({.command = abi::kIpcRmid}), "0");
    }

    void one_thread_sleeps_and_the_others_wake_it()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kT, change(-1), "asleep");
        EXPECT_CALL(lab, kU, receive(0), "asleep");
        EXPECT_CALL(lab, kA, change(+1), "0");
        EXPECT_WOKEN(lab, "2: 0");
        EXPECT_CALL(lab, kT, send(1, "x"), "0");
        EXPECT_WOKEN(lab, "3: 1");
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        EXPECT_CALL(lab, kT, change(-1), "asleep");
        EXPECT_CALL(lab, kU, change(-1), "asleep");
        EXPECT_CALL(lab, kB, setval(3), "0");
        QCOMPARE(lab.woken({}).size(), 3U);
    }

    void a_message_handed_over_names_the_thread()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kT, receive(0), "asleep");
        EXPECT_CALL(lab, kB, send(1, "x"), "0");
        EXPECT_WOKEN(lab, "2: 1");
        auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().msg.front().lrpid, row_of(tables.value(), kT)->tid);
        EXPECT_CALL(lab, kB, send(1, "x"), "0");
        EXPECT_CALL(lab, kT, receive(0), "1"); // without sleeping: the process
        tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().msg.front().lrpid, row_of(tables.value(), kA)->pid);
    }

    void exit_ends_a_thread_and_exit_group_them_all()
    {
        SCENE_OR_SKIP(lab);
        const ExitGroup exit{.ends = ExitGroup::Ends::Thread};
        QCOMPARE(outcome_of(lab.execute(kT, exit)).kind, ValueKind::None);
        auto tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(!row_of(tables.value(), kT)->alive);
        QVERIFY(row_of(tables.value(), kA)->alive && row_of(tables.value(), kU)->alive);
        // The first thread may go before the others.
        QCOMPARE(outcome_of(lab.execute(kA, exit)).kind, ValueKind::None);
        EXPECT_CALL(lab, kU, change(-1), "asleep");
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "3: 0");
        QCOMPARE(outcome_of(lab.execute(kU, new_thread(ActorId{5}))).error, Errno::Ok);
        EXPECT_CALL(lab, kU, change(-1), "asleep");
        QCOMPARE(outcome_of(lab.execute(ActorId{5}, ExitGroup{})).kind, ValueKind::None);
        EXPECT_WOKEN(lab, "");
        tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(!row_of(tables.value(), kU)->alive);
        QCOMPARE(tables.value().ipc.front().sem.front().sems.front().semncnt, 0);
        EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = 0}), "ESRCH");
    }

    void a_signal_that_ends_one_thread_ends_all()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kT, change(-1), "asleep");
        EXPECT_CALL(lab, kB, Kill({.target = kU, .signal = abi::kSigkill}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        for (const ActorId actor : {kA, kT, kU})
        {
            QVERIFY(!row_of(tables.value(), actor)->alive);
        }
    }

    void what_is_to_be_undone_is_shared_when_clone_says_so_data()
    {
        QTest::addColumn<bool>("thread_made");
        QTest::addColumn<bool>("shared");
        QTest::newRow("threads with CLONE_SYSVSEM") << true << true;
        QTest::newRow("threads without") << true << false;
        QTest::newRow("processes with CLONE_SYSVSEM") << false << true;
        QTest::newRow("processes without") << false << false;
    }
    void what_is_to_be_undone_is_shared_when_clone_says_so()
    {
        QFETCH(bool, thread_made);
        QFETCH(bool, shared);
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        EXPECT_CALL(lab, kInitActor, Semget({.key = {1}, .nsems = 1, .flags = 01666}), "0");
        const std::uint64_t how = (thread_made ? kThread : std::uint64_t{abi::kSigchld}) |
                                  (shared ? abi::kCloneSysvsem : 0);
        QCOMPARE(outcome_of(lab.execute(kA, new_thread(kT, how))).error, Errno::Ok);
        EXPECT_CALL(lab, kT, change(+3, abi::kSemUndo), "0");
        const ExitGroup exit{.ends = ExitGroup::Ends::Thread};
        QCOMPARE(outcome_of(lab.execute(kT, exit)).kind, ValueKind::None);
        EXPECT_CALL(lab, kInitActor, Semctl({.command = abi::kGetval}), shared ? "3" : "0");
        QCOMPARE(outcome_of(lab.execute(kA, ExitGroup{})).kind, ValueKind::None);
        EXPECT_CALL(lab, kInitActor, Semctl({.command = abi::kGetval}), "0");
    }

    void a_process_made_by_a_thread_is_one_of_its_own()
    {
        SCENE_OR_SKIP(lab);
        constexpr ActorId kChild{5};
        QCOMPARE(outcome_of(lab.execute(kT, clone_of(kChild))).error, Errno::Ok);
        QCOMPARE(outcome_of(lab.execute(kChild, new_thread(ActorId{6}))).error, Errno::Ok);
        EXPECT_CALL(lab, kChild, change(-1), "asleep");
        EXPECT_CALL(lab, ActorId{6}, change(+1), "0");
        EXPECT_WOKEN(lab, "5: 0");
        EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = abi::kSigkill}), "0");
        EXPECT_CALL(lab, ActorId{6}, change(+1), "0");
        QVERIFY(row_of(lab.observe().value(), kChild)->alive);
    }

    void such_a_process_keeps_the_stack_that_it_came_with()
    {
        SCENE_OR_SKIP(lab);
        constexpr ActorId kChild{10};
        const ExitGroup exit{.ends = ExitGroup::Ends::Thread};
        QCOMPARE(outcome_of(lab.execute(kT, clone_of(kChild))).error, Errno::Ok);
        QCOMPARE(outcome_of(lab.execute(kT, exit)).kind, ValueKind::None);
        for (std::uint32_t i = 11; i < 15; ++i)
        {
            QCOMPARE(outcome_of(lab.execute(kChild, new_thread(ActorId{i}))).error, Errno::Ok);
            EXPECT_CALL(lab, ActorId{i}, change(-1), "asleep");
        }
        EXPECT_CALL(lab, kChild, setval(4), "0");
        QCOMPARE(lab.woken({}).size(), 4U);
    }

    void the_kernel_judges_the_flags_of_clone()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, new_thread(ActorId{5}, abi::kCloneVm | abi::kCloneThread), "EINVAL");
        EXPECT_CALL(lab, kA, new_thread(ActorId{5}, abi::kCloneSighand | abi::kSigchld), "EINVAL");
        EXPECT_CALL(lab, kA, new_thread(ActorId{5}, kThread | abi::kCloneNewuser), "EINVAL");
        EXPECT_CALL(lab, kA, new_thread(ActorId{5}, kPthread | abi::kCloneNewipc), "EINVAL");
        QCOMPARE(
            outcome_of(lab.execute(kA, new_thread(ActorId{5}, kThread | abi::kCloneNewipc))).error,
            Errno::Ok);
        EXPECT_CALL(lab, ActorId{5}, Semget({.key = {1}, .nsems = 0, .flags = 0}), "ENOENT");
        EXPECT_CALL(lab, kA, Unshare({.flags = abi::kCloneNewuser}), "EINVAL");
    }

    void a_handler_runs_in_one_thread()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(
            lab, kA,
            Sigaction({.signal = abi::kSigusr1, .disposition = Sigaction::Disposition::Handler}),
            "0");
        EXPECT_CALL(lab, kT, change(-1), "asleep");
        EXPECT_CALL(lab, kU, receive(0), "asleep");
        const Kill signal{.target = kU, .signal = abi::kSigusr1};
        EXPECT_CALL(lab, kB, signal, "0"); // the thread that is named is asked first
        EXPECT_WOKEN(lab, "3: EINTR");
        EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = abi::kSigusr1}), "0");
        EXPECT_WOKEN(lab, ""); // A was awake
        EXPECT_CALL(lab, kB, Kill({.target = kT, .signal = abi::kSigusr1}), "0");
        EXPECT_WOKEN(lab, "2: EINTR");
    }

    void threads_come_and_go_many_times()
    {
        SCENE_OR_SKIP(lab);
        const ExitGroup exit{.ends = ExitGroup::Ends::Thread};
        for (std::uint32_t i = 10; i < 210; ++i)
        {
            QCOMPARE(outcome_of(lab.execute(kA, new_thread(ActorId{i}))).error, Errno::Ok);
            EXPECT_CALL(lab, ActorId{i}, change(-1), "asleep");
            EXPECT_CALL(lab, kT, change(+1), "0");
            EXPECT_WOKEN(lab, QStringLiteral("%1: 0").arg(i));
            QCOMPARE(outcome_of(lab.execute(ActorId{i}, exit)).kind, ValueKind::None);
        }
    }

    void the_first_thread_of_the_first_process_stays()
    {
        SCENE_OR_SKIP(lab);
        constexpr ActorId kOther{5};
        QCOMPARE(outcome_of(lab.execute(kInitActor, new_thread(kOther))).error, Errno::Ok);
        const ExitGroup exit{.ends = ExitGroup::Ends::Thread};
        QVERIFY(!refusal_of(lab.execute(kInitActor, exit)).empty());
        QCOMPARE(outcome_of(lab.execute(kOther, exit)).kind, ValueKind::None);
        QVERIFY(std::holds_alternative<EngineLost>(lab.execute(kInitActor, exit)));
    }
};

QTEST_GUILESS_MAIN(TestLabThreads)
#include "tst_lab_threads.moc"
