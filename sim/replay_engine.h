// The model behind replay::Model: a world, and what only a log knows of it.
#pragma once

#include "sim/kernel.h"
#include "sim/replay_model.h"

#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ipcscope::sim
{

// Of the first process, which no log has.
inline constexpr Pid kOutside{std::numeric_limits<std::int32_t>::max()};

class ReplayModel final : public replay::Model
{
  public:
    explicit ReplayModel(const ReplayStart &start);
    [[nodiscard]] std::unique_ptr<Model> copy() const override;
    [[nodiscard]] std::size_t actors() const override { return world_.actors; }

    // replay_model.cpp: calls and objects
    Reply execute(ActorId actor, const Call &call, Stamp now, const replay::Place &at) override;
    std::vector<Woken> woken(std::span<const ActorId> order,
                             std::span<const ActorId> held) override;
    Reply force(ActorId actor, const Call &call, Stamp now, const replay::Place &at) override;
    [[nodiscard]] NsId ipc_ns(ActorId actor) const override;
    [[nodiscard]] std::optional<replay::ObjectRow> get(ActorId actor, replay::Family family,
                                                       IpcId id) const override;
    [[nodiscard]] std::optional<IpcId> find_key(ActorId actor, replay::Family family,
                                                Key key) const override;
    void put(ActorId actor, const replay::ObjectRow &row) override;
    void drop(ActorId actor, replay::Family family, IpcId id) override;
    void put_message(ActorId actor, IpcId id, const Message &message) override;
    void take_message(ActorId actor, IpcId id, const Message &message) override;
    void reveal_message(ActorId actor, IpcId id, const Message &message) override;
    [[nodiscard]] bool has_queue(ActorId actor, Fd fd) const override;
    void forget_notification(ActorId actor, Fd fd) override;
    void take_queued(ActorId actor, Fd fd, const std::optional<MqReceived> &message) override;

    // replay_shm.cpp: files in /dev/shm
    [[nodiscard]] bool from_outside(ActorId actor, const Call &call) const override;
    void put_file(ActorId actor, const std::string &name) override;
    void put_stat(ActorId actor, Fd fd, const FileStat &stat) override;
    void rename(ActorId actor, const replay::Rename &what) override;
    void touch(ActorId actor, const replay::Touch &what) override;

    // replay_processes.cpp: processes and their memory
    Reply give_birth(ActorId parent, const replay::Birth &birth, Stamp now) override;
    void exec(ActorId actor, Stamp now) override;
    void die(ActorId actor, replay::Death::Of of, Stamp now) override;
    void appear(ActorId actor, Pid tid) override;
    void hold(const replay::Hold &hold) override;
    void hold_unknown(ActorId holder) override;
    void drop_bound(ActorId actor, int capability) override;
    void give_up(ActorId actor, GivesUp why, Stamp now) override;
    [[nodiscard]] bool asleep(ActorId actor) const override;
    [[nodiscard]] bool alive(ActorId actor) const override;
    [[nodiscard]] std::optional<replay::WaitsFor> blocked_by(ActorId actor,
                                                             const Call &call) const override;
    [[nodiscard]] std::int64_t sleepers(ActorId actor, const Semctl &count) const override;
    void unmap(ActorId actor, const replay::Unmap &what, Stamp now) override;
    void cut(ActorId actor, const replay::Cut &what, Stamp now) override;
    void remap(ActorId actor, const replay::Remap &what, Stamp now) override;
    [[nodiscard]] replay::Attaches attaches(ActorId actor, IpcId id) const override;
    [[nodiscard]] std::optional<IpcId> attached_at(ActorId actor,
                                                   std::uint64_t address) const override;

  private:
    ReplayModel(const ReplayModel &) = default;

    [[nodiscard]] std::optional<ActorId> next_to_run(std::span<const ActorId> order,
                                                     std::span<const ActorId> held) const;
    void set_clock(Stamp now) { world_.clock.value = now.value - 1; }
    [[nodiscard]] TaskRef task(ActorId actor) { return {.world = &world_, .actor = actor}; }
    [[nodiscard]] IpcNsSlot ns_of(ActorId actor) const
    {
        return world_.tasks[actor.value].task->nsproxy.ipc_ns;
    }
    [[nodiscard]] Kernel kernel(ActorId actor, Stamp now)
    {
        world_.clock = now;
        return {world_, actor, nullptr};
    }
    void make_holder(ActorId of, ActorId holder, std::uint64_t flags);
    void open_holder(ActorId actor, const Setns &call);
    Reply open_at(ActorId actor, const Call &call, Stamp now, Fd fd);
    Reply on_file(ActorId actor, const Call &call, Stamp now, const replay::Place &at);
    Reply open_file(ActorId actor, const Openat &call, Stamp now, const replay::Place &at);
    Reply map_file(ActorId actor, const Mmap &call, const replay::Place &at);
    Reply read_file(ActorId actor, const Read &call);
    Reply unlink_file(ActorId actor, const Unlink &call);
    [[nodiscard]] const TaskStruct &task_of(ActorId actor) const
    {
        return *world_.tasks[actor.value].task;
    }

    World world_;
    TmpfsSbSlot first_sb_;         ///< what is on /dev/shm when the log begins
    std::vector<ActorId> fresh_;   ///< have not run a program since they appeared
    std::vector<ActorId> holders_; ///< stand for descriptors
    using Segments = std::vector<std::pair<IpcNsSlot, IpcId>>;
    Segments changed_;            ///< parts of their attaches are not as they were attached
    Segments unsure_;             ///< nobody knows into how many pieces their attaches are cut
    std::set<TmpfsSlot> outside_; ///< files that somebody outside of the log has made
    std::set<TmpfsSlot> stored_;  ///< files of whose bytes the log does not tell
    using Name = std::pair<TmpfsSbSlot, std::string>;
    std::map<Name, std::string> links_; ///< second names, to the one that the file has here
};

} // namespace ipcscope::sim
