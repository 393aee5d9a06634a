#include "app/gui/check_orders.h"

#include "app/gui/lesson_engines.h"
#include "app/gui/text.h"
#include "core/told.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

using check_order::CheckedCall;
using check_order::Trial;
using comparing::Ending;

QString answer_of(const Trial &trial)
{
    const QString model = text(told_text(trial.model));
    return !trial.kernel || *trial.kernel == trial.model
               ? model
               : QStringLiteral("%1 | %2").arg(model, text(told_text(*trial.kernel)));
}

/// What only the model was asked differs from nothing.
bool goes_together(const Trial &trial)
{
    return trial.agrees() || (trial.trouble.empty() && !trial.lost.empty());
}

winner::Of winner_of(const CheckedCall &call, const Trial &trial, int row, int column)
{
    const auto complains_of = [&](int breach) {
        return call.breaches[static_cast<std::size_t>(breach)].error == trial.model;
    };
    const bool of_row = complains_of(row);
    const bool of_column = complains_of(column);
    return of_row && of_column ? winner::Of::Both
           : of_row            ? winner::Of::Row
           : of_column         ? winner::Of::Column
                               : winner::Of::Nobody;
}

} // namespace

CheckOrders::CheckOrders(LabStarter starter, QObject *parent)
    : QObject(parent), starter_(std::move(starter))
{
    refresh();
}

CheckOrders::~CheckOrders()
{
    *stop_ = true;
}

QStringList CheckOrders::calls()
{
    QStringList all;
    for (const CheckedCall &call : check_order::checked_calls())
    {
        all.push_back(text(told_text(call.title)));
    }
    return all;
}

const CheckedCall &CheckOrders::chosen() const
{
    return check_order::checked_calls()[static_cast<std::size_t>(call_)];
}

const CheckOrders::Found *CheckOrders::found() const
{
    const auto place = found_.find(call_);
    return place == found_.end() ? nullptr : place->second.get();
}

void CheckOrders::setCall(int call)
{
    const auto count = static_cast<int>(check_order::checked_calls().size());
    if (call == call_ || call < 0 || call >= count)
    {
        return;
    }
    call_ = call;
    cell_ = 0;
    refresh();
    prove();
}

void CheckOrders::prove()
{
    if (known())
    {
        return;
    }
    ++under_way_;
    thread_.run(
        [call = &chosen(), starter = starter_, stop = stop_] {
            return std::make_shared<const Found>(run(*call, starter, *stop));
        },
        [this, number = call_](const std::shared_ptr<const Found> &found) {
            --under_way_;
            found_[number] = found;
            refresh();
        });
    Q_EMIT changed();
}

void CheckOrders::proveAgain()
{
    if (!busy())
    {
        found_.erase(call_);
        refresh();
        prove();
    }
}

CheckOrders::Found CheckOrders::run(const CheckedCall &call, const LabStarter &starter,
                                    const std::atomic<bool> &stop)
{
    Found found;
    found.order = check_order::order_of(call, [&] {
        // Nobody waits any more for what the window is closed upon: the model alone is quick.
        LessonEngines made = start_lesson_engines(stop ? LabStarter{} : starter);
        found.no_kernel = made.reason;
        found.fix = made.fix;
        return std::move(made.engines);
    });
    return found;
}

const Trial *CheckOrders::trial(int row, int column) const
{
    const Found *now = found();
    if (now == nullptr)
    {
        return nullptr;
    }
    const auto first = static_cast<std::size_t>(std::min(row, column));
    const auto second = static_cast<std::size_t>(std::max(row, column));
    if (first == second)
    {
        return &now->order.alone[first];
    }
    const auto &both = now->order.pairs[first][second];
    return both ? &*both : nullptr;
}

CheckCell CheckOrders::cell_of(int row, int column) const
{
    const CheckedCall &call = chosen();
    const auto count = static_cast<int>(call.breaches.size());
    CheckCell cell{.key = row * count + column, .row = row, .column = column};
    const auto bit = [](int place) {
        return check_order::Broken().set(static_cast<std::size_t>(place));
    };
    cell.possible = check_order::fit_together(call, bit(row) | bit(column));
    const Trial *tried = trial(row, column);
    if (tried != nullptr)
    {
        cell.error = answer_of(*tried);
        cell.agrees = goes_together(*tried);
        cell.winner = row == column ? winner::Of::Both : winner_of(call, *tried, row, column);
    }
    const QString pair =
        row == column ? tr("%1 alone").arg(row + 1) : tr("%1 and %2").arg(row + 1).arg(column + 1);
    cell.words = !cell.possible     ? tr("%1 cannot be wrong at once").arg(pair)
                 : tried == nullptr ? tr("%1: not tried yet").arg(pair)
                 : cell.agrees      ? tr("%1 wrong: %2").arg(pair, cell.error)
                               : tr("%1 wrong: %2, model and kernel differ").arg(pair, cell.error);
    return cell;
}

void CheckOrders::refresh()
{
    const auto count = static_cast<int>(chosen().breaches.size());
    std::vector<CheckCell> rows;
    for (int row = 0; row < count; ++row)
    {
        for (int column = 0; column < count; ++column)
        {
            rows.push_back(cell_of(row, column));
        }
    }
    cells_.show(std::move(rows));
    Q_EMIT changed();
    Q_EMIT cellChanged();
}

QString CheckOrders::source() const
{
    return text(told_text(chosen().kernel));
}

QStringList CheckOrders::breaches() const
{
    QStringList all;
    for (const check_order::Breach &breach : chosen().breaches)
    {
        all.push_back(text(told_text(breach.what)));
    }
    return all;
}

QStringList CheckOrders::sequence() const
{
    QStringList all;
    for (const Trial &trial : known() ? found()->order.sequence : std::vector<Trial>{})
    {
        all.push_back(answer_of(trial));
    }
    return all;
}

Ending CheckOrders::ending() const
{
    const Found *now = found();
    return now == nullptr               ? Ending::None
           : !now->order.lost().empty() ? Ending::Failed
           : !now->order.proved()       ? Ending::Bad
           : now->no_kernel.isEmpty()   ? Ending::Good
                                        : Ending::Failed;
}

QString CheckOrders::sentence() const
{
    switch (ending())
    {
    case Ending::None:
    case Ending::Stopped: return busy() ? tr("asking model and kernel …") : QString();
    case Ending::Good:
        return tr("Proved: each pair was tried, and model and kernel gave the same.");
    case Ending::Bad: return tr("Not proved: model and kernel differ, or another error came.");
    case Ending::Failed:
        if (const QString lost = text(found()->order.lost()); !lost.isEmpty())
        {
            return tr("Not proved: the kernel was lost on the way, and only the model went on: %1")
                .arg(lost);
        }
        return tr("Shown on the model alone. There is no kernel to compare with: %1")
            .arg(found()->no_kernel);
    }
    return {};
}

QString CheckOrders::fix() const
{
    return !known()                        ? QString()
           : found()->order.lost().empty() ? found()->fix
                                           : tr("Prove it again: that starts fresh labs.");
}

void CheckOrders::setCell(int cell)
{
    if (cell != cell_ && cell >= 0 && cell < cells_.count())
    {
        cell_ = cell;
        Q_EMIT cellChanged();
    }
}

CheckProof CheckOrders::proof() const
{
    const auto count = static_cast<int>(chosen().breaches.size());
    const int row = cell_ / count;
    const int column = cell_ % count;
    const Trial *tried = trial(row, column);
    CheckProof proof;
    const QStringList wrong = breaches();
    if (tried == nullptr)
    {
        const bool possible = cells_.rows()[static_cast<std::size_t>(cell_)].possible;
        proof.sentence = possible
                             ? tr("This has not been tried yet.")
                             : tr("Both cannot be wrong at once: they are about the same word.");
        return proof;
    }
    const QString error = text(tried->model);
    const QString &of_row = wrong[row];
    const QString &of_column = wrong[column];
    switch (row == column ? winner::Of::Both : winner_of(chosen(), *tried, row, column))
    {
    case winner::Of::Row:
        proof.sentence = tr("“%1” is looked at before “%2”: %3.").arg(of_row, of_column, error);
        break;
    case winner::Of::Column:
        proof.sentence = tr("“%1” is looked at before “%2”: %3.").arg(of_column, of_row, error);
        break;
    case winner::Of::Both:
        proof.sentence = row == column
                             ? tr("“%1” alone gives %2.").arg(of_row, error)
                             : tr("“%1” and “%2” both give %3.").arg(of_row, of_column, error);
        break;
    case winner::Of::Nobody:
        proof.sentence = tr("The call gave %1, the error of neither.").arg(error);
        break;
    }
    proof.scene = text(tried->scenario).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    proof.call = proof.scene.isEmpty() ? QString() : proof.scene.takeLast();
    proof.on_model = error;
    proof.on_kernel = tried->kernel ? text(*tried->kernel) : QString();
    proof.agrees = goes_together(*tried);
    proof.trouble = text(tried->trouble);
    proof.name = QStringLiteral("%1.ipc").arg(text(chosen().id));
    return proof;
}

void CheckOrders::open()
{
    const CheckProof shown = proof();
    if (!shown.call.isEmpty())
    {
        const QStringList lines = shown.scene + QStringList{shown.call, QString()};
        Q_EMIT openWanted(shown.name, lines.join(QLatin1Char('\n')));
    }
}

} // namespace ipcscope::gui
