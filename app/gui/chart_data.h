// A chart as plain values: named series of points, where its call stands for each, and the same
// numbers as sentences. What draws it decides nothing.
#pragma once

#include "app/gui/branch.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <vector>

namespace ipcscope::gui
{

/// What a chart is of.
enum class ChartOf : std::uint8_t
{
    Objects,
    Memory,
    Indices,
    Queues,
    Waiting,
    Answers, ///< how long the real calls take
    Lookups,
};

struct ChartSeries
{
    enum class Look : std::uint8_t
    {
        Steps,  ///< holds its value until the next point
        Points, ///< each for itself
        Limit,  ///< a line that the others should stay below
    };
    QString name;
    Look look{Look::Steps};
    std::vector<QPointF> points; ///< ascending x where time runs along it
    std::vector<int> calls;      ///< 0-based, one a point; -1: before the first call
    QString what;                ///< of a limit: a sentence with its value, and what it counts
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

struct ChartData
{
    ChartOf of{ChartOf::Objects};
    QString x_title;
    QString y_title;
    bool over_time{true}; ///< x is the number of a call, 1 the first; 0 is before it
    double x_end{1};
    double y_end{1};
    enum class Scale : std::uint8_t
    {
        Even,
        Powers,         ///< logarithmic; nothing is 0
        PowersFromZero, ///< logarithmic, and 0 lies at the lower end
    } scale{Scale::Even};
    bool limited{}; ///< something in it has a limit that can be drawn
    std::vector<ChartSeries> series;
    QString note;          ///< what the eye should know: limits that are far above
    QString empty;         ///< instead of series: what to do so that there are some
    QStringList sentences; ///< the same numbers
    friend bool operator==(const ChartData &, const ChartData &) = default;
};

/// As many as the eye can tell apart; the others are in the sentences.
inline constexpr std::size_t kMostSeries = 6;

struct ChartWish
{
    enum class Limits : std::uint8_t
    {
        Near, ///< those that leave the values their height; the others are told
        All,  ///< the scale goes up to them
    } limits{Limits::Near};
    enum class Lines : std::uint8_t
    {
        Highest, ///< kMostSeries of them
        All,
    } lines{Lines::Highest};
};

[[nodiscard]] ChartData chart_of(ChartOf of, const Branch &branch, const ChartWish &wish = {});
/// "objects", "memory": what the chart is called.
[[nodiscard]] QString chart_title(ChartOf of);

/// What happened at a point, in one sentence.
[[nodiscard]] QString point_sentence(const ChartData &chart, const ChartSeries &series,
                                     std::size_t point);

/// The numbers as a table for other programs: one point a line, with tabs between.
[[nodiscard]] QString chart_table(const ChartData &chart);

/// The points that a line of `most` points needs to look the same: first, last, lowest and highest
/// of each stretch.
[[nodiscard]] std::vector<std::size_t> thinned(const std::vector<QPointF> &points,
                                               std::size_t most);

} // namespace ipcscope::gui
