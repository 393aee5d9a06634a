// What the properties of the model are made of: calls by actors, and a watcher of their steps.
#pragma once

#include "core/call.h"
#include "sim/observer.h"
#include "sim/world.h"

#include <ostream>
#include <vector>

namespace ipcscope::sim
{

/// A call, and in which order those run whom it wakes: the model's, or by descending actor.
struct Move
{
    ActorId actor;
    Call call;
    bool backwards{};
};

inline std::ostream &operator<<(std::ostream &out, const Move &move)
{
    return out << move.actor.value << ' ' << call_name(move.call) << (move.backwards ? " <" : "");
}

/// Keeps the world of every step.
class Copier final : public Observer
{
  public:
    void on_step(const Step &, const World &world) override { worlds.push_back(world); }
    std::vector<World> worlds;
};

} // namespace ipcscope::sim
