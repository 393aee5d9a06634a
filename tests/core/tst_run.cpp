// Two lanes side by side: what is compared, and when the model goes on alone. Both engines are
// scripts: only the policy is under test.

#include <QTest>

#include "core/run.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/statements.h"

using namespace ipcscope;
using ipcscope::tests::line;
using ipcscope::tests::ScriptedBackend;

namespace
{

const Statement &get()
{
    static const Statement statement = line("A shmget(0x1234, 4096, 0)");
    return statement;
}

Tables one_segment(std::uint64_t nattch)
{
    Tables tables;
    IpcNamespaceTable table;
    table.ns = NsId{1};
    ShmRow row;
    row.nattch = nattch;
    table.shm.push_back(row);
    tables.ipc.push_back(table);
    ActorRow init;
    init.pid = Pid{1};
    init.alive = true;
    init.ipc_ns = NsId{1};
    tables.actors.push_back(init);
    return tables;
}

} // namespace

class RunTest : public QObject
{
    Q_OBJECT

  private slots:
    void the_verdict_is_the_graver_one_data()
    {
        QTest::addColumn<int>("answer");
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("verdict");
        constexpr std::array<Verdict, 4> kByGravity{Verdict::Agree, Verdict::Allowed,
                                                    Verdict::ModelOnly, Verdict::Differ};
        for (std::size_t answer = 0; answer < kByGravity.size(); ++answer)
        {
            for (std::size_t state = 0; state < kByGravity.size(); ++state)
            {
                QTest::addRow("%d %d", static_cast<int>(answer), static_cast<int>(state))
                    << static_cast<int>(kByGravity[answer]) << static_cast<int>(kByGravity[state])
                    << static_cast<int>(kByGravity[std::max(answer, state)]);
            }
        }
    }

    void the_verdict_is_the_graver_one()
    {
        QFETCH(int, answer);
        QFETCH(int, state);
        QFETCH(int, verdict);
        RunRecord record;
        record.answer.verdict = static_cast<Verdict>(answer);
        record.state.verdict = static_cast<Verdict>(state);
        QCOMPARE(static_cast<int>(record.verdict()), verdict);
    }

    void without_a_kernel_every_call_is_model_only()
    {
        ScriptedBackend model({returned(0)});
        notation::ActorNames actors;
        Run run(model, nullptr, actors, "there is no lab");
        const RunRecord record = run.run(get());
        QCOMPARE(record.verdict(), Verdict::ModelOnly);
        QCOMPARE(record.answer.reason, std::string("there is no lab"));
        QVERIFY(!record.kernel && record.model.outcome);
    }

    void answers_and_tables_are_both_compared()
    {
        ScriptedBackend model({returned(0), returned(0), returned(0)});
        ScriptedBackend kernel({returned(0), returned(1), returned(0)});
        model.tables = kernel.tables = one_segment(1);
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        QCOMPARE(run.run(get()).verdict(), Verdict::Agree);
        const RunRecord answer = run.run(get());
        QCOMPARE(answer.answer.verdict, Verdict::Differ);
        QCOMPARE(answer.state.verdict, Verdict::Agree);
        kernel.tables = one_segment(2);
        const RunRecord state = run.run(get());
        QCOMPARE(state.answer.verdict, Verdict::Agree);
        QCOMPARE(state.state.verdict, Verdict::Differ);
        QCOMPARE(state.state.differences.at(0).field, std::string("ipc:[1].shm[0].nattch"));
    }

    void after_a_refusal_of_the_kernel_the_model_goes_on_alone()
    {
        ScriptedBackend model({returned(0), returned(0)});
        ScriptedBackend kernel({Refusal{"one uid only"}, returned(0)});
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        const RunRecord refused = run.run(get());
        QCOMPARE(refused.verdict(), Verdict::ModelOnly);
        QVERIFY(refused.answer.reason.find("one uid only") != std::string::npos);
        QVERIFY(run.model_only());
        QCOMPARE(run.run(get()).verdict(), Verdict::ModelOnly);
        QCOMPARE(kernel.asked.size(), std::size_t{1});
        QCOMPARE(model.asked.size(), std::size_t{2});
    }

    void after_the_kernel_is_lost_the_model_goes_on_alone()
    {
        ScriptedBackend model({returned(0), returned(0)});
        ScriptedBackend kernel({EngineLost{"killed"}});
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        const RunRecord lost = run.run(get());
        QVERIFY(lost.kernel && lost.kernel->lost);
        QCOMPARE(lost.verdict(), Verdict::ModelOnly);
        QVERIFY(run.model_only_reason().find("killed") != std::string::npos);
        QVERIFY(run.run(get()).model.outcome);
    }

    void a_kernel_that_is_gone_before_its_tables_are_read_was_still_compared()
    {
        ScriptedBackend model({returned(0)});
        ScriptedBackend kernel({returned(1)});
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        kernel.gone = true;
        const RunRecord record = run.run(get());
        QCOMPARE(record.verdict(), Verdict::Differ);
        QCOMPARE(record.state.verdict, Verdict::ModelOnly);
        QVERIFY(run.model_only());
    }

    void what_the_model_refuses_is_not_asked_of_the_kernel()
    {
        ScriptedBackend model({Refusal{"not modelled"}, returned(0)});
        ScriptedBackend kernel({returned(0)});
        model.tables = kernel.tables = one_segment(1);
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        const RunRecord refused = run.run(get());
        QCOMPARE(refused.verdict(), Verdict::ModelOnly);
        QVERIFY(refused.answer.reason.find("not modelled") != std::string::npos);
        QVERIFY(kernel.asked.empty());
        QVERIFY(!run.model_only());
        QCOMPARE(run.run(get()).verdict(), Verdict::Agree);
    }

    void each_engine_has_its_own_names()
    {
        ScriptedBackend model({returned(1), returned(0)});
        ScriptedBackend kernel({returned(2), returned(0)});
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        (void)run.run(line("A shmget(0x1234, 4096, IPC_CREAT) = $id"));
        (void)run.run(line("A shmctl($id, IPC_RMID, NULL)"));
        QCOMPARE(std::get<Shmctl>(model.asked.at(1).second).id, IpcId{1});
        QCOMPARE(std::get<Shmctl>(kernel.asked.at(1).second).id, IpcId{2});
    }

    void comments_and_foreign_calls_ask_nobody()
    {
        ScriptedBackend model;
        ScriptedBackend kernel;
        notation::ActorNames actors;
        Run run(model, &kernel, actors);
        QCOMPARE(run.run(line("# words")).verdict(), Verdict::Agree);
        const RunRecord foreign = run.run(line("A getpid() = 3"));
        QVERIFY(foreign.model.not_ipc);
        QVERIFY(model.asked.empty() && kernel.asked.empty());
    }
};

QTEST_APPLESS_MAIN(RunTest)
#include "tst_run.moc"
