// Words that stand in a chart where Qt Charts writes none: at the lines of limits, and along a
// scale of powers.
#pragma once

#include "app/gui/theme.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace ipcscope::gui
{

struct ChartMark
{
    QString words;
    QPointF place; ///< on the line that they name
};

/// Above their lines, and joined where they would cover each other.
void paint_at_lines(QPainter &painter, std::vector<ChartMark> marks, const QRectF &area,
                    const QFont &font, const Colours &colours);

/// Left of the chart, with a title along it from bottom to top.
struct ChartScale
{
    QString title;
    std::vector<ChartMark> marks;
};
void paint_scale(QPainter &painter, const ChartScale &scale, const QRectF &area, const QFont &font,
                 const Colours &colours);
/// What that takes left of the chart.
[[nodiscard]] double scale_width(const ChartScale &scale, const QFont &font);

} // namespace ipcscope::gui
