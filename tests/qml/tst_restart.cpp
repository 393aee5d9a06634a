// The program on a real display, which goes away; and started again: what was typed and what was
// chosen is there.
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRgb>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace
{

constexpr int kLongMs = 30000;
constexpr int kWidth = 1366;
constexpr int kHeight = 768;
constexpr int kAtEdge = 2; // where the window's own ground is seen
constexpr int kMiddle = 400;

/// A display in memory, with somebody at its keyboard.
class MadeUpDisplay
{
  public:
    MadeUpDisplay()
    {
        server_.start(QStringLiteral("Xvfb"), {"-displayfd", "1", "-screen", "0",
                                               QStringLiteral("%1x%2x24").arg(kWidth).arg(kHeight),
                                               "-nolisten", "tcp", "-fbdir", pixels_.path(),
                                               // else it begins anew when the last window closes
                                               "-noreset"});
        if (server_.waitForStarted(kLongMs) && server_.waitForReadyRead(kLongMs))
        {
            name_ = ":" + server_.readLine().trimmed();
        }
    }
    ~MadeUpDisplay() { die(); }
    MadeUpDisplay(const MadeUpDisplay &) = delete;
    MadeUpDisplay &operator=(const MadeUpDisplay &) = delete;
    void die()
    {
        server_.kill();
        server_.waitForFinished(kLongMs);
    }
    [[nodiscard]] QString name() const { return QString::fromLatin1(name_); }

    /// Waits for the window and turns the keys to it.
    [[nodiscard]] bool find_window() const
    {
        const bool found = QTest::qWaitFor(
                               [this] {
                                   return hands({"search", "--onlyvisible", "--name", "ipcscope"});
                               },
                               kLongMs) &&
                           hands({"search", "--onlyvisible", "--name", "ipcscope", "windowfocus"});
        QTest::qWait(500); // its first frames
        return found;
    }
    [[nodiscard]] bool keys(const QString &keys) const
    {
        return hands({"key", "--delay", "40", keys});
    }
    [[nodiscard]] bool type(const QString &text) const
    {
        return hands({"type", "--delay", "25", text});
    }
    [[nodiscard]] bool click(int x, int y) const
    {
        return hands({"mousemove", QString::number(x), QString::number(y), "click", "1"});
    }
    /// As the person drags it by its corner.
    [[nodiscard]] bool resize(const QSize &size) const
    {
        return hands({"search", "--onlyvisible", "--name", "ipcscope", "windowsize",
                      QString::number(size.width()), QString::number(size.height())});
    }
    [[nodiscard]] QSize size_of_window() const
    {
        QByteArray told;
        (void)hands(
            {"search", "--onlyvisible", "--name", "ipcscope", "getwindowgeometry", "--shell"},
            &told);
        QSize size;
        for (const QByteArray &line : told.split('\n'))
        {
            const int number = line.mid(line.indexOf('=') + 1).toInt();
            line.startsWith("WIDTH=")    ? size.setWidth(number)
            : line.startsWith("HEIGHT=") ? size.setHeight(number)
                                         : void();
        }
        return size;
    }
    /// What is seen there. The file ends with the screen, line by line.
    [[nodiscard]] QRgb pixel(int x, int y) const
    {
        constexpr int kBytes = 4;
        QFile file(pixels_.filePath(QStringLiteral("Xvfb_screen0")));
        QByteArray four;
        if (file.open(QIODevice::ReadOnly))
        {
            const qint64 place = (qint64{y} * kWidth + x) * kBytes;
            file.seek(file.size() - qint64{kWidth} * kHeight * kBytes + place);
            four = file.read(kBytes);
        }
        const auto part = [&four](int at) { return four.size() == kBytes ? uchar(four[at]) : 0; };
        return qRgb(part(2), part(1), part(0));
    }

  private:
    [[nodiscard]] bool hands(const QStringList &what, QByteArray *told = nullptr) const
    {
        QProcess xdotool;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DISPLAY"), name());
        xdotool.setProcessEnvironment(environment);
        xdotool.start(QStringLiteral("xdotool"), what);
        const bool ended = xdotool.waitForFinished(kLongMs);
        if (told)
        {
            *told = xdotool.readAllStandardOutput();
        }
        return ended && xdotool.exitCode() == 0;
    }

    QTemporaryDir pixels_;
    QProcess server_;
    QByteArray name_;
};

} // namespace

class TestRestart : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init();
    void a_display_that_goes_away_ends_the_program_and_loses_nothing();
    void theme_and_size_of_the_type_are_as_they_were_left();
    void the_window_is_as_large_as_it_was_left_and_shows_the_same_page();

  private:
    std::unique_ptr<QProcess> start(const MadeUpDisplay &display,
                                    const QStringList &options = {}) const;
    [[nodiscard]] QString side_file() const
    {
        return home_->filePath(QStringLiteral("ipcscope/session/0.json"));
    }
    [[nodiscard]] QJsonObject kept() const
    {
        QFile file(side_file());
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }
    [[nodiscard]] QVariant setting(const QString &name) const
    {
        return QSettings(home_->filePath(QStringLiteral("ipcscope/ipcscope.ini")),
                         QSettings::IniFormat)
            .value(name);
    }
    std::unique_ptr<QTemporaryDir> home_;
};

void TestRestart::init()
{
    for (const char *program : {"Xvfb", "xdotool"})
    {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty())
        {
            QSKIP(qPrintable(QStringLiteral("%1 is not installed").arg(QLatin1String(program))));
        }
    }
    home_ = std::make_unique<QTemporaryDir>();
}

std::unique_ptr<QProcess> TestRestart::start(const MadeUpDisplay &display,
                                             const QStringList &options) const
{
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), display.name());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home_->path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home_->path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(IPCSCOPE_PROGRAM), QStringList{"--model-only"} + options);
    return program;
}

void TestRestart::a_display_that_goes_away_ends_the_program_and_loses_nothing()
{
    constexpr int kFieldX = 900;
    constexpr int kFieldY = 727;
    {
        MadeUpDisplay display;
        const auto program = start(display);
        QVERIFY(display.find_window());
        QVERIFY(display.keys(QStringLiteral("ctrl+n")));
        QVERIFY(display.click(kFieldX, kFieldY));
        QVERIFY(display.type(QStringLiteral("shmget(0x4711, 4096, IPC_CREAT|0600)")));
        QVERIFY(display.keys(QStringLiteral("Escape"))); // the completions
        QVERIFY(display.click(kFieldX, kFieldY));
        QVERIFY(display.keys(QStringLiteral("Return")));
        QTRY_VERIFY_WITH_TIMEOUT(QJsonDocument(kept()).toJson().contains("0x4711"), kLongMs);
        display.die();
        QVERIFY(program->waitForFinished(kLongMs));
        const QByteArray told = program->readAllStandardError();
        QVERIFY2(program->exitStatus() == QProcess::NormalExit, told);
        QCOMPARE(program->exitCode(), 1);
        QVERIFY2(told.contains("ipcscope: the display is gone"), told);
        QVERIFY2(told.contains("is there again at the next start"), told);
    }
    const QJsonObject left = kept();
    const QDateTime before = QFileInfo(side_file()).lastModified();
    const MadeUpDisplay display;
    const auto program = start(display);
    QVERIFY(display.find_window());
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(side_file()).lastModified() > before, kLongMs);
    QCOMPARE(kept()[QStringLiteral("branches")], left[QStringLiteral("branches")]);
    QCOMPARE(kept()[QStringLiteral("call")], left[QStringLiteral("call")]);
    QVERIFY(display.keys(QStringLiteral("ctrl+q")));
    QVERIFY(program->waitForFinished(kLongMs));
    QVERIFY2(program->exitCode() == 0, program->readAllStandardError());
}

void TestRestart::theme_and_size_of_the_type_are_as_they_were_left()
{
    const auto is_dark = [](const MadeUpDisplay &display) {
        return qGray(display.pixel(kAtEdge, kMiddle)) < 64;
    };
    const MadeUpDisplay display;
    {
        const auto program = start(display);
        QVERIFY(display.find_window());
        QVERIFY(!is_dark(display));
        QVERIFY(display.keys(QStringLiteral("ctrl+k")));
        QVERIFY(display.type(QStringLiteral("dark")));
        QVERIFY(display.keys(QStringLiteral("Return")));
        QTRY_VERIFY(is_dark(display));
        QVERIFY(display.keys(QStringLiteral("ctrl+plus")));
        QTRY_VERIFY(setting(QStringLiteral("zoom")).toDouble() > 1.05);
        // The type of a class is not the person's.
        QVERIFY(display.keys(QStringLiteral("F5")));
        QTest::qWait(500);
        QVERIFY(display.keys(QStringLiteral("Escape")));
        QTest::qWait(500);
        QVERIFY(display.keys(QStringLiteral("ctrl+q")));
        QVERIFY(program->waitForFinished(kLongMs));
        QVERIFY(qAbs(setting(QStringLiteral("zoom")).toDouble() - 1.1) < 0.01);
        QCOMPARE(setting(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
    }
    {
        const auto program = start(display);
        QVERIFY(display.find_window());
        QTRY_VERIFY(is_dark(display));
        QVERIFY(display.keys(QStringLiteral("ctrl+plus"))); // from what was kept
        QTRY_VERIFY(qAbs(setting(QStringLiteral("zoom")).toDouble() - 1.21) < 0.01);
        QVERIFY(display.keys(QStringLiteral("ctrl+q")));
        QVERIFY(program->waitForFinished(kLongMs));
    }
    {
        const auto program = start(display, {"--theme", "light", "--zoom", "1"});
        QVERIFY(display.find_window());
        QTRY_VERIFY(!is_dark(display));
        QVERIFY(display.keys(QStringLiteral("ctrl+q")));
        QVERIFY(program->waitForFinished(kLongMs));
        QCOMPARE(setting(QStringLiteral("theme")).toString(), QStringLiteral("dark"));
        QVERIFY(setting(QStringLiteral("zoom")).toDouble() > 1.2);
    }
}

void TestRestart::the_window_is_as_large_as_it_was_left_and_shows_the_same_page()
{
    constexpr QSize kChosen(1000, 700);
    const auto page = [this] {
        return kept()[QStringLiteral("window")][QStringLiteral("page")].toInt(-1);
    };
    const MadeUpDisplay display;
    {
        const auto program = start(display);
        QVERIFY(display.find_window());
        QCOMPARE(display.size_of_window(), QSize(kWidth, kHeight));
        QVERIFY(display.keys(QStringLiteral("ctrl+1")));
        QVERIFY(display.resize(kChosen));
        QTRY_COMPARE_WITH_TIMEOUT(kept()[QStringLiteral("window")][QStringLiteral("width")].toInt(),
                                  kChosen.width(), kLongMs);
        QTRY_COMPARE(page(), 0);
        // The whole screen is the class's.
        QVERIFY(display.keys(QStringLiteral("F5")));
        QTest::qWait(1000);
        QVERIFY(display.keys(QStringLiteral("Escape")));
        QTest::qWait(1000);
        QVERIFY(display.keys(QStringLiteral("ctrl+q")));
        QVERIFY(program->waitForFinished(kLongMs));
    }
    {
        const auto program = start(display);
        QVERIFY(display.find_window());
        QTRY_COMPARE(display.size_of_window(), kChosen);
        QVERIFY(display.keys(QStringLiteral("ctrl+q")));
        QVERIFY(program->waitForFinished(kLongMs));
        QCOMPARE(page(), 0);
    }
    const auto program = start(display, {"--size", "800x600"});
    QVERIFY(display.find_window());
    QTRY_COMPARE(display.size_of_window(), QSize(800, 600));
    QVERIFY(display.keys(QStringLiteral("ctrl+q")));
    QVERIFY(program->waitForFinished(kLongMs));
}

QTEST_GUILESS_MAIN(TestRestart)
#include "tst_restart.moc"
