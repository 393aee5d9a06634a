#include "tests/support/scripted_backend.h"

namespace ipcscope::tests
{

ScriptedBackend::ScriptedBackend() = default;

ScriptedBackend::ScriptedBackend(std::initializer_list<Reply> replies) : replies_(replies) {}

ScriptedBackend::~ScriptedBackend() = default;

Reply ScriptedBackend::execute(ActorId actor, const Call &call)
{
    asked.emplace_back(actor, call);
    if (replies_.empty())
    {
        return EngineLost{"the script has ended"};
    }
    Reply reply = std::move(replies_.front());
    replies_.pop_front();
    return reply;
}

std::vector<Woken> ScriptedBackend::woken(std::span<const ActorId> order)
{
    orders.emplace_back(order.begin(), order.end());
    if (wakes.empty())
    {
        return {};
    }
    std::vector<Woken> next = std::move(wakes.front());
    wakes.pop_front();
    return next;
}

Result<Tables, EngineLost> ScriptedBackend::observe()
{
    if (gone)
    {
        return EngineLost{"the script says that it is gone"};
    }
    return tables;
}

} // namespace ipcscope::tests
