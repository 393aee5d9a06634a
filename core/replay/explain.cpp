#include "core/replay/adopt.h"
#include "core/replay/closings.h"
#include "core/replay/read_op.h"
#include "core/replay/replay.h"
#include "core/replay/reporter.h"
#include "core/replay/settings.h"
#include "core/replay/window.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace ipcscope::replay
{
namespace
{

// How many orders may be tried in vain: for one divergence, and for a whole log, so that a log full
// of them takes no hours.
constexpr std::uint64_t kSearchBudget = 1500;
constexpr std::uint64_t kWholeBudget = 15'000;

class Explainer
{
  public:
    Explainer(const Log &log, Start start)
        : log_(log), processes_(log), reader_(log, processes_), report_(log, reader_),
          state_(std::move(start.model), processes_)
    {
        begin_with(start.before);
    }

    Report run()
    {
        for (std::uint32_t event = 0; event < log_.events.size(); ++event)
        {
            handle(event);
        }
        finish();
        return report_.take();
    }

  private:
    using OpPointer = std::shared_ptr<const Op>;
    // What /proc/sysvipc does not show: values of semaphores, messages, the limit of a queue.
    void begin_with(const NsState &before)
    {
        const NsId ns = state_.model().ipc_ns(kInitActor);
        for (const auto &[stamp, second] : before.seconds)
        {
            (void)state_.clock().fits(stamp, second);
        }
        for (const ObjectRow &row : before.objects)
        {
            if (const auto *set = std::get_if<SemRow>(&row))
            {
                state_.unknown().add_values(ns, set->id, set->sems.size());
            }
            if (const auto *queue = std::get_if<MsgRow>(&row))
            {
                state_.unknown().add_object(ns, Family::Msg, queue->id);
                state_.unknown().add_messages(ns, queue->id, queue->qnum);
            }
        }
    }

    void handle(std::uint32_t index)
    {
        const Event &event = log_.events[index];
        for (auto due = due_.begin(); due != due_.end() && due->first <= index;
             due = due_.erase(due))
        {
            leave(due->second);
        }
        if (event.form == Form::Resumed)
        {
            if (const auto found = under_way_.find(event.partner); found != under_way_.end())
            {
                const OpPointer op = found->second;
                under_way_.erase(found);
                leave(op);
            }
            return;
        }
        const bool ends = event.form == Form::Exit || event.form == Form::Dying;
        if (!ends)
        {
            meet(event, index);
        }
        Begun begun = reader_.begin(index);
        if (ends)
        {
            end(std::move(*begun.op));
            return;
        }
        report_.count(begun, event);
        if (begun.op)
        {
            begin(std::make_shared<const Op>(*std::move(begun.op)));
        }
    }

    // When nobody says by when a process is gone, it is after a while.
    void end(Op op)
    {
        constexpr std::uint32_t kWhile = 200;
        if (!state_.model().alive(op.actor))
        {
            return;
        }
        if (op.exit == op.entry)
        {
            begin(std::make_shared<const Op>(std::move(op)));
            return;
        }
        op.exit = op.exit == kNone ? op.entry + kWhile : op.exit;
        const auto shared = std::make_shared<const Op>(std::move(op));
        due_.emplace(shared->exit, shared);
        enter(shared);
    }

    // The first line of a process: somebody has made it, or it comes from outside of the log.
    void meet(const Event &event, std::uint32_t index)
    {
        if (!processes_.take_first_sight(event.life))
        {
            return;
        }
        const auto tid = static_cast<std::int32_t>(log_.lives[event.life].tid);
        begin(std::make_shared<const Op>(Op{.entry = index,
                                            .exit = index,
                                            .line = event.line,
                                            .actor = processes_.actor(event.life),
                                            .action = Appear{{tid}},
                                            .seen = {}}));
    }

    void begin(const OpPointer &op)
    {
        const bool complete = op->exit == op->entry;
        if (complete && !window_.open())
        {
            alone(op);
            return;
        }
        enter(op);
        if (complete)
        {
            leave(op);
        }
        else
        {
            under_way_[op->entry] = op;
        }
    }

    // What may have to be undone, or run again with another setting.
    [[nodiscard]] bool needs_before(const Op &op) const
    {
        return op.counted && (op.seen.kind == Seen::Kind::Error || !log_.shows_files);
    }

    // Nothing else is under way: there is one order only.
    void alone(const OpPointer &op)
    {
        std::optional<State> before;
        if (needs_before(*op))
        {
            before = state_.copy();
        }
        state_.enter(op);
        Judged judged{.mismatch = state_.apply(*state_.find(*op), State::Ends::Now).own};
        judge(*state_.find(*op), std::move(judged), before ? &*before : nullptr);
        state_.leave(*op);
    }

    static bool judged_fits(const Judged &judged, const Live &call)
    {
        return !judged.mismatch && !judged.searched && call.refused.empty();
    }

    void enter(const OpPointer &op)
    {
        if (!window_.open())
        {
            window_.begin(state_);
        }
        state_.enter(op);
        if (op->exit != op->entry)
        {
            try_now(*op);
        }
        window_.add({Mark::What::Enter, op});
        window_.settle(state_);
    }

    // A call is mostly carried out as soon as it has begun. If that does not go with what the log
    // has, it waits.
    void try_now(const Op &op)
    {
        State next = state_.copy();
        Live &call = *next.find(op);
        const Applied applied = next.apply(call, State::Ends::MaySleep);
        if (applied.fits() && call.refused.empty())
        {
            state_ = std::move(next);
        }
    }

    void leave(const OpPointer &op)
    {
        if (state_.find(*op) == nullptr)
        {
            return;
        }
        std::optional<State> before;
        if (needs_before(*op))
        {
            before = state_.copy();
        }
        Live &call = *state_.find(*op);
        Applied applied;
        switch (call.status)
        {
        case Live::Status::Pending: applied = state_.apply(call, State::Ends::Now); break;
        case Live::Status::Asleep: applied = wake(call); break;
        case Live::Status::Done: applied.own = state_.verify(call); break;
        }
        window_.add({Mark::What::Leave, op});
        Judged judged{.mismatch = applied.own};
        if (!applied.fits() && state_.find(*op)->refused.empty())
        {
            judged.searched = true;
            if (auto found = search(judged.given))
            {
                state_ = std::move(*found);
                report_.allowed(*op, "with another order of the calls that overlap");
                retry_pending();
                state_.leave(*op);
                window_.settle(state_);
                return;
            }
        }
        const bool by_hand = !judged_fits(judged, *state_.find(*op));
        judge(*state_.find(*op), std::move(judged), before ? &*before : nullptr);
        state_.leave(*op);
        if (by_hand)
        {
            window_.restart(state_);
        }
        window_.settle(state_);
    }

    // The last line of a call that sleeps in the model.
    Applied wake(Live &call)
    {
        if (State::may_give_up(call))
        {
            return state_.give_up(call);
        }
        Applied applied;
        if (call.op->seen.kind != Seen::Kind::Nothing)
        {
            applied.own = Mismatch{"return", "the call came back", "it sleeps"};
        }
        return applied;
    }

    std::optional<State> search(std::vector<std::string> &given)
    {
        std::uint64_t budget = std::min(kSearchBudget, whole_budget_);
        const std::uint64_t before = budget;
        auto found = window_.search(budget, given);
        whole_budget_ -= found ? 0 : before - budget;
        return found;
    }

    void retry_pending()
    {
        std::vector<OpPointer> pending;
        for (const Live &call : state_.live())
        {
            if (call.status == Live::Status::Pending)
            {
                pending.push_back(call.op);
            }
        }
        for (const OpPointer &op : pending)
        {
            try_now(*op);
        }
    }

    void judge(const Live &judged_call, Judged judged, const State *before)
    {
        const Live call = judged_call; // the state may be replaced under it
        const Op &op = *call.op;
        if (!op.counted)
        {
            return;
        }
        if (!call.refused.empty())
        {
            report_.unsupported(op, call.refused);
            adopt(state_, before, call);
            return;
        }
        if (!judged.mismatch)
        {
            if (call.open)
            {
                const bool queue = std::holds_alternative<Msgrcv>(std::get<Call>(op.action));
                report_.allowed(op, queue ? "the log does not show what was in the queue before"
                                          : "the log does not show the semaphores' values");
                return;
            }
            report_.agree(op);
            return;
        }
        if (before != nullptr && !log_.shows_files &&
            (explained_by_setting(*before, call) || explained_by_descriptors(*before, call)))
        {
            return;
        }
        if (const auto why = left_open(log_, state_, op, *judged.mismatch))
        {
            report_.allowed(op, *why);
        }
        else
        {
            report_.differ(call, std::move(judged));
        }
        adopt(state_, before, call);
    }

    bool explained_by_setting(const State &before, const Live &call)
    {
        auto other = explain_by_setting(before, call);
        if (other)
        {
            report_.allowed(
                *call.op, fmt::format("with another value of {}, which may have been written: the "
                                      "log shows no file calls",
                                      other->name));
            state_ = std::move(other->state);
        }
        return other.has_value();
    }

    bool explained_by_descriptors(const State &before, const Live &call)
    {
        auto other = explain_by_descriptors(before, call);
        if (other)
        {
            report_.allowed(*call.op, std::move(other->why));
            state_ = std::move(other->state);
        }
        return other.has_value();
    }

    // The log ends: what has not come back may have been about to.
    void finish()
    {
        for (const Live &call : state_.live())
        {
            if (call.status == Live::Status::Asleep)
            {
                report_.agree(*call.op);
            }
            else
            {
                report_.allowed(*call.op, "the log ends before it comes back");
            }
        }
    }

    const Log &log_;
    Processes processes_;
    OpReader reader_;
    Reporter report_;
    State state_;
    Window window_;
    std::unordered_map<std::uint32_t, OpPointer> under_way_; // by the event of its first line
    std::multimap<std::uint32_t, OpPointer> due_;            // deaths, by when they are over
    std::uint64_t whole_budget_{kWholeBudget};
};

} // namespace

Report replay(std::string_view text, Start start)
{
    const Log log = read_log(text);
    return Explainer(log, std::move(start)).run();
}

} // namespace ipcscope::replay
