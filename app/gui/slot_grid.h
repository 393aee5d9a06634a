// Draws the places of a table: all of them as a map, or the 64 around the cursor.
#pragma once

#include "app/gui/slot_map.h"
#include "app/gui/theme.h"

#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class SlotGrid : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(ipcscope::gui::SlotMap *map READ map WRITE setMap NOTIFY mapChanged REQUIRED)
    Q_PROPERTY(ipcscope::gui::Theme *theme READ theme WRITE setTheme NOTIFY themeChanged REQUIRED)
    Q_PROPERTY(bool close READ close WRITE setClose NOTIFY closeChanged)
    Q_PROPERTY(int columns READ columns NOTIFY arranged)

  public:
    explicit SlotGrid(QQuickItem *parent = nullptr);

    [[nodiscard]] SlotMap *map() const { return map_; }
    void setMap(SlotMap *map);
    [[nodiscard]] Theme *theme() const { return theme_; }
    void setTheme(Theme *theme);
    /// Only the cursor's 64 places, with their numbers.
    [[nodiscard]] bool close() const { return close_; }
    void setClose(bool close);
    [[nodiscard]] int columns() const { return columns_; }
    /// The middle of a place's cell.
    Q_INVOKABLE [[nodiscard]] QPointF placeOf(int index) const;
    /// The place at a point; -1 outside.
    Q_INVOKABLE [[nodiscard]] int indexAt(const QPointF &point) const;

    void paint(QPainter *painter) override;
    /// The same into a file's picture.
    void paint_into(QPainter &painter, const Colours &colours) const;

  Q_SIGNALS:
    void mapChanged();
    void themeChanged();
    void closeChanged();
    void arranged();

  protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;

  private:
    /// 64 rows: a column of pixels more or less says nothing, and Up and Down always go as far.
    static constexpr int kColumns = 512;
    void arrange();
    [[nodiscard]] int first() const { return close_ && map_ ? map_->cursor() / 64 * 64 : 0; }
    [[nodiscard]] int count() const { return close_ ? 64 : SlotMap::kPlaces; }
    [[nodiscard]] QRectF cell(int index) const;
    [[nodiscard]] double inset() const;
    void paint_all(QPainter &painter, const Colours &colours) const;
    void paint_close(QPainter &painter, const Colours &colours) const;
    void mark(QPainter &painter, const Colours &colours) const;

    SlotMap *map_{};
    Theme *theme_{};
    bool close_{};
    int columns_{kColumns};
    QSizeF cell_{2, 2};
};

} // namespace ipcscope::gui
