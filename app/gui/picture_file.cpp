#include "app/gui/picture_file.h"

#include "app/gui/svg_device.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace ipcscope::gui
{
namespace
{

constexpr double kSharp = 2; // a PNG is looked at on screens with more pixels than 96 an inch
constexpr int kDots = 96;

QByteArray png(const Drawing &drawing)
{
    QImage image((drawing.size * kSharp).toSize(), QImage::Format_RGB32);
    image.fill(drawing.background);
    image.setText(QStringLiteral("Title"), drawing.title);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(kSharp, kSharp);
    drawing.paint(painter);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray svg(const Drawing &drawing)
{
    SvgDevice device(drawing.size);
    QPainter painter(&device);
    painter.fillRect(QRectF(QPointF(), drawing.size), drawing.background);
    drawing.paint(painter);
    painter.end();
    return device.document(drawing.title);
}

QByteArray pdf(const Drawing &drawing)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(drawing.title);
    writer.setCreator(QStringLiteral("ipcscope"));
    writer.setResolution(kDots);
    writer.setPageSize(QPageSize(drawing.size * 72 / kDots, QPageSize::Point));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.fillRect(QRectF(QPointF(), drawing.size), drawing.background);
    drawing.paint(painter);
    painter.end();
    return bytes;
}

} // namespace

std::optional<PictureForm> picture_form(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return suffix == QStringLiteral("png")   ? std::optional(PictureForm::Png)
           : suffix == QStringLiteral("svg") ? std::optional(PictureForm::Svg)
           : suffix == QStringLiteral("pdf") ? std::optional(PictureForm::Pdf)
                                             : std::nullopt;
}

QByteArray picture_bytes(const Drawing &drawing, PictureForm form)
{
    switch (form)
    {
    case PictureForm::Png: return png(drawing);
    case PictureForm::Svg: return svg(drawing);
    case PictureForm::Pdf: return pdf(drawing);
    }
    return {};
}

} // namespace ipcscope::gui
