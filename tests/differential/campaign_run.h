// One campaign as a test wants it: what it printed, and whether it proved something.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace ipcscope::tests
{

struct CampaignRun
{
    std::string missing; ///< why no lab could be had; then nothing else is set
    std::string failure; ///< a difference, shrunk, or why nothing was proved; empty: all equal
    std::uint64_t calls{};
    std::uint64_t blocked{}; ///< of them those that slept
    std::string tally;       ///< calls and errnos reached, a line each
};

/// Compares at least `calls` calls of a profile ("churn", see campaign::profile_name). Prints the
/// seed; IPCSCOPE_SEED runs one again.
[[nodiscard]] CampaignRun run_campaign(std::string_view profile, std::uint64_t calls);

/// Compares calls of all profiles on two labs at once until the time is over. Prints as above.
[[nodiscard]] CampaignRun run_campaign(std::chrono::seconds time);

} // namespace ipcscope::tests
