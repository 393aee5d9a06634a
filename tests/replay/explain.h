// What came of explaining a log, in short.
#pragma once

#include "tests/replay/start.h"

#include <QString>
#include <QStringList>

namespace ipcscope::test
{

/// "5 agree, 1 allowed, 0 differ, 0 unsupported"
inline QString verdicts(const replay::Report &report)
{
    const replay::Summary &summary = report.summary;
    return QString("%1 agree, %2 allowed, %3 differ, %4 unsupported")
        .arg(summary.agree)
        .arg(summary.allowed)
        .arg(summary.differ)
        .arg(summary.unsupported);
}

/// "7: shm_nattch: the log has 2, the model 1"
inline QStringList differences(const replay::Report &report)
{
    QStringList list;
    for (const replay::Divergence &divergence : report.divergences)
    {
        list.append(QString("%1: %2").arg(divergence.line).arg(divergence.because.c_str()));
    }
    return list;
}

} // namespace ipcscope::test
