// The tables pane's model: order and choice of rows, the cell that is told of, what has a name, and
// divergences there.
#include "tests/app/gui/gui_test.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <algorithm>
#include <ctime>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

class TestTables : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void rows_are_sorted_on_both_sides_together();
    void a_sorted_table_stays_sorted_as_calls_run();
    void rows_are_filtered();
    void only_what_changed_is_shown();
    void only_what_differs_is_shown();
    void the_cursor_stays_with_its_object();
    void a_cell_is_told_of();
    void any_order_and_choice_is_told_without_a_reset();
    void the_largest_table_is_sorted_and_filtered_soon();
    void what_has_a_name_has_tables();
    void the_table_of_a_call_is_shown();
    void a_divergence_marks_its_cell_data();
    void a_divergence_marks_its_cell();
};

namespace
{

/// A kernel that observes something else than there is.
class Liar final : public Backend
{
  public:
    using Lie = std::function<void(Tables &)>;
    explicit Liar(Lie lie) : lie_(std::move(lie)) {}
    Reply execute(ActorId actor, const Call &call) override { return model_.execute(actor, call); }
    std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    Result<Tables, EngineLost> observe() override
    {
        Tables tables = std::move(model_.observe()).value();
        lie_(tables);
        return tables;
    }

  private:
    StandIn model_;
    Lie lie_;
};

LabStarter lying(const Liar::Lie &lie)
{
    return [lie]() -> std::variant<StartedLab, NoKernel> {
        return StartedLab{std::make_unique<Liar>(lie), EngineFacts{}};
    };
}

/// To the segment with the key 1.
void one_more_attached(Tables &tables)
{
    for (IpcNamespaceTable &table : tables.ipc)
    {
        for (ShmRow &row : table.shm)
        {
            row.nattch += row.key.value == 1 ? 1 : 0;
        }
    }
}

/// Of the processor, since a machine that is busy with other things proves nothing.
double thread_ms()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

int column_of(const FieldTable &table, const QString &name)
{
    return static_cast<int>(table.headers().indexOf(name));
}

QString cell(const FieldTable &table, int row, const QString &column)
{
    return table.index(row, column_of(table, column))
        .data(static_cast<int>(FieldTable::Role::CellText))
        .toString();
}

QStringList column(const FieldTable &table, const QString &name)
{
    QStringList cells;
    for (int row = 0; row < table.rows(); ++row)
    {
        cells.push_back(cell(table, row, name));
    }
    return cells;
}

/// "row/column" of every marked cell.
QStringList marked(const FieldTable &table, FieldTable::Role role)
{
    QStringList cells;
    for (int row = 0; row < table.rows(); ++row)
    {
        for (int at = 0; at < table.columnCount(); ++at)
        {
            if (table.index(row, at).data(static_cast<int>(role)).toBool())
            {
                cells.push_back(QStringLiteral("%1/%2").arg(row).arg(table.headers()[at]));
            }
        }
    }
    return cells;
}

const QByteArray kThree = "A shmget(3, 300, IPC_CREAT|0600) = 0\n"
                          "A shmget(1, 9000, IPC_CREAT|0644) = 1\n"
                          "A shmget(2, 20, IPC_CREAT|0600) = 2\n";
const QString kSize = QStringLiteral("segsz");

const QByteArray kNamed = "A mq_open(\"b\", O_RDWR|O_CREAT, 0600, NULL) = $q\n"
                          "A mq_open(\"a\", O_RDWR|O_CREAT, 0644, NULL) = $other\n"
                          "A shm_open(\"/z\", O_RDWR|O_CREAT, 0600) = $z\n"
                          "A shm_open(\"/y\", O_RDWR|O_CREAT, 0600) = $y\n"
                          "A ftruncate($y, 8192) = 0\n"
                          "A mmap(NULL, 8192, PROT_READ|PROT_WRITE, MAP_SHARED, $y, 0) = $p\n";

} // namespace

void TestTables::rows_are_sorted_on_both_sides_together()
{
    Session session(stand_in());
    const ScenarioFile file(kThree);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    TablesView &tables = *session.tables();
    const auto both = [&] {
        const QStringList model = column(*tables.model(), kSize);
        return model == column(*tables.kernel(), kSize) ? model : QStringList();
    };
    QCOMPARE(both(), (QStringList{"300", "9000", "20"}));
    const int size = column_of(*tables.model(), kSize);
    tables.sortBy(size);
    QCOMPARE(both(), (QStringList{"20", "300", "9000"}));
    QCOMPARE(tables.sortColumn(), size);
    tables.sortBy(size);
    QCOMPARE(both(), (QStringList{"9000", "300", "20"}));
    QVERIFY(tables.descending());
    tables.sortBy(size);
    QCOMPARE(both(), (QStringList{"300", "9000", "20"}));
    QCOMPARE(tables.sortColumn(), -1);
    tables.sortBy(size); // each table keeps its own order
    tables.setSubject(table::Subject::Queues);
    QCOMPARE(tables.sortColumn(), -1);
    tables.setSubject(table::Subject::Segments);
    QCOMPARE(tables.sortColumn(), size);
}

void TestTables::a_sorted_table_stays_sorted_as_calls_run()
{
    Session session(stand_in());
    const ScenarioFile file(kThree);
    QVERIFY(open(session, file));
    TablesView &tables = *session.tables();
    tables.sortBy(column_of(*tables.model(), kSize));
    session.moment()->goStart();
    for (; !session.moment()->atEnd(); session.moment()->stepForward())
    {
        QList<int> sizes;
        for (const QString &one : column(*tables.model(), kSize))
        {
            sizes.push_back(one.toInt());
        }
        QVERIFY(std::is_sorted(sizes.begin(), sizes.end()));
    }
    QCOMPARE(column(*tables.model(), kSize), (QStringList{"20", "300", "9000"}));
}

void TestTables::rows_are_filtered()
{
    Session session(stand_in());
    const ScenarioFile file(kThree);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    TablesView &tables = *session.tables();
    tables.setFilter(QStringLiteral(" 9000 "));
    QCOMPARE(column(*tables.model(), kSize), QStringList{"9000"});
    QCOMPARE(column(*tables.kernel(), kSize), QStringList{"9000"});
    QCOMPARE(tables.rowsText(), QStringLiteral("1 of 3 rows"));
    tables.setFilter(QStringLiteral("0X00000003")); // a key, in whatever letters
    QCOMPARE(column(*tables.model(), kSize), QStringList{"300"});
    tables.setFilter(QStringLiteral("no such thing"));
    QCOMPARE(tables.model()->rows(), 0);
    tables.setFilter({});
    QCOMPARE(tables.model()->rows(), 3);
}

void TestTables::only_what_changed_is_shown()
{
    Session session(stand_in());
    const ScenarioFile file(kThree + "A shmctl(1, IPC_RMID, NULL) = 0\nA shmget(9, 0, 0)\n");
    QVERIFY(open(session, file));
    TablesView &tables = *session.tables();
    tables.setRows(table::Rows::Changed);
    session.moment()->goToEndOf(session.moment()->calls() - 3);
    QCOMPARE(column(*tables.model(), kSize), QStringList{"20"}); // new
    session.moment()->goEnd();
    QCOMPARE(tables.model()->rows(), 0);
}

void TestTables::only_what_differs_is_shown()
{
    Session session(lying(one_more_attached));
    const ScenarioFile file(kThree);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    TablesView &tables = *session.tables();
    tables.setRows(table::Rows::Differing);
    QCOMPARE(column(*tables.model(), kSize), QStringList{"9000"});
    QCOMPARE(marked(*tables.kernel(), FieldTable::Role::Differs), QStringList{"0/nattch"});
    session.moment()->goStart();
    QCOMPARE(tables.model()->rows(), 0);
}

void TestTables::the_cursor_stays_with_its_object()
{
    Session session(stand_in());
    const ScenarioFile file(kThree);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    TablesView &tables = *session.tables();
    const int size = column_of(*tables.model(), kSize);
    tables.setCursor(1, size);
    const auto at_cursor = [&] { return cell(*tables.model(), tables.cursorRow(), kSize); };
    QCOMPARE(at_cursor(), QStringLiteral("9000"));
    tables.sortBy(size);
    QCOMPARE(at_cursor(), QStringLiteral("9000"));
    tables.moveCursor(-1, 0);
    QCOMPARE(at_cursor(), QStringLiteral("300"));
    tables.moveCursor(-5, -100);
    QCOMPARE(tables.cursorRow(), 0);
    QCOMPARE(tables.cursorColumn(), 0);
    tables.moveCursor(100, 100);
    QCOMPARE(tables.cursorRow(), 2);
    QCOMPARE(tables.cursorColumn(), tables.model()->columnCount() - 1);
    tables.setFilter(QStringLiteral("9000"));
    QCOMPARE(tables.cursorRow(), 0);
    tables.setFilter({});
    QCOMPARE(at_cursor(), QStringLiteral("9000"));
}

void TestTables::a_cell_is_told_of()
{
    Session session(lying(one_more_attached));
    const ScenarioFile file("A shmget(1, 4096, IPC_CREAT|0600) = $s\nA shmat($s, NULL, 0) = $p\n");
    QVERIFY(open(session, file));
    TablesView &tables = *session.tables();
    session.moment()->goStart();
    QCOMPARE(tables.cell(), QString());
    session.moment()->goEnd();
    tables.setCursor(0, column_of(*tables.model(), QStringLiteral("nattch")));
    const QString told = tables.cell();
    for (const char *part :
         {"model 1 (changed by this call, was 0)", "kernel 2 (changed by this call, was 1)",
          "they differ", "nattch: ", "The kernel shows it with "})
    {
        QVERIFY2(told.contains(QLatin1String(part)), qPrintable(told));
    }
    tables.setCursor(0, column_of(*tables.model(), kSize));
    QVERIFY2(tables.cell().startsWith(QStringLiteral("model 4096, kernel 4096. segsz: ")),
             qPrintable(tables.cell()));
}

void TestTables::any_order_and_choice_is_told_without_a_reset()
{
    QByteArray text;
    for (int key = 1; key <= 60; ++key)
    {
        text += "A shmget(" + QByteArray::number(key) + ", " +
                QByteArray::number(key * 37 % 101 + 1) + ", IPC_CREAT|0600)\n";
    }
    Session session(stand_in());
    const ScenarioFile file(text);
    QVERIFY(open(session, file));
    FieldTable &model = *session.tables()->model();
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int move = 0; move < 300; ++move)
    {
        TablesView &tables = *session.tables();
        const QPersistentModelIndex kept =
            model.rows() > 0 ? model.index(move % model.rows(), 0) : QModelIndex();
        const QString said = kept.data(static_cast<int>(FieldTable::Role::CellText)).toString();
        switch (move * 7 % 5)
        {
        case 0: tables.sortBy(move % model.columnCount()); break;
        case 1: tables.setFilter(move % 3 == 0 ? QString() : QString::number(move % 10)); break;
        case 2: tables.setRows(move % 2 == 0 ? table::Rows::All : table::Rows::Changed); break;
        default: session.moment()->goTo(move * 13 % session.moment()->calls(), move % 9); break;
        }
        if (kept.isValid() && move * 7 % 5 == 0)
        {
            QCOMPARE(kept.data(static_cast<int>(FieldTable::Role::CellText)).toString(), said);
        }
    }
    QCOMPARE(resets.count(), 0);
}

void TestTables::the_largest_table_is_sorted_and_filtered_soon()
{
    constexpr int kRows = 32768;
    const auto tables = std::make_shared<Tables>();
    tables->ipc.push_back({.ns = NsId{1}});
    for (int index = 0; index < kRows; ++index)
    {
        ShmRow row;
        row.id = IpcId{index};
        row.key = Key{index * 7919 % 104729};
        row.segsz = static_cast<std::uint64_t>(index) * 31 % 1009;
        tables->ipc[0].shm.push_back(row);
    }
    const auto sheet = std::make_shared<SheetOf<ShmRow>>(
        tables, tables->ipc[0].shm, shm_fields(),
        [](const ShmRow &row) { return static_cast<std::uint64_t>(row.id.value); });
    const BothSides sides{columns_of(table::Subject::Segments), sheet, sheet, sheet, sheet};
    const std::vector<quint64> keys = all_keys(sides);
    FieldTable shown(FieldTable::Side::Model);
    shown.show({sides.columns, sheet, sheet, keys, {}});
    const int size = column_of(shown, kSize);
    double before = thread_ms();
    const auto sorted = arranged(keys, sides, {.column = size}, {}, {});
    shown.show({sides.columns, sheet, sheet, sorted, {}});
    const double sort_ms = thread_ms() - before;
    before = thread_ms();
    QCOMPARE(sorted.size(), keys.size());
    QCOMPARE(cell(shown, 0, kSize), QStringLiteral("0"));
    const auto filtered =
        arranged(keys, sides, {.column = size, .filter = QStringLiteral("x0000ab")}, {}, {});
    const double filter_ms = thread_ms() - before;
    QVERIFY(!filtered.empty() && filtered.size() < keys.size());
    QVERIFY2(sort_ms < 100 && filter_ms < 100,
             qPrintable(QStringLiteral("%1 and %2 ms").arg(sort_ms).arg(filter_ms)));
}

void TestTables::what_has_a_name_has_tables()
{
    Session session(stand_in());
    const ScenarioFile file(kNamed);
    QVERIFY2(open(session, file), qPrintable(session.openProblem()));
    session.moment()->goEnd();
    TablesView &tables = *session.tables();
    for (FieldTable *side : {tables.model(), tables.kernel()})
    {
        tables.setSubject(table::Subject::PosixQueues);
        QCOMPARE(column(*side, QStringLiteral("name")), (QStringList{"/a", "/b"}));
        QCOMPARE(column(*side, QStringLiteral("mode")), (QStringList{"0644", "0600"}));
        tables.setSubject(table::Subject::Files);
        QCOMPARE(column(*side, QStringLiteral("name")), (QStringList{"y", "z"}));
        QCOMPARE(column(*side, QStringLiteral("size")), (QStringList{"8192", "0"}));
        tables.setSubject(table::Subject::Descriptors);
        QCOMPARE(column(*side, QStringLiteral("leads to")),
                 (QStringList{"/b", "/a", "/dev/shm/z", "/dev/shm/y"}));
        QCOMPARE(column(*side, QStringLiteral("position"))[0], QStringLiteral("·"));
        QCOMPARE(column(*side, QStringLiteral("mq_maxmsg"))[2], QStringLiteral("·"));
        tables.setSubject(table::Subject::Mappings);
        QCOMPARE(column(*side, QStringLiteral("file")), QStringList{"/dev/shm/y"});
        QCOMPARE(column(*side, QStringLiteral("length")), QStringList{"8192"});
        tables.setSubject(table::Subject::Mounts);
        QCOMPARE(side->rows(), 1);
        QCOMPARE(column(*side, QStringLiteral("files")), QStringList{"2"});
        QCOMPARE(column(*side, QStringLiteral("shm")), QStringList{"1"});
    }
    tables.setSubject(table::Subject::PosixQueues);
    tables.sortBy(0); // by words
    tables.sortBy(0);
    QCOMPARE(column(*tables.kernel(), QStringLiteral("name")), (QStringList{"/b", "/a"}));
}

void TestTables::the_table_of_a_call_is_shown()
{
    Session session(nullptr);
    const ScenarioFile file(kNamed);
    QVERIFY(open(session, file));
    TablesView &tables = *session.tables();
    const int last = session.moment()->calls() - 1;
    session.moment()->goTo(last, 0);
    QCOMPARE(tables.subject(), table::Subject::Mappings);
    session.moment()->goTo(last - 1, 0);
    QCOMPARE(tables.subject(), table::Subject::Files);
    session.moment()->goTo(last - 4, 0);
    QCOMPARE(tables.subject(), table::Subject::PosixQueues);
    tables.setSubject(table::Subject::Actors); // that stays
    session.moment()->goTo(last, 0);
    QCOMPARE(tables.subject(), table::Subject::Actors);
}

using Lies = std::function<void(Tables &)>;
Q_DECLARE_METATYPE(Lies)

void TestTables::a_divergence_marks_its_cell_data()
{
    QTest::addColumn<table::Subject>("subject");
    QTest::addColumn<Lies>("lie");
    QTest::addColumn<QStringList>("cells");
    const auto add = [](const char *name, table::Subject subject, const QStringList &cells,
                        const Lies &lie) { QTest::newRow(name) << subject << lie << cells; };
    using table::Subject;
    add("queue", Subject::PosixQueues, {"0/mode"}, [](Tables &tables) {
        for (MqRow &queue : tables.ipc[0].mq)
        {
            queue.mode = queue.name == "a" ? 0 : queue.mode;
        }
    });
    add("queue not there", Subject::PosixQueues, {}, [](Tables &tables) {
        std::erase_if(tables.ipc[0].mq, [](const MqRow &queue) { return queue.name == "b"; });
    });
    add("file", Subject::Files, {"1/uid"}, [](Tables &tables) {
        for (MntNamespaceTable &table : *tables.mnt)
        {
            for (TmpfsFileRow &one : table.shm->files)
            {
                one.uid = one.name == "z" ? Uid{77} : one.uid;
            }
        }
    });
    add("descriptor", Subject::Descriptors, {"3/position"}, [](Tables &tables) {
        for (ActorRow &actor : tables.actors)
        {
            for (FileDesRow &row : actor.files)
            {
                row.position += row.file == "y" ? 5 : 0;
            }
        }
    });
    add("queue's descriptor", Subject::Descriptors, {"0/mq_curmsgs"}, [](Tables &tables) {
        for (ActorRow &actor : tables.actors)
        {
            for (MqDesRow &row : actor.queues)
            {
                row.curmsgs += row.queue == "b" ? 1 : 0;
            }
        }
    });
    add("mapping", Subject::Mappings, {"0/length"}, [](Tables &tables) {
        for (ActorRow &actor : tables.actors)
        {
            for (FileMapRow &row : actor.mappings)
            {
                row.length = 4096;
            }
        }
    });
    add("mount", Subject::Mounts, {"0/size"}, [](Tables &tables) {
        for (MntNamespaceTable &table : *tables.mnt)
        {
            table.shm->size = 5;
        }
    });
}

void TestTables::a_divergence_marks_its_cell()
{
    QFETCH(table::Subject, subject);
    QFETCH(Lies, lie);
    QFETCH(QStringList, cells);
    Session session(lying(lie));
    const ScenarioFile file(kNamed);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("differ"));
    TablesView &tables = *session.tables();
    tables.setSubject(subject);
    if (cells.isEmpty()) // a row that one engine alone has: every cell of it
    {
        for (int at = 0; at < tables.model()->columnCount(); ++at)
        {
            cells.push_back(QStringLiteral("1/") + tables.model()->headers()[at]);
        }
        QVERIFY(
            tables.kernel()->index(1, 0).data(static_cast<int>(FieldTable::Role::Absent)).toBool());
    }
    for (const FieldTable *side : {tables.model(), tables.kernel()})
    {
        QCOMPARE(marked(*side, FieldTable::Role::Differs), cells);
    }
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_gui_tables.moc"
