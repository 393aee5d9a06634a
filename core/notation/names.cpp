#include "core/notation/names.h"

#include "core/abi.h"
#include "core/told.h"

#include <algorithm>
#include <array>

namespace ipcscope::notation
{
namespace
{

constexpr std::array kKeys{Name{"IPC_PRIVATE", 0}};

constexpr std::array kShmget{
    Name{"IPC_CREAT", abi::kIpcCreat},     Name{"IPC_EXCL", abi::kIpcExcl},
    Name{"SHM_HUGETLB", abi::kShmHugetlb}, Name{"SHM_NORESERVE", abi::kShmNoreserve},
    Name{"SHM_HUGE_2MB", 21U << 26U},      Name{"SHM_HUGE_1GB", 30U << 26U}};

constexpr std::array kShmat{Name{"SHM_RDONLY", abi::kShmRdonly}, Name{"SHM_RND", abi::kShmRnd},
                            Name{"SHM_REMAP", abi::kShmRemap}, Name{"SHM_EXEC", abi::kShmExec}};

// IPC_64 is a bit that strace writes before a command; on x86-64 it makes the command unknown.
constexpr std::array kShmctl{
    Name{"IPC_RMID", abi::kIpcRmid},        Name{"IPC_SET", abi::kIpcSet},
    Name{"IPC_STAT", abi::kIpcStat},        Name{"IPC_INFO", abi::kIpcInfo},
    Name{"SHM_LOCK", abi::kShmLock},        Name{"SHM_UNLOCK", abi::kShmUnlock},
    Name{"SHM_STAT", abi::kShmStat},        Name{"SHM_INFO", abi::kShmInfo},
    Name{"SHM_STAT_ANY", abi::kShmStatAny}, Name{"IPC_64", 0x100}};

constexpr std::array kIpcget{Name{"IPC_CREAT", abi::kIpcCreat}, Name{"IPC_EXCL", abi::kIpcExcl},
                             Name{"IPC_NOWAIT", abi::kIpcNowait}};

constexpr std::array kSemctl{Name{"IPC_RMID", abi::kIpcRmid},
                             Name{"IPC_SET", abi::kIpcSet},
                             Name{"IPC_STAT", abi::kIpcStat},
                             Name{"IPC_INFO", abi::kIpcInfo},
                             Name{"GETPID", abi::kGetpid},
                             Name{"GETVAL", abi::kGetval},
                             Name{"GETALL", abi::kGetall},
                             Name{"GETNCNT", abi::kGetncnt},
                             Name{"GETZCNT", abi::kGetzcnt},
                             Name{"SETVAL", abi::kSetval},
                             Name{"SETALL", abi::kSetall},
                             Name{"SEM_STAT", abi::kSemStat},
                             Name{"SEM_INFO", abi::kSemInfo},
                             Name{"SEM_STAT_ANY", abi::kSemStatAny},
                             Name{"IPC_64", 0x100}};

constexpr std::array kSemop{Name{"SEM_UNDO", abi::kSemUndo}, Name{"IPC_NOWAIT", abi::kIpcNowait}};

constexpr std::array kMsgctl{
    Name{"IPC_RMID", abi::kIpcRmid},        Name{"IPC_SET", abi::kIpcSet},
    Name{"IPC_STAT", abi::kIpcStat},        Name{"IPC_INFO", abi::kIpcInfo},
    Name{"MSG_STAT", abi::kMsgStat},        Name{"MSG_INFO", abi::kMsgInfo},
    Name{"MSG_STAT_ANY", abi::kMsgStatAny}, Name{"IPC_64", 0x100}};

constexpr std::array kMsgflg{Name{"MSG_NOERROR", abi::kMsgNoerror},
                             Name{"MSG_EXCEPT", abi::kMsgExcept}, Name{"MSG_COPY", abi::kMsgCopy},
                             Name{"IPC_NOWAIT", abi::kIpcNowait}};

constexpr std::array kUnshare{Name{"CLONE_VM", abi::kCloneVm},
                              Name{"CLONE_FS", abi::kCloneFs},
                              Name{"CLONE_FILES", abi::kCloneFiles},
                              Name{"CLONE_SIGHAND", abi::kCloneSighand},
                              Name{"CLONE_THREAD", abi::kCloneThread},
                              Name{"CLONE_NEWTIME", 0x80},
                              Name{"CLONE_NEWNS", abi::kCloneNewns},
                              Name{"CLONE_SYSVSEM", abi::kCloneSysvsem},
                              Name{"CLONE_NEWCGROUP", abi::kCloneNewcgroup},
                              Name{"CLONE_NEWUTS", abi::kCloneNewuts},
                              Name{"CLONE_NEWIPC", abi::kCloneNewipc},
                              Name{"CLONE_NEWUSER", abi::kCloneNewuser},
                              Name{"CLONE_NEWPID", abi::kCloneNewpid},
                              Name{"CLONE_NEWNET", abi::kCloneNewnet}};

constexpr std::array kClone{Name{"CLONE_VM", abi::kCloneVm},
                            Name{"CLONE_FS", abi::kCloneFs},
                            Name{"CLONE_FILES", abi::kCloneFiles},
                            Name{"CLONE_SIGHAND", abi::kCloneSighand},
                            Name{"CLONE_PIDFD", 0x1000},
                            Name{"CLONE_PTRACE", 0x2000},
                            Name{"CLONE_VFORK", abi::kCloneVfork},
                            Name{"CLONE_PARENT", abi::kCloneParent},
                            Name{"CLONE_THREAD", abi::kCloneThread},
                            Name{"CLONE_NEWNS", abi::kCloneNewns},
                            Name{"CLONE_SYSVSEM", abi::kCloneSysvsem},
                            Name{"CLONE_SETTLS", 0x80000},
                            Name{"CLONE_PARENT_SETTID", 0x100000},
                            Name{"CLONE_CHILD_CLEARTID", 0x200000},
                            Name{"CLONE_DETACHED", 0x400000},
                            Name{"CLONE_UNTRACED", 0x800000},
                            Name{"CLONE_CHILD_SETTID", 0x1000000},
                            Name{"CLONE_NEWCGROUP", abi::kCloneNewcgroup},
                            Name{"CLONE_NEWUTS", abi::kCloneNewuts},
                            Name{"CLONE_NEWIPC", abi::kCloneNewipc},
                            Name{"CLONE_NEWUSER", abi::kCloneNewuser},
                            Name{"CLONE_NEWPID", abi::kCloneNewpid},
                            Name{"CLONE_NEWNET", abi::kCloneNewnet},
                            Name{"CLONE_IO", 0x80000000},
                            Name{"CLONE_CLEAR_SIGHAND", 0x100000000},
                            Name{"CLONE_INTO_CGROUP", 0x200000000}};

constexpr std::array kSetns{
    Name{"CLONE_NEWIPC", abi::kCloneNewipc},       Name{"CLONE_NEWUSER", abi::kCloneNewuser},
    Name{"CLONE_NEWNS", abi::kCloneNewns},         Name{"CLONE_NEWPID", abi::kCloneNewpid},
    Name{"CLONE_NEWNET", abi::kCloneNewnet},       Name{"CLONE_NEWUTS", abi::kCloneNewuts},
    Name{"CLONE_NEWCGROUP", abi::kCloneNewcgroup}, Name{"CLONE_NEWTIME", 0x80}};

constexpr std::array kSignal{
    Name{"SIGHUP", 1},    Name{"SIGINT", 2},     Name{"SIGQUIT", 3},   Name{"SIGILL", 4},
    Name{"SIGTRAP", 5},   Name{"SIGABRT", 6},    Name{"SIGBUS", 7},    Name{"SIGFPE", 8},
    Name{"SIGKILL", 9},   Name{"SIGUSR1", 10},   Name{"SIGSEGV", 11},  Name{"SIGUSR2", 12},
    Name{"SIGPIPE", 13},  Name{"SIGALRM", 14},   Name{"SIGTERM", 15},  Name{"SIGSTKFLT", 16},
    Name{"SIGCHLD", 17},  Name{"SIGCONT", 18},   Name{"SIGSTOP", 19},  Name{"SIGTSTP", 20},
    Name{"SIGTTIN", 21},  Name{"SIGTTOU", 22},   Name{"SIGURG", 23},   Name{"SIGXCPU", 24},
    Name{"SIGXFSZ", 25},  Name{"SIGVTALRM", 26}, Name{"SIGPROF", 27},  Name{"SIGWINCH", 28},
    Name{"SIGIO", 29},    Name{"SIGPWR", 30},    Name{"SIGSYS", 31},   Name{"SIGRTMIN", 32},
    Name{"SIGRT_1", 33},  Name{"SIGRT_2", 34},   Name{"SIGRT_3", 35},  Name{"SIGRT_4", 36},
    Name{"SIGRT_5", 37},  Name{"SIGRT_6", 38},   Name{"SIGRT_7", 39},  Name{"SIGRT_8", 40},
    Name{"SIGRT_9", 41},  Name{"SIGRT_10", 42},  Name{"SIGRT_11", 43}, Name{"SIGRT_12", 44},
    Name{"SIGRT_13", 45}, Name{"SIGRT_14", 46},  Name{"SIGRT_15", 47}, Name{"SIGRT_16", 48},
    Name{"SIGRT_17", 49}, Name{"SIGRT_18", 50},  Name{"SIGRT_19", 51}, Name{"SIGRT_20", 52},
    Name{"SIGRT_21", 53}, Name{"SIGRT_22", 54},  Name{"SIGRT_23", 55}, Name{"SIGRT_24", 56},
    Name{"SIGRT_25", 57}, Name{"SIGRT_26", 58},  Name{"SIGRT_27", 59}, Name{"SIGRT_28", 60},
    Name{"SIGRT_29", 61}, Name{"SIGRT_30", 62},  Name{"SIGRT_31", 63}, Name{"SIGRT_32", 64}};

constexpr std::array kCapability{Name{"CAP_CHOWN", 0},
                                 Name{"CAP_DAC_OVERRIDE", 1},
                                 Name{"CAP_DAC_READ_SEARCH", 2},
                                 Name{"CAP_FOWNER", 3},
                                 Name{"CAP_FSETID", 4},
                                 Name{"CAP_KILL", 5},
                                 Name{"CAP_SETGID", 6},
                                 Name{"CAP_SETUID", 7},
                                 Name{"CAP_SETPCAP", 8},
                                 Name{"CAP_LINUX_IMMUTABLE", 9},
                                 Name{"CAP_NET_BIND_SERVICE", 10},
                                 Name{"CAP_NET_BROADCAST", 11},
                                 Name{"CAP_NET_ADMIN", 12},
                                 Name{"CAP_NET_RAW", 13},
                                 Name{"CAP_IPC_LOCK", 14},
                                 Name{"CAP_IPC_OWNER", 15},
                                 Name{"CAP_SYS_MODULE", 16},
                                 Name{"CAP_SYS_RAWIO", 17},
                                 Name{"CAP_SYS_CHROOT", 18},
                                 Name{"CAP_SYS_PTRACE", 19},
                                 Name{"CAP_SYS_PACCT", 20},
                                 Name{"CAP_SYS_ADMIN", 21},
                                 Name{"CAP_SYS_BOOT", 22},
                                 Name{"CAP_SYS_NICE", 23},
                                 Name{"CAP_SYS_RESOURCE", 24},
                                 Name{"CAP_SYS_TIME", 25},
                                 Name{"CAP_SYS_TTY_CONFIG", 26},
                                 Name{"CAP_MKNOD", 27},
                                 Name{"CAP_LEASE", 28},
                                 Name{"CAP_AUDIT_WRITE", 29},
                                 Name{"CAP_AUDIT_CONTROL", 30},
                                 Name{"CAP_SETFCAP", 31},
                                 Name{"CAP_MAC_OVERRIDE", 32},
                                 Name{"CAP_MAC_ADMIN", 33},
                                 Name{"CAP_SYSLOG", 34},
                                 Name{"CAP_WAKE_ALARM", 35},
                                 Name{"CAP_BLOCK_SUSPEND", 36},
                                 Name{"CAP_AUDIT_READ", 37},
                                 Name{"CAP_PERFMON", 38},
                                 Name{"CAP_BPF", 39},
                                 Name{"CAP_CHECKPOINT_RESTORE", 40}};

constexpr std::array kRlimit{Name{"RLIMIT_CPU", 0},
                             Name{"RLIMIT_FSIZE", 1},
                             Name{"RLIMIT_DATA", 2},
                             Name{"RLIMIT_STACK", 3},
                             Name{"RLIMIT_CORE", 4},
                             Name{"RLIMIT_RSS", 5},
                             Name{"RLIMIT_NPROC", 6},
                             Name{"RLIMIT_NOFILE", 7},
                             Name{"RLIMIT_MEMLOCK", abi::kRlimitMemlock},
                             Name{"RLIMIT_AS", 9},
                             Name{"RLIMIT_LOCKS", 10},
                             Name{"RLIMIT_SIGPENDING", 11},
                             Name{"RLIMIT_MSGQUEUE", abi::kRlimitMsgqueue},
                             Name{"RLIMIT_NICE", 13},
                             Name{"RLIMIT_RTPRIO", 14},
                             Name{"RLIMIT_RTTIME", 15}};

constexpr std::array kRlimitValue{Name{"RLIM64_INFINITY", abi::kRlimInfinity},
                                  Name{"RLIM_INFINITY", abi::kRlimInfinity}};

constexpr std::array kPrctl{Name{"PR_SET_KEEPCAPS", abi::kPrSetKeepcaps},
                            Name{"PR_SET_DUMPABLE", abi::kPrSetDumpable}};

constexpr std::array kDumpableValue{Name{"SUID_DUMP_DISABLE", 0}, Name{"SUID_DUMP_USER", 1},
                                    Name{"SUID_DUMP_ROOT", 2}};

constexpr std::array kHandler{Name{"SIG_DFL", 0}, Name{"SIG_IGN", 1}};

constexpr std::array kSigactionFlag{
    Name{"SA_NOCLDSTOP", 1},        Name{"SA_NOCLDWAIT", 2},         Name{"SA_SIGINFO", 4},
    Name{"SA_RESTORER", 0x4000000}, Name{"SA_ONSTACK", 0x8000000},   Name{"SA_RESTART", 0x10000000},
    Name{"SA_NODEFER", 0x40000000}, Name{"SA_RESETHAND", 0x80000000}};

constexpr std::array kClock{Name{"CLOCK_REALTIME", 0}, Name{"CLOCK_MONOTONIC", 1},
                            Name{"CLOCK_BOOTTIME", 7}, Name{"CLOCK_TAI", 11}};

constexpr std::array kSleep{Name{"TIMER_ABSTIME", 1}};

constexpr std::array<std::string_view, 18> kSysctls{"fs.mqueue.msg_default",
                                                    "fs.mqueue.msg_max",
                                                    "fs.mqueue.msgsize_default",
                                                    "fs.mqueue.msgsize_max",
                                                    "fs.mqueue.queues_max",
                                                    "kernel.auto_msgmni",
                                                    "kernel.msg_next_id",
                                                    "kernel.msgmax",
                                                    "kernel.msgmnb",
                                                    "kernel.msgmni",
                                                    "kernel.sem",
                                                    "kernel.sem_next_id",
                                                    "kernel.shm_next_id",
                                                    "kernel.shm_rmid_forced",
                                                    "kernel.shmall",
                                                    "kernel.shmmax",
                                                    "kernel.shmmni",
                                                    "user.max_ipc_namespaces"};

// Edit distance with transpositions, cut off at `limit` + 1. Words are names: short.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit)
{
    if ((a.size() > b.size() ? a.size() - b.size() : b.size() - a.size()) > limit)
    {
        return limit + 1;
    }
    std::vector<std::size_t> before(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
    {
        above[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i)
    {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j)
        {
            const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[b.size()];
}

std::string lower(std::string_view word)
{
    std::string result{word};
    std::transform(result.begin(), result.end(), result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

} // namespace

const NameSet kKeyNames{
    IPCSCOPE_TOLD("a key"), kKeys, Combination::Choice, Remainder::Hexadecimal, {}};
const NameSet kShmgetFlags{
    IPCSCOPE_TOLD("a flag of shmget"), kShmget, Combination::Bits, Remainder::Permissions, {}};
const NameSet kShmatFlags{
    IPCSCOPE_TOLD("a flag of shmat"), kShmat, Combination::Bits, Remainder::Hexadecimal, {}};
const NameSet kShmctlCommands{IPCSCOPE_TOLD("a command of shmctl"), kShmctl, Combination::Choice,
                              Remainder::Hexadecimal, "SHM_???"};
const NameSet kIpcgetFlags{IPCSCOPE_TOLD("a flag of semget and msgget"),
                           kIpcget,
                           Combination::Bits,
                           Remainder::Permissions,
                           {}};
const NameSet kSemctlCommands{IPCSCOPE_TOLD("a command of semctl"), kSemctl, Combination::Choice,
                              Remainder::Hexadecimal, "SEM_???"};
const NameSet kSemopFlags{IPCSCOPE_TOLD("a flag of semop"), kSemop, Combination::Bits,
                          Remainder::Hexadecimal, "SEM_???"};
const NameSet kMsgctlCommands{IPCSCOPE_TOLD("a command of msgctl"), kMsgctl, Combination::Choice,
                              Remainder::Hexadecimal, "MSG_???"};
const NameSet kMsgFlags{IPCSCOPE_TOLD("a flag of messages"), kMsgflg, Combination::Bits,
                        Remainder::Hexadecimal, "MSG_???"};
const NameSet kCloneFlags{IPCSCOPE_TOLD("a flag of clone"),
                          kClone,
                          Combination::Bits,
                          Remainder::Signal,
                          "CLONE_???",
                          &kSignals};
const NameSet kUnshareFlags{IPCSCOPE_TOLD("a flag of unshare"), kUnshare, Combination::Bits,
                            Remainder::Hexadecimal, "CLONE_???"};
const NameSet kSetnsTypes{IPCSCOPE_TOLD("a type of namespace"), kSetns, Combination::Bits,
                          Remainder::Hexadecimal, "CLONE_???"};
const NameSet kSignals{
    IPCSCOPE_TOLD("a signal"), kSignal, Combination::Choice, Remainder::Decimal, {}};
const NameSet kCapabilities{
    IPCSCOPE_TOLD("a capability"), kCapability, Combination::Choice, Remainder::Decimal, {}};
const NameSet kRlimits{IPCSCOPE_TOLD("a resource"), kRlimit, Combination::Choice,
                       Remainder::Hexadecimal, "RLIMIT_???"};
const NameSet kRlimitValues{
    IPCSCOPE_TOLD("a limit"), kRlimitValue, Combination::Choice, Remainder::Decimal, {}};
const NameSet kPrctlOptions{IPCSCOPE_TOLD("an option of prctl"), kPrctl, Combination::Choice,
                            Remainder::Hexadecimal, "PR_???"};
const NameSet kDumpable{
    IPCSCOPE_TOLD("a kind of dump"), kDumpableValue, Combination::Choice, Remainder::Decimal, {}};

const NameSet kHandlers{
    IPCSCOPE_TOLD("a signal's handler"), kHandler, Combination::Choice, Remainder::Hexadecimal, {}};
const NameSet kSigactionFlags{IPCSCOPE_TOLD("a flag of sigaction"), kSigactionFlag,
                              Combination::Bits, Remainder::Hexadecimal, "SA_???"};
const NameSet kClocks{IPCSCOPE_TOLD("a clock"), kClock, Combination::Choice, Remainder::Hexadecimal,
                      "CLOCK_???"};
const NameSet kSleepFlags{IPCSCOPE_TOLD("a flag of clock_nanosleep"), kSleep, Combination::Bits,
                          Remainder::Hexadecimal, "TIMER_???"};

Result<std::uint64_t, std::string> capability_set(std::string_view list)
{
    std::uint64_t set = 0;
    while (!list.empty())
    {
        const std::size_t comma = list.find(',');
        std::string_view item = list.substr(0, comma);
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
        if (item == "all" || item == "none")
        {
            set = item == "all" ? abi::kAllCaps : 0;
            continue;
        }
        const bool remove = item.substr(0, 1) == "-";
        item.remove_prefix(remove ? 1 : 0);
        std::string name(item);
        std::transform(name.begin(), name.end(), name.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
        const auto bit =
            find_name(kCapabilities, name.substr(0, 4) == "CAP_" ? name : "CAP_" + name);
        if (!bit)
        {
            return std::string(item);
        }
        const std::uint64_t mask = std::uint64_t{1} << *bit;
        set = remove ? set & ~mask : set | mask;
    }
    return set;
}

std::string_view ns_name(NsKind kind)
{
    switch (kind)
    {
    case NsKind::Ipc: return "ipc";
    case NsKind::User: return "user";
    case NsKind::Mnt: return "mnt";
    case NsKind::Pid: return "pid";
    }
    return {};
}

std::optional<NsKind> ns_kind(std::string_view name)
{
    for (const NsKind kind : {NsKind::Ipc, NsKind::User, NsKind::Mnt, NsKind::Pid})
    {
        if (ns_name(kind) == name)
        {
            return kind;
        }
    }
    return std::nullopt;
}

std::span<const std::string_view> sysctl_names()
{
    return kSysctls;
}

std::optional<std::uint64_t> find_name(const NameSet &set, std::string_view name)
{
    const auto found = std::find_if(set.names.begin(), set.names.end(),
                                    [&](const Name &n) { return n.name == name; });
    if (found == set.names.end())
    {
        return set.also == nullptr ? std::nullopt : find_name(*set.also, name);
    }
    return found->value;
}

std::string_view find_value(const NameSet &set, std::uint64_t value)
{
    const auto found = std::find_if(set.names.begin(), set.names.end(),
                                    [&](const Name &n) { return n.value == value; });
    return found == set.names.end() ? std::string_view{} : found->name;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates)
{
    if (word.size() < 2 || word.size() > 64)
    {
        return {};
    }
    // A third of the letters may be wrong: less finds too little, more suggests nonsense.
    const std::size_t limit = std::min<std::size_t>(3, (word.size() + 2) / 3);
    const std::string wanted = lower(word);
    std::size_t best = limit + 1;
    std::string_view result;
    for (const std::string_view candidate : candidates)
    {
        const std::size_t d = distance(wanted, lower(candidate), limit);
        if (d < best)
        {
            best = d;
            result = candidate;
        }
    }
    return result;
}

std::string_view nearest(std::string_view word, const NameSet &set)
{
    std::vector<std::string_view> candidates;
    for (const NameSet *part = &set; part != nullptr; part = part->also)
    {
        for (const Name &name : part->names)
        {
            candidates.push_back(name.name);
        }
    }
    return nearest(word, candidates);
}

std::string suggestion(std::string_view name)
{
    return name.empty() ? std::string{} : told("; did you mean {}?", name);
}

} // namespace ipcscope::notation
