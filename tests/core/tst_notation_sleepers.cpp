// What the lines about semaphores, messages, signals and time mean, and what such calls give back.
#include <QTest>

#include "tests/core/notation_binding.h"
#include "tests/support/cells.h"

using namespace ipcscope;
using namespace ipcscope::test;
using notation::ActorNames;
using tests::CallCell;
using tests::OutputCell;

namespace
{

constexpr std::uint64_t kCreat = abi::kIpcCreat;
constexpr std::int16_t kUndo = abi::kSemUndo;
constexpr std::int16_t kNowait = abi::kIpcNowait;
constexpr auto kValid = UserPointer::Valid;
constexpr auto kNull = UserPointer::Null;
constexpr auto kBad = UserPointer::Bad;
constexpr auto kBadText = UserPointer::BadText;

Semctl semctl(int command, UserPointer buffer, int semnum = 0)
{
    return {.id = {3},
            .semnum = semnum,
            .command = command,
            .value = 0,
            .values = {},
            .set = {},
            .buffer = buffer};
}

} // namespace

class NotationSleepers : public QObject
{
    Q_OBJECT

  private slots:
    void means_data();
    void means();
    void says_why_not_data();
    void says_why_not();
    void prints_what_comes_back_data();
    void prints_what_comes_back();
    void interrupted_call_gets_all_its_arguments();

  private:
    static void semaphore_rows();
    static void message_rows();
    static void signal_rows();
};

void NotationSleepers::semaphore_rows()
{
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };
    row("A semget(0x1234, 3, IPC_CREAT|IPC_EXCL|IPC_NOWAIT|0xfffff000|0777)",
        Semget{{0x1234}, 3, -1});
    row("A semget(IPC_PRIVATE, -3, 0600)", Semget{{0}, -3, 0600});
    row("A semget(0x1234, 0xfffffffd, 0x380)", Semget{{0x1234}, -3, 0x380});
    row("A semget(0x1234, 1, 0x200 /* IPC_CREAT */|0600)", Semget{{0x1234}, 1, kCreat | 0600});

    row("A semop($s, [{sem_num=0, sem_op=-1, sem_flg=SEM_UNDO|IPC_NOWAIT}, {sem_num=65535, "
        "sem_op=32767, sem_flg=0xe2af /* SEM_??? */}], 2)",
        Semop{.id = {3},
              .sops = {{0, -1, kUndo | kNowait}, {65535, 32767, std::int16_t(0xe2af)}},
              .nsops = 2});
    row("A semop(3, [{0, -1, SEM_UNDO}], 1)",
        Semop{.id = {3}, .sops = {{0, -1, kUndo}}, .nsops = 1});
    row("A semop(3, [{0, -1}], 1)", Semop{.id = {3}, .sops = {{0, -1, 0}}, .nsops = 1});
    row("A semop(3, [], 0)", Semop{.id = {3}, .sops = {}, .nsops = 0});
    row("A semop(3, [{0, 1, 0}, {1, 1, 0}], 1)", Semop{.id = {3}, .sops = {{0, 1, 0}}, .nsops = 1});
    row("A semop(3, NULL, 2) = -1 EFAULT (Bad address)",
        Semop{.id = {3}, .sops = {}, .nsops = 2, .pointer = kNull});
    row("A semop(3, 0x7fc70b15e000, 1) = -1 EFAULT (Bad address)",
        Semop{.id = {3}, .sops = {}, .nsops = 1, .pointer = kBad});
    row("A semop(3, [{sem_num=0, sem_op=1, sem_flg=0}, ...], 5000) = -1 E2BIG (Argument list too "
        "long)",
        Semop{.id = {3}, .sops = {{0, 1, 0}}, .nsops = 5000});
    row("A semop(3, [{sem_num=0, sem_op=1, sem_flg=0}, ... /* 0x7fffec917000 */], 5000) = -1 E2BIG "
        "(Argument list too long)",
        Semop{.id = {3}, .sops = {{0, 1, 0}}, .nsops = 5000});
    row("A semop($s, [{sem_num=0, sem_op=-1, sem_flg=SEM_UNDO}], 1 <unfinished ...>",
        Semop{.id = {3}, .sops = {{0, -1, kUndo}}, .nsops = 1});
    row("A semtimedop(3, [{0, 0, 0}], 1, {tv_sec=1, tv_nsec=500000000})",
        Semop{.id = {3},
              .sops = {{0, 0, 0}},
              .nsops = 1,
              .timed = true,
              .timeout = Timespec{1, 500000000}});
    row("A semtimedop(3, [{0, 0, 0}], 1, {tv_sec=-1, tv_nsec=18446744073709551615})",
        Semop{.id = {3},
              .sops = {{0, 0, 0}},
              .nsops = 1,
              .timed = true,
              .timeout = Timespec{-1, -1}});
    row("A semtimedop(3, [{0, 0, 0}], 1, NULL)",
        Semop{.id = {3}, .sops = {{0, 0, 0}}, .nsops = 1, .timed = true});
    row("A semtimedop(3, [{0, 0, 0}], 1, 0x7fc70b15e000) = -1 EFAULT (Bad address)",
        Semop{.id = {3}, .sops = {{0, 0, 0}}, .nsops = 1, .timed = true, .timeout_pointer = kBad});

    row("A semctl($s, 0, IPC_RMID)", semctl(abi::kIpcRmid, kNull));
    row("A semctl($s, 0, IPC_RMID, NULL)", semctl(abi::kIpcRmid, kNull));
    row("A semctl(3, 2, GETVAL)", semctl(abi::kGetval, kNull, 2));
    row("A semctl(3, 2, GETPID, NULL)", semctl(abi::kGetpid, kNull, 2));
    row("A semctl(3, 2, GETNCNT, 0x7ffe9ebfefd0)", semctl(abi::kGetncnt, kValid, 2));
    row("A semctl(3, 0, GETALL, 0x7ffe9ebff03a) = 0", semctl(abi::kGetall, kValid));
    row("A semctl(3, 0, GETALL, [0, 1, 2]) = 0", semctl(abi::kGetall, kValid));
    row("A semctl(3, 0, GETALL, 0x1)", semctl(abi::kGetall, kBad));
    row("A semctl(3, 0, SETVAL, 5)",
        Semctl{.id = {3}, .command = abi::kSetval, .value = 5, .values = {}, .set = {}});
    row("A semctl(3, 0, SETVAL, NULL)",
        Semctl{.id = {3}, .command = abi::kSetval, .value = 0, .values = {}, .set = {}});
    row("A semctl(3, 0, SETVAL, 0x7ffe00000001)",
        Semctl{.id = {3}, .command = abi::kSetval, .value = 1, .values = {}, .set = {}});
    row("A semctl(3, 0, SETVAL, 0xffffffff)",
        Semctl{.id = {3}, .command = abi::kSetval, .value = -1, .values = {}, .set = {}});
    row("A semctl(3, 0, SETALL, [1, 0, 65535])",
        Semctl{.id = {3}, .command = abi::kSetall, .values = {1, 0, 65535}, .set = {}});
    row("A semctl(3, 0, SETALL, NULL)", semctl(abi::kSetall, kNull));
    row("A semctl(3, 0, IPC_SET, {sem_perm={uid=1000, gid=7, mode=0600}})",
        Semctl{.id = {3}, .command = abi::kIpcSet, .values = {}, .set = {{1000}, {7}, 0600}});
    row("A semctl(0, 0, IPC_STAT, {sem_perm={uid=0, gid=0, mode=0644, key=1, cuid=0, cgid=0}, "
        "sem_otime=0, sem_ctime=1795463049, sem_nsems=1}) = 0",
        Semctl{.id = {0}, .command = abi::kIpcStat, .values = {}, .set = {}});
    row("A semctl(0, 1, IPC_64|0xfffffeff /* SEM_??? */, 0x1)",
        Semctl{.id = {0}, .semnum = 1, .command = -1, .values = {}, .set = {}, .buffer = kBad});
}

void NotationSleepers::message_rows()
{
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };
    row("A msgget(0xfffffffe, IPC_CREAT|IPC_EXCL|000)",
        Msgget{{-2}, abi::kIpcCreat | abi::kIpcExcl});
    row("A msgsnd(4, {mtype=7, mtext=\"hello\\n\\377\"}, 7, IPC_NOWAIT)",
        Msgsnd{{4}, 7, "hello\n\377", 7, abi::kIpcNowait, kValid});
    row("A msgsnd($q, {1, \"text\"}, 4, 0)", Msgsnd{{4}, 1, "text", 4, 0, kValid});
    row("A msgsnd(4, {mtype=-3, mtext=\"hel\"}, 18446744073709551615, MSG_NOERROR|0x7)",
        Msgsnd{{4}, -3, "hel", -1, abi::kMsgNoerror | 7, kValid});
    row("A msgsnd(4, NULL, 4, 0)", Msgsnd{{4}, 0, "", 4, 0, kNull});
    row("A msgsnd(4, 0x7ffe9ebfeef0, 4, 0) = -1 EFAULT (Bad address)",
        Msgsnd{{4}, 0, "", 4, 0, kBad});
    row("A msgsnd(4, {mtype=7, mtext=0x7ffe9ebfeef8}, 4, 0) = -1 EFAULT (Bad address)",
        Msgsnd{{4}, 7, "", 4, 0, kBadText});
    row("A msgrcv(4, {mtype=7, mtext=\"hel\"}, 100, -9, MSG_COPY|MSG_EXCEPT|IPC_NOWAIT) = 3",
        Msgrcv{{4}, 100, -9, abi::kMsgCopy | abi::kMsgExcept | abi::kIpcNowait, kValid});
    row("A msgrcv(4, 0x7ffe9ebfeef0, 18446744073709551615, 1099511627776, 0)",
        Msgrcv{{4}, -1, 1LL << 40, 0, kValid});
    row("A msgrcv(4, NULL, 10, 0, 0)", Msgrcv{{4}, 10, 0, 0, kNull});
    row("A msgrcv(4, {mtype=0, mtext=0x1}, 10, 0, 0)", Msgrcv{{4}, 10, 0, 0, kBadText});
    row("A msgctl(4, IPC_RMID, NULL)", Msgctl{{4}, abi::kIpcRmid, kNull, {}});
    row("A msgctl(4, IPC_RMID)", Msgctl{{4}, abi::kIpcRmid, kNull, {}});
    row("A msgctl(4, IPC_SET, {msg_perm={uid=0, gid=-1, mode=000}, msg_qbytes=16384})",
        Msgctl{{4}, abi::kIpcSet, kValid, {{0}, {kNoId}, 0, 16384}});
    row("A msgctl(4, IPC_SET, 0xffffffffffffffff) = -1 EFAULT (Bad address)",
        Msgctl{{4}, abi::kIpcSet, kBad, {}});
    row("A msgctl(4, MSG_STAT_ANY, 0x55717d7b42c0) = -1 EINVAL (Invalid argument)",
        Msgctl{{4}, abi::kMsgStatAny, kValid, {}});
    row("A msgctl(0, 0x4 /* MSG_??? */, NULL)", Msgctl{{0}, 4, kNull, {}});
}

void NotationSleepers::signal_rows()
{
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };
    using Disposition = Sigaction::Disposition;
    row("A rt_sigaction(SIGALRM, {sa_handler=0x55c3d4d17249, sa_mask=[], "
        "sa_flags=SA_RESTORER|SA_RESTART, sa_restorer=0x7f1b75469050}, NULL, 8)",
        Sigaction{14, Disposition::HandlerRestart});
    row("A rt_sigaction(SIGUSR2, {sa_handler=0x55c3d4d17249, sa_mask=[USR2 RT_1], "
        "sa_flags=SA_RESTORER|SA_NEW_FLAG}, {sa_handler=SIG_DFL, sa_mask=[], sa_flags=0}, 8)",
        Sigaction{12, Disposition::Handler});
    row("A rt_sigaction(SIGRT_1, {sa_sigaction=0x7f1b754b3720, sa_mask=~[KILL], "
        "sa_flags=0x10000004}, NULL, 8)",
        Sigaction{33, Disposition::HandlerRestart});
    row("A rt_sigaction(SIGUSR1, {sa_handler=SIG_IGN, sa_mask=[], sa_flags=0}, NULL, 8)",
        Sigaction{10, Disposition::Ignore});
    row("A sigaction(SIGUSR1, {sa_handler=SIG_DFL}, NULL)", Sigaction{10, Disposition::Default});
    row("A nanosleep({tv_sec=5, tv_nsec=1000000}, {tv_sec=4, tv_nsec=981078581}) = ? "
        "ERESTART_RESTARTBLOCK (Interrupted by signal)",
        Nanosleep{{5, 1000000}});
    row("A nanosleep({1, 0})", Nanosleep{{1, 0}});
    row("A clock_nanosleep(CLOCK_REALTIME, 0, {tv_sec=0, tv_nsec=20000000},  <unfinished ...>",
        Nanosleep{{0, 20000000}});
}

void NotationSleepers::means_data()
{
    QTest::addColumn<CallCell>("call");
    semaphore_rows();
    message_rows();
    signal_rows();
}

void NotationSleepers::means()
{
    QFETCH(CallCell, call);
    const auto bound = bind(QTest::currentDataTag());
    QVERIFY2(bound.ok(), bound.ok() ? "" : bound.error().message.c_str());
    QCOMPARE(QString::fromStdString(notation::print_call(bound.value(), actors())),
             QString::fromStdString(notation::print_call(*call, actors())));
    QVERIFY(call.is(bound.value()));
}

void NotationSleepers::says_why_not_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("not_ipc");
    QTest::addColumn<QString>("message");
    const auto wrong = [](const char *line, int column, const char *message) {
        QTest::newRow(line) << column << false << message;
    };
    const auto other = [](const char *line, const char *message) {
        QTest::newRow(line) << 3 << true << message;
    };
    wrong("A semop(3, [{sem_num=0, sem_op=-1, sem_flg=SEM_UNDU}], 1)", 44,
          "'SEM_UNDU' is not a flag of semop; did you mean SEM_UNDO?");
    wrong("A semop(3, [{sem_num=0}], 1)", 13, "the structure has no field 'sem_op'");
    wrong("A semop(3, [{0, 40000000, 0}], 1)", 17, "40000000 does not fit in 16 bits");
    wrong("A semop(3, [5], 1)", 13,
          "expected an operation, as in [{sem_num=0, sem_op=-1, sem_flg=SEM_UNDO}], found the "
          "number 5");
    wrong("A semop(3, 0x7ffe9ebfefd0, 1)", 12,
          "expected the operations that the call reads, [{sem_num=0, sem_op=-1, "
          "sem_flg=SEM_UNDO}], found the number 0x7ffe9ebfefd0");
    wrong("A semop(3, [{0, 1, 0}, ...], 2)", 12,
          "only the first operations are known (strace -v shows all)");
    wrong("A semtimedop(3, [{0, 1, 0}], 1, 0x7ffe9ebfefd0)", 33,
          "expected the time that the call reads, {tv_sec=1, tv_nsec=0}, found the number "
          "0x7ffe9ebfefd0");
    wrong("A semctl(3, 0, SETVAL)", 3,
          "this command of semctl takes (semid, semnum, cmd, arg), but 'arg' is missing");
    wrong("A semctl(3, 0, GETVLA)", 16,
          "'GETVLA' is not a command of semctl; did you mean GETVAL?");
    wrong("A semctl(3, 0, SETALL, 0x5636eb1690d0)", 24,
          "expected the values that the call reads, [1, 0, 2], found the number 0x5636eb1690d0");
    wrong("A semctl(3, 0, SETALL, [1, ...])", 24, "only the first values are known");
    wrong("A msgsnd(4, \"hello\", 5, 0)", 13,
          "expected the structure that the call reads, {mtype=1, mtext=\"hello\"}, found the "
          "string \"hello\"");
    wrong("A msgsnd(4, {mtype=2, mtext=\"hello\"...}, 1024, 0)", 29,
          "only the beginning of the string is known (strace -s shows more)");
    wrong("A msgctl(4, IPC_SET, {msg_perm={uid=0, gid=0, mode=0}})", 22,
          "the structure has no field 'msg_qbytes'");
    wrong("A msgctl(4, IPC_STAT)", 3,
          "this command of msgctl takes (msqid, cmd, buf), but 'buf' is missing");
    wrong(
        "A nanosleep(0x1, NULL)", 13,
        "expected the structure that the call reads, {tv_sec=1, tv_nsec=0}, found the number 0x1");
    other("A rt_sigaction(SIGUSR1, NULL, {sa_handler=SIG_DFL, sa_mask=[], sa_flags=0}, 8)",
          "sigaction without a new action only asks");
    other("A clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, {tv_sec=0, tv_nsec=1}, NULL)",
          "clock_nanosleep until a point in time is outside the vocabulary");
}

void NotationSleepers::says_why_not()
{
    QFETCH(int, column);
    QFETCH(bool, not_ipc);
    QFETCH(QString, message);
    const auto bound = bind(QTest::currentDataTag());
    QVERIFY(!bound.ok());
    QCOMPARE(QString::fromStdString(bound.error().message), message);
    QCOMPARE(int(bound.error().position.column), column);
    QCOMPARE(bound.error().not_ipc, not_ipc);
}

// The texts are strace's.
void NotationSleepers::prints_what_comes_back_data()
{
    QTest::addColumn<OutputCell>("output");
    const auto row = [](const char *text, const Output &output) { QTest::newRow(text) << output; };
    row("{sem_perm={uid=1, gid=2, mode=0644, key=1191242820, cuid=3, cgid=4}, sem_otime=5, "
        "sem_ctime=1795463049, sem_nsems=1}",
        SemidDs{{1191242820}, {1}, {2}, {3}, {4}, 0644, 9, {5}, {1795463049}, 1});
    row("{semmap=1024000000, semmni=32000, semmns=1024000000, semmnu=1024000000, semmsl=32000, "
        "semopm=500, semume=500, semusz=20, semvmx=32767, semaem=32767}",
        Seminfo{1024000000, 32000, 1024000000, 1024000000, 32000, 500, 500, 20, 32767, 32767});
    row("[1, 0, 32767]", Semvals{1, 0, 32767});
    row("[]", Semvals{});
    row("{msg_perm={uid=1, gid=2, mode=0666, key=4294967295, cuid=3, cgid=4}, msg_stime=5, "
        "msg_rtime=6, msg_ctime=7, msg_qnum=8, msg_qbytes=16384, msg_lspid=9, msg_lrpid=10}",
        MsqidDs{{-1}, {1}, {2}, {3}, {4}, 0666, 0, {5}, {6}, {7}, 11, 8, 16384, {9}, {10}});
    row("{msgpool=512000, msgmap=16384, msgmax=8192, msgmnb=16384, msgmni=32000, msgssz=16, "
        "msgtql=16384, msgseg=65535}",
        Msginfo{512000, 16384, 8192, 16384, 32000, 16, 16384, 65535});
    row("{mtype=-9, mtext=\"a\\0\\1\"}", Message{-9, std::string("a\0\1", 3)});
}

void NotationSleepers::prints_what_comes_back()
{
    QFETCH(OutputCell, output);
    const auto written = notation::to_argument(*output);
    QVERIFY(written.has_value());
    QCOMPARE(QString::fromStdString(notation::print(*written)), QString(QTest::currentDataTag()));
    QCOMPARE(QString::fromStdString(notation::print(returned(7, ValueKind::Number, *output))),
             "7 " + QString(QTest::currentDataTag()));
}

// strace shows what stands behind an output argument only when the call is over.
void NotationSleepers::interrupted_call_gets_all_its_arguments()
{
    const auto scenario = notation::parse("7 msgrcv(0,  <unfinished ...>\n"
                                          "7 <... msgrcv resumed>{mtype=2, mtext=\"ab\"}, 8, 2, "
                                          "MSG_NOERROR) = 2\n");
    QVERIFY(scenario.ok());
    const auto full = notation::expand(scenario.value());
    QVERIFY(full.ok());
    QCOMPARE(full.value().statements.size(), size_t(3));
    ActorNames names;
    const auto call = notation::to_call(full.value().statements[1], {}, names);
    QVERIFY(call.ok());
    const Msgrcv expected{{0}, 8, 2, abi::kMsgNoerror, UserPointer::Valid};
    QVERIFY(call.value() == Call{expected});
}

QTEST_APPLESS_MAIN(NotationSleepers)
#include "tst_notation_sleepers.moc"
