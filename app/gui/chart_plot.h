// The item that shows a chart, takes clicks on its points, and knows where the current call is.
#pragma once

#include "app/gui/chart_picture.h"
#include "app/gui/charts.h"
#include "app/gui/theme.h"

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class ChartPlot : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        ipcscope::gui::Charts *charts READ charts WRITE setCharts NOTIFY chartsChanged REQUIRED)
    Q_PROPERTY(ipcscope::gui::Theme *theme READ theme WRITE setTheme NOTIFY themeChanged REQUIRED)
    Q_PROPERTY(QRectF plotArea READ plotArea NOTIFY drawn)
    Q_PROPERTY(double here READ here NOTIFY hereChanged)

  public:
    explicit ChartPlot(QQuickItem *parent = nullptr);

    [[nodiscard]] Charts *charts() const { return charts_; }
    void setCharts(Charts *charts);
    [[nodiscard]] Theme *theme() const { return theme_; }
    void setTheme(Theme *theme);
    [[nodiscard]] QRectF plotArea() const { return picture_.plot_area(); }
    /// Where the current call is, from the left; -1 where time does not run along the chart.
    [[nodiscard]] double here() const;
    /// Where a point of a series is drawn, to be pressed.
    Q_INVOKABLE [[nodiscard]] QPointF placeOf(int series, int point) const;

    void paint(QPainter *painter) override;

  Q_SIGNALS:
    void chartsChanged();
    void themeChanged();
    void drawn();
    void hereChanged();

  protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void mousePressEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

  private:
    void draw();
    [[nodiscard]] double reach() const;

    Charts *charts_{};
    Theme *theme_{};
    ChartPicture picture_;
};

} // namespace ipcscope::gui
