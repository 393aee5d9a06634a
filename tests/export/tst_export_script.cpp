// The exported shell script, run by bash with the machine's own tools, in namespaces of its own.
#include "tests/export/exported.h"

#include <QTest>

#include <unistd.h>

using ipcscope::tests::cli;
using ipcscope::tests::content;
using ipcscope::tests::exported;
using ipcscope::tests::Said;
using ipcscope::tests::start;

class ExportScriptTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        QVERIFY(folder_.isValid());
        const Said doctor = cli({"doctor"});
        if (doctor.exit == 3 && qEnvironmentVariable("IPCSCOPE_REQUIRE_LAB") != "1")
        {
            QSKIP(("no lab here: " + doctor.out).constData());
        }
    }

    void tools_and_namespaces_do_what_the_scenario_says()
    {
        const QByteArray before = content("/proc/sysvipc/shm");
        const Said said = run("%container web ipc=private\n"
                              "%container side ipc=container:shared\n"
                              "# a remark\n"
                              "web ipcmk -M 4096 -p 0600 = $seg\n"
                              "web ipcs -m\n"
                              "init ipcs -m\n"
                              "init nsenter --ipc=/proc/web/ns/ipc bash\n"
                              "init ipcrm -m $seg = 0\n"
                              "web ipcs -m\n",
                              "%container shared ipc=shareable\n");
        QVERIFY2(said.exit == 0, said.out + said.err);
        const QList<QByteArray> parts = said.out.split('$');
        const auto part = [&](const char *command, int which) {
            for (const QByteArray &one : parts)
            {
                if (one.startsWith(command) && which-- == 0)
                {
                    return one;
                }
            }
            return QByteArray();
        };
        QVERIFY2(part(" ipcmk", 0).contains("Shared memory id: 0"), said.out);
        QVERIFY2(part(" ipcs", 0).contains("4096"), said.out);
        QVERIFY2(!part(" ipcs", 1).contains("4096"), said.out); // of init, before nsenter
        QVERIFY2(part(" ipcrm", 0).contains("ipcrm -m 0"), said.out);
        QVERIFY2(!part(" ipcs", 2).contains("4096"), said.out);
        QVERIFY2(!said.out.contains("(status"), said.out);
        QCOMPARE(content("/proc/sysvipc/shm"), before);
    }

    void files_of_dev_shm_are_written_and_read()
    {
        const Said said = run("%container db shm_size=64k\n"
                              "db shm_open(\"/it's\", O_RDWR|O_CREAT, 0600) = $fd\n"
                              "db write($fd, \"100% 'quoted' \\\\ $HOME\", 21) = 21\n"
                              "db ftruncate($fd, 40)\n"
                              "db shm_open(\"/it's\", O_RDONLY) = $again\n"
                              "db read($again, \"\"..., 21)\n"
                              "A shm_open(\"/it's\", O_RDONLY) = -1 ENOENT\n"
                              "db close($fd) = 0\n"
                              "db shm_unlink(\"/it's\") = 0\n"
                              "db exit_group(0)\n");
        QVERIFY2(said.exit == 0, said.out + said.err);
        QVERIFY2(said.out.contains("\n100% 'quoted' \\ $HOME\n"), said.out);
        QCOMPARE(said.out.count("(status"), 2); // A finds nothing; db has gone
        QVERIFY2(said.out.contains("(status gone)"), said.out);
    }

    void users_are_other_users()
    {
        if (geteuid() != 0)
        {
            QSKIP("a namespace made without root has one user");
        }
        const Said said = run("%actor alice uid=1000 gid=1000\n"
                              "%actor bob uid=2000 gid=2000\n"
                              "alice semget(IPC_PRIVATE, 3, 0600) = $set\n"
                              "bob ipcrm -s $set = 1\n"
                              "alice semctl($set, 0, IPC_RMID) = 0\n");
        QVERIFY2(said.exit == 0, said.out + said.err);
        QVERIFY2(
            said.out.contains("bob$ ipcrm -s 0   # line 4\nipcrm: permission denied for id (0)"),
            said.out);
        QCOMPARE(said.out.count("(status"), 1);
    }

  private:
    Said run(const QByteArray &scenario, const QByteArray &first = {})
    {
        const QString file = folder_.filePath("script.sh");
        const Said written = cli({"export", "-", "--sh", "-o", file}, first + scenario);
        if (written.exit != 0)
        {
            return written;
        }
        return QFileInfo(file).isExecutable() ? start(file, {}) : Said{};
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ExportScriptTest)
#include "tst_export_script.moc"
