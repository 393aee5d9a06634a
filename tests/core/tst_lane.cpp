// What a scenario's line expects, what it binds, and what a lane makes of refusals and of a lost
// engine. The engine is a script: only the policy is under test.

#include <QTest>

#include "core/lane.h"
#include "tests/support/cells.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/statements.h"

using namespace ipcscope;
using ipcscope::tests::line;
using ipcscope::tests::OutcomeCell;
using ipcscope::tests::ScriptedBackend;

namespace
{

QString text_of(const std::string &text)
{
    return QString::fromStdString(text);
}

} // namespace

class LaneTest : public QObject
{
    Q_OBJECT

  private slots:
    void expectations_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<OutcomeCell>("outcome");
        QTest::addColumn<QString>("note"); // of a failed one; empty: it is met
        const auto get = QString("A shmget(0x1234, 4096, 0) = %1");
        const auto at = QString("A shmat(0, NULL, 0) = %1");
        const auto at_asked = QString("A shmat(0, 0x10000, 0) = %1");
        const auto load = QString("A load(0x10000, 4) = %1");
        const Outcome address = returned(0x7f12'0000'0000, ValueKind::Address);
        const Outcome bytes = returned(4, ValueKind::Number, Bytes("abcd"));
        const auto row = [](const char *name, const QString &written, const Outcome &outcome,
                            const char *note) {
            QTest::newRow(name) << written << outcome << QString(note);
        };
        row("nothing written", "A shmget(0x1234, 4096, 0)", failed(Errno::Enoent), "");
        row("? is anything", get.arg("?"), failed(Errno::Enoent), "");
        row("the number", get.arg("3"), returned(3), "");
        row("another number", get.arg("3"), returned(4), "expected 3, got 4");
        row("a number, but it failed", get.arg("3"), failed(Errno::Eacces),
            "expected 3, got -1 EACCES (Permission denied)");
        row("a hexadecimal number", get.arg("0x10"), returned(16), "");
        row("the error", get.arg("-1 ENOENT (No such file or directory)"), failed(Errno::Enoent),
            "");
        row("the error without its text", get.arg("-1 ENOENT"), failed(Errno::Enoent), "");
        row("another error", get.arg("-1 ENOENT"), failed(Errno::Eacces),
            "expected -1 ENOENT (No such file or directory), got -1 EACCES (Permission denied)");
        row("an error, but it succeeded", get.arg("-1 ENOENT"), returned(0),
            "expected -1 ENOENT (No such file or directory), got 0");
        row("any address, as a log has it", at.arg("0x7f0000001000"), address, "");
        row("an address, but it failed", at.arg("0x7f0000001000"), failed(Errno::Einval),
            "expected 0x7f0000001000, got -1 EINVAL (Invalid argument)");
        row("the address that was asked for", at_asked.arg("0x10000"),
            returned(0x10000, ValueKind::Address), "");
        row("not the address that was asked for", at_asked.arg("0x10000"),
            returned(0x11000, ValueKind::Address), "expected 0x10000, got 0x11000");
        row("the bytes", load.arg("\"abcd\""), bytes, "");
        row("other bytes", load.arg("\"abce\""), bytes, "expected \"abce\", got \"abcd\"");
        row("the beginning of the bytes", load.arg("\"ab\"..."), bytes, "");
        row("not the beginning", load.arg("\"b\"..."), bytes, "expected \"b\"..., got \"abcd\"");
        row("a first $name is any success", get.arg("$new"), returned(9), "");
        row("a first $name, but it failed", get.arg("$new"), failed(Errno::Enospc),
            "expected success (for $new), got -1 ENOSPC (No space left on device)");
        row("a bound $name is its value", get.arg("$seven"), returned(7), "");
        row("a bound $name, another value", get.arg("$seven"), returned(8),
            "expected 7 ($seven is bound already), got 8");
        row("a child's pid is not compared", "A fork() = 4711", returned(2, ValueKind::Pid), "");
    }

    void expectations()
    {
        QFETCH(QString, written);
        QFETCH(OutcomeCell, outcome);
        QFETCH(QString, note);
        const Statement statement = line(written.toStdString());
        QVERIFY2(statement.kind == Statement::Kind::Call, qPrintable(written));
        const notation::Bindings bindings{{"seven", 7}};
        notation::ActorNames actors;
        const auto call = notation::to_call(statement, bindings, actors);
        QVERIFY2(call.ok(), call ? "" : call.error().message.c_str());
        std::string told;
        const bool met = meets(statement.expectation, call.value(), *outcome, bindings, told);
        QCOMPARE(text_of(told), note);
        QCOMPARE(met, note.isEmpty());
    }

    void a_name_is_bound_by_the_first_success_only()
    {
        ScriptedBackend engine({failed(Errno::Enospc), returned(5), returned(6), returned(5)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        const Statement get = line("A shmget(0x1234, 4096, IPC_CREAT|0600) = $id");
        QVERIFY(!lane.run(get).expectation_met);
        QVERIFY(!lane.bindings().contains("id"));
        QVERIFY(lane.run(get).expectation_met);
        QCOMPARE(lane.bindings().at("id"), std::int64_t{5});
        QVERIFY(!lane.run(get).expectation_met);
        QCOMPARE(lane.bindings().at("id"), std::int64_t{5});
        QVERIFY(lane.run(get).expectation_met);
    }

    void a_name_that_nothing_has_bound_is_told_and_the_engine_not_asked()
    {
        ScriptedBackend engine({returned(0)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        const LaneRecord record = lane.run(line("A shmat($nothing, NULL, 0)"));
        QVERIFY(!record.outcome);
        QVERIFY(record.refused.find("nothing") != std::string::npos);
        QVERIFY((record.refused_at == Position{1, 9}));
        QVERIFY(engine.asked.empty());
    }

    void a_refusal_and_a_lost_engine_leave_no_outcome()
    {
        ScriptedBackend engine({Refusal{"one uid only"}, EngineLost{"killed"}});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        const LaneRecord refused = lane.run(line("A setuid(1000) = 0"));
        QCOMPARE(refused.refused, std::string("one uid only"));
        QVERIFY(!refused.outcome && !refused.lost && refused.call);
        const LaneRecord lost = lane.run(line("A setuid(1000) = 0"));
        QCOMPARE(lost.refused, std::string("killed"));
        QVERIFY(!lost.outcome && lost.lost);
    }

    void a_call_outside_the_vocabulary_is_not_asked()
    {
        ScriptedBackend engine({returned(0)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        const LaneRecord record =
            lane.run(line("A openat(AT_FDCWD, \"/etc/passwd\", O_RDONLY) = 3"));
        QVERIFY(record.not_ipc);
        QVERIFY(record.refused.empty());
        QVERIFY(engine.asked.empty());
    }

    void a_call_that_is_cut_in_two_is_asked_once_and_checked_where_it_resumes()
    {
        ScriptedBackend engine({returned(3)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        const LaneRecord begun = lane.run(line("A shmget(0x1234, 4096, 0 <unfinished ...>"));
        QVERIFY(begun.outcome && begun.expectation_met);
        const LaneRecord resumed = lane.run(line("A <... shmget resumed>) = 4"));
        QVERIFY(resumed.outcome && !resumed.expectation_met);
        QCOMPARE(engine.asked.size(), std::size_t{1});
        QVERIFY(!lane.run(line("A <... shmget resumed>) = 4")).outcome);
    }

    void a_call_of_a_sleeper_that_is_cut_in_two_stays_refused()
    {
        ScriptedBackend engine({Asleep{"semaphore 0"}, Refusal{"it is asleep"}});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        QVERIFY(lane.run(line("A semop(0, [{0, -1, 0}], 1)")).asleep);
        (void)lane.run(line("A shmget(0x1234, 4096, 0 <unfinished ...>"));
        const LaneRecord resumed = lane.run(line("A <... shmget resumed>) = 4"));
        QCOMPARE(resumed.refused, std::string("it is asleep"));
        QVERIFY(!resumed.outcome);
        QCOMPARE(lane.sleepers().size(), std::size_t{1});
        QCOMPARE(lane.sleepers().begin()->second.statement.name, std::string("semop"));
    }

    void an_address_of_a_log_stands_for_the_one_that_the_engine_gave()
    {
        const auto address = [](std::int64_t value) { return returned(value, ValueKind::Address); };
        ScriptedBackend engine({address(0x1000), address(0x2000), returned(0), returned(0),
                                returned(0), address(0x1000), address(0x9000)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        const auto detached = [&](std::string_view text) {
            (void)lane.run(line(text));
            return std::get<Shmdt>(engine.asked.back().second).address;
        };
        QVERIFY(lane.run(line("A shmat(0, NULL, 0) = 0x7f0000001000")).expectation_met);
        QVERIFY(lane.run(line("B shmat(0, NULL, 0) = 0x7f0000001000")).expectation_met);
        QCOMPARE(detached("A shmdt(0x7f0000001000) = 0"), Address{0x1000});
        QCOMPARE(detached("B shmdt(0x7f0000001000) = 0"), Address{0x2000});
        // One that no log has recorded is meant as it is.
        QCOMPARE(detached("A shmdt(0x7f0000002000) = 0"), Address{0x7f0000002000});
        // Asked for again, it must be given again.
        const Statement again = line("A shmat(0, 0x7f0000001000, SHM_REMAP) = 0x7f0000001000");
        QVERIFY(lane.run(again).expectation_met);
        QCOMPARE(std::get<Shmat>(engine.asked.back().second).address, Address{0x1000});
        QVERIFY(!lane.run(again).expectation_met);
    }

    void lines_that_are_no_calls_ask_nothing()
    {
        ScriptedBackend engine({returned(3)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        for (const std::string_view text : {"# words", "A +++ exited with 0 +++"})
        {
            const LaneRecord record = lane.run(line(text));
            QVERIFY(!record.call && !record.outcome && record.expectation_met);
        }
        QVERIFY(engine.asked.empty());
    }
};

QTEST_APPLESS_MAIN(LaneTest)
#include "tst_lane.moc"
