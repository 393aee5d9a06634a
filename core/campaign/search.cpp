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
        return rc::shrinkable::just(gene_of(rc::Random(random).next()));
    };
}

/// Smaller plans, the most promising first: without runs of genes, then with a simpler gene.
rc::Seq<std::vector<Gene>> smaller(const std::vector<Gene> &genes)
{
    return rc::seq::concat(rc::shrink::removeChunks(genes),
                           rc::shrink::eachElement(genes, [](const Gene &gene) {
                               return rc::seq::fromContainer(simpler(gene));
                           }));
}

/// The smallest plan found that still differs. What follows the differing call is cut off at once.
Divergence shrink(Divergence divergence, const Options &options, const MakeEngines &make)
{
    const std::uint64_t calls_before = divergence.calls_before;
    auto cuts = smaller(divergence.plan.genes);
    for (std::uint32_t tries = 0; tries < options.shrink_tries; ++tries)
    {
        auto genes = cuts.next();
        if (!genes)
        {
            break;
        }
        Tally unused;
        PlanResult result = run_plan({divergence.plan.profile, *genes}, make, unused);
        if (auto *found = std::get_if<Divergence>(&result))
        {
            divergence = std::move(*found);
            cuts = smaller(divergence.plan.genes);
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
        const auto genes = generate(random.split(), static_cast<int>(options.genes_a_plan)).value();
        PlanResult result = run_plan({profile, genes}, make, report.tally);
        if (auto *broken = std::get_if<Broken>(&result))
        {
            report.broken = std::move(*broken);
            return report;
        }
        if (auto *divergence = std::get_if<Divergence>(&result))
        {
            report.divergence = shrink(std::move(*divergence), options, make);
            return report;
        }
    }
    return report;
}

} // namespace ipcscope::campaign
