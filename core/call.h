// A call with every argument resolved: what one actor asks of one engine. Plain values, equal by
// content.
#pragma once

#include "core/abi.h"
#include "core/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ipcscope
{

/// What a pointer argument points at, as far as the kernel can tell the difference.
enum class UserPointer : std::uint8_t
{
    Valid,
    Null,
    Bad, ///< an address that is not mapped: EFAULT when touched
};

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

struct ExitGroup
{
    int status{};
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

/// Writes bytes to the actor's memory. EFAULT stands for the SIGSEGV that a program would get.
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

using Call = std::variant<Shmget, Shmat, Shmdt, Shmctl, Clone, Unshare, Setns, ExitGroup, Kill,
                          Setuid, Setgid, Setgroups, Capset, Prlimit, Prctl, Sysctl, Store, Load>;

/// The name of the system call (or pseudo-call) in the notation: "shmget", "setresuid", "store".
[[nodiscard]] std::string_view call_name(const Call &call);

} // namespace ipcscope
