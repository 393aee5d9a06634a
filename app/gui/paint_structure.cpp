#include "app/gui/paint_structure.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

using structure::Look;
using structure::Mark;

/// Words in a place, cut to its room.
void put(QPainter &painter, const QRectF &place, const QString &words, Qt::Alignment side,
         const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    const QString cut =
        QFontMetricsF(font).elidedText(words, Qt::ElideRight, std::max(0.0, place.width()));
    painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter), cut);
}

QFont sized(int pixels, const QString &family, QFont::Weight weight)
{
    QFont font;
    if (!family.isEmpty())
    {
        font.setFamily(family);
    }
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

void paint_box(QPainter &painter, const StructureBox &box, const Theme &theme)
{
    const bool absent = box.look == Look::Absent;
    QPen edge(absent ? theme.bad : box.lit ? theme.accent : theme.border, box.lit ? 2 : 1);
    edge.setStyle(box.look == Look::Solid ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(edge);
    painter.setBrush(absent ? theme.badSoft : box.lit ? theme.accentSoft : theme.raised);
    painter.drawRoundedRect(box.place.adjusted(1, 1, -1, -1), 6, 6);
    const QRectF head(box.place.left() + 8, box.place.top() + 3, box.place.width() - 16, 17);
    const QFont title = sized(12, {}, QFont::DemiBold);
    put(painter, head, box.title, Qt::AlignLeft, title,
        absent    ? theme.bad
        : box.lit ? theme.accent
                  : theme.text);
    const double used = QFontMetricsF(title).horizontalAdvance(box.title) + 8;
    put(painter, head.adjusted(used, 0, 0, 0), box.detail, Qt::AlignRight,
        sized(10, theme.mono(), QFont::Normal), theme.softText);
}

void paint_field(QPainter &painter, const StructureField &field, const Theme &theme)
{
    const bool written = field.mark == Mark::Written;
    const bool now = written || field.mark == Mark::Read;
    if (now)
    {
        painter.setPen(QPen(written ? theme.warn : theme.accent, 1));
        painter.setBrush(written ? theme.changed : theme.running);
        painter.drawRoundedRect(field.place.adjusted(0, 0.5, 0, -0.5), 3, 3);
    }
    const QFont mono = sized(10, theme.mono(), now ? QFont::Bold : QFont::Normal);
    const QFontMetricsF metrics(mono);
    put(painter, field.place.adjusted(3, 0, 0, 0), field.glyph, Qt::AlignLeft, mono,
        field.mark == Mark::Written || field.mark == Mark::WasWritten ? theme.warn : theme.accent);
    const QRectF words = field.place.adjusted(15, 0, -4, 0);
    put(painter, words, field.name, Qt::AlignLeft, mono, theme.softText);
    put(painter, words.adjusted(metrics.horizontalAdvance(field.name) + 6, 0, 0, 0), field.value,
        Qt::AlignRight, mono, theme.text);
}

void paint_arrow(QPainter &painter, const StructureArrow &arrow, const Theme &theme)
{
    const QColor colour = arrow.broken ? theme.bad : arrow.lit ? theme.accent : theme.strongBorder;
    const double bend = std::max(10.0, (arrow.to.x() - arrow.from.x()) / 2);
    QPainterPath path(arrow.from);
    path.cubicTo(arrow.from + QPointF(bend, 0), arrow.to - QPointF(bend, 0), arrow.to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(colour, arrow.lit ? 2.5 : 1.2, arrow.broken ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF{{arrow.to, arrow.to + QPointF(-7, -4), arrow.to + QPointF(-7, 4)}});
}

} // namespace

void paint_structure(QPainter &painter, const StructureScene &scene, const Theme &theme)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const StructureBox &box : scene.boxes)
    {
        paint_box(painter, box, theme);
    }
    for (const StructureField &field : scene.fields)
    {
        paint_field(painter, field, theme);
    }
    for (const StructureArrow &arrow : scene.arrows)
    {
        paint_arrow(painter, arrow, theme);
    }
}

} // namespace ipcscope::gui
