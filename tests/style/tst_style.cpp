// Style is a failing check: the rules hold for every source, and each rule sees a planted breach.
#include "tests/style/rules.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace ipcscope::style;

namespace
{

constexpr double kReadable = 4.5; // WCAG 2, level AA, for text of any size
constexpr double kSeen = 3;       // the same for what is drawn

/// Relative luminance as WCAG 2 defines it, of "#rrggbb".
double luminance(const QString &colour)
{
    double sum = 0;
    int part = 0;
    for (const double weight : {0.2126, 0.7152, 0.0722})
    {
        const double value = colour.mid(1 + 2 * part++, 2).toInt(nullptr, 16) / 255.0;
        sum += weight * (value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

/// 0 when one of them was not found.
double contrast(const QString &one, const QString &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return one.isEmpty() || other.isEmpty() ? 0 : (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// What the pattern's group is in the text; empty: it is not there.
QString captured(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern).match(text).captured(1);
}

/// The light and the dark half of a style sheet of what is exported.
QStringList sheet(const char *name)
{
    QFile file(QStringLiteral(IPCSCOPE_SOURCE_DIR "/core/export/page/%1.css").arg(name));
    return file.open(QIODevice::ReadOnly)
               ? QString::fromUtf8(file.readAll())
                     .split(QStringLiteral("@media (prefers-color-scheme: dark)"))
               : QStringList{};
}

} // namespace

class StyleTest : public QObject
{
    Q_OBJECT
  private slots:
    void every_source_keeps_the_rules();
    void a_planted_breach_is_seen_data();
    void a_planted_breach_is_seen();
    void what_is_written_on_an_exported_page_can_be_read();
    void what_is_written_in_an_exported_picture_can_be_read();
};

void StyleTest::every_source_keeps_the_rules()
{
    int files = 0;
    std::size_t breaches = 0;
    for (const char *folder : {"core", "sim", "app", "qml", "tests"})
    {
        QDirIterator walk(QStringLiteral(IPCSCOPE_SOURCE_DIR "/") + QLatin1String(folder),
                          {"*.h", "*.cpp", "*.qml", "*.css", "CMakeLists.txt", "*.cmake"},
                          QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext())
        {
            QFile source(walk.next());
            QVERIFY2(source.open(QIODevice::ReadOnly), qPrintable(source.fileName()));
            const std::string path =
                source.fileName().mid(int(sizeof(IPCSCOPE_SOURCE_DIR))).toStdString();
            ++files;
            for (const Breach &breach : check_all({path, source.readAll().toStdString()}))
            {
                ++breaches;
                qWarning("%s:%zu: %s", breach.path.c_str(), breach.line, breach.message.c_str());
            }
        }
    }
    QVERIFY(files > 50);
    QCOMPARE(breaches, std::size_t{0});
}

void StyleTest::a_planted_breach_is_seen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line");
    const QString head = "// What it is for.\n#pragma once\n";
    QTest::newRow("a long line") << "sim/x.h" << head + "// " + QString(98, 'x') << 3;
    QTest::newRow("a tab") << "sim/x.h" << head + "\tint x;" << 3;
    QTest::newRow("a blank at the end") << "sim/x.h" << head + "int x; " << 3;
    QTest::newRow("a leftover") << "sim/x.h" << head + "// TODO" << 3;
    QTest::newRow("a long file") << "sim/x.cpp" << QString("int x;\n").repeated(501) << 501;
    QTest::newRow("core includes sim") << "core/x.cpp"
                                       << "#include \"sim/world.h\"\n"
                                       << 1;
    QTest::newRow("core includes Qt") << "core/x.cpp"
                                      << "#include <QString>\n"
                                      << 1;
    QTest::newRow("core calls the kernel") << "core/x.cpp"
                                           << "#include <sys/shm.h>\n"
                                           << 1;
    QTest::newRow("sim reads a clock") << "sim/x.cpp"
                                       << "#include <chrono>\n"
                                       << 1;
    QTest::newRow("sim includes the lab") << "sim/x.cpp"
                                          << "#include \"core/lab/lab.h\"\n"
                                          << 1;
    QTest::newRow("the command line has a window") << "app/cli/x.cpp"
                                                   << "#include <QGuiApplication>\n"
                                                   << 1;
    QTest::newRow("a header without a purpose") << "sim/x.h"
                                                << "#pragma once\n"
                                                << 1;
    QTest::newRow("a header without a guard") << "sim/x.h"
                                              << "// What it is for.\n"
                                              << 1;
    QTest::newRow("a colour in a view") << "qml/X.qml"
                                        << "Rectangle { color: \"red\" }\n"
                                        << 1;
    QTest::newRow("a colour beside the palette's") << "qml/X.qml"
                                                   << "color: x ? \"transparent\" : \"white\"\n"
                                                   << 1;
    QTest::newRow("a colour that is mixed") << "qml/X.qml"
                                            << "color: Qt.hsva(0.5, 1, 1, 1)\n"
                                            << 1;
    QTest::newRow("a colour in a painter") << "app/gui/x.cpp"
                                           << "painter.setPen(Qt::darkGray);\n"
                                           << 1;
    QTest::newRow("a colour of numbers") << "app/gui/x.cpp"
                                         << "const QColor ink(1, 2, 3);\n"
                                         << 1;
    QTest::newRow("a colour in braces") << "app/gui/x.cpp"
                                        << "return QColor{0x112233};\n"
                                        << 1;
    QTest::newRow("a constant colour") << "app/gui/x.cpp"
                                       << "return QColorConstants::Svg::plum;\n"
                                       << 1;
    QTest::newRow("type of a size of its own") << "qml/X.qml"
                                               << "font.pixelSize: 12\n"
                                               << 1;
    QTest::newRow("type of a face of its own") << "qml/X.qml"
                                               << "font.family: \"Courier\"\n"
                                               << 1;
    QTest::newRow("a lighter colour") << "app/gui/x.cpp"
                                      << "painter.setPen(theme.text.lighter(150));\n"
                                      << 1;
    QTest::newRow("a darker colour") << "qml/X.qml"
                                     << "color: Qt.darker(Theme.text, 1.5)\n"
                                     << 1;
    QTest::newRow("a tinted colour") << "qml/X.qml"
                                     << "color: Qt.tint(Theme.text, Theme.bad)\n"
                                     << 1;
    QTest::newRow("a colour in a sheet") << "core/export/page/x.css"
                                         << ":root { --ink: #101010; }\nth { color: #123456; }\n"
                                         << 2;
    QTest::newRow("a named colour in a sheet") << "core/export/page/x.css"
                                               << "th { color: white; }\n"
                                               << 1;
    QTest::newRow("a colour in hex") << "qml/X.qml"
                                     << "property color c: \"#aabbcc\"\n"
                                     << 1;
}

void StyleTest::a_planted_breach_is_seen()
{
    QFETCH(QString, path);
    QFETCH(QString, text);
    QFETCH(int, line);
    const std::vector<Breach> found = check_all({path.toStdString(), text.toStdString()});
    QCOMPARE(found.size(), std::size_t{1});
    QCOMPARE(int(found.front().line), line);
}

void StyleTest::what_is_written_on_an_exported_page_can_be_read()
{
    const QStringList schemes = sheet("page");
    QCOMPARE(schemes.size(), 2);
    for (const QString &scheme : schemes)
    {
        const auto colour = [&](const char *name) {
            return captured(scheme, QStringLiteral("--%1: (#[0-9a-f]{6})").arg(name));
        };
        for (const char *ground : {"paper", "raised"})
        {
            for (const char *words : {"ink", "quiet", "accent", "good", "bad", "odd"})
            {
                QVERIFY2(contrast(colour(words), colour(ground)) >= kReadable, words);
            }
        }
        QVERIFY(contrast(colour("ink"), colour("lit")) >= kReadable);
    }
}

void StyleTest::what_is_written_in_an_exported_picture_can_be_read()
{
    const QStringList schemes = sheet("picture");
    QCOMPARE(schemes.size(), 2);
    for (const QString &scheme : schemes)
    {
        const auto colour = [&](const char *name, const char *of) {
            return captured(
                scheme, QStringLiteral("\\.picture %1 \\{[^}]*%2: (#[0-9a-f]{6})").arg(name, of));
        };
        for (const char *ground :
             {"\\.paper", "\\.room", "\\.floor", "\\.mount", "\\.actor", "\\.object", "rect"})
        {
            for (const char *words : {"\\.title", "\\.detail"})
            {
                QVERIFY2(contrast(colour(words, "fill"), colour(ground, "fill")) >= kReadable,
                         ground);
            }
        }
        for (const char *line : {"\\.line", "\\.wait", "\\.changed"})
        {
            QVERIFY2(contrast(colour(line, "stroke"), colour("\\.paper", "fill")) >= kSeen, line);
        }
    }
}

QTEST_GUILESS_MAIN(StyleTest)
#include "tst_style.moc"
