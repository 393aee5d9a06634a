// What a model that runs beside a real kernel is made with.
#pragma once

#include "core/backend.h"

#include <algorithm>

namespace ipcscope
{

/// The kernel's facts, save that all ids exist. A lab refuses ids that it has not got, so such a
/// model agrees as long as it is compared, and then goes on alone as a machine with several users
/// would.
[[nodiscard]] inline EngineFacts model_facts(EngineFacts kernel)
{
    const EngineFacts usual;
    kernel.uid_count = std::max(kernel.uid_count, usual.uid_count);
    kernel.gid_count = std::max(kernel.gid_count, usual.gid_count);
    kernel.setgroups_allowed = true;
    return kernel;
}

} // namespace ipcscope
