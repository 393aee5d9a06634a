// The language between a lab's driver and its agents: a versioned byte stream of frames, little
// endian, bounded, without any system header, so that other engines can serve it too.
//
// A frame is 8 bytes of header ('i', 'p', version, type, payload length) and the payload. The
// driver asks and the other side answers; an agent never speaks unasked but for one Hello.
#pragma once

#include "core/backend.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ipcscope::lab::wire
{

inline constexpr std::uint8_t kVersion = 1;
inline constexpr std::size_t kHeaderSize = 8;
/// A table of 32768 segments takes 4 MiB.
inline constexpr std::uint32_t kMaxPayload = 16U << 20U;

/// Of one lab; the driver refuses a call that fails for more.
inline constexpr int kMaxIpcNamespaces = 256;

// To an actor.

/// One call. Actors are numbers only to the driver, so what the call's target is called in the
/// kernel goes along.
struct Execute
{
    Call call;
    Pid target_pid{};     ///< the target's pid as the caller sees it
    Pid proc_pid{};       ///< the target's name under the caller's /proc
    bool want_table{};    ///< also send the table of the caller's ipc namespace after the call
    bool want_attaches{}; ///< also send the caller's mappings after the call
    friend bool operator==(const Execute &, const Execute &) = default;
};

struct Answer
{
    std::variant<Outcome, Refusal> result;
    std::optional<IpcNamespaceTable> table{}; ///< `ns` and `owner` are left out
    std::optional<std::vector<AttachRow>> attaches{};
    friend bool operator==(const Answer &, const Answer &) = default;
};

/// Wait for a child that has died, so that its pid is free again.
struct Reap
{
    Pid pid{};
    friend bool operator==(const Reap &, const Reap &) = default;
};

struct Reaped
{
    friend bool operator==(const Reaped &, const Reaped &) = default;
};

/// The first thing that a new actor says.
struct Hello
{
    Pid pid{};
    friend bool operator==(const Hello &, const Hello &) = default;
};

// To the warden, which stands outside the lab, sets it up, and looks into it.

/// What to look up of one process.
struct RowQuery
{
    Pid proc_pid{};
    bool ids{};      ///< namespaces, user and group ids, capabilities
    bool attaches{}; ///< System V mappings
    friend bool operator==(const RowQuery &, const RowQuery &) = default;
};

struct Look
{
    std::vector<RowQuery> rows;
    std::vector<Pid> tables; ///< the table of the ipc namespace that this process is in
    std::vector<NsId> known; ///< also the table of every namespace met in `rows`, but of these
    friend bool operator==(const Look &, const Look &) = default;
};

struct SeenRow
{
    std::int32_t error{}; ///< errno when it could not be read
    ActorRow row;         ///< the queried parts only
    friend bool operator==(const SeenRow &, const SeenRow &) = default;
};

struct Seen
{
    std::vector<SeenRow> rows; ///< as asked
    std::vector<IpcNamespaceTable> tables;
    friend bool operator==(const Seen &, const Seen &) = default;
};

/// The warden is in its new user namespace and waits for its id maps.
struct NeedMaps
{
    friend bool operator==(const NeedMaps &, const NeedMaps &) = default;
};

struct Mapped
{
    std::uint32_t uid_count{1};
    std::uint32_t gid_count{1};
    bool setgroups_allowed{};
    friend bool operator==(const Mapped &, const Mapped &) = default;
};

/// The steps of setting a lab up, in order.
enum class Stage : std::uint8_t
{
    UserNamespace,
    BecomeRoot,    ///< setresuid(0, 0, 0) inside the map
    IpcNamespace,  ///< the warden's own, where it rests
    LabNamespaces, ///< clone of the lab's first process
    LabMaps,
    Mounts, ///< a root of its own: tmpfs
    PivotRoot,
    Proc,
    Shm,
    Mqueue,
    Looker,
    Exec,
};

struct StageResult
{
    Stage stage{};
    std::int32_t error{}; ///< errno; 0 is fine
    friend bool operator==(const StageResult &, const StageResult &) = default;
};

/// The lab is up, or the last stage says why not.
struct Report
{
    std::vector<StageResult> stages;
    Pid init_host_pid{}; ///< in the warden's pid namespace; 0: there is no lab
    friend bool operator==(const Report &, const Report &) = default;
};

/// The number in the header's type byte is the index here: append only.
using Message =
    std::variant<Execute, Answer, Reap, Reaped, Hello, Look, Seen, NeedMaps, Mapped, Report>;

struct Header
{
    std::uint8_t type{};
    std::uint32_t length{}; ///< of the payload
};

/// The whole frame; empty when the payload would be longer than kMaxPayload.
[[nodiscard]] std::string encode(const Message &message);
/// Requires: kHeaderSize bytes. Nothing when this is no header of this version.
[[nodiscard]] std::optional<Header> parse_header(std::string_view bytes);
/// Nothing when the payload is not exactly one message of that type.
[[nodiscard]] std::optional<Message> decode(std::uint8_t type, std::string_view payload);

} // namespace ipcscope::lab::wire
