#include "app/gui/paint_scene.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

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

void box(QPainter &painter, const QRectF &place, double radius, const QColor &fill,
         const QPen &edge)
{
    const double inner = edge.widthF() / 2;
    painter.setBrush(fill);
    painter.setPen(edge);
    painter.drawRoundedRect(place.adjusted(inner, inner, -inner, -inner), radius, radius);
}

void paint_room(QPainter &painter, const SceneItem &room, const Theme &theme)
{
    box(painter, room.box, 10, room.lit ? theme.accentSoft : theme.raised,
        QPen(room.lit ? theme.accent : theme.border, room.lit ? 2 : 1));
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
    const double room = actor.box.width() - 20;
    write(painter,
          {.text = actor.title,
           .pixels = 12,
           .colour = actor.selected ? theme.accentText : theme.text,
           .weight = QFont::DemiBold},
          corner, room);
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
    const bool denied = object.allowed == Allowed::Nothing;
    box(painter, object.box, 5, object.changed ? theme.changed : theme.surface,
        QPen(denied ? theme.strongBorder : edge, object.lit ? 2 : 1,
             denied ? Qt::DashLine : Qt::SolidLine));
    if (object.changed) // a bar says it without any colour
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.warn);
        painter.drawRect(
            QRectF(object.box.left(), object.box.top() + 5, 4, object.box.height() - 10));
    }
    const QPointF corner = object.box.topLeft() + QPointF(10, 3);
    constexpr int kLongTitle = 22;
    write(painter,
          {.text = object.title,
           .pixels = object.title.length() > kLongTitle ? 10.0 : 12.0,
           .colour = object.faded ? theme.softText : theme.text,
           .family = theme.mono(),
           .struck = object.faded && !object.note.isEmpty()},
          corner, object.box.width() - 16);
    const Words note{
        .text = noted(object), .pixels = 10.5, .colour = theme.faintText, .family = theme.mono()};
    write(painter, {.text = object.detail, .pixels = 10.5, .colour = theme.softText},
          corner + QPointF(0, 16), object.box.width() - width_of(note) - 24);
    write(painter, note, {object.box.right() - 8 - width_of(note), corner.y() + 16},
          width_of(note) + 1);
}

void paint_line(QPainter &painter, const SceneLine &line, const Theme &theme)
{
    const double bend = std::max(20.0, std::abs(line.to.x() - line.from.x()) / 2);
    QPainterPath path(line.from);
    path.cubicTo(line.from + QPointF(bend, 0), line.to - QPointF(bend, 0), line.to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line.lit ? theme.accent : theme.strongBorder, line.lit ? 2.5 : 1.5,
                        line.writable ? Qt::SolidLine : Qt::DashLine));
    painter.drawPath(path);
}

} // namespace

void paint_scene(QPainter &painter, const Scene &scene, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const SceneItem &room : scene.rooms)
    {
        paint_room(painter, room, theme);
    }
    for (const SceneItem &rest : scene.rests)
    {
        paint_rest(painter, rest, theme);
    }
    for (const SceneLine &line : scene.lines)
    {
        paint_line(painter, line, theme);
    }
    for (const SceneItem &object : scene.objects)
    {
        paint_object(painter, object, theme);
    }
    for (const SceneItem &actor : scene.actors)
    {
        paint_actor(painter, actor, theme);
    }
}

} // namespace ipcscope::gui
