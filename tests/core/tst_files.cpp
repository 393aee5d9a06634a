// Files in /dev/shm in the vocabulary: what strace prints for them and what it means, the library's
// names for it, how their tables are compared, and what of a program's other files is no IPC.
#include <QTest>

#include "core/lane.h"
#include "core/shm_name.h"
#include "tests/core/check_columns.h"
#include "tests/core/notation_binding.h"
#include "tests/support/cells.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/statements.h"

using namespace ipcscope;
using namespace ipcscope::tests;
using ipcscope::test::bind;

namespace
{

constexpr std::int32_t kShmOpen = abi::kORdwr | abi::kOCreat | abi::kONofollow | abi::kOCloexec;

Tables with_files(Tables tables, std::uint64_t device)
{
    const TmpfsFileRow file{.name = "x",
                            .mode = 0600,
                            .uid = {},
                            .gid = {},
                            .nlink = 1,
                            .size = 5,
                            .blocks = 8,
                            .semaphore = SemFile{.value = 3, .nwaiters = 0}};
    tables.mnt.emplace();
    MntNamespaceTable &table = tables.mnt->emplace_back();
    table.ns = tables.actors[0].mnt_ns;
    table.shm = TmpfsTable{.device = device,
                           .size = 16,
                           .used = 1,
                           .inodes = 10,
                           .free_inodes = 8,
                           .mode = 01777,
                           .uid = {},
                           .gid = {},
                           .files = {file}};
    tables.actors[1].sees_files = true;
    tables.actors[1].files = {
        {.fd = Fd{3}, .file = "x", .unlinked = false, .flags = 0100002, .position = 5}};
    return tables;
}

Tables model()
{
    return with_files(model_world(), 1);
}

Tables kernel()
{
    return with_files(kernel_world(), 0x2f);
}

FileMapRow mapping(std::uint64_t address, std::uint64_t offset, std::uint64_t pages)
{
    return {.address = Address{address},
            .length = pages * abi::kPageSize,
            .file = "x",
            .unlinked = false,
            .offset = offset * abi::kPageSize,
            .access = FileMapRow::Access::ReadWrite};
}

QString expanded(std::string_view text)
{
    const auto parsed = notation::parse(text);
    const auto full =
        parsed ? notation::expand(parsed.value()) : Result<Scenario, ParseError>(parsed.error());
    return full ? QString::fromStdString(notation::print(full.value().statements.back()))
                : QString::fromStdString(full.error().message());
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

  private slots:
    void strace_means_data();
    void strace_means();
    void is_written_as_strace_does_data();
    void is_written_as_strace_does();
    void what_lies_elsewhere_is_no_ipc_data();
    void what_lies_elsewhere_is_no_ipc();
    void the_librarys_names_stand_for_calls();
    void the_library_has_errors_of_its_own();
    void each_field_of_a_file_system_is_compared();
    void each_field_of_a_file_is_compared();
    void each_field_of_a_descriptor_is_compared();
    void mappings_are_compared_by_what_they_show();
    void whose_queues_are_shown_is_compared();
    void another_tmpfs_is_a_difference();
    void what_an_engine_cannot_see_is_not_compared();
    void filled_in_structures_are_compared();
    void a_programs_other_files_are_no_ipc();
    void addresses_of_a_log_stand_for_the_engines_own();
};

void FilesTest::strace_means_data()
{
    QTest::addColumn<CallCell>("call");
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };
    row("A openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT|O_NOFOLLOW|O_CLOEXEC, 0600) = 3",
        Openat{.name = "x", .flags = kShmOpen, .mode = 0600});
    row("A openat(AT_FDCWD</root>, \"/dev/shm/x\", O_RDONLY) = 3</dev/shm/x>",
        Openat{.name = "x", .flags = 0});
    row("A open(\"/dev/shm/a/b\", O_WRONLY|O_APPEND) = -1 ENOENT (No such file or directory)",
        Openat{.name = "a/b", .flags = abi::kOWronly | abi::kOAppend});
    row("A creat(\"/dev/shm/x\", 0644) = 3",
        Openat{.name = "x", .flags = abi::kOWronly | abi::kOCreat | abi::kOTrunc, .mode = 0644});
    row("A shm_open(\"/x\", O_CREAT|O_RDWR, 0600) = 3",
        Openat{.name = "x", .flags = kShmOpen, .mode = 0600});
    row("A shm_open(\"//x\", O_RDONLY)",
        Openat{.name = "x", .flags = abi::kONofollow | abi::kOCloexec});
    row("A shm_open(\"a/b\", O_RDONLY) = -1 EINVAL (Invalid argument)",
        BadShmName{.function = BadShmName::Function::ShmOpen, .name = "a/b"});
    row("A shm_unlink(\"/\") = -1 ENOENT (No such file or directory)",
        BadShmName{.function = BadShmName::Function::ShmUnlink, .name = "/"});
    row("A shm_unlink(\"/x\") = 0", Unlink{.name = "x", .form = Unlink::Form::ShmUnlink});
    row("A unlink(\"/dev/shm/x\") = 0", Unlink{.name = "x"});
    row("A unlinkat(AT_FDCWD, \"/dev/shm/x\", 0) = 0", Unlink{.name = "x"});
    row("A link(\"/dev/shm/sem.EuFXTX\", \"/dev/shm/sem.jobs\") = 0",
        Link{.from = "sem.EuFXTX", .to = "sem.jobs"});
    row("A linkat(AT_FDCWD, \"/dev/shm/a\", AT_FDCWD, \"/dev/shm/b\", AT_SYMLINK_FOLLOW) = 0",
        Link{.from = "a", .to = "b"});
    row("A ftruncate(3, 10000) = 0", Ftruncate{.fd = {3}, .length = 10000});
    row("A fallocate(3, FALLOC_FL_KEEP_SIZE|FALLOC_FL_PUNCH_HOLE, 0, 4096) = 0",
        Fallocate{.fd = {3}, .mode = 3, .offset = 0, .length = 4096});
    row("A mmap(NULL, 10000, PROT_READ|PROT_WRITE, MAP_SHARED, 3, 0) = 0x7f8f60fc4000",
        Mmap{.address = {}, .length = 10000, .prot = 3, .flags = 1, .fd = {3}, .offset = 0});
    row("A mmap(0x7f8f60fc4000, 4096, PROT_NONE, MAP_SHARED|MAP_FIXED, 3</dev/shm/x>, 0x1000) = "
        "0x7f8f60fc4000",
        Mmap{.address = {0x7f8f60fc4000},
             .length = 4096,
             .prot = 0,
             .flags = 0x11,
             .fd = {3},
             .offset = 4096});
    row("A munmap(0x7f8f60fc4000, 10000) = 0",
        Munmap{.address = {0x7f8f60fc4000}, .length = 10000});
    row("A write(3, \"hello\", 5) = 5", Write{.fd = {3}, .bytes = "hello", .size = 5});
    row("A pwrite64(3, \"abc\", 3, 8190) = 3",
        Write{.fd = {3}, .bytes = "abc", .size = 3, .offset = 8190});
    row("A read(3, \"\\0\\0\\0\\0\\0\", 5) = 5", Read{.fd = {3}, .size = 5});
    row("A pread64(3, 0x1, 10, 8188) = -1 EFAULT (Bad address)",
        Read{.fd = {3}, .size = 10, .buffer = UserPointer::Bad, .offset = 8188});
    row("A newfstatat(3, \"\", {st_mode=S_IFREG|0600, st_size=10000, ...}, AT_EMPTY_PATH) = 0",
        Fstat{.fd = {3}});
    row("A fstat(3, {st_mode=S_IFREG|0600, st_size=10000, ...}) = 0", Fstat{.fd = {3}});
    row("A fstatfs(3, {f_type=TMPFS_MAGIC, f_bsize=4096, f_blocks=16, f_bfree=16, f_bavail=16, "
        "f_files=10, f_ffree=8, f_fsid={val=[0xb9026743, 0xe39f35c1]}, f_namelen=255, "
        "f_frsize=4096, f_flags=ST_VALID|ST_RELATIME}) = 0",
        Fstatfs{.fd = {3}});
    row("A mount(\"t\", \"/dev/shm\", \"tmpfs\", MS_NOSUID|MS_NODEV, \"size=64k\") = 0",
        MountTmpfs{.flags = 6, .data = "size=64k"});
    row("A mount(\"t\", \"/dev/shm\", \"tmpfs\", 0, NULL) = 0", MountTmpfs{});
    row("A ftok(\"/tmp/app\", 65) = $key", Ftok{.path = "/tmp/app", .id = 65});
    row("init file(\"/tmp/app\") = 0", MakeFile{.path = "/tmp/app"});
    row("A mount(\"t\", \"/mnt/web\", \"tmpfs\", 0, NULL) = 0", MountTmpfs{.target = "/mnt/web"});
    row("A mount(\"t\", \"/dev\", \"tmpfs\", MS_NOSUID, NULL) = 0",
        MountTmpfs{.target = "/dev", .flags = 2});
    row("A mount(\"mqueue\", \"/dev/mqueue\", \"mqueue\", MS_NOEXEC, NULL) = 0",
        MountMqueue{.flags = 8});
    row("A mount(\"/mnt/web\", \"/dev/shm\", 0x55d5, MS_BIND|MS_REC, NULL) = 0",
        MountBind{.source = "/mnt/web", .flags = 0x5000});
    row("A mount(NULL, \"/dev/shm\", NULL, MS_BIND, NULL) = -1 EINVAL (Invalid argument)",
        MountBind{.flags = abi::kMsBind});
    row("A mount(\"/proc/web-1/root/dev/shm\", \"/mnt/x\", NULL, MS_BIND, NULL) = 0",
        MountBind{
            .root = ActorId{3}, .source = "/dev/shm", .target = "/mnt/x", .flags = abi::kMsBind});
    row("A mount(\"/proc/self/root/dev/shm\", \"/mnt/x\", NULL, MS_BIND, NULL) = 0",
        MountBind{
            .root = ActorId{1}, .source = "/dev/shm", .target = "/mnt/x", .flags = abi::kMsBind});
    row("A umount2(\"/dev/mqueue\", 0) = 0", Umount{.target = "/dev/mqueue"});
    row("A umount2(\"/dev/shm\", MNT_DETACH) = 0", Umount{.flags = abi::kMntDetach});
    row("A sem_open(\"/jobs\", O_CREAT|O_EXCL, 0600, 1)",
        SemOpen{.name = "/jobs", .oflag = abi::kOCreat | abi::kOExcl, .mode = 0600, .value = 1});
    row("A sem_open(\"jobs\", 0) = -1 ENOENT", SemOpen{.name = "jobs"});
    row("A sem_open(\"/jobs\", O_CREAT, 0600, 4294967295) = -1 EINVAL",
        SemOpen{.name = "/jobs", .oflag = abi::kOCreat, .mode = 0600, .value = 0xffffffff});
    row("A sem_unlink(\"/jobs\") = 0", SemUnlink{.name = "/jobs"});
    row("A sem_wait(0x7f8f60fc4000)", SemWait{.address = {0x7f8f60fc4000}});
    row("A sem_trywait(0x10000) = -1 EAGAIN",
        SemWait{.address = {0x10000}, .form = SemWait::Form::Trywait});
    row("A sem_timedwait(0x10000, {tv_sec=1, tv_nsec=5}) = -1 ETIMEDOUT",
        SemWait{.address = {0x10000},
                .form = SemWait::Form::Timedwait,
                .deadline = {.sec = 1, .nsec = 5}});
    row("A sem_timedwait(0x10000, NULL) = -1 EFAULT",
        SemWait{.address = {0x10000},
                .form = SemWait::Form::Timedwait,
                .deadline_pointer = UserPointer::Null});
    row("A sem_post(0x10000) = 0", SemPost{.address = {0x10000}});
    row("A sem_getvalue(0x10000) = 3", SemGetvalue{.address = {0x10000}});
    row("A sem_close(0x10000) = 0", SemClose{.address = {0x10000}});
}

void FilesTest::strace_means()
{
    const auto found = bind(QTest::currentDataTag());
    QVERIFY2(found.ok(), found ? "" : found.error().message.c_str());
    QFETCH(CallCell, call);
    QVERIFY(call.is(found.value()));
}

void FilesTest::is_written_as_strace_does_data()
{
    QTest::addColumn<CallCell>("call");
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };
    row("openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT|O_NOFOLLOW|O_CLOEXEC, 0600)",
        Openat{.name = "x", .flags = kShmOpen, .mode = 0600});
    row("unlink(\"/dev/shm/x\")", Unlink{.name = "x"});
    row("shm_unlink(\"/x\")", Unlink{.name = "x", .form = Unlink::Form::ShmUnlink});
    row("fallocate(3, 0, 0, 4096)", Fallocate{.fd = {3}, .length = 4096});
    row("mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 3, 0x1000)",
        Mmap{.length = 4096, .prot = 3, .flags = 1, .fd = {3}, .offset = 4096});
    row("mmap(0x10000, 4096, PROT_NONE, MAP_SHARED|MAP_FIXED, 3, 0)",
        Mmap{.address = {0x10000}, .length = 4096, .flags = 0x11, .fd = {3}});
    row("link(\"/dev/shm/a\", \"/dev/shm/b\")", Link{.from = "a", .to = "b"});
    row("sem_open(\"/jobs\", O_CREAT|O_EXCL, 0600, 1)",
        SemOpen{.name = "/jobs", .oflag = abi::kOCreat | abi::kOExcl, .mode = 0600, .value = 1});
    row("sem_open(\"/jobs\", 0)", SemOpen{.name = "/jobs"});
    row("sem_timedwait(0x10000, {tv_sec=1, tv_nsec=0})",
        SemWait{.address = {0x10000},
                .form = SemWait::Form::Timedwait,
                .deadline = {.sec = 1, .nsec = 0}});
    row("pwrite64(3, \"abc\", 3, 8190)",
        Write{.fd = {3}, .bytes = "abc", .size = 3, .offset = 8190});
    row("mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", MS_NOSUID|MS_NODEV, \"size=64k\")",
        MountTmpfs{.flags = 6, .data = "size=64k"});
    row("mount(\"/proc/web-1/root/dev/shm\", \"/dev/shm\", NULL, MS_BIND, NULL)",
        MountBind{.root = ActorId{3}, .source = "/dev/shm", .flags = abi::kMsBind});
    row("mount(\"mqueue\", \"/dev/mqueue\", \"mqueue\", 0, NULL)", MountMqueue{});
    row("umount2(\"/mnt/web\", MNT_DETACH)",
        Umount{.target = "/mnt/web", .flags = abi::kMntDetach});
}

void FilesTest::is_written_as_strace_does()
{
    QFETCH(CallCell, call);
    QCOMPARE(QString::fromStdString(notation::print_call(*call, test::actors())),
             QString(QTest::currentDataTag()));
}

void FilesTest::what_lies_elsewhere_is_no_ipc_data()
{
    QTest::addColumn<bool>("not_ipc");
    for (const char *line :
         {"A openat(AT_FDCWD, \"/etc/ld.so.cache\", O_RDONLY|O_CLOEXEC) = 3",
          "A openat(AT_FDCWD, 0x1, O_RDONLY) = -1 EFAULT (Bad address)",
          "A mmap(NULL, 8192, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f8f6",
          "A mmap(0x7f8f60fae000, 53072, PROT_READ|PROT_WRITE, "
          "MAP_PRIVATE|MAP_FIXED|MAP_ANONYMOUS, -1, 0) = 0x7f8f60fae000",
          "A link(\"/tmp/x\", \"/dev/shm/x\") = -1 EXDEV (Invalid cross-device link)",
          "A linkat(3, \"\", AT_FDCWD, \"/dev/shm/x\", AT_EMPTY_PATH) = 0",
          "A newfstatat(AT_FDCWD, \"/dev/shm/x\", {st_mode=S_IFREG|0600, ...}, 0) = 0",
          "A unlinkat(AT_FDCWD, \"/dev/shm/d\", AT_REMOVEDIR) = 0", "A unlink(\"/tmp/x\") = 0",
          "A mount(\"none\", \"/\", NULL, MS_REC|MS_PRIVATE, NULL) = 0",
          "A umount2(\"/mnt\", 0) = 0", "A mount(\"t\", \"/mnt/..\", \"tmpfs\", 0, NULL) = 0",
          "A mount(\"t\", \"/mnt/a/b\", \"tmpfs\", 0, NULL) = 0",
          "A mount(\"/home\", \"/dev/shm\", NULL, MS_BIND, NULL) = 0",
          "A mount(\"/dev/mqueue\", \"/dev/shm\", NULL, MS_BIND, NULL) = 0",
          "A mount(0x1, \"/dev/shm\", NULL, MS_BIND, NULL) = -1 EFAULT (Bad address)",
          "A mount(\"/dev/shm\", \"/dev\", NULL, MS_BIND, NULL) = 0"})
    {
        QTest::newRow(line) << true;
    }
}

void FilesTest::what_lies_elsewhere_is_no_ipc()
{
    const auto found = bind(QTest::currentDataTag());
    QVERIFY(!found.ok());
    QFETCH(bool, not_ipc);
    QCOMPARE(found.error().not_ipc, not_ipc);
}

void FilesTest::the_librarys_names_stand_for_calls()
{
    QCOMPARE(expanded("A shm_open(\"/x\", O_CREAT|O_RDWR, 0600) = $fd # made"),
             "A openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR|O_CREAT|O_NOFOLLOW|O_CLOEXEC, 0600) = $fd "
             "# made");
    QCOMPARE(expanded("A shm_unlink(\"/x\") = -1 ENOENT"), "A unlink(\"/dev/shm/x\") = -1 ENOENT");
    // These say what the kernel does not.
    QCOMPARE(expanded("A shm_unlink(\"/x\") = -1 EACCES"), "A shm_unlink(\"/x\") = -1 EACCES");
    QCOMPARE(expanded("A shm_open(\"a/b\", O_RDWR) = -1 EINVAL"),
             "A shm_open(\"a/b\", O_RDWR) = -1 EINVAL");
}

void FilesTest::the_library_has_errors_of_its_own()
{
    QCOMPARE(shm_file_name("///x").value_or("refused"), std::string("x"));
    QCOMPARE(shm_file_name(std::string(259, 'a')).value_or("refused"), std::string(259, 'a'));
    for (const std::string &name : {std::string{}, std::string("/"), std::string("/a/b"),
                                    std::string("a/"), std::string(260, 'a')})
    {
        QVERIFY(!shm_file_name(name));
    }
    QCOMPARE(sem_file_name("//x").value_or("refused"), std::string("sem.x"));
    QCOMPARE(sem_file_name(std::string(255, 'a')).value_or("refused"),
             "sem." + std::string(255, 'a'));
    QVERIFY(!sem_file_name(std::string(256, 'a')) && !sem_file_name("/") && !sem_file_name("a/b"));
    QVERIFY(error_of(BadShmName{}) == Errno::Einval);
    QVERIFY(error_of(BadShmName{.function = BadShmName::Function::ShmUnlink, .name = {}}) ==
            Errno::Enoent);
    const Unlink by_library{.name = "x", .form = Unlink::Form::ShmUnlink};
    QVERIFY(error_of(by_library, Errno::Eperm) == Errno::Eacces);
    QVERIFY(error_of(by_library, Errno::Enoent) == Errno::Enoent);
    QVERIFY(error_of(Unlink{.name = "x"}, Errno::Eperm) == Errno::Eperm);
}

void FilesTest::each_field_of_a_file_system_is_compared()
{
    QCOMPARE(fields_of(met().compare(model(), kernel())), "");
    const std::string place = "mnt:[" + std::to_string(model().mnt->front().ns.value) + "]";
    check_each<TmpfsTable>({model(), kernel()}, tmpfs_fields(),
                           {{"size", [](TmpfsTable &t) { t.size = 1; }},
                            {"used", [](TmpfsTable &t) { t.used = 2; }},
                            {"inodes", [](TmpfsTable &t) { t.inodes = 1; }},
                            {"free_inodes", [](TmpfsTable &t) { t.free_inodes = 1; }},
                            {"mode", [](TmpfsTable &t) { t.mode = 0777; }},
                            {"uid", [](TmpfsTable &t) { t.uid.value = 1; }},
                            {"gid", [](TmpfsTable &t) { t.gid.value = 1; }}},
                           place, [](Tables &t) -> TmpfsTable & { return *t.mnt->front().shm; });
}

void FilesTest::each_field_of_a_file_is_compared()
{
    const std::string place = "mnt:[" + std::to_string(model().mnt->front().ns.value) + "].file[x]";
    check_each<TmpfsFileRow>(
        {model(), kernel()}, tmpfs_file_fields(),
        {{"mode", [](TmpfsFileRow &r) { r.mode = 0666; }},
         {"uid", [](TmpfsFileRow &r) { r.uid.value = 1; }},
         {"gid", [](TmpfsFileRow &r) { r.gid.value = 1; }},
         {"nlink", [](TmpfsFileRow &r) { r.nlink = 2; }},
         {"size", [](TmpfsFileRow &r) { r.size = 6; }},
         {"blocks", [](TmpfsFileRow &r) { r.blocks = 16; }},
         {"value", [](TmpfsFileRow &r) { r.semaphore->value = 4; }},
         {"nwaiters", [](TmpfsFileRow &r) { r.semaphore->nwaiters = 1; }}},
        place, [](Tables &t) -> TmpfsFileRow & { return t.mnt->front().shm->files[0]; });
    Tables other = kernel();
    other.mnt->front().shm->files[0].semaphore.reset(); // that one does not look into it
    QCOMPARE(fields_of(met().compare(model(), other)), "");
    other.mnt->front().shm->files.clear();
    QCOMPARE(fields_of(met().compare(model(), other)), QString::fromStdString(place));
}

void FilesTest::each_field_of_a_descriptor_is_compared()
{
    const auto row_of = [](Tables &t) -> FileDesRow & { return t.actors[1].files[0]; };
    check_each<FileDesRow>({model(), kernel()}, file_des_fields().subspan(1),
                           {{"unlinked", [](FileDesRow &r) { r.unlinked = true; }},
                            {"flags", [](FileDesRow &r) { r.flags = 0; }},
                            {"position", [](FileDesRow &r) { r.position = 0; }}},
                           "actor[1].fd[3]", row_of);
    Tables other = kernel();
    row_of(other).fd = Fd{4};
    QCOMPARE(fields_of(met().compare(model(), other)), "actor[1].fd[3] actor[1].fd[4]");
    other = kernel();
    row_of(other).file = "other";
    QCOMPARE(fields_of(met().compare(model(), other)), "actor[1].fd[3]");
}

void FilesTest::mappings_are_compared_by_what_they_show()
{
    const auto differing = [](std::vector<FileMapRow> ours, std::vector<FileMapRow> theirs) {
        Tables left = model();
        Tables right = kernel();
        left.actors[1].mappings = std::move(ours);
        right.actors[1].mappings = std::move(theirs);
        return fields_of(met().compare(left, right));
    };
    QCOMPARE(differing({mapping(0x10000, 0, 2)}, {mapping(0x90000, 0, 2)}), "");
    // Two that touch in the one engine lie apart in the other.
    QCOMPARE(differing({mapping(0x10000, 0, 2)}, {mapping(0x70000, 1, 1), mapping(0x90000, 0, 1)}),
             "");
    QCOMPARE(differing({mapping(0x10000, 0, 2)}, {mapping(0x90000, 0, 1)}), "actor[1].mappings");
    QCOMPARE(differing({mapping(0x10000, 0, 1)}, {mapping(0x90000, 1, 1)}), "actor[1].mappings");
    QCOMPARE(differing({mapping(0x10000, 0, 1), mapping(0x20000, 0, 1)}, {mapping(0x90000, 0, 1)}),
             "actor[1].mappings");
    // Whoever has made a semaphore has it mapped by a name that was drawn by lot.
    FileMapRow drawn = mapping(0x10000, 0, 1);
    drawn.file = "sem.aaaaaa";
    drawn.unlinked = true;
    FileMapRow also_drawn = drawn;
    also_drawn.file = "sem.Eu4XTX";
    QCOMPARE(differing({drawn}, {also_drawn}), "");
    also_drawn.file = "sem.Eu4XT";
    QCOMPARE(differing({drawn}, {also_drawn}), "actor[1].mappings");
    also_drawn.file = "sem.Eu4XTX";
    also_drawn.unlinked = false;
    QCOMPARE(differing({drawn}, {also_drawn}), "actor[1].mappings");
    FileMapRow read_only = mapping(0x90000, 0, 1);
    read_only.access = FileMapRow::Access::Read;
    QCOMPARE(differing({mapping(0x10000, 0, 1)}, {read_only}), "actor[1].mappings");
}

void FilesTest::whose_queues_are_shown_is_compared()
{
    const auto differing = [](std::optional<NsId> ours, std::optional<NsId> theirs) {
        Tables left = model();
        Tables right = kernel();
        left.mnt->front().sees_mqueue = true;
        left.mnt->front().mqueue = ours;
        right.mnt->front().sees_mqueue = true;
        right.mnt->front().mqueue = theirs;
        return fields_of(met().compare(left, right));
    };
    const NsId ours = model().actors[0].ipc_ns;
    const NsId theirs = kernel().actors[0].ipc_ns;
    const QString place = "mnt:[" + QString::number(model().mnt->front().ns.value) + "].mqueue";
    QCOMPARE(differing(ours, theirs), "");
    QCOMPARE(differing({}, {}), "");
    QCOMPARE(differing(ours, {}), place);
    QCOMPARE(differing({}, theirs), place);
    QCOMPARE(differing(ours, NsId{theirs.value + 1000}), place);
    Tables seen = model();
    seen.mnt->front().sees_mqueue = true;
    QCOMPARE(fields_of(met().compare(seen, kernel())), "");
}

void FilesTest::another_tmpfs_is_a_difference()
{
    Correspondence map = met();
    QCOMPARE(fields_of(map.compare(model(), kernel())), "");
    Tables other = kernel();
    other.mnt->front().shm->device = 0x30;
    const QString place = "mnt:[" + QString::number(model().mnt->front().ns.value) + "]";
    QCOMPARE(fields_of(map.compare(model(), other)), place + ".device");
    other.mnt->front().shm.reset();
    QCOMPARE(fields_of(map.compare(model(), other)), place + ".shm");
}

void FilesTest::what_an_engine_cannot_see_is_not_compared()
{
    QCOMPARE(fields_of(met().compare(model(), kernel_world())), "");
}

void FilesTest::filled_in_structures_are_compared()
{
    const auto differing = [](const Output &ours, const Output &theirs) {
        return fields_of(Correspondence().compare(Fstat{}, with(ours), with(theirs)));
    };
    const FileStat stat{.mode = 0100600, .nlink = 1, .uid = {}, .gid = {}, .size = 5, .blocks = 8};
    QCOMPARE(differing(stat, stat), "");
    QCOMPARE(differing(stat, FileStat{0100644, 2, Uid{1}, Gid{1}, 6, 16}),
             "output.st_mode output.st_nlink output.st_uid output.st_gid output.st_size "
             "output.st_blocks");
    QCOMPARE(differing(TmpfsStat{16, 15, 10, 8}, TmpfsStat{1, 2, 3, 4}),
             "output.f_blocks output.f_bfree output.f_files output.f_ffree");
}

void FilesTest::a_programs_other_files_are_no_ipc()
{
    ScriptedBackend engine({returned(3, ValueKind::Fd), returned(5)});
    notation::ActorNames actors;
    Lane lane(engine, actors);
    for (const char *other :
         {"A openat(AT_FDCWD, \"/lib/libc.so.6\", O_RDONLY|O_CLOEXEC) = 3",
          "A read(3, \"\\177ELF\\2\\1\\1\"..., 832) = 832",
          "A mmap(NULL, 1974096, PROT_READ, MAP_PRIVATE|MAP_DENYWRITE, 3, 0) = 0x7f8f60dd9000",
          "A write(1, \"only the beginning\"..., 100) = 100", "A close(3) = 0",
          "A munmap(0x7f8f60fbb000, 48535) = 0"})
    {
        QVERIFY2(lane.run(line(other)).not_ipc, other);
    }
    QVERIFY(engine.asked.empty());
    QVERIFY(!lane.run(line("A openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR) = 7")).not_ipc);
    QVERIFY(!lane.run(line("A write(7, \"hello\", 5) = 5")).not_ipc);
    QCOMPARE(std::get<Write>(engine.asked.back().second).fd.value, 3);
}

void FilesTest::addresses_of_a_log_stand_for_the_engines_own()
{
    ScriptedBackend engine({returned(3, ValueKind::Fd), returned(0x20000, ValueKind::Address),
                            returned(0), returned(0x50000, ValueKind::Address), returned(0)});
    notation::ActorNames actors;
    Lane lane(engine, actors);
    (void)lane.run(line("A openat(AT_FDCWD, \"/dev/shm/x\", O_RDWR) = 7"));
    (void)lane.run(line("A mmap(NULL, 8192, PROT_READ, MAP_SHARED, 7, 0) = 0x7f8f60fc4000"));
    QCOMPARE(std::get<Mmap>(engine.asked.back().second).fd.value, 3);
    (void)lane.run(line("A munmap(0x7f8f60fc5000, 4096) = 0"));
    QCOMPARE(std::get<Munmap>(engine.asked.back().second).address.value, std::uint64_t{0x21000});
    QVERIFY(lane.run(line("A munmap(0x7f8f60fc6000, 4096) = 0")).not_ipc);
    // A number that the engine itself has given is known, too.
    QVERIFY(lane.run(line("A munmap(0x50000, 4096) = 0")).not_ipc);
    (void)lane.run(line("A mmap(NULL, 4096, PROT_READ, MAP_SHARED, 7, 0) = $p"));
    QVERIFY(!lane.run(line("A munmap(0x50000, 4096) = 0")).not_ipc);
}

QTEST_APPLESS_MAIN(FilesTest)
#include "tst_files.moc"
