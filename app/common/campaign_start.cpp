#include "app/common/campaign_start.h"

#include "core/model_facts.h"
#include "core/notation/notation.h"
#include "sim/model_backend.h"

#include <fmt/format.h>

namespace ipcscope
{

campaign::Engines campaign_engines(std::unique_ptr<Backend> kernel, const EngineFacts &facts)
{
    campaign::Engines engines;
    engines.reach = {.several_uids = facts.uid_count > 3000, .setgroups = facts.setgroups_allowed};
    engines.model = std::make_unique<sim::ModelBackend>(model_facts(facts));
    engines.kernel = std::move(kernel);
    return engines;
}

std::vector<campaign::Profile> campaign_profiles(const std::vector<std::string> &families)
{
    std::vector<campaign::Family> chosen;
    for (std::size_t n = 0; n < campaign::kFamilyNames.size(); ++n)
    {
        if (families.empty() || std::find(families.begin(), families.end(),
                                          campaign::kFamilyNames[n]) != families.end())
        {
            chosen.push_back(static_cast<campaign::Family>(n));
        }
    }
    return campaign::profiles_of(chosen);
}

std::string divergence_text(const campaign::Divergence &found, std::uint64_t seed)
{
    return fmt::format("# {}: the model has {}, the kernel {} (read from {})\n"
                       "# found by: ipcscope-cli fuzz --seed {}, after {} calls\n{}",
                       found.first.field, found.first.model, found.first.kernel, found.first.source,
                       seed, found.calls_before, notation::print(found.scenario));
}

std::string lost_lab_text(const campaign::Broken &broken, std::uint64_t seed, std::uint64_t calls)
{
    return fmt::format("# The lab was lost twice: {}\n"
                       "# found by: ipcscope-cli fuzz --seed {}, after {} calls\n{}",
                       broken.reason, seed, calls, notation::print(broken.scenario));
}

} // namespace ipcscope
