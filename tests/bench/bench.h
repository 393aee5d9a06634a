// The benchmarks' common ground: one list of measured calls, made once on the model and once as raw
// system calls, so that every row has its twin.
#pragma once

#include <benchmark/benchmark.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace ipcscope::bench
{

/// How many objects of the call's family the namespace holds while it is measured.
inline constexpr std::array<std::int64_t, 3> kObjects{1, 1000, 32000};

enum class Family : std::uint8_t
{
    Shm,
    Sem,
    Msg,
    Mq,   ///< POSIX queues
    File, ///< in /dev/shm
};

/// What is measured. A pair that undoes itself is one row.
enum class Measured : std::uint8_t
{
    Lookup,       ///< shmget of a key that exists
    Miss,         ///< shmget of a key that does not
    CreateRemove, ///< shmget(IPC_PRIVATE) and IPC_RMID
    CreateRemoveKey,
    AttachDetach,
    Stat,
    StatIndex, ///< SHM_STAT
    Set,
    Info, ///< IPC_INFO
    LockUnlock,
    Unshare,
    Setns, ///< opening the /proc file included
    CloneExit,
    SemLookup,
    SemCreateRemove,
    SemopUpDown,     ///< +1 and -1
    SemopSeveral,    ///< two semaphores at once, up and down
    SemopUndo,       ///< +1 and -1 with SEM_UNDO
    SemopWouldSleep, ///< IPC_NOWAIT
    SemGetval,
    SemSetval,
    SemGetall,
    SemStat,
    MsgLookup,
    MsgCreateRemove,
    SendReceive,     ///< 64 bytes
    SendReceiveType, ///< by type, behind 10 others
    ReceiveNothing,  ///< IPC_NOWAIT
    MsgStat,
    MsgSet,
    MqOpenClose,     ///< mq_open of a queue that exists, and close
    MqCreateRemove,  ///< mq_open(O_CREAT), mq_unlink and close
    MqSendReceive,   ///< 64 bytes
    ShmOpenClose,    ///< shm_open of a file that exists, and close
    ShmCreateRemove, ///< shm_open(O_CREAT), shm_unlink and close
    MapUnmap,        ///< of a page that is there
    SemOpenClose,    ///< sem_open of a semaphore that exists, and sem_close
    SemOpenUnlink,   ///< sem_open(O_CREAT), sem_unlink and sem_close
    SemPostWait,     ///< no system call, since nobody waits
    SemTrywait,      ///< EAGAIN
};

struct Row
{
    Measured measured;
    std::string_view name;
    Family family{Family::Shm};
};

inline constexpr std::array kRows{
    Row{Measured::Lookup, "shmget lookup"},
    Row{Measured::Miss, "shmget miss"},
    Row{Measured::CreateRemove, "create+remove private"},
    Row{Measured::CreateRemoveKey, "create+remove key"},
    Row{Measured::AttachDetach, "shmat+shmdt"},
    Row{Measured::Stat, "IPC_STAT"},
    Row{Measured::StatIndex, "SHM_STAT"},
    Row{Measured::Set, "IPC_SET"},
    Row{Measured::Info, "IPC_INFO"},
    Row{Measured::LockUnlock, "SHM_LOCK+SHM_UNLOCK"},
    Row{Measured::Unshare, "unshare(NEWIPC)"},
    Row{Measured::Setns, "setns"},
    Row{Measured::CloneExit, "clone+exit"},
    Row{Measured::SemLookup, "semget lookup", Family::Sem},
    Row{Measured::SemCreateRemove, "semget+IPC_RMID", Family::Sem},
    Row{Measured::SemopUpDown, "semop +1, -1", Family::Sem},
    Row{Measured::SemopSeveral, "semop of two, twice", Family::Sem},
    Row{Measured::SemopUndo, "semop SEM_UNDO, twice", Family::Sem},
    Row{Measured::SemopWouldSleep, "semop EAGAIN", Family::Sem},
    Row{Measured::SemGetval, "semctl GETVAL", Family::Sem},
    Row{Measured::SemSetval, "semctl SETVAL", Family::Sem},
    Row{Measured::SemGetall, "semctl GETALL", Family::Sem},
    Row{Measured::SemStat, "semctl IPC_STAT", Family::Sem},
    Row{Measured::MsgLookup, "msgget lookup", Family::Msg},
    Row{Measured::MsgCreateRemove, "msgget+IPC_RMID", Family::Msg},
    Row{Measured::SendReceive, "msgsnd+msgrcv", Family::Msg},
    Row{Measured::SendReceiveType, "msgsnd+msgrcv by type", Family::Msg},
    Row{Measured::ReceiveNothing, "msgrcv ENOMSG", Family::Msg},
    Row{Measured::MsgStat, "msgctl IPC_STAT", Family::Msg},
    Row{Measured::MsgSet, "msgctl IPC_SET", Family::Msg},
    Row{Measured::MqOpenClose, "mq_open+close", Family::Mq},
    Row{Measured::MqCreateRemove, "mq_open+unlink+close", Family::Mq},
    Row{Measured::MqSendReceive, "mq send+receive", Family::Mq},
    Row{Measured::ShmOpenClose, "shm_open+close", Family::File},
    Row{Measured::ShmCreateRemove, "shm_open+unlink+close", Family::File},
    Row{Measured::MapUnmap, "mmap+munmap", Family::File},
    Row{Measured::SemOpenClose, "sem_open+close", Family::File},
    Row{Measured::SemOpenUnlink, "sem_open+unlink+close", Family::File},
    Row{Measured::SemPostWait, "sem_post+sem_wait", Family::File},
    Row{Measured::SemTrywait, "sem_trywait EAGAIN", Family::File},
};

/// Of POSIX queues, RLIMIT_MSGQUEUE allows no user more than some thousands; of files, which are
/// found by hash, more tell nothing.
[[nodiscard]] inline bool fits(const Row &row, std::int64_t objects)
{
    return (row.family != Family::Mq && row.family != Family::File) || objects <= 1000;
}

/// Semaphores of every set, and the number of messages that a queue holds all the time.
inline constexpr int kSems = 4;
inline constexpr int kOthers = 10;
inline constexpr std::size_t kTextSize = 64;

/// "model/shmget lookup/1000"
[[nodiscard]] std::string row_name(std::string_view side, std::string_view call,
                                   std::int64_t objects);

void register_model_calls();
/// Needs an ipc and a mount namespace of this program's own, which it enters at first use.
void register_kernel_calls();
/// Start of a lab, round trips above the raw call, observing, and jumping in a long run.
void register_lab_and_history();

} // namespace ipcscope::bench
