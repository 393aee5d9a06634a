#include "app/gui/timeline.h"

#include "app/gui/text.h"

#include <algorithm>

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
    sleeps_.clear();
    branch_ = branch;
    grow();
    Q_EMIT lanesChanged();
    Q_EMIT troubleChanged();
    Q_EMIT twinChanged();
}

void Timeline::grow()
{
    const int calls = branch_ ? static_cast<int>(branch_->calls().size()) : 0;
    if (calls > shown_)
    {
        const int before = shown_;
        const int first = sleeps_.grow(*branch_, before);
        beginInsertRows({}, shown_, calls - 1);
        shown_ = calls;
        endInsertRows();
        if (first < before)
        {
            Q_EMIT dataChanged(index(first), index(before - 1),
                               {static_cast<int>(Role::Sleeping), static_cast<int>(Role::Told)});
        }
        Q_EMIT lanesChanged();
        Q_EMIT troubleChanged();
        Q_EMIT twinChanged();
    }
}

void Timeline::answered(int first, int count)
{
    const int last = std::min(first + count, shown_) - 1;
    if (first <= last)
    {
        Q_EMIT dataChanged(index(first), index(last),
                           {static_cast<int>(Role::Verdict), static_cast<int>(Role::Told)});
        Q_EMIT troubleChanged();
        Q_EMIT twinChanged();
    }
}

void Timeline::setKernelMissing(bool missing)
{
    kernel_missing_ = missing;
    answered(0, shown_);
}

void Timeline::setBeside(const Branch *other)
{
    beside_ = other;
    if (shown_ > 0)
    {
        Q_EMIT dataChanged(index(0), index(shown_ - 1),
                           {static_cast<int>(Role::Kin), static_cast<int>(Role::OtherAnswer)});
    }
}

void Timeline::setMarked(const QSet<int> &calls)
{
    const QSet<int> changed = (calls - marked_) + (marked_ - calls);
    marked_ = calls;
    for (const int call : changed)
    {
        if (call >= 0 && call < shown_)
        {
            Q_EMIT dataChanged(index(call), index(call),
                               {static_cast<int>(Role::Marked), static_cast<int>(Role::Told)});
        }
    }
    Q_EMIT twinChanged();
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
    if (branch_->calls()[at].model.not_ipc)
    {
        return {}; // nobody ran it
    }
    if (at < branch_->kernel.size())
    {
        return text(verdict_name(branch_->kernel[at]->verdict));
    }
    return kernel_missing_ ? QStringLiteral("model_only") : QStringLiteral("pending");
}

/// In words, as a sign and a colour cannot be told.
QString Timeline::told(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    QStringList parts;
    if (at < branch_->kernel.size())
    {
        switch (branch_->kernel[at]->verdict)
        {
        case Verdict::Agree: parts.push_back(tr("the kernel agrees")); break;
        case Verdict::Allowed:
            parts.push_back(tr("the kernel answers otherwise, as it may"));
            break;
        case Verdict::Differ: parts.push_back(tr("the kernel differs")); break;
        case Verdict::ModelOnly: parts.push_back(tr("only the model ran it")); break;
        }
    }
    else if (!branch_->calls()[at].model.not_ipc)
    {
        parts.push_back(kernel_missing_ ? tr("only the model ran it")
                                        : tr("the kernel has not answered yet"));
    }
    if (unexpected(row))
    {
        parts.push_back(tr("not what the scenario says"));
    }
    for (const QVariant &piece : sleeps_.at(*branch_, row))
    {
        parts.push_back(piece.value<SleepPiece>().told);
    }
    if (marked_.contains(row))
    {
        parts.push_back(tr("with a bookmark"));
    }
    return parts.join(QStringLiteral("; "));
}

QString Timeline::twin() const
{
    QStringList sentences;
    for (int row = 0; row < shown_; ++row)
    {
        const QString call =
            tr("Call %1: %2").arg(row + 1).arg(summary(branch_->calls()[std::size_t(row)]));
        const QString more = told(row);
        sentences.push_back(more.isEmpty() ? call : QStringLiteral("%1. %2.").arg(call, more));
    }
    return sentences.isEmpty() ? tr("There is no call yet.") : sentences.join(QLatin1Char('\n'));
}

bool Timeline::differs(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return at < branch_->kernel.size() && branch_->kernel[at]->verdict == Verdict::Differ;
}

bool Timeline::unexpected(int row) const
{
    const CallRecord &call = branch_->calls()[static_cast<std::size_t>(row)];
    return !call.model.expectation_met ||
           std::any_of(call.woken.begin(), call.woken.end(),
                       [](const Completion &one) { return !one.expectation_met; });
}

QString Timeline::trouble() const
{
    int differing = 0;
    int otherwise = 0;
    for (int row = 0; row < shown_; ++row)
    {
        differing += differs(row) ? 1 : 0;
        otherwise += unexpected(row) ? 1 : 0;
    }
    QStringList parts;
    if (differing > 0)
    {
        parts.push_back(differing == 1 ? tr("≠ 1 call differs from the kernel")
                                       : tr("≠ %1 calls differ from the kernel").arg(differing));
    }
    if (otherwise > 0)
    {
        parts.push_back(otherwise == 1
                            ? tr("✗ 1 call did not give what the scenario says")
                            : tr("✗ %1 calls did not give what the scenario says").arg(otherwise));
    }
    return parts.join(QStringLiteral(" · "));
}

int Timeline::nextTrouble(int call) const
{
    for (int step = 1; step <= shown_; ++step)
    {
        const int row = (std::max(-1, call) + step) % shown_;
        if (differs(row) || unexpected(row))
        {
            return row;
        }
    }
    return -1;
}

QString Timeline::summary(const CallRecord &call) const
{
    Statement bare = branch_->statements()[call.statement];
    bare.comment.clear();
    bare.expectation = {};
    const QString line = text(notation::print(bare)).trimmed();
    if (call.model.asleep)
    {
        return tr("%1 sleeps, waits for %2").arg(line, text(*call.model.asleep));
    }
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
        // A moon for a call that sleeps.
        return (call.model.call ? text(call_name(*call.model.call))
                                : text(branch_->statements()[call.statement].name)) +
               (call.model.asleep ? QStringLiteral(" ☾") : QString());
    case Role::Summary: return summary(call);
    case Role::Verdict: return verdict(index.row());
    case Role::Failed: return call.model.outcome && call.model.outcome->error != Errno::Ok;
    case Role::Implied: return call.implied;
    case Role::NotIpc: return call.model.not_ipc;
    case Role::Unexpected: return unexpected(index.row());
    case Role::Told: return told(index.row());
    case Role::Sleeping: return sleeps_.at(*branch_, index.row());
    case Role::Marked: return marked_.contains(index.row());
    case Role::Kin:
        return static_cast<int>(beside_ ? kin_of(*branch_, *beside_, std::size_t(index.row()))
                                        : beside::Kin::Same);
    case Role::Answer: return answer_of(call);
    case Role::OtherAnswer:
        return beside_ && std::size_t(index.row()) < beside_->calls().size()
                   ? answer_of(beside_->calls()[std::size_t(index.row())])
                   : QString();
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
            {static_cast<int>(Role::Unexpected), "unexpected"},
            {static_cast<int>(Role::Told), "told"},
            {static_cast<int>(Role::Sleeping), "sleeping"},
            {static_cast<int>(Role::Marked), "marked"},
            {static_cast<int>(Role::Kin), "kin"},
            {static_cast<int>(Role::Answer), "answer"},
            {static_cast<int>(Role::OtherAnswer), "otherAnswer"}};
}

} // namespace ipcscope::gui
