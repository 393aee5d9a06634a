// Semaphore sets and message queues: every column of their tables and every field of their
// structures is compared.

#include <QTest>

#include "tests/core/check_columns.h"

using namespace ipcscope;
using namespace ipcscope::tests;

namespace
{

SemRow a_set(Pid pid, Stamp created)
{
    SemRow set;
    set.id = IpcId{0};
    set.key = Key{0x5e};
    set.mode = 0600;
    set.ctime = created;
    set.sems = {{.semval = 1, .sempid = pid}, {.semval = 2, .sempid = pid}};
    return set;
}

MsgRow a_queue(Pid pid, Stamp created)
{
    MsgRow queue;
    queue.id = IpcId{0};
    queue.mode = 0600;
    queue.qbytes = 16384;
    queue.lspid = pid;
    queue.ctime = created;
    return queue;
}

Tables model()
{
    Tables tables = model_world();
    tables.ipc[0].sem.push_back(a_set(kModelPid, Stamp{1}));
    tables.ipc[0].msg.push_back(a_queue(kModelPid, Stamp{1}));
    return tables;
}

Tables kernel()
{
    Tables tables = kernel_world();
    tables.ipc[0].sem.push_back(a_set(kKernelPid, Stamp{kNow}));
    tables.ipc[0].msg.push_back(a_queue(kKernelPid, Stamp{kNow}));
    return tables;
}

/// Every field of a structure that differs is named.
template <class Struct, class Fields> void check_output(const Fields &fields, Struct changed)
{
    QStringList all;
    for (const FieldInfo<Struct> &field : fields)
    {
        all << QString("output.%1").arg(QString::fromStdString(std::string(field.name)));
    }
    const Comparison comparison = Correspondence().compare(Semctl{}, with(Struct{}), with(changed));
    QCOMPARE(fields_of(comparison), all.join(' '));
}

} // namespace

class CompareKindsTest : public QObject
{
    Q_OBJECT

  private slots:
    void worlds_that_correspond_agree()
    {
        QCOMPARE(fields_of(met().compare(model(), kernel())), "");
    }

    void each_field_of_a_set_is_compared()
    {
        const Changes<SemRow> changes{
            {"key", [](SemRow &r) { r.key.value = 1; }},
            {"semid", [](SemRow &r) { r.id.value = 32768; }},
            {"mode", [](SemRow &r) { r.mode = 0666; }},
            {"nsems", [](SemRow &r) { r.sems.pop_back(); }},
            {"uid", [](SemRow &r) { r.uid.value = 1; }},
            {"gid", [](SemRow &r) { r.gid.value = 1; }},
            {"cuid", [](SemRow &r) { r.cuid.value = 1; }},
            {"cgid", [](SemRow &r) { r.cgid.value = 1; }},
            {"otime", [](SemRow &r) { r.otime.value = kNow; }},
            {"ctime", [](SemRow &r) { r.ctime.value = 0; }},
        };
        check_each<SemRow>({model(), kernel()}, sem_fields(), changes, "ipc:[2].sem[0]",
                           [](Tables &t) -> SemRow & { return t.ipc[0].sem[0]; });
    }

    void each_field_of_a_semaphore_is_compared()
    {
        const Changes<SemState> changes{
            {"semval", [](SemState &s) { s.semval = 7; }},
            {"sempid", [](SemState &s) { s.sempid = Pid{1}; }},
            {"semncnt", [](SemState &s) { s.semncnt = 1; }},
            {"semzcnt", [](SemState &s) { s.semzcnt = 1; }},
        };
        check_each<SemState>({model(), kernel()}, sem_state_fields(), changes,
                             "ipc:[2].sem[0].sems[1]",
                             [](Tables &t) -> SemState & { return t.ipc[0].sem[0].sems[1]; });
    }

    void each_field_of_a_queue_is_compared()
    {
        const Changes<MsgRow> changes{
            {"key", [](MsgRow &r) { r.key.value = 1; }},
            {"msqid", [](MsgRow &r) { r.id.value = 32768; }},
            {"mode", [](MsgRow &r) { r.mode = 0666; }},
            {"cbytes", [](MsgRow &r) { r.cbytes = 1; }},
            {"qnum", [](MsgRow &r) { r.qnum = 1; }},
            {"lspid", [](MsgRow &r) { r.lspid = Pid{1}; }},
            {"lrpid", [](MsgRow &r) { r.lrpid = Pid{1}; }},
            {"uid", [](MsgRow &r) { r.uid.value = 1; }},
            {"gid", [](MsgRow &r) { r.gid.value = 1; }},
            {"cuid", [](MsgRow &r) { r.cuid.value = 1; }},
            {"cgid", [](MsgRow &r) { r.cgid.value = 1; }},
            {"stime", [](MsgRow &r) { r.stime.value = kNow; }},
            {"rtime", [](MsgRow &r) { r.rtime.value = kNow; }},
            {"ctime", [](MsgRow &r) { r.ctime.value = 0; }},
            {"qbytes", [](MsgRow &r) { r.qbytes = 1; }},
        };
        check_each<MsgRow>({model(), kernel()}, msg_fields(), changes, "ipc:[2].msg[0]",
                           [](Tables &t) -> MsgRow & { return t.ipc[0].msg[0]; });
    }

    void an_object_that_only_one_engine_has_is_a_difference()
    {
        Tables ours = model();
        ours.ipc[0].sem.clear();
        Tables theirs = kernel();
        theirs.ipc[0].msg.clear();
        QCOMPARE(fields_of(met().compare(ours, theirs)), "ipc:[2].sem[0] ipc:[2].msg[0]");
    }

    void each_field_of_a_structure_is_compared()
    {
        check_output(semid_ds_fields(), SemidDs{.key = {1},
                                                .uid = {1},
                                                .gid = {1},
                                                .cuid = {1},
                                                .cgid = {1},
                                                .mode = 1,
                                                .seq = 1,
                                                .otime = {1},
                                                .ctime = {1},
                                                .nsems = 1});
        check_output(msqid_ds_fields(), MsqidDs{.key = {1},
                                                .uid = {1},
                                                .gid = {1},
                                                .cuid = {1},
                                                .cgid = {1},
                                                .mode = 1,
                                                .seq = 1,
                                                .stime = {1},
                                                .rtime = {1},
                                                .ctime = {1},
                                                .cbytes = 1,
                                                .qnum = 1,
                                                .qbytes = 1,
                                                .lspid = {1},
                                                .lrpid = {1}});
        check_output(seminfo_fields(), Seminfo{1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        check_output(msginfo_fields(), Msginfo{1, 1, 1, 1, 1, 1, 1, 1});
    }

    void values_and_messages_are_compared()
    {
        const auto differing = [](const Output &ours, const Output &theirs) {
            return fields_of(Correspondence().compare(Msgrcv{}, with(ours), with(theirs)));
        };
        QCOMPARE(differing(Semvals{1, 2}, Semvals{1, 2}), "");
        QCOMPARE(differing(Semvals{1, 2}, Semvals{1, 3}), "output");
        QCOMPARE(differing(Message{1, "ab"}, Message{1, "ab"}), "");
        QCOMPARE(differing(Message{1, "ab"}, Message{2, "ab"}), "output.mtype");
        QCOMPARE(differing(Message{1, "ab"}, Message{1, "ac"}), "output.mtext");
        QCOMPARE(differing(Message{1, "ab"}, SemidDs{}), "output");
    }
};

QTEST_APPLESS_MAIN(CompareKindsTest)
#include "tst_compare_kinds.moc"
