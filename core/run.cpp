#include "core/run.h"

#include "core/own_clock.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope
{
namespace
{

Comparison alone(std::string reason)
{
    return Comparison{
        .verdict = Verdict::ModelOnly, .differences = {}, .reason = std::move(reason)};
}

std::string gone(std::size_t line, const std::string &why)
{
    return told("from line {} on the model goes on alone, since the real kernel is gone: {}", line,
                why);
}

bool is_call(const Statement &statement)
{
    switch (statement.kind)
    {
    case Statement::Kind::Call:
    case Statement::Kind::Unfinished:
    case Statement::Kind::Resumed: return true;
    case Statement::Kind::Signal:
    case Statement::Kind::Exit:
    case Statement::Kind::Scene:
    case Statement::Kind::Tool:
    case Statement::Kind::Comment: return false;
    }
    return false;
}

} // namespace

Verdict RunRecord::verdict() const
{
    return graver(graver(answer.verdict, wakes.verdict), state.verdict);
}

Run::Run(Backend &model, Backend *kernel, notation::ActorNames &actors,
         std::string model_only_reason)
    : model_(model, actors), model_only_reason_(std::move(model_only_reason))
{
    if (kernel != nullptr)
    {
        kernel_.emplace(*kernel, actors);
        meet();
    }
    else if (model_only_reason_.empty())
    {
        model_only_reason_ = told("the kernel was not asked");
    }
}

// The first processes and their namespaces are the same before anything has been called.
void Run::meet()
{
    const auto model = model_.backend().observe();
    const auto kernel = kernel_->backend().observe();
    if (!kernel)
    {
        go_alone(told("the real kernel is gone: {}", kernel.error().reason));
    }
    else if (model)
    {
        // What already differs here differs after the first call too, and is told there.
        (void)correspondence_.compare(model.value(), kernel.value());
    }
}

void Run::go_alone(std::string reason)
{
    kernel_.reset();
    model_only_reason_ = std::move(reason);
}

RunRecord Run::run(const Statement &statement)
{
    RunRecord record;
    if (!is_call(statement))
    {
        return record;
    }
    record.model = model_.run(statement);
    if (record.model.not_ipc)
    {
        return record;
    }
    if (record.model.call && statement.kind != Statement::Kind::Resumed)
    {
        ++calls_; // as the model counts: what it was asked, also when it refused
    }
    const bool answered = record.model.outcome || record.model.asleep;
    if (kernel_ && answered)
    {
        run_kernel(statement, record);
    }
    settle(record);
    if (auto tables = model_.backend().observe())
    {
        record.model_tables = std::move(tables).value();
    }
    if (!answered)
    {
        record.answer = alone(told("not compared: {}", record.model.refused));
        record.state = record.answer;
    }
    else if (kernel_)
    {
        compare(statement, record);
    }
    else
    {
        record.answer = alone(model_only_reason_);
        record.state = record.answer;
    }
    return record;
}

void Run::run_kernel(const Statement &statement, RunRecord &record)
{
    record.kernel = kernel_->run(statement);
    if (!record.kernel->outcome && !record.kernel->asleep)
    {
        const std::size_t line = statement.position.line;
        const std::string &why = record.kernel->refused;
        go_alone(record.kernel->lost
                     ? gone(line, why)
                     : told("from line {} on the model goes on alone, since the real kernel could "
                            "not be asked: {}",
                            line, why));
        return;
    }
    record.kernel_woken = kernel_->settle();
    record.kernel->ended = std::max(record.kernel->ended, seconds_of(kernel_->backend()));
    if (statement.kind != Statement::Kind::Resumed)
    {
        correspondence_.call_ran(Stamp{calls_}, record.kernel->began, record.kernel->ended);
    }
}

// The kernel goes first: where it is free, the model follows it.
void Run::settle(RunRecord &record)
{
    std::vector<ActorId> order;
    order.reserve(record.kernel_woken.size());
    for (const Completion &completion : record.kernel_woken)
    {
        order.push_back(completion.actor);
    }
    record.model_woken = model_.settle(order);
}

void Run::compare(const Statement &statement, RunRecord &record)
{
    const LaneRecord &ours = record.model;
    const LaneRecord &theirs = *record.kernel;
    if (ours.outcome && theirs.outcome)
    {
        record.answer = correspondence_.compare(ours.actor, {*ours.call, *ours.outcome},
                                                {*theirs.call, *theirs.outcome});
    }
    else if (ours.asleep.has_value() != theirs.asleep.has_value())
    {
        const auto answer = [](const LaneRecord &lane) {
            return lane.outcome ? notation::print(*lane.outcome) : told("sleeps: {}", *lane.asleep);
        };
        record.answer.verdict = Verdict::Differ;
        record.answer.differences.push_back({.field = "result",
                                             .model = answer(ours),
                                             .kernel = answer(theirs),
                                             .source = std::string(call_name(*theirs.call))});
    }
    const auto outcomes = [](const std::vector<Completion> &completions) {
        std::vector<Woken> woken;
        woken.reserve(completions.size());
        for (const Completion &completion : completions)
        {
            woken.push_back({.actor = completion.actor, .outcome = completion.outcome});
        }
        return woken;
    };
    const auto call_of = [&](ActorId actor) -> const Call * {
        const auto found =
            std::find_if(record.model_woken.begin(), record.model_woken.end(),
                         [actor](const Completion &one) { return one.actor == actor; });
        return found == record.model_woken.end() ? nullptr : &found->call;
    };
    record.wakes = correspondence_.compare(outcomes(record.model_woken),
                                           outcomes(record.kernel_woken), call_of);
    observe_kernel(statement, record);
}

void Run::observe_kernel(const Statement &statement, RunRecord &record)
{
    auto tables = kernel_->backend().observe();
    if (!tables)
    {
        go_alone(gone(statement.position.line, tables.error().reason));
        record.state = alone(model_only_reason_);
        return;
    }
    record.state = correspondence_.compare(record.model_tables, tables.value());
    record.kernel_tables = std::move(tables).value();
}

} // namespace ipcscope
