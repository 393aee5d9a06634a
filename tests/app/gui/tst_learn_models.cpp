// The Learn page without its window: course, claims, progress, a lesson whose file changes, and
// lessons that are written down from what was done.
#include "app/gui/compare.h"
#include "app/gui/learn.h"
#include "app/gui/pages.h"
#include "app/gui/prose.h"
#include "core/lesson/check.h"
#include "core/lesson/progress.h"
#include "sim/step_names.h"
#include "tests/app/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

namespace
{

const QByteArray kLesson = R"(---
format: 1
id: short
title: A short one
minutes: 2
scene: |
  %actor a
---
Some words.

::predict{id=p1 ask="Found?"}
a shmget(0x1, 1, 0)
- ENOENT "no"
- succeeds "yes" :: Who should have made it?
::

Between.

::goal{id=g1 text="a has a segment"}
exists shm in a where key == 0x1
::
::solution{goal=g1}
a shmget(0x1, 1, IPC_CREAT|0600)
::
)";

/// A course of one's own and a learner of one's own, as long as this lives.
class Home
{
  public:
    Home()
    {
        write(kLesson);
        qputenv("IPCSCOPE_LESSONS", dir_.path().toUtf8());
        qputenv("XDG_DATA_HOME", dir_.filePath(QStringLiteral("data")).toUtf8());
    }
    /// As an editor does it: another file takes the place of the old one.
    void write(const QByteArray &text) const
    {
        QDir(dir_.path()).mkpath(QStringLiteral("01-first/01-short"));
        QSaveFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        {
            qFatal("no temporary file");
        }
    }
    [[nodiscard]] QString path() const
    {
        return dir_.filePath(QStringLiteral("01-first/01-short/lesson.md"));
    }
    [[nodiscard]] static lesson::Progress progress()
    {
        return lesson::load_progress(lesson::progress_file("me").value()).value();
    }

  private:
    QTemporaryDir dir_;
};

bool waits(Learn &learn)
{
    return QTest::qWaitFor([&] { return learn.lesson()->isOpen() && !learn.lesson()->busy(); },
                           20000);
}

QVariant cell(const CourseList &list, int row, CourseList::Role role)
{
    return list.data(list.index(row), static_cast<int>(role));
}

} // namespace

class TestLearn : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() { qputenv("LC_ALL", "C.UTF-8"); }
    void the_course_is_listed_by_parts_and_searched();
    void a_lesson_is_opened_and_what_is_done_is_kept();
    void the_session_shows_what_the_lesson_runs();
    void a_call_that_is_not_offered_is_told_at_once();
    void a_file_that_changes_is_read_again_at_the_same_place();
    void a_file_with_a_mistake_keeps_the_last_good_text();
    void another_exercise_has_other_values();
    void a_lesson_with_a_suspect_is_left_to_the_terminal();
    void a_lesson_is_shown_in_the_learner_s_language();
    void a_lesson_that_does_not_exist_is_told();
    void progress_that_cannot_be_read_is_told_and_left_alone();
    void a_claim_is_run_on_demand();
    void a_claim_that_no_call_decides_names_its_source();
    void what_was_done_is_a_lesson_that_the_check_accepts_data();
    void what_was_done_is_a_lesson_that_the_check_accepts();
    void nothing_done_is_no_lesson();
    void pictures_are_words_and_html_is_text();
};

void TestLearn::the_course_is_listed_by_parts_and_searched()
{
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_SOURCE_DIR "/lessons");
    const QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    Learn learn(nullptr);
    CourseList &list = *learn.course();
    const QAbstractItemModelTester tester(&list,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    learn.load();
    QTRY_VERIFY(list.count() > 40);
    QVERIFY(learn.problem().isEmpty());
    QVERIFY(cell(list, 0, CourseList::Role::IsPart).toBool());
    QCOMPARE(cell(list, 0, CourseList::Role::Title).toString(),
             QStringLiteral("Part 1 · Why processes need help to talk"));
    QCOMPARE(list.lessonRow(-1, 1), 1);
    QCOMPARE(list.lessonRow(1, -1), 1);
    const QSignalSpy resets(&list, &QAbstractItemModel::modelReset);
    list.setSearch(QStringLiteral("THREE namespaces"));
    QVERIFY(list.count() >= 2 && list.count() < 10);
    QVERIFY(list.rowOf(QStringLiteral("same-key")) > 0);
    list.setSearch(QStringLiteral("c12"));
    QVERIFY(list.rowOf(QStringLiteral("same-key")) > 0);
    list.setSearch(QStringLiteral("no lesson says this"));
    QCOMPARE(list.count(), 0);
    list.setSearch({});
    QVERIFY(list.count() > 40);
    QCOMPARE(resets.count(), 0);
}

void TestLearn::a_lesson_is_opened_and_what_is_done_is_kept()
{
    const Home home;
    {
        Learn learn(stand_in());
        Session lab(nullptr);
        Compare compare({}, &lab);
        Pages pages(&lab, &learn, &compare);
        learn.openLesson(QStringLiteral("short"));
        QVERIFY(waits(learn));
        QCOMPARE(pages.page(), Pages::Page::Learn);
        QCOMPARE(learn.view(), learning::View::Lesson);
        CourseList &list = *learn.course();
        QTRY_COMPARE(cell(list, 1, CourseList::Role::Progress).value<learning::Progress>(),
                     learning::Progress::Tried);
        learn.lesson()->answer(0);
        QVERIFY(waits(learn));
        QCOMPARE(cell(list, 1, CourseList::Role::Progress).value<learning::Progress>(),
                 learning::Progress::Begun);
        learn.lesson()->goOn();
        QVERIFY(waits(learn));
        QVERIFY(learn.lesson()->goalsOpen());
        QVERIFY(learn.lesson()
                    ->session()
                    ->enter(QStringLiteral("a"), QStringLiteral("shmget(0x1, 1, IPC_CREAT)"))
                    .ok);
        QVERIFY(waits(learn));
        QVERIFY(!learn.lesson()->goalsOpen());
        learn.lesson()->goOn();
        QVERIFY(waits(learn));
        QVERIFY(learn.lesson()->over());
        QCOMPARE(cell(list, 1, CourseList::Role::Progress).value<learning::Progress>(),
                 learning::Progress::Done);
        QCOMPARE(list.standing(), QStringLiteral("1 of 1 lessons done"));
    }
    // It is in the file when the page is gone.
    const lesson::LessonRecord &record = Home::progress().lessons.at("short");
    QVERIFY(record.finished);
    QVERIFY(record.predictions.at("p1").right);
    QVERIFY(record.goals.at("g1").met);
}

void TestLearn::the_session_shows_what_the_lesson_runs()
{
    const Home home;
    Learn learn(stand_in());
    learn.openLesson(QStringLiteral("short"));
    QVERIFY(waits(learn));
    Session &session = *learn.lesson()->session();
    QVERIFY(!session.free());
    QCOMPARE(session.title(), QStringLiteral("A short one"));
    learn.lesson()->answer(1);
    QVERIFY(waits(learn));
    QVERIFY(session.moment()->modelResult().contains(QStringLiteral("ENOENT")));
    QCOMPARE(session.moment()->kernelResult(), session.moment()->modelResult());
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
    // In the past: the line goes on at the end, and there are no other ways.
    session.moment()->goStart();
    const int calls = session.moment()->calls();
    QVERIFY(session.enter(QStringLiteral("a"), QStringLiteral("shmget(0x7, 1, 0)")).ok);
    QVERIFY(waits(learn));
    QCOMPARE(session.moment()->calls(), calls + 1);
    QCOMPARE(session.branches()->count(), 1);
    QVERIFY(!session.edit(0, QStringLiteral("a shmget(0x8, 1, 0)")).isEmpty());
}

void TestLearn::a_call_that_is_not_offered_is_told_at_once()
{
    const Home home;
    home.write(QByteArray(kLesson).replace("scene: |", "allow: [shmget]\nscene: |"));
    Learn learn(stand_in());
    learn.openLesson(QStringLiteral("short"));
    QVERIFY(waits(learn));
    const Entered entered = learn.lesson()->session()->enter(
        QStringLiteral("a"), QStringLiteral("semget(0x1, 1, IPC_CREAT)"));
    QVERIFY(!entered.ok);
    QVERIFY2(entered.problem.contains(QStringLiteral("semget")), qPrintable(entered.problem));
    QVERIFY(entered.problem.contains(QStringLiteral("shmget")));
}

void TestLearn::a_file_that_changes_is_read_again_at_the_same_place()
{
    const Home home;
    Learn learn(stand_in());
    learn.openLesson(QStringLiteral("short"));
    QVERIFY(waits(learn));
    learn.lesson()->answer(1);
    QVERIFY(waits(learn));
    learn.lesson()->goOn();
    QVERIFY(waits(learn));
    const int rows = learn.lesson()->rows()->count();
    const auto words = [&] { return learn.lesson()->rows()->rows().front().text; };
    home.write(QByteArray(kLesson).replace("Some words.", "Other words."));
    QTRY_COMPARE(words(), QStringLiteral("Other words."));
    QCOMPARE(learn.lesson()->rows()->count(), rows);
    QVERIFY(learn.lesson()->goalsOpen());
    QCOMPARE(learn.lesson()->rows()->rows()[1].chosen, 1);
    home.write(QByteArray(kLesson).replace("Some words.", "Third words.")); // and once more
    QTRY_COMPARE(words(), QStringLiteral("Third words."));
    QCOMPARE(Home::progress().lessons.at("short").predictions.at("p1").tries, 1);
}

void TestLearn::a_file_with_a_mistake_keeps_the_last_good_text()
{
    const Home home;
    Learn learn(stand_in());
    learn.openLesson(QStringLiteral("short"));
    QVERIFY(waits(learn));
    home.write(QByteArray(kLesson).replace("a shmget(0x1, 1, 0)", "a shmget(0x1, ,"));
    QTRY_VERIFY(!learn.lesson()->fileProblem().isEmpty());
    QVERIFY2(learn.lesson()->fileProblem().contains(QStringLiteral("lesson.md:12:")),
             qPrintable(learn.lesson()->fileProblem()));
    QCOMPARE(learn.lesson()->rows()->rows().front().text, QStringLiteral("Some words."));
    learn.lesson()->answer(0); // and it goes on
    QVERIFY(waits(learn));
    QCOMPARE(learn.lesson()->rows()->rows()[1].chosen, 0);
    home.write(kLesson + "\nMended.\n");
    QTRY_VERIFY(learn.lesson()->fileProblem().isEmpty());
}

void TestLearn::another_exercise_has_other_values()
{
    const Home home;
    QByteArray varied =
        QByteArray(kLesson).replace("0x1,", "${KEY},").replace("== 0x1", "== ${KEY}");
    varied.replace("scene: |", "vars: { KEY: {key: true} }\nscene: |");
    home.write(varied);
    Learn learn(stand_in());
    learn.openLesson(QStringLiteral("short"));
    QVERIFY(waits(learn));
    QVERIFY(learn.lesson()->varies());
    const QStringList first = learn.lesson()->rows()->rows()[1].lines;
    learn.lesson()->again();
    QVERIFY(waits(learn));
    QCOMPARE(learn.lesson()->rows()->rows()[1].lines, first);
    learn.lesson()->another();
    QVERIFY(waits(learn));
    QVERIFY(learn.lesson()->rows()->rows()[1].lines != first);
}

void TestLearn::a_lesson_with_a_suspect_is_left_to_the_terminal()
{
    const Home home;
    home.write("---\nformat: 1\nid: short\ntitle: Short\nminutes: 5\nengine: bug-01\n---\n"
               "::goal{id=g text=\"found\"}\nlast.differs\n::\n");
    Learn learn(nullptr);
    learn.openLesson(QStringLiteral("short"));
    QVERIFY(waits(learn));
    QVERIFY2(
        learn.lesson()->fileProblem().contains(QStringLiteral("ipcscope-cli lesson run short")),
        qPrintable(learn.lesson()->fileProblem()));
    QCOMPARE(learn.lesson()->rows()->count(), 0);
}

void TestLearn::a_lesson_is_shown_in_the_learner_s_language()
{
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_SOURCE_DIR "/lessons");
    const QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    const QString english = [] {
        Learn learn(nullptr);
        learn.openLesson(QStringLiteral("same-key"));
        return waits(learn) ? learn.lesson()->title() : QString();
    }();
    qputenv("LC_ALL", "de_DE.UTF-8");
    Learn learn(nullptr);
    learn.openLesson(QStringLiteral("same-key"));
    QVERIFY(waits(learn));
    qputenv("LC_ALL", "C.UTF-8");
    QVERIFY(!english.isEmpty() && !learn.lesson()->title().isEmpty());
    QVERIFY(learn.lesson()->title() != english);
    QCOMPARE(learn.course()->title(QStringLiteral("same-key")), learn.lesson()->title());
    QCOMPARE(learn.lesson()->session()->title(), learn.lesson()->title());
    learn.lesson()->answer(0); // and which answer is right stays
    QVERIFY(waits(learn));
    QCOMPARE(learn.lesson()->rows()->rows().back().correct, 0);
}

void TestLearn::a_lesson_that_does_not_exist_is_told()
{
    const Home home;
    Learn learn(nullptr);
    learn.openLesson(QStringLiteral("no-such-lesson"));
    QTRY_VERIFY2(learn.problem().contains(QStringLiteral("no-such-lesson")),
                 qPrintable(learn.problem()));
    learn.openFile(QStringLiteral("/nowhere/lesson.md"));
    QTRY_VERIFY2(learn.problem().contains(QStringLiteral("/nowhere/lesson.md")),
                 qPrintable(learn.problem()));
    QVERIFY(!learn.lesson()->isOpen());
}

void TestLearn::progress_that_cannot_be_read_is_told_and_left_alone()
{
    const Home home;
    const QString path = QString::fromStdString(lesson::progress_file("me").value());
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{ \"format\": ") > 0);
    file.close();
    {
        Learn learn(nullptr);
        learn.openLesson(QStringLiteral("short"));
        QVERIFY(waits(learn));
        QTRY_VERIFY2(learn.notKept().contains(QStringLiteral("me.json")),
                     qPrintable(learn.notKept()));
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("{ \"format\": "));
}

void TestLearn::a_claim_is_run_on_demand()
{
    auto ledger = lesson::load_claims(IPCSCOPE_SOURCE_DIR "/lessons/claims/C12.yaml");
    QVERIFY(ledger.ok());
    ClaimList claims(nullptr);
    const QAbstractItemModelTester tester(&claims,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    claims.show(std::move(ledger).value(), {});
    const auto row = [&] {
        return claims.data(claims.index(0), static_cast<int>(ClaimList::Role::Claim))
            .value<ClaimRow>();
    };
    QCOMPARE(row().shown, learning::Shown::NotRun);
    claims.run(QStringLiteral("C12"));
    QCOMPARE(row().shown, learning::Shown::Running);
    QTRY_COMPARE(row().shown, learning::Shown::Shown);
    QCOMPARE(row().on_model, learning::Standing::Met);
    QCOMPARE(row().on_kernel, learning::Standing::NotAsked);
    QVERIFY(row().calls.join(QLatin1Char('\n')).contains(QStringLiteral("EINVAL")));
    QVERIFY(!row().holds.isEmpty());
}

void TestLearn::a_claim_that_no_call_decides_names_its_source()
{
    auto ledger = lesson::load_claims(IPCSCOPE_SOURCE_DIR "/lessons/claims/C48.yaml");
    QVERIFY(ledger.ok());
    ClaimList claims(stand_in());
    claims.show(std::move(ledger).value(), {});
    claims.run(QStringLiteral("C48"));
    const auto row =
        claims.data(claims.index(0), static_cast<int>(ClaimList::Role::Claim)).value<ClaimRow>();
    QCOMPARE(row.shown, learning::Shown::Cited);
    QVERIFY(row.sources.front().startsWith(QStringLiteral("https://")));
    QVERIFY(!claims.running());
}

void TestLearn::what_was_done_is_a_lesson_that_the_check_accepts_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::newRow("two namespaces") << QByteArray(kTwoNamespaces);
    QTest::newRow("a false hope and words that look like Markdown")
        << QByteArray("# *not* <b>bold</b>, ![no](picture) :: or ${VALUE}\n"
                      "%container web ipc=private\n"
                      "web shmget(0x1, 1, 0) = 0\n"
                      "# :: at the beginning\n"
                      "web getpid() = 5\n"
                      "web shmget(0x1, 1, IPC_CREAT|0600) = $s\n"
                      "web ipcs -m\n"
                      "web shmctl($s, IPC_STAT, {...})\n");
    QTest::newRow("one that sleeps")
        << QByteArray("%actor a\n%actor b\n"
                      "a semget(IPC_PRIVATE, 1, 0600) = $set\n"
                      "b semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1)\n");
    QTest::newRow("one that is woken")
        << QByteArray("%actor b\n"
                      "A semget(IPC_PRIVATE, 1, 0600) = $set\n"
                      "b semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1) = 0\n"
                      "A semctl($set, 0, SETVAL, 1) = 0\n");
}

void TestLearn::what_was_done_is_a_lesson_that_the_check_accepts()
{
    QFETCH(const QByteArray, scenario);
    const ScenarioFile file(scenario);
    const QTemporaryDir dir;
    Session session(nullptr);
    QVERIFY(open(session, file));
    const QString path = dir.filePath(QStringLiteral("07 What I did.md"));
    QVERIFY(session.saveAsLesson(QUrl::fromLocalFile(path)));
    const auto course = lesson::load_lessons(path.toStdString());
    QVERIFY(course.ok());
    const auto checked = lesson::check(
        course.value(), {.engines = [](lesson::Wanted) { return start_lesson_engines({}).engines; },
                         .step_names = sim::kStepNames});
    QStringList problems;
    for (const lesson::Problem &problem : checked.front().problems)
    {
        problems.push_back(QString::fromStdString(problem.text()));
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
    QCOMPARE(checked.front().id, std::string("what-i-did"));
    QCOMPARE(checked.front().predictions, std::size_t{1});
}

void TestLearn::nothing_done_is_no_lesson()
{
    const QTemporaryDir dir;
    Session session(nullptr);
    const QString path = dir.filePath(QStringLiteral("empty.md"));
    QVERIFY(!session.saveAsLesson(QUrl::fromLocalFile(path)));
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(session.openProblem().contains(QStringLiteral("nothing to save")));
}

void TestLearn::pictures_are_words_and_html_is_text()
{
    QTextDocument document;
    document.setMarkdown(
        QStringLiteral("Look: ![a map](https://example.org/map.png) and ![b](b.png)."),
        QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                        QTextDocument::MarkdownNoHTML));
    take_pictures_out(document);
    QCOMPARE(document.toPlainText(), QStringLiteral("Look: [picture: a map] and [picture: b]."));
    QVERIFY(!document.toHtml().contains(QStringLiteral("<img")));
}

QTEST_MAIN(TestLearn)
#include "tst_learn_models.moc"
