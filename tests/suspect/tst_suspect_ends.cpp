// Whatever a suspect does, who asks it gets a sentence, soon, and nothing is left of it.

#include <QTest>

#include "core/lab/wire.h"
#include "core/suspect/suspect.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ipcscope;
using suspect::Suspect;

namespace
{

QString program(const QString &name)
{
    return QCoreApplication::applicationDirPath() + "/" + name;
}

const Call kCall{Shmget{.key = Key{1}, .size = 4096, .flags = abi::kIpcCreat | 0600}};

QString reason_of(const Reply &reply)
{
    const auto *lost = std::get_if<EngineLost>(&reply);
    return lost == nullptr ? QString("not lost") : QString::fromStdString(lost->reason);
}

bool is_there(int pid)
{
    return kill(pid, 0) == 0;
}

} // namespace

class SuspectEndsTest : public QObject
{
    Q_OBJECT

  private slots:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        QVERIFY(folder_->isValid());
    }

    void a_suspect_ends_with_who_asks_it()
    {
        int pid = 0;
        {
            Suspect suspect({.name = "bug-01"}, {});
            QVERIFY(std::holds_alternative<Outcome>(suspect.execute(kInitActor, kCall)));
            pid = suspect.pid();
            QVERIFY(pid > 0 && is_there(pid));
        }
        QVERIFY(!is_there(pid));
    }

    // Not by being killed: who asks may itself have been.
    void a_suspect_ends_when_the_other_side_of_its_socket_does()
    {
        std::array<int, 2> ends{-1, -1};
        QVERIFY(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
        QByteArray path = program("../bin/ipcscope-bug-01").toLocal8Bit();
        const std::array<char *, 2> arguments{path.data(), nullptr};
        const std::array<char *, 1> environment{nullptr};
        pid_t pid = 0;
        const int error = posix_spawn(&pid, path.constData(), &actions, nullptr, arguments.data(),
                                      environment.data());
        posix_spawn_file_actions_destroy(&actions);
        close(ends[1]);
        QCOMPARE(error, 0);
        const std::string begin = lab::wire::encode(lab::wire::Begin{});
        QCOMPARE(write(ends[0], begin.data(), begin.size()), ssize_t(begin.size()));
        close(ends[0]);
        int status = -1;
        pid_t ended = 0;
        QTRY_VERIFY((ended = ended == 0 ? waitpid(pid, &status, WNOHANG) : ended) == pid);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
    }

    void a_suspect_that_is_killed_is_lost_and_stays_so()
    {
        Suspect suspect({.name = "bug-02"}, {});
        QVERIFY(std::holds_alternative<Outcome>(suspect.execute(kInitActor, kCall)));
        QVERIFY(kill(suspect.pid(), SIGKILL) == 0);
        const QString told = reason_of(suspect.execute(kInitActor, kCall));
        QVERIFY2(told.startsWith("The suspect bug-02 has ended"), qPrintable(told));
        QCOMPARE(reason_of(suspect.execute(kInitActor, kCall)), told);
        QCOMPARE(suspect.woken({}).size(), std::size_t{0});
        const auto tables = suspect.observe();
        QVERIFY(!tables);
        QCOMPARE(QString::fromStdString(tables.error().reason), told);
        QCOMPARE(suspect.pid(), 0);
    }

    void a_suspect_that_lies_is_lost_data()
    {
        QTest::addColumn<QString>("told");
        QTest::newRow("dies") << "The suspect dies has ended in the middle of a call.";
        QTest::newRow("gives-up") << "The suspect gives-up has given up.";
        QTest::newRow("wakes") << "The suspect wakes has woken somebody who did not sleep.";
        QTest::newRow("shows") << "The suspect shows has shown tables that nobody can have.";
    }
    void a_suspect_that_lies_is_lost()
    {
        QFETCH(QString, told);
        const QString name = QTest::currentDataTag();
        QVERIFY(QFile::link(program("lying_suspect"), folder_->filePath("ipcscope-" + name)));
        Suspect suspect({.name = name.toStdString(), .folder = folder_->path().toStdString()}, {});
        (void)suspect.execute(kInitActor, kCall);
        (void)suspect.woken({});
        (void)suspect.observe();
        QCOMPARE(reason_of(suspect.execute(kInitActor, kCall)), told);
    }

    void a_program_that_is_no_suspect_is_lost_in_time_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("told");
        QTest::newRow("leaves at once") << QByteArray("exit 0") << "has ended";
        QTest::newRow("talks of something else")
            << QByteArray("echo 'GET / HTTP/1.1; Host: nowhere'; exec sleep 60")
            << "sent something that is not part of the protocol";
        QTest::newRow("is silent") << QByteArray("exec sleep 60") << "did not answer in time";
    }
    void a_program_that_is_no_suspect_is_lost_in_time()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, told);
        QFile file(folder_->filePath("ipcscope-no"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        file.close();
        QElapsedTimer clock;
        clock.start();
        Suspect suspect({.name = "no", .folder = folder_->path().toStdString(), .deadline_ms = 300},
                        {});
        const int pid = suspect.pid();
        QVERIFY(pid > 0);
        const QString reason = reason_of(suspect.execute(kInitActor, kCall));
        QVERIFY2(reason.contains(told), qPrintable(reason));
        QVERIFY(!is_there(pid));
        QVERIFY(clock.elapsed() < 20'000);
    }

    void a_suspect_that_is_not_installed_says_what_to_do()
    {
        Suspect suspect({.name = "bug-01", .folder = folder_->path().toStdString()}, {});
        const QString told = reason_of(suspect.execute(kInitActor, kCall));
        QVERIFY2(told.contains(folder_->filePath("ipcscope-bug-01")), qPrintable(told));
        QVERIFY2(told.contains("IPCSCOPE_SUSPECTS"), qPrintable(told));
    }

    void a_suspect_that_a_person_starts_says_what_it_is()
    {
        QProcess process;
        process.start(program("../bin/ipcscope-bug-01"), {});
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardError().contains("a suspect of a lesson"));
    }

  private:
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_GUILESS_MAIN(SuspectEndsTest)
#include "tst_suspect_ends.moc"
