// What tools print here is, letter by letter, what the machine's own tools print inside the lab.
#include "tests/support/engines.h"
#include "tests/tools/real_tool.h"
#include "tests/tools/stage.h"

#include <QProcess>

using namespace ipcscope;
using namespace ipcscope::tests;

namespace
{

// Objects of all kinds, with everything that a column can show.
constexpr const char *kManyObjects = R"(
A shmget(0x1234, 100, IPC_CREAT|0600) = $plain
A shmget(0xbeef, 20971520, IPC_CREAT|0644) = $big
A shmget(-5, 5000000000, IPC_CREAT|0777)
A shmget(0x1, 1023, IPC_CREAT|0400) = $gone
A shmget(0x2, 10189, IPC_CREAT|0)
A shmget(0x3, 104857, IPC_CREAT|0700)
A shmget(0x4, 1126, IPC_CREAT|0070)
A shmctl($gone, IPC_RMID, NULL)
A shmget(IPC_PRIVATE, 4096, 0600) = $locked
A shmctl($locked, SHM_LOCK, NULL)
A shmat($locked, NULL, 0)
A shmctl($locked, IPC_RMID, NULL)
A shmget(0x5, 4096, IPC_CREAT|0600) = $held
A shmat($held, NULL, 0) = $p
A store($p, "x")
A shmctl($held, SHM_LOCK, NULL)
B shmat($plain, NULL, SHM_RDONLY) = $r
B shmdt($r)
A shmctl($big, IPC_SET, {shm_perm={uid=1000, gid=1234, mode=0751}})
A semget(0x77, 3, IPC_CREAT|0640) = $sems
A semop($sems, [{sem_num=1, sem_op=5, sem_flg=0}], 1)
A semget(IPC_PRIVATE, 1, 0) = $closed
A semctl($closed, 0, IPC_SET, {sem_perm={uid=997, gid=54321, mode=0600}})
C semop($sems, [{sem_num=2, sem_op=-1, sem_flg=0}], 1 <unfinished ...>
D semop($sems, [{sem_num=1, sem_op=0, sem_flg=0}], 1 <unfinished ...>
A msgget(0x99, IPC_CREAT|0622) = $queue
A msgsnd($queue, {mtype=1, mtext="hello"}, 5, 0)
A msgsnd($queue, {mtype=7, mtext="world"}, 5, 0)
B msgrcv($queue, {...}, 100, 7, 0)
A msgget(IPC_PRIVATE, 0600) = $other
A msgctl($other, IPC_SET, {msg_perm={uid=1000, gid=997, mode=0600}, msg_qbytes=3000})
)";

constexpr const char *kChangedLimits = R"(
A sysctl("kernel.shmmax", "9999999")
A sysctl("kernel.shmall", "4503599627370496")
A sysctl("kernel.shmmni", "77")
A sysctl("kernel.sem", "250 32000 100 128")
A sysctl("kernel.msgmax", "65537")
A sysctl("kernel.msgmnb", "1000")
A sysctl("kernel.msgmni", "5")
)";

// What ls and df of an own /dev/shm show.
constexpr const char *kManyFiles = R"(
A shm_open("/plain", O_RDWR|O_CREAT, 0600) = $f
A write($f, "x", 5000)
A shm_open("/Upper", O_RDWR|O_CREAT, 0600) = $g
A ftruncate($g, 100000)
A shm_open("/.hidden", O_RDWR|O_CREAT, 0)
A sem_open("/lock", O_CREAT, 0600, 1)
A mq_open("jobs", O_RDWR|O_CREAT, 0600, {mq_maxmsg=2, mq_msgsize=8})
A mq_open(".quiet", O_RDWR|O_CREAT, 0600, {mq_maxmsg=2, mq_msgsize=8})
)";
constexpr const char *kClosed = R"(
A mount("tmpfs", "/dev/shm", "tmpfs", 0, "mode=0711")
A mq_open("jobs", O_RDWR|O_CREAT, 0600, {mq_maxmsg=2, mq_msgsize=8})
%actor S uid=4321 gid=4321
)";

constexpr std::array kIpcsLines{"ipcs",
                                "ipcs -a",
                                "ipcs -m",
                                "ipcs -q",
                                "ipcs -s",
                                "ipcs -ms",
                                "ipcs -t",
                                "ipcs -p",
                                "ipcs -c",
                                "ipcs -l",
                                "ipcs -u",
                                "ipcs -b",
                                "ipcs --human",
                                "ipcs -m --human -b",
                                "ipcs -b --human -q",
                                "ipcs -l --human",
                                "ipcs -lb",
                                "ipcs -u --human",
                                "ipcs -ub",
                                "ipcs -s -p",
                                "ipcs -t -p -c",
                                "ipcs -m -t",
                                "ipcs --queues --time",
                                "ipcs --shm --creat",
                                "ipcs -m -i 0",
                                "ipcs -m -i 1",
                                "ipcs -mi3",
                                "ipcs -m -i 7",
                                "ipcs -m --id=8 --human",
                                "lsipc",
                                "lsipc -g -b",
                                "lsipc -m",
                                "lsipc -q",
                                "lsipc -s",
                                "lsipc -mt",
                                "lsipc -mc",
                                "lsipc -mct",
                                "lsipc -mb",
                                "lsipc -qt",
                                "lsipc -qc",
                                "lsipc -st --noheadings",
                                "lsipc -sct",
                                "lsipc -q --time --creator --bytes",
                                "ipcs -m -i 32768",
                                "ipcs -s -i 0",
                                "ipcs -s -i 1",
                                "ipcs -q -i 0",
                                "ipcs -q -i 0 --human",
                                "ipcs -q -i 1 -t",
                                "ipcs -q -i 9",
                                "ipcs -u -m -i 0",
                                "ipcs -- "};

QString text(const tools::Printout &printed)
{
    return QString("%1[%2][%3]")
        .arg(QString::fromStdString(printed.out), QString::fromStdString(printed.err))
        .arg(printed.status);
}

/// The tool looks for commands in this machine's /proc, where pids are others. In `lsipc -m` they
/// stand last, in `-mc` and `-mct` before columns that are there once more in -q and -s.
void leave_commands_out(const QByteArray &line, Played &played, tools::Printout &real)
{
    if (!line.startsWith("lsipc -m"))
    {
        return;
    }
    for (std::string *printed : {&played.model->out, &played.kernel->out, &real.out})
    {
        const std::size_t column = printed->find("COMMAND");
        QStringList lines;
        for (const QString &row : QString::fromStdString(*printed).split('\n'))
        {
            lines += row.left(qsizetype(column));
        }
        *printed = lines.join('\n').toStdString();
    }
}

QString version_of(const QString &tool)
{
    QProcess version;
    version.start(tool, {"-V"});
    version.waitForFinished();
    return version.readAllStandardOutput();
}

/// Without quotes and blanks inside words, which these lines do not have.
QStringList words_of(std::string_view line)
{
    return QString::fromUtf8(line.data(), qsizetype(line.size())).split(' ', Qt::SkipEmptyParts);
}

} // namespace

class ToolsLabTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        const QString ipcs = version_of("ipcs");
        if (!ipcs.contains(" 2.38"))
        {
            QSKIP(qPrintable("ipcs here is not that of util-linux 2.38: " + ipcs));
        }
    }

    void changes_what_the_machines_tool_changes_data();
    void changes_what_the_machines_tool_changes();
    void prints_what_the_machines_tool_prints_data();
    void prints_what_the_machines_tool_prints();
    void calls_namespaces_what_the_machine_calls_them();
    void says_what_df_says_of_such_a_file_system_data();
    void says_what_df_says_of_such_a_file_system();
};

void ToolsLabTest::prints_what_the_machines_tool_prints_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("actor");
    QTest::addColumn<QList<QByteArray>>("lines");
    const auto row = [](const char *name, const QByteArray &before, const char *actor,
                        const auto &lines) {
        QTest::newRow(name) << before << QByteArray(actor)
                            << QList<QByteArray>(lines.begin(), lines.end());
    };
    row("no objects", "A shmctl(0, IPC_INFO, {...})\n", "A", kIpcsLines);
    row("many objects", kManyObjects, "A", kIpcsLines);
    row("limits", kChangedLimits, "A",
        std::array{"lsipc", "ipcs -l", "ipcs -l --human", "ipcs -lb", "ipcs -s -l", "ipcs -mlu"});
    row("files and queues", kManyFiles, "A",
        std::array{"ls /dev/shm", "ls -a /dev/shm", "ls -A /dev/mqueue /dev/shm", "ls -r1 /dev/shm",
                   "ls /dev/mqueue", "ls -r /dev/mqueue /dev/shm"});
    row("a /dev/shm that is not to be read", kClosed, "S",
        std::array{"ls /dev/shm", "ls /dev/mqueue /dev/shm"});
    row("no /dev/shm", "%container web ipc=none\nweb shmget(1, 1, IPC_CREAT|0600)\n", "web",
        std::array{"ls /dev/shm", "ls /dev/mqueue", "ls /dev/shm /dev/mqueue"});
    row("a stranger", QByteArray(kManyObjects) + "%actor S uid=4321 gid=4321\n", "S",
        std::array{"ipcs", "ipcs -c", "ipcs -m -i 0", "ipcs -q -i 1", "ipcs -s -i 1",
                   "ipcs -s -i 0", "ipcs -u"});
    row("another namespace",
        QByteArray("%container web\n") + kManyObjects + "web shmget(1, 1, IPC_CREAT|0600)\n", "web",
        std::array{"ipcs", "ipcs -p", "ipcs -u", "ipcs -m -i 0"});
}

// On the model, on the lab's kernel and by the tool itself, all three the same.
void ToolsLabTest::prints_what_the_machines_tool_prints()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, actor);
    QFETCH(QList<QByteArray>, lines);
    auto fresh = fresh_engines();
    if (const auto *why = std::get_if<std::string>(&fresh))
    {
        QVERIFY2(!lab_required(), why->c_str());
        QSKIP(why->c_str());
    }
    auto &engines = std::get<campaign::Engines>(fresh);
    auto &lab = static_cast<lab::Lab &>(*engines.kernel);
    if (!engines.reach.several_uids && (before.contains("uid=") || before.contains("SHM_LOCK")))
    {
        QSKIP("this lab has one user id");
    }
    Stage stage(*engines.model, engines.kernel.get());
    const Played begun = stage.play(before.toStdString());
    QVERIFY2(begun.trouble.empty(), begun.trouble.c_str());
    for (const QByteArray &line : lines)
    {
        Played played = stage.play((actor + " " + line).toStdString());
        QVERIFY2(played.trouble.empty(), played.trouble.c_str());
        QVERIFY(played.kernel && played.model);

        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const auto id = stage.actors().find(actor.toStdString());
        const ActorRow *row = nullptr;
        for (const ActorRow &one : tables.value().actors)
        {
            row = one.actor == *id ? &one : row;
        }
        QVERIFY(row != nullptr);
        const int pid = host_pid(lab, row->pid);
        QVERIFY(pid > 0);
        const auto run = line.startsWith("ls ") ? list_inside : run_inside;
        tools::Printout real = run(pid, lab, *row, words_of(line.constData()));
        leave_commands_out(line, played, real);
        const QString where = QString("%1\nreal tool:\n%2").arg(QString(line), text(real));
        QVERIFY2(*played.kernel == real,
                 qPrintable(where + "\non the kernel:\n" + text(*played.kernel)));
        QVERIFY2(*played.model == real,
                 qPrintable(where + "\non the model:\n" + text(*played.model)));
    }
}

void ToolsLabTest::changes_what_the_machines_tool_changes_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("actor");
    QTest::addColumn<QList<QByteArray>>("lines");
    const auto row = [](const char *name, const QByteArray &before, const char *actor,
                        const auto &lines) {
        QTest::newRow(name) << before << QByteArray(actor)
                            << QList<QByteArray>(lines.begin(), lines.end());
    };
    const QByteArray objects = "A shmget(1, 100, IPC_CREAT|0600)\n"
                               "A shmget(0x2, 100, IPC_CREAT|0600)\n"
                               "A semget(1, 3, IPC_CREAT|0640)\n"
                               "A msgget(1, IPC_CREAT|0622)\n"
                               "A msgget(2, IPC_CREAT|0600)\n";
    row("make", "A shmctl(0, IPC_INFO, {...})\n", "A",
        std::array{"ipcmk -M 4096", "ipcmk -M 4KiB -p 600", "ipcmk --shmem=0x100", "ipcmk -M 3kB",
                   "ipcmk -Q", "ipcmk -S 3 -p 0640", "ipcmk -S2 -M1 -Q", "ipcmk -M 0",
                   "ipcmk -M1 -S0 -Q", "ipcmk -S -1", "ipcmk -M 15E", "ipcs -c", "ipcs -u"});
    row("remove", objects, "A",
        std::array{"ipcrm -m 0", "ipcrm -m 0", "ipcrm -v -s 0 -q 7 -Q 2", "ipcrm -M 0x2",
                   "ipcrm -M 002", "ipcrm -S -5", "ipcrm msg 0 7", "ipcs -u", "ipcmk -Q -S1",
                   "ipcrm -v -amsg", "ipcrm -v --all", "ipcrm msg 9", "ipcs"});
    row("remove as a stranger", objects + "%actor S uid=4321 gid=4321\n", "S",
        std::array{"ipcrm -m 0", "ipcrm -M 2", "ipcrm -v -s 0 -S 1", "ipcrm -v -a", "ipcs"});
    row("settings", "A shmctl(0, IPC_INFO, {...})\n", "A",
        std::array{"sysctl kernel.shmmax", "sysctl -n kernel/sem kernel.msgmax",
                   "sysctl -w kernel.shmmni=77", "sysctl kernel.shmmni=78 kernel.msgmni=9",
                   "sysctl -q -w kernel.shmall=5", "sysctl -wn kernel.shmmax=6",
                   "sysctl -w kernel.shmmni=abc kernel.msgmnb=5",
                   "sysctl -w kernel.shmmni=", "sysctl -N kernel.shmmni", "sysctl kernel.sem=250",
                   "sysctl kernel.sem", "ipcs -l"});
    row("settings of a stranger", "%actor S uid=4321 gid=4321\n", "S",
        std::array{"sysctl kernel.shmmni", "sysctl -w kernel.shmmni=7",
                   "sysctl -w kernel.shm_next_id=7 kernel.sem=1"});
}

// The tool in one lab, this program in another one: each line has the same effect and printout.
void ToolsLabTest::changes_what_the_machines_tool_changes()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, actor);
    QFETCH(QList<QByteArray>, lines);
    auto ours = fresh_engines();
    auto theirs = fresh_engines();
    for (const auto *fresh : {&ours, &theirs})
    {
        if (const auto *why = std::get_if<std::string>(fresh))
        {
            QVERIFY2(!lab_required(), why->c_str());
            QSKIP(why->c_str());
        }
    }
    auto &here = std::get<campaign::Engines>(ours);
    auto &there = std::get<campaign::Engines>(theirs);
    if (!here.reach.several_uids && before.contains("uid="))
    {
        QSKIP("this lab has one user id");
    }
    if (lines.front().startsWith("sysctl") && !version_of("sysctl").contains("procps-ng 4.0"))
    {
        QSKIP("sysctl here is not that of procps-ng 4.0");
    }
    Stage stage(*here.model, here.kernel.get());
    Stage machine(*there.model, there.kernel.get());
    auto &lab = static_cast<lab::Lab &>(*there.kernel);
    for (Stage *each : {&stage, &machine})
    {
        const Played begun = each->play(before.toStdString());
        QVERIFY2(begun.trouble.empty(), begun.trouble.c_str());
    }
    const auto tables = lab.observe();
    QVERIFY(tables.ok());
    const ActorRow *row = nullptr;
    for (const ActorRow &one : tables.value().actors)
    {
        row = one.actor == *machine.actors().find(actor.toStdString()) ? &one : row;
    }
    QVERIFY(row != nullptr);
    const int pid = host_pid(lab, row->pid);
    QVERIFY(pid > 0);
    QByteArray place; // each line has its own, as in a scenario
    for (const QByteArray &line : lines)
    {
        const Played played =
            stage.play((place += '\n').toStdString() + (actor + " " + line).toStdString());
        QVERIFY2(played.trouble.empty(), played.trouble.c_str());
        QVERIFY(played.kernel && played.model);
        const tools::Printout real = run_inside(pid, lab, *row, words_of(line.constData()));
        if (line == "ipcs")
        {
            // Keys are random there, and made from the line here.
            QCOMPARE(text(*played.kernel).count('\n'), text(real).count('\n'));
            continue;
        }
        const QString where = QString("%1\nreal tool:\n%2").arg(QString(line), text(real));
        QVERIFY2(*played.kernel == real,
                 qPrintable(where + "\non the kernel:\n" + text(*played.kernel)));
        QVERIFY2(*played.model == real,
                 qPrintable(where + "\non the model:\n" + text(*played.model)));
    }
}

// The model has no such numbers: it takes the kernel's for namespaces that have met, which is the
// session's business.
void ToolsLabTest::calls_namespaces_what_the_machine_calls_them()
{
    auto fresh = fresh_engines();
    if (const auto *why = std::get_if<std::string>(&fresh))
    {
        QVERIFY2(!lab_required(), why->c_str());
        QSKIP(why->c_str());
    }
    auto &engines = std::get<campaign::Engines>(fresh);
    auto &lab = static_cast<lab::Lab &>(*engines.kernel);
    Stage stage(*engines.model, engines.kernel.get());
    const Played begun = stage.play("%container web\nB shmget(1, 1, IPC_CREAT|0600)\n");
    QVERIFY2(begun.trouble.empty(), begun.trouble.c_str());
    const auto tables = lab.observe();
    QVERIFY(tables.ok());
    for (const ActorRow &row : tables.value().actors)
    {
        const std::string &name = stage.actors().name(row.actor);
        const int pid = host_pid(lab, row.pid);
        QVERIFY(pid > 0);
        for (const char *line : {"readlink /proc/self/ns/ipc", "readlink -n /proc/self/ns/user"})
        {
            const Played played = stage.play(name + " " + line);
            QVERIFY2(played.trouble.empty(), played.trouble.c_str());
            QVERIFY(played.kernel);
            QCOMPARE(text(*played.kernel), text(run_inside(pid, lab, row, words_of(line))));
        }
    }
}

void ToolsLabTest::says_what_df_says_of_such_a_file_system_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("bytes");
    QTest::newRow("as docker mounts it") << "mode=1777,size=65536k,nr_inodes=1000" << 0;
    QTest::newRow("filled") << "size=12k,nr_inodes=2" << 10000;
    QTest::newRow("a page of many") << "size=1g,nr_inodes=123456" << 1;
    QTest::newRow("large") << "size=10t,nr_inodes=2m" << 1'000'000;
    QTest::newRow("without limits") << "size=0,nr_inodes=0" << 100;
}

// df is no file of a lab, and knows no file systems but those of the namespace that it runs in.
void ToolsLabTest::says_what_df_says_of_such_a_file_system()
{
    QFETCH(QString, options);
    QFETCH(int, bytes);
    auto fresh = fresh_engines();
    if (const auto *why = std::get_if<std::string>(&fresh))
    {
        QVERIFY2(!lab_required(), why->c_str());
        QSKIP(why->c_str());
    }
    auto &engines = std::get<campaign::Engines>(fresh);
    Stage stage(*engines.model, engines.kernel.get());
    QString scene =
        QString("A mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", 0, \"%1\")\n").arg(options);
    if (bytes != 0)
    {
        scene += QString("A openat(AT_FDCWD, \"/dev/shm/f\", O_RDWR|O_CREAT, 0600) = $f\n"
                         "A write($f, \"x\", %1)\n")
                     .arg(bytes);
    }
    const Played begun = stage.play(scene.toStdString());
    QVERIFY2(begun.trouble.empty(), begun.trouble.c_str());
    for (const QString line : {"df /dev/shm", "df -h /dev/shm", "df -i /dev/shm", "df -ih /dev/shm",
                               "df -T /dev/shm", "df -k /dev/shm /dev/shm"})
    {
        const Played played = stage.play(("A " + line).toStdString());
        QVERIFY2(played.trouble.empty(), played.trouble.c_str());
        QVERIFY(played.kernel && played.model);
        const tools::Printout real =
            run_apart(QString("mount -t tmpfs -o %1 tmpfs /dev/shm && "
                              "{ [ %2 = 0 ] || head -c %2 /dev/zero >/dev/shm/f; } && exec %3")
                          .arg(options)
                          .arg(bytes)
                          .arg(line));
        const QString where = QString("%1\nreal tool:\n%2").arg(line, text(real));
        QVERIFY2(*played.kernel == real,
                 qPrintable(where + "\non the kernel:\n" + text(*played.kernel)));
        QVERIFY2(*played.model == real,
                 qPrintable(where + "\non the model:\n" + text(*played.model)));
    }
}

QTEST_GUILESS_MAIN(ToolsLabTest)
#include "tst_tools_lab.moc"
