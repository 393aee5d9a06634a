#include "app/gui/chart_plot.h"

#include "app/gui/followed.h"

#include <QHoverEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{

ChartPlot::ChartPlot(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
}

void ChartPlot::setCharts(Charts *charts)
{
    if (charts == charts_)
    {
        return;
    }
    if (charts_)
    {
        charts_->disconnect(this);
        charts_->moment().disconnect(this);
    }
    charts_ = charts;
    if (charts_)
    {
        connect(charts_, &Charts::shown, this, &ChartPlot::draw);
        connect(charts_, &QObject::destroyed, this, [this] { charts_ = nullptr; });
        connect(&charts_->moment(), &Moment::moved, this, &ChartPlot::hereChanged);
    }
    Q_EMIT chartsChanged();
    draw();
}

void ChartPlot::setTheme(Theme *theme)
{
    if (follow(this, theme_, theme, [this] {
            connect(theme_, &Theme::changedScheme, this, &ChartPlot::draw);
            connect(theme_, &Theme::zoomed, this, &ChartPlot::draw);
        }))
    {
        Q_EMIT themeChanged();
        draw();
    }
}

void ChartPlot::draw()
{
    if (!charts_ || !theme_ || !charts_->active())
    {
        return;
    }
    picture_.show(charts_->data(), *theme_, theme_->zoom());
    picture_.resize(size());
    update();
    Q_EMIT drawn();
    Q_EMIT hereChanged();
}

void ChartPlot::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.size() != before.size() && !picture_.empty())
    {
        picture_.resize(now.size());
        update();
        Q_EMIT drawn();
        Q_EMIT hereChanged();
    }
}

void ChartPlot::paint(QPainter *painter)
{
    if (!picture_.empty())
    {
        picture_.paint(*painter);
    }
}

double ChartPlot::here() const
{
    if (!charts_ || picture_.empty() || !charts_->data().over_time)
    {
        return -1;
    }
    return picture_.place({charts_->moment().call() + 1.0, 0}).x();
}

QPointF ChartPlot::placeOf(int series, int point) const
{
    const auto number = static_cast<std::size_t>(std::max(0, series));
    const auto at = static_cast<std::size_t>(std::max(0, point));
    if (!charts_ || picture_.empty() || number >= charts_->data().series.size() ||
        at >= charts_->data().series[number].points.size())
    {
        return {};
    }
    return picture_.place(charts_->data().series[number].points[at]);
}

double ChartPlot::reach() const
{
    constexpr double kReach = 14;
    return kReach * (theme_ ? theme_->zoom() : 1);
}

void ChartPlot::mousePressEvent(QMouseEvent *event)
{
    const QRectF area = picture_.plot_area();
    if (!charts_ || !area.adjusted(-8, -8, 8, 8).contains(event->position()))
    {
        event->ignore();
        return;
    }
    forceActiveFocus(Qt::MouseFocusReason);
    if (const auto hit = picture_.hit(charts_->data(), event->position(), reach()))
    {
        charts_->go_to_point(hit->series, hit->point);
    }
    else if (charts_->data().over_time && charts_->data().empty.isEmpty())
    {
        charts_->go_to_time(picture_.value_at(event->position().x()));
    }
}

void ChartPlot::hoverMoveEvent(QHoverEvent *event)
{
    if (!charts_)
    {
        return;
    }
    if (const auto hit = picture_.hit(charts_->data(), event->position(), reach()))
    {
        charts_->point_at(static_cast<int>(hit->series), static_cast<int>(hit->point));
        return;
    }
    const auto limit = picture_.limit_at(charts_->data(), event->position(), reach());
    charts_->point_at(limit ? static_cast<int>(*limit) : -1, 0);
}

void ChartPlot::hoverLeaveEvent(QHoverEvent *)
{
    if (charts_)
    {
        charts_->point_at(-1, 0);
    }
}

} // namespace ipcscope::gui
