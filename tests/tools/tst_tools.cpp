// Tools as lines: what they are read as, which calls they make, what they print, and what is said
// about wrong ones. That they print what the machine's tools print is tst_tools_lab's business.
#include "tests/tools/stage.h"

#include "core/tools/layout.h"
#include "core/tools/spell.h"
#include "sim/model_backend.h"

#include <fmt/ranges.h>

using namespace ipcscope;
using namespace ipcscope::tests;

namespace
{

constexpr std::string_view kSome = R"(A shmget(0x1234, 100, IPC_CREAT|0600) = $m
A shmget(0x2, 1, IPC_CREAT|0600) = $gone
A shmget(0x3, 1, IPC_CREAT|0600)
A shmctl($gone, IPC_RMID, NULL)
A semget(0x77, 2, IPC_CREAT|0640) = $s
A msgget(0x99, IPC_CREAT|0622) = $q
)";

QString joined(const std::vector<std::string> &lines)
{
    return QString::fromStdString(fmt::format("{}", fmt::join(lines, "\n")));
}

} // namespace

class ToolsTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void make_calls_data();
    void make_calls();
    void print_data();
    void print();
    void exit_with_a_status_that_can_be_expected();
    void are_refused_with_a_place_data();
    void are_refused_with_a_place();
    void stop_at_a_name_without_a_value();
    void spell_their_calls_out();
    void say_sizes_as_people_do_data();
    void say_sizes_as_people_do();
};

void ToolsTest::make_calls_data()
{
    QTest::addColumn<QString>("calls");
    const auto row = [](const char *line, const std::vector<std::string> &calls) {
        QTest::newRow(line) << joined(calls);
    };
    row("A ipcs -m", {"A shmctl(0, SHM_INFO, {...})", "A shmctl(0, SHM_STAT_ANY, {...})",
                      "A shmctl(1, SHM_STAT_ANY, {...})", "A shmctl(2, SHM_STAT_ANY, {...})"});
    row("A ipcs", {"A msgctl(0, MSG_INFO, {...})", "A msgctl(0, MSG_STAT_ANY, {...})",
                   "A shmctl(0, SHM_INFO, {...})", "A shmctl(0, SHM_STAT_ANY, {...})",
                   "A shmctl(1, SHM_STAT_ANY, {...})", "A shmctl(2, SHM_STAT_ANY, {...})",
                   "A semctl(0, 0, SEM_INFO, {...})", "A semctl(0, 0, SEM_STAT_ANY, {...})"});
    row("B ipcs -qu", {"B msgctl(0, MSG_INFO, {...})"});
    row("A ipcs -s -p", {});
    row("A ipcs -ql", {"A sysctl(\"kernel.msgmni\")", "A sysctl(\"kernel.msgmnb\")",
                       "A sysctl(\"kernel.msgmax\")"});
    row("A ipcs -q -i $q", {"A msgctl(0, MSG_STAT_ANY, {...})", "A msgctl(0, IPC_STAT, {...})"});
    row("A ipcs -m -i 32768", {"A shmctl(0, SHM_STAT_ANY, {...})"});
    row("A ipcrm -M 0x1234 -m $m -M 0x78", {"A shmget(0x1234, 0, 0)", "A shmctl(0, IPC_RMID, NULL)",
                                            "A shmctl(0, IPC_RMID, NULL)", "A shmget(0x78, 0, 0)"});
    row("A semget(5, 1, IPC_CREAT) = $five\nA ipcrm -M $five", {"A shmget(0x1, 0, 0)"});
    row("A ipcrm --all=shm", {"A shmctl(0, SHM_INFO, {...})", "A shmctl(0, SHM_STAT, {...})",
                              "A shmctl(0, IPC_RMID, NULL)", "A shmctl(1, SHM_STAT, {...})",
                              "A shmctl(2, SHM_STAT, {...})", "A shmctl(2, IPC_RMID, NULL)"});
    row("A ipcmk -M 8K -p 640 = $new\nA ipcrm -m $new", {"A shmctl(3, IPC_RMID, NULL)"});
    row("A sysctl -w kernel.sem='250 32000 100 128'",
        {"A sysctl(\"kernel.sem\", \"250 32000 100 128\\n\")"});
    row("A sysctl kernel.msgm*", {"A sysctl(\"kernel.msgmax\")", "A sysctl(\"kernel.msgmnb\")",
                                  "A sysctl(\"kernel.msgmni\")"});
    row("A sysctl k*.shmm?x", {"A sysctl(\"kernel.shmmax\")"});
    row("A unshare --ipc", {"A unshare(CLONE_NEWIPC)"});
    row("A unshare -iU", {"A unshare(CLONE_NEWIPC|CLONE_NEWUSER)"});
    row("$ sudo unshare --ipc --mount bash", {"main unshare(CLONE_NEWNS|CLONE_NEWIPC)"});
    row("B shmdt(NULL) = -1\nA nsenter --ipc=/proc/B/ns/ipc",
        {"A setns(\"/proc/B/ns/ipc\", CLONE_NEWIPC)"});
    row("A nsenter -t init -m -i sh", {"A setns(\"/proc/init/ns/ipc\", CLONE_NEWIPC)",
                                       "A setns(\"/proc/init/ns/mnt\", CLONE_NEWNS)"});
    row("A nsenter -t init -i", {"A setns(\"/proc/init/ns/ipc\", CLONE_NEWIPC)"});
    row("A ipcs -s -i 0", {"A semctl(0, 0, SEM_STAT_ANY, {...})", "A semctl(0, 0, GETVAL, {...})",
                           "A semctl(0, 0, GETNCNT, {...})", "A semctl(0, 0, GETZCNT, {...})",
                           "A semctl(0, 0, GETPID, {...})", "A semctl(0, 1, GETVAL, {...})",
                           "A semctl(0, 1, GETNCNT, {...})", "A semctl(0, 1, GETZCNT, {...})",
                           "A semctl(0, 1, GETPID, {...})"});
}

void ToolsTest::make_calls()
{
    QFETCH(QString, calls);
    sim::ModelBackend model{EngineFacts{}};
    Stage stage(model, nullptr);
    const Played played = stage.play(std::string(kSome) + QTest::currentDataTag());
    QVERIFY2(played.trouble.empty(), played.trouble.c_str());
    QCOMPARE(joined(played.calls), calls);
}

// On the model alone times are those of its calls, here the numbers of the calls as seconds.
void ToolsTest::print_data()
{
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *line, const char *printed) {
        QTest::newRow(line) << QString(printed);
    };
    row("A ipcs -mt",
        "\n------ Shared Memory Attach/Detach/Change Times --------\n"
        "shmid      owner      attached             detached             changed             \n"
        "0          root       Not set              Not set              Jan  1 00:00:02     \n"
        "2          root       Not set              Not set              Jan  1 00:00:04     \n\n");
    row("%container web\nB clone(flags=CLONE_THREAD|CLONE_VM|CLONE_SIGHAND) = C\nA lsns -t ipc",
        "NS TYPE NPROCS PID USER COMMAND\n"
        " 2 ipc       3   1 root init\n"
        " 5 ipc       1   3 root web\n");
    row("A lsns -n --type=ipc", " 2 ipc       2   1 root init\n");
    row("A readlink /proc/self/ns/ipc", "ipc:[2]\n");
    row("A readlink -n /proc/self/ns/user", "user:[1]");
    row("A unshare --ipc\nA readlink /proc/self/ns/ipc /proc/self/ns/mnt", "ipc:[4]\nmnt:[3]\n");
    row("A shmctl(2, IPC_RMID, NULL)\nA shmctl($m, SHM_LOCK, NULL)\nA lsipc -mct",
        "KEY        ID     PERMS OWNER SIZE NATTCH STATUS      CTIME CPID LPID COMMAND CUID CGID "
        "UID GID ATTACH DETACH\n"
        "0x00001234 0  rw-------  root 100B      0 locked 1970-Jan01    2    0 A          0    0 "
        "  0   0        \n");
    row("A msgsnd($q, {mtype=1, mtext=\"hello\"}, 5, 0)\nA lsipc -q --noheadings",
        "0x00000099 0  rw--w--w-  root        5B 1        2     0\n");
    row("A ipcs -i 0 -s", "\nSemaphore Array semid=0\n"
                          "uid=0\t gid=0\t cuid=0\t cgid=0\n"
                          "mode=0640, access_perms=0640\n"
                          "nsems = 2\n"
                          "otime = Not set                   \n"
                          "ctime = Thu Jan  1 00:00:06 1970  \n"
                          "semnum     value      ncount     zcount     pid       \n"
                          "0          0          0          0          0         \n"
                          "1          0          0          0          0         \n\n");
}

void ToolsTest::print()
{
    QFETCH(QString, printed);
    sim::ModelBackend model{EngineFacts{}};
    Stage stage(model, nullptr);
    const Played played = stage.play(std::string(kSome) + QTest::currentDataTag());
    QVERIFY2(played.trouble.empty(), played.trouble.c_str());
    QVERIFY(played.model && !played.kernel);
    QCOMPARE(QString::fromStdString(played.model->out), printed);
}

void ToolsTest::exit_with_a_status_that_can_be_expected()
{
    const auto line = notation::parse_line("A ipcs -m = 0");
    QVERIFY(line.ok());
    std::string note;
    QVERIFY(tools::meets(line.value(), {.out = {}, .err = {}, .status = 0}, note));
    QVERIFY(!tools::meets(line.value(), {.out = {}, .err = {}, .status = 1}, note));
    QCOMPARE(note, std::string("expected the exit status 0, got 1"));
}

void ToolsTest::are_refused_with_a_place_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *line, int column, const char *found, const char *expected) {
        QTest::newRow(line) << column << QString(found) << QString(expected);
    };
    constexpr const char *kOptions =
        "an option of ipcs: -m, -q, -s, -a, -t, -p, -c, -l, -u, -b, --human, -i";
    const std::string no_tool = "'(' right behind the call's name, or one of the tools " +
                                tools::tool_list() + ", docker, kubectl; did you mean ipcs?";
    row("A ipsc -m", 7, "' '", no_tool.c_str());
    row("A ipcs -mx", 10, "'-x'", kOptions);
    row("A ipcs --shmem --humn", 16, "'--humn'",
        qPrintable(QString(kOptions) + "; did you mean --human?"));
    row("A ipcs --s", 8, "'--s'", kOptions); // --shmems, --semaphores, --summary
    row("A ipcs --time=5", 8, "'--time=5'", "--time without a value");
    row("A ipcs -m -i", 13, "the end of the line", "an id behind -i");
    row("A ipcs -m -i x1", 14, "'x1'", "an id: a decimal number, 0 or more");
    row("A ipcs -m -i -1", 14, "'-1'", "an id: a decimal number, 0 or more");
    row("A ipcs -m --id=0x1", 16, "'0x1'", "an id: a decimal number, 0 or more");
    row("A ipcs -i 0", 11, "'0'", "exactly one of -m, -q and -s beside an id");
    row("A ipcs -ams -i 0", 16, "'0'", "exactly one of -m, -q and -s beside an id");
    row("A ipcs 5", 8, "'5'", "an option, since ipcs takes no arguments");
    row("A ipcs | grep 0", 8, "'|'",
        "a word: there is no shell here, so quote what is meant as it stands");
    row("A ipcs 'x", 10, "the end of the line", "a closing '");
    row("A ipcmk", 8, "the end of the line", "-M SIZE, -S NUMBER or -Q");
    row("A ipcmk -p 600", 15, "the end of the line", "-M SIZE, -S NUMBER or -Q");
    row("A ipcmk -M 4X", 12, "'4X'", "a size: 4096, 0x1000, 4K, 4KiB, 4KB, …, up to E");
    row("A ipcmk -M 16E", 12, "'16E'", "a size: 4096, 0x1000, 4K, 4KiB, 4KB, …, up to E");
    row("A ipcmk -Qp 1000", 13, "'1000'", "permissions: octal, up to 0777");
    row("A ipcmk -Q -M1 = $two", 3, "a result of ipcmk that it cannot have",
        "nothing or an exit status behind it, as in '= 0'; $names are for lines that make one "
        "object");
    row("A ipcrm", 8, "the end of the line", "what is to be removed: -m ID, -M KEY, -a");
    row("A ipcrm -m 0x1", 12, "'0x1'", "an id: a decimal number");
    row("A ipcrm -M 0", 12, "'0'", "a key: 0x1234, 4660, and not 0");
    row("A ipcrm shm", 12, "the end of the line", "an id");
    row("A ipcrm -afoo", 11, "'foo'", "shm, msg or sem right behind -a or --all=");
    row("A ipcrm -m 1 sem 2", 14, "'sem'", "an option of ipcrm, or first of all shm, msg or sem");
    row("A sysctl kernel.shmax", 10, "'kernel.shmax'",
        "a setting of an ipc namespace; did you mean kernel.shmmax?");
    row("A sysctl -w kernel.shmmax", 13, "'kernel.shmmax'", "NAME=VALUE behind -w");
    row("A sysctl kernel.shm*=5", 10, "'kernel.shm*=5'", "one setting to be written");
    row("A sysctl -n", 12, "the end of the line",
        "the name of a setting: kernel.shmmax, 'kernel.shm*'");
    row("A nsenter -t init -i bash -c", 28, "'-c'", "an option of nsenter: -i, -U, -m, -t");
    row("A unshare --ipc ipcs", 17, "'ipcs'",
        "no program: the actor itself goes into the new namespace");
    row("A unshare", 10, "the end of the line", "--ipc, --mount, --user or several of them");
    row("A nsenter --ipc", 16, "the end of the line", "-t ACTOR, or --ipc=/proc/ACTOR/ns/ipc");
    row("A nsenter --ipc=/proc/B/ns/ipc", 17, "'/proc/B/ns/ipc'", "/proc/ACTOR/ns/ipc of an actor");
    row("A nsenter -i -t B", 17, "'B'", "the name of an actor");
    row("A lsipc -mq", 9, "'-mq'", "one of -m, -q, -s and -g");
    row("A lsipc -t", 11, "the end of the line",
        "-m, -q or -s: limits have neither creators nor times");
    row("A lsns", 7, "the end of the line", "-t ipc");
    row("A lsns -t mnt", 11, "'mnt'", "ipc");
    row("A readlink /proc/1/ns/ipc", 12, "'/proc/1/ns/ipc'",
        "/proc/self/ns/ipc, /proc/self/ns/user or /proc/self/ns/mnt");
    row("A ipcs = $id", 3, "a result of ipcs that it cannot have",
        "nothing or an exit status behind it, as in '= 0'; $names are for lines that make one "
        "object");
    row("A ipcs = -1 EPERM", 3, "a result of ipcs that it cannot have",
        "nothing or an exit status behind it, as in '= 0'");
}

void ToolsTest::are_refused_with_a_place()
{
    QFETCH(int, column);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    const std::string text = std::string("A fork()\n") + QTest::currentDataTag() + "\n";
    const auto parsed = notation::parse(text, "wrong.ipc");
    const auto expanded =
        parsed ? notation::expand(parsed.value()) : Result<Scenario, ParseError>(parsed.error());
    QVERIFY(!expanded.ok());
    QCOMPARE(QString::fromStdString(expanded.error().message()),
             QString("wrong.ipc:2:%1: found %2, expected %3").arg(column).arg(found, expected));
}

void ToolsTest::stop_at_a_name_without_a_value()
{
    sim::ModelBackend model{EngineFacts{}};
    Stage stage(model, nullptr);
    const Played played = stage.play("A ipcs -m -i $nothing");
    QCOMPARE(QString::fromStdString(played.trouble),
             QString("<input>:1:14: found $nothing, expected a name that a line above has bound"));
}

// --expand: the same calls as those of a run, with the line itself as a comment before them.
void ToolsTest::spell_their_calls_out()
{
    const auto parsed = notation::parse(std::string(kSome) + "ipcs -m # now\n");
    QVERIFY(parsed.ok());
    const auto expanded = notation::expand(parsed.value());
    QVERIFY(expanded.ok());
    sim::ModelBackend model{EngineFacts{}};
    const std::string spelled = notation::print(tools::spell_out(expanded.value(), model));
    const std::string expected = "init clone(flags=SIGCHLD) = A\n" + std::string(kSome) +
                                 "init clone(flags=SIGCHLD) = main\n"
                                 "# main ipcs -m # now\n"
                                 "main shmctl(0, SHM_INFO, {...})\n"
                                 "main shmctl(0, SHM_STAT_ANY, {...})\n"
                                 "main shmctl(1, SHM_STAT_ANY, {...})\n"
                                 "main shmctl(2, SHM_STAT_ANY, {...})\n";
    QCOMPARE(QString::fromStdString(spelled), QString::fromStdString(expected));
}

void ToolsTest::say_sizes_as_people_do_data()
{
    QTest::addColumn<quint64>("bytes");
    const auto row = [](const char *said, quint64 bytes) { QTest::newRow(said) << bytes; };
    row("0B", 0);
    row("1023B", 1023);
    row("1K", 1075);
    row("1.1K", 1076);
    row("9.9K", 10188);
    row("10K", 10189);
    row("102.4K", 104857);
    row("1024K", 1048575);
    row("9.5M", 9999999);
    row("1024G", 1099511627775);
    row("1E", 1152921504606846976);
    row("16E", 18446744073692774399U);
}

void ToolsTest::say_sizes_as_people_do()
{
    QFETCH(quint64, bytes);
    QCOMPARE(tools::human_size(bytes), std::string(QTest::currentDataTag()));
}

QTEST_GUILESS_MAIN(ToolsTest)
#include "tst_tools.moc"
