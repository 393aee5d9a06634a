// How large a drawing is shown in its pane, and which part of it is seen. The diagram and the
// structure view have one each; wheel, keys, buttons and the finder all turn this.
#pragma once

#include <QObject>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

/// Where a drawing stands: a place of it is at `place * scale + offset` pixels of the pane.
struct Footing
{
    double scale{1};
    QPointF offset;
};

class ViewZoom : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Diagram.zoom and Structure.zoom")
    Q_PROPERTY(QSizeF room READ room WRITE setRoom NOTIFY changed)
    Q_PROPERTY(double unit READ unit WRITE setUnit NOTIFY changed)
    Q_PROPERTY(QPointF scroll READ scroll WRITE setScroll NOTIFY scrolled)
    Q_PROPERTY(double scale READ scale NOTIFY changed)
    Q_PROPERTY(QPointF origin READ origin NOTIFY changed)
    Q_PROPERTY(QSizeF extent READ extent NOTIFY changed)
    Q_PROPERTY(QSizeF shown READ shown NOTIFY changed)

  public:
    /// Until the person chooses a size, the drawing fits its pane, but is never smaller than
    /// `readable`.
    explicit ViewZoom(double readable, QObject *parent = nullptr);

    /// The pane, in pixels, and how many of them a unit of the drawing has at full size.
    [[nodiscard]] QSizeF room() const { return room_; }
    void setRoom(const QSizeF &room);
    [[nodiscard]] double unit() const { return unit_; }
    void setUnit(double unit);
    /// The part of `extent` that is seen begins there.
    [[nodiscard]] QPointF scroll() const { return scroll_; }
    void setScroll(const QPointF &scroll);
    /// The size of the drawing, in its own units.
    void setDrawing(const QSizeF &drawing);

    [[nodiscard]] double scale() const { return scale_of(drawing_); } ///< pixels of a unit
    /// Of the drawing within `extent`: a small one stands in the middle.
    [[nodiscard]] QPointF origin() const { return origin_of(drawing_); }
    [[nodiscard]] QSizeF shown() const { return drawing_ * scale(); }
    [[nodiscard]] QSizeF extent() const { return shown().expandedTo(room_); }
    /// Where a drawing of that size stands, or would.
    [[nodiscard]] Footing standing(const QSizeF &drawing) const;

    Q_INVOKABLE void larger();
    Q_INVOKABLE void smaller();
    Q_INVOKABLE void fit(); ///< all of it, however small that makes it
    /// Scrolls as little as shows that place of the drawing, or as much of it as there is room for.
    void reveal(const QRectF &place);
    /// A place of the drawing, in pixels of the part that is seen.
    [[nodiscard]] QRectF seen_at(const QRectF &place) const;
    /// The wheel was turned, by eighths of a degree: what is under the pointer stays there.
    Q_INVOKABLE void turn(double eighths, const QPointF &pointer);
    /// Whether a key is an arrow that has something to show.
    Q_INVOKABLE [[nodiscard]] bool hears(int key, int modifiers) const;
    /// A key was pressed: false where it is none of those.
    Q_INVOKABLE bool press(int key, int modifiers);

  Q_SIGNALS:
    void changed();
    void scrolled();
    void aimed(const QPointF &scroll); ///< the pane is to scroll there

  private:
    enum class Size
    {
        Readable,
        Whole,
        Chosen,
    };
    [[nodiscard]] double scale_of(const QSizeF &drawing) const;
    [[nodiscard]] QPointF origin_of(const QSizeF &drawing) const;
    void zoom_at(double factor, const QPointF &pointer);
    void aim(const QPointF &scroll);

    double readable_;
    QSizeF room_{1200, 260};
    double unit_{1};
    QPointF scroll_;
    QSizeF drawing_{1, 1};
    Size size_{Size::Readable};
    double chosen_{1}; ///< scale, in `unit_`
};

} // namespace ipcscope::gui
