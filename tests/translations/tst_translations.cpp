// Every sentence of window, model and core has its German, with the same values in it.
#include "sim/step_names.h"
#include "translations/phrases.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <set>

using namespace ipcscope;

namespace
{

struct Entry
{
    QString context;
    QString source;
    QString translation;
    QString type; ///< "unfinished", "vanished"; empty: it is done
};

QList<Entry> read_entries(const QString &file)
{
    QFile opened(file);
    QList<Entry> messages;
    if (!opened.open(QIODevice::ReadOnly))
    {
        return messages;
    }
    QXmlStreamReader xml(&opened);
    QString context;
    Entry message;
    while (!xml.atEnd())
    {
        xml.readNext();
        if (!xml.isStartElement())
        {
            if (xml.isEndElement() && xml.name() == u"message")
            {
                messages.push_back(message);
            }
            continue;
        }
        if (xml.name() == u"name")
        {
            context = xml.readElementText();
        }
        else if (xml.name() == u"message")
        {
            message = {.context = context, .source = {}, .translation = {}, .type = {}};
        }
        else if (xml.name() == u"source")
        {
            message.source = xml.readElementText();
        }
        else if (xml.name() == u"translation")
        {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            message.translation = xml.readElementText();
        }
    }
    return messages;
}

QStringList found_in(const QString &text, const QString &pattern)
{
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
    {
        all.push_back(matches.next().captured());
    }
    all.sort();
    return all;
}

/// %1 and %L2 of the window.
QStringList numbered_values(const QString &text)
{
    return found_in(text, QStringLiteral("%L?\\d+"));
}

/// How the values in {} are written, in the order in which they come; numbers in {1:#x} say which.
/// Empty, with `ok` false, where braces are not closed or numbers are mixed with none.
QStringList braced_values(const QString &text, bool &ok)
{
    QMap<int, QString> values;
    int next = 0;
    int numbered = 0;
    auto matches = QRegularExpression(QStringLiteral("\\{\\{|\\}\\}|\\{(\\d*)(:[^{}]*)?\\}"))
                       .globalMatch(text);
    while (matches.hasNext())
    {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured() == QLatin1String("{{") || match.captured() == QLatin1String("}}"))
        {
            continue;
        }
        const bool has_number = !match.captured(1).isEmpty();
        numbered += has_number ? 1 : 0;
        values.insert(has_number ? match.captured(1).toInt() : next, match.captured(2));
        ++next;
    }
    ok = numbered == 0 || numbered == next;
    return values.values();
}

bool write_text(const QString &file, const std::string &text)
{
    QFile opened(file);
    return opened.open(QIODevice::WriteOnly) &&
           opened.write(text.data(), static_cast<qint64>(text.size())) ==
               static_cast<qint64>(text.size());
}

QString list_of(const QString &part)
{
    return QStringLiteral(IPCSCOPE_SOURCE_DIR "/translations/%1_de.ts").arg(part);
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void every_step_is_found()
    {
        std::set<std::string> told;
        for (const QFileInfo &file :
             QDir(QStringLiteral(IPCSCOPE_SOURCE_DIR "/sim"))
                 .entryInfoList({QStringLiteral("*.cpp"), QStringLiteral("*.h")}))
        {
            QFile opened(file.filePath());
            QVERIFY(opened.open(QIODevice::ReadOnly));
            for (const auto &phrase : translations::step_phrases(opened.readAll().toStdString()))
            {
                told.insert(phrase.about);
            }
        }
        for (const std::string_view name : sim::kStepNames)
        {
            QVERIFY2(told.contains(std::string(name)), std::string(name).c_str());
        }
    }

    void literals_side_by_side_are_one_sentence()
    {
        const auto told = translations::told_phrases(
            "return told(\"No \\\"{}\\\" \"\n    \"here.\", name); untold(\"no\"); x = told(name);",
            "core/x.cpp");
        QCOMPARE(told.size(), 1U);
        QCOMPARE(told[0].english, "No \\\"{}\\\" here.");
        QCOMPARE(translations::phrase_list("Core", told),
                 "//: core/x.cpp\nQT_TRANSLATE_NOOP(\"Core\", \"No \\\"{}\\\" here.\");\n");
    }

    void nothing_is_missing_and_nothing_left_over_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("window") << QStringLiteral("window");
        QTest::newRow("model") << QStringLiteral("model");
        QTest::newRow("core") << QStringLiteral("core");
    }
    void nothing_is_missing_and_nothing_left_over()
    {
        QFETCH(QString, part);
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy_de.ts"));
        QVERIFY(QFile::copy(list_of(part), copy));
        const auto phrases = translations::gather(IPCSCOPE_SOURCE_DIR);
        QVERIFY(write_text(folder.filePath(QStringLiteral("model.h")), phrases.step));
        QVERIFY(write_text(folder.filePath(QStringLiteral("core.h")), phrases.core));
        const QStringList sources =
            part == QLatin1String("window")
                ? QStringList{QStringLiteral("app/gui"), QStringLiteral("app/common"),
                              QStringLiteral("qml")}
                : QStringList{folder.filePath(part + QStringLiteral(".h"))};
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(IPCSCOPE_SOURCE_DIR));
        lupdate.start(QStringLiteral(IPCSCOPE_LUPDATE),
                      sources + QStringList{QStringLiteral("-I"), QStringLiteral("."),
                                            QStringLiteral("-locations"), QStringLiteral("none"),
                                            QStringLiteral("-ts"), copy});
        QVERIFY2(lupdate.waitForFinished(60'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Entry> messages = read_entries(copy);
        QVERIFY(messages.size() > 100);
        for (const Entry &message : messages)
        {
            QVERIFY2(message.type.isEmpty() && !message.translation.isEmpty(),
                     qPrintable(QStringLiteral("%1, \"%2\" is %3: ./dev translate, and write it "
                                               "into translations/%4_de.ts")
                                    .arg(message.context, message.source,
                                         message.type == QLatin1String("unfinished")
                                             ? QStringLiteral("not translated")
                                             : QStringLiteral("no longer told"),
                                         part)));
        }
    }

    void every_value_of_a_sentence_is_in_its_translation_data()
    {
        nothing_is_missing_and_nothing_left_over_data();
    }
    void every_value_of_a_sentence_is_in_its_translation()
    {
        QFETCH(QString, part);
        const QList<Entry> messages = read_entries(list_of(part));
        QVERIFY(!messages.isEmpty());
        for (const Entry &message : messages)
        {
            QVERIFY2(numbered_values(message.source) == numbered_values(message.translation),
                     qPrintable(message.source));
            if (part != QLatin1String("window"))
            {
                bool ok = false;
                const QStringList wanted = braced_values(message.source, ok);
                QVERIFY2(ok, qPrintable(message.source));
                QCOMPARE(braced_values(message.translation, ok), wanted);
                QVERIFY2(ok, qPrintable(message.translation));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
