// The kernel's tables after every call of a run, kept as what changed, so that a long run with
// large tables stays small.
#pragma once

#include "core/tables.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::gui
{

/// What turns one state into the next.
struct TablesDelta
{
    /// By index or by name.
    template <class Row, class Key = int> struct Rows
    {
        std::vector<Row> upserted; ///< ascending key
        std::vector<Key> removed;
        [[nodiscard]] bool empty() const { return upserted.empty() && removed.empty(); }
    };
    struct Namespace
    {
        IpcNamespaceTable head; ///< everything but the rows
        Rows<ShmRow> shm;
        Rows<SemRow> sem;
        Rows<MsgRow> msg;
        Rows<MqRow, std::string> mq;
    };
    struct Mounts ///< of a mount namespace
    {
        MntNamespaceTable head; ///< everything but the files
        Rows<TmpfsFileRow, std::string> files;
    };
    std::vector<Namespace> changed; ///< new ones too
    std::vector<NsId> gone;
    std::optional<bool> sees_mounts; ///< when that changed
    std::vector<Mounts> changed_mounts;
    std::vector<NsId> gone_mounts;
    std::optional<std::vector<ActorRow>> actors; ///< when any changed
    [[nodiscard]] bool empty() const
    {
        return changed.empty() && gone.empty() && !sees_mounts && changed_mounts.empty() &&
               gone_mounts.empty() && !actors;
    }
    [[nodiscard]] std::size_t rows() const;
};

[[nodiscard]] TablesDelta difference(const Tables &from, const Tables &to);
void apply(Tables &state, const TablesDelta &delta);

class TablesLog
{
  public:
    void append(TablesDelta delta);
    [[nodiscard]] std::size_t size() const { return deltas_.size(); }
    /// The state after `calls` calls. Requires: calls <= size().
    [[nodiscard]] std::shared_ptr<const Tables> at(std::size_t calls) const;

  private:
    struct Checkpoint
    {
        std::size_t calls{};
        std::shared_ptr<const Tables> state;
    };
    std::vector<std::shared_ptr<const TablesDelta>> deltas_; // null: nothing changed
    std::vector<Checkpoint> checkpoints_;
    Tables latest_;
    std::size_t rows_since_checkpoint_{};
    mutable Checkpoint cached_; // the last one that was asked for
};

} // namespace ipcscope::gui
