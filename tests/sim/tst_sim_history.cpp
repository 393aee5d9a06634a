// Time travel: every moment of a run comes back as it was, and a long run costs little.
#include <QTest>

#include <algorithm>

#include "tests/sim/scene.h"

#include "sim/history.h"
#include "sim/invariants.h"
#include "sim/model_backend.h"

using namespace ipcscope;
using namespace ipcscope::sim;

namespace
{

struct Move
{
    ActorId actor;
    Call call;
};

/// A small generator of numbers that are the same everywhere.
class Numbers
{
  public:
    explicit Numbers(std::uint64_t seed) : state_(seed) {}
    std::uint64_t below(std::uint64_t bound)
    {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return (state_ >> 33) % bound;
    }

  private:
    std::uint64_t state_;
};

/// Creates, attaches, writes, detaches, removes, forks, unshares; all over ids up to `spread`.
Move some_move(Numbers &numbers, std::uint32_t &next_actor, std::uint64_t spread)
{
    const ActorId actor{static_cast<std::uint32_t>(numbers.below(3))};
    const IpcId id{static_cast<std::int32_t>(numbers.below(spread))};
    switch (numbers.below(24))
    {
    case 0: return {actor, Clone{.child = ActorId{next_actor++}}};
    case 1: return {actor, Unshare{.flags = abi::kCloneNewipc}};
    case 2: return {ActorId{std::max(3U, next_actor - 1)}, ExitGroup{}};
    case 3: return {actor, Shmctl{.id = id, .command = abi::kIpcRmid}};
    case 4: return {actor, Shmat{.id = id}};
    case 5:
    case 6: return {actor, Shmdt{.address = {0x7f7ffffff000 - numbers.below(8) * 4096}}};
    case 7:
        return {actor, Store{.address = {0x7f7ffffff000 - numbers.below(8) * 4096},
                             .bytes = "some bytes"}};
    case 8:
        return {actor, Shmctl{.id = id,
                              .command = abi::kIpcSet,
                              .set = {.uid = {1}, .gid = {2}, .mode = 0644}}};
    case 9:
    case 10:
    case 11:
    case 12: {
        const Key key{static_cast<std::int32_t>(1 + numbers.below(spread))};
        return {
            actor,
            Shmget{.key = key, .size = 1 + numbers.below(9000), .flags = abi::kIpcCreat | 0666}};
    }
    default: return {actor, Shmctl{.id = id, .command = abi::kIpcStat}};
    }
}

/// Semaphores and messages of four actors who sleep and wake, over ids up to `spread`.
Move some_queue_move(Numbers &numbers, std::uint64_t spread)
{
    const ActorId actor{static_cast<std::uint32_t>(numbers.below(4))};
    const IpcId id{static_cast<std::int32_t>(numbers.below(spread))};
    const Key key{static_cast<std::int32_t>(1 + numbers.below(spread))};
    const auto op = static_cast<std::int16_t>(static_cast<int>(numbers.below(5)) - 2);
    const bool init = actor == kInitActor; // never sleeps, so that somebody is there to wake
    switch (numbers.below(12))
    {
    case 0: return {actor, Semget{.key = key, .nsems = 2, .flags = 01666}};
    case 1: return {actor, Msgget{.key = key, .flags = 01666}};
    case 2:
        return {
            actor,
            Semctl{.id = id, .command = abi::kSetval, .value = static_cast<int>(numbers.below(3))}};
    case 3:
        return {actor, numbers.below(9) == 0 ? Call{Semctl{.id = id, .command = abi::kIpcRmid}}
                                             : Call{Semctl{.id = id, .command = abi::kGetall}}};
    case 4:
        return {actor, numbers.below(9) == 0 ? Call{Msgctl{.id = id, .command = abi::kIpcRmid}}
                                             : Call{Msgctl{.id = id, .command = abi::kIpcStat}}};
    case 5:
    case 6:
    case 7: {
        const auto flags = static_cast<std::int16_t>((init ? abi::kIpcNowait : 0) | abi::kSemUndo);
        return {
            actor,
            Semop{.id = id, .sops = {{.sem_num = 0, .sem_op = op, .sem_flg = flags}}, .nsops = 1}};
    }
    case 8:
    case 9: return {actor, Msgrcv{.id = id, .size = 100, .flags = init ? abi::kIpcNowait : 0}};
    default:
        return {actor, Msgsnd{.id = id,
                              .mtype = 1,
                              .text = "some text of a message, too long for the place itself",
                              .size = 53,
                              .flags = init ? abi::kIpcNowait : 0}};
    }
}

History some_queue_history(std::size_t calls, std::uint64_t spread)
{
    History history;
    Numbers numbers(43);
    for (std::uint32_t child = 1; child < 4; child++)
    {
        (void)history.append(kInitActor, Clone{.child = ActorId{child}});
    }
    while (history.size() < calls)
    {
        const Move move = some_queue_move(numbers, spread);
        (void)history.append(move.actor, move.call);
        // The scheduler's choice belongs to the call.
        const std::vector<ActorId> order{{3}, {2}, {1}};
        (void)history.woken(numbers.below(2) == 0 ? order : std::vector<ActorId>{});
    }
    return history;
}

History some_history(std::size_t calls, std::uint64_t spread)
{
    History history;
    Numbers numbers(42);
    std::uint32_t next_actor = 1;
    (void)history.append(kInitActor, Clone{.child = ActorId{next_actor++}});
    (void)history.append(kInitActor, Clone{.child = ActorId{next_actor++}});
    while (history.size() < calls)
    {
        const Move move = some_move(numbers, next_actor, spread);
        (void)history.append(move.actor, move.call);
    }
    return history;
}

} // namespace

class SimHistory final : public QObject
{
    Q_OBJECT

  private slots:
    void every_call_comes_back_as_it_was_made()
    {
        const std::vector<Call> calls{
            Shmget{.key = {-1}, .size = ~std::uint64_t{0}, .flags = 07777},
            Shmat{.id = {2147483647}, .address = {0x7ffffffff000}, .flags = -1},
            Shmdt{.address = {~std::uint64_t{0}}},
            Shmctl{.id = {-5},
                   .command = 99,
                   .buffer = UserPointer::Bad,
                   .set = {.uid = {kNoId}, .gid = {7}, .mode = 0777}},
            Clone{.flags = abi::kCloneNewipc | abi::kSigchld, .child = {5}},
            Unshare{.flags = ~std::uint64_t{0}},
            Setns{.target = {1}, .kind = NsKind::Mnt, .nstype = abi::kCloneNewns},
            ExitGroup{.status = -1},
            Kill{.target = {3}, .signal = -9},
            Setuid{.form = Setuid::Form::Setresuid, .real = {1}, .effective = {2}, .saved = {3}},
            Setgid{.form = Setuid::Form::Setreuid, .real = {1}, .effective = {2}},
            Setgroups{.groups = {{1}, {70000}, {kNoId}}},
            Capset{.effective = 1, .permitted = abi::kAllCaps, .inheritable = ~std::uint64_t{0}},
            Prlimit{.resource = 8, .soft = 1, .hard = abi::kRlimInfinity},
            Prctl{.option = 8, .argument = 1},
            Sysctl{.name = "kernel.shmmni", .value = std::string("\0\n7", 3)},
            Sysctl{.name = "kernel.shmmni", .value = {}},
            Store{.address = {4096}, .bytes = std::string(5000, 'x')},
            Load{.address = {4096}, .length = 77},
            Semget{.key = {7}, .nsems = -3, .flags = 01600},
            Semop{.id = {9},
                  .sops = {{.sem_num = 65535, .sem_op = -32768, .sem_flg = 010000}, {}},
                  .nsops = ~std::uint64_t{0},
                  .pointer = UserPointer::Bad,
                  .timed = true,
                  .timeout = Timespec{.sec = -1, .nsec = 999'999'999},
                  .timeout_pointer = UserPointer::Null},
            Semctl{.id = {1}, .semnum = -1, .command = 17, .value = -9, .values = {1, 65535}},
            Msgget{.key = {-7}, .flags = -1},
            Msgsnd{.id = {2},
                   .mtype = -5,
                   .text = std::string("a\0b", 3),
                   .size = -1,
                   .buffer = UserPointer::BadText},
            Msgrcv{.id = {2}, .size = 1 << 20, .type = -9, .flags = 070000},
            Msgctl{.id = {2}, .command = 1, .set = {.mode = 0600, .qbytes = ~std::uint64_t{0}}},
            Sigaction{.signal = 10, .disposition = Sigaction::Disposition::HandlerRestart},
            Nanosleep{.time = {.sec = 1, .nsec = 5}}};
        History history;
        for (std::size_t i = 0; i < 200; i++)
        {
            (void)history.append(ActorId{static_cast<std::uint32_t>(i * 7)},
                                 calls[i % calls.size()]);
        }
        for (std::size_t i = 0; i < history.size(); i++)
        {
            QVERIFY2(history.call(i) == calls[i % calls.size()], qPrintable(QString::number(i)));
            QCOMPARE(history.actor(i).value, static_cast<std::uint32_t>(i * 7));
        }
    }

    void the_order_in_which_the_woken_ran_is_kept_with_the_call()
    {
        History history;
        const auto sleeper = [&](std::uint32_t actor) {
            (void)history.append(kInitActor, Clone{.child = {actor}});
            (void)history.append({actor}, Msgsnd{.id = {0}, .mtype = actor, .size = 0});
        };
        (void)history.append(kInitActor, Msgget{.key = {1}, .flags = 01666});
        (void)history.append(
            kInitActor,
            Msgctl{.id = {0}, .command = abi::kIpcSet, .set = {.mode = 0666, .qbytes = 1}});
        (void)history.append(kInitActor, Msgsnd{.id = {0}, .mtype = 9, .size = 0});
        sleeper(1);
        sleeper(2);
        History other = history;
        const Call receive = Msgrcv{.id = {0}, .size = 9};
        (void)history.append(kInitActor, receive);
        const std::vector<ActorId> second_first{{2}};
        QCOMPARE(history.woken(second_first).front().actor.value, 2U);
        (void)other.append(kInitActor, receive);
        QCOMPARE(other.woken({}).front().actor.value, 1U);
        const std::size_t call = history.size() - 1;
        QCOMPARE(history.woken_by(call).front().actor.value, 2U);
        QCOMPARE(other.woken_by(call).front().actor.value, 1U);
        (void)history.append(kInitActor, receive);
        (void)history.woken({});
        QVERIFY(tables(history.at(call + 1)) == tables(history.fork(call + 1).present()));
        QCOMPARE(tables(history.at(call + 1)).ipc.front().msg.front().lspid.value,
                 tables(history.present()).actors[2].pid.value);
        const auto [steps, reply] = history.steps(call);
        QVERIFY(std::any_of(steps.begin(), steps.end(), [](const Step &step) {
            return step.name == "ss_wakeup.woken" && step.call_path.front() == "ksys_msgrcv";
        }));
        QVERIFY(std::any_of(steps.begin(), steps.end(), [](const Step &step) {
            return step.name == "do_msgsnd.queued" && step.call_path.front() == "ksys_msgsnd";
        }));
    }

    void any_moment_is_what_it_was_when_it_was_the_present()
    {
        History history;
        std::vector<Tables> moments{tables(history.present())};
        Numbers numbers(7);
        std::uint32_t next_actor = 1;
        for (int i = 0; i < 3000; i++)
        {
            const Move move = some_move(numbers, next_actor, 40);
            (void)history.append(move.actor, move.call);
            moments.push_back(tables(history.present()));
        }
        for (int i = 0; i < 300; i++)
        {
            const std::size_t call = numbers.below(moments.size());
            QVERIFY(tables(history.at(call)) == moments[call]);
        }
        for (std::size_t call = 2000; call > 1900; call--) // backwards, as one steps
        {
            QVERIFY(tables(history.at(call)) == moments[call]);
        }
    }

    void the_world_after_a_step_is_the_same_alone_and_among_all()
    {
        const History history = some_history(400, 12);
        for (std::size_t call = 100; call < history.size(); call += 7)
        {
            const std::vector<World> worlds = history.worlds(call);
            const auto [steps, reply] = history.steps(call);
            QCOMPARE(worlds.size(), steps.size() + 1);
            for (std::size_t step = 0; step < worlds.size(); step++)
            {
                QVERIFY(tables(history.at(call, step)) == tables(worlds[step]));
            }
            QVERIFY(tables(worlds.back()) == tables(history.at(call + 1)));
        }
    }

    void a_step_past_the_end_is_the_world_after_the_call()
    {
        const History history = some_history(50, 12);
        QVERIFY(tables(history.at(20, 100000)) == tables(history.at(21)));
    }

    void going_another_way_leaves_the_first_way_as_it_was()
    {
        History history = some_history(300, 12);
        const Tables end = tables(history.present());
        History other = history.fork(100);
        QCOMPARE(other.size(), std::size_t{100});
        QVERIFY(tables(other.present()) == tables(history.at(100)));
        (void)other.append(kInitActor, Shmget{.key = {0x999}, .size = 1, .flags = abi::kIpcCreat});
        QCOMPARE(other.size(), std::size_t{101});
        QVERIFY(other.call(100) ==
                Call(Shmget{.key = {0x999}, .size = 1, .flags = abi::kIpcCreat}));
        QVERIFY(other.call(99) == history.call(99));
        QVERIFY(tables(history.present()) == end);
        QCOMPARE(history.size(), std::size_t{300});
    }

    void a_namespace_whose_version_stays_was_not_written()
    {
        World world;
        (void)execute(world, kInitActor, Clone{.flags = abi::kCloneNewipc, .child = {1}});
        const auto before = namespace_versions(world);
        (void)execute(world, {1}, Shmget{.key = {5}, .size = 1, .flags = abi::kIpcCreat | 0600});
        const auto after = namespace_versions(world);
        QCOMPARE(before.size(), std::size_t{2});
        QVERIFY(before[0] == after[0]);
        QVERIFY(before[1] != after[1]);
        (void)execute(world, {1}, Shmctl{.id = {0}, .command = abi::kIpcStat});
        (void)execute(world, {1}, Shmget{.key = {5}, .size = 1, .flags = 0});
        QVERIFY(after == namespace_versions(world));
    }

    void a_long_run_keeps_few_bytes_a_call_and_replays_little_data()
    {
        QTest::addColumn<qulonglong>("spread");
        QTest::addColumn<bool>("queues");
        QTest::newRow("a few segments") << qulonglong{16} << false;
        QTest::newRow("thousands of segments") << qulonglong{4000} << false;
        QTest::newRow("a few sets and queues") << qulonglong{16} << true;
        QTest::newRow("thousands of sets and queues") << qulonglong{4000} << true;
    }
    void a_long_run_keeps_few_bytes_a_call_and_replays_little()
    {
        QFETCH(qulonglong, spread);
        QFETCH(bool, queues);
        constexpr std::size_t kCalls = 200000;
        const History history =
            queues ? some_queue_history(kCalls, spread) : some_history(kCalls, spread);
        const double bytes = static_cast<double>(history.bytes()) / kCalls;
        QVERIFY2(bytes < 200, qPrintable(QString("%1 bytes a call").arg(bytes)));
        // The effort between two checkpoints bounds a jump, whatever the machine.
        for (std::size_t call = 0; call < kCalls; call += 9973)
        {
            QVERIFY(history.replay_effort(call) <= History::kLongestReplay);
        }
    }
};

QTEST_APPLESS_MAIN(SimHistory)
#include "tst_sim_history.moc"
