#include "app/cli/fuzz.h"

#include "app/cli/interrupt.h"
#include "app/cli/json.h"
#include "app/cli/no_kernel.h"
#include "app/common/campaign_start.h"
#include "core/lab/lab.h"
#include "core/lesson/text_file.h"
#include "core/notation/notation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <random>
#include <thread>
#include <unistd.h>

namespace ipcscope::cli
{
namespace
{

std::variant<campaign::Engines, std::string> fresh_engines(std::uint32_t jobs)
{
    auto lab = lab::Lab::start({.labs = labs_at_once(jobs)});
    if (!lab)
    {
        return lab.error().reason;
    }
    const EngineFacts facts = lab.value()->facts();
    return campaign_engines(std::move(lab).value(), facts);
}

/// How fast, and how far: on a terminal only, in one line that is written over.
class Progress
{
  public:
    explicit Progress(std::uint64_t calls)
        : calls_(calls), visible_(isatty(STDERR_FILENO) == 1), began_(Clock::now()), told_(began_)
    {
    }
    void tell(const campaign::Tally &tally)
    {
        const Clock::time_point now = Clock::now();
        if (visible_ && now - told_ > std::chrono::milliseconds(500))
        {
            told_ = now;
            std::fputs(fmt::format("\r{} of {} calls, {:.0f} a second ", tally.calls, calls_,
                                   static_cast<double>(tally.calls) / seconds())
                           .c_str(),
                       stderr);
        }
    }
    void clear() const
    {
        if (visible_)
        {
            std::fputs("\r\x1b[K", stderr);
        }
    }
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(Clock::now() - began_).count();
    }

  private:
    using Clock = std::chrono::steady_clock;
    std::uint64_t calls_;
    bool visible_;
    Clock::time_point began_;
    Clock::time_point told_;
};

/// Two a processor: while one waits for its kernel another one compares.
std::uint32_t usual_jobs()
{
    return std::clamp(2 * std::thread::hardware_concurrency(), 1U, Arguments::Campaign::kMostJobs);
}

struct Written
{
    std::string file; ///< empty: it could not be written
    std::string error;
};

Written write_scenario(const std::filesystem::path &path, const std::string &text)
{
    if (lesson::write_text_file(path.string(), text))
    {
        return {.file = {}, .error = fmt::format("cannot write {}", path.string())};
    }
    return {.file = path.string(), .error = {}};
}

struct Campaign
{
    campaign::Report report;
    std::uint64_t seed{};
    std::uint32_t jobs{};
    double seconds{};
    Written written; ///< the divergence, or what killed the lab twice, if there is one
};

/// What to run again.
Written write_found(const std::filesystem::path &directory, const Campaign &campaign)
{
    if (const auto &found = campaign.report.divergence)
    {
        return write_scenario(directory / fmt::format("divergence-{}.ipc", campaign.seed),
                              divergence_text(*found, campaign.seed));
    }
    const auto &broken = campaign.report.broken;
    if (broken && !broken->scenario.statements.empty())
    {
        return write_scenario(directory / fmt::format("lost-lab-{}.ipc", campaign.seed),
                              lost_lab_text(*broken, campaign.seed, campaign.report.tally.calls));
    }
    return {};
}

Exit judge(const campaign::Report &report)
{
    if (report.divergence)
    {
        return Exit::Divergence;
    }
    if (report.broken)
    {
        return Exit::NoKernel;
    }
    return report.tally.calls == 0 ? Exit::UnusableInput : Exit::AsExpected;
}

void print_json(const Campaign &campaign, Exit exit, Output &out)
{
    const campaign::Report &report = campaign.report;
    Json errnos = Json::object();
    for (const auto &[call, counts] : report.tally.errnos)
    {
        errnos[call] = counts;
    }
    Json divergences = Json::array();
    if (const auto &found = report.divergence)
    {
        divergences.push_back(Json{{"file", campaign.written.file},
                                   {"calls", found->scenario.statements.size()},
                                   {"first_difference", Json{{"call", found->call},
                                                             {"field", found->first.field},
                                                             {"model", found->first.model},
                                                             {"kernel", found->first.kernel},
                                                             {"source", found->first.source}}},
                                   {"calls_before", found->calls_before},
                                   {"scenario", notation::print(found->scenario)}});
    }
    Json document{{"seed", campaign.seed},           {"calls", report.tally.calls},
                  {"blocked", report.tally.blocked}, {"refused", report.tally.refused},
                  {"errnos", std::move(errnos)},     {"divergences", std::move(divergences)},
                  {"jobs", campaign.jobs},           {"seconds", campaign.seconds},
                  {"restarts", report.restarts},     {"exit", static_cast<int>(exit)}};
    if (report.broken)
    {
        document["error"] =
            Json{{"message", report.broken->reason}, {"fix", ""}, {"file", campaign.written.file}};
    }
    write_json(document, out);
}

void print_text(const Campaign &campaign, Output &out)
{
    const campaign::Report &report = campaign.report;
    out.line(out.paint(Tone::Strong, fmt::format("{:<16} {:>10}  answers", "call", "compared")));
    for (const auto &[call, counts] : report.tally.errnos)
    {
        std::uint64_t sum = 0;
        std::vector<std::string> answers;
        for (const auto &[answer, count] : counts)
        {
            sum += count;
            answers.push_back(fmt::format("{} {}", answer, count));
        }
        out.line(fmt::format("{:<16} {:>10}  {}", call, sum, fmt::join(answers, ", ")));
    }
    out.line("");
    const double rate =
        campaign.seconds > 0 ? static_cast<double>(report.tally.calls) / campaign.seconds : 0;
    out.line(fmt::format("seed {}: {} calls compared, {} of them slept, in {:.1f} s with {} {} "
                         "({:.0f} a second)",
                         campaign.seed, report.tally.calls, report.tally.blocked, campaign.seconds,
                         campaign.jobs, campaign.jobs == 1 ? "lab" : "labs", rate));
    if (report.tally.refused > 0)
    {
        out.line(out.paint(Tone::Odd, fmt::format("{} calls more are not modelled and were left "
                                                  "out",
                                                  report.tally.refused)));
    }
    for (const std::string &reason : report.restarts)
    {
        out.line(out.paint(Tone::Odd, "a lab was replaced and its plan run again: " + reason));
    }
    if (const auto &found = report.divergence)
    {
        out.line(
            out.paint(Tone::Bad, fmt::format("{}: {}: model {}, kernel {} (read from {})",
                                             found->call, found->first.field, found->first.model,
                                             found->first.kernel, found->first.source)));
        for (const Statement &statement : found->scenario.statements)
        {
            out.line("  " + notation::print(statement));
        }
    }
    if (!campaign.written.file.empty())
    {
        out.line(fmt::format("to see it again: ipcscope-cli run {}", campaign.written.file));
    }
    if (!report.divergence && !report.broken)
    {
        out.line(out.paint(Tone::Good, "no difference"));
    }
}

} // namespace

Exit fuzz(const Arguments &arguments, Output &out)
{
    const Arguments::Campaign &wanted = arguments.campaign;
    {
        const auto probe = lab::Lab::start();
        if (!probe)
        {
            return no_kernel(arguments, out, probe.error().reason, probe.error().fix);
        }
    }
    Campaign campaign;
    campaign.seed = wanted.seed.value_or(std::random_device{}());
    campaign.jobs = wanted.jobs.value_or(usual_jobs());
    complain(fmt::format("seed {}", campaign.seed)); // known also when nothing else gets printed
    Progress progress(wanted.calls);
    campaign::Options options;
    options.seed = campaign.seed;
    options.calls = wanted.calls;
    options.genes_a_plan = kGenesAPlan;
    options.profiles = campaign_profiles(wanted.families);
    options.jobs = campaign.jobs;
    options.stop = &interrupted();
    options.progress = [&](const campaign::Tally &tally) { progress.tell(tally); };
    campaign.report =
        campaign::search(options, [jobs = campaign.jobs] { return fresh_engines(jobs); });
    campaign.seconds = progress.seconds();
    progress.clear();
    const Exit exit = judge(campaign.report);
    campaign.written = write_found(wanted.directory, campaign);
    if (!campaign.written.error.empty())
    {
        complain(campaign.written.error);
    }
    if (campaign.report.broken)
    {
        complain(campaign.report.broken->reason);
    }
    if (arguments.json)
    {
        print_json(campaign, exit, out);
    }
    else
    {
        print_text(campaign, out);
    }
    return exit;
}

} // namespace ipcscope::cli
