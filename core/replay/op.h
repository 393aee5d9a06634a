// What happened to the model's world, one thing at a time: a call with the result that the log has
// for it, or what else a log tells (a process is born, runs another program, is gone).
#pragma once

#include "core/call.h"
#include "core/outcome.h"
#include "core/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::replay
{

/// A clone that has succeeded.
struct Birth
{
    ActorId child;
    Pid tid; ///< of the child, as the log numbers it
    std::uint64_t flags{};
    friend bool operator==(const Birth &, const Birth &) = default;
};

/// execve: another program, other memory, and for root other capabilities.
struct Exec
{
    friend bool operator==(const Exec &, const Exec &) = default;
};

struct Death
{
    enum class Of : std::uint8_t
    {
        Process, ///< with all its threads
        Thread,
    };
    Of of{Of::Process};
    friend bool operator==(const Death &, const Death &) = default;
};

/// munmap, or a mapping over what was there: [start, start + length).
struct Unmap
{
    std::uint64_t start{};
    std::uint64_t length{};
    friend bool operator==(const Unmap &, const Unmap &) = default;
};

/// mprotect, madvise, mlock of [start, start + length): a mapping that is only partly in it is cut
/// at the borders, unless it is already what that part becomes.
struct Cut
{
    std::uint64_t start{};
    std::uint64_t length{};
    enum class Becomes : std::uint8_t
    {
        Other, ///< something that it was not when it was attached
        ReadOnly,
        ReadWrite,
        Unknown, ///< it may even be gone
    } becomes{Becomes::Other};
    friend bool operator==(const Cut &, const Cut &) = default;
};

/// mremap, and where it has put the mapping.
struct Remap
{
    std::uint64_t from{};
    std::uint64_t length{}; ///< 0: what was there stays there
    std::uint64_t to{};
    std::uint64_t new_length{};
    friend bool operator==(const Remap &, const Remap &) = default;
};

/// A descriptor of the namespaces that `of` is in now; `holder` stands for it from here on.
struct Hold
{
    ActorId of;
    ActorId holder;
    friend bool operator==(const Hold &, const Hold &) = default;
};

/// A descriptor of the namespaces of a process outside of the log.
struct HoldUnknown
{
    ActorId holder;
    friend bool operator==(const HoldUnknown &, const HoldUnknown &) = default;
};

/// A process that no clone of the log has made: it was there before.
struct Appear
{
    Pid tid;
    friend bool operator==(const Appear &, const Appear &) = default;
};

/// PR_CAPBSET_DROP.
struct DropBound
{
    int capability{};
    friend bool operator==(const DropBound &, const DropBound &) = default;
};

/// close_range, as far as descriptors are in it that are followed.
struct CloseRange
{
    enum class When : std::uint8_t
    {
        Now,
        OnExec,
    };
    std::vector<Fd> fds;
    When when{When::Now};
    friend bool operator==(const CloseRange &, const CloseRange &) = default;
};

/// rename and link of files in /dev/shm that have succeeded.
struct Rename
{
    enum class Form : std::uint8_t
    {
        Rename,
        Link,
    };
    std::string from;
    std::string to;
    Form form{Form::Rename};
    friend bool operator==(const Rename &, const Rename &) = default;
};

/// A call outside of the vocabulary on a file in /dev/shm, and what it has done.
struct Touch
{
    enum class What : std::uint8_t
    {
        Moved,   ///< the open file's position is `value` now
        Read,    ///< `value` bytes from the position on
        Written, ///< so many bytes of unknown content
        Mode,    ///< its permissions are `value` now
        Owned,   ///< it may have another owner
    };
    Fd fd;
    What what{What::Moved};
    std::int64_t value{};
    friend bool operator==(const Touch &, const Touch &) = default;
};

using Action = std::variant<Call, Birth, Exec, Death, Unmap, Cut, Remap, Hold, HoldUnknown,
                            DropBound, Appear, CloseRange, Rename, Touch>;

/// The result in the log.
struct Seen
{
    enum class Kind : std::uint8_t
    {
        Nothing, ///< the log does not say: it ends before, or the process died
        Value,
        Error,
    };
    Kind kind{Kind::Nothing};
    std::int64_t value{};
    std::string error; ///< "ENOENT"; "EINTR" for a call that strace shows as to be restarted
    std::optional<Argument> output; ///< the structure that was filled in, where it is shown
};

struct Op
{
    std::uint32_t entry{}; ///< events between which it happened
    std::uint32_t exit{};  ///< kNone: nobody knows
    std::uint32_t line{};
    ActorId actor;
    Action action;
    Seen seen;
    bool counted{};        ///< an IPC call: is compared, and gets a verdict
    bool values_unknown{}; ///< SETALL, write: strace does not show all of it
    bool first_sight{};    ///< of the file that is named: nothing before tells of it
};

} // namespace ipcscope::replay
