#include "app/cli/claims.h"

#include "app/cli/json.h"
#include "app/cli/lesson_engines.h"
#include "core/lesson/claim_run.h"
#include "core/lesson/course.h"
#include "core/lesson/jobs.h"
#include "core/lesson/names.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <thread>

namespace ipcscope::cli
{
namespace
{

using lesson::ClaimRun;
using lesson::Engine;
using lesson::LedgerRow;
using lesson::Problem;

/// One row, and what came of it.
struct Told
{
    const LedgerRow *row{};
    std::optional<ClaimRun> run; ///< nothing: it cannot be read, or no call decides
    std::vector<std::string> lessons;

    [[nodiscard]] bool failed() const
    {
        return run && (!run->failures[0].empty() || !run->failures[1].empty());
    }
};

struct Ledger
{
    std::vector<LedgerRow> rows;
    std::map<std::string, std::vector<std::string>> lessons; ///< that teach a row
};

void note_lessons(Ledger &ledger, const std::string &root)
{
    const auto course = lesson::load_course(root);
    if (!course)
    {
        return;
    }
    for (const lesson::Entry &entry : course.value().entries)
    {
        for (const lesson::Word &claim :
             entry.lesson ? entry.lesson->front.claims : std::vector<lesson::Word>{})
        {
            ledger.lessons[claim.text].push_back(entry.lesson->front.id.text);
        }
    }
}

Result<Ledger, Problem> open_ledger(const std::string &row)
{
    const std::string root = lesson::find_course();
    const bool whole = row.empty() || lesson::is_claim_id(row);
    if (whole && root.empty())
    {
        return Problem{.file = "lessons",
                       .message = "no course was found: say where it is with IPCSCOPE_LESSONS"};
    }
    const std::string folder = root + "/claims";
    auto rows = lesson::load_claims(!whole        ? row
                                    : row.empty() ? folder
                                                  : fmt::format("{}/{}.yaml", folder, row));
    if (!rows)
    {
        return rows.error();
    }
    Ledger ledger{.rows = std::move(rows).value(), .lessons = {}};
    note_lessons(ledger, root);
    return ledger;
}

lesson::QueueTurns::Makes makes(const lesson::Claim &claim)
{
    const bool queues = std::any_of(claim.experiment.begin(), claim.experiment.end(),
                                    [](const Statement &line) { return line.name == "mq_open"; });
    return queues ? lesson::QueueTurns::Makes::Queues : lesson::QueueTurns::Makes::NoQueues;
}

std::vector<Told> run_all(const Ledger &ledger, const Arguments &arguments)
{
    std::vector<Told> all(ledger.rows.size());
    lesson::QueueTurns turns;
    const unsigned jobs =
        arguments.claims.jobs.value_or(std::max(1U, std::thread::hardware_concurrency()));
    lesson::in_parallel(all.size(), jobs, [&](std::size_t at) {
        Told &told = all[at];
        told.row = &ledger.rows[at];
        if (!told.row->claim)
        {
            return;
        }
        const lesson::Claim &claim = *told.row->claim;
        if (const auto taught = ledger.lessons.find(claim.id); taught != ledger.lessons.end())
        {
            told.lessons = taught->second;
        }
        if (!claim.experiment.empty())
        {
            turns.run(makes(claim), [&] {
                told.run =
                    lesson::run_claim(claim, lesson_engines(arguments.on, lesson::Wanted::All));
            });
        }
    });
    return all;
}

Json shown(const Told &told, Engine engine)
{
    if (!told.run || !told.run->asked.at(lesson::index_of(engine)))
    {
        return nullptr;
    }
    return told.run->failures.at(lesson::index_of(engine)).empty() ? "shown" : "not shown";
}

Json text_or_null(const std::string &text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json experiment_json(const ClaimRun &run)
{
    Json calls = Json::array();
    for (const ClaimRun::Line &line : run.lines)
    {
        calls.push_back(Json{{"line", line.line.position.line},
                             {"actor", line.line.actor},
                             {"call", notation::print(line.line)},
                             {"model", text_or_null(line.result[0])},
                             {"kernel", text_or_null(line.result[1])},
                             {"verdict", verdict_name(line.verdict)}});
    }
    return calls;
}

Json conditions_json(const ClaimRun &run)
{
    Json conditions = Json::array();
    for (const ClaimRun::Condition &seen : run.conditions)
    {
        Json one{{"condition", seen.condition->predicate.text()}};
        for (const Engine engine : lesson::kBothEngines)
        {
            const auto &judged = seen.judged.at(lesson::index_of(engine));
            one[engine == Engine::Model ? "model" : "kernel"] =
                judged ? Json(judged->truth == lesson::Truth::True) : Json(nullptr);
        }
        conditions.push_back(std::move(one));
    }
    return conditions;
}

Json failures_json(const ClaimRun &run)
{
    Json failures = Json::array();
    for (const Engine engine : lesson::kBothEngines)
    {
        for (const Problem &problem : run.failures.at(lesson::index_of(engine)))
        {
            failures.push_back(Json{{"engine", engine == Engine::Model ? "model" : "kernel"},
                                    {"line", problem.position.line},
                                    {"column", problem.position.column},
                                    {"message", problem.message}});
        }
    }
    return failures;
}

Json to_json(const Told &told)
{
    const lesson::Claim &claim = *told.row->claim;
    Json json{{"id", claim.id},
              {"part", claim.part},
              {"text", claim.says},
              {"verdict", lesson::saying_name(claim.verdict)},
              {"condition", text_or_null(claim.condition)},
              {"model", shown(told, Engine::Model)},
              {"kernel", shown(told, Engine::Kernel)},
              {"evidence", claim.evidence},
              {"sources", claim.sources},
              {"lessons", told.lessons}};
    if (told.run)
    {
        json["calls"] = experiment_json(*told.run);
        json["conditions"] = conditions_json(*told.run);
        json["failures"] = failures_json(*told.run);
        json["model_only_reason"] = text_or_null(told.run->model_only_reason);
    }
    return json;
}

std::string_view standing(const Told &told)
{
    if (!told.run)
    {
        return "cited";
    }
    return told.failed() ? "NOT SHOWN" : told.run->asked.at(1) ? "shown" : "shown on the model";
}

void tell_experiment(const ClaimRun &run, Output &out)
{
    for (const ClaimRun::Line &line : run.lines)
    {
        const bool same = line.result[0] == line.result[1] || line.result[1].empty();
        out.line(fmt::format("    {}", notation::print(line.line)));
        out.line(same ? fmt::format("      {}{}", line.result[0],
                                    line.result[1].empty() ? " (the model alone)" : "")
                      : fmt::format("      model {}; kernel {} ({})", line.result[0],
                                    line.result[1], verdict_name(line.verdict)));
    }
    for (const ClaimRun::Condition &seen : run.conditions)
    {
        out.line(fmt::format("    {}", seen.condition->predicate.text()));
    }
}

enum class Detail : std::uint8_t
{
    Verdicts,
    Calls,
};

void tell(const Told &told, Detail detail, Output &out)
{
    const lesson::Claim &claim = *told.row->claim;
    const Tone tone = told.failed() ? Tone::Bad : told.run ? Tone::Good : Tone::Quiet;
    const std::string verdict =
        fmt::format("{}{}", lesson::saying_name(claim.verdict),
                    claim.condition.empty() ? "" : fmt::format(" ({})", claim.condition));
    out.line(fmt::format("{}  {}  {}", out.paint(Tone::Strong, claim.id), harmless(claim.says),
                         out.paint(Tone::Strong, harmless(verdict))));
    out.line(fmt::format("     {}: {}", out.paint(tone, standing(told)), harmless(claim.evidence)));
    if (detail == Detail::Calls && told.run)
    {
        tell_experiment(*told.run, out);
    }
    if (detail == Detail::Calls || !told.run)
    {
        for (const std::string &source : claim.sources)
        {
            out.line(fmt::format("     {}", harmless(source)));
        }
    }
    if (!told.lessons.empty())
    {
        out.line(fmt::format("     taught in {}", fmt::join(told.lessons, ", ")));
    }
    for (const Engine engine : lesson::kBothEngines)
    {
        for (const Problem &problem :
             told.run ? told.run->failures.at(lesson::index_of(engine)) : lesson::Problems{})
        {
            out.line(
                fmt::format("  {} (on {})", harmless(problem.text()), lesson::engine_text(engine)));
        }
    }
    if (told.run && !told.run->model_only_reason.empty() && detail == Detail::Calls)
    {
        out.line(fmt::format("     model only: {}", told.run->model_only_reason));
    }
}

struct Count
{
    std::size_t unreadable{};
    std::size_t failed{};
    std::size_t shown{};
    std::size_t cited{};
    std::size_t alone{}; ///< of those shown, on the model alone
};

Count count_of(const std::vector<Told> &all)
{
    Count count;
    for (const Told &told : all)
    {
        const bool shown = told.run && !told.failed();
        count.unreadable += told.row->claim ? 0U : 1U;
        count.failed += told.failed() ? 1U : 0U;
        count.shown += shown ? 1U : 0U;
        count.cited += told.row->claim && !told.run ? 1U : 0U;
        count.alone += shown && !told.run->asked.at(1) ? 1U : 0U;
    }
    return count;
}

Exit exit_of(const Count &count, const Arguments &arguments)
{
    const bool kernel_wanted = arguments.on && *arguments.on != On::Model;
    return count.failed > 0                   ? Exit::Divergence
           : count.unreadable > 0             ? Exit::UnusableInput
           : count.shown + count.cited == 0   ? Exit::UnusableInput
           : kernel_wanted && count.alone > 0 ? Exit::NoKernel
                                              : Exit::AsExpected;
}

void print(const std::vector<Told> &all, const Count &count, Exit exit, const Arguments &arguments,
           Output &out)
{
    Json claims = Json::array();
    for (const Told &told : all)
    {
        for (const Problem &problem : told.row->problems)
        {
            complain_plainly(problem.text());
        }
        if (!told.row->claim)
        {
            continue;
        }
        if (arguments.json)
        {
            claims.push_back(to_json(told));
        }
        else
        {
            tell(told, all.size() == 1 ? Detail::Calls : Detail::Verdicts, out);
        }
    }
    if (arguments.json)
    {
        write_json(Json{{"claims", std::move(claims)},
                        {"summary", Json{{"shown", count.shown},
                                         {"not_shown", count.failed},
                                         {"cited", count.cited},
                                         {"model_only", count.alone},
                                         {"unreadable", count.unreadable},
                                         {"exit", static_cast<int>(exit)}}}},
                   out);
        return;
    }
    out.line("");
    out.line(
        fmt::format("{} shown{}, {} not shown, {} cited, {} cannot be read", count.shown,
                    count.alone == 0 ? "" : fmt::format(" ({} on the model alone)", count.alone),
                    count.failed, count.cited, count.unreadable));
}

} // namespace

Exit claims(const Arguments &arguments, Output &out)
{
    auto ledger = open_ledger(arguments.claims.row);
    if (!ledger)
    {
        complain_plainly(ledger.error().text());
        if (arguments.json)
        {
            write_json(Json{{"error", Json{{"file", ledger.error().file},
                                           {"message", ledger.error().message}}}},
                       out);
        }
        return Exit::UnusableInput;
    }
    if (const auto failure = cannot_start(arguments, out))
    {
        return *failure;
    }
    const std::vector<Told> all = run_all(ledger.value(), arguments);
    const Count count = count_of(all);
    const Exit exit = exit_of(count, arguments);
    print(all, count, exit, arguments, out);
    return exit;
}

} // namespace ipcscope::cli
