#include "core/campaign/runner.h"

#include "core/descriptors.h"
#include "core/lane.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>

namespace ipcscope::campaign
{
namespace
{

/// "$p", "$p+4096"
Argument offset_from(const std::string &name, std::int64_t offset)
{
    if (offset == 0)
    {
        return {.value = Variable{name}, .comment = {}};
    }
    return {.value = Raw{fmt::format("${}{:+}", name, offset)}, .comment = {}};
}

/// The slots' kind of object that a call works on, 0: segment, 1: set, 2: queue.
struct ObjectKind
{
    int operator()(const Shmget &) const { return 0; }
    int operator()(const Shmat &) const { return 0; }
    int operator()(const Shmctl &) const { return 0; }
    int operator()(const Semget &) const { return 1; }
    int operator()(const Semop &) const { return 1; }
    int operator()(const Semctl &) const { return 1; }
    int operator()(const Msgget &) const { return 2; }
    int operator()(const Msgsnd &) const { return 2; }
    int operator()(const Msgrcv &) const { return 2; }
    int operator()(const Msgctl &) const { return 2; }
    template <class Other> int operator()(const Other &) const { return -1; }
};

/// What the slots fill into a call.
struct Holes
{
    IpcId id;
    Address address;
    ActorId target;
    ActorId child;
};

struct Fill
{
    const Holes &holes;
    void operator()(Shmat &call) const { call.id = holes.id; }
    void operator()(Shmctl &call) const { call.id = holes.id; }
    void operator()(Semop &call) const { call.id = holes.id; }
    void operator()(Semctl &call) const { call.id = holes.id; }
    void operator()(Msgsnd &call) const { call.id = holes.id; }
    void operator()(Msgrcv &call) const { call.id = holes.id; }
    void operator()(Msgctl &call) const { call.id = holes.id; }
    void operator()(Shmdt &call) const { call.address = holes.address; }
    void operator()(Munmap &call) const { call.address = holes.address; }
    void operator()(SemWait &call) const { call.address = holes.address; }
    void operator()(SemPost &call) const { call.address = holes.address; }
    void operator()(SemGetvalue &call) const { call.address = holes.address; }
    void operator()(SemClose &call) const { call.address = holes.address; }
    void operator()(Store &call) const { call.address = holes.address; }
    void operator()(Load &call) const { call.address = holes.address; }
    void operator()(Setns &call) const { call.target = holes.target; }
    void operator()(Kill &call) const { call.target = holes.target; }
    void operator()(Setpriority &call) const { call.who = holes.target; }
    void operator()(Clone &call) const { call.child = holes.child; }
    void operator()(MountBind &call) const
    {
        call.root = call.root ? std::optional(holes.target) : std::nullopt;
    }
    template <class Other> void operator()(Other &) const {}
};

/// The id in a slot, or in the next one that has any: most calls are to meet an object.
std::int32_t id_near(const std::array<std::optional<std::int32_t>, kIdSlots> &ids, std::uint32_t at)
{
    for (std::uint32_t n = 0; n < kIdSlots; ++n)
    {
        if (const auto &id = ids[(at + n) % kIdSlots])
        {
            return *id;
        }
    }
    return 0;
}

struct Removes
{
    bool operator()(const Shmctl &call) const { return call.command == abi::kIpcRmid; }
    bool operator()(const Semctl &call) const { return call.command == abi::kIpcRmid; }
    bool operator()(const Msgctl &call) const { return call.command == abi::kIpcRmid; }
    template <class Other> bool operator()(const Other &) const { return false; }
};

bool maps(const Call &call)
{
    return std::holds_alternative<Shmat>(call) || std::holds_alternative<Mmap>(call) ||
           std::holds_alternative<SemOpen>(call);
}

bool gives_id(const Call &call)
{
    return std::holds_alternative<Shmget>(call) || std::holds_alternative<Semget>(call) ||
           std::holds_alternative<Msgget>(call);
}

Difference sleep_difference(const Asleep *model, const Asleep *kernel, const Call &call)
{
    const auto text = [](const Asleep *asleep) {
        return asleep == nullptr ? told("returns") : told("sleeps: {}", asleep->waits_for);
    };
    return {.field = "result",
            .model = text(model),
            .kernel = text(kernel),
            .source = std::string(call_name(call))};
}

} // namespace

std::optional<Call> Runner::resolve(const Action &action, const Slots &slots) const
{
    Call call = action.call;
    Holes holes{.id = {}, .address = {}, .target = {}, .child = next_actor()};
    if (action.target && !std::holds_alternative<Clone>(call))
    {
        if (!actors_[*action.target])
        {
            return std::nullopt;
        }
        holes.target = *actors_[*action.target];
    }
    if (action.address)
    {
        holes.address = {slots.addresses[action.actor][*action.address] +
                         static_cast<std::uint64_t>(action.address_offset)};
    }
    const int kind = std::visit(ObjectKind{}, call);
    const std::int32_t kept =
        action.id && kind >= 0 ? id_near(slots.ids[static_cast<std::size_t>(kind)], *action.id) : 0;
    // Modulo 2^32: an id far out of range is one of the cases.
    holes.id = {static_cast<std::int32_t>(static_cast<std::uint32_t>(kept) +
                                          static_cast<std::uint32_t>(action.id_offset))};
    std::visit(Fill{holes}, call);
    return call;
}

void Runner::keep(const Action &action, const Outcome &outcome, Slots &slots) const
{
    if (outcome.error != Errno::Ok)
    {
        return;
    }
    if (gives_id(action.call))
    {
        const auto kind = static_cast<std::size_t>(std::visit(ObjectKind{}, action.call));
        slots.ids[kind][*action.keeps] = static_cast<std::int32_t>(outcome.value);
    }
    else if (action.id && action.id_offset == 0 && std::visit(Removes{}, action.call))
    {
        const auto kind = static_cast<std::size_t>(std::visit(ObjectKind{}, action.call));
        slots.ids[kind][*action.id].reset();
    }
    else if (maps(action.call))
    {
        slots.addresses[action.actor][*action.keeps] = static_cast<std::uint64_t>(outcome.value);
    }
    else if (std::holds_alternative<Clone>(action.call))
    {
        slots.addresses[*action.target] = slots.addresses[action.actor];
    }
}

// The scenario says the same with literal ids and addresses as $names, so that it can be run,
// stepped and sent to somebody.
void Runner::record(const Action &action, const Call &call, const Reply &reply)
{
    const auto *outcome = std::get_if<Outcome>(&reply);
    const bool done = outcome != nullptr && outcome->error == Errno::Ok;
    if (std::holds_alternative<Clone>(call))
    {
        (void)names_.id(fmt::format("A{}", next_actor().value));
    }
    Statement statement = notation::to_statement(*actors_[action.actor], call, names_);
    if (action.address && !address_names_[action.actor][*action.address].empty())
    {
        statement.arguments.front() =
            offset_from(address_names_[action.actor][*action.address], action.address_offset);
    }
    if (done && maps(call))
    {
        std::string &name = address_names_[action.actor][*action.keeps];
        name = fmt::format("p{}", number_);
        statement.expectation.kind = Expectation::Kind::Bind;
        statement.expectation.name = name;
    }
    if (outcome != nullptr && !done && std::holds_alternative<Clone>(call))
    {
        // Nobody was made: the name is free for the next one.
        statement.expectation = {.kind = Expectation::Kind::Error,
                                 .value = {},
                                 .name = std::string(errno_name(outcome->error)),
                                 .text = {}};
    }
    if (done && std::holds_alternative<Clone>(call))
    {
        address_names_[*action.target] = address_names_[action.actor];
    }
    last_call_ = notation::print(statement);
    scenario_.statements.push_back(std::move(statement));
}

void Runner::count(const Call &call, const Outcome &outcome)
{
    ++tally_.calls;
    const std::string_view error =
        outcome.error == Errno::Ok ? std::string_view{"OK"} : errno_name(outcome.error);
    ++tally_.errnos[std::string(call_name(call))][std::string(error)];
}

bool Runner::would_disturb(const Call &call) const
{
    const auto *fcntl = std::get_if<Fcntl>(&call);
    const auto *attributes = std::get_if<MqGetsetattr>(&call);
    const bool replaces = descriptor_lost(call).has_value();
    const bool sets = (fcntl != nullptr && fcntl->command == abi::kFSetfl) ||
                      (attributes != nullptr && attributes->attr);
    const bool writes = std::holds_alternative<Store>(call) || std::holds_alternative<Write>(call);
    return (replaces || sets || writes) &&
           std::any_of(asleep_.begin(), asleep_.end(), [&](const auto &sleeper) {
               const auto *wait = std::get_if<SemWait>(&sleeper.second);
               if (wait != nullptr || writes)
               {
                   return writes && wait != nullptr && wait->form == SemWait::Form::Timedwait;
               }
               const auto *send = std::get_if<MqTimedsend>(&sleeper.second);
               const auto *receive = std::get_if<MqTimedreceive>(&sleeper.second);
               return (send != nullptr && send->deadline) ||
                      (receive != nullptr && receive->deadline);
           });
}

// With the first process of a pid namespace everybody else in there ends.
bool Runner::would_end_several(ActorId actor, const Call &call) const
{
    const auto *kill = std::get_if<Kill>(&call);
    const bool ends = std::holds_alternative<ExitGroup>(call) ||
                      (kill != nullptr && kill->signal == abi::kSigkill);
    const auto first = below_.find(kill != nullptr ? kill->target : actor);
    if (!ends || first == below_.end())
    {
        return false;
    }
    const std::size_t level = first->second.size();
    const auto others = std::count_if(below_.begin(), below_.end(), [&](const auto &row) {
        return row.first != first->first && row.second.size() >= level;
    });
    return first->second.back() == Pid{1} && others > 1;
}

StepResult Runner::step(const Action &action)
{
    if (would_disturb(action.call))
    {
        return {};
    }
    const bool inits_end = action.actor == 0 && std::holds_alternative<ExitGroup>(action.call);
    if (!actors_[action.actor] || inits_end || asleep_.contains(*actors_[action.actor]))
    {
        return {}; // the dead and the sleeping do nothing, and init's death is the lab's
    }
    if (std::holds_alternative<Clone>(action.call))
    {
        if (actors_[*action.target])
        {
            if (*action.target == action.actor)
            {
                return {};
            }
            auto made_room = make_room(action);
            if (made_room.index() != 0 || !actors_[action.actor])
            {
                return made_room; // its maker may have been a thread of it
            }
        }
        if (actors_made_ >= 60)
        {
            return {}; // a lab holds 64 actors
        }
    }
    return call(action);
}

// The place is taken: its actor makes room first. Where init may not kill it, it lives on without a
// place.
StepResult Runner::make_room(const Action &action)
{
    return call(
        {.actor = 0, .call = Kill{.target = {}, .signal = abi::kSigkill}, .target = action.target});
}

Runner::Replies Runner::ask(const Asked &asked)
{
    Replies replies;
    replies.model = engines_.model->execute(asked.actor, asked.model);
    if (std::holds_alternative<Refusal>(replies.model))
    {
        replies.kernel = replies.model; // not asked, so that both states stay the same
        return replies;
    }
    const std::int64_t began = coarse_seconds();
    replies.kernel = engines_.kernel->execute(asked.actor, asked.kernel);
    if (!asleep_.empty() || std::holds_alternative<Asleep>(replies.kernel))
    {
        replies.kernel_woken = engines_.kernel->woken({});
        std::vector<ActorId> order;
        for (const Woken &woken : replies.kernel_woken)
        {
            order.push_back(woken.actor);
        }
        replies.model_woken = engines_.model->woken(order);
    }
    correspondence_.call_ran({number_}, began, coarse_seconds());
    return replies;
}

StepResult Runner::call(const Action &action)
{
    const std::optional<Call> model_call = resolve(action, model_slots_);
    const std::optional<Call> kernel_call = resolve(action, kernel_slots_);
    if (!model_call || !kernel_call || would_end_several(*actors_[action.actor], *model_call))
    {
        return {};
    }
    ++number_;
    const Asked asked{
        .actor = *actors_[action.actor], .model = *model_call, .kernel = *kernel_call};
    const Replies replies = ask(asked);
    if (const auto *lost = std::get_if<EngineLost>(&replies.kernel))
    {
        return Broken{lost->reason};
    }
    if (std::holds_alternative<Refusal>(replies.model))
    {
        ++tally_.refused;
        return {};
    }
    if (const auto *refused = std::get_if<Refusal>(&replies.kernel))
    {
        return Broken{told("the lab refused: {}", refused->reason)};
    }
    record(action, asked.model, replies.model);
    return compare(action, asked, replies);
}

StepResult Runner::compare(const Action &action, const Asked &asked, const Replies &replies)
{
    const auto *model_sleeps = std::get_if<Asleep>(&replies.model);
    const auto *kernel_sleeps = std::get_if<Asleep>(&replies.kernel);
    if ((model_sleeps == nullptr) != (kernel_sleeps == nullptr))
    {
        return sleep_difference(model_sleeps, kernel_sleeps, asked.model);
    }
    if (model_sleeps != nullptr)
    {
        asleep_.insert_or_assign(asked.actor, asked.model);
        ++tally_.calls;
        ++tally_.blocked;
    }
    else
    {
        const auto &ours = std::get<Outcome>(replies.model);
        const auto &theirs = std::get<Outcome>(replies.kernel);
        count(asked.model, ours);
        Comparison answers =
            correspondence_.compare(asked.actor, {asked.model, ours}, {asked.kernel, theirs});
        if (answers.verdict == Verdict::Differ)
        {
            return answers.differences.front();
        }
        keep(action, ours, model_slots_);
        keep(action, theirs, kernel_slots_);
        if (std::holds_alternative<Clone>(asked.model) && ours.error == Errno::Ok)
        {
            ++actors_made_;
            actors_[*action.target] = ActorId{actors_made_};
        }
    }
    const auto call_of = [this](ActorId actor) {
        const auto found = asleep_.find(actor);
        return found == asleep_.end() ? nullptr : &found->second;
    };
    Comparison wakes = correspondence_.compare(replies.model_woken, replies.kernel_woken, call_of);
    if (wakes.verdict == Verdict::Differ)
    {
        return wakes.differences.front();
    }
    for (const Woken &woken : replies.model_woken)
    {
        if (const auto found = asleep_.find(woken.actor); found != asleep_.end())
        {
            const Outcome &outcome = woken.outcome;
            const auto error = outcome.error == Errno::Ok ? "OK" : errno_name(outcome.error);
            ++tally_.errnos[std::string(call_name(found->second))][std::string(error)];
            asleep_.erase(found);
        }
    }
    return compare_tables();
}

StepResult Runner::compare_tables()
{
    const Result<Tables, EngineLost> model = engines_.model->observe();
    const Result<Tables, EngineLost> kernel = engines_.kernel->observe();
    if (!model || !kernel)
    {
        return Broken{kernel.ok() ? model.error().reason : kernel.error().reason};
    }
    Comparison state = correspondence_.compare(model.value(), kernel.value());
    if (state.verdict == Verdict::Differ)
    {
        return state.differences.front();
    }
    for (const ActorRow &row : model.value().actors)
    {
        if (row.alive)
        {
            if (!row.nspid.empty())
            {
                below_.insert_or_assign(row.actor, row.nspid);
            }
            continue;
        }
        below_.erase(row.actor);
        asleep_.erase(row.actor);
        std::replace(actors_.begin(), actors_.end(), std::optional(row.actor),
                     std::optional<ActorId>{});
    }
    return {};
}

} // namespace ipcscope::campaign
