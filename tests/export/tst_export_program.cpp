// The exported C program against the real kernel: compiled without a warning, it gives for every
// call what `run --on kernel` gives. It makes namespaces of its own, as a user with and without
// root would start it.
#include "tests/export/answers.h"
#include "tests/export/exported.h"

#include <QDirIterator>
#include <QTest>

#include <unistd.h>

using ipcscope::tests::Answer;
using ipcscope::tests::cli;
using ipcscope::tests::content;
using ipcscope::tests::of_kernel;
using ipcscope::tests::of_program;
using ipcscope::tests::Said;
using ipcscope::tests::start;

class ExportProgramTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        QVERIFY(folder_.isValid());
        // For a user that is nobody.
        QVERIFY(QFile::setPermissions(folder_.path(), QFile::Permissions(0x7755)));
        const Said doctor = cli({"doctor"});
        if (doctor.exit == 3 && qEnvironmentVariable("IPCSCOPE_REQUIRE_LAB") != "1")
        {
            QSKIP(("no lab here: " + doctor.out).constData());
        }
        QCOMPARE(doctor.exit, 0);
    }

    void gives_the_kernels_answers_data()
    {
        QTest::addColumn<QString>("scenario");
        for (const char *folder : {"lessons", "tests/export/data"})
        {
            QDirIterator walk(folder, {"*.ipc"}, QDir::Files, QDirIterator::Subdirectories);
            while (walk.hasNext())
            {
                const QString file = walk.next();
                // The program's processes know each other in one pid namespace: it says so.
                if (cli({"export", file, "--c", "-o", folder_.filePath("tried.c")})
                        .err.contains("one pid namespace"))
                {
                    continue;
                }
                QTest::newRow(qPrintable(QFileInfo(file).completeBaseName())) << file;
            }
        }
    }

    void gives_the_kernels_answers()
    {
        QFETCH(QString, scenario);
        const QString program = build(scenario);
        QVERIFY(!program.isEmpty());
        const Said said = start(program, {});
        QVERIFY2(said.exit == 0, said.out + said.err);
        compare(of_program(said.out),
                of_kernel(cli({"run", "--on", "kernel", "--json", scenario}).json()));
    }

    void needs_no_root()
    {
        if (geteuid() != 0)
        {
            QSKIP("every other test has shown it");
        }
        const QString program = build("lessons/03-namespaces/01-same-key/same-key.ipc");
        const Said said =
            start("setpriv", {"--reuid=65534", "--regid=65534", "--clear-groups", "--", program});
        QVERIFY2(said.exit == 0, said.out + said.err);
        QVERIFY2(said.out.contains("db shmget(0x1234, 4096, 0) = -1 ENOENT"), said.out);
    }

    void touches_nothing_outside()
    {
        const auto objects = [] { return content("/proc/sysvipc/shm"); };
        const QByteArray before = objects();
        const QString program = build("lessons/02-types/01-ipc-private/ipc-private.ipc");
        QCOMPARE(start(program, {}).exit, 0); // leaves three segments behind
        QCOMPARE(objects(), before);
    }

    void a_call_of_a_process_that_has_gone_is_told()
    {
        QFile file(folder_.filePath("gone.ipc"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("A shmget(IPC_PRIVATE, 1, 0600) = $s\ninit kill(A, SIGKILL) = 0\n"
                   "A shmctl($s, IPC_RMID, NULL)\nB semget(IPC_PRIVATE, 1, 0600) = $set\n"
                   "B semop($set, [{0, -1, 0}], 1 <unfinished ...>\nB shmget(0x1, 1, 0)\n");
        file.close();
        const Said said = start(build(file.fileName()), {});
        QCOMPARE(said.exit, 1);
        QVERIFY2(said.out.contains("# line 3: A shmctl($s, IPC_RMID, NULL) is not made: its "
                                   "process has ended"),
                 said.out);
        QVERIFY2(said.out.contains("# line 6: B shmget(0x1, 1, 0) is not made: its process is "
                                   "asleep"),
                 said.out);
        QVERIFY2(said.out.contains("# line 5: B is asleep still"), said.out);
    }

  private:
    /// The path of the compiled program; empty when it could not be made.
    QString build(const QString &scenario)
    {
        const QString program = folder_.filePath(QFileInfo(scenario).completeBaseName());
        const Said written = cli({"export", scenario, "--c", "-o", program + ".c"});
        const Said compiled = start(
            "cc", {"-std=gnu11", "-Wall", "-Werror", "-pthread", "-o", program, program + ".c"});
        const bool fine = written.exit == 0 && compiled.exit == 0;
        if (!fine)
        {
            qWarning("%s%s", written.err.constData(), compiled.err.constData());
        }
        return fine ? program : QString();
    }

    static void compare(const QList<Answer> &program, const QList<Answer> &kernel)
    {
        for (qsizetype at = 0; at < std::min(program.size(), kernel.size()); ++at)
        {
            const Answer &ours = program[at];
            const Answer &theirs = kernel[at];
            const QString where = QString("line %1: %2").arg(theirs.line).arg(theirs.call);
            QVERIFY2(ours.line == theirs.line && ours.call == theirs.call,
                     qPrintable(where + ", the program says " + ours.call));
            QVERIFY2(ours.value == theirs.value || theirs.call == "ftok",
                     qPrintable(where + ": " + ours.value + ", kernel " + theirs.value));
            for (auto field = theirs.more.begin(); field != theirs.more.end(); ++field)
            {
                QVERIFY2(ours.more.value(field.key()) == field.value(),
                         qPrintable(where + "." + field.key() + ": " +
                                    ours.more.value(field.key()) + ", kernel " + field.value()));
            }
        }
        QCOMPARE(program.size(), kernel.size());
        QVERIFY(!kernel.isEmpty());
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ExportProgramTest)
#include "tst_export_program.moc"
