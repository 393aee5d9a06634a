#include "core/notation/vocabulary.h"

#include "core/notation/read_calls.h"

#include <algorithm>
#include <array>

namespace ipcscope::notation
{
namespace
{

using P = Parameter;
constexpr Need kOutput = Need::Output;
constexpr Need kOptional = Need::Optional;

constexpr std::array kShmgetList{P{"key", &kKeyNames}, P{"size"}, P{"shmflg", &kShmgetFlags}};
constexpr std::array kShmatList{P{"shmid"}, P{"shmaddr"}, P{"shmflg", &kShmatFlags}};
constexpr std::array kShmdtList{P{"shmaddr"}};
constexpr std::array kShmctlList{P{"shmid"}, P{"cmd", &kShmctlCommands},
                                 P{"buf", nullptr, kOptional}};
constexpr std::array kSemgetList{P{"key", &kKeyNames}, P{"nsems"}, P{"semflg", &kIpcgetFlags}};
constexpr std::array kSemopList{P{"semid"}, P{"sops", &kSemopFlags}, P{"nsops"}};
constexpr std::array kSemtimedopList{P{"semid"}, P{"sops", &kSemopFlags}, P{"nsops"}, P{"timeout"}};
constexpr std::array kSemctlList{P{"semid"}, P{"semnum"}, P{"cmd", &kSemctlCommands},
                                 P{"arg", nullptr, kOptional}};
constexpr std::array kMsggetList{P{"key", &kKeyNames}, P{"msgflg", &kIpcgetFlags}};
constexpr std::array kMsgsndList{P{"msqid"}, P{"msgp"}, P{"msgsz"}, P{"msgflg", &kMsgFlags}};
constexpr std::array kMsgrcvList{P{"msqid"}, P{"msgp", nullptr, kOutput}, P{"msgsz"}, P{"msgtyp"},
                                 P{"msgflg", &kMsgFlags}};
constexpr std::array kMsgctlList{P{"msqid"}, P{"cmd", &kMsgctlCommands},
                                 P{"buf", nullptr, kOptional}};
constexpr std::array kMqOpenList{P{"name"}, P{"oflag", &kOpenFlags}, P{"mode", nullptr, kOptional},
                                 P{"attr", &kOpenFlags, kOptional}};
constexpr std::array kMqUnlinkList{P{"name"}};
constexpr std::array kMqTimedsendList{P{"mqdes"}, P{"msg_ptr"}, P{"msg_len"}, P{"msg_prio"},
                                      P{"abs_timeout", nullptr, kOptional}};
constexpr std::array kMqTimedreceiveList{P{"mqdes"}, P{"msg_ptr", nullptr, kOutput}, P{"msg_len"},
                                         P{"msg_prio", nullptr, kOutput},
                                         P{"abs_timeout", nullptr, kOptional}};
constexpr std::array kMqNotifyList{P{"mqdes"}, P{"sevp", &kSigevents}};
constexpr std::array kMqGetsetattrList{P{"mqdes"}, P{"newattr", &kOpenFlags},
                                       P{"oldattr", nullptr, kOutput}};
constexpr std::array kCloseList{P{"fd"}};
constexpr std::array kDupList{P{"oldfd"}};
constexpr std::array kDup2List{P{"oldfd"}, P{"newfd"}};
constexpr std::array kDup3List{P{"oldfd"}, P{"newfd"}, P{"flags", &kOpenFlags}};
constexpr std::array kFcntlList{P{"fd"}, P{"cmd", &kFcntlCommands},
                                P{"arg", &kOpenFlags, kOptional}};
constexpr std::array kSetpriorityList{P{"which", &kPriorityKinds}, P{"who"}, P{"prio"}};
constexpr std::array kUmaskList{P{"mask"}};
constexpr std::array kOpenatList{P{"dirfd"}, P{"pathname"}, P{"flags", &kOpenFlags},
                                 P{"mode", nullptr, kOptional}};
constexpr std::array kOpenList{P{"pathname"}, P{"flags", &kOpenFlags},
                               P{"mode", nullptr, kOptional}};
constexpr std::array kCreatList{P{"pathname"}, P{"mode"}};
constexpr std::array kUnlinkList{P{"pathname"}};
constexpr std::array kFtokList{P{"pathname"}, P{"proj_id"}};
constexpr std::array kUnlinkatList{P{"dirfd"}, P{"pathname"}, P{"flags", &kAtFlags}};
constexpr std::array kLinkList{P{"oldpath"}, P{"newpath"}};
constexpr std::array kLinkatList{P{"olddirfd"}, P{"oldpath"}, P{"newdirfd"}, P{"newpath"},
                                 P{"flags", &kAtFlags}};
constexpr std::array kShmOpenList{P{"name"}, P{"oflag", &kOpenFlags},
                                  P{"mode", nullptr, kOptional}};
constexpr std::array kShmUnlinkList{P{"name"}};
constexpr std::array kFtruncateList{P{"fd"}, P{"length"}};
constexpr std::array kFallocateList{P{"fd"}, P{"mode", &kFallocateModes}, P{"offset"}, P{"len"}};
constexpr std::array kMmapList{
    P{"addr"}, P{"length"}, P{"prot", &kProtections}, P{"flags", &kMmapFlags},
    P{"fd"},   P{"offset"}};
constexpr std::array kMunmapList{P{"addr"}, P{"length"}};
constexpr std::array kReadList{P{"fd"}, P{"buf", nullptr, kOutput}, P{"count"}};
constexpr std::array kPreadList{P{"fd"}, P{"buf", nullptr, kOutput}, P{"count"}, P{"offset"}};
constexpr std::array kWriteList{P{"fd"}, P{"buf"}, P{"count"}};
constexpr std::array kPwriteList{P{"fd"}, P{"buf"}, P{"count"}, P{"offset"}};
constexpr std::array kFstatList{P{"fd"}, P{"statbuf", nullptr, kOutput}};
constexpr std::array kNewfstatatList{P{"fd"}, P{"pathname"}, P{"statbuf", nullptr, kOutput},
                                     P{"flags", &kAtFlags}};
constexpr std::array kMountList{P{"source"}, P{"target"}, P{"filesystemtype"},
                                P{"mountflags", &kMountFlags}, P{"data", nullptr, kOptional}};
constexpr std::array kUmountList{P{"target"}, P{"flags", &kUmountFlags}};
constexpr std::array kSemOpenList{P{"name"}, P{"oflag", &kOpenFlags}, P{"mode", nullptr, kOptional},
                                  P{"value", nullptr, kOptional}};
constexpr std::array kSemUnlinkList{P{"name"}};
constexpr std::array kSemList{P{"sem"}};
constexpr std::array kSemTimedwaitList{P{"sem"}, P{"abs_timeout"}};
constexpr std::array kSigactionList{P{"signum", &kSignals}, P{"act", &kSigactionFlags},
                                    P{"oldact", nullptr, kOptional},
                                    P{"sigsetsize", nullptr, kOptional}};
constexpr std::array kNanosleepList{P{"req"}, P{"rem", nullptr, kOptional}};
constexpr std::array kClockNanosleepList{P{"clockid", &kClocks}, P{"flags", &kSleepFlags}, P{"req"},
                                         P{"rem", nullptr, kOptional}};
// In the order of the registers on x86-64, which is that of strace -e raw=clone.
constexpr std::array kCloneList{P{"flags", &kCloneFlags},
                                P{"child_stack", nullptr, kOptional},
                                P{"parent_tid", nullptr, kOptional},
                                P{"child_tidptr", nullptr, kOptional},
                                P{"tls", nullptr, kOptional},
                                P{"parent_tidptr", nullptr, kOptional},
                                P{"exit_signal", nullptr, kOptional},
                                P{"stack_size", nullptr, kOptional}};
constexpr std::array kClone3List{P{"cl_args"}, P{"size", nullptr, kOptional}};
constexpr std::array kUnshareList{P{"flags", &kUnshareFlags}};
constexpr std::array kSetnsList{P{"fd"}, P{"nstype", &kSetnsTypes}};
constexpr std::array kStatusList{P{"status"}};
constexpr std::array kKillList{P{"pid"}, P{"sig", &kSignals}};
constexpr std::array kSetuidList{P{"uid"}};
constexpr std::array kSetreuidList{P{"ruid"}, P{"euid"}};
constexpr std::array kSetresuidList{P{"ruid"}, P{"euid"}, P{"suid"}};
constexpr std::array kSetgidList{P{"gid"}};
constexpr std::array kSetregidList{P{"rgid"}, P{"egid"}};
constexpr std::array kSetresgidList{P{"rgid"}, P{"egid"}, P{"sgid"}};
constexpr std::array kSetgroupsList{P{"size"}, P{"list"}};
constexpr std::array kCapsetList{P{"hdrp"}, P{"datap"}};
constexpr std::array kPrlimitList{P{"pid"}, P{"resource", &kRlimits}, P{"new_limit"},
                                  P{"old_limit", nullptr, kOutput}};
constexpr std::array kSetrlimitList{P{"resource", &kRlimits}, P{"rlim"}};
constexpr std::array kPrctlList{P{"option", &kPrctlOptions}, P{"arg2", &kDumpable, kOptional},
                                P{"arg3", nullptr, kOptional}, P{"arg4", nullptr, kOptional},
                                P{"arg5", nullptr, kOptional}};
constexpr std::array kSysctlList{P{"name"}, P{"value", nullptr, kOptional}};
constexpr std::array kStoreList{P{"addr"}, P{"bytes"}};
constexpr std::array kLoadList{P{"addr"}, P{"length"}};

constexpr std::array kCalls{
    CallInfo{"shmget", kShmgetList, read_shmget},
    CallInfo{"shmat", kShmatList, read_shmat},
    CallInfo{"shmdt", kShmdtList, read_shmdt},
    CallInfo{"shmctl", kShmctlList, read_shmctl},
    CallInfo{"semget", kSemgetList, read_semget},
    CallInfo{"semop", kSemopList, read_semop},
    CallInfo{"semtimedop", kSemtimedopList, read_semtimedop},
    CallInfo{"semctl", kSemctlList, read_semctl},
    CallInfo{"msgget", kMsggetList, read_msgget},
    CallInfo{"msgsnd", kMsgsndList, read_msgsnd},
    CallInfo{"msgrcv", kMsgrcvList, read_msgrcv},
    CallInfo{"msgctl", kMsgctlList, read_msgctl},
    CallInfo{"mq_open", kMqOpenList, read_mq_open},
    CallInfo{"mq_unlink", kMqUnlinkList, read_mq_unlink},
    CallInfo{"mq_timedsend", kMqTimedsendList, read_mq_timedsend},
    CallInfo{"mq_timedreceive", kMqTimedreceiveList, read_mq_timedreceive},
    CallInfo{"mq_notify", kMqNotifyList, read_mq_notify},
    CallInfo{"mq_getsetattr", kMqGetsetattrList, read_mq_getsetattr},
    CallInfo{"close", kCloseList, read_close},
    CallInfo{"dup", kDupList, read_dup},
    CallInfo{"dup2", kDup2List, read_dup2},
    CallInfo{"dup3", kDup3List, read_dup3},
    CallInfo{"fcntl", kFcntlList, read_fcntl},
    CallInfo{"setpriority", kSetpriorityList, read_setpriority},
    CallInfo{"umask", kUmaskList, read_umask},
    CallInfo{"openat", kOpenatList, read_openat},
    CallInfo{"open", kOpenList, read_open},
    CallInfo{"creat", kCreatList, read_creat},
    CallInfo{"unlink", kUnlinkList, read_unlink},
    CallInfo{"unlinkat", kUnlinkatList, read_unlinkat},
    CallInfo{"file", kUnlinkList, read_file},
    CallInfo{"ftok", kFtokList, read_ftok},
    CallInfo{"link", kLinkList, read_link},
    CallInfo{"linkat", kLinkatList, read_linkat},
    CallInfo{"shm_open", kShmOpenList, read_shm_open},
    CallInfo{"shm_unlink", kShmUnlinkList, read_shm_unlink},
    CallInfo{"ftruncate", kFtruncateList, read_ftruncate},
    CallInfo{"fallocate", kFallocateList, read_fallocate},
    CallInfo{"mmap", kMmapList, read_mmap},
    CallInfo{"munmap", kMunmapList, read_munmap},
    CallInfo{"read", kReadList, read_read},
    CallInfo{"pread64", kPreadList, read_pread},
    CallInfo{"write", kWriteList, read_write},
    CallInfo{"pwrite64", kPwriteList, read_pwrite},
    CallInfo{"fstat", kFstatList, read_fstat},
    CallInfo{"newfstatat", kNewfstatatList, read_newfstatat},
    CallInfo{"fstatfs", kFstatList, read_fstatfs},
    CallInfo{"mount", kMountList, read_mount},
    CallInfo{"umount2", kUmountList, read_umount},
    CallInfo{"sem_open", kSemOpenList, read_sem_open},
    CallInfo{"sem_unlink", kSemUnlinkList, read_sem_unlink},
    CallInfo{"sem_wait", kSemList, read_sem_wait},
    CallInfo{"sem_trywait", kSemList, read_sem_trywait},
    CallInfo{"sem_timedwait", kSemTimedwaitList, read_sem_timedwait},
    CallInfo{"sem_post", kSemList, read_sem_post},
    CallInfo{"sem_getvalue", kSemList, read_sem_getvalue},
    CallInfo{"sem_close", kSemList, read_sem_close},
    CallInfo{"clone", kCloneList, read_clone, true},
    CallInfo{"clone3", kClone3List, read_clone3, true},
    CallInfo{"fork", {}, read_fork, true},
    CallInfo{"vfork", {}, read_vfork, true},
    CallInfo{"unshare", kUnshareList, read_unshare},
    CallInfo{"setns", kSetnsList, read_setns},
    CallInfo{"exit_group", kStatusList, read_exit_group},
    CallInfo{"exit", kStatusList, read_exit},
    CallInfo{"kill", kKillList, read_kill},
    CallInfo{"setuid", kSetuidList, read_setuid},
    CallInfo{"setreuid", kSetreuidList, read_setreuid},
    CallInfo{"setresuid", kSetresuidList, read_setresuid},
    CallInfo{"setgid", kSetgidList, read_setgid},
    CallInfo{"setregid", kSetregidList, read_setregid},
    CallInfo{"setresgid", kSetresgidList, read_setresgid},
    CallInfo{"setgroups", kSetgroupsList, read_setgroups},
    CallInfo{"capset", kCapsetList, read_capset},
    CallInfo{"prlimit64", kPrlimitList, read_prlimit},
    CallInfo{"setrlimit", kSetrlimitList, read_setrlimit},
    CallInfo{"prctl", kPrctlList, read_prctl},
    CallInfo{"rt_sigaction", kSigactionList, read_sigaction},
    CallInfo{"sigaction", kSigactionList, read_sigaction},
    CallInfo{"nanosleep", kNanosleepList, read_nanosleep},
    CallInfo{"clock_nanosleep", kClockNanosleepList, read_clock_nanosleep},
    CallInfo{"sysctl", kSysctlList, read_sysctl},
    CallInfo{"store", kStoreList, read_store},
    CallInfo{"load", kLoadList, read_load},
};

// Calls of Linux that are outside the vocabulary and look like misspellings of calls inside it.
constexpr std::array<std::string_view, 48> kOtherCalls{
    "_sysctl",     "capget",       "clock_gettime", "clock_settime", "flock",    "getegid",
    "geteuid",     "getgid",       "getgroups",     "getpgid",       "getpid",   "getppid",
    "getpriority", "getresgid",    "getresuid",     "getrlimit",     "getsid",   "gettid",
    "getuid",      "ioctl",        "lstat",         "mlock",         "mremap",   "openat2",
    "poll",        "preadv",       "pwritev",       "readlink",      "readv",    "recvmsg",
    "rename",      "rt_sigreturn", "sendmsg",       "setfsgid",      "setfsuid", "setpgid",
    "setsid",      "signalfd",     "sigreturn",     "stat",          "statfs",   "statx",
    "tgkill",      "tkill",        "truncate",      "wait4",         "waitid",   "writev"};

} // namespace

std::span<const CallInfo> calls()
{
    return kCalls;
}

const CallInfo *find_call(std::string_view name)
{
    const auto *found = std::find_if(kCalls.begin(), kCalls.end(),
                                     [&](const CallInfo &info) { return info.name == name; });
    return found == kCalls.end() ? nullptr : found;
}

std::string_view nearest_call(std::string_view name)
{
    if (std::find(kOtherCalls.begin(), kOtherCalls.end(), name) != kOtherCalls.end())
    {
        return {};
    }
    std::vector<std::string_view> names;
    names.reserve(kCalls.size());
    for (const CallInfo &info : kCalls)
    {
        names.push_back(info.name);
    }
    return nearest(name, names);
}

} // namespace ipcscope::notation
