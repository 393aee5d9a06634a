#include "app/gui/paint_scene.h"

#include "app/gui/scene_floor.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace ipcscope::gui
{
namespace
{

/// One line of words that is cut to its room.
struct Words
{
    QString text;
    double pixels{};
    QColor colour;
    QFont::Weight weight{QFont::Normal};
    QString family{};
    bool struck{};
};

QFont font_of(const Words &words)
{
    QFont font;
    if (!words.family.isEmpty())
    {
        font.setFamily(words.family);
    }
    font.setPixelSize(static_cast<int>(std::lround(words.pixels)));
    font.setWeight(words.weight);
    font.setStrikeOut(words.struck);
    return font;
}

double width_of(const Words &words)
{
    return QFontMetricsF(font_of(words)).horizontalAdvance(words.text);
}

/// `at` is the top left corner.
void write(QPainter &painter, const Words &words, const QPointF &at, double room)
{
    const QFont font = font_of(words);
    const QFontMetricsF metrics(font);
    painter.setFont(font);
    painter.setPen(words.colour);
    painter.drawText(at + QPointF(0, metrics.ascent()),
                     metrics.elidedText(words.text, Qt::ElideRight, room));
}

void box(QPainter &painter, const QRectF &place, double radius, const QBrush &fill,
         const QPen &edge)
{
    const double inner = edge.widthF() / 2;
    painter.setBrush(fill);
    painter.setPen(edge);
    painter.drawRoundedRect(place.adjusted(inner, inner, -inner, -inner), radius, radius);
}

/// The pen of an edge that is broken around what is destroyed.
QPen edge_pen(const QColor &colour, double width, bool broken)
{
    return {QBrush(colour), width, broken ? Qt::DashLine : Qt::SolidLine};
}

/// The bar at the side of what the call changed: it says so without any colour.
void paint_bar(QPainter &painter, const QRectF &place, double inset, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.warn);
    painter.drawRect(QRectF(place.left(), place.top() + inset, 4, place.height() - 2 * inset));
}

void paint_frame(QPainter &painter, const SceneItem &frame, const Theme &theme)
{
    box(painter, frame.box, 12, Qt::NoBrush, QPen(theme.strongBorder, 1.5, Qt::DashDotLine));
    const Words title{
        .text = frame.title, .pixels = 11, .colour = theme.softText, .weight = QFont::DemiBold};
    const QPointF corner = frame.box.topLeft() + QPointF(12, 6);
    write(painter, title, corner, frame.box.width() - 24);
    const double after = width_of(title) + 10;
    write(painter, {.text = frame.detail, .pixels = 11, .colour = theme.faintText},
          corner + QPointF(after, 0), frame.box.width() - 24 - after);
}

void paint_floor(QPainter &painter, const SceneItem &floor, const Theme &theme)
{
    box(painter, floor.box, 6, theme.sunken, QPen(theme.border, 1));
    const Words title{
        .text = floor.title, .pixels = 11, .colour = theme.softText, .family = theme.mono()};
    const QPointF corner = floor.box.topLeft() + QPointF(10, 5);
    write(painter, title, corner, floor.box.width() - 20);
    const double after = width_of(title) + 10;
    write(painter, {.text = floor.detail, .pixels = 11, .colour = theme.softText},
          corner + QPointF(after, 0), floor.box.width() - 20 - after);
}

void paint_mount(QPainter &painter, const SceneItem &mount, const Theme &theme)
{
    const QColor edge = mount.changed ? theme.warn : mount.lit ? theme.accent : theme.border;
    box(painter, mount.box, 4, mount.lit ? theme.accentSoft : theme.raised,
        edge_pen(edge, mount.lit ? 2 : 1, mount.faded));
    if (mount.changed)
    {
        paint_bar(painter, mount.box, 4, theme);
    }
    const Words note{.text = mount.note, .pixels = 10.5, .colour = theme.softText};
    const QPointF corner = mount.box.topLeft() + QPointF(10, 7);
    const double room = kMountWords - 22;
    write(painter,
          {.text = mount.title,
           .pixels = 12,
           .colour = mount.lit ? theme.accent : theme.text,
           .weight = QFont::DemiBold},
          corner, room - width_of(note) - 8);
    write(painter, note, {mount.box.left() + kMountWords - 12 - width_of(note), corner.y() + 1},
          width_of(note) + 1);
    write(painter, {.text = mount.detail, .pixels = 10.5, .colour = theme.softText},
          corner + QPointF(0, 16), room);
}

void paint_room(QPainter &painter, const SceneItem &room, const Theme &theme)
{
    box(painter, room.box, 10, room.lit ? theme.accentSoft : theme.raised,
        QPen(room.lit ? theme.accent : theme.border, room.lit ? 2 : 1));
    if (room.changed)
    {
        paint_bar(painter, room.box, 10, theme);
    }
    const Words title{.text = room.title,
                      .pixels = 13,
                      .colour = room.lit ? theme.accent : theme.text,
                      .weight = QFont::DemiBold};
    const Words note{.text = room.note, .pixels = 11, .colour = theme.softText};
    const QPointF corner = room.box.topLeft() + QPointF(14, 11);
    const double right = room.box.right() - 14 - width_of(note);
    write(painter, title, corner, room.box.width());
    const double after = corner.x() + width_of(title) + 10;
    write(painter,
          {.text = room.detail, .pixels = 11, .colour = theme.faintText, .family = theme.mono()},
          {after, corner.y() + 1.5}, right - after - 8);
    write(painter, note, {right, corner.y() + 1.5}, width_of(note) + 1);
}

void paint_rest(QPainter &painter, const SceneItem &rest, const Theme &theme)
{
    box(painter, rest.box, 10, theme.raised, QPen(theme.strongBorder, 1, Qt::DashLine));
    const QPointF corner = rest.box.topLeft() + QPointF(14, 5);
    const double room = rest.box.width() - 28;
    write(painter,
          {.text = rest.title, .pixels = 13, .colour = theme.text, .weight = QFont::DemiBold},
          corner, room);
    write(painter, {.text = rest.detail, .pixels = 11, .colour = theme.softText},
          corner + QPointF(0, 18), room);
}

void paint_actor(QPainter &painter, const SceneItem &actor, const Theme &theme)
{
    const QColor edge = actor.changed    ? theme.warn
                        : actor.selected ? theme.accent
                                         : theme.strongBorder;
    box(painter, actor.box, 10, actor.selected ? theme.accent : theme.surface,
        QPen(edge, actor.changed ? 2 : 1));
    const QPointF corner = actor.box.topLeft() + QPointF(12, 3);
    const Words mark{.text = actor.note,
                     .pixels = 9.5,
                     .colour = actor.selected ? theme.accentText : theme.softText};
    const double marked = actor.note.isEmpty() ? 0 : width_of(mark) + 10;
    if (marked > 0)
    {
        const QRectF place(actor.box.right() - 6 - marked, actor.box.top() + 4, marked, 14);
        box(painter, place, 4, Qt::NoBrush, QPen(mark.colour, 1));
        write(painter, mark, place.topLeft() + QPointF(5, 1), marked);
    }
    const double room = actor.box.width() - 20;
    write(painter,
          {.text = actor.title,
           .pixels = 12,
           .colour = actor.selected ? theme.accentText : theme.text,
           .weight = QFont::DemiBold},
          corner, room - marked);
    write(painter,
          {.text = actor.detail,
           .pixels = 10.5,
           .colour = actor.selected ? theme.accentText : theme.softText},
          corner + QPointF(0, 16), room);
}

/// The mode, behind what it comes to for the selected actor.
QString noted(const SceneItem &object)
{
    const QString mark = mark_text(object.allowed);
    return mark.isEmpty() ? object.note : mark + QLatin1Char(' ') + object.note;
}

void paint_object(QPainter &painter, const SceneItem &object, const Theme &theme)
{
    const QColor edge = object.changed ? theme.warn : object.lit ? theme.accent : theme.border;
    const bool destroyed = object.faded && !object.note.isEmpty();
    box(painter, object.box, 5, object.changed ? theme.changed : theme.surface,
        object.allowed == Allowed::Nothing ? QPen(Qt::NoPen)
                                           : edge_pen(edge, object.lit ? 2 : 1, destroyed));
    if (object.changed)
    {
        paint_bar(painter, object.box, 5, theme);
    }
    const QPointF corner = object.box.topLeft() + QPointF(10, 3);
    constexpr int kLongTitle = 22;
    write(painter,
          {.text = object.title,
           .pixels = object.title.length() > kLongTitle ? 10.0 : 12.0,
           .colour = object.faded ? theme.softText : theme.text,
           .family = theme.mono(),
           .struck = destroyed},
          corner, object.box.width() - 16);
    const Words note{
        .text = noted(object), .pixels = 10.5, .colour = theme.faintText, .family = theme.mono()};
    write(painter, {.text = object.detail, .pixels = 10.5, .colour = theme.softText},
          corner + QPointF(0, 16), object.box.width() - width_of(note) - 24);
    write(painter, note, {object.box.right() - 8 - width_of(note), corner.y() + 16},
          width_of(note) + 1);
}

QPainterPath path_of(const SceneLine &line)
{
    const double across = std::max(20.0, std::abs(line.to.x() - line.from.x()) / 2);
    const double down = std::abs(line.to.y() - line.from.y()) / 2;
    QPainterPath path(line.from);
    path.cubicTo(line.from + QPointF(line.down ? 40 : across, 0),
                 line.to - (line.down ? QPointF(0, down) : QPointF(across, 0)), line.to);
    return path;
}

void paint_line(QPainter &painter, const SceneLine &line, const Theme &theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line.lit ? theme.accent : theme.strongBorder, line.lit ? 2.5 : 1.5,
                        line.writable ? Qt::SolidLine : Qt::DashLine));
    painter.drawPath(path_of(line));
}

/// Dots and an open head: no mapping looks like that.
void paint_wait(QPainter &painter, const SceneLine &wait, const Theme &theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.warn, 2, Qt::DotLine));
    painter.drawPath(path_of(wait));
    painter.setPen(QPen(theme.warn, 2));
    const QPointF back = wait.down ? QPointF(0, -9) : QPointF(-9, 0);
    const QPointF side = wait.down ? QPointF(5, 0) : QPointF(0, 5);
    painter.drawPolyline(QPolygonF({wait.to + back + side, wait.to, wait.to + back - side}));
}

void paint_words(QPainter &painter, const SceneLine &wait, const Theme &theme)
{
    const Words words{.text = wait.words, .pixels = 10.5, .colour = theme.text};
    const double width = std::min(wait.label.width(), width_of(words) + 10);
    box(painter, QRectF(wait.label.topLeft(), QSizeF(width, wait.label.height())), 4,
        theme.warnSoft, QPen(theme.warnSoft, 0));
    write(painter, words, wait.label.topLeft() + QPointF(5, 1), width - 8);
}

} // namespace

void paint_scene(QPainter &painter, const Scene &scene, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto each = [&](const auto &items, const auto &paint) {
        for (const auto &item : items)
        {
            paint(painter, item, theme);
        }
    };
    each(scene.frames, paint_frame);
    each(scene.rooms, paint_room);
    each(scene.rests, paint_rest);
    each(scene.floor, paint_floor);
    each(scene.mounts, paint_mount);
    each(scene.rests, paint_rest);
    each(scene.lines, paint_line);
    each(scene.waits, paint_wait);
    each(scene.objects, paint_object);
    each(scene.actors, paint_actor);
    each(scene.waits, paint_words);
}

} // namespace ipcscope::gui
