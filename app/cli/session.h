// A scenario under way on the engines that there are, counted and told call by call.
#pragma once

#include "app/cli/engines.h"
#include "app/cli/report.h"
#include "core/model_facts.h"
#include "core/tools/talk.h"
#include "core/tools/terms.h"
#include "sim/stepped_model.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ipcscope::cli
{

enum class Watch : std::uint8_t
{
    Calls,
    Steps, ///< the model's steps inside each call too
};

/// Runs an expanded scenario on the engines that there are and keeps count.
class Session
{
  public:
    Session(const Scenario &scenario, Engines engines, Watch watch, Reporter &reporter)
        : scenario_(scenario), engines_(std::move(engines)), reporter_(reporter),
          model_(model_facts(engines_.facts))
    {
        if (watch == Watch::Steps)
        {
            model_.watch(&collector_);
        }
        if (engines_.on == On::Kernel)
        {
            kernel_alone_.emplace(*engines_.kernel, actors_);
        }
        else
        {
            run_.emplace(model_, engines_.kernel.get(), actors_, engines_.model_only_reason);
        }
    }

    void run();
    [[nodiscard]] const Summary &summary() const { return summary_; }
    [[nodiscard]] const notation::ActorNames &actors() const { return actors_; }
    [[nodiscard]] const std::string &kernel_end() const { return kernel_end_; }
    [[nodiscard]] FinalTables final_tables();
    /// Calls that have not come back.
    [[nodiscard]] const std::vector<StillAsleep> &asleep() const { return asleep_; }

  private:
    void statement(const Statement &statement);
    void tool(const Statement &line);
    [[nodiscard]] std::int64_t seconds_of(Stamp call) const;
    [[nodiscard]] CallReport on_both(const Statement &statement);
    [[nodiscard]] CallReport on_kernel(const Statement &statement);
    void count(const CallReport &report);
    void count(ToolReport &told);
    void print(const tools::Talk &talk, ToolReport &told);
    [[nodiscard]] tools::Surroundings::Numbers kernels_numbers(const Tables &model,
                                                               const Tables &kernel) const;
    void count_sleepers();

    const Scenario &scenario_;
    Engines engines_;
    Reporter &reporter_;
    notation::ActorNames actors_;
    sim::ModelBackend model_;
    sim::StepCollector collector_;
    std::optional<Run> run_;
    std::optional<Lane> kernel_alone_;
    Summary summary_;
    FinalTables last_;
    std::vector<StillAsleep> asleep_;
    std::vector<std::int64_t> began_; ///< the seconds in which the model's calls began
    std::string kernel_end_;          ///< why the kernel does not answer any more
};

} // namespace ipcscope::cli
