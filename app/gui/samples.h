// What charts are made of: a few numbers of the model after every call, kept as what changed, so
// that a long run with large tables stays small.
#pragma once

#include "core/backend.h"
#include "sim/world.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ipcscope::gui
{

/// The tables that hand out ids.
enum class TableKind : std::uint8_t
{
    Shm,
    Sem,
    Msg,
};
inline constexpr std::array kTableKinds{TableKind::Shm, TableKind::Sem, TableKind::Msg};

/// Of one struct ipc_ids.
struct IdsSample
{
    int in_use{};
    int limit{}; ///< SHMMNI, SEMMNI, MSGMNI
    int seq{};
    friend bool operator==(const IdsSample &, const IdsSample &) = default;
};

/// Of one ipc namespace.
struct NamespaceSample
{
    std::array<IdsSample, 3> ids{}; ///< by TableKind
    std::uint64_t shm_pages{};
    std::uint64_t shm_most_pages{}; ///< SHMALL
    std::uint64_t msg_bytes{};
    std::uint64_t msg_room{}; ///< msg_qbytes of all its queues: the kernel knows no other limit
    int semaphores{};
    int most_semaphores{}; ///< SEMMNS
    int posix_queues{};
    int most_posix_queues{};
    std::uint64_t posix_bytes{}; ///< what they cost their users, also those without a name
    friend bool operator==(const NamespaceSample &, const NamespaceSample &) = default;
};

/// Of all POSIX queues, those of ended namespaces too, which somebody has open.
struct PosixSample
{
    std::uint64_t bytes{}; ///< that they cost their users
    std::uint64_t most{};  ///< RLIMIT_MSGQUEUE of who called mq_open or set it last
    friend bool operator==(const PosixSample &, const PosixSample &) = default;
};

/// Of one tmpfs.
struct TmpfsSample
{
    std::uint64_t pages{};
    std::uint64_t most_pages{}; ///< its size; 0: no limit
    enum class Place : std::uint8_t
    {
        Elsewhere,
        DevShm, ///< somebody sees it there
    } place{Place::Elsewhere};
    friend bool operator==(const TmpfsSample &, const TmpfsSample &) = default;
};

/// A value that holds from one call on. Call 0 is before the first one.
template <class T> struct From
{
    std::size_t call{};
    T value{};
};

/// A message queue of either kind.
struct QueueName
{
    NsId ns;
    IpcId id;         ///< of System V
    std::string name; ///< of POSIX; empty: System V
    friend auto operator<=>(const QueueName &, const QueueName &) = default;
};

struct QueueSample
{
    std::uint64_t messages{};
    std::uint64_t most{}; ///< of POSIX: mq_maxmsg; System V has a limit in bytes
    friend bool operator==(const QueueSample &, const QueueSample &) = default;
};

/// A new object: which place in the table it was given.
struct IndexGiven
{
    std::size_t call{};
    NsId ns;
    TableKind kind{TableKind::Shm};
    int index{};
    int seq{};
};

/// A key that was looked up.
struct KeyLookup
{
    std::size_t call{};
    NsId ns;
    TableKind kind{TableKind::Shm};
    int objects{};  ///< in the table
    int compared{}; ///< of them, with the key
    bool found{};
};

class Samples
{
  public:
    /// Before a call is run: looks its key up where it will be looked up.
    void before(const sim::World &world, ActorId actor, const Call &call);
    /// Right after it, before others run.
    void answered(const sim::World &world, const Reply &reply);
    /// After call number `call`, 1 the first, when all whom it woke have run.
    void after(std::size_t call, const sim::World &world);

    /// The last value of each is std::nullopt when the namespace has ended.
    using NamespaceTrack = std::vector<From<std::optional<NamespaceSample>>>;
    using QueueTrack = std::vector<From<std::optional<QueueSample>>>;
    [[nodiscard]] const std::map<NsId, NamespaceTrack> &namespaces() const { return namespaces_; }
    [[nodiscard]] const std::map<QueueName, QueueTrack> &queues() const { return queues_; }
    /// By device. The last value is std::nullopt when nothing leads to it any more.
    using TmpfsTrack = std::vector<From<std::optional<TmpfsSample>>>;
    [[nodiscard]] const std::map<std::uint64_t, TmpfsTrack> &tmpfs() const { return tmpfs_; }
    [[nodiscard]] const std::vector<From<PosixSample>> &posix() const { return posix_; }
    /// Calls that sleep.
    [[nodiscard]] const std::vector<From<int>> &asleep() const { return asleep_; }
    [[nodiscard]] const std::vector<IndexGiven> &given() const { return given_; }
    [[nodiscard]] const std::vector<KeyLookup> &lookups() const { return lookups_; }

    /// Of more queues than these in one namespace no depth is kept: looking at all of them would
    /// make a call as slow as the table is long.
    static constexpr int kMostQueues = 64;

  private:
    /// The table that a call of the xxxget family searches.
    struct Get
    {
        NsId ns;
        sim::IpcNsSlot slot;
        TableKind kind{TableKind::Shm};
        Key key;
        int objects{};
        int compared{};
        bool found{};
    };
    /// A queue whose msg_qbytes the call that runs may change.
    struct Set
    {
        NsId ns;
        sim::IpcNsSlot slot;
        IpcId id;
        std::uint64_t room{};
    };
    [[nodiscard]] NamespaceSample sample_of(const sim::World &world,
                                            const sim::IpcNamespace &ns) const;
    void look_at_queues(std::size_t call, const sim::World &world, const sim::IpcNamespace &ns);
    void look_at_posix(std::size_t call, const sim::World &world);
    void look_at_tmpfs(std::size_t call, const sim::World &world);
    void look_at_ends(std::size_t call, const sim::World &world);

    std::map<NsId, NamespaceTrack> namespaces_;
    std::map<NsId, std::uint64_t> versions_; // of those that exist
    std::map<NsId, std::uint64_t> rooms_;    // msg_qbytes of all queues: nobody adds up thousands
    std::map<QueueName, QueueTrack> queues_;
    std::map<std::uint64_t, TmpfsTrack> tmpfs_;
    std::vector<From<PosixSample>> posix_;
    std::vector<From<int>> asleep_;
    std::vector<IndexGiven> given_;
    std::vector<KeyLookup> lookups_;
    std::optional<Get> get_;           // of the call that runs
    std::optional<Set> set_;           // likewise
    std::optional<ActorId> opener_;    // whose limit of POSIX queues counts
    std::vector<KeyLookup> looked_up_; // by calls that have run and have no number yet
    std::vector<IndexGiven> made_;
};

} // namespace ipcscope::gui
