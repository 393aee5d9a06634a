#include "core/replay/window.h"

#include "core/notation/notation.h"
#include "core/told.h"

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

using Status = Live::Status;

// Depth first over the orders of the calls that overlap. A call is carried out at the last moment,
// when its end is reached, and before it any others that have begun: every order is reached so.
class Search
{
  public:
    Search(const std::deque<Mark> &marks, std::uint64_t &budget, std::vector<std::string> &given)
        : marks_(marks), budget_(budget), given_(given)
    {
    }

    std::optional<State> from(State state, std::size_t at)
    {
        for (; at < marks_.size(); ++at)
        {
            const Mark &mark = marks_[at];
            if (mark.what == Mark::What::Enter)
            {
                state.enter(mark.op);
                continue;
            }
            const Live *call = state.find(*mark.op);
            const bool over =
                call == nullptr || call->status == Status::Done || never_returned(*call);
            if (!over)
            {
                return branch(state, at, *mark.op);
            }
            state.leave(*mark.op);
        }
        return state;
    }

  private:
    // Its process has died in it.
    static bool never_returned(const Live &call)
    {
        return call.status == Status::Pending && call.op->counted &&
               call.op->seen.kind == Seen::Kind::Nothing;
    }

    std::optional<State> branch(const State &state, std::size_t at, const Op &wanted)
    {
        std::vector<std::size_t> order = candidates(state, wanted);
        for (const std::size_t candidate : order)
        {
            if (budget_ == 0)
            {
                return std::nullopt;
            }
            --budget_;
            State next = state.copy();
            Live &call = *next.find(*state.live()[candidate].op);
            const Applied applied = call.status == Status::Asleep
                                        ? next.give_up(call)
                                        : next.apply(call, State::Ends::MaySleep);
            if (!applied.fits() || !call_is_possible(next, state.live()[candidate]))
            {
                note(next, state.live()[candidate], at);
                continue;
            }
            if (auto found = from(std::move(next), at))
            {
                return found;
            }
        }
        return std::nullopt;
    }

    static bool call_is_possible(State &next, const Live &before)
    {
        const Live *call = next.find(*before.op);
        return call == nullptr || call->refused.empty();
    }

    // What can happen next, the likeliest first: in the order in which the calls began.
    static std::vector<std::size_t> candidates(const State &state, const Op &wanted)
    {
        std::vector<std::size_t> order;
        std::vector<std::size_t> endings;
        for (std::size_t i = 0; i < state.live().size(); ++i)
        {
            const Live &call = state.live()[i];
            if (call.status == Status::Pending)
            {
                order.push_back(i);
            }
            else if (State::may_give_up(call))
            {
                (call.op.get() == &wanted ? order : endings).push_back(i);
            }
        }
        order.insert(order.end(), endings.begin(), endings.end());
        return order;
    }

    void note(State &next, const Live &before, std::size_t at)
    {
        constexpr std::size_t kMost = 8;
        const Live *call = next.find(*before.op);
        if (call == nullptr || before.op != marks_.back().op || at + 1 != marks_.size() ||
            given_.size() >= kMost)
        {
            return;
        }
        std::string text =
            call->status == Status::Asleep ? told("sleeps") : notation::print(call->outcome);
        if (std::find(given_.begin(), given_.end(), text) == given_.end())
        {
            given_.push_back(std::move(text));
        }
    }

    const std::deque<Mark> &marks_;
    std::uint64_t &budget_;
    std::vector<std::string> &given_;
};

} // namespace

void Window::settle(const State &now)
{
    const std::size_t length = std::max(kLength, now.model().actors() / kActorsPerMark);
    quiet_ = now.live().size() > 1 ? 0 : quiet_ + 1;
    if (quiet_ > length && now.live().empty())
    {
        clear();
        return;
    }
    if (marks_.size() >= length && !middle_)
    {
        middle_ = now.copy();
        middle_at_ = marks_.size();
    }
    if (marks_.size() >= 2 * length)
    {
        marks_.erase(marks_.begin(), marks_.begin() + static_cast<std::ptrdiff_t>(middle_at_));
        base_ = std::move(middle_);
        middle_ = now.copy();
        middle_at_ = marks_.size();
        forget_old_orders();
    }
}

// What was carried out before the window is in it already.
void Window::forget_old_orders()
{
    const auto open = [&](const Turn &turn) {
        const bool begins_here = std::any_of(marks_.begin(), marks_.end(), [&](const Mark &mark) {
            return mark.what == Mark::What::Enter && mark.op.get() == turn.op;
        });
        const Live *before = begins_here ? nullptr : base_->find(*turn.op);
        return begins_here || (before != nullptr && before->status != Status::Done);
    };
    std::erase_if(orders_,
                  [&](const Before &order) { return !open(order.first) || !open(order.second); });
}

void Window::restart(const State &now)
{
    if (base_)
    {
        clear();
        base_ = now.copy();
    }
}

void Window::clear()
{
    base_.reset();
    middle_.reset();
    marks_.clear();
    orders_.clear();
    sleep_ = Sleep::AtOnce;
    quiet_ = 0;
}

std::optional<State> Window::find(Sleep sleep, std::vector<Before> orders, std::uint64_t &budget,
                                  std::vector<std::string> &given)
{
    auto found = find_order(*base_, marks_, sleep, orders, budget, given);
    if (!found)
    {
        return found;
    }
    sleep_ = sleep;
    orders_ = std::move(orders);
    if (middle_)
    {
        const auto end = marks_.begin() + static_cast<std::ptrdiff_t>(middle_at_);
        middle_ = rerun(*base_, {marks_.begin(), end}, orders_, sleep_).state;
    }
    return found;
}

// Among many who sleep the order is guessed wrong soon, and shows late: then it is best to do as if
// nobody slept. What is not a matter of two calls is a sleeper that gives up earlier than its last
// line.
std::optional<State> Window::search(std::uint64_t &budget, std::vector<std::string> &given)
{
    if (!base_)
    {
        return std::nullopt;
    }
    constexpr std::array<std::uint64_t, 3> kRounds{50, 150, 400};
    constexpr std::uint64_t kMostOfAll = 300;
    const Sleep other = sleep_ == Sleep::AtOnce ? Sleep::AsLittleAsMayBe : Sleep::AtOnce;
    const auto spend = [&](std::uint64_t most, const auto &look) {
        std::uint64_t left = std::min(most, budget);
        budget -= left;
        auto found = left == 0 ? std::nullopt : look(left);
        budget += left;
        return found;
    };
    const auto in_order = [&](Sleep sleep, const std::vector<Before> &orders) {
        return [&, sleep](std::uint64_t &left) { return find(sleep, orders, left, given); };
    };
    auto found = spend(1, in_order(Sleep::AsLittleAsMayBe, {}));
    for (const std::uint64_t most : kRounds)
    {
        found = found ? std::move(found) : spend(most, in_order(sleep_, orders_));
        found = found ? std::move(found) : spend(most, in_order(other, {}));
    }
    if (!found)
    {
        found = spend(kMostOfAll, [&](std::uint64_t &left) {
            return Search(marks_, left, given).from(base_->copy(), 0);
        });
        if (found)
        {
            restart(*found);
        }
    }
    return found;
}

} // namespace ipcscope::replay
