// Calls that sleep in a lab: seen asleep, woken by everything that wakes, and in which order.
#include <QTest>

#include "tests/lab/lab_test.h"

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr ActorId kA{1};
constexpr ActorId kB{2};
constexpr ActorId kC{3};

Semop timed(Semop call, std::int64_t sec, std::int64_t nsec = 0)
{
    call.timed = true;
    call.timeout = Timespec{sec, nsec};
    return call;
}

Nanosleep nap(std::int64_t sec)
{
    return Nanosleep{.time = {.sec = sec, .nsec = 0}};
}

SemState sem_in(Lab &lab)
{
    const auto tables = lab.observe();
    return tables && !tables.value().ipc.front().sem.empty()
               ? tables.value().ipc.front().sem.front().sems.front()
               : SemState{-1, Pid{-1}, -1, -1};
}

} // namespace

/// A lab with the first process, A, B and C, one set of three semaphores and one queue.
#define SCENE_OR_SKIP(name)                                                                        \
    LAB_OR_SKIP(name);                                                                             \
    for (const ActorId child : {kA, kB, kC})                                                       \
    {                                                                                              \
        QCOMPARE(outcome_of((name).execute(kInitActor, clone_of(child))).error, Errno::Ok);        \
    }                                                                                              \
    EXPECT_CALL(name, kInitActor, Semget({.key = {1}, .nsems = 3, .flags = 01600}), "0");          \
    EXPECT_CALL(name, kInitActor, Msgget({.key = {1}, .flags = 01600}), "0")

class TestLabSleep : public QObject
{
    Q_OBJECT

  private slots:
    void a_call_that_sleeps_says_what_it_waits_for_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QString>("waits_for");
        QTest::addColumn<QString>("sleeps_in");
        QTest::newRow("growth") << Call{change(-2)} << "semaphore 0 of set 0 to be 2 or more"
                                << "semop";
        QTest::newRow("zero") << Call{semop_on(0, {{.sem_num = 1, .sem_op = 0}})}
                              << "semaphore 1 of set 0 to become 0"
                              << "semop";
        QTest::newRow("several") << Call{semop_on(0,
                                                  {{.sem_op = -1}, {.sem_num = 1, .sem_op = -1}})}
                                 << "all 2 operations on set 0 to be possible at once"
                                 << "semop";
        QTest::newRow("timed") << Call{timed(change(-2), 1)}
                               << "semaphore 0 of set 0 to be 2 or more"
                               << "semtimedop";
        QTest::newRow("any message") << Call{receive(0)} << "a message in queue 0"
                                     << "msgrcv";
        QTest::newRow("type") << Call{receive(3)} << "a message of type 3 in queue 0"
                              << "msgrcv";
        QTest::newRow("up to") << Call{receive(-3)} << "a message of a type up to 3 in queue 0"
                               << "msgrcv";
        QTest::newRow("except") << Call{receive(3, 10, abi::kMsgExcept)}
                                << "a message of another type than 3 in queue 0"
                                << "msgrcv";
    }
    void a_call_that_sleeps_says_what_it_waits_for()
    {
        QFETCH(Call, call);
        QFETCH(QString, waits_for);
        QFETCH(QString, sleeps_in);
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, setval(1, 1), "0");
        const Reply reply = lab.execute(kA, call);
        const auto *asleep = std::get_if<Asleep>(&reply);
        QVERIFY2(asleep != nullptr, qPrintable(word_of(reply)));
        QCOMPARE(QString::fromStdString(asleep->waits_for), waits_for);
        EXPECT_WOKEN(lab, "");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(QString::fromStdString(row_of(tables.value(), kA)->sleeps_in.value_or("")),
                 sleeps_in);
        QVERIFY(!row_of(tables.value(), kB)->sleeps_in.has_value());
    }

    void a_sleeper_makes_no_calls_and_others_do()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        EXPECT_CALL(lab, kA, change(+1), "refused: That actor sleeps in semop.");
        EXPECT_CALL(lab, kB, send(1, "x"), "0");
        EXPECT_CALL(lab, kC, receive(0), "1");
        EXPECT_WOKEN(lab, "");
    }

    void a_sleeper_is_counted_at_its_semaphore()
    {
        SCENE_OR_SKIP(lab);
        QVERIFY(lab.observe().ok());
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        QCOMPARE(sem_in(lab), (SemState{0, Pid{0}, 1, 0}));
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "1: 0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        // The waker executes the sleeper's operation in the sleeper's name.
        QCOMPARE(tables.value().ipc.front().sem.front().sems.front(),
                 (SemState{0, row_of(tables.value(), kA)->pid, 0, 0}));
    }

    void every_way_of_setting_values_wakes()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        EXPECT_CALL(lab, kB, setval(1), "0");
        EXPECT_WOKEN(lab, "1: 0");
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        EXPECT_CALL(lab, kB, Semctl({.command = abi::kSetall, .values = {1}}), "0");
        EXPECT_WOKEN(lab, "1: 0");
        EXPECT_CALL(lab, kB, setval(2), "0");
        EXPECT_CALL(lab, kA, change(0), "asleep");
        EXPECT_CALL(lab, kB, change(-1), "0");
        EXPECT_WOKEN(lab, "");
        EXPECT_CALL(lab, kB, change(-1), "0");
        EXPECT_WOKEN(lab, "1: 0");
    }

    void one_that_is_woken_wakes_the_next()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, semop_on(0, {{.sem_op = -1}, {.sem_num = 1, .sem_op = 1}}), "asleep");
        EXPECT_CALL(lab, kB, semop_on(0, {{.sem_num = 1, .sem_op = -1}}), "asleep");
        EXPECT_CALL(lab, kC, change(+1), "0");
        QString both = woken_in(lab);
        QVERIFY2(both == "1: 0, 2: 0" || both == "2: 0, 1: 0", qPrintable(both));
    }

    void a_sleeper_can_be_woken_with_an_error()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(
            lab, kA,
            semop_on(0, {{.sem_op = -1}, {.sem_num = 1, .sem_op = -1, .sem_flg = abi::kIpcNowait}}),
            "asleep");
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "1: EAGAIN");
        QCOMPARE(sem_in(lab).semncnt, 0);
    }

    void removal_ends_all_sleepers()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        EXPECT_CALL(lab, kB, receive(0), "asleep");
        EXPECT_CALL(lab, kInitActor, Semctl({.command = abi::kIpcRmid}), "0");
        EXPECT_WOKEN(lab, "1: EIDRM");
        EXPECT_CALL(lab, kInitActor, Msgctl({.command = abi::kIpcRmid}), "0");
        EXPECT_WOKEN(lab, "2: EIDRM");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(tables.value().ipc.front().sem.empty() && tables.value().ipc.front().msg.empty());
    }

    void a_message_goes_to_the_sleeper_that_wants_it()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, receive(1), "asleep");
        EXPECT_CALL(lab, kB, receive(2), "asleep");
        EXPECT_CALL(lab, kC, send(2, "two"), "0");
        const auto woken = lab.woken({});
        QCOMPARE(woken.size(), 1U);
        QCOMPARE(woken.front().actor, kB);
        QCOMPARE(std::get<Message>(woken.front().outcome.output), (Message{2, "two"}));
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().msg.front().qnum, 0U); // handed over directly
        QCOMPARE(tables.value().ipc.front().msg.front().lrpid, row_of(tables.value(), kB)->pid);
    }

    void a_receiver_with_too_little_room_wakes_with_e2big()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, receive(0, 2), "asleep");
        EXPECT_CALL(lab, kC, send(1, "long"), "0");
        EXPECT_WOKEN(lab, "1: E2BIG");
    }

    void a_sender_sleeps_until_there_is_room()
    {
        SCENE_OR_SKIP(lab);
        const Msgctl small{.command = abi::kIpcSet, .set = {.mode = 0600, .qbytes = 8}};
        EXPECT_CALL(lab, kInitActor, small, "0");
        EXPECT_CALL(lab, kInitActor, send(1, "12345678"), "0");
        EXPECT_CALL(lab, kA, send(2, "abcd"), "asleep");
        EXPECT_CALL(lab, kB, send(3, "efghij"), "asleep");
        EXPECT_CALL(lab, kC, send(4, "x", abi::kIpcNowait), "EAGAIN");
        EXPECT_CALL(lab, kC, receive(1), "8");
        // Both fit, and the second no more after the first.
        const QString first = woken_in(lab);
        QVERIFY2(first == "1: 0" || first == "2: 0", qPrintable(first));
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().msg.front().qnum, 1U);
        EXPECT_CALL(lab, kC, receive(0), first == "1: 0" ? "4" : "6");
        EXPECT_WOKEN(lab, first == "1: 0" ? "2: 0" : "1: 0");
    }

    void a_message_lost_in_copying_makes_room_too()
    {
        SCENE_OR_SKIP(lab);
        const Msgctl small{.command = abi::kIpcSet, .set = {.mode = 0600, .qbytes = 8}};
        EXPECT_CALL(lab, kInitActor, small, "0");
        EXPECT_CALL(lab, kInitActor, send(1, "12345678"), "0");
        EXPECT_CALL(lab, kA, send(2, "abcd"), "asleep");
        Msgrcv bad = receive(1);
        bad.buffer = UserPointer::Bad;
        EXPECT_CALL(lab, kC, bad, "EFAULT");
        EXPECT_WOKEN(lab, "1: 0");
    }

    void a_larger_queue_lets_senders_in_and_receivers_look_again()
    {
        SCENE_OR_SKIP(lab);
        Msgctl set{.command = abi::kIpcSet, .set = {.mode = 0600, .qbytes = 2}};
        EXPECT_CALL(lab, kInitActor, set, "0");
        EXPECT_CALL(lab, kA, send(2, "abcd"), "asleep");
        EXPECT_CALL(lab, kB, receive(9), "asleep");
        set.set.qbytes = 4;
        EXPECT_CALL(lab, kInitActor, set, "0");
        EXPECT_WOKEN(lab, "1: 0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(row_of(tables.value(), kB)->sleeps_in, std::optional<std::string>("msgrcv"));
    }

    void of_senders_that_race_the_last_one_told_is_the_last_sender()
    {
        SCENE_OR_SKIP(lab);
        Msgctl set{.command = abi::kIpcSet, .set = {.mode = 0600, .qbytes = 1}};
        for (int round = 0; round < 50; ++round)
        {
            set.set.qbytes = 1;
            EXPECT_CALL(lab, kInitActor, set, "0");
            for (const ActorId sender : {kA, kB, kC})
            {
                EXPECT_CALL(lab, sender, send(2, "ab"), "asleep");
            }
            set.set.qbytes = 100;
            EXPECT_CALL(lab, kInitActor, set, "0");
            const std::vector<Woken> woken = lab.woken({});
            QCOMPARE(woken.size(), std::size_t(3));
            const auto tables = lab.observe();
            QVERIFY(tables.ok());
            QCOMPARE(tables.value().ipc.front().msg.front().lspid,
                     row_of(tables.value(), woken.back().actor)->pid);
            for (int sent = 0; sent < 3; ++sent)
            {
                EXPECT_CALL(lab, kInitActor, receive(0), "2");
            }
        }
    }

    void a_handler_ends_a_sleep_with_eintr_data()
    {
        QTest::addColumn<Call>("call");
        QTest::newRow("semop") << Call{change(-1)};
        QTest::newRow("msgrcv") << Call{receive(0)};
        QTest::newRow("msgsnd") << Call{send(1, std::string(8000, 'x'))};
    }
    void a_handler_ends_a_sleep_with_eintr()
    {
        QFETCH(Call, call);
        SCENE_OR_SKIP(lab);
        for (int i = 0; i < 2; ++i)
        {
            EXPECT_CALL(lab, kC, send(7, std::string(8000, 'y')), "0");
        }
        for (const auto disposition :
             {Sigaction::Disposition::Handler, Sigaction::Disposition::HandlerRestart})
        {
            const Sigaction action{.signal = abi::kSigusr1, .disposition = disposition};
            EXPECT_CALL(lab, kA, action, "0");
            Call asleep = call;
            if (auto *rcv = std::get_if<Msgrcv>(&asleep))
            {
                rcv->type = 8;
            }
            EXPECT_CALL(lab, kA, asleep, "asleep");
            EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = abi::kSigusr1}), "0");
            EXPECT_WOKEN(lab, "1: EINTR");
        }
        QVERIFY(row_of(lab.observe().value(), kA)->alive);
    }

    void what_is_ignored_disturbs_no_sleeper()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(
            lab, kA,
            Sigaction({.signal = abi::kSigusr1, .disposition = Sigaction::Disposition::Ignore}),
            "0");
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        for (const int signal : {abi::kSigusr1, abi::kSigchld, abi::kSigcont, 0})
        {
            EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = signal}), "0");
            EXPECT_WOKEN(lab, "");
        }
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "1: 0");
    }

    void a_killed_sleeper_is_gone_and_leaves_nothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::addColumn<int>("flags");
        QTest::newRow("SIGKILL") << abi::kSigkill << 0;
        QTest::newRow("SIGTERM") << abi::kSigterm << 0;
        QTest::newRow("SIGKILL, with something to undo") << abi::kSigkill << abi::kSemUndo;
    }
    void a_killed_sleeper_is_gone_and_leaves_nothing()
    {
        QFETCH(int, signal);
        QFETCH(int, flags);
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, change(-1, flags), "asleep");
        QCOMPARE(sem_in(lab).semncnt, 1);
        EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = signal}), "0");
        EXPECT_WOKEN(lab, "");
        QCOMPARE(sem_in(lab), (SemState{0, Pid{0}, 0, 0}));
        QVERIFY(!row_of(lab.observe().value(), kA)->alive);
        EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = 0}), "ESRCH");
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "");
        QCOMPARE(sem_in(lab).semval, 1);
    }

    void the_undoing_of_the_dead_wakes()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, setval(1), "0");
        EXPECT_CALL(lab, kA, change(-1, abi::kSemUndo), "0");
        EXPECT_CALL(lab, kB, change(-1), "asleep");
        EXPECT_CALL(lab, kC, Kill({.target = kA, .signal = abi::kSigkill}), "0");
        EXPECT_WOKEN(lab, "2: 0");
        EXPECT_CALL(lab, kInitActor, setval(1), "0");
        EXPECT_CALL(lab, kB, change(-1, abi::kSemUndo), "0");
        EXPECT_CALL(lab, kInitActor, change(-1), "asleep");
        EXPECT_CALL(lab, kB, Unshare({.flags = abi::kCloneNewipc}), "0");
        EXPECT_WOKEN(lab, "0: 0");
    }

    void a_sleeping_parent_needs_not_wait_for_its_child()
    {
        SCENE_OR_SKIP(lab);
        constexpr ActorId kChild{4};
        QCOMPARE(outcome_of(lab.execute(kA, clone_of(kChild))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        QCOMPARE(outcome_of(lab.execute(kChild, ExitGroup{})).kind, ValueKind::None);
        EXPECT_WOKEN(lab, "");
        EXPECT_CALL(lab, kB, Kill({.target = kChild, .signal = 0}), "ESRCH");
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "1: 0");
    }

    void the_end_of_a_child_interrupts_a_parent_that_handles_it()
    {
        SCENE_OR_SKIP(lab);
        constexpr ActorId kChild{4};
        EXPECT_CALL(
            lab, kA,
            Sigaction({.signal = abi::kSigchld, .disposition = Sigaction::Disposition::Handler}),
            "0");
        QCOMPARE(outcome_of(lab.execute(kA, clone_of(kChild))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, receive(0), "asleep");
        QCOMPARE(outcome_of(lab.execute(kChild, ExitGroup{})).kind, ValueKind::None);
        EXPECT_WOKEN(lab, "1: EINTR");
    }

    void time_passes_when_the_scenario_says_so()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, timed(change(-1), 10), "asleep");
        EXPECT_CALL(lab, kB, timed(change(-1), 3), "asleep");
        QTest::qWait(50); // as long as a slow machine may take
        EXPECT_WOKEN(lab, "");
        QCOMPARE(sem_in(lab).semncnt, 2);
        EXPECT_CALL(lab, kC, nap(2), "0");
        EXPECT_WOKEN(lab, "");
        EXPECT_CALL(lab, kC, nap(1), "0");
        EXPECT_WOKEN(lab, "2: EAGAIN");
        QCOMPARE(sem_in(lab).semncnt, 1);
        EXPECT_CALL(lab, kB, timed(change(-1), 1), "asleep");
        EXPECT_CALL(lab, kC, nap(1000000), "0");
        EXPECT_WOKEN(lab, "2: EAGAIN, 1: EAGAIN");
        QCOMPARE(sem_in(lab), (SemState{0, Pid{0}, 0, 0}));
        EXPECT_CALL(lab, kC, Nanosleep({.time = {0, 1'000'000'000}}), "EINVAL");
        EXPECT_CALL(lab, kC, Nanosleep({.time = {-1, 0}}), "EINVAL");
    }

    void a_sleeper_whose_time_is_over_keeps_nobody_elses_place()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, timed(change(-1, abi::kSemUndo), 1), "asleep");
        EXPECT_CALL(lab, kB, change(-1), "asleep");
        EXPECT_CALL(lab, kInitActor, nap(1), "0");
        EXPECT_WOKEN(lab, "1: EAGAIN");
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        EXPECT_CALL(lab, kInitActor, change(+1), "0");
        EXPECT_WOKEN(lab, "2: 0"); // B came before A's second call
    }

    void what_cannot_be_known_without_waiting_is_refused()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, timed(change(-1), 1), "asleep");
        EXPECT_CALL(lab, kB, Semctl({.command = abi::kIpcSet, .set = {.mode = 0}}), "0");
        const std::string reason = refusal_of(lab.execute(kC, nap(1)));
        QVERIFY2(reason.find("permissions of its set") != std::string::npos, reason.c_str());
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "1: 0");
        EXPECT_CALL(lab, kC, nap(1), "0");
    }

    void the_first_process_sleeps_like_any_other()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, change(-1), "asleep");
        EXPECT_CALL(lab, kA, Kill({.target = kInitActor, .signal = abi::kSigterm}), "0");
        EXPECT_WOKEN(lab, "");
        EXPECT_CALL(lab, kA, change(+1), "0");
        EXPECT_WOKEN(lab, "0: 0");
    }

    void sleepers_in_other_namespaces_are_seen_and_woken_there_only()
    {
        SCENE_OR_SKIP(lab);
        constexpr ActorId kFar{4};
        const std::uint64_t flags = abi::kCloneNewuser | abi::kCloneNewipc;
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kFar, flags))).error, Errno::Ok);
        EXPECT_CALL(lab, kFar, Semget({.key = {1}, .nsems = 3, .flags = 01600}), "0");
        EXPECT_CALL(lab, kFar, change(-1), "asleep");
        EXPECT_CALL(lab, kA, change(+1), "0");
        EXPECT_WOKEN(lab, "");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(table_of(tables.value(), kFar)->sem.front().sems.front().semncnt, 1);
        QCOMPARE(row_of(tables.value(), kFar)->sleeps_in, std::optional<std::string>("semop"));
    }

    void what_is_not_asked_for_is_told_later()
    {
        SCENE_OR_SKIP(lab);
        EXPECT_CALL(lab, kA, change(-1), "asleep");
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_CALL(lab, kA, change(+3), "0"); // awake again
        EXPECT_CALL(lab, kA, change(-4), "asleep");
        EXPECT_CALL(lab, kB, change(+1), "0");
        EXPECT_WOKEN(lab, "1: 0, 1: 0");
    }

    void sixty_sleepers_wake_at_once()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Semget({.key = {1}, .nsems = 1, .flags = 01600}), "0");
        constexpr std::uint32_t kMany = 60;
        for (std::uint32_t i = 1; i <= kMany; ++i)
        {
            QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(ActorId{i}))).error, Errno::Ok);
            EXPECT_CALL(lab, ActorId{i}, change(-1), "asleep");
        }
        QCOMPARE(sem_in(lab).semncnt, int{kMany});
        EXPECT_CALL(lab, kInitActor, setval(kMany), "0");
        QCOMPARE(lab.woken({}).size(), std::size_t{kMany});
        QCOMPARE(sem_in(lab).semval, 0);
    }
};

QTEST_GUILESS_MAIN(TestLabSleep)
#include "tst_lab_sleep.moc"
