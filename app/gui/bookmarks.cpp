#include "app/gui/bookmarks.h"

#include "app/gui/text.h"

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{

Bookmarks::Bookmarks(Moment *moment, BranchList *branches, std::function<void(int)> choose,
                     QObject *parent)
    : RowModel(parent), moment_(moment), branches_(branches), choose_(std::move(choose))
{
    connect(moment_, &Moment::moved, this, [this] {
        if (!rows_.empty())
        {
            Q_EMIT dataChanged(index(0), index(count() - 1), {static_cast<int>(Role::Here)});
            Q_EMIT changed();
        }
    });
}

Bookmarks::Row Bookmarks::present() const
{
    return {.branch = branches_->active(), .call = moment_->call(), .step = moment_->step()};
}

bool Bookmarks::here() const
{
    return std::any_of(rows_.begin(), rows_.end(),
                       [at = present().place()](const Row &row) { return row.place() == at; });
}

void Bookmarks::show(std::vector<Row> rows)
{
    reconcile(rows_, std::move(rows));
    for (int branch = 0; branch < branches_->count(); ++branch)
    {
        QSet<int> calls;
        for (const Row &row : rows_)
        {
            if (row.branch == branch)
            {
                calls.insert(row.call);
            }
        }
        branches_->at(branch)->timeline->setMarked(calls);
    }
    Q_EMIT changed();
}

void Bookmarks::toggle()
{
    if (branches_->active() < 0)
    {
        return;
    }
    std::vector<Row> rows = rows_;
    Row now = present();
    const auto at = std::lower_bound(rows.begin(), rows.end(), now, [](const Row &a, const Row &b) {
        return a.place() < b.place();
    });
    if (at != rows.end() && at->place() == now.place())
    {
        rows.erase(at);
    }
    else
    {
        now.key = next_key_++;
        rows.insert(at, now);
    }
    show(std::move(rows));
}

void Bookmarks::remove(int row)
{
    if (row >= 0 && row < count())
    {
        std::vector<Row> rows = rows_;
        rows.erase(rows.begin() + row);
        show(std::move(rows));
    }
}

void Bookmarks::clear()
{
    show({});
}

void Bookmarks::goTo(int row)
{
    if (row < 0 || row >= count())
    {
        return;
    }
    const Row there = rows_[static_cast<std::size_t>(row)];
    choose_(there.branch);
    moment_->goTo(there.call, there.step);
}

void Bookmarks::goNext()
{
    const auto after =
        std::find_if(rows_.begin(), rows_.end(),
                     [at = present().place()](const Row &row) { return row.place() > at; });
    goTo(after == rows_.end() ? 0 : static_cast<int>(after - rows_.begin()));
}

void Bookmarks::goPrevious()
{
    const auto from =
        std::find_if(rows_.begin(), rows_.end(),
                     [at = present().place()](const Row &row) { return row.place() >= at; });
    goTo(from == rows_.begin() ? count() - 1 : static_cast<int>(from - rows_.begin()) - 1);
}

std::vector<SavedSession::Bookmark> Bookmarks::saved() const
{
    std::vector<SavedSession::Bookmark> saved;
    for (const Row &row : rows_)
    {
        saved.push_back({.branch = row.branch, .call = row.call, .step = row.step});
    }
    return saved;
}

void Bookmarks::restore(const std::vector<SavedSession::Bookmark> &saved)
{
    std::vector<Row> rows;
    for (const SavedSession::Bookmark &one : saved)
    {
        if (one.branch >= 0 && one.branch < branches_->count())
        {
            rows.push_back({.key = next_key_++,
                            .branch = one.branch,
                            .call = std::max(-1, one.call),
                            .step = std::max(0, one.step)});
        }
    }
    const auto before = [](const Row &a, const Row &b) { return a.place() < b.place(); };
    const auto same = [](const Row &a, const Row &b) { return a.place() == b.place(); };
    std::sort(rows.begin(), rows.end(), before);
    rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
    show(std::move(rows));
}

QString Bookmarks::title(const Row &row) const
{
    const BranchList::Entry *entry = branches_->at(row.branch);
    QString place = row.call < 0 ? tr("before the first call")
                                 : tr("call %1, step %2").arg(row.call + 1).arg(row.step + 1);
    if (branches_->count() > 1 && entry)
    {
        place = tr("%1, %2").arg(entry->name, place);
    }
    const auto at = static_cast<std::size_t>(std::max(0, row.call));
    if (!entry || row.call < 0 || at >= entry->branch->calls().size())
    {
        return place;
    }
    const QModelIndex call = entry->timeline->index(row.call);
    return tr("%1: %2").arg(place, call.data(static_cast<int>(Timeline::Role::Summary)).toString());
}

QVariant Bookmarks::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Title: return title(row);
    case Role::Here: return row.place() == present().place();
    }
    return {};
}

QHash<int, QByteArray> Bookmarks::roleNames() const
{
    return {{static_cast<int>(Role::Title), "title"}, {static_cast<int>(Role::Here), "here"}};
}

} // namespace ipcscope::gui
