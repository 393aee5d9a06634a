// Predicates: what is wrong with one is told at its place and with a suggestion, on either side of
// a comparison; what holds is judged on tables, and what does not is told with what was found.

#include <QTest>

#include "core/lesson/fields.h"
#include "core/lesson/limits.h"
#include "tests/support/lessons.h"

using namespace ipcscope;
using namespace ipcscope::lesson;
using ipcscope::tests::lines_of;
using ipcscope::tests::with_model;

namespace
{

/// Two containers with one key, a set with a sleeper, and somebody who has died.
constexpr std::string_view kScene = R"(%container web ipc=private
%container db ipc=shareable
%actor gone
%container sleeper ipc=container:db
web shmget(0x1234, 4096, IPC_CREAT|0600) = $seg
web shmat($seg, NULL, 0) = $at
db semget(0x10, 2, IPC_CREAT|0640) = $sem
db semctl($sem, 0, SETVAL, 3) = 0
sleeper semop($sem, [{sem_num=1, sem_op=-1, sem_flg=0}], 1 <unfinished ...>
gone exit_group(0)
db shmget(0x1234, 4096, 0) = -1 ENOENT
)";

class Told final
{
  public:
    explicit Told(std::string_view lines) : stage_(with_model())
    {
        if (auto problem = stage_.run(lines_of(lines)))
        {
            qFatal("%s", problem->text().c_str());
        }
    }

    [[nodiscard]] Judgement judge(const QString &text) const
    {
        return read(text).judge(stage_.view(Engine::Model));
    }
    [[nodiscard]] View view() const { return stage_.view(Engine::Model); }

    static Predicate read(const QString &text)
    {
        auto predicate = Predicate::parse(text.toStdString());
        if (!predicate)
        {
            qFatal("%s: %s", qPrintable(text), predicate.error().message.c_str());
        }
        return std::move(predicate).value();
    }

  private:
    Stage stage_;
};

struct Mistake
{
    const char *name;
    const char *text;
    int offset;
    const char *message;
};

constexpr std::array kMistakes{
    Mistake{"a kind", "exists shn in db", 7,
            "expected one of shm, sem, msg, mq, file, attach, mapping, descriptor, open_file, "
            "found 'shn'; did you mean shm?"},
    Mistake{"a field on the left", "exists shm in db where ky == 1", 23,
            "'ky' is no field of shm and no constant; did you mean key?"},
    Mistake{"a field on the right", "exists shm in db where key == segzs", 30,
            "'segzs' is no field of shm and no constant; did you mean segsz?"},
    Mistake{"a path on the left", "db.shm.in_us == 1", 3,
            "an actor has no 'shm.in_us'; did you mean shm.in_use?"},
    Mistake{"a path on the right", "1 == db.limits.shmni", 8,
            "an actor has no 'limits.shmni'; did you mean limits.shmmni?"},
    Mistake{"last on the left", "last.erno == ENOENT", 0,
            "unknown 'last.erno': there are last.errno, last.result, last.call, last.actor, "
            "last.differs; did "
            "you mean last.errno?"},
    Mistake{"last on the right", "4 == last.reslut", 5,
            "unknown 'last.reslut': there are last.errno, last.result, last.call, last.actor, "
            "last.differs; did "
            "you mean last.result?"},
    Mistake{"an error", "last.errno == ENOET", 14,
            "'ENOET' is no constant, and no ACTOR.something; did you mean ENOENT?"},
    Mistake{"a namespace is no number", "db.ipc_ns == 4", 13,
            "'db.ipc_ns' is an ipc namespace, and '4' is a number: they cannot be compared"},
    Mistake{"two kinds of namespaces", "db.ipc_ns == web.mnt_ns", 13,
            "'db.ipc_ns' is an ipc namespace, and 'web.mnt_ns' is a mount namespace: they cannot "
            "be compared"},
    Mistake{"namespaces have no order", "db.ipc_ns < web.ipc_ns", 0,
            "'db.ipc_ns' is an ipc namespace: only == and != can be asked of it"},
    Mistake{"a pid is written as a number", "exists shm in db where cpid == 5", 31,
            "'cpid' is a pid, and '5' is a number: they cannot be compared; write ACTOR.pid, or 0 "
            "for nobody"},
    Mistake{"a text without quotes", "last.call == shmget", 13,
            "'shmget' is no constant, and no ACTOR.something"},
    Mistake{"a number alone", "db.uid", 6,
            "expected ==, !=, <, <=, > or >= behind 'db.uid', found the end"},
    Mistake{"a count alone", "count(shm in db)", 16,
            "expected ==, !=, <, <=, > or >= behind 'count(shm in db)', found the end"},
    Mistake{"one equals sign", "db.uid = 0", 7, "'=' is written '=='"},
    Mistake{"and as in C", "db.uid == 0 && web.uid == 0", 12, "'&' is written 'and'"},
    Mistake{"or as in C", "db.uid == 0 || web.uid == 0", 12, "'|' is written 'or'"},
    Mistake{"not as in C", "!db.alive", 0, "'!' is written 'not'"},
    Mistake{"a row's field without a row", "key == 4", 0,
            "'key' is a field of a row: it stands behind 'where'"},
    Mistake{"a semaphore without its number", "exists sem in db where semval == 1", 23,
            "'semval' is of one semaphore of the set: semval[0]"},
    Mistake{"a number where there is one value", "exists shm in db where nattch[0] == 1", 23,
            "'nattch' is one value, without [N]"},
    Mistake{"a semaphore that cannot be", "exists sem in db where semval[70000] == 1", 30,
            "expected the number of a semaphore and ']'"},
    Mistake{"a row in a row", "exists shm in db where (exists sem in db)", 24,
            "'exists' inside 'where': a condition there is on the row's own fields; put the first "
            "one in brackets"},
    Mistake{"a condition that is not on the row", "exists shm in db where db.uid == 0", 23,
            "'db.uid' inside 'where' says nothing about a row of shm: put brackets around what "
            "stands before, from 'exists', 'no' or 'count' on"},
    Mistake{"no actor", "exists shm where key == 1", 11,
            "expected 'in' and an actor, found 'where'"},
    Mistake{"a number for an actor", "exists shm in (db)", 14, "expected an actor, found '('"},
    Mistake{"an open bracket", "(db.uid == 0", 12, "expected ')', found the end"},
    Mistake{"an open count", "count(shm in db == 1", 16,
            "expected ')' behind what is counted, found '=='"},
    Mistake{"two conditions side by side", "db.alive web.alive", 9,
            "'web.alive' does not go on with what stands before it: between two conditions stands "
            "'and' or 'or'"},
    Mistake{"an open text", "last.call == \"shmget", 13, "no '\"' ends this text"},
    Mistake{"a name without letters", "$ == 1", 0, "'$' without a name behind it"},
    Mistake{"a letter that is not ASCII", "db.uid == \xc3\xa9", 10,
            "a predicate is written in ASCII, outside of texts"},
    Mistake{"nothing", "  ", 2, "expected a value, found the end"},
};

} // namespace

class LessonPredicatesTest : public QObject
{
    Q_OBJECT

  private slots:
    void a_mistake_is_told_at_its_place_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("message");
        for (const Mistake &mistake : kMistakes)
        {
            QTest::newRow(mistake.name)
                << QString(mistake.text) << mistake.offset << QString(mistake.message);
        }
        QTest::newRow("too deep") << QString("not ").repeated(kMostPredicateDepth) + "db.alive"
                                  << int(4 * kMostPredicateDepth)
                                  << "more than 40 brackets and 'not's inside each other";
        QTest::newRow("too long") << QString(kMostPredicateBytes + 1, ' ') << 0
                                  << "a predicate of more than 4000 bytes";
    }
    void a_mistake_is_told_at_its_place()
    {
        QFETCH(QString, text);
        QFETCH(int, offset);
        QFETCH(QString, message);
        const auto read = Predicate::parse(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().message), message);
        QCOMPARE(int(read.error().offset), offset);
    }

    void what_a_predicate_says_is_judged_on_the_tables_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found"); // empty: it holds
        const auto holds = [](const char *text) { QTest::newRow(text) << QString(text) << ""; };
        const auto fails = [](const char *text, const char *found) {
            QTest::newRow(text) << QString(text) << QString(found);
        };
        holds("exists shm in web where key == 0x1234");
        holds("exists shm in web where key == 0x1234 and mode == 0600 and cpid == web.pid");
        holds("no shm in db");
        holds("not exists shm in db");
        holds("count(shm in web) == 1 and count(shm in db) < 1");
        holds("0 == count(shm in db where key == 0x1234)");
        holds("web.ipc_ns != db.ipc_ns and sleeper.ipc_ns == db.ipc_ns");
        holds("exists sem in db where semval[0] == 3 and semncnt[1] == 1 and sempid[1] == 0");
        holds("exists attach in web where writable and id == $seg");
        holds("exists attach in web where not writable == false");
        holds("last.errno == ENOENT and last.call == \"shmget\" and last.actor == \"db\"");
        holds("last.result == -1");
        holds("$seg == 0 and web.shm.in_use == 1 and web.shm.tot > 0");
        holds("sleeper.sleeps_in == \"semop\" and web.sleeps_in == \"\"");
        holds("gone.alive == false and not gone.alive");
        // 'and' binds more than 'or', and another row ends a 'where'.
        holds("web.alive or web.alive and gone.alive");
        holds("exists shm in web where key == 0x1234 and exists sem in db where nsems == 2");
        holds("(exists shm in db or exists shm in web) and not (gone.alive or web.uid != 0)");

        fails("exists shm in db", "db has no shared memory segment");
        fails("exists shm in web where segsz == 8192",
              "web has one shared memory segment: {id=0, segsz=4096}");
        fails("exists shm in web where key == 1 and mode == 0644",
              "web has one shared memory segment: {id=0, key=0x1234, mode=0600}");
        fails("no shm in web", "web has one shared memory segment: {id=0}");
        fails("count(shm in web) == 2", "count(shm in web) is 1, web has one shared memory "
                                        "segment: {id=0}");
        fails("last.errno == EACCES", "last.errno is ENOENT");
        fails("last.call == \"semop\"", "last.call is \"shmget\"");
        fails("web.uid == 1000 or web.gid > db.gid", "web.uid is 0; web.gid is 0, db.gid is 0");
        fails("$nothing == 0", "$nothing is nothing ($nothing is bound to no value yet)");
        fails("$nothing != 0", "$nothing is nothing ($nothing is bound to no value yet)");
        fails("nobody.uid == 0", "nobody.uid is nothing (nobody is not there yet)");
        fails("gone.uid == 0", "gone.uid is nothing (gone is dead)");
        fails("exists shm in gone", "gone is dead");
        fails("no shm in gone", "gone is dead");
        fails("exists sem in db where semval[5] == 0",
              "db has one semaphore set: {id=0, semval[5]=nothing (the set has no semaphore of "
              "that number)}");
        fails("gone.alive", "gone.alive is false");
        fails("not web.alive", "web.alive is true");
        fails("not (web.alive or db.alive)", "what is not to hold does hold");
    }
    void what_a_predicate_says_is_judged_on_the_tables()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        const Told played(kScene);
        const Judgement judgement = played.judge(text);
        QCOMPARE(QString::fromStdString(judgement.found), found);
        QVERIFY(judgement.truth == (found.isEmpty() ? Truth::True : Truth::False));
    }

    void before_any_call_nothing_was_called()
    {
        const Told played("# nobody calls anything\n");
        QCOMPARE(QString::fromStdString(played.judge("last.errno == 0").found),
                 QString("last.errno is nothing (nobody has called anything yet)"));
    }

    void what_an_engine_cannot_see_is_neither_true_nor_false()
    {
        const Told played(kScene);
        Tables tables = *played.view().tables;
        tables.mnt.reset();
        View view = played.view();
        view.tables = &tables;
        for (const char *text : {"exists file in web", "no file in web", "web.dev_shm.used == 0",
                                 "not exists file in web", "count(file in web) == 0"})
        {
            QVERIFY2(Told::read(text).judge(view).truth == Truth::Unknown, text);
        }
        // What is known decides alone where it can.
        QVERIFY(Told::read("exists file in web or web.alive").holds(view));
        QVERIFY(Told::read("exists file in web and gone.alive").judge(view).truth == Truth::False);
    }

    // Each field of each kind of row, and each path, is one that predicates can be written with.
    void every_field_and_path_can_be_compared_with_itself()
    {
        const Told played(R"(%actor A
A shmget(1, 4096, IPC_CREAT|0600) = $shm
A shmat($shm, NULL, 0)
A semget(1, 1, IPC_CREAT|0600)
A msgget(1, IPC_CREAT|0600)
A mq_open("q", O_RDWR|O_CREAT, 0600, NULL) = $mq
A openat(AT_FDCWD, "/dev/shm/f", O_RDWR|O_CREAT, 0600) = $fd
A ftruncate($fd, 4096)
A mmap(NULL, 4096, PROT_READ, MAP_SHARED, $fd, 0)
)");
        for (const KindInfo &kind : kinds())
        {
            for (const lesson::FieldInfo &field : kind.fields)
            {
                const QString name = QString("%1%2").arg(
                    QString::fromStdString(std::string(field.name)), field.indexed ? "[0]" : "");
                const QString text = QString("exists %1 in A where %2 == %2")
                                         .arg(QString::fromStdString(std::string(kind.name)), name);
                QVERIFY2(played.judge(text).truth == Truth::True, qPrintable(text));
            }
        }
        for (const PathInfo &path : paths())
        {
            const QString text =
                QString("A.%1 == A.%1").arg(QString::fromStdString(std::string(path.name)));
            QVERIFY2(played.judge(text).truth == Truth::True, qPrintable(text));
        }
    }

    void a_predicate_names_whom_it_is_about()
    {
        const Predicate predicate = Told::read(
            "exists shm in web where id == $seg and exists sem in db or last.call == \"semop\" and "
            "last.actor == \"app.side\"");
        QCOMPARE(predicate.actors().size(), std::size_t{3});
        QCOMPARE(predicate.actors()[0].name, std::string("web"));
        QCOMPARE(predicate.actors()[1].name, std::string("db"));
        QCOMPARE(predicate.actors()[2].name, std::string("app.side"));
        QCOMPARE(predicate.variables().front().name, std::string("seg"));
        QCOMPARE(predicate.last_calls().front().name, std::string("semop"));
        QCOMPARE(Told::read(" web.uid\n  ==   0 ").text(), std::string("web.uid == 0"));
    }
};

QTEST_GUILESS_MAIN(LessonPredicatesTest)
#include "tst_lesson_predicates.moc"
