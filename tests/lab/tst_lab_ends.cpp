// How a lab ends: with the program, at whatever moment that is killed, and with its own first
// process; never with something left behind.
#include <QTest>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QThread>

#include "core/lab/fd.h"
#include "tests/lab/cage.h"
#include "tests/lab/lab_test.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <sys/wait.h>

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr int kKills = 60;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

constexpr std::array kKinds{"ipc", "user", "mnt", "pid"};

/// "ipc:[4026531839]"; empty when it cannot be seen.
QString namespace_of(const QString &process, const char *kind)
{
    std::array<char, 64> text{};
    const QByteArray path = ("/proc/" + process + "/ns/" + QLatin1String(kind)).toLocal8Bit();
    const ssize_t length = readlink(path.constData(), text.data(), text.size());
    return length > 0 ? QString::fromLatin1(text.data(), length) : QString();
}

struct Process
{
    int pid{};
    std::set<QString> namespaces; ///< "ipc:[4026531839]"
};

/// All processes that carry the tag in their environment; looks only.
std::vector<Process> tagged(const QByteArray &tag)
{
    std::vector<Process> found;
    const QByteArray mark = "IPCSCOPE_LAB_TAG=" + tag;
    for (const QString &name : QDir("/proc").entryList(QDir::Dirs))
    {
        bool is_pid = false;
        const int pid = name.toInt(&is_pid);
        if (is_pid && contents("/proc/" + name + "/environ").split('\0').contains(mark))
        {
            Process process{.pid = pid};
            for (const char *kind : kKinds)
            {
                process.namespaces.insert(namespace_of(name, kind));
            }
            found.push_back(std::move(process));
        }
    }
    return found;
}

/// Starts the probe, kills it after a while, and waits for it alone.
void start_and_kill(const QByteArray &program, unsigned long after_us)
{
    const pid_t child = fork();
    if (child == 0)
    {
        execl(program.constData(), program.constData(), "loop", "2", nullptr);
        _exit(1);
    }
    QThread::usleep(after_us);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

/// How long the probe takes until it has a lab here, in microseconds; and somewhat more, since
/// looking takes its time, too. 0: it has none.
unsigned time_to_a_lab(const QByteArray &program, const QByteArray &tag)
{
    constexpr qint64 kAtLeastMs = 30;
    constexpr qint64 kAtMostMs = 10'000;
    const QString own = namespace_of("self", "pid");
    QElapsedTimer timer;
    timer.start();
    const pid_t child = fork();
    if (child == 0)
    {
        execl(program.constData(), program.constData(), "loop", "2", nullptr);
        _exit(1);
    }
    const auto is_there = [&] {
        const std::vector<Process> all = tagged(tag);
        return std::any_of(all.begin(), all.end(), [&](const Process &process) {
            return !process.namespaces.contains(own) && !process.namespaces.contains(QString());
        });
    };
    bool seen = false;
    while (!seen && timer.elapsed() < kAtMostMs)
    {
        seen = is_there();
    }
    const qint64 taken = std::max(timer.elapsed(), kAtLeastMs);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    return seen ? static_cast<unsigned>(taken * 1000) : 0;
}

bool runs_well(const QByteArray &program)
{
    const pid_t child = fork();
    if (child == 0)
    {
        const int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
        dup2(null, 1);
        execl(program.constData(), program.constData(), "run", nullptr);
        _exit(1);
    }
    int status = 1;
    waitpid(child, &status, 0);
    return status == 0;
}

QByteArray new_tag()
{
    return QByteArray::number(QRandomGenerator::global()->generate64(), 16);
}

/// A first process ends after all others of its pid namespace; until then they may still answer.
bool is_over(pid_t pid)
{
    QFile file(QString("/proc/%1/stat").arg(pid));
    const QByteArray stat = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    return stat.isEmpty() || stat.mid(stat.lastIndexOf(')') + 2, 1) == "Z";
}

} // namespace

class TestLabEnds : public QObject
{
    Q_OBJECT

  private slots:
    void killing_the_program_at_any_moment_leaves_nothing()
    {
        LAB_OR_SKIP(lab);
        const QByteArray tag = new_tag();
        const QByteArray program =
            (QCoreApplication::applicationDirPath() + "/lab_probe").toLocal8Bit();
        const QByteArray mounts = contents("/proc/self/mountinfo");
        qputenv("IPCSCOPE_LAB_TAG", tag);
        // Whether labs are met at all when they are killed is a matter of luck: they go at once.
        const unsigned up = time_to_a_lab(program, tag);
        QVERIFY(up > 0);
        for (int i = 0; i < kKills; ++i)
        {
            start_and_kill(program, QRandomGenerator::global()->bounded(2 * up));
        }
        qunsetenv("IPCSCOPE_LAB_TAG");
        QTRY_VERIFY_WITH_TIMEOUT(tagged(tag).empty(), 10000);
        // Whether their namespaces are gone, their numbers cannot tell: other labs of this machine
        // get them again at once. The next test does.
        QCOMPARE(contents("/proc/self/mountinfo"), mounts);
    }

    void killed_programs_use_no_namespaces_up()
    {
        LAB_OR_SKIP(lab);
        const QByteArray program =
            (QCoreApplication::applicationDirPath() + "/lab_probe").toLocal8Bit();
        const auto prepare = [&] {
            if (!enter_cage())
            {
                return false;
            }
            for (int i = 0; i < kKills; ++i)
            {
                start_and_kill(program, 1000U * static_cast<unsigned>(i));
            }
            // Just enough for the cage and one lab: with a single one left over, there is none.
            if (!write_file("/proc/sys/user/max_user_namespaces", "2") ||
                !write_file("/proc/sys/user/max_ipc_namespaces", "3") ||
                !write_file("/proc/sys/user/max_pid_namespaces", "1") ||
                !write_file("/proc/sys/user/max_mnt_namespaces", "2"))
            {
                return false;
            }
            for (int i = 0; i < 100 && !runs_well(program); ++i)
            {
                QThread::msleep(100); // the kernel takes namespaces apart in its own time
            }
            QThread::msleep(300);
            return true;
        };
        const Finished finished = run_prepared(prepare, QString::fromLocal8Bit(program), {"run"});
        QVERIFY2(finished.status == 0, finished.output.constData());
    }

    void a_lab_that_is_let_go_is_gone_at_once()
    {
        LAB_OR_SKIP(first);
        const QByteArray tag = new_tag();
        qputenv("IPCSCOPE_LAB_TAG", tag);
        {
            LAB_OR_SKIP(lab);
            QVERIFY(tagged(tag).size() >= 3);
        }
        qunsetenv("IPCSCOPE_LAB_TAG");
        QVERIFY(tagged(tag).empty());
    }

    void sleepers_keep_no_lab_from_ending()
    {
        LAB_OR_SKIP(first);
        const QByteArray tag = new_tag();
        qputenv("IPCSCOPE_LAB_TAG", tag);
        {
            LAB_OR_SKIP(lab);
            constexpr std::uint64_t kThread =
                abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread;
            EXPECT_CALL(lab, kInitActor, Semget({.key = {1}, .nsems = 1, .flags = 01600}), "0");
            for (std::uint32_t i = 1; i < 5; ++i)
            {
                const Clone clone{.flags = i % 2 == 0 ? kThread : abi::kSigchld,
                                  .child = ActorId{i}};
                QCOMPARE(outcome_of(lab.execute(ActorId{i - 1}, clone)).error, Errno::Ok);
                EXPECT_CALL(lab, ActorId{i - 1}, change(-1), "asleep");
            }
            QVERIFY(tagged(tag).size() >= 5);
        }
        qunsetenv("IPCSCOPE_LAB_TAG");
        QVERIFY(tagged(tag).empty());
    }

    void the_death_of_a_lab_with_sleepers_is_told()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, Semget({.key = {1}, .nsems = 1, .flags = 01600}), "0");
        for (const std::uint32_t i : {1U, 2U})
        {
            QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(ActorId{i}))).error, Errno::Ok);
        }
        EXPECT_CALL(lab, ActorId{1}, change(-1), "asleep");
        QCOMPARE(kill(lab.init_host_pid(), SIGKILL), 0);
        QTRY_VERIFY(is_over(lab.init_host_pid()));
        const Reply reply = lab.execute(ActorId{2}, change(-1));
        const auto *lost = std::get_if<EngineLost>(&reply);
        QVERIFY(lost != nullptr);
        QVERIFY2(lost->reason.find("first process died during semop") != std::string::npos,
                 lost->reason.c_str());
        EXPECT_WOKEN(lab, "");
        QVERIFY(!lab.observe().ok());
        LAB_OR_SKIP(next); // and another one can be had at once
        EXPECT_CALL(next, kInitActor, Semget({.key = {1}, .nsems = 1, .flags = 01600}), "0");
    }

    void the_death_of_the_first_process_is_told()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(kill(lab.init_host_pid(), SIGKILL), 0);
        const Reply reply = lab.execute(kInitActor, Shmget{.size = 1});
        const auto *lost = std::get_if<EngineLost>(&reply);
        QVERIFY(lost != nullptr);
        QVERIFY2(lost->reason.find("shmget") != std::string::npos, lost->reason.c_str());
        QVERIFY(!lab.observe().ok());
    }

    void an_actor_that_does_not_answer_ends_the_lab_after_the_deadline()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(kill(lab.init_host_pid(), SIGSTOP), 0);
        QElapsedTimer timer;
        timer.start();
        const Reply reply = lab.execute(kInitActor, Shmget{.size = 1});
        const auto *lost = std::get_if<EngineLost>(&reply);
        QVERIFY(lost != nullptr);
        QVERIFY2(lost->reason.find("in time during shmget") != std::string::npos,
                 lost->reason.c_str());
        QVERIFY(timer.elapsed() < 12000);
    }

    void three_labs_live_side_by_side()
    {
        LAB_OR_SKIP(a);
        LAB_OR_SKIP(b);
        LAB_OR_SKIP(c);
        const Shmget get{.key = Key{7}, .size = 4096, .flags = abi::kIpcCreat | abi::kIpcExcl};
        for (Lab *lab : {&a, &b, &c})
        {
            EXPECT_CALL(*lab, kInitActor, get, "0");
        }
        for (Lab *lab : {&a, &b, &c})
        {
            EXPECT_CALL(*lab, kInitActor, get, "EEXIST");
        }
    }

    void what_one_lab_locks_in_memory_is_not_missing_in_another()
    {
        if (geteuid() != 0)
        {
            QSKIP("without root all labs of a user share what RLIMIT_MEMLOCK allows it");
        }
        LAB_OR_SKIP(a);
        LAB_OR_SKIP(b);
        // Together they are over the 8 MiB that each may lock.
        const Shmget get{.key = kIpcPrivate, .size = 6 << 20U, .flags = 0600};
        for (Lab *lab : {&a, &b})
        {
            EXPECT_CALL(*lab, kInitActor, get, "0");
            EXPECT_CALL(*lab, kInitActor,
                        (Shmctl{.id = IpcId{0}, .command = abi::kShmLock, .buffer = {}, .set = {}}),
                        "0");
        }
    }

    void the_driving_thread_gets_its_processors_back()
    {
        cpu_set_t before;
        cpu_set_t during;
        cpu_set_t after;
        sched_getaffinity(0, sizeof before, &before);
        {
            LAB_OR_SKIP(a);
            {
                LAB_OR_SKIP(b);
            }
            sched_getaffinity(0, sizeof during, &during);
            QCOMPARE(CPU_COUNT(&during), 1);
        }
        sched_getaffinity(0, sizeof after, &after);
        QVERIFY(CPU_EQUAL(&before, &after));
    }
};

QTEST_GUILESS_MAIN(TestLabEnds)
#include "tst_lab_ends.moc"
