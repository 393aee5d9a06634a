// What both engines answered at a moment, in words.
#include "app/gui/moment.h"
#include "app/gui/text.h"

namespace ipcscope::gui
{
namespace
{

QString answer_text(const LaneRecord &record)
{
    if (record.outcome)
    {
        return text(notation::print(*record.outcome));
    }
    if (record.asleep)
    {
        return Moment::tr("sleeps, waits for %1").arg(text(*record.asleep));
    }
    if (record.not_ipc)
    {
        return Moment::tr("not IPC");
    }
    return record.refused.empty() ? QString() : text(record.refused);
}

/// Who came back with the call: " · B: semop = 0".
QString woken_text(const std::vector<Completion> &woken)
{
    QString all;
    for (const Completion &one : woken)
    {
        all += Moment::tr(" · %1 wakes: %2 = %3")
                   .arg(text(one.statement.actor), text(one.statement.name),
                        text(notation::print(one.outcome)));
    }
    return all;
}

} // namespace

QString Moment::modelResult() const
{
    const CallRecord *here = record();
    return here ? answer_text(here->model) + woken_text(here->woken) : QString();
}

QString Moment::kernelResult() const
{
    if (!record())
    {
        return {};
    }
    if (snapshot_.answer)
    {
        return snapshot_.answer->record
                   ? answer_text(*snapshot_.answer->record) + woken_text(snapshot_.answer->woken)
                   : tr("not asked");
    }
    return kernel_missing_.isEmpty() ? tr("running …") : tr("not available");
}

bool Moment::modelAnswered() const
{
    const CallRecord *here = record();
    return here && (here->model.outcome || here->model.asleep);
}

bool Moment::kernelAnswered() const
{
    return snapshot_.answer && snapshot_.answer->record &&
           (snapshot_.answer->record->outcome || snapshot_.answer->record->asleep);
}

QString Moment::verdict() const
{
    if (!record() || record()->model.not_ipc)
    {
        return {};
    }
    if (snapshot_.answer)
    {
        return text(verdict_name(snapshot_.answer->verdict));
    }
    return kernel_missing_.isEmpty() ? QStringLiteral("pending") : QStringLiteral("model_only");
}

QString Moment::verdictText() const
{
    if (!record())
    {
        return {};
    }
    if (!snapshot_.answer)
    {
        return kernel_missing_.isEmpty() ? tr("waiting for the kernel") : tr("model only");
    }
    switch (snapshot_.answer->verdict)
    {
    case Verdict::Agree: return tr("agree");
    case Verdict::Allowed: return tr("allowed");
    case Verdict::Differ: return tr("differ");
    case Verdict::ModelOnly: return tr("model only");
    }
    return {};
}

QString Moment::verdictDetail() const
{
    if (!snapshot_.answer)
    {
        return record() ? kernel_missing_ : QString();
    }
    QStringList lines;
    const KernelAnswer &answer = *snapshot_.answer;
    for (const Comparison *part : {&answer.answer, &answer.wakes, &answer.state})
    {
        if (!part->reason.empty() && !lines.contains(text(part->reason)))
        {
            lines.push_back(text(part->reason));
        }
        for (const Difference &difference : part->differences)
        {
            lines.push_back(tr("%1: model %2, kernel %3 (%4)")
                                .arg(text(difference.field), text(difference.model),
                                     text(difference.kernel), text(difference.source)));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

QString Moment::printout() const
{
    const CallRecord *here = record();
    return here ? text(here->printout) : QString();
}

QString Moment::expectationNote() const
{
    const CallRecord *here = record();
    if (!here)
    {
        return {};
    }
    for (const Completion &woken : here->woken)
    {
        if (!woken.expectation_met)
        {
            return tr("%1's %2: %3")
                .arg(text(woken.statement.actor), text(woken.statement.name),
                     text(woken.expectation_note));
        }
    }
    return here->model.expectation_met ? QString() : text(here->model.expectation_note);
}

} // namespace ipcscope::gui
