#include "core/recording/recorder.h"

#include "core/lane.h"

#include <utility>

namespace ipcscope::recording
{

Recorder::Recorder(std::unique_ptr<Backend> lab) : lab_(std::move(lab))
{
    kept_.began = coarse_seconds();
}

Reply Recorder::execute(ActorId actor, const Call &call)
{
    Exchange exchange{.actor = actor, .call = call, .began = coarse_seconds()};
    exchange.reply = lab_.execute(actor, call);
    exchange.ended = coarse_seconds();
    took_ = lab_.took();
    if (took_)
    {
        exchange.took_ns = took_->count();
    }
    lost_ = lost_ || std::holds_alternative<EngineLost>(exchange.reply);
    kept_.exchanges.push_back(std::move(exchange));
    return kept_.exchanges.back().reply;
}

std::vector<Woken> Recorder::woken(std::span<const ActorId> order)
{
    std::vector<Woken> woken = lab_.woken(order);
    if (!kept_.exchanges.empty())
    {
        Exchange &last = kept_.exchanges.back();
        last.woken.insert(last.woken.end(), woken.begin(), woken.end());
        last.ended = coarse_seconds();
    }
    return woken;
}

Result<Tables, EngineLost> Recorder::observe()
{
    auto tables = lab_.observe();
    if (!tables)
    {
        lost_ = true;
        return tables;
    }
    std::optional<TablesDelta> &seen =
        kept_.exchanges.empty() ? kept_.seen : kept_.exchanges.back().seen;
    // Nothing changes between two calls, so the first look is as good as any after it.
    if (!seen)
    {
        seen = difference(seen_, tables.value());
        seen_ = tables.value();
    }
    return tables;
}

std::optional<std::chrono::nanoseconds> Recorder::took()
{
    return std::exchange(took_, std::nullopt);
}

} // namespace ipcscope::recording
