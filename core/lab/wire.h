// The language between a lab's driver and its agents, and of suspects: a versioned byte stream of
// frames, little endian, bounded, without any system header, so that other engines can serve it
// too.
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

inline constexpr std::uint8_t kVersion = 8;
inline constexpr std::size_t kHeaderSize = 8;
/// A table of 32768 segments takes 4 MiB, and so does one of 256 Ki semaphores.
inline constexpr std::uint32_t kMaxPayload = 16U << 20U;

/// Of one lab; the driver refuses a call that fails for more.
inline constexpr int kMaxIpcNamespaces = 256;

// What is looked at, by an actor after a call, or by the warden.

/// In a query's rows: the object whose id the call returned.
inline constexpr IpcId kReturned{-1};

/// What to read of one kind's table.
struct KindQuery
{
    bool all{};              ///< every row and everything else
    bool totals{};           ///< how much is in use
    bool totals_if_gone{};   ///< the same, if one of the rows is there no more
    bool settings{};         ///< limits and next_id
    std::vector<IpcId> rows; ///< these; an id stands for whatever has its index now
    [[nodiscard]] bool nothing() const { return !all && !totals && !settings && rows.empty(); }
    friend bool operator==(const KindQuery &, const KindQuery &) = default;
};

/// What to read of a namespace's POSIX message queues; only the looker can.
struct MqQuery
{
    bool all{};                       ///< every queue that has a name
    bool settings{};                  ///< fs.mqueue.*
    std::vector<std::string> names{}; ///< these queues
    bool device{};                    ///< which file system shows them
    [[nodiscard]] bool nothing() const { return !all && !settings && names.empty() && !device; }
    friend bool operator==(const MqQuery &, const MqQuery &) = default;
};

/// What to read of an ipc namespace.
struct TableQuery
{
    KindQuery shm;
    KindQuery sem;
    KindQuery msg;
    MqQuery mq;
    std::vector<std::uint16_t> sems; ///< of the sets in `sem.rows` these only; empty: all
    bool sleepers{};                 ///< count those at each semaphore; otherwise there are none
    [[nodiscard]] bool nothing() const
    {
        return shm.nothing() && sem.nothing() && msg.nothing() && mq.nothing();
    }
    friend bool operator==(const TableQuery &, const TableQuery &) = default;
};

/// What was read of one kind's table.
template <class Row, class Limits> struct Part
{
    bool all{};
    bool totals{};
    bool uncounted{}; ///< of the totals only max_idx was read: the rest follows from the rows
    bool settings{};
    IdsRow ids; ///< in_use and max_idx with the totals, next_id with the settings
    Limits limits{};
    std::uint64_t amount{}; ///< shm_tot, used_sems or msg_bytes
    std::uint64_t count{};  ///< msg_hdrs
    std::vector<Row> rows;  ///< ascending index
    std::vector<IpcId> gone;
    friend bool operator==(const Part &, const Part &) = default;
};
using ShmPart = Part<ShmRow, ShmLimits>; ///< without `all`, rss and swap are left out
using SemPart = Part<SemRow, SemLimits>;
using MsgPart = Part<MsgRow, MsgLimits>;

/// What was read of a namespace's POSIX message queues.
struct MqPart
{
    bool all{};
    bool settings{};
    MqLimits limits;
    std::vector<MqRow> rows;           ///< ascending name when all are there
    std::vector<std::uint64_t> inodes; ///< of the rows: whatever leads to a queue has its number
    std::vector<std::string> gone;     ///< of the queues that were asked for
    /// st_dev of the file system that shows the namespace's queues; 0: it cannot be told.
    std::optional<std::uint64_t> device;
    friend bool operator==(const MqPart &, const MqPart &) = default;
};

struct Parts
{
    std::optional<ShmPart> shm;
    std::optional<SemPart> sem;
    std::optional<MsgPart> msg;
    std::optional<MqPart> mq;        ///< nothing when it could not be read
    std::vector<std::uint16_t> sems; ///< the rows of `sem` hold these only; empty: all
    std::vector<IpcId> hidden;       ///< sets whose semaphores the reader may not see
    friend bool operator==(const Parts &, const Parts &) = default;
};

// To an actor.

/// One call. Actors are numbers only to the driver, so what the call's target is called in the
/// kernel goes along.
struct Execute
{
    Call call;
    Pid target_pid{};     ///< the target's pid as the caller sees it
    Pid proc_pid{};       ///< the target's name under the caller's /proc
    TableQuery look{};    ///< what to send besides the answer, of the caller's ipc namespace
    bool look_on_error{}; ///< otherwise only after success
    bool want_maps{};     ///< also send the caller's mappings after success
    bool want_ids{};      ///< also its user and group ids, groups and capabilities
    bool want_spaces{};   ///< also its namespaces
    std::uint8_t slot{};  ///< on the board, of an actor to be made
    friend bool operator==(const Execute &, const Execute &) = default;
};

/// In the caller's user namespace.
struct Ids
{
    Uid uid;
    Uid euid;
    Uid suid;
    Gid gid;
    Gid egid;
    Gid sgid;
    std::uint64_t cap_effective{};
    std::uint64_t cap_permitted{};
    std::vector<Gid> groups;
    friend bool operator==(const Ids &, const Ids &) = default;
};

struct Spaces
{
    NsId ipc;
    NsId user;
    NsId mnt;
    friend bool operator==(const Spaces &, const Spaces &) = default;
};

/// What a process has mapped, without what its program needs itself.
struct Maps
{
    std::vector<AttachRow> attaches;
    std::vector<FileMapRow> files;
    friend bool operator==(const Maps &, const Maps &) = default;
};

struct Answer
{
    std::variant<Outcome, Refusal> result;
    std::optional<Parts> parts{};
    std::optional<Maps> maps{};
    std::optional<Ids> ids{};
    std::optional<Spaces> spaces{};
    friend bool operator==(const Answer &, const Answer &) = default;
};

/// The first thing that a new actor says.
struct Hello
{
    Pid pid{};
    Pid tid{};
    // As asked for by the Execute that made it.
    std::optional<Maps> maps{};
    std::optional<Ids> ids{};
    std::optional<Spaces> spaces{};
    friend bool operator==(const Hello &, const Hello &) = default;
};

// To the warden, which stands outside the lab, sets it up, and looks into it.

/// What to look up of one process.
struct RowQuery
{
    Pid proc_pid{};
    bool ids{};  ///< namespaces, user and group ids, capabilities, the nice value
    bool maps{}; ///< mappings of segments and of files
    bool open{}; ///< descriptors of POSIX message queues and of files
    friend bool operator==(const RowQuery &, const RowQuery &) = default;
};

/// What to read of one ipc namespace.
struct TableLook
{
    Pid proc_pid{}; ///< of a process in it
    Pid pid{};      ///< the same process's pid in the lab; 0 when that is a thread's
    NsId ns{};      ///< 0: find out, with the owner
    TableQuery query;
    friend bool operator==(const TableLook &, const TableLook &) = default;
};

/// Whose /dev/shm to read, and whose /dev/mqueue to look at.
struct MountLook
{
    Pid proc_pid{}; ///< of a process in that mount namespace
    NsId ns{};
    friend bool operator==(const MountLook &, const MountLook &) = default;
};

struct Look
{
    std::vector<RowQuery> rows;
    std::vector<TableLook> tables;
    std::vector<MountLook> mounts;
    std::vector<NsId> known; ///< also the table of every namespace met in `rows`, but of these
    TableQuery of_new;       ///< what to read of those
    std::vector<NsId> over;  ///< namespaces that are gone: nothing of theirs is to be held
    friend bool operator==(const Look &, const Look &) = default;
};

struct SeenRow
{
    std::int32_t error{};                ///< errno when it could not be read
    ActorRow row;                        ///< the queried parts only
    std::vector<std::uint64_t> inodes{}; ///< of the queues behind its descriptors
    friend bool operator==(const SeenRow &, const SeenRow &) = default;
};

struct SeenTable
{
    NsId ns{};
    std::optional<NsId> owner; ///< when it was to be found out
    Parts parts;
    friend bool operator==(const SeenTable &, const SeenTable &) = default;
};

struct SeenMounts
{
    std::int32_t error{}; ///< errno when it could not be read
    MntNamespaceTable table;
    std::uint64_t mqueue_device{}; ///< st_dev of the mqueue on /dev/mqueue; 0: there is none
    friend bool operator==(const SeenMounts &, const SeenMounts &) = default;
};

struct Seen
{
    std::vector<SeenRow> rows;      ///< as asked
    std::vector<SeenMounts> mounts; ///< as asked, but for what is too much for one message
    std::vector<SeenTable> tables;  ///< what is too much for one message is left out
    friend bool operator==(const Seen &, const Seen &) = default;
};

/// Interrupt a thread's sleep, so that it looks at the board.
struct Hurry
{
    Pid pid{};
    Pid tid{};
    friend bool operator==(const Hurry &, const Hurry &) = default;
};

struct Hurried
{
    std::int32_t error{}; ///< errno
    friend bool operator==(const Hurried &, const Hurried &) = default;
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
    std::uint64_t msgqueue{}; ///< RLIMIT_MSGQUEUE of the lab, bytes
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
    Pid init_host_pid{};         ///< in the warden's pid namespace; 0: there is no lab
    std::uint32_t file_device{}; ///< low byte of st_dev of the lab's root
    std::uint32_t last_inode{};  ///< that was given there, its lowest 16 bits
    friend bool operator==(const Report &, const Report &) = default;
};

// To a suspect, which serves a model in a program of its own (core/suspect): what a Backend is
// asked, and what it answers.

/// The first thing that it is told: what the model is to be made with. It does not answer.
struct Begin
{
    EngineFacts facts;
    friend bool operator==(const Begin &, const Begin &);
};

struct AskReply
{
    ActorId actor;
    Call call;
    friend bool operator==(const AskReply &, const AskReply &) = default;
};

struct TellReply
{
    Reply reply;
    friend bool operator==(const TellReply &, const TellReply &) = default;
};

struct AskWoken
{
    std::vector<ActorId> order;
    friend bool operator==(const AskWoken &, const AskWoken &) = default;
};

struct TellWoken
{
    std::vector<Woken> woken;
    friend bool operator==(const TellWoken &, const TellWoken &) = default;
};

struct AskTables
{
    friend bool operator==(const AskTables &, const AskTables &) = default;
};

/// Without which pages were only read.
struct TellTables
{
    Tables tables;
    friend bool operator==(const TellTables &, const TellTables &) = default;
};

/// The number in the header's type byte is the index here: append only, or count kVersion up.
using Message =
    std::variant<Execute, Answer, Hello, Look, Seen, Hurry, Hurried, NeedMaps, Mapped, Report,
                 Begin, AskReply, TellReply, AskWoken, TellWoken, AskTables, TellTables>;

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
