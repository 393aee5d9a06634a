// Style is a failing check: the rules hold for every source, and each rule sees a planted breach.
#include "tests/style/rules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <array>

using namespace ipcscope::style;

class StyleTest : public QObject
{
    Q_OBJECT
  private slots:
    void every_source_keeps_the_rules();
    void a_planted_breach_is_seen_data();
    void a_planted_breach_is_seen();
};

void StyleTest::every_source_keeps_the_rules()
{
    int files = 0;
    std::size_t breaches = 0;
    for (const char *folder : {"core", "sim", "app", "qml", "tests"})
    {
        QDirIterator walk(QStringLiteral(IPCSCOPE_SOURCE_DIR "/") + QLatin1String(folder),
                          {"*.h", "*.cpp", "*.qml", "CMakeLists.txt", "*.cmake"}, QDir::Files,
                          QDirIterator::Subdirectories);
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

QTEST_GUILESS_MAIN(StyleTest)
#include "tst_style.moc"
