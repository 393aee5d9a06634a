// Installed into a fresh folder, both programs do the main job: the same scenario on model and
// kernel, in the terminal and in the window.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#ifdef IPCSCOPE_HAVE_WINDOW
#include <QImage>
#endif

class InstalledTest : public QObject
{
    Q_OBJECT
  private slots:
    void initTestCase();
    void the_command_line_runs_the_first_scenario_on_both();
    void a_wrong_expectation_is_a_failure();
    void garbage_is_unusable_input();
    void the_window_shows_the_first_scenario();
    void a_desktop_and_a_shell_find_their_files();

  private:
    struct Ended
    {
        int status{-1};
        QByteArray output;
        QByteArray errors;
    };
    [[nodiscard]] Ended start(const QString &program, const QStringList &arguments) const;
    [[nodiscard]] QString write(const QString &name, const QByteArray &text) const;

    QTemporaryDir folder_;
    QString scenario_;
};

InstalledTest::Ended InstalledTest::start(const QString &program,
                                          const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // Installed programs find their parts by themselves.
    environment.remove("IPCSCOPE_AGENT");
    environment.remove("IPCSCOPE_LESSONS");
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
    {
        process.kill();
        process.waitForFinished();
        return {.status = -2, .output = process.readAllStandardOutput(), .errors = "no end"};
    }
    return {.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -3,
            .output = process.readAllStandardOutput(),
            .errors = process.readAllStandardError()};
}

QString InstalledTest::write(const QString &name, const QByteArray &text) const
{
    QFile file(folder_.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

void InstalledTest::initTestCase()
{
    QVERIFY(folder_.isValid());
    const Ended installed =
        start(IPCSCOPE_CMAKE, {"--install", IPCSCOPE_BUILD_DIR, "--prefix", folder_.path()});
    QVERIFY2(installed.status == 0, installed.errors.constData());
    scenario_ = folder_.filePath("share/ipcscope/lessons/03-namespaces/01-same-key/same-key.ipc");
    QVERIFY(QFile::exists(scenario_));
    const Ended doctor = start(folder_.filePath("bin/ipcscope-cli"), {"doctor"});
    if (doctor.status == 3 && qEnvironmentVariable("IPCSCOPE_REQUIRE_LAB") != "1")
    {
        QSKIP(("no lab here: " + doctor.output).constData());
    }
    QCOMPARE(doctor.status, 0);
}

void InstalledTest::the_command_line_runs_the_first_scenario_on_both()
{
    const Ended run =
        start(folder_.filePath("bin/ipcscope-cli"), {"run", scenario_, "--json", "--on", "both"});
    QVERIFY2(run.status == 0, run.errors.constData());
    const QJsonObject document = QJsonDocument::fromJson(run.output).object();
    const QJsonArray calls = document["calls"].toArray();
    QVERIFY(calls.size() >= 17);
    for (const QJsonValue &call : calls)
    {
        QCOMPARE(call["verdict"].toString(), QString("agree"));
    }
    QCOMPARE(document["summary"]["agree"].toInt(), int(calls.size()));
}

void InstalledTest::a_wrong_expectation_is_a_failure()
{
    const QString wrong = write("wrong.ipc", "A shmget(0x1, 4096, 0) = 0\n");
    QCOMPARE(start(folder_.filePath("bin/ipcscope-cli"), {"run", wrong}).status, 1);
}

void InstalledTest::garbage_is_unusable_input()
{
    const QString garbage = write("garbage.ipc", QByteArray("A shmget(((\n\x00\xff\x01", 15));
    const Ended run = start(folder_.filePath("bin/ipcscope-cli"), {"run", garbage});
    QCOMPARE(run.status, 2);
    QVERIFY2(run.errors.contains("garbage.ipc:2:1: found a NUL byte"), run.errors.constData());
}

void InstalledTest::the_window_shows_the_first_scenario()
{
#ifdef IPCSCOPE_HAVE_WINDOW
    const QString picture = folder_.filePath("window.png");
    const Ended window = start(folder_.filePath("bin/ipcscope"),
                               {scenario_, "--goto", "ipc_findkey.miss", "--screenshot", picture});
    QVERIFY2(window.status == 0, window.errors.constData());
    const QImage image(picture);
    QVERIFY(image.width() >= 1024);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 4)
    {
        for (int x = 0; x < image.width(); x += 4)
        {
            colours.insert(image.pixel(x, y));
        }
    }
    QVERIFY(colours.size() > 40);
#else
    QSKIP("this build has no window");
#endif
}

void InstalledTest::a_desktop_and_a_shell_find_their_files()
{
    QStringList files{
        "share/man/man1/ipcscope-cli.1", "share/bash-completion/completions/ipcscope-cli",
        "share/mime/packages/ipcscope-mime.xml", "share/ipcscope/apparmor/ipcscope-agent"};
#ifdef IPCSCOPE_HAVE_WINDOW
    files << "share/applications/ipcscope.desktop"
          << "share/metainfo/org.ipcscope.ipcscope.metainfo.xml"
          << "share/icons/hicolor/scalable/apps/ipcscope.svg"
          << "share/man/man1/ipcscope.1"
          << "share/bash-completion/completions/ipcscope";
#endif
    for (const QString &file : files)
    {
        QVERIFY2(QFile::exists(folder_.filePath(file)), qPrintable(file));
    }
}

QTEST_GUILESS_MAIN(InstalledTest)
#include "tst_installed.moc"
