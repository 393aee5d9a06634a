#include "app/common/replay_world.h"

#include <limits>

namespace ipcscope
{

sim::ReplayStart usual_replay_start()
{
    sim::ReplayStart start;
    start.facts.init_user_ns = true;
    start.facts.uid_count = start.facts.gid_count = std::numeric_limits<std::uint32_t>::max();
    return start;
}

} // namespace ipcscope
