// An engine that answers from a list, for tests of what is done with the answers: policy, counting,
// comparison. It knows nothing of IPC.
#pragma once

#include "core/backend.h"

#include <deque>
#include <initializer_list>
#include <utility>
#include <vector>

namespace ipcscope::tests
{

class ScriptedBackend final : public Backend
{
  public:
    ScriptedBackend();
    explicit ScriptedBackend(std::initializer_list<Reply> replies);
    ~ScriptedBackend() override;

    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override;
    /// The next of `wakes`; what was asked for is kept.
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override;
    [[nodiscard]] Result<Tables, EngineLost> observe() override;

    std::vector<std::pair<ActorId, Call>> asked;
    std::deque<std::vector<Woken>> wakes;
    std::vector<std::vector<ActorId>> orders; ///< that woken() was asked for
    Tables tables;
    bool gone{};

  private:
    std::deque<Reply> replies_;
};

} // namespace ipcscope::tests
