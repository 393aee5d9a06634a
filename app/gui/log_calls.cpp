#include "app/gui/log_calls.h"

#include "app/gui/text.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

constexpr std::size_t kMostPieces = 120;

int gravity_of(replay::Found found)
{
    switch (found)
    {
    case replay::Found::Agree: return 0;
    case replay::Found::Allowed: return 1;
    case replay::Found::Unsupported: return 2;
    case replay::Found::Differ: return 3;
    }
    return 0;
}

QString words_of(replay::Found found)
{
    switch (found)
    {
    case replay::Found::Agree: return LogCalls::tr("agrees");
    case replay::Found::Allowed: return LogCalls::tr("allowed");
    case replay::Found::Unsupported: return LogCalls::tr("unsupported");
    case replay::Found::Differ: return LogCalls::tr("differs");
    }
    return {};
}

} // namespace

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

std::size_t LogCalls::pieces() const
{
    return std::min(rows_.size(), kMostPieces);
}

LogCalls::Piece LogCalls::piece(std::size_t number) const
{
    Piece piece{.from = number * rows_.size() / pieces(),
                .to = (number + 1) * rows_.size() / pieces()};
    piece.gravest = piece.from;
    for (std::size_t row = piece.from; row < piece.to; ++row)
    {
        if (gravity_of(at(row).found) > gravity_of(at(piece.gravest).found))
        {
            piece.gravest = row;
        }
    }
    return piece;
}

QList<int> LogCalls::overview() const
{
    QList<int> all;
    for (std::size_t number = 0; number < pieces(); ++number)
    {
        all.push_back(gravity_of(at(piece(number).gravest).found));
    }
    return all;
}

int LogCalls::rowOf(int number) const
{
    const bool here = number >= 0 && static_cast<std::size_t>(number) < pieces();
    return here ? static_cast<int>(piece(static_cast<std::size_t>(number)).gravest) : -1;
}

QString LogCalls::pieceText(int number) const
{
    const int row = rowOf(number);
    if (row < 0)
    {
        return {};
    }
    const Piece shown = piece(static_cast<std::size_t>(number));
    const replay::Listed &gravest = at(shown.gravest);
    return shown.to - shown.from == 1
               ? tr("line %1: %2").arg(gravest.line).arg(words_of(gravest.found))
               : tr("lines %1 to %2; line %3: %4")
                     .arg(at(shown.from).line)
                     .arg(at(shown.to - 1).line)
                     .arg(gravest.line)
                     .arg(words_of(gravest.found));
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
