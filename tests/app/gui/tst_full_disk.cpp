// On a disk that is full nothing is lost that was there, the person is told what could not be
// written, and it is written when there is room again.
#include "tests/app/gui/full_disk.h"
#include "tests/app/gui/gui_test.h"

#include "app/gui/language.h"
#include "app/gui/learn.h"
#include "app/gui/person_settings.h"
#include "app/gui/preferences.h"
#include "app/gui/theme.h"
#include "core/lesson/progress.h"
#include "core/recording/file.h"

#include <QApplication>
#include <QDir>

using namespace ipcscope;
using namespace ipcscope::gui;

namespace
{

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString progress_path()
{
    return QString::fromStdString(lesson::progress_file("me").value());
}

bool waits(Learn &learn)
{
    return QTest::qWaitFor(
        [&] {
            return learn.lesson()->isOpen() && !learn.lesson()->busy() &&
                   learn.lesson()->rows()->count() > 0;
        },
        20000);
}

/// How many files of what is half written lie there.
qsizetype left_over(const QString &path)
{
    return QDir(QFileInfo(path).absolutePath()).entryList(QDir::Files).size();
}

} // namespace

class TestFullDisk : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        home_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", home_->path().toUtf8());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_->path());
    }

    void a_scenario_that_cannot_be_saved_stays_as_it_was_in_its_file()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Session session{LabStarter{}};
        QVERIFY(test::open(session, file));
        session.moment()->goEnd();
        QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("msgget(0x77, IPC_CREAT)")).ok);
        const QString other = home_->filePath(QStringLiteral("other.ipc"));
        {
            const test::FullDisk full;
            QVERIFY(!session.save());
            QVERIFY2(
                session.openProblem().contains(file.path() + QStringLiteral(" cannot be written")),
                qPrintable(session.openProblem()));
            QVERIFY(session.modified());
            QVERIFY(!session.saveAs(QUrl::fromLocalFile(other)));
            QVERIFY(session.openProblem().contains(other));
            QCOMPARE(session.path(), file.path());
            QVERIFY(!session.saveAsLesson(
                QUrl::fromLocalFile(home_->filePath(QStringLiteral("lesson.md")))));
            QVERIFY(session.openProblem().contains(QStringLiteral("lesson.md cannot be written")));
        }
        QCOMPARE(content(file.path()), QByteArray(test::kTwoNamespaces));
        QVERIFY(!QFile::exists(other));
        QCOMPARE(left_over(file.path()), 1);
        QVERIFY(session.save());
        QVERIFY(!session.modified());
        QVERIFY(content(file.path()).contains("0x77"));
    }

    void what_is_exported_in_vain_leaves_the_file_that_was_there()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Session session{LabStarter{}};
        QVERIFY(test::open(session, file));
        struct Kind
        {
            QString name;
            bool (Session::*write)(const QUrl &);
        };
        const std::vector<Kind> kinds{
            {QStringLiteral("a.png"), &Session::exportPicture},
            {QStringLiteral("a.svg"), &Session::exportPicture},
            {QStringLiteral("a.pdf"), &Session::exportPicture},
            {QStringLiteral("a.html"), &Session::exportPage},
            {QStringLiteral("a.c"), &Session::exportProgram},
        };
        for (const Kind &kind : kinds)
        {
            const QString path = home_->filePath(kind.name);
            QVERIFY2((session.*kind.write)(QUrl::fromLocalFile(path)), qPrintable(kind.name));
            const QByteArray before = content(path);
            session.dismissProblem();
            {
                const test::FullDisk full;
                QVERIFY2(!(session.*kind.write)(QUrl::fromLocalFile(path)), qPrintable(kind.name));
            }
            QVERIFY2(session.openProblem().contains(kind.name), qPrintable(session.openProblem()));
            QVERIFY2(content(path) == before, qPrintable(kind.name));
        }
    }

    void a_recording_that_cannot_be_written_is_told()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        const QString kept =
            QString::fromStdString(recording::file_beside(file.path().toStdString()));
        Session session(test::stand_in());
        QVERIFY(test::open(session, file));
        {
            const test::FullDisk full;
            session.recordKernel();
            QTRY_VERIFY(session.openProblem().contains(kept));
            QVERIFY(test::settle(session));
        }
        QVERIFY(!QFile::exists(kept));
        QCOMPARE(left_over(kept), 1);
        session.dismissProblem();
        session.recordKernel();
        QTRY_VERIFY(session.notice().contains(QStringLiteral("case.kernel")));
        QCOMPARE(session.openProblem(), QString());
        QVERIFY(QFile::exists(kept));
    }

    void the_recording_of_a_lesson_is_told_too()
    {
        const QString file = home_->filePath(QStringLiteral("lesson.md"));
        QVERIFY(QFile::copy(
            QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons/03-namespaces/01-same-key/lesson.md"),
            file));
        Learn learn(test::stand_in());
        learn.openFile(file);
        QVERIFY(waits(learn));
        Session &session = *learn.lesson()->session();
        QVERIFY(test::settle(session));
        const test::FullDisk full;
        session.recordKernel();
        QTRY_VERIFY(session.openProblem().contains(QStringLiteral("lesson.kernel")));
    }

    void what_a_learner_reached_is_kept_when_there_is_room_again()
    {
        Learn learn{LabStarter{}};
        learn.openLesson(QStringLiteral("same-key"));
        QVERIFY(waits(learn));
        {
            const test::FullDisk full;
            learn.lesson()->answer(0);
            QVERIFY(waits(learn));
            QTRY_VERIFY2(learn.notKept().contains(QStringLiteral("is not kept")),
                         qPrintable(learn.notKept()));
            QVERIFY2(learn.notKept().contains(progress_path()), qPrintable(learn.notKept()));
            // And another lesson, which is what is written next.
            learn.openLesson(QStringLiteral("undo"));
            QVERIFY(waits(learn));
            QVERIFY(!content(progress_path()).contains("undo"));
        }
        QTRY_COMPARE_WITH_TIMEOUT(learn.notKept(), QString(), 10000);
        const auto kept = lesson::load_progress(progress_path().toStdString());
        QVERIFY(kept);
        QVERIFY(kept.value().lessons.contains("undo"));
        const auto &predictions = kept.value().lessons.at("same-key").predictions;
        QCOMPARE(predictions.size(), std::size_t{1});
        QVERIFY(predictions.begin()->second.right);
    }

    void who_closes_the_window_meanwhile_loses_nothing_either()
    {
        {
            Learn learn{LabStarter{}};
            learn.openLesson(QStringLiteral("same-key"));
            QVERIFY(waits(learn));
            {
                const test::FullDisk full;
                learn.lesson()->answer(0);
                QVERIFY(waits(learn));
                QTRY_VERIFY(!learn.notKept().isEmpty());
            }
        }
        const auto kept = lesson::load_progress(progress_path().toStdString());
        QVERIFY(kept);
        QCOMPARE(kept.value().lessons.at("same-key").predictions.size(), std::size_t{1});
    }

    void what_a_person_chose_is_kept_when_there_is_room_again()
    {
        Theme theme(nullptr);
        Session lab{LabStarter{}};
        Preferences preferences(&theme, {lab.player()});
        preferences.keep([] { return false; });
        theme.setScheme(Theme::Scheme::Dark);
        QCOMPARE(person_settings().value(QStringLiteral("theme")).toString(),
                 QStringLiteral("dark"));
        QVERIFY(PersonSettings::instance().problem().isEmpty());
        const QString file = person_settings().fileName();
        const QByteArray before = content(file);
        {
            const test::FullDisk full;
            theme.setScheme(Theme::Scheme::Contrast);
            QVERIFY2(PersonSettings::instance().problem().contains(file),
                     qPrintable(PersonSettings::instance().problem()));
            QCOMPARE(content(file), before);
        }
        QTRY_COMPARE_WITH_TIMEOUT(PersonSettings::instance().problem(), QString(), 10000);
        QVERIFY2(content(file).contains("theme=contrast"), content(file));
    }

  private:
    std::unique_ptr<QTemporaryDir> home_;
};

int main(int argc, char **argv)
{
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_SOURCE_DIR "/lessons");
    qputenv("LC_ALL", "C.UTF-8");
    QApplication application(argc, argv);
    TestFullDisk test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_full_disk.moc"
