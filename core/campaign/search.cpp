#include "core/campaign/campaign.h"

#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>

namespace ipcscope::campaign
{
namespace
{

// A gene is one random number, so that generating costs little beside the call; it shrinks field by
// field towards 0.
Gene gene_of(std::uint64_t bits)
{
    return {.kind = static_cast<std::uint32_t>((bits >> 48) % 1000),
            .actor = static_cast<std::uint32_t>(bits >> 40 & 0xff),
            .a = static_cast<std::uint32_t>(bits >> 26 & 0x3fff),
            .b = static_cast<std::uint32_t>(bits >> 13 & 0x1fff),
            .c = static_cast<std::uint32_t>(bits & 0x1fff)};
}

std::vector<Gene> simpler(const Gene &gene)
{
    std::vector<Gene> genes;
    for (std::uint32_t Gene::*field : {&Gene::actor, &Gene::a, &Gene::b, &Gene::c})
    {
        for (const std::uint32_t divisor : {0U, 8U, 2U})
        {
            Gene other = gene;
            other.*field = divisor == 0 ? 0 : gene.*field / divisor;
            if (other.*field < gene.*field)
            {
                genes.push_back(other);
            }
        }
        Gene other = gene;
        if (other.*field > 0)
        {
            --(other.*field);
            genes.push_back(other);
        }
    }
    return genes;
}

rc::Gen<Gene> any_gene()
{
    return [](const rc::Random &random, int) {
        return rc::shrinkable::just(gene_of(rc::Random(random).next()));
    };
}

/// A run of genes to leave out.
struct Cut
{
    std::size_t from;
    std::size_t count;
};

/// Halves, then quarters, down to single genes; the last ones first, since what shows a difference
/// was mostly laid out early and the rest came in between.
std::vector<Cut> cuts_of(std::size_t genes)
{
    std::vector<Cut> cuts;
    for (std::size_t size = (genes + 1) / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2)
    {
        for (std::size_t end = genes; end > 0; end -= std::min(end, size))
        {
            const std::size_t count = std::min(end, size);
            cuts.push_back({.from = end - count, .count = count});
        }
    }
    return cuts;
}

/// Smaller plans, the most promising first: without runs of genes, then with a simpler gene.
rc::Seq<std::vector<Gene>> smaller(const std::vector<Gene> &genes)
{
    const auto without = [genes](const Cut &cut) {
        std::vector<Gene> fewer = genes;
        const auto from = fewer.begin() + static_cast<std::ptrdiff_t>(cut.from);
        fewer.erase(from, from + static_cast<std::ptrdiff_t>(cut.count));
        return fewer;
    };
    return rc::seq::concat(rc::seq::map(rc::seq::fromContainer(cuts_of(genes.size())), without),
                           rc::shrink::eachElement(genes, [](const Gene &gene) {
                               return rc::seq::fromContainer(simpler(gene));
                           }));
}

bool told_to_stop(const Options &options)
{
    return options.stop != nullptr && options.stop->load();
}

/// The smallest plan found that still differs. What follows the differing call is cut off at once.
Divergence shrink(Divergence divergence, const Options &options, const MakeEngines &make)
{
    const std::uint64_t calls_before = divergence.calls_before;
    auto cuts = smaller(divergence.plan.genes);
    std::size_t place = 0; // in `cuts`
    bool smaller_in_this_pass = false;
    for (std::uint32_t tries = 0; tries < options.shrink_tries && !told_to_stop(options); ++tries)
    {
        auto genes = cuts.next();
        if (!genes && !smaller_in_this_pass)
        {
            break;
        }
        if (!genes)
        {
            cuts = smaller(divergence.plan.genes);
            place = 0;
            smaller_in_this_pass = false;
            continue;
        }
        ++place;
        Tally unused;
        PlanResult result = run_plan({divergence.plan.profile, *genes}, make, unused);
        if (auto *found = std::get_if<Divergence>(&result))
        {
            divergence = std::move(*found);
            smaller_in_this_pass = true;
            // What was in vain so far is likely to be so again: go on from here, and try the rest
            // in another pass.
            cuts = smaller(divergence.plan.genes);
            for (std::size_t skipped = 1; skipped < place && cuts.next(); ++skipped)
            {
            }
        }
    }
    divergence.calls_before = calls_before;
    return divergence;
}

std::vector<Profile> all_profiles()
{
    std::vector<Profile> profiles;
    for (std::uint32_t n = 0; n < kProfiles; ++n)
    {
        profiles.push_back(static_cast<Profile>(n));
    }
    return profiles;
}

void add(Tally &sum, const Tally &part)
{
    sum.calls += part.calls;
    sum.blocked += part.blocked;
    sum.refused += part.refused;
    for (const auto &[call, errnos] : part.errnos)
    {
        for (const auto &[error, count] : errnos)
        {
            sum.errnos[call][error] += count;
        }
    }
}

/// The plans of a campaign, handed out to the jobs one after the other and counted in that order,
/// so that the number of jobs changes nothing but the time.
class Search
{
  public:
    Search(const Options &options, const MakeEngines &make)
        : options_(options), make_(make), random_(options.seed),
          profiles_(options.profiles.empty() ? all_profiles() : options.profiles)
    {
    }

    Report run()
    {
        std::vector<std::thread> jobs;
        for (std::uint32_t n = 1; n < options_.jobs; ++n)
        {
            jobs.emplace_back([this] { work(); });
        }
        work();
        for (std::thread &job : jobs)
        {
            job.join();
        }
        if (report_.divergence && options_.found)
        {
            options_.found(*report_.divergence);
        }
        if (report_.divergence)
        {
            report_.divergence = shrink(std::move(*report_.divergence), options_, make_);
        }
        return std::move(report_);
    }

  private:
    struct Task
    {
        std::uint64_t number{};
        Plan plan;
    };
    struct Done
    {
        PlanResult result;
        Tally tally;
        std::string restarted; ///< why the plan was run a second time
    };

    void work()
    {
        while (const std::optional<Task> task = next())
        {
            finish(task->number, run_task(task->plan));
        }
    }

    std::optional<Task> next()
    {
        const std::lock_guard lock(mutex_);
        if (over_ || told_to_stop(options_))
        {
            return std::nullopt;
        }
        const auto generate = rc::gen::container<std::vector<Gene>>(any_gene());
        Task task{.number = handed_out_++, .plan = {}};
        task.plan.profile = profiles_[task.number % profiles_.size()];
        task.plan.genes =
            generate(random_.split(), static_cast<int>(options_.genes_a_plan)).value();
        return task;
    }

    Done run_task(const Plan &plan)
    {
        Done done;
        done.result = run_plan(plan, make_, done.tally);
        if (const auto *broken = std::get_if<Broken>(&done.result))
        {
            done.restarted = broken->reason;
            done.tally = {};
            done.result = run_plan(plan, make_, done.tally);
        }
        return done;
    }

    void finish(std::uint64_t number, Done done)
    {
        const std::lock_guard lock(mutex_);
        finished_.emplace(number, std::move(done));
        for (auto first = finished_.find(counted_); first != finished_.end() && !over_;
             first = finished_.find(counted_))
        {
            count(std::move(first->second));
            finished_.erase(first);
            ++counted_;
        }
        if (options_.progress)
        {
            options_.progress(report_.tally);
        }
    }

    void count(Done done)
    {
        if (!done.restarted.empty())
        {
            report_.restarts.push_back(std::move(done.restarted));
        }
        if (auto *divergence = std::get_if<Divergence>(&done.result))
        {
            divergence->calls_before += report_.tally.calls;
            report_.divergence = std::move(*divergence);
        }
        else if (auto *broken = std::get_if<Broken>(&done.result))
        {
            report_.broken = std::move(*broken);
        }
        add(report_.tally, done.tally);
        over_ = report_.divergence || report_.broken || report_.tally.calls >= options_.calls;
    }

    const Options &options_;
    const MakeEngines &make_;
    std::mutex mutex_; // of all that follows
    rc::Random random_;
    std::vector<Profile> profiles_;
    std::uint64_t handed_out_{};
    std::uint64_t counted_{};
    std::map<std::uint64_t, Done> finished_; // not counted yet: an earlier one is under way
    bool over_{};
    Report report_;
};

} // namespace

Report search(const Options &options, const MakeEngines &make)
{
    return Search(options, make).run();
}

} // namespace ipcscope::campaign
