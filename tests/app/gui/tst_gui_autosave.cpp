// Nothing that a person typed is lost, whatever ends the window; and a side file that cannot be
// read or written is told and harms nothing.
#include "tests/app/gui/gui_test.h"
#include "tests/app/gui/victim.h"

#include "app/gui/autosave.h"
#include "tests/app/gui/full_disk.h"

#include <QApplication>
#include <QDir>
#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace ipcscope::gui;

namespace
{

/// A window's session with its side file.
struct Window
{
    explicit Window(const QString &folder, Autosave::Begin how = Autosave::Begin::Restored)
        : autosave(&session, folder)
    {
        restored = autosave.begin(how);
    }
    void type(const QString &line)
    {
        const Entered entered = session.enter(QStringLiteral("A"), line);
        if (!entered.ok)
        {
            qFatal("%s", qPrintable(entered.problem));
        }
    }
    Session session{LabStarter{}};
    Autosave autosave;
    bool restored{};
};

void work(Window &window)
{
    window.type(QStringLiteral("shmget(0x1, 4096, IPC_CREAT|0600) = $s"));
    window.type(QStringLiteral("shmat($s, NULL, 0)"));
    window.session.moment()->callBack();
    window.type(QStringLiteral("shmctl($s, IPC_RMID, NULL)")); // in the past: a branch
}

/// Everything of a session that a person would miss.
QString all_branches(Session &session)
{
    QString all = QString::number(session.branches()->count());
    for (int row = 0; row < session.branches()->count(); ++row)
    {
        const auto &entry = *session.branches()->at(row);
        all +=
            QStringLiteral("\n%1 %2 %3\n").arg(entry.name).arg(entry.parent).arg(entry.fork_call) +
            QString::fromStdString(ipcscope::notation::print(entry.branch->source()));
    }
    return all + test::all_of(session);
}

QStringList side_files(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files | QDir::Dirs);
}

/// The window that is going to be killed: in a process of its own.
int victim(const QString &folder)
{
    Window window(folder);
    work(window);
    std::puts(all_branches(window.session).toUtf8().toHex().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestAutosave : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void a_saved_session_comes_back_as_it_was()
    {
        const SavedSession saved{
            .path = QStringLiteral("/a/b.ipc"),
            .name = QStringLiteral("b.ipc"),
            .modified = true,
            .branches = {{.name = QStringLiteral("main"),
                          .parent = -1,
                          .fork_call = 0,
                          .source = QStringLiteral("A semget(1, \"ü\\n\")\n")},
                         {.name = QStringLiteral("branch 1"),
                          .parent = 0,
                          .fork_call = 3,
                          .source = QString()}},
            .active = 1,
            .call = 7,
            .step = 2,
            .view = 2,
            .chart = 4,
            .chart_limits = true,
            .breakpoints = {QStringLiteral("ipc_findkey.miss"), QStringLiteral("sim/util.cpp:25")},
            .panes = {{QStringLiteral("area"), QByteArray("\0\xff", 2)}}};
        const auto read = read_saved(print_saved(saved));
        QVERIFY(read);
        QVERIFY(read.value() == saved);
    }

    void any_bytes_are_read_or_refused()
    {
        const QByteArray good = print_saved({.modified = true,
                                             .branches = {{.name = QStringLiteral("main"),
                                                           .parent = -1,
                                                           .fork_call = 0,
                                                           .source = QStringLiteral("A fork()")}}});
        for (qsizetype length = 0; length < good.size(); ++length)
        {
            QVERIFY(!read_saved(good.left(length)));
        }
        QVERIFY(!read_saved("[]"));
        QVERIFY(!read_saved("{\"format\":2}"));
        QVERIFY(!read_saved("{\"format\":1,\"modified\":true,\"active\":3,\"branches\":[]}"));
        QVERIFY(!read_saved("{\"format\":1,\"branches\":[{\"parent\":0,\"source\":\"\"}]}"));
        QVERIFY(read_saved(good));
    }

    void a_killed_window_goes_on_where_it_was()
    {
        QProcess process;
        const QString was = test::start_victim(process, folder());
        QVERIFY(was.contains(QStringLiteral("branch 1")));
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGKILL), 0);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        Window next(folder());
        QVERIFY(next.restored);
        QVERIFY(next.session.modified());
        QCOMPARE(all_branches(next.session), was);
    }

    void a_step_back_is_kept_too()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        QString was;
        {
            Window window(folder());
            QVERIFY(!window.restored);
            QVERIFY(window.session.openFile(file.path()));
            window.session.moment()->goTo(3, 2);
            window.session.setView(Session::View::Measured);
            window.session.charts()->setChosen(4);
            window.autosave.keepPanes(QStringLiteral("area"), "sizes");
            was = all_branches(window.session);
        }
        Window next(folder());
        QVERIFY(next.restored);
        QCOMPARE(next.session.path(), file.path());
        QVERIFY(!next.session.modified());
        QCOMPARE(next.session.moment()->step(), 2);
        QCOMPARE(all_branches(next.session), was);
        QVERIFY(next.session.view() == Session::View::Measured);
        QCOMPARE(next.session.charts()->chosen(), 4);
        QCOMPARE(next.autosave.panes(QStringLiteral("area")), QByteArray("sizes"));
    }

    void branches_beside_a_saved_file_come_back_too()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        QString was;
        {
            Window window(folder());
            QVERIFY(window.session.openFile(file.path()));
            window.session.moment()->goTo(3, 0);
            window.type(QStringLiteral("msgget(0x2, IPC_CREAT)"));
            QVERIFY(window.session.save());
            QVERIFY(!window.session.modified());
            was = all_branches(window.session);
        }
        QVERIFY(was.startsWith(QLatin1Char('2')));
        {
            Window next(folder());
            QVERIFY(next.restored);
            QVERIFY(!next.session.modified());
            QCOMPARE(all_branches(next.session), was);
        }
        // Somebody else has written to the file: what is here is in no file any more.
        QFile other(file.path());
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write("A msgget(0x9, IPC_CREAT)\n");
        other.close();
        Window last(folder());
        QVERIFY(last.session.modified());
        QCOMPARE(all_branches(last.session), was);
    }

    void what_is_replaced_can_be_brought_back_data()
    {
        QTest::addColumn<int>("by");
        QTest::newRow("nothing at all") << 0;
        QTest::newRow("another file") << 1;
        QTest::newRow("a scenario from somewhere else") << 2;
    }
    void what_is_replaced_can_be_brought_back()
    {
        QFETCH(int, by);
        const test::ScenarioFile file(test::kTwoNamespaces);
        Window window(folder());
        QVERIFY(!window.autosave.canBringBack());
        work(window);
        const QString was = all_branches(window.session);
        const auto replace = [&] {
            by == 0   ? window.session.clear()
            : by == 1 ? (void)window.session.openFile(file.path())
                      : (void)window.session.openText(QStringLiteral("found"),
                                                      QStringLiteral("A msgget(0x3, 0)\n"));
        };
        replace();
        QVERIFY(all_branches(window.session) != was);
        QVERIFY(window.autosave.canBringBack());
        window.autosave.bringBack();
        QCOMPARE(all_branches(window.session), was);
        QVERIFY(window.session.modified());
    }

    void what_was_replaced_is_there_at_the_next_start()
    {
        QString was;
        {
            Window window(folder());
            work(window);
            was = all_branches(window.session);
            QTest::qWait(20); // files are told apart by when they were written
            window.session.clear();
        }
        Window next(folder());
        QVERIFY(next.restored);
        QVERIFY(all_branches(next.session) != was);
        QVERIFY(next.autosave.canBringBack());
        next.autosave.bringBack();
        QCOMPARE(all_branches(next.session), was);
        QVERIFY(!next.autosave.canBringBack());
    }

    void a_breakpoint_is_kept_when_it_is_set()
    {
        const QStringList wanted{QStringLiteral("ipc_findkey.miss")};
        {
            Window window(folder());
            QTest::qWait(1000); // nothing else is left to be written
            QCOMPARE(window.session.breakpoints()->addStep(wanted.front()), QString());
            const auto kept = [&window] {
                QFile file(window.autosave.file());
                return file.open(QIODevice::ReadOnly) && file.readAll().contains("findkey.miss");
            };
            QTRY_VERIFY(kept());
        }
        Window next(folder());
        QVERIFY(next.restored);
        QCOMPARE(next.session.breakpoints()->saved(), wanted);
    }

    void two_windows_do_not_write_over_each_other()
    {
        Window one(folder());
        work(one);
        Window two(folder());
        QVERIFY(!two.restored);
        QVERIFY(one.autosave.file() != two.autosave.file());
        two.type(QStringLiteral("msgget(0x2, IPC_CREAT)"));
        QCOMPARE(side_files(folder()).size(), 2);
    }

    void opening_another_file_keeps_what_was_not_saved()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        QString was;
        {
            Window window(folder());
            work(window);
            was = all_branches(window.session);
        }
        {
            Window other(folder(), Autosave::Begin::Fresh);
            QVERIFY(other.session.openFile(file.path()));
            other.session.moment()->goEnd();
        }
        // The newest is the other file; the unsaved one is still there beside it.
        Window newest(folder());
        QCOMPARE(newest.session.title(), QStringLiteral("case.ipc"));
        QVERIFY(newest.autosave.canBringBack());
        newest.autosave.bringBack();
        QCOMPARE(all_branches(newest.session), was);
    }

    void an_unreadable_side_file_is_told_and_kept_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("half") << QByteArray("{\"format\":1,\"bran");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray("\x00\xff\xfe", 3);
        QTest::newRow("later") << QByteArray("{\"format\":99}");
        QTest::newRow("no scenario") << QByteArray(
            "{\"format\":1,\"modified\":true,\"active\":0,\"branches\":[{\"parent\":-1,"
            "\"source\":\"A shmget(\"}]}");
    }
    void an_unreadable_side_file_is_told_and_kept()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(QDir().mkpath(folder()));
        QFile file(folder() + QStringLiteral("/0.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Window window(folder());
        QVERIFY(!window.restored);
        QTRY_VERIFY(window.autosave.problem().contains(QStringLiteral("cannot be gone on with")));
        work(window);
        const QStringList kept =
            QDir(folder()).entryList({QStringLiteral("0.json.unreadable-*")}, QDir::Files);
        QCOMPARE(kept.size(), 1);
        QFile aside(folder() + QLatin1Char('/') + kept.front());
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
    }

    void a_folder_that_cannot_be_made_is_told()
    {
        QFile file(dir_->filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Window window(file.fileName() + QStringLiteral("/session"));
        QVERIFY(!window.restored);
        QTRY_VERIFY(window.autosave.problem().contains(QStringLiteral("is not kept")));
        work(window); // goes on all the same
        QCOMPARE(window.session.branches()->count(), 2);
    }

    void a_full_disk_is_told_once_and_what_was_kept_stays()
    {
        Window window(folder());
        work(window);
        const QString file = window.autosave.file();
        const auto content = [&file] {
            QFile kept(file);
            return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
        };
        const QByteArray before = content();
        QVERIFY(read_saved(before));
        {
            const test::FullDisk full;
            window.session.moment()->goEnd();
            window.type(QStringLiteral("shmget(0x77, 1, IPC_CREAT)"));
        }
        QTRY_VERIFY(window.autosave.problem().contains(QStringLiteral("is not kept")));
        QCOMPARE(content(), before);
        QCOMPARE(QDir(folder()).entryList({QStringLiteral("*.part")}, QDir::Files).size(), 0);
        QVERIFY(window.session.openProblem().isEmpty()); // that is about its own file
        window.autosave.flush();                         // there is room again
        QVERIFY(window.autosave.problem().isEmpty());
        QVERIFY(content() != before);
        QVERIFY(content().contains("0x77"));
    }

    void a_long_scenario_is_taken_up_at_its_call()
    {
        QByteArray text;
        for (int key = 1; key <= 6000; ++key)
        {
            text += "A shmget(" + QByteArray::number(key % 3000 + 1) + ", 4096, IPC_CREAT|0600)\n";
        }
        const test::ScenarioFile file(text);
        {
            Window window(folder());
            QVERIFY(test::open(window.session, file));
            window.session.moment()->goToEndOf(5500);
        }
        Window next(folder());
        QVERIFY(test::settle(next.session));
        QCOMPARE(next.session.moment()->call(), 5500);
    }

  private:
    [[nodiscard]] QString folder() const { return dir_->filePath(QStringLiteral("session")); }
    std::unique_ptr<QTemporaryDir> dir_;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--victim"))
    {
        return victim(arguments.value(2));
    }
    TestAutosave test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gui_autosave.moc"
