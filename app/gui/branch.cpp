#include "app/gui/branch.h"

#include "sim/model_backend.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{

Reply HistoryBackend::execute(ActorId actor, const Call &call)
{
    return history_.append(actor, call);
}

std::vector<Woken> HistoryBackend::woken(std::span<const ActorId> order)
{
    return history_.woken(order);
}

Result<Tables, EngineLost> HistoryBackend::observe()
{
    return sim::tables(history_.present());
}

bool is_call(const Statement &statement)
{
    return statement.kind == Statement::Kind::Call ||
           statement.kind == Statement::Kind::Unfinished ||
           statement.kind == Statement::Kind::Resumed;
}

Branch::Branch(const EngineFacts &facts)
    : facts_(facts), names_(std::make_unique<notation::ActorNames>()),
      model_(std::make_unique<HistoryBackend>(facts)),
      lane_(std::make_unique<Lane>(*model_, *names_))
{
}

Result<std::unique_ptr<Branch>, ParseError> Branch::make(Scenario source, const EngineFacts &facts)
{
    // A statement is found again after expansion by its line, so lines are made unique.
    for (std::size_t at = 0; at < source.statements.size(); ++at)
    {
        source.statements[at].position.line = static_cast<std::uint32_t>(at + 1);
    }
    auto expanded = notation::expand(source);
    if (!expanded)
    {
        return expanded.error();
    }
    std::unique_ptr<Branch> branch(new Branch(facts));
    branch->source_ = std::move(source);
    branch->expanded_ = std::move(expanded).value().statements;
    branch->plan();
    return branch;
}

void Branch::plan()
{
    planned_ = static_cast<std::size_t>(std::count_if(expanded_.begin(), expanded_.end(), is_call));
}

bool Branch::run(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    for (; next_ < expanded_.size(); ++next_)
    {
        const Statement &statement = expanded_[next_];
        if (!is_call(statement))
        {
            continue;
        }
        if (std::chrono::steady_clock::now() >= end)
        {
            return false;
        }
        CallRecord record;
        record.statement = next_;
        record.source = statement.position.line - 1;
        record.implied = record.source >= source_.statements.size() ||
                         !(source_.statements[record.source] == statement);
        record.actor = statement.actor;
        const std::size_t ran = model_->history().size();
        record.model = lane_->run(statement);
        record.woken = lane_->settle();
        if (model_->history().size() > ran)
        {
            record.history = ran;
        }
        if (statement.expectation.kind == Expectation::Kind::Bind)
        {
            const auto bound = lane_->bindings().find(statement.expectation.name);
            if (bound != lane_->bindings().end())
            {
                record.bound.emplace(bound->first, bound->second);
            }
        }
        calls_.push_back(std::move(record));
    }
    return true;
}

std::optional<ParseError> Branch::append(Statement statement)
{
    Scenario longer = source_;
    statement.position.line = static_cast<std::uint32_t>(longer.statements.size() + 1);
    longer.statements.push_back(std::move(statement));
    auto expanded = notation::expand(longer);
    if (!expanded)
    {
        return expanded.error();
    }
    source_ = std::move(longer);
    expanded_ = std::move(expanded).value().statements;
    plan();
    return std::nullopt;
}

notation::Bindings Branch::bindings(std::size_t calls) const
{
    notation::Bindings bindings;
    const std::size_t known = std::min(calls, calls_.size());
    for (std::size_t at = 0; at < known; ++at)
    {
        if (calls_[at].bound)
        {
            bindings.insert_or_assign(calls_[at].bound->first, calls_[at].bound->second);
        }
    }
    return bindings;
}

std::size_t Branch::history_calls(std::size_t calls) const
{
    for (std::size_t at = std::min(calls, calls_.size()); at > 0; --at)
    {
        if (calls_[at - 1].history)
        {
            return *calls_[at - 1].history + 1;
        }
    }
    return 0;
}

Scenario Branch::source_until(std::size_t calls) const
{
    Scenario part{.file = source_.file, .statements = {}};
    const std::size_t end = calls == 0 ? 0 : calls_[calls - 1].source + 1;
    part.statements.assign(source_.statements.begin(),
                           source_.statements.begin() + static_cast<std::ptrdiff_t>(end));
    return part;
}

} // namespace ipcscope::gui
