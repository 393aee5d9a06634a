#include "app/gui/chart_marks.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

struct MarkRow
{
    QPointF place;
    QStringList words;

    [[nodiscard]] QString text(const QFontMetricsF &metrics, const QRectF &area) const
    {
        return metrics.elidedText(words.join(QStringLiteral(" · ")), Qt::ElideRight,
                                  area.width() - metrics.height());
    }
    [[nodiscard]] QRectF box(const QFontMetricsF &metrics, const QRectF &area) const
    {
        const double gap = metrics.height() / 3;
        const double width = metrics.horizontalAdvance(text(metrics, area));
        const double x = std::min(place.x() + gap, area.right() - gap - width);
        const double line = std::max(place.y(), area.top() + metrics.height());
        return {x, line - metrics.height(), width, metrics.height()};
    }
};

double scale_gap(const QFontMetricsF &metrics)
{
    return metrics.height() / 2;
}

} // namespace

void paint_at_lines(QPainter &painter, std::vector<ChartMark> marks, const QRectF &area,
                    const QFont &font, const Colours &colours)
{
    const QFontMetricsF metrics(font);
    std::stable_sort(marks.begin(), marks.end(), [](const ChartMark &one, const ChartMark &other) {
        return one.place.y() < other.place.y();
    });
    std::vector<MarkRow> rows;
    for (const ChartMark &mark : marks)
    {
        const MarkRow next{.place = mark.place, .words = {mark.words}};
        const auto covered = std::find_if(rows.begin(), rows.end(), [&](const MarkRow &row) {
            return row.box(metrics, area).intersects(next.box(metrics, area));
        });
        if (covered == rows.end())
        {
            rows.push_back(next);
        }
        else
        {
            covered->words.push_back(mark.words);
        }
    }
    painter.save();
    painter.setFont(font);
    for (const MarkRow &row : rows)
    {
        const QRectF box = row.box(metrics, area);
        painter.setOpacity(0.85);
        painter.fillRect(box.adjusted(-1, 1, 1, -1), colours.surface);
        painter.setOpacity(1);
        painter.setPen(colours.bad);
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                         row.text(metrics, area));
    }
    painter.restore();
}

void paint_scale(QPainter &painter, const ChartScale &scale, const QRectF &area, const QFont &font,
                 const Colours &colours)
{
    const QFontMetricsF metrics(font);
    painter.save();
    painter.setFont(font);
    painter.setPen(colours.softText);
    double free_below = area.bottom() + metrics.height();
    for (const ChartMark &mark : scale.marks)
    {
        const QRectF box(area.left() - scale_gap(metrics) - metrics.horizontalAdvance(mark.words),
                         mark.place.y() - metrics.height() / 2,
                         metrics.horizontalAdvance(mark.words), metrics.height());
        // In a low chart not every line has room for its words.
        if (box.bottom() <= free_below + 1)
        {
            painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, mark.words);
            free_below = box.top();
        }
    }
    // The title may be longer than the chart is high, and goes on below it then.
    const double length = metrics.horizontalAdvance(scale.title);
    painter.translate(metrics.height(),
                      std::max(area.center().y() + length / 2, area.top() + length));
    painter.rotate(-90);
    painter.drawText(QPointF(0, 0), scale.title);
    painter.restore();
}

double scale_width(const ChartScale &scale, const QFont &font)
{
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const ChartMark &mark : scale.marks)
    {
        widest = std::max(widest, metrics.horizontalAdvance(mark.words));
    }
    return widest + scale_gap(metrics) + 1.4 * metrics.height();
}

} // namespace ipcscope::gui
