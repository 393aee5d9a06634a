#include "app/gui/chart_maker.h"

#include "app/gui/scene.h"

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

/// A limit this many times above all values would press them flat to the axis: it is told instead.
constexpr double kFarAbove = 4;
/// Linux sets SHMALL beyond any memory, and means that there is no limit.
constexpr double kNoLimit = 1e15;
constexpr std::size_t kToldPoints = 50;

double last_of(const ChartSeries &series)
{
    return series.points.empty() ? 0 : series.points.back().y();
}

double highest_of(const ChartSeries &series)
{
    double highest = 0;
    for (const QPointF &point : series.points)
    {
        highest = std::max(highest, point.y());
    }
    return highest;
}

} // namespace

QString number_text(double value)
{
    return value == std::floor(value) ? QStringLiteral("%L1").arg(value, 0, 'f', 0)
                                      : QStringLiteral("%L1").arg(value, 0, 'f', 1);
}

QString value_text(ChartOf of, double value)
{
    switch (of)
    {
    case ChartOf::Memory: return bytes_text(static_cast<std::uint64_t>(value * 1024));
    case ChartOf::Answers: return Chart::tr("%1 µs").arg(number_text(value));
    case ChartOf::Objects:
    case ChartOf::Indices:
    case ChartOf::Queues:
    case ChartOf::Waiting:
    case ChartOf::Lookups: return number_text(value);
    }
    return {};
}

ChartMaker::ChartMaker(ChartOf of, const Branch &branch)
    : calls_(static_cast<double>(branch.calls().size()))
{
    chart.of = of;
    chart.x_end = std::max(1.0, calls_);
    chart.x_title = Chart::tr("call");
}

void ChartMaker::steps(ChartSeries series, double limit, const QString &limit_name)
{
    const double highest = highest_of(series);
    if (highest <= 0)
    {
        return;
    }
    series.look = ChartSeries::Look::Steps;
    // A value holds up to the last call.
    if (series.points.back().x() < calls_)
    {
        series.points.emplace_back(calls_, last_of(series));
        series.calls.push_back(static_cast<int>(calls_) - 1);
    }
    found_.push_back({.series = std::move(series), .highest = highest});
    const bool known = std::any_of(limits_.begin(), limits_.end(), [&](const Limit &other) {
        return other.name == limit_name && other.value == limit;
    });
    if (limit > 0 && !known)
    {
        limits_.push_back({.name = limit_name, .value = limit});
    }
}

void ChartMaker::points(ChartSeries series)
{
    series.look = ChartSeries::Look::Points;
    if (!series.points.empty())
    {
        const double highest = highest_of(series);
        found_.push_back({.series = std::move(series), .highest = highest});
    }
}

ChartData ChartMaker::take(const QString &empty)
{
    if (found_.empty())
    {
        chart.empty = empty;
        chart.sentences = QStringList{empty};
        return std::move(chart);
    }
    tell();
    choose();
    draw_limits();
    for (const ChartSeries &series : chart.series)
    {
        chart.y_end = std::max(chart.y_end, highest_of(series));
    }
    for (ChartSeries &line : lines_)
    {
        chart.series.push_back(std::move(line));
    }
    return std::move(chart);
}

void ChartMaker::tell()
{
    for (const Found &found : found_)
    {
        tell(found);
    }
    for (const Limit &limit : limits_)
    {
        chart.sentences.push_back(
            limit.value < kNoLimit
                ? Chart::tr("%1 is %2.").arg(limit.name, value_text(chart.of, limit.value))
                : Chart::tr("%1 is beyond any memory: no limit.").arg(limit.name));
    }
}

void ChartMaker::tell(const Found &found)
{
    const ChartSeries &series = found.series;
    const QString highest = value_text(chart.of, found.highest);
    const bool steps = series.look == ChartSeries::Look::Steps;
    chart.sentences.push_back(
        steps ? Chart::tr("%1: %2 in the end, %3 at most.")
                    .arg(series.name, value_text(chart.of, last_of(series)), highest)
        : series.points.size() == 1
            ? Chart::tr("%1: one point, %2.").arg(series.name, highest)
            : Chart::tr("%1: %2 points, up to %3.")
                  .arg(series.name, number_text(static_cast<double>(series.points.size())),
                       highest));
    for (std::size_t at = 0; at < series.points.size(); ++at)
    {
        if (at == kToldPoints)
        {
            chart.sentences.push_back(Chart::tr("And %L1 more.").arg(series.points.size() - at));
            return;
        }
        // A line's last point only draws it on to the end.
        const bool same = steps && at > 0 && series.points[at].y() == series.points[at - 1].y();
        if (!same)
        {
            chart.sentences.push_back(point_sentence(chart, series, at));
        }
    }
}

void ChartMaker::choose()
{
    std::vector<std::size_t> order(found_.size());
    for (std::size_t at = 0; at < order.size(); ++at)
    {
        order[at] = at;
    }
    std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
        return found_[a].highest > found_[b].highest;
    });
    order.resize(std::min(order.size(), kMostSeries));
    std::sort(order.begin(), order.end()); // as they came
    for (const std::size_t at : order)
    {
        chart.series.push_back(std::move(found_[at].series));
    }
    if (found_.size() > order.size())
    {
        note(Chart::tr("%1 more in the text").arg(found_.size() - order.size()));
    }
}

void ChartMaker::draw_limits()
{
    double highest = 0;
    for (const ChartSeries &series : chart.series)
    {
        highest = std::max(highest, highest_of(series));
    }
    QStringList far;
    for (const Limit &limit : limits_)
    {
        if (limit.value >= kNoLimit)
        {
            far.push_back(Chart::tr("%1 (no limit)").arg(limit.name));
            continue;
        }
        if (limit.value > kFarAbove * highest)
        {
            far.push_back(
                QStringLiteral("%1 %2").arg(limit.name, value_text(chart.of, limit.value)));
            continue;
        }
        chart.series.push_back({.name = limit.name,
                                .look = ChartSeries::Look::Limit,
                                .points = {{0, limit.value}, {chart.x_end, limit.value}},
                                .calls = {-1, static_cast<int>(chart.x_end) - 1}});
    }
    if (!far.isEmpty())
    {
        note(Chart::tr("far above: %1").arg(far.join(QStringLiteral(", "))));
    }
}

void ChartMaker::note(const QString &words)
{
    chart.note += chart.note.isEmpty() ? words : QStringLiteral(" · ") + words;
}

} // namespace ipcscope::gui
