// A scenario that another program has written to since it was opened is not written over unasked,
// and whatever the person decides, nothing is lost.
#include "tests/app/gui/gui_test.h"

#include "app/gui/autosave.h"

#include <QApplication>

#include <sys/stat.h>

using namespace ipcscope::gui;

namespace
{

constexpr const char *kTheirs = "A msgget(0x55, IPC_CREAT) = 0\n";

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As another program does it.
void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    {
        qFatal("no file");
    }
}

/// A session with the file open and a call more than the file has.
struct Work
{
    explicit Work(const QString &path)
    {
        if (!session.openFile(path) || !test::settle(session))
        {
            qFatal("not opened");
        }
        session.moment()->goEnd();
        type(QStringLiteral("msgget(0x77, IPC_CREAT)"));
    }
    void type(const QString &line)
    {
        if (!session.enter(QStringLiteral("A"), line).ok)
        {
            qFatal("not taken");
        }
    }
    Session session{LabStarter{}};
};

} // namespace

class TestConflicts : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void what_another_program_has_written_is_not_written_over()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Work work(file.path());
        put(file.path(), kTheirs);
        QVERIFY(!work.session.save());
        QVERIFY(work.session.conflict().contains(file.path()));
        QVERIFY(work.session.openProblem().isEmpty());
        QCOMPARE(content(file.path()), QByteArray(kTheirs));
        QVERIFY(work.session.modified());
        QVERIFY(work.session.overwrite());
        QVERIFY(work.session.conflict().isEmpty());
        QVERIFY(content(file.path()).contains("0x77"));
        QVERIFY(!work.session.modified());
    }

    void what_is_ones_own_is_saved_without_a_question()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Work work(file.path());
        put(file.path(), test::kTwoNamespaces); // written again as it was
        QVERIFY(work.session.save());
        work.type(QStringLiteral("msgget(0x78, IPC_CREAT)"));
        QVERIFY(work.session.save());
        const QString other = dir_->filePath(QStringLiteral("other.ipc"));
        QVERIFY(work.session.saveAs(QUrl::fromLocalFile(other)));
        work.type(QStringLiteral("msgget(0x79, IPC_CREAT)"));
        QVERIFY(work.session.save());
        QVERIFY(content(other).contains("0x79"));
        // Nobody's words are in a file that is gone.
        QVERIFY(QFile::remove(other));
        work.type(QStringLiteral("msgget(0x80, IPC_CREAT)"));
        QVERIFY(work.session.save());
        QVERIFY(content(other).contains("0x80"));
        QVERIFY(work.session.conflict().isEmpty());
    }

    void ones_own_comes_back_when_theirs_was_opened()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Work work(file.path());
        Autosave autosave(&work.session, dir_->filePath(QStringLiteral("session")));
        autosave.begin(Autosave::Begin::Fresh);
        put(file.path(), kTheirs);
        QVERIFY(!work.session.save());
        QVERIFY(work.session.openTheirs());
        QVERIFY(work.session.conflict().isEmpty());
        QVERIFY(test::settle(work.session));
        QVERIFY(!work.session.modified());
        QCOMPARE(ipcscope::notation::print(work.session.scenario()), std::string(kTheirs));
        QVERIFY(work.session.save()); // it is known now
        QVERIFY(autosave.canBringBack());
        autosave.bringBack();
        QVERIFY(work.session.modified());
        QVERIFY(!work.session.save()); // and so is that it is not theirs
        QVERIFY(!work.session.conflict().isEmpty());
        QVERIFY(work.session.overwrite());
        QVERIFY(content(file.path()).contains("0x77"));
    }

    void what_was_written_between_two_starts_is_found_too()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        const QString folder = dir_->filePath(QStringLiteral("session"));
        {
            Work work(file.path());
            Autosave autosave(&work.session, folder);
            autosave.begin(Autosave::Begin::Fresh);
            autosave.flush();
        }
        put(file.path(), kTheirs);
        Session next{LabStarter{}};
        Autosave autosave(&next, folder);
        QVERIFY(autosave.begin(Autosave::Begin::Restored));
        QVERIFY(next.modified());
        QVERIFY(!next.save());
        QVERIFY(next.conflict().contains(file.path()));
        QCOMPARE(content(file.path()), QByteArray(kTheirs));
    }

    void what_is_open_later_has_no_conflict()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        const test::ScenarioFile other(test::kTwoNamespaces);
        Work work(file.path());
        put(file.path(), kTheirs);
        QVERIFY(!work.session.save());
        QVERIFY(work.session.openFile(other.path()));
        QVERIFY(work.session.conflict().isEmpty());
        QVERIFY(work.session.save());
    }

    void no_file_takes_the_place_of_a_pipe()
    {
        constexpr mode_t kMine = 0600;
        const test::ScenarioFile file(test::kTwoNamespaces);
        Work work(file.path());
        const QString pipe = dir_->filePath(QStringLiteral("pipe.ipc"));
        QCOMPARE(::mkfifo(pipe.toUtf8().constData(), kMine), 0);
        QVERIFY(!work.session.saveAs(QUrl::fromLocalFile(pipe)));
        QVERIFY2(work.session.openProblem().contains(QStringLiteral("is no file")),
                 qPrintable(work.session.openProblem()));
        struct stat there
        {
        };
        QCOMPARE(::stat(pipe.toUtf8().constData(), &there), 0);
        QVERIFY(S_ISFIFO(there.st_mode));
        QCOMPARE(work.session.path(), file.path());
    }

  private:
    std::unique_ptr<QTemporaryDir> dir_;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestConflicts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_conflicts.moc"
