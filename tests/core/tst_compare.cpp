// How the two engines' answers and tables are compared: what is literal, and what goes through the
// mapping of pids, namespaces, addresses and times.

#include <QTest>

#include "core/compare.h"
#include "tests/core/compare_samples.h"
#include "tests/support/cells.h"

#include <functional>

using namespace ipcscope;
using namespace ipcscope::tests;

class CompareTest : public QObject
{
    Q_OBJECT

  private slots:
    void answers_data()
    {
        QTest::addColumn<CallCell>("call");
        QTest::addColumn<OutcomeCell>("model");
        QTest::addColumn<OutcomeCell>("kernel");
        QTest::addColumn<QString>("differing");
        const Call get = Shmget{};
        const Call at_any = Shmat{};
        const Call at_asked = Shmat{.id = {}, .address = Address{0x10000}, .flags = 0};
        const Call stat = Shmctl{.id = {}, .command = abi::kIpcStat};
        const auto address = [](std::int64_t value) { return returned(value, ValueKind::Address); };
        QTest::newRow("the same number agrees") << get << returned(3) << returned(3) << "";
        QTest::newRow("another number differs") << get << returned(3) << returned(4) << "result";
        QTest::newRow("the same error agrees")
            << get << failed(Errno::Enoent) << failed(Errno::Enoent) << "";
        QTest::newRow("another error differs")
            << get << failed(Errno::Enoent) << failed(Errno::Eacces) << "result";
        QTest::newRow("an error is no success")
            << get << failed(Errno::Enoent) << returned(-1) << "result";
        QTest::newRow("addresses are only an address")
            << at_any << address(0x7f00'0000'0000) << address(0x7fff'1234'5000) << "";
        QTest::newRow("an asked-for address is literal")
            << at_asked << address(0x10000) << address(0x11000) << "result";
        QTest::newRow("an address is no number")
            << at_any << address(0x10000) << returned(0x10000) << "result";
        QTest::newRow("pids that never met differ")
            << get << returned(2, ValueKind::Pid) << returned(7, ValueKind::Pid) << "result";
        QTest::newRow("an output is no missing output")
            << stat << with(ShmidDs{}) << returned(0) << "output";
        QTest::newRow("an output after different errors is not looked at")
            << stat << with(ShmidDs{}) << failed(Errno::Eacces) << "result";
        QTest::newRow("bytes are literal")
            << Call{Load{}} << with(Bytes("abc")) << with(Bytes("abd")) << "output";
        QTest::newRow("equal bytes agree")
            << Call{Load{}} << with(Bytes("a\0c")) << with(Bytes("a\0c")) << "";
        QTest::newRow("IPC_INFO is literal") << stat << with(Shminfo{.shmmax = ~std::uint64_t{0}})
                                             << with(Shminfo{.shmmax = 1}) << "output.shmmax";
        QTest::newRow("SHM_INFO counts are literal")
            << stat << with(ShmInfo{.used_ids = 1}) << with(ShmInfo{.used_ids = 2})
            << "output.used_ids";
        QTest::newRow("pages that the kernel swapped out are still there")
            << stat << with(ShmInfo{.shm_rss = 5}) << with(ShmInfo{.shm_rss = 3, .shm_swp = 2})
            << "";
        QTest::newRow("pages that are missing differ")
            << stat << with(ShmInfo{.shm_rss = 5}) << with(ShmInfo{.shm_rss = 3, .shm_swp = 1})
            << "output.shm_rss output.shm_swp";
        const ShmInfo two_read{.shm_rss = 5, .shm_never_written = 2};
        QTest::newRow("pages that were only read may be gone")
            << stat << with(two_read) << with(ShmInfo{.shm_rss = 3}) << "";
        QTest::newRow("others may be swapped out beside them")
            << stat << with(two_read) << with(ShmInfo{.shm_rss = 1, .shm_swp = 2}) << "";
        QTest::newRow("no more may be gone than were only read")
            << stat << with(two_read) << with(ShmInfo{.shm_rss = 2}) << "output.shm_rss";
        QTest::newRow("no page comes by itself")
            << stat << with(two_read) << with(ShmInfo{.shm_rss = 6}) << "output.shm_rss";
    }

    void answers()
    {
        QFETCH(CallCell, call);
        QFETCH(OutcomeCell, model);
        QFETCH(OutcomeCell, kernel);
        QFETCH(QString, differing);
        const Comparison comparison = Correspondence().compare(*call, *model, *kernel);
        QCOMPARE(fields_of(comparison), differing);
        QCOMPARE(comparison.verdict, differing.isEmpty() ? Verdict::Agree : Verdict::Differ);
    }

    void each_field_of_an_output_is_compared_data()
    {
        QTest::addColumn<OutcomeCell>("kernel");
        const auto row = [](const char *name, const std::function<void(ShmidDs &)> &change) {
            ShmidDs ds;
            change(ds);
            QTest::newRow(name) << with(ds);
        };
        row("key", [](ShmidDs &ds) { ds.key.value = 1; });
        row("uid", [](ShmidDs &ds) { ds.uid.value = 1; });
        row("gid", [](ShmidDs &ds) { ds.gid.value = 1; });
        row("cuid", [](ShmidDs &ds) { ds.cuid.value = 1; });
        row("cgid", [](ShmidDs &ds) { ds.cgid.value = 1; });
        row("mode", [](ShmidDs &ds) { ds.mode = 1; });
        row("seq", [](ShmidDs &ds) { ds.seq = 1; });
        row("segsz", [](ShmidDs &ds) { ds.segsz = 1; });
        row("atime", [](ShmidDs &ds) { ds.atime.value = 1; });
        row("dtime", [](ShmidDs &ds) { ds.dtime.value = 1; });
        row("ctime", [](ShmidDs &ds) { ds.ctime.value = 1; });
        row("cpid", [](ShmidDs &ds) { ds.cpid.value = 1; });
        row("lpid", [](ShmidDs &ds) { ds.lpid.value = 1; });
        row("nattch", [](ShmidDs &ds) { ds.nattch = 1; });
    }

    void each_field_of_an_output_is_compared()
    {
        QFETCH(OutcomeCell, kernel);
        const Comparison comparison = Correspondence().compare(
            Shmctl{.id = {}, .command = abi::kIpcStat}, with(ShmidDs{}), *kernel);
        QCOMPARE(fields_of(comparison), QString("output.%1").arg(QTest::currentDataTag()));
        QCOMPARE(comparison.differences[0].source, std::string("shmctl(IPC_STAT)"));
    }

    void an_address_that_each_engine_chose_itself_is_not_literal()
    {
        const Call model = Shmat{.id = {}, .address = Address{0x10000}, .flags = abi::kShmRemap};
        const Call kernel = Shmat{.id = {}, .address = Address{0x20000}, .flags = abi::kShmRemap};
        const Comparison comparison =
            Correspondence().compare(kInitActor, {model, returned(0x10000, ValueKind::Address)},
                                     {kernel, returned(0x20000, ValueKind::Address)});
        QCOMPARE(comparison.verdict, Verdict::Agree);
    }

    void stamps_are_compared_through_the_window_of_the_call_data()
    {
        QTest::addColumn<int>("call");
        QTest::addColumn<qint64>("kernel");
        QTest::addColumn<bool>("same");
        QTest::newRow("in the window") << 2 << qint64{kNow + 11} << true;
        QTest::newRow("its first second") << 2 << qint64{kNow + 10} << true;
        QTest::newRow("its last second") << 2 << qint64{kNow + 12} << true;
        QTest::newRow("the tick that was about to come") << 2 << qint64{kNow + 13} << true;
        QTest::newRow("before it began") << 2 << qint64{kNow + 9} << false;
        QTest::newRow("after it ended") << 2 << qint64{kNow + 14} << false;
        QTest::newRow("another call's window") << 1 << qint64{kNow + 11} << false;
        QTest::newRow("never in both") << 0 << qint64{0} << true;
        QTest::newRow("never in the model") << 0 << qint64{kNow + 11} << false;
        QTest::newRow("never in the kernel") << 2 << qint64{0} << false;
        QTest::newRow("a call that did not run") << 3 << qint64{kNow + 11} << false;
    }

    void stamps_are_compared_through_the_window_of_the_call()
    {
        QFETCH(int, call);
        QFETCH(qint64, kernel);
        QFETCH(bool, same);
        Correspondence map;
        map.call_ran(Stamp{1}, kNow, kNow);
        map.call_ran(Stamp{2}, kNow + 10, kNow + 12);
        const Comparison comparison = map.compare(Shmctl{}, with(ShmidDs{.atime = Stamp{call}}),
                                                  with(ShmidDs{.atime = Stamp{kernel}}));
        QCOMPARE(fields_of(comparison), same ? "" : "output.atime");
    }

    void worlds_that_correspond_agree()
    {
        Correspondence map = met();
        QCOMPARE(fields_of(map.compare(model_world(), kernel_world())), "");
        QCOMPARE(map.model_ns(kKernelNs), std::optional(kModelNs));
        QCOMPARE(map.model_pid(kKernelPid), std::optional(kModelPid));
    }

    void each_field_of_a_segment_is_compared()
    {
        const std::map<std::string_view, std::function<void(ShmRow &)>> changes{
            {"key", [](ShmRow &r) { r.key.value = -1; }},
            {"shmid", [](ShmRow &r) { r.id.value = 32768; }},
            {"mode", [](ShmRow &r) { r.mode |= abi::kShmDest; }},
            {"segsz", [](ShmRow &r) { ++r.segsz; }},
            {"nattch", [](ShmRow &r) { ++r.nattch; }},
            {"cpid", [](ShmRow &r) { r.cpid = Pid{1}; }},
            {"lpid", [](ShmRow &r) { r.lpid = kKernelPid; }},
            {"uid", [](ShmRow &r) { ++r.uid.value; }},
            {"gid", [](ShmRow &r) { ++r.gid.value; }},
            {"cuid", [](ShmRow &r) { ++r.cuid.value; }},
            {"cgid", [](ShmRow &r) { ++r.cgid.value; }},
            {"atime", [](ShmRow &r) { r.atime.value = kNow; }},
            {"dtime", [](ShmRow &r) { r.dtime.value = kNow; }},
            {"ctime", [](ShmRow &r) { r.ctime.value = 0; }},
            {"rss", [](ShmRow &r) { r.rss = 4096; }},
            {"swap", [](ShmRow &r) { r.swap = 4096; }},
        };
        for (const FieldInfo<ShmRow> &field : shm_fields())
        {
            const auto change = changes.find(field.name);
            QVERIFY2(change != changes.end(), std::string(field.name).c_str());
            Tables kernel = kernel_world();
            change->second(kernel.ipc[0].shm[0]);
            const Comparison comparison = met().compare(model_world(), kernel);
            QCOMPARE(
                fields_of(comparison),
                QString("ipc:[2].shm[0].%1").arg(QString::fromStdString(std::string(field.name))));
            QCOMPARE(comparison.differences[0].source, std::string("/proc/sysvipc/shm"));
            QVERIFY(comparison.differences[0].model != comparison.differences[0].kernel);
        }
    }

    void each_field_of_a_namespace_that_the_kernel_shows_is_compared()
    {
        const std::map<std::string_view, std::function<void(IpcNamespaceTable &)>> changes{
            {"owner", [](IpcNamespaceTable &t) { t.owner = NsId{5}; }},
            {"in_use", [](IpcNamespaceTable &t) { ++t.shm_ids.in_use; }},
            {"max_idx", [](IpcNamespaceTable &t) { t.shm_ids.max_idx = 1; }},
            {"next_id", [](IpcNamespaceTable &t) { t.shm_ids.next_id = 1; }},
            {"shmmax", [](IpcNamespaceTable &t) { ++t.limits.shmmax; }},
            {"shmall", [](IpcNamespaceTable &t) { ++t.limits.shmall; }},
            {"shmmni", [](IpcNamespaceTable &t) { ++t.limits.shmmni; }},
            {"shm_rmid_forced", [](IpcNamespaceTable &t) { ++t.limits.shm_rmid_forced; }},
            {"shm_tot", [](IpcNamespaceTable &t) { ++t.shm_tot; }},
        };
        int compared = 0;
        for (const FieldInfo<IpcNamespaceTable> &field : namespace_fields())
        {
            const auto change = changes.find(field.name);
            if (change == changes.end())
            {
                continue; // ns is what the tables meet by; the rest only the model has
            }
            ++compared;
            Tables kernel = kernel_world();
            change->second(kernel.ipc[0]);
            QCOMPARE(fields_of(met().compare(model_world(), kernel)),
                     QString("ipc:[2].%1").arg(QString::fromStdString(std::string(field.name))));
        }
        QCOMPARE(compared, static_cast<int>(changes.size()));
    }

    void what_an_engine_cannot_see_is_not_compared()
    {
        Tables model = model_world();
        model.ipc[0].shm_ids.seq = 4;
        model.ipc[0].shm_ids.last_idx = 5;
        model.ipc[0].shm_ids.idr_next = 6;
        Tables kernel = kernel_world();
        kernel.ipc[0].owner = std::nullopt;
        kernel.ipc[0].shm_ids.max_idx = std::nullopt;
        kernel.ipc[0].shm_ids.next_id = std::nullopt;
        QCOMPARE(fields_of(met().compare(model, kernel)), "");
    }

    void each_field_of_an_actor_is_compared()
    {
        const std::map<std::string_view, std::function<void(ActorRow &)>> changes{
            {"pid", [](ActorRow &r) { r.pid = Pid{99}; }},
            {"tid", [](ActorRow &r) { r.tid = Pid{99}; }},
            {"alive", [](ActorRow &r) { r.alive = false; }},
            {"ipc_ns", [](ActorRow &r) { r.ipc_ns = NsId{9}; }},
            {"user_ns", [](ActorRow &r) { r.user_ns = NsId{9}; }},
            {"mnt_ns", [](ActorRow &r) { r.mnt_ns = NsId{9}; }},
            {"pid_ns", [](ActorRow &r) { r.pid_ns = NsId{9}; }},
            {"pid_ns_for_children", [](ActorRow &r) { r.pid_ns_for_children = NsId{9}; }},
            {"nspid", [](ActorRow &r) { r.nspid = {Pid{2}}; }},
            {"uid", [](ActorRow &r) { ++r.uid.value; }},
            {"euid", [](ActorRow &r) { ++r.euid.value; }},
            {"suid", [](ActorRow &r) { ++r.suid.value; }},
            {"gid", [](ActorRow &r) { ++r.gid.value; }},
            {"egid", [](ActorRow &r) { ++r.egid.value; }},
            {"sgid", [](ActorRow &r) { ++r.sgid.value; }},
            {"cap_effective", [](ActorRow &r) { r.cap_effective = 1; }},
            {"cap_permitted", [](ActorRow &r) { r.cap_permitted = 1; }},
            {"groups", [](ActorRow &r) { r.groups[0] = Gid{11}; }},
            {"attaches", [](ActorRow &r) { r.attaches[0].writable = false; }},
            {"nice", [](ActorRow &r) { r.nice = 1; }},
        };
        Correspondence map = met();
        QCOMPARE(fields_of(map.compare(model_world(), kernel_world())), "");
        for (const FieldInfo<ActorRow> &field : actor_fields())
        {
            if (field.name == "actor")
            {
                continue; // what the rows meet by
            }
            const auto change = changes.find(field.name);
            QVERIFY2(change != changes.end(), std::string(field.name).c_str());
            Tables kernel = kernel_world();
            change->second(kernel.actors[1]);
            QCOMPARE(fields_of(map.compare(model_world(), kernel)),
                     QString("actor[1].%1").arg(QString::fromStdString(std::string(field.name))));
        }
    }

    void the_fields_of_an_actor_that_has_ended_mean_nothing()
    {
        Tables model = model_world();
        Tables kernel = kernel_world();
        model.actors[1].alive = false;
        kernel.actors[1].alive = false;
        kernel.actors[1].euid = Uid{77};
        QCOMPARE(fields_of(met().compare(model, kernel)), "");
    }

    void an_actor_that_only_one_engine_has_is_a_difference()
    {
        Tables kernel = kernel_world();
        kernel.actors.pop_back();
        QCOMPARE(fields_of(met().compare(model_world(), kernel)), "ipc:[2].shm[0].cpid actor[1]");
        Tables model = model_world();
        model.actors.erase(model.actors.begin());
        QCOMPARE(fields_of(met().compare(model, kernel_world())), "actor[0]");
    }

    void mappings_are_compared_without_address_and_order()
    {
        Tables model = model_world();
        Tables kernel = kernel_world();
        const AttachRow read_only{
            .address = Address{1}, .length = 8192, .id = IpcId{3}, .writable = false};
        model.actors[1].attaches.push_back(read_only);
        kernel.actors[1].attaches.insert(kernel.actors[1].attaches.begin(), read_only);
        QCOMPARE(fields_of(met().compare(model, kernel)), "");
        kernel.actors[1].attaches[0].length = 4096;
        QCOMPARE(fields_of(met().compare(model, kernel)), "actor[1].attaches");
        kernel.actors[1].attaches.pop_back();
        QCOMPARE(fields_of(met().compare(model, kernel)), "actor[1].attaches");
    }

    void a_segment_that_only_one_engine_has_is_a_difference()
    {
        Tables model = model_world();
        Tables kernel = kernel_world();
        ShmRow other = row(kModelPid, Stamp{1});
        other.id = IpcId{5};
        model.ipc[0].shm.push_back(other);
        const Comparison missing = met().compare(model, kernel);
        QCOMPARE(fields_of(missing), "ipc:[2].shm[5]");
        QCOMPARE(missing.differences[0].kernel, std::string("no segment"));
        other.id = IpcId{(1 << 15) + 3};
        kernel.ipc[0].shm.push_back(other);
        QCOMPARE(fields_of(met().compare(model, kernel)), "ipc:[2].shm[3] ipc:[2].shm[5]");
    }

    void a_namespace_that_the_kernel_cannot_look_into_is_not_compared()
    {
        Tables model = model_world();
        IpcNamespaceTable pinned;
        pinned.ns = NsId{3};
        model.ipc.push_back(pinned);
        QCOMPARE(fields_of(met().compare(model, kernel_world())), "");
    }

    void a_namespace_that_the_model_has_not_is_a_difference()
    {
        Tables kernel = kernel_world();
        IpcNamespaceTable extra;
        extra.ns = NsId{4026532999};
        kernel.ipc.push_back(extra);
        QCOMPARE(fields_of(met().compare(model_world(), kernel)), "ipc:[inode 4026532999]");
    }

    void two_namespaces_of_one_engine_are_never_one_of_the_other()
    {
        const auto two = [](Tables tables, NsId second) {
            IpcNamespaceTable table = tables.ipc[0];
            table.ns = second;
            table.shm.clear();
            tables.ipc.push_back(table);
            tables.actors[1].ipc_ns = second;
            return tables;
        };
        const Tables model = two(model_world(), NsId{3});
        const Tables kernel = two(kernel_world(), NsId{4026532500});
        QCOMPARE(fields_of(met().compare(model, kernel)), "");
        // The kernel has both actors in one namespace, the model each in its own.
        Tables together = kernel;
        together.actors[1].ipc_ns = kKernelNs;
        QCOMPARE(fields_of(met().compare(model, together)),
                 "ipc:[inode 4026532500] actor[1].ipc_ns");
    }

    void an_inode_number_may_come_again_for_a_later_namespace()
    {
        Correspondence map = met();
        QCOMPARE(fields_of(map.compare(model_world(), kernel_world())), "");
        Tables model = model_world();
        model.ipc[0].ns = NsId{8};
        for (ActorRow &actor : model.actors)
        {
            actor.ipc_ns = NsId{8};
        }
        // The old namespace is gone from the model; the kernel gives its inode number to the next.
        QCOMPARE(fields_of(map.compare(model, kernel_world())), "");
        QCOMPARE(map.model_ns(kKernelNs), std::optional(NsId{8}));
    }

    void pages_that_the_kernel_swapped_out_are_no_difference()
    {
        Tables model = model_world();
        Tables kernel = kernel_world();
        model.ipc[0].shm[0].rss = 8192;
        kernel.ipc[0].shm[0].rss = 4096;
        QCOMPARE(fields_of(met().compare(model, kernel)), "ipc:[2].shm[0].rss");
        kernel.ipc[0].shm[0].swap = 4096;
        QCOMPARE(fields_of(met().compare(model, kernel)), "");
    }

    void only_pages_that_were_never_written_may_be_gone()
    {
        Tables model = model_world();
        Tables kernel = kernel_world();
        model.ipc[0].shm[0].rss = 3 * 4096;
        model.ipc[0].shm[0].never_written = 4096;
        kernel.ipc[0].shm[0].rss = 2 * 4096;
        QCOMPARE(fields_of(met().compare(model, kernel)), "");
        kernel.ipc[0].shm[0].rss = 4096;
        QCOMPARE(fields_of(met().compare(model, kernel)), "ipc:[2].shm[0].rss");
        kernel.ipc[0].shm[0].rss = 4 * 4096;
        QCOMPARE(fields_of(met().compare(model, kernel)), "ipc:[2].shm[0].rss");
    }

    void a_kernel_second_is_told_as_the_calls_that_ran_in_it()
    {
        Correspondence map;
        map.call_ran(Stamp{1}, kNow, kNow);
        map.call_ran(Stamp{2}, kNow, kNow);
        map.call_ran(Stamp{3}, kNow + 5, kNow + 5);
        QCOMPARE(map.print_kernel_stamp(Stamp{0}), std::string("never"));
        QCOMPARE(map.print_kernel_stamp(Stamp{kNow}),
                 std::string("set at one of the calls 1 to 2"));
        QCOMPARE(map.print_kernel_stamp(Stamp{kNow + 5}), std::string("set at call 3"));
        QCOMPARE(map.print_kernel_stamp(Stamp{kNow + 9}),
                 std::string("second 1700000009, in which no call ran"));
    }

    void fields_print_as_their_kind_says_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<quint64>("value");
        QTest::addColumn<QString>("text");
        const auto kind = [](FieldKind value) { return static_cast<int>(value); };
        QTest::newRow("key") << kind(FieldKind::Hex) << quint64{0x1234} << "0x00001234";
        QTest::newRow("mode") << kind(FieldKind::Octal) << quint64{0600} << "0600";
        QTest::newRow("no mode") << kind(FieldKind::Octal) << quint64{0} << "0000";
        QTest::newRow("dest") << kind(FieldKind::Octal) << quint64{01600} << "01600";
        QTest::newRow("largest") << kind(FieldKind::Number) << ~quint64{0}
                                 << "18446744073709551615";
        QTest::newRow("unset") << kind(FieldKind::Signed) << ~quint64{0} << "-1";
        QTest::newRow("never") << kind(FieldKind::Stamp) << quint64{0} << "never";
    }

    void fields_print_as_their_kind_says()
    {
        QFETCH(int, kind);
        QFETCH(quint64, value);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(print_field(static_cast<FieldKind>(kind), value)), text);
    }
};

QTEST_APPLESS_MAIN(CompareTest)
#include "tst_compare.moc"
