// Many sleepers: waking costs each of them once, and the order is that of the queues.
#include <QTest>

#include "sim/model_backend.h"

using namespace ipcscope;
using namespace ipcscope::sim;

namespace
{

constexpr std::uint32_t kMany = 2000;

/// `kMany` actors, each in the middle of `call`.
World many_asleep(const Call &call)
{
    World world;
    (void)execute(world, kInitActor, Semget{.key = {1}, .nsems = 2, .flags = 01666});
    (void)execute(world, kInitActor, Msgget{.key = {1}, .flags = 01666});
    for (std::uint32_t actor = 1; actor <= kMany; actor++)
    {
        (void)execute(world, kInitActor, Clone{.child = {actor}});
        (void)execute(world, {actor}, call);
    }
    return world;
}

Semop take_one()
{
    return {.id = {0}, .sops = {{.sem_num = 0, .sem_op = -1}}, .nsops = 1};
}

/// What a call and its wake-ups cost, in units of World::effort.
std::uint64_t effort_of(World &world, const Call &call, std::size_t &came_back)
{
    const std::uint64_t before = world.effort;
    (void)execute(world, kInitActor, call);
    came_back = woken(world).size();
    return world.effort - before;
}

} // namespace

class SimSleepers final : public QObject
{
    Q_OBJECT

  private slots:
    void waking_all_takes_time_for_each_once_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("SETVAL for all") << 0;
        QTest::newRow("removing the set") << 1;
        QTest::newRow("removing the queue") << 2;
        QTest::newRow("IPC_SET of the queue") << 3;
        QTest::newRow("time-outs") << 4;
    }
    void waking_all_takes_time_for_each_once()
    {
        QFETCH(int, which);
        Semop timed = take_one();
        timed.timed = true;
        timed.timeout = Timespec{.sec = 1, .nsec = 0};
        const std::vector<Call> sleeps{take_one(), take_one(), Msgrcv{.id = {0}, .size = 9},
                                       Msgrcv{.id = {0}, .size = 9}, timed};
        const std::vector<Call> wakes{
            Semctl{.id = {0}, .command = abi::kSetval, .value = static_cast<int>(kMany)},
            Semctl{.id = {0}, .command = abi::kIpcRmid},
            Msgctl{.id = {0}, .command = abi::kIpcRmid},
            Msgctl{.id = {0}, .command = abi::kIpcSet, .set = {.mode = 0, .qbytes = 10}},
            Nanosleep{.time = {.sec = 2, .nsec = 0}}};
        const auto at = static_cast<std::size_t>(which);
        World world = many_asleep(sleeps[at]);
        std::size_t came_back = 0;
        const std::uint64_t effort = effort_of(world, wakes[at], came_back);
        QCOMPARE(came_back, which == 3 ? std::size_t{0} : std::size_t{kMany});
        QVERIFY2(effort < 5 * kMany, qPrintable(QString::number(effort)));
    }

    void one_that_can_go_on_does_not_cost_the_others_anything()
    {
        World world = many_asleep(take_one());
        std::size_t came_back = 0;
        const Call give = Semop{.id = {0}, .sops = {{.sem_num = 0, .sem_op = 1}}, .nsops = 1};
        for (std::uint32_t turn = 1; turn <= 10; turn++)
        {
            QVERIFY(effort_of(world, give, came_back) < 20);
            QCOMPARE(came_back, std::size_t{1});
            QVERIFY(!world.tasks[turn].wait); // the longest asleep
        }
    }

    void the_dead_leave_the_middle_of_a_queue_at_once()
    {
        World world = many_asleep(take_one());
        std::size_t came_back = 0;
        for (std::uint32_t actor = 2; actor <= kMany; actor += 2)
        {
            const Call kill = Kill{.target = {actor}, .signal = abi::kSigkill};
            QVERIFY(effort_of(world, kill, came_back) < 20);
        }
        QCOMPARE(tables(world).ipc.front().sem.front().sems[0].semncnt,
                 static_cast<int>(kMany / 2));
    }
};

QTEST_APPLESS_MAIN(SimSleepers)
#include "tst_sim_sleepers.moc"
