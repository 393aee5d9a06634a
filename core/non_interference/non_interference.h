// Non-interference: whether what one actor sees depends on what the others do. Its lines are run
// with those of the others and without them, each time on fresh engines, and everything that it saw
// is compared field by field.
//
// Not looked at: how long calls take, what is cached, and limits of the whole machine.
#pragma once

#include "core/backend.h"
#include "core/result.h"
#include "core/scenario.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::non_interference
{

/// Fresh engines for one run.
struct Engines
{
    std::unique_ptr<Backend> model;
    std::unique_ptr<Backend> kernel; ///< null: the model is alone
    std::string model_only_reason{}; ///< why there is no real kernel; empty: there is one
};
using MakeEngines = std::function<Engines()>;

/// Something that the actor sees otherwise when the others have run.
struct Finding
{
    std::uint32_t line{}; ///< after which it showed first; 0: when all was over
    std::string call;     ///< that line, as it is written
    std::string field;    ///< "result", "output.nattch", "shm[0].lpid"
    std::string alone;
    std::string together;
    std::string source; ///< what shows it: "shmctl(IPC_STAT)"
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// One line of the actor, and what it gave on one engine.
struct Line
{
    std::uint32_t line{};
    std::string call;
    std::string alone;
    std::string together;
    friend bool operator==(const Line &, const Line &) = default;
};

/// What came of it on one engine.
struct Side
{
    std::vector<Line> lines;
    std::vector<Finding> findings;
    [[nodiscard]] bool isolated() const { return findings.empty(); }
};

struct Report
{
    std::string subject;
    std::vector<std::string> others; ///< whose lines were left out
    std::size_t left_out{};          ///< lines
    Side model;
    std::optional<Side> kernel;
    std::string model_only_reason; ///< why the kernel was not asked
    /// On every engine that was asked.
    [[nodiscard]] bool isolated() const
    {
        return model.isolated() && (!kernel || kernel->isolated());
    }
};

/// Why the actor cannot be run alone; `line` 0: it is about no line.
struct Problem
{
    std::uint32_t line{};
    std::string message; ///< a sentence: what, and what to do
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// The actors that have lines of their own, in the order of their first ones.
[[nodiscard]] std::vector<std::string> actors_of(const Scenario &scenario);

/// `scenario` is as it was written. The children of the actor belong to it, and so do scene lines
/// and the lines of init, who is the world around both. `stop` may be null; true: it ends at the
/// next line, with a problem.
[[nodiscard]] Result<Report, Problem> examine(const Scenario &scenario, std::string_view subject,
                                              const MakeEngines &make,
                                              const std::atomic<bool> *stop = nullptr);

} // namespace ipcscope::non_interference
