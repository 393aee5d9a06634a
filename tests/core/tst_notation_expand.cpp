// Scene lines and undeclared actors as the calls that they stand for; what can be typed next; how
// outcomes are printed.
#include <QTest>

#include "core/notation/notation.h"

using namespace ipcscope;

namespace
{

QString lines(const std::vector<std::string> &all)
{
    QString text;
    for (const std::string &line : all)
    {
        text += QString::fromStdString(line) + "\n";
    }
    return text;
}

Result<Scenario, ParseError> expanded(std::string_view text)
{
    const auto scenario = notation::parse(text, "s.ipc");
    return scenario.ok() ? notation::expand(scenario.value())
                         : Result<Scenario, ParseError>(scenario.error());
}

} // namespace

class NotationExpand : public QObject
{
    Q_OBJECT

  private slots:
    void stands_for_data();
    void stands_for();
    void refuses_data();
    void refuses();
    void keeps_the_lines_places();
    void completes_data();
    void completes();
    void prints_outcomes();
};

void NotationExpand::stands_for_data()
{
    QTest::addColumn<QString>("expansion");
    const auto row = [](const char *text, const std::vector<std::string> &all) {
        QTest::newRow(text) << lines(all);
    };

    row("%actor A", {"init clone(flags=SIGCHLD) = A"});
    row("%actor A uid=1000 gid=1001 groups=1,2 caps=none",
        {"init clone(flags=SIGCHLD) = A", "A setgroups(2, [1, 2]) = 0",
         "A setresgid(1001, 1001, 1001) = 0", "A setresuid(1000, 1000, 1000) = 0",
         "A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0, permitted=0, "
         "inheritable=0}) = 0"});
    row("%actor A uid=5 caps=ipc_owner",
        {"init clone(flags=SIGCHLD) = A", "A prctl(PR_SET_KEEPCAPS, 1) = 0",
         "A setresuid(5, 5, 5) = 0",
         "A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=1<<CAP_IPC_OWNER, "
         "permitted=1<<CAP_IPC_OWNER, inheritable=0}) = 0"});
    row("%actor A caps=all", {"init clone(flags=SIGCHLD) = A"});
    row("%actor A groups=", {"init clone(flags=SIGCHLD) = A", "A setgroups(0, NULL) = 0"});
    row("%actor A caps=all,-CAP_SYS_RESOURCE",
        {"init clone(flags=SIGCHLD) = A",
         "A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0x1fffeffffff, "
         "permitted=0x1fffeffffff, inheritable=0}) = 0"});
    row("%limit shmmni=2 kernel.shmall=0x10", {"init sysctl(\"kernel.shmmni\", \"2\") = 0",
                                               "init sysctl(\"kernel.shmall\", \"16\") = 0"});
    row("%limit sem=250,32000,32,128 msgmnb=100",
        {"init sysctl(\"kernel.sem\", \"250 32000 32 128\") = 0",
         "init sysctl(\"kernel.msgmnb\", \"100\") = 0"});
    row("%limit web shm_rmid_forced=1",
        {"init clone(flags=SIGCHLD) = web", "web sysctl(\"kernel.shm_rmid_forced\", \"1\") = 0"});
    row("# c\nA shmdt(NULL)\ninit shmdt(NULL)\nB shmdt(NULL)\nA shmdt(NULL)",
        {"# c", "init clone(flags=SIGCHLD) = A", "A shmdt(NULL)", "init shmdt(NULL)",
         "init clone(flags=SIGCHLD) = B", "B shmdt(NULL)", "A shmdt(NULL)"});
    row("A fork() = B\nB clone(flags=SIGCHLD) = $pid\npid shmdt(NULL)\nkill(B, 9)",
        {"init clone(flags=SIGCHLD) = A", "A fork() = B", "B clone(flags=SIGCHLD) = $pid",
         "pid shmdt(NULL)", "init clone(flags=SIGCHLD) = main", "main kill(B, 9)"});
    row("B setns(\"/proc/A/ns/ipc\", 0)\nA shmdt(NULL)",
        {"init clone(flags=SIGCHLD) = B", "init clone(flags=SIGCHLD) = A",
         "B setns(\"/proc/A/ns/ipc\", 0)", "A shmdt(NULL)"});
    row("A fork() = -1 EAGAIN\nA fork()",
        {"init clone(flags=SIGCHLD) = A", "A fork() = -1 EAGAIN", "A fork()"});
    // A recorded pid is a name, and an interrupted call has its result further down.
    row("7 fork() = 8\n7 vfork( <unfinished ...>\n9 shmdt(NULL) = 0\n7 <... vfork resumed>) = 9\n"
        "8 shmdt(NULL) = 0",
        {"init clone(flags=SIGCHLD) = 7", "7 fork() = 8", "7 vfork( <unfinished ...>) = 9",
         "9 shmdt(NULL) = 0", "7 <... vfork resumed>) = 9", "8 shmdt(NULL) = 0"});
    // On a terminal the first process has no pid while it is alone.
    row("shmdt(NULL) = 0\nfork() = 8\n[pid 8] shmdt(NULL) = 0\n[pid 7] +++ exited with 0 +++\n"
        "shmdt(NULL) = 0",
        {"init clone(flags=SIGCHLD) = 7", "7 shmdt(NULL) = 0", "7 fork() = 8", "8 shmdt(NULL) = 0",
         "7 +++ exited with 0 +++", "8 shmdt(NULL) = 0"});
}

void NotationExpand::stands_for()
{
    QFETCH(QString, expansion);
    const auto scenario = expanded(QTest::currentDataTag());
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : scenario.error().message().c_str());
    QCOMPARE(QString::fromStdString(notation::print(scenario.value())), expansion);
    const auto again = notation::expand(scenario.value());
    QVERIFY(again.ok());
    QVERIFY2(again.value().statements == scenario.value().statements, "expanding twice");
}

void NotationExpand::refuses_data()
{
    QTest::addColumn<QString>("message");
    const auto row = [](const char *text, const char *message) {
        QTest::newRow(text) << QString(message);
    };

    row("%actor", "s.ipc:1:1: found no name, expected %actor NAME");
    row("%actor init",
        "s.ipc:1:8: found 'init', expected another name: 'init' exists from the start");
    row("%actor a/b", "s.ipc:1:8: found 'a/b', expected a name of letters, digits, '-', '.', '_'");
    row("%actor uid=1",
        "s.ipc:1:8: found 'uid', expected a name of letters, digits, '-', '.', '_'");
    row("%actor A uidd=1",
        "s.ipc:1:10: found 'uidd', expected uid=, gid=, groups=, caps=; did you mean uid?");
    row("%actor A ipc=host", "s.ipc:1:10: found 'ipc', expected uid=, gid=, groups=, caps=");
    row("%actor A B", "s.ipc:1:10: found 'B', expected uid=, gid=, groups=, caps=");
    row("%actor A uid=x", "s.ipc:1:14: found 'x', expected a number below 4294967295");
    row("%actor A uid=-1", "s.ipc:1:14: found '-1', expected a number below 4294967295");
    row("%actor A groups=1,,2", "s.ipc:1:17: found '1,,2', expected a number below 4294967295");
    row("%actor A uid=1 uid=2", "s.ipc:1:16: found 'uid' again, expected each option once");
    row("%actor A caps=ipc_ownr",
        "s.ipc:1:15: found 'ipc_ownr', expected all, none or names of capabilities; did you mean "
        "CAP_IPC_OWNER?");
    row("%actor A\n%actor A",
        "s.ipc:2:8: found 'A', which exists since line 1, expected a name that is not taken");
    row("A shmdt(NULL)\n%container A",
        "s.ipc:2:12: found 'A', which exists since line 1, expected a name that is not taken");
    row("B shmdt(NULL)\nA fork() = B",
        "s.ipc:2:3: found 'B', which exists since line 1, expected a name that is not taken");
    row("A fork() = init",
        "s.ipc:1:3: found 'init', which exists from the start, expected a name that is not taken");
    row("%limit", "s.ipc:1:1: found no limit, expected %limit [ACTOR] shmmni=N");
    row("%limit shmmin=2",
        "s.ipc:1:8: found 'shmmin', expected shmmax, shmall, shmmni, "
        "shm_rmid_forced, shm_next_id, sem, sem_next_id, msgmax, msgmnb, msgmni, "
        "msg_next_id; did you mean shmmni?");
    row("%limit sem=1,2,3,4,5", "s.ipc:1:12: found '1,2,3,4,5', expected up to four numbers, "
                                "sem=250,32000,32,128");
    row("%limit shmmni=two", "s.ipc:1:15: found 'two', expected a number");
    row("%limit A B shmmni=2", "s.ipc:1:10: found 'B', expected name=value");
}

void NotationExpand::refuses()
{
    QFETCH(QString, message);
    const auto scenario = expanded(QTest::currentDataTag());
    QVERIFY(!scenario.ok());
    QCOMPARE(QString::fromStdString(scenario.error().message()), message);
}

void NotationExpand::keeps_the_lines_places()
{
    const auto scenario = expanded("# first\n%actor A uid=1\nB shmdt(NULL)\n").value();
    std::vector<std::uint32_t> places;
    for (const Statement &statement : scenario.statements)
    {
        places.push_back(statement.position.line);
    }
    QCOMPARE(places, (std::vector<std::uint32_t>{1, 2, 2, 3, 3}));
}

void NotationExpand::completes_data()
{
    QTest::addColumn<QString>("completions");
    const auto row = [](const char *line, const char *completions) {
        QTest::newRow(line) << QString(completions);
    };
    row("A shm", "shm_open shm_unlink shmat shmctl shmdt shmget");
    row("A ipc", "ipcmk ipcrm ipcs");
    row("lsi", "lsipc");
    row("doc", "docker");
    row("A docker e", "exec");
    row("kubectl exec we", "web");
    row("A ipcrm -m $s", "$seg $side");
    row("sysctl -w kernel.shmm", "kernel.shmmax kernel.shmmni");
    row("A nsenter -i -t we", "web");
    row("%l", "%limit");
    row("we", "web");
    row("A we", "");
    row("A shmget(0x1234, 4096, IPC_CREAT|IPC_E", "IPC_EXCL");
    row("A shmget(IPC", "IPC_PRIVATE");
    row("A shmctl($s", "$seg $side");
    row("A shmctl($seg, SHM_S", "SHM_STAT SHM_STAT_ANY");
    row("A clone(flags=CLONE_NEWI", "CLONE_NEWIPC");
    row("A clone(flags=CLONE_NEWIPC|SIGCH", "SIGCHLD");
    row("A kill(we", "web");
    row("A kill(web, SIGTE", "SIGTERM");
    row("A prlimit64(0, RLIMIT_ME", "RLIMIT_MEMLOCK");
    row("A sysctl(\"kernel.shmm", "kernel.shmmax kernel.shmmni");
    row("A setns(\"/proc/web/ns/i", "/proc/web/ns/ipc");
    row("A capset({}, {effective=1<<CAP_IPC_L", "CAP_IPC_LOCK");
    row("A store($seg, \"shm", "");
    row("A shmdt(NULL) = -1 ENOE", "ENOENT ENOEXEC");
    row("A fork() = w", "web");
    row("A nothing(IPC_", "");
}

void NotationExpand::completes()
{
    QFETCH(QString, completions);
    notation::ActorNames actors;
    (void)actors.id("web");
    const notation::Bindings bindings{{"seg", 0}, {"side", 1}, {"p", 2}};
    QStringList found;
    for (const std::string &word : notation::complete(QTest::currentDataTag(), actors, bindings))
    {
        found << QString::fromStdString(word);
    }
    QCOMPARE(found.join(' '), completions);
}

void NotationExpand::prints_outcomes()
{
    const auto text = [](const Outcome &outcome) {
        return QString::fromStdString(notation::print(outcome));
    };
    QCOMPARE(text(returned(0)), QString("0"));
    QCOMPARE(text(failed(Errno::Enoent)), QString("-1 ENOENT (No such file or directory)"));
    QCOMPARE(text(failed(Errno(524))), QString("-1 (errno 524)"));
    QCOMPARE(text(returned(0x7f0000000000, ValueKind::Address)), QString("0x7f0000000000"));
    QCOMPARE(text(returned(7, ValueKind::Pid)), QString("7"));
    QCOMPARE(text(returned(0, ValueKind::None)), QString("?"));
    QCOMPARE(text(returned(3, ValueKind::Number, Bytes("a\n\0", 3))), QString("\"a\\n\\0\""));
    QCOMPARE(text(returned(0, ValueKind::Number,
                           ShmidDs{.key = {-1}, .mode = 01600, .segsz = 5, .nattch = 2})),
             QString("0 {shm_perm={uid=0, gid=0, mode=01600, key=4294967295, cuid=0, cgid=0}, "
                     "shm_segsz=5, shm_cpid=0, shm_lpid=0, shm_nattch=2, shm_atime=0, shm_dtime=0, "
                     "shm_ctime=0}"));
    QCOMPARE(text(returned(1, ValueKind::Number, Shminfo{1, 2, 3, 4, 5})),
             QString("1 {shmmax=1, shmmin=2, shmmni=3, shmseg=4, shmall=5}"));
    QCOMPARE(text(returned(1, ValueKind::Number, ShmInfo{1, 2, 3, 4})),
             QString("1 {used_ids=1, shm_tot=2, shm_rss=3, shm_swp=4, swap_attempts=0, "
                     "swap_successes=0}"));
}

QTEST_APPLESS_MAIN(NotationExpand)
#include "tst_notation_expand.moc"
