// The last stretch of a log in which calls overlap: what began and what ended, in the log's order,
// and a state from before it, so that it can be gone through again in another order.
#pragma once

#include "core/replay/orders.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::replay
{

class Window
{
  public:
    [[nodiscard]] bool open() const { return base_.has_value(); }
    /// `before` is the state now; the marks that follow lead on from it.
    void begin(const State &before) { base_ = before.copy(); }
    void add(Mark mark) { marks_.push_back(std::move(mark)); }
    /// `now` is the state after all marks. Forgets the older half when it has become long, and
    /// everything when nothing has overlapped for as long: an order of two calls may show only in a
    /// third one.
    void settle(const State &now);
    /// What led here cannot be gone through again, since the state was put right by hand: `now` is
    /// where the window begins.
    void restart(const State &now);
    void clear();
    /// How the calls of this stretch sleep, as far as it has been searched.
    [[nodiscard]] Sleep sleep() const { return sleep_; }

    /// Another order of the calls that overlap, in which all that the log has is so: the state
    /// after the last mark. `budget` counts down by one for every call that is tried. What the
    /// call of the last mark gave in the orders that did not fit is put into `given`.
    [[nodiscard]] std::optional<State> search(std::uint64_t &budget,
                                              std::vector<std::string> &given);

  private:
    void forget_old_orders();
    [[nodiscard]] std::optional<State> find(Sleep sleep, std::vector<Before> orders,
                                            std::uint64_t &budget, std::vector<std::string> &given);

    static constexpr std::size_t kLength = 192;
    static constexpr std::size_t kActorsPerMark = 400; ///< the more there are, the dearer is a copy
    std::optional<State> base_;
    std::optional<State> middle_;
    std::size_t middle_at_{}; // marks before middle_
    std::size_t quiet_{};     // marks since two calls have overlapped
    std::deque<Mark> marks_;
    Sleep sleep_{Sleep::AtOnce};
    std::vector<Before> orders_; ///< in which the calls of this stretch go with the log
};

} // namespace ipcscope::replay
