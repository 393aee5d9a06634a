// A random campaign as the command line and the window both begin it, and the scenarios that are
// left of what it finds.
#pragma once

#include "core/campaign/campaign.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace ipcscope
{

/// Long enough that the start of a lab does not count, short enough for shrinking.
inline constexpr std::uint32_t kGenesAPlan = 1500;

/// How many labs share what the kernel lets one user have. The same for all usual numbers of jobs,
/// so that they see the same campaign.
[[nodiscard]] constexpr std::uint32_t labs_at_once(std::uint32_t jobs)
{
    constexpr std::uint32_t kUsual = 8;
    return std::max(jobs, kUsual);
}

/// The model beside a kernel that has just been started, and what can be planned there.
[[nodiscard]] campaign::Engines campaign_engines(std::unique_ptr<Backend> kernel,
                                                 const EngineFacts &facts);

/// The profiles of these families ("shm", see campaign::kFamilyNames); of all when none is named.
[[nodiscard]] std::vector<campaign::Profile>
campaign_profiles(const std::vector<std::string> &families);

/// The reduced plan as a scenario, with what was found as a comment on top.
[[nodiscard]] std::string divergence_text(const campaign::Divergence &found, std::uint64_t seed);
/// The same of the plan at which a lab was lost twice; `calls` were compared until then.
[[nodiscard]] std::string lost_lab_text(const campaign::Broken &broken, std::uint64_t seed,
                                        std::uint64_t calls);

} // namespace ipcscope
