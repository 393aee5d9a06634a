#include "core/run.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope
{
namespace
{

int gravity(Verdict verdict)
{
    switch (verdict)
    {
    case Verdict::Agree: return 0;
    case Verdict::Allowed: return 1;
    case Verdict::ModelOnly: return 2;
    case Verdict::Differ: return 3;
    }
    return 0;
}

Comparison alone(std::string reason)
{
    return Comparison{
        .verdict = Verdict::ModelOnly, .differences = {}, .reason = std::move(reason)};
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
    case Statement::Kind::Comment: return false;
    }
    return false;
}

} // namespace

Verdict RunRecord::verdict() const
{
    return gravity(state.verdict) > gravity(answer.verdict) ? state.verdict : answer.verdict;
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
        model_only_reason_ = "the kernel was not asked";
    }
}

// The first processes and their namespaces are the same before anything has been called.
void Run::meet()
{
    const auto model = model_.backend().observe();
    const auto kernel = kernel_->backend().observe();
    if (!kernel)
    {
        go_alone(fmt::format("the real kernel is gone: {}", kernel.error().reason));
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
    if (auto tables = model_.backend().observe())
    {
        record.model_tables = std::move(tables).value();
    }
    if (record.model.call && statement.kind != Statement::Kind::Resumed)
    {
        ++calls_; // as the model counts: what it was asked, also when it refused
    }
    if (!record.model.outcome)
    {
        record.answer = alone(fmt::format("not compared: {}", record.model.refused));
        record.state = record.answer;
        return record;
    }
    if (kernel_)
    {
        run_kernel(statement, record);
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
    const auto where = [&] { return fmt::format("from line {} on", statement.position.line); };
    record.kernel = kernel_->run(statement);
    if (!record.kernel->outcome)
    {
        go_alone(fmt::format("{} the model goes on alone, since {}: {}", where(),
                             record.kernel->lost ? "the real kernel is gone"
                                                 : "the real kernel could not be asked",
                             record.kernel->refused));
        record.answer = alone(model_only_reason_);
        record.state = record.answer;
        return;
    }
    if (statement.kind != Statement::Kind::Resumed)
    {
        correspondence_.call_ran(Stamp{calls_}, record.kernel->began, record.kernel->ended);
    }
    record.answer = correspondence_.compare({*record.model.call, *record.model.outcome},
                                            {*record.kernel->call, *record.kernel->outcome});
    auto tables = kernel_->backend().observe();
    if (!tables)
    {
        go_alone(fmt::format("{} the model goes on alone, since the real kernel is gone: {}",
                             where(), tables.error().reason));
        record.state = alone(model_only_reason_);
        return;
    }
    record.state = correspondence_.compare(record.model_tables, tables.value());
    record.kernel_tables = std::move(tables).value();
}

} // namespace ipcscope
