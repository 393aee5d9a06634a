#include "app/gui/branch.h"

#include "core/model_facts.h"
#include "core/tools/terms.h"
#include "sim/model_backend.h"

#include <algorithm>
#include <atomic>
#include <utility>

namespace ipcscope::gui
{
namespace
{

std::uint64_t next_branch_number()
{
    static std::atomic<std::uint64_t> last{};
    return ++last;
}

} // namespace

Reply HistoryBackend::execute(ActorId actor, const Call &call)
{
    samples.before(history_.present(), actor, call);
    Reply reply = history_.append(actor, call);
    samples.answered(history_.present(), reply);
    return reply;
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
    : number_(next_branch_number()), facts_(facts),
      names_(std::make_unique<notation::ActorNames>()),
      model_(std::make_unique<HistoryBackend>(model_facts(facts))),
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
    // Of 32,768 lines the room that vectors keep for more is tens of megabytes.
    branch->source_.statements.shrink_to_fit();
    branch->expanded_.shrink_to_fit();
    branch->plan();
    branch->model_->samples.after(0, branch->model_->history().present());
    return branch;
}

void Branch::plan()
{
    planned_ = static_cast<std::size_t>(std::count_if(expanded_.begin(), expanded_.end(), is_call));
    calls_.reserve(planned_);
}

bool Branch::run(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    for (; next_ < expanded_.size(); ++next_)
    {
        if (expanded_[next_].kind == Statement::Kind::Tool)
        {
            begin_tool(expanded_[next_]);
            if (!next_of_tool())
            {
                talk_.reset(); // it makes no calls
            }
        }
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
        note_ended(record);
        model_->samples.after(calls_.size() + 1, model_->history().present());
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
        if (talk_)
        {
            talk_->answered(&record.model, nullptr, Verdict::ModelOnly);
            if (!next_of_tool())
            {
                print_tool(record);
            }
        }
        calls_.push_back(std::move(record));
    }
    return true;
}

/// A sleeper that is killed gives no answer, so that its lane would wait for ever.
void Branch::note_ended(CallRecord &record)
{
    for (const auto &[actor, sleeper] : lane_->sleepers())
    {
        if (!model_->history().present().tasks[actor.value].wait && ended_.insert(actor).second)
        {
            record.cut_short.push_back(actor);
        }
    }
}

// Which calls a tool makes shows while it runs, and stays so: the model's answers are the same
// whenever it is run.
void Branch::begin_tool(const Statement &line)
{
    auto begun = tools::Talk::begin(line, *names_, lane_->bindings(),
                                    [this](Stamp call) { return began(call); });
    if (begun)
    {
        talk_ = std::move(begun).value();
    }
}

// The model's clock counts its calls.
std::int64_t Branch::began(Stamp call) const
{
    const auto record = std::find_if(calls_.begin(), calls_.end(), [call](const CallRecord &one) {
        return one.history && static_cast<std::int64_t>(*one.history) + 1 == call.value;
    });
    return record == calls_.end() ? coarse_seconds() : record->model.began;
}

/// Puts the tool's next call behind the statement that runs now; false when it has made all.
bool Branch::next_of_tool()
{
    auto next = talk_ ? talk_->next() : std::nullopt;
    if (next)
    {
        spelled_[next->position.line].push_back(*next);
        expanded_.insert(expanded_.begin() + static_cast<std::ptrdiff_t>(next_) + 1,
                         *std::move(next));
        ++planned_;
    }
    return next.has_value();
}

/// Requires: talk_, all of whose calls are made.
void Branch::print_tool(CallRecord &last)
{
    const Tables tables = sim::tables(model_->history().present());
    if (const auto printed = talk_->model(tools::machine_terms({.tables = &tables,
                                                                .pids = &tables,
                                                                .actors = names_.get(),
                                                                .self = names_->id(last.actor)})))
    {
        last.printout = printed->out + printed->err;
    }
    talk_.reset();
}

void Branch::spell_tools_again()
{
    std::vector<Statement> spelled;
    for (Statement &statement : expanded_)
    {
        const bool tool = statement.kind == Statement::Kind::Tool;
        const auto calls = spelled_.find(statement.position.line);
        spelled.push_back(std::move(statement));
        if (tool && calls != spelled_.end())
        {
            spelled.insert(spelled.end(), calls->second.begin(), calls->second.end());
        }
    }
    expanded_ = std::move(spelled);
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
    spell_tools_again();
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
