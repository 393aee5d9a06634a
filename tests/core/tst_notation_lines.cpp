// How each kind of line is read, kept and printed, and where an error is.
#include <QTest>

#include "core/notation/notation.h"
#include "core/tools/tool.h"

#include <QElapsedTimer>
#include <QFile>

using namespace ipcscope;
using Kind = Statement::Kind;

Q_DECLARE_METATYPE(Statement::Kind)

class NotationLines : public QObject
{
    Q_OBJECT

  private slots:
    void are_read_and_printed_data();
    void are_read_and_printed();
    void have_errors_with_places_data();
    void have_errors_with_places();
    void expectations_data();
    void expectations();
    void an_actor_is_taken_where_the_line_names_none();
    void a_command_bar_takes_one_line();
    void a_call_cut_by_an_attached_process_is_one_statement();
    void nesting_ends_at_64();
    void long_input_takes_linear_time_data();
    void long_input_takes_linear_time();
    void too_many_lines_are_an_error();
    void recordings_are_read_wholly_data();
    void recordings_are_read_wholly();
};

void NotationLines::are_read_and_printed_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("actor");
    QTest::addColumn<QString>("printed");
    const auto row = [](const char *line, Kind kind, const char *actor,
                        const char *printed = nullptr) {
        QTest::newRow(line) << kind << QString(actor) << QString(printed ? printed : line);
    };

    row("", Kind::Comment, "");
    row("  \t ", Kind::Comment, "", "");
    row("# one key", Kind::Comment, "");
    row("  # indented", Kind::Comment, "");
    row("strace: Process 12 attached", Kind::Comment, "");
    row("%actor A uid=1000 groups=1,2 caps=none # who", Kind::Scene, "");
    row("%limit   web  kernel.shmmni=2", Kind::Scene, "", "%limit web kernel.shmmni=2");
    row("A fork()", Kind::Call, "A");
    row("fork( )", Kind::Call, "", "fork()");
    row("A shmget(0x1234,4096,IPC_CREAT | 0600)=0#new", Kind::Call, "A",
        "A shmget(0x1234, 4096, IPC_CREAT|0600) = 0 #new");
    row("12345 shmdt(0x7f0000000000)             = 0", Kind::Call, "12345",
        "12345 shmdt(0x7f0000000000) = 0");
    row("[pid   123] shmdt(NULL) = 0", Kind::Call, "123", "123 shmdt(NULL) = 0");
    row("12345<bash> shmdt(NULL) = 0", Kind::Call, "12345", "12345 shmdt(NULL) = 0");
    row("7 18:33:38.136901 shmdt(NULL) = 0 <0.000018>", Kind::Call, "7");
    row("7 18:33:38 shmdt(NULL) = 0", Kind::Call, "7");
    row("1795463228.432141 shmdt(NULL) = 0", Kind::Call, "");
    row("7      0.000053 shmdt(NULL) = 0", Kind::Call, "7", "7 0.000053 shmdt(NULL) = 0");
    row("7 18:33:38 (+     0.000053) shmdt(NULL) = 0", Kind::Call, "7");
    row("7 [  67] [00007f605f65466a] shmdt(NULL) = 0", Kind::Call, "7");
    row("7 [????????????????] +++ exited with 0 +++", Kind::Exit, "7");
    row("7 +++ killed by SIGKILL (core dumped) +++", Kind::Exit, "7");
    row("7 --- SIGINT {si_signo=SIGINT, si_code=SI_USER} ---", Kind::Signal, "7");
    row("7 wait4(8,  <unfinished ...>", Kind::Unfinished, "7", "7 wait4(8 <unfinished ...>");
    row("7 vfork( <unfinished ...>", Kind::Unfinished, "7");
    row("7 pause( <unfinished ...>) = ?", Kind::Unfinished, "7");
    row("7 <... wait4 resumed>[{WIFEXITED(s) && WEXITSTATUS(s) == 0}], 0, NULL) = 8", Kind::Resumed,
        "7");
    row("7 <... clone resumed>, child_tidptr=0x7f64a10) = 9", Kind::Resumed, "7",
        "7 <... clone resumed>child_tidptr=0x7f64a10) = 9");
    row("7 <... shmdt resumed> )        = 0", Kind::Resumed, "7", "7 <... shmdt resumed>) = 0");
    row("7 <... clone3 resumed> => {parent_tid=[9]}, 88) = 9", Kind::Resumed, "7",
        "7 <... clone3 resumed>=> {parent_tid=[9]}, 88) = 9");
    row("A ipcs", Kind::Tool, "A");
    row("ipcs -m", Kind::Tool, "");
    row("  web-1   ipcs  -m\t-i $id  # why", Kind::Tool, "web-1", "web-1 ipcs -m -i $id # why");
    row("A ipcs -mt = 0", Kind::Tool, "A");
    row("A ipcs 'a b'\"c # d\" e#f", Kind::Tool, "A");
    row("ipcs shmdt(NULL) = 0", Kind::Call, "ipcs"); // an actor of that name
    row("ipcs 18:33:38 shmdt(NULL) = 0", Kind::Call, "ipcs");
    row("ipcs <... f resumed>) = 0", Kind::Resumed, "ipcs");
    row("ipcs --- SIGINT ---", Kind::Signal, "ipcs");
    row("ipcs ipcs -m", Kind::Tool, "ipcs");
    row("A ipcs() = 0", Kind::Call, "A");
    row("7 ioctl(3, FOO, {a=1, b=[2 <unfinished ...>", Kind::Unfinished, "7");
    row("7 <... ioctl resumed>3], c=4}) = 0", Kind::Resumed, "7",
        "7 <... ioctl resumed>3], c=4}) = 0");
    row("7 ??\?\?() = ?", Kind::Call, "7");
    row("7 rt_sigprocmask(SIG_BLOCK, [USR1 RT_1], ~[KILL STOP], 8) = 0", Kind::Call, "7");
    row("7 openat(AT_FDCWD</srv/a(b>, \"x\"..., O_RDONLY) = 3</srv/x>", Kind::Call, "7");
    row("7 close(3</dev/shm/x>(deleted)) = 0", Kind::Call, "7", "7 close(3</dev/shm/x>) = 0");
    row("7 ioctl(0</dev/pts/0<char 136:0>>, TCGETS, {B38400 opost ...}) = 0", Kind::Call, "7");
    row("7 f(3<TCP:[1.2.3.4:80->5.6.7.8:9]>, makedev(0xfe, 0), 1<<3|2, 8192*1024, {...}, [])",
        Kind::Call, "7");
    row("7 execve(\"/bin/sh\", [\"sh\"], 0x7ffc /* 37 vars */) = 0", Kind::Call, "7");
    row("7 restart_syscall(<... resuming interrupted read ...>) = 0", Kind::Call, "7");
    row("7 f(\"\\0\\1\\0012\\x41\\303\\251\\e\")", Kind::Call, "7",
        "7 f(\"\\0\\1\\0012A\\303\\251\\33\")");
    row("7 f(08, 0x1g, 99999999999999999999, -9223372036854775809)", Kind::Call, "7");
    row("7 f(0X1F, 00, 0007, -0)", Kind::Call, "7", "7 f(0x1f, 000, 007, 0)");
}

void NotationLines::are_read_and_printed()
{
    QFETCH(Kind, kind);
    QFETCH(QString, actor);
    QFETCH(QString, printed);
    const auto statement = notation::parse_line(QTest::currentDataTag());
    QVERIFY2(statement.ok(), statement.ok() ? "" : statement.error().message().c_str());
    QCOMPARE(int(statement.value().kind), int(kind));
    QCOMPARE(QString::fromStdString(statement.value().actor), actor);
    QCOMPARE(QString::fromStdString(notation::print(statement.value())), printed);
    const auto again = notation::parse_line(notation::print(statement.value()));
    QVERIFY(again.ok());
    QVERIFY(again.value() == statement.value());
}

void NotationLines::have_errors_with_places_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *line, int column, const char *found, const char *expected) {
        QTest::newRow(line) << column << QString(found) << QString(expected);
    };

    row("A shmget(0x1234, 4096", 22, "the end of the line", "')'");
    row("A shmget(0x1234, {a=1)", 22, "')'", "'}'");
    row("A shmget(0x1234]", 16, "']'", "',' or ')'");
    row("A shmget(0x1234,, 5)", 17, "','", "an argument");
    row("A shmget(0x1234, )", 18, "')'", "an argument");
    row("A clone(flags=, 5)", 15, "','", "an argument");
    row("A shmget (1)", 9, "' '", "'(' right behind the call's name");
    const std::string no_call = "'(' right behind the call's name, or one of the tools " +
                                tools::tool_list() + ", docker, kubectl";
    row("hello", 6, "the end of the line", no_call.c_str());
    row("hello world", 12, "the end of the line", no_call.c_str());
    constexpr const char *kBodies =
        "a call, a tool, '<... name resumed>', '--- signal ---' or '+++ exit +++'";
    row("A ", 3, "the end of the line", kBodies);
    row("A $x", 3, "'$'", kBodies);
    row("\x01", 1, "the byte 0x01", "an actor, a call, a tool, '%', '#' or the end of the line");
    row("[pid x] f()", 7, "']'", "a pid and ']'");
    row("A store($p, \"abc)", 18, "the end of the line",
        "'\"', the end of the string of column 13");
    row("A store($p, \"a\\q\")", 16, "'q'",
        "n, t, r, v, f, \", \\, octal or x and hexadecimal digits after a backslash");
    row("A store($p, \"\\777\")", 14, "'\\777'", "a byte up to \\377");
    row("A f() x", 7, "'x'", "'=', '#' or the end of the line");
    row("A f() = 0 x", 11, "'x'", "'#' or the end of the line");
    row("A f() =", 8, "the end of the line", "a value, '-1 ERROR', '$name' or '?'");
    row("A shmget(1, 2, 3) = seg", 21, "'seg'",
        "a value, '-1 ERROR', '$name' or '?'; '$seg' would bind it");
    row("A shmget(1, 2, 3) = ENOENT", 21, "'ENOENT'", "'-1 ENOENT'");
    row("A shmget(1, 2, 3) = -1 ENOET", 24, "'ENOET'",
        "the name of an error; did you mean ENOENT?");
    row("A f() = -1 EPERM (no", 21, "the end of the line", "')'");
    row("A f() = 0 <0.1", 15, "the end of the line", "'>'");
    row("A --- SIGINT", 13, "the end of the line", "'---'");
    row("A <... shmget", 14, "the end of the line", "' resumed>'");
    row("A <... f resumed>f( <unfinished ...>", 21, "'<'", "')'");
    row("%acter A", 2, "'acter'",
        "actor, container, file or limit behind '%'; did you mean actor?");
    row("%actor A\x7f", 9, "the byte 0x7f", "a word");
}

void NotationLines::have_errors_with_places()
{
    QFETCH(int, column);
    QFETCH(QString, found);
    QFETCH(QString, expected);
    const std::string text = std::string("A fork()\n") + QTest::currentDataTag() + "\n# rest";
    const auto scenario = notation::parse(text, "wrong.ipc");
    QVERIFY(!scenario.ok());
    const ParseError &error = scenario.error();
    QCOMPARE(QString::fromStdString(error.found), found);
    QCOMPARE(QString::fromStdString(error.expected), expected);
    QCOMPARE(int(error.position.line), 2);
    QCOMPARE(int(error.position.column), column);
    QCOMPARE(QString::fromStdString(error.message()),
             QString("wrong.ipc:2:%1: found %2, expected %3").arg(column).arg(found, expected));
}

void NotationLines::expectations_data()
{
    using Form = Expectation::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *line, Form kind, const char *name = "", const char *text = "") {
        QTest::newRow(line) << int(kind) << QString(name) << QString(text);
    };

    row("A shmdt(NULL)", Form::None);
    row("A shmdt(NULL) = 0", Form::Value);
    row("A shmat(0, NULL, 0) = 0x7f0000000000", Form::Value);
    row("A load($p, 5) = \"Hello\"", Form::Value);
    row("A poll([], 0, 0) = 0 (Timeout)", Form::Value, "", "Timeout");
    row("A fcntl(3, F_GETFD) = 0x1 (flags FD_CLOEXEC)", Form::Value, "", "flags FD_CLOEXEC");
    row("A shmdt(NULL) = -1", Form::Value);
    row("A shmdt(NULL) = -1 (errno 524)", Form::Value, "", "errno 524");
    row("A shmdt(NULL) = -1 EINVAL", Form::Error, "EINVAL");
    row("A shmdt(NULL) = -1 EINVAL (Invalid argument)", Form::Error, "EINVAL", "Invalid argument");
    row("A shmdt(NULL) = -1 EINVAL (Invalid argument) (INJECTED)", Form::Error, "EINVAL",
        "Invalid argument) (INJECTED");
    row("A shmget(1, 2, 3) = $seg", Form::Bind, "seg");
    row("A fork() = web-1", Form::Actor, "web-1");
    row("A fork() = 12345", Form::Value);
    row("A exit_group(0) = ?", Form::Unknown);
    row("A shmdt(NULL) = ? ERESTARTSYS (To be restarted if SA_RESTART is set)", Form::Unknown,
        "ERESTARTSYS", "To be restarted if SA_RESTART is set");
    row("A shmdt(NULL) = ? <unavailable>", Form::Unknown, "", "unavailable");
    row("A shmdt(NULL) = ? <0.000012>", Form::Unknown);
}

void NotationLines::expectations()
{
    QFETCH(int, kind);
    QFETCH(QString, name);
    QFETCH(QString, text);
    const auto statement = notation::parse_line(QTest::currentDataTag());
    QVERIFY2(statement.ok(), statement.ok() ? "" : statement.error().message().c_str());
    const Expectation &expectation = statement.value().expectation;
    QCOMPARE(int(expectation.kind), kind);
    QCOMPARE(QString::fromStdString(expectation.name), name);
    QCOMPARE(QString::fromStdString(expectation.text), text);
    QCOMPARE(QString::fromStdString(notation::print(statement.value())),
             QString(QTest::currentDataTag()));
}

void NotationLines::an_actor_is_taken_where_the_line_names_none()
{
    QCOMPARE(notation::parse_line("shmdt(NULL)", "web").value().actor, std::string("web"));
    QCOMPARE(notation::parse_line("db shmdt(NULL)", "web").value().actor, std::string("db"));
    QCOMPARE(notation::parse_line("# remark", "web").value().actor, std::string());
    QCOMPARE(notation::parse_line("%actor A", "web").value().actor, std::string());
}

void NotationLines::a_command_bar_takes_one_line()
{
    const auto two = notation::parse_line("A fork()\nA fork()", {}, {7, 5});
    QVERIFY(!two.ok());
    QCOMPARE(two.error().found, std::string("a line break"));
    QVERIFY((two.error().position == Position{7, 13}));
    QVERIFY(notation::parse_line("A fork()\n").ok());
    QVERIFY((notation::parse_line("A fork()\r\n", {}, {7, 5}).value().position == Position{7, 7}));
}

void NotationLines::a_call_cut_by_an_attached_process_is_one_statement()
{
    const auto scenario = notation::parse("clone(flags=SIGCHLDstrace: Process 7 attached\n"
                                          "strace: Process 8 attached\n"
                                          ", child_tidptr=0x1) = 7\n"
                                          "# strace: Process 9 attached\n"
                                          "strace: Process 10 attached\n"
                                          "[pid 7] f(strace: Process 11 attached\n"
                                          ",)\n");
    QVERIFY(!scenario.ok());
    QVERIFY((scenario.error().position == Position{7, 1}));
    const auto right = notation::parse("clone(flags=SIGCHLDstrace: Process 7 attached\n"
                                       "strace: Process 8 attached\n"
                                       ", child_tidptr=0x1) = 7\n"
                                       "# strace: Process 9 attached\n"
                                       "strace: Process 10 attached\n");
    QVERIFY(right.ok());
    QCOMPARE(QString::fromStdString(notation::print(right.value())),
             QString("clone(flags=SIGCHLD, child_tidptr=0x1) = 7\n"
                     "# strace: Process 9 attached\n"
                     "strace: Process 10 attached\n"));
}

void NotationLines::nesting_ends_at_64()
{
    for (const auto &[open, close] :
         {std::pair{'[', ']'}, std::pair{'{', '}'}, std::pair{'(', ')'}})
    {
        const auto nested = [&](std::size_t depth) {
            return notation::parse_line("A f(" + std::string(depth, open) + "1" +
                                        std::string(depth, close) + ")");
        };
        QVERIFY(nested(64).ok());
        QVERIFY(!nested(65).ok());
        QCOMPARE(nested(65).error().found, std::string("brackets more than 64 deep"));
        QVERIFY(!nested(1'000'000).ok());
    }
}

void NotationLines::long_input_takes_linear_time_data()
{
    QTest::addColumn<QByteArray>("unit");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("behind");
    const auto row = [](const char *name, const char *before, const char *unit,
                        const char *behind) {
        QTest::newRow(name) << QByteArray(unit) << QByteArray(before) << QByteArray(behind);
    };
    row("comment openings", "A f(x", "/*", ")");
    row("angle brackets", "A f(x", "a<b", ")");
    row("arrows", "A f(x", "a<->", ")");
    row("flags", "A f(x", "|x", ")");
    row("array", "A f([1", ",1", "])");
    row("array that fails at its end", "A f([1", ",1", "] junk)");
    row("nested arrays that fail", "A f([[[[[[[[1", ",1", "]x]x]x]x]x]x]x]x)");
    row("set", "A f([A B", " C", "])");
    row("structure", "A f({a=1", ", b=2", "})");
    row("string", "A f(\"", "\\0\\n", "\")");
    row("quotes", "A f(", "\"\",", "1)");
    row("remarks", "A f() = 0", " (x)", "");
    row("open remark", "A f() = 0 ", "(", "");
    row("words of a scene", "%actor A", " a=b", "");
    row("digits", "A f(", "1", ")");
    row("sums", "A f(1", "+1", ")");
    row("stamps", "A", " 0.5", " f()");
    row("cut lines", "", "A f(strace: Process 1 attached\n", ")");
    row("unfinished", "A f(", "<unfinished ...>", ")");
    row("empty lines", "", "\n", "");
}

// Ten times as much must not take anything like a hundred times as long. Generous, since the
// machine may be busy: a quadratic reader takes minutes for the larger size.
void NotationLines::long_input_takes_linear_time()
{
    QFETCH(QByteArray, unit);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, behind);
    constexpr qsizetype kBytes = 1'000'000;
    const QByteArray text = before + unit.repeated(kBytes / unit.size()) + behind;
    QElapsedTimer timer;
    timer.start();
    const auto scenario = notation::parse({text.data(), std::size_t(text.size())});
    if (scenario.ok())
    {
        const std::string printed = notation::print(scenario.value());
        const auto again = notation::parse(printed);
        QVERIFY(again.ok());
        QVERIFY(again.value().statements == scenario.value().statements);
    }
    QVERIFY2(timer.elapsed() < 10'000, "not linear");
}

void NotationLines::too_many_lines_are_an_error()
{
    const std::string text(2'000'001, '\n');
    const auto scenario = notation::parse(text, "long.ipc");
    QVERIFY(!scenario.ok());
    QCOMPARE(scenario.error().message(),
             std::string("long.ipc:2000001:1: found more than 2000000 lines, expected a smaller "
                         "file"));
}

void NotationLines::recordings_are_read_wholly_data()
{
    QTest::addColumn<int>("statements");
    QTest::newRow("calls.strace") << 76;
    QTest::newRow("terminal.strace") << 35;
}

void NotationLines::recordings_are_read_wholly()
{
    QFETCH(int, statements);
    QFile file(QString(IPCSCOPE_TEST_DATA "/") + QTest::currentDataTag());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    const auto scenario = notation::parse({text.data(), std::size_t(text.size())});
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : scenario.error().message().c_str());
    QCOMPARE(int(scenario.value().statements.size()), statements);
    const auto again = notation::parse(notation::print(scenario.value()));
    QVERIFY(again.ok());
    QVERIFY(again.value().statements == scenario.value().statements);
    QVERIFY(notation::expand(scenario.value()).ok());
}

QTEST_APPLESS_MAIN(NotationLines)
#include "tst_notation_lines.moc"
