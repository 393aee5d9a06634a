#include "tests/differential/campaign_run.h"

#include "core/notation/notation.h"
#include "tests/support/engines.h"

#include <fmt/format.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <optional>
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

CampaignRun run(const campaign::Options &options)
{
    CampaignRun run;
    run.missing = missing_lab();
    if (!run.missing.empty())
    {
        return run;
    }
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
    run.blocked = report.tally.blocked;
    std::printf("campaign of seed %llu: %llu calls compared, %llu of them slept\n",
                static_cast<unsigned long long>(options.seed),
                static_cast<unsigned long long>(run.calls),
                static_cast<unsigned long long>(run.blocked));
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

} // namespace

CampaignRun run_campaign(std::string_view profile, std::uint64_t calls)
{
    const std::optional<campaign::Profile> named = campaign::profile_called(profile);
    if (!named)
    {
        CampaignRun run;
        run.failure = "no profile is called " + std::string(profile);
        return run;
    }
    return run({.seed = seed(), .calls = calls, .profiles = {*named}});
}

CampaignRun run_campaign(std::chrono::seconds time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    std::atomic<bool> over{false};
    campaign::Options options{.seed = seed(), .calls = std::uint64_t{1} << 40, .jobs = 4};
    options.stop = &over;
    options.progress = [&over, end](const campaign::Tally & /*unused*/) {
        over = std::chrono::steady_clock::now() >= end;
    };
    return run(options);
}

} // namespace ipcscope::tests
