// The base of the list models: one show() with the new rows, told to the views as the insertions,
// removals and changes that lead there, never as a reset.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <iterator>
#include <type_traits>
#include <unordered_set>
#include <vector>

namespace ipcscope::gui
{

class RowModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(int count READ count NOTIFY countChanged)

  public:
    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] virtual int count() const = 0;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : count();
    }

  Q_SIGNALS:
    void countChanged();

  protected:
    /// Turns `rows` into `next`. Rows have a hashable `key`, without duplicates, and ==. Keys that
    /// stay keep their order in the usual case; where they do not, they leave and come back.
    template <class Row> void reconcile(std::vector<Row> &rows, std::vector<Row> next)
    {
        using Key = std::remove_cvref_t<decltype(Row{}.key)>;
        const auto before = rows.size();
        std::unordered_set<Key> wanted;
        for (const Row &row : next)
        {
            wanted.insert(row.key);
        }
        removeIf(rows, [&](const Row &row) { return !wanted.contains(row.key); });
        std::unordered_set<Key> present;
        for (const Row &row : rows)
        {
            present.insert(row.key);
        }
        for (std::size_t at = 0; at < next.size(); ++at)
        {
            if (at < rows.size() && rows[at].key == next[at].key)
            {
                if (!(rows[at] == next[at]))
                {
                    rows[at] = std::move(next[at]);
                    const auto changed = index(static_cast<int>(at));
                    Q_EMIT dataChanged(changed, changed);
                }
                continue;
            }
            auto last = at; // rows never seen before come in one insertion
            if (present.contains(next[at].key))
            {
                const auto &key = next[at].key;
                removeIf(rows, [&](const Row &row) { return row.key == key; });
            }
            else
            {
                while (last + 1 < next.size() && !present.contains(next[last + 1].key))
                {
                    ++last;
                }
            }
            const auto from = static_cast<std::ptrdiff_t>(at);
            const auto to = static_cast<std::ptrdiff_t>(last);
            beginInsertRows({}, static_cast<int>(from), static_cast<int>(to));
            rows.insert(rows.begin() + from, std::make_move_iterator(next.begin() + from),
                        std::make_move_iterator(next.begin() + to + 1));
            endInsertRows();
            at = last;
        }
        if (rows.size() != before)
        {
            Q_EMIT countChanged();
        }
    }

  private:
    template <class Row, class Gone> void removeIf(std::vector<Row> &rows, Gone gone)
    {
        for (auto end = rows.size(); end > 0;)
        {
            if (!gone(rows[end - 1]))
            {
                --end;
                continue;
            }
            auto begin = end - 1;
            while (begin > 0 && gone(rows[begin - 1]))
            {
                --begin;
            }
            beginRemoveRows({}, static_cast<int>(begin), static_cast<int>(end) - 1);
            rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(begin),
                       rows.begin() + static_cast<std::ptrdiff_t>(end));
            endRemoveRows();
            end = begin;
        }
    }
};

} // namespace ipcscope::gui
