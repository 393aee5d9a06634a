// The reader of lessons: blocks in their order, places that lead back into the file, and variables
// that are drawn alike on every machine. What it refuses is under data/lessons.

#include <QTest>

#include "core/lesson/course.h"
#include "core/lesson/limits.h"
#include "tests/support/lessons.h"

#include <set>

using namespace ipcscope;
using namespace ipcscope::lesson;
using ipcscope::tests::exercise_of;
using ipcscope::tests::lesson_of;
using ipcscope::tests::lesson_text;
using ipcscope::tests::told;

namespace
{

constexpr std::string_view kEveryBlock = R"(Some *text*.

::do
A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg
::
::predict{id=p1 ask="What now?"}
A shmget(0x1234, 4096, 0)
- $seg
- ENOENT "nothing" :: It is there.
::
::step{until=ipc_findkey.hit highlight=A.shm.key_ht}
::
::try
A ipcs -m
::
::goal{id=g1 mode=level text="it is gone"}
no shm in A
::
::hint{goal=g1 after=2 when="last.errno == EPERM"}
Think.
::
::solution{goal=g1}
A shmctl($seg, IPC_RMID, NULL)
::
::notes
Say it slowly.
::
)";

/// The one block of that kind.
template <class Kind> const Kind &only(const Lesson &lesson)
{
    const Kind *found = nullptr;
    for (const Block &block : lesson.blocks)
    {
        if (const auto *one = std::get_if<Kind>(&block.content))
        {
            found = one;
        }
    }
    return *found;
}

lesson::Variable variable(std::string name, lesson::Variable::Kind kind,
                          std::vector<std::string> choices = {})
{
    return {.name = std::move(name), .kind = kind, .choices = std::move(choices)};
}

/// What is wrong with a lesson of this body when it is made an exercise.
std::string wrong_in(std::string_view body, std::string_view front)
{
    const auto made = make_exercise(lesson_of(lesson_text(body, front)), 1);
    return made ? std::string() : told(made.error());
}

} // namespace

class LessonReaderTest : public QObject
{
    Q_OBJECT

  private slots:
    void every_kind_of_block_is_read_in_its_order()
    {
        const Lesson lesson = lesson_of(lesson_text(kEveryBlock));
        QCOMPARE(lesson.blocks.size(), std::size_t{9});
        QVERIFY(std::holds_alternative<Prose>(lesson.blocks[0].content));
        QVERIFY(std::holds_alternative<DoBlock>(lesson.blocks[1].content));
        QVERIFY(std::holds_alternative<PredictBlock>(lesson.blocks[2].content));
        QVERIFY(std::holds_alternative<StepBlock>(lesson.blocks[3].content));
        QVERIFY(std::holds_alternative<TryBlock>(lesson.blocks[4].content));
        QVERIFY(std::holds_alternative<GoalBlock>(lesson.blocks[5].content));
        QVERIFY(std::holds_alternative<HintBlock>(lesson.blocks[6].content));
        QVERIFY(std::holds_alternative<SolutionBlock>(lesson.blocks[7].content));
        QVERIFY(std::holds_alternative<NotesBlock>(lesson.blocks[8].content));
        QCOMPARE(lesson.blocks[1].position.line, tests::kFirstBodyLine + 2);
        QCOMPARE(lesson.front.id.text, std::string("a-lesson"));
        QCOMPARE(lesson.front.minutes, 5);
    }

    void a_block_holds_what_its_attributes_and_lines_say()
    {
        const Lesson lesson = lesson_of(lesson_text(kEveryBlock));
        const auto &prediction = only<PredictBlock>(lesson);
        QCOMPARE(prediction.ask.text, std::string("What now?"));
        QCOMPARE(prediction.calls.text, std::string("A shmget(0x1234, 4096, 0)\n"));
        QCOMPARE(prediction.options.size(), std::size_t{2});
        QCOMPARE(prediction.options[1].text, std::string("ENOENT \"nothing\" :: It is there."));
        const auto &step = only<StepBlock>(lesson);
        QCOMPARE(step.until, std::string("ipc_findkey.hit"));
        QCOMPARE(step.highlight, std::string("A.shm.key_ht"));
        const auto &goal = only<GoalBlock>(lesson);
        QVERIFY(goal.mode == GoalBlock::Mode::Level);
        QCOMPARE(goal.predicate.text, std::string("no shm in A\n"));
        const auto &hint = only<HintBlock>(lesson);
        QCOMPARE(hint.after, 2);
        QCOMPARE(hint.when->text, std::string("last.errno == EPERM"));
    }

    void the_front_matter_says_what_the_lesson_needs_and_allows()
    {
        const Front front = lesson_of(lesson_text("Text.\n", R"(needs: [what-is-a-key, undo]
claims: [C12]
allow: [shmget, ipcs]
skip: forbidden
vars:
  SIZE: 4096
  KEY: {pick: ["0x1", "0x2"]}
  COUNT: {range: [2, 9]}
  LOCK: {key: true}
)"))
                                .front;
        QCOMPARE(front.needs.size(), std::size_t{2});
        QCOMPARE(front.needs[1].text, std::string("undo"));
        QCOMPARE(front.needs[1].position.column, std::uint32_t{24});
        QCOMPARE(front.claims.front().text, std::string("C12"));
        QCOMPARE(front.allow.back().text, std::string("ipcs"));
        QVERIFY(front.skip == Skip::Forbidden);
        QCOMPARE(front.vars.size(), std::size_t{4});
        QVERIFY(front.vars[0].kind == lesson::Variable::Kind::Fixed);
        QVERIFY(front.vars[1].kind == lesson::Variable::Kind::Pick);
        QCOMPARE(front.vars[2].most, std::int64_t{9});
        QVERIFY(front.vars[3].kind == lesson::Variable::Kind::Key);
    }

    void a_fence_inside_a_piece_of_code_opens_no_block()
    {
        const Lesson lesson = lesson_of(lesson_text("```\n::do\n```\nand\n~~~\n::\n~~~\n"));
        QCOMPARE(lesson.blocks.size(), std::size_t{1});
        QVERIFY(std::holds_alternative<Prose>(lesson.blocks[0].content));
    }

    void a_file_from_windows_is_read_like_any_other()
    {
        const std::string plain = lesson_text(kEveryBlock);
        std::string other = "\xef\xbb\xbf";
        for (const char c : plain)
        {
            other += c == '\n' ? "\r\n" : std::string(1, c);
        }
        const Lesson lesson = lesson_of(other);
        QCOMPARE(lesson.blocks.size(), std::size_t{9});
        QCOMPARE(only<GoalBlock>(lesson).predicate.text, std::string("no shm in A\n"));
    }

    void quotes_are_escaped_and_options_go_on_in_indented_lines()
    {
        const Lesson lesson = lesson_of(lesson_text("::predict{id=p ask=\"What \\\"now\\\"?\"}\n"
                                                    "A getpid()\n"
                                                    "- ENOENT :: it is\n"
                                                    "  a long\n"
                                                    "  story\n"
                                                    "- succeeds\n"
                                                    "::\n"));
        const auto &options = only<PredictBlock>(lesson).options;
        QCOMPARE(only<PredictBlock>(lesson).ask.text, std::string("What \"now\"?"));
        QCOMPARE(options.size(), std::size_t{2});
        QCOMPARE(options[0].text, std::string("ENOENT :: it is a long story"));
    }

    // The places are those of the file as its author sees it, before variables are replaced.
    void a_mistake_behind_a_variable_has_the_column_of_the_file_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("in a call") << "::do\nA shmget(${LONG}, 4096, 0600\n::\n"
                                   << "lesson.md:11:29: error: found the end of the line";
        QTest::newRow("in a predicate") << "::goal{id=g text=\"t\"}\nexists shm in A where key == "
                                           "${LONG} and segzs == 1\n::\n"
                                        << "lesson.md:11:42: error: 'segzs' is no field of shm";
        QTest::newRow("in an option")
            << "::predict{id=p ask=\"?\"}\nA getpid()\n- 1 \"${LONG}\" nonsense\n- 2\n::\n"
            << "lesson.md:12:15: error: found 'nonsense'";
        QTest::newRow("in a hint's condition")
            << "::hint{goal=g when=\"last.result == ${LONG} and lst.errno == 0\"}\nNow.\n::\n"
            << "lesson.md:10:52: error: an actor has no 'errno'";
    }
    void a_mistake_behind_a_variable_has_the_column_of_the_file()
    {
        QFETCH(QString, body);
        QFETCH(QString, wrong);
        const std::string found = wrong_in(body.toStdString(), "vars: {LONG: \"0x12345678\"}\n"
                                                               "scene: |\n  %actor A\n");
        QVERIFY2(found.starts_with(wrong.toStdString()), found.c_str());
    }

    void more_than_a_lesson_may_hold_is_refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("bytes") << QString::fromStdString(lesson_text(std::string(kMostBytes, 'x')))
                               << "lesson.md:1:1: error: a lesson of more than 1024 KiB\n";
        QTest::newRow("bytes of front matter")
            << QString::fromStdString(
                   lesson_text("Text.\n", "# " + std::string(kMostFrontBytes, 'x') + "\n"))
            << "lesson.md:1:1: error: the front matter has more than 64 KiB\n";
        QTest::newRow("blocks") << QString::fromStdString(lesson_text(
                                       QString("::notes\nx\n::\n").repeated(401).toStdString()))
                                << "lesson.md:1207:1: error: more than 400 blocks\n";
    }
    void more_than_a_lesson_may_hold_is_refused()
    {
        QFETCH(QString, text);
        QFETCH(QString, wrong);
        const auto read = read_lesson(text.toStdString(), "lesson.md");
        QVERIFY(!read);
        QCOMPARE(told(read.error()), wrong.toStdString());
    }

    // Pinned, so that what a class was given can be graded on another machine and years later.
    void a_seed_draws_the_same_values_everywhere()
    {
        const std::vector<lesson::Variable> variables{
            variable("SIZE", lesson::Variable::Kind::Fixed, {"4096"}),
            variable("KEY", lesson::Variable::Kind::Pick, {"0x1234", "0xbeef", "0x00c0ffee"}),
            {.name = "COUNT", .kind = lesson::Variable::Kind::Range, .least = -5, .most = 1000},
            variable("LOCK", lesson::Variable::Kind::Key)};
        const Values first = draw(variables, 1);
        QCOMPARE(QString::fromStdString(first.at("SIZE")), QString("4096"));
        QCOMPARE(QString::fromStdString(first.at("KEY")), QString("0xbeef"));
        QCOMPARE(QString::fromStdString(first.at("COUNT")), QString("886"));
        QCOMPARE(QString::fromStdString(first.at("LOCK")), QString("0x23f752b2"));
        QVERIFY(draw(variables, 2) != first);
    }

    void each_rule_keeps_to_its_range_and_reaches_its_ends()
    {
        const std::vector<lesson::Variable> variables{
            variable("PICK", lesson::Variable::Kind::Pick, {"a", "b", "c"}),
            {.name = "RANGE", .kind = lesson::Variable::Kind::Range, .least = 7, .most = 9}};
        std::set<std::string> picked;
        std::set<std::string> ranged;
        for (std::uint64_t seed = 0; seed < 100; ++seed)
        {
            const Values values = draw(variables, seed);
            picked.insert(values.at("PICK"));
            ranged.insert(values.at("RANGE"));
        }
        QCOMPARE(picked, (std::set<std::string>{"a", "b", "c"}));
        QCOMPARE(ranged, (std::set<std::string>{"7", "8", "9"}));
    }

    void one_variable_more_changes_no_other()
    {
        std::vector<lesson::Variable> variables{variable("B", lesson::Variable::Kind::Key)};
        const std::string before = draw(variables, 5).at("B");
        variables.insert(variables.begin(),
                         variable("A", lesson::Variable::Kind::Pick, {"1", "2"}));
        QCOMPARE(draw(variables, 5).at("B"), before);
    }

    void two_keys_are_never_the_same_and_never_ipc_private()
    {
        const std::vector<lesson::Variable> variables{variable("A", lesson::Variable::Kind::Key),
                                                      variable("B", lesson::Variable::Kind::Key)};
        for (std::uint64_t seed = 0; seed < 300; ++seed)
        {
            const Values values = draw(variables, seed);
            QVERIFY(values.at("A") != values.at("B"));
            QVERIFY(std::stoll(values.at("A"), nullptr, 16) > 0);
            QVERIFY(std::stoll(values.at("A"), nullptr, 16) <= 0x7fffffff);
        }
    }

    void only_drawn_variables_make_lessons_differ()
    {
        QVERIFY(!varies({variable("SIZE", lesson::Variable::Kind::Fixed, {"4096"})}));
        QVERIFY(varies({variable("K", lesson::Variable::Kind::Key)}));
    }

    void a_variable_is_replaced_wherever_it_stands()
    {
        const Exercise exercise = exercise_of(lesson_text(
            "Key ${KEY}.\n::do\nA shmget(${KEY}, 1, 0)\n::\n", "vars: {KEY: \"0x77\"}\n"));
        QCOMPARE(std::get<Telling>(exercise.items[0].content).text, std::string("Key 0x77.\n"));
        QCOMPARE(notation::print(std::get<Calls>(exercise.items[1].content).lines[0]),
                 std::string("A shmget(0x77, 1, 0)"));
    }

    // The folder's names further up are nobody's part of a course.
    void a_course_begins_above_its_parts_wherever_it_lies()
    {
        QTemporaryDir outer;
        const QString root = outer.filePath("01-projects/course");
        const QString folder = root + "/02-part/03-lesson";
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + "/lesson.md");
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(lesson_text("Text.\n").c_str());
        file.close();
        const std::string wanted = QFileInfo(root).canonicalFilePath().toStdString();
        QCOMPARE(course_root_of(file.fileName().toStdString()), wanted);
        QCOMPARE(course_root_of(folder.toStdString()), wanted);
        QCOMPARE(course_root_of((root + "/02-part").toStdString()), wanted);
        const auto course = load_course(root.toStdString());
        QVERIFY(course.ok());
        QCOMPARE(course.value().entries.size(), std::size_t{1});
        QCOMPARE(course.value().entries.front().part, std::string("02-part"));
        QVERIFY(course.value().find("a-lesson") != nullptr);
        QVERIFY(course.value().find("another-lesson") == nullptr);
    }
};

QTEST_GUILESS_MAIN(LessonReaderTest)
#include "tst_lesson_reader.moc"
