// TablesView: which rows a person wants to see, and the cell that is told of.
#include "app/gui/tables_view.h"
#include "app/gui/text.h"

#include <algorithm>

namespace ipcscope::gui
{

RowWish TablesView::wish() const
{
    const auto sorting = sorting_.find(subject_);
    RowWish wish{.filter = filter_, .rows = rows_};
    if (sorting != sorting_.end())
    {
        wish.column = sorting->second.column;
        wish.descending = sorting->second.descending;
    }
    return wish;
}

void TablesView::sortBy(int column)
{
    if (column < 0 || column >= model_.columnCount())
    {
        return;
    }
    Sorting &now = sorting_[subject_];
    if (now.column != column)
    {
        now = {.column = column};
    }
    else if (!now.descending)
    {
        now.descending = true;
    }
    else
    {
        now = {};
    }
    show();
}

void TablesView::setFilter(const QString &filter)
{
    if (const QString wanted = filter.trimmed(); wanted != filter_)
    {
        filter_ = wanted;
        show();
    }
}

void TablesView::setRows(table::Rows rows)
{
    if (rows != rows_)
    {
        rows_ = rows;
        show();
    }
}

QString TablesView::rowsText() const
{
    return static_cast<std::size_t>(model_.rows()) == arranged_.all
               ? QString()
               : tr("%L1 of %L2 rows").arg(model_.rows()).arg(arranged_.all);
}

void TablesView::setCursor(int row, int column)
{
    cursor_row_ = std::clamp(row, 0, std::max(0, model_.rows() - 1));
    cursor_column_ = std::clamp(column, 0, std::max(0, model_.columnCount() - 1));
    cursor_key_ = model_.keyOf(cursor_row_);
    cursor_subject_ = subject_;
    Q_EMIT shown();
}

void TablesView::moveCursor(int down, int across)
{
    setCursor(cursor_row_ + down, cursor_column_ + across);
}

/// The rows have changed: the cursor goes with its object, and stays where it is when that is gone.
void TablesView::keep_cursor()
{
    if (cursor_subject_ != subject_)
    {
        cursor_row_ = 0;
        cursor_column_ = 0;
        cursor_subject_ = subject_;
    }
    else if (model_.keyOf(cursor_row_) != cursor_key_)
    {
        const int row = model_.rowOf(cursor_key_);
        cursor_row_ = row >= 0 ? row : cursor_row_;
    }
    cursor_row_ = std::clamp(cursor_row_, 0, std::max(0, model_.rows() - 1));
    cursor_column_ = std::clamp(cursor_column_, 0, std::max(0, model_.columnCount() - 1));
    cursor_key_ = model_.keyOf(cursor_row_);
}

QString TablesView::cell() const
{
    if (model_.rows() == 0 || model_.columnCount() == 0)
    {
        return {};
    }
    const auto side = [](const QString &name, const FieldTable::Told &told) {
        if (!told.known)
        {
            return tr("%1 not known").arg(name);
        }
        if (told.now.isEmpty())
        {
            return tr("%1 has no such row").arg(name);
        }
        const QString now = tr("%1 %2").arg(name, told.now);
        if (!told.changed)
        {
            return now;
        }
        return told.before.isEmpty()
                   ? tr("%1 (new with this call)").arg(now)
                   : tr("%1 (changed by this call, was %2)").arg(now, told.before);
    };
    const FieldTable::Told model = model_.told(cursor_row_, cursor_column_);
    const FieldTable::Told kernel = kernel_.told(cursor_row_, cursor_column_);
    const QString both = side(tr("model"), model) + QStringLiteral(", ") +
                         side(tr("kernel"), kernel) +
                         (model.differs ? tr(", they differ") : QString());
    return tr("%1. %2").arg(both, model_.meaning(cursor_column_).simplified());
}

} // namespace ipcscope::gui
