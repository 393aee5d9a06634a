// The verb `lesson` as a learner, a teacher and a grading script meet it. With a lab everything is
// asked of the real kernel too.

#include "tests/app/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using ipcscope::tests::cli;
using ipcscope::tests::ended;
using ipcscope::tests::Said;

namespace
{

/// Of the lesson night-shift, which has four goals.
const QByteArray kHalf = "# goal arrive\n"
                         "you setns(\"/proc/app/ns/ipc\", CLONE_NEWIPC) = 0\n"
                         "# goal unlock\n"
                         "you semctl($lock, 0, SETVAL, 1) = 0\n";
const QByteArray kRest = "# goal flow\n"
                         "you msgrcv($queue, {...}, 100, 0, IPC_NOWAIT) = 8\n"
                         "# goal tidy\n"
                         "you shmctl($left, IPC_RMID, NULL) = 0\n";

/// What a grading script reads of JUnit XML.
struct Suite
{
    QString name;
    int tests{};
    int failures{};
    int errors{};
    QStringList cases;
    QStringList failed;  ///< cases with a failure
    QStringList reasons; ///< what was expected, then what was found
    QString parse_error;
};

Suite read_junit(const QString &path)
{
    Suite suite;
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
    {
        suite.parse_error = "no file";
        return suite;
    }
    QXmlStreamReader xml(&file);
    while (!xml.atEnd())
    {
        if (xml.readNext() != QXmlStreamReader::StartElement)
        {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == QLatin1String("testsuite"))
        {
            suite.name = attributes.value("name").toString();
            suite.tests = attributes.value("tests").toInt();
            suite.failures = attributes.value("failures").toInt();
            suite.errors = attributes.value("errors").toInt();
        }
        else if (xml.name() == QLatin1String("testcase"))
        {
            suite.cases += attributes.value("name").toString();
        }
        else if (xml.name() == QLatin1String("failure") || xml.name() == QLatin1String("error"))
        {
            suite.failed += suite.cases.last();
            suite.reasons += attributes.value("message").toString();
            suite.reasons += xml.readElementText();
        }
    }
    suite.parse_error = xml.hasError() ? xml.errorString() : QString();
    return suite;
}

/// `lesson run` with a terminal for its standard input. Progress goes to a folder of the test's
/// own.
class Desk final
{
  public:
    explicit Desk(const QString &folder, const QStringList &words, const QString &language = "C")
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_DATA_HOME", folder);
        environment.insert("LC_ALL", language);
        environment.remove("LANGUAGE");
        process_.setProcessEnvironment(environment);
        ours_ = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        char name[100];
        const bool ready = ours_ >= 0 && grantpt(ours_) == 0 && unlockpt(ours_) == 0 &&
                           ptsname_r(ours_, name, sizeof name) == 0;
        theirs_ = ready ? open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) : -1;
        process_.setChildProcessModifier([this] { dup2(theirs_, STDIN_FILENO); });
        process_.start(IPCSCOPE_CLI, QStringList{"lesson", "run"} + words);
    }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;
    ~Desk()
    {
        close(theirs_);
        close(ours_);
    }

    [[nodiscard]] bool ready() const { return theirs_ >= 0; }
    /// What is typed; \x04 is the end of the input.
    Said type(const QByteArray &typed)
    {
        const bool sent = write(ours_, typed.constData(), size_t(typed.size())) == typed.size();
        return sent ? ended(process_) : Said{};
    }

  private:
    QProcess process_;
    int ours_{-1};
    int theirs_{-1};
};

} // namespace

class CliLessonTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        const Said doctor = cli({"doctor", "--json"});
        lab_ = doctor.exit == 0;
        QVERIFY(lab_ || qgetenv("IPCSCOPE_REQUIRE_LAB") != "1");
    }

    void a_grade_tells_a_script_by_its_exit_status_data()
    {
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<int>("exit");
        QTest::addColumn<int>("met");
        QTest::newRow("right") << kHalf + kRest << 0 << 4;
        QTest::newRow("half right") << kHalf << 1 << 2;
        QTest::newRow("wrong") << QByteArray("# goal arrive\nyou unshare(CLONE_NEWIPC)\n") << 1
                               << 0;
        QTest::newRow("empty") << QByteArray() << 2 << -1;
    }
    void a_grade_tells_a_script_by_its_exit_status()
    {
        QFETCH(QByteArray, answers);
        QFETCH(int, exit);
        QFETCH(int, met);
        QTemporaryDir folder;
        const QString junit = folder.filePath("anna.xml");
        const Said said =
            cli({"lesson", "grade", "--json", "--junit", junit, "night-shift", "-"}, answers);
        QCOMPARE(said.exit, exit);
        const Suite suite = read_junit(junit);
        QCOMPARE(suite.parse_error, QString());
        QCOMPARE(suite.name, QString("night-shift"));
        if (met < 0)
        {
            QCOMPARE(suite.errors, 1);
            QVERIFY2(suite.reasons.first().contains("the file is empty"),
                     qPrintable(suite.reasons.first()));
            QVERIFY(said.json()["error"].toObject()["message"].toString().contains(
                "the file is empty"));
            return;
        }
        QCOMPARE(said.summary()["goals"].toInt(), 4);
        QCOMPARE(said.summary()["met"].toInt(), met);
        QCOMPARE(said.summary()["exit"].toInt(), exit);
        QCOMPARE(said.json()["on"].toString(), QString(lab_ ? "both" : "model"));
        QCOMPARE(suite.tests, 4);
        QCOMPARE(suite.cases.size(), 4);
        QCOMPARE(suite.errors, 0);
        QCOMPARE(suite.failures, 4 - met);
        QCOMPARE(suite.failed.size(), suite.failures);
    }

    void a_grade_names_what_was_expected_and_what_each_engine_shows()
    {
        QTemporaryDir folder;
        const QString junit = folder.filePath("anna.xml");
        const Said said =
            cli({"lesson", "grade", "--json", "--junit", junit, "night-shift", "-"}, kHalf);
        const QJsonObject tidy = said.json()["goals"].toArray()[3].toObject();
        QCOMPARE(tidy["id"].toString(), QString("tidy"));
        QCOMPARE(tidy["mode"].toString(), QString("level"));
        QVERIFY(!tidy["met"].toBool());
        const QString expected = tidy["expected"].toString();
        QVERIFY2(expected.startsWith("(no shm in app where key == 0x"), qPrintable(expected));
        const QJsonArray engines = tidy["engines"].toArray();
        QCOMPARE(engines.size(), lab_ ? 2 : 1);
        for (const QJsonValue &engine : engines)
        {
            QVERIFY2(engine["found"].toString().startsWith("app has 2 of shm: "),
                     qPrintable(engine["found"].toString()));
        }
        // The same in the XML, whatever has to be escaped there.
        const Suite suite = read_junit(junit);
        QCOMPARE(suite.failed.size(), 2);
        QVERIFY2(suite.failed[1].startsWith("tidy: 0x"), qPrintable(suite.failed[1]));
        QCOMPARE(suite.reasons[2], "expected " + expected);
        QVERIFY2(suite.reasons[3].startsWith("found on the model: app has 2 of shm: "),
                 qPrintable(suite.reasons[3]));
    }

    void answers_that_cannot_be_read_say_where()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath("anna.ipc");
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("you setns(\"/proc/app/ns/ipc\", CLONE_NEWIPC)\nyou shmctl($left, IPC_RMID\n");
        file.close();
        const Said said = cli({"lesson", "grade", "night-shift", path});
        QCOMPARE(said.exit, 2);
        QVERIFY2(said.err.startsWith((path + ":2:27: error: ").toUtf8()), said.err);
        QVERIFY(said.out.isEmpty());
    }

    void a_lesson_is_found_by_its_id_or_its_path()
    {
        const Said unknown = cli({"lesson", "grade", "nightshift", "-"}, kHalf);
        QCOMPARE(unknown.exit, 2);
        QVERIFY2(unknown.err.contains("no lesson has the id 'nightshift'; did you mean "
                                      "night-shift?"),
                 unknown.err);
        const Said path = cli({"lesson", "grade", "--on", "model",
                               "lessons/05-practice/06-night-shift/lesson.md", "-"},
                              kHalf + kRest);
        QCOMPARE(path.exit, 0);
        QVERIFY2(path.out.contains("4 of 4 goals met, on the model alone"), path.out);
    }

    void a_broken_lesson_fails_the_check_and_the_others_are_told()
    {
        const QString data = "tests/core/data/lessons/others-still-load";
        const Said said = cli({"lesson", "check", "--on", "model", "--json", data});
        QCOMPARE(said.exit, 1);
        const QJsonArray lessons = said.json()["lessons"].toArray();
        QCOMPARE(lessons.size(), 3);
        QVERIFY(lessons[0].toObject()["ok"].toBool());
        QVERIFY(!lessons[1].toObject()["ok"].toBool());
        QVERIFY(lessons[2].toObject()["ok"].toBool());
        const QJsonObject problem = lessons[1].toObject()["problems"].toArray()[0].toObject();
        QCOMPARE(problem["file"].toString(), data + "/01-part/02-broken/lesson.md");
        QVERIFY(problem["line"].toInt() > 1);
        QVERIFY(problem["message"].toString().startsWith("the front matter is no YAML"));
        QCOMPARE(cli({"lesson", "check", "no/such/place"}).exit, 2);
    }

    void the_list_names_every_lesson_of_the_course()
    {
        const Said said = cli({"lesson", "list", "--json"});
        QCOMPARE(said.exit, 0);
        const QJsonArray lessons = said.json()["lessons"].toArray();
        QVERIFY(lessons.size() >= 30);
        int predictions = 0;
        for (const QJsonValue &lesson : lessons)
        {
            QVERIFY(!lesson["id"].toString().isEmpty());
            QVERIFY(!lesson["part"].toString().isEmpty());
            predictions += lesson["predictions"].toInt();
        }
        QVERIFY(predictions >= 80);
    }

    // Playing in a terminal.

    void without_a_terminal_a_lesson_is_not_played()
    {
        const Said said = cli({"lesson", "run", "same-key"}, "quit\n");
        QCOMPARE(said.exit, 2);
        QVERIFY2(said.err.contains("lesson grade ID ANSWERS"), said.err);
    }

    void a_lesson_is_played_with_a_wrong_prediction_first()
    {
        QTemporaryDir folder;
        Desk desk(folder.path(), {"same-key"});
        QVERIFY(desk.ready());
        const Said said = desk.type("3\n1\n1\n1\nnext\n"
                                    "cache shmget(0x1234, 8192, 0)\n"
                                    "hint\n"
                                    "solution\nnext\n");
        QCOMPARE(said.exit, 0);
        QVERIFY2(said.out.contains("No. It gives -1 ENOENT"), said.out);
        QVERIFY(said.out.contains("For db there is nothing that could be forbidden."));
        QVERIFY(said.out.contains("That is right."));
        QVERIFY(said.out.contains("Hint: Nothing in cache's table holds this key yet."));
        QVERIFY(said.out.contains("Goal met:"));
        QVERIFY(said.out.contains("1 of 1 goals met, 3 of 4 predictions right"));

        qputenv("XDG_DATA_HOME", folder.path().toUtf8());
        const Said progress = cli({"lesson", "progress", "--json"});
        qunsetenv("XDG_DATA_HOME");
        QCOMPARE(progress.exit, 0);
        const QJsonObject lesson = progress.json()["lessons"].toObject()["same-key"].toObject();
        QVERIFY2(lesson["finished"].toBool(), progress.out);
        QVERIFY(lesson["goals"].toObject()["third"].toObject()["shown"].toBool());
    }

    void whoever_leaves_early_finds_what_was_done()
    {
        QTemporaryDir folder;
        const Said first = Desk(folder.path(), {"same-key"}).type("1\n\x04");
        QCOMPARE(first.exit, 1);
        QVERIFY2(first.out.contains("0 of 1 goals met, 1 of 1 predictions right"), first.out);
        const Said second = Desk(folder.path(), {"same-key"}).type("next\nquit\n");
        QVERIFY2(second.out.contains("0 of 1 goals met, 1 of 1 predictions right"), second.out);
    }

    void a_learner_reads_the_language_of_the_environment()
    {
        QTemporaryDir folder;
        const Said german = Desk(folder.path(), {"same-key"}, "de_DE.UTF-8").type("3\nquit\n");
        QVERIFY2(german.out.contains("Ein Schlüssel, drei Namensräume"), german.out);
        QVERIFY(german.out.contains("web shmget("));
        const Said english = Desk(folder.path(), {"same-key"}, "en_GB.UTF-8").type("quit\n");
        QVERIFY2(english.out.contains("One key, three namespaces"), english.out);
        // No such file: English.
        const Said other = Desk(folder.path(), {"same-key"}, "eo").type("quit\n");
        QVERIFY2(other.out.contains("One key, three namespaces"), other.out);
    }

  private:
    bool lab_{};
};

QTEST_GUILESS_MAIN(CliLessonTest)
#include "tst_cli_lesson.moc"
