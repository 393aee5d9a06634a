// A learner's progress: what is printed is read again, what comes from elsewhere loses nothing, and
// a file that cannot be read is left as it is.

#include <QTest>

#include "core/lesson/limits.h"
#include "core/lesson/progress.h"

#include <QFile>
#include <QTemporaryDir>

using namespace ipcscope::lesson;

namespace
{

Progress one_lesson(std::string id, LessonRecord record)
{
    Progress progress;
    progress.lessons.emplace(std::move(id), std::move(record));
    return progress;
}

bool same(const Progress &lhs, const Progress &rhs)
{
    return print_progress(lhs) == print_progress(rhs);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

void fill_file(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(text);
}

const Progress &rich()
{
    static const Progress progress = one_lesson(
        "same-key", {.seed = 18446744073709551,
                     .finished = true,
                     .predictions = {{"p1", {.right = true, .tries = 2}}, {"p-2", {}}},
                     .goals = {{"g1", {.met = true, .shown = true, .tries = 3, .hints = 1}}}});
    return progress;
}

} // namespace

class LessonProgressTest : public QObject
{
    Q_OBJECT

  private slots:
    void what_is_printed_is_read_again()
    {
        const auto read = read_progress(print_progress(rich()), "me.json");
        QVERIFY(read.ok());
        QVERIFY(same(read.value(), rich()));
        const LessonRecord &lesson = read.value().lessons.at("same-key");
        QCOMPARE(lesson.seed, std::uint64_t{18446744073709551});
        QVERIFY(lesson.finished);
        QCOMPARE(lesson.predictions.at("p1").tries, 2);
        QVERIFY(lesson.goals.at("g1").shown);
        QCOMPARE(lesson.goals.at("g1").hints, 1);
        QVERIFY(same(read_progress(print_progress({}), "me.json").value(), {}));
    }

    void what_is_no_progress_is_refused_at_its_place_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("empty") << ""
                               << "me.json:1:1: error: is no learner's progress: {\"format\": 1, "
                                  "\"lessons\": {...}}";
        QTest::newRow("a list") << "[1, 2]"
                                << "me.json:1:1: error: is no learner's progress: {\"format\": 1, "
                                   "\"lessons\": {...}}";
        QTest::newRow("cut off") << "{\"format\": 1, \"lessons\": {\"a\": {"
                                 << "me.json:1:1: error: this is no JSON: end of map flow not "
                                    "found";
        QTest::newRow("of a later format")
            << "{\"format\": 2,\n \"lessons\": {}}"
            << "me.json:1:12: error: format 2: this program reads format 1. A later ipcscope has "
               "written it";
        QTest::newRow("no id") << "{\"format\": 1,\n \"lessons\": {\"../x\": {}}}"
                               << "me.json:2:14: error: '../x' is no lesson's record";
        QTest::newRow("too many tries")
            << "{\"format\": 1, \"lessons\": {\"a\": {\"goals\":\n {\"g\": {\"tries\": "
               "99999999}}}}}"
            << "me.json:2:18: error: '99999999' is not a number from 0 to 1000000";
        QTest::newRow("a negative seed")
            << "{\"format\": 1, \"lessons\": {\"a\": {\"seed\": -1}}}"
            << "me.json:1:41: error: '-1' is not a number from 0 to 9223372036854775807";
        QTest::newRow("goals in a list")
            << "{\"format\": 1, \"lessons\": {\"a\": {\"goals\": [1]}}}"
            << "me.json:1:42: error: expected {...}, found a list";
        QTest::newRow("no UTF-8") << QString("\x01")
                                  << "me.json:1:1: error: a control character, byte 0x01";
        QTest::newRow("much too long")
            << QString(kMostProgressBytes + 1, ' ') << "me.json:1:1: error: has more than 4096 KiB";
    }
    void what_is_no_progress_is_refused_at_its_place()
    {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        const auto read = read_progress(text.toStdString(), "me.json");
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().text()), wrong);
    }

    void nothing_that_was_reached_on_either_machine_is_lost()
    {
        const Progress home =
            one_lesson("undo", {.seed = 7,
                                .predictions = {{"first", {.right = true, .tries = 1}},
                                                {"second", {.right = false, .tries = 2}}},
                                .goals = {{"alone", {.met = true, .tries = 4}},
                                          {"with-help", {.met = true, .shown = true}}}});
        Progress school =
            one_lesson("undo", {.seed = 9,
                                .finished = true,
                                .predictions = {{"first", {.right = true, .tries = 3}},
                                                {"second", {.right = true, .tries = 5}},
                                                {"third", {.right = false, .tries = 1}}},
                                .goals = {{"alone", {.met = true, .shown = true}},
                                          {"with-help", {.met = true, .tries = 6}}}});
        school.lessons["full-queue"].finished = true;
        const Progress both = merged(home, school);
        const LessonRecord &undo = both.lessons.at("undo");
        QCOMPARE(undo.seed, std::uint64_t{7}); // the learner's own values stay
        QVERIFY(undo.finished);
        QCOMPARE(undo.predictions.at("first").tries, 1);
        QVERIFY(undo.predictions.at("second").right);
        QVERIFY(undo.predictions.contains("third"));
        QVERIFY(!undo.goals.at("alone").shown);
        QVERIFY(!undo.goals.at("with-help").shown);
        QVERIFY(both.lessons.at("full-queue").finished);
        // Twice is no more than once.
        QVERIFY(same(merged(both, school), both));
    }

    void progress_is_kept_in_the_folder_that_the_environment_names()
    {
        QTemporaryDir folder;
        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        const auto path = progress_file("anna");
        QVERIFY(path.ok());
        QCOMPARE(QString::fromStdString(path.value()),
                 folder.filePath("ipcscope/progress/anna.json"));
        qunsetenv("XDG_DATA_HOME");
        qputenv("HOME", folder.path().toUtf8());
        QCOMPARE(QString::fromStdString(progress_file("anna").value()),
                 folder.filePath(".local/share/ipcscope/progress/anna.json"));
    }

    void a_learner_s_name_is_no_path_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "../x", "a/b", ".hidden", "a b", "x\n"})
        {
            QTest::newRow(name) << QString(name);
        }
    }
    void a_learner_s_name_is_no_path()
    {
        QFETCH(QString, name);
        const auto path = progress_file(name.toStdString());
        QVERIFY(!path);
        QVERIFY(path.error().message.starts_with("is no learner's name"));
    }

    void keeping_adds_to_what_another_window_has_kept()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("progress/me.json").toStdString();
        QVERIFY(!keep_progress(path, one_lesson("undo", {.finished = true})));
        QVERIFY(!keep_progress(path, one_lesson("same-key", {.finished = true})));
        const auto read = load_progress(path);
        QVERIFY(read.ok());
        QCOMPARE(read.value().lessons.size(), std::size_t{2});
        // Nothing lies beside it.
        QCOMPARE(QDir(folder.filePath("progress")).entryList(QDir::Files).size(), 1);
    }

    void where_there_is_no_file_nothing_was_done()
    {
        const auto read = load_progress("/no/such/file.json");
        QVERIFY(read.ok());
        QVERIFY(read.value().lessons.empty());
    }

    void a_file_that_cannot_be_read_is_left_as_it_is()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("me.json");
        const QByteArray later = "{\"format\": 2, \"lessons\": {}, \"more\": true}\n";
        fill_file(path, later);
        const auto failed = keep_progress(path.toStdString(), rich());
        QVERIFY(failed.has_value());
        QVERIFY(failed->message.starts_with("format 2"));
        QCOMPARE(contents(path), later);
    }
};

QTEST_GUILESS_MAIN(LessonProgressTest)
#include "tst_lesson_progress.moc"
