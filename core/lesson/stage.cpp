#include "core/lesson/stage.h"

#include "core/lesson/limits.h"
#include "core/notation/run_lines.h"
#include "core/told.h"
#include "core/tools/talk.h"
#include "core/tools/terms.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ipcscope::lesson
{
namespace
{

/// How much a lesson has made.
struct Size
{
    std::size_t rows{};
    std::uint64_t bytes{};
};

Size size_of(const Tables &tables)
{
    Size size;
    for (const IpcNamespaceTable &ns : tables.ipc)
    {
        size.rows += ns.shm.size() + ns.sem.size() + ns.msg.size() + ns.mq.size();
        size.bytes += ns.msg_bytes;
        for (const ShmRow &row : ns.shm)
        {
            size.bytes += row.rss;
        }
        for (const SemRow &row : ns.sem)
        {
            size.rows += row.sems.size();
        }
        for (const MqRow &row : ns.mq)
        {
            size.bytes += row.qsize;
        }
    }
    for (const MntNamespaceTable &ns : tables.mnt ? *tables.mnt : std::vector<MntNamespaceTable>{})
    {
        size.bytes += ns.shm ? ns.shm->used * 4096 : 0;
        size.rows += ns.shm ? ns.shm->files.size() : 0;
    }
    return size;
}

Problem problem_at(Position at, std::string message)
{
    return {.position = at, .message = std::move(message)};
}

} // namespace

std::string engine_text(Engine engine, Cast cast)
{
    if (engine == Engine::Model)
    {
        return cast == Cast::ModelAndKernel ? told("the model") : told("the suspect");
    }
    return cast == Cast::SuspectAndModel ? told("the true model") : told("the kernel");
}

std::vector<Unmet> unmet_expectations(const Played &played, Engine engine)
{
    std::vector<Unmet> all;
    const LaneRecord *record = played.on(engine);
    if (record != nullptr && !record->expectation_met)
    {
        all.push_back({played.line.position, record->expectation_note});
    }
    for (const Completion &woken :
         engine == Engine::Model ? played.model_woken : played.kernel_woken)
    {
        if (!woken.expectation_met)
        {
            all.push_back({woken.statement.position, woken.expectation_note});
        }
    }
    return all;
}

std::string difference_text(const Played &played, Cast cast)
{
    const std::string ours = cast == Cast::ModelAndKernel ? told("model") : told("suspect");
    const std::string theirs = cast == Cast::SuspectAndModel ? told("true model") : told("kernel");
    std::vector<std::string> all;
    for (const Difference &one : played.differences)
    {
        all.push_back(
            fmt::format("{}: {} {}, {} {}", one.field, ours, one.model, theirs, one.kernel));
    }
    return told("{} and {} differ: {}", engine_text(Engine::Model, cast),
                engine_text(Engine::Kernel, cast), fmt::join(all, "; "));
}

Stage::Stage(Engines engines)
    : engines_(std::move(engines)),
      run_(*engines_.model, engines_.kernel.get(), actors_, engines_.model_only_reason)
{
    if (auto tables = engines_.model->observe())
    {
        model_tables_ = std::move(tables).value();
    }
    if (engines_.kernel != nullptr)
    {
        if (auto tables = engines_.kernel->observe())
        {
            kernel_tables_ = std::move(tables).value();
        }
    }
}

bool Stage::has(Engine engine) const
{
    return engine == Engine::Model || (!run_.model_only() && kernel_tables_);
}

bool Stage::on_kernel() const
{
    return has(Engine::Kernel) && engines_.cast != Cast::SuspectAndModel;
}

const std::string &Stage::model_only_reason() const
{
    return run_.model_only() ? run_.model_only_reason() : engines_.model_only_reason;
}

View Stage::view(Engine engine) const
{
    const bool model = engine == Engine::Model;
    return {.tables = model ? &model_tables_ : &*kernel_tables_,
            .actors = &actors_,
            .bindings = model ? &run_.model_lane().bindings() : &run_.kernel_lane()->bindings(),
            .last = model ? &model_last_ : &kernel_last_};
}

std::vector<Unmet> Stage::overdue(Engine engine) const
{
    std::vector<Unmet> all;
    const Lane *lane = engine == Engine::Model ? &run_.model_lane() : run_.kernel_lane();
    if (lane == nullptr)
    {
        return all;
    }
    for (const auto &[actor, sleeper] : lane->sleepers())
    {
        if (checks(sleeper.statement.expectation))
        {
            all.push_back({sleeper.statement.position,
                           told("{} says what it returns, and still sleeps at the end",
                                sleeper.statement.name)});
        }
    }
    return all;
}

void Stage::forget_last()
{
    model_last_ = {};
    kernel_last_ = {};
}

std::optional<Problem> Stage::run(const std::vector<Statement> &lines, const Watch &watch)
{
    for (const Statement &line : lines)
    {
        // One by one: a line may name what only the ones before it have made.
        std::vector<Statement> fresh;
        if (auto problem = expand({line}, fresh))
        {
            return problem;
        }
        for (const Statement &statement : fresh)
        {
            if (!is_run(statement))
            {
                continue;
            }
            if (auto problem = play(statement, watch))
            {
                return problem;
            }
        }
    }
    return std::nullopt;
}

/// What the lines stand for. Which actors there are is known from all the lines before.
std::optional<Problem> Stage::expand(const std::vector<Statement> &lines,
                                     std::vector<Statement> &fresh)
{
    std::vector<Statement> &together = source_.statements;
    const std::size_t before = together.size();
    together.insert(together.end(), lines.begin(), lines.end());
    const auto forget = [&] {
        together.erase(together.begin() + static_cast<std::ptrdiff_t>(before), together.end());
    };
    auto all = notation::expand(source_);
    if (!all)
    {
        forget();
        const ParseError &error = all.error();
        return problem_at(error.position,
                          told("found {}, expected {}", error.found, error.expected));
    }
    std::vector<Statement> &statements = all.value().statements;
    if (statements.size() < expanded_)
    {
        forget();
        return problem_at(lines.front().position,
                          told("this line changes what has already been run"));
    }
    fresh.assign(
        std::make_move_iterator(statements.begin() + static_cast<std::ptrdiff_t>(expanded_)),
        std::make_move_iterator(statements.end()));
    expanded_ = statements.size();
    return std::nullopt;
}

std::optional<Problem> Stage::play(const Statement &line, const Watch &watch)
{
    Played played{.line = line};
    if (engines_.take_steps)
    {
        (void)engines_.take_steps();
    }
    const bool tool = line.kind == Statement::Kind::Tool;
    if (auto problem = tool ? play_tool(line, played) : play_call(line, played))
    {
        return problem;
    }
    if (engines_.take_steps)
    {
        played.steps = engines_.take_steps();
    }
    if (watch)
    {
        watch(played);
    }
    return std::nullopt;
}

std::optional<Problem> Stage::play_call(const Statement &line, Played &played)
{
    ++calls_;
    const auto before = std::chrono::steady_clock::now();
    RunRecord record = run_.run(line);
    spent_ += std::chrono::steady_clock::now() - before;
    if (engines_.heard)
    {
        engines_.heard(record, run_.correspondence());
    }
    if (record.model.not_ipc)
    {
        return problem_at(line.position,
                          told("'{}' is outside the vocabulary: a lesson's calls are those "
                               "of IPC",
                               line.name));
    }
    if (!record.model.outcome && !record.model.asleep)
    {
        return problem_at(record.model.refused_at.value_or(line.position), record.model.refused);
    }
    keep(line, record);
    if (auto problem = over_limits(line))
    {
        return problem;
    }
    played.verdict = record.verdict();
    played.differences = std::move(record.answer.differences);
    for (Comparison *more : {&record.wakes, &record.state})
    {
        played.differences.insert(played.differences.end(),
                                  std::make_move_iterator(more->differences.begin()),
                                  std::make_move_iterator(more->differences.end()));
    }
    played.model = std::move(record.model);
    played.kernel = std::move(record.kernel);
    played.model_woken = std::move(record.model_woken);
    played.kernel_woken = std::move(record.kernel_woken);
    return std::nullopt;
}

std::optional<Problem> Stage::over_limits(const Statement &line) const
{
    const auto over = [&line](std::string message) {
        return problem_at(line.position, std::move(message));
    };
    const Size size = size_of(model_tables_);
    if (calls_ > kMostCalls)
    {
        return over(told("more than {} calls in one lesson", kMostCalls));
    }
    if (actors_.size() > kMostActors)
    {
        return over(told("more than {} actors in one lesson", kMostActors));
    }
    if (size.rows > kMostRows)
    {
        return over(told("more than {} rows in the tables of one lesson", kMostRows));
    }
    if (size.bytes > kMostMemory)
    {
        return over(told("more than {} MiB in use by one lesson", kMostMemory >> 20U));
    }
    if (spent_ > kMostTime)
    {
        return over(
            told("more than {} seconds spent in the calls of one lesson", kMostTime.count()));
    }
    return std::nullopt;
}

void Stage::keep(const Statement &line, RunRecord &record)
{
    if (record.model.call && line.kind != Statement::Kind::Resumed)
    {
        began_.push_back(record.kernel ? record.kernel->began : record.model.began);
    }
    model_tables_ = std::move(record.model_tables);
    const bool differs = record.verdict() == Verdict::Differ;
    model_last_.differs = differs;
    kernel_last_.differs = differs;
    note_last(model_last_, line, record.model);
    if (record.kernel && record.kernel_tables)
    {
        kernel_tables_ = std::move(record.kernel_tables);
        note_last(kernel_last_, line, *record.kernel);
    }
}

void Stage::note_last(LastCall &last, const Statement &line, const LaneRecord &record) const
{
    last.actor = line.actor;
    last.call = line.name;
    last.error = record.outcome ? record.outcome->error : Errno::Ok;
    last.result =
        record.outcome ? std::optional<std::int64_t>(record.outcome->value) : std::nullopt;
}

std::optional<Problem> Stage::play_tool(const Statement &line, Played &played)
{
    const auto seconds_of = [this](Stamp call) {
        const auto index = static_cast<std::size_t>(call.value) - 1;
        return index < began_.size() ? began_[index] : 0;
    };
    const Lane &lane = run_.kernel_lane() != nullptr ? *run_.kernel_lane() : run_.model_lane();
    auto begun = tools::Talk::begin(line, actors_, lane.bindings(), seconds_of);
    if (!begun)
    {
        const ParseError &error = begun.error();
        return problem_at(error.position,
                          told("found {}, expected {}", error.found, error.expected));
    }
    played.tool = true;
    tools::Talk talk = std::move(begun).value();
    while (const auto next = talk.next())
    {
        Played call{.line = *next};
        if (auto problem = play_call(*next, call))
        {
            return problem;
        }
        talk.answered(&call.model, call.kernel ? &*call.kernel : nullptr, call.verdict);
        played.verdict = graver(played.verdict, call.verdict);
        std::move(call.differences.begin(), call.differences.end(),
                  std::back_inserter(played.differences));
        played.model = std::move(call.model);
        played.kernel = std::move(call.kernel);
    }
    tools::Surroundings around{.tables = &model_tables_,
                               .pids = kernel_tables_ ? &*kernel_tables_ : &model_tables_,
                               .actors = &actors_,
                               .self = actors_.id(line.actor)};
    played.model_printout = talk.model(tools::machine_terms(around));
    for (auto *last : {&model_last_, &kernel_last_})
    {
        *last = {
            .actor = line.actor, .call = line.name, .differs = played.verdict == Verdict::Differ};
        last->result = played.model_printout
                           ? std::optional<std::int64_t>(played.model_printout->status)
                           : std::nullopt;
    }
    if (has(Engine::Kernel))
    {
        around.tables = &*kernel_tables_;
        around.pids = around.tables;
        played.kernel_printout = talk.kernel(tools::machine_terms(around));
    }
    const auto judge = [&line](const std::optional<tools::Printout> &printed, LaneRecord &record) {
        record.expectation_met = !printed || tools::meets(line, *printed, record.expectation_note);
    };
    judge(played.model_printout, played.model);
    if (played.kernel)
    {
        judge(played.kernel_printout, *played.kernel);
    }
    return std::nullopt;
}

} // namespace ipcscope::lesson
