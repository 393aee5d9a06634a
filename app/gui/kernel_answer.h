// What the kernel's side made of one call, as it travels from the worker to the window.
#pragma once

#include "app/gui/tables_log.h"
#include "core/compare.h"
#include "core/lane.h"
#include "core/run.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace ipcscope::gui
{

/// The kernel's namespaces (inodes) by the model's.
using NamespaceMap = std::map<NsId, NsId>;

struct KernelAnswer
{
    std::optional<LaneRecord> record; ///< nothing: the call ran on the model alone
    Comparison answer;                ///< of the outcomes
    std::vector<Completion> woken;    ///< calls of others that came back with it
    Comparison wakes;                 ///< of those
    Comparison state;                 ///< of the tables after the call
    Verdict verdict{Verdict::ModelOnly};
    /// To the kernel's tables after the call; null: nothing changed.
    std::shared_ptr<const recording::TablesDelta> delta;
    bool observed{}; ///< the kernel's tables are known after this call
    std::shared_ptr<const NamespaceMap> namespaces; ///< kernel inode to model namespace
    /// From asking the actor's process until its answer was there; nothing: it slept, or nobody
    /// measured.
    std::optional<std::chrono::nanoseconds> took;
};

/// Turns what a run gave, call by call from its beginning, into answers.
class AnswerMaker
{
  public:
    [[nodiscard]] KernelAnswer make(RunRecord record, const Correspondence &correspondence);

  private:
    Tables tables_; // the kernel's, after the last call
    std::shared_ptr<const NamespaceMap> namespaces_{std::make_shared<NamespaceMap>()};
};

/// Several answers in one message, since a message costs more than a call.
struct KernelBatch
{
    int branch{};
    std::size_t first_call{};
    std::vector<KernelAnswer> answers;
    bool finished{}; ///< no more will come for this request
};

} // namespace ipcscope::gui
