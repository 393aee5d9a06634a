#include "core/campaign/campaign.h"

#include "core/notation/notation.h"

#include <fmt/format.h>

#include <array>
#include <ctime>

namespace ipcscope::campaign
{
namespace
{

/// The results that one engine gave, by slot.
struct Slots
{
    std::array<std::int32_t, kIdSlots> ids{};
    std::array<std::array<std::uint64_t, kAddressSlots>, kActorSlots> addresses{};
};

/// The $names that hold the addresses in the scenario; empty where none was kept.
using AddressNames = std::array<std::array<std::string, kAddressSlots>, kActorSlots>;

std::int64_t coarse_now()
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return now.tv_sec;
}

/// "$p", "$p+4096"
Argument offset_from(const std::string &name, std::int64_t offset)
{
    if (offset == 0)
    {
        return {.value = Variable{name}, .comment = {}};
    }
    return {.value = Raw{fmt::format("${}{:+}", name, offset)}, .comment = {}};
}

class Runner
{
  public:
    Runner(Engines &engines, Tally &tally) : engines_(engines), tally_(tally) {}

    /// Nothing when both engines agreed.
    std::variant<std::monostate, Difference, Broken> step(const Action &action);
    [[nodiscard]] const Scenario &scenario() const { return scenario_; }
    [[nodiscard]] const std::string &last_call() const { return last_call_; }

  private:
    [[nodiscard]] ActorId next_actor() const { return {actors_made_ + 1}; }
    [[nodiscard]] std::optional<Call> resolve(const Action &action, const Slots &slots) const;
    void keep(const Action &action, const Outcome &outcome, Slots &slots) const;
    void record(const Action &action, const Call &call, const Outcome &outcome);
    void settle(const Action &action, const Outcome &outcome);
    void count(const Call &call, const Outcome &outcome);
    std::variant<std::monostate, Difference, Broken> call(const Action &action);

    Engines &engines_;
    Tally &tally_;
    Correspondence correspondence_;
    Slots model_slots_;
    Slots kernel_slots_;
    AddressNames address_names_;
    std::array<std::optional<ActorId>, kActorSlots> actors_{kInitActor};
    std::uint32_t actors_made_{};
    std::int64_t number_{};
    notation::ActorNames names_;
    std::string last_call_;
    Scenario scenario_;
};

std::optional<Call> Runner::resolve(const Action &action, const Slots &slots) const
{
    Call call = action.call;
    std::optional<ActorId> target;
    if (action.target && !std::holds_alternative<Clone>(call))
    {
        target = actors_[*action.target];
        if (!target)
        {
            return std::nullopt;
        }
    }
    const std::uint64_t address = action.address
                                      ? slots.addresses[action.actor][*action.address] +
                                            static_cast<std::uint64_t>(action.address_offset)
                                      : 0;
    const std::int32_t kept = action.id ? slots.ids[*action.id] : 0;
    // Modulo 2^32: an id far out of range is one of the cases.
    const IpcId id{static_cast<std::int32_t>(static_cast<std::uint32_t>(kept) +
                                             static_cast<std::uint32_t>(action.id_offset))};
    if (auto *shmctl = std::get_if<Shmctl>(&call))
    {
        shmctl->id = id;
    }
    else if (auto *shmat = std::get_if<Shmat>(&call))
    {
        shmat->id = id;
    }
    else if (auto *shmdt = std::get_if<Shmdt>(&call))
    {
        shmdt->address = {address};
    }
    else if (auto *store = std::get_if<Store>(&call))
    {
        store->address = {address};
    }
    else if (auto *load = std::get_if<Load>(&call))
    {
        load->address = {address};
    }
    else if (auto *setns = std::get_if<Setns>(&call))
    {
        setns->target = *target;
    }
    else if (auto *kill = std::get_if<Kill>(&call))
    {
        kill->target = *target;
    }
    else if (auto *clone = std::get_if<Clone>(&call))
    {
        clone->child = next_actor();
    }
    return call;
}

void Runner::keep(const Action &action, const Outcome &outcome, Slots &slots) const
{
    if (outcome.error != Errno::Ok)
    {
        return;
    }
    if (std::holds_alternative<Shmget>(action.call))
    {
        slots.ids[*action.keeps] = static_cast<std::int32_t>(outcome.value);
    }
    else if (std::holds_alternative<Shmat>(action.call))
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
void Runner::record(const Action &action, const Call &call, const Outcome &outcome)
{
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
    if (outcome.error == Errno::Ok && std::holds_alternative<Shmat>(call))
    {
        std::string &name = address_names_[action.actor][*action.keeps];
        name = fmt::format("p{}", number_);
        statement.expectation.kind = Expectation::Kind::Bind;
        statement.expectation.name = name;
    }
    if (outcome.error == Errno::Ok && std::holds_alternative<Clone>(call))
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

std::variant<std::monostate, Difference, Broken> Runner::step(const Action &action)
{
    if (!actors_[action.actor] ||
        (action.actor == 0 && std::holds_alternative<ExitGroup>(action.call)))
    {
        return {}; // the dead do nothing, and init's death is the lab's
    }
    if (std::holds_alternative<Clone>(action.call))
    {
        if (actors_[*action.target])
        {
            if (*action.target == action.actor)
            {
                return {};
            }
            // The place is taken: its actor makes room first.
            auto made_room = call({.actor = 0,
                                   .call = Kill{.target = {}, .signal = abi::kSigkill},
                                   .target = action.target});
            if (made_room.index() != 0)
            {
                return made_room;
            }
        }
        if (actors_made_ >= 60)
        {
            return {}; // a lab holds 64 actors
        }
    }
    return call(action);
}

std::variant<std::monostate, Difference, Broken> Runner::call(const Action &action)
{
    const ActorId actor = *actors_[action.actor];
    const std::optional<Call> model_call = resolve(action, model_slots_);
    const std::optional<Call> kernel_call = resolve(action, kernel_slots_);
    if (!model_call || !kernel_call)
    {
        return {};
    }
    ++number_;
    const Reply model = engines_.model->execute(actor, *model_call);
    const std::int64_t began = coarse_now();
    const Reply kernel = engines_.kernel->execute(actor, *kernel_call);
    correspondence_.call_ran({number_}, began, coarse_now());
    if (std::holds_alternative<EngineLost>(kernel))
    {
        return Broken{std::get<EngineLost>(kernel).reason};
    }
    if (std::holds_alternative<Refusal>(kernel) && std::holds_alternative<Refusal>(model))
    {
        return {};
    }
    if (std::holds_alternative<Refusal>(kernel))
    {
        return Broken{"the lab refused: " + std::get<Refusal>(kernel).reason};
    }
    if (!std::holds_alternative<Outcome>(model))
    {
        return Broken{"the model refused what the lab did"};
    }
    const Outcome &model_outcome = std::get<Outcome>(model);
    const Outcome &kernel_outcome = std::get<Outcome>(kernel);
    record(action, *model_call, model_outcome);
    count(*model_call, model_outcome);
    Comparison answers = correspondence_.compare(*model_call, model_outcome, kernel_outcome);
    if (answers.verdict == Verdict::Differ)
    {
        return answers.differences.front();
    }
    keep(action, model_outcome, model_slots_);
    keep(action, kernel_outcome, kernel_slots_);
    if (std::holds_alternative<Clone>(*model_call) && model_outcome.error == Errno::Ok)
    {
        ++actors_made_;
        actors_[*action.target] = ActorId{actors_made_};
    }
    const Result<Tables, EngineLost> model_tables = engines_.model->observe();
    const Result<Tables, EngineLost> kernel_tables = engines_.kernel->observe();
    if (!model_tables || !kernel_tables)
    {
        return Broken{kernel_tables.ok() ? model_tables.error().reason
                                         : kernel_tables.error().reason};
    }
    Comparison state = correspondence_.compare(model_tables.value(), kernel_tables.value());
    if (state.verdict == Verdict::Differ)
    {
        return state.differences.front();
    }
    for (const ActorRow &row : model_tables.value().actors)
    {
        for (std::optional<ActorId> &place : actors_)
        {
            if (place == row.actor && !row.alive)
            {
                place.reset();
            }
        }
    }
    return {};
}

} // namespace

PlanResult run_plan(const Plan &plan, const MakeEngines &make, Tally &tally)
{
    std::variant<Engines, std::string> made = make();
    if (auto *reason = std::get_if<std::string>(&made))
    {
        return Broken{*reason};
    }
    Engines &engines = std::get<Engines>(made);
    Runner runner(engines, tally);
    for (std::size_t n = 0; n < plan.genes.size(); ++n)
    {
        for (const Action &action : actions_of(plan.profile, plan.genes[n], engines.reach))
        {
            auto result = runner.step(action);
            if (auto *broken = std::get_if<Broken>(&result))
            {
                broken->reason += fmt::format(" (after {})", runner.last_call());
                return *broken;
            }
            if (auto *difference = std::get_if<Difference>(&result))
            {
                Plan until_here = plan;
                until_here.genes.resize(n + 1);
                return Divergence{.plan = std::move(until_here),
                                  .calls_before = tally.calls,
                                  .call = runner.last_call(),
                                  .first = *difference,
                                  .scenario = runner.scenario()};
            }
        }
    }
    return {};
}

} // namespace ipcscope::campaign
