// A picture of every page in every scheme, in type of both sizes and in German: each shows
// something else, nothing is complained of, and a person can look through them.
#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

namespace
{

constexpr int kLongMs = 60000;
constexpr QLatin1String kWithKernel{"diagram"};

QList<std::pair<QString, QStringList>> all_pages()
{
    QList<std::pair<QString, QStringList>> pages{
        {kWithKernel, {"--goto", "ipc_findkey.miss"}},
        {"structure", {"--view", "structure", "--goto", "ipc_findkey.hit"}},
        {"slots", {"--view", "slots", "--goto", "call:6"}},
        {"course", {"--page", "course"}},
        {"lesson", {"same-key"}},
        {"claims", {"--page", "claims"}},
        {"campaign", {"--page", "campaign"}},
        {"log", {IPCSCOPE_SOURCE_DIR "/tests/replay/data/queues.strace"}},
        {"isolation", {"--page", "isolation"}},
        {"checks", {"--page", "checks"}},
        {"presented lesson", {"same-key", "--present"}},
        {"presented lab", {"--goto", "ipc_findkey.miss", "--present"}},
    };
    for (const char *chart : {"objects", "memory", "indices", "queues", "waiting", "answers",
                              "lookups", "objects-limits", "memory-limits"})
    {
        pages.push_back({QLatin1String("chart of ") + QLatin1String(chart),
                         {"--view", chart, "--goto", "call:6"}});
    }
    for (auto &[name, arguments] : pages)
    {
        // A lab takes longer than the model, so one page shows what it says.
        arguments += name == kWithKernel ? QStringList{} : QStringList{"--model-only"};
    }
    return pages;
}

/// Nothing of the bar at the top reaches the right edge, behind which it would be cut off.
bool bar_is_whole(const QImage &image)
{
    constexpr int kFromEdge = 2;
    constexpr int kTop = 2;
    constexpr int kBottom = 60;
    for (int y = kTop; y < kBottom; ++y)
    {
        if (image.pixel(image.width() - kFromEdge, y) !=
            image.pixel(image.width() - kFromEdge, kTop))
        {
            return false;
        }
    }
    return true;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void every_page_is_drawn_in_every_scheme_and_large_data();
    void every_page_is_drawn_in_every_scheme_and_large();
    void every_page_is_drawn_in_german_data();
    void every_page_is_drawn_in_german();

  private:
    static QImage draw(const QString &name, const QStringList &arguments);
    QTemporaryDir home_;
    QList<std::pair<QString, QImage>> pages_; ///< each but of its own page
};

void TestPictures::initTestCase()
{
    qputenv("XDG_DATA_HOME", home_.path().toUtf8()); // a learner of its own
    qputenv("XDG_CONFIG_HOME", home_.path().toUtf8());
    qputenv("QT_QUICK_BACKEND", "software");
    QVERIFY(QDir().mkpath(QStringLiteral(IPCSCOPE_PICTURES)));
    // A screen as large as the window: presenting takes all of it.
    QFile screen(home_.filePath(QStringLiteral("screen.json")));
    QVERIFY(screen.open(QIODevice::WriteOnly));
    screen.write(R"({"screens":[{"name":"beamer","x":0,"y":0,"width":1366,"height":768,)"
                 R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})");
    screen.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screen.fileName().toUtf8());
}

/// Null, with a warning, when there is no picture or something is complained of.
QImage TestPictures::draw(const QString &name, const QStringList &arguments)
{
    const QString file = QStringLiteral(IPCSCOPE_PICTURES "/page-%1.png").arg(name);
    QFile::remove(file);
    QProcess program;
    program.start(QStringLiteral(IPCSCOPE_PROGRAM), arguments + QStringList{"--screenshot", file});
    const bool ended = program.waitForFinished(kLongMs);
    const QByteArray errors = program.readAllStandardError();
    if (!ended || program.exitCode() != 0 || errors.contains(".qml"))
    {
        qWarning("%s: %s", qPrintable(name), errors.constData());
        return {};
    }
    return QImage(file);
}

void TestPictures::every_page_is_drawn_in_every_scheme_and_large_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const auto &[name, arguments] : all_pages())
    {
        QTest::newRow(qPrintable(name)) << arguments;
    }
}

void TestPictures::every_page_is_drawn_in_every_scheme_and_large()
{
    QFETCH(const QStringList, arguments);
    const QString page = QString::fromLatin1(QTest::currentDataTag());
    QList<QImage> seen;
    for (const char *zoom : {"1", "2"})
    {
        for (const char *theme : {"light", "dark", "contrast"})
        {
            const QString name = QStringLiteral("%1-%2-%3").arg(page, theme, zoom);
            const QImage image =
                draw(name, arguments + QStringList{"--theme", theme, "--zoom", zoom});
            QCOMPARE(image.size(), QSize(1366, 768));
            QVERIFY2(!seen.contains(image), qPrintable(name));
            QVERIFY2(bar_is_whole(image), qPrintable(name));
            seen.push_back(image);
        }
    }
    for (const auto &[other, image] : std::as_const(pages_))
    {
        QVERIFY2(image != seen.front(), qPrintable("it is the page " + other));
    }
    pages_.push_back({page, seen.front()});
}

void TestPictures::every_page_is_drawn_in_german_data()
{
    every_page_is_drawn_in_every_scheme_and_large_data();
}

void TestPictures::every_page_is_drawn_in_german()
{
    QFETCH(const QStringList, arguments);
    const QString page = QString::fromLatin1(QTest::currentDataTag());
    for (const char *zoom : {"1", "2"})
    {
        const QStringList drawn = arguments + QStringList{"--zoom", zoom};
        const QImage german = draw(QStringLiteral("%1-de-%2").arg(page, zoom),
                                   drawn + QStringList{"--language", "de"});
        QCOMPARE(german.size(), QSize(1366, 768));
        QVERIFY2(bar_is_whole(german), qPrintable(page));
        const QImage english = draw(QStringLiteral("%1-en-%2").arg(page, zoom),
                                    drawn + QStringList{"--language", "en"});
        QVERIFY2(german != english, qPrintable(page));
    }
}

QTEST_GUILESS_MAIN(TestPictures)
#include "tst_pictures.moc"
