// Files in /dev/shm of a lab: what is read of them, what a lab does not do with them, and that its
// own memory, directories and descriptors are out of reach.
#include <QTest>

#include "tests/lab/lab_test.h"

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr ActorId kA{1};
constexpr std::int32_t kNew = abi::kORdwr | abi::kOCreat;

Openat open_file(const std::string &name, std::int32_t flags = kNew)
{
    return {.name = name, .flags = flags, .mode = 0600};
}

Mmap map_file(std::uint64_t address, std::int32_t flags = abi::kMapShared)
{
    return {.address = {address},
            .length = 4096,
            .prot = abi::kProtRead | abi::kProtWrite,
            .flags = flags,
            .fd = {3},
            .offset = 0};
}

/// Sleeps in one of the map's words, the first or another one.
SemWait wait_at(std::uint64_t address, SemWait::Form form = SemWait::Form::Wait)
{
    return {.address = {address}, .form = form, .deadline = {.sec = 5, .nsec = 0}};
}

constexpr std::uint64_t kMap = 0x20000000;

/// A lab with A, which has mapped one page of a file that init has open, and hears SIGUSR1.
#define LAB_WITH_MAP(lab)                                                                          \
    LAB_OR_SKIP(lab);                                                                              \
    EXPECT_CALL(lab, kInitActor, (open_file("x")), "3");                                           \
    EXPECT_CALL(lab, kInitActor, (Ftruncate{.fd = {3}, .length = 4096}), "0");                     \
    QCOMPARE(outcome_of((lab).execute(kInitActor, clone_of(kA))).error, Errno::Ok);                \
    EXPECT_CALL(lab, kA, (map_file(kMap, abi::kMapShared | abi::kMapFixed)),                       \
                QByteArray::number(qulonglong{kMap}).constData());                                 \
    EXPECT_CALL(                                                                                   \
        lab, kA,                                                                                   \
        (Sigaction{.signal = abi::kSigusr1, .disposition = Sigaction::Disposition::Handler}), "0")

} // namespace

class TestLabFiles : public QObject
{
    Q_OBJECT

  private slots:
    void what_is_not_done_is_refused_with_a_reason_data()
    {
        QTest::addColumn<Call>("call");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const Call &call, const char *reason) {
            QTest::newRow(name) << call << reason;
        };
        row("the directory above", open_file("../null"), "\"..\"");
        row("the directory above, to remove", Unlink{.name = "x/../../etc"}, "\"..\"");
        row("the directory itself", open_file(".", 0), "directory /dev/shm itself");
        row("a file without a name", open_file("", 020200000 | abi::kORdwr), "O_TMPFILE");
        row("a name with a NUL", open_file(std::string("a\0b", 3)), "NUL");
        row("a name like that of a lost file", open_file("x (deleted)"), "lost its name");
        row("the program's descriptors", Ftruncate{.fd = {700}, .length = 0}, "700");
        row("the standard output", Write{.fd = {1}, .bytes = "x", .size = 1}, "0, 1 and 2");
        row("locked pages", map_file(0, abi::kMapShared | 0x2000), "flags of mmap");
        row("too much at once", Read{.fd = {3}, .size = (1U << 20U) + 1}, "1 MiB");
        row("another kind of mount", MountTmpfs{.flags = 4096, .data = ""}, "flags of mount");
        row("huge pages", MountTmpfs{.flags = 0, .data = "mode=1777,huge=always"}, "huge");
        row("force", Umount{.flags = 1}, "MNT_FORCE");
    }
    void what_is_not_done_is_refused_with_a_reason()
    {
        QFETCH(Call, call);
        QFETCH(QString, reason);
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, (open_file("x")), "3");
        const Reply reply = lab.execute(kInitActor, call);
        QVERIFY2(QString::fromStdString(refusal_of(reply)).contains(reason),
                 refusal_of(reply).c_str());
        // And the lab goes on.
        EXPECT_CALL(lab, kInitActor, (Close{.fd = {3}}), "0");
    }

    void the_program_is_neither_unmapped_nor_mapped_over()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, (open_file("x")), "3");
        constexpr std::uint64_t kProgram = 0x7a000000;
        for (const Call &call :
             {Call(Munmap{.address = {kProgram}, .length = 4096}),
              Call(Munmap{.address = {0x10000}, .length = 0x7fff00000000}),
              Call(map_file(kProgram, abi::kMapShared | abi::kMapFixed)), Call(map_file(kProgram))})
        {
            const Reply reply = lab.execute(kInitActor, call);
            QVERIFY(std::holds_alternative<Refusal>(reply));
        }
        EXPECT_CALL(lab, kInitActor, (Close{.fd = {3}}), "0");
    }

    void a_lab_tells_its_model_how_big_file_systems_are()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(lab.facts().shm_blocks, (std::uint64_t{64} << 20U) / abi::kPageSize);
        QVERIFY(lab.facts().tmpfs_inodes > 0);
        EXPECT_CALL(lab, kInitActor, (MountTmpfs{.flags = 0, .data = ""}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(tables.value().mnt.has_value());
        const auto &shm = tables.value().mnt->front().shm;
        QVERIFY(shm.has_value());
        QCOMPARE(shm->size, lab.facts().tmpfs_blocks);
        QCOMPARE(shm->inodes, lab.facts().tmpfs_inodes);
    }

    void under_a_file_system_that_is_gone_nothing_is_touched()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, (Umount{.flags = 0}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(!tables.value().mnt->front().shm.has_value());
        const Reply reply = lab.execute(kInitActor, open_file("x"));
        QVERIFY(std::holds_alternative<Refusal>(reply));
    }

    void what_a_process_has_open_and_mapped_is_seen()
    {
        LAB_OR_SKIP(lab);
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, (open_file("line\nbreak")), "3");
        EXPECT_CALL(lab, kA, (Write{.fd = {3}, .bytes = "hello", .size = 5}), "5");
        QCOMPARE(outcome_of(lab.execute(kA, map_file(0))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, (Unlink{.name = "line\nbreak"}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const ActorRow *row = row_of(tables.value(), kA);
        QCOMPARE(row->files.size(), 1U);
        QCOMPARE(row->files.front().file, std::string("line\nbreak"));
        QVERIFY(row->files.front().unlinked);
        QCOMPARE(row->files.front().position, 5);
        QCOMPARE(row->mappings.size(), 1U);
        QCOMPARE(row->mappings.front().file, std::string("line\nbreak"));
        QVERIFY(row->mappings.front().unlinked);
        QVERIFY(tables.value().mnt->front().shm->files.empty());
        QCOMPARE(tables.value().mnt->front().shm->used, 1U);
    }

    void which_namespaces_queues_a_mount_shows_is_seen()
    {
        LAB_OR_SKIP(lab);
        const auto shown = [&lab](ActorId actor) {
            const auto tables = lab.observe();
            const ActorRow *row = tables ? row_of(tables.value(), actor) : nullptr;
            for (const MntNamespaceTable &mounts : tables.value().mnt.value())
            {
                if (row != nullptr && mounts.ns == row->mnt_ns && mounts.sees_mqueue)
                {
                    const NsId ns = mounts.mqueue.value_or(NsId{});
                    return ns == NsId{} ? "none" : ns == row->ipc_ns ? "its own" : "another's";
                }
            }
            return "not seen";
        };
        QCOMPARE(shown(kInitActor), "its own");
        QCOMPARE(outcome_of(lab.execute(kInitActor, clone_of(kA))).error, Errno::Ok);
        EXPECT_CALL(lab, kA, (Unshare{.flags = abi::kCloneNewipc | abi::kCloneNewns}), "0");
        QCOMPARE(shown(kA), "another's");
        EXPECT_CALL(lab, kA, (MountMqueue{.flags = 0, .data = {}}), "0");
        QCOMPARE(shown(kA), "its own");
        EXPECT_CALL(lab, kA, (Umount{.target = "/dev/mqueue", .flags = 0}), "0");
        EXPECT_CALL(lab, kA, (Umount{.target = "/dev/mqueue", .flags = 0}), "0");
        QCOMPARE(shown(kA), "none");
        QCOMPARE(shown(kInitActor), "its own");
    }

    // The C library cleans up behind itself in memory that is not there any more.
    void who_sleeps_at_a_word_that_is_gone_is_told_of_a_fault_and_lives_on()
    {
        LAB_WITH_MAP(lab);
        QCOMPARE(word_of(lab.execute(kA, wait_at(kMap))), "asleep");
        EXPECT_CALL(lab, kInitActor, (Ftruncate{.fd = {3}, .length = 0}), "0");
        EXPECT_CALL(lab, kInitActor, (Kill{.target = kA, .signal = abi::kSigusr1}), "0");
        QCOMPARE(woken_in(lab), "1: SIGBUS");
        EXPECT_CALL(lab, kA, (Store{.address = {kMap}, .bytes = "x"}), "SIGBUS");
        EXPECT_CALL(lab, kA, (Close{.fd = {3}}), "0");
    }

    // The kernel would not look at the word again, and the C library, asked a second time, does.
    void no_time_passes_for_who_sleeps_at_a_word_that_was_written()
    {
        LAB_WITH_MAP(lab);
        QCOMPARE(word_of(lab.execute(kA, wait_at(kMap, SemWait::Form::Timedwait))), "asleep");
        EXPECT_CALL(lab, kInitActor, (Write{.fd = {3}, .bytes = "x", .size = 1}), "1");
        const Nanosleep passes{.time = {.sec = 6, .nsec = 0}};
        QVERIFY(refusal_of(lab.execute(kInitActor, passes)).find("word") != std::string::npos);
    }

    // By its bits, a word that sem_open has not made belongs to one process: a post from another
    // one wakes nobody, and the time-out does not look at the word.
    void a_time_out_ends_who_was_posted_to_in_vain()
    {
        LAB_WITH_MAP(lab);
        EXPECT_CALL(lab, kInitActor, (map_file(kMap, abi::kMapShared | abi::kMapFixed)),
                    QByteArray::number(qulonglong{kMap}).constData());
        QCOMPARE(word_of(lab.execute(kA, wait_at(kMap, SemWait::Form::Timedwait))), "asleep");
        EXPECT_CALL(lab, kInitActor, (SemPost{.address = {kMap}}), "0");
        QCOMPARE(woken_in(lab), "");
        EXPECT_CALL(lab, kInitActor, (Nanosleep{.time = {.sec = 6, .nsec = 0}}), "0");
        QCOMPARE(woken_in(lab), "1: ETIMEDOUT");
    }
};

QTEST_GUILESS_MAIN(TestLabFiles)
#include "tst_lab_files.moc"
