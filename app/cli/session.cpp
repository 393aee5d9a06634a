#include "app/cli/session.h"

#include "app/cli/interrupt.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ipcscope::cli
{
namespace
{

bool is_call(const Statement &statement)
{
    return statement.kind == Statement::Kind::Call ||
           statement.kind == Statement::Kind::Unfinished ||
           statement.kind == Statement::Kind::Resumed;
}

std::vector<WokenReport> side_by_side(std::vector<Completion> model, std::vector<Completion> kernel)
{
    std::vector<WokenReport> reports;
    for (Completion &ours : model)
    {
        WokenReport &report = reports.emplace_back();
        const auto theirs = std::find_if(kernel.begin(), kernel.end(), [&](const Completion &one) {
            return one.actor == ours.actor;
        });
        if (theirs != kernel.end())
        {
            report.kernel = std::move(*theirs);
            kernel.erase(theirs);
        }
        report.model = std::move(ours);
    }
    for (Completion &theirs : kernel)
    {
        reports.emplace_back().kernel = std::move(theirs);
    }
    return reports;
}

void append(std::vector<Difference> &all, std::vector<Difference> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

} // namespace

void Session::run()
{
    reporter_.begin(scenario_, engines_, actors_);
    for (const Statement &line : scenario_.statements)
    {
        if (interrupted().load())
        {
            summary_.interrupted = true;
            return;
        }
        if (line.kind == Statement::Kind::Tool)
        {
            tool(line);
        }
        else if (is_call(line))
        {
            statement(line);
        }
        else
        {
            reporter_.other(line);
        }
        if (kernel_alone_ && !kernel_end_.empty())
        {
            return; // nobody is left to be asked
        }
    }
    count_sleepers();
}

void Session::statement(const Statement &statement)
{
    const CallReport report = run_ ? on_both(statement) : on_kernel(statement);
    const LaneRecord &first = report.model ? *report.model : *report.kernel;
    if (first.not_ipc)
    {
        ++summary_.not_ipc;
        reporter_.not_ipc(statement);
        return;
    }
    count(report);
    reporter_.call(report);
}

// The calls of a tool run as all others do; which come next depends on what was answered.
void Session::tool(const Statement &line)
{
    const Lane &lane = kernel_alone_         ? *kernel_alone_
                       : run_->kernel_lane() ? *run_->kernel_lane()
                                             : run_->model_lane();
    reporter_.tool_begins(line);
    auto begun = tools::Talk::begin(line, actors_, lane.bindings(),
                                    [this](Stamp at) { return seconds_of(at); });
    if (!begun)
    {
        LaneRecord record;
        record.refused =
            fmt::format("found {}, expected {}", begun.error().found, begun.error().expected);
        record.refused_at = begun.error().position;
        CallReport report{.statement = line, .of_tool = true};
        (kernel_alone_ ? report.kernel : report.model) = std::move(record);
        count(report);
        reporter_.call(report);
        return;
    }
    tools::Talk talk = std::move(begun).value();
    ToolReport told{.line = line};
    while (const auto next = talk.next())
    {
        if (interrupted().load())
        {
            return; // run() tells
        }
        CallReport report = run_ ? on_both(*next) : on_kernel(*next);
        report.of_tool = true;
        count(report);
        reporter_.call(report);
        talk.answered(report.model ? &*report.model : nullptr,
                      report.kernel ? &*report.kernel : nullptr,
                      report.answer_differences.empty() ? Verdict::Agree : Verdict::Differ);
        told.verdict = graver(told.verdict, report.verdict);
    }
    told.calls = talk.calls();
    print(talk, told);
    count(told);
    reporter_.tool_ends(told);
}

// Some printouts are made of the tables too; the model's namespaces have the kernel's numbers where
// they have met.
void Session::print(const tools::Talk &talk, ToolReport &told)
{
    const bool kernel = kernel_alone_ || !run_->model_only();
    if (run_ && !last_.model)
    {
        last_.model = model_.observe().value();
    }
    if (kernel && !last_.kernel)
    {
        if (auto tables = engines_.kernel->observe())
        {
            last_.kernel = std::move(tables).value();
        }
    }
    const Tables *model_tables = last_.model ? &*last_.model : nullptr;
    const Tables *kernel_tables = kernel && last_.kernel ? &*last_.kernel : nullptr;
    tools::Surroundings around{.tables = kernel_tables,
                               .pids = kernel_tables,
                               .actors = &actors_,
                               .self = actors_.id(told.line.actor)};
    if (kernel)
    {
        told.kernel = talk.kernel(tools::machine_terms(around));
    }
    if (!run_)
    {
        return;
    }
    around.tables = model_tables;
    around.pids = kernel_tables != nullptr ? kernel_tables : model_tables;
    if (model_tables != nullptr && kernel_tables != nullptr)
    {
        around.numbers = kernels_numbers(*model_tables, *kernel_tables);
    }
    told.model = talk.model(tools::machine_terms(std::move(around)));
    const bool differ = told.calls == 0 && told.kernel && told.model != told.kernel;
    told.verdict = differ ? Verdict::Differ : told.verdict;
}

tools::Surroundings::Numbers Session::kernels_numbers(const Tables &model,
                                                      const Tables &kernel) const
{
    tools::Surroundings::Numbers numbers;
    for (const ActorRow &ours : model.actors)
    {
        const auto theirs =
            std::find_if(kernel.actors.begin(), kernel.actors.end(), [&](const ActorRow &row) {
                return row.actor == ours.actor && row.alive && ours.alive;
            });
        if (theirs == kernel.actors.end())
        {
            continue;
        }
        const auto met = [&](NsKind kind, NsId here, NsId there) {
            if (run_->correspondence().model_ns(there) == here)
            {
                numbers.emplace(std::pair(kind, here), there);
            }
        };
        met(NsKind::Ipc, ours.ipc_ns, theirs->ipc_ns);
        met(NsKind::User, ours.user_ns, theirs->user_ns);
        met(NsKind::Mnt, ours.mnt_ns, theirs->mnt_ns);
        met(NsKind::Pid, ours.pid_ns, theirs->pid_ns);
    }
    return numbers;
}

// The exit status that the line expects.
void Session::count(ToolReport &told)
{
    bool met = true;
    for (const auto &[printed, note] :
         {std::pair{&told.model, &told.model_note}, std::pair{&told.kernel, &told.kernel_note}})
    {
        met = (!*printed || tools::meets(told.line, **printed, *note)) && met;
    }
    summary_.failed_expectations += met ? 0U : 1U;
    const bool expects = told.line.expectation.kind == Expectation::Kind::Value;
    summary_.checked += expects && (told.model || told.kernel) ? 1U : 0U;
}

// The model's clock counts calls.
std::int64_t Session::seconds_of(Stamp call) const
{
    const auto index = static_cast<std::size_t>(call.value) - 1;
    return index < began_.size() ? began_[index] : 0;
}

CallReport Session::on_both(const Statement &statement)
{
    (void)collector_.take();
    const bool had_kernel = !run_->model_only();
    RunRecord record = run_->run(statement);
    if (record.model.not_ipc)
    {
        return CallReport{.statement = statement, .model = std::move(record.model)};
    }
    if (record.model.call && statement.kind != Statement::Kind::Resumed)
    {
        began_.push_back(record.kernel ? record.kernel->began : record.model.began);
    }
    last_.compared = record.kernel_tables.has_value();
    last_.equal = last_.compared && record.state.verdict == Verdict::Agree;
    last_.model = std::move(record.model_tables);
    if (record.kernel_tables)
    {
        last_.kernel = std::move(record.kernel_tables);
    }
    if (had_kernel && run_->model_only())
    {
        kernel_end_ = run_->model_only_reason();
    }
    CallReport report{.statement = statement,
                      .model = std::move(record.model),
                      .kernel = std::move(record.kernel),
                      .verdict = record.verdict(),
                      .answer_differences = std::move(record.answer.differences),
                      .state_differences = std::move(record.state.differences),
                      .reason = std::move(record.answer.reason),
                      .steps = collector_.take()};
    append(report.answer_differences, std::move(record.wakes.differences));
    report.woken = side_by_side(std::move(record.model_woken), std::move(record.kernel_woken));
    for (std::string *reason : {&record.wakes.reason, &record.state.reason})
    {
        if (report.reason.empty())
        {
            report.reason = std::move(*reason);
        }
    }
    return report;
}

// With nothing to compare the kernel with, the verdict says how it stands to what the scenario
// expects; a line that expects nothing allows anything.
CallReport Session::on_kernel(const Statement &statement)
{
    CallReport report{.statement = statement, .model = {}};
    report.kernel = kernel_alone_->run(statement);
    const LaneRecord &record = *report.kernel;
    report.woken = side_by_side({}, kernel_alone_->settle());
    if (record.lost)
    {
        kernel_end_ = fmt::format("from line {} on the real kernel is gone: {}",
                                  statement.position.line, record.refused);
    }
    const bool woken_as_expected =
        std::all_of(report.woken.begin(), report.woken.end(),
                    [](const WokenReport &woken) { return woken.expectation_met(); });
    if (!record.outcome && !record.asleep)
    {
        report.verdict = Verdict::Allowed;
        report.reason = record.refused;
    }
    else if (!record.expectation_met || !woken_as_expected)
    {
        report.verdict = Verdict::Differ;
    }
    else
    {
        report.verdict =
            checks(statement.expectation) && record.outcome ? Verdict::Agree : Verdict::Allowed;
    }
    return report;
}

void Session::count(const CallReport &report)
{
    // A call that was cut in two is one call, counted where it begins.
    const bool resumed = report.statement.kind == Statement::Kind::Resumed;
    const LaneRecord &first = report.model ? *report.model : *report.kernel;
    const auto ran = [](const LaneRecord &lane) { return lane.outcome || lane.asleep; };
    const bool kernel_ran = report.kernel && ran(*report.kernel);
    // Without a call the line could not be resolved; a refusal of the model's is a call that it
    // does not have.
    if (!ran(first) && (report.model || !first.call))
    {
        ++summary_.not_run;
    }
    else if (report.kernel && !kernel_ran)
    {
        (report.kernel->lost ? summary_.kernel_lost : summary_.kernel_refused) = true;
    }
    else if (kernel_ran && !kernel_end_.empty())
    {
        summary_.kernel_lost = true; // it answered, and was gone when its tables were to be read
    }
    summary_.failed_expectations += report.expectation_met() ? 0U : 1U;
    const bool compared = report.model && kernel_ran && report.verdict != Verdict::ModelOnly;
    const bool expected = checks(report.statement.expectation) && first.outcome.has_value();
    summary_.checked += compared || expected ? 1U : 0U;
    for (const WokenReport &woken : report.woken)
    {
        summary_.failed_expectations += woken.expectation_met() ? 0U : 1U;
        summary_.checked += checks(woken.statement().expectation) ? 1U : 0U;
    }
    if (resumed)
    {
        return;
    }
    ++summary_.calls;
    switch (report.verdict)
    {
    case Verdict::Agree: ++summary_.agree; break;
    case Verdict::Allowed: ++summary_.allowed; break;
    case Verdict::Differ: ++summary_.differ; break;
    case Verdict::ModelOnly: ++summary_.model_only; break;
    }
}

// Who is asleep at the end is no mistake in itself, unless the scenario says what it comes back
// with.
void Session::count_sleepers()
{
    const Lane &lane = run_ ? run_->model_lane() : *kernel_alone_;
    for (const auto &[actor, sleeper] : lane.sleepers())
    {
        StillAsleep &report = asleep_.emplace_back();
        report.statement = sleeper.statement;
        report.waits_for = *sleeper.record.asleep;
        // An unfinished line says what it returns where it resumes, and no line did.
        report.expected_back = checks(sleeper.statement.expectation);
        summary_.failed_expectations += report.expected_back ? 1U : 0U;
    }
}

FinalTables Session::final_tables()
{
    if (kernel_alone_)
    {
        if (auto tables = engines_.kernel->observe())
        {
            last_.kernel = std::move(tables).value();
        }
        return std::move(last_);
    }
    if (last_.kernel)
    {
        const Correspondence &map = run_->correspondence();
        for (const IpcNamespaceTable &table : last_.kernel->ipc)
        {
            if (const auto ns = map.model_ns(table.ns))
            {
                last_.kernel_to_model.emplace(table.ns, *ns);
            }
        }
    }
    return std::move(last_);
}

} // namespace ipcscope::cli
