// The observable state of one engine between two calls: namespaces with their tables, actors with
// what they hold. A field that an engine cannot see is nullopt there and is not compared.
#pragma once

#include "core/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope
{

/// One row of a namespace's shared memory table, ids as numbers of the lab's user namespace.
struct ShmRow
{
    IpcId id;
    Key key;
    std::uint32_t mode{}; ///< permission bits with SHM_DEST (01000) and SHM_LOCKED (02000)
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    std::uint64_t segsz{}; ///< bytes as asked for
    std::uint64_t nattch{};
    Pid cpid;
    Pid lpid;
    Stamp atime;
    Stamp dtime;
    Stamp ctime;
    std::uint64_t rss{};  ///< bytes present in memory
    std::uint64_t swap{}; ///< bytes swapped out
    /// Bytes of rss that were only read so far: the model knows, a kernel does not tell, and drops
    /// them when it needs memory.
    std::uint64_t never_written{};
    friend bool operator==(const ShmRow &, const ShmRow &) = default;
};

/// One semaphore of a set.
struct SemState
{
    int semval{};
    Pid sempid;
    int semncnt{}; ///< sleepers that wait for it to grow
    int semzcnt{}; ///< sleepers that wait for it to be 0
    friend bool operator==(const SemState &, const SemState &) = default;
};

/// One row of a namespace's semaphore table.
struct SemRow
{
    IpcId id;
    Key key;
    std::uint32_t mode{};
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    Stamp otime;
    Stamp ctime;
    std::vector<SemState> sems;
    friend bool operator==(const SemRow &, const SemRow &) = default;
};

/// One row of a namespace's message queue table.
struct MsgRow
{
    IpcId id;
    Key key;
    std::uint32_t mode{};
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    std::uint64_t cbytes{};
    std::uint64_t qnum{};
    std::uint64_t qbytes{};
    Pid lspid;
    Pid lrpid;
    Stamp stime;
    Stamp rtime;
    Stamp ctime;
    friend bool operator==(const MsgRow &, const MsgRow &) = default;
};

/// struct ipc_ids of one kind. The kernel shows in_use, max_idx and next_id; the rest only the
/// model has.
struct IdsRow
{
    int in_use{};
    std::optional<int>
        max_idx; ///< -1 when empty; the kernel's SHM_INFO says 0 for both, then nullopt
    std::optional<int> next_id; ///< -1 is unset
    std::optional<int> seq;
    std::optional<int> last_idx;
    std::optional<int> idr_next;
    friend bool operator==(const IdsRow &, const IdsRow &) = default;
};

/// The per-namespace settings of shared memory, with the sysctls' names.
struct ShmLimits
{
    std::uint64_t shmmax{};
    std::uint64_t shmall{};
    int shmmni{};
    int shm_rmid_forced{};
    friend bool operator==(const ShmLimits &, const ShmLimits &) = default;
};

struct SemLimits
{
    int semmsl{};
    int semmns{};
    int semopm{};
    int semmni{};
    friend bool operator==(const SemLimits &, const SemLimits &) = default;
};

struct MsgLimits
{
    std::uint32_t msgmax{};
    std::uint32_t msgmnb{};
    std::uint32_t msgmni{};
    friend bool operator==(const MsgLimits &, const MsgLimits &) = default;
};

/// One POSIX message queue of a namespace that still has a name, as the mqueue file system shows it
/// and mq_getattr tells.
struct MqRow
{
    std::string name; ///< without a slash
    std::uint32_t mode{};
    Uid uid;
    Gid gid;
    std::int64_t maxmsg{};
    std::int64_t msgsize{};
    std::int64_t curmsgs{};
    std::uint64_t qsize{};        ///< bytes of the messages in it
    int notify{};                 ///< how the one who waits for news gets it: SIGEV_…
    int signo{};                  ///< by which signal
    Pid notify_pid;               ///< who waits for news; 0 is nobody
    Stamp mtime;                  ///< when it was made, or a message last sent or received
    std::optional<int> senders;   ///< who sleep for room
    std::optional<int> receivers; ///< who sleep for a message
    friend bool operator==(const MqRow &, const MqRow &) = default;
};

/// The settings fs.mqueue.* of a namespace.
struct MqLimits
{
    int queues_max{};
    int msg_max{};
    int msgsize_max{};
    int msg_default{};
    int msgsize_default{};
    friend bool operator==(const MqLimits &, const MqLimits &) = default;
};

struct IpcNamespaceTable
{
    NsId ns;
    std::optional<NsId> owner; ///< user namespace that owns it
    IdsRow shm_ids;
    ShmLimits limits;
    std::uint64_t shm_tot{}; ///< pages
    std::vector<ShmRow> shm; ///< ascending index
    IdsRow sem_ids;
    SemLimits sem_limits;
    int used_sems{};
    std::vector<SemRow> sem; ///< ascending index
    IdsRow msg_ids;
    MsgLimits msg_limits;
    std::uint64_t msg_bytes{};          ///< in all queues of the namespace
    std::uint64_t msg_hdrs{};           ///< messages in all queues of the namespace
    std::vector<MsgRow> msg;            ///< ascending index
    std::optional<MqLimits> mq_limits;  ///< nothing: this engine cannot see POSIX queues
    std::optional<int> mq_queues_count; ///< POSIX queues, those without a name included
    std::vector<MqRow> mq;              ///< ascending name
    friend bool operator==(const IpcNamespaceTable &, const IpcNamespaceTable &) = default;
};

/// One System V mapping of an actor (a VMA).
struct AttachRow
{
    Address address;
    std::uint64_t length{}; ///< bytes, whole pages
    IpcId id; ///< the inode number of the mapping: the segment's id in its own namespace
    bool writable{};
    friend bool operator==(const AttachRow &, const AttachRow &) = default;
};

/// One descriptor of an actor that leads to a POSIX message queue.
struct MqDesRow
{
    Fd fd;
    std::string queue;     ///< its name, also when it has lost it
    bool unlinked{};       ///< it has no name any more
    std::uint32_t flags{}; ///< access mode and O_NONBLOCK; O_CLOEXEC of the descriptor
    std::int64_t maxmsg{};
    std::int64_t msgsize{};
    std::int64_t curmsgs{};
    friend bool operator==(const MqDesRow &, const MqDesRow &) = default;
};

/// What a named semaphore of POSIX counts in its file.
struct SemFile
{
    std::uint32_t value{};
    std::uint32_t nwaiters{}; ///< who have said that they sleep; the dead among them, too
    friend bool operator==(const SemFile &, const SemFile &) = default;
};

/// One file of a tmpfs that has a name.
struct TmpfsFileRow
{
    std::string name;
    std::uint32_t mode{}; ///< permission bits
    Uid uid;
    Gid gid;
    std::uint64_t nlink{};
    std::int64_t size{};              ///< bytes, i_size
    std::uint64_t blocks{};           ///< of 512 bytes: what is in memory
    std::optional<SemFile> semaphore; ///< nothing: it is none, or this engine does not look into it
    friend bool operator==(const TmpfsFileRow &, const TmpfsFileRow &) = default;
};

/// What a mount namespace has on /dev/shm. The same tmpfs can be seen from several.
struct TmpfsTable
{
    std::uint64_t device{}; ///< st_dev: which tmpfs it is
    std::uint64_t size{};   ///< pages of 4,096 bytes; 0: no limit
    std::uint64_t used{};   ///< of them; 0 without a limit, since the kernel counts none then
    std::uint64_t inodes{}; ///< files and the directory; 0: no limit
    std::uint64_t free_inodes{};
    std::uint32_t mode{}; ///< of the directory, with the sticky bit
    Uid uid;
    Gid gid;
    std::vector<TmpfsFileRow> files; ///< ascending name
    friend bool operator==(const TmpfsTable &, const TmpfsTable &) = default;
};

struct MntNamespaceTable
{
    NsId ns;
    std::optional<TmpfsTable> shm; ///< nothing: no tmpfs is mounted there
    bool sees_mqueue{};            ///< otherwise this engine cannot see `mqueue`
    std::optional<NsId> mqueue;    ///< the ipc namespace whose queues /dev/mqueue shows; nothing:
                                   ///< nothing is mounted there, or its namespace has ended
    friend bool operator==(const MntNamespaceTable &, const MntNamespaceTable &) = default;
};

/// One descriptor of an actor that leads to a file of a tmpfs on /dev/shm.
struct FileDesRow
{
    Fd fd;
    std::string file;      ///< its name, also when it has lost it
    bool unlinked{};       ///< it has no name any more
    std::uint32_t flags{}; ///< as fcntl(F_GETFL) gives them, and O_CLOEXEC of the descriptor
    std::int64_t position{};
    friend bool operator==(const FileDesRow &, const FileDesRow &) = default;
};

/// One mapping of an actor of such a file.
struct FileMapRow
{
    Address address;
    std::uint64_t length{}; ///< bytes, whole pages
    std::string file;
    bool unlinked{};
    std::uint64_t offset{}; ///< into the file
    enum class Access : std::uint8_t
    {
        None,
        Read,
        ReadWrite,
    } access{Access::ReadWrite};
    friend bool operator==(const FileMapRow &, const FileMapRow &) = default;
};

struct ActorRow
{
    ActorId actor;
    Pid pid; ///< tgid: threads of one process share it
    Pid tid; ///< equals pid for the first thread of a process
    /// The thread's numbers in the pid namespaces below the lab's own, outermost first; the last is
    /// the one by which it knows itself.
    std::vector<Pid> nspid;
    bool alive{};
    std::optional<std::string> sleeps_in; ///< the call in which the actor sleeps: "semop"
    NsId ipc_ns; ///< this and the following mean nothing when the actor is dead
    NsId user_ns;
    NsId mnt_ns;
    NsId pid_ns;
    std::optional<NsId> pid_ns_for_children; ///< a kernel cannot tell before there is a child
    Uid uid;
    Uid euid;
    Uid suid;
    Gid gid;
    Gid egid;
    Gid sgid;
    std::uint64_t cap_effective{};
    std::uint64_t cap_permitted{};
    std::vector<Gid> groups;
    std::vector<AttachRow> attaches; ///< ascending address
    std::optional<int> nice;
    bool sees_queues{};               ///< otherwise this engine cannot see `queues`
    std::vector<MqDesRow> queues;     ///< ascending descriptor
    bool sees_files{};                ///< otherwise this engine cannot see `files` and `mappings`
    std::vector<FileDesRow> files;    ///< ascending descriptor
    std::vector<FileMapRow> mappings; ///< ascending address
    friend bool operator==(const ActorRow &, const ActorRow &) = default;
};

struct Tables
{
    std::vector<IpcNamespaceTable> ipc; ///< every namespace that the engine can look into, by `ns`
    /// Every mount namespace that the engine can look into, by `ns`; nothing: it sees no files.
    std::optional<std::vector<MntNamespaceTable>> mnt;
    std::vector<ActorRow> actors; ///< every actor that ever was, by `actor`
    friend bool operator==(const Tables &, const Tables &) = default;
};

} // namespace ipcscope
