// Every call of the vocabulary, made in a lab: what the kernel answers and what the tables show.
#include <QTest>

#include "tests/lab/lab_test.h"

#include <chrono>
#include <thread>

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr ActorId kA{1};
constexpr ActorId kB{2};
constexpr Key kKey{0x1234};

Shmget creat(std::uint64_t size = 4096, int mode = 0600)
{
    return Shmget{.key = kKey, .size = size, .flags = abi::kIpcCreat | mode};
}

} // namespace

class TestLabCalls : public QObject
{
    Q_OBJECT

  private slots:
    void a_fresh_lab_has_one_process_and_an_empty_table()
    {
        LAB_OR_SKIP(lab);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().actors.size(), 1U);
        QCOMPARE(tables.value().ipc.size(), 1U);
        const ActorRow &init = tables.value().actors.front();
        QCOMPARE(init.pid.value, 1);
        QVERIFY(init.alive);
        QCOMPARE(init.uid.value, 0U);
        QCOMPARE(init.cap_effective, lab.facts().init_caps);
        const IpcNamespaceTable &table = tables.value().ipc.front();
        QVERIFY(table.shm.empty());
        QCOMPARE(table.shm_ids.in_use, 0);
        QCOMPARE(table.shm_ids.max_idx, std::optional<int>{-1});
        QCOMPARE(table.shm_ids.next_id, std::optional<int>{-1});
        QCOMPARE(table.limits.shmmni, 4096);
        QCOMPARE(table.owner, std::optional{init.user_ns});
    }

    void shmget_makes_a_row()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Shmget({.key = kKey, .size = 4096}), "ENOENT");
        EXPECT_CALL(lab, kInitActor, creat(5000, 0640), "0");
        EXPECT_CALL(lab, kInitActor, creat(6000), "EINVAL");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const auto &rows = tables.value().ipc.front().shm;
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows.front().key, kKey);
        QCOMPARE(rows.front().mode, 0640U);
        QCOMPARE(rows.front().segsz, 5000U);
        QCOMPARE(rows.front().cpid.value, 1);
        QCOMPARE(rows.front().lpid.value, 0);
        QVERIFY(rows.front().ctime.value > 0);
        QCOMPARE(tables.value().ipc.front().shm_tot, 2U);
        QCOMPARE(tables.value().ipc.front().shm_ids.max_idx, std::optional<int>{0});
    }

    void an_attach_shows_in_both_tables_and_holds_bytes()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, creat(), "0");
        const Outcome attached = outcome_of(lab.execute(kInitActor, Shmat{}));
        QCOMPARE(attached.kind, ValueKind::Address);
        const Address at{static_cast<std::uint64_t>(attached.value)};
        EXPECT_CALL(lab, kInitActor, Store({.address = at, .bytes = "Hello"}), "0");
        const Outcome loaded =
            outcome_of(lab.execute(kInitActor, Load{.address = at, .length = 5}));
        QCOMPARE(std::get<Bytes>(loaded.output), std::string("Hello"));
        auto tables = lab.observe();
        QVERIFY(tables.ok());
        const ActorRow *init = row_of(tables.value(), kInitActor);
        QCOMPARE(init->attaches.size(), 1U);
        QCOMPARE(init->attaches.front().address, at);
        QCOMPARE(init->attaches.front().length, 4096U);
        QVERIFY(init->attaches.front().writable);
        const ShmRow &row = tables.value().ipc.front().shm.front();
        QCOMPARE(row.nattch, 1U);
        QCOMPARE(row.lpid.value, 1);
        QCOMPARE(row.rss, 4096U);
        EXPECT_CALL(lab, kInitActor, Shmdt({.address = at}), "0");
        EXPECT_CALL(lab, kInitActor, Shmdt({.address = at}), "EINVAL");
        tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(row_of(tables.value(), kInitActor)->attaches.empty());
        QCOMPARE(tables.value().ipc.front().shm.front().nattch, 0U);
    }

    void the_usual_addresses_are_free()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, creat(), "0");
        for (const std::uint64_t address :
             {0x10000000ULL, 0x20000000ULL, 0x7f0000000000ULL, 0x555555554000ULL, 0x400000ULL})
        {
            EXPECT_CALL(lab, kInitActor, Shmat({.address = Address{address}}),
                        QString::number(address));
        }
    }

    void touching_what_is_no_attach_faults()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Shmget({.size = 8192, .flags = 0600}), "0");
        const Address at{0x10000000};
        EXPECT_CALL(lab, kInitActor, Shmat({.address = at}), QString::number(at.value));
        EXPECT_CALL(lab, kInitActor, Store({.address = Address{0x7a000000}, .bytes = "x"}),
                    "EFAULT");
        EXPECT_CALL(lab, kInitActor, Load({.address = Address{0}, .length = 1}), "EFAULT");
        // The bytes before the end stay stored.
        const Address last{at.value + 8192 - 3};
        EXPECT_CALL(lab, kInitActor, Store({.address = last, .bytes = "abcdef"}), "EFAULT");
        const Outcome loaded =
            outcome_of(lab.execute(kInitActor, Load{.address = last, .length = 3}));
        QCOMPARE(std::get<Bytes>(loaded.output), std::string("abc"));
        const Address readonly{0x20000000};
        EXPECT_CALL(lab, kInitActor, Shmat({.address = readonly, .flags = abi::kShmRdonly}),
                    QString::number(readonly.value));
        EXPECT_CALL(lab, kInitActor, Store({.address = readonly, .bytes = "x"}), "EFAULT");
        EXPECT_CALL(lab, kInitActor, Load({.address = readonly, .length = 8192}), "0");
    }

    void remapping_over_the_agent_is_refused()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, creat(), "0");
        const Shmat over{.address = Address{0x7a000000}, .flags = abi::kShmRemap};
        QVERIFY(!refusal_of(lab.execute(kInitActor, over)).empty());
        const Shmat plain{.address = Address{0x7a000000}};
        EXPECT_CALL(lab, kInitActor, plain, "EINVAL");
        const Shmat twice{.address = Address{0x10000000}, .flags = abi::kShmRemap};
        EXPECT_CALL(lab, kInitActor, twice, QString::number(0x10000000));
        EXPECT_CALL(lab, kInitActor, twice, QString::number(0x10000000));
    }

    void shmctl_fills_its_structures_in()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, creat(4096, 0604), "0");
        const Outcome stat = outcome_of(lab.execute(kInitActor, Shmctl{.command = abi::kIpcStat}));
        const auto &ds = std::get<ShmidDs>(stat.output);
        QCOMPARE(ds.key, kKey);
        QCOMPARE(ds.mode, 0604U);
        QCOMPARE(ds.segsz, 4096U);
        QCOMPARE(ds.cpid.value, 1);
        const Outcome limits =
            outcome_of(lab.execute(kInitActor, Shmctl{.command = abi::kIpcInfo}));
        QCOMPARE(std::get<Shminfo>(limits.output).shmmni, 4096U);
        const Outcome totals =
            outcome_of(lab.execute(kInitActor, Shmctl{.command = abi::kShmInfo}));
        QCOMPARE(std::get<ShmInfo>(totals.output).used_ids, 1U);
        EXPECT_CALL(lab, kInitActor,
                    Shmctl({.command = abi::kIpcStat, .buffer = UserPointer::Null}), "EFAULT");
        EXPECT_CALL(lab, kInitActor, Shmctl({.command = abi::kIpcSet, .buffer = UserPointer::Bad}),
                    "EFAULT");
        EXPECT_CALL(lab, kInitActor, Shmctl({.command = 99}), "EINVAL");
        const Shmctl set{.command = abi::kIpcSet, .set = {.uid = {0}, .gid = {0}, .mode = 0660}};
        EXPECT_CALL(lab, kInitActor, set, "0");
        EXPECT_CALL(lab, kInitActor, Shmctl({.command = abi::kShmLock}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().shm.front().mode, 0660U | abi::kShmLocked);
        EXPECT_CALL(lab, kInitActor, Shmctl({.command = abi::kIpcRmid}), "0");
        EXPECT_CALL(lab, kInitActor, Shmctl({.command = abi::kIpcStat}), "EINVAL");
    }

    void one_key_in_two_namespaces_is_two_segments()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, creat(), "0");
        const Outcome cloned = outcome_of(lab.execute(kInitActor, clone_of(kA)));
        QCOMPARE(cloned.kind, ValueKind::Pid);
        QCOMPARE(cloned.value, std::int64_t{lab.facts().first_actor_pid.value});
        EXPECT_CALL(lab, kA, Shmget({.key = kKey}), "0");
        EXPECT_CALL(lab, kA, Unshare({.flags = abi::kCloneNewipc}), "0");
        EXPECT_CALL(lab, kA, Shmget({.key = kKey}), "ENOENT");
        EXPECT_CALL(lab, kA, creat(8192), "0");
        auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.size(), 2U);
        QCOMPARE(table_of(tables.value(), kA)->shm.front().segsz, 8192U);
        QCOMPARE(table_of(tables.value(), kInitActor)->shm.front().segsz, 4096U);
        const Setns back{.target = kInitActor, .nstype = abi::kCloneNewipc};
        EXPECT_CALL(lab, kA, back, "0");
        tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.size(), 1U);
        EXPECT_CALL(lab, kA, Setns({.target = kInitActor, .nstype = abi::kCloneNewuts}), "EINVAL");
    }

    void a_child_inherits_attaches_and_its_death_ends_them()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, creat(), "0");
        const Shmat attach{.address = Address{0x10000000}};
        EXPECT_CALL(lab, kInitActor, attach, QString::number(0x10000000));
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        QCOMPARE(outcome_of(lab.execute(kA, clone_of(kB))).error, Errno::Ok);
        auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().shm.front().nattch, 3U);
        QCOMPARE(row_of(tables.value(), kB)->attaches.size(), 1U);
        const Outcome exited = outcome_of(lab.execute(kA, ExitGroup{}));
        QCOMPARE(exited.kind, ValueKind::None);
        tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().shm.front().nattch, 2U);
        QVERIFY(!row_of(tables.value(), kA)->alive);
        QVERIFY(!refusal_of(lab.execute(kA, ExitGroup{})).empty());
        // Its pid is free: nobody to signal, no namespaces to open.
        EXPECT_CALL(lab, kB, Kill({.target = kA, .signal = abi::kSigkill}), "ESRCH");
        EXPECT_CALL(lab, kB, Setns({.target = kA}), "ENOENT");
        EXPECT_CALL(lab, kInitActor, Kill({.target = kB, .signal = 0}), "0");
        EXPECT_CALL(lab, kInitActor, Kill({.target = kB, .signal = abi::kSigterm}), "0");
        tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().shm.front().nattch, 1U);
    }

    void a_signal_to_oneself_ends_the_actor()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, Kill({.target = kA, .signal = abi::kSigkill}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(!row_of(tables.value(), kA)->alive);
    }

    void credentials_change_for_real()
    {
        LAB_OR_SKIP(lab);
        if (lab.facts().uid_count < 65536)
        {
            QSKIP("this lab has one uid");
        }
        EXPECT_CALL(lab, kInitActor, creat(), "0");
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, Setgroups({.groups = {Gid{5}, Gid{7}}}), "0");
        EXPECT_CALL(lab, kA, Setgid({.real = Gid{100}}), "0");
        const Setuid all{.form = Setuid::Form::Setresuid,
                         .real = Uid{1000},
                         .effective = Uid{1001},
                         .saved = Uid{1002}};
        EXPECT_CALL(lab, kA, all, "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const ActorRow *a = row_of(tables.value(), kA);
        QCOMPARE(a->uid.value, 1000U);
        QCOMPARE(a->euid.value, 1001U);
        QCOMPARE(a->suid.value, 1002U);
        QCOMPARE(a->egid.value, 100U);
        QCOMPARE(a->groups, (std::vector{Gid{5}, Gid{7}}));
        QCOMPARE(a->cap_effective, 0U);
        EXPECT_CALL(lab, kA, Shmget({.key = kKey, .flags = 0400}), "EACCES");
        EXPECT_CALL(lab, kA, Unshare({.flags = abi::kCloneNewipc}), "EPERM");
        EXPECT_CALL(lab, kA, Setns({.target = kInitActor}), "EACCES");
        EXPECT_CALL(lab, kA, Setuid({.real = Uid{0}}), "EPERM");
        EXPECT_CALL(lab, kA, Kill({.target = kInitActor, .signal = abi::kSigkill}), "EPERM");
    }

    void capabilities_limits_and_prctl()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        const std::uint64_t admin = std::uint64_t{1} << abi::kCapSysAdmin;
        EXPECT_CALL(lab, kA, Prctl({.option = abi::kPrSetKeepcaps, .argument = 1}), "0");
        EXPECT_CALL(lab, kA, Prctl({.option = abi::kPrSetDumpable, .argument = 0}), "0");
        EXPECT_CALL(lab, kA, Prlimit({.resource = abi::kRlimitMemlock, .soft = 0, .hard = 0}), "0");
        EXPECT_CALL(lab, kA, Capset({.effective = admin, .permitted = admin}), "0");
        EXPECT_CALL(lab, kA, Capset({.effective = 1, .permitted = 1}), "EPERM");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(row_of(tables.value(), kA)->cap_effective, admin);
        QVERIFY(!refusal_of(lab.execute(kA, Prctl{.option = 1})).empty());
    }

    void sysctls_are_those_of_the_callers_namespace()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Sysctl({.name = "kernel.shmmni", .value = "2"}), "0");
        const Outcome read =
            outcome_of(lab.execute(kInitActor, Sysctl{.name = "kernel.shmmni", .value = {}}));
        QCOMPARE(std::get<Bytes>(read.output), std::string("2"));
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().limits.shmmni, 2);
        EXPECT_CALL(lab, kInitActor, Sysctl({.name = "kernel.shmmni", .value = "-5"}), "EINVAL");
        EXPECT_CALL(lab, kInitActor, Sysctl({.name = "kernel.no_such", .value = {}}), "ENOENT");
        const Reply machine =
            lab.execute(kInitActor, Sysctl{.name = "vm.swappiness", .value = "1"});
        QVERIFY(!refusal_of(machine).empty());
    }

    void a_child_in_its_own_user_namespace_is_seen_with_the_labs_ids()
    {
        LAB_OR_SKIP(lab);
        const std::uint64_t flags = abi::kCloneNewuser | abi::kCloneNewipc;
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA, flags))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, creat(), "0");
        const Outcome stat = outcome_of(lab.execute(kA, Shmctl{.command = abi::kIpcStat}));
        QCOMPARE(std::get<ShmidDs>(stat.output).uid.value, 65534U);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const IpcNamespaceTable *table = table_of(tables.value(), kA);
        QCOMPARE(table->shm.front().uid.value, 0U);
        QCOMPARE(table->owner, std::optional{row_of(tables.value(), kA)->user_ns});
        QCOMPARE(row_of(tables.value(), kA)->uid.value, 0U);
    }

    void what_a_lab_does_not_do_is_refused_in_a_sentence()
    {
        LAB_OR_SKIP(lab);
        const std::vector<Call> calls{
            clone_of(kA, abi::kCloneVm),
            Setns{.target = ActorId{77}, .kind = NsKind::Pid},
            Kill{.target = ActorId{77}},
            Load{.length = 2 << 20},
        };
        for (const Call &call : calls)
        {
            const std::string reason = refusal_of(lab.execute(kInitActor, call));
            QVERIFY2(reason.ends_with('.'), reason.c_str());
        }
        QVERIFY(!refusal_of(lab.execute(ActorId{5}, ExitGroup{})).empty());
    }

    void what_was_locked_in_a_namespace_that_is_gone_counts_no_more()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        // Without CAP_IPC_LOCK the limit counts.
        const Prlimit page{.resource = abi::kRlimitMemlock, .soft = 4096, .hard = 4096};
        const std::uint64_t admin = std::uint64_t{1} << abi::kCapSysAdmin;
        EXPECT_CALL(lab, kA, page, "0");
        EXPECT_CALL(lab, kA, Capset({.effective = admin, .permitted = admin}), "0");
        for (int i = 0; i < 5; ++i)
        {
            EXPECT_CALL(lab, kA, Unshare({.flags = abi::kCloneNewipc}), "0");
            QVERIFY(lab.observe().ok());
            EXPECT_CALL(lab, kA, creat(), "0");
            EXPECT_CALL(lab, kA, Shmctl({.command = abi::kShmLock}), "0");
            QVERIFY(lab.observe().ok());
        }
        EXPECT_CALL(lab, kA, Shmget({.key = Key{9}, .size = 4096, .flags = 01600}), "1");
        EXPECT_CALL(lab, kA, Shmctl({.id = {1}, .command = abi::kShmLock}), "ENOMEM");
    }

    void what_was_locked_in_a_namespace_counts_until_its_last_attach_is_gone()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        const Prlimit page{.resource = abi::kRlimitMemlock, .soft = 4096, .hard = 4096};
        const std::uint64_t admin = std::uint64_t{1} << abi::kCapSysAdmin;
        EXPECT_CALL(lab, kA, page, "0");
        EXPECT_CALL(lab, kA, Capset({.effective = admin, .permitted = admin}), "0");
        const Address place{0x10000000};
        for (int i = 0; i < 5; ++i)
        {
            EXPECT_CALL(lab, kA, Unshare({.flags = abi::kCloneNewipc}), "0");
            QVERIFY(lab.observe().ok());
            EXPECT_CALL(lab, kA, creat(), "0");
            EXPECT_CALL(lab, kA, Shmctl({.command = abi::kShmLock}), "0");
            QCOMPARE(outcome_of(lab.execute(kA, Shmat{.id = {0}, .address = place})).error,
                     Errno::Ok);
            QVERIFY(lab.observe().ok());
            EXPECT_CALL(lab, kA, Unshare({.flags = abi::kCloneNewipc}), "0");
            QVERIFY(lab.observe().ok());
            EXPECT_CALL(lab, kA, creat(), "0");
            EXPECT_CALL(lab, kA, Shmctl({.command = abi::kShmLock}), "ENOMEM");
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            EXPECT_CALL(lab, kA, Shmdt({.address = place}), "0");
            QVERIFY(lab.observe().ok());
            EXPECT_CALL(lab, kA, Shmctl({.command = abi::kShmLock}), "0");
        }
    }

    void namespaces_kept_by_attaches_are_bounded()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        std::string refused;
        for (int i = 0; i < 400 && refused.empty(); ++i)
        {
            EXPECT_CALL(lab, kA, creat(), "0");
            QCOMPARE(outcome_of(lab.execute(kA, Shmat{})).error, Errno::Ok);
            refused = refusal_of(lab.execute(kA, Unshare{.flags = abi::kCloneNewipc}));
        }
        QVERIFY2(refused.find("at most 256 ipc namespaces") != std::string::npos, refused.c_str());
        // A limit that the scenario set itself is the kernel's answer.
        const Sysctl one{.name = "user.max_ipc_namespaces", .value = "1"};
        EXPECT_CALL(lab, kInitActor, one, "0");
        EXPECT_CALL(lab, kInitActor, Unshare({.flags = abi::kCloneNewipc}), "ENOSPC");
    }

    void tables_too_long_for_one_message_are_seen()
    {
        LAB_OR_SKIP(lab);
        // The fourth goes beyond what the lab sends at once.
        constexpr std::uint32_t kNamespaces = 4;
        constexpr int kRows = 24000;
        for (std::uint32_t i = 1; i <= kNamespaces; ++i)
        {
            const ActorId actor{i};
            QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(actor, abi::kCloneNewipc))).error,
                     Errno::Ok);
            EXPECT_CALL(lab, actor, Sysctl({.name = "kernel.shmmni", .value = "32768"}), "0");
            for (int row = 0; row < kRows; ++row)
            {
                (void)lab.execute(actor, Shmget{.size = 1, .flags = 0600});
            }
        }
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        for (std::uint32_t i = 1; i <= kNamespaces; ++i)
        {
            QCOMPARE(table_of(tables.value(), ActorId{i})->shm.size(), std::size_t{kRows});
        }
    }

    void when_the_first_process_exits_the_lab_is_lost()
    {
        LAB_OR_SKIP(lab);
        const Reply reply = lab.execute(kInitActor, ExitGroup{});
        QVERIFY(std::holds_alternative<EngineLost>(reply));
        QVERIFY(std::holds_alternative<EngineLost>(lab.execute(kInitActor, creat())));
        QVERIFY(!lab.observe().ok());
    }
};

QTEST_GUILESS_MAIN(TestLabCalls)
#include "tst_lab_calls.moc"
