// Runs the tests of the window.
#include "app/gui/language.h"
#include "tests/qml/access_walk.h"
#include "tests/qml/bench.h"
#include "tests/qml/outside.h"

#include <QApplication>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QRegularExpression>
#include <QtQuickTest>

#include <cstdio>
#include <set>
#include <utility>

class Setup : public QObject
{
    Q_OBJECT

  public:
    /// `language` null: English.
    explicit Setup(ipcscope::gui::Language *language) : language_(language) {}

  public Q_SLOTS:
    void applicationAvailable() { QQuickStyle::setStyle(QStringLiteral("Basic")); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        if (language_)
        {
            language_->give(engine);
        }
        qmlRegisterSingletonInstance("IpcScopeTest", 1, 0, "Bench", &bench_);
        qmlRegisterSingletonInstance("IpcScopeTest", 1, 0, "AccessWalk", &walk_);
        qmlRegisterSingletonInstance("IpcScopeTest", 1, 0, "Outside", &outside_);
    }

  private:
    ipcscope::gui::Language *language_;
    ipcscope::gui::test::Bench bench_;
    ipcscope::gui::test::AccessWalk walk_;
    ipcscope::gui::test::Outside outside_; // its side file ends before the session
};

/// Is asked last, so only for what no other has: words of ours that nobody has translated.
class Untranslated : public QTranslator
{
  public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *,
                                    int) const override
    {
        const QByteArray of(context);
        // Qt's own words are its own; names of calls, errors and files are the same everywhere.
        static const QRegularExpression words(QStringLiteral("[a-z]{2,} [a-z]"));
        if (!of.startsWith('Q') && words.match(QString::fromUtf8(source)).hasMatch())
        {
            asked_.emplace(of, source);
        }
        return {};
    }
    /// False, and told, when there was one.
    [[nodiscard]] bool none() const
    {
        for (const auto &[context, source] : asked_)
        {
            std::printf("not translated: %s: %s\n", context.constData(), source.constData());
        }
        return asked_.empty();
    }

  private:
    mutable std::set<std::pair<QByteArray, QByteArray>> asked_;
};

// QUICK_TEST_MAIN_WITH_SETUP makes a QGuiApplication; the file dialogs need a QApplication.
int main(int argc, char **argv)
{
    QTEST_SET_MAIN_SOURCE_PATH
    const QTemporaryDir home; // a learner and choices of its own
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_LESSONS_DIR);
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    // The same tests in another language, where they do not ask for English words.
    const QString speaks = qEnvironmentVariable("IPCSCOPE_TEST_LANGUAGE");
    Untranslated untranslated;
    ipcscope::gui::Language language(nullptr);
    if (!speaks.isEmpty())
    {
        QCoreApplication::installTranslator(&untranslated);
        if (!language.speak(speaks))
        {
            std::fprintf(stderr, "there is no %s\n", qPrintable(speaks));
            return 1;
        }
    }
    Setup setup(speaks.isEmpty() ? nullptr : &language);
    const int failed =
        quick_test_main_with_setup(argc, argv, "window", QUICK_TEST_SOURCE_DIR, &setup);
    return failed == 0 && !untranslated.none() ? 1 : failed;
}

#include "moc_bench.cpp" // a file of its own would read all headers again
#include "tst_qml.moc"
