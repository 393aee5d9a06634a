// The user and group ids that a lab gets, and the ways of getting them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ipcscope::lab
{

/// One way of mapping ids 0 .. count-1 of a user namespace to ids of ours.
struct IdPlan
{
    enum class Way : std::uint8_t
    {
        Direct, ///< writes the map files with our capabilities
        Helper, ///< newuidmap and newgidmap, with what /etc/subuid grants
        Self,   ///< our own id alone, which everybody may map
    };
    Way way{Way::Self};
    std::uint32_t uid_base{};
    std::uint32_t gid_base{};
    std::uint32_t uid_count{1};
    std::uint32_t gid_count{1};
    [[nodiscard]] bool setgroups_allowed() const { return way != Way::Self; }
};

/// What can be tried here, best first; the last one always is Way::Self.
[[nodiscard]] std::vector<IdPlan> id_plans();

/// Gives the user namespace of the process `pid` its maps. Empty when done, otherwise a sentence.
[[nodiscard]] std::string map_ids(int pid, const IdPlan &plan);

} // namespace ipcscope::lab
