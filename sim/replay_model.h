// The model as replay needs it: told by a log who is born, who dies and what is there, where the
// model by itself would decide.
#pragma once

#include "core/replay/port.h"
#include "sim/world.h"

#include <memory>
#include <vector>

namespace ipcscope::sim
{

/// What a log does not say of the world before it.
struct ReplayStart
{
    EngineFacts facts;
    replay::Identity identity;      ///< of its first process
    std::uint64_t msgqueue{819200}; ///< RLIMIT_MSGQUEUE, bytes
    std::vector<Sysctl> sysctls;
    std::vector<replay::ObjectRow> objects; ///< of its ipc namespace
};

/// A setting or an object that cannot be: why.
[[nodiscard]] Result<std::unique_ptr<replay::Model>, Refusal>
make_replay_model(const ReplayStart &start);

} // namespace ipcscope::sim
