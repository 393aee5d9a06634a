#include "app/gui/view_zoom.h"

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

constexpr double kLargestFit = 1.35; // a drawing of two boxes need not fill the pane
constexpr double kSmallestZoom = 0.05;
constexpr double kLargestZoom = 6;
constexpr double kZoomStep = 1.25;
constexpr double kNotch = 120; // eighths of a degree of one click of a wheel
constexpr double kPanStep = 48;
constexpr double kRevealEdge = 8; // between what is shown and the pane's edge
/// With these an arrow is another key.
constexpr int kOthersKeys = static_cast<int>(Qt::ControlModifier) |
                            static_cast<int>(Qt::AltModifier) | static_cast<int>(Qt::MetaModifier);

} // namespace

ViewZoom::ViewZoom(double readable, QObject *parent) : QObject(parent), readable_(readable) {}

void ViewZoom::setRoom(const QSizeF &room)
{
    if (room == room_ || room.isEmpty())
    {
        return;
    }
    room_ = room;
    Q_EMIT changed();
}

void ViewZoom::setUnit(double unit)
{
    if (unit == unit_ || unit <= 0)
    {
        return;
    }
    unit_ = unit;
    Q_EMIT changed();
}

void ViewZoom::setScroll(const QPointF &scroll)
{
    if (scroll == scroll_)
    {
        return;
    }
    scroll_ = scroll;
    Q_EMIT scrolled();
}

void ViewZoom::setDrawing(const QSizeF &drawing)
{
    if (drawing == drawing_)
    {
        return;
    }
    drawing_ = drawing;
    Q_EMIT changed();
}

double ViewZoom::scale_of(const QSizeF &drawing) const
{
    if (size_ == Size::Chosen)
    {
        return chosen_ * unit_;
    }
    const double fits =
        std::min({kLargestFit, room_.width() / (unit_ * std::max(1.0, drawing.width())),
                  room_.height() / (unit_ * std::max(1.0, drawing.height()))});
    return unit_ * std::max(size_ == Size::Readable ? readable_ : kSmallestZoom, fits);
}

QPointF ViewZoom::origin_of(const QSizeF &drawing) const
{
    const QSizeF left = room_ - drawing * scale_of(drawing);
    return {std::max(0.0, std::round(left.width() / 2)),
            std::max(0.0, std::round(left.height() / 2))};
}

Footing ViewZoom::standing(const QSizeF &drawing) const
{
    return {.scale = scale_of(drawing), .offset = origin_of(drawing)};
}

void ViewZoom::larger()
{
    zoom_at(kZoomStep, {room_.width() / 2, room_.height() / 2});
}

void ViewZoom::smaller()
{
    zoom_at(1 / kZoomStep, {room_.width() / 2, room_.height() / 2});
}

void ViewZoom::fit()
{
    size_ = Size::Whole;
    Q_EMIT changed();
    aim({0, 0});
}

QRectF ViewZoom::seen_at(const QRectF &place) const
{
    return {place.topLeft() * scale() + origin() - scroll_, place.size() * scale()};
}

void ViewZoom::reveal(const QRectF &place)
{
    const QRectF at = seen_at(place);
    const double edge = kRevealEdge * unit_;
    // How far to scroll: forwards no farther than its beginning.
    const auto by = [edge](double from, double size, double room) {
        return from < 0             ? from - edge
               : from + size > room ? std::min(from - edge, from + size + edge - room)
                                    : 0.0;
    };
    aim(scroll_ +
        QPointF(by(at.x(), at.width(), room_.width()), by(at.y(), at.height(), room_.height())));
}

void ViewZoom::turn(double eighths, const QPointF &pointer)
{
    zoom_at(std::pow(kZoomStep, eighths / kNotch), pointer);
}

void ViewZoom::zoom_at(double factor, const QPointF &pointer)
{
    const QPointF place = (pointer + scroll_ - origin()) / scale();
    chosen_ = std::clamp(scale() / unit_ * factor, kSmallestZoom, kLargestZoom);
    size_ = Size::Chosen;
    Q_EMIT changed();
    aim(place * scale() + origin() - pointer);
}

void ViewZoom::aim(const QPointF &scroll)
{
    const QSizeF most = extent() - room_;
    const QPointF bounded(std::clamp(scroll.x(), 0.0, std::max(0.0, most.width())),
                          std::clamp(scroll.y(), 0.0, std::max(0.0, most.height())));
    Q_EMIT aimed(bounded);
    setScroll(bounded);
}

bool ViewZoom::hears(int key, int modifiers) const
{
    if ((modifiers & kOthersKeys) != 0)
    {
        return false;
    }
    const bool across = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool along = key == Qt::Key_Up || key == Qt::Key_Down;
    return (across && extent().width() > room_.width()) ||
           (along && extent().height() > room_.height());
}

bool ViewZoom::press(int key, int modifiers)
{
    if (!hears(key, modifiers))
    {
        return false;
    }
    const double far = kPanStep * unit_ * (key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1);
    aim(scroll_ +
        (key == Qt::Key_Left || key == Qt::Key_Right ? QPointF(far, 0) : QPointF(0, far)));
    return true;
}

} // namespace ipcscope::gui
