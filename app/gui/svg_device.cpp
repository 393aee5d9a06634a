#include "app/gui/svg_device.h"

#include <QBuffer>
#include <QImage>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace ipcscope::gui
{
namespace
{

constexpr int kDotsPerInch = 96; // a pixel of SVG

QString decimal(double value)
{
    return QString::number(std::round(value * 100) / 100, 'g', 10);
}

QString path_data(const QPainterPath &path)
{
    QStringList parts;
    for (int at = 0; at < path.elementCount(); ++at)
    {
        const QPainterPath::Element element = path.elementAt(at);
        const QString place = decimal(element.x) + QLatin1Char(' ') + decimal(element.y);
        switch (element.type)
        {
        case QPainterPath::MoveToElement: parts.push_back(QLatin1Char('M') + place); break;
        case QPainterPath::LineToElement: parts.push_back(QLatin1Char('L') + place); break;
        case QPainterPath::CurveToElement: parts.push_back(QLatin1Char('C') + place); break;
        case QPainterPath::CurveToDataElement: parts.push_back(place); break;
        }
    }
    return parts.join(QLatin1Char(' '));
}

QString matrix_of(const QTransform &t)
{
    return t.isIdentity() ? QString()
                          : QStringLiteral(" transform=\"matrix(%1 %2 %3 %4 %5 %6)\"")
                                .arg(decimal(t.m11()), decimal(t.m12()), decimal(t.m21()),
                                     decimal(t.m22()), decimal(t.dx()), decimal(t.dy()));
}

} // namespace

class SvgEngine final : public QPaintEngine
{
  public:
    SvgEngine() : QPaintEngine(AllFeatures & ~PaintEngineFeatures(PerspectiveTransform)) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    [[nodiscard]] Type type() const override { return User; }

    void updateState(const QPaintEngineState &state) override
    {
        const DirtyFlags dirty = state.state();
        pen_ = dirty & DirtyPen ? state.pen() : pen_;
        brush_ = dirty & DirtyBrush ? state.brush() : brush_;
        opacity_ = dirty & DirtyOpacity ? state.opacity() : opacity_;
        transform_ = dirty & DirtyTransform ? state.transform() : transform_;
        if (dirty & (DirtyClipPath | DirtyClipRegion | DirtyClipEnabled | DirtyTransform))
        {
            update_clip();
        }
    }

    void drawPath(const QPainterPath &path) override
    {
        element(QStringLiteral("<path d=\"%1\"%2%3/>")
                    .arg(path_data(path), fill(path.fillRule()), stroke()));
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path(points[0]);
        for (int at = 1; at < count; ++at)
        {
            path.lineTo(points[at]);
        }
        if (mode == PolylineMode)
        {
            element(
                QStringLiteral("<path d=\"%1\" fill=\"none\"%2/>").arg(path_data(path), stroke()));
            return;
        }
        path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        drawPath(path);
    }
    void drawTextItem(const QPointF &place, const QTextItem &item) override
    {
        const QFont font = item.font();
        const int pixels = font.pixelSize() > 0
                               ? font.pixelSize()
                               : static_cast<int>(font.pointSizeF() * kDotsPerInch / 72);
        element(QStringLiteral("<text x=\"%1\" y=\"%2\" font-family=\"%3, sans-serif\" "
                               "font-size=\"%4\" font-weight=\"%5\" fill=\"%6\"%7 "
                               "xml:space=\"preserve\">%8</text>")
                    .arg(decimal(place.x()), decimal(place.y()), font.family().toHtmlEscaped(),
                         QString::number(pixels), QString::number(font.weight()),
                         pen_.color().name(), alpha("fill", pen_.color()),
                         item.text().toHtmlEscaped()));
    }
    void drawPixmap(const QRectF &box, const QPixmap &pixmap, const QRectF &part) override
    {
        drawImage(box, pixmap.toImage(), part, Qt::AutoColor);
    }
    void drawImage(const QRectF &box, const QImage &image, const QRectF &part,
                   Qt::ImageConversionFlags) override
    {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.copy(part.toAlignedRect()).save(&buffer, "PNG");
        element(QStringLiteral("<image x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" "
                               "preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" "
                               "href=\"data:image/png;base64,%5\"/>")
                    .arg(decimal(box.x()), decimal(box.y()), decimal(box.width()),
                         decimal(box.height()), QString::fromLatin1(png.toBase64())));
    }

    [[nodiscard]] const QString &elements() const { return elements_; }

  private:
    void element(const QString &text)
    {
        elements_ +=
            clip_.isEmpty()
                ? QStringLiteral("<g%1>%2</g>\n").arg(matrix_of(transform_), text)
                : QStringLiteral("<g%1><g%2>%3</g></g>\n").arg(clip_, matrix_of(transform_), text);
    }
    void update_clip()
    {
        clip_.clear();
        if (painter() == nullptr || !painter()->hasClipping())
        {
            return;
        }
        const QString path = path_data(transform_.map(painter()->clipPath()));
        if (path != clip_path_)
        {
            clip_path_ = path;
            ++clips_;
            elements_ += QStringLiteral("<clipPath id=\"clip%1\"><path d=\"%2\"/></clipPath>\n")
                             .arg(QString::number(clips_), path);
        }
        clip_ = QStringLiteral(" clip-path=\"url(#clip%1)\"").arg(clips_);
    }
    [[nodiscard]] QString alpha(const char *what, const QColor &colour) const
    {
        const double opaque = colour.alphaF() * opacity_;
        return opaque >= 1
                   ? QString()
                   : QStringLiteral(" %1-opacity=\"%2\"").arg(QLatin1String(what), decimal(opaque));
    }
    [[nodiscard]] QString fill(Qt::FillRule rule) const
    {
        if (brush_.style() == Qt::NoBrush)
        {
            return QStringLiteral(" fill=\"none\"");
        }
        return QStringLiteral(" fill=\"%1\"%2%3")
            .arg(brush_.color().name(), alpha("fill", brush_.color()),
                 rule == Qt::OddEvenFill ? QStringLiteral(" fill-rule=\"evenodd\"") : QString());
    }
    [[nodiscard]] QString stroke() const
    {
        if (pen_.style() == Qt::NoPen)
        {
            return {};
        }
        const double width = std::max(pen_.widthF(), pen_.isCosmetic() ? 1.0 : 0.0);
        QStringList dashes;
        for (const double dash :
             pen_.style() == Qt::SolidLine ? QList<double>{} : pen_.dashPattern())
        {
            dashes.push_back(decimal(dash * width));
        }
        return QStringLiteral(" stroke=\"%1\" stroke-width=\"%2\"%3%4%5")
            .arg(
                pen_.color().name(), decimal(width), alpha("stroke", pen_.color()),
                dashes.isEmpty()
                    ? QString()
                    : QStringLiteral(" stroke-dasharray=\"%1\"").arg(dashes.join(QLatin1Char(' '))),
                pen_.isCosmetic() ? QStringLiteral(" vector-effect=\"non-scaling-stroke\"")
                                  : QString());
    }

    QPen pen_;
    QBrush brush_;
    double opacity_{1};
    QTransform transform_;
    QString clip_;
    QString clip_path_;
    int clips_{};
    QString elements_;
};

SvgDevice::SvgDevice(const QSizeF &size) : size_(size), engine_(std::make_unique<SvgEngine>()) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return engine_.get();
}

QByteArray SvgDevice::document(const QString &title) const
{
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                          "viewBox=\"0 0 %1 %2\">\n<title>%3</title>\n%4</svg>\n")
        .arg(decimal(size_.width()), decimal(size_.height()), title.toHtmlEscaped(),
             engine_->elements())
        .toUtf8();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric)
    {
    case PdmWidth: return static_cast<int>(std::ceil(size_.width()));
    case PdmHeight: return static_cast<int>(std::ceil(size_.height()));
    case PdmWidthMM: return static_cast<int>(size_.width() * 25.4 / kDotsPerInch);
    case PdmHeightMM: return static_cast<int>(size_.height() * 25.4 / kDotsPerInch);
    case PdmNumColors: return 1 << 24;
    case PdmDepth: return 24;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY: return kDotsPerInch;
    case PdmDevicePixelRatio: return 1;
    case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace ipcscope::gui
