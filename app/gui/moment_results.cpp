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
    if (record.not_ipc)
    {
        return Moment::tr("not IPC");
    }
    return record.refused.empty() ? QString() : text(record.refused);
}

} // namespace

QString Moment::modelResult() const
{
    const CallRecord *here = record();
    return here ? answer_text(here->model) : QString();
}

QString Moment::kernelResult() const
{
    if (!record())
    {
        return {};
    }
    if (snapshot_.answer)
    {
        return snapshot_.answer->record ? answer_text(*snapshot_.answer->record) : tr("not asked");
    }
    return kernel_missing_.isEmpty() ? tr("running …") : tr("not available");
}

bool Moment::modelAnswered() const
{
    const CallRecord *here = record();
    return here && here->model.outcome;
}

bool Moment::kernelAnswered() const
{
    return snapshot_.answer && snapshot_.answer->record && snapshot_.answer->record->outcome;
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
    for (const Comparison *part : {&snapshot_.answer->answer, &snapshot_.answer->state})
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

QString Moment::expectationNote() const
{
    const CallRecord *here = record();
    return here && !here->model.expectation_met ? text(here->model.expectation_note) : QString();
}

} // namespace ipcscope::gui
