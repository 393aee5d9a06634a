#include "app/gui/chart_picture.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

using Look = ChartSeries::Look;

/// More points than these on a line are no more to be seen, and each marker costs time.
constexpr std::size_t kMostOnLine = 2000;
constexpr std::size_t kMostPoints = 600;
constexpr std::size_t kMostMarkers = 60;

QFont chart_font(double pixels)
{
    QFont font;
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    return font;
}

/// 1, 2 or 5 times a power of ten: about `parts` of them make up `range`.
double tick_interval(double range, int parts, bool whole)
{
    const double rough = std::max(range, 1e-6) / parts;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    const double digit = rough / power;
    const double nice = (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10) * power;
    return whole ? std::max(1.0, nice) : nice;
}

/// A line that is level from point to point.
QList<QPointF> stairs(const std::vector<QPointF> &points)
{
    QList<QPointF> line;
    for (const std::size_t at : thinned(points, kMostOnLine))
    {
        if (!line.isEmpty())
        {
            line.push_back({points[at].x(), line.back().y()});
        }
        line.push_back(points[at]);
    }
    return line;
}

} // namespace

void ChartPicture::show(const ChartData &data, const Colours &colours, double zoom)
{
    const QSizeF size = chart_ != nullptr ? chart_->size() : QSizeF();
    colours_ = colours;
    zoom_ = zoom;
    scene_.clear();
    chart_ = new QChart;
    scene_.addItem(chart_);
    chart_->setBackgroundVisible(false);
    chart_->setMargins(QMargins(0, 0, 0, 0));
    chart_->layout()->setContentsMargins(0, 0, 0, 0);
    add_axes(data);
    QLegend *legend = chart_->legend();
    legend->setAlignment(Qt::AlignRight);
    legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
    legend->setFont(chart_font(11 * zoom));
    legend->setLabelColor(colours.text);
    for (std::size_t number = 0; number < data.series.size(); ++number)
    {
        add(data.series[number], number);
    }
    if (!size.isEmpty())
    {
        resize(size);
    }
}

void ChartPicture::resize(const QSizeF &size)
{
    if (chart_ != nullptr)
    {
        scene_.setSceneRect(QRectF(QPointF(), size));
        chart_->resize(size);
    }
}

void ChartPicture::add_axes(const ChartData &data)
{
    const bool whole = data.of != ChartOf::Memory;
    // Room at both ends, so that what lies there is seen whole.
    x_range_ = {.start = data.over_time ? 0 : -0.01 * data.x_end,
                .end = 1.02 * data.x_end,
                .logarithmic = false};
    y_range_ = {.start = -0.06 * data.y_end, .end = 1.08 * data.y_end, .logarithmic = false};
    if (data.of == ChartOf::Answers)
    {
        y_range_ = log_range(data); // from microseconds to milliseconds
    }
    const auto dress = [&](QAbstractAxis *axis, const QString &title) {
        axis->setLabelsFont(chart_font(11 * zoom_));
        axis->setLabelsColor(colours_.softText);
        axis->setGridLinePen(QPen(colours_.border, 1, Qt::DotLine));
        axis->setLinePen(QPen(colours_.strongBorder, 1));
        axis->setTitleText(title);
        axis->setTitleFont(chart_font(11 * zoom_));
        axis->setTitleBrush(colours_.softText);
        return axis;
    };
    const auto linear = [](const Range &range, int parts, bool whole_numbers) {
        auto *made = new QValueAxis;
        made->setRange(range.start, range.end);
        made->setTickType(QValueAxis::TicksDynamic);
        made->setTickAnchor(0);
        made->setTickInterval(tick_interval(range.end, parts, whole_numbers));
        made->setLabelFormat(made->tickInterval() < 1 ? QStringLiteral("%g")
                                                      : QStringLiteral("%.0f"));
        return made;
    };
    x_ = dress(linear(x_range_, 12, true), data.x_title);
    if (y_range_.logarithmic)
    {
        auto *made = new QLogValueAxis;
        made->setRange(y_range_.start, y_range_.end);
        made->setLabelFormat(QStringLiteral("%g"));
        y_ = dress(made, data.y_title);
    }
    else
    {
        y_ = dress(linear(y_range_, 4, whole), data.y_title);
    }
    chart_->addAxis(x_, Qt::AlignBottom);
    chart_->addAxis(y_, Qt::AlignLeft);
}

ChartPicture::Range ChartPicture::log_range(const ChartData &data)
{
    double lowest = data.y_end;
    for (const ChartSeries &series : data.series)
    {
        for (const QPointF &point : series.points)
        {
            lowest = point.y() > 0 ? std::min(lowest, point.y()) : lowest;
        }
    }
    return {.start = std::pow(10, std::floor(std::log10(lowest))),
            .end = std::pow(10, std::ceil(std::log10(data.y_end * 1.01))),
            .logarithmic = true};
}

double ChartPicture::Range::part(double value) const
{
    return logarithmic ? std::log10(std::max(value, start) / start) / std::log10(end / start)
                       : (value - start) / (end - start);
}

QColor ChartPicture::colour(std::size_t number) const
{
    const std::array tones{colours_.accent, colours_.literal, colours_.good, colours_.keyword,
                           colours_.type,   colours_.warn,    colours_.text, colours_.remark};
    return tones[number % tones.size()];
}

void ChartPicture::place(QXYSeries *series)
{
    chart_->addSeries(series);
    series->attachAxis(x_);
    series->attachAxis(y_);
}

void ChartPicture::add_line(const ChartSeries &series, std::size_t number)
{
    static constexpr std::array styles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine,
                                       Qt::DashDotDotLine};
    auto *line = new QLineSeries;
    const bool limit = series.look == Look::Limit;
    QPen pen(limit ? colours_.bad : colour(number), (limit ? 1.2 : 2) * zoom_,
             limit ? Qt::CustomDashLine : styles[number % styles.size()]);
    if (limit)
    {
        pen.setDashPattern({9, 5});
    }
    pen.setCapStyle(Qt::FlatCap);
    line->setPen(pen);
    line->setName(series.name);
    line->replace(limit ? QList<QPointF>(series.points.begin(), series.points.end())
                        : stairs(series.points));
    place(line);
}

void ChartPicture::add_points(const ChartSeries &series, std::size_t number, double size)
{
    static constexpr std::array shapes{
        QScatterSeries::MarkerShapeCircle,   QScatterSeries::MarkerShapeRectangle,
        QScatterSeries::MarkerShapeTriangle, QScatterSeries::MarkerShapeRotatedRectangle,
        QScatterSeries::MarkerShapeStar,     QScatterSeries::MarkerShapePentagon};
    auto *points = new QScatterSeries;
    points->setMarkerShape(shapes[number % shapes.size()]);
    points->setMarkerSize(size * zoom_);
    points->setColor(colour(number));
    points->setBorderColor(colours_.surface);
    points->setName(series.name);
    QList<QPointF> drawn;
    for (const std::size_t at : thinned(series.points, kMostPoints))
    {
        const bool holds = series.look == Look::Steps && at > 0 &&
                           series.points[at].y() == series.points[at - 1].y();
        if (holds)
        {
            continue; // the end of a line
        }
        drawn.push_back(series.points[at]);
    }
    points->replace(drawn);
    place(points);
    if (series.look == Look::Steps)
    {
        for (QLegendMarker *marker : chart_->legend()->markers(points))
        {
            marker->setVisible(false);
        }
    }
}

void ChartPicture::add(const ChartSeries &series, std::size_t number)
{
    switch (series.look)
    {
    case Look::Steps:
        add_line(series, number);
        if (series.points.size() <= kMostMarkers)
        {
            add_points(series, number, 7);
        }
        break;
    case Look::Points: add_points(series, number, 9); break;
    case Look::Limit: add_line(series, number); break;
    }
}

QRectF ChartPicture::plot_area() const
{
    return chart_ != nullptr ? chart_->plotArea() : QRectF();
}

QPointF ChartPicture::place(const QPointF &value) const
{
    const QRectF area = plot_area();
    return {area.left() + area.width() * x_range_.part(value.x()),
            area.bottom() - area.height() * y_range_.part(value.y())};
}

double ChartPicture::value_at(double x) const
{
    const QRectF area = plot_area();
    return x_range_.start + (x - area.left()) / area.width() * (x_range_.end - x_range_.start);
}

void ChartPicture::paint(QPainter &painter)
{
    painter.setRenderHint(QPainter::Antialiasing);
    scene_.render(&painter, scene_.sceneRect(), scene_.sceneRect());
}

std::optional<ChartPicture::Hit> ChartPicture::hit(const ChartData &data, const QPointF &where,
                                                   double reach) const
{
    std::optional<Hit> best;
    double nearest = reach * reach;
    for (std::size_t series = 0; chart_ != nullptr && series < data.series.size(); ++series)
    {
        const ChartSeries &one = data.series[series];
        if (one.look == Look::Limit)
        {
            continue;
        }
        for (std::size_t point = 0; point < one.points.size(); ++point)
        {
            const QPointF away = place(one.points[point]) - where;
            const double distance = QPointF::dotProduct(away, away);
            if (distance <= nearest)
            {
                nearest = distance;
                best = Hit{.series = series, .point = point};
            }
        }
    }
    return best;
}

} // namespace ipcscope::gui
