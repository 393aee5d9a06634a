#include "app/gui/field_table.h"

#include "app/gui/text.h"
#include "core/told.h"

#include <QDateTime>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

bool same_row(const Sheet *a, int row_a, const Sheet *b, int row_b)
{
    if (row_a < 0 || row_b < 0)
    {
        return row_a < 0 && row_b < 0;
    }
    return a->same(row_a, *b, row_b);
}

bool is_number(const SheetColumn &column)
{
    const FieldKind kind = column.kind;
    return !column.words &&
           (kind == FieldKind::Number || kind == FieldKind::Signed || kind == FieldKind::Pid);
}

bool same_columns(const std::vector<SheetColumn> &a, const std::vector<SheetColumn> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const auto &x, const auto &y) { return x.name == y.name; });
}

} // namespace

FieldTable::FieldTable(Side side, QObject *parent) : QAbstractTableModel(parent), side_(side) {}

void FieldTable::show(Contents contents)
{
    if (contents.now == contents_.now && contents.before == contents_.before &&
        contents.keys == contents_.keys && contents.differing == contents_.differing &&
        same_columns(contents_.columns, contents.columns))
    {
        return;
    }
    const int before = rows();
    if (!same_columns(contents_.columns, contents.columns))
    {
        remove_lines({});
        by_key_.clear();
        if (!contents_.columns.empty())
        {
            beginRemoveColumns({}, 0, columnCount() - 1);
            contents_ = {};
            endRemoveColumns();
        }
        if (!contents.columns.empty())
        {
            beginInsertColumns({}, 0, static_cast<int>(contents.columns.size()) - 1);
            contents_.columns = contents.columns;
            endInsertColumns();
        }
        chars_ = QList<int>(static_cast<qsizetype>(contents.columns.size()), 0);
        Q_EMIT headersChanged();
    }
    if (contents.keys != contents_.keys)
    {
        remove_lines(contents.keys);
        move_lines(contents.keys);
        insert_lines(contents.keys);
        by_key_ = by_key();
    }
    fill_lines(std::move(contents));
    measure();
    if (rows() != before)
    {
        Q_EMIT rowsChanged();
    }
}

void FieldTable::remove_lines(const std::vector<quint64> &keys)
{
    std::vector<quint64> staying = keys;
    if (!std::is_sorted(staying.begin(), staying.end()))
    {
        std::sort(staying.begin(), staying.end());
    }
    const auto gone = [&](const Line &line) {
        return !std::binary_search(staying.begin(), staying.end(), line.key);
    };
    for (int end = rows(); end > 0;)
    {
        if (!gone(lines_[static_cast<std::size_t>(end - 1)]))
        {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > 0 && gone(lines_[static_cast<std::size_t>(begin - 1)]))
        {
            --begin;
        }
        beginRemoveRows({}, begin, end - 1);
        lines_.erase(lines_.begin() + begin, lines_.begin() + end);
        endRemoveRows();
        end = begin;
    }
}

/// Brings the lines that stay into the order of `keys`, which has all of them.
void FieldTable::move_lines(const std::vector<quint64> &keys)
{
    std::size_t in_place = 0;
    for (const quint64 key : keys)
    {
        in_place += in_place < lines_.size() && lines_[in_place].key == key ? 1U : 0U;
    }
    if (in_place == lines_.size())
    {
        return;
    }
    std::vector<std::pair<quint64, int>> old; // where each line is
    old.reserve(lines_.size());
    for (const Line &line : lines_)
    {
        old.emplace_back(line.key, static_cast<int>(old.size()));
    }
    std::sort(old.begin(), old.end());
    std::vector<Line> moved;
    moved.reserve(lines_.size());
    std::vector<int> to(lines_.size());
    for (const quint64 key : keys)
    {
        const auto at = std::lower_bound(old.begin(), old.end(), std::pair(key, 0));
        if (at != old.end() && at->first == key)
        {
            const auto from = static_cast<std::size_t>(at->second);
            to[from] = static_cast<int>(moved.size());
            moved.push_back(lines_[from]);
        }
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    lines_ = std::move(moved);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &one : before)
    {
        after.push_back(index(to[static_cast<std::size_t>(one.row())], one.column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

/// Puts in what `keys` has and the lines, which are in its order, have not.
void FieldTable::insert_lines(const std::vector<quint64> &keys)
{
    for (std::size_t at = 0; at < keys.size(); ++at)
    {
        if (at < lines_.size() && lines_[at].key == keys[at])
        {
            continue;
        }
        auto end = at;
        while (end < keys.size() && (at >= lines_.size() || keys[end] != lines_[at].key))
        {
            ++end;
        }
        std::vector<Line> fresh;
        for (auto next = at; next < end; ++next)
        {
            fresh.push_back({.key = keys[next]});
        }
        beginInsertRows({}, static_cast<int>(at), static_cast<int>(end) - 1);
        lines_.insert(lines_.begin() + static_cast<std::ptrdiff_t>(at), fresh.begin(), fresh.end());
        endInsertRows();
        at = end - 1;
    }
}

/// The lines by ascending keys, as sheets are read.
std::vector<std::size_t> FieldTable::by_key() const
{
    std::vector<std::size_t> order(lines_.size());
    for (std::size_t at = 0; at < order.size(); ++at)
    {
        order[at] = at;
    }
    const auto before = [this](std::size_t a, std::size_t b) {
        return lines_[a].key < lines_[b].key;
    };
    if (!std::is_sorted(order.begin(), order.end(), before))
    {
        std::sort(order.begin(), order.end(), before);
    }
    return order;
}

void FieldTable::fill_lines(Contents contents)
{
    RowFinder now(contents.now.get());
    RowFinder before(contents.before.get());
    const bool same_before = contents.before == contents_.before;
    QSet<quint64> marks; // rows whose mark of differing may have changed
    if (contents.differing != contents_.differing)
    {
        for (const QSet<Cell> *cells : {&contents.differing, &contents_.differing})
        {
            for (const Cell &cell : *cells)
            {
                marks.insert(cell.first);
            }
        }
    }
    std::vector<int> changed_rows;
    for (const std::size_t at : by_key_)
    {
        Line &line = lines_[at];
        const Line old = line;
        line.now = now(line.key);
        line.before = before(line.key);
        const bool same = same_row(contents_.now.get(), old.now, contents.now.get(), line.now) &&
                          (same_before ? old.before == line.before
                                       : same_row(contents_.before.get(), old.before,
                                                  contents.before.get(), line.before)) &&
                          !marks.contains(line.key);
        if (!same)
        {
            changed_rows.push_back(static_cast<int>(at));
        }
    }
    contents_ = std::move(contents);
    std::sort(changed_rows.begin(), changed_rows.end());
    for (std::size_t at = 0; at < changed_rows.size();)
    {
        auto end = at + 1;
        while (end < changed_rows.size() && changed_rows[end] == changed_rows[end - 1] + 1)
        {
            ++end;
        }
        Q_EMIT dataChanged(index(changed_rows[at], 0),
                           index(changed_rows[end - 1], columnCount() - 1));
        at = end;
    }
}

void FieldTable::measure()
{
    constexpr std::size_t kSample = 64;
    constexpr int kHexChars = 10; // 0x00001234
    bool wider = false;
    for (int column = 0; column < columnCount(); ++column)
    {
        int &chars = chars_[column];
        const SheetColumn &field = contents_.columns[static_cast<std::size_t>(column)];
        // A key takes its place before there is one, so that the first row moves no column.
        int widest = std::max({chars, static_cast<int>(field.name.size()),
                               field.kind == FieldKind::Hex ? kHexChars : 0});
        for (std::size_t at = 0; at < std::min(kSample, lines_.size()); ++at)
        {
            widest = std::max(widest, static_cast<int>(cell_text(lines_[at], column).size()));
        }
        widest = std::min(widest, 20);
        wider = wider || widest != chars;
        chars = widest;
    }
    if (wider)
    {
        Q_EMIT widthsChanged();
    }
}

int FieldTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int FieldTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(contents_.columns.size());
}

QString FieldTable::printed(Side side, const SheetColumn &column, quint64 value)
{
    if (column.kind == FieldKind::Stamp)
    {
        if (value == 0)
        {
            return tr("never");
        }
        return side == Side::Model ? tr("call %1").arg(value)
                                   : QDateTime::fromSecsSinceEpoch(static_cast<qint64>(value))
                                         .toString(QStringLiteral("HH:mm:ss"));
    }
    return text(print_field(column.kind, value));
}

QString FieldTable::cell_text(const Line &line, int column) const
{
    if (line.now < 0 || !contents_.now)
    {
        return {};
    }
    return cell_text(*contents_.now, line.now, column);
}

QString FieldTable::cell_text(const Sheet &sheet, int row, int column) const
{
    const SheetColumn &field = contents_.columns[static_cast<std::size_t>(column)];
    if (field.words)
    {
        return text(sheet.words(row));
    }
    const auto value = sheet.cell(row, column);
    return value ? printed(side_, field, *value) : QStringLiteral("·");
}

bool FieldTable::changed(const Line &line, int column) const
{
    if (line.now < 0 || !contents_.now || !contents_.before)
    {
        return false;
    }
    return line.before < 0 ||
           contents_.now->cell(line.now, column) != contents_.before->cell(line.before, column);
}

bool FieldTable::differs(const Line &line, const SheetColumn &column) const
{
    return !contents_.differing.isEmpty() &&
           (contents_.differing.contains({line.key, text(column.name)}) ||
            contents_.differing.contains({line.key, QString()}));
}

QVariant FieldTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const Line &line = lines_[static_cast<std::size_t>(index.row())];
    const SheetColumn &column = contents_.columns[static_cast<std::size_t>(index.column())];
    switch (static_cast<Role>(role))
    {
    case Role::CellText: return cell_text(line, index.column());
    case Role::Changed: return changed(line, index.column());
    case Role::Differs: return differs(line, column);
    case Role::Absent: return line.now < 0;
    case Role::Number: return is_number(column);
    case Role::Tip:
        return side_ == Side::Kernel
                   ? tr("%1: %2\nRead with %3")
                         .arg(text(column.name), text(told_text(column.meaning)),
                              text(told_text(column.source)))
                   : tr("%1: %2\nThe model's own value; the kernel shows it with %3")
                         .arg(text(column.name), text(told_text(column.meaning)),
                              text(told_text(column.source)));
    }
    return {};
}

int FieldTable::rowOf(quint64 key) const
{
    const auto at = std::find_if(lines_.begin(), lines_.end(),
                                 [key](const Line &line) { return line.key == key; });
    return at == lines_.end() ? -1 : static_cast<int>(at - lines_.begin());
}

quint64 FieldTable::keyOf(int row) const
{
    return row >= 0 && row < rows() ? lines_[static_cast<std::size_t>(row)].key : 0;
}

FieldTable::Told FieldTable::told(int row, int column) const
{
    if (row < 0 || row >= rows() || column < 0 || column >= columnCount())
    {
        return {};
    }
    const Line &line = lines_[static_cast<std::size_t>(row)];
    Told told{.known = contents_.now != nullptr,
              .now = line.now < 0 ? QString() : cell_text(line, column),
              .before = {},
              .changed = changed(line, column),
              .differs = differs(line, contents_.columns[static_cast<std::size_t>(column)])};
    if (told.changed && line.before >= 0)
    {
        told.before = cell_text(*contents_.before, line.before, column);
    }
    return told;
}

QStringList FieldTable::headers() const
{
    QStringList headers;
    for (const SheetColumn &column : contents_.columns)
    {
        headers.push_back(text(column.name));
    }
    return headers;
}

bool FieldTable::alignsRight(int column) const
{
    return column >= 0 && column < columnCount() &&
           is_number(contents_.columns[static_cast<std::size_t>(column)]);
}

QString FieldTable::meaning(int column) const
{
    if (column < 0 || column >= columnCount())
    {
        return {};
    }
    const SheetColumn &field = contents_.columns[static_cast<std::size_t>(column)];
    return tr("%1: %2\nThe kernel shows it with %3")
        .arg(text(field.name), text(told_text(field.meaning)), text(told_text(field.source)));
}

QHash<int, QByteArray> FieldTable::roleNames() const
{
    return {{static_cast<int>(Role::CellText), "cellText"},
            {static_cast<int>(Role::Changed), "changed"},
            {static_cast<int>(Role::Differs), "differs"},
            {static_cast<int>(Role::Absent), "absent"},
            {static_cast<int>(Role::Number), "number"},
            {static_cast<int>(Role::Tip), "tip"}};
}

} // namespace ipcscope::gui
