// Inside the charts: collects series with their limits, chooses those that are drawn, and says what
// is to be said of them.
#pragma once

#include "app/gui/chart_data.h"

#include <QCoreApplication>

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

class ChartMaker
{
  public:
    ChartMaker(ChartOf of, const Branch &branch);

    /// Series that never leave 0 are not drawn. `limit` 0: there is none.
    void steps(ChartSeries series, double limit, const QString &limit_name);
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
    struct Limit
    {
        QString name;
        double value{};
    };
    void tell();
    void tell(const Found &found);
    void choose();
    void draw_limits();
    void note(const QString &words);

    double calls_;
    std::vector<Found> found_;
    std::vector<Limit> limits_;
    std::vector<ChartSeries> lines_;
};

} // namespace ipcscope::gui
