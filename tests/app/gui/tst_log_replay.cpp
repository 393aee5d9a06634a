// A log of strace in the window, without the window: its calls with their verdicts, and files that
// are no log.
#include "app/gui/log_replay.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>

using namespace ipcscope;
using namespace ipcscope::gui;

namespace
{

constexpr int kLongMs = 60000;

constexpr const char *kLog = "7 shmget(0x1234, 4096, IPC_CREAT|0600) = 0\n"
                             "7 shmget(0x1234, 4096, IPC_CREAT|IPC_EXCL|0600) = -1 EEXIST (File "
                             "exists)\n"
                             "8 shmget(0x1234, 8192, 0) = 0\n"
                             "7 getpid() = 7\n"
                             "7 shmctl(0, IPC_RMID, NULL) = 0\n";

class LogFile
{
  public:
    LogFile(const QString &name, const QByteArray &text) : name_(name)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        {
            qFatal("no temporary file");
        }
    }
    [[nodiscard]] QString path() const { return dir_.filePath(name_); }

  private:
    QString name_;
    QTemporaryDir dir_;
};

[[nodiscard]] bool opened(LogReplay &log, const QString &path)
{
    log.openFile(path);
    return QTest::qWaitFor([&] { return !log.busy(); }, kLongMs);
}

LogCall row(const LogCalls &calls, int at)
{
    return calls.data(calls.index(at), kGadgetRole).value<LogCall>();
}

} // namespace

class TestLogReplay : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_log_is_listed_with_verdicts();
    void a_log_is_known_by_its_name_or_its_beginning_data();
    void a_log_is_known_by_its_name_or_its_beginning();
    void a_log_can_be_narrowed_to_what_differs();
    void every_divergence_is_explained();
    void what_is_no_log_is_told_data();
    void what_is_no_log_is_told();
    void a_problem_leaves_what_was_shown();
    void another_log_takes_the_place_of_the_first();
};

void TestLogReplay::a_log_is_known_by_its_name_or_its_beginning_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("log");
    QTest::newRow("by its ending") << "x.strace" << QByteArray() << true;
    QTest::newRow("-ff, the start")
        << "trace.4711" << QByteArray("execve(\"./a\", …) = 0\n") << true;
    QTest::newRow("-f, a process")
        << "trace" << QByteArray("4711  shmget(0x1, 1, 0) = 0\n") << true;
    QTest::newRow("on the terminal")
        << "t" << QByteArray("[pid    12] semop(0, 0x7f, 1) = 0\n") << true;
    QTest::newRow("-t") << "t" << QByteArray("10:11:12.131415 msgget(0x1, 0) = 0\n") << true;
    QTest::newRow("-ttt") << "t" << QByteArray("1700000000.123456 msgget(0x1, 0) = 0\n") << true;
    QTest::newRow("-f -t") << "t" << QByteArray("7 10:11:12 msgget(0x1, 0) = 0\n") << true;
    QTest::newRow("behind remarks") << "t" << QByteArray("# how\n\n7 msgget(0x1, 0) = 0\n") << true;
    QTest::newRow("a scenario") << "t" << QByteArray("A msgget(0x1, 0) = 0\n") << false;
    QTest::newRow("one without names") << "t" << QByteArray("shmget(0x1, 1, 0) = 0\n") << false;
    QTest::newRow("called a scenario") << "t.ipc" << QByteArray("7 msgget(0x1, 0) = 0\n") << false;
    QTest::newRow("nothing") << "t" << QByteArray() << false;
    QTest::newRow("rubbish") << "t" << QByteArray("\xff\x00\x01", 3) << false;
}

void TestLogReplay::a_log_is_known_by_its_name_or_its_beginning()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    const LogFile file(name, text);
    QTEST(is_log(file.path()), "log");
}

void TestLogReplay::a_log_is_listed_with_verdicts()
{
    const LogFile file(QStringLiteral("trace.log"), kLog);
    LogReplay log;
    QVERIFY(opened(log, file.path()));
    QVERIFY2(log.problem().isEmpty(), qPrintable(log.problem()));
    QCOMPARE(log.title(), QStringLiteral("trace.log"));
    QCOMPARE(log.sentence(), QStringLiteral("The model cannot explain 1 call."));
    QCOMPARE(log.ending(), comparing::Ending::Bad);
    QCOMPARE(log.differ(), 1);
    QCOMPARE(log.calls()->count(), 4); // getpid is not IPC
    const LogCall first = row(*log.calls(), 0);
    QCOMPARE(first.line, 1);
    QCOMPARE(first.process, QStringLiteral("7"));
    QCOMPARE(first.call, QStringLiteral("shmget(0x1234, 4096, IPC_CREAT|0600)"));
    QCOMPARE(first.observed, QStringLiteral("0"));
    QCOMPARE(first.verdict, QStringLiteral("agree"));
    QVERIFY(first.because.isEmpty());
    const LogCall wrong = row(*log.calls(), 2);
    QCOMPARE(wrong.line, 3);
    QCOMPARE(wrong.process, QStringLiteral("8"));
    QCOMPARE(wrong.verdict, QStringLiteral("differ"));
    QVERIFY2(wrong.because.contains("the log has"), qPrintable(wrong.because));
    QCOMPARE(wrong.evidence.size(), 2);
    QCOMPARE(wrong.evidence.front(), QStringLiteral("the log has    0"));
    QVERIFY2(wrong.evidence.back().contains("EINVAL"), qPrintable(wrong.evidence.back()));
    QVERIFY2(log.counts().contains("4 IPC calls in 5 lines: 3 agree, 0 allowed, 1 differ"),
             qPrintable(log.counts()));
}

void TestLogReplay::a_log_can_be_narrowed_to_what_differs()
{
    const LogFile file(QStringLiteral("trace.log"), kLog);
    LogReplay log;
    const QAbstractItemModelTester tester(log.calls(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(opened(log, file.path()));
    log.calls()->setDiffering(true);
    QCOMPARE(log.calls()->count(), 1);
    QCOMPARE(row(*log.calls(), 0).line, 3);
    log.calls()->setDiffering(false);
    QCOMPARE(log.calls()->count(), 4);
}

// Each in the field in which it differs, which the log's own lines show.
void TestLogReplay::every_divergence_is_explained()
{
    const LogFile file(QStringLiteral("trace.log"),
                       "7 shmget(0x1, 4096, IPC_CREAT|0600) = 0\n"
                       "7 shmat(0, NULL, 0) = 0x7f0000000000\n"
                       "7 shmctl(0, IPC_STAT, {shm_segsz=4096, shm_nattch=2, ...}) = 0\n"
                       "8 shmget(0x1, 8192, 0) = 0\n"
                       "7 semget(0x2, 3, IPC_CREAT|0600) = 0\n"
                       "7 semctl(0, 0, IPC_STAT, {sem_nsems=4, ...}) = 0\n"
                       "8 semget(0x2, 3, IPC_CREAT|IPC_EXCL|0600) = 0\n"
                       "7 msgget(0x3, IPC_CREAT|0600) = 0\n"
                       "7 msgctl(0, IPC_STAT, {msg_qnum=5, ...}) = 0\n");
    const std::map<int, QString> fields{{3, QStringLiteral("nattch")},
                                        {4, QStringLiteral("error")},
                                        {6, QStringLiteral("nsems")},
                                        {7, QStringLiteral("error")},
                                        {9, QStringLiteral("qnum")}};
    LogReplay log;
    QVERIFY(opened(log, file.path()));
    std::map<int, QString> found;
    for (int at = 0; at < log.calls()->count(); ++at)
    {
        const LogCall call = row(*log.calls(), at);
        if (call.verdict == QStringLiteral("differ"))
        {
            found[call.line] = call.because;
            QVERIFY2(call.because.contains("the log has"), qPrintable(call.because));
            QVERIFY(call.evidence.size() >= 2);
        }
    }
    QStringList all;
    for (const auto &[line, because] : found)
    {
        all.push_back(QString::number(line) + ": " + because);
    }
    QVERIFY2(found.size() == fields.size(), qPrintable(all.join('\n')));
    QVERIFY(log.differ() >= 3);
    for (const auto &[line, field] : fields)
    {
        QVERIFY2(found.contains(line), qPrintable(all.join('\n')));
        QVERIFY2(found.at(line).section(':', 0, 0).contains(field), qPrintable(found.at(line)));
    }
}

void TestLogReplay::what_is_no_log_is_told_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("told");
    QTest::newRow("empty") << QByteArray("\n \n") << "is empty";
    QTest::newRow("prose") << QByteArray("\nDear diary,\ntoday it rained.\n")
                           << "is no log of strace: line 2 is none of its lines (the file begins "
                              "with “Dear diary,”)";
    QTest::newRow("bytes") << QByteArray("\x7f"
                                         "ELF\x02\x01\x00\x00\xff\xfe\n\x00\x01",
                                         13)
                           << "is no log of strace";
    QTest::newRow("without IPC") << QByteArray("7 openat(AT_FDCWD, \"/etc/passwd\", O_RDONLY) = 3\n"
                                               "7 close(3) = 0\n")
                                 << "is a log of strace, but none of its";
}

void TestLogReplay::what_is_no_log_is_told()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, told);
    const LogFile file(QStringLiteral("case.log"), text);
    LogReplay log;
    QVERIFY(opened(log, file.path()));
    QVERIFY2(log.problem().contains(told), qPrintable(log.problem()));
    QVERIFY(log.problem().startsWith(file.path()));                              // where
    QVERIFY2(log.problem().contains("strace -f -v"), qPrintable(log.problem())); // what to do
    QVERIFY(!log.isOpen());
}

void TestLogReplay::a_problem_leaves_what_was_shown()
{
    const LogFile file(QStringLiteral("trace.log"), kLog);
    LogReplay log;
    QVERIFY(opened(log, file.path()));
    QVERIFY(opened(log, QStringLiteral("/nowhere/at.log")));
    QCOMPARE(log.problem(), QStringLiteral("/nowhere/at.log cannot be read: No such file or "
                                           "directory."));
    QCOMPARE(log.title(), QStringLiteral("trace.log"));
    QCOMPARE(log.calls()->count(), 4);
    QVERIFY(opened(log, QDir::tempPath()));
    QVERIFY(log.problem().contains("is a folder"));
    log.dismissProblem();
    QVERIFY(log.problem().isEmpty());
}

void TestLogReplay::another_log_takes_the_place_of_the_first()
{
    const LogFile one(QStringLiteral("one.log"), kLog);
    const LogFile two(QStringLiteral("two.log"), "7 shmget(0x1, 1, 0) = -1 ENOENT (No such)\n");
    LogReplay log;
    log.openFile(one.path());
    QVERIFY(opened(log, two.path())); // before the first one is through
    QCOMPARE(log.title(), QStringLiteral("two.log"));
    QCOMPARE(log.calls()->count(), 1);
    QCOMPARE(log.ending(), comparing::Ending::Good);
}

QTEST_MAIN(TestLogReplay)
#include "tst_log_replay.moc"
