// What is written for authors is what the reader does: the schema has the reader's keys and accepts
// the course, the page on predicates lists every field and its examples give what they say, and
// AUTHORING.md names every key, block and attribute.

#include <QTest>

#include "core/lesson/course.h"
#include "core/lesson/fences.h"
#include "core/lesson/fields.h"
#include "core/lesson/suspects.h"
#include "core/lesson/text_file.h"
#include "tests/lessons/schema.h"
#include "tests/support/lessons.h"

#ifdef IPCSCOPE_HAVE_LAB
#include "core/lab/lab.h"
#include "core/model_facts.h"
#endif

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace ipcscope;
using namespace ipcscope::lesson;
using ipcscope::tests::lines_of;
using ipcscope::tests::with_model;

namespace
{

const std::string kLessons = "lessons/";
const std::string kMistakes = "tests/core/data/lessons/";

std::string text_of(const std::string &path)
{
    auto text = read_text_file(path, 1U << 20U);
    if (!text)
    {
        qFatal("%s", text.error().text().c_str());
    }
    return std::move(text).value();
}

QJsonObject schema()
{
    return QJsonDocument::fromJson(
               QByteArray::fromStdString(text_of(kLessons + "lesson.schema.json")))
        .object();
}

QString refused_front(const std::string &path)
{
    const auto parts = read_parts(text_of(path));
    return parts ? tests::refused(schema(), tests::front_matter(parts.value().front))
                 : QString("no front matter");
}

/// Lines of the page's pieces of code of that language.
QStringList code_of(const QString &page, const QString &language)
{
    QStringList lines;
    bool inside = false;
    for (const QString &line : page.split('\n'))
    {
        if (line.startsWith("```"))
        {
            inside = !inside && line == "```" + language;
        }
        else if (inside)
        {
            lines += line;
        }
    }
    return lines;
}

/// Words between backquotes, "semval[N]" as semval.
QStringList named_in(const QString &page)
{
    QStringList names;
    static const QRegularExpression name("`([a-z_]+(?:\\.[a-z_]+)?)(?:\\[N\\])?`");
    for (auto match = name.globalMatch(page); match.hasNext();)
    {
        names += match.next().captured(1);
    }
    return names;
}

QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), int(text.size()));
}

lesson::Engines both_engines()
{
#ifdef IPCSCOPE_HAVE_LAB
    if (auto lab = lab::Lab::start())
    {
        lesson::Engines engines = with_model(model_facts(lab.value()->facts()));
        engines.kernel = std::move(lab).value();
        return engines;
    }
#endif
    return with_model();
}

} // namespace

class LessonDocumentsTest : public QObject
{
    Q_OBJECT

  private slots:
    void the_schema_has_the_keys_of_the_reader()
    {
        QStringList keys;
        for (const std::string_view key : front_keys())
        {
            keys += qt(key);
        }
        keys.sort();
        QCOMPARE(schema()["properties"].toObject().keys(), keys);
    }

    void the_schema_knows_the_suspects_of_the_reader()
    {
        const QJsonObject engine = schema()["properties"].toObject()["engine"].toObject();
        QStringList known;
        for (const QJsonValue &one : engine["enum"].toArray())
        {
            known += one.toString();
        }
        QStringList suspects;
        for (const std::string_view one : kSuspects)
        {
            suspects += qt(one);
        }
        QCOMPARE(known, suspects);
    }

    void the_schema_accepts_every_lesson_of_the_course()
    {
        const auto course = load_course(kLessons);
        QVERIFY(course.ok());
        QVERIFY(course.value().entries.size() >= 30);
        for (const Entry &entry : course.value().entries)
        {
            QVERIFY2(refused_front(entry.file).isEmpty(),
                     qPrintable(qt(entry.file) + ": " + refused_front(entry.file)));
        }
        QCOMPARE(refused_front(kLessons + "TEMPLATE/lesson.md"), QString());
    }

    void the_schema_refuses_what_the_reader_refuses_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown-key") << "front.alow is not known";
        QTest::newRow("missing-keys") << "front: no title";
        QTest::newRow("later-format") << "front.format: const";
        QTest::newRow("bad-id") << "front.id: pattern";
        QTest::newRow("bad-minutes") << "front.minutes: type";
        QTest::newRow("bad-vars") << "front.vars.KEY: oneOf";
        QTest::newRow("bad-skip") << "front.claims[0]: type";
        QTest::newRow("unknown-suspect") << "front.engine: enum";
    }
    void the_schema_refuses_what_the_reader_refuses()
    {
        QFETCH(QString, place);
        const std::string path = kMistakes + QTest::currentDataTag() + "/lesson.md";
        QCOMPARE(refused_front(path), place);
        QVERIFY(!read_lesson(text_of(path), path));
    }

    void the_page_on_predicates_lists_every_kind_field_and_path()
    {
        const QStringList names =
            named_in(QString::fromStdString(text_of("lessons/PREDICATES.md")));
        for (const KindInfo &kind : kinds())
        {
            QVERIFY2(names.contains(qt(kind.name)), kind.name.data());
            for (const lesson::FieldInfo &field : kind.fields)
            {
                QVERIFY2(names.contains(qt(field.name)), field.name.data());
            }
        }
        for (const PathInfo &path : paths())
        {
            QVERIFY2(names.contains(qt(path.name)), path.name.data());
        }
    }

    // On the kernel too, where there is one.
    void the_examples_on_the_page_give_what_it_says()
    {
        const QString page = QString::fromStdString(text_of("lessons/PREDICATES.md"));
        Stage stage(both_engines());
        const auto problem = stage.run(lines_of(code_of(page, "ipc").join('\n').toStdString()));
        QVERIFY2(!problem, problem ? problem->text().c_str() : "");
        const QStringList examples = code_of(page, "predicates");
        QVERIFY(examples.size() >= 20);
        for (const QString &example : examples)
        {
            const qsizetype at = example.indexOf(" # ");
            const QString wanted = example.mid(at + 3);
            const auto read = Predicate::parse(example.left(at).toStdString());
            if (!read)
            {
                QCOMPARE("error: " + qt(read.error().message), wanted);
                continue;
            }
            for (const Engine engine : kBothEngines)
            {
                if (stage.has(engine))
                {
                    const Truth truth = read.value().judge(stage.view(engine)).truth;
                    QVERIFY2(wanted == (truth == Truth::True ? "true" : "false") &&
                                 truth != Truth::Unknown,
                             qPrintable(example));
                }
            }
        }
    }

    void the_page_for_authors_names_every_key_block_and_attribute()
    {
        const QString page = QString::fromStdString(text_of("lessons/AUTHORING.md"));
        for (const std::string_view key : front_keys())
        {
            QVERIFY2(page.contains("| `" + qt(key) + "` |"), key.data());
        }
        for (const BlockKind &kind : block_kinds())
        {
            const QString row = "| `::" + qt(kind.name) + "` |";
            QVERIFY2(page.contains(row), kind.name.data());
            const QString line = page.mid(page.indexOf(row)).section('\n', 0, 0);
            for (const AttributeRule &rule : kind.attributes)
            {
                const QString name = "`" + qt(rule.name) + "=";
                QVERIFY2(line.contains(name) || page.contains("`run=play`"), rule.name.data());
            }
        }
    }
};

QTEST_GUILESS_MAIN(LessonDocumentsTest)
#include "tst_lesson_documents.moc"
