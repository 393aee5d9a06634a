// The model's whole world as one plain value: processes, user, ipc and mount namespaces, the tables
// of System V objects, POSIX queues, files of tmpfs, what is open of both, a clock that counts
// calls. Copying it is a checkpoint; copies share what neither has written since.
#pragma once

#include "core/backend.h"
#include "core/ids.h"
#include "sim/cow.h"
#include "sim/cred.h"
#include "sim/idr.h"
#include "sim/memory.h"
#include "sim/mount_tree.h"
#include "sim/mqueue_inode.h"
#include "sim/msg_queue.h"
#include "sim/pid.h"
#include "sim/process.h"
#include "sim/sem_array.h"
#include "sim/tmpfs_inode.h"
#include "sim/wait.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace ipcscope::sim
{

/// struct kern_ipc_perm: what every System V object has.
struct KernIpcPerm
{
    Key key;
    IpcId id;
    Uid uid;
    Gid gid;
    Uid cuid;
    Gid cgid;
    std::uint16_t mode{};
    std::uint16_t seq{};
    std::int16_t khtnode{-1}; ///< the next index with the same hash; -1 ends the chain
    bool deleted{true};       ///< the place is empty
};

/// struct shmid_kernel. Its shm_perm lies at the same index of the table's perms.
struct ShmidKernel
{
    std::uint64_t shm_nattch{};
    std::uint64_t shm_segsz{}; ///< bytes as asked for
    Stamp shm_atim;
    Stamp shm_dtim;
    Stamp shm_ctim;
    Pid shm_cprid;
    Pid shm_lprid;
    ActorId shm_creator; ///< means something only while it is on its creator's list
    ShmLink shm_clist_prev;
    ShmLink shm_clist_next;
    enum class Creator : std::uint8_t
    {
        Gone, ///< not on any list: an orphan
        Linked,
    } shm_clist{Creator::Gone};
    Uid mlock_uid; ///< mlock_ucounts: who pays for the locked pages, where
    UserNsSlot mlock_ns;
    Cow<ShmemFile> shm_file; ///< empty until the first touch
};

/// struct ipc_ids: one kind of object in one namespace.
struct IpcIds
{
    int in_use{0};
    int max_idx{-1};
    int last_idx{-1};
    int next_id{-1};
    std::uint16_t seq{0};
    Idr ipcs_idr;
    std::vector<std::int16_t> key_ht; ///< heads of the chains; empty, or a power of two
    CowTable<KernIpcPerm, 32> perms;  ///< by index
};

/// struct ipc_namespace.
struct IpcNamespace
{
    NsId inum;
    UserNsSlot user_ns;      ///< its owner
    Uid ucounts;             ///< its creator's euid, who is charged for it
    int refs{};              ///< processes inside, and files of attaches
    std::uint64_t version{}; ///< grows with every write: unchanged means unchanged
    std::uint64_t shm_ctlmax{};
    std::uint64_t shm_ctlall{};
    std::uint64_t shm_tot{}; ///< pages
    int shm_ctlmni{};
    int shm_rmid_forced{};
    std::array<int, 4> sem_ctls{}; ///< semmsl, semmns, semopm, semmni
    int used_sems{};
    std::uint32_t msg_ctlmax{};
    std::uint32_t msg_ctlmnb{};
    std::uint32_t msg_ctlmni{};
    std::uint64_t msg_bytes{}; ///< percpu_msg_bytes: in all queues
    std::uint64_t msg_hdrs{};  ///< percpu_msg_hdrs: messages in all queues
    MqSbSlot mq_mnt;           ///< the file system of its POSIX queues
    int mq_queues_count{};     ///< POSIX queues, also those without a name
    int mq_queues_max{};
    int mq_msg_max{};
    int mq_msgsize_max{};
    int mq_msg_default{};
    int mq_msgsize_default{};
    IpcIds sem_ids;
    IpcIds msg_ids;
    IpcIds shm_ids;
    CowTable<SemArray, 8> sem;     ///< by index
    CowTable<MsgQueue, 8> msg;     ///< by index
    CowTable<ShmidKernel, 16> shm; ///< by index
};

/// Places in sem_ctls.
inline constexpr std::size_t kSemmsl = 0;
inline constexpr std::size_t kSemmns = 1;
inline constexpr std::size_t kSemopm = 2;
inline constexpr std::size_t kSemmni = 3;

/// struct file of one shmat with its shm_file_data; fragments and forked copies share it.
struct ShmFileData
{
    IpcNsSlot ns;
    std::int32_t idx{-1};
    int refs{}; ///< VMAs; 0: the place is free
};

/// A place in the list of all processes that ever were; `task` is empty before and after its life.
struct TaskSlot
{
    Pid tgid; ///< 0: never made
    Pid tid;
    PidNsSlot pid_ns;          ///< means something as long as anybody lives in it
    std::vector<Upid> numbers; ///< in the pid namespaces below the first one, outermost first
    SignalSlot signal;         ///< may belong to another process after its end
    Cow<TaskStruct> task;
    Cow<Wait> wait; ///< not empty while it sleeps, and until it has run again
};

/// Of a sleeping call with a time-out.
struct Timer
{
    std::int64_t expires{}; ///< logical time, ns
    std::uint64_t number{}; ///< of all timers that were ever started
    ActorId actor;
};

/// What is not in /dev/shm, by path.
struct PlainFiles
{
    std::map<std::string, std::uint32_t> inodes;
    std::map<std::string, std::uint32_t> directories;
    std::uint32_t next_ino{};
};

struct World
{
    World() : World(EngineFacts{}) {}
    explicit World(const EngineFacts &facts);

    EngineFacts facts;
    Stamp clock;            ///< calls so far
    std::int64_t time{};    ///< logical time in ns: passes by nanosleep alone
    std::uint64_t effort{}; ///< work done so far: how long a replay takes, about 0.1 us a unit
    NsId next_ns{1};
    Pid next_pid; ///< in the first pid namespace
    NsId next_pid_ns{1};
    Slots<UserNamespace> user_namespaces;
    Slots<IpcNamespace> ipc_namespaces;
    Slots<MntNamespace> mnt_namespaces;
    Slots<PidNamespace> pid_namespaces;
    CowTable<TaskSlot, 64> tasks; ///< by actor
    std::uint32_t actors{};       ///< tasks below this number may exist
    CowTable<ShmFileData, 64> files;
    std::vector<FileSlot> free_files;
    std::uint32_t files_end{};
    Slots<Mm> mms;
    Slots<SignalStruct> processes;
    Slots<FsStruct> fs;
    Slots<FilesStruct> files_structs;
    Slots<OpenFile> open_files;
    Slots<MqSuperBlock> mq_sbs;
    Slots<MqInode> mq_inodes;
    Slots<Mount> mounts;
    Slots<TmpfsSuperBlock> tmpfs_sbs;
    Slots<TmpfsInode> tmpfs_inodes;
    std::uint64_t next_dev{1};
    PlainFiles plain_files;
    std::int64_t msgqueue_above{}; ///< what all users together cost the owner of the first user
                                   ///< namespace, bytes
    enum class SignalsFrom : std::uint8_t
    {
        Model,
        Outside, ///< a log says whom a signal has hit
    } signals_from{SignalsFrom::Model};
    Slots<SemUndoList> undo_lists;
    Slots<SemUndo> undos;
    CowTable<MsgMsg, 16> messages;         ///< of all queues
    std::uint32_t free_messages{kListEnd}; ///< first free place, chained by m_list.next
    std::uint32_t messages_end{};
    /// Who sleep at words of memory, in the order of their coming; none is empty.
    std::map<FutexKey, ListHead> futex_queues;
    std::vector<ActorId> wake_q; ///< woken and not yet run, in the order of their waking
    std::vector<Timer> timers;   ///< ascending expires, and by number among equals
    std::uint64_t timers_started{};
    int rejoined{}; ///< receivers asleep that have looked again, in an order that nobody saw
};

/// The first user namespace: its ids are the model's own numbers.
inline constexpr UserNsSlot kFirstUserNs{0};

/// What changed: a version per ipc namespace that exists, ascending `ns`. Equal versions of one
/// namespace at two moments of a run mean that nothing in it was written between.
struct NamespaceVersion
{
    NsId ns;
    std::uint64_t version{};
    friend bool operator==(const NamespaceVersion &, const NamespaceVersion &) = default;
};
[[nodiscard]] std::vector<NamespaceVersion> namespace_versions(const World &world);

} // namespace ipcscope::sim
