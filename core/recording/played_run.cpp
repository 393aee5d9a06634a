#include "core/recording/played_run.h"

#include "core/notation/notation.h"
#include "core/told.h"

#include <utility>

namespace ipcscope::recording
{
namespace
{

notation::ActorNames names_of(const Recording &recording)
{
    notation::ActorNames names;
    for (const std::string &name : recording.actors)
    {
        (void)names.id(name);
    }
    return names;
}

std::string print(const notation::ActorNames &names, ActorId actor, const Call &call)
{
    return names.name(actor) + " " + notation::print_call(call, names);
}

} // namespace

PlayedRun::PlayedRun(std::shared_ptr<const Recording> recording) : recording_(std::move(recording))
{
    see(recording_->seen);
}

void PlayedRun::see(const std::optional<TablesDelta> &delta)
{
    looked_ = false;
    seen_ = delta.has_value();
    if (delta)
    {
        apply(tables_, *delta);
    }
}

std::string PlayedRun::what_differs(ActorId actor, const Call &call) const
{
    const notation::ActorNames names = names_of(*recording_);
    const std::string asked = print(names, actor, call);
    if (next_ == recording_->exchanges.size())
    {
        return told("The recording ends after {} calls, before {}. Start the kernel again, or "
                    "record the run anew where a kernel can be asked.",
                    next_, asked);
    }
    const Exchange &recorded = recording_->exchanges[next_];
    return told("What was recorded as call {} is {}, not {}. Start the kernel again, or record the "
                "run anew where a kernel can be asked.",
                next_ + 1, print(names, recorded.actor, recorded.call), asked);
}

Reply PlayedRun::execute(ActorId actor, const Call &call)
{
    took_.reset();
    if (lost_)
    {
        return *lost_;
    }
    const auto &exchanges = recording_->exchanges;
    if (next_ == exchanges.size() || exchanges[next_].actor != actor ||
        !(exchanges[next_].call == call))
    {
        lost_ = EngineLost{what_differs(actor, call)};
        return *lost_;
    }
    const Exchange &recorded = exchanges[next_++];
    told_woken_ = false;
    if (recorded.took_ns)
    {
        took_ = std::chrono::nanoseconds(*recorded.took_ns);
    }
    see(recorded.seen);
    if (const auto *lost = std::get_if<EngineLost>(&recorded.reply))
    {
        lost_ = *lost;
    }
    return recorded.reply;
}

std::vector<Woken> PlayedRun::woken(std::span<const ActorId> /*order*/)
{
    if (lost_ || next_ == 0 || std::exchange(told_woken_, true))
    {
        return {};
    }
    return recording_->exchanges[next_ - 1].woken;
}

Result<Tables, EngineLost> PlayedRun::observe()
{
    if (lost_)
    {
        return *lost_;
    }
    if (!seen_)
    {
        return EngineLost{told("The recording has no tables from after call {}. Start the kernel "
                               "again, or record the run anew where a kernel can be asked.",
                               next_)};
    }
    looked_ = true;
    return tables_;
}

std::optional<std::chrono::nanoseconds> PlayedRun::took()
{
    return std::exchange(took_, std::nullopt);
}

// Who looks at the tables is done with a call; the clock then stands where the next one begins.
std::int64_t PlayedRun::seconds() const
{
    const auto &exchanges = recording_->exchanges;
    if (looked_ && next_ < exchanges.size())
    {
        return exchanges[next_].began;
    }
    return next_ == 0 ? recording_->began : exchanges[next_ - 1].ended;
}

} // namespace ipcscope::recording
