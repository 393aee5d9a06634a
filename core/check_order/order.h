// In which order a call looks at what can be wrong: found out by breaking all of it at once and
// mending what is complained about, one after the other, and proved pair by pair.
#pragma once

#include "core/check_order/checked_call.h"
#include "core/lesson/stage.h"

#include <bitset>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::check_order
{

/// Which breaches of a call, by their place there.
using Broken = std::bitset<16>;

/// What the call gave with some of it broken, on each engine: "EINVAL", or what it returned.
struct Trial
{
    Broken broken;
    std::string scenario; ///< to be run again
    std::string model;
    std::optional<std::string> kernel; ///< nothing: it was not asked
    std::string trouble;               ///< why it could not be run as written; empty: it was
    std::string lost; ///< why the kernel was not asked to the end, though it was there
    /// Both gave the same, where both were asked.
    [[nodiscard]] bool agrees() const
    {
        return trouble.empty() && lost.empty() && (!kernel || *kernel == model);
    }
};

struct Order
{
    const CheckedCall *call{};
    std::vector<Trial> alone; ///< by breach
    /// By two breaches, the first less than the second; nothing where both cannot be broken at
    /// once.
    std::vector<std::vector<std::optional<Trial>>> pairs;
    /// From as many at once as can be, down to none: each without the one that the one before was
    /// refused for. It ends sooner where one was refused for nothing that was broken.
    std::vector<Trial> sequence;
    /// Nothing differed, each breach alone gave its error, each trial gave that of one that was
    /// broken, and with nothing broken the call succeeded.
    [[nodiscard]] bool proved() const;
    /// Why the kernel was lost on the way; empty: it was not.
    [[nodiscard]] std::string lost() const;
};

/// Whether they do not need different words at the same place.
[[nodiscard]] bool fit_together(const CheckedCall &call, Broken broken);
/// The scenario in which these are broken; the call is its last line. Requires: they fit together.
[[nodiscard]] std::string scenario_of(const CheckedCall &call, Broken broken);

using MakeEngines = std::function<lesson::Engines()>;
/// Each trial has fresh engines. The call outlives what is returned.
[[nodiscard]] Order order_of(const CheckedCall &call, const MakeEngines &make);

} // namespace ipcscope::check_order
