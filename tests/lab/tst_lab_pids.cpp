// Pid namespaces in the lab: the numbers that an actor sees are its own namespace's, those of the
// tables the lab's; and whoever ends with somebody else is seen to have ended.
#include "tests/lab/lab_test.h"

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr ActorId kWeb{1};
constexpr ActorId kWorker{2};
constexpr ActorId kDeep{3};

Clone child(ActorId actor, std::uint64_t flags = 0)
{
    return Clone{.flags = flags | abi::kSigchld, .child = actor};
}

std::vector<int> numbers_of(const ActorRow &row)
{
    std::vector<int> numbers;
    for (const Pid pid : row.nspid)
    {
        numbers.push_back(pid.value);
    }
    return numbers;
}

} // namespace

class TestLabPids : public QObject
{
    Q_OBJECT

  private slots:
    void each_level_has_its_own_numbers()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(word_of(lab.execute(kInitActor, Unshare{.flags = abi::kCloneNewpid})), "0");
        QVERIFY(outcome_of(lab.execute(kInitActor, child(kWeb))).value > 1);
        QCOMPARE(outcome_of(lab.execute(kWeb, child(kWorker))).value, 2);
        QCOMPARE(outcome_of(lab.execute(kWorker, child(kDeep, abi::kCloneNewpid))).value, 3);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const ActorRow *init = row_of(tables.value(), kInitActor);
        const ActorRow *web = row_of(tables.value(), kWeb);
        const ActorRow *deep = row_of(tables.value(), kDeep);
        QCOMPARE(numbers_of(*init), (std::vector<int>{}));
        QCOMPARE(numbers_of(*web), (std::vector<int>{1}));
        QCOMPARE(numbers_of(*row_of(tables.value(), kWorker)), (std::vector<int>{2}));
        QCOMPARE(numbers_of(*deep), (std::vector<int>{3, 1}));
        QVERIFY(init->pid_ns != web->pid_ns && web->pid_ns != deep->pid_ns);
        QCOMPARE(init->pid_ns_for_children, std::optional(web->pid_ns));
        QCOMPARE(web->pid_ns_for_children, std::optional(web->pid_ns));
    }

    void a_table_names_its_users_by_the_readers_numbers()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, child(kWeb, abi::kCloneNewpid))).error,
                 Errno::Ok);
        const Shmget make{.key = kIpcPrivate, .size = 1, .flags = 0600};
        QCOMPARE(word_of(lab.execute(kInitActor, make)), "0");
        QCOMPARE(word_of(lab.execute(kWeb, make)), "1");
        const auto creator = [&](ActorId reader, std::int32_t id) {
            const Outcome stat =
                outcome_of(lab.execute(reader, Shmctl{.id = {id}, .command = abi::kIpcStat}));
            return std::get<ShmidDs>(stat.output).cpid.value;
        };
        QCOMPARE(creator(kWeb, 0), 0);
        QCOMPARE(creator(kWeb, 1), 1);
        QCOMPARE(creator(kInitActor, 0), 1);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(table_of(tables.value(), kWeb)->shm[1].cpid, row_of(tables.value(), kWeb)->pid);
    }

    void a_thread_has_a_number_at_every_level()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, child(kWeb, abi::kCloneNewpid))).error,
                 Errno::Ok);
        const Clone thread{.flags = abi::kCloneVm | abi::kCloneFs | abi::kCloneFiles |
                                    abi::kCloneSighand | abi::kCloneThread,
                           .child = kWorker};
        QCOMPARE(outcome_of(lab.execute(kWeb, thread)).value, 2);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const ActorRow *row = row_of(tables.value(), kWorker);
        QCOMPARE(numbers_of(*row), (std::vector<int>{2}));
        QCOMPARE(row->pid, row_of(tables.value(), kWeb)->pid);
        QVERIFY(row->tid != row->pid);
    }

    void nobody_has_a_number_where_he_is_not_seen()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, child(kWeb, abi::kCloneNewpid))).error,
                 Errno::Ok);
        QCOMPARE(outcome_of(lab.execute(kInitActor, child(kDeep))).error, Errno::Ok);
        QCOMPARE(word_of(lab.execute(kWeb, Kill{.target = kDeep, .signal = 0})), "ESRCH");
        QCOMPARE(word_of(lab.execute(kDeep, Kill{.target = kWeb, .signal = 0})), "0");
        QCOMPARE(word_of(lab.execute(kWeb, Setpriority{.who = kDeep, .nice = 1})), "ESRCH");
    }

    void all_end_with_the_first_one_also_who_sleeps()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, child(kWeb, abi::kCloneNewpid))).error,
                 Errno::Ok);
        QCOMPARE(outcome_of(lab.execute(kWeb, child(kWorker))).error, Errno::Ok);
        QCOMPARE(outcome_of(lab.execute(kWorker, child(kDeep, abi::kCloneNewpid))).error,
                 Errno::Ok);
        QCOMPARE(word_of(lab.execute(kDeep, Semget{.key = kIpcPrivate, .nsems = 1, .flags = 0600})),
                 "0");
        const Semop take{
            .id = {0}, .sops = {{.sem_num = 0, .sem_op = -1, .sem_flg = 0}}, .nsops = 1};
        QCOMPARE(word_of(lab.execute(kDeep, take)), "asleep");
        QCOMPARE(word_of(lab.execute(kWorker, Kill{.target = kWeb, .signal = abi::kSigkill})), "0");
        QCOMPARE(word_of(lab.execute(kInitActor, Kill{.target = kWeb, .signal = abi::kSigterm})),
                 "0");
        auto tables = lab.observe();
        QVERIFY(tables.ok() && row_of(tables.value(), kWeb)->alive);
        QCOMPARE(word_of(lab.execute(kInitActor, Kill{.target = kWeb, .signal = abi::kSigkill})),
                 "0");
        tables = lab.observe();
        QVERIFY(tables.ok());
        for (const ActorId actor : {kWeb, kWorker, kDeep})
        {
            QVERIFY(!row_of(tables.value(), actor)->alive);
        }
        QCOMPARE(table_of(tables.value(), kInitActor)->sem.front().sems.front().semncnt, 0);
    }
};

QTEST_GUILESS_MAIN(TestLabPids)
#include "tst_lab_pids.moc"
