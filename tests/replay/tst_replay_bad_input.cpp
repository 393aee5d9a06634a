// Logs that are damaged, no logs, or too much: what can be read is read, the rest is counted and
// named, and it comes to an end.
#include <QFile>
#include <QTest>

#include "tests/replay/explain.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace ipcscope;
using namespace ipcscope::test;

namespace
{

std::vector<std::uint32_t> lines_of(const replay::Remarkables &remarkables)
{
    std::vector<std::uint32_t> lines;
    for (const auto &remarkable : remarkables.first)
    {
        lines.push_back(remarkable.line);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

std::uint64_t blank_lines_and_comments(const std::string &log)
{
    std::uint64_t count = 0;
    for (std::size_t start = 0; start < log.size();)
    {
        const std::size_t end = std::min(log.find('\n', start), log.size());
        const bool blank = log.find_first_not_of(" \t\r", start) >= end;
        const std::size_t first = std::min(log.find_first_not_of(" \t", start), end);
        count += blank || log[first] == '#' ? 1U : 0U;
        start = end + 1;
    }
    return count;
}

// The same in every run.
std::string rubbish(std::size_t size)
{
    std::string bytes(size, '\0');
    std::mt19937_64 random(1); // NOLINT(cert-msc51-cpp)
    for (std::size_t at = 0; at + 8 <= size; at += 8)
    {
        const std::uint64_t value = random();
        bytes.replace(at, 8, reinterpret_cast<const char *>(&value), 8);
    }
    return bytes;
}

} // namespace

class ReplayBadInput : public QObject
{
    Q_OBJECT

  private slots:
    void a_cut_log_is_explained_up_to_the_cut();
    void mixed_lines_spoil_only_themselves();
    void unknown_calls_are_counted();
    void rubbish_between_lines_is_named();
    void a_hundred_megabytes_of_rubbish_come_to_an_end();
    void who_begins_again_has_lost_a_call();
    void a_lost_sleeper_wakes_no_more();
    void the_end_of_a_call_that_never_began_is_named();
    void more_sleepers_than_can_be_followed_are_counted();
    void processes_without_end_come_to_an_end();
};

void ReplayBadInput::a_cut_log_is_explained_up_to_the_cut()
{
    QFile file(QStringLiteral(IPCSCOPE_TEST_DATA "/perl.strace"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray log = file.readAll();
    QVERIFY(log.size() > 1000);
    std::uint64_t before = 0;
    for (int size = 0; size < log.size(); size += 17)
    {
        const replay::Report report = explain({log.data(), std::size_t(size)});
        const auto lines = std::uint32_t(log.left(size).count('\n')) + 1;
        QVERIFY(report.summary.calls >= before);
        QVERIFY(report.unreadable.count <= 1);
        // Half a number is another number.
        for (const replay::Divergence &divergence : report.divergences)
        {
            QCOMPARE(divergence.line, lines);
        }
        before =
            explain({log.data(), std::size_t(log.left(size).lastIndexOf('\n') + 1)}).summary.calls;
        QVERIFY(report.summary.calls == before || report.summary.calls == before + 1);
    }
    QVERIFY(before > 30);
}

void ReplayBadInput::mixed_lines_spoil_only_themselves()
{
    const replay::Report report = explain("7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
                                          "7 semget(0x18 semget(0x20, 1, IPC_CREAT|0600) = 1\n"
                                          "8 semctl(0, 0, GE7 semctl(0, 0, GETVAL) = 0\nTVAL) = 0\n"
                                          "7 semget(0x10, 1, 0600) = 0\n");
    QCOMPARE(report.summary.differ, std::uint64_t(0));
    QCOMPARE(report.summary.agree, std::uint64_t(2));
    QCOMPARE(lines_of(report.unreadable), (std::vector<std::uint32_t>{2, 3, 4}));
}

void ReplayBadInput::unknown_calls_are_counted()
{
    const replay::Report report = explain("7 frobnicate({{a=1, [2]}, \"x\") = 0\n"
                                          "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
                                          "7 syscall_0x1ff(0, 0x1) = -1 ENOSYS (x)\n");
    QCOMPARE(verdicts(report), QString("1 agree, 0 allowed, 0 differ, 0 unsupported"));
    QCOMPARE(report.summary.not_ipc, std::uint64_t(2));
    QCOMPARE(report.unreadable.count, std::uint64_t(0));
}

void ReplayBadInput::rubbish_between_lines_is_named()
{
    const std::string log = "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n" +
                            std::string("\0\x01\xff", 3) +
                            "\n7 semctl(0, 0, GETVAL) = 0\n\xc3\x28\n7 semget(\xff\xfe) = 3\n" +
                            std::string(100'000, '{') + "\n7 semget(0x10, 1, 0600) = 0\n";
    const replay::Report report = explain(log);
    QCOMPARE(verdicts(report), QString("3 agree, 0 allowed, 0 differ, 1 unsupported"));
    QCOMPARE(report.unsupported.front().line, std::uint32_t(5));
    QCOMPARE(lines_of(report.unreadable), (std::vector<std::uint32_t>{2, 4, 6}));
}

void ReplayBadInput::a_hundred_megabytes_of_rubbish_come_to_an_end()
{
    std::string log = rubbish(100'000'000);
    log += "\n7 semget(0x10, 1, IPC_CREAT|0600) = 0\n";
    const replay::Report report = explain(log);
    QCOMPARE(report.summary.agree, std::uint64_t(1));
    QVERIFY(report.unreadable.count > 100'000);
    QCOMPARE(report.unreadable.count + report.summary.not_ipc + blank_lines_and_comments(log) + 1,
             report.summary.lines);
    QVERIFY(report.unreadable.first.size() <= replay::Remarkables::kMost);
}

void ReplayBadInput::who_begins_again_has_lost_a_call()
{
    const replay::Report report = explain("7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
                                          "7 semop(0, [{0, 1, 0}], 1 <unfinished ...>\n"
                                          "7 semget(0x10, 1, 0600) = 0\n"
                                          "7 <... semop resumed>) = 0\n");
    QCOMPARE(verdicts(report), QString("2 agree, 1 allowed, 0 differ, 0 unsupported"));
    QCOMPARE(report.allowed.front().because, std::string("the log does not have its end"));
    QCOMPARE(lines_of(report.contradictions), (std::vector<std::uint32_t>{3, 4}));
}

void ReplayBadInput::a_lost_sleeper_wakes_no_more()
{
    const replay::Report report = explain("7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
                                          "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
                                          "7 clone(flags=SIGCHLD) = 8\n"
                                          "8 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n"
                                          "8 semget(0x10, 1, 0600) = 0\n"
                                          "7 semop(0, [{0, 1, 0}], 1) = 0\n"
                                          "7 semctl(0, 0, GETVAL) = 1\n");
    QCOMPARE(verdicts(report), QString("4 agree, 1 allowed, 0 differ, 0 unsupported"));
}

void ReplayBadInput::the_end_of_a_call_that_never_began_is_named()
{
    const replay::Report report = explain("7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
                                          "8 <... semop resumed>) = 0\n"
                                          "7 <... msgrcv resumed>{1, \"x\"}, 1, 0, 0) = 1\n");
    QCOMPARE(verdicts(report), QString("1 agree, 0 allowed, 0 differ, 0 unsupported"));
    QCOMPARE(lines_of(report.contradictions), (std::vector<std::uint32_t>{2, 3}));
}

void ReplayBadInput::more_sleepers_than_can_be_followed_are_counted()
{
    std::string log = "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n";
    for (int pid = 10; pid < 1210; ++pid)
    {
        log += std::to_string(pid) + " semop(0, [{0, -1, 0}], 1 <unfinished ...>\n";
    }
    log += "7 semget(0x10, 1, 0600) = 0\n";
    const replay::Report report = explain(log);
    QCOMPARE(verdicts(report), QString("1002 agree, 0 allowed, 0 differ, 200 unsupported"));
    QCOMPARE(report.unsupported.front().because,
             std::string("more calls are under way than can be followed"));
}

void ReplayBadInput::processes_without_end_come_to_an_end()
{
    std::string log;
    for (int i = 0; i < 20'000; ++i)
    {
        log += "7 clone(flags=SIGCHLD) = " + std::to_string(8 + i % 3) + "\n";
    }
    log += "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n";
    QCOMPARE(verdicts(explain(log)), QString("1 agree, 0 allowed, 0 differ, 0 unsupported"));
}

QTEST_APPLESS_MAIN(ReplayBadInput)
#include "tst_replay_bad_input.moc"
