// The kernel's tables after every call of a run, kept as what changed, so that a long run with
// large tables stays small.
#pragma once

#include "core/recording/tables_delta.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace ipcscope::gui
{

class TablesLog
{
  public:
    /// Null: nothing changed.
    void append(std::shared_ptr<const recording::TablesDelta> delta);
    [[nodiscard]] std::size_t size() const { return deltas_.size(); }
    /// The state after `calls` calls. Requires: calls <= size().
    [[nodiscard]] std::shared_ptr<const Tables> at(std::size_t calls) const;

  private:
    struct Checkpoint
    {
        std::size_t calls{};
        std::shared_ptr<const Tables> state;
    };
    std::vector<std::shared_ptr<const recording::TablesDelta>> deltas_; // null: nothing changed
    std::vector<Checkpoint> checkpoints_;
    Tables latest_;
    std::size_t rows_since_checkpoint_{};
    mutable Checkpoint cached_; // the last one that was asked for
};

} // namespace ipcscope::gui
