#include "app/gui/hatch.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{

Hatch::Hatch(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Hatch::setInk(const QColor &ink)
{
    if (ink != ink_)
    {
        ink_ = ink;
        update();
        Q_EMIT changed();
    }
}

void Hatch::setGap(double gap)
{
    if (gap != gap_)
    {
        gap_ = gap;
        update();
        Q_EMIT changed();
    }
}

void Hatch::paint(QPainter *painter)
{
    constexpr double kLeast = 2; // of gap: lines do not run into each other
    const double step = std::max(kLeast, gap_);
    painter->setPen(QPen(ink_, std::max(1.0, step / 6)));
    for (double foot = -std::ceil(height() / step) * step; foot < width(); foot += step)
    {
        painter->drawLine(QPointF(foot, height()), QPointF(foot + height(), 0));
    }
}

} // namespace ipcscope::gui
