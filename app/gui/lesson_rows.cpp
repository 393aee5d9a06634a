#include "app/gui/lesson_rows.h"

namespace ipcscope::gui
{

QVariant LessonRows::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const LessonRow &row = rows_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Row: return QVariant::fromValue(row);
    case Role::Kind: return static_cast<int>(row.kind);
    }
    return {};
}

QHash<int, QByteArray> LessonRows::roleNames() const
{
    return {{static_cast<int>(Role::Row), "row"}, {static_cast<int>(Role::Kind), "kind"}};
}

} // namespace ipcscope::gui
