// The command line as its users meet it, on the model alone: exit statuses, streams, JSON, and what
// it says to input that it cannot use.

#include "tests/app/cli/program.h"

#include <QFile>
#include <QTest>

using ipcscope::tests::cli;
using ipcscope::tests::Said;
using ipcscope::tests::start;

namespace
{

const QStringList kModelJson{"run", "--json", "--on", "model", "-"};
const QStringList kModelText{"run", "--on", "model", "-"};

QByteArray many_calls(int calls)
{
    return QByteArray("init shmget(0x1234, 4096, IPC_CREAT|0600) = 0\n").repeated(calls);
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

  private slots:
    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("err");
        const auto row = [](const char *name, const QStringList &arguments, int exit,
                            const char *out, const char *err) {
            QTest::newRow(name) << arguments << exit << QString(out) << QString(err);
        };
        row("help", {"--help"}, 0, "usage: ipcscope-cli VERB", "");
        row("help of a verb", {"run", "--help"}, 0, "usage: ipcscope-cli run", "");
        row("help as a verb", {"help", "doctor"}, 0, "usage: ipcscope-cli doctor", "");
        row("version", {"--version"}, 0, "ipcscope-cli 0.", "");
        row("nothing", {}, 2, "",
            "a verb is missing. The verbs are: run, replay, fuzz, lesson, claims, order, isolate, "
            "export, doctor, help.");
        row("an unknown verb", {"runn"}, 2, "", "unknown verb 'runn'. Did you mean 'run'?");
        row("a verb far from any", {"xylophone"}, 2, "",
            "unknown verb 'xylophone'. The verbs are: run, replay, fuzz, lesson, claims, order, "
            "isolate, export, doctor, help.");
        const QString same_key = "lessons/03-namespaces/01-same-key/same-key.ipc";
        row("isolated", {"isolate", same_key, "db", "--on", "model"}, 0,
            "db is isolated from web and cache", "");
        row("not isolated", {"isolate", "tests/golden/shared.ipc", "--on", "model"}, 1,
            "result                   alone -1 ENOENT, with the others 0", "");
        row("isolated, as JSON", {"isolate", same_key, "web", "--on", "model", "--json"}, 0,
            R"("isolated": true)", "");
        row("an actor that is not there", {"isolate", same_key, "dv", "--on", "model"}, 2, "",
            "no line is dv's. Did you mean 'db'?");
        row("an actor that cannot be alone",
            {"isolate", "tests/golden/needs-a-name.ipc", "B", "--on", "model"}, 2, "",
            "tests/golden/needs-a-name.ipc:2:1: B cannot be run alone: in line 2 it needs $seg");
        row("a call that is not there", {"order", "semopp", "--on", "model"}, 2, "",
            "there is no call 'semopp' here. Did you mean 'semop'?");
        row("the order of checks", {"order", "shmctl-set", "--on", "model"}, 0,
            "order: EFAULT > EINVAL > EPERM > success", "");
        row("a file for a verb", {"a.ipc"}, 2, "", "To run it: ipcscope-cli run a.ipc");
        row("no file", {"run"}, 2, "", "run needs a FILE");
        row("two files", {"run", "a", "b"}, 2, "", "'b' is one argument too many");
        row("an unknown option", {"run", "--jsno", "a"}, 2, "", "Did you mean '--json'?");
        row("another verb's option", {"doctor", "--steps"}, 2, "",
            "'doctor' takes no option --steps");
        row("an unknown engine", {"run", "--on", "windows", "a"}, 2, "",
            "--on takes model, kernel or both, not 'windows'");
        row("no number", {"fuzz", "--calls", "many"}, 2, "",
            "--calls takes a number from 1 on, not 'many'");
        row("no calls at all", {"fuzz", "--calls=0"}, 2, "", "--calls takes a number from 1 on");
        row("a seed of bits", {"fuzz", "--seed", "0xg"}, 2, "", "--seed takes a number from 0 on");
        row("too many jobs", {"fuzz", "--jobs", "65"}, 2, "", "--jobs takes a number from 1 to 64");
        row("an unknown family", {"fuzz", "--families", "shm,sam"}, 2, "",
            "'sam' is not a family. Did you mean");
        row("a value that is missing", {"fuzz", "--families"}, 2, "", "--families takes a list");
        row("a value that is not taken", {"run", "--json=yes", "a"}, 2, "",
            "--json takes no value");
    }

    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QFETCH(QString, out);
        QFETCH(QString, err);
        const Said said = cli(arguments);
        QCOMPARE(said.exit, exit);
        QVERIFY2(QString(said.out).contains(out) && said.out.isEmpty() == out.isEmpty(), said.out);
        QVERIFY2(QString(said.err).contains(err) && said.err.isEmpty() == err.isEmpty(), said.err);
    }

    void a_tool_makes_its_calls_and_prints()
    {
        const QByteArray scenario = "A shmget(0x1234, 100, IPC_CREAT|0640) = $seg\n"
                                    "A ipcs -m = 0\n"
                                    "A ipcrm -m $seg = 0\n"
                                    "A ipcrm -m $seg = 0\n";
        const Said json = cli(kModelJson, scenario);
        QCOMPARE(json.exit, 1); // the last line fails
        const QJsonArray tools = json.json()["tools"].toArray();
        QCOMPARE(tools.size(), 3);
        const QJsonObject list = tools[0].toObject();
        QCOMPARE(list["text"].toString(), "ipcs -m");
        QCOMPARE(list["calls"].toInt(), 2);
        QCOMPARE(json.json()["calls"].toArray()[list["first_call"].toInt()].toObject()["call"],
                 "shmctl(0, SHM_INFO, {...})");
        QCOMPARE(list["model"].toObject()["stdout"].toString(),
                 "\n------ Shared Memory Segments --------\n"
                 "key        shmid      owner      perms      bytes      nattch     status      \n"
                 "0x00001234 0          root       640        100        0                       "
                 "\n\n");
        QVERIFY(list["kernel"].isNull());
        const QJsonObject again = tools[2].toObject();
        QCOMPARE(again["model"].toObject()["stderr"].toString(), "ipcrm: invalid id (0)\n");
        QCOMPARE(again["expected"].toObject()["model"].toString(),
                 "expected the exit status 0, got 1");
        const Said text = cli(kModelText, scenario);
        QVERIFY2(text.out.contains("\n      | 0x00001234 0          root       640        100"),
                 text.out);
        QVERIFY2(text.out.contains("expected the exit status 0, got 1"), text.out);
    }

    void expand_spells_tools_out()
    {
        const Said said = cli({"run", "--expand", "-"}, "A ipcs -s\n");
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.out, "init clone(flags=SIGCHLD) = A\n"
                           "# A ipcs -s\n"
                           "A semctl(0, 0, SEM_INFO, {...})\n");
    }

    void unusable_input_names_file_line_and_column_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("err");
        QTest::newRow("empty") << QByteArray() << "<standard input>:1:1: found nothing";
        QTest::newRow("a NUL byte") << QByteArray("A shmget(0, 1, 0)\nB \0", 21)
                                    << "<standard input>:2:3: found a NUL byte";
        QTest::newRow("garbage") << QByteArray("\x7f\x45\x4c\x46\x02\x01\xff\xfe\n")
                                 << "<standard input>:1:";
        QTest::newRow("an open parenthesis")
            << QByteArray("A shmget(0, 1, 0)\nA shmget(0, \n") << "<standard input>:2:";
        QTest::newRow("an endless line")
            << QByteArray(17 << 20, 'x') << "<standard input>:1:16777217: found a line of more";
        QTest::newRow("an unknown option of a tool")
            << QByteArray("A shmget(0, 1, 0)\nA ipcs -mx\n")
            << "<standard input>:2:10: found '-x', expected an option of ipcs";
        QTest::newRow("an unknown scene line")
            << QByteArray("%conteiner web ipc=private\n") << "<standard input>:1:";
    }

    void unusable_input_names_file_line_and_column()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, err);
        const Said text = cli(kModelText, input);
        QCOMPARE(text.exit, 2);
        QVERIFY2(QString(text.err).contains(err), text.err);
        QVERIFY(text.out.isEmpty());
        const Said json = cli(kModelJson, input);
        QCOMPARE(json.exit, 2);
        QVERIFY(json.json()["error"].toObject()["line"].toInt() >= 1);
        QVERIFY(!json.json()["error"].toObject()["message"].toString().isEmpty());
    }

    void a_file_that_cannot_be_read_is_unusable_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("err");
        QTest::newRow("missing") << "/nonexistent/a.ipc"
                                 << "/nonexistent/a.ipc:1:1: cannot be opened: No such file";
        QTest::newRow("a directory") << "/"
                                     << "/:1:1: is a directory";
        QTest::newRow("an endless device") << "/dev/zero"
                                           << "/dev/zero:1:1: found a NUL byte";
        QTest::newRow("an empty device") << "/dev/null"
                                         << "/dev/null:1:1: found nothing";
    }

    void a_file_that_cannot_be_read_is_unusable()
    {
        QFETCH(QString, file);
        QFETCH(QString, err);
        const Said said = cli({"run", "--on", "model", file});
        QCOMPARE(said.exit, 2);
        QVERIFY2(QString(said.err).contains(err), said.err);
    }

    void nothing_checked_is_never_a_success_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<QString>("err");
        QTest::newRow("no call") << QByteArray("# words only\n") << "no IPC call was run";
        QTest::newRow("no IPC call") << QByteArray("init getpid() = 1\n") << "no IPC call was run";
        QTest::newRow("nothing expected of one engine")
            << QByteArray("init shmget(0x1234, 4096, 0)\n") << "nothing was checked";
        QTest::newRow("anything expected of one engine")
            << QByteArray("init shmget(0x1234, 4096, 0) = ?\n") << "nothing was checked";
        QTest::newRow("a name that nothing binds")
            << QByteArray("init shmat($segment, NULL, 0) = 0\n") << "could not be run";
    }

    void nothing_checked_is_never_a_success()
    {
        QFETCH(QByteArray, scenario);
        QFETCH(QString, err);
        const Said said = cli(kModelText, scenario);
        QCOMPARE(said.exit, 2);
        QVERIFY2(QString(said.err).contains(err), said.err);
        QCOMPARE(cli(kModelJson, scenario).exit, 2);
    }

    void a_scenario_that_does_as_it_says_succeeds()
    {
        const Said said = cli(kModelJson, "init shmget(0x1234, 4096, 0) = -1 ENOENT\n"
                                          "init shmget(0x1234, 4096, IPC_CREAT|0600) = $id\n"
                                          "init shmctl($id, IPC_STAT, {}) = 0\n");
        QCOMPARE(said.exit, 0);
        QVERIFY2(said.err.isEmpty(), said.err);
        QCOMPARE(said.summary()["calls"].toInt(), 3);
        QCOMPARE(said.summary()["model_only"].toInt(), 3);
        QCOMPARE(said.summary()["failed_expectations"].toInt(), 0);
        const QJsonArray calls = said.json()["calls"].toArray();
        QCOMPARE(calls.size(), 3);
        const QJsonObject first = calls[0].toObject();
        QCOMPARE(first["line"].toInt(), 1);
        QCOMPARE(first["actor"].toString(), QString("init"));
        QCOMPARE(first["call"].toString(), QString("shmget(0x1234, 4096, 0)"));
        QCOMPARE(first["verdict"].toString(), QString("model_only"));
        QCOMPARE(first["model"].toObject()["error"].toString(), QString("ENOENT"));
        QVERIFY(first["kernel"].isNull());
        QVERIFY(first["steps"].isArray());
        const QJsonObject stat = calls[2].toObject()["model"].toObject()["output"].toObject();
        QCOMPARE(stat["segsz"].toInt(), 4096);
        const QJsonObject table =
            said.json()["tables"].toObject()["model"].toObject()["ipc"].toArray()[0].toObject();
        QCOMPARE(table["shm"].toArray()[0].toObject()["key"].toInt(), 0x1234);
    }

    void numbers_of_64_bits_survive_json()
    {
        const Said said = cli(kModelJson, "init shmctl(0, IPC_INFO, {}) = 0\n");
        QCOMPARE(said.exit, 0);
        QVERIFY2(said.out.contains("\"shmmax\": 18446744073692774399"), said.out);
    }

    void a_failed_expectation_says_where_and_what_was_found()
    {
        const QByteArray scenario = "init shmget(0x1234, 4096, 0) = -1 ENOENT\n"
                                    "  init shmget(0x1234, 4096, 0) = 0\n";
        const Said text = cli(kModelText, scenario);
        QCOMPARE(text.exit, 1);
        QVERIFY2(text.out.contains("<standard input>:2:8: expected 0, got -1 ENOENT"), text.out);
        const Said json = cli(kModelJson, scenario);
        QCOMPARE(json.exit, 1);
        QCOMPARE(json.summary()["failed_expectations"].toInt(), 1);
        const QJsonObject expected =
            json.json()["calls"].toArray()[1].toObject()["expected"].toObject();
        QCOMPARE(expected["met"].toBool(true), false);
        QVERIFY(expected["model"].toString().startsWith("expected 0, got -1 ENOENT"));
    }

    void calls_outside_the_vocabulary_are_counted()
    {
        const Said said = cli(kModelJson, "init getpid() = 1\n"
                                          "init shmget(0x1234, 4096, 0) = -1 ENOENT\n");
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.summary()["calls"].toInt(), 1);
        QCOMPARE(said.summary()["not_ipc"].toInt(), 1);
        QCOMPARE(said.json()["not_ipc"].toArray()[0].toObject()["call"].toString(),
                 QString("getpid()"));
    }

    void steps_tell_what_the_model_does()
    {
        const QByteArray scenario = "init shmget(0x1234, 4096, 0) = -1 ENOENT\n";
        const Said json = cli({"run", "--json", "--steps", "--on", "model", "-"}, scenario);
        QCOMPARE(json.exit, 0);
        const QJsonArray steps = json.json()["calls"].toArray()[0].toObject()["steps"].toArray();
        bool missed = false;
        for (const QJsonValue &value : steps)
        {
            const QJsonObject step = value.toObject();
            QVERIFY(!step["sentence"].toString().isEmpty());
            QVERIFY(step["file"].toString().startsWith("sim/"));
            QVERIFY(step["line"].toInt() > 0);
            missed = missed || (step["name"].toString() == "ipc_findkey.miss" &&
                                step["function"].toString() == "ipc_findkey");
        }
        QVERIFY(missed);
        const Said text = cli({"run", "--steps", "--on", "model", "-"}, scenario);
        QVERIFY2(text.out.contains("ipc_findkey.miss"), text.out);
        QVERIFY(!cli(kModelText, scenario).out.contains("ipc_findkey.miss"));
    }

    void expand_prints_a_scenario_and_runs_nothing()
    {
        const QByteArray scenario = "%container web ipc=private\nweb shmget(0x1, 1, 0) = 5\n";
        const Said once = cli({"run", "--expand", "-"}, scenario);
        QCOMPARE(once.exit, 0);
        QVERIFY2(once.out.contains("CLONE_NEWIPC"), once.out);
        QVERIFY(!once.out.contains("%container"));
        // What it prints is a scenario, and stands for itself.
        const Said twice = cli({"run", "--expand", "-"}, once.out);
        QCOMPARE(twice.exit, 0);
        QCOMPARE(twice.out, once.out);
        QVERIFY(!cli({"run", "--expand", "--json", "-"}, scenario)
                     .json()["statements"]
                     .toArray()
                     .isEmpty());
    }

    void lines_fit_into_a_hundred_columns()
    {
        const Said said = cli(
            {"run", "--on", "model", "--steps", "lessons/03-namespaces/01-same-key/same-key.ipc"});
        QCOMPARE(said.exit, 0);
        for (const QByteArray &line : said.out.split('\n'))
        {
            QVERIFY2(QString::fromUtf8(line).size() <= 100, line);
            QVERIFY2(!line.contains('\x1b'), "colours are for terminals only");
        }
    }

    void a_scenario_cannot_drive_the_terminal()
    {
        const Said said = cli(kModelText, "# \x1b[2J\x07 words\n"
                                          "init shmget(0x1234, 4096, 0) = -1 ENOENT\n");
        QCOMPARE(said.exit, 0);
        QVERIFY(!said.out.contains('\x1b') && !said.out.contains('\x07'));
    }

    void a_reader_that_goes_away_is_no_error()
    {
        const Said said = start("bash",
                                {"-c", QString("\"%1\" run --on model - | head -n 1; "
                                               "echo ${PIPESTATUS[0]}")
                                           .arg(IPCSCOPE_CLI)},
                                many_calls(5000));
        QVERIFY2(said.err.isEmpty(), said.err);
        QVERIFY2(said.out.endsWith("\n0\n"), said.out);
    }

    void output_that_cannot_be_written_is_said()
    {
        const Said said =
            start("sh", {"-c", QString("\"%1\" run --on model - >/dev/full").arg(IPCSCOPE_CLI)},
                  many_calls(1));
        QCOMPARE(said.exit, 2);
        QVERIFY2(said.err.contains("cannot write the output: No space left on device"), said.err);
    }

    void the_text_for_people_is_as_it_was_looked_at_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const QString lesson = "lessons/03-namespaces/01-same-key/same-key.ipc";
        QTest::newRow("same-key.txt") << QStringList{"run", "--on", "model", lesson};
        QTest::newRow("failed.txt")
            << QStringList{"run", "--on", "model", "tests/golden/failed.ipc"};
    }

    // IPCSCOPE_UPDATE_GOLDEN=1 writes the files anew, to be looked at and committed.
    void the_text_for_people_is_as_it_was_looked_at()
    {
        QFETCH(QStringList, arguments);
        const Said said = cli(arguments);
        QFile golden(QString("tests/golden/%1").arg(QTest::currentDataTag()));
        if (qEnvironmentVariableIsSet("IPCSCOPE_UPDATE_GOLDEN"))
        {
            QVERIFY(golden.open(QFile::WriteOnly));
            golden.write(said.out);
            return;
        }
        QVERIFY2(golden.open(QFile::ReadOnly), qPrintable(golden.fileName()));
        QCOMPARE(QString(said.out), QString(golden.readAll()));
    }

#ifndef IPCSCOPE_HAVE_LAB
    void a_build_without_a_lab_says_so_and_runs_the_model()
    {
        const Said doctor = cli({"doctor", "--json"});
        QCOMPARE(doctor.exit, 3);
        QVERIFY(doctor.out.contains("this build of ipcscope has no lab"));
        const Said said = cli({"run", "-"}, "init shmget(0x1234, 4096, 0) = -1 ENOENT\n");
        QCOMPARE(said.exit, 0);
        QVERIFY2(said.err.contains("model only: this build of ipcscope has no lab"), said.err);
        QCOMPARE(cli({"run", "--on", "both", "-"}, many_calls(1)).exit, 3);
    }
#endif
};

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
