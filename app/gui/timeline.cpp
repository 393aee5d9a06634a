#include "app/gui/timeline.h"

#include "app/gui/text.h"

namespace ipcscope::gui
{

void Timeline::show(const Branch *branch)
{
    if (shown_ > 0)
    {
        beginRemoveRows({}, 0, shown_ - 1);
        shown_ = 0;
        branch_ = nullptr;
        endRemoveRows();
    }
    branch_ = branch;
    grow();
    Q_EMIT lanesChanged();
}

void Timeline::grow()
{
    const int calls = branch_ ? static_cast<int>(branch_->calls().size()) : 0;
    if (calls > shown_)
    {
        beginInsertRows({}, shown_, calls - 1);
        shown_ = calls;
        endInsertRows();
        Q_EMIT lanesChanged();
    }
}

void Timeline::answered(int first, int count)
{
    const int last = std::min(first + count, shown_) - 1;
    if (first <= last)
    {
        Q_EMIT dataChanged(index(first), index(last), {static_cast<int>(Role::Verdict)});
    }
}

void Timeline::setKernelMissing(bool missing)
{
    kernel_missing_ = missing;
    answered(0, shown_);
}

QStringList Timeline::lanes() const
{
    QStringList lanes;
    if (branch_)
    {
        const auto &names = branch_->names();
        for (std::uint32_t actor = 0; actor < names.size(); ++actor)
        {
            lanes.push_back(text(names.name(ActorId{actor})));
        }
    }
    return lanes;
}

int Timeline::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : shown_;
}

QString Timeline::verdict(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    if (at < branch_->kernel.size())
    {
        return text(verdict_name(branch_->kernel[at]->verdict));
    }
    return kernel_missing_ ? QStringLiteral("model_only") : QStringLiteral("pending");
}

QString Timeline::summary(const CallRecord &call) const
{
    Statement bare = branch_->statements()[call.statement];
    bare.comment.clear();
    bare.expectation = {};
    const QString line = text(notation::print(bare)).trimmed();
    return call.model.outcome
               ? QStringLiteral("%1 = %2").arg(line, text(notation::print(*call.model.outcome)))
               : line;
}

QVariant Timeline::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const CallRecord &call = branch_->calls()[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Lane: {
        const auto actor = branch_->names().find(call.actor);
        return actor ? static_cast<int>(actor->value) : 0;
    }
    case Role::Name:
        return call.model.call ? text(call_name(*call.model.call))
                               : text(branch_->statements()[call.statement].name);
    case Role::Summary: return summary(call);
    case Role::Verdict: return verdict(index.row());
    case Role::Failed: return call.model.outcome && call.model.outcome->error != Errno::Ok;
    case Role::Implied: return call.implied;
    case Role::NotIpc: return call.model.not_ipc;
    case Role::Unexpected: return !call.model.expectation_met;
    }
    return {};
}

QHash<int, QByteArray> Timeline::roleNames() const
{
    return {{static_cast<int>(Role::Lane), "lane"},
            {static_cast<int>(Role::Name), "name"},
            {static_cast<int>(Role::Summary), "summary"},
            {static_cast<int>(Role::Verdict), "verdict"},
            {static_cast<int>(Role::Failed), "failed"},
            {static_cast<int>(Role::Implied), "implied"},
            {static_cast<int>(Role::NotIpc), "notIpc"},
            {static_cast<int>(Role::Unexpected), "unexpected"}};
}

} // namespace ipcscope::gui
