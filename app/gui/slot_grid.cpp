#include "app/gui/slot_grid.h"

#include "app/gui/followed.h"

#include <QHoverEvent>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

constexpr int kClose = 64;
constexpr int kCloseColumns = 16;
constexpr std::size_t kMostMarks = 100;

/// Shapes that tell what a place is without any colour.
enum class PlaceMark
{
    Last,   ///< a ring
    Next,   ///< a triangle
    Called, ///< a diamond
    Cursor, ///< a frame
};

void draw_mark(QPainter &painter, PlaceMark mark, const QRectF &cell, double size,
               const Colours &colours)
{
    const QPointF middle = cell.center();
    const double half = std::max(size, cell.width() + 4) / 2;
    const QRectF around(middle.x() - half, middle.y() - half, 2 * half, 2 * half);
    QPainterPath path;
    switch (mark)
    {
    case PlaceMark::Last: path.addEllipse(around); break;
    case PlaceMark::Next:
        path.addPolygon(QPolygonF{around.topLeft(), around.topRight(),
                                  QPointF(middle.x(), around.bottom()), around.topLeft()});
        break;
    case PlaceMark::Called:
        path.addPolygon(
            QPolygonF{QPointF(middle.x(), around.top()), QPointF(around.right(), middle.y()),
                      QPointF(middle.x(), around.bottom()), QPointF(around.left(), middle.y()),
                      QPointF(middle.x(), around.top())});
        break;
    case PlaceMark::Cursor: path.addRect(around.adjusted(-2, -2, 2, 2)); break;
    }
    const QColor colour = mark == PlaceMark::Last     ? colours.good
                          : mark == PlaceMark::Next   ? colours.literal
                          : mark == PlaceMark::Called ? colours.bad
                                                      : colours.text;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.surface, 4)); // so that it is seen on taken places, too
    painter.drawPath(path);
    painter.setPen(QPen(colour, 2));
    painter.drawPath(path);
}

} // namespace

SlotGrid::SlotGrid(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    setAcceptHoverEvents(true);
}

void SlotGrid::setMap(SlotMap *map)
{
    if (follow(this, map_, map, [this] {
            const auto again = [this] { update(); };
            connect(map_, &SlotMap::shown, this, again);
            connect(map_, &SlotMap::cursorChanged, this, again);
        }))
    {
        Q_EMIT mapChanged();
        update();
    }
}

void SlotGrid::setTheme(Theme *theme)
{
    if (follow(this, theme_, theme, [this] {
            connect(theme_, &Theme::changedScheme, this, [this] { update(); });
            connect(theme_, &Theme::zoomed, this, &SlotGrid::arrange);
        }))
    {
        Q_EMIT themeChanged();
        update();
    }
}

void SlotGrid::setClose(bool close)
{
    if (close != close_)
    {
        close_ = close;
        Q_EMIT closeChanged();
        arrange();
    }
}

void SlotGrid::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    arrange();
}

void SlotGrid::arrange()
{
    const QSizeF room = size() - 2 * QSizeF(inset(), inset());
    columns_ = close_ ? kCloseColumns : kColumns;
    const int rows = count() / columns_;
    cell_ = QSizeF(std::max(1.0, room.width() / columns_), std::max(1.0, room.height() / rows));
    if (close_)
    {
        const double side = std::floor(std::min(cell_.width(), cell_.height()));
        cell_ = QSizeF(side, side);
    }
    Q_EMIT arranged();
    update();
}

/// Marks reach beyond the map.
double SlotGrid::inset() const
{
    return close_ ? 3 : 8 * (theme_ ? theme_->zoom() : 1);
}

QRectF SlotGrid::cell(int index) const
{
    const int at = index - first();
    const int row = at / columns_;
    return {QPointF(inset() + at % columns_ * cell_.width(), inset() + row * cell_.height()),
            cell_};
}

QPointF SlotGrid::placeOf(int index) const
{
    return cell(index).center();
}

int SlotGrid::indexAt(const QPointF &point) const
{
    const int column = static_cast<int>(std::floor((point.x() - inset()) / cell_.width()));
    const int row = static_cast<int>(std::floor((point.y() - inset()) / cell_.height()));
    const int at = row * columns_ + column;
    return column < 0 || column >= columns_ || row < 0 || at >= count() ? -1 : first() + at;
}

void SlotGrid::paint(QPainter *painter)
{
    if (theme_)
    {
        paint_into(*painter, *theme_);
    }
}

void SlotGrid::paint_into(QPainter &painter, const Colours &colours) const
{
    if (!map_)
    {
        return;
    }
    if (close_)
    {
        paint_close(painter, colours);
    }
    else
    {
        paint_all(painter, colours);
    }
    mark(painter, colours);
}

void SlotGrid::paint_all(QPainter &painter, const Colours &colours) const
{
    const SlotsNow &now = map_->now();
    const int rows = (SlotMap::kPlaces + columns_ - 1) / columns_;
    QImage image(columns_, rows, QImage::Format_RGB32);
    image.fill(colours.surface);
    for (int row = 0; row < rows; ++row)
    {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(row));
        for (int column = 0; column < columns_; ++column)
        {
            const int index = row * columns_ + column;
            if (index < SlotMap::kPlaces)
            {
                line[column] = now.taken[static_cast<std::size_t>(index)] ? colours.accent.rgb()
                               : index < now.window                       ? colours.accentSoft.rgb()
                                                                          : colours.sunken.rgb();
            }
        }
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(QRectF(inset(), inset(), columns_ * cell_.width(), rows * cell_.height()),
                      image);
}

void SlotGrid::paint_close(QPainter &painter, const Colours &colours) const
{
    const SlotsNow &now = map_->now();
    QFont font = painter.font();
    font.setPixelSize(std::max(6, static_cast<int>(cell_.width() * 0.38)));
    painter.setFont(font);
    for (int index = first(); index < first() + kClose; ++index)
    {
        const QRectF box = cell(index).adjusted(1, 1, -1, -1);
        const bool taken = now.taken[static_cast<std::size_t>(index)];
        painter.fillRect(box, taken                ? colours.accent
                              : index < now.window ? colours.accentSoft // a ground for text
                                                   : colours.sunken);
        painter.setPen(taken ? colours.accentText : colours.softText);
        painter.drawText(box, Qt::AlignCenter, QString::number(index));
    }
}

void SlotGrid::mark(QPainter &painter, const Colours &colours) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const SlotsNow &now = map_->now();
    const double size = close_ ? 0 : 11 * (theme_ ? theme_->zoom() : 1);
    const auto draw = [&](PlaceMark mark, int index) {
        if (index >= first() && index < first() + count())
        {
            const QRectF box = close_ ? cell(index).adjusted(4, 4, -4, -4) : cell(index);
            draw_mark(painter, mark, box, size, colours);
        }
    };
    // A namespace that begins or ends with thousands of objects is no place to look at.
    for (std::size_t at = 0; at < std::min(now.called.size(), kMostMarks); ++at)
    {
        draw(PlaceMark::Called, now.called[at]);
    }
    draw(PlaceMark::Last, now.last);
    draw(PlaceMark::Next, now.next);
    draw(PlaceMark::Cursor, map_->cursor());
}

void SlotGrid::mousePressEvent(QMouseEvent *event)
{
    forceActiveFocus(Qt::MouseFocusReason);
    mouseMoveEvent(event);
}

void SlotGrid::mouseMoveEvent(QMouseEvent *event)
{
    if (const int index = indexAt(event->position()); map_ && index >= 0)
    {
        map_->setCursor(index);
    }
}

void SlotGrid::hoverMoveEvent(QHoverEvent *event)
{
    if (map_)
    {
        map_->point_at(indexAt(event->position()));
    }
}

void SlotGrid::hoverLeaveEvent(QHoverEvent *)
{
    if (map_)
    {
        map_->point_at(-1);
    }
}

} // namespace ipcscope::gui
