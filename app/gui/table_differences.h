// Where the comparison found the engines to differ, as cells of the tables.
#pragma once

#include "app/gui/field_table.h"
#include "app/gui/posix_sheets.h"
#include "app/gui/table_subject.h"
#include "core/compare.h"

#include <vector>

namespace ipcscope::gui
{

struct TableDifference
{
    table::Subject subject{table::Subject::Segments};
    quint64 ns{}; ///< the ipc namespace, of tables that belong to one
    /// A column without a name: the whole row. Of mappings the key is the actor's.
    FieldTable::Cell cell;
};

[[nodiscard]] std::vector<TableDifference>
table_differences(const std::vector<Difference> &differences, RowNames &names);

/// Of one actor's mappings, which the comparison tells only to differ: those that one engine alone
/// has, and lengths; all, where that explains nothing.
[[nodiscard]] std::vector<FieldTable::Cell> differing_mappings(quint64 actor, const Sheet *model,
                                                               const Sheet *kernel);

} // namespace ipcscope::gui
