#include "app/gui/log_calls.h"

#include "app/gui/text.h"

#include <algorithm>

namespace ipcscope::gui
{

QString LogCalls::words_of(replay::Found found)
{
    switch (found)
    {
    case replay::Found::Agree: return tr("agrees");
    case replay::Found::Allowed: return tr("allowed");
    case replay::Found::Unsupported: return tr("unsupported");
    case replay::Found::Differ: return tr("differs");
    }
    return {};
}

void LogCalls::show(Calls calls)
{
    calls_ = std::move(calls);
    refresh();
}

void LogCalls::setDiffering(bool differing)
{
    if (differing != differing_)
    {
        differing_ = differing;
        refresh();
    }
}

// A reset: the rows of another log, or of another filter, have nothing to do with those before.
void LogCalls::refresh()
{
    beginResetModel();
    rows_.clear();
    for (std::size_t place = 0; calls_ && place < calls_->size(); ++place)
    {
        if (!differing_ || (*calls_)[place].found == replay::Found::Differ)
        {
            rows_.push_back(static_cast<std::uint32_t>(place));
        }
    }
    endResetModel();
    Q_EMIT shown();
}

int LogCalls::row_of(std::uint32_t call) const
{
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), call);
    return found != rows_.end() && *found == call ? static_cast<int>(found - rows_.begin()) : -1;
}

int LogCalls::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant LogCalls::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) ||
        role != kGadgetRole)
    {
        return {};
    }
    const replay::Listed &listed = at(static_cast<std::size_t>(index.row()));
    LogCall call{.line = static_cast<int>(listed.line),
                 .process = listed.pid == 0 ? QString() : QString::number(listed.pid),
                 .call = text(listed.call),
                 .observed = text(listed.observed),
                 .verdict = text(replay::found_name(listed.found)),
                 .verdict_text = words_of(listed.found),
                 .because = text(listed.because)};
    if (!listed.allowed.empty())
    {
        call.evidence.push_back(tr("the log has    %1").arg(call.observed));
    }
    for (const std::string &allowed : listed.allowed)
    {
        call.evidence.push_back(tr("the model has  %1").arg(text(allowed)));
    }
    return QVariant::fromValue(call);
}

QHash<int, QByteArray> LogCalls::roleNames() const
{
    return gadget_role("entry");
}

} // namespace ipcscope::gui
