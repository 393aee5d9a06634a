// What a timeline of a log looks like, and the same in words.
#include "app/gui/log_timeline.h"
#include "app/gui/text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

using replay::Found;

QColor ink_of(int gravity, const Colours &colours)
{
    return gravity == 3   ? colours.bad
           : gravity == 2 ? colours.warn
           : gravity == 1 ? colours.accent
                          : colours.good;
}

/// Each verdict has a shape of its own: a bar, a ring, a triangle, a diamond.
void paint_verdict(QPainter &painter, int gravity, const QRectF &room, const Colours &colours)
{
    const QPointF middle = room.center();
    const QColor ink = ink_of(gravity, colours);
    QPainterPath path;
    switch (gravity)
    {
    case 0:
        painter.fillRect(QRectF(middle.x() - room.width() / 6, room.top() + room.height() / 8,
                                room.width() / 3, room.height() * 3 / 4),
                         ink);
        return;
    case 1:
        painter.setPen(QPen(ink, std::max(1.5, room.width() / 6)));
        painter.setBrush(colours.surface);
        painter.drawEllipse(room.adjusted(1, 1, -1, -1));
        return;
    case 2:
        path.addPolygon(QPolygonF{QPointF(middle.x(), room.top()), room.bottomRight(),
                                  room.bottomLeft(), QPointF(middle.x(), room.top())});
        break;
    default:
        path.addPolygon(
            QPolygonF{QPointF(middle.x(), room.top()), QPointF(room.right(), middle.y()),
                      QPointF(middle.x(), room.bottom()), QPointF(room.left(), middle.y()),
                      QPointF(middle.x(), room.top())});
    }
    painter.setPen(QPen(colours.surface, 1)); // set off from what is behind it
    painter.setBrush(ink);
    painter.drawPath(path);
}

} // namespace

std::vector<LogTimeline::Heap> LogTimeline::heaps(const Lane &lane) const
{
    const double mark = 2.5 * unit();
    std::vector<Heap> all;
    for (std::size_t at = LogLanes::first_behind(lane, from_);
         at < lane.calls.size() && lane.calls[at].from <= from_ + span_; ++at)
    {
        const Stretch &one = lane.calls[at];
        if (one.from < from_ || !shown(one))
        {
            continue;
        }
        const double x = x_of(one.from);
        const int gravity = gravity_of(listed(one.call).found);
        if (all.empty() || x - all.back().x >= mark + 1)
        {
            all.push_back({.x = x, .gravest = one.call, .gravity = gravity});
        }
        Heap &heap = all.back();
        heap.right = x + mark;
        ++heap.count;
        if (gravity > heap.gravity)
        {
            heap.gravity = gravity;
            heap.gravest = one.call;
        }
    }
    return all;
}

void LogTimeline::paint(QPainter *painter)
{
    if (!theme_ || !calls_ || laneCount() == 0)
    {
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing);
    QFont font = painter->font();
    font.setPixelSize(theme_->small());
    painter->setFont(font);
    const auto spot = here_spot();
    if (crowded())
    {
        paint_name(*painter, tr("all %1").arg(laneCount()), 0, false);
        paint_heaps(*painter, together_, 0);
    }
    const int last = std::min(laneCount(), first_lane_ + lanesInSight());
    for (int number = first_lane_; number < last; ++number)
    {
        const Lane &lane = lanes_.lanes()[static_cast<std::size_t>(number)];
        const double y = top_of(number);
        paint_name(*painter, lane_name(lane), y,
                   spot && spot->lane == static_cast<std::size_t>(number));
        paint_stretches(*painter, lane, y);
        paint_heaps(*painter, lane, y);
    }
    paint_current(*painter);
    paint_foot(*painter);
}

void LogTimeline::paint_name(QPainter &painter, const QString &name, double y, bool strong) const
{
    QFont font = painter.font();
    font.setBold(strong);
    painter.setFont(font);
    painter.setPen(strong ? theme_->accent : theme_->softText);
    const QRectF room(2 * unit(), y, name_width() - 4 * unit(), lane_height());
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignRight,
        painter.fontMetrics().elidedText(name, Qt::ElideLeft, static_cast<int>(room.width())));
    painter.setPen(QPen(theme_->border, 1));
    const double middle = y + lane_height() / 2;
    painter.drawLine(QPointF(name_width(), middle), QPointF(right(), middle));
    font.setBold(false);
    painter.setFont(font);
}

// What takes a while: hatched where it may have been asleep.
void LogTimeline::paint_stretches(QPainter &painter, const Lane &lane, double y) const
{
    for (std::size_t at = LogLanes::first_behind(lane, from_);
         at < lane.calls.size() && lane.calls[at].from <= from_ + span_; ++at)
    {
        const Stretch &one = lane.calls[at];
        const double left = std::max(name_width(), x_of(one.from));
        const double end = std::min(right(), x_of(one.to));
        if (!one.under_way || end - left < 2)
        {
            continue;
        }
        const double thick = lane_height() * (one.waits ? 0.6 : 0.25);
        const QRectF bar(left, y + (lane_height() - thick) / 2, end - left, thick);
        painter.fillRect(bar, theme_->sunken);
        if (one.waits)
        {
            painter.fillRect(bar, QBrush(theme_->softText, Qt::BDiagPattern));
        }
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme_->strongBorder, 1));
        painter.drawRect(bar);
    }
}

void LogTimeline::paint_heaps(QPainter &painter, const Lane &lane, double y) const
{
    const double mark = 2.5 * unit();
    for (const Heap &heap : heaps(lane))
    {
        if (heap.count > 1)
        {
            painter.fillRect(
                QRectF(heap.x, y + lane_height() * 0.35, heap.right - heap.x, lane_height() * 0.3),
                theme_->good);
        }
        const double middle = (heap.x + heap.right) / 2;
        paint_verdict(painter, heap.gravity,
                      {middle - mark / 2, y + (lane_height() - mark * 1.3) / 2, mark, mark * 1.3},
                      *theme_);
    }
}

void LogTimeline::paint_current(QPainter &painter) const
{
    const auto spot = here_spot();
    const QPointF middle = placeOf(current_);
    const int lane = spot ? static_cast<int>(spot->lane) : -1;
    if (!spot || middle.x() < name_width() || middle.x() > right() + unit())
    {
        return;
    }
    painter.setPen(QPen(theme_->accent, 1, Qt::DashLine));
    painter.drawLine(QPointF(middle.x(), 0), QPointF(middle.x(), height() - foot_height()));
    if (lane >= first_lane_ && lane < first_lane_ + lanesInSight())
    {
        const double half = 2.2 * unit();
        painter.setPen(QPen(theme_->text, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(middle.x() - half, middle.y() - half, 2 * half, 2 * half));
    }
}

void LogTimeline::paint_foot(QPainter &painter) const
{
    painter.setPen(theme_->faintText);
    const QRectF room(name_width(), height() - foot_height(), right() - name_width(),
                      foot_height());
    const double last = by_time_ ? from_ + span_ : from_ + span_ - 1;
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, place_text(from_));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, place_text(last));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignHCenter, place_text((from_ + last) / 2));
}

QString LogTimeline::lane_name(const Lane &lane) const
{
    return lane.pid == 0 ? tr("the program") : QString::number(lane.pid);
}

QString LogTimeline::place_text(double place) const
{
    return by_time_ ? tr("%1 s").arg(place, 0, 'f', span_ < 1 ? 4 : 2)
                    : tr("line %1").arg(lanes_.line_at(place));
}

QString LogTimeline::words() const
{
    const LogCalls::Calls all = calls_ ? calls_->all() : nullptr;
    if (!all)
    {
        return {};
    }
    qsizetype waits = 0;
    qsizetype differ = 0;
    for (const Lane &lane : lanes_.lanes())
    {
        for (const Stretch &one : lane.calls)
        {
            waits += one.waits ? 1 : 0;
            differ += listed(one.call).found == Found::Differ ? 1 : 0;
        }
    }
    return tr("The log from its beginning to its end: %1 of %2, %3, %4")
        .arg(counted(static_cast<qsizetype>(all->size()), tr("call"), tr("calls")),
             counted(laneCount(), tr("process"), tr("processes")),
             counted(differ, tr("differs"), tr("differ")),
             counted(waits, tr("waits for others"), tr("wait for others")));
}

QString LogTimeline::sentence_of(std::uint32_t call) const
{
    const replay::Listed &one = listed(call);
    const auto spot = lanes_.spot_of(call);
    const bool waits = spot && lanes_.at(*spot).waits;
    QString where = one.last_line == one.line ? tr("line %1").arg(one.line)
                    : one.last_line == 0      ? tr("from line %1 on").arg(one.line)
                                         : tr("lines %1 to %2").arg(one.line).arg(one.last_line);
    if (one.pid != 0)
    {
        where = tr("process %1, %2").arg(one.pid).arg(where);
    }
    const QString verdict = LogCalls::words_of(one.found);
    return tr("%1: %2 = %3: %4")
        .arg(where, text(one.call), text(one.observed),
             waits ? tr("waits for others, %1").arg(verdict) : verdict);
}

} // namespace ipcscope::gui
