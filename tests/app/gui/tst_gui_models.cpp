// Every model keeps the contract of Qt's item models on any way through a scenario, and no step
// ever resets one.
#include "tests/app/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

class TestModels : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void steps_never_reset_and_never_lie();
    void a_step_tells_only_the_rows_that_changed();
    void changed_fields_are_marked_until_the_next_call();
    void differing_fields_are_marked_on_both_sides();
    void a_row_of_one_engine_only_is_absent_in_the_other();
};

namespace
{

std::vector<QAbstractItemModel *> models_of(Session &session)
{
    Diagram &diagram = *session.diagram();
    return {session.timeline(),
            session.branches(),
            session.source(),
            session.tables()->model(),
            session.tables()->kernel(),
            session.tables()->namespaces(),
            diagram.rooms(),
            diagram.actors(),
            diagram.objects(),
            diagram.lines(),
            diagram.rests(),
            session.moment()->fields()};
}

QByteArray many_segments(int count)
{
    QByteArray text;
    for (int key = 1; key <= count; ++key)
    {
        text += "A shmget(" + QByteArray::number(key) + ", 4096, IPC_CREAT|0600)\n";
    }
    return text;
}

} // namespace

void TestModels::steps_never_reset_and_never_lie()
{
    const ScenarioFile file(kTwoNamespaces + many_segments(20) + "A exit_group(0)\n");
    Session session(stand_in());
    QVERIFY(session.openFile(file.path()));
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    std::vector<std::unique_ptr<QSignalSpy>> resets;
    for (QAbstractItemModel *model : models_of(session))
    {
        testers.push_back(std::make_unique<QAbstractItemModelTester>(
            model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        resets.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::modelReset));
    }
    QVERIFY(settle(session));
    session.moment()->goStart();
    while (!session.moment()->atEnd())
    {
        session.moment()->stepForward();
    }
    QRandomGenerator random(42);
    const auto subjects = {TablesView::Subject::Namespaces, TablesView::Subject::Actors,
                           TablesView::Subject::Sets,       TablesView::Subject::Semaphores,
                           TablesView::Subject::Queues,     TablesView::Subject::Segments};
    for (const auto subject : subjects)
    {
        session.tables()->setSubject(subject);
        for (int jump = 0; jump < 60; ++jump)
        {
            session.moment()->goTo(static_cast<int>(random.bounded(30)) - 1,
                                   static_cast<int>(random.bounded(20)));
            session.tables()->setSelected(static_cast<int>(random.bounded(5)));
        }
    }
    session.moment()->goToEndOf(4);
    QVERIFY(session.enter(QStringLiteral("C"), QStringLiteral("shmget(0, 1, 0)")).ok);
    QVERIFY(settle(session));
    session.chooseBranch(0);
    QVERIFY(settle(session));
    for (const auto &spy : resets)
    {
        QCOMPARE(spy->count(), 0);
    }
}

void TestModels::a_step_tells_only_the_rows_that_changed()
{
    const ScenarioFile file(many_segments(200) + "A shmat(0, NULL, 0) = $p\n");
    Session session(nullptr);
    QVERIFY(open(session, file));
    session.moment()->goToEndOf(session.moment()->calls() - 2);
    FieldTable &table = *session.tables()->model();
    QCOMPARE(table.rows(), 200);
    session.moment()->stepForward();
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    session.moment()->goEnd();
    int rows = 0;
    for (const auto &signal : changed)
    {
        rows += signal[1].toModelIndex().row() - signal[0].toModelIndex().row() + 1;
    }
    QVERIFY2(rows >= 1 && rows <= 2, qPrintable(QString::number(rows)));
}

void TestModels::changed_fields_are_marked_until_the_next_call()
{
    const ScenarioFile file("A shmget(1, 4096, IPC_CREAT|0600) = $s\n"
                            "A shmat($s, NULL, 0) = $p\n"
                            "A shmget(1, 0, 0) = 0\n");
    Session session(nullptr);
    QVERIFY(open(session, file));
    FieldTable &table = *session.tables()->model();
    const auto changed = [&] {
        QStringList names;
        for (int column = 0; column < table.columnCount(); ++column)
        {
            if (table.data(table.index(0, column), static_cast<int>(FieldTable::Role::Changed))
                    .toBool())
            {
                names.push_back(table.headers()[column]);
            }
        }
        return names;
    };
    session.moment()->goToEndOf(session.moment()->calls() - 2);
    QCOMPARE(changed(), (QStringList{QStringLiteral("nattch"), QStringLiteral("lpid"),
                                     QStringLiteral("atime")}));
    session.moment()->goEnd();
    QCOMPARE(changed(), QStringList());
}

void TestModels::differing_fields_are_marked_on_both_sides()
{
    struct Liar final : Backend
    {
        StandIn model;
        Reply execute(ActorId actor, const Call &call) override
        {
            return model.execute(actor, call);
        }
        std::vector<Woken> woken(std::span<const ActorId> order) override
        {
            return model.woken(order);
        }
        Result<Tables, EngineLost> observe() override
        {
            Tables tables = std::move(model.observe()).value();
            for (IpcNamespaceTable &table : tables.ipc)
            {
                for (ShmRow &row : table.shm)
                {
                    row.nattch += 1;
                }
            }
            return tables;
        }
    };
    const ScenarioFile file("A shmget(1, 4096, IPC_CREAT|0600) = $s\n");
    Session session([]() -> std::variant<StartedLab, NoKernel> {
        return StartedLab{std::make_unique<Liar>(), EngineFacts{}};
    });
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("differ"));
    for (FieldTable *table : {session.tables()->model(), session.tables()->kernel()})
    {
        for (int column = 0; column < table->columnCount(); ++column)
        {
            const bool marked =
                table->data(table->index(0, column), static_cast<int>(FieldTable::Role::Differs))
                    .toBool();
            QCOMPARE(marked, table->headers()[column] == QStringLiteral("nattch"));
        }
    }
}

void TestModels::a_row_of_one_engine_only_is_absent_in_the_other()
{
    const ScenarioFile file("A shmget(1, 4096, IPC_CREAT|0600) = $s\n");
    Session session(stand_in());
    QVERIFY(open(session, file));
    // In the middle of the call the model has the row, and the kernel's state is the one before.
    QVERIFY(session.moment()->steps() > 1);
    session.moment()->goTo(session.moment()->call(), session.moment()->steps() - 2);
    FieldTable &model = *session.tables()->model();
    FieldTable &kernel = *session.tables()->kernel();
    QCOMPARE(model.rows(), 1);
    QCOMPARE(kernel.rows(), 1);
    const int absent = static_cast<int>(FieldTable::Role::Absent);
    QVERIFY(!model.data(model.index(0, 0), absent).toBool());
    QVERIFY(kernel.data(kernel.index(0, 0), absent).toBool());
    QVERIFY(session.tables()->kernelBefore());
    session.moment()->goEnd();
    QVERIFY(!kernel.data(kernel.index(0, 0), absent).toBool());
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_gui_models.moc"
