// A drawing as a file's bytes: PNG, SVG or PDF.
#pragma once

#include <QByteArray>
#include <QColor>
#include <QSizeF>
#include <QString>

#include <functional>
#include <optional>

class QPainter;

namespace ipcscope::gui
{

enum class PictureForm : std::uint8_t
{
    Png,
    Svg,
    Pdf,
};

/// By a file's suffix; nothing when it is none of them.
[[nodiscard]] std::optional<PictureForm> picture_form(const QString &path);

struct Drawing
{
    QString title;
    QSizeF size; ///< in pixels of 1/96 inch
    QColor background;
    std::function<void(QPainter &)> paint;
};

[[nodiscard]] QByteArray picture_bytes(const Drawing &drawing, PictureForm form);

} // namespace ipcscope::gui
