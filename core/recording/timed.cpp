#include "core/recording/timed.h"

#include <utility>

namespace ipcscope::recording
{

TimedLab::TimedLab(std::unique_ptr<Backend> lab) : lab_(std::move(lab)) {}

Reply TimedLab::execute(ActorId actor, const Call &call)
{
    const auto asked = std::chrono::steady_clock::now();
    Reply reply = lab_->execute(actor, call);
    const auto answered = std::chrono::steady_clock::now();
    took_.reset();
    if (std::holds_alternative<Outcome>(reply))
    {
        took_ = answered - asked;
    }
    return reply;
}

std::vector<Woken> TimedLab::woken(std::span<const ActorId> order)
{
    return lab_->woken(order);
}

Result<Tables, EngineLost> TimedLab::observe()
{
    return lab_->observe();
}

std::optional<std::chrono::nanoseconds> TimedLab::took()
{
    return std::exchange(took_, std::nullopt);
}

} // namespace ipcscope::recording
