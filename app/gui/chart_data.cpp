#include "app/gui/chart_data.h"

#include "app/gui/chart_maker.h"
#include "app/gui/text.h"
#include "core/abi.h"

#include <algorithm>
#include <array>
#include <map>

namespace ipcscope::gui
{
namespace
{

using Look = ChartSeries::Look;

QString ns_title(NsId ns)
{
    return Chart::tr("ipc %1").arg(ns.value);
}

QString kind_title(TableKind kind)
{
    switch (kind)
    {
    case TableKind::Shm: return Chart::tr("segments");
    case TableKind::Sem: return Chart::tr("sets");
    case TableKind::Msg: return Chart::tr("queues");
    }
    return {};
}

template <class T, class Value>
ChartSeries series_of(const QString &name, const std::vector<From<T>> &track, Value value)
{
    ChartSeries series{.name = name, .look = Look::Steps, .points = {}, .calls = {}, .what = {}};
    for (const From<T> &from : track)
    {
        // Something else of the namespace has changed.
        if (!series.points.empty() && series.points.back().y() == value(from.value))
        {
            continue;
        }
        series.points.emplace_back(static_cast<double>(from.call), value(from.value));
        series.calls.push_back(static_cast<int>(from.call) - 1);
    }
    return series;
}

/// The same of a limit, which keeps its last value when what it bounds has ended.
template <class T, class Value> ChartLimit
limit_of(const QString &name, const std::vector<From<std::optional<T>>> &track, Value value)
{
    std::vector<From<T>> while_there;
    for (const auto &from : track)
    {
        if (from.value)
        {
            while_there.push_back({.call = from.call, .value = *from.value});
        }
    }
    return {.series = series_of(name, while_there, value), .whose = {}, .words = {}};
}

/// A limit that each namespace has for itself.
template <class Value>
ChartLimit limit_of(const QString &name, NsId ns, const Samples::NamespaceTrack &track, Value value)
{
    ChartLimit limit = limit_of(name, track, value);
    limit.whose = ns_title(ns);
    return limit;
}

double kib(std::uint64_t pages)
{
    return static_cast<double>(pages) * abi::kPageSize / 1024;
}

ChartData objects(const Branch &branch, const ChartWish &wish)
{
    ChartMaker maker(ChartOf::Objects, branch, wish);
    maker.chart.y_title = Chart::tr("objects");
    for (const auto &[ns, track] : branch.samples().namespaces())
    {
        for (const TableKind kind : kTableKinds)
        {
            const auto at = static_cast<std::size_t>(kind);
            static const std::array<QString, 3> limits{
                QStringLiteral("SHMMNI"), QStringLiteral("SEMMNI"), QStringLiteral("MSGMNI")};
            maker.steps(
                series_of(QStringLiteral("%1 %2").arg(ns_title(ns), kind_title(kind)), track,
                          [at](const auto &value) { return value ? value->ids[at].in_use : 0; }),
                limit_of(limits[at], ns, track,
                         [at](const auto &value) { return value.ids[at].limit; }));
        }
        maker.steps(series_of(Chart::tr("%1 semaphores").arg(ns_title(ns)), track,
                              [](const auto &value) { return value ? value->semaphores : 0; }),
                    limit_of(QStringLiteral("SEMMNS"), ns, track,
                             [](const auto &value) { return value.most_semaphores; }));
        maker.steps(series_of(Chart::tr("%1 POSIX queues").arg(ns_title(ns)), track,
                              [](const auto &value) { return value ? value->posix_queues : 0; }),
                    limit_of(QStringLiteral("queues_max"), ns, track,
                             [](const auto &value) { return value.most_posix_queues; }));
    }
    return maker.take(Chart::tr("No object has been made yet. Make one below: shmget(0x1234, 4096, "
                                "IPC_CREAT|0600)."));
}

/// Messages of System V. What bounds them is a limit of each queue; their sum is what the queues of
/// a namespace can take.
void message_bytes(ChartMaker &maker, NsId ns, const Samples::NamespaceTrack &track)
{
    ChartLimit room =
        limit_of(Chart::tr("room of the queues of %1").arg(ns_title(ns)), ns, track,
                 [](const auto &value) { return static_cast<double>(value.msg_room) / 1024; });
    room.words = [](const QString &name, const QString &value) {
        return Chart::tr("%1 is %2: each has its own limit, msg_qbytes, at first MSGMNB; the "
                         "kernel has none for all.")
            .arg(name, value);
    };
    maker.steps(series_of(Chart::tr("%1 messages").arg(ns_title(ns)), track,
                          [](const auto &value) {
                              return value ? static_cast<double>(value->msg_bytes) / 1024 : 0;
                          }),
                std::move(room));
}

/// The limit is not the namespace's: it bounds what a user's queues cost in all of them.
ChartLimit posix_limit(const Branch &branch)
{
    ChartLimit limit{.series =
                         series_of(QStringLiteral("RLIMIT_MSGQUEUE"), branch.samples().posix(),
                                   [](const PosixSample &value) {
                                       return static_cast<double>(value.most) / 1024;
                                   }),
                     .whose = {},
                     .words = {}};
    limit.words = [](const QString &name, const QString &value) {
        return Chart::tr("%1 is %2, for whoever opened one last: all POSIX queues of a user count, "
                         "as if they were full.")
            .arg(name, value);
    };
    return limit;
}

void posix_bytes(ChartMaker &maker, const Branch &branch)
{
    int having = 0;
    for (const auto &[ns, track] : branch.samples().namespaces())
    {
        const ChartSeries bytes =
            series_of(Chart::tr("%1 POSIX queues").arg(ns_title(ns)), track, [](const auto &value) {
                return value ? static_cast<double>(value->posix_bytes) / 1024 : 0;
            });
        having += bytes.points.size() > 1 || bytes.points.front().y() > 0 ? 1 : 0;
        maker.steps(bytes, posix_limit(branch));
    }
    if (having > 1)
    {
        maker.steps(
            series_of(Chart::tr("all POSIX queues"), branch.samples().posix(),
                      [](const auto &value) { return static_cast<double>(value.bytes) / 1024; }));
    }
}

void tmpfs_bytes(ChartMaker &maker, const Branch &branch)
{
    for (const auto &[device, track] : branch.samples().tmpfs())
    {
        const bool on_shm = std::any_of(track.begin(), track.end(), [](const auto &from) {
            return from.value && from.value->place == TmpfsSample::Place::DevShm;
        });
        const QString tmpfs = QStringLiteral("tmpfs %1").arg(device);
        ChartLimit size = limit_of(Chart::tr("size of %1").arg(tmpfs), track,
                                   [](const TmpfsSample &value) { return kib(value.most_pages); });
        size.words = [](const QString &name, const QString &value) {
            return Chart::tr("%1 is %2: pages that somebody has touched count, not how long the "
                             "files are.")
                .arg(name, value);
        };
        maker.steps(series_of(on_shm ? QStringLiteral("/dev/shm, %1").arg(tmpfs) : tmpfs, track,
                              [](const auto &value) { return value ? kib(value->pages) : 0; }),
                    std::move(size));
    }
}

ChartData memory(const Branch &branch, const ChartWish &wish)
{
    ChartMaker maker(ChartOf::Memory, branch, wish);
    maker.chart.y_title = Chart::tr("KiB");
    for (const auto &[ns, track] : branch.samples().namespaces())
    {
        maker.steps(series_of(Chart::tr("%1 segments").arg(ns_title(ns)), track,
                              [](const auto &value) { return value ? kib(value->shm_pages) : 0; }),
                    limit_of(QStringLiteral("SHMALL"), ns, track,
                             [](const auto &value) { return kib(value.shm_most_pages); }));
        message_bytes(maker, ns, track);
    }
    posix_bytes(maker, branch);
    tmpfs_bytes(maker, branch);
    return maker.take(
        Chart::tr("Nothing takes memory yet. Make a segment below, or send a message: "
                  "msgsnd($queue, {1, \"hello\"}, 5, 0)."));
}

ChartData indices(const Branch &branch, const ChartWish &wish)
{
    ChartMaker maker(ChartOf::Indices, branch, wish);
    maker.chart.y_title = Chart::tr("index, sequence");
    std::map<std::pair<NsId, TableKind>, std::pair<ChartSeries, ChartSeries>> all;
    for (const IndexGiven &given : branch.samples().given())
    {
        auto &[index, seq] = all[{given.ns, given.kind}];
        const auto call = static_cast<double>(given.call);
        for (ChartSeries *series : {&index, &seq})
        {
            series->calls.push_back(static_cast<int>(given.call) - 1);
        }
        index.points.emplace_back(call, given.index);
        seq.points.emplace_back(call, given.seq);
    }
    for (auto &[of, series] : all)
    {
        const QString name = QStringLiteral("%1 %2").arg(ns_title(of.first), kind_title(of.second));
        series.first.name = Chart::tr("%1: index").arg(name);
        series.second.name = Chart::tr("%1: sequence").arg(name);
        maker.points(std::move(series.first));
        maker.steps(std::move(series.second));
    }
    return maker.take(Chart::tr("No id has been given yet. Make an object below, remove it, and "
                                "make it again: the index goes on, and the sequence with it."));
}

ChartData queues(const Branch &branch, const ChartWish &wish)
{
    ChartMaker maker(ChartOf::Queues, branch, wish);
    maker.chart.y_title = Chart::tr("messages");
    for (const auto &[name, track] : branch.samples().queues())
    {
        const QString title =
            name.name.empty() ? Chart::tr("%1 queue %2").arg(ns_title(name.ns)).arg(name.id.value)
                              : QStringLiteral("%1 /%2").arg(ns_title(name.ns), text(name.name));
        maker.steps(
            series_of(
                title, track,
                [](const auto &value) { return value ? static_cast<double>(value->messages) : 0; }),
            limit_of(Chart::tr("room of /%1").arg(text(name.name)), track,
                     [](const QueueSample &value) { return static_cast<double>(value.most); }));
    }
    return maker.take(Chart::tr("No queue has held a message yet. Send one below: msgsnd($queue, "
                                "{1, \"hello\"}, 5, 0)."));
}

ChartData waiting(const Branch &branch, const ChartWish &wish)
{
    ChartMaker maker(ChartOf::Waiting, branch, wish);
    maker.chart.y_title = Chart::tr("calls asleep");
    maker.steps(series_of(Chart::tr("calls that sleep"), branch.samples().asleep(),
                          [](int asleep) { return asleep; }));
    return maker.take(Chart::tr("Nobody has waited yet. Let one: semop($set, [{0, -1, 0}], 1) at a "
                                "semaphore of 0, or msgrcv of an empty queue."));
}

ChartData answers(const Branch &branch, const ChartWish &wish)
{
    ChartMaker maker(ChartOf::Answers, branch, wish);
    maker.chart.y_title = Chart::tr("µs");
    maker.chart.scale = ChartData::Scale::Powers; // from microseconds to milliseconds
    std::map<QString, ChartSeries> by_name;
    const std::size_t known = std::min(branch.kernel.size(), branch.calls().size());
    for (std::size_t call = 0; call < known; ++call)
    {
        const auto &took = branch.kernel[call]->took;
        const auto &made = branch.calls()[call].model.call;
        if (took && made)
        {
            const QString name = text(call_name(*made));
            ChartSeries &series = by_name[name];
            series.name = name;
            series.points.emplace_back(static_cast<double>(call + 1),
                                       static_cast<double>(took->count()) / 1000);
            series.calls.push_back(static_cast<int>(call));
        }
    }
    for (auto &[name, series] : by_name)
    {
        maker.points(std::move(series));
    }
    if (!branch.recorded.isEmpty())
    {
        maker.chart.note = Chart::tr("recorded on %1").arg(branch.recorded);
        maker.chart.sentences.push_back(Chart::tr("Recorded on %1.").arg(branch.recorded));
    }
    return maker.take(
        Chart::tr("The real kernel has not answered a call yet; where the window says "
                  "why, “Start the kernel again” asks it."));
}

ChartData lookups(const Branch &branch, const ChartWish &wish)
{
    ChartMaker maker(ChartOf::Lookups, branch, wish);
    maker.chart.over_time = false;
    maker.chart.x_title = Chart::tr("objects in the table");
    maker.chart.y_title = Chart::tr("compared");
    ChartSeries hit{.name = Chart::tr("key found"),
                    .look = Look::Points,
                    .points = {},
                    .calls = {},
                    .what = {}};
    ChartSeries miss{.name = Chart::tr("key not found"),
                     .look = Look::Points,
                     .points = {},
                     .calls = {},
                     .what = {}};
    double largest = 1;
    for (const KeyLookup &lookup : branch.samples().lookups())
    {
        ChartSeries &series = lookup.found ? hit : miss;
        series.points.emplace_back(lookup.objects, lookup.compared);
        series.calls.push_back(static_cast<int>(lookup.call) - 1);
        largest = std::max(largest, static_cast<double>(lookup.objects));
    }
    maker.points(std::move(hit));
    maker.points(std::move(miss));
    maker.chart.x_end = largest;
    maker.line({.name = Chart::tr("a list without a hash, key not found"),
                .look = Look::Limit,
                .points = {{0, 0}, {largest, largest}},
                .calls = {-1, -1},
                .what = {}});
    ChartData chart = maker.take(
        Chart::tr("No key has been looked up yet. Look one up below: shmget(0x1234, 0, 0)."));
    return chart;
}

} // namespace

QString chart_title(ChartOf of)
{
    switch (of)
    {
    case ChartOf::Objects: return Chart::tr("Objects");
    case ChartOf::Memory: return Chart::tr("Memory");
    case ChartOf::Indices: return Chart::tr("Index and sequence");
    case ChartOf::Queues: return Chart::tr("Queue depth");
    case ChartOf::Waiting: return Chart::tr("Waiting");
    case ChartOf::Answers: return Chart::tr("Time of the real calls");
    case ChartOf::Lookups: return Chart::tr("Cost of a key lookup");
    }
    return {};
}

ChartData chart_of(ChartOf of, const Branch &branch, const ChartWish &wish)
{
    switch (of)
    {
    case ChartOf::Objects: return objects(branch, wish);
    case ChartOf::Memory: return memory(branch, wish);
    case ChartOf::Indices: return indices(branch, wish);
    case ChartOf::Queues: return queues(branch, wish);
    case ChartOf::Waiting: return waiting(branch, wish);
    case ChartOf::Answers: return answers(branch, wish);
    case ChartOf::Lookups: return lookups(branch, wish);
    }
    return {};
}

QString point_sentence(const ChartData &chart, const ChartSeries &series, std::size_t point)
{
    const QPointF &at = series.points[point];
    if (!chart.over_time)
    {
        return Chart::tr("Call %L1, %2: with %3 objects in the table, %4 compared.")
            .arg(series.calls[point] + 1)
            .arg(series.name, number_text(at.x()), number_text(at.y()));
    }
    const QString value = value_text(chart.of, at.y());
    return series.calls[point] < 0
               ? Chart::tr("Before the first call, %1: %2.").arg(series.name, value)
               : Chart::tr("Call %L1, %2: %3.")
                     .arg(series.calls[point] + 1)
                     .arg(series.name, value);
}

QString chart_table(const ChartData &chart)
{
    const QString line = QStringLiteral("%1\t%2\t%3\t%4\n");
    QString table =
        line.arg(Chart::tr("series"), Chart::tr("after call"), chart.x_title, chart.y_title);
    for (const ChartSeries &series : chart.series)
    {
        for (std::size_t at = 0; at < series.points.size(); ++at)
        {
            table += line.arg(series.name, QString::number(series.calls[at] + 1),
                              QString::number(series.points[at].x(), 'g', 12),
                              QString::number(series.points[at].y(), 'g', 12));
        }
    }
    return table;
}

std::vector<std::size_t> thinned(const std::vector<QPointF> &points, std::size_t most)
{
    std::vector<std::size_t> kept;
    const std::size_t stretches = std::max<std::size_t>(1, most / 4);
    const bool all = points.size() <= most;
    const std::size_t length = all ? 1 : (points.size() + stretches - 1) / stretches;
    const auto keep = [&kept](std::size_t at) {
        if (kept.empty() || kept.back() != at)
        {
            kept.push_back(at);
        }
    };
    for (std::size_t from = 0; from < points.size(); from += length)
    {
        const std::size_t end = std::min(points.size(), from + length);
        std::size_t low = from;
        std::size_t high = from;
        for (std::size_t at = from; at < end; ++at)
        {
            low = points[at].y() < points[low].y() ? at : low;
            high = points[at].y() > points[high].y() ? at : high;
        }
        keep(from);
        keep(std::min(low, high));
        keep(std::max(low, high));
        keep(end - 1);
    }
    return kept;
}

} // namespace ipcscope::gui
