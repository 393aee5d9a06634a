// What has changed from one state of an engine to the next, so that a long run with large tables
// can be kept.
#pragma once

#include "core/tables.h"

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace ipcscope::recording
{

/// What turns one state into the next.
struct TablesDelta
{
    struct Namespace
    {
        template <class Row> struct Rows
        {
            using Name = std::conditional_t<std::is_same_v<Row, MqRow>, std::string, int>;
            std::vector<Row> upserted; ///< ascending
            std::vector<Name> removed; ///< ascending
            [[nodiscard]] bool empty() const { return upserted.empty() && removed.empty(); }
        };
        IpcNamespaceTable head; ///< everything but the rows
        // By index, and by name.
        Rows<ShmRow> shm;
        Rows<SemRow> sem;
        Rows<MsgRow> msg;
        Rows<MqRow> mq;
    };
    std::vector<Namespace> changed; ///< new ones too
    std::vector<NsId> gone;
    std::optional<std::vector<ActorRow>> actors; ///< when any changed
    /// When any changed; nothing within: no files are seen any more.
    std::optional<std::optional<std::vector<MntNamespaceTable>>> mnt;
    [[nodiscard]] bool empty() const { return changed.empty() && gone.empty() && !actors && !mnt; }
    [[nodiscard]] std::size_t rows() const;
};

[[nodiscard]] TablesDelta difference(const Tables &from, const Tables &to);
void apply(Tables &state, const TablesDelta &delta);

} // namespace ipcscope::recording
