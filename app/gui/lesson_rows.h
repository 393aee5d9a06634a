// The rows of an open lesson for its page.
#pragma once

#include "app/gui/lesson_row.h"
#include "app/gui/row_model.h"

#include <vector>

namespace ipcscope::gui
{

class LessonRows : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from OpenLesson.rows")

  public:
    enum class Role
    {
        Row = Qt::UserRole + 1,
        Kind, ///< learning::Kind
    };
    using RowModel::RowModel;

    void show(std::vector<LessonRow> rows) { reconcile(rows_, std::move(rows)); }
    [[nodiscard]] const std::vector<LessonRow> &rows() const { return rows_; }

    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  private:
    std::vector<LessonRow> rows_;
};

} // namespace ipcscope::gui
