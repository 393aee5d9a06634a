#include "app/gui/branch_list.h"

#include "app/gui/text.h"

#include <QQmlEngine>

#include <algorithm>

namespace ipcscope::gui
{

void BranchList::clear()
{
    if (entries_.empty())
    {
        return;
    }
    beginRemoveRows({}, 0, count() - 1);
    std::vector<Entry> gone = std::move(entries_);
    entries_.clear();
    active_ = -1;
    endRemoveRows();
    Q_EMIT countChanged();
    for (Entry &entry : gone)
    {
        entry.timeline->setBeside(nullptr);
        entry.timeline->show(nullptr);
        entry.timeline.release()->deleteLater(); // delegates may still look at it
    }
}

int BranchList::add(std::unique_ptr<Branch> branch, const QString &name, int parent, int fork_call)
{
    const int row = count();
    beginInsertRows({}, row, row);
    Entry entry;
    entry.number = next_number_++;
    entry.name = name;
    entry.parent = parent;
    entry.fork_call = fork_call;
    entry.branch = std::move(branch);
    entry.timeline = std::make_unique<Timeline>();
    QQmlEngine::setObjectOwnership(entry.timeline.get(), QQmlEngine::CppOwnership);
    entry.timeline->show(entry.branch.get());
    entries_.push_back(std::move(entry));
    endInsertRows();
    Q_EMIT countChanged();
    return row;
}

void BranchList::activate(int row)
{
    active_ = row;
    set_beside();
    refresh();
}

void BranchList::set_beside()
{
    const Entry *shown = at(active_);
    for (const Entry &entry : entries_)
    {
        entry.timeline->setBeside(shown && &entry != shown ? shown->branch.get() : nullptr);
    }
}

void BranchList::grown()
{
    if (count() > 1)
    {
        set_beside();
    }
}

void BranchList::replace(int row, std::unique_ptr<Branch> branch)
{
    Entry &entry = entries_[static_cast<std::size_t>(row)];
    entry.timeline->show(nullptr);
    for (const Entry &other : entries_)
    {
        other.timeline->setBeside(nullptr); // it may be the one that goes
    }
    entry.branch = std::move(branch);
    entry.timeline->show(entry.branch.get());
    set_beside();
}

void BranchList::refresh()
{
    if (!entries_.empty())
    {
        Q_EMIT dataChanged(index(0), index(count() - 1));
    }
}

BranchList::Entry *BranchList::at(int row)
{
    return row >= 0 && row < count() ? &entries_[static_cast<std::size_t>(row)] : nullptr;
}

const BranchList::Entry *BranchList::at(int row) const
{
    return row >= 0 && row < count() ? &entries_[static_cast<std::size_t>(row)] : nullptr;
}

BranchList::Entry *BranchList::find(int number)
{
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [&](const Entry &entry) { return entry.number == number; });
    return found == entries_.end() ? nullptr : &*found;
}

QString BranchList::comparison(const Entry &entry) const
{
    if (active_ < 0 || active_ >= count() || entry.number == entries_[std::size_t(active_)].number)
    {
        return {};
    }
    const auto &mine = entry.branch->calls();
    const auto &other = entries_[std::size_t(active_)].branch->calls();
    const std::size_t common = std::min(mine.size(), other.size());
    for (std::size_t at = 0; at < common; ++at)
    {
        const beside::Kin kin = kin_of(*entry.branch, *entries_[std::size_t(active_)].branch, at);
        if (kin == beside::Kin::Same)
        {
            continue;
        }
        return kin == beside::Kin::OtherAnswer
                   ? tr("first other answer at call %1: %2 instead of %3")
                         .arg(at + 1)
                         .arg(answer_of(mine[at]), answer_of(other[at]))
                   : tr("another call at %1").arg(at + 1);
    }
    return mine.size() == other.size()
               ? tr("the same calls and answers")
               : tr("%1 calls instead of %2").arg(mine.size()).arg(other.size());
}

QVariant BranchList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const Entry &entry = entries_[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Name: return entry.name;
    case Role::ForkCall: return entry.fork_call;
    case Role::Parent:
        return entry.parent < 0 ? QString() : entries_[std::size_t(entry.parent)].name;
    case Role::Timeline: return QVariant::fromValue(entry.timeline.get());
    case Role::Active: return index.row() == active_;
    case Role::Comparison: return comparison(entry);
    }
    return {};
}

QHash<int, QByteArray> BranchList::roleNames() const
{
    return {{static_cast<int>(Role::Name), "name"},
            {static_cast<int>(Role::ForkCall), "forkCall"},
            {static_cast<int>(Role::Parent), "parentName"},
            {static_cast<int>(Role::Timeline), "timeline"},
            {static_cast<int>(Role::Active), "active"},
            {static_cast<int>(Role::Comparison), "comparison"}};
}

} // namespace ipcscope::gui
