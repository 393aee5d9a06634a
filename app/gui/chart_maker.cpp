#include "app/gui/chart_maker.h"

#include "app/gui/scene.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ipcscope::gui
{
namespace
{

/// A limit this many times above all values would press them flat to the axis: it is told instead.
constexpr double kFarAbove = 4;
/// Linux sets SHMALL beyond any memory, and means that there is no limit.
constexpr double kNoLimit = 1e15;
/// From a limit this many times above all values on, an even scale shows nothing of them.
constexpr double kPowersFrom = 20;
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

/// The lowest that it ever was, where it was one at all.
double lowest_of(const ChartLimit &limit)
{
    double lowest = kNoLimit;
    for (const QPointF &point : limit.series.points)
    {
        lowest = point.y() > 0 ? std::min(lowest, point.y()) : lowest;
    }
    return lowest;
}

/// A value holds up to the end.
void hold(ChartSeries &series, double end)
{
    if (series.points.back().x() < end)
    {
        series.points.emplace_back(end, last_of(series));
        series.calls.push_back(static_cast<int>(end) - 1);
    }
}

bool same_values(const ChartSeries &a, const ChartSeries &b)
{
    return std::equal(a.points.begin(), a.points.end(), b.points.begin(), b.points.end(),
                      [](const QPointF &p, const QPointF &q) { return p.y() == q.y(); });
}

} // namespace

QString number_text(double value)
{
    return value == std::floor(value) ? QStringLiteral("%L1").arg(value, 0, 'f', 0)
                                      : QStringLiteral("%L1").arg(value, 0, 'f', 1);
}

QString value_text(ChartOf of, double value)
{
    if (value >= kNoLimit)
    {
        return Chart::tr("no limit");
    }
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

ChartMaker::ChartMaker(ChartOf of, const Branch &branch, const ChartWish &wish)
    : wish_(wish), calls_(static_cast<double>(branch.calls().size()))
{
    chart.of = of;
    chart.x_end = std::max(1.0, calls_);
    chart.x_title = Chart::tr("call");
}

void ChartMaker::steps(ChartSeries series, ChartLimit limit)
{
    const double highest = highest_of(series);
    if (highest <= 0)
    {
        return;
    }
    series.look = ChartSeries::Look::Steps;
    hold(series, calls_);
    found_.push_back({.series = std::move(series), .highest = highest});
    if (highest_of(limit.series) > 0)
    {
        add(std::move(limit));
    }
}

void ChartMaker::add(ChartLimit limit)
{
    const auto same = std::find_if(limits_.begin(), limits_.end(), [&](const ChartLimit &other) {
        return other.series.name == limit.series.name && same_values(other.series, limit.series);
    });
    if (same == limits_.end())
    {
        limits_.push_back(std::move(limit));
        return;
    }
    ChartSeries &known = same->series;
    const bool level = known.points.size() == 1;
    if (!level && known.points != limit.series.points)
    {
        limits_.push_back(std::move(limit)); // it changed, for each at a time of its own
    }
    else if (level && limit.series.points.front().x() < known.points.front().x())
    {
        *same = std::move(limit);
    }
}

/// Namespaces mostly have the same limits; where they have not, the name says whose it is.
void ChartMaker::name_limits()
{
    std::map<QString, int> times;
    for (const ChartLimit &limit : limits_)
    {
        ++times[limit.series.name];
    }
    for (ChartLimit &limit : limits_)
    {
        QString &name = limit.series.name;
        if (times[name] > 1 && !limit.whose.isEmpty())
        {
            name = QStringLiteral("%1 (%2)").arg(name, limit.whose);
        }
        limit.series.look = ChartSeries::Look::Limit;
        const double value = last_of(limit.series);
        const QString told = value_text(chart.of, value);
        limit.series.what = value >= kNoLimit
                                ? Chart::tr("%1 is beyond any memory: no limit.").arg(name)
                            : limit.words ? limit.words(name, told)
                                          : Chart::tr("%1 is %2.").arg(name, told);
        hold(limit.series, chart.x_end);
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
    name_limits();
    tell();
    choose();
    draw_limits();
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
        tell(found.series, found.highest);
        tell_points(found.series);
    }
    for (const ChartLimit &limit : limits_)
    {
        chart.sentences.push_back(limit.series.what);
        if (std::any_of(limit.series.points.begin(), limit.series.points.end(),
                        [&](const auto &p) { return p.y() != limit.series.points.front().y(); }))
        {
            tell_points(limit.series);
        }
    }
}

void ChartMaker::tell(const ChartSeries &series, double highest)
{
    const QString most = value_text(chart.of, highest);
    chart.sentences.push_back(
        series.look == ChartSeries::Look::Steps
            ? Chart::tr("%1: %2 in the end, %3 at most.")
                  .arg(series.name, value_text(chart.of, last_of(series)), most)
        : series.points.size() == 1
            ? Chart::tr("%1: one point, %2.").arg(series.name, most)
            : Chart::tr("%1: %2 points, up to %3.")
                  .arg(series.name, number_text(static_cast<double>(series.points.size())), most));
}

void ChartMaker::tell_points(const ChartSeries &series)
{
    const bool holds = series.look != ChartSeries::Look::Points;
    for (std::size_t at = 0; at < series.points.size(); ++at)
    {
        if (at == kToldPoints)
        {
            chart.sentences.push_back(Chart::tr("And %L1 more.").arg(series.points.size() - at));
            return;
        }
        // A line's last point only draws it on to the end.
        const bool same = holds && at > 0 && series.points[at].y() == series.points[at - 1].y();
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
    if (wish_.lines == ChartWish::Lines::Highest)
    {
        order.resize(std::min(order.size(), kMostSeries));
    }
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

bool ChartMaker::reaches(double limit, double highest) const
{
    return limit < kNoLimit &&
           (wish_.limits == ChartWish::Limits::All || limit <= kFarAbove * highest);
}

void ChartMaker::draw_limits()
{
    double highest = 0;
    for (const ChartSeries &series : chart.series)
    {
        highest = std::max(highest, highest_of(series));
    }
    chart.y_end = std::max(chart.y_end, highest);
    QStringList far;
    for (ChartLimit &limit : limits_)
    {
        ChartSeries &line = limit.series;
        const double lowest = lowest_of(limit);
        chart.limited = chart.limited || lowest < kNoLimit;
        if (!reaches(lowest, highest))
        {
            far.push_back(lowest < kNoLimit
                              ? QStringLiteral("%1 %2").arg(line.name, value_text(chart.of, lowest))
                              : Chart::tr("%1 (no limit)").arg(line.name));
            continue;
        }
        for (const QPointF &point : line.points)
        {
            chart.y_end = reaches(point.y(), highest) ? std::max(chart.y_end, point.y())
                                                      : chart.y_end; // it leaves the chart
        }
        chart.series.push_back(std::move(line));
    }
    if (wish_.limits == ChartWish::Limits::All && chart.y_end > kPowersFrom * highest)
    {
        chart.scale = ChartData::Scale::PowersFromZero;
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
