// Semaphores and messages in a lab, as far as nobody sleeps: what the kernel answers and what the
// tables show.
#include <QTest>

#include "tests/lab/lab_test.h"

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr ActorId kA{1};
constexpr Key kKey{0x1234};

Semget set_of(int nsems, int mode = 0600)
{
    return Semget{.key = kKey, .nsems = nsems, .flags = abi::kIpcCreat | mode};
}

Msgget queue(int mode = 0600)
{
    return Msgget{.key = kKey, .flags = abi::kIpcCreat | mode};
}

} // namespace

class TestLabSysv : public QObject
{
    Q_OBJECT

  private slots:
    void a_fresh_namespace_has_the_kernels_limits()
    {
        LAB_OR_SKIP(lab);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const IpcNamespaceTable &table = tables.value().ipc.front();
        QCOMPARE(table.sem_limits.semmsl, 32000);
        QCOMPARE(table.sem_limits.semmns, 1024000000);
        QCOMPARE(table.sem_limits.semopm, 500);
        QCOMPARE(table.sem_limits.semmni, 32000);
        QCOMPARE(table.msg_limits.msgmax, 8192U);
        QCOMPARE(table.msg_limits.msgmnb, 16384U);
        QCOMPARE(table.msg_limits.msgmni, 32000U);
        QCOMPARE(table.sem_ids, (IdsRow{0, -1, -1, {}, {}, {}}));
        QCOMPARE(table.msg_ids, (IdsRow{0, -1, -1, {}, {}, {}}));
        QVERIFY(table.sem.empty() && table.msg.empty());
    }

    void a_set_is_a_row_with_its_semaphores()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, set_of(3, 0640), "0");
        EXPECT_CALL(lab, kInitActor, setval(7, 1), "0");
        EXPECT_CALL(lab, kInitActor,
                    semop_on(0, {{.sem_num = 1, .sem_op = -2}, {.sem_num = 2, .sem_op = 0}}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const IpcNamespaceTable &table = tables.value().ipc.front();
        QCOMPARE(table.used_sems, 3);
        QCOMPARE(table.sem_ids, (IdsRow{1, 0, -1, {}, {}, {}}));
        QCOMPARE(table.sem.size(), 1U);
        const SemRow &row = table.sem.front();
        QCOMPARE(row.key, kKey);
        QCOMPARE(row.mode, 0640U);
        QVERIFY(row.otime.value > 0 && row.ctime.value > 0);
        QCOMPARE(row.sems,
                 (std::vector<SemState>{{0, Pid{0}, 0, 0}, {5, Pid{1}, 0, 0}, {0, Pid{1}, 0, 0}}));
        EXPECT_CALL(lab, kInitActor, Semctl({.command = abi::kIpcRmid}), "0");
        const auto after = lab.observe();
        QVERIFY(after.ok() && after.value().ipc.front().sem.empty());
        QCOMPARE(after.value().ipc.front().used_sems, 0);
    }

    void a_queue_is_a_row_with_what_is_in_it()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, queue(0620), "0");
        EXPECT_CALL(lab, kInitActor, send(3, "Hello"), "0");
        EXPECT_CALL(lab, kInitActor, send(4, "you"), "0");
        auto tables = lab.observe();
        QVERIFY(tables.ok());
        const MsgRow row = tables.value().ipc.front().msg.front();
        QCOMPARE(row.mode, 0620U);
        QCOMPARE(row.qnum, 2U);
        QCOMPARE(row.cbytes, 8U);
        QCOMPARE(row.qbytes, 16384U);
        QCOMPARE(row.lspid.value, 1);
        QCOMPARE(row.lrpid.value, 0);
        QCOMPARE(tables.value().ipc.front().msg_bytes, 8U);
        QCOMPARE(tables.value().ipc.front().msg_hdrs, 2U);
        const Outcome got = outcome_of(lab.execute(kInitActor, receive(4)));
        QCOMPARE(got.value, 3);
        QCOMPARE(std::get<Message>(got.output), (Message{4, "you"}));
        tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().msg.front().lrpid.value, 1);
        QCOMPARE(tables.value().ipc.front().msg_hdrs, 1U);
    }

    void semop_reads_its_array_as_far_as_it_is_told()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, set_of(2), "0");
        Semop call = change(+1);
        call.nsops = 0;
        EXPECT_CALL(lab, kInitActor, call, "EINVAL");
        call.nsops = 501;
        EXPECT_CALL(lab, kInitActor, call, "E2BIG");
        call.nsops = 2; // the array ends after one, and so does the memory
        EXPECT_CALL(lab, kInitActor, call, "EFAULT");
        call.nsops = 1;
        call.pointer = UserPointer::Null;
        EXPECT_CALL(lab, kInitActor, call, "EFAULT");
        call.pointer = UserPointer::Bad;
        EXPECT_CALL(lab, kInitActor, call, "EFAULT");
        EXPECT_CALL(lab, kInitActor, semop_on(0, {{.sem_num = 2, .sem_op = 1}}), "EFBIG");
        EXPECT_CALL(lab, kInitActor, change(+1), "0");
        EXPECT_CALL(lab, kInitActor, change(-2, abi::kIpcNowait), "EAGAIN");
    }

    void semtimedop_judges_its_time_before_anything_else()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, set_of(1), "0");
        Semop call = change(-1);
        call.timed = true;
        call.timeout = Timespec{0, 0};
        EXPECT_CALL(lab, kInitActor, call, "EAGAIN");
        call.timeout = Timespec{-1, 0};
        EXPECT_CALL(lab, kInitActor, call, "EINVAL");
        call.timeout = Timespec{0, 1'000'000'000};
        EXPECT_CALL(lab, kInitActor, call, "EINVAL");
        call.timeout_pointer = UserPointer::Bad;
        call.nsops = 501;
        EXPECT_CALL(lab, kInitActor, call, "EFAULT");
        Semop fine = change(+1);
        fine.timed = true;
        EXPECT_CALL(lab, kInitActor, fine, "0");
    }

    void semctl_does_every_command()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, set_of(3), "0");
        const Semctl all{.command = abi::kSetall, .values = {4, 5}};
        EXPECT_CALL(lab, kInitActor, all, "0");
        const Outcome values = outcome_of(lab.execute(kInitActor, Semctl{.command = abi::kGetall}));
        QCOMPARE(std::get<Semvals>(values.output), (Semvals{4, 5, 0}));
        EXPECT_CALL(lab, kInitActor, Semctl({.semnum = 1, .command = abi::kGetval}), "5");
        EXPECT_CALL(lab, kInitActor, Semctl({.semnum = 1, .command = abi::kGetncnt}), "0");
        EXPECT_CALL(lab, kInitActor, Semctl({.semnum = 1, .command = abi::kGetzcnt}), "0");
        EXPECT_CALL(lab, kInitActor, Semctl({.semnum = 3, .command = abi::kGetval}), "EINVAL");
        const Outcome pid =
            outcome_of(lab.execute(kInitActor, Semctl{.semnum = 1, .command = abi::kGetpid}));
        QCOMPARE(pid.kind, ValueKind::Pid);
        QCOMPARE(pid.value, 1);
        EXPECT_CALL(lab, kInitActor, setval(-1), "ERANGE");
        EXPECT_CALL(lab, kInitActor, Semctl({.command = abi::kSetall, .buffer = UserPointer::Bad}),
                    "EFAULT");
        const Outcome stat = outcome_of(lab.execute(kInitActor, Semctl{.command = abi::kIpcStat}));
        QCOMPARE(std::get<SemidDs>(stat.output).nsems, 3U);
        const Outcome limits = outcome_of(lab.execute(kInitActor, Semctl{.command = 3}));
        QCOMPARE(std::get<Seminfo>(limits.output).semvmx, 32767);
        const Outcome totals =
            outcome_of(lab.execute(kInitActor, Semctl{.command = abi::kSemInfo}));
        QCOMPARE(std::get<Seminfo>(totals.output).semaem, 3);
        const Semctl set{.command = abi::kIpcSet, .set = {.uid = {0}, .gid = {0}, .mode = 0444}};
        EXPECT_CALL(lab, kInitActor, set, "0");
        const Outcome any =
            outcome_of(lab.execute(kInitActor, Semctl{.command = abi::kSemStatAny}));
        QCOMPARE(std::get<SemidDs>(any.output).mode, 0444U);
    }

    void msgsnd_and_msgrcv_touch_memory_in_the_kernels_order()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, queue(), "0");
        Msgsnd call = send(1, "text");
        call.buffer = UserPointer::Bad;
        EXPECT_CALL(lab, kInitActor, call, "EFAULT");
        call.buffer = UserPointer::BadText;
        EXPECT_CALL(lab, kInitActor, call, "EFAULT");
        call.id = IpcId{99}; // the text is read before the queue is looked for
        EXPECT_CALL(lab, kInitActor, call, "EFAULT");
        call.size = 8193; // and the length is judged before the text is read
        EXPECT_CALL(lab, kInitActor, call, "EINVAL");
        call.size = -1;
        EXPECT_CALL(lab, kInitActor, call, "EINVAL");
        EXPECT_CALL(lab, kInitActor, send(0, "text"), "EINVAL");
        Msgsnd longer = send(1, "ab");
        longer.size = 4; // the rest of the memory is 0
        EXPECT_CALL(lab, kInitActor, longer, "0");
        const Outcome got = outcome_of(lab.execute(kInitActor, receive(1)));
        QCOMPARE(std::get<Message>(got.output).text, std::string("ab\0\0", 4));
    }

    void a_message_that_cannot_be_copied_out_is_lost()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, queue(), "0");
        for (const UserPointer bad : {UserPointer::Bad, UserPointer::BadText})
        {
            EXPECT_CALL(lab, kInitActor, send(1, "text"), "0");
            Msgrcv call = receive(0);
            call.buffer = bad;
            EXPECT_CALL(lab, kInitActor, call, "EFAULT");
            const auto tables = lab.observe();
            QVERIFY(tables.ok());
            QCOMPARE(tables.value().ipc.front().msg.front().qnum, 0U);
            QCOMPARE(tables.value().ipc.front().msg_bytes, 0U);
        }
    }

    void msgrcv_selects_cuts_and_copies()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, queue(), "0");
        for (const std::int64_t type : {5, 2, 3})
        {
            EXPECT_CALL(lab, kInitActor, send(type, "0123456789"), "0");
        }
        const auto type_of = [&](const Msgrcv &call) {
            const Outcome got = outcome_of(lab.execute(kInitActor, call));
            const auto *message = std::get_if<Message>(&got.output);
            return message == nullptr ? -1 : message->mtype;
        };
        QCOMPARE(type_of(receive(1, 100, abi::kMsgCopy | abi::kIpcNowait)), 2);
        EXPECT_CALL(lab, kInitActor, receive(0, 4), "E2BIG");
        EXPECT_CALL(lab, kInitActor, receive(9, 100, abi::kIpcNowait), "ENOMSG");
        QCOMPARE(type_of(receive(-4)), 2);
        QCOMPARE(type_of(receive(5, 100, abi::kMsgExcept)), 3);
        const Outcome cut = outcome_of(lab.execute(kInitActor, receive(0, 4, abi::kMsgNoerror)));
        QCOMPARE(std::get<Message>(cut.output), (Message{5, "0123"}));
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().msg.front().cbytes, 0U);
    }

    void msgctl_does_every_command()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, queue(), "0");
        const Msgctl set{.command = abi::kIpcSet,
                         .set = {.uid = {0}, .gid = {0}, .mode = 0604, .qbytes = 77}};
        EXPECT_CALL(lab, kInitActor, set, "0");
        const Outcome stat = outcome_of(lab.execute(kInitActor, Msgctl{.command = abi::kIpcStat}));
        QCOMPARE(std::get<MsqidDs>(stat.output).qbytes, 77U);
        QCOMPARE(std::get<MsqidDs>(stat.output).mode, 0604U);
        const Outcome limits = outcome_of(lab.execute(kInitActor, Msgctl{.command = 3}));
        QCOMPARE(std::get<Msginfo>(limits.output).msgmnb, 16384);
        const Outcome totals =
            outcome_of(lab.execute(kInitActor, Msgctl{.command = abi::kMsgInfo}));
        QCOMPARE(std::get<Msginfo>(totals.output).msgpool, 1);
        EXPECT_CALL(lab, kInitActor,
                    Msgctl({.command = abi::kIpcStat, .buffer = UserPointer::Null}), "EFAULT");
        EXPECT_CALL(lab, kInitActor, Msgctl({.command = abi::kMsgStatAny}), "0");
        EXPECT_CALL(lab, kInitActor, Msgctl({.command = 99}), "EINVAL");
        EXPECT_CALL(lab, kInitActor, Msgctl({.command = abi::kIpcRmid}), "0");
        EXPECT_CALL(lab, kInitActor, Msgctl({.command = abi::kIpcStat}), "EINVAL");
    }

    void what_an_actor_may_not_read_the_lab_shows_all_the_same()
    {
        LAB_OR_SKIP(lab);
        if (lab.facts().uid_count < 65536)
        {
            QSKIP("this lab has one uid");
        }
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, Setuid({.real = Uid{1000}}), "0");
        QVERIFY(lab.observe().ok());
        EXPECT_CALL(lab, kA, set_of(2, 0200), "0");
        EXPECT_CALL(lab, kA, setval(3, 1), "0");
        EXPECT_CALL(lab, kA, Semctl({.semnum = 1, .command = abi::kGetval}), "EACCES");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().sem.front().sems.at(1).semval, 3);
    }

    void the_undoing_of_an_exit_shows()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, set_of(1), "0");
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, change(+5, abi::kSemUndo), "0");
        EXPECT_CALL(lab, kInitActor, Semctl({.command = abi::kGetval}), "5");
        QVERIFY(lab.observe().ok());
        QCOMPARE(outcome_of(lab.execute(kA, ExitGroup{})).kind, ValueKind::None);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const SemState &sem = tables.value().ipc.front().sem.front().sems.front();
        QCOMPARE(sem.semval, 0);
        QCOMPARE(sem.sempid, row_of(tables.value(), kA)->pid);
    }

    void limits_and_next_ids_are_sysctls()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Sysctl({.name = "kernel.sem", .value = "10 20 5 7"}), "0");
        EXPECT_CALL(lab, kInitActor, Sysctl({.name = "kernel.msgmnb", .value = "100"}), "0");
        EXPECT_CALL(lab, kInitActor, Sysctl({.name = "kernel.msg_next_id", .value = "9"}), "0");
        auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().sem_limits, (SemLimits{10, 20, 5, 7}));
        QCOMPARE(tables.value().ipc.front().msg_limits.msgmnb, 100U);
        QCOMPARE(tables.value().ipc.front().msg_ids.next_id, std::optional<int>{9});
        EXPECT_CALL(lab, kInitActor, set_of(11), "EINVAL");
        EXPECT_CALL(lab, kInitActor, queue(), "9");
        tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(tables.value().ipc.front().msg_ids.next_id, std::optional<int>{-1});
        QCOMPARE(tables.value().ipc.front().msg.front().qbytes, 100U);
    }

    void memory_has_a_bound()
    {
        LAB_OR_SKIP(lab);
        std::string refused;
        for (int i = 0; i < 1000 && refused.empty(); ++i)
        {
            refused = refusal_of(
                lab.execute(kInitActor, Semget{.key = kIpcPrivate, .nsems = 32000, .flags = 0600}));
        }
        QVERIFY2(refused.find("96 MiB") != std::string::npos, refused.c_str());
        QVERIFY(lab.observe().ok());
        // What the kernel would refuse by itself is asked of it.
        EXPECT_CALL(lab, kInitActor, Semget({.key = kKey, .nsems = 1 << 30, .flags = 01600}),
                    "EINVAL");
    }
};

QTEST_GUILESS_MAIN(TestLabSysv)
#include "tst_lab_sysv.moc"
