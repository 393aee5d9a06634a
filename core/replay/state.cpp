#include "core/replay/state.h"

#include "core/replay/log.h"
#include "core/told.h"

#include <algorithm>

namespace ipcscope::replay
{
namespace
{

// What the model stamps objects with: the line of the call, which stays the same in every order.
Stamp stamp_of(const Op &op)
{
    return {std::int64_t{op.line}};
}

bool makes_descriptor(const Call &call)
{
    const auto *fcntl = std::get_if<Fcntl>(&call);
    return std::holds_alternative<MqOpen>(call) || std::holds_alternative<Openat>(call) ||
           std::holds_alternative<Dup>(call) ||
           (fcntl != nullptr &&
            (fcntl->command == abi::kFDupfd || fcntl->command == abi::kFDupfdCloexec));
}

// Where the log says that memory was mapped, or which descriptor a file got: there, so that later
// addresses and numbers mean the same.
Place place_of(const Op &op)
{
    const auto *call = std::get_if<Call>(&op.action);
    if (call == nullptr || op.seen.kind != Seen::Kind::Value)
    {
        return {};
    }
    if (std::holds_alternative<Shmat>(*call) || std::holds_alternative<Mmap>(*call))
    {
        return {.address = {static_cast<std::uint64_t>(op.seen.value)}};
    }
    return makes_descriptor(*call) ? Place{.fd = Fd{static_cast<std::int32_t>(op.seen.value)}}
                                   : Place{};
}

// Carries out one action on the model.
struct CarryOut
{
    Model &model;
    const Op &op;

    Reply operator()(const Call &call) const
    {
        return model.execute(op.actor, call, stamp_of(op), place_of(op));
    }
    Reply operator()(const Birth &birth) const
    {
        return model.give_birth(op.actor, birth, stamp_of(op));
    }
    Reply operator()(const Exec &) const { return model.exec(op.actor, stamp_of(op)), done(); }
    Reply operator()(const Death &death) const
    {
        return model.die(op.actor, death.of, stamp_of(op)), done();
    }
    Reply operator()(const Unmap &what) const
    {
        return model.unmap(op.actor, what, stamp_of(op)), done();
    }
    Reply operator()(const Cut &what) const
    {
        return model.cut(op.actor, what, stamp_of(op)), done();
    }
    Reply operator()(const Remap &what) const
    {
        return model.remap(op.actor, what, stamp_of(op)), done();
    }
    Reply operator()(const Hold &hold) const { return model.hold(hold), done(); }
    Reply operator()(const HoldUnknown &hold) const
    {
        return model.hold_unknown(hold.holder), done();
    }
    Reply operator()(const DropBound &drop) const
    {
        return model.drop_bound(op.actor, drop.capability), done();
    }
    Reply operator()(const CloseRange &what) const
    {
        for (const Fd fd : what.fds)
        {
            const bool now = what.when == CloseRange::When::Now;
            const Call call =
                now ? Call(Close{fd})
                    : Call(Fcntl{.fd = fd, .command = abi::kFSetfd, .argument = abi::kFdCloexec});
            (void)model.execute(op.actor, call, stamp_of(op), {});
        }
        return done();
    }
    Reply operator()(const Rename &what) const { return model.rename(op.actor, what), done(); }
    Reply operator()(const Touch &what) const { return model.touch(op.actor, what), done(); }
    Reply operator()(const Appear &who) const { return model.appear(op.actor, who.tid), done(); }
    static Reply done() { return returned(0, ValueKind::None); }
};

// GETNCNT and GETZCNT that have told.
std::optional<Semctl> counted_sleepers(const Op &op)
{
    const auto *call = std::get_if<Call>(&op.action);
    const auto *control = call == nullptr ? nullptr : std::get_if<Semctl>(call);
    const bool counts = control != nullptr && op.seen.kind == Seen::Kind::Value &&
                        (control->command == abi::kGetncnt || control->command == abi::kGetzcnt);
    return counts ? std::optional(*control) : std::nullopt;
}

bool is_semop_on(const Op &op, IpcId set)
{
    const auto *call = std::get_if<Call>(&op.action);
    const auto *semop = call == nullptr ? nullptr : std::get_if<Semop>(call);
    return semop != nullptr && semop->id == set;
}

} // namespace

State::State(const State &other)
    : model_(other.model_->copy()), processes_(other.processes_), clock_(other.clock_),
      unknown_(other.unknown_), live_(other.live_)
{
}

State State::copy() const
{
    return State(*this);
}

Live *State::find(const Op &op)
{
    const auto found = std::find_if(live_.begin(), live_.end(),
                                    [&](const Live &call) { return call.op.get() == &op; });
    return found == live_.end() ? nullptr : &*found;
}

const Live *State::find(const Op &op) const
{
    const auto found = std::find_if(live_.begin(), live_.end(),
                                    [&](const Live &call) { return call.op.get() == &op; });
    return found == live_.end() ? nullptr : &*found;
}

void State::leave(const Op &op)
{
    std::erase_if(live_, [&](const Live &call) { return call.op.get() == &op; });
}

void State::abandon(const Op &op)
{
    if (find(op)->status == Live::Status::Asleep)
    {
        model_->give_up(op.actor, Model::GivesUp::Interrupted, stamp_of(op));
        (void)release({});
    }
    leave(op);
}

std::optional<Mismatch> State::verify(const Live &call)
{
    return call.op->counted ? compare(call.outcome, call.op->seen, *processes_, clock_)
                            : std::nullopt;
}

std::vector<Mismatch> State::differences(const Live &call) const
{
    Clock clock = clock_;
    return compare_all(call.outcome, call.op->seen, *processes_, clock);
}

void State::run(Live &call)
{
    const Reply reply = std::visit(CarryOut{*model_, *call.op}, call.op->action);
    if (const auto *outcome = std::get_if<Outcome>(&reply))
    {
        call.outcome = *outcome;
        call.status = Live::Status::Done;
    }
    else if (std::holds_alternative<Asleep>(reply))
    {
        call.status = Live::Status::Asleep;
    }
    else
    {
        const auto *refusal = std::get_if<Refusal>(&reply);
        call.status = Live::Status::Done;
        call.refused = refusal == nullptr ? std::get<EngineLost>(reply).reason : refusal->reason;
    }
}

// What is known after a call, and what not any more. Steering calls are as the log has them: who
// has become root there is root here.
void State::learn(const Live &call)
{
    const Op &op = *call.op;
    const auto *action = std::get_if<Call>(&op.action);
    const bool failed = !call.refused.empty() || call.outcome.error != Errno::Ok;
    if (action == nullptr)
    {
        return;
    }
    if (!op.counted && failed && op.seen.kind == Seen::Kind::Value)
    {
        (void)model_->force(op.actor, *action, stamp_of(op), place_of(op));
    }
    if (const auto *write = std::get_if<Write>(action); write != nullptr && op.values_unknown)
    {
        model_->touch(op.actor, {.fd = write->fd, .what = Touch::What::Written, .value = 0});
    }
    else if (op.values_unknown && !failed)
    {
        const IpcId id = std::get<Semctl>(*action).id;
        const auto row = model_->get(op.actor, Family::Sem, id);
        if (row)
        {
            unknown_.add_values(model_->ipc_ns(op.actor), id, std::get<SemRow>(*row).sems.size());
        }
    }
}

// Of those who were woken at once the log says who came first.
void State::settle(Applied &applied, const Live *own, std::span<const ActorId> held)
{
    std::vector<std::pair<std::uint32_t, ActorId>> sleepers;
    for (const Live &call : live_)
    {
        if (call.status == Live::Status::Asleep)
        {
            sleepers.emplace_back(call.op->exit, call.op->actor);
        }
    }
    if (sleepers.empty())
    {
        (void)model_->woken({}, held);
        return;
    }
    std::sort(sleepers.begin(), sleepers.end());
    std::vector<ActorId> order;
    for (const auto &[exit, actor] : sleepers)
    {
        order.push_back(actor);
    }
    for (Woken &woken : model_->woken(order, held))
    {
        const auto call = std::find_if(live_.begin(), live_.end(), [&](const Live &candidate) {
            return candidate.status == Live::Status::Asleep && candidate.op->actor == woken.actor;
        });
        if (call == live_.end())
        {
            continue;
        }
        call->status = Live::Status::Done;
        call->outcome = std::move(woken.outcome);
        auto mismatch = verify(*call);
        auto &place = &*call == own ? applied.own : applied.other;
        place = place ? place : std::move(mismatch);
    }
}

Applied State::apply(Live &call, Ends ends, std::span<const ActorId> held)
{
    call.open = !unknown_.empty() && unknown_.choose(*model_, *call.op);
    run(call);
    Applied applied;
    if (call.status == Live::Status::Done)
    {
        applied.own = call.refused.empty() ? verify(call) : std::nullopt;
        learn(call);
    }
    settle(applied, &call, held);
    if (call.status == Live::Status::Asleep && ends == Ends::Now && may_give_up(call))
    {
        Applied given_up = give_up(call, held);
        applied.own = std::move(given_up.own);
        applied.other = applied.other ? applied.other : std::move(given_up.other);
    }
    applied.asleep = call.status == Live::Status::Asleep;
    if (applied.asleep && ends == Ends::Now && call.op->counted &&
        call.op->seen.kind != Seen::Kind::Nothing)
    {
        applied.own = Mismatch{IPCSCOPE_TOLD("return"), IPCSCOPE_TOLD("the call came back"),
                               IPCSCOPE_TOLD("it sleeps")};
    }
    return applied;
}

bool State::retry(const std::shared_ptr<const Op> &op)
{
    if (find(*op) == nullptr)
    {
        enter(op);
    }
    Live &call = *find(*op);
    call.status = Live::Status::Pending;
    const Applied applied = apply(call, Ends::Now);
    return applied.fits() && find(*op)->refused.empty();
}

Applied State::release(std::span<const ActorId> held)
{
    Applied applied;
    settle(applied, nullptr, held);
    return applied;
}

bool State::gave_up(const Op &op)
{
    const auto *action = std::get_if<Call>(&op.action);
    const auto *semop = action == nullptr ? nullptr : std::get_if<Semop>(action);
    return op.seen.error == "EINTR" || op.seen.error == "ETIMEDOUT" ||
           (op.seen.error == "EAGAIN" && semop != nullptr && semop->timeout.has_value());
}

bool State::may_give_up(const Live &call)
{
    const Seen &seen = call.op->seen;
    if (call.status != Live::Status::Asleep || seen.kind == Seen::Kind::Value)
    {
        return false;
    }
    // Its process was killed in its sleep.
    if (seen.kind == Seen::Kind::Nothing)
    {
        return call.op->exit != kNone;
    }
    return gave_up(*call.op);
}

std::optional<WaitsFor> State::blocked_by(const Op &op) const
{
    const auto *action = std::get_if<Call>(&op.action);
    return action == nullptr || !unknown_.empty() ? std::nullopt
                                                  : model_->blocked_by(op.actor, *action);
}

bool State::may_have_slept(const Live &call)
{
    const bool nowait = call.op->seen.kind == Seen::Kind::Error && !gave_up(*call.op);
    return !nowait && (call.status == Live::Status::Pending ||
                       (call.status == Live::Status::Done && gave_up(*call.op)));
}

bool State::may_count(const Op &counting) const
{
    const auto count = counted_sleepers(counting);
    if (!count)
    {
        return false;
    }
    const std::int64_t least = model_->sleepers(counting.actor, *count);
    std::int64_t most = least;
    for (const Live &call : live_)
    {
        const bool may_wait = may_have_slept(call) && is_semop_on(*call.op, count->id);
        const auto waits = may_wait ? blocked_by(*call.op) : std::nullopt;
        const bool counted = waits && waits->semnum == count->semnum &&
                             waits->for_zero == (count->command == abi::kGetzcnt);
        most += counted ? 1 : 0;
    }
    return least < counting.seen.value && counting.seen.value <= most;
}

void State::settle(Live &call, Outcome outcome)
{
    call.status = Live::Status::Done;
    call.outcome = std::move(outcome);
}

// Waiting in vain changes nothing, so it may be over as soon as it has begun. Whoever was told that
// the object is gone was asleep by then.
std::optional<State::Ends> State::may_come(const Op &op, Sleep sleep) const
{
    if (sleep == Sleep::AtOnce || op.seen.error == "EIDRM")
    {
        return Ends::MaySleep;
    }
    const std::string &error = op.seen.error;
    const bool blocked = blocked_by(op).has_value();
    if (gave_up(op) || ((error == "EAGAIN" || error == "ENOMSG") && unknown_.empty()))
    {
        return blocked ? std::optional(Ends::Now) : std::nullopt;
    }
    return blocked ? std::nullopt : std::optional(Ends::MaySleep);
}

Applied State::give_up(Live &call, std::span<const ActorId> held)
{
    const auto why =
        call.op->seen.error == "EINTR" ? Model::GivesUp::Interrupted : Model::GivesUp::TimedOut;
    model_->give_up(call.op->actor, why, stamp_of(*call.op));
    Applied applied;
    settle(applied, &call, held);
    return applied;
}

} // namespace ipcscope::replay
