// Runs the tests of the window.
#include "tests/qml/access_walk.h"
#include "tests/qml/bench.h"
#include "tests/qml/outside.h"

#include <QApplication>
#include <QQmlEngine>
#include <QQuickStyle>
#include <QtQuickTest>

class Setup : public QObject
{
    Q_OBJECT

  public Q_SLOTS:
    void applicationAvailable() { QQuickStyle::setStyle(QStringLiteral("Basic")); }
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterSingletonInstance("IpcScopeTest", 1, 0, "Bench", &bench_);
        qmlRegisterSingletonInstance("IpcScopeTest", 1, 0, "AccessWalk", &walk_);
        qmlRegisterSingletonInstance("IpcScopeTest", 1, 0, "Outside", &outside_);
    }

  private:
    ipcscope::gui::test::Bench bench_;
    ipcscope::gui::test::AccessWalk walk_;
    ipcscope::gui::test::Outside outside_; // its side file ends before the session
};

// QUICK_TEST_MAIN_WITH_SETUP makes a QGuiApplication; the file dialogs need a QApplication.
int main(int argc, char **argv)
{
    QTEST_SET_MAIN_SOURCE_PATH
    const QTemporaryDir home; // a learner of its own
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_LESSONS_DIR);
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "window", QUICK_TEST_SOURCE_DIR, &setup);
}

#include "moc_bench.cpp" // a file of its own would read all headers again
#include "tst_qml.moc"
