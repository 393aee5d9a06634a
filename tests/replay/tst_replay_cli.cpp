// `ipcscope-cli replay` as its users meet it: exit statuses, the text, the JSON, wrong options.
#include "tests/app/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using ipcscope::tests::cli;
using ipcscope::tests::Said;

namespace
{

const QString kData = QStringLiteral(IPCSCOPE_TEST_DATA "/");

const QByteArray kDiffering = "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
                              "7 semget(0x10, 1, IPC_CREAT|0600) = 0\n"
                              "7 semctl(0, 0, SETALL, 0x7ffd00001000) = 0\n"
                              "7 semctl(0, 0, GETVAL, NULL) = 3\n"
                              "7 semctl(0, 0, GETVAL, NULL) = 4\n"
                              "7 setns(9, CLONE_NEWIPC) = 0\n"
                              "\xff\n";

} // namespace

class ReplayCli : public QObject
{
    Q_OBJECT

  private slots:
    void says_what_differs()
    {
        const Said said = cli({"replay", "-"}, kDiffering);
        QCOMPARE(said.exit, 1);
        QCOMPARE(QString(said.out),
                 QString("      5  semctl(0, 0, GETVAL, NULL)  differ\n"
                         "         seen     4\n"
                         "         allowed  3\n"
                         "         because  return value: the log has 4, the model 3\n"
                         "      6  setns(9, CLONE_NEWIPC)  unsupported\n"
                         "         the log does not show which namespace the descriptor is of\n"
                         "      4  semctl(0, 0, GETVAL, NULL)  allowed\n"
                         "         the log does not show the semaphores' values\n"
                         "lines that could not be read: 1\n"
                         "      7  no line of strace's\n"
                         "5 IPC calls: 2 agree, 1 allowed, 1 differ, 1 unsupported; 1 not IPC, 7 "
                         "lines\n"
                         "the model cannot explain 1 call\n"));
    }

    void says_the_same_in_json()
    {
        const Said said = cli({"replay", "--json", "-"}, kDiffering);
        QCOMPARE(said.exit, 1);
        const QJsonObject summary = said.summary();
        QCOMPARE(summary["calls"].toInt(), 5);
        QCOMPARE(summary["agree"].toInt(), 2);
        QCOMPARE(summary["allowed"].toInt(), 1);
        QCOMPARE(summary["differ"].toInt(), 1);
        QCOMPARE(summary["not_ipc"].toInt(), 1);
        QCOMPARE(summary["unsupported"].toInt(), 1);
        QCOMPARE(summary["unreadable"].toInt(), 1);
        const QJsonObject divergence = said.json()["divergences"].toArray()[0].toObject();
        QCOMPARE(divergence["line"].toInt(), 5);
        QCOMPARE(divergence["call"].toString(), QString("semctl(0, 0, GETVAL, NULL)"));
        QCOMPARE(divergence["observed"].toString(), QString("4"));
        QCOMPARE(divergence["allowed"].toArray()[0].toString(), QString("3"));
        QCOMPARE(divergence["because"].toString(),
                 QString("return value: the log has 4, the model 3"));
    }

    void explains_a_recording()
    {
        const Said said = cli({"replay", "--caps", "all,-sys_resource", kData + "users.strace"});
        QCOMPARE(said.exit, 0);
        QVERIFY2(said.out.endsWith("the model explains every call that it knows\n"),
                 said.out.constData());
    }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("err");
        const auto row = [](const char *name, const QStringList &arguments, const char *err) {
            QTest::newRow(name) << arguments << QString(err);
        };
        const QString log = kData + "perl.strace";
        row("no log", {"replay"}, "replay needs a LOG, or - for standard input.");
        row("no such log", {"replay", "/nowhere/x"}, "/nowhere/x:1:1: cannot be opened");
        row("a folder", {"replay", "/"}, "is a directory");
        row("an id", {"replay", "--uid", "root", log},
            "--uid takes a number from 0 to 4294967294, not 'root'.");
        row("a capability", {"replay", "--caps", "all,-resource", log},
            "--caps does not know 'resource'");
        row("a limit", {"replay", "--rlimit", "stack=1", log},
            "--rlimit does not understand 'stack=1': it takes msgqueue=BYTES and memlock=BYTES");
        row("a setting", {"replay", "--sysctl", "vm.swappiness=1", log},
            "--sysctl does not understand 'vm.swappiness=1'");
        row("a setting's value", {"replay", "--sysctl", "kernel.shmmni=many", log},
            "the kernel takes no many for kernel.shmmni");
        row("a state", {"replay", "--ns-state", log, log}, "expected the titles of");
        row("another verb's option", {"replay", "--steps", log},
            "'replay' takes no option --steps");
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, err);
        const Said said = cli(arguments);
        QCOMPARE(said.exit, 2);
        QVERIFY2(QString(said.err).contains(err), said.err.constData());
        QVERIFY(said.out.isEmpty());
    }

    void nothing_checked_is_no_success()
    {
        const Said said = cli({"replay", "--json", "-"}, "7 open(\"/x\", O_RDONLY) = 3\n");
        QCOMPARE(said.exit, 2);
        QCOMPARE(said.summary()["calls"].toInt(), 0);
        QVERIFY(said.err.contains("no IPC call was found, so nothing was checked"));
    }

    void options_say_what_the_log_does_not()
    {
        QTemporaryDir folder;
        QFile state(folder.filePath("state"));
        QVERIFY(state.open(QIODevice::WriteOnly));
        state.write("key semid perms nsems uid gid cuid cgid otime ctime\n"
                    "16 7 600 1 1000 5 1000 5 0 1795462000\n");
        state.close();
        const QByteArray log("7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
                             "7 semget(0x10, 1, 0600) = 7\n"
                             "7 msgget(IPC_PRIVATE, 0600) = 0\n"
                             "7 msgget(IPC_PRIVATE, 0600) = -1 ENOSPC (No space left on device)\n"
                             "7 semctl(7, 0, IPC_RMID) = 0\n");
        const Said said = cli({"replay", "--json", "--uid=1000", "--gid=5", "--caps=none",
                               "--rlimit=msgqueue=5,memlock=6", "--sysctl=kernel.msgmni=1",
                               "--ns-state", state.fileName(), "-"},
                              log);
        QVERIFY2(said.exit == 0, said.out.constData());
        QCOMPARE(said.summary()["agree"].toInt(), 4);
        QCOMPARE(cli({"replay", "--json", "-"}, log).exit, 1);
    }
};

QTEST_GUILESS_MAIN(ReplayCli)
#include "tst_replay_cli.moc"
