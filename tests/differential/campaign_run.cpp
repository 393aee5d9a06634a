#include "tests/differential/campaign_run.h"

#include "core/notation/notation.h"
#include "tests/support/engines.h"

#include <fmt/format.h>

#include <cstdio>
#include <random>

namespace ipcscope::tests
{
namespace
{

std::uint64_t seed()
{
    const char *given = std::getenv("IPCSCOPE_SEED");
    return given != nullptr ? std::strtoull(given, nullptr, 0) : std::random_device{}();
}

std::string missing_lab()
{
    const auto probe = fresh_engines();
    const auto *reason = std::get_if<std::string>(&probe);
    return reason == nullptr ? std::string{} : *reason;
}

std::string tell(const campaign::Divergence &found)
{
    return fmt::format("{}\nafter {}\n{}: model {}, kernel {} ({})",
                       notation::print(found.scenario), found.call, found.first.field,
                       found.first.model, found.first.kernel, found.first.source);
}

} // namespace

CampaignRun run_campaign(std::string_view profile, std::uint64_t calls)
{
    CampaignRun run;
    run.missing = missing_lab();
    if (!run.missing.empty())
    {
        return run;
    }
    if (!campaign::profile_called(profile))
    {
        run.failure = "no profile is called " + std::string(profile);
        return run;
    }
    const campaign::Options options{
        .seed = seed(), .calls = calls, .profiles = {*campaign::profile_called(profile)}};
    std::printf("seed %llu\n", static_cast<unsigned long long>(options.seed));
    const campaign::Report report = campaign::search(options, fresh_engines);
    if (report.broken)
    {
        run.failure = report.broken->reason;
    }
    else if (report.divergence)
    {
        run.failure = tell(*report.divergence);
    }
    run.calls = report.tally.calls;
    for (const auto &[call, errnos] : report.tally.errnos)
    {
        run.tally += "  " + call + ':';
        for (const auto &[error, count] : errnos)
        {
            run.tally += fmt::format(" {} {}", error, count);
        }
        run.tally += '\n';
    }
    return run;
}

} // namespace ipcscope::tests
