// A log, explained by the model as root on a fresh machine would be, or by somebody else.
#pragma once

#include "core/replay/replay.h"
#include "sim/replay_model.h"

#include <QString>
#include <QStringList>

#include <limits>
#include <string_view>

namespace ipcscope::test
{

inline sim::ReplayStart usual_start()
{
    sim::ReplayStart start;
    start.facts.init_user_ns = true;
    start.facts.uid_count = start.facts.gid_count = std::numeric_limits<std::uint32_t>::max();
    return start;
}

inline replay::Report explain(std::string_view log, const sim::ReplayStart &start,
                              replay::NsState before = {})
{
    auto model = sim::make_replay_model(start);
    return model ? replay::replay(log, {std::move(model).value(), std::move(before)})
                 : replay::Report{};
}

inline replay::Report explain(std::string_view log)
{
    return explain(log, usual_start());
}

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
