#include "core/replay/rerun.h"

#include "core/notation/notation.h"
#include "core/replay/rows.h"

#include <algorithm>
#include <queue>
#include <set>
#include <tuple>

namespace ipcscope::replay
{
namespace
{

using Status = Live::Status;

bool overlap(const Op &a, const Op &b)
{
    return a.entry < b.exit && b.entry < a.exit;
}

// What a call works on; nothing stands for everything.
struct Subject
{
    std::optional<std::size_t> family; // shm 0, sem 1, msg 2, POSIX queues 3
    std::optional<IpcId> id;
};

struct SubjectOf
{
    Subject operator()(const Shmat &call) const { return {0, call.id}; }
    Subject operator()(const Shmctl &call) const { return {0, call.id}; }
    Subject operator()(const Shmdt &) const { return {0, {}}; }
    Subject operator()(const Shmget &) const { return {0, {}}; }
    Subject operator()(const Semop &call) const { return {1, call.id}; }
    Subject operator()(const Semctl &call) const { return {1, call.id}; }
    Subject operator()(const Semget &) const { return {1, {}}; }
    Subject operator()(const Msgsnd &call) const { return {2, call.id}; }
    Subject operator()(const Msgrcv &call) const { return {2, call.id}; }
    Subject operator()(const Msgctl &call) const { return {2, call.id}; }
    Subject operator()(const Msgget &) const { return {2, {}}; }
    // Which queue a descriptor leads to is the model's business.
    Subject operator()(const MqOpen &) const { return {3, {}}; }
    Subject operator()(const MqUnlink &) const { return {3, {}}; }
    Subject operator()(const MqTimedsend &) const { return {3, {}}; }
    Subject operator()(const MqTimedreceive &) const { return {3, {}}; }
    Subject operator()(const MqNotify &) const { return {3, {}}; }
    Subject operator()(const MqGetsetattr &) const { return {3, {}}; }
    Subject operator()(const Close &) const { return {3, {}}; }
    Subject operator()(const Dup &) const { return {3, {}}; }
    Subject operator()(const Fcntl &) const { return {3, {}}; }
    template <class Other> Subject operator()(const Other &) const { return {}; }
};

Subject subject_of(const Op &op)
{
    const auto *call = std::get_if<Call>(&op.action);
    return call == nullptr ? Subject{} : std::visit(SubjectOf{}, *call);
}

// Whether it can make a difference which of the two comes first.
bool related(const Op &a, const Op &b)
{
    const Subject x = subject_of(a);
    const Subject y = subject_of(b);
    return (!x.family || !y.family || *x.family == *y.family) && (!x.id || !y.id || *x.id == *y.id);
}

bool swappable(const Op &a, const Op &b)
{
    return overlap(a, b) && related(a, b);
}

class Runner
{
  public:
    Runner(const State &base, const std::deque<Mark> &marks, const std::vector<Before> &orders)
        : marks_(marks), orders_(orders), result_{.state = base.copy()}
    {
        for (const Live &call : result_.state.live())
        {
            if (call.status == Status::Pending)
            {
                result_.waiting.push_back(call.op.get());
            }
        }
    }

    Rerun run()
    {
        for (; result_.at < marks_.size(); ++result_.at)
        {
            const Mark &mark = marks_[result_.at];
            if (mark.what == Mark::What::Enter)
            {
                result_.state.enter(mark.op);
                result_.waiting.push_back(mark.op.get());
                carry_out_waiting();
            }
            else if (!leave(*mark.op))
            {
                break;
            }
        }
        result_.senders = sleeping_senders(result_.state);
        return std::move(result_);
    }

  private:
    [[nodiscard]] bool in_order(const Turn &turn) const
    {
        return std::find(result_.order.begin(), result_.order.end(), turn) != result_.order.end();
    }
    // A sender that found room at once has no second try to wait for.
    [[nodiscard]] bool done(const Turn &turn) const
    {
        if (in_order(turn) || turn.of == Turn::Of::Call || !in_order({turn.op}))
        {
            return in_order(turn);
        }
        const auto &live = result_.state.live();
        return std::none_of(live.begin(), live.end(), [&](const Live &call) {
            return call.op.get() == turn.op && call.status == Status::Asleep;
        });
    }
    // Somebody who is to come first has not had its turn yet.
    [[nodiscard]] bool blocked(const Turn &turn) const
    {
        return std::any_of(orders_.begin(), orders_.end(), [&](const Before &order) {
            return order.second == turn && !done(order.first);
        });
    }
    [[nodiscard]] std::vector<ActorId> held() const
    {
        std::vector<ActorId> actors;
        for (const auto &[first, second] : orders_)
        {
            if (second.of == Turn::Of::Sender && !done(first) && second.op != leaving_)
            {
                actors.push_back(second.op->actor);
            }
        }
        return actors;
    }
    [[nodiscard]] std::vector<const Op *> sleeping_senders(const State &state) const
    {
        std::vector<const Op *> senders;
        for (const Live &call : state.live())
        {
            const auto *action = std::get_if<Call>(&call.op->action);
            if (call.status == Status::Asleep && action != nullptr &&
                std::holds_alternative<Msgsnd>(*action))
            {
                senders.push_back(call.op.get());
            }
        }
        return senders;
    }
    void note_senders(const std::vector<const Op *> &before)
    {
        for (const Op *op : before)
        {
            const Live *call = result_.state.find(*op);
            if (call != nullptr && call->status == Status::Done)
            {
                result_.order.push_back({op, Turn::Of::Sender});
            }
        }
    }

    // One call may let another one fit that did not before; those first that are over first.
    void carry_out_waiting()
    {
        for (bool again = true; again;)
        {
            std::stable_sort(result_.waiting.begin(), result_.waiting.end(),
                             [](const Op *a, const Op *b) { return a->exit < b->exit; });
            const std::vector<const Op *> waiting = result_.waiting;
            again = std::any_of(waiting.begin(), waiting.end(), [&](const Op *op) {
                return !blocked({op}) && try_now(*op, State::Ends::MaySleep);
            });
        }
    }

    bool try_now(const Op &op, State::Ends ends)
    {
        const std::vector<const Op *> senders = sleeping_senders(result_.state);
        State next = result_.state.copy();
        Applied applied = next.apply(*next.find(op), ends, held());
        if (applied.other)
        {
            applied = try_after_endings(next, op, ends);
        }
        const bool fits = applied.fits() && next.find(op)->refused.empty();
        if (!fits)
        {
            note(next, op);
            return false;
        }
        result_.state = std::move(next);
        result_.order.push_back({&op});
        std::erase(result_.waiting, &op);
        note_senders(senders);
        return release();
    }

    // Who was woken, while the log has its sleep end without, may have given up before that.
    Applied try_after_endings(State &tried, const Op &op, State::Ends ends)
    {
        State next = result_.state.copy();
        for (const Live &sleeper : result_.state.live())
        {
            const Live *after = tried.find(*sleeper.op);
            const bool woken = after != nullptr && after->status == Status::Done;
            if (woken && State::may_give_up(sleeper) && tried.verify(*after) &&
                !next.give_up(*next.find(*sleeper.op), held()).fits())
            {
                return {.own = {}, .other = Mismatch{}};
            }
        }
        const Applied applied = next.apply(*next.find(op), ends, held());
        tried = std::move(next);
        return applied;
    }

    // A turn may have been what a sender was held for.
    bool release()
    {
        const std::vector<const Op *> senders = sleeping_senders(result_.state);
        const bool fits = result_.state.release(held()).fits();
        note_senders(senders);
        return fits;
    }

    bool leave(const Op &op)
    {
        leaving_ = &op;
        Live *call = result_.state.find(op);
        if (call == nullptr)
        {
            return true;
        }
        const bool never_returned = op.counted && op.seen.kind == Seen::Kind::Nothing;
        if (call->status == Status::Pending && !never_returned && !try_now(op, State::Ends::Now))
        {
            return false;
        }
        call = result_.state.find(op);
        if (call->status == Status::Asleep && !release())
        {
            return false;
        }
        call = result_.state.find(op);
        if (call->status == Status::Asleep)
        {
            if (!State::may_give_up(*call) || !result_.state.give_up(*call, held()).fits())
            {
                result_.given = "sleeps";
                return false;
            }
        }
        std::erase(result_.waiting, &op);
        result_.state.leave(op);
        carry_out_waiting();
        return true;
    }

    void note(State &state, const Op &op)
    {
        const Live &call = *state.find(op);
        result_.given = call.status == Status::Asleep ? "sleeps" : notation::print(call.outcome);
    }

    const std::deque<Mark> &marks_;
    const std::vector<Before> &orders_;
    Rerun result_;
    const Op *leaving_{}; // must not wait any longer
};

const Msgsnd *sent(const Turn &turn)
{
    const auto *call = std::get_if<Call>(&turn.op->action);
    return call == nullptr ? nullptr : std::get_if<Msgsnd>(call);
}

// A message was received that the model has further back in the queue: whoever sent one like it may
// have been quicker than those whose messages are before it.
void suspect_senders(const Rerun &run, const Op &blamed, std::vector<Before> &found)
{
    const auto type = blamed.seen.output ? field_of(*blamed.seen.output, "mtype") : std::nullopt;
    if (!type)
    {
        return;
    }
    constexpr std::size_t kMost = 24;
    for (auto right = run.order.rbegin(); right != run.order.rend(); ++right)
    {
        const Msgsnd *wanted = sent(*right);
        if (wanted == nullptr || wanted->mtype != *type)
        {
            continue;
        }
        for (auto wrong = std::next(right); wrong != run.order.rend(); ++wrong)
        {
            const Msgsnd *other = sent(*wrong);
            if (other != nullptr && other->mtype != *type && swappable(*right->op, *wrong->op) &&
                found.size() < kMost)
            {
                found.emplace_back(*right, *wrong);
            }
        }
    }
}

// A sender that sleeps may have been woken and quicker than another one that took the room.
void suspect_sleepers(const Rerun &run, const Op &blamed, std::vector<Before> &found)
{
    constexpr std::size_t kMost = 40;
    for (const Op *sleeper : run.senders)
    {
        if (!related(*sleeper, blamed))
        {
            continue;
        }
        std::size_t near = 8;
        for (auto other = run.order.rbegin();
             other != run.order.rend() && near > 0 && found.size() < kMost; ++other)
        {
            if (sent(*other) != nullptr && swappable(*sleeper, *other->op))
            {
                found.emplace_back(Turn{sleeper, Turn::Of::Sender}, *other);
                --near;
            }
        }
    }
}

// Pairs of calls whose order may be to blame, the likeliest first: the blamed call and those that
// were carried out right before or behind it, then any others, the last ones first.
std::vector<Before> suspects(const Rerun &run, const std::deque<Mark> &marks)
{
    constexpr std::size_t kNearby = 80;
    constexpr std::size_t kMost = 140;
    std::vector<Before> found;
    const Turn blamed{marks[run.at].op.get()};
    suspect_senders(run, *blamed.op, found);
    suspect_sleepers(run, *blamed.op, found);
    const auto end = run.order.end();
    const auto place = std::find(run.order.begin(), end, blamed);
    auto before = place;
    auto behind = place == end ? end : std::next(place);
    while ((before != run.order.begin() || behind != end) && found.size() < kNearby)
    {
        if (before != run.order.begin() && swappable(*(--before)->op, *blamed.op))
        {
            found.emplace_back(blamed, *before);
        }
        if (behind != end && swappable(*behind->op, *blamed.op))
        {
            found.emplace_back(*behind, blamed);
        }
        behind = behind == end ? end : std::next(behind);
    }
    for (const Op *waiting : run.waiting)
    {
        if (waiting != blamed.op && related(*waiting, *blamed.op))
        {
            found.emplace_back(Turn{waiting}, blamed);
        }
    }
    for (std::size_t i = run.order.size(); i > 1 && found.size() < kMost; --i)
    {
        // Not only neighbours: what lies between may have nothing to do with them.
        for (std::size_t j = i - 1; j > 0 && j + 4 > i; --j)
        {
            const Turn &later = run.order[i - 1];
            const Turn &earlier = run.order[j - 1];
            if (later.op != earlier.op && swappable(*later.op, *earlier.op))
            {
                found.emplace_back(later, earlier);
            }
        }
    }
    return found;
}

// A set of orders that was tried, how far it got, and what may help.
struct Attempt
{
    std::size_t progress{};
    std::vector<Before> orders;
    std::vector<Before> suspects;
    int vain{}; // the last swaps that did not help
    friend bool operator<(const Attempt &a, const Attempt &b)
    {
        return std::tuple(a.progress, b.vain, b.orders.size()) <
               std::tuple(b.progress, a.vain, a.orders.size());
    }
};

void remember(std::vector<std::string> &given, const std::string &text)
{
    constexpr std::size_t kMost = 8;
    if (given.size() < kMost && std::find(given.begin(), given.end(), text) == given.end())
    {
        given.push_back(text);
    }
}

} // namespace

Rerun rerun(const State &base, const std::deque<Mark> &marks, const std::vector<Before> &orders)
{
    return Runner(base, marks, orders).run();
}

std::optional<State> find_order(const State &base, const std::deque<Mark> &marks,
                                std::vector<Before> &found, std::uint64_t &budget,
                                std::vector<std::string> &given)
{
    std::priority_queue<Attempt> open;
    std::set<std::vector<Before>> seen;
    Rerun first = rerun(base, marks, found);
    if (first.at == marks.size())
    {
        return std::move(first.state);
    }
    open.push({first.at, found, suspects(first, marks), 0});
    while (!open.empty())
    {
        const Attempt attempt = open.top();
        open.pop();
        for (const Before &order : attempt.suspects)
        {
            std::vector<Before> orders = attempt.orders;
            std::erase(orders, Before{order.second, order.first});
            orders.push_back(order);
            std::sort(orders.begin(), orders.end());
            if (!seen.insert(orders).second)
            {
                continue;
            }
            if (budget == 0)
            {
                return std::nullopt;
            }
            --budget;
            Rerun run = rerun(base, marks, orders);
            if (run.at == marks.size())
            {
                found = std::move(orders);
                return std::move(run.state);
            }
            if (run.at + 1 == marks.size())
            {
                remember(given, run.given);
            }
            // The same contradiction again: the swap has nothing to do with it, or is one of a few
            // that are needed together.
            constexpr int kMostTogether = 4;
            constexpr std::size_t kNearest = 4;
            const int vain = run.at == attempt.progress ? attempt.vain + 1 : 0;
            std::vector<Before> next = suspects(run, marks);
            next.resize(vain == 0 ? next.size() : std::min(next.size(), kNearest));
            if (vain < kMostTogether)
            {
                open.push({run.at, std::move(orders), std::move(next), vain});
            }
        }
    }
    return std::nullopt;
}

} // namespace ipcscope::replay
