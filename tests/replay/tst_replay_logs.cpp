// Recordings of real programs are explained to the last call; damaged ones as far as they go.
#include <QFile>
#include <QTest>

#include "tests/replay/explain.h"

#include "core/notation/names.h"

using namespace ipcscope;
using namespace ipcscope::test;

namespace
{

QByteArray read(const QString &name)
{
    const QString folder = name.contains('/') ? QStringLiteral(IPCSCOPE_LESSONS "/")
                                              : QStringLiteral(IPCSCOPE_TEST_DATA "/");
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// All recordings were made by a root without CAP_SYS_RESOURCE; their second line says so.
replay::Report explain_recording(const QByteArray &log)
{
    sim::ReplayStart start = usual_start();
    const auto capabilities = notation::capability_set("all,-sys_resource");
    start.identity.capabilities = capabilities.ok() ? capabilities.value() : 0;
    return explain({log.data(), size_t(log.size())}, start);
}

} // namespace

class ReplayLogs : public QObject
{
    Q_OBJECT

  private slots:
    void explains_data();
    void explains();
    void sees_a_falsified_result_data();
    void sees_a_falsified_result();
    void says_what_it_cannot_read();
    void says_what_contradicts();
    void begins_where_the_namespace_was();
    void takes_what_the_log_does_not_say();
    void refuses_a_state_that_is_none();
};

void ReplayLogs::explains_data()
{
    QTest::addColumn<int>("calls");
    QTest::addColumn<int>("most_allowed");
    const auto row = [](const char *file, int calls, int most_allowed) {
        QTest::newRow(file) << calls << most_allowed;
    };
    row("workers.strace", 99, 8);
    row("contention.strace", 183, 12);
    row("crowd.strace", 469, 60);
    row("senders.strace", 52, 4);
    row("threads.strace", 79, 2);
    row("threads-named.strace", 79, 2);
    row("users.strace", 42, 0);
    row("limits.strace", 43, 0);
    row("mappings.strace", 20, 0);
    row("perl.strace", 33, 4);
    row("forms.strace", 120, 2);
    row("queues.strace", 104, 1);
    row("queue-news.strace", 72, 0);
    row("queue-sleepers.strace", 177, 0);
    row("files.strace", 70, 0);
    row("06-cases/01-postgres/postgres.strace", 25, 0);
    row("06-cases/02-python/shared-memory.strace", 8, 0);
}

void ReplayLogs::explains()
{
    QFETCH(int, calls);
    QFETCH(int, most_allowed);
    const replay::Report report = explain_recording(read(QTest::currentDataTag()));
    QCOMPARE(differences(report), QStringList());
    QCOMPARE(report.summary.unsupported, std::uint64_t(0));
    QCOMPARE(report.summary.calls, std::uint64_t(calls));
    QVERIFY2(report.summary.allowed <= std::uint64_t(most_allowed), qPrintable(verdicts(report)));
    QCOMPARE(report.unreadable.count, std::uint64_t(0));
    QCOMPARE(report.contradictions.count, std::uint64_t(0));
}

void ReplayLogs::sees_a_falsified_result_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QByteArray>("wrong");
    const auto row = [](const char *name, const char *file, const char *right, const char *wrong) {
        QTest::newRow(name) << QString(file) << QByteArray(right) << QByteArray(wrong);
    };
    row("a mode", "users.strace", "mode=02000", "mode=02004");
    row("a limit", "limits.strace", "-1 ENOSPC (No space left on device)", "7");
    row("an attach", "users.strace", "shm_nattch=1", "shm_nattch=2");
    row("an error", "forms.strace", "-1 ERANGE", "-1 EINVAL");
    row("what a queue holds", "queues.strace", "mq_curmsgs=3", "mq_curmsgs=2");
    row("a message", "queue-news.strace", "\"now\", 16, NULL, NULL) = 3",
        "\"nov\", 16, NULL, NULL) = 3");
    row("who may wait for news", "queue-news.strace", "-1 EBUSY (Device or resource busy)", "0");
    row("more sleepers than there are processes", "crowd.strace", "GETNCNT, NULL)       = 7",
        "GETNCNT, NULL)       = 8");
    row("a file's size", "files.strace", "st_size=20000", "st_size=20001");
    row("a byte of a file", "files.strace", "\"Jello, world\"", "\"Hello, world\"");
    row("who has a file", "06-cases/01-postgres/postgres.strace",
        "unlink(\"/dev/shm/PostgreSQL.879461438\") = 0",
        "unlink(\"/dev/shm/PostgreSQL.879461438\") = -1 ENOENT (No such file or directory)");
    row("a byte count", "perl.strace", "msg_qbytes=16384", "msg_qbytes=16385");
}

void ReplayLogs::sees_a_falsified_result()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, right);
    QFETCH(QByteArray, wrong);
    QByteArray log = read(file);
    const auto at = log.indexOf(right);
    QVERIFY2(at >= 0, right.constData());
    log.replace(at, right.size(), wrong);
    const int line = int(log.left(at).count('\n')) + 1;
    const replay::Report report = explain_recording(log);
    QVERIFY(!report.divergences.empty());
    QCOMPARE(int(report.divergences.front().line), line);
}

void ReplayLogs::says_what_it_cannot_read()
{
    const QByteArray log("7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
                         "\x01\xff\x80 binary \xfe rubbish\n"
                         "7 semop(0, [{sem_num=0, se\n"
                         "7 shmget(0x10, 1, 0) = 0\n"
                         "7 msgget(0x1, IPC_CR");
    const replay::Report report = explain({log.data(), size_t(log.size())});
    QCOMPARE(verdicts(report), QString("2 agree, 0 allowed, 0 differ, 0 unsupported"));
    QCOMPARE(report.unreadable.count, std::uint64_t(3));
    QCOMPARE(report.unreadable.first[0].line, 2U);
    QCOMPARE(report.unreadable.first[0].what, std::string("no line of strace's"));
}

void ReplayLogs::says_what_contradicts()
{
    const QByteArray log("7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
                         "7 <... shmget resumed>) = 5\n"
                         "7 semget(0x10, 1, 0600 <unfinished ...>\n"
                         "7 shmget(0x10, 1, 0) = 0\n");
    const replay::Report report = explain({log.data(), size_t(log.size())});
    QCOMPARE(report.contradictions.count, std::uint64_t(2));
    QCOMPARE(report.contradictions.first[0].line, 2U);
    QCOMPARE(report.contradictions.first[1].line, 4U);
    QCOMPARE(report.summary.differ, std::uint64_t(0));
}

void ReplayLogs::begins_where_the_namespace_was()
{
    constexpr std::string_view kState =
        "       key      shmid perms       size  cpid  lpid nattch   uid   gid  cuid  cgid      "
        "atime      dtime      ctime        rss       swap\n"
        "        16     32769   640       8192    70    71      2  1000     5  1000     5 "
        "1795463000          0 1795462000          0          0\n"
        "       key      semid perms      nsems   uid   gid  cuid  cgid      otime      ctime\n"
        "       -17          3   600          4     0     0     0     0          0 1795462000\n"
        "       key      msqid perms      cbytes       qnum lspid lrpid   uid   gid  cuid  cgid "
        "     stime      rtime      ctime\n"
        "        18          5   600           7          2    70     0     0     0     0     0 "
        "1795463000          0 1795462000\n";
    const auto state = replay::read_ns_state(kState, "state");
    QVERIFY2(state.ok(), state.ok() ? "" : state.error().message().c_str());
    sim::ReplayStart start = usual_start();
    start.objects = state.value().objects;
    constexpr std::string_view kLog =
        "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
        "7 mmap(NULL, 1, 0, 0, -1, 0) = 0x7f0000000000\n"
        "7 shmget(0x10, 0, 0) = 32769\n"
        "7 shmctl(32769, IPC_STAT, {shm_perm={uid=1000, gid=5, mode=0640, key=16, cuid=1000, "
        "cgid=5}, shm_segsz=8192, shm_cpid=70, shm_lpid=71, shm_nattch=2, shm_atime=1795463000, "
        "shm_dtime=0, shm_ctime=1795462000}) = 0\n"
        "7 semget(0xffffffef, 4, 0) = 3\n"
        "7 semop(3, [{1, -2, IPC_NOWAIT}], 1) = 0\n"
        "7 msgget(0x12, 0) = 5\n"
        "7 msgrcv(5, {mtype=4, mtext=\"hello\"}, 9, 0, 0) = 5\n"
        "7 msgctl(5, IPC_STAT, {msg_qnum=1, msg_qbytes=16384, msg_lspid=70, msg_lrpid=7}) = 0\n"
        "7 msgget(IPC_PRIVATE, 0600) = 6\n"
        "7 semctl(0, 0, IPC_STAT, 0x7ffd) = -1 EINVAL (Invalid argument)\n";
    const replay::Report report = explain(kLog, start, state.value());
    QCOMPARE(differences(report), QStringList());
    QCOMPARE(verdicts(report), QString("7 agree, 2 allowed, 0 differ, 0 unsupported"));
}

void ReplayLogs::takes_what_the_log_does_not_say()
{
    constexpr std::string_view kLog =
        "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
        "7 shmget(IPC_PRIVATE, 100, 0600) = 0\n"
        "7 shmctl(0, IPC_STAT, {shm_perm={uid=1000, gid=7, mode=0600, key=0, cuid=1000, "
        "cgid=7}}) = 0\n"
        "7 shmget(IPC_PRIVATE, 101, 0600) = -1 EINVAL (Invalid argument)\n"
        "7 shmctl(0, SHM_LOCK, NULL) = -1 ENOMEM (Cannot allocate memory)\n";
    QCOMPARE(explain(kLog).summary.differ, std::uint64_t(3));
    sim::ReplayStart start = usual_start();
    start.identity = {.uid = {1000}, .gid = {7}, .capabilities = 0};
    start.facts.memlock_soft = 100;
    start.sysctls = {{.name = "kernel.shmmax", .value = "100"}};
    const replay::Report report = explain(kLog, start);
    QCOMPARE(differences(report), QStringList());
    start.sysctls = {{.name = "kernel.shmmni", .value = "many"}};
    QVERIFY(!sim::make_replay_model(start).ok());
}

void ReplayLogs::refuses_a_state_that_is_none()
{
    const auto words = replay::read_ns_state("hello world\n", "state");
    QVERIFY(!words.ok());
    QCOMPARE(words.error().message(),
             std::string("state:1:1: found 'hello', expected the titles of /proc/sysvipc/shm, sem "
                         "or msg"));
    const auto short_row = replay::read_ns_state("key msqid perms cbytes\n 1 2 600 x\n", "state");
    QVERIFY(!short_row.ok());
    QCOMPARE(int(short_row.error().position.line), 2);
}

QTEST_APPLESS_MAIN(ReplayLogs)
#include "tst_replay_logs.moc"
