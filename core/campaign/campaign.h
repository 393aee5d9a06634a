// A differential campaign: random plans run on the model and on the real kernel, compared call by
// call with all tables; what differs is shrunk to the shortest scenario that still shows it.
#pragma once

#include "core/campaign/action.h"
#include "core/compare.h"
#include "core/scenario.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace ipcscope::campaign
{

/// One plan, made of one seed.
struct Plan
{
    Profile profile{Profile::Churn};
    std::vector<Gene> genes;
    friend bool operator==(const Plan &, const Plan &) = default;
};

/// Two fresh engines that start from the same state.
struct Engines
{
    std::unique_ptr<Backend> model;
    std::unique_ptr<Backend> kernel;
    Reach reach;
};

/// Makes fresh engines, or says in a sentence why there are none. Called once a plan, from the
/// threads of all jobs.
using MakeEngines = std::function<std::variant<Engines, std::string>()>;

/// What was asked and answered; to show that a campaign reached something.
struct Tally
{
    std::uint64_t calls{};   ///< compared on both engines, tables included
    std::uint64_t blocked{}; ///< of them those that slept
    std::uint64_t refused{}; ///< that the model does not have: not asked of the kernel, not counted
    std::map<std::string, std::map<std::string, std::uint64_t>> errnos; ///< call → "OK"/errno → n
};

/// The first difference of a plan.
struct Divergence
{
    Plan plan;                    ///< up to the gene that differs
    std::uint64_t calls_before{}; ///< compared calls of the campaign until it showed
    std::string call;             ///< "A shmget(…)", as printed
    Difference first;
    Scenario scenario; ///< the calls of the plan up to and including the one that differs
};

/// The engine died or refused what the plan may ask for: not a difference, but nothing was proved.
struct Broken
{
    std::string reason;
    Scenario scenario{}; ///< the calls of the plan up to the one at which it happened
};

using PlanResult = std::variant<std::monostate, Divergence, Broken>;

/// Runs one plan on fresh engines. Adds to `tally`.
[[nodiscard]] PlanResult run_plan(const Plan &plan, const MakeEngines &make, Tally &tally);

struct Options
{
    std::uint64_t seed{};
    std::uint64_t calls{30000};       ///< stop after this many compared calls
    std::uint32_t genes_a_plan{400};  ///< at most
    std::uint32_t shrink_tries{1500}; ///< runs spent on making a divergence small
    std::vector<Profile> profiles{};  ///< in turn; empty: all
    std::uint32_t jobs{1};            ///< pairs of engines at work at once
    /// May be null; true: end after the plans under way, or leave a divergence as small as it is.
    const std::atomic<bool> *stop{};
    /// Called now and then with what is done so far, from one thread at a time; may be empty.
    std::function<void(const Tally &)> progress{};
    /// Called when a difference was found, before it is made small; may be empty.
    std::function<void(const Divergence &)> found{};
};

struct Report
{
    Tally tally;
    std::optional<Divergence> divergence; ///< the first, shrunk
    std::optional<Broken> broken;
    /// Labs that died and were replaced: what was under way. Their plans were run again from the
    /// beginning, and count once.
    std::vector<std::string> restarts;
};

/// Runs plans until a difference, or enough calls. The same seed and engines give the same
/// campaign, whatever the number of jobs.
[[nodiscard]] Report search(const Options &options, const MakeEngines &make);

} // namespace ipcscope::campaign
