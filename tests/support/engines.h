// Fresh pairs of engines for the tests: the model and a lab that start from the same state.
#pragma once

#include "core/campaign/campaign.h"
#include "core/lab/lab.h"
#include "sim/model_backend.h"

#include <cstdlib>
#include <string>

namespace ipcscope::tests
{

/// The judging machine sets it: a missing lab is then a failure, not a skip.
inline bool lab_required()
{
    const char *value = std::getenv("IPCSCOPE_REQUIRE_LAB");
    return value != nullptr && std::string_view(value) == "1";
}

inline std::variant<campaign::Engines, std::string> fresh_engines()
{
    auto lab = lab::Lab::start({.labs = 8});
    if (!lab)
    {
        return lab.error().reason + " " + lab.error().fix;
    }
    const EngineFacts &facts = lab.value()->facts();
    campaign::Engines engines;
    engines.reach = {.several_uids = facts.uid_count > 3000, .setgroups = facts.setgroups_allowed};
    engines.model = std::make_unique<sim::ModelBackend>(facts);
    engines.kernel = std::move(lab).value();
    return engines;
}

} // namespace ipcscope::tests
