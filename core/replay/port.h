// What replay needs of a model besides running calls: to be copied, so that other orders can be
// tried, and to be told what only the log knows.
#pragma once

#include "core/backend.h"
#include "core/replay/op.h"
#include "core/tables.h"

#include <memory>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace ipcscope::replay
{

/// What a call has to wait for.
struct WaitsFor
{
    int semnum{}; ///< of semop
    bool for_zero{};
};

/// How a segment is attached.
struct Attaches
{
    std::uint64_t pages{}; ///< of all attaches: into no more pieces can they be cut
    bool unsure{};         ///< something was done to them of which the outcome does not show
};

/// Who a process is.
struct Identity
{
    Uid uid{};
    Gid gid{};
    std::uint64_t capabilities{
        abi::kAllCaps}; ///< effective, permitted, and all that it can ever get
};

enum class Family : std::uint8_t
{
    Shm,
    Sem,
    Msg,
};

using ObjectRow = std::variant<ShmRow, SemRow, MsgRow>; ///< in the order of Family

/// Where the log says that something new has got its place.
struct Place
{
    Address address{};      ///< of a mapping; 0: the model chooses
    std::optional<Fd> fd{}; ///< of a queue or file that was opened
};

class Model
{
  public:
    Model() = default;
    Model &operator=(const Model &) = delete;
    virtual ~Model() = default;

    [[nodiscard]] virtual std::unique_ptr<Model> copy() const = 0;
    /// How many processes and threads there have been: a copy takes the longer, the more they are.
    [[nodiscard]] virtual std::size_t actors() const = 0;

    /// Runs a call; what it stamps objects with is `now`. What had the descriptor before that a
    /// queue gets must have been closed.
    [[nodiscard]] virtual Reply execute(ActorId actor, const Call &call, Stamp now,
                                        const Place &at) = 0;
    /// The sleeping calls that ended because of the last thing that was done. Where the kernel is
    /// free, `order` says who came first; `held` have been woken, perhaps, and do not run yet.
    [[nodiscard]] virtual std::vector<Woken> woken(std::span<const ActorId> order,
                                                   std::span<const ActorId> held) = 0;

    /// The clone with the child's number; memory that is shared for a moment (vfork) holds no
    /// attaches of the child.
    [[nodiscard]] virtual Reply give_birth(ActorId parent, const Birth &birth, Stamp now) = 0;
    virtual void exec(ActorId actor, Stamp now) = 0;
    virtual void die(ActorId actor, Death::Of of, Stamp now) = 0;
    virtual void unmap(ActorId actor, const Unmap &what, Stamp now) = 0;
    virtual void cut(ActorId actor, const Cut &what, Stamp now) = 0;
    virtual void remap(ActorId actor, const Remap &what, Stamp now) = 0;
    virtual void hold(const Hold &hold) = 0;
    virtual void hold_unknown(ActorId holder) = 0;
    virtual void drop_bound(ActorId actor, int capability) = 0;
    /// A process from outside of the log, a child of the world's first one as it was at the start.
    virtual void appear(ActorId actor, Pid tid) = 0;

    /// The actor's sleeping call gives up: its time is over, or a signal has come.
    enum class GivesUp : std::uint8_t
    {
        TimedOut,
        Interrupted,
    };
    virtual void give_up(ActorId actor, GivesUp why, Stamp now) = 0;
    [[nodiscard]] virtual bool asleep(ActorId actor) const = 0;
    /// What a call that may sleep would have to wait for now, if it waits; nothing when it would
    /// not.
    [[nodiscard]] virtual std::optional<WaitsFor> blocked_by(ActorId actor,
                                                             const Call &call) const = 0;
    /// What GETNCNT or GETZCNT would give, to somebody who may ask.
    [[nodiscard]] virtual std::int64_t sleepers(ActorId actor, const Semctl &count) const = 0;
    [[nodiscard]] virtual bool alive(ActorId actor) const = 0;

    /// The namespace that the actor's calls go to.
    [[nodiscard]] virtual NsId ipc_ns(ActorId actor) const = 0;
    [[nodiscard]] virtual std::optional<ObjectRow> get(ActorId actor, Family family,
                                                       IpcId id) const = 0;
    [[nodiscard]] virtual std::optional<IpcId> find_key(ActorId actor, Family family,
                                                        Key key) const = 0;
    [[nodiscard]] virtual Attaches attaches(ActorId actor, IpcId id) const = 0;
    /// The segment that the actor has attached at the address.
    [[nodiscard]] virtual std::optional<IpcId> attached_at(ActorId actor,
                                                           std::uint64_t address) const = 0;
    /// Puts an object there as the row says, or changes the one that is there. A new queue gets as
    /// many messages as the row says, of unknown content.
    virtual void put(ActorId actor, const ObjectRow &row) = 0;
    /// The object is not there any more; its sleepers are told so.
    virtual void drop(ActorId actor, Family family, IpcId id) = 0;
    /// Puts a message at the end of a queue, or takes the oldest one of this content away.
    virtual void put_message(ActorId actor, IpcId id, const Message &message) = 0;
    virtual void take_message(ActorId actor, IpcId id, const Message &message) = 0;
    /// The oldest message whose content put() could not know is this one.
    virtual void reveal_message(ActorId actor, IpcId id, const Message &message) = 0;
    /// Runs a call with all capabilities: the log says that it was done.
    [[nodiscard]] virtual Reply force(ActorId actor, const Call &call, Stamp now,
                                      const Place &at) = 0;

    /// Whether the actor's descriptor leads to a POSIX queue, as far as is known.
    [[nodiscard]] virtual bool has_queue(ActorId actor, Fd fd) const = 0;
    /// Nobody waits any more for news of the queue behind the actor's descriptor.
    virtual void forget_notification(ActorId actor, Fd fd) = 0;
    /// The oldest message of this content is no longer in the queue; without content, the one that
    /// would be received next.
    virtual void take_queued(ActorId actor, Fd fd, const std::optional<MqReceived> &message) = 0;

    // Files in /dev/shm.
    /// Whether somebody outside of the log has made the file that the call is about, or may have
    /// changed it.
    [[nodiscard]] virtual bool from_outside(ActorId actor, const Call &call) const = 0;
    /// The file is there, made by somebody outside of the log.
    virtual void put_file(ActorId actor, const std::string &name) = 0;
    /// The file behind the descriptor has the size, the mode and the owner of `stat`.
    virtual void put_stat(ActorId actor, Fd fd, const FileStat &stat) = 0;
    virtual void rename(ActorId actor, const Rename &what) = 0;
    virtual void touch(ActorId actor, const Touch &what) = 0;

  protected:
    Model(const Model &) = default;
};

} // namespace ipcscope::replay
