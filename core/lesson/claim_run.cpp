#include "core/lesson/claim_run.h"

#include "core/lesson/answers.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ipcscope::lesson
{
namespace
{

class Experimenter
{
  public:
    Experimenter(const Claim &claim, Engines engines) : claim_(claim), stage_(std::move(engines)) {}

    ClaimRun run()
    {
        const auto problem =
            stage_.run(claim_.experiment, [this](const Played &played) { watch(played); });
        if (problem)
        {
            fail(Engine::Model, problem->position, problem->message);
            fail(Engine::Kernel, problem->position, problem->message);
        }
        else
        {
            conclude();
        }
        for (const Engine engine : kBothEngines)
        {
            run_.asked.at(index_of(engine)) = stage_.has(engine);
        }
        run_.model_only_reason = stage_.model_only_reason();
        return std::move(run_);
    }

  private:
    void fail(Engine engine, Position at, std::string message)
    {
        run_.failures.at(index_of(engine))
            .push_back({.file = claim_.file, .position = at, .message = std::move(message)});
    }

    void watch(const Played &played)
    {
        ClaimRun::Line &line = run_.lines.emplace_back();
        line.line = played.line;
        line.verdict = played.verdict;
        for (const Engine engine : kBothEngines)
        {
            if (played.on(engine) != nullptr)
            {
                line.result.at(index_of(engine)) = result_text(played, engine);
                for (const Unmet &unmet : unmet_expectations(played, engine))
                {
                    fail(engine, unmet.position, unmet.message);
                }
            }
        }
        if (played.verdict == Verdict::Differ)
        {
            fail(Engine::Kernel, played.line.position, difference_text(played));
        }
    }

    void conclude()
    {
        for (const Engine engine : kBothEngines)
        {
            for (const Unmet &unmet : stage_.overdue(engine))
            {
                fail(engine, unmet.position, unmet.message);
            }
        }
        for (const ClaimCondition &condition : claim_.holds)
        {
            ClaimRun::Condition &seen = run_.conditions.emplace_back();
            seen.condition = &condition;
            for (const Engine engine : kBothEngines)
            {
                if (!stage_.has(engine))
                {
                    continue;
                }
                const Judgement &judged =
                    seen.judged.at(index_of(engine))
                        .emplace(condition.predicate.judge(stage_.view(engine)));
                if (judged.truth != Truth::True)
                {
                    fail(engine, condition.position,
                         told("expected {}; found {}", condition.predicate.text(), judged.found));
                }
            }
        }
    }

    const Claim &claim_;
    Stage stage_;
    ClaimRun run_;
};

} // namespace

ClaimRun run_claim(const Claim &claim, Engines engines)
{
    return Experimenter(claim, std::move(engines)).run();
}

} // namespace ipcscope::lesson
