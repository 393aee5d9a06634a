// The window in another language: what is spoken, what is chosen, and the model's sentences in it.
#include "tests/app/gui/gui_test.h"

#include "app/gui/language.h"
#include "core/told.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

using namespace ipcscope::gui;

class TestLanguage : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        home_ = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", home_->path().toUtf8());
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_->path());
    }

    void english_is_spoken_where_nothing_else_is_known()
    {
        Language language(nullptr);
        QCOMPARE(language.spoken(), QStringLiteral("en"));
        QVERIFY(!language.speak(QStringLiteral("xx")));
        QCOMPARE(language.spoken(), QStringLiteral("en"));
        QCOMPARE(ipcscope::told("No object of this namespace has the key {}.", 7),
                 std::string("No object of this namespace has the key 7."));
    }

    void the_steps_of_the_model_are_told_in_it()
    {
        Language language(nullptr);
        QVERIFY(language.speak(QStringLiteral("de")));
        Session session{LabStarter{}};
        const test::ScenarioFile file("A shmget(0x1234, 4096, 0)\n");
        QVERIFY(session.openFile(file.path()));
        session.moment()->goEnd();
        QStringList told;
        for (session.moment()->goStart(); !session.moment()->atEnd();
             session.moment()->stepForward())
        {
            told.push_back(session.moment()->sentence());
        }
        QVERIFY2(told.join(QLatin1Char('|')).contains(QStringLiteral("Schlüssel 0x00001234")),
                 qPrintable(told.join(QLatin1Char('\n'))));
    }

    void what_is_written_for_files_stays_english()
    {
        Language language(nullptr);
        QVERIFY(language.speak(QStringLiteral("de")));
        QCOMPARE(QStringLiteral("%1").arg(1234567), QStringLiteral("1234567"));
        Session session{LabStarter{}};
        const test::ScenarioFile file(test::kTwoNamespaces);
        QVERIFY(session.openFile(file.path()));
        const std::string german = ipcscope::notation::print(session.scenario());
        QVERIFY(language.speak(QStringLiteral("en")));
        QCOMPARE(german, ipcscope::notation::print(session.scenario()));
    }

    void large_numbers_have_its_groups()
    {
        QCOMPARE(in_groups(30'000), QStringLiteral("30,000"));
        Language language(nullptr);
        QVERIFY(language.speak(QStringLiteral("de")));
        QCOMPARE(in_groups(1'234'567), QStringLiteral("1.234.567"));
        QCOMPARE(in_groups(7), QStringLiteral("7"));
    }

    void a_choice_is_kept_for_the_next_start()
    {
        {
            Language language(nullptr);
            language.choose(QStringLiteral("de"));
            QCOMPARE(language.chosen(), QStringLiteral("de"));
            QCOMPARE(language.spoken(), QStringLiteral("en"));
            language.choose(QStringLiteral("klingon"));
            QCOMPARE(language.chosen(), QStringLiteral("de"));
        }
        QCOMPARE(Language::wanted(), QStringLiteral("de"));
    }

    void a_language_that_is_gone_takes_its_words_along()
    {
        {
            Language language(nullptr);
            QVERIFY(language.speak(QStringLiteral("de")));
            QCOMPARE(ipcscope::told("none"), std::string("keine"));
        }
        QCOMPARE(ipcscope::told("none"), std::string("none"));
    }

  private:
    std::unique_ptr<QTemporaryDir> home_;
};

int main(int argc, char **argv)
{
    qputenv("LC_ALL", "C.UTF-8");
    const QApplication application(argc, argv);
    TestLanguage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_language.moc"
