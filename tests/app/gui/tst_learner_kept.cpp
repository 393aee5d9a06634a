// A learner goes on where the window was closed or killed: the page, the open lesson and the place
// in it, and the size of the window.
#include "tests/app/gui/gui_test.h"
#include "tests/app/gui/victim.h"

#include "app/gui/autosave.h"
#include "app/gui/compare.h"
#include "app/gui/learn.h"
#include "app/gui/pages.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>

#include <csignal>
#include <cstdio>

using namespace ipcscope;
using namespace ipcscope::gui;

namespace
{

struct Window
{
    explicit Window(const QString &folder, Autosave::Begin how = Autosave::Begin::Restored)
        : autosave(&session, folder)
    {
        autosave.follow(&learn, &pages);
        restored = autosave.begin(how);
    }
    [[nodiscard]] OpenLesson &lesson() { return *learn.lesson(); }
    /// Until the lesson waits for its learner.
    [[nodiscard]] bool waits()
    {
        return QTest::qWaitFor(
            [this] {
                return lesson().isOpen() && !lesson().busy() && lesson().rows()->count() > 0 &&
                       !lesson().session()->busy();
            },
            20000);
    }
    [[nodiscard]] QString rows()
    {
        QStringList all{lesson().id(), QString::number(lesson().begun().seed),
                        QString::number(static_cast<int>(lesson().stop()))};
        for (const LessonRow &row : lesson().rows()->rows())
        {
            all += row.text + QLatin1Char('|') + QString::number(row.chosen) + QLatin1Char('|') +
                   row.result + QLatin1Char('|') + row.lines.join(u'/');
        }
        return all.join(QLatin1Char('\n')) + test::all_of(*lesson().session());
    }
    Session session{LabStarter{}};
    Learn learn{LabStarter{}};
    Compare compare{Compare::Labs{}, &session};
    Pages pages{&session, &learn, &compare};
    Autosave autosave;
    bool restored{};
};

/// An answer, a call of the learner's own and a hint: to the goal of the lesson.
bool learn_something(Window &window)
{
    OpenLesson &lesson = window.lesson();
    bool well = window.waits();
    lesson.answer(1); // not the right one
    well = well && window.waits();
    while (well && lesson.stop() != learning::Stop::Working && !lesson.over())
    {
        lesson.goOn();
        well = window.waits();
    }
    well = well && lesson.session()->enter({}, QStringLiteral("db ipcs -m")).ok && window.waits();
    lesson.hint();
    return well && window.waits() && lesson.stop() == learning::Stop::Working;
}

QString side_file(const Window &window)
{
    QFile file(window.autosave.file());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The window that is going to be killed: in a process of its own.
int victim(const QString &folder)
{
    Window window(folder);
    window.learn.openLesson(QStringLiteral("same-key"));
    if (!learn_something(window))
    {
        return 1;
    }
    std::puts(window.rows().toUtf8().toHex().constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace

class TestLearnerKept : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        dir_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", dir_->path().toUtf8());
    }

    void what_is_kept_of_a_learner_is_read_as_it_was_written()
    {
        SavedSession saved;
        saved.learning = {.view = static_cast<int>(learning::View::Lesson),
                          .lesson = QStringLiteral("same-key"),
                          .file = QStringLiteral("/a/lesson.md"),
                          .seed = 0xfedcba9876543210U,
                          .visits = {{.place = "question:p1",
                                      .answer = 0,
                                      .typed = {"web ipcs -m", "db \"ü\\n\""},
                                      .hints = 2,
                                      .solved = true,
                                      .passed = true},
                                     {.place = "goal:g1"}}};
        saved.window = {.page = 0, .size = QSize(1000, 700), .maximized = true};
        const auto read = read_saved(print_saved(saved));
        QVERIFY(read);
        QVERIFY(read.value() == saved);
        // As it was written before there was more to keep.
        const auto old = read_saved("{\"format\":1}");
        QVERIFY(old && old.value().learning == SavedLearning{} &&
                old.value().window == SavedWindow{});
    }

    void what_makes_no_sense_is_left_out()
    {
        const auto read = read_saved(
            "{\"format\":1,\"window\":{\"page\":77,\"width\":-5,\"height\":1000000},"
            "\"learning\":{\"view\":99,\"lesson\":7,\"seed\":[],\"visits\":[3,{\"hints\":"
            "1000000000,\"answer\":-4,\"typed\":{}}]}}");
        QVERIFY(read);
        QCOMPARE(read.value().window.page, 1);
        QVERIFY(!read.value().window.size.isValid());
        QCOMPARE(read.value().learning.view, 2);
        QCOMPARE(read.value().learning.visits.size(), std::size_t{2});
        QVERIFY(read.value().learning.visits[1].hints <= 1000);
        QVERIFY(!read.value().learning.visits[1].answer);
    }

    void a_killed_learner_goes_on_at_the_same_place()
    {
        QProcess process;
        const QString was = test::start_victim(process, folder());
        QVERIFY(was.contains(QStringLiteral("ipcs -m")));
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGKILL), 0);
        QVERIFY(process.waitForFinished());
        Window next(folder());
        QVERIFY(next.restored);
        QCOMPARE(next.pages.page(), Pages::Page::Learn);
        QVERIFY(next.waits());
        QCOMPARE(next.rows(), was);
        QCOMPARE(next.learn.problem(), QString());
        // And from there it can be gone on.
        QVERIFY(next.lesson().session()->enter({}, QStringLiteral("db ipcs -m")).ok);
        QVERIFY(next.waits());
        QVERIFY(next.rows() != was);
    }

    void what_was_reached_does_not_change_by_going_on()
    {
        const auto progress = [] {
            QFile file(QString::fromStdString(lesson::progress_file("me").value()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        {
            Window window(folder());
            window.learn.openLesson(QStringLiteral("same-key"));
            QVERIFY(learn_something(window));
        }
        const QByteArray before = progress();
        QVERIFY(before.contains("\"right\": false"));
        {
            Window next(folder());
            QVERIFY(next.waits());
        }
        QCOMPARE(progress(), before);
    }

    void the_page_is_the_one_that_was_shown_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("view");
        QTest::newRow("lab") << 1 << 0;
        QTest::newRow("course") << 0 << 0;
        QTest::newRow("claims") << 0 << 1;
        QTest::newRow("compare") << 2 << 0;
        QTest::newRow("lab, with a lesson open behind it") << 1 << 2;
    }
    void the_page_is_the_one_that_was_shown()
    {
        QFETCH(int, page);
        QFETCH(int, view);
        {
            Window window(folder());
            if (view == 2)
            {
                window.learn.openLesson(QStringLiteral("same-key"));
                QVERIFY(window.waits());
            }
            else if (page == 0)
            {
                view == 0 ? window.learn.showCourse() : window.learn.showClaims();
            }
            window.pages.setPage(static_cast<Pages::Page>(page));
        }
        Window next(folder());
        QCOMPARE(static_cast<int>(next.pages.page()), page);
        // Where nobody looks at it, no lesson is begun.
        QTest::qWait(page == 0 ? 0 : 300);
        QVERIFY(!next.lesson().isOpen());
        next.pages.setPage(Pages::Page::Learn);
        if (view == 2)
        {
            QVERIFY(next.waits());
        }
        QTRY_COMPARE(static_cast<int>(next.learn.view()), view);
    }

    void a_place_that_nobody_looked_at_is_kept_on()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        QString was;
        {
            Window window(folder());
            window.learn.openLesson(QStringLiteral("same-key"));
            QVERIFY(learn_something(window));
            was = window.rows();
        }
        {
            Window other(folder(), Autosave::Begin::Fresh); // ipcscope case.ipc
            QVERIFY(other.session.openFile(file.path()));
            QCOMPARE(other.pages.page(), Pages::Page::Lab);
            QVERIFY(!other.lesson().isOpen());
        }
        {
            Window other(folder(), Autosave::Begin::Fresh);
            QVERIFY(other.session.openFile(file.path()));
            other.pages.setPage(Pages::Page::Learn);
            QVERIFY(other.waits());
            QCOMPARE(other.rows(), was);
        }
        Window last(folder());
        QVERIFY(last.waits());
        QCOMPARE(last.rows(), was);
    }

    void a_lesson_of_a_file_goes_on_and_one_that_is_gone_is_told()
    {
        const QString file = dir_->filePath(QStringLiteral("lesson.md"));
        QVERIFY(QFile::copy(
            QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons/03-namespaces/01-same-key/lesson.md"),
            file));
        const auto give_id = [&file](const QByteArray &id) {
            QFile text(file);
            QVERIFY(text.open(QIODevice::ReadWrite));
            const QByteArray other = text.readAll().replace("id: same-key", "id: " + id);
            text.resize(0);
            text.seek(0);
            text.write(other);
        };
        give_id("my-own");
        QString was;
        {
            Window window(folder());
            window.learn.openFile(file);
            QVERIFY(learn_something(window));
            was = window.rows();
        }
        {
            Window next(folder());
            QVERIFY(next.waits());
            QCOMPARE(next.rows(), was);
        }
        QVERIFY(QFile::remove(file));
        Window last(folder());
        QTRY_VERIFY(last.learn.problem().contains(file));
        QVERIFY(last.learn.view() == learning::View::Course);
    }

    void what_begins_anew_begins_at_the_beginning()
    {
        {
            Window window(folder());
            window.learn.openLesson(QStringLiteral("same-key"));
            QVERIFY(learn_something(window));
        }
        Window next(folder());
        QVERIFY(next.waits());
        next.lesson().again();
        QVERIFY(next.waits());
        QCOMPARE(next.lesson().visits().size(), std::size_t{1});
        QVERIFY(next.lesson().stop() == learning::Stop::Answering);
        next.learn.showCourse();
        QTRY_VERIFY(!side_file(next).contains(QStringLiteral("same-key\"")));
    }

    void the_size_of_the_window_is_kept_but_not_that_of_a_class()
    {
        bool presented = false;
        const auto in_passing = [&presented] { return presented; };
        {
            Window window(folder());
            QVERIFY(!window.autosave.window().size.isValid());
            QWindow shown;
            shown.resize(1000, 700);
            shown.show();
            window.autosave.follow(&shown, in_passing);
            shown.resize(900, 650);
            QTRY_VERIFY(side_file(window).contains(QStringLiteral("900")));
            presented = true;
            shown.resize(1800, 1000);
            QTest::qWait(600);
            presented = false;
            shown.hide();
        }
        {
            Window next(folder());
            QCOMPARE(next.autosave.window(), (SavedWindow{.page = 1, .size = QSize(900, 650)}));
            QWindow shown;
            shown.resize(next.autosave.window().size);
            shown.show();
            next.autosave.follow(&shown, in_passing);
            shown.showMaximized();
            QTRY_VERIFY(side_file(next).contains(QStringLiteral("\"maximized\":true")));
        }
        Window last(folder());
        QCOMPARE(last.autosave.window(),
                 (SavedWindow{.page = 1, .size = QSize(900, 650), .maximized = true}));
    }

  private:
    [[nodiscard]] QString folder() const { return dir_->filePath(QStringLiteral("session")); }
    std::unique_ptr<QTemporaryDir> dir_;
};

int main(int argc, char **argv)
{
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_SOURCE_DIR "/lessons");
    qputenv("LC_ALL", "C.UTF-8");
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--victim"))
    {
        qputenv("XDG_DATA_HOME", (arguments.value(2) + QStringLiteral("/..")).toUtf8());
        return victim(arguments.value(2));
    }
    TestLearnerKept test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_learner_kept.moc"
