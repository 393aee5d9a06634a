// Tools' lines on a pair of engines, as a run has them: calls in between, printouts at the end.
#pragma once

#include <QTest>

#include "core/run.h"
#include "core/tools/talk.h"
#include "core/tools/terms.h"

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::tests
{

/// What became of one line.
struct Played
{
    std::vector<std::string> calls; ///< those of a tool, as printed
    std::optional<tools::Printout> model;
    std::optional<tools::Printout> kernel;
    std::string trouble; ///< why the line did not run as it should; empty: all agreed
};

class Stage
{
  public:
    /// Both outlive the stage; `kernel` may be null.
    Stage(Backend &model, Backend *kernel)
        : model_(model), kernel_(kernel), run_(model, kernel, actors_, "no kernel in this test")
    {
    }

    /// Runs all lines and gives what became of the last one, or of the first with trouble.
    Played play(std::string_view text)
    {
        const auto parsed = notation::parse(text);
        const auto expanded = parsed ? notation::expand(parsed.value())
                                     : Result<Scenario, ParseError>(parsed.error());
        if (!expanded)
        {
            return {.trouble = expanded.error().message()};
        }
        Played played;
        for (const Statement &line : expanded.value().statements)
        {
            // A later text goes on with the actors of an earlier one.
            const auto *child = line.name == "clone" ? &line.expectation.name : nullptr;
            if (child != nullptr && actors_.find(*child))
            {
                continue;
            }
            played = line.kind == Statement::Kind::Tool ? tool(line) : call(line);
            if (!played.trouble.empty())
            {
                break;
            }
        }
        return played;
    }

    [[nodiscard]] const notation::ActorNames &actors() const { return actors_; }

  private:
    Played call(const Statement &line)
    {
        Played played;
        note(run_.run(line), line, played);
        return played;
    }

    Played tool(const Statement &line)
    {
        const Lane &lane = run_.kernel_lane() != nullptr ? *run_.kernel_lane() : run_.model_lane();
        auto begun = tools::Talk::begin(line, actors_, lane.bindings(),
                                        [](Stamp call) { return call.value; });
        if (!begun)
        {
            return {.trouble = begun.error().message()};
        }
        tools::Talk talk = std::move(begun).value();
        Played played;
        while (const auto next = talk.next())
        {
            played.calls.push_back(notation::print(*next));
            const RunRecord record = run_.run(*next);
            note(record, *next, played);
            talk.answered(&record.model, record.kernel ? &*record.kernel : nullptr,
                          record.answer.verdict);
        }
        tools::Surroundings around{.actors = &actors_, .self = actors_.id(line.actor)};
        const auto ours = model_.observe();
        around.tables = &ours.value();
        around.pids = around.tables;
        played.model = talk.model(tools::machine_terms(around));
        if (!run_.model_only())
        {
            const auto theirs = kernel_->observe();
            around.tables = theirs ? &theirs.value() : nullptr;
            played.kernel = talk.kernel(tools::machine_terms(around));
        }
        return played;
    }

    void note(const RunRecord &record, const Statement &line, Played &played) const
    {
        const bool alone = run_.model_only();
        const Verdict verdict = record.verdict();
        const bool well = verdict == Verdict::Agree || verdict == Verdict::Allowed || alone;
        const bool ran =
            record.model.outcome || record.model.asleep || line.kind == Statement::Kind::Comment;
        if (!well || !ran || !record.model.expectation_met)
        {
            played.trouble += notation::print(line) + ": " + std::string(verdict_name(verdict)) +
                              " " + record.model.refused + record.model.expectation_note + "\n";
        }
    }

    notation::ActorNames actors_;
    Backend &model_;
    Backend *kernel_;
    Run run_;
};

} // namespace ipcscope::tests
