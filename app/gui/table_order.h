// Which rows of a table are shown, and in which order: the same on both engines' sides.
#pragma once

#include "app/gui/field_table.h"
#include "app/gui/table_subject.h"

#include <QSet>
#include <QString>

#include <vector>

namespace ipcscope::gui
{

struct RowWish
{
    int column{-1}; ///< to sort by; -1: as they are
    bool descending{};
    QString filter; ///< stands in one of the row's cells, on either side
    table::Rows rows{table::Rows::All};
    friend bool operator==(const RowWish &, const RowWish &) = default;
};

/// A table as both engines have it, now and before the call.
struct BothSides
{
    std::vector<SheetColumn> columns;
    std::shared_ptr<const Sheet> model;
    std::shared_ptr<const Sheet> model_before;
    std::shared_ptr<const Sheet> kernel;
    std::shared_ptr<const Sheet> kernel_before;
};

/// Every row that either side has now, by ascending keys.
[[nodiscard]] std::vector<quint64> all_keys(const BothSides &sides);
/// Those that are wished for. Rows that a column says nothing of stand behind the others; of equal
/// rows the one with the lower key stands first.
[[nodiscard]] std::vector<quint64> arranged(std::vector<quint64> keys, const BothSides &sides,
                                            const RowWish &wish, const std::vector<int> &usual,
                                            const QSet<quint64> &differing);

} // namespace ipcscope::gui
