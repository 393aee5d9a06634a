// What a call gave back: return value, errno and the structures that it filled in.
#pragma once

#include "core/call_file.h"
#include "core/call_mq.h"
#include "core/errno.h"
#include "core/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope
{

/// struct shmid_ds as IPC_STAT, SHM_STAT and SHM_STAT_ANY fill it in, ids in the caller's user
/// namespace.
struct ShmidDs
{
    Key key;
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    std::uint32_t mode{}; ///< permission bits with SHM_DEST and SHM_LOCKED
    std::uint32_t seq{};
    std::uint64_t segsz{};
    Stamp atime;
    Stamp dtime;
    Stamp ctime;
    Pid cpid;
    Pid lpid;
    std::uint64_t nattch{};
    friend bool operator==(const ShmidDs &, const ShmidDs &) = default;
};

/// struct shminfo of IPC_INFO.
struct Shminfo
{
    std::uint64_t shmmax{};
    std::uint64_t shmmin{};
    std::uint64_t shmmni{};
    std::uint64_t shmseg{};
    std::uint64_t shmall{};
    friend bool operator==(const Shminfo &, const Shminfo &) = default;
};

/// struct shm_info of SHM_INFO; all but used_ids in pages.
struct ShmInfo
{
    std::uint32_t used_ids{};
    std::uint64_t shm_tot{};
    std::uint64_t shm_rss{};
    std::uint64_t shm_swp{};
    std::uint64_t shm_never_written{}; ///< of shm_rss; as ShmRow::never_written, the model's alone
    friend bool operator==(const ShmInfo &, const ShmInfo &) = default;
};

/// struct semid_ds as IPC_STAT, SEM_STAT and SEM_STAT_ANY fill it in.
struct SemidDs
{
    Key key;
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    std::uint32_t mode{};
    std::uint32_t seq{};
    Stamp otime;
    Stamp ctime;
    std::uint64_t nsems{};
    friend bool operator==(const SemidDs &, const SemidDs &) = default;
};

/// struct seminfo of IPC_INFO and SEM_INFO (which differ in semusz and semaem).
struct Seminfo
{
    int semmap{};
    int semmni{};
    int semmns{};
    int semmnu{};
    int semmsl{};
    int semopm{};
    int semume{};
    int semusz{};
    int semvmx{};
    int semaem{};
    friend bool operator==(const Seminfo &, const Seminfo &) = default;
};

/// What GETALL gives.
using Semvals = std::vector<std::uint16_t>;

/// struct msqid_ds as IPC_STAT, MSG_STAT and MSG_STAT_ANY fill it in.
struct MsqidDs
{
    Key key;
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    std::uint32_t mode{};
    std::uint32_t seq{};
    Stamp stime;
    Stamp rtime;
    Stamp ctime;
    std::uint64_t cbytes{};
    std::uint64_t qnum{};
    std::uint64_t qbytes{};
    Pid lspid;
    Pid lrpid;
    friend bool operator==(const MsqidDs &, const MsqidDs &) = default;
};

/// struct msginfo of IPC_INFO and MSG_INFO (which differ in msgpool, msgmap and msgtql).
struct Msginfo
{
    int msgpool{};
    int msgmap{};
    int msgmax{};
    int msgmnb{};
    int msgmni{};
    int msgssz{};
    int msgtql{};
    std::uint16_t msgseg{};
    friend bool operator==(const Msginfo &, const Msginfo &) = default;
};

/// What msgrcv copied out.
struct Message
{
    std::int64_t mtype{};
    std::string text;
    friend bool operator==(const Message &, const Message &) = default;
};

/// What mq_timedreceive copied out; the priority only where a place for it was given.
struct MqReceived
{
    std::string text;
    std::optional<std::uint32_t> priority;
    friend bool operator==(const MqReceived &, const MqReceived &) = default;
};

/// Bytes that `load` or `read` has read, or the text of a sysctl read (without the newline).
using Bytes = std::string;

using Output =
    std::variant<std::monostate, ShmidDs, Shminfo, ShmInfo, Bytes, SemidDs, Seminfo, Semvals,
                 MsqidDs, Msginfo, Message, MqAttr, MqReceived, FileStat, TmpfsStat>;

/// How the return value is to be read, and compared.
enum class ValueKind : std::uint8_t
{
    Number,  ///< compared as it is
    Address, ///< the engines map at different places: compared as "an address"
    Pid,     ///< compared through the actors
    None,    ///< the call never returns (exit_group)
    Fd,      ///< a new descriptor: the same in both engines; a log's depends on what else was open
    Key,     ///< of ftok: the same in both engines, but another one in every run
};

struct Outcome
{
    std::int64_t value{}; ///< -1 when `error` is set
    Errno error{Errno::Ok};
    ValueKind kind{ValueKind::Number};
    // Named, since a variant that is made from {} has all of its bytes zeroed first.
    Output output{std::in_place_index<0>};
    friend bool operator==(const Outcome &, const Outcome &) = default;
};

[[nodiscard]] inline Outcome failed(Errno error)
{
    return Outcome{.value = -1, .error = error, .kind = ValueKind::Number};
}

[[nodiscard]] inline Outcome returned(std::int64_t value)
{
    return Outcome{.value = value, .error = Errno::Ok, .kind = ValueKind::Number};
}

[[nodiscard]] inline Outcome returned(std::int64_t value, ValueKind kind,
                                      Output output = Output(std::in_place_index<0>))
{
    return Outcome{.value = value, .error = Errno::Ok, .kind = kind, .output = std::move(output)};
}

} // namespace ipcscope
