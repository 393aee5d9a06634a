// The verb export as its users meet it: options, files, pictures, and what cannot be written.
#include "tests/export/exported.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <sys/stat.h>

using ipcscope::tests::cli;
using ipcscope::tests::content;
using ipcscope::tests::exported;
using ipcscope::tests::Said;

namespace
{

const QByteArray kScenario = "%container web ipc=private\n"
                             "web shmget(0x1234, 4096, IPC_CREAT|0600) = $seg\n"
                             "web shmat($seg, NULL, SHM_RDONLY) = $p\n"
                             "web shm_open(\"/<&>\", O_RDWR|O_CREAT, 0600) = 3\n"
                             "init shmget(0x1234, 4096, 0) = -1 ENOENT\n";

/// Everything that is written in a document, element by element; an error ends it.
struct Document
{
    QStringList classes; ///< of elements, in their order
    QStringList texts;
    QString error;
};

Document read(const QByteArray &xml)
{
    Document document;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
    {
        reader.readNext();
        if (reader.isStartElement() && reader.attributes().hasAttribute("class"))
        {
            document.classes << reader.attributes().value("class").toString();
        }
        if (reader.isCharacters() && !reader.isWhitespace())
        {
            document.texts << reader.text().toString();
        }
    }
    document.error = reader.hasError() ? reader.errorString() : QString();
    return document;
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

  private slots:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("err");
        const auto row = [](const char *name, const QStringList &arguments, const char *err) {
            QTest::newRow(name) << arguments << QString(err);
        };
        row("no file", {"--html"}, "export needs a FILE");
        row("no form", {"a.ipc"}, "export needs one of --html, --svg, --c and --sh.");
        row("two forms", {"a.ipc", "--c", "--sh"}, "not two of them");
        row("three files", {"a.ipc", "--c", "b", "c"}, "'c' is one argument too many");
        row("two outputs", {"a.ipc", "--c", "-o", "b", "c"}, "'c' is one argument too many");
        row("a call of a page", {"a.ipc", "--html", "--call", "3"}, "it goes with --svg");
        row("no number", {"a.ipc", "--svg", "--call", "x"}, "--call takes a number from 0 on");
        row("engines of a picture", {"a.ipc", "--svg", "--on", "both"}, "it goes with --html");
        row("no model", {"a.ipc", "--html", "--on", "kernel"}, "--on takes model or both here");
        row("JSON in the way", {"a.ipc", "--c", "--json"}, "say with -o FILE");
        row("an option of another verb", {"a.ipc", "--c", "--steps"}, "takes no option --steps");
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, err);
        const Said said = cli(QStringList{"export"} + arguments);
        QCOMPARE(said.exit, 2);
        QVERIFY2(QString(said.err).contains(err), said.err);
        QVERIFY(said.out.isEmpty());
    }

    void a_pipe_is_written_to_and_stays_one()
    {
        const QTemporaryDir dir;
        const QString pipe = dir.filePath("pipe");
        QVERIFY(mkfifo(qPrintable(pipe), 0600) == 0);
        QProcess reader;
        reader.start("cat", {pipe});
        const Said said =
            cli({"export", "-", "--html", "-o", pipe}, "A shmget(IPC_PRIVATE, 1, 0600)\n");
        QVERIFY2(said.exit == 0, said.err);
        QVERIFY(reader.waitForFinished());
        QVERIFY(reader.readAllStandardOutput().contains("<html"));
        struct stat info
        {
        };
        QVERIFY(stat(qPrintable(pipe), &info) == 0 && S_ISFIFO(info.st_mode));
    }

    void what_cannot_be_exported_names_its_place_data()
    {
        QTest::addColumn<QString>("form");
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QString>("err");
        const auto row = [](const char *name, const char *form, const char *scenario,
                            const char *err) {
            QTest::newRow(name) << form << QByteArray(scenario) << err;
        };
        const char *at_2 = "<standard input>:2:";
        row("garbage", "--c", "A shmget(0, 1, 0)\nA shmget(0,\n", at_2);
        row("no call: page", "--html", "# nothing\n", "there is no call to be shown");
        row("no call: program", "--c", "# nothing\n", "there is no call to be made");
        row("no call: script", "--sh", "# nothing\n", "there is no call to be made");
        row("a setting of the machine", "--c",
            "A shmget(0, 1, 0)\nA sysctl(\"kernel.hostname\", \"x\")\n",
            "<standard input>:2:3: sysctl cannot be written as C: kernel.hostname belongs");
        row("the end of init", "--c", "init shmget(0, 1, 0)\ninit exit_group(0)\n",
            "<standard input>:2:6: exit_group cannot be written as C: with the end of init");
        row("a stop", "--c", "A shmget(0, 1, 0)\ninit kill(A, SIGSTOP)\n", "a process that is");
        row("a pid namespace", "--c", "A clone(flags=CLONE_NEWPID|SIGCHLD) = web\n",
            "the program has one pid namespace");
        row("standard output", "--c", "A shmget(0, 1, 0)\nA close(1)\n", "left out");
        row("a name without value", "--c", "A shmget(0, 1, 0)\nA shmdt($nowhere)\n", at_2);
        row("no tool stores", "--sh", "A shmget(IPC_PRIVATE, 1, 0600) = $s\nA shmat($s, NULL, 0)\n",
            "<standard input>:2:3: shmat: no tool makes this call; --c writes a program that");
        row("no tool chooses a key", "--sh", "A shmget(0x1234, 4096, IPC_CREAT|0600)\n",
            "<standard input>:1:3: shmget: no tool makes this call; --c");
        row("a log's thread", "--sh", "A clone(flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD) = T\n",
            "unshare has no option");
    }

    void what_cannot_be_exported_names_its_place()
    {
        QFETCH(QString, form);
        QFETCH(QByteArray, scenario);
        QFETCH(QString, err);
        const Said said = exported(form, scenario);
        if (err == "left out") // a descriptor that has nothing to do with IPC is no IPC call
        {
            QCOMPARE(said.exit, 0);
            QVERIFY2(said.err.contains("line 2: close(1) is not IPC, and is not in the program"),
                     said.err);
            QVERIFY2(said.out.contains("/* line 2: close(1) is not IPC, and is left out */"),
                     said.out);
            return;
        }
        QCOMPARE(said.exit, 2);
        QVERIFY2(QString(said.err).contains(err), said.err);
        QVERIFY(said.out.isEmpty());
    }

    void a_file_is_written_aside_and_replaced()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath("picture.svg");
        QFile old(file);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        // A name for the old file stays with what it was: the new one is another file.
        const QString other = folder.filePath("other");
        QVERIFY(QProcess::execute("ln", {file, other}) == 0);
        const Said said = cli({"export", "-", "--svg", "-o", file, "--json"}, kScenario);
        QCOMPARE(said.exit, 0);
        QCOMPARE(content(other), QByteArray("old"));
        QCOMPARE(content(file), exported("--svg", kScenario).out);
        QCOMPARE(said.json()["out"].toString(), file);
        QCOMPARE(said.json()["form"].toString(), QString("svg"));
        QCOMPARE(said.json()["bytes"].toInt(), int(content(file).size()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        const Said nowhere = cli({"export", "-", "--svg", "/nonexistent/x.svg"}, kScenario);
        QCOMPARE(nowhere.exit, 2);
        QVERIFY2(nowhere.err.contains("/nonexistent/x.svg:1:1: cannot be written"), nowhere.err);
    }

    void the_picture_shows_rooms_actors_objects_lines_and_mounts()
    {
        const Said said = exported("--svg", kScenario);
        QCOMPARE(said.exit, 0);
        const Document picture = read(said.out);
        QVERIFY2(picture.error.isEmpty(), qPrintable(picture.error));
        QCOMPARE(picture.classes.count("frame"), 1);
        QCOMPARE(picture.classes.count("room"), 2);
        QCOMPARE(picture.classes.count("actor"), 2);
        QCOMPARE(picture.classes.count("object"), 2); // the segment, and the file
        QCOMPARE(picture.classes.count("line readonly"), 1);
        QCOMPARE(picture.classes.count("floor"), 1);
        QCOMPARE(picture.classes.count("mount"), 2);
        QVERIFY(picture.texts.contains("shm 0x00001234 → id 0"));
        QVERIFY(picture.texts.contains("<&>"));
        const QString twin = picture.texts.filter("ipc namespaces.").value(0);
        QVERIFY2(twin.contains("web has attached shm id 0 of ipc namespace"), qPrintable(twin));
        QVERIFY2(twin.contains("read only"), qPrintable(twin));
        QVERIFY(!said.out.contains(" changed\"") && !said.out.contains("class=\"mark\""));
    }

    void the_picture_of_a_call_marks_what_it_changed()
    {
        QCOMPARE(read(exported("--svg", kScenario, {"--call", "0"}).out).classes.count("room"), 1);
        // 1 makes web, 2 mounts for it; what follows is written in the scenario.
        const int calls = int(read(exported("--svg", kScenario).out).classes.size());
        QVERIFY(calls > 0);
        bool marked = false;
        for (int call = 1; call <= 6; ++call)
        {
            const Document picture =
                read(exported("--svg", kScenario, {"--call", QString::number(call)}).out);
            QVERIFY2(picture.error.isEmpty(), qPrintable(picture.error));
            marked = marked || picture.classes.contains("object changed");
            QCOMPARE(picture.classes.filter("changed").isEmpty(),
                     !picture.classes.contains("mark"));
        }
        QVERIFY(marked);
        const Said beyond = exported("--svg", kScenario, {"--call", "99"});
        QCOMPARE(beyond.exit, 2);
        QVERIFY2(beyond.err.contains("there is no call 99: the scenario has "), beyond.err);
    }

    void a_sleeper_is_drawn_with_what_it_waits_at()
    {
        const Said said = exported("--svg", "%actor B\nA semget(IPC_PRIVATE, 1, 0600) = $s\n"
                                            "B semop($s, [{0, -1, 0}], 1 <unfinished ...>\n");
        const Document picture = read(said.out);
        QCOMPARE(picture.classes.count("line wait"), 1);
        QVERIFY2(said.out.contains("B sleeps in semop and waits for"), said.out);
    }

    void more_than_can_be_read_is_counted()
    {
        QByteArray many;
        for (int i = 0; i < 40; ++i)
        {
            many += "A shmget(IPC_PRIVATE, 1, 0600)\n";
        }
        const Document picture = read(exported("--svg", many).out);
        QVERIFY(picture.error.isEmpty());
        QCOMPARE(picture.classes.count("object"), 12);
        QVERIFY(picture.texts.contains("28 more"));
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "tst_export.moc"
