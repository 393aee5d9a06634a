#include "app/gui/sleep_stretches.h"

#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

struct Sleeps
{
    Q_DECLARE_TR_FUNCTIONS(Sleeps)
};

} // namespace

void SleepStretches::clear()
{
    lanes_.clear();
}

int SleepStretches::end(ActorId actor, int call, bool killed)
{
    const auto lane = lanes_.find(actor);
    if (lane == lanes_.end() || lane->second.back().to >= 0)
    {
        return call;
    }
    lane->second.back().to = call;
    lane->second.back().killed = killed;
    return lane->second.back().from + 1;
}

int SleepStretches::grow(const Branch &branch, int seen)
{
    int first = seen;
    const auto &calls = branch.calls();
    for (int call = seen; call < static_cast<int>(calls.size()); ++call)
    {
        const CallRecord &record = calls[static_cast<std::size_t>(call)];
        if (record.model.asleep)
        {
            lanes_[record.model.actor].push_back({.from = call});
        }
        for (const Completion &back : record.woken)
        {
            first = std::min(first, end(back.actor, call, false));
        }
        for (const ActorId actor : record.cut_short)
        {
            first = std::min(first, end(actor, call, true));
        }
    }
    return first;
}

QString SleepStretches::told(const Branch &branch, const Stretch &stretch)
{
    const CallRecord &record = branch.calls()[static_cast<std::size_t>(stretch.from)];
    const QString who = text(record.actor);
    const QString what = record.model.call ? text(call_name(*record.model.call)) : QString();
    if (stretch.to < 0)
    {
        return Sleeps::tr("%1 sleeps in %2 since call %3: waits for %4")
            .arg(who, what)
            .arg(stretch.from + 1)
            .arg(text(record.model.asleep.value_or(std::string())));
    }
    return (stretch.killed ? Sleeps::tr("%1 sleeps in %2 from call %3 until call %4 ends it")
                           : Sleeps::tr("%1 sleeps in %2 from call %3 until call %4 wakes it"))
        .arg(who, what)
        .arg(stretch.from + 1)
        .arg(stretch.to + 1);
}

QVariantList SleepStretches::at(const Branch &branch, int call) const
{
    QVariantList pieces;
    for (const auto &[actor, lane] : lanes_)
    {
        const auto after =
            std::lower_bound(lane.begin(), lane.end(), call,
                             [](const Stretch &stretch, int at) { return stretch.from < at; });
        if (after == lane.begin())
        {
            continue;
        }
        const Stretch &stretch = *std::prev(after);
        if (stretch.to < 0 || stretch.to >= call)
        {
            pieces.push_back(QVariant::fromValue(SleepPiece{.lane = static_cast<int>(actor.value),
                                                            .ends = stretch.to == call,
                                                            .told = told(branch, stretch)}));
        }
    }
    return pieces;
}

} // namespace ipcscope::gui
