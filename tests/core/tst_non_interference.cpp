// Whether one actor sees what the others do: namespaces apart and together, and every way in which
// one can tell.
#include "core/non_interference/non_interference.h"
#include "core/notation/notation.h"
#include "tests/support/stand_in.h"

#include <QTest>

using namespace ipcscope;
namespace ni = ipcscope::non_interference;

namespace
{

Scenario scenario_of(const char *text)
{
    auto parsed = notation::parse(text, "case.ipc");
    if (!parsed)
    {
        qFatal("%s", parsed.error().message().c_str());
    }
    return std::move(parsed).value();
}

// Each run finds the machine's files where they lie then.
ni::MakeEngines engines(bool with_kernel = false, tests::Bend bend = {})
{
    const auto runs = std::make_shared<std::uint32_t>(0);
    return [with_kernel, bend, runs] {
        ni::Engines made;
        EngineFacts facts;
        facts.first_inode += 1000 * (*runs)++;
        made.model = std::make_unique<sim::ModelBackend>(facts);
        if (with_kernel)
        {
            made.kernel = std::make_unique<tests::StandIn>(bend, facts);
        }
        else
        {
            made.model_only_reason = "no kernel here";
        }
        return made;
    };
}

/// "line 4 result: 0 / -1 EEXIST"
QStringList findings(const ni::Side &side)
{
    QStringList all;
    for (const ni::Finding &one : side.findings)
    {
        all.push_back(QString("%1 %2: %3 / %4")
                          .arg(one.line)
                          .arg(one.field.c_str(), one.alone.c_str(), one.together.c_str()));
    }
    return all;
}

} // namespace

class NonInterferenceTest : public QObject
{
    Q_OBJECT
  private slots:
    void an_actor_is_isolated_data();
    void an_actor_is_isolated();
    void what_it_sees_otherwise_is_found_data();
    void what_it_sees_otherwise_is_found();
    void what_stays_is_told_once();
    void without_the_others_there_may_be_nothing_to_run_data();
    void without_the_others_there_may_be_nothing_to_run();
    void the_kernel_is_compared_with_itself();
    void a_kernel_that_is_not_there_is_told();
    void the_actors_are_those_with_lines();
};

void NonInterferenceTest::an_actor_is_isolated_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("the same key, namespaces of their own") << R"(
# a comment belongs to nobody
%container A ipc=private
%container B ipc=private
A shmget(0x1234, 4096, IPC_CREAT|0600) = $a
A shmctl($a, IPC_RMID, NULL)
A semget(0x1, 1, IPC_CREAT|0600)
B shmget(0x1234, 100, IPC_CREAT|IPC_EXCL|0600) = $b
B shmctl($b, IPC_STAT, {...})
B shmctl(0, SHM_INFO, {...})
B semget(0x1, 1, 0)
)";
    QTest::newRow("the other one unshares") << R"(
A unshare(CLONE_NEWIPC)
A msgget(0x7, IPC_CREAT|0600)
B msgget(0x7, 0)
)";
    QTest::newRow("children of the other one have no number that shows") << R"(
%container A ipc=private
%container B ipc=private
A clone(flags=SIGCHLD) = C
A clone(flags=SIGCHLD) = D
B clone(flags=SIGCHLD) = E
B shmget(0x1, 4096, IPC_CREAT|0600) = $b
E shmat($b, NULL, 0)
B shmctl($b, IPC_STAT, {...})
)";
    QTest::newRow("its own children are its own") << R"(
%container A ipc=private
%container B ipc=private
A shmget(0x1, 4096, IPC_CREAT|0600)
B clone(flags=SIGCHLD) = C
C shmget(0x1, 4096, IPC_CREAT|0600)
B shmget(0x1, 4096, 0)
)";
    QTest::newRow("a limit of the other one's namespace") << R"(
%container A ipc=private
%container B ipc=private
%limit A kernel.shmmni=1
A shmget(IPC_PRIVATE, 1, 0600)
B shmget(IPC_PRIVATE, 1, 0600)
B shmget(IPC_PRIVATE, 1, 0600)
)";
    QTest::newRow("a key that is another one in every run") << R"(
%file /tmp/first
%file /tmp/own
A ftok("/tmp/first", 1)
B ftok("/tmp/own", 1) = $key
B shmget($key, 1, IPC_CREAT|0600) = $b
B shmctl($b, IPC_STAT, {...})
)";
    QTest::newRow("files of a /dev/shm of its own") << R"(
%container A ipc=private
%container B ipc=private
A openat(AT_FDCWD, "/dev/shm/x", O_RDWR|O_CREAT, 0600)
B openat(AT_FDCWD, "/dev/shm/x", O_RDWR, 0)
)";
}

void NonInterferenceTest::an_actor_is_isolated()
{
    QFETCH(const QString, text);
    const auto report = ni::examine(scenario_of(text.toUtf8()), "B", engines(true));
    QVERIFY2(report.ok(), report.ok() ? "" : report.error().message.c_str());
    QVERIFY2(report.value().isolated(), qPrintable(findings(report.value().model).join('\n')));
    QVERIFY(report.value().kernel.has_value());
    QVERIFY(report.value().left_out > 0);
    QCOMPARE(report.value().others.front(), std::string("A"));
    QVERIFY(!report.value().model.lines.empty());
}

void NonInterferenceTest::what_it_sees_otherwise_is_found_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("finding");
    QTest::newRow("the other one's key")
        << "A shmget(0x1234, 4096, IPC_CREAT|0600)\nB shmget(0x1234, 4096, 0)\n"
        << "2 result: -1 ENOENT / 0";
    QTest::newRow("an object in its table")
        << "A shmget(0x1, 4096, IPC_CREAT|0600)\nB shmget(0x2, 4096, 0)\n"
        << "2 shm[0]: not there / there";
    QTest::newRow("the id that it gets")
        << "A msgget(0x1, IPC_CREAT|0600)\nB msgget(0x2, IPC_CREAT|0600)\n"
        << "2 result: 0 / 1";
    QTest::newRow("a field that a call fills in") << "B shmget(0x1, 4096, IPC_CREAT|0666) = $s\n"
                                                     "A shmat(0, NULL, 0)\n"
                                                     "B shmctl($s, IPC_STAT, {...})\n"
                                                  << "3 output.lpid: nobody / A";
    QTest::newRow("a time") << "B msgget(0x1, IPC_CREAT|0666) = $q\n"
                               "A msgsnd(0, {1, \"x\"}, 1, 0)\n"
                               "B msgctl($q, IPC_STAT, {...})\n"
                            << "3 output.stime: never / in line 2";
    QTest::newRow("a message") << "B msgget(0x1, IPC_CREAT|0666) = $q\n"
                                  "A msgsnd(0, {1, \"x\"}, 1, 0)\n"
                                  "B msgrcv($q, {...}, 10, 0, IPC_NOWAIT)\n"
                               << "3 result: -1 ENOMSG / 1";
    QTest::newRow("it is woken") << "B semget(0x1, 1, IPC_CREAT|0666) = $s\n"
                                    "B semop($s, [{sem_num=0, sem_op=-1, sem_flg=0}], 1)\n"
                                    "A semctl(0, 0, SETVAL, 1)\n"
                                 << "2 result: sleeps / 0";
    QTest::newRow("it sleeps, and its next line cannot be made")
        << "B semget(0x1, 1, IPC_CREAT|0666) = $s\n"
           "B semop($s, [{sem_num=0, sem_op=-1, sem_flg=0}], 1)\n"
           "A semctl(0, 0, SETVAL, 1)\nB umask(022)\n"
        << "4 result: refused: This actor sleeps in semop. / 18";
    QTest::newRow("it is killed") << "B umask(022)\nA kill(B, SIGKILL)\n"
                                  << "0 itself.alive: alive / not alive";
    QTest::newRow("a limit that is full")
        << "B sysctl(\"kernel.shmmni\", \"1\")\nA shmget(IPC_PRIVATE, 1, 0600)\n"
           "B shmget(IPC_PRIVATE, 1, 0600)\n"
        << "3 result: 0 / -1 ENOSPC";
    QTest::newRow("what is behind its last line")
        << "B shmget(0x1, 1, IPC_CREAT|0666)\nA shmctl(0, IPC_RMID, NULL)\n"
        << "0 shm[0]: there / not there";
    QTest::newRow("a file") << "A openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT, 0600)\n"
                               "B openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR, 0)\n"
                            << "2 result: -1 ENOENT / 3";
    QTest::newRow("a tool has more to ask")
        << "A shmget(0x1, 1, IPC_CREAT|0600)\nB ipcs -m\nB shmget(0x9, 1, 0)\n"
        << "2 result: not asked / 0";
}

void NonInterferenceTest::what_it_sees_otherwise_is_found()
{
    QFETCH(const QString, text);
    QFETCH(const QString, finding);
    const auto report = ni::examine(scenario_of(text.toUtf8()), "B", engines(true));
    QVERIFY2(report.ok(), report.ok() ? "" : report.error().message.c_str());
    QVERIFY(!report.value().isolated());
    const QStringList found = findings(report.value().model);
    QVERIFY2(found.contains(finding), qPrintable(found.join('\n')));
    QVERIFY(report.value().kernel && !report.value().kernel->isolated());
    for (const ni::Finding &one : report.value().kernel->findings)
    {
        // Only what tools have to ask depends on what there is.
        QVERIFY2(one.alone != "not asked" || one.call.find("shmctl") != std::string::npos,
                 one.call.c_str());
    }
}

void NonInterferenceTest::what_stays_is_told_once()
{
    const auto report = ni::examine(scenario_of("A shmget(0x1, 4096, IPC_CREAT|0600)\n"
                                                "B shmget(0x2, 1, 0)\n"
                                                "B shmget(0x3, 1, 0)\n"
                                                "B shmget(0x4, 1, 0)\n"),
                                    "B", engines());
    QVERIFY(report.ok());
    const QStringList found = findings(report.value().model);
    QCOMPARE(found.count("2 shm[0]: not there / there"), 1);
    QCOMPARE(found.filter("shm[0]").size(), 1);
    QCOMPARE(found.filter("3 ").size(), 0);
    QCOMPARE(report.value().model.lines.size(), std::size_t(3));
}

void NonInterferenceTest::without_the_others_there_may_be_nothing_to_run_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("message");
    QTest::newRow("a name that another one binds")
        << "A shmget(0x1, 4096, IPC_CREAT|0600) = $seg\nB shmat($seg, NULL, 0)\n"
        << 2
        << "B cannot be run alone: in line 2 it needs $seg, which only A binds, in line 1. Let B "
           "find the object by itself, by its key or its name.";
    QTest::newRow("a name in a structure")
        << "A umask(022) = $n\nB semget(0x1, 1, IPC_CREAT|0600) = $s\n"
           "B semop($s, [{sem_num=$n, sem_op=1, sem_flg=0}], 1)\n"
        << 3 << "B cannot be run alone: in line 3 it needs $n";
    QTest::newRow("made by another one") << "A clone(flags=SIGCHLD) = B\nB umask(022)\n"
                                         << 1 << "B is made by A in line 1";
    QTest::newRow("nobody else") << "B umask(022)\n" << 0 << "Nobody but B makes a call";
    QTest::newRow("no call of its own") << "%actor B\nA umask(022)\n" << 0 << "B makes no call";
    QTest::newRow("no scenario") << "%container B ipc=container:nobody\nB umask(022)\n"
                                 << 1 << "The scenario cannot be run: in line 1 there is";
}

void NonInterferenceTest::without_the_others_there_may_be_nothing_to_run()
{
    QFETCH(const QString, text);
    QFETCH(const int, line);
    QFETCH(const QString, message);
    const auto report = ni::examine(scenario_of(text.toUtf8()), "B", engines());
    QVERIFY(!report.ok());
    QVERIFY2(QString(report.error().message.c_str()).startsWith(message),
             report.error().message.c_str());
    QCOMPARE(report.error().line, std::uint32_t(line));
}

void NonInterferenceTest::the_kernel_is_compared_with_itself()
{
    // A kernel that lets through what the model does not: it remembers what others have asked.
    const auto shared = std::make_shared<int>(0);
    const tests::Bend leaky = [shared](std::size_t, const Call &call, Reply reply) {
        *shared += std::holds_alternative<Msgget>(call) ? 1 : 0;
        return std::holds_alternative<Shmget>(call) ? Reply(returned(*shared)) : reply;
    };
    const auto report = ni::examine(scenario_of("%container A ipc=private\n"
                                                "%container B ipc=private\n"
                                                "A msgget(0x1, IPC_CREAT|0600)\n"
                                                "B shmget(0x1, 1, IPC_CREAT|0600)\n"),
                                    "B", engines(true, leaky));
    QVERIFY(report.ok());
    QVERIFY(report.value().model.isolated());
    QVERIFY(report.value().kernel.has_value());
    QVERIFY(!report.value().isolated());
    QCOMPARE(findings(*report.value().kernel), QStringList{"4 result: 0 / 1"});
}

void NonInterferenceTest::a_kernel_that_is_not_there_is_told()
{
    const auto report = ni::examine(scenario_of("A umask(022)\nB umask(022)\n"), "B", engines());
    QVERIFY(report.ok());
    QVERIFY(!report.value().kernel);
    QCOMPARE(report.value().model_only_reason, std::string("no kernel here"));
    QCOMPARE(report.value().others, std::vector<std::string>{"A"});
}

void NonInterferenceTest::the_actors_are_those_with_lines()
{
    const auto actors = ni::actors_of(scenario_of("%container idle ipc=private\n"
                                                  "db umask(022)\n"
                                                  "init umask(022)\n"
                                                  "# web says nothing here\n"
                                                  "web umask(022)\n"
                                                  "db ipcs\n"));
    QCOMPARE(actors, (std::vector<std::string>{"db", "web"}));
}

QTEST_GUILESS_MAIN(NonInterferenceTest)
#include "tst_non_interference.moc"
