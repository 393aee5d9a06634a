#include "core/replay/track.h"

#include <algorithm>

namespace ipcscope::replay
{

Applied Track::take_step(State &state, const Step &step)
{
    Applied applied;
    switch (step.what)
    {
    case Step::What::Enter: state.enter(step.op); break;
    case Step::What::Apply: return state.apply(*state.find(*step.op), step.ends, step.held);
    case Step::What::GiveUp: return state.give_up(*state.find(*step.op), step.held);
    case Step::What::Release: return state.release(step.held);
    case Step::What::Verify: applied.own = state.verify(*state.find(*step.op)); break;
    case Step::What::Leave: state.leave(*step.op); break;
    case Step::What::Settle: State::settle(*state.find(*step.op), step.outcome); break;
    }
    return applied;
}

Applied Track::go(Step step)
{
    if (!start_)
    {
        return take_step(now_, step);
    }
    steps_.push_back(std::move(step));
    return take_step(now_, steps_.back());
}

std::shared_ptr<const Op> Track::shared(const Op &op) const
{
    return now_.find(op)->op;
}

void Track::enter(const std::shared_ptr<const Op> &op)
{
    (void)go({.what = Step::What::Enter, .op = op});
}

Applied Track::apply(const Op &op, State::Ends ends, Held held)
{
    return go({.what = Step::What::Apply,
               .op = shared(op),
               .ends = ends,
               .held = {held.begin(), held.end()}});
}

Applied Track::give_up(const Op &op, Held held)
{
    return go({.what = Step::What::GiveUp, .op = shared(op), .held = {held.begin(), held.end()}});
}

Applied Track::release(Held held)
{
    return go({.what = Step::What::Release, .op = {}, .held = {held.begin(), held.end()}});
}

void Track::settle(const Op &op, Outcome outcome)
{
    (void)go({.what = Step::What::Settle, .op = shared(op), .outcome = std::move(outcome)});
}

std::optional<Mismatch> Track::verify(const Op &op)
{
    return go({.what = Step::What::Verify, .op = shared(op)}).own;
}

void Track::leave(const Op &op)
{
    if (now_.find(op) != nullptr)
    {
        (void)go({.what = Step::What::Leave, .op = shared(op)});
    }
}

std::size_t Track::most_steps() const
{
    constexpr std::size_t kLeast = 48;
    constexpr std::size_t kActorsPerStep = 10;
    return std::max(kLeast, now_.model().actors() / kActorsPerStep);
}

void Track::mark()
{
    if (!start_ || steps_.size() >= most_steps())
    {
        start_ = now_.copy();
        steps_.clear();
    }
    mark_ = steps_.size();
}

State Track::marked() const
{
    State state = start_->copy();
    for (std::size_t i = 0; i < mark_; ++i)
    {
        (void)take_step(state, steps_[i]);
    }
    return state;
}

// Whoever goes back once mostly does so again.
void Track::undo()
{
    start_ = marked();
    now_ = start_->copy();
    steps_.clear();
    mark_ = 0;
}

void Track::replace(State state)
{
    now_ = std::move(state);
    start_.reset();
    steps_.clear();
}

State &Track::by_hand()
{
    start_.reset();
    steps_.clear();
    return now_;
}

} // namespace ipcscope::replay
