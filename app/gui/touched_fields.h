// The fields of kernel structures that a step read and wrote, as rows.
#pragma once

#include "app/gui/row_model.h"
#include "core/step.h"

#include <vector>

namespace ipcscope::gui
{

class TouchedFields : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Moment.fields")

  public:
    enum class Role
    {
        Written = Qt::UserRole + 1,
        Object,
        Field,
        Value,
    };

    using RowModel::RowModel;
    void show(const std::vector<FieldTouch> &fields);

    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    struct Row
    {
        int key{};
        FieldTouch touch;
        friend bool operator==(const Row &, const Row &) = default;
    };
    std::vector<Row> rows_;
};

} // namespace ipcscope::gui
