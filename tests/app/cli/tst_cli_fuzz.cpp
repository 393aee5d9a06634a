// ipcscope-cli fuzz: a campaign as a user starts it, and one with a wrong model.

#include "tests/app/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using ipcscope::tests::cli;
using ipcscope::tests::ended;
using ipcscope::tests::Said;
using ipcscope::tests::start;

namespace
{

pid_t first_child(qint64 pid)
{
    QFile children(QString("/proc/%1/task/%1/children").arg(pid));
    const QByteArray text = children.open(QFile::ReadOnly) ? children.readAll() : QByteArray();
    return text.simplified().split(' ').first().toInt();
}

/// The warden of the program's lab while a plan is under way there: the lab's first process has
/// made an actor. Stops the program then, so that it stays so; 0 when it is between two plans.
pid_t warden_in_mid_plan(qint64 program)
{
    kill(static_cast<pid_t>(program), SIGSTOP);
    QTest::qSleep(20); // a lab that was about to end does
    const pid_t warden = first_child(program);
    const pid_t init = warden > 0 ? first_child(warden) : 0;
    if (init > 0 && first_child(init) > 0)
    {
        return warden;
    }
    kill(static_cast<pid_t>(program), SIGCONT);
    return 0;
}

} // namespace

class CliFuzzTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        const Said doctor = cli({"doctor", "--json"});
        if (doctor.exit != 0 && qgetenv("IPCSCOPE_REQUIRE_LAB") != "1")
        {
            QSKIP("no lab is possible here: see ipcscope-cli doctor");
        }
        QCOMPARE(doctor.exit, 0);
    }

    void model_and_kernel_agree()
    {
        const Said said = cli({"fuzz", "--json", "--calls", "2000", "--families", "shm,ns"});
        QVERIFY2(said.exit == 0, said.out + said.err);
        QVERIFY(said.json()["calls"].toInt() >= 2000);
        QVERIFY(said.json()["divergences"].toArray().isEmpty());
        QVERIFY(said.json()["errnos"].toObject()["shmget"].toObject()["OK"].toInt() > 0);
        QVERIFY2(said.err.contains("seed"), said.err);
    }

    void the_same_seed_is_the_same_campaign_whatever_the_jobs()
    {
        const QStringList options{"fuzz", "--json", "--seed", "7", "--calls", "3000"};
        const Said one = cli(options + QStringList{"--jobs", "1"});
        const Said two = cli(options + QStringList{"--jobs", "2"});
        QCOMPARE(one.json()["calls"], two.json()["calls"]);
        QCOMPARE(one.json()["errnos"], two.json()["errnos"]);
        QVERIFY(one.json()["calls"].toInt() >= 3000);
    }

    void a_divergence_is_made_small_written_and_shown_again()
    {
        const QTemporaryDir folder;
        const Said said = start(IPCSCOPE_WRONG_CLI, {"fuzz", "--json", "--seed", "1", "--families",
                                                     "shm", "--out", folder.path()});
        QVERIFY2(said.exit == 1, said.out + said.err);
        const QJsonObject found = said.json()["divergences"].toArray()[0].toObject();
        QVERIFY(found["calls"].toInt() <= 4);
        const QString file = found["file"].toString();
        QVERIFY(QFile::exists(file));
        QVERIFY(!QFile::exists(file + ".part"));
        QCOMPARE(start(IPCSCOPE_WRONG_CLI, {"run", file}).exit, 1);
        QCOMPARE(cli({"run", file}).exit, 0);
    }

    void a_folder_that_is_not_there_loses_nothing()
    {
        const Said said = start(IPCSCOPE_WRONG_CLI, {"fuzz", "--seed", "1", "--families", "shm",
                                                     "--out", "/nonexistent"});
        QCOMPARE(said.exit, 1);
        QVERIFY2(said.err.contains("cannot write /nonexistent/"), said.err);
        QVERIFY2(said.out.contains("shmget"), said.out);
    }

    void a_lab_that_dies_is_replaced_and_nothing_counts_twice()
    {
        const QStringList options{"fuzz",  "--json", "--seed", "11",         "--calls",
                                  "15000", "--jobs", "1",      "--families", "shm"};
        QProcess process;
        process.start(IPCSCOPE_CLI, options);
        QVERIFY(process.waitForStarted());
        pid_t warden = 0;
        QTRY_VERIFY_WITH_TIMEOUT((warden = warden_in_mid_plan(process.processId())) > 0, 30000);
        const pid_t init = first_child(warden);
        QCOMPARE(kill(warden, SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(kill(init, 0) != 0, 30000); // it takes the lab along
        kill(static_cast<pid_t>(process.processId()), SIGCONT);
        const Said said = ended(process);
        QVERIFY2(said.exit == 0, said.out + said.err);
        QCOMPARE(said.json()["restarts"].toArray().size(), 1);
        QVERIFY2(!said.json()["restarts"].toArray()[0].toString().isEmpty(), said.out);
        const Said calm = cli(options);
        QCOMPARE(said.json()["calls"], calm.json()["calls"]);
        QCOMPARE(said.json()["errnos"], calm.json()["errnos"]);
    }

    void a_machine_that_forbids_labs_is_told_what_to_change()
    {
        const Said said =
            start("unshare",
                  {"-Ur", "sh", "-c",
                   QString("echo 0 >/proc/sys/user/max_user_namespaces && exec \"%1\" fuzz --json")
                       .arg(IPCSCOPE_CLI)});
        QCOMPARE(said.exit, 3);
        QVERIFY2(said.err.contains("max_user_namespaces"), said.err);
        QVERIFY(said.json()["error"].isObject());
    }
};

QTEST_GUILESS_MAIN(CliFuzzTest)
#include "tst_cli_fuzz.moc"
