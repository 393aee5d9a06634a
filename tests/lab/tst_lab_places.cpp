// Where a lab can be, and what it says where it cannot: without root, in a container, with
// namespaces switched off, without its agent.
#include <QTest>

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "tests/lab/cage.h"
#include "tests/lab/lab_test.h"

#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

// Nobody's: without an entry in /etc/passwd or /etc/subuid.
constexpr uid_t kFreeUid = 61234;

QString probe()
{
    return QCoreApplication::applicationDirPath() + "/lab_probe";
}
QString bad_agent()
{
    return QCoreApplication::applicationDirPath() + "/bad_agent";
}

bool become_nobody()
{
    return setgroups(0, nullptr) == 0 && setgid(kFreeUid) == 0 && setuid(kFreeUid) == 0;
}

/// The probe and the agent where every user reaches them, unlike the build folder maybe.
class OpenFolder
{
  public:
    [[nodiscard]] bool ready() const
    {
        const QString from = QCoreApplication::applicationDirPath() + "/../bin/ipcscope-agent";
        return chmod(folder_.path().toLocal8Bit().constData(), 0755) == 0 &&
               QFile::copy(::probe(), probe()) && QFile::copy(from, agent()) &&
               chmod(probe().toLocal8Bit().constData(), 0755) == 0 &&
               chmod(agent().constData(), 0755) == 0;
    }
    [[nodiscard]] QString probe() const { return folder_.filePath("lab_probe"); }
    [[nodiscard]] QByteArray agent() const
    {
        return folder_.filePath("ipcscope-agent").toLocal8Bit();
    }
    /// A file of that text in the folder.
    [[nodiscard]] QByteArray file(const char *name, const QByteArray &text) const
    {
        QFile out(folder_.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(text) == text.size()
                   ? out.fileName().toLocal8Bit()
                   : QByteArray();
    }

  private:
    QTemporaryDir folder_{QDir::tempPath() + "/ipcscope-lab"};
};

/// Covers some part of /proc, as containers do it.
bool cover_proc()
{
    if (mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
    {
        return false;
    }
    for (const char *place : {"/proc/scsi", "/proc/acpi", "/proc/driver", "/proc/irq"})
    {
        if (mount("cover", place, "tmpfs", 0, nullptr) == 0)
        {
            return true;
        }
    }
    return false;
}

/// What the probe prints of its sleepers, but for the pids.
bool slept_and_woke(const QByteArray &output)
{
    const QByteArray tail = output.mid(output.indexOf("rows 1"));
    return tail.contains("\nasleep\n0\nwoken 3: 0\nasleep\n0\nwoken 2: EAGAIN\nasleep\n0\n0\n");
}

Result<std::unique_ptr<Lab>, Unavailable> start_with_bad_agent(const char *mode)
{
    qputenv("IPCSCOPE_LAB_TAG", mode);
    auto lab = Lab::start({.agent_path = bad_agent().toStdString()});
    qunsetenv("IPCSCOPE_LAB_TAG");
    return lab;
}

} // namespace

class TestLabPlaces : public QObject
{
    Q_OBJECT

  private slots:
    void without_root_a_lab_has_one_uid_and_does_the_rest()
    {
        LAB_OR_SKIP(lab);
        if (geteuid() != 0)
        {
            QSKIP("only root can become another user; this run is the case already");
        }
        const OpenFolder folder;
        QVERIFY(folder.ready());
        const QString copy = folder.probe();
        const Finished finished = run_prepared(become_nobody, copy, {"run"});
        QVERIFY2(!finished.output.startsWith("unavailable"), finished.output.constData());
        const QList<QByteArray> lines = finished.output.split('\n');
        QCOMPARE(finished.status, 0);
        QCOMPARE(lines.value(0), QByteArray("uids 1 setgroups false"));
        QCOMPARE(lines.value(1), QByteArray("0"));
        QCOMPARE(lines.value(3), QByteArray("0"));
        QCOMPARE(lines.value(6), QByteArray("ENOENT"));
        QCOMPARE(lines.value(8), QByteArray("0"));
        QVERIFY(lines.value(10).startsWith("refused: This lab has one uid only (0)"));
        QVERIFY(lines.value(11).startsWith("refused: Without root"));
        QCOMPARE(lines.value(13), QByteArray("rows 1 nattch 1 cpid 1 shmmni 7"));
        QVERIFY2(slept_and_woke(finished.output), finished.output.constData());
        // The kernel would hide the memory of a program that its user may not read.
        QCOMPARE(chmod(folder.agent().constData(), 0711), 0);
        const Finished unreadable = run_prepared(become_nobody, copy, {"run"});
        QCOMPARE(unreadable.status, 3);
        QVERIFY(unreadable.output.contains("chmod a+r ipcscope-agent"));
    }

    void with_newuidmap_and_a_granted_range_a_lab_has_many_uids()
    {
        LAB_OR_SKIP(lab);
        if (geteuid() != 0 || QStandardPaths::findExecutable("newuidmap").isEmpty())
        {
            QSKIP("needs root, to grant a range for this test alone, and newuidmap");
        }
        const OpenFolder folder;
        QVERIFY(folder.ready());
        const QByteArray granted =
            folder.file("subids", QByteArray::number(kFreeUid) + ":700000:65536\n");
        // newuidmap looks the caller up by name.
        QFile users("/etc/passwd");
        QVERIFY(users.open(QIODevice::ReadOnly));
        const QByteArray number = QByteArray::number(kFreeUid);
        const QByteArray listed = folder.file("passwd", users.readAll() + "labuser:x:" + number +
                                                            ":" + number + "::/:/bin/false\n");
        const auto prepare = [&] {
            const auto cover = [](const QByteArray &with, const char *what) {
                return mount(with.constData(), what, nullptr, MS_BIND, nullptr) == 0;
            };
            return unshare(CLONE_NEWNS) == 0 &&
                   mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                   cover(granted, "/etc/subuid") && cover(granted, "/etc/subgid") &&
                   cover(listed, "/etc/passwd") && become_nobody();
        };
        const Finished finished = run_prepared(prepare, folder.probe(), {"run"});
        QVERIFY2(finished.output.startsWith("uids 65536 setgroups true"),
                 finished.output.constData());
        QVERIFY2(slept_and_woke(finished.output), finished.output.constData());
        QCOMPARE(finished.output.split('\n').value(10), QByteArray("0")); // setuid(1000)
    }

    void in_a_user_namespace_with_one_id_a_lab_has_one_uid()
    {
        LAB_OR_SKIP(lab);
        const Finished finished = run_prepared(enter_cage, probe(), {"run"});
        QCOMPARE(finished.status, 0);
        QVERIFY(finished.output.startsWith("uids 1 setgroups false"));
        QVERIFY(finished.output.contains("rows 1 nattch 1 cpid 1 shmmni 7"));
        QVERIFY2(slept_and_woke(finished.output), finished.output.constData());
    }

    void where_proc_is_covered_the_lab_uses_the_outer_one()
    {
        LAB_OR_SKIP(lab);
        const auto prepare = [] { return enter_cage() && cover_proc(); };
        const Finished features = run_prepared(prepare, probe(), {"features"});
        if (features.status == 111)
        {
            QSKIP("nothing under /proc can be covered here");
        }
        QVERIFY(features.output.contains("mounting /proc: no:"));
        const Finished finished = run_prepared(prepare, probe(), {"run"});
        QCOMPARE(finished.status, 0);
        // Pids are the lab's all the same, and the way into another's namespace is found.
        const QList<QByteArray> lines = finished.output.split('\n');
        QCOMPARE(lines.value(7), QByteArray("0"));
        QCOMPARE(lines.value(8), QByteArray("0"));
        QCOMPARE(lines.value(9), QByteArray("0"));
        QCOMPARE(lines.value(13), QByteArray("rows 1 nattch 1 cpid 1 shmmni 7"));
        QVERIFY2(slept_and_woke(finished.output), finished.output.constData());
    }

    void where_user_namespaces_are_switched_off_the_switch_is_named()
    {
        LAB_OR_SKIP(lab);
        const auto prepare = [] {
            return enter_cage() && write_file("/proc/sys/user/max_user_namespaces", "0");
        };
        const Finished run = run_prepared(prepare, probe(), {"run"});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.output.contains("user.max_user_namespaces is 0"), run.output.constData());
        QVERIFY(run.output.contains("sysctl -w user.max_user_namespaces="));
        const Finished features = run_prepared(prepare, probe(), {"features"});
        QVERIFY(features.output.contains("user namespaces: no: User namespaces are switched off"));
    }

    void where_ipc_namespaces_are_used_up_that_is_told()
    {
        LAB_OR_SKIP(lab);
        const auto prepare = [] {
            return enter_cage() && write_file("/proc/sys/user/max_ipc_namespaces", "0");
        };
        const Finished run = run_prepared(prepare, probe(), {"run"});
        QCOMPARE(run.status, 3);
        QVERIFY2(run.output.contains("user.max_ipc_namespaces"), run.output.constData());
    }

    void every_feature_says_what_was_tried()
    {
        LAB_OR_SKIP(lab);
        const auto all = features();
        QVERIFY(all.size() >= 12);
        for (const Feature &feature : all)
        {
            QVERIFY2(!feature.why.empty(), feature.name.c_str());
            QVERIFY2(feature.available == feature.fix.empty(), feature.name.c_str());
            QVERIFY2(feature.available || !feature.required, feature.why.c_str());
        }
    }

    void without_an_agent_the_places_are_told()
    {
        const auto lab = Lab::start({.agent_path = "/no/such/agent"});
        QVERIFY(!lab.ok());
        QVERIFY(lab.error().reason.find("/no/such/agent") != std::string::npos);
        QVERIFY(lab.error().fix.find("IPCSCOPE_AGENT") != std::string::npos);
    }

    void an_agent_that_is_none_is_told_and_never_waited_for_long_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("said");
        QTest::newRow("ends") << ""
                              << "closed its socket";
        QTest::newRow("garbage") << "garbage"
                                 << "not part of the protocol";
        QTest::newRow("wrong") << "wrong"
                               << "spoke out of turn";
        QTest::newRow("silent") << "silent"
                                << "did not answer in time";
    }
    void an_agent_that_is_none_is_told_and_never_waited_for_long()
    {
        QFETCH(QString, mode);
        QFETCH(QString, said);
        QElapsedTimer timer;
        timer.start();
        const auto lab = start_with_bad_agent(qPrintable(mode));
        QVERIFY(!lab.ok());
        QVERIFY2(QString::fromStdString(lab.error().reason).contains(said),
                 lab.error().reason.c_str());
        QVERIFY(timer.elapsed() < 12000);
    }
};

QTEST_GUILESS_MAIN(TestLabPlaces)
#include "tst_lab_places.moc"
