// The command line with the real kernel beside the model.

#include "tests/app/cli/program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>

using ipcscope::tests::cli;
using ipcscope::tests::ended;
using ipcscope::tests::Said;
using ipcscope::tests::start;

namespace
{

const QString kLesson = "lessons/03-namespaces/01-same-key/same-key.ipc";

QByteArray many_calls(int calls)
{
    return QByteArray("init shmget(0x1234, 4096, IPC_CREAT|0600) = 0\n").repeated(calls);
}

QList<qint64> children_of(qint64 pid)
{
    QFile file(QString("/proc/%1/task/%1/children").arg(pid));
    QList<qint64> pids;
    if (file.open(QFile::ReadOnly))
    {
        for (const QByteArray &word : file.readAll().split(' '))
        {
            if (!word.isEmpty())
            {
                pids << word.toLongLong();
            }
        }
    }
    return pids;
}

/// A run of many calls, under way: its lab is there.
void begin(QProcess &process, const QStringList &options, int calls)
{
    process.start(IPCSCOPE_CLI, QStringList{"run"} + options + QStringList{"-"});
    process.write(many_calls(calls));
    process.closeWriteChannel();
    QTRY_VERIFY_WITH_TIMEOUT(!children_of(process.processId()).isEmpty(), 10'000);
}

} // namespace

class CliLabTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        const Said doctor = cli({"doctor", "--json"});
        const QJsonArray features = doctor.json()["features"].toArray();
        QVERIFY2(!features.isEmpty(), doctor.out);
        if (doctor.exit == 0)
        {
            return;
        }
        const QString why = features.last().toObject()["why"].toString();
        if (qgetenv("IPCSCOPE_REQUIRE_LAB") == "1")
        {
            QFAIL(qPrintable(why));
        }
        QSKIP(qPrintable(why));
    }

    void a_tool_prints_the_same_on_both()
    {
        const Said said =
            cli({"run", "--json", "-"}, "%container web\n"
                                        "web shmget(0x1234, 100, IPC_CREAT|0640) = $seg\n"
                                        "web shmat($seg, NULL, 0) = $at\n"
                                        "web ipcs -m -t\nweb ipcs -m -p\nweb lsipc -m\n"
                                        "web lsns -t ipc\nweb readlink /proc/self/ns/ipc\n");
        QCOMPARE(said.exit, 0);
        const QJsonArray tools = said.json()["tools"].toArray();
        QCOMPARE(tools.size(), 5);
        for (const QJsonValue &tool : tools)
        {
            QCOMPARE(tool["verdict"].toString(), "agree");
            QVERIFY(tool["kernel"]["stdout"].toString().size() > 10);
            QCOMPARE(tool["model"], tool["kernel"]);
        }
    }

    void doctor_names_each_feature_and_what_to_change()
    {
        const Said said = cli({"doctor", "--json"});
        for (const QJsonValue &value : said.json()["features"].toArray())
        {
            const QJsonObject feature = value.toObject();
            QVERIFY(!feature["name"].toString().isEmpty());
            QVERIFY(!feature["why"].toString().isEmpty());
            QVERIFY(feature["available"].toBool() || !feature["fix"].toString().isEmpty());
        }
        const Said text = cli({"doctor"});
        QCOMPARE(text.exit, 0);
        QVERIFY2(text.out.contains("a lab"), text.out);
    }

    void lessons_agree_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &part : QDir("lessons").entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        {
            const QDir folder("lessons/" + part);
            for (const QString &lesson : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            {
                const QDir files(folder.filePath(lesson));
                for (const QString &file : files.entryList({"*.ipc"}, QDir::Files))
                {
                    QTest::newRow(qPrintable(file)) << files.filePath(file);
                }
            }
        }
    }

    void lessons_agree()
    {
        QFETCH(QString, file);
        const Said said = cli({"run", "--json", file});
        const QJsonObject summary = said.summary();
        QVERIFY2(said.exit == 0, said.out + said.err);
        QCOMPARE(summary["differ"].toInt(-1), 0);
        QCOMPARE(summary["failed_expectations"].toInt(-1), 0);
        QCOMPARE(summary["agree"].toInt() + summary["model_only"].toInt(),
                 summary["calls"].toInt(-1));
    }

    void both_engines_agree_on_the_first_lesson_and_on_its_tables()
    {
        const Said said = cli({"run", kLesson, "--json"});
        QCOMPARE(said.exit, 0);
        QVERIFY2(said.err.isEmpty(), said.err);
        QCOMPARE(said.summary()["agree"].toInt(), said.summary()["calls"].toInt(-1));
        QCOMPARE(said.json()["tables"].toObject()["equal"].toBool(), true);
        for (const QJsonValue &call : said.json()["calls"].toArray())
        {
            QCOMPARE(call.toObject()["verdict"].toString(), QString("agree"));
        }
    }

    void a_wrong_expectation_fails_on_both()
    {
        const Said said = cli({"run", "--json", "-"}, "init shmget(0x1234, 4096, 0) = -1 EACCES\n");
        QCOMPARE(said.exit, 1);
        const QJsonObject call = said.json()["calls"].toArray()[0].toObject();
        QCOMPARE(call["verdict"].toString(), QString("agree"));
        QVERIFY(call["expected"].toObject().contains("model"));
        QVERIFY(call["expected"].toObject().contains("kernel"));
    }

    void the_kernel_alone_is_measured_by_what_the_scenario_says()
    {
        const Said said = cli({"run", "--json", "--on", "kernel", "-"},
                              "init shmget(0x1234, 4096, 0) = -1 ENOENT\n"
                              "init shmget(0x1234, 4096, 0)\n"
                              "init shmget(0x1234, 4096, 0) = 0\n");
        QCOMPARE(said.exit, 1);
        QStringList verdicts;
        for (const QJsonValue &value : said.json()["calls"].toArray())
        {
            QVERIFY(value.toObject()["model"].isNull());
            verdicts << value.toObject()["verdict"].toString();
        }
        QCOMPARE(verdicts.join(' '), QString("agree allowed differ"));
        QVERIFY(said.json()["tables"].toObject()["model"].isNull());
        QVERIFY(said.json()["tables"].toObject()["kernel"].isObject());
    }

    void a_machine_that_forbids_labs_is_told_what_to_change()
    {
        const auto forbidden = [](const QString &arguments) {
            return start("unshare", {"-Ur", "sh", "-c",
                                     QString("echo 0 >/proc/sys/user/max_user_namespaces && "
                                             "exec \"%1\" %2")
                                         .arg(IPCSCOPE_CLI, arguments)});
        };
        for (const char *engine : {"kernel", "both"})
        {
            const Said said = forbidden(QString("run --json --on %1 %2").arg(engine, kLesson));
            QCOMPARE(said.exit, 3);
            QVERIFY2(said.err.contains("the real kernel cannot be asked here"), said.err);
            QVERIFY2(said.err.contains("max_user_namespaces"), said.err);
            QVERIFY(said.json()["error"].isObject());
        }
        const Said model = forbidden("run --on model " + kLesson);
        QCOMPARE(model.exit, 0);
        QVERIFY2(model.err.isEmpty(), model.err);
        const Said unasked = forbidden("run " + kLesson);
        QCOMPARE(unasked.exit, 0);
        QVERIFY2(unasked.err.contains("model only: "), unasked.err);
        QCOMPARE(forbidden("doctor").exit, 3);
    }

    // `unshare -Ur` gives one uid: what several users do is then the model's alone.
    void a_machine_with_one_uid_does_the_rest_on_the_model()
    {
        const QString file =
            "lessons/09-security/01-another-users-segment/another-users-segment.ipc";
        const Said said = start("unshare", {"-Ur", IPCSCOPE_CLI, "run", "--json", file});
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.summary()["failed_expectations"].toInt(-1), 0);
        QCOMPARE(said.summary()["differ"].toInt(-1), 0);
        QVERIFY(said.summary()["agree"].toInt() > 0);
        QVERIFY(said.summary()["model_only"].toInt() > 0);
        QVERIFY2(said.out.contains("cannot be had: run as root"), said.out);
        QVERIFY2(said.err.contains("cannot be had: run as root"), said.err);
        const Said wanted = start("unshare", {"-Ur", IPCSCOPE_CLI, "run", "--on", "both", file});
        QCOMPARE(wanted.exit, 3);
        const Said set = start("unshare", {"-Ur", IPCSCOPE_CLI, "run", "--json", "-"},
                               "init shmget(0x1234, 4096, IPC_CREAT|0600) = $id\n"
                               "init shmctl($id, IPC_SET, {shm_perm={uid=7, gid=0, mode=0600}}) "
                               "= 0\n");
        QCOMPARE(set.exit, 0);
        QCOMPARE(set.summary()["model_only"].toInt(), 1);
    }

    void a_lab_that_is_lost_in_the_middle_leaves_valid_json()
    {
        QProcess process;
        begin(process, {"--json"}, 50'000);
        QTest::qWait(200);
        for (const qint64 child : children_of(process.processId()))
        {
            kill(static_cast<pid_t>(child), SIGKILL);
        }
        const Said said = ended(process);
        QCOMPARE(said.exit, 3);
        QCOMPARE(said.summary()["calls"].toInt(), 50'000);
        QVERIFY(said.summary()["agree"].toInt() > 0);
        QVERIFY(said.summary()["model_only"].toInt() > 0);
        QVERIFY2(said.err.contains("the real kernel is gone"), said.err);
    }

    void an_interrupt_ends_the_lab_and_prints_what_there_is()
    {
        QProcess process;
        begin(process, {"--json"}, 50'000);
        const QList<qint64> lab = children_of(process.processId());
        QVERIFY(!lab.isEmpty());
        QTest::qWait(200);
        kill(static_cast<pid_t>(process.processId()), SIGINT);
        const Said said = ended(process);
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(process.exitCode(), SIGINT);
        QCOMPARE(said.summary()["interrupted"].toBool(), true);
        for (const qint64 pid : lab)
        {
            QVERIFY(!QFile::exists(QString("/proc/%1").arg(pid)));
        }
    }
};

QTEST_GUILESS_MAIN(CliLabTest)
#include "tst_cli_lab.moc"
