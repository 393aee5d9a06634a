// A surface of slanted lines: what it means is seen without its colour.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Hatch : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor ink READ ink WRITE setInk NOTIFY changed REQUIRED)
    Q_PROPERTY(double gap READ gap WRITE setGap NOTIFY changed)

  public:
    explicit Hatch(QQuickItem *parent = nullptr);

    [[nodiscard]] QColor ink() const { return ink_; }
    void setInk(const QColor &ink);
    /// From line to line, along the lower edge. Surfaces whose widths are whole gaps go on in each
    /// other.
    [[nodiscard]] double gap() const { return gap_; }
    void setGap(double gap);
    void paint(QPainter *painter) override;

  Q_SIGNALS:
    void changed();

  private:
    QColor ink_;
    double gap_{8};
};

} // namespace ipcscope::gui
