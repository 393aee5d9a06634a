// One plan under way: its actions made calls on both engines, and everything compared after each.
#pragma once

#include "core/campaign/campaign.h"
#include "core/notation/notation.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::campaign
{

/// The results that one engine gave, by slot.
struct Slots
{
    std::array<std::array<std::optional<std::int32_t>, kIdSlots>, 3> ids{}; ///< by kind of object
    std::array<std::array<std::uint64_t, kAddressSlots>, kActorSlots> addresses{};
};

/// The $names that hold the addresses in the scenario; empty where none was kept.
using AddressNames = std::array<std::array<std::string, kAddressSlots>, kActorSlots>;

using StepResult = std::variant<std::monostate, Difference, Broken>;

class Runner
{
  public:
    Runner(Engines &engines, Tally &tally) : engines_(engines), tally_(tally) {}

    /// Nothing when both engines agreed.
    [[nodiscard]] StepResult step(const Action &action);
    [[nodiscard]] const Scenario &scenario() const { return scenario_; }
    [[nodiscard]] const std::string &last_call() const { return last_call_; }

  private:
    /// A call as each engine is asked it: ids and addresses are its own.
    struct Asked
    {
        ActorId actor;
        Call model;
        Call kernel;
    };
    struct Replies
    {
        Reply model;
        Reply kernel;
        std::vector<Woken> model_woken;
        std::vector<Woken> kernel_woken;
    };

    [[nodiscard]] ActorId next_actor() const { return {actors_made_ + 1}; }
    [[nodiscard]] std::optional<Call> resolve(const Action &action, const Slots &slots) const;
    void keep(const Action &action, const Outcome &outcome, Slots &slots) const;
    void record(const Action &action, const Call &call, const Reply &reply);
    void count(const Call &call, const Outcome &outcome);
    /// Whether a lab could not tell any more what happens to a sleeper when its time is over.
    [[nodiscard]] bool would_disturb(const Call &call) const;
    /// Whether several would end at once, in an order that no lab can know.
    [[nodiscard]] bool would_end_several(ActorId actor, const Call &call) const;
    StepResult make_room(const Action &action);
    StepResult call(const Action &action);
    Replies ask(const Asked &asked);
    StepResult compare(const Action &action, const Asked &asked, const Replies &replies);
    StepResult compare_tables();

    Engines &engines_;
    Tally &tally_;
    Correspondence correspondence_;
    Slots model_slots_;
    Slots kernel_slots_;
    AddressNames address_names_;
    std::array<std::optional<ActorId>, kActorSlots> actors_{kInitActor};
    std::map<ActorId, Call> asleep_;            ///< the model's calls
    std::map<ActorId, std::vector<Pid>> below_; ///< who lives below the lab's pid namespace: nspid
    std::uint32_t actors_made_{};
    std::int64_t number_{};
    notation::ActorNames names_;
    std::string last_call_;
    Scenario scenario_;
};

} // namespace ipcscope::campaign
