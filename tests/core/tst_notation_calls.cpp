// What each line of the notation means: the call that it makes, and the error when it makes none.
#include <QTest>

#include "tests/core/notation_binding.h"
#include "tests/support/cells.h"

using namespace ipcscope;
using namespace ipcscope::test;
using notation::ActorNames;
using tests::CallCell;

namespace
{

constexpr std::uint64_t kCreat = abi::kIpcCreat;

} // namespace

class NotationCalls : public QObject
{
    Q_OBJECT

  private slots:
    void means_data();
    void means();
    void says_why_not_data();
    void says_why_not();
};

void NotationCalls::means_data()
{
    QTest::addColumn<CallCell>("call");
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };

    row("A shmget(0x1234, 4096, IPC_CREAT|0600)", Shmget{{0x1234}, 4096, kCreat | 0600});
    row("A shmget(IPC_PRIVATE, 4096, IPC_CREAT | IPC_EXCL | 0777)",
        Shmget{{0}, 4096, abi::kIpcCreat | abi::kIpcExcl | 0777});
    row("A shmget(0xfbfeee16, -1, 000)", Shmget{{int(0xfbfeee16)}, ~0ULL, 0});
    row("A shmget(-5, 1, 01600)", Shmget{{-5}, 1, 01600});
    row("A shmget(0x6, 2097152, IPC_CREAT|SHM_HUGETLB|21<<SHM_HUGE_SHIFT|0600)",
        Shmget{{6}, 2097152, abi::kIpcCreat | abi::kShmHugetlb | 21 << 26 | 0600});
    row("A shmget(0x1234, 4096, 0x200 /* IPC_CREAT */|0600)",
        Shmget{{0x1234}, 4096, kCreat | 0600});
    row("A shmget(0x1234, 0x1000, 0x380)", Shmget{{0x1234}, 4096, 0x380});
    row("A shmat($seg, NULL, SHM_RDONLY|SHM_RND)",
        Shmat{{32769}, {0}, abi::kShmRdonly | abi::kShmRnd});
    row("A shmat(0, $p+4096, SHM_REMAP|0x1)", Shmat{{0}, {0x7f0000001000}, abi::kShmRemap | 1});
    row("A shmat(0xffffffff, 0x64, 0)", Shmat{{-1}, {100}, 0});
    row("A shmdt($p)", Shmdt{{0x7f0000000000}});
    row("A shmdt($p - 2*4096)", Shmdt{{0x7f0000000000 - 8192}});

    row("A shmctl($seg, IPC_RMID, NULL)", Shmctl{{32769}, 0, UserPointer::Null, {}});
    row("A shmctl($seg, IPC_RMID)", Shmctl{{32769}, 0, UserPointer::Null, {}});
    row("A shmctl(0, IPC_SET, {shm_perm={uid=1000, gid=-1, mode=0600}})",
        Shmctl{{0}, 1, UserPointer::Valid, {{1000}, {kNoId}, 0600}});
    row("A shmctl(0, IPC_SET, 0x1) = -1 EFAULT (Bad address)",
        Shmctl{{0}, 1, UserPointer::Bad, {}});
    row("A shmctl(0, IPC_STAT, {shm_perm={uid=0, gid=0, mode=0666, key=1, cuid=0, cgid=0}, "
        "shm_segsz=4096, shm_cpid=8, shm_lpid=0, shm_nattch=0, shm_atime=0, shm_dtime=0, "
        "shm_ctime=1795463050}) = 0",
        Shmctl{{0}, 2, UserPointer::Valid, {}});
    row("A shmctl(0, IPC_STAT, 0xffffffff)", Shmctl{{0}, 2, UserPointer::Bad, {}});
    row("A shmctl(0, IPC_STAT, 0x7ffc35ed6000) = -1 EACCES (Permission denied)",
        Shmctl{{0}, 2, UserPointer::Valid, {}});
    row("A shmctl(0, IPC_STAT, 0x7ffc35ed6000) = -1 EFAULT (Bad address)",
        Shmctl{{0}, 2, UserPointer::Bad, {}});
    row("A shmctl(0, SHM_INFO, {...})", Shmctl{{0}, 14, UserPointer::Valid, {}});
    row("A shmctl(0, 0x4 /* SHM_??? */, NULL)", Shmctl{{0}, 4, UserPointer::Null, {}});
    row("A shmctl(0, IPC_64|0xfffffefb /* SHM_??? */, 0x7ffc35ed6000)",
        Shmctl{{0}, -5, UserPointer::Valid, {}});
    row("A shmctl(0x1, 0xb, 0)", Shmctl{{1}, abi::kShmLock, UserPointer::Null, {}});

    row("A clone(flags=SIGCHLD) = B", Clone{17, {2}});
    row("A clone(child_stack=NULL, flags=CLONE_CHILD_CLEARTID|CLONE_CHILD_SETTID|SIGCHLD, "
        "child_tidptr=0x7faec0ef0a10) = 12345",
        Clone{17, {4}});
    row("A clone(CLONE_NEWIPC|SIGCHLD) = new", Clone{abi::kCloneNewipc | 17, {5}});
    row("A clone(0x1200011, 0, 0, 0x7f1234567a10, 0) = $kid", Clone{17, {5}});
    row("A clone3({flags=CLONE_VM|CLONE_VFORK, exit_signal=SIGCHLD, stack=0x7f4d53869000, "
        "stack_size=0x9000}, 88 <unfinished ...>",
        Clone{abi::kCloneVm | abi::kCloneVfork | 17, {5}});
    row("A clone3({flags=CLONE_VM|CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID, "
        "child_tid=0x7f03c4061a10, "
        "parent_tid=0x7f03c4061a10, exit_signal=0} => {parent_tid=[9]}, 88) = 9",
        Clone{abi::kCloneVm, {5}});
    row("A fork() = B", Clone{17, {2}});
    row("A vfork( <unfinished ...>", Clone{abi::kCloneVm | abi::kCloneVfork | 17, {5}});
    row("A unshare(CLONE_SYSVSEM|CLONE_NEWIPC)", Unshare{abi::kCloneSysvsem | abi::kCloneNewipc});
    row("A unshare(0x1 /* CLONE_??? */)", Unshare{1});
    row("A setns(\"/proc/B/ns/ipc\", CLONE_NEWIPC)", Setns{{2}, NsKind::Ipc, abi::kCloneNewipc});
    row("B setns(3</proc/self/ns/user>, 0)", Setns{{2}, NsKind::User, 0});
    row("A setns(\"/proc/web-1/ns/pid\", 0)", Setns{{3}, NsKind::Pid, 0});
    row("A exit_group(7) = ?", ExitGroup{7});
    row("A exit_group(-1)", ExitGroup{-1});
    row("A exit(3) = ?", ExitGroup{3, ExitGroup::Ends::Thread});
    row("A clone(child_stack=0x7f53, flags=CLONE_VM|CLONE_FS|CLONE_FILES|CLONE_SIGHAND|CLONE_THREAD"
        "|CLONE_SYSVSEM|CLONE_SETTLS|CLONE_PARENT_SETTID|CLONE_CHILD_CLEARTID, parent_tid=[12345], "
        "tls=0x7f53, child_tidptr=0x7f53) = 12345",
        Clone{abi::kCloneVm | abi::kCloneFs | abi::kCloneFiles | abi::kCloneSighand |
                  abi::kCloneThread | abi::kCloneSysvsem,
              {4}});
    row("A clone3({flags=CLONE_VM|CLONE_SIGHAND|CLONE_THREAD|CLONE_SETTLS, exit_signal=0, "
        "tls=0x7f1b754296c0} => {parent_tid=[2004]}, 88) = B",
        Clone{abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread, {2}});
    row("A kill(B, SIGTERM)", Kill{{2}, 15});
    row("A kill(web-1, 0)", Kill{{3}, 0});
    row("A kill(12345, SIGRT_1)", Kill{{4}, 33});
    row("A setuid(1000)", Setuid{Setuid::Form::Setuid, {1000}, {kNoId}, {kNoId}});
    row("A setreuid(0, -1)", Setuid{Setuid::Form::Setreuid, {0}, {kNoId}, {kNoId}});
    row("A setresuid(-1, 4294967295, 5)", Setuid{Setuid::Form::Setresuid, {kNoId}, {kNoId}, {5}});
    row("A setgid(6)", Setgid{Setuid::Form::Setuid, {6}, {kNoId}, {kNoId}});
    row("A setregid(6, 7)", Setgid{Setuid::Form::Setreuid, {6}, {7}, {kNoId}});
    row("A setresgid(6, 7, 8)", Setgid{Setuid::Form::Setresuid, {6}, {7}, {8}});
    row("A setgroups(3, [1, 2, 3])", Setgroups{{{1}, {2}, {3}}});
    row("A setgroups(0, NULL)", Setgroups{});
    row("A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=1<<CAP_IPC_OWNER|"
        "1<<CAP_SYS_ADMIN, permitted=CAP_IPC_OWNER|CAP_SYS_ADMIN, inheritable=0})",
        Capset{1 << 15 | 1 << 21, 1 << 15 | 1 << 21, 0});
    row("A prlimit64(0, RLIMIT_MEMLOCK, {rlim_cur=64*1024, rlim_max=RLIM64_INFINITY}, NULL)",
        Prlimit{8, 65536, abi::kRlimInfinity});
    row("A prlimit64(0, RLIMIT_CORE, {rlim_cur=0, rlim_max=0},  <unfinished ...>",
        Prlimit{4, 0, 0});
    row("A setrlimit(RLIMIT_MSGQUEUE, {rlim_cur=0, rlim_max=RLIM_INFINITY})",
        Prlimit{12, 0, abi::kRlimInfinity});
    row("A prctl(PR_SET_KEEPCAPS, 1)", Prctl{8, 1});
    row("A prctl(PR_SET_DUMPABLE, SUID_DUMP_USER)", Prctl{4, 1});
    row("A prctl(0x4, 0, 0, 0, 0)", Prctl{4, 0});
    row("A sysctl(\"kernel.shmmni\", \"2\")", Sysctl{"kernel.shmmni", "2"});
    row("A sysctl(kernel.shmmni, 2)", Sysctl{"kernel.shmmni", "2"});
    row("A sysctl(\"kernel.shmmni\")", Sysctl{"kernel.shmmni", std::nullopt});
    row("A store($p, \"Hello\\0\\n\\\"\\x41\\101\")",
        Store{{0x7f0000000000}, std::string("Hello\0\n\"AA", 10)});
    row("A load($p+0x10, 5) = \"Hello\"", Load{{0x7f0000000010}, 5});
}

void NotationCalls::means()
{
    QFETCH(CallCell, call);
    const auto bound = bind(QTest::currentDataTag());
    QVERIFY2(bound.ok(), bound.ok() ? "" : bound.error().message.c_str());
    ActorNames names = actors();
    (void)names.id("new");
    QCOMPARE(QString::fromStdString(notation::print_call(bound.value(), names)),
             QString::fromStdString(notation::print_call(*call, names)));
    QVERIFY(call.is(bound.value()));
}

void NotationCalls::says_why_not_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<bool>("not_ipc");
    QTest::addColumn<QString>("message");
    const auto wrong = [](const char *line, int column, const char *message) {
        QTest::newRow(line) << column << false << message;
    };
    const auto other = [](const char *line, int column, const char *message) {
        QTest::newRow(line) << column << true << message;
    };

    wrong("A shmget(0x1234, 4096, IPC_CREAT|IPC_EXCK)", 34,
          "'IPC_EXCK' is not a flag of shmget; did you mean IPC_EXCL?");
    wrong("A shmget(0x1234,  4096 , IPC_CREAT |  ipc_excl)", 39,
          "'ipc_excl' is not a flag of shmget; did you mean IPC_EXCL?");
    wrong("A shmget(0x1234, 4096)", 3, "shmget takes (key, size, shmflg), but 'shmflg' is missing");
    wrong("A shmget(0x1234, 4096, 0, 0)", 27, "shmget takes (key, size, shmflg), but 4 are given");
    wrong("A shmget(0x112345678, 4096, 0)", 10, "0x112345678 does not fit in 32 bits");
    wrong("A shmget(08, 4096, 0)", 10, "'08' is not a number of 64 bits");
    wrong("A shmget(1, 99999999999999999999, 0)", 13,
          "'99999999999999999999' is not a number of 64 bits");
    wrong("A shmget(1, \"x\", 0)", 13, "expected a number, found the string \"x\"");
    wrong("A shmat($sag, NULL, 0)", 9, "nothing has bound $sag yet; did you mean $seg?");
    wrong("A shmat(0, $p+$r, 0)", 15, "nothing has bound $r yet");
    wrong("A shmat(0, 1<<64, 0)", 17, "a shift by 64 or more");
    wrong("A shmctl(0, IPC_RIMD, NULL)", 13,
          "'IPC_RIMD' is not a command of shmctl; did you mean IPC_RMID?");
    wrong("A shmctl(0, IPC_STAT)", 3,
          "this command of shmctl takes (shmid, cmd, buf), but 'buf' is missing");
    wrong("A shmctl(0, IPC_SET, {shm_perm={uid=1}})", 32, "the structure has no field 'gid'");
    wrong("A shmctl(0, IPC_SET, 0x7ffc35ed6000)", 22,
          "expected the structure that the call reads, {shm_perm={uid=1000, gid=1000, "
          "mode=0600}}, found the number 0x7ffc35ed6000");
    wrong("A clone(flagz=SIGCHLD)", 9, "clone has no argument 'flagz'; did you mean flags?");
    wrong("A clone(flags=SIGCHLED)", 15,
          "'SIGCHLED' is not a flag of clone; did you mean SIGCHLD?");
    wrong("A fork() = init", 3, "'init' exists from the start: the child needs another name");
    wrong("A kill(C, SIGTERM)", 8, "no actor is called C yet");
    wrong("A kill(web-2, SIGTERM)", 8, "no actor is called web-2 yet; did you mean web-1?");
    wrong("A kill(-1, SIGTERM)", 8,
          "process groups are not part of the vocabulary: a pid is above 0");
    wrong("A setns(\"/proc/web-2/ns/ipc\", 0)", 9,
          "no actor is called web-2 yet; did you mean web-1?");
    wrong("A setns(\"/proc/A/ns/net\", 0)", 9,
          "'net' is not ipc, user, mnt or pid, the namespaces that can be entered");
    wrong("A setns(3, CLONE_NEWIPC)", 9,
          "expected \"/proc/A/ns/ipc\", with A an actor's name or self, found the number 3");
    wrong("A setgroups(2, [1])", 13, "the list has 1 groups, not 2");
    wrong("A setuid(-2)", 10, "-2 is not a user or group id");
    wrong("A store($p, \"abc\"...)", 13,
          "only the beginning of the string is known (strace -s shows more)");
    wrong("A load($p, 2000000)", 12, "load reads at most 1048576 bytes");
    wrong("A sysctl(\"../x\", \"1\")", 10,
          "expected the name of a sysctl, as in \"kernel.shmmni\", found the string \"../x\"");
    other("A shmgte(0x1234, 4096, 0)", 3,
          "shmgte is not a call of the vocabulary; did you mean shmget?");
    other("A sendmsg(3, NULL, 0)", 3, "sendmsg is not a call of the vocabulary");
    other("A openat(AT_FDCWD, \"/etc/passwd\", O_RDONLY) = 3", 3,
          "files outside of /dev/shm are no IPC");
    other("A prctl(PR_SET_NAME, \"x\")", 3,
          "prctl(PR_SET_NAME) is outside the vocabulary, which has PR_SET_KEEPCAPS and "
          "PR_SET_DUMPABLE");
    other("A prlimit64(0, RLIMIT_STACK, NULL, {rlim_cur=0, rlim_max=0}) = 0", 3,
          "prlimit64 without a new limit only asks");
    other("A --- SIGCHLD {si_signo=SIGCHLD} ---", 3, "this line is not a call");
}

void NotationCalls::says_why_not()
{
    QFETCH(int, column);
    QFETCH(bool, not_ipc);
    QFETCH(QString, message);
    const auto bound = bind(QTest::currentDataTag());
    QVERIFY(!bound.ok());
    QCOMPARE(QString::fromStdString(bound.error().message), message);
    QCOMPARE(int(bound.error().position.column), column);
    QCOMPARE(bound.error().not_ipc, not_ipc);
}

QTEST_APPLESS_MAIN(NotationCalls)
#include "tst_notation_calls.moc"
