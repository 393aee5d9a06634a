// A chart drawn by Qt Charts, for the window and for files alike.
#pragma once

#include "app/gui/chart_data.h"
#include "app/gui/chart_marks.h"
#include "app/gui/theme.h"

#include <QGraphicsScene>
#include <QRectF>
#include <QSizeF>

#include <optional>

class QAbstractAxis;
class QChart;
class QPainter;
class QXYSeries;

namespace ipcscope::gui
{

class ChartPicture
{
  public:
    /// Makes the drawing anew. `zoom` as the theme's.
    void show(const ChartData &data, const Colours &colours, double zoom);
    void resize(const QSizeF &size);
    [[nodiscard]] bool empty() const { return chart_ == nullptr; }

    /// Where values are drawn; empty before the first chart.
    [[nodiscard]] QRectF plot_area() const;
    /// The place of a value. Requires: not empty.
    [[nodiscard]] QPointF place(const QPointF &value) const;
    /// The value at a place along the lower axis. Requires: not empty.
    [[nodiscard]] double value_at(double x) const;
    void paint(QPainter &painter);

    /// A point that was drawn near `place`, if any is within `reach`.
    struct Hit
    {
        std::size_t series{};
        std::size_t point{};
    };
    [[nodiscard]] std::optional<Hit> hit(const ChartData &data, const QPointF &place,
                                         double reach) const;
    /// A limit whose line or words are near `place`.
    [[nodiscard]] std::optional<std::size_t> limit_at(const ChartData &data, const QPointF &place,
                                                      double reach) const;

  private:
    void add_axes(const ChartData &data);
    void name_powers(const ChartData &data);
    void hide_marker(QXYSeries *series);
    void mark_limit(const ChartData &data, const ChartSeries &limit);
    void add(const ChartSeries &series, std::size_t number);
    void add_line(const ChartSeries &series, std::size_t number);
    void add_points(const ChartSeries &series, std::size_t number, double size);
    void place(QXYSeries *series);
    [[nodiscard]] QColor colour(std::size_t number) const;

    QGraphicsScene scene_;
    QChart *chart_{}; // the scene's
    /// What an axis shows: from its start to its end.
    struct Range
    {
        double start{};
        double end{1};
        ChartData::Scale scale{ChartData::Scale::Even};
        double unit{1}; ///< of powers from zero: up to it the scale is even
        double factor{10};
        [[nodiscard]] double axis(double value) const; ///< what stands for it on Qt's axis
        [[nodiscard]] double part(double value) const; ///< 0 at the start, 1 at the end
    };
    [[nodiscard]] static Range powers_range(const ChartData &data);
    [[nodiscard]] QList<QPointF> on_axes(QList<QPointF> points) const;
    std::vector<ChartMark> limits_; // at values
    ChartScale powers_;             // likewise; empty: Qt's axis says it
    Range x_range_;
    Range y_range_;
    QAbstractAxis *x_{};
    QAbstractAxis *y_{};
    Colours colours_;
    double zoom_{1};
};

} // namespace ipcscope::gui
