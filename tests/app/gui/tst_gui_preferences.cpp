// What a person chose is as they left it at the next start; and keys are called as they are on the
// keyboard.
#include "tests/app/gui/gui_test.h"

#include "app/gui/key_names.h"
#include "app/gui/person_settings.h"
#include "app/gui/preferences.h"
#include "app/gui/theme.h"

#include <QApplication>
#include <QSettings>

using namespace ipcscope::gui;

namespace
{

/// A program that is started.
struct Program
{
    explicit Program(bool presents = false) : presenting(presents)
    {
        preferences.restore();
        preferences.keep([this] { return presenting; });
    }
    bool presenting;
    Theme theme{nullptr};
    Session lab{LabStarter{}};
    Session lesson{LabStarter{}};
    Preferences preferences{&theme, {lab.player(), lesson.player()}};
};

} // namespace

class TestPreferences : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        dir_ = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, dir_->path());
    }

    void what_was_never_chosen_is_as_usual_and_leaves_no_file()
    {
        const Program program;
        QCOMPARE(program.theme.scheme(), Theme::Scheme::Light);
        QCOMPARE(program.theme.zoom(), 1.0);
        QVERIFY(person_settings().allKeys().isEmpty());
    }

    void what_was_chosen_is_there_at_the_next_start()
    {
        int usual = 0;
        {
            Program program;
            usual = program.lab.player()->speed();
            program.theme.setScheme(Theme::Scheme::Contrast);
            program.theme.zoomIn();
            program.lesson.player()->setSpeed(usual + 2);
            QCOMPARE(program.lab.player()->speed(), usual + 2); // one speed for both
        }
        Program next;
        QCOMPARE(next.theme.scheme(), Theme::Scheme::Contrast);
        QCOMPARE(next.theme.zoom(), 1.1);
        QCOMPARE(next.lab.player()->speed(), usual + 2);
        QCOMPARE(next.lesson.player()->speed(), usual + 2);
        // What a start is told wins, and is no choice of the person's.
        next.theme.setScheme(Theme::Scheme::Light);
        next.theme.zoomReset();
        const Program last;
        QCOMPARE(last.theme.scheme(), Theme::Scheme::Light);
        QCOMPARE(last.theme.zoom(), 1.0);
    }

    void the_type_of_a_class_is_not_kept()
    {
        {
            Program program(true);
            program.theme.setZoom(2);
        }
        QCOMPARE(Program().theme.zoom(), 1.0);
    }

    void a_file_that_makes_no_sense_changes_nothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("words") << QByteArray("[General]\ntheme=purple\nzoom=much\nspeed=fast\n");
        QTest::newRow("numbers") << QByteArray("[General]\ntheme=7\nzoom=-3\nspeed=-1\n");
        QTest::newRow("far") << QByteArray("[General]\nspeed=99999\nzoom=nan\n");
        QTest::newRow("noise") << QByteArray("\x00\xff[[[\n=\x01", 8);
    }
    void a_file_that_makes_no_sense_changes_nothing()
    {
        QFETCH(const QByteArray, bytes);
        QVERIFY(QDir().mkpath(dir_->filePath(QStringLiteral("ipcscope"))));
        QFile file(person_settings().fileName());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        Program program;
        QCOMPARE(program.theme.scheme(), Theme::Scheme::Light);
        QCOMPARE(program.theme.zoom(), 1.0);
        QCOMPARE(program.lab.player()->speed(), Session{LabStarter{}}.player()->speed());
    }

    void a_zoom_out_of_bounds_is_the_nearest()
    {
        person_settings().setValue(QStringLiteral("zoom"), 1e9);
        QCOMPARE(Program().theme.zoom(), 4.0);
    }

    void keys_are_called_as_on_the_keyboard()
    {
        QCOMPARE(KeyNames::shown(QStringLiteral("Ctrl+Left")), QStringLiteral("Ctrl+←"));
        QCOMPARE(KeyNames::shown(QStringLiteral("Right")), QStringLiteral("→"));
        QCOMPARE(KeyNames::shown(QStringLiteral("Ctrl+Shift+Up")), QStringLiteral("Ctrl+Shift+↑"));
        QCOMPARE(KeyNames::shown(QStringLiteral("Ctrl++")), QStringLiteral("Ctrl++"));
        QCOMPARE(KeyNames::shown(QStringLiteral("F11")), QStringLiteral("F11"));
        QCOMPARE(KeyNames::shown(QStringLiteral("?")), QStringLiteral("?"));
        QCOMPARE(KeyNames::shown(QStringLiteral(".")), QStringLiteral("."));
        QCOMPARE(KeyNames::shown(QString()), QString());
    }

  private:
    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_MAIN(TestPreferences)
#include "tst_gui_preferences.moc"
