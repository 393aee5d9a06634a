// A call with every argument resolved: what one actor asks of one engine. Plain values, equal by
// content.
#pragma once

#include "core/abi.h"
#include "core/call_file.h"
#include "core/call_mq.h"
#include "core/call_parts.h"
#include "core/call_sem.h"
#include "core/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ipcscope
{

struct Shmget
{
    Key key;
    std::uint64_t size{};
    int flags{};
    friend bool operator==(const Shmget &, const Shmget &) = default;
};

struct Shmat
{
    IpcId id;
    Address address; ///< 0 is NULL
    int flags{};
    friend bool operator==(const Shmat &, const Shmat &) = default;
};

struct Shmdt
{
    Address address;
    friend bool operator==(const Shmdt &, const Shmdt &) = default;
};

/// The fields of IPC_SET's input that the kernel reads.
struct ShmSet
{
    Uid uid;
    Gid gid;
    std::uint32_t mode{};
    friend bool operator==(const ShmSet &, const ShmSet &) = default;
};

/// Any command, also an unknown one. `id` is an index for SHM_STAT and SHM_STAT_ANY.
struct Shmctl
{
    IpcId id;
    int command{};
    UserPointer buffer{UserPointer::Valid};
    ShmSet set; ///< read by IPC_SET only
    friend bool operator==(const Shmctl &, const Shmctl &) = default;
};

struct Semget
{
    Key key;
    int nsems{};
    int flags{};
    friend bool operator==(const Semget &, const Semget &) = default;
};

struct Sembuf
{
    std::uint16_t sem_num{};
    std::int16_t sem_op{};
    std::int16_t sem_flg{};
    friend bool operator==(const Sembuf &, const Sembuf &) = default;
};

/// semop and semtimedop. May sleep.
struct Semop
{
    IpcId id;
    std::vector<Sembuf> sops;
    std::uint64_t nsops{}; ///< as passed; the array holds min(nsops, sops.size())
    UserPointer pointer{UserPointer::Valid};
    bool timed{};                                    ///< semtimedop
    std::optional<Timespec> timeout{};               ///< nothing is NULL
    UserPointer timeout_pointer{UserPointer::Valid}; ///< Bad: an unmapped address
    friend bool operator==(const Semop &, const Semop &) = default;
};

/// The fields of IPC_SET's input that the kernel reads, for semaphores.
using SemSet = ShmSet;

/// Any command, also an unknown one. `id` is an index for SEM_STAT and SEM_STAT_ANY.
struct Semctl
{
    IpcId id;
    int semnum{};
    int command{};
    int value{};                       ///< SETVAL
    std::vector<std::uint16_t> values; ///< SETALL; shorter than the set: the rest is 0
    SemSet set;                        ///< IPC_SET
    UserPointer buffer{UserPointer::Valid};
    friend bool operator==(const Semctl &, const Semctl &) = default;
};

struct Msgget
{
    Key key;
    int flags{};
    friend bool operator==(const Msgget &, const Msgget &) = default;
};

/// May sleep. `text` holds the bytes behind mtype; `size` is what is passed as msgsz.
struct Msgsnd
{
    IpcId id;
    std::int64_t mtype{};
    std::string text;
    std::int64_t size{};
    int flags{};
    UserPointer buffer{UserPointer::Valid};
    friend bool operator==(const Msgsnd &, const Msgsnd &) = default;
};

/// May sleep.
struct Msgrcv
{
    IpcId id;
    std::int64_t size{};
    std::int64_t type{};
    int flags{};
    UserPointer buffer{UserPointer::Valid};
    friend bool operator==(const Msgrcv &, const Msgrcv &) = default;
};

struct MsgSet
{
    Uid uid;
    Gid gid;
    std::uint32_t mode{};
    std::uint64_t qbytes{};
    friend bool operator==(const MsgSet &, const MsgSet &) = default;
};

struct Msgctl
{
    IpcId id;
    int command{};
    UserPointer buffer{UserPointer::Valid};
    MsgSet set; ///< IPC_SET
    friend bool operator==(const Msgctl &, const Msgctl &) = default;
};

/// What a process does with a signal: rt_sigaction, as far as it matters for sleeping calls.
struct Sigaction
{
    enum class Disposition : std::uint8_t
    {
        Default,
        Ignore,
        Handler,        ///< runs and returns; no SA_RESTART
        HandlerRestart, ///< with SA_RESTART
    };
    int signal{};
    Disposition disposition{Disposition::Default};
    friend bool operator==(const Sigaction &, const Sigaction &) = default;
};

/// nanosleep: the actor lets time pass, and with it the time-outs of sleepers. The model's clock is
/// logical; the lab really waits.
struct Nanosleep
{
    Timespec time;
    friend bool operator==(const Nanosleep &, const Nanosleep &) = default;
};

/// clone, clone3 and fork; the low byte of `flags` is the exit signal. `child` is the actor to be.
struct Clone
{
    std::uint64_t flags{abi::kSigchld};
    ActorId child;
    friend bool operator==(const Clone &, const Clone &) = default;
};

struct Unshare
{
    std::uint64_t flags{};
    friend bool operator==(const Unshare &, const Unshare &) = default;
};

enum class NsKind : std::uint8_t
{
    Ipc,
    User,
    Mnt,
    Pid,
};

/// Opens /proc/<actor>/ns/<kind> (ptrace access check: EACCES, gone: ENOENT) and enters it.
struct Setns
{
    ActorId target;
    NsKind kind{NsKind::Ipc};
    std::uint64_t nstype{};
    friend bool operator==(const Setns &, const Setns &) = default;
};

/// exit_group and exit.
struct ExitGroup
{
    enum class Ends : std::uint8_t
    {
        Process,
        Thread, ///< exit: the calling thread only
    };
    int status{};
    Ends ends{Ends::Process};
    friend bool operator==(const ExitGroup &, const ExitGroup &) = default;
};

struct Kill
{
    ActorId target;
    int signal{};
    friend bool operator==(const Kill &, const Kill &) = default;
};

/// All of setuid, setreuid, setresuid; kNoId leaves a field as it is.
struct Setuid
{
    enum class Form : std::uint8_t
    {
        Setuid, ///< `real` only
        Setreuid,
        Setresuid,
    };
    Form form{Form::Setuid};
    Uid real{kNoId};
    Uid effective{kNoId};
    Uid saved{kNoId};
    friend bool operator==(const Setuid &, const Setuid &) = default;
};

struct Setgid
{
    Setuid::Form form{Setuid::Form::Setuid};
    Gid real{kNoId};
    Gid effective{kNoId};
    Gid saved{kNoId};
    friend bool operator==(const Setgid &, const Setgid &) = default;
};

struct Setgroups
{
    std::vector<Gid> groups;
    friend bool operator==(const Setgroups &, const Setgroups &) = default;
};

/// Bit n is capability number n.
struct Capset
{
    std::uint64_t effective{};
    std::uint64_t permitted{};
    std::uint64_t inheritable{};
    friend bool operator==(const Capset &, const Capset &) = default;
};

/// prlimit64(0, resource, {cur, max}, NULL) and setrlimit.
struct Prlimit
{
    int resource{};
    std::uint64_t soft{};
    std::uint64_t hard{};
    friend bool operator==(const Prlimit &, const Prlimit &) = default;
};

/// PR_SET_KEEPCAPS and PR_SET_DUMPABLE.
struct Prctl
{
    int option{};
    std::uint64_t argument{};
    friend bool operator==(const Prctl &, const Prctl &) = default;
};

/// A write to (or, without a value, a read of) /proc/sys/<name with dots as slashes>.
struct Sysctl
{
    std::string name; ///< "kernel.shmmni"
    std::optional<std::string> value;
    friend bool operator==(const Sysctl &, const Sysctl &) = default;
};

/// Writes bytes to the actor's memory. EFAULT stands for the SIGSEGV that a program would get, and
/// SIGBUS for itself.
struct Store
{
    Address address;
    std::string bytes;
    friend bool operator==(const Store &, const Store &) = default;
};

struct Load
{
    Address address;
    std::uint64_t length{}; ///< at most 1 MiB
    friend bool operator==(const Load &, const Load &) = default;
};

using Call =
    std::variant<Shmget, Shmat, Shmdt, Shmctl, Clone, Unshare, Setns, ExitGroup, Kill, Setuid,
                 Setgid, Setgroups, Capset, Prlimit, Prctl, Sysctl, Store, Load, Semget, Semop,
                 Semctl, Msgget, Msgsnd, Msgrcv, Msgctl, Sigaction, Nanosleep, MqOpen, MqUnlink,
                 MqTimedsend, MqTimedreceive, MqNotify, MqGetsetattr, Close, Dup, Fcntl,
                 Setpriority, Umask, Openat, Unlink, BadShmName, Ftruncate, Fallocate, Mmap, Munmap,
                 Read, Write, Fstat, Fstatfs, MountTmpfs, MountMqueue, MountBind, Umount, MakeFile,
                 Ftok, Link, SemOpen, SemUnlink, SemWait, SemPost, SemGetvalue, SemClose>;

/// The name of the system call (or pseudo-call) in the notation: "shmget", "setresuid", "store".
[[nodiscard]] std::string_view call_name(const Call &call);

/// The address that the call asked for by number, 0 when it left the choice to the kernel: the
/// answer is that address, or an error.
[[nodiscard]] std::uint64_t asked_address(const Call &call);

/// Where the semaphore lies that a call of the C library is about; null for all other calls.
[[nodiscard]] Address *semaphore_of(Call &call);

} // namespace ipcscope
