// For list models whose rows are gadgets: the one role that hands a whole row to its delegate.
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QVariant>

#include <vector>

namespace ipcscope::gui
{

inline constexpr int kGadgetRole = Qt::UserRole + 1;

template <class Row>
[[nodiscard]] QVariant gadget_at(const std::vector<Row> &rows, const QModelIndex &index, int role)
{
    const bool here = index.isValid() && static_cast<std::size_t>(index.row()) < rows.size();
    return here && role == kGadgetRole
               ? QVariant::fromValue(rows[static_cast<std::size_t>(index.row())])
               : QVariant();
}

[[nodiscard]] inline QHash<int, QByteArray> gadget_role(const char *name)
{
    return {{kGadgetRole, name}};
}

} // namespace ipcscope::gui
