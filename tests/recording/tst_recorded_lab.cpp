// The real kernel, recorded: what is played is what it said, in every field of every table.
#include "core/recording/file.h"
#include "tests/lab/lab_test.h"
#include "tests/recording/recorded.h"

#include <QTemporaryDir>

using namespace ipcscope;
using namespace ipcscope::tests;

class RecordedLabTest : public QObject
{
    Q_OBJECT

  private slots:
    void a_played_run_says_what_the_kernel_said_data();
    void a_played_run_says_what_the_kernel_said();
};

void RecordedLabTest::a_played_run_says_what_the_kernel_said_data()
{
    QTest::addColumn<QString>("text");
    const auto file = [](const char *path) {
        QFile scenario(QString::fromUtf8(path));
        return scenario.open(QIODevice::ReadOnly) ? QString::fromUtf8(scenario.readAll())
                                                  : QString();
    };
    QTest::newRow("namespaces, sleepers, queues") << QString::fromUtf8(kStory);
    QTest::newRow("three sleepers whose set is removed")
        << file("lessons/07-kernel/04-removed-under-sleepers/removed-under-sleepers.ipc");
    QTest::newRow("a sleeper that is killed")
        << file("lessons/08-debugging/02-killed-waiter/killed-waiter.ipc");
    QTest::newRow("ids that wrap") << file("lessons/07-kernel/03-id-wraps/id-wraps.ipc");
}

void RecordedLabTest::a_played_run_says_what_the_kernel_said()
{
    QFETCH(QString, text);
    QVERIFY(!text.isEmpty());
    auto lab = lab::Lab::start();
    if (!lab)
    {
        if (lab::test::lab_is_required())
        {
            QFAIL(qPrintable(lab::test::sentence(lab.error())));
        }
        QSKIP(qPrintable(lab::test::sentence(lab.error())));
    }
    const EngineFacts facts = lab.value()->facts();
    const Recorded made = record(std::move(lab).value(), facts, text.toStdString());
    QCOMPARE(made.told.alone, std::string());
    for (const RunRecord &one : made.told.records)
    {
        QVERIFY2(!one.kernel || one.kernel->expectation_met,
                 one.kernel ? one.kernel->expectation_note.c_str() : "");
    }
    QTemporaryDir dir;
    const std::string path = dir.filePath(QStringLiteral("case.kernel")).toStdString();
    const auto problem = recording::write_file(path, made.recording);
    QVERIFY2(!problem, problem ? problem->message.c_str() : "");
    const auto read = recording::read_file(path);
    QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
    const QString keep = qEnvironmentVariable("KEEP");
    if (!keep.isEmpty() && text == QString::fromUtf8(kStory))
    {
        QFile::remove(keep);
        QVERIFY(QFile::copy(QString::fromStdString(path), keep));
    }
    QCOMPARE(difference(play(read.value(), text.toStdString()), made.told), std::string());
}

QTEST_GUILESS_MAIN(RecordedLabTest)
#include "tst_recorded_lab.moc"
