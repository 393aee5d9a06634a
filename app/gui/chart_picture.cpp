#include "app/gui/chart_picture.h"

#include "app/gui/chart_maker.h"

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
using Scale = ChartData::Scale;

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
    limits_.clear();
    powers_ = {};
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
        if (!data.series[number].what.isEmpty())
        {
            mark_limit(data, data.series[number]);
        }
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
    // Room at both ends, so that what lies there is seen whole, and a limit's words.
    const bool limited =
        std::any_of(data.series.begin(), data.series.end(),
                    [](const ChartSeries &series) { return !series.what.isEmpty(); });
    x_range_ = {.start = data.over_time ? 0 : -0.01 * data.x_end, .end = 1.02 * data.x_end};
    y_range_ = data.scale == Scale::Even
                   ? Range{.start = -0.06 * data.y_end, .end = (limited ? 1.2 : 1.08) * data.y_end}
                   : powers_range(data);
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
    const auto linear = [](const Range &range, double values_end, int parts, bool whole_numbers) {
        auto *made = new QValueAxis;
        made->setRange(range.start, range.end);
        made->setTickType(QValueAxis::TicksDynamic);
        made->setTickAnchor(0);
        made->setTickInterval(tick_interval(values_end, parts, whole_numbers));
        made->setLabelFormat(made->tickInterval() < 1 ? QStringLiteral("%g")
                                                      : QStringLiteral("%.0f"));
        return made;
    };
    x_ = dress(linear(x_range_, data.x_end, 12, true), data.x_title);
    switch (data.scale)
    {
    case Scale::Even: y_ = dress(linear(y_range_, data.y_end, 4, whole), data.y_title); break;
    case Scale::Powers: {
        auto *made = new QLogValueAxis;
        made->setRange(y_range_.start, y_range_.end);
        made->setLabelFormat(QStringLiteral("%g"));
        y_ = dress(made, data.y_title);
        break;
    }
    case Scale::PowersFromZero: {
        // Qt Charts writes no words of ours at even places: paint_scale() does.
        auto *made = new QValueAxis;
        made->setRange(y_range_.start, y_range_.end);
        made->setTickType(QValueAxis::TicksDynamic);
        made->setTickInterval(1);
        y_ = dress(made, {});
        made->setLabelsVisible(false);
        name_powers(data);
        break;
    }
    }
    chart_->addAxis(x_, Qt::AlignBottom);
    chart_->addAxis(y_, Qt::AlignLeft);
}

ChartPicture::Range ChartPicture::powers_range(const ChartData &data)
{
    double lowest = data.y_end;
    for (const ChartSeries &series : data.series)
    {
        for (const QPointF &point : series.points)
        {
            lowest = point.y() > 0 ? std::min(lowest, point.y()) : lowest;
        }
    }
    const bool bytes = data.of == ChartOf::Memory;
    const double base = bytes ? 1024 : 10;
    const double unit = std::pow(base, std::floor(std::log(lowest) / std::log(base)));
    if (data.scale == Scale::Powers)
    {
        return {.start = unit,
                .end = std::pow(base, std::ceil(std::log10(data.y_end * 1.01))),
                .scale = data.scale};
    }
    constexpr double kMostParts = 5;
    const std::vector<double> factors =
        bytes ? std::vector<double>{4, 32, 1024} : std::vector<double>{10, 100, 1000};
    Range range{.start = 0, .end = 1, .scale = data.scale, .unit = unit};
    for (const double factor : factors)
    {
        range.factor = factor;
        if (range.axis(data.y_end) <= kMostParts + 1)
        {
            break;
        }
    }
    const double top = range.axis(data.y_end);
    range.start = -0.05 * top;
    range.end = 1.2 * top;
    return range;
}

void ChartPicture::name_powers(const ChartData &data)
{
    powers_.marks.push_back({.words = QStringLiteral("0"), .place = {}});
    for (double value = y_range_.unit; y_range_.axis(value) <= y_range_.end;
         value *= y_range_.factor)
    {
        powers_.marks.push_back({.words = value_text(data.of, value), .place = {0, value}});
    }
    // Values of memory have their unit with them.
    const QString times = Chart::tr("each line × %1").arg(y_range_.factor);
    powers_.title =
        data.of == ChartOf::Memory ? times : QStringLiteral("%1, %2").arg(data.y_title, times);
    const double left = scale_width(powers_, chart_font(11 * zoom_));
    chart_->setMargins(QMargins(static_cast<int>(std::ceil(left)), 0, 0, 0));
}

double ChartPicture::Range::axis(double value) const
{
    if (scale != Scale::PowersFromZero)
    {
        return value;
    }
    return value <= unit ? std::max(value, 0.0) / unit
                         : 1 + std::log(value / unit) / std::log(factor);
}

double ChartPicture::Range::part(double value) const
{
    return scale == Scale::Powers
               ? std::log10(std::max(value, start) / start) / std::log10(end / start)
               : (axis(value) - start) / (end - start);
}

QList<QPointF> ChartPicture::on_axes(QList<QPointF> points) const
{
    for (QPointF &point : points)
    {
        // A limit may leave the chart, but not by so much that its line is lost on the way.
        const double above = y_range_.end + 0.2 * (y_range_.end - y_range_.start);
        point.setY(std::min(y_range_.axis(point.y()), above));
    }
    return points;
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
    // A line to compare with goes straight; what holds a value goes by steps.
    const bool straight = limit && series.what.isEmpty();
    line->replace(on_axes(straight ? QList<QPointF>(series.points.begin(), series.points.end())
                                   : stairs(series.points)));
    place(line);
    if (limit && !straight)
    {
        hide_marker(line); // its name stands at it
    }
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
    points->replace(on_axes(std::move(drawn)));
    place(points);
    if (series.look == Look::Steps)
    {
        hide_marker(points);
    }
}

void ChartPicture::hide_marker(QXYSeries *series)
{
    for (QLegendMarker *marker : chart_->legend()->markers(series))
    {
        marker->setVisible(false);
    }
}

void ChartPicture::mark_limit(const ChartData &data, const ChartSeries &limit)
{
    const auto highest = std::max_element(
        limit.points.begin(), limit.points.end(),
        [](const QPointF &one, const QPointF &other) { return one.y() < other.y(); });
    const bool level = std::all_of(limit.points.begin(), limit.points.end(),
                                   [&](const QPointF &point) { return point.y() == highest->y(); });
    limits_.push_back(
        {.words = level ? QStringLiteral("%1 %2").arg(limit.name, value_text(data.of, highest->y()))
                        : limit.name,
         .place = level ? QPointF(0, highest->y()) : *highest});
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
    const auto placed = [this](std::vector<ChartMark> marks) {
        for (ChartMark &mark : marks)
        {
            mark.place = place(mark.place);
        }
        return marks;
    };
    const QFont font = chart_font(11 * zoom_);
    paint_at_lines(painter, placed(limits_), plot_area(), font, colours_);
    if (!powers_.marks.empty())
    {
        paint_scale(painter, {.title = powers_.title, .marks = placed(powers_.marks)}, plot_area(),
                    font, colours_);
    }
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

std::optional<std::size_t> ChartPicture::limit_at(const ChartData &data, const QPointF &where,
                                                  double reach) const
{
    std::optional<std::size_t> best;
    double nearest = reach;
    for (std::size_t number = 0; chart_ != nullptr && number < data.series.size(); ++number)
    {
        const ChartSeries &one = data.series[number];
        if (one.what.isEmpty() || !plot_area().contains(where))
        {
            continue;
        }
        double value = one.points.front().y();
        for (const QPointF &point : one.points)
        {
            value = point.x() <= value_at(where.x()) ? point.y() : value;
        }
        // Its words stand above it.
        const double above = place({0, value}).y() - where.y();
        const double distance = above > 0 ? above / 1.5 : -above;
        if (distance <= nearest)
        {
            nearest = distance;
            best = number;
        }
    }
    return best;
}

} // namespace ipcscope::gui
