// A log, explained by the model as root on a fresh machine would be, or by somebody else.
#pragma once

#include "core/replay/replay.h"
#include "sim/replay_model.h"

#include <limits>
#include <string_view>
#include <utility>

namespace ipcscope::test
{

inline sim::ReplayStart usual_start()
{
    sim::ReplayStart start;
    start.facts.init_user_ns = true;
    start.facts.uid_count = start.facts.gid_count = std::numeric_limits<std::uint32_t>::max();
    return start;
}

inline replay::Report explain(std::string_view log, const sim::ReplayStart &start,
                              replay::NsState before = {})
{
    auto model = sim::make_replay_model(start);
    return model ? replay::replay(log, {std::move(model).value(), std::move(before)})
                 : replay::Report{};
}

inline replay::Report explain(std::string_view log)
{
    return explain(log, usual_start());
}

} // namespace ipcscope::test
