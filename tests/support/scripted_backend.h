// An engine that answers from a list, for tests of what is done with the answers: policy, counting,
// comparison. It knows nothing of IPC.
#pragma once

#include "core/backend.h"

#include <deque>
#include <utility>
#include <vector>

namespace ipcscope::tests
{

class ScriptedBackend final : public Backend
{
  public:
    explicit ScriptedBackend(std::deque<Reply> replies = {}) : replies_(std::move(replies)) {}

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
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

    /// The next of `wakes`; what was asked for is kept.
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
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

    [[nodiscard]] Result<Tables, EngineLost> observe() override
    {
        if (gone)
        {
            return EngineLost{"the script says that it is gone"};
        }
        return tables;
    }

    std::vector<std::pair<ActorId, Call>> asked;
    std::deque<std::vector<Woken>> wakes;
    std::vector<std::vector<ActorId>> orders; ///< that woken() was asked for
    Tables tables;
    bool gone{};

  private:
    std::deque<Reply> replies_;
};

} // namespace ipcscope::tests
