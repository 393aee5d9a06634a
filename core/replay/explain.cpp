#include "core/replay/adopt.h"
#include "core/replay/closings.h"
#include "core/replay/left_open.h"
#include "core/replay/left_open_files.h"
#include "core/replay/read_op.h"
#include "core/replay/replay.h"
#include "core/replay/reporter.h"
#include "core/replay/settings.h"
#include "core/replay/track.h"
#include "core/replay/window.h"
#include "core/told.h"

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
constexpr std::uint64_t kWholeBudget = 20'000;

// Of all processes together. Each is looked at whenever one of them ends.
constexpr std::size_t kMostUnderWay = 1000;

constexpr const char *kValuesUnknown =
    IPCSCOPE_TOLD("the log does not show the semaphores' values");
constexpr const char *kOtherOrder = IPCSCOPE_TOLD("with another order of the calls that overlap");

class Explainer
{
  public:
    Explainer(const Log &log, Start start, const Wishes &wishes)
        : log_(log), stop_(wishes.stop), processes_(log), reader_(log, processes_),
          report_(log, reader_, wishes.all_calls), track_(State(std::move(start.model), processes_))
    {
        begin_with(track_.by_hand(), start.before);
    }

    Report run()
    {
        for (std::uint32_t event = 0; event < log_.events.size() && !told_to_stop(); ++event)
        {
            handle(event);
        }
        finish();
        return report_.take();
    }

  private:
    using OpPointer = std::shared_ptr<const Op>;

    [[nodiscard]] bool told_to_stop() const { return stop_ != nullptr && stop_->load(); }

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
        if (!track_.now().model().alive(op.actor))
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
        give_up_lost_call(op->actor);
        if (!complete && track_.now().live().size() >= kMostUnderWay)
        {
            too_many(*op);
            return;
        }
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

    // Who does something else is not in its call any more, and the log does not have the end.
    void give_up_lost_call(ActorId actor)
    {
        const auto &live = track_.now().live();
        const auto lost = std::find_if(live.begin(), live.end(), [&](const Live &call) {
            return call.op->actor == actor && under_way_.contains(call.op->entry);
        });
        if (lost == live.end())
        {
            return;
        }
        const OpPointer op = lost->op;
        under_way_.erase(op->entry);
        track_.by_hand().abandon(*op);
        window_.restart(track_.now());
        if (op->counted)
        {
            report_.allowed(*op, told("the log does not have its end"));
        }
    }

    void too_many(const Op &op)
    {
        if (op.counted)
        {
            report_.unsupported(op, told("more calls are under way than can be followed"));
        }
    }

    // What may have to be undone, or run again with another setting.
    [[nodiscard]] bool needs_before(const Op &op) const
    {
        return op.counted &&
               (op.seen.kind == Seen::Kind::Error || !log_.shows_files || is_file_call(op));
    }

    [[nodiscard]] std::optional<State> before(const Op &op) const
    {
        return needs_before(op) ? std::optional(track_.marked()) : std::nullopt;
    }

    // Nothing else is under way: there is one order only.
    void alone(const OpPointer &op)
    {
        track_.mark();
        track_.enter(op);
        const Applied applied = track_.apply(*op, State::Ends::Now);
        judge(*track_.find(*op), {.mismatch = applied.own});
        track_.leave(*op);
    }

    void enter(const OpPointer &op)
    {
        if (!window_.open())
        {
            window_.begin(track_.now());
        }
        track_.enter(op);
        if (op->exit != op->entry && try_now(*op))
        {
            let_come();
        }
        window_.add({Mark::What::Enter, op});
        window_.settle(track_.now());
    }

    // A call is mostly carried out as soon as it has begun. If that does not go with what the log
    // has, it waits.
    bool try_now(const Op &op)
    {
        const auto ends = track_.now().may_come(op, window_.sleep());
        if (!ends)
        {
            return false;
        }
        track_.mark();
        const Applied applied = track_.apply(op, *ends);
        const bool fits = applied.fits() && track_.find(op)->refused.empty();
        if (!fits)
        {
            track_.undo();
        }
        return fits;
    }

    // One call may let another one come that had to wait; those first that are over first.
    void let_come()
    {
        for (bool again = window_.sleep() == Sleep::AsLittleAsMayBe; again;)
        {
            std::vector<OpPointer> pending = pending_calls();
            std::stable_sort(pending.begin(), pending.end(),
                             [](const auto &a, const auto &b) { return a->exit < b->exit; });
            again = std::any_of(pending.begin(), pending.end(), [&](const OpPointer &op) {
                return op->seen.kind == Seen::Kind::Value && may_wait(*op) && try_now(*op);
            });
        }
    }

    static bool may_wait(const Op &op)
    {
        const auto *call = std::get_if<Call>(&op.action);
        return call != nullptr &&
               (std::holds_alternative<Semop>(*call) || std::holds_alternative<Msgsnd>(*call) ||
                std::holds_alternative<Msgrcv>(*call) ||
                std::holds_alternative<MqTimedsend>(*call) ||
                std::holds_alternative<MqTimedreceive>(*call));
    }

    void leave(const OpPointer &op)
    {
        const Live *call = track_.find(*op);
        if (call == nullptr)
        {
            return;
        }
        if (counts_sleepers(*call))
        {
            return;
        }
        track_.mark();
        Applied applied;
        switch (call->status)
        {
        case Live::Status::Pending: applied = track_.apply(*op, State::Ends::Now); break;
        case Live::Status::Asleep: applied = wake(*call); break;
        case Live::Status::Done: applied.own = track_.verify(*op); break;
        }
        window_.add({Mark::What::Leave, op});
        Judged judged{.mismatch = applied.own};
        const bool refused = !track_.find(*op)->refused.empty();
        if (!applied.fits() && !refused)
        {
            judged.searched = true;
            if (auto found = search(judged.given))
            {
                track_.replace(std::move(*found));
                report_.allowed(*op, told_text(kOtherOrder));
                track_.leave(*op);
                retry_pending();
                window_.settle(track_.now());
                return;
            }
        }
        const bool by_hand = judged.mismatch || judged.searched || refused;
        judge(*track_.find(*op), std::move(judged));
        track_.leave(*op);
        let_come();
        if (by_hand)
        {
            window_.restart(track_.now());
        }
        window_.settle(track_.now());
    }

    // How many sleep is not known while they are taken not to: the log's number is one of those
    // that can be.
    bool counts_sleepers(const Live &call)
    {
        const OpPointer op = call.op;
        if (call.status != Live::Status::Pending || window_.sleep() == Sleep::AtOnce ||
            !track_.now().may_count(*op))
        {
            return false;
        }
        track_.settle(*op, returned(op->seen.value));
        window_.add({Mark::What::Leave, op});
        report_.allowed(*op, told_text(kOtherOrder));
        track_.leave(*op);
        window_.settle(track_.now());
        return true;
    }

    // The last line of a call that sleeps in the model.
    Applied wake(const Live &call)
    {
        if (State::may_give_up(call))
        {
            return track_.give_up(*call.op);
        }
        Applied applied;
        if (call.op->seen.kind != Seen::Kind::Nothing)
        {
            applied.own = Mismatch{IPCSCOPE_TOLD("return"), IPCSCOPE_TOLD("the call came back"),
                                   IPCSCOPE_TOLD("it sleeps")};
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

    [[nodiscard]] std::vector<OpPointer> pending_calls() const
    {
        std::vector<OpPointer> pending;
        for (const Live &call : track_.now().live())
        {
            if (call.status == Live::Status::Pending)
            {
                pending.push_back(call.op);
            }
        }
        return pending;
    }

    void retry_pending()
    {
        for (const OpPointer &op : pending_calls())
        {
            (void)try_now(*op);
        }
    }

    void judge(const Live &judged_call, Judged judged)
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
            take_over(call, before(op));
            return;
        }
        if (!judged.mismatch)
        {
            agreed(call);
            return;
        }
        const std::optional<State> earlier = before(op);
        if (earlier && !log_.shows_files &&
            (explained_by_setting(*earlier, call) || explained_by_descriptors(*earlier, call)))
        {
            return;
        }
        if (const auto why = left_open(log_, earlier ? *earlier : track_.now(), call))
        {
            report_.allowed(op, *why);
        }
        else
        {
            report_.differ(call, std::move(judged));
        }
        take_over(call, earlier);
    }

    void agreed(const Live &call)
    {
        const Op &op = *call.op;
        if (op.values_unknown && op.seen.kind == Seen::Kind::Error && !is_file_call(op))
        {
            report_.allowed(op, told_text(kValuesUnknown));
        }
        else if (call.open)
        {
            const bool queue = std::holds_alternative<Msgrcv>(std::get<Call>(op.action));
            report_.allowed(op, queue ? told("the log does not show what was in the queue before")
                                      : told_text(kValuesUnknown));
        }
        else
        {
            report_.agree(op);
        }
    }

    void take_over(const Live &call, const std::optional<State> &before)
    {
        adopt(track_.by_hand(), before ? &*before : nullptr, call);
    }

    bool explained_by_setting(const State &before, const Live &call)
    {
        auto other = explain_by_setting(before, call);
        if (other)
        {
            report_.allowed(*call.op,
                            told("with another value of {}, which may have been written: the "
                                 "log shows no file calls",
                                 other->name));
            track_.replace(std::move(other->state));
        }
        return other.has_value();
    }

    bool explained_by_descriptors(const State &before, const Live &call)
    {
        auto other = explain_by_descriptors(before, call);
        if (other)
        {
            report_.allowed(*call.op, std::move(other->why));
            track_.replace(std::move(other->state));
        }
        return other.has_value();
    }

    // The log ends: what has not come back may have been about to.
    void finish()
    {
        for (const Live &call : track_.now().live())
        {
            if (call.status == Live::Status::Asleep)
            {
                report_.agree(*call.op);
            }
            else
            {
                report_.allowed(*call.op, told("the log ends before it comes back"));
            }
        }
    }

    const Log &log_;
    const std::atomic<bool> *stop_;
    Processes processes_;
    OpReader reader_;
    Reporter report_;
    Track track_;
    Window window_;
    std::unordered_map<std::uint32_t, OpPointer> under_way_; // by the event of its first line
    std::multimap<std::uint32_t, OpPointer> due_;            // deaths, by when they are over
    std::uint64_t whole_budget_{kWholeBudget};
};

} // namespace

Report replay(std::string_view text, Start start, const Wishes &wishes)
{
    const Log log = read_log(text);
    return Explainer(log, std::move(start), wishes).run();
}

} // namespace ipcscope::replay
