#include "core/replay/rerun.h"

#include "core/notation/notation.h"
#include "core/replay/track.h"
#include "core/told.h"

#include <algorithm>

namespace ipcscope::replay
{
namespace
{

using Status = Live::Status;

class Runner
{
  public:
    Runner(const State &base, const std::deque<Mark> &marks, const std::vector<Before> &orders,
           Sleep sleep)
        : marks_(marks), orders_(orders), sleep_(sleep), track_(base.copy())
    {
        for (const Live &call : track_.now().live())
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
                track_.enter(mark.op);
                result_.waiting.push_back(mark.op.get());
                carry_out_waiting();
            }
            else if (!leave(*mark.op))
            {
                break;
            }
        }
        result_.senders = sleeping_senders();
        result_.state = track_.take();
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
        const auto &live = track_.now().live();
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
    [[nodiscard]] std::vector<const Op *> sleeping_senders() const
    {
        std::vector<const Op *> senders;
        for (const Live &call : track_.now().live())
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
            const Live *call = track_.find(*op);
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
                const auto ends = track_.now().may_come(*op, sleep_);
                return ends && !blocked({op}) && try_now(*op, *ends);
            });
        }
    }

    bool try_now(const Op &op, State::Ends ends)
    {
        if (sleep_ == Sleep::AsLittleAsMayBe && track_.now().may_count(op))
        {
            track_.settle(op, returned(op.seen.value));
            result_.order.push_back({&op});
            std::erase(result_.waiting, &op);
            return true;
        }
        const std::vector<const Op *> senders = sleeping_senders();
        const std::vector<const Op *> endings = sleepers_in_vain();
        track_.mark();
        Applied applied = track_.apply(op, ends, held());
        if (applied.other)
        {
            applied = try_after_endings(endings, op, ends);
        }
        const Live &call = *track_.find(op);
        if (!applied.fits() || !call.refused.empty())
        {
            if (ends == State::Ends::Now)
            {
                result_.given =
                    call.status == Status::Asleep ? told("sleeps") : notation::print(call.outcome);
            }
            track_.undo();
            return false;
        }
        result_.order.push_back({&op});
        std::erase(result_.waiting, &op);
        note_senders(senders);
        return release();
    }

    // Their sleep has ended without what they waited for, or will.
    [[nodiscard]] std::vector<const Op *> sleepers_in_vain() const
    {
        std::vector<const Op *> sleepers;
        for (const Live &call : track_.now().live())
        {
            if (State::may_give_up(call))
            {
                sleepers.push_back(call.op.get());
            }
        }
        return sleepers;
    }

    // Who was woken, while the log has its sleep end without, may have given up before that.
    Applied try_after_endings(const std::vector<const Op *> &sleepers, const Op &op,
                              State::Ends ends)
    {
        std::vector<const Op *> ended;
        for (const Op *sleeper : sleepers)
        {
            const Live *after = track_.find(*sleeper);
            if (after->status == Status::Done && !track_.now().differences(*after).empty())
            {
                ended.push_back(sleeper);
            }
        }
        track_.undo();
        for (const Op *sleeper : ended)
        {
            if (!track_.give_up(*sleeper, held()).fits())
            {
                return {.own = {}, .other = Mismatch{}};
            }
        }
        return track_.apply(op, ends, held());
    }

    // A turn may have been what a sender was held for.
    bool release()
    {
        const std::vector<const Op *> senders = sleeping_senders();
        const bool fits = track_.release(held()).fits();
        note_senders(senders);
        return fits;
    }

    bool leave(const Op &op)
    {
        leaving_ = &op;
        const Live *call = track_.find(op);
        if (call == nullptr)
        {
            return true;
        }
        const bool never_returned = op.counted && op.seen.kind == Seen::Kind::Nothing;
        if (call->status == Status::Pending && !never_returned && !try_now(op, State::Ends::Now))
        {
            return false;
        }
        call = track_.find(op);
        if (call->status == Status::Asleep && !release())
        {
            return false;
        }
        call = track_.find(op);
        if (call->status == Status::Asleep &&
            (!State::may_give_up(*call) || !track_.give_up(op, held()).fits()))
        {
            result_.given = told("sleeps");
            return false;
        }
        std::erase(result_.waiting, &op);
        track_.leave(op);
        carry_out_waiting();
        return true;
    }

    const std::deque<Mark> &marks_;
    const std::vector<Before> &orders_;
    Sleep sleep_;
    Track track_;
    Rerun result_;
    const Op *leaving_{}; // must not wait any longer
};

} // namespace

Rerun rerun(const State &base, const std::deque<Mark> &marks, const std::vector<Before> &orders,
            Sleep sleep)
{
    return Runner(base, marks, orders, sleep).run();
}

} // namespace ipcscope::replay
