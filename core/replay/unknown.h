// What a log leaves open about the world: objects that were there before it began, and the values
// of semaphores that were set by SETALL or before. The log's own results narrow them down.
#pragma once

#include "core/replay/op.h"
#include "core/replay/port.h"

#include <map>
#include <set>
#include <tuple>

namespace ipcscope::replay
{

class Unknown
{
  public:
    /// Nothing is open, as in most logs.
    [[nodiscard]] bool empty() const
    {
        return objects_.empty() && semaphores_.empty() && messages_.empty();
    }

    void add_object(NsId ns, Family family, IpcId id) { objects_.insert({ns, family, id}); }
    void forget_object(NsId ns, Family family, IpcId id);
    [[nodiscard]] bool object(NsId ns, Family family, IpcId id) const;

    /// Semaphores 0 .. count-1 of the set may have any value.
    void add_values(NsId ns, IpcId id, std::size_t count);

    /// That many messages are in the queue, and nobody knows what they say.
    void add_messages(NsId ns, IpcId id, std::uint64_t count);

    /// Chooses values, among those that are possible, so that the op gives what the log has. True
    /// when something was open that the op depends on.
    bool choose(Model &model, const Op &op);

  private:
    bool choose_for(Model &model, const Op &op, const Semop &call);
    bool choose_for(Model &model, const Op &op, const Semctl &call);
    bool choose_for(Model &model, const Op &op, const Msgrcv &call);

    std::set<std::tuple<NsId, Family, IpcId>> objects_;
    std::map<std::pair<NsId, IpcId>, std::set<std::size_t>> semaphores_;
    std::map<std::pair<NsId, IpcId>, std::uint64_t> messages_;
};

} // namespace ipcscope::replay
