#include "core/campaign/campaign.h"

#include <rapidcheck.h>

namespace ipcscope::campaign
{
namespace
{

// A gene is one random number, so that generating costs little beside the call; it shrinks field by
// field towards 0.
Gene gene_of(std::uint64_t bits)
{
    return {.kind = static_cast<std::uint32_t>((bits >> 48) % 1000),
            .actor = static_cast<std::uint32_t>((bits >> 40 & 0xff) % kActorSlots),
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
        return rc::shrinkable::shrinkRecur(
            gene_of(rc::Random(random).next()),
            [](const Gene &gene) { return rc::seq::fromContainer(simpler(gene)); });
    };
}

/// The smallest plan found that still differs. The cuts come from RapidCheck: trailing and single
/// genes first, then simpler genes.
Divergence shrink(const rc::Shrinkable<std::vector<Gene>> &genes, Divergence divergence,
                  const Options &options, const MakeEngines &make)
{
    std::uint32_t tries = 0;
    auto cuts = genes.shrinks();
    const std::uint64_t calls_before = divergence.calls_before;
    while (tries < options.shrink_tries)
    {
        auto candidate = cuts.next();
        if (!candidate)
        {
            break;
        }
        ++tries;
        Tally unused;
        PlanResult result = run_plan({divergence.plan.profile, candidate->value()}, make, unused);
        if (auto *smaller = std::get_if<Divergence>(&result))
        {
            divergence = std::move(*smaller);
            cuts = candidate->shrinks();
        }
    }
    divergence.calls_before = calls_before;
    return divergence;
}

} // namespace

Report search(const Options &options, const MakeEngines &make)
{
    Report report;
    rc::Random random(options.seed);
    std::uint32_t number = 0;
    while (report.tally.calls < options.calls)
    {
        const auto profile = options.profile.value_or(static_cast<Profile>(number++ % kProfiles));
        const auto generate = rc::gen::container<std::vector<Gene>>(any_gene());
        const auto genes = generate(random.split(), static_cast<int>(options.genes_a_plan));
        PlanResult result = run_plan({profile, genes.value()}, make, report.tally);
        if (auto *broken = std::get_if<Broken>(&result))
        {
            report.broken = std::move(*broken);
            return report;
        }
        if (auto *divergence = std::get_if<Divergence>(&result))
        {
            report.divergence = shrink(genes, std::move(*divergence), options, make);
            return report;
        }
    }
    return report;
}

} // namespace ipcscope::campaign
