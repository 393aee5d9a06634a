// Takes what a QPainter draws and gives it as an SVG document: lines stay lines and words stay
// words.
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSizeF>

#include <memory>

namespace ipcscope::gui
{

class SvgEngine;

class SvgDevice final : public QPaintDevice
{
  public:
    explicit SvgDevice(const QSizeF &size);
    ~SvgDevice() override;
    Q_DISABLE_COPY_MOVE(SvgDevice)

    /// Requires: nothing paints on it any more.
    [[nodiscard]] QByteArray document(const QString &title) const;
    [[nodiscard]] QPaintEngine *paintEngine() const override;

  protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override;

  private:
    QSizeF size_;
    std::unique_ptr<SvgEngine> engine_;
};

} // namespace ipcscope::gui
