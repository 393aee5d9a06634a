// A state, and the way back: a copy from a while ago and what has been done since. So the state
// before the last step is there when it is needed, and no copy is made where it is not.
#pragma once

#include "core/replay/state.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace ipcscope::replay
{

class Track
{
  public:
    using Held = std::span<const ActorId>;

    explicit Track(State first) : now_(std::move(first)) {}

    [[nodiscard]] const State &now() const { return now_; }
    [[nodiscard]] const Live *find(const Op &op) const { return now_.find(op); }

    // As in State. Requires: the call is there.
    void enter(const std::shared_ptr<const Op> &op);
    Applied apply(const Op &op, State::Ends ends, Held held = {});
    Applied give_up(const Op &op, Held held = {});
    Applied release(Held held);
    void settle(const Op &op, Outcome outcome);
    std::optional<Mismatch> verify(const Op &op);
    void leave(const Op &op);

    /// The way back leads to here.
    void mark();
    /// The state at the last mark. Requires: there was one, and nothing was changed by hand since.
    [[nodiscard]] State marked() const;
    /// Goes back to the last mark.
    void undo();
    void replace(State state);
    /// To be changed by other means; there is no way back from that.
    [[nodiscard]] State &by_hand();
    [[nodiscard]] State take() { return std::move(now_); }

  private:
    struct Step
    {
        enum class What : std::uint8_t
        {
            Enter,
            Apply,
            GiveUp,
            Release,
            Verify,
            Leave,
            Settle,
        };
        What what{};
        std::shared_ptr<const Op> op;
        State::Ends ends{State::Ends::MaySleep};
        std::vector<ActorId> held;
        Outcome outcome; ///< of Settle
    };
    static Applied take_step(State &state, const Step &step);
    Applied go(Step step);
    [[nodiscard]] std::shared_ptr<const Op> shared(const Op &op) const;

    // So many steps are as quick to go again as a state is to copy.
    [[nodiscard]] std::size_t most_steps() const;

    State now_;
    std::optional<State> start_;
    std::vector<Step> steps_; ///< from start_ to now_
    std::size_t mark_{};      ///< steps before the mark
};

} // namespace ipcscope::replay
