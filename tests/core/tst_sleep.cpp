// Calls that sleep: when a lane knows their outcome, when a line's expectation is checked, and what
// two lanes compare. The engines are scripts: only the policy is under test.

#include <QTest>

#include "core/run.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/statements.h"

using namespace ipcscope;
using ipcscope::tests::line;
using ipcscope::tests::ScriptedBackend;

namespace
{

// Which call sleeps is the engine's business: any call of the vocabulary does here.
Statement sleeping_call(std::string_view expectation = "")
{
    return line(std::string("B shmget(0x1234, 4096, 0)").append(expectation));
}

Statement waking_call()
{
    return line("A shmget(0x1234, 4096, IPC_CREAT|0600)");
}

const Asleep kAsleep{"a reason"};

QString differences(const Comparison &comparison)
{
    QStringList fields;
    for (const Difference &difference : comparison.differences)
    {
        fields << QString::fromStdString(difference.field);
    }
    return fields.join(' ');
}

/// B sleeps, A wakes it; each engine answers as its script says.
struct TwoEngines
{
    ScriptedBackend model{{kAsleep, returned(0)}};
    ScriptedBackend kernel{{kAsleep, returned(0)}};
    notation::ActorNames actors;
    ActorId b = actors.id("B");

    RunRecord run(std::vector<Woken> by_model, std::vector<Woken> by_kernel)
    {
        model.wakes = {{}, std::move(by_model)};
        kernel.wakes = {{}, std::move(by_kernel)};
        Run run(model, &kernel, actors);
        (void)run.run(sleeping_call());
        return run.run(waking_call());
    }
};

} // namespace

class SleepTest : public QObject
{
    Q_OBJECT

  private slots:
    void a_sleeping_call_has_no_outcome_until_it_is_woken()
    {
        ScriptedBackend engine({kAsleep, returned(0)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        const LaneRecord record = lane.run(sleeping_call(" = 5"));
        QVERIFY(!record.outcome && record.expectation_met);
        QCOMPARE(record.asleep, std::optional<std::string>("a reason"));
        QVERIFY(lane.settle().empty());
        QCOMPARE(lane.sleepers().size(), std::size_t{1});

        engine.wakes = {{{.actor = actors.id("B"), .outcome = returned(5)}}};
        (void)lane.run(waking_call());
        const std::vector<Completion> back = lane.settle();
        QCOMPARE(back.size(), std::size_t{1});
        QCOMPARE(back[0].outcome, returned(5));
        QVERIFY(back[0].expectation_met);
        QVERIFY(lane.sleepers().empty());
    }

    void the_expectation_is_checked_when_the_call_comes_back()
    {
        ScriptedBackend engine({kAsleep});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        (void)lane.run(sleeping_call(" = 5"));
        engine.wakes = {{{.actor = actors.id("B"), .outcome = failed(Errno::Eidrm)}}};
        const std::vector<Completion> back = lane.settle();
        QVERIFY(!back.at(0).expectation_met);
        QCOMPARE(back[0].expectation_note,
                 std::string("expected 5, got -1 EIDRM (Identifier removed)"));
    }

    void a_name_is_bound_when_the_call_comes_back()
    {
        ScriptedBackend engine({kAsleep});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        (void)lane.run(sleeping_call(" = $late"));
        QVERIFY(lane.bindings().empty());
        engine.wakes = {{{.actor = actors.id("B"), .outcome = returned(7)}}};
        QVERIFY(lane.settle().at(0).expectation_met);
        QCOMPARE(lane.bindings().at("late"), std::int64_t{7});
    }

    void an_unfinished_call_is_checked_where_it_resumes()
    {
        ScriptedBackend engine({kAsleep, returned(0)});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        QVERIFY(lane.run(line("B shmget(0x1234, 4096, 0 <unfinished ...>")).asleep);
        engine.wakes = {{{.actor = actors.id("B"), .outcome = returned(3)}}};
        (void)lane.run(waking_call());
        QVERIFY(lane.settle().at(0).expectation_met);
        const LaneRecord resumed = lane.run(line("B <... shmget resumed>) = 4"));
        QCOMPARE(resumed.outcome, std::optional(returned(3)));
        QCOMPARE(resumed.expectation_note, std::string("expected 4, got 3"));
    }

    void a_line_that_resumes_a_call_which_still_sleeps_is_not_met()
    {
        ScriptedBackend engine({kAsleep});
        notation::ActorNames actors;
        Lane lane(engine, actors);
        (void)lane.run(line("B shmget(0x1234, 4096, 0 <unfinished ...>"));
        const LaneRecord resumed = lane.run(line("B <... shmget resumed>) = 0"));
        QVERIFY(!resumed.expectation_met);
        QCOMPARE(resumed.expectation_note, std::string("B still sleeps and waits for a reason"));
    }

    void both_asleep_and_both_woken_agree()
    {
        TwoEngines engines;
        const RunRecord record =
            engines.run({{engines.b, returned(0)}}, {{engines.b, returned(0)}});
        QCOMPARE(record.verdict(), Verdict::Agree);
        QCOMPARE(record.model_woken.size(), std::size_t{1});
        QCOMPARE(record.kernel_woken.size(), std::size_t{1});
        // The model is told the kernel's order.
        QCOMPARE(engines.model.orders.back(), std::vector<ActorId>{engines.b});
    }

    void what_a_sleeper_came_back_with_is_compared()
    {
        TwoEngines engines;
        const RunRecord record =
            engines.run({{engines.b, returned(0)}}, {{engines.b, failed(Errno::Eidrm)}});
        QCOMPARE(record.verdict(), Verdict::Differ);
        QCOMPARE(differences(record.wakes), QString("actor[1].shmget.result"));
    }

    void a_sleeper_that_only_one_engine_wakes_is_a_difference()
    {
        TwoEngines first;
        QCOMPARE(differences(first.run({{first.b, returned(0)}}, {}).wakes),
                 QString("actor[1].shmget"));
        TwoEngines second;
        QCOMPARE(differences(second.run({}, {{second.b, returned(0)}}).wakes), QString("actor[1]"));
    }

    void a_call_that_sleeps_in_one_engine_only_is_a_difference()
    {
        ScriptedBackend model({kAsleep});
        ScriptedBackend kernel({failed(Errno::Eagain)});
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        const RunRecord record = run.run(sleeping_call());
        QCOMPARE(record.verdict(), Verdict::Differ);
        QCOMPARE(record.answer.differences.at(0).model, std::string("sleeps: a reason"));
    }

    void the_state_of_an_actor_says_in_what_it_sleeps()
    {
        Tables model;
        model.actors.push_back({.actor = ActorId{1}, .alive = true, .sleeps_in = "semop"});
        Tables kernel = model;
        QCOMPARE(Correspondence().compare(model, kernel).verdict, Verdict::Agree);
        kernel.actors[0].sleeps_in.reset();
        QCOMPARE(differences(Correspondence().compare(model, kernel)),
                 QString("actor[1].sleeps_in"));
    }
};

QTEST_APPLESS_MAIN(SleepTest)
#include "tst_sleep.moc"
