// A run: one scenario on two lanes side by side, the model and (where there is one) the real
// kernel, compared after every call.
#pragma once

#include "core/compare.h"
#include "core/lane.h"
#include "core/tables.h"

#include <optional>
#include <string>
#include <vector>

namespace ipcscope
{

/// What one statement gave on both engines.
struct RunRecord
{
    LaneRecord model;
    std::optional<LaneRecord> kernel; ///< nothing when this call ran on the model alone
    /// Calls of other actors that came back because of this one.
    std::vector<Completion> model_woken;
    std::vector<Completion> kernel_woken;
    Comparison answer;   ///< of the outcomes
    Comparison wakes;    ///< of who came back, and with what
    Comparison state;    ///< of the tables after the call
    Tables model_tables; ///< after the call
    std::optional<Tables> kernel_tables;

    /// The gravest of the three: differ, then model only, then allowed, then agree.
    [[nodiscard]] Verdict verdict() const;
};

/// One lane goes on without the other when the kernel refuses a call (several uids in a lab that
/// has one, say) or is lost: from there on the two states may differ for a reason that is not a
/// bug, so every later record is ModelOnly and `model_only_reason` tells why. A call that the model
/// refuses is not asked of the kernel either, so both states stay the same: that record alone is
/// ModelOnly, and `record.model.refused` tells why.
class Run
{
  public:
    /// Everything outlives the run. `kernel` may be null: then `model_only_reason` says why there
    /// is none. `model` was made with model_facts() of the kernel's EngineFacts.
    Run(Backend &model, Backend *kernel, notation::ActorNames &actors,
        std::string model_only_reason = {});

    /// Runs one statement of an expanded scenario on both lanes. Statements that are not calls give
    /// a record with two empty lanes and the verdict Agree.
    [[nodiscard]] RunRecord run(const Statement &statement);

    [[nodiscard]] bool model_only() const { return !kernel_.has_value(); }
    [[nodiscard]] const std::string &model_only_reason() const { return model_only_reason_; }
    [[nodiscard]] const Lane &model_lane() const { return model_; }
    /// Nothing when the model is alone.
    [[nodiscard]] const Lane *kernel_lane() const { return kernel_ ? &*kernel_ : nullptr; }
    [[nodiscard]] const Correspondence &correspondence() const { return correspondence_; }

  private:
    void meet();
    void go_alone(std::string reason);
    void run_kernel(const Statement &statement, RunRecord &record);
    void settle(RunRecord &record);
    void compare(const Statement &statement, RunRecord &record);
    void observe_kernel(const Statement &statement, RunRecord &record);

    Lane model_;
    std::optional<Lane> kernel_;
    Correspondence correspondence_;
    std::string model_only_reason_;
    std::int64_t calls_{};
};

} // namespace ipcscope
