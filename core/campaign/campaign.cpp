#include "core/campaign/campaign.h"

#include "core/campaign/runner.h"
#include "core/told.h"

namespace ipcscope::campaign
{

PlanResult run_plan(const Plan &plan, const MakeEngines &make, Tally &tally)
{
    std::variant<Engines, std::string> made = make();
    if (auto *reason = std::get_if<std::string>(&made))
    {
        return Broken{*reason};
    }
    Engines &engines = std::get<Engines>(made);
    Runner runner(engines, tally);
    for (std::size_t n = 0; n < plan.genes.size(); ++n)
    {
        for (const Action &action : actions_of(plan.profile, plan.genes[n], engines.reach))
        {
            auto result = runner.step(action);
            if (auto *broken = std::get_if<Broken>(&result))
            {
                broken->reason = told("{} (after {})", broken->reason, runner.last_call());
                broken->scenario = runner.scenario();
                return *broken;
            }
            if (auto *difference = std::get_if<Difference>(&result))
            {
                Plan until_here = plan;
                until_here.genes.resize(n + 1);
                return Divergence{.plan = std::move(until_here),
                                  .calls_before = tally.calls,
                                  .call = runner.last_call(),
                                  .first = *difference,
                                  .scenario = runner.scenario()};
            }
        }
    }
    return {};
}

} // namespace ipcscope::campaign
