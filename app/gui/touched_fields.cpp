#include "app/gui/touched_fields.h"

#include <utility>

namespace ipcscope::gui
{

void TouchedFields::show(const std::vector<FieldTouch> &fields)
{
    std::vector<Row> next;
    next.reserve(fields.size());
    for (const FieldTouch &touch : fields)
    {
        next.push_back({.key = static_cast<int>(next.size()), .touch = touch});
    }
    reconcile(rows_, std::move(next));
}

QVariant TouchedFields::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const FieldTouch &touch = rows_[static_cast<std::size_t>(index.row())].touch;
    switch (static_cast<Role>(role))
    {
    case Role::Written: return touch.access == Access::Write;
    case Role::Object: return QString::fromStdString(touch.object);
    case Role::Field:
        return QString::fromUtf8(touch.field.data(), static_cast<qsizetype>(touch.field.size()));
    case Role::Value: return QString::fromStdString(touch.value);
    }
    return {};
}

QHash<int, QByteArray> TouchedFields::roleNames() const
{
    return {{static_cast<int>(Role::Written), "written"},
            {static_cast<int>(Role::Object), "object"},
            {static_cast<int>(Role::Field), "field"},
            {static_cast<int>(Role::Value), "value"}};
}

} // namespace ipcscope::gui
