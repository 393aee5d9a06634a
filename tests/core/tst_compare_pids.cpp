// How the numbers of processes are compared.
#include <QTest>

#include "tests/core/compare_samples.h"

using namespace ipcscope;
using namespace ipcscope::tests;

class TestComparePids : public QObject
{
    Q_OBJECT

  private slots:
    void pids_meet_at_clone()
    {
        Correspondence map;
        const auto pid = [](int value) { return returned(value, ValueKind::Pid); };
        QCOMPARE(map.compare(Clone{}, pid(2), pid(7)).verdict, Verdict::Agree);
        QCOMPARE(map.model_pid(Pid{7}), std::optional(Pid{2}));
        const auto stat = [&](int model, int kernel) {
            return map
                .compare(Shmctl{}, with(ShmidDs{.cpid = Pid{model}}),
                         with(ShmidDs{.cpid = Pid{kernel}}))
                .verdict;
        };
        QCOMPARE(stat(2, 7), Verdict::Agree);
        QCOMPARE(stat(2, 2), Verdict::Differ);
        QCOMPARE(stat(0, 0), Verdict::Agree);
        QCOMPARE(stat(2, 0), Verdict::Differ);
        QCOMPARE(stat(0, 7), Verdict::Differ);
        // The kernel gives number 7 again: both of the model's processes were 7.
        QCOMPARE(map.compare(Clone{}, pid(3), pid(7)).verdict, Verdict::Agree);
        QCOMPARE(stat(3, 7), Verdict::Agree);
        QCOMPARE(stat(2, 7), Verdict::Agree);
    }

    /// Who is alive in a world of init, and three in a pid namespace below.
    static Tables with_pid_ns(bool alive, int first_pid, NsId ns)
    {
        Tables world;
        world.actors.push_back({.actor = kInitActor, .pid = Pid{1}, .tid = Pid{1}, .alive = true});
        for (int i = 1; i <= 3; ++i)
        {
            const Pid pid{first_pid + i};
            world.actors.push_back({.actor = ActorId{static_cast<std::uint32_t>(i)},
                                    .pid = pid,
                                    .tid = pid,
                                    .nspid = {Pid{i}},
                                    .alive = alive,
                                    .pid_ns = ns});
        }
        return world;
    }

    void below_the_labs_pid_namespace_both_count_from_1()
    {
        Correspondence map;
        QCOMPARE(fields_of(map.compare(with_pid_ns(true, 10, NsId{2}),
                                       with_pid_ns(true, 20, NsId{4026532999}))),
                 "");
        const auto stat = [&](ActorId caller, int model, int kernel) {
            return map
                .compare(caller, {Shmctl{}, with(ShmidDs{.cpid = Pid{model}})},
                         {Shmctl{}, with(ShmidDs{.cpid = Pid{kernel}})})
                .verdict;
        };
        QCOMPARE(stat(ActorId{1}, 2, 2), Verdict::Agree);
        QCOMPARE(stat(ActorId{1}, 12, 22), Verdict::Differ);
        QCOMPARE(stat(kInitActor, 12, 22), Verdict::Agree);
        Tables other = with_pid_ns(true, 20, NsId{4026532999});
        other.actors[2].nspid = {Pid{3}};
        QCOMPARE(fields_of(map.compare(with_pid_ns(true, 10, NsId{2}), other)), "actor[2].nspid");
        other.actors[2].nspid = {Pid{9}, Pid{2}};
        QCOMPARE(fields_of(map.compare(with_pid_ns(true, 10, NsId{2}), other)), "actor[2].nspid");
    }

    void who_was_the_last_of_those_that_ended_at_once_is_the_kernels_choice()
    {
        Correspondence map;
        const NsId inode{4026532999};
        (void)map.compare(with_pid_ns(true, 10, NsId{2}), with_pid_ns(true, 20, inode));
        const auto last_user = [](int first_pid, int who, NsId ns) {
            Tables world = with_pid_ns(false, first_pid, ns);
            world.ipc.push_back({.ns = ns, .owner = {}});
            world.ipc.front().shm.push_back({.id = {}, .key = {}, .lpid = Pid{first_pid + who}});
            world.actors.front().ipc_ns = ns;
            return world;
        };
        // The first process has let go of everything before the others have.
        QCOMPARE(fields_of(map.compare(last_user(10, 2, NsId{2}), last_user(20, 1, inode))),
                 "ipc:[2].shm[0].lpid");
        const Comparison chosen = map.compare(last_user(10, 2, NsId{2}), last_user(20, 3, inode));
        QCOMPARE(chosen.verdict, Verdict::Allowed);
        QVERIFY(!chosen.reason.empty());
        QCOMPARE(map.compare(last_user(10, 2, NsId{2}), last_user(20, 3, inode)).verdict,
                 Verdict::Agree);
    }
};

QTEST_APPLESS_MAIN(TestComparePids)
#include "tst_compare_pids.moc"
