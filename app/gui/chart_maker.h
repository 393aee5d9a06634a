// Inside the charts: collects series with their limits, chooses those that are drawn, and says what
// is to be said of them.
#pragma once

#include "app/gui/chart_data.h"

#include <QCoreApplication>

#include <functional>

namespace ipcscope::gui
{

/// What the words of charts are translated as.
struct Chart
{
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

[[nodiscard]] QString number_text(double value);
/// With its unit where it has one.
[[nodiscard]] QString value_text(ChartOf of, double value);

/// What a value cannot pass, over time; without points there is none.
struct ChartLimit
{
    ChartSeries series;
    QString whose; ///< told with the name where several have one of that name
    /// What it counts, to be told with its name and value; empty: the name says so.
    std::function<QString(const QString &name, const QString &value)> words;
};

class ChartMaker
{
  public:
    ChartMaker(ChartOf of, const Branch &branch, const ChartWish &wish);

    /// Series that never leave 0 are not drawn, nor are their limits.
    void steps(ChartSeries series, ChartLimit limit = {});
    void points(ChartSeries series);
    /// To compare with; not told and not counted.
    void line(ChartSeries series) { lines_.push_back(std::move(series)); }
    /// `empty` is told when there is no series.
    [[nodiscard]] ChartData take(const QString &empty);

    ChartData chart;

  private:
    struct Found
    {
        ChartSeries series;
        double highest{};
    };
    void add(ChartLimit limit);
    void name_limits();
    void tell();
    void tell(const ChartSeries &series, double highest);
    void tell_points(const ChartSeries &series);
    void choose();
    void draw_limits();
    [[nodiscard]] bool reaches(double limit, double highest) const;
    void note(const QString &words);

    ChartWish wish_;
    double calls_;
    std::vector<Found> found_;
    std::vector<ChartLimit> limits_;
    std::vector<ChartSeries> lines_;
};

} // namespace ipcscope::gui
